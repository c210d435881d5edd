-- expect: 21: id: 'Bad Id' can't be an id; use small letters, digits and hyphens
-- expect: 21: version: this is a number with decimals, but a whole number from 1 to 9999 is wanted
-- expect: 21: 'title' is missing
-- expect: 21: channel: there is no channel 'phone'; there are call, chat, email, text, video
-- expect: 21: level: 4 is out of range; it goes from 1 to 3
-- expect: 21: minutes: this is a text, but a whole number from 1 to 90 is wanted
-- expect: 21: 'content_note' is missing
-- expect: 21: 'brief' is missing
-- expect: 21: 'hangs_up' is missing
-- expect: 21: 'escalates' is missing
-- expect: 21: customer > name: this text is empty
-- expect: 21: customer > temperament: there is no temperament 'evn', did you mean 'even'?
-- expect: 21: unknown field 'colour'
-- expect: 21: endings: unknown field 'hungup', did you mean 'hung_up'?
-- expect: 21: 'hung_up' is missing
-- expect: 21: 'escalated' is missing
-- expect: 21: 'resolved_unheard' is missing
-- expect: 21: 'unresolved_heard' is missing
-- expect: 21: 'unresolved_lost' is missing
-- What the head needs.
return scenario {
  id = "Bad Id", version = 1.5, language = "en", channel = "phone", level = 4, minutes = "three",
  customer = { name = "", portrait = "nia", temperament = "evn" }, colour = "red",
  facts = { amount = "the amount", bank = "which bank" }, questions = { fault = "whose fault it was" },
  needs = { refund = { "the money back", requires = { "bank" } } }, limits = { today = "money by today" },
  consequences = { landlord = "the landlord waits" },
  endings = { resolved_loyal = "Good.", hungup = "Bad." },
  beat "opening" {
    says { "You took too much.", feels { anger = 2 }, tells { "amount" }, wonders "fault", needs "refund",
           hopes_for "today", suffers "landlord" },
    reply { asks "bank" "Which bank is it?" },
  },
}
