-- Every word and every field of the language once, in a scenario that means little. It must load without
-- a finding that isn't explained.
return scenario {
  id = "every-word", version = 2, language = "en",
  title = "Every word", summary = "A call that uses the whole language.",
  channel = "video", level = 3, minutes = 12, scene = "office",
  content_note = "Somebody mentions a dangerous heater.",
  customer = { name = "Ana Ruiz", portrait = "nia", temperament = "brisk", authorised = false },
  brief = [[You are on the
            line.]],
  screen = { "account" },
  policy = {
    refund   = { "Up to 700.", limit = 700, discretion = 50, certain = false },
    goodwill = { limit = 20 },
    notices  = "By mail only.",
  },

  facts = { account = "the account", amount = "the amount", bank = "which bank",
            income = { "what she earns", needless = true } },
  questions    = { fault = "whose fault it was" },
  needs        = { refund = { "the money back", requires = { "bank", "amount" } },
                   company = { "some company", connection = true } },
  limits       = { today = "money by today" },
  consequences = { landlord = "the landlord waits" },
  risks        = { heater = "a heater that smells of gas" },

  hangs_up  = { "Bye.", "I'm done." },
  escalates = "Your manager, please.",
  endings = { resolved_loyal = "A", resolved_unheard = "B", unresolved_heard = "C", unresolved_lost = "D",
              escalated = "E", hung_up = "F" },
  follow_up = {
    { after = "three days later", when = { met = { "refund", "company" } }, "She writes." },
    { after = "a week later", "Nothing comes." },
  },
  explained = { ["little-evidence"] = "It is here for its words.", ["asked-again"] = "So is this." },

  beat "opening" {
    says { when = { none = { heat = at_least(90), ever = { "minimise", "defend" } }, patience = { at_least(10), at_most(99) } },
           body = "A door closes.", sound = "sigh_female",
           either { "Hi.", "Hello there." },
           feels { anger = 3, unsaid = true, eased_by = "fault" } "You took  it all.",
           tells { "amount" } "Six hundred.", mentions "account",
           wonders "fault" "Did I do that?",
           needs "refund", needs "company", hopes_for "today", suffers "landlord",
           at_risk "heater" "And the heater smells.",
           more = true, wants_action = "first", our_fault = "shared", recap_due = true, leaving = true },
    says { still_feels "anger" "Again.", wants_action = true, our_fault = true },

    reply { restates { "amount", check = true } "Six hundred, is that right?",
            asks "bank" "Which bank?", explores "anger", explores "account",
            answers { "fault", vague = true, partly = true } "Perhaps not.",
            thinks = "Perhaps?", reacts = "Hm.", go = { { "second", when = { trust = at_least(50) } }, "over" } },
    reply { when = { heard = at_most(80), knows = "amount", asked = { "bank", "income" }, unmet = "opening.anger",
                     did = "stall", came_from = "second" },
            names { "anger", strength = 3 } "You're furious.", names "glad" "And glad.",
            reflects { "opening.anger", "amount" } "It cost you six hundred.",
            legitimises "opening.anger" "Of course.", owns {} "We did it.", owns "amount" "We took six hundred.",
            sorry, acknowledges, shares "So did I.", sorry "nothing" "Sorry to ask.", go = "second" },
    reply { fixes { "refund", vague = true, by = "today", who = "I", costs = 35, under = "goodwill" } "Today I send it.",
            fixes "nothing" "A coupon.", offers "refund" "Wire or check?", stays { "company", brief = true } "I'm here.",
            mends { "landlord", token = true, costs = 5, under = "refund" } "A card.",
            limits { "today", instead = "refund" } "Not today.", checks "landlord" "Is he fine?",
            checks "anything" "Anything else?", repairs "I was too quick.", safeguards "heater" "Leave the room.",
            recaps { "refund", "landlord", "today", "amount", check = true } "All of it?", verifies "Who am I speaking to?" },
  },

  beat "second" {
    says { "And?" },
    part "greeting" {
      reply { minimises "It's only money.", defends "It was the system.", blames "You set it up.",
              demeans "It's simple.", deceives "It never happened." },
    },
    part "body" {
      reply { promises "today" "Today.", promises "refund" "All of it.", promises "goodwill" "Twenty.",
              refers "policy" "It says so.", refers { "elsewhere", warm = true } "Mia knows.",
              asks "income" "What do you earn?", discloses "account" "It is 12345.", closes "Bye." },
    },
    go = { { "opening", when = { none = { met = "company" } } }, "over" },
  },
}
