-- expect: 21: reply 1 > limits: no turn of the customer opens 'today', so this earns nothing; it would be: hopes_for "today"
-- expect: 21: reply 1 > legitimises: the customer never feels shame, so this earns nothing
-- expect: 23: reply 2 > go: if no way holds, the next beat written follows
-- expect: 24: reply 3 > go: a way without a when stands before others
-- expect: 28: 'bank' may have been asked before
-- expect: 30: nothing leads to this beat
-- Warnings keep nothing from being played.
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
    says { "You took too much.", needs "refund", tells { "amount" } },
    says { "Never spoken." },
    reply { asks "bank" "Which bank?", limits "today" "Not today.",
            legitimises "shame" "Of course." },
    reply { "Oh.", go = { { "over", when = { heat = at_most(50) } } } },
    reply { "Well.", go = { "over", "opening" } },
  },
  beat "again" {
    says { "Where?" },
    reply { asks "bank" "Which bank was it?", go = "over" },
  },
  beat "lost" {
    says { "Lost." },
    reply { "Lost.", go = "over" },
  },
}
