-- Trains: making it safe to ask for help. Marcus has lost his job and is late with a bill for the first
-- time; he circles the subject, and every question that the plan doesn't need sends him back into his
-- shell. From the kind of call in which a customer is "hesitant to ask for assistance, fearing judgment":
-- he should feel supported and not scrutinised, leave with a plan he picked himself, and hear from the
-- agent again on a day they named. The habits it catches: the affordability interview, "at least", the
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

    reply { answers "cut_off" "It was due on the third, and both phones go off on Friday if it's still open.",
            fixes "nothing"   "I can take the hundred and four by card now.",
            go = "circling", reacts = "Oh. Um, no, not right this second.",
            thinks = "If I had it, I wouldn't be calling." },

    reply { answers { "cut_off", partly = true } [[It was due on the third. There's a reminder, then a
                                                   fee, then a notice, and after that service can stop.]],
            go = "circling", reacts = "Right. Okay. Stages.",
            thinks = "I still don't know what day." },

    reply { answers "cut_off" [[It was due on the third. Nothing gets switched off before Friday, on
                                either phone.]],
            explores "worry"  "What made today the day you called?",
            go = "the_job" },

    reply { names "worry"  "You sound a bit worried about it, so let's find out.",
            asks "balance" "Could you read me the amount and the due date at the top of the bill?",
            go = "circling", reacts = "It's, uh. A hundred and four. The third.",
            thinks = "Isn't that on your screen?" },
  },

  beat "circling" {
    says { feels { shame = 1, unsaid = true } [[Okay. Cool. I'm home all day now, so I don't really need
                                                the big plan, I guess.]],
           wonders "smaller" "Is there, like, a cheaper one? Just asking.",
           more = true },

    reply { answers "smaller" "Yes, there are three below yours.",
            fixes "nothing" [[The Lite has five gigs and it's nineteen dollars less, so I can move you
                              over today.]],
            reacts = "Okay. Maybe. I don't know.",
            thinks = "That's not what I called about. I can't get to what I called about." },

    reply { answers "smaller" "There is, nineteen dollars less from the next bill on.",
            explores "shame"  "You're home all day now, you said. Has something changed?" },

    reply { answers { "smaller", partly = true } "There's a smaller one, yes.",
            shares "I went down to it myself last year, and I'm on my phone all day and do fine.",
            reacts = "Huh. Okay. Cool.",
            thinks = "Good for you, I guess." },

    reply { answers { "smaller", partly = true } [[There is, but a change like that starts with the next
                                                   bill. The hundred and four would still be due by
                                                   Friday.]],
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

    reply { restates { "let_go", "four_years" } "Four years, and then all of nights gone at once.",
            legitimises "shame" "Of course it's hard to call after that.",
            explores "shame"    "Tell me the rest however you like.",
            go = "mom" },

    reply { restates { "let_go", "four_years" } "Four years, and then all of nights.",
            sorry         "I'm sorry, Marcus.",
            asks "income" [[So I know what we're working with, are you on unemployment, or is anything
                            else coming in?]],
            go = "backing_off", reacts = "I, uh. I filed. I don't know yet.",
            thinks = "Here we go. Empty your pockets." },

    reply { restates { "let_go", "four_years" } "All of nights, after four years, so it wasn't about you.",
            minimises "At least you've got that to show, and warehouses are hiring.",
            go = "backing_off", reacts = "Yeah. No, totally.",
            thinks = "I've heard that from everyone. It doesn't pay anything." },

    reply { acknowledges "Thank you for telling me.", names "shame" "That's an awkward thing to call about.",
            fixes "plan" "What I can do is put you on a payment plan right now, so it's spread out.",
            go = "backing_off", reacts = "Oh. A plan. Okay, sure.",
            thinks = "I hadn't finished." },
  },

  beat "backing_off" {
    says { body = "A chair scrapes.",
           still_feels "shame" "You know what, it's fine. I'll borrow it off somebody.",
           wonders "how_late" "I can still pay it Friday, right? Like, Friday night?",
           "Sorry. I didn't mean to take up your morning." },

    reply { answers { "how_late", partly = true } "Friday's fine, yes, of course.",
            names "shame" "You sound embarrassed,",
            sorry "and I'm sorry you're going through this, it's a lot for one person.",
            thinks = "Now they feel sorry for me." },

    reply { answers "how_late" "You've got until midnight on Friday.",
            fixes "plan" "Borrowing could cost you more, though, so let me put you on four payments now.",
            thinks = "Four of what, though?" },

    reply { answers "how_late" "Yes, until midnight.",
            closes "As long as it's in by then, both phones stay on. Thanks for checking with us first.",
            thinks = "They were waiting for me to say that." },

    reply { answers "how_late" "Friday, up to midnight.",
            repairs "But I got ahead of you just now, and that's on me.",
            explores "shame" "You'd got to calling up to ask. What comes next?" },
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

    reply { answers { "mom_told", partly = true } "I don't see one that's gone out.",
            mends { "mom_mail", token = true } [[I've set your bills to email, so from the next one on
                                                 there's no paper at all.]],
            thinks = "The next one. What about this one?" },

    reply { answers { "mom_told", partly = true } "Nothing's been sent so far.",
            names "worry" "I can hear it's a worry.",
            minimises "Honestly, moms tend to take these things better than we think, so maybe tell her.",
            thinks = "You haven't met my mom." },

    reply { answers { "mom_told", partly = true } "No, nothing's been sent to her so far,",
            restates "mom_unaware" [[so your mom doesn't know about work from us. I wouldn't talk to her
                                     about your account, either.]],
            thinks = "So far. What does so far mean?" },

    reply { answers "mom_told" "No, nothing yet.",
            mends "mom_mail"   "One was set to print tomorrow, so I've made it a text to your own phone.",
            reflects { "worry", "mom_unaware" } "That way she hears about work from you." },
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

    reply { names "excited" "That's really good news, I bet you're excited about it!",
            "Four years on nights says a lot, so I'd be hopeful about that call if I were you.",
            thinks = "I asked about the phone." },

    reply { restates "their_call" "Thursday or Friday, on this number. That comes first.",
            mends "friday" "I've just put a hold on, and both phones stay on to the twenty-eighth." },

    reply { restates "their_call" "Thursday or Friday, that's close.",
            fixes "nothing" [[We could pause your account for a month, so the bill stops, and you start it
                              again once you're earning.]],
            reacts = "I mean, that'd turn the phone off, though. So.",
            thinks = "Are they listening?" },

    reply { mends { "friday", token = true },
            restates "their_call" [[I'll put a note on for the team that the bakery's calling by Friday, so
                                    they look before anything's switched off.]],
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

    reply { answers "papers" "No statements, we'll take your word.",
            asks "income", asks "spending" [[Roughly, so I can see which plan fits you best, what comes
                                             in each month, and what goes out on rent and so on?]],
            reacts = "Right now? Nothing. And rent's, uh. Nine-fifty.",
            thinks = "Same hour, nicer voice." },

    reply { answers "papers" "Nothing to send, and nothing about food.",
            legitimises "shame" "Anyone would come out of that hour feeling small.",
            asks "first_payment" "I'd just ask, what could you pay first, and when?" },

    reply { names "shame",
            legitimises "shame" "An hour of that would embarrass anyone, no wonder you're wary.",
            explores "shame" "What was it like for you, having them go through it all line by line?",
            reacts = "It was, yeah. Not great.",
            thinks = "I asked what I need to send. I don't want to go through it again." },

    reply { sorry          "I'm sorry they did that to you.",
            answers "papers" "We don't need statements here.",
            fixes { "plan", vague = true } [[I'll put you on one of our plans now, and then that part's
                                             off your mind.]],
            thinks = "One of the plans. Which one?" },
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

    reply { restates "last_check" "With that last check on the twenty-fourth,",
            fixes "plan" [[you can do the whole bill then, or two payments of fifty-two. Which one would
                           you rather have?]],
            go = "swallowed", reacts = "Um. Two, I guess.",
            thinks = "Fifty-two. Okay. So I skip something." },

    reply { reflects { "worry", "last_check" } "So one check, on the twenty-fourth, and then it's open.",
            asks "severance" [[Would it have severance or vacation pay in it, so the first payment could
                               be bigger?]],
            go = "swallowed", reacts = "Severance? No. There wasn't any.",
            thinks = "They want to know how much there is to take." },

    reply { when = { asked = "first_payment" },
            reflects { "worry", "thirty", "last_check" } [[Thirty at most, and nothing sure after the
                                                           twenty-fourth.]],
            offers "plan" [[Four payments of twenty-six from that day, or all of it on one later date.
                            Which sits better?]],
            go = "what_if" },

    reply { when = { none = { asked = "first_payment" } },
            reflects { "worry", "last_check" } "One check, on the twenty-fourth, and then nothing sure.",
            asks "first_payment" "What could come out of it without hurting?",
            offers "plan" "Then it's small payments or a later date, you pick.",
            go = "what_if" },

    reply { legitimises "worry" "You're trying hard, with so little to go on.",
            fixes "plan" "I'll set you up with four of twenty-six,",
            promises "moving" "and whenever it gets tight again we'll push it back for you, I promise.",
            go = "what_if", thinks = "Whenever? Who says that about money?" },
  },

  beat "swallowed" {
    says { when = { did = "ask_known" },
           body = "A pen clicks, twice.",
           "So just do whatever's normal, I guess. Half and half, or whatever.",
           feels { worry = 2, unsaid = true } "I'll move some stuff around.", "It's fine." },
    says { body = "A pen clicks, twice.", "Yeah. No, that works.",
           feels { worry = 2, unsaid = true } "I'll move some stuff around.",
           "It's fine. You guys do this all day." },

    reply { acknowledges "Great, and thanks for being so flexible!",
            fixes { "plan", by = "the twenty-fourth" } [[It's fifty-two on the twenty-fourth and the same
                                                         two weeks later, so that's all set.]],
            go = "fee", thinks = "I said it works. Why did I say that?" },

    reply { explores "worry" "Are you sure that's okay?",
            asks "spending"  [[What would you be moving around, is it the rent, or the card people, or
                               something else?]],
            go = "fee", reacts = "Just, stuff. It's fine.",
            thinks = "Now it's the food again." },

    reply { repairs "I rushed you there.",
            reflects "worry" "If you'd have to move stuff around, it doesn't fit.",
            offers "plan" "Would four of twenty-six sit better, or one later date?",
            go = "fee", reacts = "Four. Yeah. Twenty-six I can actually do." },

    reply { reflects "worry" "That does sound like a stretch.",
            fixes "plan" "I'll put in two of fifty-two,",
            promises "moving" "and if that's too much on the day, we'll just keep shifting it for you.",
            go = "fee", thinks = "Then why put it in like that?" },
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
            promises "moving" [[If the money isn't there yet, just tell us, and we'll keep shifting the
                                date until you're working again.]],
            thinks = "That sounds too easy." },

    reply { limits "moving" [[Under the terms a plan can be changed once. If a payment's missed after
                              that, it ends, and the full amount that's left comes due at once.]],
            thinks = "So one bad week and it's all back." },

    reply { names "worry", legitimises "worry" "Of course that's the worry, with no next check yet.",
            limits { "moving", instead = "plan" } [[I can't keep moving it. I can change it once, and then
                                                    our hardship team looks at it.]] },

    reply { limits { "moving", instead = "plan" } [[I can change the plan once for you, before a payment's
                                                    due.]],
            minimises "But I wouldn't look that far ahead, you could well be working by then.",
            thinks = "And if I'm not?" },
  },

  beat "fee" {
    says { when = { came_from = "what_if", heard = at_least(60) },
           "Okay. Good. I'm writing that down.",
           needs "fee" "And the fifteen, the late thing. That one's on me.",
           "I had the email. I didn't open it for, like, a week.",
           feels { shame = 2 } "I saw who it was from and put the phone down." },
    says { when = { came_from = "swallowed", did = "repair_misstep" },
           "That's, thanks. I didn't know I could pick.",
           needs "fee" "And the fifteen, the late thing. That one's on me.",
           "I had the email. I didn't open it for, like, a week.",
           feels { shame = 2 } "I saw who it was from and put the phone down." },
    says { either { "Okay.", "Yeah, okay." },
           needs "fee" "And the fifteen, the late thing. That one's on me.",
           "I had the email. I didn't open it for, like, a week.",
           feels { shame = 2 } "I saw who it was from and put the phone down." },

    reply { reflects "shame" "Those are hard to open when you're behind.",
            fixes { "fee", costs = 15 } "I can take it off.",
            defends "The email does say there's no fee if you call us first.",
            thinks = "I know what it says. I know." },

    reply { legitimises "shame" "Anyone might leave an email like that.",
            fixes { "fee", costs = 15 } "I can take the fifteen off,",
            minimises "and please don't be so hard on yourself over such a small thing.",
            thinks = "It isn't small. I've never done that before." },

    reply { names "shame" "It sounds like you felt ashamed of that.",
            "It's been a rough month, and I really appreciate you being so open about it with me today.",
            thinks = "So it stays, I guess." },

    reply { reflects "shame", legitimises "shame" [[That email came the same week the job went, so of
                                                    course you couldn't face it.]],
            fixes { "fee", by = "as of today", costs = 15 } "I've taken the fifteen off as of today." },
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

    reply { legitimises "sadness" "No shift to get up for, no wonder they do.",
            fixes { "check_in", by = "on the twenty-third", who = "I'll" }
                "I'll text you myself on the twenty-third, and if it's tight, say so then." },

    reply { reflects "sadness" "Without a shift they do.",
            fixes { "check_in", vague = true } [[I'll have the plan mailed out tomorrow, so there's a page
                                                 to put up on the fridge.]],
            reacts = "Oh. That goes to my mom's. No, never mind, it's fine.",
            thinks = "I told them where the mail goes." },

    reply { reflects "sadness",
            legitimises "sadness" "That wears a person down, with no shift to sleep around.",
            refers "elsewhere" "Set a reminder on your phone for each date, and maybe see a doctor.",
            thinks = "Right. So that's on me, too." },

    reply { fixes "check_in" "There's a text reminder for customers on plans, so I'll see you're on it.",
            minimises "You won't mess it up, you've been on top of everything today.",
            thinks = "A reminder. Like the email I didn't open." },
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

    reply { checks "anything" "Is there anything else I can do for you today?",
            "We've got a family offer on right now, three phones for the price of two.",
            go = "over", reacts = "No. No, I'm good. Thanks." },

    reply { recaps "plan" "Then I've got you from the twenty-fourth.",
            closes "Honestly, it takes guts to call, so go get that bakery job, and good luck!",
            go = "over", reacts = "Heh. Thanks. Bye." },

    reply { when = { met = { "friday", "plan" } },
            recaps { "friday", "plan" } [[So both phones stay on, and the payments start on the
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

    reply { sorry "I'm sorry again about the job, Marcus.",
            checks "anything" "Was there anything else at all that you wanted to ask me before you go today?",
            go = "over", reacts = "No. I don't think so. Bye." },
  },
}
