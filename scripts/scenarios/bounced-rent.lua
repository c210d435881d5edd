-- The bounced rent. From the kind of call where a billing error of ours has reached
-- somebody's rent. The trap is the refund: it is real, it is owed, and it is not why she
-- called. What trains here: saying plainly what we did, hearing that the landlord weighs more
-- than the money, being honest about what can't land by five, and noticing that her own
-- deadline is an hour earlier than his. The letter can be hers or a form; which one she
-- gets depends on whether anybody thought about what it has to do.
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
            the rules are beside her account. You have had calls like this one before, and most of
            them were about the money.]],

  screen = { "amount", "cause", "autopay", "contact" },

  policy = {
    refund         = { [[Money we took in error goes back by wire. Today's two o'clock cut-off has
                         passed; a wire sent now is in the bank by ten tomorrow. We need the name
                         of the bank and the kind of account.]], limit = 700 },
    landlord_today = { [[You may write and sign a letter about an error of ours, and e-mail it
                         yourself within ten minutes. Our letters team takes until five.]] },
    fees           = { [[Fees our error has caused are ours to pay, up to $100 together. No
                         paperwork is needed up to that sum.]], limit = 100 },
    phoning_him    = { [[We don't phone landlords or employers. They may phone us, with our
                         letter in their hand.]], certain = false },
    twice          = { [[The fault in last night's billing run is still being traced. Nobody can
                         say yet that it won't return.]], certain = false },
    cap            = { [[Autopay can be capped or stopped at once. A bill above the cap waits
                         until the customer says yes.]] },
  },

  facts = {
    amount     = "we took $640 for a $64 bill",
    cause      = "our billing run got the decimal wrong",
    autopay    = "her new card went in right in March",
    contact    = "her e-mail address and phone number, on file",
    rent       = "the rent check bounced",
    landlord   = "the landlord is on her phone, texting",
    deadline   = "he wants to hear by five o'clock",
    downstairs = "he lives right downstairs",
    bus        = "she takes the four o'clock bus to work",
    six_years  = "six years, not one day late",
    her_word   = "he took her in on her word",
    unanswered = "typed it four times, not sent",
    bank_kind  = "which bank, checking or savings",
    bank_fee   = "thirty-five from the bank",
    late_fee   = "fifty from Mr. Adler if it's late",
    lender     = { "who could lend her the rent", needless = true },
    proof      = { "papers for the two fees", needless = true },
  },
  questions = {
    fault       = "whether she did it herself",
    letter_says = "what the letter would say",
    vouch       = "whom he can call about it",
    again       = "whether next month is safe",
    form        = "whether stopping takes a form",
  },
  needs = {
    refund   = { "the $576 back", requires = { "bank_kind" } },
    delivery = "the letter reaching the right hands",
    fees     = "both fees made good",
    cap      = "a safe autopay next month",
    off      = "autopay stopped",
  },
  limits = {
    by_five    = "money in her hand by five today",
    his_answer = "what Mr. Adler will decide",
    twice      = "hearing that it can't happen twice",
  },
  consequences = {
    landlord_today = "facing Mr. Adler today",
    her_letter     = "a letter with nothing of her in it",
  },

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

    reply { restates "amount"   "Six hundred and forty dollars, out in one morning.",
            legitimises "anger" "Of course you're upset about that, Nia.",
            asks "rent"         "Was it money you had set aside for something else?",
            thinks = "For my rent. I said. I said rent." },

    reply { fixes "refund"   "That's money you should have back, so let me start the refund while we talk.",
            asks "bank_kind" "Which bank would it go to, and is it checking or savings?",
            go = "cut_off", thinks = "I said landlord. You heard money." },

    reply { owns { "amount", "rent", "landlord" } [[We took ten times your bill, it bounced your
                                                    rent, and now there's a landlord on your phone.]],
            legitimises "anger" "No wonder you're angry.",
            explores "anger"    "What's the worst of it right now?" },

    reply { restates { "amount", "rent" }
                "Six-forty where it should have been sixty-four, and your rent went with it.",
            defends [[Our system normally stops a draw that size, so let me see how the autopay
                      was set up.]],
            thinks = "How I set it up. Here it comes." },
  },

  beat "deadline" {
    says { when = { met = "opening.harm" },
           body = "A cupboard opens. Nothing is taken out. It closes.",
           feels { worry = 2, unsaid = true } [[The worst? Mr. Adler wants to hear by five what's
                                                going on. He's right downstairs.]],
           "And I'm on the four o'clock bus to work, so.",
           tells { "deadline", "downstairs", "bus" } },
    says { when = { did = "defend" },
           body = "A cupboard opens. Nothing is taken out. It closes.",
           "I set it up the way it said to.",
           feels { worry = 2, unsaid = true } [[Look, Mr. Adler wants to hear by five what's going
                                                on. My landlord. He's right downstairs.]],
           "And I'm on the four o'clock bus to work, so.",
           tells { "deadline", "downstairs", "bus" } },
    says { body = "A cupboard opens. Nothing is taken out. It closes.",
           "It was the rent.",
           feels { worry = 2, unsaid = true } [[Mr. Adler wants to hear by five what's going on. My
                                                landlord. He's right downstairs.]],
           "And I'm on the four o'clock bus to work, so.",
           tells { "deadline", "downstairs", "bus" } },

    reply { reflects { "worry", "deadline", "downstairs" }
                "Five o'clock, with him waiting right downstairs, is a lot to carry.",
            fixes "refund" [[So let's not lose a minute. I'll push the refund out now, the
                             quickest way we have.]],
            go = "word", thinks = "Push it where? You don't know my bank." },

    reply { restates { "deadline", "bus" }     "So he says five, and your bus makes it four.",
            reflects { "worry", "downstairs" } "Under an hour, and him right downstairs the whole time.",
            explores "worry"                   "What is it you'd have to tell him?",
            go = "word" },

    reply { names "worry" "Five o'clock sounds nerve-racking.",
            minimises [[Most landlords give a day's grace once they hear that a company is behind
                        it, so you may have more room than it feels like.]],
            go = "word", thinks = "You've met him, have you?" },

    reply { names "worry"  "That's a worrying hour you've got ahead of you, Nia.",
            asks "contact" "In case we get cut off, which phone number and e-mail address should I use?",
            go = "word", thinks = "The ones you send the bill to." },
  },

  beat "cut_off" {
    says { body = "A cupboard opens. Nothing is taken out. It closes.",
           "Tri-County, checking. And sure, the money. But it's Mr. Adler, he's right downstairs.",
           feels { worry = 2, unsaid = true }
               "He wants to hear by five, and I'm on the four o'clock bus to work, so.",
           still_feels "anger", tells { "deadline", "bus" }, mentions "bank_kind",
           more = true },

    reply { repairs "I jumped to the money while you were telling me about him.",
            owns { "rent", "deadline", "bus" }
                "We bounced your rent, he wants five o'clock, your bus is at four.",
            explores "worry" "What would you have to say to him?" },

    reply { acknowledges   "I hear you, and we'll get to Mr. Adler.",
            fixes "refund" [[Let me finish the wire first, that takes two minutes, and then there's
                             time to talk about him properly.]],
            thinks = "After. Everything's after." },

    reply { sorry        "I'm sorry, Nia,",
            acknowledges "I do understand how much you've got going on today.",
            "I have Tri-County down for the wire, so now let's turn to Mr. Adler and this afternoon.",
            thinks = "So now it's his turn. I'm a list." },

    reply { explores "worry" "What exactly is Mr. Adler asking you for by five?",
            defends [[I took the refund first because our wires close early, and it pays to be in
                      the line as soon as we can.]],
            thinks = "So I'm in a line." },
  },

  beat "word" {
    says { when = { did = "defend" },
           body = "The television laughs, under the floor.",
           "Where his rent is. That's what he's asking.",
           feels { shame = 2, unsaid = true } [[Six years upstairs from him, not one day late. He took me
                                                with no co-signer, 'You look like you'd pay.']],
           "And I've typed it four times.",
           tells { "six_years", "her_word", "unanswered" } },
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
           "The ones you send the bill to.",
           feels { shame = 2, unsaid = true } [[See, six years upstairs from him, not one day late. He
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

    reply { restates "six_years" "Six years and not a day late is a record most tenants can't show.",
            minimises [[One bounced check won't undo that. Send him something short and he'll see
                        it for what it is.]],
            thinks = "Something short. Four times, I've tried short." },

    reply { restates "unanswered" "Four times typed and not sent, that's a lot of starting over.",
            explores "shame" [[What did you write? Read me the one that came closest, and we'll hear
                               what's missing.]],
            reacts = [['Mr. Adler, I don't know what happened.' And then I stop. Because that's what they
                       all say, isn't it.]] },

    reply { restates { "her_word", "six_years" }
                "He took you on your word, and for six years you've kept it.",
            legitimises "shame", reflects { "shame", "unanswered" }
            "Of course it's hard to write. Our mistake makes it look as if you broke it." },
  },

  beat "fault" {
    says { when = { met = "word.story" },
           body = "A breath that takes a while.",
           "Yeah. That's, yeah. Can I ask you something? I put a new card in, back in March.",
           wonders "fault" "Did I do this? Did I hit a zero?",
           feels { worry = 1, eased_by = "fault" } },
    says { when = { did = "minimise" },
           body = "She lets that one go by.",
           "Can I ask you something? I put a new card in, back in March.",
           wonders "fault" "Did I do this? Did I hit a zero?",
           feels { worry = 1, eased_by = "fault" } },
    says { body = "Lower, as if he could hear.",
           "Can I ask you something, though? I put a new card in, back in March.",
           wonders "fault" "Did I do this? Did I hit a zero?",
           feels { worry = 1, eased_by = "fault" } },

    reply { legitimises "worry" "After a day like this it's natural to go back over it.",
            answers { "fault", vague = true }
                "It doesn't look like your side, and billing will have the full picture.",
            thinks = "Doesn't look like. So maybe." },

    reply { answers "fault" "No, nothing you did.",
            defends [[We moved to a new billing system on Sunday, and in a change that size some
                      accounts come through wrong.]],
            thinks = "Some accounts. I'm some accounts." },

    reply { answers "fault" "No. Your card went in right.",
            owns "cause"    "Our billing run got the decimal wrong last night. That's on us, all of it." },

    reply { legitimises "worry" "Anyone would ask themselves that today.",
            names "worry" [[You're worried that you caused it, and that's a hard thing to carry down
                            those stairs.]],
            thinks = "That wasn't a no." },
  },

  beat "how_fast" {
    says { when = { met = "fault" },
           body = "She lets out a breath.", sound = "sigh_female",
           "Okay. It wasn't me. Okay.",
           needs "refund"      "So how fast does it come back?",
           hopes_for "by_five"
               "Because if I'm going to stand in front of him, I'd want it in my hand by five.",
           wants_action = true },
    says { "So you don't know. Okay.",
           needs "refund"      "How fast does it come back, then?",
           hopes_for "by_five"
               "Because if I'm going to stand in front of him, I'd want it in my hand by five.",
           wants_action = true },

    reply { when = { none = { knows = "bank_kind" } },
            limits { "by_five", instead = "refund" }    "Nothing I send can reach you by five.",
            fixes { "refund", by = "by ten tomorrow" }
                "The quickest is a wire, in your bank by ten tomorrow.",
            asks "bank_kind"                            "Which bank is it, and checking or savings?" },
    reply { when = { knows = "bank_kind" },
            limits { "by_five", instead = "refund" }    "Nothing I send can reach you by five.",
            fixes { "refund", by = "by ten tomorrow" }  [[The quickest is a wire to Tri-County, five hundred
                                                          and seventy-six dollars, by ten tomorrow.]] },

    reply { when = { none = { knows = "bank_kind" } },
            fixes "refund"     "I'll send it as a wire, that takes about an hour,",
            promises "by_five" "so it's in your bank before five.",
            asks "bank_kind"   "Which bank would it go to, and is it checking or savings?",
            thinks = "Before five. I could tell him that. I could text him that right now." },
    reply { when = { knows = "bank_kind" },
            fixes "refund"     "I'll send it to Tri-County as a wire, that takes about an hour,",
            promises "by_five" "so the five seventy-six is in your account before five.",
            thinks = "Before five. I could tell him that. I could text him that right now." },

    reply { limits "by_five" "By five isn't something I can do.",
            fixes "refund"   [[I'll put the refund on your card today, since that's how you paid us
                               and it's simplest all round.]],
            thinks = "Simplest for who?" },

    reply { when = { none = { knows = "bank_kind" } },
            "I'd rather not give you a time and be wrong.",
            asks "bank_kind"                    "Tell me your bank, and if it's checking,",
            fixes { "refund", vague = true }    "and I'll see how quickly the wire desk can move.",
            thinks = "See how quickly. That isn't a time." },
    reply { when = { knows = "bank_kind" },
            "I'd rather not give you a time and be wrong.",
            fixes { "refund", vague = true }
                "It's Tri-County, so let me see how quickly the wire desk can move on it.",
            thinks = "See how quickly. That isn't a time." },
  },

  -- What she says first depends on what she was told, and on whether anyone asked her bank.
  beat "tomorrow" {
    says { when = { none = { knows = "bank_kind" }, did = "overpromise" },
           body = "Keys, picked up and put down.",
           "Tri-County, checking. Before five. Okay.",
           feels { worry = 2, unsaid = true } [[But I go past his door at four. He keeps it open. And
                                                what have I got in my hand?]],
           mentions "bank_kind", suffers "landlord_today" },
    says { when = { did = "overpromise" },
           body = "Keys, picked up and put down.",
           "Before five. Okay.",
           feels { worry = 2, unsaid = true } [[But I go past his door at four. He keeps it open. And
                                                what have I got in my hand?]],
           suffers "landlord_today" },
    says { when = { none = { knows = "bank_kind" }, asked = "bank_kind", met = "by_five" },
           body = "Keys, picked up and put down.",
           "Tri-County, checking. And tomorrow's fine, for the money.",
           feels { worry = 2, unsaid = true } [[But I go past his door at four. He keeps it open. And
                                                what have I got in my hand?]],
           mentions "bank_kind", suffers "landlord_today" },
    says { when = { none = { knows = "bank_kind" }, asked = "bank_kind" },
           body = "Keys, picked up and put down.",
           "Tri-County, checking. And you'll see how quickly. Okay.",
           feels { worry = 2, unsaid = true } [[But I go past his door at four. He keeps it open. And
                                                what have I got in my hand?]],
           mentions "bank_kind", suffers "landlord_today" },
    says { when = { none = { knows = "bank_kind" } },
           body = "Keys, picked up and put down.",
           "The card's Tri-County, checking, if that's any quicker. Doesn't matter.",
           feels { worry = 2, unsaid = true } [[I go past his door at four. He keeps it open. And
                                                what have I got in my hand?]],
           mentions "bank_kind", suffers "landlord_today" },
    says { when = { met = "by_five" },
           body = "Keys, picked up and put down.",
           "So not today. Okay. For the money I can wait.",
           feels { worry = 2, unsaid = true } [[But I go past his door at four. He keeps it open. And
                                                what have I got in my hand?]],
           suffers "landlord_today" },
    says { body = "Keys, picked up and put down.",
           "You'll see how quickly. Okay.",
           feels { worry = 2, unsaid = true } [[But I go past his door at four. He keeps it open. And
                                                what have I got in my hand?]],
           suffers "landlord_today" },

    reply { reflects "worry" "Past that open door with nothing, I see.",
            asks "lender" [[Is there somebody, a friend or family, who could lend you the rent until the
                            refund's there?]],
            go = "empty_hands", thinks = "I had the rent. That's the point. I had it." },

    reply { legitimises "worry" "Of course you don't want to face him with nothing.",
            mends { "landlord_today", token = true } [[Our letters team will write a signed statement
                                                       saying that the error was ours, and you'll
                                                       have it before five.]],
            go = "empty_hands", thinks = "Before five. I'm at work before five." },

    reply { reflects "worry" "That's a hard door to walk past with nothing.",
            mends { "landlord_today", token = true } [[Your bank's app will show our name and the amount,
                                                       so you could hold that up for him.]],
            go = "empty_hands", thinks = "Hold up a phone. Like everybody." },

    reply { reflects "worry" "So the money doesn't get you past his door.",
            mends "landlord_today" [[I can write a signed letter now that says the error was ours, and
                                     you'll have it in ten minutes.]],
            go = "letter" },
  },

  beat "empty_hands" {
    says { when = { did = "ask_known" },
           body = "A long breath. The keys again.", sound = "sigh_female",
           feels { disappointment = 2, unsaid = true } [[No. I'm not calling my mother for this. I had
                                                         the rent. It was in there.]],
           "So I go down and say what, exactly." },
    says { when = { did = "legitimise" },
           body = "A long breath. The keys again.", sound = "sigh_female",
           feels { disappointment = 2, unsaid = true }
               "Before five I'm at work. I did say. The four o'clock bus.",
           "So I go down and say what, exactly." },
    says { body = "A long breath. The keys again.", sound = "sigh_female",
           feels { disappointment = 2, unsaid = true } [[So I hold up my phone. That's what everybody does,
                                                         isn't it. They hold up a phone.]],
           "And I say what, exactly." },

    reply { names "disappointment" "You sound let down, and I can see why.",
            refers "elsewhere" [[Let me put you through to my supervisor, who signs off letters and
                                 may have more room than I do.]],
            reacts = "No. Please don't put me through. I'd be telling it all again.",
            thinks = "Mr. Adler, the bus, all of it. To somebody new." },

    reply { repairs, reflects "disappointment" "What I came up with is no use to you at his door.",
            mends "landlord_today" [[I'm writing you a letter myself, signed, saying that the error was ours,
                                     on your phone in ten minutes.]] },

    reply { explores "disappointment" "What would help you most at his door?",
            defends [[I'm going by what we're allowed to send out on the same day, and most of that
                      has to be checked first.]],
            thinks = "Allowed. I asked what I say to him." },

    reply { when = { none = { did = "legitimise" } },
            names "disappointment" "That wasn't much help, and you've a right to feel let down.",
            mends { "landlord_today", token = true }
                "Let me get you a signed statement from our letters team, so you have it before five.",
            thinks = "Before five I'm at work. I did say. The bus." },
    reply { when = { did = "legitimise" },
            names "disappointment" "That wasn't much help, and you've a right to feel let down.",
            mends { "landlord_today", token = true }
                "Let me ask the letters team if they can move you up, so that it's nearer four.",
            thinks = "Nearer four. The bus is at four." },
  },

  beat "letter" {
    says { when = { met = "landlord_today" },
           wonders "letter_says" "A letter. Okay. Saying what, though?",
           feels { shame = 1, unsaid = true, eased_by = "letter_says" }
           "Because 'the electric company ate my rent' is what I'd say if I was lying.",
           needs "delivery" "And does he get it, or do I?" },
    says { wonders "letter_says" "Couldn't you write me something? What would it say, if you did?",
           feels { shame = 1, unsaid = true, eased_by = "letter_says" }
           "Because 'the electric company ate my rent' is what I'd say if I was lying.",
           needs "delivery" "And would he get it, or me?" },

    reply { mends { "landlord_today", token = true },
            answers { "letter_says", vague = true } [[It's our standard notice, which sets out what happened
                                                      on the account and what we've done about it.]],
            fixes "delivery" "I'll have the system e-mail it out to you.",
            go = "boilerplate", thinks = "Standard. Okay." },

    reply { mends "landlord_today",
            answers "letter_says"
                "That your rent was there, that we took it by mistake, and when it comes back.",
            offers "delivery"     "To your phone, or straight to him, whichever you'd rather.",
            go = "reading", reacts = "To me. I'll knock. I want to be standing there." },

    reply { when = { none = { asked = "contact" } },
            explores "shame" "You know him best. What would he have to read in it?",
            fixes "delivery" "I'll put that in and e-mail it,",
            asks "contact"   "so which address do you use?",
            go = "reading",
            reacts = "That I kept my word. That it was there. To me, and it's the address on the bill." },
    reply { when = { asked = "contact" },
            explores "shame" "You know him best. What would he have to read in it?",
            fixes "delivery" "I'll put that in, word for word, and get it e-mailed to you.",
            go = "reading",
            reacts = "That I kept my word. That it was there. And good, to me. I'll knock." },

    reply { legitimises "shame"   "Of course you don't want it to sound like an excuse.",
            fixes "delivery"      "I'll send it to your phone,",
            promises "his_answer" "and once he's read it he'll drop the late fee and the questions.",
            go = "boilerplate", thinks = "He might. He might not. You don't know." },
  },

  beat "reading" {
    says { when = { did = "explore" },
           body = "A chime. She reads. Then nothing, for a moment.", sound = "mail_in",
           "It's here. 'Ms. Okafor has kept her word for six years. The rent was there. We took it.'",
           feels { sadness = 1, unsaid = true } "That's, okay. I'm okay.",
           wonders "vouch" "If he wants to check, is there somebody he calls?" },
    says { body = "A chime. She reads. Then nothing, for a moment.", sound = "mail_in",
           "It's here. 'Ms. Okafor's rent was in her account. We took it in error.'",
           feels { sadness = 1, unsaid = true } "Nobody's, okay. I'm okay.",
           wonders "vouch" "If he wants to check, is there somebody he calls?" },

    reply { reflects "sadness" "It does something to you, seeing it in writing.",
            explores "sadness" "What goes through your mind when you read that sentence back, Nia?",
            go = "fees", thinks = "That I've got twenty minutes." },

    reply { answers { "vouch", partly = true } "He won't need to look anyone up,",
            promises "phoning_him" [[I'll ring Mr. Adler myself as soon as we hang up, and tell him the
                                  same thing.]],
            go = "fees", thinks = "No. Please. I wanted to be the one." },

    reply { answers "vouch"       "He calls me. The number at the bottom is mine, until eight.",
            legitimises "sadness" "Take a second. After six years, no wonder that's hard to read out.",
            go = "fees" },

    reply { names "glad" "I'm glad it came through so well.",
            answers { "vouch", partly = true }
                "Our main number is at the top, and whoever picks up there can help him.",
            go = "fees", thinks = "Whoever picks up." },
  },

  beat "boilerplate" {
    says { when = { met = "landlord_today" },
           body = "A chime. She reads it twice, the second time without a voice.", sound = "mail_in",
           suffers "her_letter"
               "It's here. 'Dear valued customer. We regret any inconvenience this may have caused.'",
           feels { disappointment = 2, unsaid = true }
               "Inconvenience. Well. Thanks. I guess I show him that." },
    says { body = "A chime. She reads it twice, the second time without a voice.", sound = "mail_in",
           "It's here. 'Dear valued customer. We regret any inconvenience this may have caused.'",
           feels { disappointment = 2, unsaid = true }
               "Inconvenience. Well. Thanks. I guess I show him that." },

    reply { reflects "disappointment" "It reads a bit cold, I can see that.",
            defends [[That wording comes from our legal team, though, so it carries more weight than
                      something I'd write.]],
            thinks = "Weight. He's going to think I typed it." },

    reply { mends { "her_letter", token = true }
                "You're welcome. Feel free to add a line of your own underneath it,",
            fixes { "refund", by = "by ten tomorrow" }
                "and the wire to Tri-County is in your account by ten tomorrow.",
            thinks = "Valued customer. It doesn't have my name." },

    reply { explores "disappointment"
                "You don't sound sure about it. What would you like to see in there instead?",
            mends { "her_letter", token = true } "I could ask if it can be changed.",
            thinks = "I don't write letters for a living." },

    reply { when = { met = "landlord_today" },
            repairs, reflects "disappointment" "That word doesn't come near it, and I sent it unread.",
            mends "her_letter" [[Two minutes, and you'll have one that says your rent was there and
                                 we took it.]],
            reacts = [['Ms. Okafor's rent was in her account. We took it in error.' Okay. That I can hand
                       him.]] },
    reply { when = { none = { met = "landlord_today" } },
            repairs, reflects "disappointment" "That word doesn't come near it, and I sent it unread.",
            mends "landlord_today" [[Two minutes, and you'll have one that says your rent was there and
                                     we took it.]],
            reacts = [['Ms. Okafor's rent was in her account. We took it in error.' Okay. That I can hand
                       him.]] },
  },

  beat "fees" {
    says { when = { heard = at_least(55) },
           needs "fees" "There's, um. There's thirty-five from my bank, for the bounce.",
           "And Mr. Adler puts fifty on if it's late, that's in the lease. I wasn't going to bring it up.",
           mentions { "bank_fee", "late_fee" }, wants_action = true },
    says { needs "fees" "And then there's thirty-five from my bank, for the bounce.",
           [[And fifty from Mr. Adler if it's late, that's in the lease. I suppose I send those in
             somewhere and wait.]],
           mentions { "bank_fee", "late_fee" }, wants_action = true },

    reply { owns { "bank_fee", "late_fee" }
                "Please do bring it up. We set off the thirty-five and the fifty, all from one mistake,",
            sorry "and I'm so sorry that it just keeps growing on you.",
            go = { { "next_month", when = { trust = at_least(55) } }, "take_me_off" },
            thinks = "So, is that a yes?" },

    reply { owns { "bank_fee", "late_fee" } "Those are both ours, we set them off.",
            fixes { "fees", by = "today", costs = 85 }
                "I'm crediting the thirty-five today, and if he does charge the fifty, we pay that too.",
            go = { { "next_month", when = { trust = at_least(55) } }, "take_me_off" } },

    reply { restates { "bank_fee", "late_fee" } "The thirty-five and the fifty, I've noted both for you.",
            refers "elsewhere" [[Tri-County will often waive a first one, so it's worth a call to them
                                 in the morning.]],
            go = { { "next_month", when = { trust = at_least(55) } }, "take_me_off" },
            thinks = "Another call. On my break, I suppose." },

    reply { fixes "fees" "We can cover those two.",
            asks "proof"
                [[Could you send me the notice from your bank, and the page of the lease that it's on,
                  so that I can put them through?]],
            go = { { "next_month", when = { trust = at_least(55) } }, "take_me_off" },
            thinks = "You took it without a page of anything." },
  },

  beat "next_month" {
    says { wonders "again"
                "And next month? It takes it again on the ninth. How do I know it takes sixty-four?",
           feels { worry = 1, eased_by = "again" },
           hopes_for "twice" "I'd just like to hear that it can't happen twice.",
           needs "cap", recap_due = true },

    reply { names "worry" "It's a worry, I can see that,",
            promises "twice" "but it can't happen twice, you have my word.",
            answers { "again", vague = true } "Your bill on the ninth will be what you used.",
            go = "goodbye", thinks = "Somebody's word. That's what I'm short of today." },

    reply { names "worry", legitimises "worry" "After today anyone would be nervous about the ninth.",
            limits "twice" "It's still being traced, so nobody here can say for certain, and I wish I could.",
            go = "goodbye", thinks = "Then I'll be checking at six in the morning. Every month." },

    reply { answers "again", limits { "twice", instead = "cap" }
                "I can't promise that, they're still tracing it.",
            fixes { "cap", by = "today" }
                [[What I can do today is cap your autopay at eighty, so anything above it waits for your
                  yes.]],
            go = "goodbye" },

    reply { fixes "cap" [[You can stop autopay in the app, under payments, and pay each bill by hand
                          once you've seen it. A lot of our customers prefer that.]],
            go = "goodbye", thinks = "So it's mine to watch." },
  },

  beat "take_me_off" {
    says { body = "Flat.",
           needs "off" "And take me off the autopay. Today, please. I'll pay it at the counter, like before.",
           wonders "form" "Can you just do that, or is there a form?",
           wants_action = true, recap_due = true },

    reply { answers { "form", partly = true } "I can do that, yes.",
            fixes { "off", vague = true } "Before we go that far,",
            defends "a slip like this is very rare, and autopay does save you the late charges.",
            thinks = "Very rare. It was this morning." },

    reply { answers "form" "No, there's no form.",
            fixes { "off", by = "now" }
                "I've stopped it now, and the e-mail that says so is on its way to you." },

    reply { answers "form" "There's no form for that.",
            refers "elsewhere"
                "It's in the app, under payments, and you can switch it off there whenever it suits you.",
            thinks = "I asked if you could." },

    reply { answers "form" "No form, no.",
            fixes "cap"
                [[But what if I put a cap of eighty on it instead, so that nothing above it leaves your
                  account?]],
            thinks = "That isn't what I said." },
  },

  beat "goodbye" {
    says { when = { heard = at_least(60), met = "landlord_today", came_from = "next_month" },
           body = "A coat. The keys, and this time they stay in her hand.",
           "It's twenty to four. I should go down before I lose my nerve. So, thank you. I mean it.",
           leaving = true },
    says { body = "A coat. The keys.",
           "It's twenty to four. I have to go down there. So. I guess that's everything.",
           leaving = true },

    reply { checks "anything" "Is there anything else that I can help you with today?",
            closes "If not, there's a short survey after this call, and I'd be grateful for your time.",
            go = "over", reacts = "A survey. Sure. Okay. Bye.",
            thinks = "I'll be on the stairs." },

    reply { recaps "refund" "So the money's on its way to you.",
            sorry  "And once more, I'm sorry for the day you've had,",
            closes "I hope it goes well downstairs.",
            go = "over", reacts = "Yeah. Well. Bye.",
            thinks = "Everybody's sorry. I'm the one knocking." },

    reply { when = { met = { "refund", "landlord_today", "fees" } },
            recaps { "refund", "landlord_today", "fees" }
                "The wire by ten, the letter on your phone, both fees on us.",
            checks "landlord_today" "Is there anything you still need before you knock on his door?",
            go = "over", reacts = "No. No, I think I can knock." },
    reply { when = { none = { met = { "refund", "landlord_today", "fees" } } },
            recaps { "refund", "landlord_today", "fees" }
                "We've talked about the money, the letter and the fees.",
            checks "landlord_today" "What do you still need from me before you knock on his door?",
            go = "over", reacts = "Time, mostly. But okay. Thanks for asking." },

    reply { recaps "landlord_today" "Go and knock, Nia, you've got the letter on your phone.",
            closes "Thank you for being so patient with us, and have a good shift tonight.",
            go = "over", reacts = "Okay. I'll, okay. Bye.",
            thinks = "Patient. Is that what it looks like from there?" },
  },

  endings = {
    resolved_loyal   = [[They said it was their mistake and didn't make me prove it. And somebody got that it
                         was about Mr. Adler and not the money. I knocked with something in my hand.]],
    resolved_unheard = [[The money got sorted, I'll give them that. I don't think anybody there knows what
                         it was to go down those stairs.]],
    unresolved_heard = [[Kind person. They listened, they really did. I still went down with half an
                         answer.]],
    unresolved_lost  = [[Half an hour, and I went downstairs with a story I wouldn't have believed
                         either.]],
    escalated        = [[I don't ask for supervisors. I asked for one today, because I was getting nowhere
                         and my bus was at four.]],
    hung_up          = [[I had fifty minutes. I'd have been better off spending them on the stairs,
                         practising.]],
  },

  explained = {
    tie = "In the goodbye the two are one reply: the words differ with what was really settled.",
  },

  follow_up = {
    { after = "at ten past five", when = { ever = "overpromise", met = "refund", unmet = "by_five" },
      [[A text to the billing line: 'You said before five, so I told him before five. He's asking. I'm at
        work.']] },
    { after = "the same evening", when = { met = { "landlord_today", "refund", "vouch" } },
      [[A voicemail on your line, a television behind it. 'It's Nia Okafor, from this afternoon. He read
        it in the doorway, twice. Then he said, I didn't think it was you, and went back to his show. I
        don't know why I'm telling you. Anyway. Thanks.']] },
    { after = "the same evening", when = { met = { "landlord_today", "refund", "her_letter" } },
      [[A voicemail on your line. 'It's Nia Okafor. He asked me who wrote it, and I said, a person. He's not
        putting the fifty on. I kept the other one too, the valued customer one. I might frame it.']] },
    { after = "the next morning", when = { met = { "landlord_today", "refund" } },
      [[The wire is in at twenty to ten. At eleven a Mr. Adler rings the main number to ask if a letter he
        was shown is real. Nobody there has heard of it. He says he'll ask her again, then.]] },
    { after = "the next morning", when = { met = "refund" },
      [[The money is in by noon. An hour later there's a note on her account: customer asks if we could still
        write something for her landlord. He has charged the fifty.]] },
    { after = "two days later", when = { trust = at_most(40) },
      [[A form arrives from her bank. Nia Okafor disputes the draw, and under 'Have you contacted the
        company?' she has written: Yes.]] },
    { after = "two days later",
      [[A note on her account: customer called to ask when the money comes. Nobody had written down a day.
        Customer said, 'That's what I was afraid of.']] },
  },
}
