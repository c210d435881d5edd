-- The course for people in their first weeks: three skills, then other channels, then talks that pull at you.
-- A scenario that isn't in the library yet is shown as to come and holds nobody up.

return course {
  id = "onboarding", version = 1, language = "en",
  title = "Onboarding",
  summary = "Five modules for your first weeks: three skills, then writing, then talks that pull at you.",

  module "listening" {
    title = "Listening",
    page = [[
      Nobody can see you listen. A customer knows it only from what you say next: is something in it that
      they told you, and does it go where they were going?

      Three habits do most of the work. Give the facts back in your own words, at least half of those that
      matter. Answer what was asked, in the turn in which it was asked, even if the answer is that you don't
      know yet. And ask only for what you need and couldn't know: what they have told you, or what stands on
      your screen, isn't a question any more.

      When somebody hasn't finished, the best reply is short and leaves the door open. The fact that decides
      everything often comes last, in passing, once they notice that there is time for it.
    ]],
    sounds_like = {
      "So the oven came on Monday, the door won't close, and your guests are there on Friday.",
      "No, it wasn't anything you pressed. The page was down until noon.",
      "What were you in the middle of when it stopped?",
    },
    near_misses = {
      { "I see, so there's an issue with your order.",
        why = "It has the shape of a summary, and not one of their facts." },
      { "Let's concentrate on getting this fixed.",
        why = "They had asked something. Until it is answered they can hear little else." },
      { "And when was it delivered, please?",
        why = "They said so a minute ago. Now they know that they'll have to tell it all again." },
    },
    practice = { "lost-in-the-portal", "greener-choice" },
    assessed = "regular-order",
  },

  module "validation" {
    title = "Validation",
    page = [[
      To validate is neither to agree nor to be nice. It is to show that you see what this is like for this
      person, and that it makes sense. You can do that for somebody whose wish you will have to refuse.

      There are three ways. Name the feeling: the right one, and no bigger than it is. Say what it means in
      their life. Or say why anybody in their place would feel so. One of these, aimed at what they said, does
      more than five sympathies that fit everyone, and two of them together do it best. Where the fault is
      ours, say what we did: that is the apology.

      Often the feeling isn't spoken. It is a sigh, a joke, a sentence that stops halfway. And mostly one
      sentence is enough: say it first, then act.
    ]],
    sounds_like = {
      "Two hours on hold with a sick child on your arm would wear anybody out.",
      "You had told your mother it was settled, and now you have to ring her again.",
      "We sent it to your old address, a week after you gave us the new one.",
    },
    near_misses = {
      { "I completely understand how you feel.",
        why = "It claims to understand and doesn't say what. Once it is courtesy; twice, it is a script." },
      { "At least it was only the one payment.",
        why = "It means to comfort, and tells them that their loss is smaller than it feels." },
      { "I'm sorry for any inconvenience.",
        why = "It is nobody's inconvenience in particular, and nobody's fault." },
    },
    practice = { "bounced-rent", "dog-bed-return" },
    assessed = "lost-job",
    after = { "listening" },
  },

  module "resolution" {
    title = "Resolution",
    page = [[
      A problem is solved when the customer can plan around your answer. For that they need to know what
      happens, who does it, and by when. “Soon” is no time, and “the team” is nobody.

      Before you offer something, ask for the one thing it hangs on. Where two ways are open, let them choose:
      something was taken out of their hands, and this gives a part of it back. Then look at what the mistake
      knocked over. The refund is often the smaller half; the landlord or the birthday is what they will
      remember.

      When you can't do what they hope for, say so plainly and put the nearest thing that you can do into the
      same breath. Promise only what is in your own hands. And before you part, hold the plan against what
      they came for, because only they know whether it fits.
    ]],
    sounds_like = {
      "I'm sending the new one myself today, and you have it by noon on Thursday.",
      "I can't get it to you tonight. I can have it waiting at the store when they open at seven.",
      "Does that still leave you time before the party?",
    },
    near_misses = {
      { "We'll get that sorted as soon as possible.",
        why = "No what, no who, no when: nothing to rely on." },
      { "Don't worry, it will be there tomorrow, I promise.",
        why = "The carrier decides that. If it is late, your word is what broke." },
      { "Is there anything else I can help you with?",
        why = "It asks about something else. Whether this plan fits is still open." },
    },
    practice = { "deadline-tonight", "stormed-out" },
    assessed = "late-parcel",
    after = { "listening" },
  },

  module "other-channels" {
    title = "Other channels",
    page = [[
      In writing you have no voice. The warm tone and the pause are gone; what is left is words, which somebody
      reads alone, perhaps three times, perhaps aloud to their family.

      So the words must carry it. Show early that you have read everything, the older messages too: say in a
      line or two what has happened to this person. Let an apology say what it is for. Then what is done, what
      comes next, and when they will hear from you. Strike every sentence that would fit any customer. What
      remains is your letter.

      Each channel has its own length. In a chat one line of acknowledgement will do, for they are waiting
      with the phone in their hand. A text message is about one thing. A mail may take its paragraphs, with
      the answer at the top. And “I'll be in touch” is a promise: if you can't keep it, write before they have
      to ask.
    ]],
    sounds_like = {
      "This is the third kettle in six weeks, and each time you packed the broken one up yourself.",
      "Oh no, the day before the party. I'm looking for it right now.",
      "You'll hear from me by Wednesday at four, also if there is nothing new.",
    },
    near_misses = {
      { "We apologize for any inconvenience this may have caused.",
        why = "A sentence that nobody wrote and that nobody reads." },
      { "Could you send us your order number again?",
        why = "It stands in all three of their messages." },
    },
    practice = { "sorry-template", "promised-call", "not-sure-yet" },
    assessed = "third-replacement",
    after = { "validation", "resolution" },
  },

  module "under-pressure" {
    title = "Under pressure",
    page = [[
      Some talks pull at you. Somebody shouts, a baby screams, a frightened daughter asks for what you may not
      tell her. What fails then is seldom knowledge. We hurry, we defend ourselves, or we give away what isn't
      ours to give, so that it stops.

      Take one breath and look for the person behind the noise: what are they afraid to lose? Say that, in few
      words. With somebody who has no time, kindness has to fit into half a sentence. With somebody furious,
      don't match the heat and don't explain; say what went wrong for them and what you'll do next. A limit can
      be set kindly, too: what you need, and what you will do.

      A rule that protects somebody is no reason to leave this person alone with it. Say what you can't do,
      whom that protects, and which step you take on yourself. Afterwards take a minute: you were there, too.
    ]],
    sounds_like = {
      "Go and pick her up, I'll wait. Or I ring you at eight, as you like.",
      "Five people have passed you on. I won't be the sixth.",
      "I can't speak about his account, and I can see to it that he gets a call today.",
    },
    near_misses = {
      { "Please calm down.",
        why = "It makes their feeling the problem, and nobody was ever calmed by it." },
      { "I'm only following procedure.",
        why = "It protects you, and ends the talk where they needed a next step." },
    },
    practice = { "baby-on-the-line", "not-her-account" },
    assessed = "the-shouting",
    after = { "other-channels" },
  },
}
