-- The regular. From the kind of call an order line gets each week: a customer who could be done in a
-- minute, and isn't, because the order is not what she rang for. Trains staying: hearing what a list of
-- groceries leaves out, and leaving room for it, while the order, a wrong jar and an honest "no" still
-- get their due. The traps are all helpful: booking at once, a leaflet, a helpline, a standing order
-- that saves her the call. Nothing here is danger, and she can't stand pity.
-- A transfer pair: the third reply of "the_clock" is word for word the third of "yes_no" in late-parcel.
-- There a customer has asked for a yes or a no and it stalls; here nothing is asked, and it is the best.
return scenario {
  id = "regular-order", version = 1, language = "en",
  title = "The regular", channel = "call", level = 2, minutes = 9, scene = "home",
  summary = "Margaret rings at eleven, as she does every Tuesday, with an order you could take in a minute.",

  content_note = [[A woman who spends her days alone talks about a friend who died. She is in no
                   danger.]],

  customer = { name = "Margaret Pell", portrait = "margaret", temperament = "lonely" },

  brief = [[You take orders by phone at Finch's, a grocer by post. It is Tuesday, eleven on the dot, so
            this is Margaret Pell. She rings from her own number and there is nothing to check. Until
            March she ordered three or four times a year, by postcard. Since April she has rung every
            Tuesday at eleven. Over the desks hangs a board: four calls waiting, and a call that takes
            more than eight minutes turns yellow on it. You can change an order, put a wrong item right
            and leave a note on her page, all at once and by yourself.]],

  screen = { "regular", "tuesdays", "spoon_note", "address" },

  policy = {
    order      = { [[Regular orders: read them back before you book them. People change, lists don't.
                     Packed on Wednesday, at the door on Thursday.]] },
    standing   = { [[Standing order: any regular order can go out by itself every week, without a call,
                     for five per cent less.]] },
    jar        = { [[Packed wrong: the right item goes free with the next box, up to 15. The wrong one
                     is theirs to keep.]], limit = 15 },
    same_voice = { [[Calls go to whoever is free. You may leave a note on a customer's page for
                     whoever picks up. Nobody can be asked for by name.]], certain = false },
    board      = { "Calls: there is no limit. Yellow on the board is a colour, nothing follows from it." },
    calling    = { "Ringing customers: only about an order of theirs.", certain = false },
    open_line  = { [[Open Line: a charity that rings people who would like a call. You may give a
                     customer's name to them if the customer agrees.]] },
  },

  facts = {
    regular      = "two Assam, two tins of ginger thins, one thick-cut marmalade",
    tuesdays     = "every Tuesday at eleven since April, before that by postcard",
    spoon_note   = "her note of last week, 'desert spoon', put right on Friday",
    address      = "her address and her card",
    nineteen     = "'stationary' with an A on page nineteen",
    across       = "she is stuck at fourteen across",
    courier      = "thirty-one years reading proof at the Courier",
    thin_cut     = "last week's jar was thin-cut",
    stacked      = "the tins are stacked down the hall",
    second_tin   = "whether she still wants the second tin",
    eleven       = "Joan rang on Tuesdays at eleven, for twenty years",
    one_each     = "one crossword, and a ginger thin at each end",
    ward         = "Joan was on the ward for her heart that Tuesday",
    no_ring      = "eleven came, then twelve, and no call",
    dentist      = "Joan's number is a dentist's now",
    dear         = "last week's voice called her dear",
    march        = "the puzzle is from March, one clue left",
    from_now     = "whether it's one tin from now on",
    illness      = { "what Joan was ill with, and how long", needless = true },
    family       = { "what family she has", needless = true },
  },

  questions = {
    spoon  = "whether anybody saw to the desert spoon",
    minded = "whether anybody minds how long she takes",
    clue   = "what goes in at fourteen across",
  },

  needs = {
    order    = { "the order as she wants it now", requires = { "second_tin" } },
    company  = { "somebody at eleven on a Tuesday", connection = true },
    fourteen = { "somebody for fourteen across", connection = true },
  },

  limits = { same_voice = "the same voice next Tuesday" },

  consequences = { jar = "a week of the wrong marmalade" },

  hangs_up = {
    "That'll be my kettle. Thank you. Good morning.",
    "Well. There'll be a queue. I'll leave you to it.",
  },
  escalates = {
    "Is there somebody who sits near you? I think I'll try them. Thank you, no, I'll wait.",
    "Put me on to whoever is in charge, would you? I shan't keep them long.",
  },

  endings = {
    resolved_loyal   = [[I listened to the whole call for mistakes, out of habit, and found fewer than I'd
                         have liked. It's most irritating. I shall try again on Tuesday.]],
    resolved_unheard = [[All done, and all quite correct, I expect. I've had warmer talks with the speaking
                         clock.]],
    unresolved_heard = [[Somebody kind, who heard a good deal of it. I put the phone down with half of
                         what I'd picked it up for.]],
    unresolved_lost  = "Your form asks if my query was resolved. I had no query. I had a Tuesday.",
    escalated        = [[I asked for somebody else. I haven't done that since 1988. They called me dear as
                         well.]],
    hung_up          = "I said my kettle was boiling. It's an electric one. It sees to itself.",
  },

  explained = {
    ["distractor-good"] = [[Where an earlier question or a gap changes what is right, the best reply has a
                            twin in other words; the two are never on offer together.]],
  },

  follow_up = {
    { after = "next Tuesday, at eleven", when = { met = { "order", "company", "fourteen", "clue" } },
      [[It isn't your line that lights up but one two desks away. 'Page thirty,' you hear your colleague
        say. 'No, you're right, with an I.' It takes until the board is yellow. When she has hung up she
        looks across. 'I'm to tell you it's in ink.']] },
    { after = "next Tuesday, at eleven", when = { ever = "overpromise", met = "company" },
      [[You're at lunch. A colleague takes it: a customer who asked for you, was told that you weren't
        there, and said it was nothing, it would keep. She didn't order.]] },
    { after = "next Tuesday, at eleven", when = { met = { "order", "company" } },
      [[A colleague two desks away takes the call. It runs to six minutes. 'She's sharp,' he says after.
        'What's fourteen across? She asked if I did crosswords. I said no.']] },
    { after = "next Tuesday, at eleven", when = { met = "fourteen" },
      [[A colleague takes the call. There is a new crossword, she's told, and is there anybody there who
        isn't frightened of one? It runs to nine minutes. Nothing follows from it.]] },
    { after = "next Tuesday, at eleven", when = { met = "company" },
      [[A colleague takes the call. Margaret Pell would like to know why there are two tins in her box,
        and if anybody there knows somebody who needs eleven of them.]] },
    { after = "next Tuesday, at eleven", when = { met = "order" },
      [[The box came on the day, as booked. Nobody rings at eleven. A week later there's a postcard in the
        tray, in a very clear hand: the regular, please, and 'desert' is back on page seven.]] },
    { after = "next Tuesday, at eleven",
      [[Nobody rings. It's the first such Tuesday since April. On the board there are two calls waiting,
        and nothing is yellow.]] },
  },

  beat "opening" {
    says { body = "A clock begins to strike and is in no hurry about it.",
           "Good morning. Margaret Pell, and it's Tuesday, so you'll have it up.",
           needs "order" "The regular, please.",
           feels { loneliness = 1, unsaid = true } "No rush, I'm still stuck on fourteen across.",
           wonders "spoon" "Did anybody see to my desert spoon?",
           tells "nineteen" [[And you've 'stationary' with an A, on nineteen. Notepaper that isn't going
                              anywhere.]],
           mentions "across" },

    reply { acknowledges "Thank you, Margaret.",
            restates "nineteen" "'Stationary' on nineteen, I've written that down.",
            asks "address" "And could you read me your address? Is it still the same card?",
            go = "the_jar", reacts = "It's the one on the boxes you send me.",
            thinks = "As if I might have moved since Tuesday." },

    reply { answers "spoon" "The spoon was put right on Friday.",
            fixes { "order", vague = true } [[And your regular has just gone through as it stands, so that's
                                              you done, in under a minute.]],
            go = "booked", thinks = "Forty seconds. The clock hadn't finished." },

    reply { answers "spoon" "It was put right on Friday, it says dessert now.",
            restates "nineteen" "And 'stationary' on nineteen got past three people here.",
            explores "loneliness" "How do you do it?",
            go = "the_jar" },

    reply { acknowledges "Oh, I do enjoy your calls!",
            answers { "spoon", vague = true } [[Somebody will have seen to the spoon by now, they're very
                                                good.]],
            "Shall we go through the regular together?",
            go = "the_jar", reacts = "'Will have.' That's what one says when one hasn't looked.",
            thinks = "I could hear the smile being put on." },
  },

  beat "booked" {
    says { body = "A pen is laid down.",
           "Through. My word. I read proof for thirty-one years, and I've taken longer over a comma.",
           feels { loneliness = 1, unsaid = true } [[I'd something to say about the marmalade, but it'll keep.
                                                     That's what it's for.]],
           our_fault = true, suffers "jar" "You sent me thin-cut. I have thick.",
           tells { "courier", "thin_cut" } },

    reply { repairs "I'm sorry, I had you booked before you'd got started.",
            owns "thin_cut" "And we packed you the wrong jar.",
            mends { "jar", costs = 6 } "A thick-cut comes free on Thursday.",
            go = "tins", reacts = "You didn't read that off a card. Did you? No." },

    reply { sorry "Oh, I'm sorry!",
            restates "thin_cut" "Thin-cut, when you have thick.",
            mends { "jar", token = true } "I've just popped ten per cent off, so it's a bit less annoying.",
            go = "tins", thinks = "Ten per cent off being in the way." },

    reply { restates { "courier", "thin_cut" } "Thin-cut, and to a proofreader of thirty-one years!",
            defends "The jars do look alike, and the packers go by the lid, so it's easily done.",
            go = "tins", thinks = "Everything's easily done. That was the whole job." },

    reply { names "disappointment" "You sound let down.",
            mends "jar" "I've put a thick-cut in for you.",
            closes "So that's everything for this week, unless I hear otherwise, and enjoy your Tuesday.",
            go = "tins", reacts = "You do hear otherwise. We haven't come to the tins." },
  },

  beat "the_jar" {
    says { when = { did = "explore" },
           [[Thirty-one years reading proof at the Courier, nights. It doesn't wash off. I read the
             cornflakes.]],
           our_fault = true, suffers "jar" "Now, last week's jar was thin-cut, and I have thick.",
           feels { disappointment = 1, unsaid = true } [[I ate it. It was like shaking hands with a
                                                         glove.]],
           tells { "courier", "thin_cut" } },
    says { "I read proof at the Courier for thirty-one years. One can't stop. I do the cornflakes.",
           our_fault = true, suffers "jar" "The marmalade, now. Last week's was thin-cut, and I have thick.",
           feels { disappointment = 1, unsaid = true } [[I ate it. It was like shaking hands with a
                                                         glove.]],
           tells { "courier", "thin_cut" } },

    reply { restates "courier" "Thirty-one years of nights at the Courier, that explains a lot.",
            explores "courier" "What's the best one you ever caught? And did any of them get past you?",
            go = "tins", reacts = "A bishop, on immorality. He'd preached on the other thing. One T.",
            thinks = "I mentioned the marmalade, I believe." },

    reply { sorry "Oh no, I'm so sorry!",
            restates "thin_cut" "Thin-cut, when you have thick.",
            mends { "jar", token = true } [[Let me put ten per cent on your page, to go off anything in the
                                            new catalogue.]],
            go = "tins", reacts = "Including the stationary.",
            thinks = "Ten per cent off the wrong marmalade." },

    reply { owns "thin_cut" "I'm sorry, we packed you thin-cut when you have thick.",
            reflects "disappointment" "That's a week of breakfasts not quite right.",
            mends { "jar", costs = 6 } "There's a thick-cut coming on Thursday, free.",
            go = "tins", reacts = "Well. That was quicker than the Courier ever managed." },

    reply { defends "The two of them stand side by side in the packing room, and the lids are the same.",
            mends "jar" "I'll make sure that you get a thick-cut this time.",
            go = "tins", reacts = "Then somebody might write on the lids.",
            thinks = "So it was the lids." },
  },

  beat "tins" {
    says { when = { ever = "blind_fix" },
           body = "Something small and made of tin is set straight.",
           "So what have I bought, in such a hurry? Two Assam, which I drink. And two tins of the thins.",
           feels { sadness = 2, unsaid = true } [[They're stacked all down the hall. One could wall
                                                  somebody up.]],
           tells "stacked" },
    says { body = "Something small and made of tin is set straight.",
           "Now, the list. Two Assam, which I drink. And two tins of ginger thins, as ever.",
           feels { sadness = 2, unsaid = true } [[They're stacked all down the hall. One could wall
                                                  somebody up.]],
           tells "stacked" },

    reply { restates "stacked" "Stacked down the hall, I can just see it!",
            minimises "They do keep for a year, though, so nothing's lost if a couple more go on the pile.",
            go = "joan", thinks = "Nothing's lost." },

    reply { names "worry" "It sounds as if you're worried about the space.",
            fixes "nothing" "Would the half-size tins help? Or shall I send them every other week?",
            go = "joan", reacts = "It isn't the space.",
            thinks = "It's a long hall." },

    reply { reflects "sadness" "That is a great deal of ginger for one.",
            fixes { "order", vague = true } [[I'll put it down just as it is, then, and you'll tell us if it
                                              gets too much.]],
            go = "joan", thinks = "For one. So near, and then 'just as it is'." },

    reply { restates "stacked" "If they're stacked down the hall, one of the two isn't being eaten.",
            explores "sadness" "Was it for somebody?",
            asks "second_tin" "And shall it come this week, or not?",
            go = "joan" },
  },

  beat "joan" {
    says { when = { asked = "second_tin" },
           "You're the first to ask. It's Joan's. She rang, Tuesdays at eleven, twenty years.",
           "One crossword, and a ginger thin at each end.",
           feels { sadness = 2, unsaid = true } "One, we agreed on. You could hear her take two.",
           tells { "eleven", "one_each" }, more = true },
    says { "The other tin is Joan's. Nobody's asked. She rang, Tuesdays at eleven, twenty years.",
           "One crossword, and a ginger thin at each end.",
           feels { sadness = 2, unsaid = true } "One, we agreed on. You could hear her take two.",
           tells { "eleven", "one_each" }, more = true },

    reply { restates "eleven", reflects "sadness" "Twenty years of Tuesdays leaves a gap at eleven.",
            fixes "nothing" [[There's a crossword circle at the library, and I can slip their leaflet into
                              your box.]],
            go = "polite", reacts = "I've been. They do it in pencil.",
            thinks = "I say Joan, I get a leaflet." },

    reply { names "sadness" "You must miss her, on a Tuesday.",
            asks "illness" "Was it sudden, if you don't mind me asking? Or had she been ill for a while?",
            go = "the_clock", reacts = "It was her heart. It generally is.",
            thinks = "Those aren't questions about Joan." },

    reply { restates "eleven" "Twenty years of Tuesdays at eleven,",
            minimises [[and at least you've got those. Most people don't have one friend like that, so you
                        were lucky.]],
            go = "polite", thinks = "One can be lucky and have nobody to ring." },

    reply { restates { "eleven", "one_each" } "Twenty years, one crossword, a thin at each end.",
            reflects "sadness" "So eleven on a Tuesday was Joan.",
            explores "sadness" "What was she like to do one with?",
            go = "the_clock" },
  },

  -- Who heard Joan out gets the clock; who didn't gets good manners, and has to win her back.
  beat "polite" {
    says { when = { did = "minimise" },
           body = "A lid goes back on a tin.",
           "Quite. I was lucky.",
           feels { loneliness = 2, unsaid = true } [[And I'm holding up your line. You'll have people
                                                     waiting, with proper orders.]],
           needs "company" "We needn't go into all that." },
    says { body = "A lid goes back on a tin.",
           "It's a kind thought, I'm sure.",
           feels { loneliness = 2, unsaid = true } [[And I'm holding up your line. You'll have people
                                                     waiting, with proper orders.]],
           needs "company" "We needn't go into all that." },

    reply { "Not at all, it's been lovely.",
            stays { "company", brief = true } "You know where we are if you'd like a word,",
            closes "and you have a nice quiet Tuesday now.",
            go = "dentist", reacts = "Quiet it will be. One moment, though. If you have one.",
            thinks = "Nice and quiet." },

    reply { names { "loneliness", strength = 3 } "You must be feeling terribly alone with it all.",
            stays { "company", brief = true } "We've a minute or two yet, if you'd like to talk.",
            go = "dentist", reacts = "I'd rather not be a minute or two.",
            thinks = "Weighed out, like tea." },

    reply { repairs "You said Joan, and I went straight past her.",
            stays "company" "The line can wait, and I'd sooner hear about her.",
            explores "loneliness" "What was she like?",
            go = "dentist", reacts = "Quick. Rude about whoever set it. Louder than she needed to be." },

    reply { reflects "loneliness" "It sounds as though eleven has gone very quiet.",
            asks "family" "Have you any family near you, Margaret? Somebody who looks in on you?",
            go = "dentist", reacts = "The milkman. He's eighteen. He calls me mate.",
            thinks = "And now I'm looked in on." },
  },

  beat "the_clock" {
    says { when = { did = "ask_known" },
           "A valve. On a Tuesday, in March. 'I'll ring from the ward at eleven,' she said, 'as usual.'",
           feels { worry = 2, unsaid = true } [[I had my pen out at ten. Then it was eleven. Then it was
                                                twelve.]],
           tells { "ward", "no_ring" }, more = true },
    says { [[Quick. Rude about whoever set it. They had her in for a valve, in March, a Tuesday. 'I'll ring
             from the ward at eleven.']],
           feels { worry = 2, unsaid = true } [[I had my pen out at ten. Then it was eleven. Then it was
                                                twelve.]],
           tells { "ward", "no_ring" }, more = true },

    reply { shares "My nan had the same one done last year, and I sat there the whole day in my coat.",
            restates "no_ring" "Eleven, twelve, it doesn't ring.",
            go = "dentist", reacts = "And how is she, your nan? Good. Good for her.",
            thinks = "So theirs came home." },

    reply { names "worry" "That's a worrying wait.",
            minimises [[They do keep them busy on a heart ward, though, so at least Joan wouldn't have been
                        lying there fretting.]],
            go = "dentist", reacts = "No. I did that part.",
            thinks = "It was me who was looking at the telephone." },

    reply { reflects { "worry", "no_ring" } [[Waiting without knowing is the worst of it, with so much riding
                                              on one day.]],
            legitimises "worry" "Anyone would be watching that clock.",
            go = "dentist", reacts = "It strikes the quarters. I'd never noticed, before." },

    reply { names "worry" "Two hours of that is frightening.",
            asks "family" "Was somebody with you that day? A sister, or a neighbour, anyone to sit with?",
            go = "dentist", reacts = "There was the clock.",
            thinks = "So we're counting who I've got." },
  },

  beat "dentist" {
    says { when = { came_from = "polite" },
           "She died in March. In April I rang her number. They've given it to a dentist.",
           feels { loneliness = 2, unsaid = true } [[He was very nice about it. So now, of a Tuesday, at
                                                     eleven, I order biscuits.]],
           needs "company" "I do know what I'm doing.",
           tells "dentist" },
    says { "At four it rang. Her daughter. In April I tried Joan's number. They've given it to a dentist.",
           feels { loneliness = 2, unsaid = true } [[He was very nice about it. So now, of a Tuesday, at
                                                     eleven, I order biscuits.]],
           needs "company" "I do know what I'm doing.",
           tells "dentist" },

    reply { reflects "loneliness" "That makes eleven a long hour.",
            fixes "nothing" [[I could save you the trouble with a standing order, it goes off by itself each
                              week, five per cent cheaper.]],
            go = "standing", thinks = "The trouble." },

    reply { sorry "Oh, I'm so sorry, you poor thing,",
            names { "loneliness", strength = 3 } "you must be so terribly lonely.",
            stays { "company", brief = true } "I've got a few minutes, so you have a little chat with me.",
            go = "board", reacts = "I'm seventy-five. I'm not a cat in a tree.",
            thinks = "A little chat. With a little biscuit." },

    reply { restates "dentist" "A dentist, on Joan's old number.",
            refers { "elsewhere", warm = true } [[We work with a charity, the Open Line, who ring people for a
                                                  talk, so shall I give them your name?]],
            go = "board", reacts = "And which name would they give me?",
            thinks = "I'm being forwarded." },

    reply { reflects { "loneliness", "dentist" }
                "You ring Joan and get a dentist, and it's eleven, and it's quiet.",
            stays "company" "I'm not in a rush.",
            explores "loneliness" "What would the two of you be at by now?",
            go = "board" },
  },

  beat "standing" {
    says { body = "A newspaper is folded, and folded again.",
           [[By itself. My old paper got a thing that read by itself. First week, it took the L out of the
             public library.]],
           feels { loneliness = 2, unsaid = true } [[They'd no need for me to come in, after that. So. I
                                                     needn't ring, then.]],
           needs "company" },

    reply { legitimises "loneliness" "Of course you'd rather ring, anyone would.",
            stays { "company", brief = true } "And you still can, now and then.",
            defends "But most of our customers do find it easier.",
            go = "next_week", reacts = "Now and then. Thank you.",
            thinks = "Put with most of the customers." },

    reply { repairs "I was saving you the one call you'd want to make, so it's off again.",
            stays "company" "I'm in no hurry.",
            explores "loneliness" "What did the town say about the library?",
            go = "next_week", reacts = "Record numbers. They had to open on the Sunday." },

    reply { reflects "loneliness" "And then there'd be no call at all, I see that.",
            promises "calling" [[So how about I give you a ring myself, now and again, just to see how you
                                 are?]],
            go = "next_week", reacts = "That's very kind. I shan't hold you to it.",
            thinks = "People do mean it, while they're saying it." },

    reply { sorry "I'm sorry, that came out wrong, and it's yours to decide.",
            names "anger" "I can tell that it's annoyed you.",
            "Shall I put the form in with your box, to think over?",
            go = "next_week", reacts = "I'd only correct it.",
            thinks = "It wasn't annoyance." },
  },

  beat "board" {
    says { when = { did = { "stay", "explore" } },
           body = "At your end, two desks away, somebody laughs. She waits until it's over.",
           "She'd have the long ones, and be unbearable.",
           feels { shame = 1, unsaid = true, eased_by = "minded" } [[I can hear them behind you. There'll be a
                                                                     clock. I won't be anybody's good deed.]],
           wonders "minded" "Do they mind, how long I take?" },
    says { body = "At your end, two desks away, somebody laughs. She waits until it's over.",
           feels { shame = 1, unsaid = true, eased_by = "minded" } [[I can hear them behind you. There'll be a
                                                                     clock. I won't be anybody's good deed.]],
           wonders "minded" "Do they mind, how long I take?" },

    reply { answers "minded" "There's a board, and you're yellow on it. Nothing happens at yellow.",
            legitimises "shame" "Anyone who worked nights to a deadline would ask.",
            go = "next_week", reacts = "Yellow. Well. I've been called worse." },

    reply { answers { "minded", partly = true } "There are targets, yes,",
            defends "but they're averages, so it evens out. All the short calls make up for one like this.",
            go = "next_week", reacts = "So I'm averaged.",
            thinks = "With the short ones." },

    reply { acknowledges "Please don't think that, I truly love it when you ring!",
            answers { "minded", vague = true } "As far as I'm concerned there isn't any clock.",
            go = "next_week", reacts = "It struck at both ends, then.",
            thinks = "That's two things I don't believe." },

    reply { answers { "minded", partly = true } "Nobody minds in the least,",
            minimises "and you mustn't even think like that, Margaret, honestly. You take up no time at all.",
            go = "next_week", reacts = "I take up eleven minutes. I've a clock too.",
            thinks = "I asked, and I was patted." },
  },

  beat "next_week" {
    says { when = { trust = at_least(60) },
           "And next Tuesday?",
           hopes_for "same_voice" "Would it be you again? One gets the hang of a person.",
           feels { loneliness = 1, unsaid = true } "Last week's called me dear. Twice.",
           mentions "dear" },
    says { "And who is it next Tuesday?",
           hopes_for "same_voice" "Could I have you again, and not the other one?",
           feels { loneliness = 1, unsaid = true } "Last week's called me dear. Twice.",
           mentions "dear" },

    reply { legitimises "loneliness" "Of course, anyone likes a voice they know.",
            promises "same_voice" "Ask for me at eleven, and I'll see to it that I'm the one who picks up.",
            go = "one_tin", thinks = "Joan said eleven, too." },

    reply { reflects "loneliness" "You don't want to start from nothing each week.",
            limits { "same_voice", instead = "company" }
                "I can't promise it's me. I'll put a note on your page: misprints first, and no 'dear'.",
            go = "one_tin", reacts = "In capitals." },

    reply { limits "same_voice" "I'm afraid that isn't up to me.",
            defends "The calls go round the desks by themselves, it's fairer to everyone who's waiting.",
            go = "one_tin", reacts = "By themselves. I see.",
            thinks = "Everything goes by itself there." },

    reply { reflects "loneliness" "It's nicer when they know who you are.",
            sorry "I'm sorry about the 'dear', and I'll pass it on so somebody has a word.",
            go = "one_tin", reacts = "Don't have a word with them. Have a word with me.",
            thinks = "I asked about Tuesday." },
  },

  beat "one_tin" {
    says { when = { asked = "second_tin", met = "company" },
           "Now, the order, before I turn red. Two Assam, the thick-cut. And the thins.",
           feels { sadness = 1, unsaid = true } "One tin. Yes. One.",
           mentions "second_tin", needs "order" "Can you see to that while I'm here?",
           wants_action = true },
    says { when = { asked = "second_tin" },
           "Well. The order. Two Assam, the thick-cut, and the thins.",
           feels { sadness = 1, unsaid = true } "One tin, I suppose. There's no call for two.",
           mentions "second_tin", needs "order" "Would you see to it now?",
           wants_action = true },
    says { "Well. The order. Two Assam, the thick-cut, and the thins.",
           feels { sadness = 1, unsaid = true } "Two tins, I suppose. As ever.",
           needs "order" "Would you see to it now, while I'm here?",
           wants_action = true },

    reply { when = { asked = "second_tin" },
            asks "second_tin" "Are you quite sure about just the one?",
            fixes { "order", by = "for Thursday" } [[It's booked for Thursday, but you might like to keep the
                                                     other for a visitor.]],
            go = "fourteen", reacts = "I have said so. I said it out loud." },
    reply { when = { none = { asked = "second_tin" } },
            fixes "order" [[Two Assam, a thick-cut and two tins of ginger thins, that's all booked for you
                            now, the same as every week.]],
            go = "fourteen", thinks = "The same as every week. I shall have to start on the stairs." },

    reply { when = { asked = "second_tin" },
            "There's no need to rush the order, we can come to that.",
            explores "sadness" "How does it feel to say it, after all this time?",
            go = "fourteen", reacts = "It feels like saying 'one tin'.",
            thinks = "I asked you to write it down." },
    reply { when = { none = { asked = "second_tin" } },
            "There's no need to rush the order, we can come to that.",
            explores "sadness" "What goes through your mind when you say 'as ever'?",
            go = "fourteen", reacts = "Biscuits.",
            thinks = "I asked you to write it down." },

    reply { when = { asked = "second_tin" },
            reflects "sadness" "One, after twenty years of two.",
            fixes { "order", by = "on Thursday" } "It's down, with the rest, for you on Thursday.",
            asks "from_now" "Is that for this week or from now on?",
            go = "fourteen", reacts = "From now on. Yes. Put from now on." },
    reply { when = { none = { asked = "second_tin" } },
            asks "second_tin" "Two, with the hall full? Or is it one now?",
            fixes { "order", by = "on Thursday" } "Tell me, and you'll have it with the rest on Thursday.",
            go = "fourteen", reacts = "One. Thank you. One." },

    reply { fixes { "order", vague = true } "I'll get that sorted for you.",
            "The thins are three for two this month, as it happens, so shall I add another tin?",
            go = "fourteen", reacts = "Another tin. For the wall. No, thank you." },
  },

  beat "fourteen" {
    says { when = { unmet = "order" },
           "Well. You'll write it down at some point, I trust.",
           feels { loneliness = 2, unsaid = true } "I'll go back to my fourteen across.",
           needs "fourteen" "It's an old one. March. I've every clue but that one.",
           tells "march", "I might leave it at that." },
    says { when = { met = "company", knows = "ward" },
           "There. That's the order.",
           feels { loneliness = 2, unsaid = true } "I'll go back to my fourteen across.",
           needs "fourteen" "It's March's, you see. That Tuesday's. I've every clue but the one.",
           tells "march", "I might leave it at that." },
    says { "There. That's you rid of me.",
           feels { loneliness = 2, unsaid = true } "I'll go back to my fourteen across.",
           needs "fourteen" "It's an old one. March. I've every clue but that one.",
           tells "march", "I might leave it at that." },

    reply { restates "march", reflects "loneliness"
                "One clue left since March, that's a long time alone with it.",
            fixes "nothing" "There are sites that solve them, I can look it up for you now.",
            go = "goodbye", reacts = "So could I have. In March.",
            thinks = "I don't want it solved." },

    reply { restates "march" "All but one since March, goodness!",
            stays { "fourteen", brief = true } "I'd be no help to you there, mind, I can't do them at all.",
            shares "My dad does his in the bath.",
            go = "goodbye", reacts = "In the bath. Well. I hope he wears his glasses.",
            thinks = "I didn't want help." },

    reply { stays "fourteen" "Don't leave it.",
            restates "march" "All but one since March, and I'd like to know what it is.",
            explores "loneliness" "Would you read it to me, and what you've got so far?",
            go = "clue" },

    reply { restates "march" "All but one clue, and that since March!",
            "I'll let you get back to it, then.",
            checks "anything" "Or is there anything else I can do for you this morning?",
            go = "goodbye", reacts = "No. It's waited since March, it won't mind.",
            thinks = "There. Let go of, nicely." },
  },

  beat "clue" {
    says { body = "Newspaper. It has been unfolded often.",
           "'Doesn't go.' Five. S, T, two gaps, S. I put STOPS.",
           feels { sadness = 2, unsaid = true } [[In pencil, and I don't use pencil. It fits. I just can't ink
                                                  it in.]],
           wonders "clue" "What would you have?" },

    reply { answers "clue" "STAYS. It has your S and T, and the S at the end.",
            legitimises "sadness" "No wonder you couldn't ink in the other one.",
            go = "goodbye",
            reacts = "Stays. Well, they might have been subtler about it. Wait. I want my pen." },

    reply { answers { "clue", vague = true } "That's got me as well.",
            names "sadness" "It's hard when one won't come.",
            "I'd leave it for a day or two and look at it fresh, that's what people say.",
            go = "goodbye", reacts = "I've left it for seven months.",
            thinks = "Fresh." },

    reply { answers { "clue", vague = true } "STOPS is good, it fits with all three of your letters.",
            minimises "I'd just ink it in, it's only a puzzle, nobody's going to mark it now.",
            go = "goodbye", reacts = "I am. I always marked it.",
            thinks = "Only." },

    reply { "S, T, and then it could go either way.",
            explores "sadness" "What do you think Joan would have put there, if she'd rung?",
            go = "goodbye", reacts = "If I knew that, I shouldn't be asking you.",
            thinks = "I'd asked for something with an answer." },
  },

  beat "goodbye" {
    says { when = { came_from = "clue", met = "clue" },
           body = "A pen, pressed hard.",
           [[She'd have had that in a second, and told me so for a week. There. I must get on, I've a whole
             catalogue to read.]],
           leaving = true, recap_due = true },
    says { when = { heard = at_least(60) },
           body = "The clock strikes the quarter.",
           [[Well. That's the quarter, and I've a whole catalogue to get through. Good morning to you. Mind
             page nineteen.]],
           leaving = true, recap_due = true },
    says { body = "The clock strikes the quarter.",
           "Well. That's the quarter, I mustn't keep you. You've been very efficient. Good morning.",
           leaving = true, recap_due = true },

    reply { recaps "jar" "I've got the marmalade noted, too.",
            checks "anything" "Is there anything else I can do for you today?",
            "There's a short survey after the call.",
            go = "over", reacts = "I shall correct it for you." },

    reply { when = { met = { "order", "jar" } },
            recaps { "order", "jar" }
                "The order on Thursday, with the thick-cut, and page nineteen to the printers.",
            checks "company" "Shall they expect you at eleven on Tuesday?",
            go = "over", reacts = "If I've nothing better on. I won't have." },
    reply { when = { met = "order", unmet = "jar" },
            mends { "jar", costs = 6 } "One thing I left: there's a thick-cut in your box now, free.",
            recaps { "order", "jar" } "So that's the order and the jar, on Thursday.",
            checks "company" "And Tuesday, at eleven?",
            go = "over", reacts = "Thick. Good. They may expect me." },
    reply { when = { unmet = "order", none = { knows = "second_tin" } },
            asks "second_tin" "One thing I left open: is it two tins, or one?",
            fixes "order" "Either way, it's down with the rest.",
            checks "company" "And shall they expect you on Tuesday?",
            go = "over", reacts = "One. I'd begun to think nobody would ask. And they may." },
    reply { when = { unmet = "order", knows = "second_tin" },
            fixes "order" "One thing I left open: I've put it all down now, with one tin.",
            recaps { "order", "jar" } "So that's the order and the jar.",
            checks "company" "And Tuesday, at eleven?",
            go = "over", reacts = "One. I should think so. And they may." },

    reply { recaps "order" "I've got your list here, with everything noted.",
            checks "anything" "Was there anything else, dear? Or shall I let you get on with your puzzle?",
            go = "over", reacts = "Three.",
            thinks = "Twice last week, and now this one." },

    reply { sorry "And once more, I'm so sorry about that silly jar last week.",
            recaps "jar" "I've made a note of it for the packers,",
            closes "so you have a lovely day.",
            go = "over", reacts = "Thank you. The jar and I have made it up." },
  },
}
