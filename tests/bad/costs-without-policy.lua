-- expect: 19: costs is held against a policy, and there is none of this name
-- expect: 20: no policy is called 'refnd'
-- expect: 20: mends: costs is held against a policy
-- A cost that no policy governs.
return scenario {
  id = "bad", version = 1, language = "en", title = "Bad", channel = "call", level = 1, minutes = 3,
  content_note = "Nothing hard.", brief = "You are on the line.",
  customer = { name = "Ana", portrait = "nia", temperament = "even" },
  facts = { amount = "the amount", bank = "which bank" }, questions = { fault = "whose fault it was" },
  needs = { refund = { "the money back", requires = { "bank" } } }, limits = { today = "money by today" },
  consequences = { landlord = "the landlord waits" },
  hangs_up = { "Bye." }, escalates = { "Your manager, please." },
  endings = { resolved_loyal = "Good.", resolved_unheard = "Fine.", unresolved_heard = "Kind.",
              unresolved_lost = "Bad.", escalated = "Worse.", hung_up = "Worst." },
  beat "opening" {
    says { "You took too much.", feels { anger = 2 }, tells { "amount" }, wonders "fault", needs "refund",
           hopes_for "today", suffers "landlord" },
    reply { asks "bank" "Which bank is it?" },
    reply { fixes { "refund", costs = 20 } "Twenty back.",
            mends { "landlord", costs = 5, under = "refnd" } "A letter." },
  },
}
