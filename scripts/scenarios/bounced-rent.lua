-- The bounced rent. From the kind of call where a billing error of ours has reached
-- somebody's rent. The trap is the refund: it is real, it is owed, and it is not why she
-- called. What trains here: saying plainly what we did, hearing that the landlord weighs more
-- than the money, being honest about what can't land by five, and noticing that her own
-- deadline is an hour earlier than his. A letter can be right or be a form; which one she
-- gets depends on whether anybody asked what it has to do.
return scenario {
  id = "bounced-rent", version = 1, language = "en",
  title = "The bounced rent", channel = "call", level = 2, minutes = 8,
  summary = "Autopay took $640 for a $64 bill this morning, and Nia's rent check bounced.",
  scene = "kitchen",
  content_note = [[A woman is worried about her rent and ashamed in front of her landlord.
                   Nobody is insulted. There is a moment close to tears.]],

  customer = { name = "Nia Okafor", portrait = "nia", temperament = "even" },

  brief = [[You answer the billing line of Northlight Energy. It is ten past three on a Thursday
            afternoon. Nia Okafor has passed the security check and her account is on your screen.
            In six years she has called once, to read out a meter. You can send money back by
            wire, write a letter about an error of ours, and pay fees that the error has caused;
            the rules are beside her account. You have taken calls like this before, and most of
            them were about the money.]],

  screen = { "amount", "cause", "autopay", "contact" },

  policy = {
    refund         = { [[Money we took in error goes back by wire. Today's two o'clock cut-off has
                         passed; a wire sent now is in the bank by ten tomorrow. We need the name
                         of the bank and the kind of account.]], limit = 700 },
    landlord_today = { [[You may write and sign a letter about an error of ours. It takes ten
                         minutes by e-mail. Our letters team takes until five.]] },
    fees           = { [[Fees our error has caused are ours to pay, up to $100 together. No
                         paperwork is needed up to that sum.]], limit = 100 },
    call_out       = { [[We don't phone landlords or employers. They may phone us, with our
                         letter in their hand.]], certain = false },
    never_again    = { [[The fault in last night's billing run is still being traced. Nobody can
                         say yet that it won't return.]], certain = false },
    cap            = { [[Autopay can be capped or stopped at once. A bill above the cap waits
                         until the customer says yes.]] },
  },

  facts = {
    amount        = "charged $640 for a $64 bill",
    cause         = "our billing run moved the decimal",
    autopay       = "her card was entered right in March",
    contact       = "her e-mail address and phone",
    rent          = "the rent check bounced",
    landlord      = "the landlord is texting",
    landlord_says = "what the landlord has said",
    deadline      = "he wants to hear by five",
    bus           = "she takes the four o'clock bus",
    six_years     = "six years, not one day late",
    her_word      = "he took her on her word",
    unanswered    = "typed it four times, not sent",
    bank_kind     = "which bank, what account",
    bank_fee      = "thirty-five from the bank",
    late_fee      = "fifty from Mr. Adler if late",
    lender        = { "who could lend her the rent", needless = true },
    proof         = { "papers for the two fees", needless = true },
  },
  questions = {
    fault       = "whether she did it herself",
    letter_says = "what the letter would say",
    vouch       = "whom he can call about it",
    again       = "whether next month is safe",
    form        = "whether leaving takes a form",
  },
  needs = {
    refund   = { "the $576 back", requires = { "bank_kind" } },
    delivery = "the letter reaching the right hands",
    fees     = "both fees made good",
    cap      = "a safe autopay next month",
    off      = "autopay stopped",
  },
  limits = {
    by_five     = "money in her hand by five today",
    his_answer  = "what Mr. Adler will decide",
    never_again = "a promise that it can't happen again",
  },
  consequences = { landlord_today = "facing Mr. Adler today" },

  hangs_up = {
    "You know what, I've got a bus. I'll think of something to tell him. Bye.",
    "I can't do this and get my coat on. Forget it. I'll talk to him myself.",
  },
  escalates = {
    "Is there somebody else there? Somebody over you? I'd like to talk to them. Please.",
    "No. I want whoever's in charge, and I want it written down that I asked.",
  },

  beat "opening" {
    says { body = "A television, somewhere under her. A chair scrapes back.",
           feels { anger = 2 } [[Hi. Okay. So this morning you took six hundred and forty dollars.
                                 My bill's sixty-four.]],
           "And my rent check bounced on it, and now my landlord's texting me, and I just...",
           tells { "amount", "rent", "landlord" }, our_fault = true, more = true },

    reply { sorry                            "I'm so sorry, Nia, that's an awful way to start a day.",
            restates { "rent", "landlord" }  "A rent check that bounced, and now texts from the landlord.",
            asks "landlord_says"             "What has he been saying?",
            thinks = "Sorry for what, though? You haven't said it." },

    reply { fixes "refund"   "That's money you should have back, so let me start the refund while we talk.",
            asks "bank_kind" "Which bank would it go to, and is it checking or savings?",
            go = "cut_off", thinks = "I said landlord. You heard money." },

    reply { owns { "amount", "rent", "landlord" } [[We took ten times your bill, it bounced your
                                                    rent, and now there's a landlord on your phone.]],
            legitimises "anger" "No wonder you're angry.",
            explores "anger"    "What's the worst of it right now?" },

    reply { restates { "amount", "rent" } "Six-forty where it should have been sixty-four, and your rent went with it.",
            defends [[Our system normally stops a draw that size, so let me see how the autopay
                      was set up.]],
            thinks = "How I set it up. Here it comes." },
  },

  beat "deadline" {
    says { when = { did = "explore" },
           body = "A cupboard opens. Nothing is taken out. It closes.",
           feels { worry = 2, unsaid = true } [[The worst? Mr. Adler wants to hear by five what's
                                                going on. He's right downstairs.]],
           "And I'm on the four o'clock bus to work, so.",
           tells { "deadline", "bus" }, mentions "landlord_says" },
    says { when = { did = "defend" },
           body = "A cupboard opens. Nothing is taken out. It closes.",
           "I set it up the way the form said.",
           feels { worry = 2, unsaid = true } [[Look, Mr. Adler wants to hear by five what's going
                                                on. He's right downstairs.]],
           "And I'm on the four o'clock bus to work, so.",
           tells { "deadline", "bus" }, mentions "landlord_says" },
    says { body = "A cupboard opens. Nothing is taken out. It closes.",
           feels { worry = 2, unsaid = true } [[He wants to hear by five what's going on. Mr. Adler.
                                                He's right downstairs.]],
           "And I'm on the four o'clock bus to work, so.",
           tells { "deadline", "bus" }, mentions "landlord_says" },

    reply { reflects { "worry", "deadline" } "Five o'clock, with him waiting right downstairs, is a lot to carry.",
            fixes "refund" [[So let's not lose a minute. I'll push the refund out now, the
                             quickest way we have.]],
            thinks = "Push it where? You don't even know my bank." },

    reply { restates { "deadline", "bus" } "So he says five, and your bus makes it four.",
            reflects "worry"               "Under an hour, with him right downstairs.",
            explores "worry"               "What would you have to say to him?" },

    reply { restates "deadline" "By five today, okay.",
            minimises [[Landlords see a bounced check every month, and one that's cleared up in a
                        day or two doesn't cost anyone their good name.]],
            thinks = "You've met him, have you?" },

    reply { names "worry"  "That's a worrying hour you've got ahead of you, Nia.",
            asks "contact" "So I can reach you about it, which phone number and e-mail address should I use?",
            thinks = "The ones you send the bill to." },
    go = "word",
  },

  beat "cut_off" {
    says { body = "A cupboard opens. Nothing is taken out. It closes.",
           "Tri-County, checking. And sure, the money. But it's Mr. Adler, he's right downstairs.",
           feels { worry = 2, unsaid = true } "He wants to hear by five, and I'm on the four o'clock bus, so.",
           still_feels "anger", tells { "deadline", "bus" }, mentions { "bank_kind", "landlord_says" },
           more = true },

    reply { names "worry"       "That sounds worrying, with five o'clock coming up.",
            restates "deadline" "He'll get his answer,",
            fixes "refund"      "but let me finish the wire first, it takes two minutes, and then we'll turn to Mr. Adler.",
            thinks = "After. Everything's after." },

    reply { explores "worry" "What exactly is Mr. Adler asking you for by five?",
            defends [[I took the refund first because our wires close early, and it pays to be in
                      the line as soon as we can.]],
            thinks = "So I'm in a line." },

    reply { repairs                             "I jumped to the money while you were telling me about him.",
            owns { "rent", "deadline", "bus" }  "We bounced your rent, he wants five, your bus is at four.",
            explores "worry"                    "What would you have to say to him?" },

    reply { sorry                          "I'm sorry, Nia,",
            acknowledges                   "I do understand how much you've got going on today.",
            restates { "deadline", "bus" } "So that's Mr. Adler by five, and you on the bus at four. Go ahead.",
            thinks = "It sounds like a list when you say it." },
  },

  beat "word" {
    says { when = { did = "explore" },
           body = "The television laughs, under the floor.",
           "That's it, I don't know. I've typed it four times.",
           feels { shame = 2, unsaid = true } [[Six years upstairs from him, not one day late. He
                                                took me with no co-signer, he said, 'You look like
                                                you'd pay.']],
           tells { "six_years", "her_word", "unanswered" } },
    says { when = { did = "minimise" },
           body = "The television laughs, under the floor.",
           "You don't know him.",
           feels { shame = 2, unsaid = true } [[Six years upstairs, not one day late. He took me
                                                with no co-signer, he said, 'You look like you'd
                                                pay.']],
           "I've typed it four times.",
           tells { "six_years", "her_word", "unanswered" } },
    says { when = { did = "ask_known" },
           body = "The television laughs, under the floor.",
           "The ones you send the bill to. I don't,",
           feels { shame = 2, unsaid = true } [[Six years upstairs from him, not one day late. He
                                                took me with no co-signer, 'You look like you'd pay.']],
           "I've typed it four times.",
           tells { "six_years", "her_word", "unanswered" } },
    says { body = "The television laughs, under the floor.",
           feels { shame = 2, unsaid = true } [[Six years upstairs from him, not one day late. He
                                                took me with no co-signer, he said, 'You look like
                                                you'd pay.']],
           "And I can't answer him. I've typed it four times.",
           tells { "six_years", "her_word", "unanswered" } },

    reply { owns "rent" "This is on us, Nia. We're the ones who bounced that check,",
            sorry       "and I'm sorry for the spot it has put you in with Mr. Adler.",
            thinks = "I know it's on you. He doesn't." },

    reply { restates "six_years" "Six years on time is a record most tenants can't show.",
            minimises [[One bounced check won't undo that. Send him something short and he'll see
                        it for what it is.]],
            thinks = "Something short. Four times, I've tried short." },

    reply { restates "unanswered" "Four times is a lot of starting over.",
            explores "shame" [[What did you type? Read me the one that came closest, and we'll hear
                               what's missing.]],
            reacts = "'Mr. Adler, I don't know what happened.' And then I stop. Because that's what they all say, isn't it." },

    reply { restates { "her_word", "six_years" } "He took you on your word, and you've kept it for six years.",
            legitimises "shame", reflects { "shame", "unanswered" }
            "Of course it's hard to write. Our mistake makes it look as if you broke it." },
  },

  beat "fault" {
    says { when = { did = "legitimise" },
           body = "A breath that takes a while.",
           "Yeah. That's, yeah. Can I ask you something? I put a new card in, back in March.",
           wonders "fault" "Did I do this? Did I hit a zero?",
           feels { worry = 1, eased_by = "fault" } },
    says { body = "Lower, as if he could hear.",
           "Can I ask you something, though? I put a new card in, back in March.",
           wonders "fault" "Did I do this? Did I hit a zero?",
           feels { worry = 1, eased_by = "fault" } },

    reply { legitimises "worry" "It's natural to go back over it.",
            answers { "fault", vague = true } [[From here it doesn't look like something on your side,
                                                and billing will have the full picture.]],
            thinks = "Doesn't look like. So maybe." },

    reply { answers "fault" "No, nothing you did.",
            defends [[We moved to a new billing system on Sunday, and in a change that size some
                      accounts come through wrong.]],
            thinks = "Some accounts. I'm some accounts." },

    reply { answers "fault" "No. Your card went in right.",
            owns "cause"    "We moved the decimal in last night's run. That was us." },

    reply { legitimises "worry" "Anyone would ask themselves that today.",
            names "worry"       "You're worried that you caused it, and that's a hard thing to carry around.",
            thinks = "That wasn't a no." },
  },

  beat "how_fast" {
    says { when = { met = "fault" },
           body = "She lets out a breath.", sound = "sigh_female",
           "Okay. It wasn't me. Okay.",
           needs "refund"      "So how fast does it come back?",
           hopes_for "by_five" "Because if I'm going to stand in front of him, I'd want it in my hand by five.",
           wants_action = true },
    says { "So you don't know. Okay.",
           needs "refund"      "How fast does it come back, then?",
           hopes_for "by_five" "Because if I'm going to stand in front of him, I'd want it in my hand by five.",
           wants_action = true },

    reply { when = { none = { knows = "bank_kind" } },
            limits { "by_five", instead = "refund" }    "Nothing I send can reach you by five.",
            fixes { "refund", by = "by ten tomorrow" }  "The quickest is a wire, in your bank by ten tomorrow.",
            asks "bank_kind"                            "Which bank is it, and checking or savings?" },
    reply { when = { knows = "bank_kind" },
            limits { "by_five", instead = "refund" }    "Nothing I send can reach you by five.",
            fixes { "refund", by = "by ten tomorrow" }  [[The quickest is a wire to Tri-County, five hundred
                                                          and seventy-six dollars, by ten tomorrow.]] },

    reply { when = { none = { knows = "bank_kind" } },
            fixes "refund"     "I'll mark the refund urgent,",
            promises "by_five" "so you'll have it by five, you have my word on that.",
            asks "bank_kind"   "Which bank should it go to, and is it checking or savings?",
            thinks = "By five. Okay. By five." },
    reply { when = { knows = "bank_kind" },
            fixes "refund"     "I'll mark the refund to Tri-County urgent,",
            promises "by_five" "so you'll have the five seventy-six by five, you have my word on that.",
            thinks = "By five. Okay. By five." },

    reply { limits "by_five" "By five isn't something I can do.",
            fixes "refund"   [[I'll put the refund through to your card today, and from there it's
                               up to the card company.]],
            thinks = "Up to somebody else. Again." },

    reply { when = { none = { knows = "bank_kind" } },
            asks "bank_kind"                    "Tell me your bank, and if it's checking or savings.",
            fixes { "refund", vague = true }    [[With five o'clock in mind I'll see how quickly they can
                                                  turn this around.]],
            thinks = "See how quickly. That isn't a time." },
    reply { when = { knows = "bank_kind" },
            fixes { "refund", vague = true }    [[With five o'clock in mind I'll speak to the wire desk,
                                                  and see how quickly they can turn this around for you.]],
            thinks = "See how quickly. That isn't a time." },
  },

  beat "tomorrow" {
    says { when = { did = "overpromise" },
           body = "Keys, picked up and put down.",
           either { "By five. All right.", "By five. Really." },
           feels { worry = 2, unsaid = true } [[But I go past his door at four. That's the thing. He'll have
                                                the door open, he does, and what have I got?]],
           mentions "bank_kind", suffers "landlord_today" },
    says { when = { asked = "bank_kind", did = "honest_limit" },
           body = "Keys, picked up and put down.",
           "Tri-County, checking. And tomorrow's fine, for the money.",
           feels { worry = 2, unsaid = true } [[But I go past his door at four. He'll have the door
                                                open, he does, and what have I got?]],
           mentions "bank_kind", suffers "landlord_today" },
    says { when = { none = { knows = "bank_kind" } },
           body = "Keys, picked up and put down.",
           "Don't you need my bank for that? It's Tri-County, checking. So not today.",
           feels { worry = 2, unsaid = true } [[And I go past his door at four. He'll have the door
                                                open, he does, and what have I got?]],
           mentions "bank_kind", suffers "landlord_today" },
    says { body = "Keys, picked up and put down.",
           "Okay. So Tri-County, sometime.",
           feels { worry = 2, unsaid = true } [[And I go past his door at four. He'll have the door
                                                open, he does, and what have I got?]],
           mentions "bank_kind", suffers "landlord_today" },

    reply { reflects "worry" "So the money doesn't get you past his door.",
            mends "landlord_today" [[I can write a signed letter now that says the error was ours, and
                                     you'll have it in ten minutes.]],
            go = "letter" },

    reply { legitimises "worry" "Of course you don't want to face him with nothing.",
            mends { "landlord_today", token = true } [[Our letters team will write a signed statement
                                                       that the error was ours, and you'll have it
                                                       before five.]],
            go = "empty_hands", thinks = "Before five. I'm on a ward before five." },

    reply { reflects "worry" "That's a hard door to walk past with nothing.",
            mends { "landlord_today", token = true } [[Your bank's app will show our name and the amount,
                                                       so you could hold that up for him.]],
            go = "empty_hands", thinks = "Hold up a phone. Like everybody." },

    reply { reflects "worry" "Past that open door with nothing, I see.",
            asks "lender" [[Is there somebody, a friend or family, who could lend you the rent until the
                            refund's there?]],
            go = "empty_hands", thinks = "I had the rent. That's the point. I had it." },
  },

  beat "empty_hands" {
    says { when = { did = "ask_known" },
           body = "A long breath. The keys again.", sound = "sigh_female",
           feels { disappointment = 2, unsaid = true } [[No. I'm not calling my mother for this. I had
                                                         the rent. It was in there.]],
           "So I go down and say what, exactly." },
    says { when = { did = "legitimise" },
           body = "A long breath. The keys again.", sound = "sigh_female",
           feels { disappointment = 2, unsaid = true } "Before five I'm at work. I did say. The four o'clock bus.",
           "So I go down and say what, exactly." },
    says { body = "A long breath. The keys again.", sound = "sigh_female",
           feels { disappointment = 2, unsaid = true } [[So I hold up my phone. That's what everybody does,
                                                         isn't it. They hold up a phone.]],
           "And I say what, exactly." },

    reply { names "disappointment" "You sound let down, and I can see why.",
            refers "elsewhere" [[Let me put you through to my supervisor, who signs off letters and
                                 may have more room than I do.]],
            thinks = "And I tell it all again. Mr. Adler, the bus, all of it." },

    reply { explores "disappointment" "What would help you most at his door?",
            defends [[I'm going by what we're allowed to send out on the same day, and most of that
                      has to be checked first.]],
            thinks = "Allowed. I asked what I say to him." },

    reply { sorry                  "I'm sorry, Nia, that wasn't much help.",
            names "disappointment" "You have a right to feel let down.",
            mends { "landlord_today", token = true } "Let me ask around here if there's something we could send you.",
            thinks = "It's nearly half past." },

    reply { repairs, reflects "disappointment" "I've handed it back to you, and it was ours to carry.",
            mends "landlord_today" [[I'm writing you a signed letter now, saying so, and it's on your
                                     phone in ten minutes.]] },
  },

  beat "letter" {
    says { when = { met = "landlord_today" },
           wonders "letter_says" "A letter. Okay. Saying what, though?",
           feels { shame = 1, unsaid = true } [[Because 'the electric company ate my rent' is what I'd
                                                say if I was lying.]],
           needs "delivery" "And does he get it, or do I?" },
    says { wonders "letter_says" "Couldn't you write me something? What would it say, if you did?",
           feels { shame = 1, unsaid = true } [[Because 'the electric company ate my rent' is what I'd
                                                say if I was lying.]],
           needs "delivery" "And would he get it, or me?" },

    reply { mends { "landlord_today", token = true },
            answers { "letter_says", partly = true } [[It's our standard notice, it confirms an error on
                                                       the account and apologises for it.]],
            fixes { "delivery", by = "in five minutes" } "You'll have it by e-mail in five minutes.",
            go = "boilerplate", thinks = "Standard. Okay." },

    reply { explores "shame"  "You know him best. What would he have to read in it?",
            offers "delivery" "I can send it to you or to him,",
            asks "contact"    "so could you give me the e-mail address that you use?",
            go = "reading",
            reacts = "That I kept my word. That it was there. And it's the address on the bill." },

    reply { mends "landlord_today",
            answers "letter_says" "That your rent was there, that we took it by mistake, and when it comes back.",
            offers "delivery"     "To your phone, or straight to him, whichever you'd rather.",
            go = "reading", reacts = "To me. I'll knock. I want to be standing there." },

    reply { legitimises "shame"   "Of course you don't want it to sound like an excuse.",
            fixes "delivery"      "I'll send it to your phone,",
            promises "his_answer" "and with that in front of him he'll drop the late fee and the questions.",
            go = "boilerplate", thinks = "He might. He might not. You don't know." },
  },

  beat "reading" {
    says { when = { asked = "contact", did = "ask_known" },
           body = "A chime. She reads. Then nothing, for a moment.", sound = "mail_in",
           "It's here. 'Ms. Okafor has kept her word for six years. The rent was there. We took it.'",
           feels { sadness = 1, unsaid = true } "That's, okay. I'm okay.",
           wonders "vouch" "If he wants to check, is there somebody he calls?" },
    says { body = "A chime. She reads. Then nothing, for a moment.", sound = "mail_in",
           "It's here. 'Ms. Okafor's rent was in her account. We took it in error.'",
           feels { sadness = 1, unsaid = true } "Nobody's, okay. I'm okay.",
           wonders "vouch" "If he wants to check, is there somebody he calls?" },

    reply { reflects "sadness" "It does something, seeing it in writing.",
            explores "sadness" "What goes through your mind when you read that sentence back, Nia?",
            thinks = "That I've got twenty minutes." },

    reply { answers { "vouch", partly = true } "He won't need to look anyone up,",
            promises "call_out" [[I'll ring Mr. Adler myself as soon as we hang up, and tell him the
                                  same thing.]],
            thinks = "No. Please. I wanted to be the one." },

    reply { answers "vouch"       "He calls me. The number at the bottom is mine, until eight.",
            legitimises "sadness" "Take a second. Of course that's a lot to read." },

    reply { names "glad" "I'm glad it came through so well.",
            answers { "vouch", partly = true } "Our main number is at the top, and whoever picks up can help him.",
            thinks = "Whoever picks up." },
    go = "fees",
  },

  beat "boilerplate" {
    says { body = "A chime. She reads it twice, the second time without a voice.", sound = "mail_in",
           "It's here. 'Dear valued customer. We regret any inconvenience this may have caused.'",
           feels { disappointment = 2, unsaid = true } "Inconvenience. Well. Thanks. I guess I show him that." },

    reply { reflects "disappointment" "It reads a bit cold, I can see that.",
            defends [[That wording comes from our legal team, though, so it carries more weight than
                      something I'd write.]],
            thinks = "Weight. He's going to think I typed it." },

    reply { "You're welcome.",
            fixes { "refund", by = "by ten tomorrow" } "And the wire is in your bank by ten tomorrow,",
            "so between that and the letter Mr. Adler has the whole picture.",
            thinks = "Valued customer. It doesn't have my name." },

    reply { repairs, reflects "disappointment" "That word doesn't come near it, and I sent it unread.",
            mends "landlord_today" [[Two minutes, and you'll have one that says your rent was there and
                                     we took it.]],
            reacts = "'Ms. Okafor's rent was there. We took it.' Okay. That I can hand him." },

    reply { explores "disappointment" "You don't sound sure about it.",
            "What would you like to see in there instead? I could ask if it can be changed.",
            thinks = "I don't write letters for a living." },
  },

  beat "fees" {
    says { needs "fees" "There's, um. There's thirty-five from my bank, for the bounce.",
           "And Mr. Adler puts fifty on if it's late, that's in the lease. I wasn't going to bring it up.",
           tells { "bank_fee", "late_fee" }, wants_action = true },

    reply { owns { "bank_fee", "late_fee" } "Please do. We set off the thirty-five and the fifty, all from one mistake,",
            acknowledges "and I can understand how it must feel to see it keep growing.",
            go = { { "next_month", when = { trust = at_least(55) } }, "take_me_off" },
            thinks = "So, is that a yes?" },

    reply { restates { "bank_fee", "late_fee" }, fixes { "fees", by = "today", costs = 85 }
            "Those are both ours. The thirty-five I'm crediting today, and if he charges the fifty, we pay that too.",
            go = { { "next_month", when = { trust = at_least(55) } }, "take_me_off" } },

    reply { restates { "bank_fee", "late_fee" } "The thirty-five and the fifty, I've noted both.",
            refers "elsewhere" [[Tri-County will often waive a first one, so it's worth a call to them
                                 in the morning.]],
            go = { { "next_month", when = { trust = at_least(55) } }, "take_me_off" },
            thinks = "Another call. On my break, I suppose." },

    reply { fixes "fees" "I can put in a claim to cover those.",
            asks "proof" "Could you send me the notice from your bank, and the page of the lease it's on?",
            go = { { "next_month", when = { trust = at_least(55) } }, "take_me_off" },
            thinks = "You took it without a page of anything." },
  },

  beat "next_month" {
    says { wonders "again" "And next month? It takes it again on the ninth. How do I know it takes sixty-four?",
           feels { worry = 1, eased_by = "again" },
           hopes_for "never_again" "I'd just like to hear that it can't happen twice.",
           needs "cap", recap_due = true },

    reply { names "worry" "It's a worry, I can see that,",
            promises "never_again" "but it can't happen twice, you have my word.",
            answers { "again", vague = true } "Your bill on the ninth will be what you used.",
            go = "goodbye", thinks = "Somebody's word. That's what I'm short of today." },

    reply { names "worry", legitimises "worry" "After today anyone would be nervous about the ninth.",
            recaps { "refund", "landlord_today", "fees" } [[But the wire, the letter and the fees are all
                                                            in hand now.]],
            go = "goodbye", thinks = "I asked about the ninth." },

    reply { answers { "again", partly = true } "You can stop autopay in the app, under payments,",
            fixes "cap" "and pay each bill by hand once you've seen it. A lot of our customers prefer that.",
            go = "goodbye", thinks = "So it's mine to watch." },

    reply { answers "again", limits { "never_again", instead = "cap" } "I can't promise that, they're still tracing it.",
            fixes { "cap", by = "today" } "What I can do today is cap your draw at eighty, so more waits for your yes.",
            go = "goodbye" },
  },

  beat "take_me_off" {
    says { body = "Flat.",
           needs "off" "And take me off the autopay. Today, please. I'll pay it at the counter, like before.",
           wonders "form" "Can you just do that, or is there a form?",
           wants_action = true, recap_due = true },

    reply { answers "form" "No, there's no form.",
            fixes { "off", by = "now" } "I've stopped it now, and the e-mail that says so is on its way to you." },

    reply { answers { "form", partly = true } "I can do that, yes.",
            fixes { "off", vague = true } "Before we go that far,",
            defends "a slip like this is very rare, and autopay does save you the late charges.",
            thinks = "Very rare. It was this morning." },

    reply { answers "form" "There's no form for that.",
            refers "elsewhere" "It's in the app, under payments, and you can switch it off there whenever it suits you.",
            thinks = "I asked if you could." },

    reply { acknowledges "I can understand that, after today.",
            fixes "cap" "What if I put a cap of eighty on it instead, so that nothing above it leaves your account?",
            thinks = "That isn't what I said." },
    go = "goodbye",
  },

  beat "goodbye" {
    says { when = { heard = at_least(60), met = "landlord_today" },
           body = "A coat. The keys, and this time they stay in her hand.",
           "It's twenty to four. I should go down before I lose my nerve. So, thank you. I mean it.",
           leaving = true },
    says { body = "A coat. The keys.",
           "It's twenty to four. I have to go down there. So. I guess that's everything.",
           leaving = true },

    reply { checks "anything" "Is there anything else that I can help you with today?",
            closes "If not, there's a short survey after this call, and I'd be grateful for your time." ,
            thinks = "A survey. On the stairs." },

    reply { recaps { "refund", "landlord_today", "fees" } "So that's the wire, the letter and the fees.",
            sorry  "And once more, I'm sorry for the day you've had,",
            closes "I hope it goes well downstairs.",
            thinks = "Okay. Well. Bye." },

    reply { when = { met = { "refund", "landlord_today", "fees" } },
            recaps { "refund", "landlord_today", "fees" } "The wire by ten, the letter on your phone, both fees on us.",
            checks "landlord_today" "Is there anything you still need before you knock on his door?" },
    reply { when = { none = { met = { "refund", "landlord_today", "fees" } } },
            recaps { "refund", "landlord_today", "fees" } "We've talked about the money, the letter and the fees.",
            checks "landlord_today" "What do you still need from me before you knock on his door?" },

    reply { closes [[Thank you for being so patient with us, Nia. You've handled this really well,
                     so good luck with Mr. Adler, and have a good shift.]],
            thinks = "Handled it. I haven't even knocked yet." },
    go = "over",
  },

  endings = {
    resolved_loyal   = [[They said 'we took it' before I had to prove it. And they got that it was about
                         Mr. Adler and not the money. I had something in my hand when I knocked.]],
    resolved_unheard = [[The money got sorted, I'll give them that. I don't think anybody there knows what
                         it was to go down those stairs.]],
    unresolved_heard = [[Kind person. They listened, they really did. I still went down with half an
                         answer.]],
    unresolved_lost  = [[Half an hour, and I went downstairs with a story I wouldn't have believed
                         either.]],
    escalated        = [[I don't ask for supervisors. I asked for one today, because I was getting nowhere and
                         my bus was at four.]],
    hung_up          = [[I had fifty minutes to fix six years. I spent them on hold with somebody who was
                         right there.]],
  },

  follow_up = {
    { after = "at twenty past five", when = { ever = "overpromise", unmet = "by_five" },
      [[A message on her account: 'I told him what you told me, and it wasn't so. Now I've said two things to
        him today that weren't so.']] },
    { after = "the same evening", when = { met = { "landlord_today", "refund" } },
      [[A voicemail on your line, a television behind it. 'It's Nia Okafor, from this afternoon. He read it in
        the doorway, twice. Then he said, I didn't think it was you, and went back to his show. I don't know why
        I'm telling you. Anyway. Thanks.']] },
    { after = "the next morning", when = { met = "refund" },
      [[The wire is in at twenty to ten. At eleven a note appears on her account: customer asks if we could
        still write something for her landlord. He has charged the fifty.]] },
    { after = "two days later",
      [[A form arrives from her bank. Nia Okafor disputes the draw, and under 'Did you contact the company?'
        she has written: Yes.]] },
  },
}
