-- The late parcel: a delayed order on chat, the afternoon before a child's birthday.
-- It trains answering first. The habit it works against is a kind one: apologise, explain the
-- carrier, apologise again, while the customer waits for a yes or a no.
-- In chat one line that shows you read her is enough; then a plain answer, a choice, an honest
-- date and something for tomorrow. What hurts she says sideways, between two practical things.

return scenario {
  id = "late-parcel", version = 1, language = "en",
  title   = "The late parcel",
  summary = "A birthday is tomorrow, the present is somewhere else, and Sofia has nine minutes to type.",
  channel = "chat", level = 2, minutes = 7, scene = "office",
  content_note = [[A stressed parent is short with you. In passing she mentions that her daughter
                   lives half with her and half with her father.]],

  customer = { name = "Sofia Marques", portrait = "sofia", temperament = "brisk" },

  brief = [[You are on the chat desk of Pinwheel, a toy shop. It is Friday, ten past four. Sofia
            ordered the big telescope twelve days ago. Your screen says that it left your warehouse
            on Wednesday, two days late, and stands in the carrier's depot in Harlow, two hundred
            miles from her. The scan says Monday. No shop has another. Mill Street, the shop nearest
            to her, has the Scout, a small table telescope, good enough for the moon; its riders can
            be booked until five. You can change an address, email a card in the shop's name, and
            send money back within the policy.]],
  screen = { "order", "phone", "email", "left_late", "harlow", "scout" },

  policy = {
    carrier  = { "The carrier's dates are estimates. Say what the scan says; don't promise it.",
                 certain = false },
    tomorrow = { [[If we ship late: a rider from Mill Street, free, tonight from six to nine or
                   tomorrow from nine to twelve. Somebody must be at the door.]] },
    express  = { "If express comes late, its fee goes back to the card the same day. No form.",
                 limit = 10 },
    goodwill = { "Up to 25 on top, as you see fit; up to 40 if it saves the day.",
                 limit = 25, discretion = 15 },
  },

  facts = {
    order      = "order 48213, the big telescope",
    phone      = "her phone number, on the account",
    email      = "her email, on the account",
    left_late  = "it left us on Wednesday, two days late",
    harlow     = "it stands in the depot in Harlow",
    scout      = "Mill Street has the Scout",
    thursday   = "we said Thursday, express",
    birthday   = "her daughter is seven tomorrow",
    till_seven = "she works till seven",
    party      = "the party at three",
    dads       = "Sunday she goes to her dad's",
    home       = "who is home to open the door",
    legs       = "she wants the big one with legs",
    kitchen_roll = "three weeks with a kitchen roll",
    likes      = { "what else the girl likes", needless = true },
    helper     = { "who could run an errand for her", needless = true },
  },
  questions = {
    where  = "where the parcel is",
    coming = "whether it comes tomorrow",
    knew   = "whether we knew that it was late",
  },
  needs = {
    tomorrow = { "something in her daughter's hands tomorrow", requires = { "home" } },
    delivery = "the big telescope where the girl is on Monday",
  },
  limits = {
    parcel_tomorrow = "the parcel here by tomorrow",
    real_tomorrow   = "another big telescope by tomorrow",
  },
  consequences = {
    telling = "having to tell her daughter",
    express = "the 9.90 she paid for express",
  },

  beat "opening" {
    says { body = "types, stops, types again",
           "Hi. Order 48213, the telescope. I paid for express, you said Thursday.",
           feels { worry = 2, unsaid = true } "It's Friday and my daughter is seven tomorrow.",
           wonders "where" "So where is it",
           tells { "thursday", "birthday" } },

    reply { restates "birthday" "Your daughter's birthday is tomorrow, I see that.",
            answers "where" "It's held up in Harlow,",
            fixes "nothing" "there's a tracer on it, with an answer by four tomorrow.",
            reacts = "By FOUR. Tomorrow IS the birthday",
            thinks = "In 24 hours they'll know what I know now." },

    reply { answers "where" "It's in the depot in Harlow, 200 miles from you.",
            names "anger", legitimises "anger"
              "You paid for express, her eighth birthday's tomorrow, of course you're angry.",
            reacts = "Seventh. Harlow. Ok",
            thinks = "I'm not angry. I'm counting hours. And she's seven." },

    reply { restates "birthday", reflects "worry" "With your daughter's birthday tomorrow every hour counts.",
            asks "order" "Let's do this in one go: what's your order number, and which telescope is it?",
            reacts = "48213. Second word I typed. Where IS it",
            thinks = "They're not reading. They're waiting for their turn." },

    reply { answers "where"                     "It's in the depot in Harlow, 200 miles from you.",
            restates { "thursday", "birthday" } "We said Thursday, and she's seven tomorrow,",
            legitimises "worry"                 "so no wonder you're checking.",
            reacts = "Harlow. Ok" },
  },

  beat "yes_no" {
    says { when = { did = "ask_known" },
           "I'm at work till seven, one glove on, with colour on a lady that comes off in nine minutes.",
           wonders "where" "Where is it,",
           hopes_for "parcel_tomorrow" "and do I have it tomorrow,",
           wonders "coming" "yes or no?",
           mentions "till_seven", wants_action = true },
    says { "I'm at work till seven, one glove on, with colour on a lady that comes off in nine minutes.",
           hopes_for "parcel_tomorrow" "Do I have it tomorrow,",
           wonders "coming" "yes or no?",
           mentions "till_seven", wants_action = true },

    reply { promises "parcel_tomorrow", answers { "coming", vague = true }
              [[Yes. I've asked Harlow for the Saturday van, so it's with you by noon. I'll write once it's
                loaded.]],
            go = "app_says", reacts = "Ok good. GOOD.", thinks = "Thank god." },

    reply { answers "coming", limits { "parcel_tomorrow", instead = "tomorrow" }
              [[No. The scan says Monday, and even Monday isn't sure. For tomorrow we find her something
                else.]],
            go = "told", reacts = "A no. I can work with a no" },

    reply { reflects "worry" "Waiting without knowing is the worst of it, with so much riding on one day.",
            legitimises "worry" "Anyone would be watching that clock.",
            go = "told", reacts = "Yes or no was the question",
            thinks = "Seven minutes now. Still no answer." },

    reply { answers { "coming", partly = true }, limits "parcel_tomorrow"
              "I'd rather be straight: plan tomorrow without it.",
            defends "Vans from Harlow don't run on a Saturday, that isn't ours to change.",
            go = "told", reacts = "So no. You can just say no",
            thinks = "Whose shop is this?" },
  },

  beat "told" {
    says { when = { did = "talk_past" },
           "Never mind, the app just flipped to Monday. It's said 'on time' since Wednesday.",
           wonders "knew" "Did you lot know?",
           feels { anger = 2 } [[I have to come in here and dig for it with dye on my gloves.
                                 Unbelievable.]],
           our_fault = true },
    says { "So Monday. Funny, because your app says 'on time'. It's said 'on time' since Wednesday.",
           wonders "knew" "Did you lot know?",
           feels { anger = 2 } [[I have to come in here and dig for it with dye on my gloves.
                                 Unbelievable.]],
           our_fault = true },

    reply { reflects "anger" "Nobody should have to dig for that, with dye on their gloves.",
            "Tell me where to begin: what would you like me to find out?",
            go = "hands", reacts = "What I just ASKED. Did you know",
            thinks = "They had one question to answer. They sent me one." },

    reply { answers "knew", sorry "We did, yes, sorry.",
            defends [[You should've had a message, but the app passes on the carrier's times just as they
                      come.]],
            go = "hands", reacts = "The app has YOUR name on it",
            thinks = "Somebody else's times, somebody else's depot." },

    reply { answers "knew" "We knew, yes.",
            owns "left_late" "It left on Wednesday, two days late, and we didn't tell you, sorry.",
            legitimises "anger" "Anyone would be angry with us.",
            go = "hands", reacts = "Huh. Ok. Thanks for saying it" },

    reply { answers { "knew", partly = true } "We knew, yes.",
            "It left on Thursday, a day late, and we didn't write to you.",
            legitimises "anger" "You've every right to be angry with us.",
            go = "hands", reacts = "Thursday? It's been wrong since WEDNESDAY",
            thinks = "They own up to the wrong day. It's right there on their screen." },
  },

  beat "app_says" {
    says { body = "sends a screenshot: 'New delivery date: Monday'",
           "The app JUST pinged. Monday. Two minutes ago you told me tomorrow.",
           wonders "knew" "Did you know?",
           feels { anger = 2 } [[Or do you people type whatever makes me go away? I nearly told my mum
                                 it was sorted.]],
           our_fault = true },

    reply { repairs "That was me: I said tomorrow before I'd read the scan.",
            sorry "I'm sorry, Sofia.",
            "One minute, and you'll have what it really says.",
            go = "hands", reacts = "I HAVE what it says. Did you KNOW",
            thinks = "Sorry, and past the question." },

    reply { names "anger", legitimises "anger" "Of course you're angry with me, I said tomorrow.",
            refers { "elsewhere", warm = true } [[I'm bringing in my team lead, who sees more, so you
                                                  won't tell it twice.]],
            go = "hands", reacts = "I don't want a new person, I want you to know things",
            thinks = "Passed on. Politely." },

    reply { repairs          "I told you tomorrow without knowing it. That was wrong.",
            answers "knew"   "We knew on Wednesday:",
            owns "left_late" "we'd sent it two days late and didn't tell you.",
            go = "hands", reacts = "Ok. Don't do that again" },

    reply { answers { "knew", partly = true } "We could see since Wednesday that it was late.",
            defends "Harlow still had the Saturday van when I wrote, and moved it a minute later.",
            go = "hands", reacts = "Harlow, Harlow. You told me. Not Harlow",
            thinks = "It's somebody else's fault again. One more and I'm gone." },
  },

  beat "hands" {
    says { when = { ever = "overpromise" },
           "No more promises. The party's at three and on Sunday she goes to her dad's for a week.",
           needs "tomorrow" "What can she have in her hands tomorrow? Real thing, real time.",
           tells { "party", "dads" }, wants_action = true },
    says { when = { heat = at_least(60), ever = "defend" },
           "Stop explaining it to me. The party's at three, Sunday she goes to her dad's for a week.",
           needs "tomorrow" "What can she actually have in her hands tomorrow?",
           tells { "party", "dads" }, wants_action = true },
    says { either { "Six minutes.", "Right, six minutes." },
           "The party's at three, and Sunday she goes to her dad's for a week, so tomorrow's all I've got.",
           needs "tomorrow" "What can she actually have in her hands?",
           tells { "party", "dads" }, wants_action = true },

    reply { restates "party" "The party's at three, so let's have it tonight:",
            fixes { "tomorrow", vague = true }
              "the Scout, our small telescope, is in your name at Mill Street until six.",
            go = "no_collect", reacts = "Until six",
            thinks = "I gave you my hours. It was the first thing I gave you." },

    reply { fixes { "tomorrow", vague = true }
              [[By three, so tonight's safest: a rider brings the Scout, our small one, at six. Should he ring
                or knock?]],
            go = "not_it", reacts = "At six? He can do both",
            thinks = "Till seven. I said till seven." },

    reply { restates "party"  "By the party at three, then.",
            offers "tomorrow" "A rider can bring the Scout, our small one, tonight or tomorrow from nine.",
            asks "home"       "Who's home?",
            go = "not_it", reacts = "A rider? Ok. That I didn't know" },

    reply { restates "party" "By the party at three, then, and something she'll love.",
            explores "likes" "What is she mad about? Tell me, and I'll book it for noon.",
            go = "not_it", reacts = "Space. Obviously. I bought a telescope",
            thinks = "I asked you for a thing, not for a chat." },
  },

  beat "no_collect" {
    says { "I'm on till SEVEN, I said that. And I don't drive.",
           needs "tomorrow" "So how does it get from Mill Street to my kitchen by three?",
           still_feels "anger",
           "Is she meant to fetch it herself?" },

    reply { sorry "You did say, I'm sorry, that was my slip.",
            fixes "nothing" [[I've moved it to tomorrow: nine o'clock, Mill Street, paid for and in your
                              name.]],
            go = "not_it", reacts = "By bus. With a cake. No",
            thinks = "Which part of 'don't drive'." },

    reply { when = { none = { asked = "home" } },
            repairs           "You'd said seven, and I missed it.",
            offers "tomorrow" "A rider can bring the Scout tonight or tomorrow from nine.",
            asks "home"       "Who's home to open the door?",
            go = "not_it", reacts = "There you go. A rider" },

    reply { reflects "anger" "You can't be in two places.",
            asks "helper"    "Who could be at Mill Street by six for you? One name, and it's at the counter.",
            go = "not_it", reacts = "My friends have jobs",
            thinks = "Now I'm meant to ring round." },
  },

  beat "not_it" {
    says { when = { asked = "home" },
           "My mum's at ours tomorrow from nine. But the Scout's that tiny table one, no?",
           feels { disappointment = 2, unsaid = true }
             "Three weeks Bea's been out on the back step with a kitchen roll.",
           "She wants the one with legs.",
           hopes_for "real_tomorrow" "Can't the rider bring that? I'll pay.",
           tells { "legs", "kitchen_roll" }, mentions "home" },
    says { when = { came_from = "no_collect" },
           "Your page says you've got riders, so send one. The Scout's that tiny table one though, no?",
           feels { disappointment = 2, unsaid = true }
             "Three weeks Bea's been out on the back step with a kitchen roll.",
           "She wants the one with legs.",
           hopes_for "real_tomorrow" "Can't a rider bring that?",
           tells { "legs", "kitchen_roll" } },
    says { when = { did = "blind_fix" },
           "Nobody's in before seven. And the Scout's that tiny table one, no?",
           feels { disappointment = 2, unsaid = true }
             "Three weeks Bea's been out on the back step with a kitchen roll.",
           "She wants the one with legs.",
           hopes_for "real_tomorrow" "Can't your rider bring that?",
           tells { "legs", "kitchen_roll" } },
    says { "Your page says Mill Street has the Scout, and riders. It's that tiny table one though.",
           feels { disappointment = 2, unsaid = true }
             "Three weeks Bea's been out on the back step with a kitchen roll.",
           "She wants the one with legs.",
           hopes_for "real_tomorrow" "Can't a rider bring that?",
           tells { "legs", "kitchen_roll" } },

    reply { when = { asked = "home" },
            restates { "legs", "kitchen_roll" }, legitimises "disappointment"
              "After three weeks with a kitchen roll, of course she wants the one with legs.",
            limits { "real_tomorrow", instead = "tomorrow" } "No shop has it. The Scout shows the moon.",
            reacts = "It does? The actual moon. Ok" },
    reply { when = { none = { asked = "home" } },
            legitimises "disappointment" "After three weeks, of course she wants that one.",
            limits { "real_tomorrow", instead = "tomorrow" } "No shop has it, I'm afraid.",
            offers "tomorrow" "A rider can bring the Scout tonight or tomorrow.",
            reacts = "Tomorrow then, my mum's at ours from nine" },

    reply { restates "kitchen_roll", reflects "disappointment"
              "Three weeks with a kitchen roll, she's earned her legs.",
            promises "real_tomorrow" [[I'll have the big one sent across from another shop, with you by
                                       noon.]],
            reacts = "Really? Ok. Really?",
            thinks = "I want to believe that so badly." },

    reply { legitimises "disappointment" "After three weeks, of course it's the legs she wants.",
            limits "real_tomorrow" "No shop has one,",
            minimises "but one look at the moon will make up for that.",
            reacts = "You haven't met her",
            thinks = "She'll know. She'll be nice about it, and she'll know." },

    reply { sorry "I'm sorry.",
            reflects "disappointment" "Three weeks on that step, it has to be right.",
            explores "likes" "What does she most want to find, the moon or a star?",
            reacts = "The moon. I asked about the legs",
            thinks = "Chatting. With four minutes." },
  },

  beat "telling" {
    says { when = { did = "overpromise" },
           "Hang on. Your page says zero in stock, every shop. So it's the Scout. Great.",
           feels { shame = 2, unsaid = true } "I told her it was coming. I swore. She'll think I forgot.",
           suffers "telling" "What do I even write in the card?" },
    says { when = { heat = at_least(65) },
           "So it's the tiny one or nothing.",
           feels { shame = 2, unsaid = true } [[And I told her the big one was coming. I swore on it.
                                                She'll think I forgot.]],
           suffers "telling" "What am I supposed to write in the card, 'it's in Harlow'?" },
    says { "Fine. The Scout.",
           feels { shame = 2, unsaid = true } [[Only I told her the big one was coming. I swore on it.
                                                She'll think I forgot.]],
           suffers "telling" "What am I supposed to write in the card, 'it's in Harlow'?" },

    reply { legitimises "shame" "You swore on our date, of course you did.",
            mends "telling" "I'll email a card tonight, her telescope on it,",
            minimises "and by the cake it's forgotten.",
            reacts = "A card's good. The other bit you can keep",
            thinks = "Forgotten. You haven't seen her wait." },

    reply { names "worry", legitimises "worry" "Of course you're worried how she'll take it.",
            mends { "telling", token = true } [[Write: 'It's flying in through space, and it lands on
                                                Monday.']],
            reacts = "Cute. I can't draw, but cute",
            thinks = "So I do that as well." },

    reply { when = { did = "overpromise" },
            repairs             "I said I'd find one. That was wishing.",
            legitimises "shame" "You swore because we gave you a date.",
            mends "telling"     "I'll email one: 'We're late, your mum isn't.'",
            reacts = "Wishing. Yeah. 'Your mum isn't', though. Ok that got me" },

    reply { reflects "shame" [[You gave her your word on our date, and now it looks as if you'd let it slip.
                               You, of all people.]],
            reacts = "Yeah. So. The card",
            thinks = "Nice words. Still no card." },

    reply { when = { none = { did = "overpromise" } },
            legitimises "shame" "You swore because we gave you a date,",
            reflects "shame"    "now it looks like your slip.",
            mends "telling"     "I'll email a card: 'We're late, your mum isn't.'",
            reacts = "'Your mum isn't.' Ok that got me" },
  },

  beat "face" {
    says { when = { heat = at_least(65) }, body = "typing, stops, a long gap",
           needs "delivery" "And Monday it comes to mine, and she's at her dad's. Anybody think of that?",
           feels { sadness = 2, unsaid = true } "So he gets to see her face. Great." },
    says { when = { met = "telling" }, body = "typing, stops, a long gap",
           "Ok. She'll like that. Wait though.",
           needs "delivery" "Monday it comes to mine, and she's at her dad's.",
           feels { sadness = 2, unsaid = true } "So he'd be the one who sees her face." },
    says { body = "typing, stops, a long gap",
           "I'll make something up. Wait though.",
           needs "delivery" "Monday it comes to mine, and she's at her dad's.",
           feels { sadness = 2, unsaid = true } "So he'd be the one who sees her face." },

    reply { fixes "delivery" "Then it goes to her dad's, so that she has it on the day.",
            "What's his street and number? I'll change the label tonight.",
            go = "fee", reacts = "Sure. Hang on",
            thinks = "She has it. And I'm not there." },

    reply { restates "kitchen_roll", reflects "sadness" [[You sat through three weeks of kitchen roll with
                                                          her, and now you'd miss the best minute of it.]],
            sorry "I'm so sorry.",
            go = "so_monday", reacts = "Yeah",
            thinks = "That's it exactly. And now what?" },

    reply { legitimises "sadness", reflects "sadness"
              "It's the minute you bought it for, no wonder.",
            offers "delivery" "Should it go to her dad's, or stay here till she's back with you?",
            go = "fee", reacts = "Ugh. Give me a sec" },

    reply { reflects "sadness" "That first look belongs to you.",
            fixes "nothing"  "Shall I hold it back till she's home, so it's your step she opens it on?",
            go = "fee", reacts = "And she waits another week? No",
            thinks = "For me, that would be. Not for her." },
  },

  beat "so_monday" {
    says { "Anyway. Nice of you. Doesn't move the box though.",
           needs "delivery" "What happens to it on Monday?",
           "I've got a lady going copper here and I need to know.",
           wants_action = true },

    reply { refers "elsewhere" [[You can still turn it round: the carrier changes the address until Sunday
                                 night, all it takes is the parcel number.]],
            go = "fee", reacts = "Me. Call them. No. YOU change it",
            thinks = "It's two hundred miles off and I'm the one phoning." },

    reply { reflects "sadness" "You should be there when she opens it.",
            fixes { "delivery", vague = true }
              "I'm on to Harlow now, and by six you'll have Monday in writing.",
            go = "fee", reacts = "Have WHAT in writing. I need to know now",
            thinks = "Another maybe. Sure." },

    reply { offers "delivery" [[I can send it to her dad's for Monday, or hold it here till she's back with
                                you. You pick.]],
            go = "fee", reacts = "Ok. Ok" },
  },

  beat "fee" {
    says { when = { trust = at_least(75) },
           "His, then. 8 Quay Road. I'm not making her wait another week so that I can watch.",
           still_feels "sadness", "It's fine.",
           suffers "express" "Oh, and my 9.90? Express it wasn't.", wants_action = true },
    says { "His, then. 8 Quay Road. I'm not making her wait another week so that I can watch.",
           still_feels "sadness", "It's fine.",
           suffers "express" "And I want my 9.90 back. Express it wasn't.", wants_action = true },

    reply { mends { "express", costs = 55, under = "goodwill" }
              [[It isn't fine, and it was us. The 9.90 goes back to your card today, and 45 of the price with
                it.]],
            reacts = "Forty-five? I mean... ok?",
            thinks = "They'd give me anything to be rid of me." },

    reply { fixes "delivery"   "Quay Road's on the parcel,",
            mends "express"    "and the 9.90 goes back to your card today.",
            reflects "sadness" "That's your minute you're giving her.",
            reacts = "Good. Thanks. Good" },

    reply { reflects "sadness" "He gets to see it and you don't.", legitimises "sadness"
              "That's allowed not to be fine, anyone would want to be there.",
            reacts = "Don't, I'll cry on the customer. The 9.90",
            thinks = "I can't pay with that." },

    reply { reflects "sadness" "You're giving her your minute.",
            mends { "express", token = true }
              "The 9.90 is with our accounts team now, and you'll have it back by Thursday.",
            reacts = "Thursday. Where have I heard Thursday",
            thinks = "A week for nine ninety. On the word of people who say Thursday." },
  },

  beat "sum_up" {
    says { when = { trust = at_least(75) }, body = "a kitchen timer rings",
           "That's my timer. Two minutes. Can you list it for me, what comes when?",
           "I'll screenshot it for my mum, she's the one at the door.",
           recap_due = true, wants_action = true },
    says { body = "a kitchen timer rings",
           "That's my timer. Two minutes. List it for me so I can screenshot it,",
           "what comes when, I'm not scrolling up through all this tonight.",
           recap_due = true, wants_action = true },

    reply { when = { met = { "tomorrow", "express" } },
            fixes "delivery", recaps { "tomorrow", "delivery", "express" }
              [[Tomorrow from nine: the Scout, by rider. Monday, by the scan: the big one to Quay Road.
                Today: your 9.90.]],
            reacts = "Screenshotted" },
    reply { when = { met = "tomorrow", unmet = "express" },
            fixes "delivery", recaps { "tomorrow", "delivery" }
              [[Tomorrow from nine: the Scout, by rider. Monday, by the scan: the big one to Quay Road.
                That's the list.]],
            reacts = "And the 9.90 just fell off it. Ok",
            thinks = "Handy." },
    reply { when = { unmet = "tomorrow", none = { asked = "home" } },
            fixes { "tomorrow", by = "from nine" }, asks "home"
              "Tomorrow from nine: the Scout, by rider, if someone's home?",
            recaps { "tomorrow", "delivery" } "Monday, by the scan: the big one to Quay Road.",
            reacts = "My mum is. Screenshotted" },

    reply { when = { met = "tomorrow" },
            recaps { "tomorrow", "delivery", "express" }, promises "carrier"
              [[Tomorrow from nine: the Scout, by rider. Monday before noon: the big one, to her dad's. And
                your 9.90.]],
            reacts = "Before noon. Good, I'll tell him",
            thinks = "So he takes the morning off. On their word." },
    reply { when = { unmet = "tomorrow" },
            recaps "delivery", promises "carrier" "Monday before noon: the big one, to Quay Road.",
            "The rest is in the email that's on its way to you.",
            reacts = "I asked you for a list",
            thinks = "Another inbox. Another maybe." },

    reply { recaps "delivery" "Monday's noted, and the rest.",
            asks "email" "I'll mail you the whole list with the times, so which address do you use for that?",
            reacts = "The one you've got. Here, please. The list",
            thinks = "They've got my email. They've got all of it." },

    reply { when = { met = "tomorrow" },
            recaps "tomorrow" "Tomorrow from nine: the Scout, by rider.",
            "Monday or so: the big one, to your door. And today: your 9.90.",
            reacts = "MY door? We just did this. Quay Road",
            thinks = "And I'd have sent that to my mum." },

    reply { when = { unmet = "tomorrow" },
            sorry "Sure, and sorry it got so long.",
            recaps "delivery" "Monday's noted, and the chat stays here, with each time in it.",
            reacts = "So I scroll. Great",
            thinks = "Sorry isn't a time." },
  },

  beat "goodbye" {
    says { when = { unmet = "sum_up.recap" },
           "I'll scroll, then. She's dripping on my shoes, I have to go. Bye.", leaving = true },
    says { when = { trust = at_most(40) },
           "I've got what I've got. She's dripping on my shoes, so, bye.", leaving = true },
    says { when = { trust = at_least(65), none = { ever = "overpromise" } },
           either { "Got it.", "Ok, got it." },
           "Right, she's dripping on my shoes. Thanks, you were straight with me. Bye.",
           leaving = true },
    says { "Got it. Right, she's dripping on my shoes. Thanks, I suppose. Bye.", leaving = true },

    reply { closes "Bye Sofia. Three o'clock, cake, a telescope. Happy birthday to Bea from us!",
            go = "over", thinks = "Ask me if it gets here." },

    reply { checks "anything" "Before you go: is there anything else I can do for you? I'm on till six.",
            go = "over" },

    reply { checks "tomorrow" "Before you rinse: will tomorrow do, then, for the two of you?",
            go = "over", reacts = "Ask me at three" },

    reply { "Before you rinse: that's all in time for Sunday at three, and the cake?",
            go = "over", reacts = "SATURDAY. Tomorrow. Oh god, what did you book",
            thinks = "I'll check every line of it now. In the salon." },
  },

  hangs_up  = { "You know what, I'll go and buy a book. Bye.",
                "I've got someone in the chair. Forget it." },
  escalates = { "Give me your manager. Now, please, I've got four minutes.",
                "No. Somebody above you, or I post the whole chat." },

  endings = {
    resolved_loyal   = [[They read what I wrote and kept it short. With dye up to your elbows you notice
                         that.]],
    resolved_unheard = "It got fixed. I had to drag it out of them line by line, but it got fixed.",
    unresolved_heard = "Nice person. Really nice. I still fixed the rest myself, at midnight, with tape.",
    unresolved_lost  = [[Nine minutes of 'we'll see'. I don't need a chat window to have feelings at me,
                         I needed it sorted.]],
    escalated        = "I asked a yes or no question and needed a manager to get an answer.",
    hung_up          = "Bought her a book about the moon at the station. Cancel everything.",
  },

  explained = {
    ["distractor-good"] = [[In two beats the best reply has a twin for the other way in; they are never
                            on offer together.]],
  },

  follow_up = {
    { after = "on Monday evening", when = { met = { "delivery", "tomorrow" } },
      [[He filmed it for me. She's put it next to the Scout, both on his balcony, both on the moon.
        Ok. Thank you.]] },
    { after = "on Monday evening", when = { met = "delivery" },
      "It came. Saturday was rough, she was sweet about it, which is worse. But it came." },
    { after = "on Monday evening",
      "Box is outside my door in the rain. She's at her dad's. Just so you know." },
  },
}
