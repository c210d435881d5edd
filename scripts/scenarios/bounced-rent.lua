-- The bounced rent. From the kind of call where a billing error of ours has reached
-- somebody's rent. The trap is the refund: it is real, it is owed, and it is not why she
-- called. What trains here: saying plainly what we did, hearing that the landlord weighs more
-- than the money, being honest about what can't land by five, and noticing that her own
-- deadline is an hour earlier than his. The letter can be hers or a form; which one she
-- gets depends on whether anybody thought about what it has to do. One reply of the goodbye is
-- lost-job's, word for word.
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

    reply { owns "amount"       "We took six hundred and forty for a bill of sixty-four, and I'm sorry.",
            legitimises "anger" "No wonder you're angry.",
            asks "landlord"     "Does your landlord know yet, or can you still tell him first?",
            thinks = "He's texting me. I said he's texting me." },

    reply { "That five seventy-six is yours, and you need it back.",
            fixes "refund"   "I'm starting the wire while we talk.",
            asks "bank_kind" "Which bank is it, checking or savings?",
            go = "cut_off", thinks = "I said landlord. You heard money." },

    reply { owns { "amount", "rent" } "We took ten times your bill, and that's what bounced your rent.",
            legitimises "anger"       "Anyone would be angry after that.",
            explores "anger"          "And you were saying, you just... what, Nia?" },

    reply { restates "amount" "Six hundred and forty dollars should have been stopped on the way out.",
            defends           "The system flags those, so I'm checking why yours got through.",
            explores "anger"  "What has it set off for you?",
            thinks = "What it set off. I was just telling you." },
  },

  beat "deadline" {
    says { when = { did = "explore", none = { did = "defend" } },
           body = "A cupboard opens. Nothing is taken out. It closes.",
           feels { worry = 2, unsaid = true } [[I just, Mr. Adler wants to hear by five what's going
                                                on. My landlord. He's right downstairs.]],
           "And I'm on the four o'clock bus to work, so.",
           tells { "deadline", "downstairs", "bus" } },
    says { when = { did = "defend" },
           body = "A cupboard opens. Nothing is taken out. It closes.",
           "It flags them. Well.",
           feels { worry = 2, unsaid = true } [[What it set off, Mr. Adler wants to hear by five what's
                                                going on. My landlord. He's right downstairs.]],
           "And I'm on the four o'clock bus to work, so.",
           tells { "deadline", "downstairs", "bus" } },
    says { body = "A cupboard opens. Nothing is taken out. It closes.",
           "He's texting. I said he's texting.",
           feels { worry = 2, unsaid = true } [[He wants to hear by five what's going on. Mr. Adler, my
                                                landlord. He's right downstairs.]],
           "And I'm on the four o'clock bus to work, so.",
           tells { "deadline", "downstairs", "bus" } },

    reply { restates { "deadline", "bus" }     "So it's four, with your bus, not five.",
            reflects { "worry", "downstairs" } "That's a short hour, with him right downstairs.",
            fixes "refund", promises "by_five" "I'll have the money with you by half past three.",
            explores "worry"                   "Soon enough for him?",
            go = "word", thinks = "Half past three. Where, though? You never asked." },

    reply { restates { "deadline", "bus" }     "He says five, and your bus says four.",
            reflects { "worry", "downstairs" } "That isn't long to sit up there, with him downstairs.",
            explores "worry"                   "What is it you'd have to tell him?",
            go = "word" },

    reply { restates "deadline" "He says five, and there he is, right downstairs.",
            names "worry"       "That's nerve-racking.",
            minimises           "But he's asked you first, so he's ready to listen.",
            explores "worry"    "What would you like him to know?",
            go = "word", thinks = "Ready to listen. You've met him, have you?" },

    reply { names "worry"  "It's a nervous hour, with him downstairs and that bus.",
            asks "contact" "I don't want to lose you, so which number do I ring if you have to run?",
            go = "word", thinks = "The one you send the bill to." },
  },

  beat "cut_off" {
    says { body = "A cupboard opens. Nothing is taken out. It closes.",
           "Tri-County, checking. And sure, the money. But it's Mr. Adler, he's right downstairs.",
           feels { worry = 2, unsaid = true }
               "He wants to hear by five, and I'm on the four o'clock bus to work, so.",
           still_feels "anger", tells { "deadline", "bus" }, mentions "bank_kind",
           more = true },

    reply { repairs "I went for the money, and you were talking about him.",
            owns { "rent", "deadline", "bus" }
                "We bounced your rent, he says five, and your bus says four.",
            explores "worry" "What would you have to tell him?" },

    reply { reflects { "worry", "deadline", "bus" }
                "Mr. Adler by five, and your bus at four, that's no time at all.",
            fixes "refund" [[Give me two minutes for the wire to Tri-County, and then the rest of this call
                             is about him.]],
            thinks = "After. Everything's after." },

    reply { repairs        "I went straight to the money there,",
            sorry          "and I'm sorry, Nia, you were telling me about him.",
            asks "contact" "So let's do Mr. Adler. If your bus comes first, which number do I ring you on?",
            thinks = "The one you send the bill to. And do what, with Mr. Adler?" },

    reply { defends          "I started with the money because a wire takes the longest.",
            explores "worry" [[Now for the part that can't wait, Mr. Adler: what does he need to hear
                               from you?]],
            thinks = "It could wait just fine a minute ago." },
  },

  beat "word" {
    says { when = { did = "defend" },
           body = "The television laughs, under the floor.",
           "Where his rent is. That's what he's asking.",
           feels { shame = 2, unsaid = true } [[Six years upstairs from him, not one day late. He took me
                                                with no co-signer, 'You look like you'd pay.']],
           "And I've typed it four times.",
           tells { "six_years", "her_word", "unanswered" } },
    says { when = { did = "minimise" },
           body = "The television laughs, under the floor.",
           "You don't know him.",
           feels { shame = 2, unsaid = true } [[Six years upstairs, not one day late. He took me
                                                with no co-signer, he said, 'You look like you'd
                                                pay.']],
           "I've typed it four times.",
           tells { "six_years", "her_word", "unanswered" } },
    says { when = { did = "overpromise" },
           body = "The television laughs, under the floor.",
           "Half past three. Okay. Good. That's the money.",
           feels { shame = 2, unsaid = true } [[But six years upstairs from him, not one day late. He took
                                                me with no co-signer, 'You look like you'd pay.']],
           "I've typed it four times.",
           tells { "six_years", "her_word", "unanswered" } },
    says { when = { did = "explore" },
           body = "The television laughs, under the floor.",
           "That's it, I don't know. I've typed it four times.",
           feels { shame = 2, unsaid = true } [[Six years upstairs from him, not one day late. He
                                                took me with no co-signer, he said, 'You look like
                                                you'd pay.']],
           tells { "six_years", "her_word", "unanswered" } },
    says { when = { did = "ask_known" },
           body = "The television laughs, under the floor.",
           "The one you send the bill to.",
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

    reply { restates { "her_word", "six_years" }
                "He let you in without a co-signer, and you've paid on the day for six years.",
            names "worry", reflects "worry" [[It's frightening when one morning can put that in question, and
                                              your home with it.]],
            thinks = "He won't put me out. He'll look at me, that's what." },

    reply { restates "six_years"
                "Six years and not one day late, and he knows that as well as you do.",
            minimises "It weighs more down there than any check, whichever of the four you send.",
            thinks = "Whichever. There isn't one I'd send." },

    reply { restates "unanswered" "Four times typed and not sent, that's a lot of starting over.",
            explores "shame" "Will you read me the closest one? We'll finish it together.",
            reacts = [['Mr. Adler, I don't know what happened.' And then I stop. Because that's what they
                       all say, isn't it.]] },

    reply { restates { "her_word", "six_years" }
                "He took you on your word, no co-signer, and you've kept it for six years.",
            legitimises "shame", reflects { "shame", "unanswered" }
                "Of course there's no good way to type that." },
  },

  beat "fault" {
    says { when = { met = "word.story", none = { did = "ignore_cue" } },
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

    reply { "I'd like you to have that for certain, and not only from me.",
            answers { "fault", vague = true }
                "Nothing I can see points to your card, and billing will confirm it to you in writing.",
            thinks = "In writing. So maybe it was me." },

    reply { answers "fault" "No, that wasn't you, Nia,",
            sorry   "and I'm sorry you've carried that around all day.",
            defends "It was our new system, it misread the decimal on some of last night's bills.",
            thinks = "The system. So it's nobody." },

    reply { answers "fault" "No. You put that card in right in March, and it's been right ever since.",
            owns "cause"    "It was us who let the decimal slip last night." },

    reply { answers { "fault", partly = true }
                [[Your card's fine. It went in right in March, each bill since then has gone through on it,
                  and you can leave it.]],
            thinks = "The card's fine. I asked about me." },
  },

  beat "how_fast" {
    says { when = { ever = "overpromise", met = "fault" },
           body = "She lets out a breath.", sound = "sigh_female",
           "Okay. One thing less. Okay. And the money, you said half past three.",
           needs "refund"      "Is that for sure? How fast does it come back?",
           hopes_for "by_five"
               "Because if I'm going to stand in front of him, I'd want it in my hand by five.",
           wants_action = true },
    says { when = { did = "defend" },
           "Some of the bills. And mine. Okay.",
           needs "refund"      "So how fast does it come back?",
           hopes_for "by_five"
               "Because if I'm going to stand in front of him, I'd want it in my hand by five.",
           wants_action = true },
    says { when = { met = "fault", none = { did = "own_failure" } },
           "So it's not the card. Okay.",
           needs "refund"      "How fast does it come back?",
           hopes_for "by_five"
               "Because if I'm going to stand in front of him, I'd want it in my hand by five.",
           wants_action = true },
    says { when = { met = "fault" },
           body = "She lets out a breath.", sound = "sigh_female",
           "Okay. It wasn't me. Okay.",
           needs "refund"      "So how fast does it come back?",
           hopes_for "by_five"
               "Because if I'm going to stand in front of him, I'd want it in my hand by five.",
           wants_action = true },
    says { when = { ever = "overpromise" },
           "So you don't know. Okay. But the money's here by half past three, you said.",
           needs "refund"      "Does it really come that fast?",
           hopes_for "by_five"
               "Because if I'm going to stand in front of him, I'd want it in my hand by five.",
           wants_action = true },
    says { "So you don't know. Okay.",
           needs "refund"      "How fast does it come back, then?",
           hopes_for "by_five"
               "Because if I'm going to stand in front of him, I'd want it in my hand by five.",
           wants_action = true },

    reply { when = { none = { knows = "bank_kind" } },
            fixes "refund"     "I'm putting it through as a wire, all five seventy-six.",
            promises "by_five" "That takes an hour, so it's in by half past four.",
            asks "bank_kind"   "Which bank is it, and checking or savings?",
            thinks = "Half past four. I could tell him that. I could text him that right now." },
    reply { when = { knows = "bank_kind" },
            fixes "refund"     "I'm sending it to Tri-County as a wire, all five seventy-six.",
            promises "by_five" "That takes an hour, so it's in your checking by half past four.",
            thinks = "Half past four. I could tell him that. I could text him that right now." },

    reply { when = { none = { knows = "bank_kind", ever = "overpromise" } },
            limits { "by_five", instead = "refund" }    "It doesn't, not today.",
            fixes { "refund", by = "by ten tomorrow" }
                "A wire is the quickest I have, and that's in by ten tomorrow.",
            asks "bank_kind"                            "Which bank is it, and checking or savings?" },
    reply { when = { ever = "overpromise", none = { knows = "bank_kind" } },
            limits { "by_five", instead = "refund" }    "It doesn't, I was wrong about that.",
            fixes { "refund", by = "by ten tomorrow" }
                "A wire is the quickest, and that's in by ten tomorrow.",
            asks "bank_kind"                            "Which bank is it, and checking or savings?" },
    reply { when = { knows = "bank_kind" },
            limits { "by_five", instead = "refund" }    "It doesn't, not today.",
            fixes { "refund", by = "by ten tomorrow" }  [[A wire is the quickest I have, so that's all
                                                          five hundred and seventy-six dollars, at
                                                          Tri-County by ten tomorrow.]] },

    reply { limits "by_five" "Not by five, that I can't do.",
            fixes "refund"   [[All five seventy-six is going back to the card you paid with, and you'll have
                               that confirmed by ten tomorrow.]],
            thinks = "Confirmed by ten. And there by when?" },

    reply { when = { none = { knows = "bank_kind" } },
            "You need a time you can count on, so I won't guess.",
            asks "bank_kind"                    "Tell me the bank, and if it's checking,",
            fixes { "refund", vague = true }    "and I'll get one from the wire desk while you're on.",
            thinks = "I asked for a time. You're going to ask for one." },
    reply { when = { knows = "bank_kind" },
            "You need a time you can count on, so I won't guess.",
            fixes { "refund", vague = true }
                "I have Tri-County here, and I'm going to get you one from the wire desk.",
            thinks = "I asked for a time. You're going to ask for one." },
  },

  -- What she says first depends on what she was told, and on whether anyone asked her bank.
  beat "tomorrow" {
    says { when = { none = { knows = "bank_kind" }, did = "overpromise" },
           body = "Keys, picked up and put down.",
           "Tri-County, checking. Half past four. Okay.",
           feels { worry = 2, unsaid = true } [[But I go past his door at four. He keeps it open. And
                                                what have I got in my hand?]],
           mentions "bank_kind", suffers "landlord_today" },
    says { when = { did = "overpromise" },
           body = "Keys, picked up and put down.",
           "Half past four. Okay.",
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
           "Tri-County, checking. And you'll ask them. Okay.",
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
           "You'll ask them. Okay.",
           feels { worry = 2, unsaid = true } [[But I go past his door at four. He keeps it open. And
                                                what have I got in my hand?]],
           suffers "landlord_today" },

    reply { reflects "worry" "So it's his open door that you've got to get past.",
            asks "unanswered"
                "What has he heard from you so far, did you answer any of his texts?",
            go = "empty_hands", thinks = "Four times. Typed, not sent. I told you." },

    reply { legitimises "worry" "Of course you don't want to face him with nothing.",
            mends { "landlord_today", token = true } [[Our letters team is putting it on letterhead, signed,
                                                       that the error was ours, and you have it by five.]],
            go = "empty_hands", thinks = "By five. I'm at work by five." },

    reply { "You won't have to go down with nothing.",
            mends { "landlord_today", token = true } [[Your bank's app has it all, our name, six-forty and
                                                       today's date, so hold that up and he can see it for
                                                       himself.]],
            go = "empty_hands", thinks = "Hold up a phone. Like everybody." },

    reply { reflects "worry" "So the money doesn't get you past his door.",
            mends "landlord_today" [[I can write that it was our mistake, with my name under it, for you to
                                     give him.]],
            go = "letter" },
  },

  beat "empty_hands" {
    says { when = { did = "ask_known" },
           body = "A long breath. The keys again.", sound = "sigh_female",
           feels { disappointment = 2, unsaid = true } [[No. I told you. I typed it four times and he's
                                                         had nothing.]],
           "So I go down and say what, exactly." },
    says { when = { did = "legitimise" },
           body = "A long breath. The keys again.", sound = "sigh_female",
           feels { disappointment = 2, unsaid = true }
               "By five I'm at work. I did say. The four o'clock bus.",
           "So I go down and say what, exactly." },
    says { body = "A long breath. The keys again.", sound = "sigh_female",
           feels { disappointment = 2, unsaid = true } [[So I hold up my phone. That's what everybody does,
                                                         isn't it. They hold up a phone.]],
           "And I say what, exactly." },

    reply { names "disappointment" "You sound let down, and I can see why.",
            refers "elsewhere" [[Ms. Reyes signs our letters and can decide on the spot, so shall I put you
                                 through?]],
            reacts = "No. Please don't put me through. I'd be telling it all again.",
            thinks = "Mr. Adler, the bus, all of it. To somebody new." },

    reply { repairs, reflects "disappointment" "That's no use to you at his door, what I said.",
            mends "landlord_today" [[I can write that it was our mistake, with my name under it, for you to
                                     give him.]] },

    reply { explores "disappointment" "What would you want in your hand, when he opens that door?",
            defends [[I'll be straight with you, we have all that we sign checked first, because it has to
                      hold up.]],
            thinks = "Checked. I've got a bus." },

    reply { when = { none = { did = "legitimise" } },
            names "disappointment" "That wasn't much help, and you have a right to feel let down.",
            mends { "landlord_today", token = true }
                [[Our letters team does it properly, on letterhead, so that it's in your e-mail by five.]],
            thinks = "By five I'm at work. I did say. The bus." },
    reply { when = { did = "legitimise" },
            names "disappointment" "You'd be on your bus by then, and you have a right to feel let down.",
            mends { "landlord_today", token = true }
                "I'll ask the letters team to move you up, so that it's nearer four.",
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
            answers { "letter_says", vague = true } [[It's our official notice of a billing error. It states
                                                      what happened on the account and what we've put
                                                      right,]],
            fixes "delivery" "and it comes by e-mail.",
            go = "boilerplate", thinks = "Official. Okay." },

    reply { mends "landlord_today",
            answers "letter_says"
                "That the rent was there, that we took it by mistake, and when it comes back to you.",
            offers "delivery"     "It can go to your phone, or straight to him, you say.",
            go = "reading", reacts = "To me. I'll knock. I want to be standing there." },

    reply { when = { none = { asked = "contact" } },
            explores "shame" "You know him. What would it have to say, so that he'd believe you?",
            fixes "delivery" "I'll put that in, word for word,",
            asks "contact"   "so which address do I e-mail it to?",
            go = "reading",
            reacts = "That I kept my word. That it was there. To me, and it's the address on the bill." },
    reply { when = { asked = "contact" },
            explores "shame" "You know him. What would it have to say, so that he'd believe you?",
            fixes "delivery" "I'll put that in, word for word, and get it e-mailed to you.",
            go = "reading",
            reacts = "That I kept my word. That it was there. And good, to me. I'll knock." },

    reply { legitimises "shame"   "Of course you don't want it to sound like an excuse.",
            fixes "delivery"      "It comes to your phone, signed and on letterhead,",
            promises "his_answer" "so once he's read it, that's settled between you.",
            go = "boilerplate", thinks = "Settled. You don't know that. I don't." },
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
            explores "sadness" "What goes through your mind when you read it? Take your time.",
            go = "fees", thinks = "That I've got twenty minutes." },

    reply { promises "phoning_him",
            answers { "vouch", partly = true }
                "Me. I'll ring him at five and tell him the same, so it doesn't hang on you.",
            legitimises "sadness" "After today, no wonder it gets to you.",
            go = "fees", thinks = "No. Please. I wanted to be the one." },

    reply { answers "vouch"       "Me. The number at the bottom is mine, and I'm here until eight tonight.",
            legitimises "sadness" "After six years, no wonder that's hard to read.",
            go = "fees" },

    reply { names "glad" "I'm glad it says what you needed.",
            answers { "vouch", partly = true }
                [[The number at the top is answered day and night, and there's a note with it for whoever
                  picks up.]],
            go = "fees", thinks = "Whoever picks up. Not whoever wrote it." },
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

    reply { reflects "disappointment" "That reads cold for the day you've had, I should have warned you.",
            defends [[It's the one our legal team stands behind, so each word of it holds if he
                      rings us.]],
            thinks = "Each word. He's going to think I typed it." },

    reply { mends { "her_letter", token = true }
                "Show it to him with the wire beside it, then he has our name on the mistake,",
            fixes { "refund", by = "by ten" } "and five seventy-six in your account by ten.",
            thinks = "Valued customer. It doesn't have my name." },

    reply { reflects "disappointment" "That one could be to anybody, and you know him.",
            explores "disappointment" "What would you want him to read there?",
            mends { "her_letter", token = true } "I'll have our letters team put that in today.",
            thinks = "I don't write letters for a living. And today's when?" },

    reply { when = { met = "landlord_today" },
            repairs, reflects "disappointment" "That one could be to anybody, and I sent it unread.",
            mends "her_letter" [[The one that's coming now says that your rent was there and that we
                                 took it.]],
            reacts = [['Ms. Okafor's rent was in her account. We took it in error.' Okay. That I can hand
                       him.]] },
    reply { when = { none = { met = "landlord_today" } },
            repairs, reflects "disappointment" "That one could be to anybody, and I sent it unread.",
            mends "landlord_today" [[The one that's coming now says that your rent was there and that we
                                 took it.]],
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

    reply { owns { "bank_fee", "late_fee" } [[We set off both of those, the thirty-five and the fifty, with
                                              the one mistake.]],
            explores "late_fee" "What else has today cost you that you haven't told anyone?",
            go = { { "next_month", when = { trust = at_least(55) } }, "take_me_off" },
            thinks = "So, is that a yes?" },

    reply { owns { "bank_fee", "late_fee" } "Those two are ours, we set them off.",
            fixes { "fees", by = "today", costs = 85 }
                "I'm crediting you the thirty-five today, and we pay the fifty too, if he does charge it.",
            go = { { "next_month", when = { trust = at_least(55) } }, "take_me_off" } },

    reply { owns { "bank_fee", "late_fee" } "Those are on us, we set them off.",
            fixes "fees" "I'm crediting you the thirty-five, and we pay the fifty too.",
            asks "proof" "Could you snap me that lease page, so it's here when he charges it?",
            go = { { "next_month", when = { trust = at_least(55) } }, "take_me_off" },
            thinks = "You took it without a page of anything." },

    reply { owns { "bank_fee", "late_fee" } "Both of those come from us.",
            refers "elsewhere" [[Our claims desk pays them out, so I'll put a note on it and give you their
                                 direct line.]],
            go = { { "next_month", when = { trust = at_least(55) } }, "take_me_off" },
            thinks = "Another call. On my break, I suppose." },
  },

  beat "next_month" {
    says { wonders "again"
                "And next month? It takes it again on the ninth. How do I know it takes sixty-four?",
           feels { worry = 1, eased_by = "again" },
           hopes_for "twice" "I'd just like to hear that it can't happen twice.",
           needs "cap", recap_due = true },

    reply { names "worry" "You're still worried that it isn't over.",
            promises "twice", answers { "again", vague = true }
                "It is: they stopped that run this morning and put it right, so the ninth takes sixty-four.",
            go = "goodbye", thinks = "Somebody's word. That's what I'm short of today." },

    reply { legitimises "worry" "After today anyone would be nervous about the ninth.",
            limits "twice"      "I can't tell you that it's over,",
            fixes { "cap", vague = true }
                "so I'll go over your bill on the eighth, and ring you before a cent leaves.",
            go = "goodbye", thinks = "You'll look. And on the ninth after that?" },

    reply { answers "again", limits { "twice", instead = "cap" }
                "I don't know yet, they're still tracing it.",
            fixes { "cap", by = "now" }
                "I've put a cap of eighty on your autopay now, and anything above it waits for your yes.",
            go = "goodbye" },

    reply { answers { "again", partly = true } "They're still tracing what happened last night.",
            fixes "off" [[So I've taken you off autopay as of now, and nothing leaves before you've seen the
                          bill.]],
            go = "goodbye", thinks = "Off? Did I say off?" },
  },

  beat "take_me_off" {
    says { body = "Flat.",
           needs "off" "And take me off the autopay. Today, please. I'll pay it at the counter, like before.",
           wonders "form" "Can you just do that, or is there a form?",
           wants_action = true, recap_due = true },

    reply { answers "form" "No form for that.",
            defends [[Each bill before this one was right, so may I watch the ninth for you myself, and
                      ring you first?]],
            thinks = "You'll watch it. Who watched this one?" },

    reply { answers "form" "No form.",
            fixes { "off", by = "now" }
                [[It's off as of now, and you'll have that in writing, in your e-mail, before you've got your
                  coat on.]] },

    reply { answers "form" "There's no form,",
            refers "elsewhere"
                "you can switch it in your app, under payments, and see right there that it's off.",
            thinks = "I asked if you could." },

    reply { answers "form" "No form.",
            fixes "cap" [[I've put a cap of eighty on it as of now, and nothing above that leaves your account
                          without your yes.]],
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

    reply { when = { met = { "refund", "landlord_today", "fees", "by_five" } },
            promises "by_five"                  "The wire by five,",
            recaps { "landlord_today", "fees" } "the letter on your phone, and both fees on us.",
            checks "landlord_today"             "Will that do, for his door, or is there something missing?",
            go = "over", reacts = "By five? You said tomorrow. Okay. I have to go. Bye.",
            thinks = "So what do I tell him? Tonight? He'll ask me that first." },
    reply { when = { none = { met = { "refund", "landlord_today", "fees", "by_five" } } },
            recaps { "refund", "landlord_today", "fees" }
                "We've been through the money, the letter and the fees,",
            minimises "so he's got nothing left to hold against you.",
            checks "anything" "Is there anything else you'd like to ask?",
            go = "over", reacts = "No. That's, no. Okay. Bye.",
            thinks = "It was never what he'd hold against me. It's standing there." },

    reply { recaps "refund" "You go on down, Nia, the money's on its way to you.",
            sorry  "I'm sorry for the day you've had with us,",
            closes "and I hope it goes well.",
            go = "over", reacts = "Yeah. Well. Bye.",
            thinks = "Everybody's sorry. I'm the one knocking." },

    reply { when = { met = { "refund", "landlord_today", "fees" } },
            recaps { "refund", "landlord_today", "fees" }
                "The wire by ten tomorrow, the letter on your phone, and both fees on us.",
            checks "landlord_today" "Will that do, for his door, or is there something missing?",
            go = "over", reacts = "No. No, I think I can knock." },
    reply { when = { none = { met = { "refund", "landlord_today", "fees" } } },
            recaps { "refund", "landlord_today", "fees" }
                "So we've talked about the money, the letter and the fees.",
            checks "landlord_today" "What do you still need from me, before you go and knock on his door?",
            go = "over", reacts = "Time, mostly. But okay. Thanks for asking." },

    -- word for word in lost-job's goodbye, where it lacks one thing; here she has a bus to catch
    reply { checks "anything" "Is there anything you still need from me before you go?",
            "Ask me whatever it is, the bill or not, there's no clock on this.",
            go = "over", reacts = "There's a bus on it. No. Bye.",
            thinks = "Whatever it is. Not one thing of it said back to me." },
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
