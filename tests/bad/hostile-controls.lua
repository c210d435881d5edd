-- expect: 19: a text with the invisible character U+0000 in it
-- expect: 20: a text with the invisible character U+202E in it
-- expect: 21: a text with a byte that isn't UTF-8 in it
-- Escapes that smuggle in what the file may not hold.
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
    reply { "Oh.\0Well." },
    reply { sorry "\u{202E}yrros" },
    reply { "\xFF" },
  },
}
