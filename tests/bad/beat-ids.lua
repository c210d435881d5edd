-- expect: 16: "over" means the end; choose another id
-- expect: 17: 'a beat' can't be an id
-- expect: 18: a beat has an id: beat "id" { … }
-- expect: 18: write beat "id" { … }
-- Ids that can not be one.
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
  beat "over" { says { "Hello." }, reply { "Hello." } },
  beat "a beat" { says { "Hello." }, reply { "Hello." } },
  beat { says { "Hello." }, reply { "Hello." } },
}
