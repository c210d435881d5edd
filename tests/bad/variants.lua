-- expect: 15: beat "opening" > says 2 > when: if this doesn't hold, the customer has nothing to say
-- A customer who may have nothing to say.
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
    says { when = { knows = "bank" }, "You know.", needs "refund" "All of it." },
    says { when = { heat = at_least(50) }, "Now!" },
    reply { asks "bank" "Which bank is it?" },
    reply { fixes "refund" "I'll fix it." },
  },
}
