-- expect: 21: feels > anger: how strong a feeling is goes from 1 to 3
-- expect: 26: and this is a text; write it without quotation marks
-- expect: 22: feels: one feeling is wanted, and there are 2
-- expect: 23: unknown feeling or field 'angry', did you mean 'anger'?
-- expect: 23: one feeling is wanted, and there are 0
-- expect: 24: a feeling and its strength are wanted, like { shame = 2 }
-- expect: 25: eased_by: 'amount' is declared as a fact, but a question is wanted here
-- Feelings that are not written as feelings.
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
    says { "You took too much.",
           feels { anger = 4 },
           feels { shame = 1, worry = 2 } "And.",
           feels { angry = 2 } "And.",
           feels "sadness" "And.",
           feels { sadness = 2, eased_by = "amount" } "And.",
           feels { anger = "2" } "And.",
         },
    reply { asks "bank" "Which bank is it?" },
    reply { fixes "refund" "I'll fix it." },
  },
}
