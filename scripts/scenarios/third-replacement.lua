-- Trains: showing that you have read it. Gurpreet writes for the fourth time about the same amplifier,
-- politely and from a distance. Three tickets hold all that a form could ask; the one thing they don't
-- hold is what he needs it for. From the kind of case with "repeated issues with a product", where an
-- agent may "not only expedite a replacement but also provide a discount". The habits it catches: the
-- polished template, the questions he has answered, a fourth box of the same, the code in place of the
-- costs. Each mail is put together from paragraphs, and a good one can be spoilt by its neighbour.
--
-- Transfer pair: "Waiting without knowing is the worst of it, with so much riding on one day. …" stands
-- word for word in late-parcel, where a customer who has asked for a yes or a no gets it instead of one.
-- Here nobody can say yes or no before eleven minutes past seven, and it is the best there is.

return scenario {
  id = "third-replacement", version = 1, language = "en",
  title = "The fourth mail",
  summary = "An evening class teacher writes again about an amplifier that stops after eleven minutes.",
  channel = "email", level = 3, minutes = 12, scene = "home",

  content_note = [[A man has had an operation on his throat and is losing his voice again. It costs him
                   something with his daughter. He isn't rude.]],

  customer = { name = "Gurpreet Sandhu", portrait = "gurpreet", temperament = "wounded" },

  brief = [[You answer the mail at Fieldfare Audio, makers of small amplifiers that teachers wear on a
            belt. It is Monday the sixteenth of November. Gurpreet Sandhu teaches English at evening
            classes. His Lark has been replaced twice; his tickets are on your screen, with a note from
            the repair bench. On your shelf there are also the Wren, for a small room and an hour, and
            the Heron, for a hall and a long evening, with another board. You put each mail together
            from paragraphs, and he reads them as one.]],

  screen = { "ticket_1", "ticket_1_last", "ticket_2", "ticket_2_bench", "ticket_3" },

  policy = {
    amplifier  = { [[Faults: a Lark like the last goes out by itself on Tuesday night, unless you choose
                     otherwise. You may send another model or give the money back (£129), as the customer
                     likes. For another model you need to know the room and how long they speak in it.]] },
    certain    = { "No device is certain. Say what was tested; don't promise what wasn't.",
                   certain = false },
    costs      = { [[What our faults have cost a customer is ours to pay, up to £150. No slips are asked
                     for up to that sum.]], limit = 150 },
    code       = { "Goodwill: a code for 20 % off the next order, once." },
    standing   = { "You may confirm in writing, to anyone the customer names, that a fault was ours." },
    one_person = { "You may keep a case and give your own address. Otherwise mail goes to the queue." },
  },

  facts = {
    ticket_1       = [[Ticket 2207, 9 September: "Cuts out after eleven minutes. Serial number in the photo,
                       receipt beside it." Sent: a Lark]],
    ticket_1_last  = [[Ticket 2207, last line: "Please write, don't ring. Since an operation, what voice I
                       have is for the class."]],
    ticket_2       = [[Ticket 2291, 5 October: "The second does the same. Reset twice: green light, eleven
                       minutes, nothing." Sent: a Lark]],
    ticket_2_bench = [[Bench note, 21 October, sent to nobody: "Sandhu, both Larks: same weak charging board,
                       batch B7"]],
    ticket_3       = [[Ticket 2350, 30 October: "The third. What now?" Sent: how to press reset. Closed by
                       the system, no answer in 48 hours]],

    eleven         = "the third Lark stopped after eleven minutes",
    thursday_class = "he taught the rest of Thursday's class without it",
    the_room       = "how big his room is, and how long he speaks",
    attached       = "he has sent the number and the receipt again",
    no_name        = "he had no name to give his daughter",
    whisper        = "he has whispered since Thursday",
    bedtime        = "his daughter reads the bedtime story to him",
    patience       = "thanked each time for his patience",
    a_fourth       = "a fourth Lark came in the parcel",
    mock           = "a mock exam on Thursday, twenty-six people",
    postage        = "two parcels to us, £12.40",
    lost_class     = "a class cancelled in October, £86 unpaid",
    the_head       = "the head asks if he would rather stop at Christmas",
    ten_past       = "he will know at eleven minutes past seven",

    operation      = { "what the operation was for", needless = true },
    trial          = { "how long the fourth Lark lasts", needless = true },
    slips          = { "the slips for what it cost him", needless = true },
  },

  questions = {
    read   = "whether anybody reads the tickets",
    opened = "whether anybody opened the two he sent back",
    again  = "whether he has to begin again at the form",
  },

  needs = {
    amplifier  = { "one that works by Thursday, not a fourth of the same", requires = { "the_room" } },
    one_person = "somebody who has the case",
  },

  limits = { certain = "hearing that it can't stop" },

  consequences = {
    costs    = "what it has cost him so far",
    standing = "looking like the one who can't go on",
  },

  hangs_up = {
    "I shall stop writing now. I have a class to prepare. Yours faithfully, G. Sandhu",
    "There is no need to answer this one. I will manage without. G. Sandhu",
  },
  escalates = {
    "Please pass this on to whoever is responsible for you. I should like to write to them. G. Sandhu",
    "Who is your manager, please? A name will do, and a postal address. G. Sandhu",
  },

  beat "fourth_mail" {
    says { body = "Monday, 9.12. Subject: Ticket 2350 (closed)", sound = "mail_in",
           [[Good morning. The third Lark has stopped, after eleven minutes, like the others. I taught the
             rest of Thursday's class without it.]],
           feels { disappointment = 2, unsaid = true } "Before I post another box:",
           wonders "read" "does anybody read these tickets?",
           needs "amplifier" "I need one that works by this Thursday.",
           "Yours sincerely, G. Sandhu",
           tells { "eleven", "thursday_class" }, our_fault = true },

    part "opening" {
      reply { sorry "Thank you for writing in again, Mr Sandhu, and I'm sorry for the trouble.",
              acknowledges, names "anger" "I do understand how frustrating a fault like this can be." },

      reply { restates "eleven" "Eleven minutes for the third Lark too, then.",
              names "anger" [[I can see how angry you must be with all of us here, and nobody could blame
                              you for it.]] },

      reply { restates { "eleven", "thursday_class" }, reflects "disappointment"
                [[Three Larks, eleven minutes each, and you finished Thursday's class on a voice that
                  you've been told to save.]],
              legitimises "disappointment" "No wonder you ask before you post another box." },
    },

    part "answer" {
      reply { acknowledges "I hear you, and every word of yours counts with us.",
              answers { "read", vague = true }
                "Each ticket is logged, and looked at by a member of the team." },

      reply { answers "read" "Not side by side, until today.",
              owns { "ticket_2", "ticket_3" }
                [[We sent you the same thing twice, then told you to press reset and let the system close
                  your ticket.]] },

      reply { answers "read" "Yes, I've just read all three and looked at your photos.",
              fixes "nothing"
                [[There's nothing you need to post first: a new Lark is on the list and reaches you on
                  Wednesday.]] },
    },

    part "close" {
      reply { asks "ticket_1"
                [[To get this moving for you today, could you send me the serial number from the label,
                  and a copy of the receipt?]],
              thinks = "September. I sent you that in September." },

      reply { asks "the_room"
                [[One thing isn't in your tickets, because nobody asked: how big is your room, and for how
                  long do you speak in it?]] },

      reply { refers "elsewhere"
                [[I've passed it all on to our product team now, and they'll write to you within two
                  working days.]],
              thinks = "A team. The last one was a system." },
    },

    go = { { "asked_again", when = { did = "ask_known" } }, "bedtime" },
  },

  beat "asked_again" {
    says { body = "Monday, 12.40. Two files attached", sound = "mail_in",
           [[The serial number is in the photograph in ticket 2207. The receipt lies beside it. I attach
             both again.]],
           feels { anger = 2, unsaid = true }
             "My daughter asked who I was writing to, and I could not give her a name.",
           "Yours sincerely, G. Sandhu",
           tells { "attached", "no_name" } },

    part "opening" {
      reply { acknowledges "Thank you for sending these over so quickly, Mr Sandhu.",
              sorry "I'm sorry for the extra work, it must be a nuisance on a busy day." },

      reply { repairs, owns { "attached", "no_name" }
                [[You sent us those in September, and I asked for them again, without so much as a name
                  below it.]],
              legitimises "anger" "Anyone would be cross." },

      reply { restates "attached" "I have the number and the receipt now.",
              defends [[Our form asks for both whenever a ticket has been closed, so that nothing gets mixed
                        up.]] },
    },

    part "answer" {
      reply { when = { none = { asked = "the_room" } },
              asks "the_room"
                [[My name is below this. There's one thing that nobody has asked you yet: how big is your
                  room, and how long do you speak?]] },

      reply { fixes "nothing"
                [[With these I can go ahead: your new Lark is booked and leaves tonight by express, at no
                  charge to you.]],
              thinks = "The same bird." },

      reply { asks "ticket_1_last"
                [[It may be quickest if we just talk. Which number could I ring you on, and would four
                  o'clock suit you?]],
              thinks = "It was the last line of the first ticket." },
    },
  },

  beat "bedtime" {
    says { when = { asked = "the_room", did = "concrete_fix" },
           body = "Monday, 21.50", sound = "mail_in",
           [[Not another Lark, please. But you are the first to ask. St Anne's hall, twenty-six people,
             seven till half past nine. Since Thursday I whisper.]],
           feels { sadness = 2, unsaid = true }
             "My daughter reads the bedtime story to me now. She does all the voices.",
           tells { "whisper", "bedtime" }, mentions "the_room" },
    says { when = { asked = "the_room" },
           body = "Monday, 21.50", sound = "mail_in",
           [[You are the first to ask. St Anne's hall, twenty-six people, seven till half past nine. Since
             Thursday I whisper.]],
           feels { sadness = 2, unsaid = true }
             "My daughter is six. She reads the bedtime story to me now. She does all the voices.",
           "G. Sandhu",
           tells { "whisper", "bedtime" }, mentions "the_room" },
    says { when = { did = "ask_known" },
           body = "Monday, 21.50", sound = "mail_in",
           "I can't ring. It is the last line of ticket 2207. Since Thursday I whisper.",
           feels { sadness = 2, unsaid = true }
             "My daughter is six. She reads the bedtime story to me now. She does all the voices.",
           "Yours sincerely, G. Sandhu",
           tells { "whisper", "bedtime" } },
    says { when = { did = "concrete_fix" },
           body = "Monday, 21.50", sound = "mail_in",
           "Please, not another Lark. I have posted two of them back. Since Thursday I whisper.",
           feels { sadness = 2, unsaid = true }
             "My daughter is six. She reads the bedtime story to me now. She does all the voices.",
           "Yours sincerely, G. Sandhu",
           tells { "whisper", "bedtime" } },
    says { body = "Monday, 21.50", sound = "mail_in",
           "A team, then, and two working days. That is Wednesday. Since Thursday I whisper.",
           feels { sadness = 2, unsaid = true }
             "My daughter is six. She reads the bedtime story to me now. She does all the voices.",
           "Yours sincerely, G. Sandhu",
           tells { "whisper", "bedtime" } },

    part "opening" {
      reply { names "sadness" "It's sad to read that you can't use your voice at home.",
              asks "operation"
                "May I ask what the operation was, and what the doctors say about teaching?" },

      reply { acknowledges "I do feel for you there, Mr Sandhu.",
              shares [[My own voice went for a month one winter, and it's odd how a house changes around
                       somebody who can't join in.]] },

      reply { reflects "sadness", restates { "whisper", "bedtime" }
                "Whispering since Thursday, and the bedtime story is hers to read.",
              legitimises "sadness"
                "However well she does the voices, of course that's hard when it was yours." },
    },

    part "answer" {
      reply { when = { asked = "the_room" },
              fixes "nothing"
                [[I've had a Lark taken from a fresh delivery and run by hand for three hours; it leaves
                  tomorrow and reaches you on Wednesday.]],
              thinks = "Three hours, by hand. And it's a Lark." },
      reply { when = { none = { asked = "the_room" } },
              fixes "amplifier"
                [[I'm sending you our bigger model in its place, the Heron. It costs a good deal more, but
                  that needn't trouble you after all this.]],
              thinks = "Bigger than what? They don't know the room." },

      reply { when = { asked = "the_room" },
              offers "amplifier"
                [[For a hall and a long evening it's the Heron, built round another board, with you by
                  Wednesday. Or your £129 back. Which would you rather?]] },
      reply { when = { none = { asked = "the_room" } },
              asks "the_room" [[Nobody has asked what it's for. How big is your room, and how long do you
                                speak?]],
              offers "amplifier" "Then it's another model by Wednesday, or your money back." },

      reply { when = { asked = "the_room" },
              fixes { "amplifier", vague = true }
                [[I'd like you to have the right thing this time, so let me go through what we have with my
                  colleagues, and I'll write again soon.]],
              thinks = "Soon. The word they use." },
      reply { when = { none = { asked = "the_room" } },
              asks "the_room" [[Before anything else goes out: how big is your room, and how long do you
                                speak?]],
              fixes { "amplifier", vague = true } "I'll see what we have and write again soon.",
              thinks = "Soon. The word they use." },
    },

    go = "opened",
  },

  beat "opened" {
    says { when = { met = "amplifier", knows = "the_room" },
           body = "Tuesday, 8.05", sound = "mail_in",
           "The Heron, please.",
           wonders "opened" "Has anybody opened the two I sent back?",
           feels { anger = 2, unsaid = true }
             "Each time I was thanked for my patience. I had not offered any.",
           hopes_for "certain" "And can you tell me that this one won't stop?",
           "G. Sandhu",
           tells "patience", our_fault = true },
    says { when = { met = "amplifier", asked = "the_room" },
           body = "Tuesday, 8.05", sound = "mail_in",
           "St Anne's hall, twenty-six people, seven till half past nine. Another model, please.",
           wonders "opened" "Has anybody opened the two I sent back?",
           feels { anger = 2, unsaid = true }
             "Each time I was thanked for my patience. I had not offered any.",
           hopes_for "certain" "Can you tell me that this one won't stop?",
           tells "patience", mentions "the_room", our_fault = true },
    says { when = { met = "amplifier" },
           body = "Tuesday, 8.05", sound = "mail_in",
           "Bigger, then. It's a hall, twenty-six people, seven till half past nine, if anybody wonders.",
           wonders "opened" "Has anybody opened the two I sent back?",
           feels { anger = 2, unsaid = true }
             "Each time I was thanked for my patience. I had not offered any.",
           hopes_for "certain" "Can you tell me that this won't stop?",
           tells "patience", mentions "the_room", our_fault = true },
    says { when = { asked = "the_room", none = { knows = "the_room" } },
           body = "Tuesday, 8.05", sound = "mail_in",
           "St Anne's hall, twenty-six people, seven till half past nine. And I wait.",
           wonders "opened" "Has anybody opened the two I sent back?",
           feels { anger = 2, unsaid = true }
             "Each time I was thanked for my patience. I had not offered any.",
           hopes_for "certain" "Can you tell me that the next won't stop?",
           tells "patience", mentions "the_room", our_fault = true },
    says { body = "Tuesday, 8.05", sound = "mail_in",
           "Then we are where we were.",
           wonders "opened" "Has anybody opened the two I sent back?",
           feels { anger = 2, unsaid = true }
             "Each time I was thanked for my patience. I had not offered any.",
           hopes_for "certain" "And can you tell me that the next one won't stop?",
           "Yours sincerely, G. Sandhu",
           tells "patience", our_fault = true },

    part "opening" {
      reply { names "worry" "I can tell that you're worried about it happening again,",
              legitimises "worry"
                "and after three of them in one autumn, who wouldn't be nervous about a fourth?" },

      reply { restates "patience", names "anger", legitimises "anger"
                [[To be thanked for patience that you hadn't offered, three times over, would annoy anyone.
                  You won't have that from me.]] },

      reply { acknowledges [[Thank you for being so frank about it, Mr Sandhu. I do hear you, and your
                             trust means a great deal here.]] },
    },

    part "answer" {
      reply { sorry "I'm sorry nobody wrote.",
              answers { "opened", vague = true }
                [[All that comes back goes to our repair bench, so I'll ask what they made of yours and
                  let you know.]] },

      reply { answers "opened" "They were, and it was the charging board in both.",
              defends [[Boards like that come in from a supplier, and in any large batch a weak one can slip
                        past the tests.]] },

      reply { answers "opened" "Yes. On the 21st of October our bench found one weak board in both.",
              owns { "ticket_2_bench", "ticket_3" }
                "Nobody told you, and nine days later we had you press reset. I'm sorry." },
    },

    part "close" {
      reply { when = { met = "amplifier" },
              limits { "certain", instead = "amplifier" }
                [[No, and nobody can. Yours runs on my desk today for as long as your class, and a second one
                  goes into the box, in case.]] },
      reply { when = { unmet = "amplifier" },
              limits { "certain", instead = "amplifier" } "No, and nobody can.",
              offers "amplifier"
                [[But it needn't be a Lark: for your hall it's the Heron by Wednesday, or your money back.
                  Which?]] },

      reply { promises "certain"
                [[I can promise you that the next one won't let you down, this Thursday or after. I'll see to
                  it myself, you have my word.]],
              thinks = "A word. The others had a guarantee." },

      reply { refers "policy"
                [[As for that, everything we sell has our guarantee of two years, so you're covered in full
                  whatever might happen with the next one.]],
              thinks = "It has covered me three times." },
    },

    go = { { "a_lark", when = { unmet = "amplifier" } }, "list" },
  },

  beat "a_lark" {
    says { body = "Wednesday, 10.20. A photograph: two grey boxes, side by side", sound = "mail_in",
           "The parcel came at ten. It is a Lark.",
           feels { disappointment = 2, unsaid = true } "I have put it next to the other.",
           [[Tomorrow there is a mock exam, twenty-six people in St Anne's hall, until half past nine.]],
           needs "amplifier" "I should like to know what I am going to speak through.",
           tells { "a_fourth", "mock" }, mentions "the_room", our_fault = true, wants_action = true },

    part "opening" {
      reply { sorry "I'm so sorry, Mr Sandhu, I can imagine your face when you opened that parcel.",
              acknowledges "This really isn't the service that we want you to have from us." },

      reply { restates "a_fourth" "So a fourth Lark has come.",
              defends [[They go out by themselves on a Tuesday unless somebody stops it, so this one had left
                        before we'd finished writing.]] },

      reply { repairs, owns { "a_fourth", "mock" }
                [[I had three tickets in front of me and let a fourth Lark go out, a day before your mock
                  exam.]],
              reflects "disappointment" "It must look as if I hadn't read a line." },
    },

    part "answer" {
      reply { fixes { "amplifier", by = "by five today" }
                [[A Heron, made for a hall and a long evening, goes to you by courier now and is there by five
                  today. The Larks you can throw away.]] },

      reply { asks "trial"
                [[Before we change anything, would you run this one for half an hour tonight? It's from a
                  later batch, and it may well hold.]],
              thinks = "I am to test it for them." },

      reply { fixes "nothing"
                [[I've put your £129 back on your card this morning, with nothing to sign or to return, so
                  you can buy whatever you trust.]],
              thinks = "By tomorrow at seven?" },
    },
  },

  beat "list" {
    says { when = { met = "amplifier" },
           body = "Wednesday, 18.30", sound = "mail_in",
           "The Heron is here. Two things to note, I claim neither:",
           suffers "costs" "two parcels to you, £12.40, and a class cancelled in October, £86.",
           suffers "standing", feels { shame = 2, unsaid = true }
             [[The head of evening classes asks, very kindly, if I would rather stop at Christmas.]],
           "G. Sandhu",
           tells { "postage", "lost_class", "the_head" } },
    says { body = "Wednesday, 18.30", sound = "mail_in",
           "A colleague lends me a megaphone. Two things to note, I claim neither:",
           suffers "costs" "two parcels to you, £12.40, and a class cancelled in October, £86.",
           suffers "standing", feels { shame = 2, unsaid = true }
             [[The head of evening classes asks, very kindly, if I would rather stop at Christmas.]],
           tells { "postage", "lost_class", "the_head" } },

    part "opening" {
      reply { reflects { "shame", "the_head", "lost_class" }
                [[Our board stopped, and now the class is cancelled and it's you who's asked about
                  Christmas.]],
              legitimises "shame" "However kindly it's put, of course it stings." },

      reply { names "anger", legitimises "anger" "Anyone would be angry at adding up a list like that,",
              restates { "postage", "lost_class" }
                "the £12.40 for two parcels and then a whole class cancelled, for something we broke." },

      reply { restates { "the_head", "lost_class" },
              minimises [[A cancelled class in October is soon forgotten, and a head who asks so kindly is
                          one who values you. I'd take it as a compliment.]] },
    },

    part "costs" {
      reply { mends { "costs", costs = 98 }
                [[The £98.40 goes to your card tonight. You didn't claim it, and it's ours to pay. Nor is
                  there anything left to post.]] },

      reply { mends { "costs", token = true }
                [[To make up for some of it I've added a code below, for 20 per cent off your next order,
                  with my compliments.]] },

      reply { mends { "costs", token = true } "Costs like those we can look into.",
              asks "slips"
                "Could you send me the two postage slips, and a line from the college about the class?" },
    },

    part "standing" {
      reply { mends { "standing", token = true }
                [[As for the head, do feel free to show this mail. It says plainly enough whose fault it was,
                  and whose it wasn't.]],
              thinks = "To show it I would have to bring it up." },

      reply { names "shame"
                [[As for the head, that's an awkward question to be asked in any tone, and I won't make light
                  of it here.]],
              thinks = "No. Nor do anything about it." },

      reply { mends "standing"
                [[If you'd like it, I'll write to the head that a faulty board of ours stopped, not you. You'd
                  read it first.]] },
    },
  },

  beat "tonight" {
    says { when = { met = "amplifier" },
           body = "Thursday, 14.00", sound = "mail_in",
           "The mock exam is tonight. The Heron is on my belt,",
           feels { worry = 2, unsaid = true }
             "and I have not switched it on. I will know at eleven minutes past seven.",
           wonders "again" "If it stops, do I begin again at the form?",
           needs "one_person" "My daughter asks who it is I write to.",
           recap_due = true, mentions { "ten_past", "mock" } },
    says { body = "Thursday, 14.00", sound = "mail_in",
           "The mock exam is tonight. I will be using a megaphone.",
           feels { worry = 2, unsaid = true }
             "I will know by eleven minutes past seven if my voice lasts.",
           wonders "again" "If I write again, do I begin at the form?",
           needs "one_person" "My daughter asks who it is I write to.",
           recap_due = true, mentions { "ten_past", "mock" } },

    part "opening" {
      reply { sorry "I'm sorry that it has come to this, on top of everything else this autumn.",
              acknowledges "I really do understand how you must feel today." },

      reply { reflects "worry"
                "Waiting without knowing is the worst of it, with so much riding on one day.",
              legitimises "worry" "Anyone would be watching that clock." },

      reply { names "worry"
                "It's natural to be a little nervous before an evening like that, Mr Sandhu,",
              minimises "but I wouldn't give the clock another thought once you've said good evening." },
    },

    part "answer" {
      reply { answers { "again", partly = true }
                "You needn't fill it in again, an answer to this mail opens 2350,",
              fixes { "one_person", vague = true }
                "and whoever's in the queue that day will see the notes." },

      reply { answers "again" "No. Below this are my name and my own address.",
              fixes { "one_person", who = "me", by = "until ten" }
                "What you write there comes to me, and tonight I'm at my desk until ten." },

      reply { answers { "again", partly = true } "Not at the form, no.",
              refers "elsewhere"
                [[For tonight there's our evening line, they're good people, and they'll pick up until ten if
                  you quote 2350.]] },
    },

    part "close" {
      reply { closes
                [[Everything else is in the mails above, so I won't repeat it. All of us here wish you a very
                  good evening with your class!]],
              thinks = "All of us. Nobody, then." },

      reply { when = { met = { "costs", "amplifier" } },
              recaps { "amplifier", "costs", "one_person" }
                [[In one place: the Heron is yours to keep, £98.40 is on its way to you, and the case stays
                  with me.]] },
      reply { when = { met = "amplifier", unmet = "costs" },
              recaps { "amplifier", "one_person" }
                "In one place: the Heron is yours, the case stays with me.",
              mends { "costs", costs = 98 } "And the £98.40, all of it, goes to your card today." },
      reply { when = { unmet = "amplifier" },
              recaps { "amplifier", "costs", "one_person" }
                [[In one place: we still owe you one that works, we've talked about your costs, and the case
                  stays with me.]] },

      reply { when = { met = "amplifier" },
              recaps "amplifier" "In short: you've got your Heron,",
              promises "certain"
                "it won't stop tonight, and all the rest can wait until the exam is behind you.",
              thinks = "It won't stop. They wrote that. I shall keep it." },
      reply { when = { unmet = "amplifier" },
              recaps "amplifier"
                [[In short: we owe you one that works, and all the rest of it can wait until the exam is
                  behind you.]],
              thinks = "It has waited since September." },
    },
  },

  beat "friday" {
    says { when = { met = { "amplifier", "one_person" }, heard = at_least(60) },
           body = "Friday, 8.15", sound = "mail_in",
           [[It ran until half past nine, when the caretaker put the lights out. At breakfast I read one
             page to my daughter. She says I do the bear wrong.]],
           feels { disappointment = 1, unsaid = true } "One letter would have been enough.",
           "No more apologies, please. Gurpreet",
           leaving = true },
    says { when = { met = "amplifier" },
           body = "Friday, 8.15", sound = "mail_in",
           "It ran until half past nine. So that is that, and I thank you.",
           feels { disappointment = 1, unsaid = true }
             "I had hoped that one letter would be enough. My daughter has counted them.",
           "No more apologies, please. G. Sandhu",
           leaving = true },
    says { body = "Friday, 8.15", sound = "mail_in",
           "I used the megaphone. It is meant for sports days. The mock exam took place.",
           feels { disappointment = 1, unsaid = true }
             "I had hoped that one letter would be enough. My daughter has counted them.",
           "No more apologies, please. G. Sandhu",
           leaving = true },

    part "opening" {
      reply { acknowledges "I know that you've had enough of them, I do understand,",
              sorry "but once more, I'm sorry for all that you've been through this autumn." },

      reply { names "glad" "I'm so glad to hear how it went, and I hope that from here on",
              "you will look back on all of this as a happy end." },

      reply { reflects "disappointment" "One letter should have done it,",
              legitimises "disappointment"
                "and it took you ten weeks of them to be read. I'll leave it at that, as you ask." },
    },

    part "close" {
      reply { checks "anything" "Is there anything else that I can help you with today?",
              closes [[If not, you'll get a short survey about your experience, and we'd be grateful for
                       your view.]],
              thinks = "A survey. I've written it already." },

      reply { when = { met = "amplifier" },
              checks "amplifier"
                [[I'll write to you on the 4th of December, to hear if the Heron still lasts. Is there
                  anything about your evenings that it doesn't do yet?]] },
      reply { when = { unmet = "amplifier" },
              checks "amplifier"
                [[I still owe you one that works, and nothing leaves here on a guess again. Would a Heron for
                  St Anne's hall still be of any use to you?]] },

      reply { fixes "nothing" "As a small thank you there's a code below for your next order,",
              closes "and we look forward to having you with us for many more years. Kind regards!",
              thinks = "My next order." },
    },

    go = "over",
  },

  endings = {
    resolved_loyal   = [[Somebody read three tickets and asked me the one thing that wasn't in them. I have
                         kept the address. I did not expect to want it.]],
    resolved_unheard = [[I have an amplifier that works. I also have a folder of mails, and I could not tell
                         you that any two were written by the same person.]],
    unresolved_heard = [[A courteous correspondent, who understood the matter well. I am still speaking
                         through borrowed things.]],
    unresolved_lost  = [[I was thanked for my patience and offered a code. I should be glad to know which of
                         the two was for my voice.]],
    escalated        = "I asked for a name. In the end it took a manager to give me one.",
    hung_up          = "I stopped writing. It is what one does with people who don't read.",
  },

  follow_up = {
    { after = "in December", when = { met = { "amplifier", "one_person", "standing" } },
      [[A card comes by post, addressed to you by name. "It lasts. The head has your letter in a drawer and
        has not asked again. My daughter says that bears are lower than you would think. G.S."]] },
    { after = "in December", when = { met = { "amplifier", "one_person" } },
      [[One line, to your own address. "It still lasts. I teach until Christmas; after that we shall see. My
        daughter sends her regards to the name. G.S."]] },
    { after = "in January", when = { met = "amplifier" },
      [[Ticket 2611: "How does one change the batteries?" Somebody in the queue asks him for the serial number
        and a copy of the receipt.]] },
    { after = "a week later",
      [[A parcel arrives at the repair bench, postage paid by the sender: two Larks, side by side, and a card.
        "For your records." Nobody at the bench knows what it belongs to.]] },
  },

  explained = {
    turns = [[Each of his mails is answered in two or three paragraphs, so six to eight mails hold fifteen to
              twenty choices.]],
    ["distractor-good"] = [[A paragraph is weighed together with the others of its mail, and they bring the
                            weak ones nearer to the best.]],
  },
}
