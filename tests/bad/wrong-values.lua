-- expect: 20: more: this is a text, but true or false is wanted
-- expect: 20: wants_action: this is a text, but true or "first" is wanted
-- expect: 20: our_fault: this is a number, but true or "shared" is wanted
-- expect: 22: reacts: this is a number, but a text is wanted
-- expect: 23: check: this is a text, but true or false is wanted
-- expect: 24: strength: 4 is out of range; it goes from 1 to 3
-- expect: 22: a number stands here, where only texts, words and fields may stand
-- Values of the wrong kind, none of them bent into shape.
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
    says { "You took too much.", needs "refund", tells { "amount" }, more = "yes",
           wants_action = "now", our_fault = 1 },
    reply { asks "bank" "Which bank?", reacts = 42,
            restates { "amount", check = "yes" } "So much?",
            names { "anger", strength = 4 } "You're furious.",
            42 },
  },
}
