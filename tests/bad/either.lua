-- expect: 15: either: this is a word of the vocabulary, but a text is wanted
-- expect: 16: write either { "…", "…" }
-- An either that holds more than texts.
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
    says { either { "Okay.", sorry },
           either "Right.",
           needs "refund" "All of it." },
    reply { asks "bank" "Which bank is it?" },
    reply { fixes "refund" "I'll fix it." },
  },
}
