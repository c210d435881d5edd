-- expect: 17: 'asks' can't stand in a says
-- expect: 18: 'feels' can't stand in a reply
-- expect: 19: 'fixes' can't stand in a beat
-- expect: 21: 'reply' can't stand in a scenario
-- Words that stand where they do not belong.
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
    says { "You took too much.", needs "refund", tells { "amount" }, asks "bank" "Hm?" },
    reply { asks "bank" "Which bank?", feels { anger = 2 } "I'm angry too." },
    fixes "refund" "Out of nowhere.",
  },
  reply { "Nowhere." },
}
