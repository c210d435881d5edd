-- A customer's mail answered in three paragraphs: the smallest composed scenario.
return scenario {
  id = "three-paragraphs", version = 1, language = "en", title = "Three paragraphs", channel = "email",
  level = 1, minutes = 3, summary = "One mail, one answer.", content_note = "Nothing hard to hear.",
  brief = "Answer the mail.",
  customer = { name = "Gurpreet", portrait = "gurpreet", temperament = "wounded" },
  facts = { third = "the third kettle", leaking = "leaks at the handle" },
  needs = { kettle = "a kettle that works" },
  hangs_up = { "Don't trouble yourself any further." }, escalates = { "Please pass this to your manager." },
  endings = { resolved_loyal = "They read it.", resolved_unheard = "A kettle came.", unresolved_heard = "Kind.",
              unresolved_lost = "Nothing.", escalated = "I asked for the manager.", hung_up = "I gave up." },

  beat "mail" {
    says { "This is the third kettle.", tells { "third", "leaking" } "It leaks at the handle, like the two before.",
           feels { disappointment = 2 } "I had hoped to stop writing to you.", our_fault = true, needs "kettle" },

    part "opening" {
      reply { restates { "third", "leaking" } "Three kettles, and the third leaks at the handle too.",
              names "disappointment" "That is a disappointing thing to unpack." },
      reply { sorry "We are sorry for any inconvenience this may have caused you." },
    },
    part "answer" {
      reply { fixes { "kettle", vague = true } "We will look into this and come back to you." },
      reply { owns { "third" } "We sent you the same faulty batch three times.",
              fixes { "kettle", by = "on Tuesday" } "One from another batch is with you on Tuesday." },
    },
    part "close" {
      reply { "Write to me directly, my name is below." },
      reply { closes "We value your custom." },
    },
    go = "over",
  },
}
