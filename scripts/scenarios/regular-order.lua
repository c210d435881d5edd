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

    reply { acknowledges "Thank you for both, Margaret.",
            restates "nineteen" "'Stationary', notepaper and all, goes to the printers today.",
            asks "spoon_note" "And the spoon, where was that, so that I can see it through for you?",
            go = "the_jar", reacts = "Page seven. As I told last Tuesday's.",
            thinks = "One writes it down, and they wipe it off." },

    reply { answers "spoon" "Your spoon was put right on Friday, it says dessert now.",
            fixes { "order", vague = true } [[And the regular's booked as it stands, so the morning's yours
                                              for fourteen across.]],
            go = "booked", thinks = "Forty seconds. The clock hadn't finished." },

    reply { answers "spoon" "It was put right on Friday, it says dessert now.",
            restates "nineteen" "And 'stationary' on nineteen got past three people here.",
            explores "loneliness" "How on earth do you do it?",
            go = "the_jar" },

    reply { answers "spoon" "The spoon's done, it says dessert now.",
            "And 'stationary' on twenty-nine got past three people here.",
            explores "loneliness" "How on earth do you do it?",
            go = "the_jar", reacts = "By reading the number at the foot of the page. It's nineteen.",
            thinks = "They'll be hunting on twenty-nine all week." },
  },

  beat "booked" {
    says { body = "A pen is laid down.",
           "Through. My word. I read proof for thirty-one years, and I've taken longer over a comma.",
           feels { loneliness = 1, unsaid = true } [[I'd something to say about the marmalade, but it'll keep.
                                                     That's what it's for.]],
           our_fault = true, suffers "jar" "You sent me thin-cut. I have thick.",
           tells { "courier", "thin_cut" } },

    reply { repairs "I had you booked before you'd got started, I'm sorry.",
            owns "thin_cut" "And we packed you the wrong jar.",
            mends { "jar", costs = 6 } "A thick-cut comes free on Thursday.",
            go = "tins", reacts = "You didn't read that off a card. Did you? No." },

    reply { repairs "That was too quick of me, you'd only just begun.",
            restates "thin_cut" "Thin-cut for a week, when you have thick!",
            mends { "jar", token = true } "I've taken ten per cent off today, so that pays for the jar.",
            go = "tins", thinks = "Ten per cent off being in the way." },

    reply { restates { "courier", "thin_cut" } "Thirty-one years of reading proof, and we send you thin-cut.",
            defends "The maker had both under one label, so I've told the packers to go by the lid.",
            go = "tins", reacts = "I go by the words, myself. It says 'thin' on it.",
            thinks = "It was always the printer, at the Courier." },

    reply { names "disappointment" "That's disappointing, first thing in the morning.",
            mends "jar" "There's a thick-cut in Thursday's box, free, the thin one's yours to keep,",
            closes "so you're all set now.",
            go = "tins", reacts = "I'm not, you know. We haven't come to the tins." },
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

    reply { sorry "I'm so sorry.",
            reflects "disappointment" "That's a whole week of breakfasts spoilt.",
            mends { "jar", costs = 6 } [[Leave the wrong one by your door on Thursday, and you get the right
                                         one in its place.]],
            go = "tins", reacts = "I can't leave it by the door. I ate it. I've just said so.",
            thinks = "The glove went past them altogether." },

    reply { owns "thin_cut" "I'm sorry, we packed you thin-cut when you have thick.",
            reflects "disappointment" "That's a week of breakfasts not quite right.",
            mends { "jar", costs = 6 } "There's a thick-cut coming on Thursday, free.",
            go = "tins", reacts = "Well. That was quicker than the Courier ever managed." },

    reply { sorry "I'm sorry, that's our mistake:",
            "thick-cut, to somebody who has thin.",
            fixes "nothing" "I've put the thin one in for Thursday, free, and told the packers.",
            go = "tins", reacts = "Other way about. You'd send me another.",
            thinks = "One word in two. That's what one gets without a proof." },
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
            minimises [[They're good till next November, so you've all the time in the world to get through
                        them.]],
            go = "joan", thinks = "All the time in the world. That's just it." },

    reply { restates "stacked", names "worry"
              "Stacked down the hall, that must be a worry.",
            fixes "nothing" "Half-size tins, then? Or shall they come to you every other week?",
            go = "joan", reacts = "One gets past. It isn't the space.",
            thinks = "It's a long hall." },

    reply { reflects "sadness" "That's a great deal of ginger for one.",
            asks "family" "Who comes round to help you with it?",
            fixes { "order", vague = true } "I'll leave the list as it is, then, until you say.",
            go = "joan", reacts = "The meter man had one. In June.",
            thinks = "For one. So near, and then 'who comes round'." },

    reply { restates "stacked" "Then one of the two goes straight on the stack down the hall.",
            explores "sadness" "Whose was it?",
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
            fixes "nothing" [[There's a crossword circle at the library, Tuesdays too. What would it take to
                              tempt you along?]],
            go = "polite", reacts = "I've been. They do it in pencil.",
            thinks = "I say Joan, and I get the library." },

    reply { names "sadness" "A thin at each end, you must miss her.",
            asks "illness" "Had she been ill for long, if I may ask, or did it come out of the blue?",
            go = "the_clock", reacts = "It was her heart. It generally is.",
            thinks = "Those aren't questions about Joan." },

    reply { restates "eleven" "Twenty years of Tuesdays,",
            minimises "you were lucky in each other, and nobody takes that from you.",
            "Which was the best of them, would you say?",
            go = "polite", reacts = "I couldn't say.",
            thinks = "One can have had all that and have nobody to ring." },

    reply { restates { "eleven", "one_each" } "Twenty years, one crossword, a thin at each end.",
            reflects "sadness" "So eleven on a Tuesday was Joan.",
            explores "sadness" "Was she quick, or did you have to wait for her?",
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

    reply { "Not at all, no order's more proper than yours.",
            stays { "company", brief = true } "Ring us whenever you'd like a word,",
            closes "and look after yourself.",
            go = "dentist", reacts = "I generally do. One moment, though. If you have one.",
            thinks = "And that was the door, held open very nicely." },

    reply { "You said Joan, and I did hear it.",
            names { "loneliness", strength = 3 } "You must be so terribly alone at eleven now.",
            stays { "company", brief = true } "I've a few minutes yet, if you'd like to talk.",
            go = "dentist", reacts = "I'd rather not be a few minutes.",
            thinks = "Weighed out, like tea." },

    reply { repairs "You said Joan, and I went straight past her.",
            stays "company" "The line can wait, and I'd sooner hear about her.",
            explores "loneliness" "What was she like?",
            go = "dentist", reacts = "Quick. Rude about whoever set it. Louder than she needed to be." },

    reply { repairs "I went on too quickly there.",
            reflects "loneliness" "It sounds as though eleven has gone very quiet.",
            asks "family" "Have you any family near, Margaret, who look in on you?",
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
            minimises [[They do keep them busy on a heart ward, though, so Joan won't have had a minute to lie
                        there and fret.]],
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

    reply { reflects "loneliness" "That makes eleven a long hour to get through.",
            fixes "nothing" [[I could have the box come by itself each week, for five per cent less, and you'd
                              ring only when you wish.]],
            go = "standing", thinks = "Only when I wish. As if I'd had a list." },

    reply { sorry "A dentist, on her number, I'm so sorry,",
            names { "loneliness", strength = 3 } "that's a desperately lonely hour.",
            stays { "company", brief = true } "I've a few minutes, Margaret,",
            explores "loneliness" "so do tell me about her.",
            go = "board", reacts = "I'm seventy-five. I'm not a cat in a tree.",
            thinks = "A few minutes. With a little biscuit." },

    reply { restates "dentist" "A dentist, on Joan's number.",
            refers { "elsewhere", warm = true } [[There's the Open Line, they'd ring you at eleven on a
                                                  Tuesday. Shall I give them your name?]],
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
            stays { "company", brief = true } [[Then have both: the box goes by itself, and you ring now and
                                                then, when there's something to say.]],
            go = "next_week", reacts = "Now and then. Thank you.",
            thinks = "And who's to say what's something?" },

    reply { repairs "I was saving you the one call you'd want to make, so it's off again.",
            stays "company" "I'm in no hurry.",
            explores "loneliness" "What did the town say about the library?",
            go = "next_week", reacts = "Record numbers. They had to open on the Sunday." },

    reply { reflects "loneliness" "And then there'd be no call at all, I see that.",
            promises "calling" [[So let me ring you: Tuesday at eleven, myself, and you tell me what you've
                                 caught.]],
            go = "next_week", reacts = "That's very kind. I shan't hold you to it.",
            thinks = "People do mean it, while they're saying it." },

    reply { sorry "I'm sorry, that came out wrong,",
            names "anger" "and I can hear that it annoyed you.",
            "It's yours to decide, so shall I send the form with your box, to think over?",
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

    reply { answers { "minded", partly = true } "There are targets, yes, I won't hide it,",
            defends "but they go by the average, so the short calls make up for you.",
            go = "next_week", reacts = "So I'm averaged.",
            thinks = "With the short ones." },

    reply { acknowledges "You're nobody's good deed, Margaret, yours is the call I look forward to.",
            answers { "minded", vague = true } "And there isn't any clock here.",
            go = "next_week", reacts = "It struck at both ends, then.",
            thinks = "That's two things I don't believe." },

    reply { answers { "minded", partly = true } "Nobody minds in the least,",
            minimises "you take up hardly any time, Margaret, and you mustn't think of yourself like that.",
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

    reply { limits "same_voice" "I can't promise it's me.",
            [[I'll put a note on your page: misprints first, then the crossword, and to take a good ten
              minutes over it.]],
            go = "one_tin", reacts = "Ten. Will it say when to stop?",
            thinks = "A good deed, then. With a measure on it." },

    reply { reflects "loneliness" "It's nicer when they know who you are.",
            sorry "I'm sorry about the 'dear', and I'll have a word about that this morning.",
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
            fixes { "order", by = "for Thursday" } "It's booked for Thursday, with one.",
            asks "second_tin" [[But are you sure about that, Margaret? I can leave the other in while you get
                                used to it.]],
            go = "fourteen", reacts = "I have said so. I said it out loud." },
    reply { when = { none = { asked = "second_tin" } },
            fixes "order" [[Two Assam, a thick-cut and two tins of ginger thins, as ever: all booked, and at
                            your door on Thursday.]],
            go = "fourteen", thinks = "As ever. I shall have to start on the stairs." },

    reply { when = { asked = "second_tin" },
            "One. I think that took some saying, and the order won't run away.",
            explores "sadness" "How does it feel, after all this time?",
            go = "fourteen", reacts = "It feels like saying 'one tin'.",
            thinks = "I asked you to write it down." },
    reply { when = { none = { asked = "second_tin" } },
            "The order won't run away, we can come to that.",
            explores "sadness" "What goes through your mind when you say 'as ever' like that?",
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

    reply { fixes "nothing" "Two Assam, a thin-cut and the thins, that's all down for Thursday.",
            explores "across" "And fourteen across, are you any further with it?",
            go = "fourteen", reacts = "Thick. We have been through the marmalade." },
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
            fixes "nothing" "Read it out to me, and I'll have it solved before we've finished.",
            go = "goodbye", reacts = "I could have had that in March.",
            thinks = "I don't want it solved. I want it shared." },

    reply { restates "march" "All but one since March, goodness!",
            stays { "fourteen", brief = true } [[I'm hopeless at them, but you must tell us on Tuesday if you
                                                 get it.]],
            shares "My dad does his in the bath.",
            go = "goodbye", reacts = "In the bath. Well. I hope he wears his glasses.",
            thinks = "'Us'. Whoever that may be." },

    reply { stays "fourteen" "Don't leave it now.",
            restates "march" "All but one since March, and you've got me wondering.",
            explores "loneliness" "Go on, what is it, and what have you put in so far?",
            go = "clue" },

    reply { restates "march" "All but one since March, that's no small thing.",
            "You've earned a quiet hour with it, so I'll let you go.",
            checks "anything" "Or is there anything else I can do?",
            go = "goodbye", reacts = "No. It's waited since March, it won't mind.",
            thinks = "A quiet hour. As if there weren't enough of those." },
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

    reply { answers { "clue", vague = true }
              "STOPS. It has all three of your letters, and it does what the clue says.",
            minimises "I'd ink it in, and let March be over.",
            go = "goodbye", reacts = "It isn't for you to say when it's over.",
            thinks = "I only wanted another word." },

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

    reply { recaps "jar" "Thick-cut on Thursday,",
            "the spoon to the printers, page nineteen put right since Friday.",
            checks "company" "Shall I look out for you on Tuesday, at eleven?",
            go = "over",
            reacts = "The spoon is right, it's nineteen that isn't. I shall send you a correction.",
            thinks = "'I', they say. It won't be." },

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

    reply { recaps "order" "That's your list, dear, all noted, and I'll see it's packed with care.",
            checks "anything" "Was there anything else? Or shall I let you get on?",
            go = "over", reacts = "Three.",
            thinks = "Twice last week, and now this one." },

    reply { sorry "And once more, I'm sorry about the jar.",
            recaps "jar" "It's noted for the packers, and for whoever has you on Tuesday,",
            closes "so have a lovely day, Margaret.",
            go = "over", reacts = "Thank you. The jar and I have made it up." },
  },
}
