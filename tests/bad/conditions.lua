-- expect: 24: heat: this is a number, but at_least(…) or at_most(…) is wanted
-- expect: 25: 101 is out of range; it goes from 0 to 100
-- expect: 26: nothing is at least 60 and at most 40 at the same time
-- expect: 27: knows: 'refund' is declared as a need, but a fact is wanted here
-- expect: 28: no turn of the customer opens 'opening.shame'
-- expect: 29: no behaviour has the code 'minimised', did you mean 'minimise'?
-- expect: 30: a list means all of them, and there is only one beat before this one
-- expect: 31: none: unknown field 'none'
-- Conditions that ask for what there is not.
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
    reply { "Oh.", when = { heat = 50 } },
    reply { "Oh.", when = { heat = at_least(101) } },
    reply { "Oh.", when = { heat = { at_least(60), at_most(40) } } },
    reply { "Oh.", when = { knows = "refund" } },
    reply { "Oh.", when = { met = "opening.shame" } },
    reply { "Oh.", when = { did = "minimised" } },
    reply { "Oh.", when = { came_from = { "opening", "opening" } } },
    reply { "Oh.", when = { none = { none = { asked = "bank" } } } },
  },
}
