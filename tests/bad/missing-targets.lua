-- expect: 20: names takes its target before its words: names "…" "…", where the first is a feeling
-- expect: 21: owns takes the facts it repeats before its words; for none write owns {} "…"
-- expect: 22: recaps: the need or consequence or limit or fact is missing
-- expect: 23: fixes needs a target
-- Words that need a target, without one.
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
    reply { names "That must hurt a lot.",
            owns "We did it, and I'm sorry.",
            recaps {},
            fixes,
            "So." , asks "bank" "Which bank?" },
  },
}
