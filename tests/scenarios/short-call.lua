-- Three turns that hold one of everything a screen shows: a caption, a sound, a thought, a reaction, a fact on
-- the agent's screen, a rule, a follow-up, and a reply that ends the talk at once.
return scenario {
  id = "short-call", version = 1, language = "en",
  title = "A short call", channel = "call", level = 1, minutes = 2, scene = "home",
  summary = "Ada was charged twice.",
  content_note = "A woman is upset about money.",
  customer = { name = "Ada Quist", portrait = "nia", temperament = "even" },
  brief  = "You are on the billing line. Ada Quist has been charged twice.",
  screen = { "plan" },
  policy = { refund = { "You may send back up to $100.", limit = 100 } },
  facts = { plan = "pays by the month", amount = "charged twice", day = "on Monday", bank = "which bank" },
  questions = { why = "why it happened" },
  needs = { refund = { "the money back", requires = { "bank" } }, letter = "a letter for her bank" },
  limits = { today = "the money today" },
  hangs_up = { "I'm done here." }, escalates = { "Put me through to somebody else." },
  endings = { resolved_loyal = "They knew what they had done, and they mended it.",
              resolved_unheard = "I have my money. That's all.",
              unresolved_heard = "Nice person. No money.", unresolved_lost = "A waste of a morning.",
              escalated = "I had to ask for a supervisor.", hung_up = "I gave up." },
  follow_up = { { after = "three days later", "Ada's bank shows the refund." } },

  beat "opening" {
    says { "You charged me twice on Monday.", body = "a door closes", sound = "sob_female",
           feels { anger = 2 }, tells { "amount", "day" }, our_fault = true, wonders "why", more = true },
    reply { restates { "amount", "day" } "Charged twice on Monday,", owns "amount" "and that was our mistake.",
            answers "why" "Our system ran the bill again.", thinks = "They see it.", reacts = "Okay." },
    reply { sorry "I'm sorry for the trouble.", fixes { "nothing" } "I can add a small credit for you.",
            thinks = "A small credit? For what?" },
    reply { demeans "People like you never read their bills." },
  },

  beat "money" {
    says { feels { worry = 3 } "I can't cover the week like this.", feels { shame = 2 } "It's embarrassing to ask.",
           needs "refund" "I need it back,", hopes_for "today" "and today." },
    reply { names "worry" "That's a worrying week.", limits { "today", instead = "refund" } "Today I can't.",
            asks "bank" "Which bank should it go to?" },
    reply { fixes { "refund", by = "tomorrow" } "It goes back tomorrow." },
    reply { sorry "I'm sorry, again.", limits "today" "Today can't be done." },
  },

  beat "goodbye" {
    says { needs "letter" "And a letter for my bank.", recap_due = true, leaving = true },
    reply { fixes { "letter", by = "tonight" } "The letter comes tonight.",
            recaps { "refund", "letter" } "So the refund tomorrow and the letter tonight.",
            checks "refund" "Does that cover your week?" },
    reply { closes "Thank you for calling. Goodbye." },
  },
}
