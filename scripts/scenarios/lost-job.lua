-- Trains: making it safe to ask for help. Marcus has lost his job and is late with a bill for the first
-- time; he circles the subject, and every question that the plan doesn't need sends him back into his
-- shell. From the kind of call in which a customer is "hesitant to ask for assistance, fearing judgment":
-- he should feel supported and not scrutinised, leave with a plan he picked himself, and hear from the
-- agent again on a day they named. The habits it catches: the affordability interview, asking again, the
-- quick standard plan, and the letter to the address on file.

return scenario {
  id = "lost-job", version = 1, language = "en",
  title = "Not an emergency",
  summary = "A young man calls to ask when his phone bill is really due, and takes a while to say why.",
  channel = "call", level = 1, minutes = 8, scene = "kitchen",

  content_note = [[Marcus has just lost his job and is short of money. He is embarrassed about it, and
                   he hasn't been sleeping well.]],

  customer = { name = "Marcus Pruitt", portrait = "marcus", temperament = "gentle" },

  brief = [[You are on the accounts line of Larkline Mobile. Marcus Pruitt has been with you for seven
            years, and this is his first late bill. He has passed the security check, so you may talk
            about his account. It covers two phones. You can hold an account open, set up a payment
            plan, take off one late fee and change where notices go, all by yourself and at once. Today
            is Tuesday the fourteenth. Why the bill is late, your screen doesn't say.]],

  screen = { "balance", "late_fee", "friday_off", "notice", "history" },

  policy = {
    friday   = { [[Hold: a late account may stay switched on for 14 days, to the 28th. No reason or proof
                   is asked for.]] },
    plan     = { [[Plan: two to four equal payments, two weeks apart, or one new date within 30 days.
                   The customer picks. You need a first amount and a first date, nothing else.]] },
    moving   = { [[Changes: a plan can be changed once, before a payment is due. After that the hardship
                   team decides, case by case.]], certain = false },
    fee      = { "Late fee: you may take off one fee a year, up to $15.", limit = 15 },
    mom_mail = { "Notices: text, email or paper. You can change it at once." },
    pause    = { "Pause: stops the bill and the service for a month." },
  },

  facts = {
    balance       = "a bill of $104, due on the 3rd",
    late_fee      = "a late fee of $15, email sent on the 4th",
    friday_off    = "both phones go off on Friday the 17th",
    notice        = "a paper notice prints tomorrow night, to 40 Alder Street",
    history       = "seven years, no late bill before",

    let_go        = "all of nights let go two weeks ago",
    four_years    = "four years at the Brightwood warehouse",
    mom_line      = "the other phone is his mom's",
    mom_unaware   = "his mom doesn't know about work yet",
    paper         = "the paper mail goes to her place",
    their_call    = "a bakery will call him on this number by Friday",
    first_payment = "what he could pay first, and when",
    thirty        = "twenty-five, thirty at most",
    last_check    = "the last check comes on the twenty-fourth",
    not_much      = "he can't do a lot at once",

    income        = { "what else comes in", needless = true },
    spending      = { "what he spends, and on what", needless = true },
    severance     = { "whether there is severance", needless = true },
    usage         = { "what he uses his phone for", needless = true },
  },

  questions = {
    cut_off  = "when something really happens",
    smaller  = "whether there is a cheaper plan",
    mom_told = "whether anything was sent to his mom",
    papers   = "what he has to show them",
    how_late = "how late on Friday he can still pay",
  },

  needs = {
    plan     = { "a way to pay that he can manage", requires = { "first_payment" } },
    fee      = "the $15 taken off",
    check_in = "somebody to check in before the first payment",
  },

  limits = { moving = "moving the payments again and again" },

  consequences = {
    friday   = "the phone off when the bakery calls",
    mom_mail = "a notice in his mom's mailbox",
  },

  hangs_up = {
    "You know what, it's fine. I'll figure it out. Thanks anyway.",
    "Okay. I'm just gonna, yeah. I'll let you go.",
  },
  escalates = {
    "Is there somebody else I could talk to? Sorry. I just don't think this is working.",
    "Could I maybe get another person? No offense. I can't do this part again.",
  },

  endings = {
    resolved_loyal   = [[I walked around the kitchen for twenty minutes before I called. I thought I'd
                         have to explain my whole life. They just got it, and now there's an amount and
                         a date.]],
    resolved_unheard = [[It's split up and there's dates for it, so that's good. I did feel like a form
                         getting filled in.]],
    unresolved_heard = [[Nice person, they got it. I still don't really know what happens with the bill,
                         though.]],
    unresolved_lost  = [[I don't know what I got out of that. I said the hard part out loud and I still
                         owe the same.]],
    escalated        = "I had to ask for someone else and tell the whole thing twice. Once was plenty.",
    hung_up          = "I hung up. It was easier to borrow it off my cousin than keep going.",
  },

  follow_up = {
    { after = "on Friday", when = { unmet = { "friday", "plan" } },
      [[Both phones go off at noon. The bakery calls at ten past two and gets a recording. By evening
        the hundred and four dollars is there, paid with a cash advance on a credit card. Marcus hasn't
        called again.]] },
    { after = "on Friday", when = { unmet = "friday" },
      [[The plan kept both phones on, as it turned out. Nobody had told him so. He'd given the bakery
        his cousin's number to be safe, and his cousin works nights and was asleep.]] },
    { after = "nine days later", when = { met = { "plan", "check_in", "mom_mail" } },
      [[The text goes out on the twenty-third. He answers in a minute: "Bread place went with someone
        else. Two more called this week. First payment's ready for tomorrow. Told my mom Sunday, she
        already knew. Thanks for actually checking."]] },
    { after = "nine days later", when = { met = { "plan", "check_in" } },
      [[The text goes out on the twenty-third. "First one's ready," he writes. "My mom got your letter
        before I could tell her. Not great. But thanks for checking."]] },
    { after = "two weeks later", when = { met = "plan" },
      [[The first payment came in on the twenty-fourth, four minutes before midnight. Nobody has heard
        from him since, and nobody has asked.]] },
    { after = "two weeks later",
      [[The hold is over, and the bill is still a hundred and four dollars. It's paid late that evening
        with a cash advance on a credit card. Marcus hasn't called again.]] },
  },

  beat "opening" {
    says { body = "A television is turned down. A long breath.", sound = "sigh_male",
           either { "Hi, yeah. So, it's about my bill?", "Hey. Um, hi. It's about my bill?" },
           feels { worry = 1, unsaid = true } "It's not, like, an emergency.",
           wonders "cut_off" "I just wanted to check when it's really due. When something actually happens.",
           more = true },

    reply { answers "cut_off" "It was due on the third, and both phones stay on until Friday.",
            fixes "nothing"   "I'll text you on Thursday, so that it doesn't catch you out.",
            go = "circling", reacts = "Oh. Um, sure. Okay.",
            thinks = "I know when Friday is. I don't know how." },

    reply { answers { "cut_off", partly = true } [[It was due on the third, and the fifteen for being late
                                                   went on the day after.]],
            explores "history" "That's the first in seven years, so what's been different this month?",
            go = "circling", reacts = "Uh, nothing. The email said Friday, so. I just wanted to check.",
            thinks = "Wow. Okay. Not yet." },

    reply { answers "cut_off" [[It was due on the third, and nothing gets switched off before Friday the
                                seventeenth, on either phone.]],
            explores "worry"  "What was it that made you call today?",
            go = "the_job" },

    reply { answers "cut_off" "It was due on the third, and both phones stay on until Friday in any case.",
            closes "So you're in good time, Marcus. Thanks for checking with us first.",
            go = "circling", reacts = "Yeah. Three days. Wait, one more thing.",
            thinks = "Three days doesn't change anything." },
  },

  beat "circling" {
    says { feels { shame = 1, unsaid = true } [[Okay. Cool. I'm home all day now, so I don't really need
                                                the big plan, I guess.]],
           wonders "smaller" "Is there, like, a cheaper one? Just asking.",
           more = true },

    reply { answers "smaller" "Yes, the Lite, nineteen dollars less.",
            fixes "nothing" [[If you're at home with wifi all day, five gigs is plenty, so let me move you
                              over right now.]],
            reacts = "Okay. Maybe. I don't know.",
            thinks = "That's not what I called about. I can't get to what I called about." },

    reply { answers "smaller" "There is one, nineteen dollars less, and you could have it from the next bill on.",
            explores "shame"  "And how is that, being home all day now?" },

    reply { answers "smaller" "Yes, the Lite, and it's nineteen dollars less.",
            asks "usage" [[Being home more changes what you need, so what do you use most these days, data
                           or calls?]],
            reacts = "Um, maps. Videos, I guess. It doesn't matter.",
            thinks = "I was trying to say something else." },

    reply { answers { "smaller", partly = true } [[There is, but it starts with the next bill, so I wouldn't
                                                   count on it for Friday.]],
            explores "balance" "Shall we look at the hundred and four first?",
            reacts = "Yeah. No, I figured.",
            thinks = "So there's no point asking for anything." },
  },

  beat "the_job" {
    says { when = { came_from = "circling" },
           "So. It's just,",
           [[I was at Brightwood, the warehouse. Four years. And two weeks ago they let nights go. Like,
             all of nights.]],
           feels { shame = 2, unsaid = true } "I don't really do this. Call up and ask.",
           tells { "let_go", "four_years" }, more = true },
    says { "Friday. Okay. So, um.",
           [[I was at Brightwood, the warehouse. Four years. And two weeks ago they let nights go. Like,
             all of nights.]],
           feels { shame = 2, unsaid = true } "I don't really do this. Call up and ask.",
           tells { "let_go", "four_years" }, more = true },

    reply { sorry "I'm sorry, Marcus.",
            restates { "let_go", "four_years" } "Four years there, and two weeks ago it just stops.",
            explores "shame" "And now calling up to ask. Go on, I'm still here.",
            go = "mom" },

    reply { restates "four_years" "Four years in one place, Marcus, and then that.",
            asks "let_go" "How did it happen, did they let everybody go, or was it some of you?",
            go = "backing_off", reacts = "Um. Nights. It was all of nights.",
            thinks = "I just said that. It took me a week to say that." },

    reply { restates { "let_go", "four_years" } "Four years you gave them, and two weeks ago, that.",
            minimises "It says nothing about you, and you called before it got bad.",
            go = "backing_off", reacts = "Yeah. No, totally.",
            thinks = "It is bad, though. That's why I called." },

    reply { acknowledges "Thank you for telling me.", names "shame" "That's an awkward call to make, and you made it.",
            fixes "plan" "I can spread this bill out now, so you needn't explain any more.",
            go = "backing_off", reacts = "Oh. A plan. Okay, sure.",
            thinks = "I hadn't finished." },
  },

  beat "backing_off" {
    says { body = "A chair scrapes.",
           still_feels "shame" "You know what, it's fine. I'll borrow it off somebody.",
           wonders "how_late" "I can still pay it Friday, right? Like, Friday night?",
           "Sorry. I didn't mean to take up your morning." },

    reply { answers { "how_late", partly = true } "Friday's fine, yes.",
            names "shame" "I can hear that it's embarrassing to ask,",
            sorry "and I'm sorry it's come to this, after seven years without a late bill.",
            thinks = "Now they feel sorry for me." },

    reply { answers "how_late" "Until midnight on Friday, yes.",
            fixes "plan" [[Borrowing can cost you, though, and four payments with us cost nothing, so let me
                           set those up.]],
            thinks = "Four of what, though?" },

    reply { answers "how_late" "Yes, Friday, until midnight.",
            repairs "I came at you a bit fast there, that was me.",
            closes "You take your time, and call whenever you'd like to do it another way.",
            thinks = "They were waiting for me to say that." },

    reply { answers "how_late" "Friday, up to midnight.",
            repairs "I got ahead of you just now, though.",
            explores "shame" [[You'd got as far as calling up to ask, and that you don't do that. What comes
                               next?]] },
  },

  beat "mom" {
    says { when = { did = "close_unchecked" },
           [[Wait, sorry. Before you go. The other phone on there is my mom's. She doesn't know yet, about
             work.]],
           "And the paper stuff still goes to her place.",
           feels { worry = 2, eased_by = "mom_told" },
           wonders "mom_told" "Did you guys, has she been sent anything?",
           tells "mom_unaware", mentions { "mom_line", "paper" }, suffers "mom_mail" },
    says { when = { came_from = "backing_off" },
           [[No, I was just gonna say. The other phone on there is my mom's. She doesn't know yet, about
             work.]],
           "And the paper stuff still goes to her place.",
           feels { worry = 2, eased_by = "mom_told" },
           wonders "mom_told" "Did you guys, has she been sent anything?",
           tells "mom_unaware", mentions { "mom_line", "paper" }, suffers "mom_mail" },
    says { either { "So, yeah.", "So, the thing is." },
           "The other phone on there, that's my mom's. She doesn't know yet, about work.",
           "And the paper stuff still goes to her place.",
           feels { worry = 2, eased_by = "mom_told" },
           wonders "mom_told" "Did you guys, has she been sent anything?",
           tells "mom_unaware", mentions { "mom_line", "paper" }, suffers "mom_mail" },

    reply { answers { "mom_told", partly = true } "No, nothing so far.",
            mends { "mom_mail", token = true } [[I've moved your bills to email, so from the next one on
                                                 nothing goes to her place,]],
            "and it's you who tells her.",
            thinks = "The next one. What about this one?" },

    reply { answers { "mom_told", partly = true } [[No, nothing's gone out so far, so it's you she'd hear it
                                                    from.]],
            explores "worry" "What's made it so hard to bring up with her these two weeks?",
            reacts = "I don't know. She, uh. It's a long story.",
            thinks = "I asked about the mail." },

    reply { answers { "mom_told", partly = true } [[No. There's been one email about the late fee, and that
                                                    went to you.]],
            "It's your account, so nobody here would tell her anything about it.",
            thinks = "That's the email. What about the mail?" },

    reply { answers "mom_told" "No, nothing yet.",
            mends "mom_mail"   "I've set your notices to text, to your own phone, as of now.",
            reflects { "worry", "mom_unaware" } "So when she hears about work is still up to you." },
  },

  beat "call_back" {
    says { when = { met = "mom_mail" },
           "Oh. Okay, that's, thanks. So there's this one place, they bake for restaurants.",
           "They said they'd call Thursday, maybe Friday. On this number.",
           suffers "friday" "So it kind of can't go off.",
           tells "their_call", wants_action = true },
    says { "Okay. And, um, there's this one place, they bake for restaurants.",
           "They said they'd call Thursday, maybe Friday. On this number.",
           suffers "friday" "So it kind of can't go off.",
           tells "their_call", wants_action = true },

    reply { "They'd be lucky to get you.",
            explores "their_call" [[What have they told you about the job so far, is it nights again, and
                                    would you want it?]],
            reacts = "I think it's early mornings. But, the phone?",
            thinks = "I asked about the phone." },

    reply { mends "friday" "Both phones stay on to the twenty-eighth, I've put a hold on that just now.",
            restates "their_call" "So they can reach you on this number, Thursday or Friday." },

    reply { restates "their_call" "Thursday or Friday, on this number.",
            fixes "nothing" [[Let's take the pressure off till then: I pause the account for a month,
                              nothing's due, and you pick it up once you're earning.]],
            reacts = "I mean, that'd turn the phone off, though. So.",
            thinks = "Are they listening?" },

    reply { mends { "friday", token = true } [[I've noted on your account that both phones stay on until
                                               you've had that call.]],
            "So that's this number, and they'll get through to you.",
            thinks = "A note. Does a note keep it on?" },
  },

  beat "what_you_need" {
    says { when = { ever = "ask_known" },
           "Okay, um.", needs "plan" "So I can't do a hundred and four right now.",
           wonders "papers" "What else do you need from me, bank statements?",
           feels { shame = 2, unsaid = true } [[The card people kept me an hour. They wanted what I spend
                                                on food.]] },
    says { when = { met = "friday" },
           either { "Oh wow. Okay.", "Oh. Okay, wow." },
           needs "plan" "But I can't do a hundred and four right now.",
           wonders "papers" "What do you need from me, bank statements?",
           feels { shame = 2, unsaid = true } [[The card people kept me an hour. They wanted what I spend
                                                on food.]] },
    says { "Okay, um.", needs "plan" "But I can't do a hundred and four right now.",
           wonders "papers" "What do you need from me, bank statements?",
           feels { shame = 2, unsaid = true } [[The card people kept me an hour. They wanted what I spend
                                                on food.]] },

    reply { answers "papers" "No papers, your word's fine.",
            legitimises "shame" "After an hour of that, no wonder you ask.",
            asks "income" [[Is there anything coming in just now, so that I can fit the payments round
                            that?]],
            reacts = "Coming in? I mean. No. That's kind of the thing.",
            thinks = "Same hour, nicer voice." },

    reply { answers "papers" "No papers, and nothing about food.",
            legitimises "shame" "An hour of that would make anyone feel small.",
            asks "first_payment" "I need an amount to start with and a day. What could you do?" },

    reply { names "shame",
            legitimises "shame" "An hour of that, down to the food, would embarrass anyone.",
            explores "shame" "Which part of it was the worst, so that I keep well away from it here?",
            reacts = "It was, yeah. All of it. Not great.",
            thinks = "I asked what I need to send. I don't want to go through it again." },

    reply { sorry "I'm sorry they did that to you.",
            answers "papers" "No papers here, and no list of what you eat.",
            fixes { "plan", vague = true } [[I'll put our easiest plan in now, and you'll have the dates by
                                             text.]],
            thinks = "The easiest plan. Which is what?" },
  },

  beat "plan" {
    says { when = { asked = "first_payment" },
           "I could do like twenty-five? Thirty, tops. The last check comes on the twenty-fourth.",
           feels { worry = 1, unsaid = true } "After that I don't, yeah. I don't know yet.",
           tells { "thirty", "last_check" }, mentions "first_payment" },
    says { "I don't know what people normally do. There's one more check, on the twenty-fourth.",
           feels { worry = 1, unsaid = true } [[After that, yeah. I'm not trying to get out of it, I just
                                                can't do a lot.]],
           tells { "last_check", "not_much" } },

    reply { restates "last_check" "So there's the check on the twenty-fourth, and after that you don't know.",
            fixes "plan" "Then let's use it while it's there: half that day and half later, or all at once?",
            go = "swallowed", reacts = "Um. Half and half, I guess.",
            thinks = "So fifty-two. Okay. So I skip something." },

    reply { reflects { "worry", "last_check" } "So one check, on the twenty-fourth, and then it's open.",
            asks "severance" [[Is there vacation pay or severance in it too, so that the later payments
                               could be small ones?]],
            go = "swallowed", reacts = "Severance? No. There wasn't any.",
            thinks = "They want to know how much there is to take." },

    reply { when = { asked = "first_payment" },
            reflects { "worry", "thirty", "last_check" }
                "Thirty at most, from the twenty-fourth, and then nothing sure.",
            offers "plan" [[That's four of twenty-six from that day, or all of it on one later date. Which
                            is better?]],
            go = "what_if" },

    reply { when = { none = { asked = "first_payment" } },
            reflects { "worry", "last_check" } "One check, on the twenty-fourth, and then nothing sure.",
            asks "first_payment" "What could come out of it without hurting?",
            offers "plan" "Then it's small payments or a later date, you pick.",
            go = "what_if" },

    reply { legitimises "worry" "You're trying hard, with so little to go on.",
            fixes "plan" "I'll make it four of twenty-six from the twenty-fourth,",
            promises "moving" "and when one falls in a bad week, you call me and I move it.",
            go = "what_if", thinks = "Every time? Who says that about money?" },
  },

  beat "swallowed" {
    says { when = { did = "ask_known" },
           body = "A pen clicks, twice.",
           "So just do whatever's normal, I guess. Half and half, or whatever.",
           feels { worry = 2, unsaid = true } "I'll move some stuff around.", "It's fine." },
    says { body = "A pen clicks, twice.", "Yeah. No, that works.",
           feels { worry = 2, unsaid = true } "I'll move some stuff around.",
           "It's fine. You guys do this all day." },

    reply { acknowledges "All right, and thanks for thinking it through with me.",
            fixes { "plan", by = "the twenty-fourth" } [[I've put in fifty-two on the twenty-fourth and the
                                                         same two weeks later, so it's settled.]],
            go = "fee", thinks = "I said it works. Why did I say that?" },

    reply { "Hold on, I don't want this to hurt you somewhere else.",
            explores "worry", asks "spending" [[What is it you'd have to move around for it, and what would
                                                have to wait?]],
            go = "fee", reacts = "Just, stuff. It's fine.",
            thinks = "Now it's the food again." },

    reply { repairs "I rushed you there.",
            reflects "worry" "If stuff has to move for it, it's too much.",
            offers "plan" "Four of twenty-six, then, or all of it on one later date?",
            go = "fee", reacts = "Four. Yeah. Twenty-six I can actually do." },

    reply { repairs "I rushed you there.",
            reflects "worry" "If stuff has to move for it, that's a lot.",
            fixes "plan" "So we'll start with two of fifty-two,",
            promises "moving" "and if a week turns out bad, I'll shift it for you.",
            go = "fee", thinks = "Then why leave it like that?" },
  },

  beat "what_if" {
    says { when = { did = "overpromise" },
           "Okay. Twenty-six I can do.",
           feels { worry = 2 } "So if I get to the second one and there's still nothing?",
           hopes_for "moving" "I can really just keep moving it?" },
    says { when = { did = "ask_needed" },
           "Twenty-five, maybe thirty. The small ones, then.",
           feels { worry = 2 } "And if I get to the second one and there's still nothing?",
           hopes_for "moving" "Can I just keep moving it?" },
    says { "Four, I think. Twenty-six I can do.",
           feels { worry = 2 } "And if I get to the second one and there's still nothing?",
           hopes_for "moving" "Can I just keep moving it?" },

    reply { names "worry", legitimises "worry" "Anyone would worry about that.",
            promises "moving" [[If it isn't there, call us the day before, and we'll move it on by two weeks,
                                until you're working again.]],
            thinks = "That sounds too easy." },

    reply { legitimises "worry" "With one check left, of course you think of that.",
            limits "moving" [[It can be moved once, before it's due, so I'd keep that for when it's really
                              tight.]],
            thinks = "Once. And then what?" },

    reply { limits { "moving", instead = "plan" } [[Not again and again, no. I can change it once, and after
                                                    that our hardship team decides.]],
            names "worry", legitimises "worry" "With one check left to come, anyone would worry." },

    reply { limits { "moving", instead = "plan" } [[I can change it once, and after that our hardship team
                                                    looks at it with you.]],
            minimises "So there's more room in it than it feels like now.",
            thinks = "It feels like none. That's what I was saying." },
  },

  beat "fee" {
    says { when = { came_from = "what_if", heard = at_least(60) },
           "Okay. Good. I'm writing that down.",
           needs "fee" "And the fifteen, the late thing. That one's on me.",
           "I had the email. I didn't open it for, like, a week.",
           feels { shame = 2 } "I saw who it was from and put the phone down." },
    says { when = { came_from = "swallowed", did = "repair_misstep", none = { did = "overpromise" } },
           "That's, thanks. I didn't know I could pick.",
           needs "fee" "And the fifteen, the late thing. That one's on me.",
           "I had the email. I didn't open it for, like, a week.",
           feels { shame = 2 } "I saw who it was from and put the phone down." },
    says { either { "Okay.", "Yeah, okay." },
           needs "fee" "And the fifteen, the late thing. That one's on me.",
           "I had the email. I didn't open it for, like, a week.",
           feels { shame = 2 } "I saw who it was from and put the phone down." },

    reply { reflects "shame" "That's a hard one to open when you're behind.",
            defends "The fee goes on by itself, nobody here passes judgment with it,",
            fixes { "fee", costs = 15 } "and I'll take it off.",
            thinks = "Nobody decides it. I still did it." },

    reply { legitimises "shame" "That was the week the job went, anyone would put the phone down.",
            fixes { "fee", costs = 15 } "The fifteen's off, so it's behind you,",
            minimises "and you can let that one go.",
            thinks = "I've never done that before. I do feel bad." },

    reply { reflects "shame" "A whole week, and every day it gets a bit harder to open.",
            explores "shame" "What was it like for you when you did?",
            reacts = "Bad. It was a phone bill, and I felt sick.",
            thinks = "So it stays, I guess." },

    reply { reflects "shame", legitimises "shame" [[Of course you put the phone down, with everything that
                                                    had come at you that week.]],
            fixes { "fee", by = "today", costs = 15 } "I'm taking the fifteen off as of today." },
  },

  beat "check_in" {
    says { when = { met = "fee" },
           "You didn't have to do that. Thanks.",
           needs "check_in" "The thing is, I might lose track. I'd hate to mess up the first one.",
           feels { sadness = 1, unsaid = true } "I'm not sleeping much. The days kind of run together.",
           recap_due = true },
    says { "Okay, yeah.",
           needs "check_in" "The thing is, I might lose track. I'd hate to mess up the first one.",
           feels { sadness = 1, unsaid = true } "I'm not sleeping much. The days kind of run together.",
           recap_due = true },

    reply { fixes { "check_in", by = "on the twenty-third", who = "I'll" }
                "I'll text you on the twenty-third, and if it's tight, say so then.",
            legitimises "sadness" "With no shift to get up for, no wonder the days do that." },

    reply { reflects "sadness" "Without a shift they do run together.",
            fixes { "check_in", vague = true } [[I'll mail you a card for the twenty-third, in big print, so
                                                 that the fridge can do the remembering.]],
            reacts = "Oh. That goes to my mom's. No, never mind, it's fine.",
            thinks = "I told them where the mail goes." },

    reply { reflects "sadness",
            legitimises "sadness" "That wears a person down, with no shift to sleep around.",
            refers "elsewhere" [[Have your bank send it by itself on the day, then you've got one thing
                                 less to think of.]],
            thinks = "And if it isn't in there that day? Right. So that's on me, too." },

    reply { legitimises "sadness" "No wonder, after years of nights, that's when your day was.",
            explores "sadness" "How has it been, the not sleeping, and the days with nothing in them?",
            reacts = "Long. I don't know. Long.",
            thinks = "That was nice of them. I'll still forget the date." },
  },

  beat "goodbye" {
    says { when = { unmet = "friday" },
           [[Okay. I guess that's everything. And the phone's on Friday, right? Or, I'll see. I'll see on
             Friday.]],
           suffers "friday", leaving = true },
    says { when = { heard = at_least(75), none = { ever = "ask_known" } },
           [[Okay. Yeah. I should let you go, you've probably got people waiting. Thanks for not making
             it, like, a whole thing.]],
           leaving = true },
    says { "Okay. I guess that's everything, then. I'll watch the date. Thanks for, yeah. Thanks.",
           leaving = true },

    reply { checks "anything" "Is there anything you still need from me before you go?",
            "Ask me whatever it is, the bill or not, there's no clock on this.",
            go = "over", reacts = "No. No, I'm good. Thanks." },

    reply { recaps "plan" "Then it's all set for the twenty-fourth, and you've got what you need from me.",
            closes "It took something to ring us, Marcus. Good luck.",
            go = "over", reacts = "Heh. Thanks. Bye." },

    reply { when = { met = { "friday", "plan" } },
            recaps { "friday", "plan" } [[So both phones stay on, and the first payment goes out on the
                                          twenty-fourth.]],
            checks "friday" "Does that leave you okay for the bakery's call?",
            go = "over", reacts = "Yeah. Yeah, I think it does." },

    reply { when = { unmet = "friday" },
            mends "friday" [[One thing I left open: I've put a hold on now, so both phones stay on past
                             Friday.]],
            checks "friday" "Does that cover you for the bakery's call?",
            go = "over", reacts = "Oh. Yeah. Yes, that, thank you." },

    reply { when = { met = "friday", unmet = "plan" },
            recaps { "friday", "plan" } [[So both phones stay on past Friday, and the payments are still
                                          open.]],
            offers "plan" "Would it be four of twenty-six, or one later date?",
            go = "over", reacts = "Four. Four would be good." },

    reply { when = { met = { "friday", "plan" } },
            recaps "friday"   "So both phones stay on,",
            promises "moving" "and a payment can move whenever it gets too tight.",
            checks "friday"   "Does that leave you okay for the bakery's call?",
            go = "over", reacts = "Whenever it gets too tight. Okay. Cool. Yeah, it does.",
            thinks = "I'm going to count on that one." },

    reply { when = { none = { met = { "friday", "plan" } } },
            sorry "I'm so sorry about the job, Marcus, I didn't want to leave that out.",
            checks "anything" "Was there anything else on your mind before you go?",
            go = "over", reacts = "No. I don't think so. Bye." },
  },
}
