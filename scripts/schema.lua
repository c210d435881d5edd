-- What each word of words.lua may hold: its target, its fields, and a sentence about each field. The loader
-- reads files by this table and the author's reference is made from it, so each rule stands here once.
--
-- A shape says what a value is:
--   text, texts      words; one or a list of them
--   id               small letters, digits and hyphens
--   whole            a whole number, `from` … `to`
--   yes              true or false; with `or_text` also that text
--   channel, temperament, portrait, scene, sound      one that the program has, or a picture of its pack
--   names            declared names, or other targets, of the sorts in `of`; `one`: exactly one; `empty`:
--                    or none; `also`: reserved names that may stand instead; `must`: one of this is there
--   feeling_level    one family of feelings with its strength: shame = 2
--   keys, codes, beats      ids of opportunities, codes of behaviours, ids of beats; one or a list
--   mood             at_least(n), at_most(n), or both in a list
--   go               a beat, or a list of ways
--   table            named `fields`, and `first`: what stands before them; `plain`: `first` alone will do
--   map              names the author chooses, `each` with this shape
--   list             any number of values, `each` with this shape
-- `required` fields must be there.

local function text(about)              return { is = "text", about = about } end
local function texts(about)             return { is = "texts", about = about } end
local function yes(about)               return { is = "yes", about = about } end
local function whole(from, to, about)   return { is = "whole", from = from, to = to, about = about } end
local function one(of, about)           return { is = "names", one = true, of = of, about = about } end
local function some(of, about)          return { is = "names", of = of, about = about } end
local function required(shape)          shape.required = true return shape end

-- ---- conditions ----

local function terms()
  return {
    heat      = { is = "mood",  about = "How heated the customer is, 0 to 100." },
    trust     = { is = "mood",  about = "Whether the customer believes you will do what you say, 0 to 100." },
    heard     = { is = "mood",  about = "Whether the customer feels understood, 0 to 100." },
    patience  = { is = "mood",  about = "How long the customer will stay, 0 to 100." },
    knows     = some({ "fact" }, "The fact was told, mentioned, or is on the agent's screen."),
    asked     = some({ "fact" }, "The agent has asked for the fact."),
    met       = { is = "keys",  about = "The opportunity has been met, at level 2 or better." },
    unmet     = { is = "keys",  about = "The opportunity has not been met, or isn't open." },
    did       = { is = "codes", about = "The last reply did this." },
    ever      = { is = "codes", about = "Some reply so far did this." },
    came_from = { is = "beats", about = "The beat before this one." },
  }
end

local function condition(about)
  local fields = terms()
  fields.none = { is = "table", fields = terms(), about = "No term inside holds." }
  return { is = "table", fields = fields, about = about }
end

local function go(about)
  return { is = "go", fields = { when = condition("When this way is taken.") }, about = about }
end

-- ---- names of the head ----

local function declared(about, fields)
  return { is = "map", about = about,
           each = { is = "table", plain = true, first = text("Its phrase in debriefs."), fields = fields } }
end

local function marks(about)
  return { is = "table", about = about, fields = {
    overall   = required(whole(0, 100, "The lowest overall that passes.")),
    dimension = required(whole(0, 100, "The lowest that each skill may be.")),
  } }
end

local feeling = { "feeling" }
local consequence_or_need = { "need", "consequence" }

local function costs(fields)
  fields.costs = whole(0, 1000000, "What it gives away, held against the policy of the target or of `under`.")
  fields.under = { is = "names", one = true, of = { "policy" }, about = "The policy that governs the cost." }
  return fields
end

