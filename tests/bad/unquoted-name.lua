-- expect: 18: unknown word 'opening' where the id of a beat in quotes is wanted; if it is a name, write it in quotes
-- expect: 19: beat "opening" > reply 3 > names: unknown word 'anger'
-- A name without quotes is an unknown word where a name is wanted.
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
    reply { "Let me see.", go = opening },
    reply { names { anger } "You're angry." },
  },
}
