-- A scenario to start from. Play it once (heard play my-scenario.lua), then make it yours, beat by beat.
-- In ~/.local/share/heard/scenarios/ it is in the library, and plays by its id.
--
-- How it works, in six sentences:
--   A scenario is a list of beats; a beat is one thing the customer says, and the replies to choose from.
--   What a customer's turn calls for is written before its words: feels, tells, wonders, needs, suffers,
--   hopes_for. Each is an opportunity: the trainee meets it or misses it.
--   What a reply does is written before its words: names, restates, answers, fixes. Each is an act.
--   You never write points. The program reads the acts, compares them with what was called for, and grades.
--   Good wrong replies do one thing right and one thing wrong, and are as long and as kind as the best one.
--
-- After each change run `heard check my-scenario.lua`; it says what is missing and where.
-- `heard reference` explains every word that may stand here.

return scenario {
  -- ---- the head: who, where, what may be done ----

  id = "my-scenario", version = 1, language = "en",       -- the id is the name of the file, without .lua
  title   = "My scenario",
  summary = "A coat comes back from the cleaner's with a mark on it, the evening before it is needed.",
  channel = "call", level = 1, minutes = 5, scene = "office",

  -- Say plainly what may be hard to hear, so that people can choose.
  content_note = "A customer is angry at first. She has an important day tomorrow.",

  -- The temperament says how fast she heats up and cools down: even, hot, brisk, wounded, gentle, lonely.
  customer = { name = "Dana Whitlow", temperament = "even" },

  -- What the trainee knows before it starts. No hint about the feelings to come.
  brief = [[You answer the phone at Brightside Cleaners. Dana Whitlow picked up a wool coat today. Your
            screen says that it was pressed this morning by a new colleague. Your own workshop can clean a
            coat again overnight, and a van can bring it from seven in the morning. You may give back the
            price of the cleaning, $24.]],
  screen = { "pressed" },                                 -- facts that the agent knows from the start

  -- What you may do. `limit` is the most that may be given away; more would be a breach.
  policy = {
    goodwill = { "The price of the cleaning may be given back, $24 at most.", limit = 24 },
  },

  -- Names for what can be told and asked, wondered, needed, hoped for and suffered. The left side is used
  -- below; the right side is how the debrief says it.
  facts = {
    pressed = "the coat was pressed here this morning",
    mark    = "a shiny mark on the left sleeve",
    wedding = "her sister's wedding is tomorrow at noon",
    at_home = "when somebody is at home",
    price   = { "what the coat cost", needless = true },  -- no step needs it: asking for it is prying
  },
  questions    = { who = "what happened to the coat" },
  needs        = { again = { "the coat cleaned again", requires = { "at_home" } } },
  limits       = { promise = "a promise that no trace will be left" },
  consequences = { paid = "having paid for a cleaning that spoilt the coat" },

  -- What she says if it goes badly wrong.
  hangs_up  = { "You know what? Forget it. I'll never come back." },
  escalates = { "Give me somebody else. The owner, if there is one." },

  -- What she answers in the survey: first whether it was solved, then whether she felt heard.
  endings = {
    resolved_loyal   = "They spoilt it and they put it right, and somebody listened. I'll go there again.",
    resolved_unheard = "The coat was done in time. Nobody seemed to care much that it had happened.",
    unresolved_heard = "A kind voice. I still don't know what I'm going to wear.",
    unresolved_lost  = "I called about my coat and got nothing.",
    escalated        = "I had to ask for the owner before anything happened.",
    hung_up          = "I hung up.",
  },

  -- `heard check` warns where a scenario may grade badly. A warning that you mean is explained here, by the word
  -- in brackets at its end, and becomes a note. These four come of one thing: six turns are enough to learn the
  -- words, and too few to measure anybody. Delete this table when your scenario has seven turns, and see.
  explained = {
    turns           = "It teaches the words and grades nobody, so it stays short.",
    ["best-score"]  = "Its turns call for more than three acts can meet, so that each word is seen once.",
    ["key-longest"] = "Three of six; one more beat would make it less than half.",
    strategy        = "In six turns one lucky reply weighs too much; every reply of its kind helps once.",
  },

  -- What comes later; the first whose `when` holds, so the last has none.
  follow_up = {
    { after = "the next day", when = { met = "again" },
      "The van comes at half past seven. In the wedding photographs you can't see the sleeve at all." },
    { after = "the next day", "She wears her old jacket, and tells the table why." },
  },

  -- ---- the talk ----

  -- The first beat opens the talk. Strength of a feeling: 1 slight, 2 clear, 3 strong.
  beat "opening" {
    says { feels { anger = 2 } "I've just got my coat home from you and it's ruined!",
           tells "mark" "There's a shiny mark all down the left sleeve.",
           wonders "who" "What on earth did you do to it?",
           our_fault = true },                            -- we did harm: somebody should own it

    -- Text without an act may stand between acts; it is spoken and counts for nothing.
    reply { names "anger" "I can hear that you're angry,",
            asks "price" "so I'd like to note it all. What did you pay for the coat when it was new?",
            reacts = "What does that matter?",            -- what she answers, before the next beat
            thinks = "They want to know if it's worth the trouble." },   -- shown in the debrief only

    -- The best reply here: it repeats what she told, answers her question and owns the failure.
    reply { restates "mark" "A shiny mark all down the sleeve,",
            answers "who" "that's what too hot an iron does to wool,",
            owns "pressed" "and it was us who pressed it." },

    reply { sorry "I'm so sorry about the sleeve,",
            fixes { "nothing", costs = 24, under = "goodwill" }
              "and I'm putting the twenty-four dollars for the cleaning back on your card now.",
            thinks = "Keep your money. What about my coat?" },
  },

  -- Of several `says` the first whose `when` holds is spoken, so the last has none. This is how she
  -- remembers. A feeling is called by its beat: "opening.anger". `did` is what the last reply did, by the
  -- codes of the grade; `heat`, `trust`, `heard` and `patience` are her mood: heat = at_least(70).
  beat "tomorrow" {
    says { when = { met = "opening.anger" },
           "All right. At least you say so.",
           tells "wedding" "It's just that my sister gets married tomorrow at noon,",
           feels { worry = 2 } "and I've been lying awake over that day as it is." },
    says { "That doesn't help me.",
           tells "wedding" "My sister gets married tomorrow at noon,",
           feels { worry = 2 } "and I've been lying awake over that day as it is." },

    reply { names "worry" "You sound worried, and I understand.",
            minimises "At a wedding, though, people look at the bride and not at a sleeve.",
            thinks = "So I'm making a fuss." },

    reply { explores "worry" [[That's soon, so tell me what is on your mind about tomorrow, apart from the
                               coat.]],
            thinks = "That's nice. But it's six o'clock." },

    -- Where an early mistake can be taken back, offer it: `repairs`.
    reply { when = { ever = "ask_known" },
            repairs "I asked for the price of it, and that was beside the point.",
            restates "wedding" "You need it tomorrow at noon." },

    reply { restates "wedding" "With your sister's wedding at noon,",
            legitimises "worry" "of course you don't want to wonder about a sleeve tonight as well." },
  },

  -- A need that requires a fact: fixing it before anybody has told or asked for the fact is a guess.
  beat "what_now" {
    says { needs "again" "I need that coat tomorrow. Can you do anything at all, or is that it?",
           wants_action = true },

    reply { fixes { "again", vague = true } "We'll see to it for you today, of course,",
            "and somebody from the workshop will be in touch.",
            go = "promise",                               -- where it leads; without `go`, the next beat
            thinks = "Somebody. When?" },

    reply { asks "at_home" "Let me see what the van can do tonight. When is somebody at home for it?",
            reacts = "All evening, and tomorrow until nine." },

    reply { offers "again" "We can clean it again tonight, or first thing tomorrow.",
            asks "at_home" "When is somebody at home?",
            reacts = "Tonight. I'm in all evening, and tomorrow until nine." },
  },

  beat "agreed" {
    says { mentions "at_home" "So somebody is here for the van.",
           needs "again" "What happens now, exactly, and when?" },  -- the same need again: still one

    reply { fixes { "again", by = "by eight tomorrow", who = "Our workshop" }   -- who and by when: concrete
              "Our workshop does it tonight, and it's back at your door by eight tomorrow." },

    reply { fixes { "again", vague = true } "The van comes round for it, and then we'll clean it again." },

    reply { refers "elsewhere" "The workshop plans its own rounds, so ring them for the exact time.",
            thinks = "Now I do the work." },
  },

  -- A limit: she hopes for what nobody can give. Say so plainly, and say what there is instead.
  beat "promise" {
    says { hopes_for "promise" "And you promise me that it will look like new?",
           feels { disappointment = 2 } "I saved up for that coat,",
           suffers "paid" "and I've paid you twenty-four dollars for this." },

    reply { promises "promise" "I promise you, nobody will ever see that there was a mark on it,",
            mends { "paid", costs = 24, under = "goodwill" } "and your twenty-four dollars go back today.",
            thinks = "We'll see about that tomorrow." },

    reply { limits "promise" "That I can't promise, with wool,",
            defends "because our workshop gets two hundred coats a week, and some cloth won't take it.",
            thinks = "So it's my coat's fault." },

    reply { legitimises "disappointment" "After saving up for it, of course you want it perfect.",
            limits { "promise", instead = "again" } "I can't promise that; it should fade.",
            mends { "paid", costs = 24, under = "goodwill" } "Your money goes back." },
  },

  -- The last beat: she is about to go, so a check is due. `when` on a reply: when it is on offer.
  -- `go = "over"` ends the talk.
  beat "goodbye" {
    says { "All right. I suppose I'd better hang it by the door, then.", leaving = true },

    reply { checks "anything" "Is there anything else at all I can do for you before tomorrow?",
            go = "over", reacts = "No. That's it." },

    reply { closes "Then I wish you and your sister a lovely day tomorrow. Goodbye, Dana.",
            go = "over", reacts = "Bye." },

    reply { when = { met = "again" },
            recaps "again" "So the van fetches it tonight and it's back by eight.",
            checks "again" "Is that settled?",
            go = "over", reacts = "Yes. Yes, it is. Thank you." },
  },
}
