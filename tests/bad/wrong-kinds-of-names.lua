-- expect: 20: 'refund' is declared as a need, but a fact is wanted here
-- expect: 21: 'amount' is declared as a fact, but a need is wanted here
-- expect: 22: 'refund' is declared as a need, but a need with connection = true is wanted here
-- expect: 23: 'glad' is a feeling that earns nothing, but a feeling or fact is wanted here
-- Names of another kind than the word takes.
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
    reply { restates { "refund" } "The refund.",
            fixes "amount" "I'll fix it.",
            stays "refund" "I'm here.",
            reflects "glad" "That's good." },
  },
}
