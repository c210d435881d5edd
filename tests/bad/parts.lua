-- expect: 16: this beat has parts and replies beside them; put each reply into a part
-- expect: 19: part "greeting" > reply 1: a paragraph doesn't choose the way; write go on the beat
-- expect: 21: a part has an id: part "id" { … }
-- expect: 21: write part "id" { … }
-- Paragraphs that are not as they should be.
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
    part "greeting" {
      reply { "Dear Ana,", go = "over" },
    },
    part { reply { asks "bank" "Which bank?" } },
    reply { "Beside." },
  },
}
