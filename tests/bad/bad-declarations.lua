-- expect: 9: facts > amount: this is a number, but a text, or { "text", … } is wanted
-- expect: 9: facts > bank: its text is missing
-- expect: 9: 'a b' can't be a name
-- expect: 9: questions: this is a text, but name = … is wanted
-- expect: 9: needs > refund > requires: no fact is called 'bnak', did you mean 'bank'?
-- expect: 9: needs > refund: unknown field 'require'
-- expect: 9: limits: this is a text, but name = … is wanted
-- Declarations that are no declarations.
return scenario {
  id = "bad", version = 1, language = "en", title = "Bad", channel = "call", level = 1, minutes = 3,
  content_note = "Nothing hard.", brief = "You are on the line.",
  customer = { name = "Ana", portrait = "nia", temperament = "even" },
  facts = { amount = 5, bank = { needless = true }, ["a b"] = "spaced" }, questions = { "fault" },
  needs = { refund = { "the money", requires = { "bnak" }, require = "bank" } }, limits = "today",
  hangs_up = { "Bye." }, escalates = { "Your manager, please." },
  endings = { resolved_loyal = "Good.", resolved_unheard = "Fine.", unresolved_heard = "Kind.",
              unresolved_lost = "Bad.", escalated = "Worse.", hung_up = "Worst." },
  beat "opening" { says { "Hello." }, reply { "Hello." } },
}
