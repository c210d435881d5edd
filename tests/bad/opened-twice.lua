-- expect: 14: this turn opens 'refund' twice; say it once
-- One turn opens the same thing twice.
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
    says { "You took too much.", needs "refund" "All of it.", needs "refund" "Really.",
           tells { "amount" } "A lot." },
    reply { asks "bank" "Which bank is it?" },
    reply { fixes "refund" "I'll fix it." },
  },
}
