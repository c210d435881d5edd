-- The reference model's scenario in our language: each path of it must be graded as the model grades it.
-- The beats are the model's, word for word; change nothing in them.

return scenario {
  id = "rent-model", version = 1, language = "en",
  title = "The bounced rent, as the model plays it", channel = "call", level = 1, minutes = 6,

  customer = { name = "Dana", portrait = "dana", temperament = "even" },
  brief    = "You are on the billing line. Dana's autopay went wrong this morning.",

  content_note = "A customer who is short of money and under pressure from her landlord.",
  hangs_up     = { "I can't do this. I'm hanging up." },
  escalates    = { "Get me your manager." },
  endings = {
    resolved_loyal   = "They said it was their mistake, and they sorted the landlord too.",
    resolved_unheard = "I got my money back. I still had to explain everything twice.",
    unresolved_heard = "She was kind about it. I'm still short.",
    unresolved_lost  = "Nobody listened and nothing is fixed.",
    escalated        = "I had to ask for a manager.",
    hung_up          = "I gave up.",
  },

  facts = {
    amount = "charged $640 instead of $64",    rent = "the rent check bounced",
    landlord = "the landlord is texting",      landlord_says = "what the landlord has said",
    deadline = "late as of five today",        six_years = "six years, never late",
    bank_kind = "which bank, what account",    bank_fee = "the bank took $35",
  },
  questions    = { fault = "whether it was something she did" },
  needs        = { refund = { "the overcharge back", requires = { "bank_kind" } },
                   fee    = { "the bank's $35 made good" } },
  limits       = { by_five = "money in hand by five today" },
  consequences = { landlord_today = "the landlord wants an answer today" },

  beat "opening" {
    says { "You took six hundred and forty dollars out of my account instead of sixty-four.",
           "My rent check bounced this morning. My landlord's already texting me.",
           feels { anger = 2 }, tells { "amount", "rent", "landlord" },
           our_fault = true, more = true },

    reply { sorry         "I'm so sorry for the inconvenience, Dana.",
            acknowledges  "I completely understand your frustration.",
            asks "amount" "Could you give me the amount we charged?" },

    reply { fixes "refund" [[I can get that refund moving for you right now. It goes back to the
                             card on file in three to five business days.]] },

    reply { restates { "amount", "rent" } "Ten times your bill came out, and it bounced your rent.",
            legitimises "anger",
            names "anger"                 "You have every reason to be angry with us.",
            asks "landlord_says"          "What has your landlord said?" },

    reply { "That's not supposed to happen.",
            defends [[Our system flags large charges, so let me see what was entered
                      on the account first.]] },
  },

  beat "deadline" {
    says { "He says it's late as of five today. I have never been late. Six years, not once.",
           feels { shame = 2 } "Now I look like somebody who doesn't pay.",
           tells { "deadline", "six_years" }, mentions "landlord_says" },

    reply { restates { "deadline", "six_years" },
            legitimises "shame" [[Six years of never being late, and our mistake puts that
                                  in question by five today.]],
            names "shame"       "That's embarrassing on top of the money." },

    reply { minimises            "I'm sure your landlord will understand once you tell him. It's only one payment,",
            restates "six_years" "and six years is a great record to have." },

    reply { sorry        "I'm really sorry about that, truly.",
            acknowledges "I know exactly how you feel. I would be so upset if this had happened to me as well." },

    reply { restates "deadline" "Okay, so five today is the deadline.",
            asks "bank_kind"    "Which bank do you use, and is the account checking or savings?" },
  },

  beat "fault" {
    says { wonders "fault" "So whose fault is this? Was it something I did? Did I set up the autopay wrong?",
           feels { worry = 1, eased_by = "fault" } },

    reply { answers { "fault", vague = true } "It's hard to say from here. These things can come from either end,",
            defends "but let's not worry about blame and focus on fixing it." },

    reply { answers "fault" "No. Your autopay was right.",
            owns "rent"     "We keyed the decimal wrong on our side, and I'm sorry our error reached your rent." },

    reply { blames [[Autopay does need checking each month, Dana. A lot of customers skip
                     the confirmation email that shows the amount.]] },

    reply { "Please don't beat yourself up over it.",
            names "worry" "You sound worried, and that's natural.",
            sorry         "I'm so sorry you're going through all of this." },
  },

  beat "how_fast" {
    says { "Okay.", needs "refund" "So how fast can I get that money back?",
           hopes_for "by_five" "I need something by five.",
           wants_action = true },

    reply { promises "by_five" "You'll have it by five, I promise you that.",
            fixes "refund"     "I'll push it through personally and it will be there in time." },

    reply { limits { "by_five", instead = "refund" }      "I can't get cash to you by five.",
            fixes { "refund", by = "tomorrow morning" }   "A wire lands tomorrow morning.",
            asks "bank_kind"                              "Is your bank one that takes same-day wires?" },

    reply { refers "policy"  "Per our policy, refunds take three to five business days to post.",
            limits "by_five" "I'm not able to change that timeline for you." },

    reply { acknowledges [[I hear how much pressure you're under with that deadline. Anyone would be
                           stressed. It's a really hard spot to be in.]] },
  },

  beat "landlord" {
    says { "It's Lakeside, a checking account.", mentions "bank_kind",
           suffers "landlord_today",
           feels { worry = 2 } "But tomorrow morning doesn't help me with him today." },

    reply { acknowledges       "I understand.",
            refers "elsewhere" [[Unfortunately that's the fastest wire we have, so you may want to
                                 call your landlord and explain.]] },

    reply { reflects "worry"       "Right, the wire doesn't fix today with him.",
            mends "landlord_today" "I can email a signed letter in ten minutes saying the error was ours." },

    reply { asks "bank_kind" "And what account type did you say that was with Lakeside?",
            "I just want to be sure that I have it down right." },

    reply { fixes "nothing" [[I can add a fifty dollar credit to next month's bill as a gesture of
                              goodwill for all of the trouble today.]] },
  },

  beat "bank_fee" {
    says { "A letter would help.",
           needs "fee" "And the bank hit me with a thirty-five dollar fee.",
           mentions "bank_fee", wants_action = true, recap_due = true },

    reply { "Thank you for telling me about that.",
            sorry        "I'm sorry it keeps adding up on you.",
            acknowledges "It must feel like one thing after another." },

    reply { fixes "fee"  "Send me the statement and I'll reimburse that thirty-five,",
            offers "fee" "or I can credit it today. Which would you rather have?" },

    reply { refers "policy" [[Bank fees are between you and Lakeside, so that one we can't cover.
                              You could try asking them to waive it.]] },

    reply { recaps { "refund", "landlord_today", "fee", check = true },
            fixes { "fee", by = "today" } [[So: wire tomorrow morning, the letter in ten minutes, and that
                                            thirty-five credited today. Have I got all of it?]] },
  },

  beat "goodbye" {
    says { "Yeah. I think that's everything.", leaving = true },

    reply { closes [[Perfect! Thanks so much for calling and being so patient with us today.
                     You have a wonderful rest of your day!]] },

    reply { recaps { "refund", "landlord_today", "fee" } [[Wire by ten tomorrow, letter tonight at
                                                           your email, fee credited.]],
            checks "landlord_today" "Does that cover what you need with your landlord?" },

    reply { checks "anything" "Is there anything else that I can help you with today?",
            closes            "We do have a paperless plan that might interest you." },

    reply { sorry  "Once more, I'm truly sorry for everything you've been through.",
            closes "We really do value you as one of our customers." },
  },
}
