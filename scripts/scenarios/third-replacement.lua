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
      reply { sorry "I'm sorry, Mr Sandhu.",
              [[Two Larks that stopped after eleven minutes, and now Thursday's class called off over the
                third: that's an evening you won't get back.]],
              thinks = "I called nothing off. I taught it." },

      reply { restates "eleven" "The third Lark too, eleven minutes and then nothing.",
              names "anger" [[You've every right to be angry with us, and in your place I'd have written a
                              good deal louder.]],
              thinks = "I have not raised my voice. I haven't one." },

      reply { restates { "eleven", "thursday_class" }, reflects "disappointment"
                [[Three Larks, eleven minutes each, and you finished Thursday's class on a voice that
                  you've been told to save.]],
              legitimises "disappointment" "No wonder you ask before you post another box." },
    },

    part "answer" {
      reply { answers { "read", vague = true }
                "I have, this morning, all three in a row, and none of it is lost on me.",
              acknowledges "I'd be as tired as you are of having to write another.",
              thinks = "This morning. And since September?" },

      reply { answers "read" "Not side by side, until today.",
              owns { "ticket_2", "ticket_3" }
                [[We sent you the same thing twice, then told you to press reset and let the system close
                  your ticket.]] },

      reply { answers "read" "Yes, I've just read all three and found your photos.",
              fixes "nothing"
                [[That box can stay with you, you needn't post it first: a new Lark is with you on
                  Wednesday.]],
              thinks = "They have read it, and they send me a Lark." },
    },

    part "close" {
      reply { asks "ticket_1"
                [[One thing I can't find in your tickets, then I can start: the serial number. Could you
                  send it, with the receipt?]],
              thinks = "September. I sent you that in September." },

      reply { asks "the_room"
                [[One thing isn't in your tickets, because nobody asked: how big is your room, and for how
                  long do you speak in it?]] },

      reply { refers "elsewhere"
                [[Your case is with our product team from today, they know these boards best, and you'll
                  have their answer by Wednesday.]],
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
      reply { acknowledges "Thank you for both.",
              sorry [[I'm sorry that you were asked twice for them, and please tell your daughter that we're
                      grateful for her patience, too.]],
              thinks = "She asked for a name, not for thanks." },

      reply { acknowledges "Thank you,",
              restates "attached" "I have both now, the number and the receipt, on a new ticket.",
              defends "The old one had been closed, and what hangs on a closed one doesn't come across." },

      reply { repairs, owns { "attached", "no_name" }
                [[You sent us those in September, and I asked for them again, without so much as a name
                  below it.]],
              legitimises "anger" "Anyone would be cross." },
    },

    part "answer" {
      reply { when = { none = { asked = "the_room" } },
              asks "the_room"
                [[My name is below this, and one question above it: how big is your room, and how long do you
                  speak in it?]] },

      reply { fixes "nothing"
                [[My name is below this, and with these I can go ahead: your new Lark leaves tonight, by
                  express, at our cost.]],
              thinks = "The same bird." },

      reply { asks "ticket_1_last"
                [[My name is below this. May I ring you at four, so that we go through it once from the start,
                  you and I?]],
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
      reply { names "sadness" "It must be hard to lie there and listen.",
              minimises [[But she does all the voices, she has that from you, and she'll keep it longer than
                          anyone keeps an amplifier.]],
              thinks = "She will. I would still rather read." },

      reply { acknowledges "I do feel for you there.",
              shares [[My own voice went for a month one winter, and it's odd how a house changes around
                       somebody who can't join in.]],
              thinks = "A month. One winter. Then it came back." },

      reply { reflects "sadness", restates { "whisper", "bedtime" }
                "Whispering since Thursday, and the bedtime story is hers to read.",
              legitimises "sadness"
                "However well she does the voices, of course that's hard when it was yours." },
    },

    part "answer" {
      reply { when = { asked = "the_room" },
              fixes "nothing"
                [[I've had one run by hand for three hours today, so this time it's been tried. It's a fresh
                  Lark, with you on Wednesday.]],
              thinks = "Three hours, by hand. And it's a Lark." },
      reply { when = { none = { asked = "the_room" } },
              fixes "amplifier"
                [[You'll have our bigger model in its place, the Heron. It costs a good deal more than yours,
                  but that's our affair and not yours.]],
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
                [[For a hall and a long evening it has to be the right thing. I'm asking our engineer which of
                  ours it is, and write again soon.]],
              thinks = "Soon. The word they use." },
      reply { when = { none = { asked = "the_room" } },
              asks "the_room" [[Before anything else goes out: how big is your room, and how long do you
                                speak?]],
              fixes { "amplifier", vague = true } "Then I'll see what we have, and write again soon.",
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
      reply { legitimises "worry"
                "After three of them in one autumn, who wouldn't be nervous about a fourth?",
              names "worry" "I can tell how worried you are for Thursday, and so am I." },

      reply { restates "patience", names "anger", legitimises "anger"
                [[To be thanked for patience that you hadn't offered, three times over, would annoy anyone.
                  You won't have that from me.]] },

      reply { acknowledges [[You ask two straight questions, and you'll have two straight answers. Thank you
                             for putting it so plainly, Mr Sandhu.]],
              thinks = "And there it is again. 'Thank you.'" },
    },

    part "answer" {
      reply { sorry "I'm sorry nobody wrote to you.",
              answers { "opened", vague = true }
                [[I'm walking over to our repair bench this morning, and you'll have what they found from me
                  by noon.]],
              thinks = "So they have it, and the one who writes hasn't looked." },

      reply { answers "opened" "Yes, both, and you should have heard: it was the charging board.",
              defends [[The batch came from our supplier, passed each test that we have, and grew weak in
                        use.]],
              thinks = "In use. While I pressed reset." },

      reply { answers "opened" "Yes. On the 21st of October our bench found one weak board in both.",
              owns { "ticket_2_bench", "ticket_3" }
                "Nobody told you, and nine days later we had you press reset." },
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
                [[It won't: it's been checked twice, at the bench and by me, and you'll get through Thursday
                  with it. You have my word.]],
              thinks = "A word. The others had a guarantee." },

      reply { refers "policy"
                [[As for that, you have our guarantee in full, two years on this one as on the others, and I'd
                  see to it the same day.]],
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
      reply { sorry "I'm so sorry, Mr Sandhu.",
              acknowledges [[Two grey boxes side by side, after all those mails: I looked at that picture for
                             a good while before I could write.]] },

      reply { restates "a_fourth" "The fourth Lark left by itself last night.",
              defends [[They do on a Tuesday, unless it's stopped by hand, and I've seen to it now that none
                        can follow it to you.]],
              thinks = "By hand. Whose hand was that to be?" },

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
                [[This one's from a later batch. Would you run it tonight for half an hour? If it stops, a
                  Heron leaves before breakfast.]],
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

      reply { names "anger", legitimises "anger" "Anyone would be angry, adding up a list like that:",
              restates { "postage", "lost_class" }
                "£12.40 for two parcels and then a whole class cancelled, for something that we broke." },

      reply { restates { "the_head", "lost_class" },
              minimises [[A head who asks as kindly as that wants to keep you, I'd say, and one class in
                          October won't weigh much against all those evenings.]] },
    },

    part "costs" {
      reply { mends { "costs", costs = 98 }
                [[The £98.40 goes to your card tonight. You didn't claim it, and it's ours to pay. Nor is
                  there anything left to post.]] },

      reply { mends { "costs", token = true }
                [[The £12.40 goes to your card tonight. And for the class, a code from me: 20 per cent off
                  whatever you order next.]] },

      reply { mends { "costs", token = true } "Both are ours to pay.",
              asks "slips"
                [[Send me the slips, and would the college write a line? It's on your card the day they
                  come.]] },
    },

    part "standing" {
      reply { mends { "standing", token = true }
                [[As for the head, print this mail and show it. It says whose fault it was, and I'll stand by
                  it.]],
              thinks = "To show it I would have to bring it up." },

      reply { names "shame"
                [[As for the head, that's humiliating, however it's put. You owe nobody an answer this
                  week, or an excuse.]],
              thinks = "No. Nor does anybody do anything about it." },

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
      reply { sorry "I'm sorry that an evening like this hangs on a box of ours.",
              acknowledges "I've thought of you today, and I do understand what's at stake." },

      reply { reflects "worry"
                "Waiting without knowing is the worst of it, with so much riding on one day.",
              legitimises "worry" "Anyone would be watching that clock." },

      reply { names "worry" "It's natural to be a little nervous before such an evening, Mr Sandhu,",
              minimises "but once they all look up at you, there won't be time for any clock." },
    },

    part "answer" {
      reply { answers { "again", partly = true }
                "No. An answer to this mail opens 2350, with my name on it,",
              fixes { "one_person", vague = true }
                "and whoever's at the desk that day will have read it first." },

      reply { answers "again" "No. Below this are my name and my own address.",
              fixes { "one_person", who = "me", by = "until ten" }
                "What you write there comes to me, and tonight I'm at my desk until ten." },

      reply { answers { "again", partly = true } "Not at the form, no.",
              refers "elsewhere"
                [[And tonight you needn't write at all: our evening line picks up until ten, just quote
                  2350.]],
              thinks = "A telephone. With what?" },
    },

    part "close" {
      reply { when = { met = { "costs", "amplifier" } },
              recaps "costs"
                [[In one place: the Heron is yours until your Lark's repaired, £98.40 is on its way, and 2350
                  can be closed.]],
              thinks = "'Until.' And closed. By the system, I suppose." },

    reply { when = { none = { met = { "costs", "amplifier" } } },
              closes
                [[Everything else is in the mails above, so I won't repeat it. All of us here wish you a very
                  good evening!]],
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
              recaps "amplifier" "In one place: the Heron is yours,",
              promises "certain"
                "it'll last you until half past nine, and all the rest can wait until tomorrow.",
              thinks = "It will last. They wrote that. I shall keep it." },
      reply { when = { unmet = "amplifier" },
              recaps "amplifier"
                [[In one place: we owe you one that works, and all the rest of it can wait until the exam is
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
      reply { reflects "disappointment" "One letter should have done it, you're right,",
              sorry "and I'm sorry it took four. I'll say so this once, and then leave you in peace." },

      reply { names "glad" "I'm so glad that you wrote to tell me how it went,",
              "and I hope that it feels like the end of a long story, and a good one." },

      reply { reflects "disappointment" "One letter should have done it,",
              legitimises "disappointment"
                "and it took you ten weeks of them to be read. I'll leave it at that, as you ask." },
    },

    part "close" {
      reply { checks "anything"
                [[I'll keep 2350 open until Christmas, in case. Is there anything else I can do for you in the
                  meantime, be it for the class or at home?]],
              thinks = "Anything else. The first thing took ten weeks." },

      reply { when = { met = "amplifier" },
              checks "amplifier"
                [[I'll write to you on the 4th of December, to hear if the Heron still lasts. Is there
                  anything about your evenings that it doesn't do yet?]] },
      reply { when = { unmet = "amplifier" },
              checks "amplifier"
                [[I still owe you one that works, and nothing leaves here on a guess again. Would a Heron for
                  St Anne's hall still be of any use to you?]] },

      reply { fixes "nothing" "For these ten weeks there's a code below, 20 per cent off, whenever you like;",
              closes "your daughter might enjoy the small one. All the best to you both, and good evenings!",
              thinks = "My next order. Hers, even." },
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