return {
  scenario = {
    block = true,
    fields = {
      id           = required { is = "id", about = "The name of the file and of the scenario." },
      version      = required(whole(1, 9999, "Counts up with each change that alters a grade.")),
      language     = required { is = "id", about = "The language it is written in: \"en\"." },
      title        = required(text("What the library calls it.")),
      summary      = text("One sentence for the library that doesn't give the trap away."),
      channel      = required { is = "channel", about = "How the customer reaches you." },
      level        = required(whole(1, 3, "How hard it is.")),
      minutes      = required(whole(1, 90, "How long it takes.")),
      scene        = { is = "scene", about = "The background: one the program has, or a pack's own, \"NAME.png\"." },
      content_note = required(text("What may be hard to hear, in one or two plain sentences.")),
      brief        = required(text("What the trainee knows before it starts.")),
      customer     = required { is = "table", about = "Who calls.", fields = {
        name        = required(text("The customer's name.")),
        portrait    = { is = "portrait", about = "The picture: one the program has, or a pack's own, \"NAME.png\"." },
        temperament = required { is = "temperament", about = "How fast they heat up, cool down and trust." },
        authorised  = yes("false: nothing of the account may be told to them."),
      } },
      screen       = some({ "fact" }, "Facts on the agent's screen, known from the start."),
      policy       = { is = "map",
        about = "What the agent may do, by the names of needs, consequences and limits, or free ones.",
        each = { is = "table", plain = true, first = text("The rule as the agent reads it."),
                 first_optional = true, fields = {
          limit      = whole(0, 1000000, "The most that may be given."),
          discretion = whole(0, 1000000, "What may be given on top of the limit, with a reason."),
          certain    = yes("false: nobody can promise this."),
        } } },
      facts        = declared("What can be told, asked and repeated.",
                              { needless = yes("No step needs it: asking for it is prying.") }),
      questions    = declared("What the customer may wonder about."),
      needs        = declared("What the customer may need.", {
        requires   = some({ "fact" }, "Facts without which it can't be fixed."),
        connection = yes("The need is company: staying resolves it."),
      }),
      limits       = declared("What the customer may hope for and can't have."),
      consequences = declared("What a mere fix leaves standing."),
      risks        = declared("Dangers that want a safeguard."),
      hangs_up     = required(texts("Last lines of a customer who hangs up; the seed picks.")),
      escalates    = required(texts("Last lines of a customer who asks for somebody else; the seed picks.")),
      endings      = required { is = "table", about = "What the customer answers in the survey.", fields = {
        resolved_loyal   = required(text("Solved, and glad to stay.")),
        resolved_unheard = required(text("Solved, but not heard.")),
        unresolved_heard = required(text("Heard, but not solved.")),
        unresolved_lost  = required(text("Neither.")),
        escalated        = required(text("Asked for somebody else.")),
        hung_up          = required(text("Hung up.")),
      } },
      follow_up    = { is = "list", about = "What comes some days later; the first that holds.",
        each = { is = "table", first = text("What happens."), fields = {
          after = required(text("When: \"three days later\".")),
          when  = condition("When this follow-up comes."),
        } } },
      explained    = { is = "map", about = "Warnings that the author accepts, each with the reason.",
                       each = text("Why it is right here.") },
    },
  },

  beat = { titled = true, block = true, fields = { go = go("Where an e-mail leads.") } },
  part = { titled = true, block = true, fields = {} },

  says = {
    block = true,
    fields = {
      when         = condition("When this variant is spoken."),
      body         = text("A stage direction: what is heard or seen besides the words."),
      sound        = { is = "sound", about = "A sound that goes with it." },
      more         = yes("The customer hasn't finished."),
      wants_action = { is = "yes", or_text = "first",
                       about = "The customer wants something done; \"first\": and hears nothing before it." },
      our_fault    = { is = "yes", or_text = "shared", about = "We did harm, alone or in part; own it." },
      recap_due    = yes("It is time to sum up."),
      leaving      = yes("The customer is about to go: it wants a last check."),
    },
  },

  reply = {
    block = true,
    fields = {
      when   = condition("When this reply is on offer."),
      go     = go("Where it leads; without it, to the next beat written."),
      thinks = text("What the customer thinks and doesn't say."),
      reacts = text("What the customer answers, before the next beat."),
    },
  },

  -- ---- what a customer's turn calls for ----

  either      = { list = text("One way to say it.") },
  feels       = { target = { is = "feeling_level" }, fields = {
                    unsaid   = yes("Only a sign shows it."),
                    eased_by = one({ "question" }, "The truth about this question settles it."),
                  } },
  tells       = { target = some { "fact" } },
  mentions    = { target = some { "fact" } },
  wonders     = { target = one { "question" } },
  needs       = { target = one { "need" } },
  suffers     = { target = one { "consequence" } },
  hopes_for   = { target = one { "limit" } },
  still_feels = { target = one { "family" } },
  at_risk     = { target = one { "risk" } },

  -- ---- what a reply does ----

  restates     = { target = some { "fact" }, fields = { check = yes("Asks whether it is right.") } },
  asks         = { target = one { "fact" } },
  explores     = { target = one { "feeling", "fact" } },
  answers      = { target = one { "question" }, fields = {
                     vague  = yes("It says little."),
                     partly = yes("It answers a part."),
                   } },
  recaps       = { target = some { "need", "consequence", "limit", "fact" },
                   fields = { check = yes("Asks whether it is right.") } },
  names        = { target = one { "feeling", "pleasant" },
                   fields = { strength = whole(1, 3, "How strong a feeling it names; if not as shown.") } },
  reflects     = { target = { is = "names", of = { "feeling", "fact" }, must = "feeling" } },
  legitimises  = { target = one(feeling) },
  owns         = { target = { is = "names", of = { "fact" }, empty = true } },
  sorry        = {},
  acknowledges = {},
  shares       = {},
  fixes        = { target = one { "need" }, fields = costs {
                     vague = yes("It says that something will be done, not what."),
                     by    = text("The words that say when; they stand in its own words."),
                     who   = text("The words that say who; they stand in its own words."),
                   } },
  offers       = { target = one { "need" } },
  stays        = { target = one { "connection" }, fields = { brief = yes("Only a moment.") } },
  mends        = { target = one { "consequence" }, fields = costs { token = yes("It is only a gesture.") } },
  limits       = { target = one { "limit" },
                   fields = { instead = one(consequence_or_need, "What is offered in its place.") } },
  checks       = { target = { is = "names", one = true, of = consequence_or_need, also = { "anything" } } },
  repairs      = {},
  safeguards   = { target = one { "risk" } },
  verifies     = {},
  minimises    = {},
  defends      = {},
  blames       = {},
  demeans      = {},
  deceives     = {},
  promises     = { target = one { "limit", "need", "policy" } },
  refers       = { target = { is = "names", one = true, of = {}, also = { "policy", "elsewhere" } },
                   fields = { warm = yes("Somebody takes over who knows the story.") } },
  closes       = {},
  discloses    = { target = one { "fact" } },

  at_least = { number = whole(0, 100, "The lowest that will do.") },
  at_most  = { number = whole(0, 100, "The highest that will do.") },

  -- not of a scenario but of pack.lua, the sheet that says what a pack is
  pack = {
    block = true, file = "pack.lua",
    about = "The sheet of a pack: `return pack { … }` is all that pack.lua holds.",
    fields = {
      id       = required { is = "id", about = "The name of the pack and of its folder." },
      title    = required(text("What the library calls it, in one line.")),
      author   = required(text("Who wrote it.")),
      licence  = required(text("What others may do with it: \"CC-BY-4.0\".")),
      language = required { is = "id", about = "The language it is written in: \"en\"." },
      version  = required(whole(1, 9999, "Counts up with each change.")),
      engine   = required(text("The oldest heard that can play it: \"0.1.0\".")),
    },
  },

  -- not of a scenario but of a file in courses/
  course = {
    block = true, file = "courses/*.lua",
    about = "An ordered set of scenarios: `return course { … }` is all that a file in courses/ holds.",
    fields = {
      id       = required { is = "id", about = "The name of the file and of the course." },
      version  = required(whole(1, 9999, "Counts up with each change.")),
      language = required { is = "id", about = "The language it is written in: \"en\"." },
      title    = required(text("What the course screen calls it.")),
      summary  = text("One sentence about whom it is for."),
      pass     = marks("What passes a module; without it, the pass marks of the rubric."),
    },
  },
  module = {
    titled = true, block = true, file = "courses/*.lua",
    about = "One module of a course: `module \"id\" { … }` is a page about a skill, scenarios to practise, and "
            .. "one that is played assessed to pass.",
    fields = {
      title       = required(text("What the course screen calls it.")),
      page        = required(text("What the skill is; paragraphs are parted by blank lines.")),
      sounds_like = texts("What it sounds like: an example line, or a list of them."),
      near_misses = { is = "list", about = "What comes close and isn't it, each with the reason.",
        each = { is = "table", first = text("The line."), fields = { why = required(text("Why it isn't.")) } } },
      practice    = { is = "list", each = { is = "id", about = "A scenario." },
                      about = "Scenarios to practise with. One that isn't there yet is shown as to come." },
      assessed    = required { is = "id", about = "The scenario that is played assessed to pass." },
      pass        = marks("What passes this module."),
      after       = { is = "list", each = { is = "id", about = "A module written before this one." },
                      about = "Modules that must be passed before this one opens." },
    },
  },
}
