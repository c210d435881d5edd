-- Everything about grading that an organisation may want to change: what each kind of moment weighs,
-- what each mistake costs, the bands and pass marks, the words of the coach, and the faces.
--
-- A score is a share: what your replies earned of what the customer's turns called for, less the debits.
-- Credits, weights and shares have one decimal, debits two; so all sums are exact in thousandths.
--
-- A behaviour has five texts. title: its name on screen. rule: why it counts, in the ledger. coach: said
-- right after the turn. next: the one thing to try. source: what the rule is consistent with, or "".
-- Raise `version` when figures change: each record keeps the version it was graded by.

return rubric {
  version = 1,

  credit    = { 0, 0.3, 0.7, 1 },     -- share of the weight by level, 0 to 3
  reraised  = 0.6,                    -- share of credit in a turn in which a feeling or question comes back
  repaired  = 0.4,                    -- what remains of a debit after a repair
  attention = 3,                      -- so many things a customer takes in from one reply
  evidence  = 4.0,                    -- a skill with less weight than this has "not enough evidence"

  -- 60 % your average, 40 % your weakest skill
  overall = { listening = 0.30, validation = 0.35, resolution = 0.35, weakest = 0.40 },
  pass    = { overall = 70, dimension = 50 },

  -- What a customer's turn can call for. `window`: the share of credit in this reply, the next, the one
  -- after; without it the moment stays open to the end.
  opportunities = {
    cue     = { weight = { 0.7, 1.0, 1.3 }, window = { 1, 0.6 },    title = "A feeling",
                full = "name the feeling and say why it makes sense" },
    harm    = { weight = 1, window = { 1, 1, 0.8 },                 title = "A harm we caused",
                full = "say what we did and that it is ours" },
    story   = { weight = 1, window = { 1, 0.6 },                    title = "A story",
                full = "give most of the facts back in your own words, or half of them and check" },
    ask     = { weight = 1, window = { 1, 0.6 },                    title = "A question",
                full = "answer the question plainly, in the turn it is asked" },
    unknown = { weight = 1,                                         title = "Something you need to know",
                full = "ask for what the fix depends on before you fix anything" },
    recap   = { weight = 1,                                         title = "A moment to sum up",
                full = "name at least two things you agreed" },
    need    = { weight = 1.5,                                       title = "A need",
                full = "say what happens and who does it or by when, or give a real choice",
                company = "stay with them a while, before anything is done or the talk is wound up" },
    conseq  = { weight = 1,                                         title = "A knock-on harm",
                full = "do something about what the mistake set off, not only about the mistake" },
    limit   = { weight = 1, window = { 1, 0.8, 0.6 },               title = "A hope you can't meet",
                full = "say plainly what can't be done, and the nearest thing that can" },
    close   = { weight = 0.7,                                       title = "The goodbye",
                full = "check the plan against the very thing they called about" },
  },

  behaviours = {

    -- Listening, shown -------------------------------------------------------------------------------

    reflect_facts = {
      title  = "Gave the facts back",
      rule   = "Hearing their own facts in your words is how customers know they won't have to tell it all again.",
      coach  = "You gave the facts back in your own words, so the customer knows they needn't repeat them.",
      next   = "Before you move on, give back the two facts that matter most: “So the check bounced, and he wants it by five.”",
      source = "consistent with five studies of concrete language in customer service, which customers took as listening",
    },
    ask_needed = {
      title  = "Asked what the fix depends on",
      rule   = "One question in time saves a second call: ask what the solution depends on before you promise it.",
      coach  = "You asked for the one thing the solution depends on, while it could still change the solution.",
      next   = "Ask for what the fix hangs on before you offer it: “Which account should this go to?”",
      source = "consistent with the Integrated Model of Advice-giving: support, then questions, then advice",
    },
    explore = {
      title  = "Opened the door",
      rule   = "An open question lets the customer say the part that no form asks for, and it is often the part that matters.",
      coach  = "You made room with an open question, and what they say next will be what matters to them.",
      next   = "Try one open invitation: “What has today been like because of this?”",
      source = "consistent with experts' ratings of clinicians' replies, which reject those that reduce the space to talk",
    },
    answer_asked = {
      title  = "Answered the question",
      rule   = "Until a question is answered, the customer can hear little else; even “I don't know yet” frees their attention.",
      coach  = "They asked and you answered, so they could stop holding on to the question.",
      next   = "Let the first words of your reply be the answer: “No, this wasn't your doing.”",
      source = "",
    },
    recap_check = {
      title  = "Summed up",
      rule   = "A summary turns a talk into an agreement, and it is the last cheap moment to find what was missed.",
      coach  = "You summed up what was agreed, so both of you leave with the same plan.",
      next   = "Near the end, list what was agreed and ask for gaps: “Refund today, letter tonight: have I missed anything?”",
      source = "",
    },

    -- Validation, shown ------------------------------------------------------------------------------

    name_feeling = {
      title  = "Named the feeling",
      rule   = "A feeling that is named, and named no bigger than it is, needn't be proved by getting louder.",
      coach  = "You put the feeling into words, which tells the customer you are listening to them and not only to the case.",
      next   = "Put the feeling into one plain word: “That's embarrassing, on top of the money.”",
      source = "consistent with six studies in which saying another's bad feeling aloud built trust",
    },
    reflect_impact = {
      title  = "Said what it means for them",
      rule   = "The same fault costs each customer something else; saying what it costs this one shows that you saw it.",
      coach  = "You said what this means in their life, not just what it is called in ours.",
      next   = "Finish this sentence aloud: “So for you that means …”",
      source = "",
    },
    legitimise = {
      title  = "Said why it makes sense",
      rule   = "When you give the reason for a feeling, the customer no longer has to defend having it.",
      coach  = "You said why anyone would feel that way, so they could stop explaining themselves.",
      next   = "Give the feeling its reason: “Six years of paying on time, of course that stings.”",
      source = "",
    },
    own_failure = {
      title  = "Owned the mistake",
      rule   = "An apology counts for what it takes on: say what we did and what it caused, and it needs no adjectives.",
      coach  = "You said what we did wrong in plain words, and that does more than any number of sorries.",
      next   = "Say what we did and what it set off: “We entered the wrong amount, and it reached your rent.”",
      source = "",
    },
    repair_misstep = {
      title  = "Took a misstep back",
      rule   = "A misstep that you name yourself loses most of its weight, because the customer needn't point it out.",
      coach  = "You noticed your own misstep and took it back, and that can build more trust than never having slipped.",
      next   = "When you've gone too fast, say so and start again: “I jumped ahead there. Tell me what it set off.”",
      source = "",
    },
    apologise = {
      title  = "Said sorry",
      rule   = "A general “sorry” opens the door once; what keeps it open is something only this customer could have been told.",
      coach  = "Your apology was kind, but it could have been said to anyone, so it counts once and a little.",
      next   = "After “sorry”, add what only this customer has lived through: “… that it hit on the day your rent was due.”",
      source = "consistent with a study of filmed airport service, where an apology that goes on lowered satisfaction",
    },
    acknowledge = {
      title  = "Said you understand",
      rule   = "“I understand” is a claim; saying what you understood is the proof, and it is the proof that calms.",
      coach  = "You said that you understand, but not yet what, so the customer can't tell whether you do.",
      next   = "Swap “I understand” for the thing itself: “A call like this is the last thing you needed today.”",
      source = "",
    },
    share = {
      title  = "Shared something of your own",
      rule   = "A few words of your own warm a talk once the customer's feeling has been met; they can't stand in for meeting it.",
      coach  = "You shared something of yourself, which is warm; what the customer felt still waits for its turn.",
      next   = "Meet their feeling first and keep your own story to one clause: “You're worn out, and I remember those nights.”",
      source = "",
    },

    -- Resolution, shown ------------------------------------------------------------------------------

    concrete_fix = {
      title  = "Made it concrete",
      rule   = "What, who and by when: a customer can plan a day around that, and around “soon” they can't.",
      coach  = "You said what will happen and put a name or an hour to it, so it is something to rely on.",
      next   = "Give your fix a who and a when: “I'm sending it myself, and it lands by ten tomorrow.”",
      source = "consistent with five studies of concrete language in service, and 60 of how complaints are handled",
    },
    offer_choice = {
      title  = "Gave a real choice",
      rule   = "Something was taken out of their hands; two real options put a part of it back.",
      coach  = "You gave them two ways to go, which hands back some of the control they had lost.",
      next   = "Where two ways are open, let them pick: “Credit today, or a check by Friday: which helps more?”",
      source = "consistent with a study of filmed airport service, where solving and options raised satisfaction",
    },
    stay = {
      title  = "Stayed",
      rule   = "Some people call for company as much as for help, and then your unhurried minute is the help.",
      coach  = "You stayed when you could have wrapped up, and for this customer that was the help.",
      next   = "Leave a little room before you close: “There's no rush. Tell me about them.”",
      source = "",
    },
    repair_consequence = {
      title  = "Mended what it set off",
      rule   = "The mistake is often the smaller half; what it knocked over is what the customer will remember.",
      coach  = "You took care of what the problem had knocked over, and that is the part they will tell others about.",
      next   = "Ask yourself what else fell, and offer something for that: “I can email a letter he'll accept, right now.”",
      source = "consistent with a meta-analysis of 60 studies of how complaints are handled",
    },
    honest_limit = {
      title  = "Was straight about a limit",
      rule   = "A plain “no” with the nearest “yes” beside it is easier to live with than hope that fails later.",
      coach  = "You said plainly what can't be done and didn't leave them there.",
      next   = "Put the limit and the way round it into one breath: “Not by five; by ten tomorrow, and here's what I can do tonight.”",
      source = "",
    },
    check_close = {
      title  = "Checked before closing",
      rule   = "Whether the plan fits is known only by the one who has to live with it, so ask before you part.",
      coach  = "You held the plan against what they had called for, and the talk could end without a loose thread.",
      next   = "Close on their worry, not on “anything else”: “Does that settle things with your landlord?”",
      source = "consistent with a study of 23,958 moments of service talk: warmth pays at the start and at the end",
    },

    -- Found against you: Listening -------------------------------------------------------------------

    talk_past = {
      title  = "Left a question unanswered",
      upset  = 0.24,
      rule   = "A question that gets no answer stays in the room, and whatever you say next competes with it.",
      coach  = "They asked you something and your reply went elsewhere, so the question is still waiting.",
      next   = "When you hear a question, answer it first, even if the answer is “I can't see that yet, but I'll find out now.”",
      source = "",
    },
    ask_known = {
      debit  = 0.35,
      title  = "Asked what you could know",
      rule   = "Each question the customer has already answered tells them that nobody was listening the first time.",
      coach  = "You asked for something they had told you, that was on your screen, or that nothing depends on.",
      next   = "Turn a known fact into a confirmation: “I have six hundred and forty here, is that right?”",
      source = "",
    },
    cut_story = {
      debit  = 0.35,
      title  = "Cut the story short",
      rule   = "The part they hadn't reached yet often decides which fix is the right one.",
      coach  = "They weren't finished, and moving to the solution closed the door on the rest.",
      next   = "Invite the rest before you act: “I'm on it, and first tell me what else this has knocked over.”",
      source = "consistent with experts' ratings of clinicians' replies, which reject those that reduce the space to talk",
    },
    question_stack = {
      debit  = 0.15,
      title  = "Stacked questions",
      rule   = "Of three questions in a row people answer the last; the others are lost, or must be asked again.",
      coach  = "That was a pile of questions at once, and an upset person can only carry one or two.",
      next   = "Ask the one question that opens the next step, and keep the others for after it.",
      source = "",
    },

    -- Found against you: Validation ------------------------------------------------------------------

    fix_before_ack = {
      debit  = 0.35, softened = 0.15,
      title  = "Fixed before acknowledging",
      rule   = "A person who is still upset takes in only part of a solution; a few words about the feeling make room for it.",
      coach  = "The solution came before any sign that you had noticed how they feel, so only part of it got through.",
      next   = "Put one specific sentence before the solution: “That bounced on the worst possible day. Here's what I'll do.”",
      source = "consistent with the Integrated Model of Advice-giving: support, then questions, then advice",
    },
    ignore_cue = {
      upset  = 0.2,
      title  = "Passed over a feeling",
      rule   = "A feeling that gets no answer doesn't go away; it comes back later, and usually louder.",
      coach  = "There was a feeling in what they said, perhaps only between the lines, and your reply went past it.",
      next   = "Before you answer the facts, say one thing about the feeling: “That sounds like a frightening letter to open.”",
      source = "consistent with Morse and others (2008), who found nine in ten such moments missed in the clinic",
    },
    stock_empathy = {
      debit  = 0.15,
      title  = "Repeated a stock phrase",
      rule   = "The first general “sorry” is courtesy; the second tells the customer that it is the script speaking.",
      coach  = "That kindness had been said before in much the same words, and the second time it sounds like a script.",
      next   = "If you want to say sorry again, add something new: “… and that you had to hear it from your landlord.”",
      source = "consistent with studies in which scripted talk lowered the quality of service made to measure",
    },
    minimise = {
      debit  = 0.60,
      title  = "Made it smaller",
      rule   = "Telling people that it isn't so bad asks them to prove that it is.",
      coach  = "You meant to comfort, but it told them their loss is smaller than they feel it to be.",
      next   = "Reassure with a fact or not at all: “No late mark has been filed, I've just looked.”",
      source = "",
    },
    defend = {
      debit  = 0.35,
      title  = "Defended the company",
      rule   = "An explanation that comes before owning the mistake sounds like an excuse, however true it is.",
      coach  = "You explained our side before owning what happened, and to an upset customer that sounds like an excuse.",
      next   = "Own it first and explain after, if they want to know: “We got this wrong. I can tell you how, if that helps.”",
      source = "",
    },
    blame_customer = {
      debit  = 0.90, cap = 59,
      title  = "Put it on the customer",
      rule   = "Once customers hear that it is their own doing, they stop asking for help and start defending themselves.",
      coach  = "What you said put the cause on them, even if gently, and now they have themselves to defend.",
      next   = "Leave out whose fault it was unless the fix needs it, then keep it neutral: “The card on file ran out in May.”",
      source = "",
    },
    demean = {
      cap    = 49, upset = 0.9,
      title  = "Spoke down to the customer",
      rule   = "Respect is the ground the rest stands on: without it neither kindness nor a refund is believed.",
      coach  = "That line made the customer smaller, and nothing said after it can quite be heard.",
      next   = "When you feel the sting of what they said, answer only the part that needs help: “Let me see what I can do about that.”",
      source = "",
    },

    -- Found against you: Resolution ------------------------------------------------------------------

    blind_fix = {
      debit  = 0.35,
      title  = "Fixed without knowing",
      rule   = "A solution that misses one fact has to be done twice, and the customer pays for the first try.",
      coach  = "You committed to a fix before knowing something it depends on, so it may yet turn out to be the wrong one.",
      next   = "Start and ask in the same breath: “I can begin the refund now. Which account should it land in?”",
      source = "consistent with the Integrated Model of Advice-giving: questions come before advice",
    },
    stall = {
      debit  = 0.25,
      title  = "Only sympathy, when action was asked for",
      rule   = "When someone asks for action, more sympathy sounds like waiting: half a sentence of it is plenty.",
      coach  = "They had asked for something to be done, and your reply stayed with the feeling.",
      next   = "Give the step first and the warmth around it: “It'll be there by ten, and I know tonight is the hard part.”",
      source = "consistent with a study of filmed airport service, where apology past the first seconds lowered satisfaction",
    },
    overpromise = {
      debit  = 0.60,
      title  = "Promised too much",
      rule   = "A promise that breaks costs more than the same thing never promised, because they planned around it.",
      coach  = "You promised something nobody can be sure of, and if it slips it will be your word that slipped.",
      next   = "Say what you expect and what you'll do if it fails: “I expect it by ten, and I'll text you if it's late.”",
      source = "",
    },
    dead_end = {
      debit  = 0.60,
      title  = "Left them at a dead end",
      rule   = "A “no”, a rule or a transfer without a next step leaves the customer alone with the problem they called about.",
      coach  = "They came away with a rule or another door to knock on, but with no next step that anybody owns.",
      next   = "Never let a “no” stand alone: “That fee isn't one I can waive, but here's the letter that gets it waived.”",
      source = "",
    },
    close_unchecked = {
      debit  = 0.35,
      title  = "Closed without checking",
      rule   = "A talk that ends unchecked ends on your picture of the problem; one question tells you whether it is theirs.",
      coach  = "You ended the talk without finding out whether the plan works for them.",
      next   = "Before goodbye, hold the plan against what they came for: “Will that get you through the weekend?”",
      source = "",
    },

    -- Gates: they cap the overall, and are shown apart ---------------------------------------------------

    deceive = {
      cap    = 49,
      title  = "Said what isn't so",
      rule   = "One untrue sentence makes every true one around it worthless when it comes out.",
      coach  = "That wasn't true, and the day it comes out the customer will doubt all the rest as well.",
      next   = "If the truth is hard, say that it is hard, then say it: “This isn't the answer you hoped for: it was our error.”",
      source = "",
    },
    policy_breach = {
      cap    = 49,
      title  = "Went past your limits",
      rule   = "What you give away beyond your limits can be taken back by others, and then it is the customer who loses twice.",
      coach  = "You gave more than the rules on your screen allow, so somebody may have to take it back.",
      next   = "Use all the room the rules give you, and ask for more in the open: “Fifty I can do now; for the rest I'll ask.”",
      source = "",
    },
    privacy_breach = {
      cap    = 49,
      title  = "Disclosed too early",
      rule   = "Until you know who is on the line, the kindest answer may be going to the wrong person.",
      coach  = "You told something from the account before it was clear that this person may hear it.",
      next   = "Verify first and say whom it protects: “Two questions, so that nobody else gets to hear this.”",
      source = "",
    },
    safety_miss = {
      cap    = 49,
      title  = "Missed a sign of danger",
      rule   = "When somebody may be in danger, that comes before the case, whatever the case is.",
      coach  = "Something in what they said pointed to danger, and it went by without a question.",
      next   = "Stop the case and ask in plain words: “Before anything else: are you safe right now?”",
      source = "",
    },
  },

  -- From the highest down: lowest overall, name, what it means.
  bands = {
    { 85, "Exemplary",  "You met what the customer felt and what they needed, turn after turn; others could learn from this one." },
    { 75, "Proficient", "A customer is in good hands with you, and the few moments you missed are easy to name." },
    { 65, "Competent",  "The customer gets through and gets help, and one of the three skills still lags behind the others." },
    { 45, "Developing", "Parts of it work already; the weakest skill holds the rest back, so that is where practice pays." },
    { 0,  "Not yet",    "Most of what this customer needed went by unanswered this time; pick one thing below and try again." },
  },

  -- Which drawn face goes with a mood word.
  faces = {
    furious = "furious", distraught = "crying", angry = "angry", panicky = "anxious", tearful = "crying", upset = "frustrated",
    cold = "suspicious", guarded = "tired", relieved = "relieved", easing = "calm", tense = "worried",
  },
}
