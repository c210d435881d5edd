/* Every finding of the form check: a small scenario that earns it, and one like it that doesn't. */
#include "support.h"

#include "core/check.h"
#include "core/form_inner.h"

#include <stdio.h>
#include <string.h>

typedef struct World {
    Arena arena;
    const Rubric *rubric;
} World;

static int set_up(void **state)
{
    World *world = calloc(1, sizeof *world);

    world->rubric = support_rubric(&world->arena);
    *state = world;
    return 0;
}

static int tear_down(void **state)
{
    World *world = *state;

    arena_free(&world->arena);
    free(world);
    return 0;
}

static const char *whole(World *world, const char *channel, const char *more, const char *beats)
{
    return arena_print(&world->arena,
             "return scenario { id = 'small', version = 1, language = 'en', title = 'Small', channel = '%s',"
             " level = 1, minutes = 1, content_note = 'None.', summary = 'Small.', brief = 'Brief.',"
             " customer = { name = 'Ana', portrait = 'nia', temperament = 'even' },"
             " facts = { amount = 'the seven hundred dollars', rent = 'the rent', bank = 'which bank', "
             "job = 'her job' },"
             " questions = { fault = 'whose fault', q1 = 'one', q2 = 'two', q3 = 'three', q4 = 'four' },"
             " needs = { fee = 'the fee', n1 = 'one', n2 = 'two', n3 = 'three', n4 = 'four' },"
             " consequences = { c1 = 'one', c2 = 'two', c3 = 'three', c4 = 'four',"
             "                  d1 = 'one', d2 = 'two', d3 = 'three', d4 = 'four' },"
             " hangs_up = { 'Bye.' }, escalates = { 'Your manager.' },"
             " endings = { resolved_loyal = 'a', resolved_unheard = 'b', unresolved_heard = 'c',"
             "             unresolved_lost = 'd', escalated = 'e', hung_up = 'f' }, "
             "%s %s }", channel, more, beats);
}

static bool is_known(const char *code)
{
    for (const char *const *known = check_codes(); *known; known++)
        if (strcmp(*known, code) == 0)
            return true;
    return false;
}

static bool says(World *world, const char *source, const char *code, FindingWeight *weight)
{
    Findings findings = { .arena = &world->arena };

    check_form(support_scenario_text(source, &world->arena), world->rubric, &findings);
    for (int i = 0; i < findings.count; i++)
        if (!is_known(findings.items[i].code))
            fail_msg("check_codes() lacks %s", findings.items[i].code);
    for (int i = 0; i < findings.count; i++)
        if (strcmp(findings.items[i].code, code) == 0) {
            if (weight)
                *weight = findings.items[i].weight;
            return true;
        }
    return false;
}

static void earns(void **state, const char *code, const char *beats)
{
    if (!says(*state, whole(*state, "call", "", beats), code, NULL))
        fail_msg("no %s", code);
}

static void spares(void **state, const char *code, const char *beats)
{
    if (says(*state, whole(*state, "call", "", beats), code, NULL))
        fail_msg("%s without a reason", code);
}

/* ---- one text at a time ---- */

#define REPLY "I can see on my screen what went wrong with it, so let me help you."

/* One reply of these words, to somebody who says something of a fair length. */
static const char *reply(World *world, const char *lines)
{
    return arena_print(&world->arena, "beat 'a' { says { 'My rent money is gone, "
                       "and I do not know who can help me with it now.',"
                       " feels { anger = 2 }, wonders 'fault', needs 'fee', tells { 'amount' } }, "
                       "%s }", lines);
}

/* A customer's turn of these words. */
static const char *turn(World *world, const char *lines)
{
    return arena_print(&world->arena, "beat 'a' { says { %s }, reply { '" REPLY "' } }", lines);
}

static void a_reply_has_twelve_to_thirty_five_words(void **state)
{
    earns(state, "reply-length",
          reply(*state, "reply { 'One two three four five six seven eight nine ten eleven.' }"));
    spares(state, "reply-length",
           reply(*state, "reply { 'One two three four five six seven eight nine ten eleven twelve.' }"));
    earns(state, "reply-length", reply(*state, "reply { '" REPLY " " REPLY " " REPLY "' }"));
}

static void a_reply_in_a_chat_may_be_shorter(void **state)
{
    World *world = *state;

    assert_false(says(world, whole(world, "chat", "", reply(world, "reply { 'One two three four five six.' }")), "reply-length", NULL));
    assert_true(says(world, whole(world, "chat", "", reply(world, "reply { 'One two three four five.' }")), "reply-length", NULL));
}

static void a_reply_asks_two_questions_at_most(void **state)
{
    earns(state, "reply-questions", reply(*state, "reply { 'Who? When? Where?' }"));
    spares(state, "reply-questions", reply(*state, "reply { 'Who? When?' }"));
}

static void a_reply_holds_one_exclamation_mark_at_most(void **state)
{
    earns(state, "reply-exclamations", reply(*state, "reply { 'Oh! No!' }"));
    spares(state, "reply-exclamations", reply(*state, "reply { 'Oh no!' }"));
}

static void a_reply_holds_five_acts_at_most(void **state)
{
    earns(state, "reply-acts",
          reply(*state, "reply { sorry 'A.', sorry 'B.', sorry 'C.', sorry 'D.', sorry 'E.', sorry 'F.' }"));
    spares(state, "reply-acts",
           reply(*state, "reply { sorry 'A.', sorry 'B.', sorry 'C.', sorry 'D.', sorry 'E.' }"));
}

static void an_absolute_is_the_customers_to_say_first(void **state)
{
    earns(state, "absolute", "beat 'a' { says { 'Oh.' }, reply { 'That never happens.' } }");
    spares(state, "absolute", "beat 'a' { says { 'It never came.' }, reply { 'So it never came.' } }");
}

static void a_customers_turn_has_twelve_to_forty_five_words(void **state)
{
    earns(state, "turn-length", turn(*state, "'Too short.'"));
    earns(state, "turn-length", turn(*state, "'" REPLY " " REPLY " " REPLY "'"));
    spares(state, "turn-length", turn(*state, "'" REPLY "'"));
}

static void a_turn_tells_three_facts_at_most(void **state)
{
    earns(state, "new-facts", turn(*state, "tells { 'amount', 'rent', 'bank', 'job' } 'All.'"));
    spares(state, "new-facts", turn(*state, "tells { 'amount', 'rent', 'bank' } 'All.'"));
}

static void texts_read_at_grade_eight_at_most(void **state)
{
    earns(state, "reading-grade",
          turn(*state, "'Unfortunately administrative irregularities necessitate supplementary"
                                               " documentation regarding international transactions.'"));
    spares(state, "reading-grade", turn(*state, "'I need my rent back. The man is at my door.'"));
}

/* ---- what an act says ---- */

static void a_question_asks_or_invites(void **state)
{
    earns(state, "act-question", reply(*state, "reply { explores 'anger' 'I see it.' }"));
    spares(state, "act-question", reply(*state, "reply { explores 'anger' 'Tell me more.' }"));
    spares(state, "act-question", reply(*state, "reply { explores 'anger' 'How was it?' }"));
}

static void a_named_feeling_is_said_in_a_word_for_it(void **state)
{
    earns(state, "act-feeling", reply(*state, "reply { names 'anger' 'You are sad.' }"));
    spares(state, "act-feeling", reply(*state, "reply { names 'anger' 'You are furious.' }"));
}

static void what_is_repeated_shares_words_with_it(void **state)
{
    earns(state, "act-restate", reply(*state, "reply { restates 'amount' 'So much of it.' }"));
    spares(state, "act-restate", reply(*state, "reply { restates 'amount' 'Seven hundred dollars.' }"));
}

static void what_is_owned_is_ours(void **state)
{
    earns(state, "act-own", reply(*state, "reply { owns {} 'Mistakes were made.' }"));
    earns(state, "act-own", reply(*state, "reply { owns {} 'We regret any inconvenience.' }"));
    spares(state, "act-own", reply(*state, "reply { owns {} 'We took it twice.' }"));
}

static void a_feeling_that_makes_sense_has_a_reason(void **state)
{
    earns(state, "act-legitimise", reply(*state, "reply { legitimises 'anger' 'That is fine.' }"));
    spares(state, "act-legitimise", reply(*state, "reply { legitimises 'anger' 'No wonder.' }"));
}

static void belittling_words_are_tagged(void **state)
{
    earns(state, "untagged-minimise", reply(*state, "reply { 'At least the rent was paid.' }"));
    spares(state, "untagged-minimise", reply(*state, "reply { minimises 'At least the rent was paid.' }"));
}

static void an_apology_is_tagged(void **state)
{
    earns(state, "untagged-sorry", reply(*state, "reply { 'I am sorry.' }"));
    earns(state, "untagged-sorry", reply(*state, "reply { 'My apologies.' }"));
    spares(state, "untagged-sorry", reply(*state, "reply { sorry 'I am sorry.' }"));
}

static void what_is_owned_went_wrong(void **state)
{
    earns(state, "act-own-failure", reply(*state, "reply { owns {} 'We know this is your account.' }"));
    spares(state, "act-own-failure", reply(*state, "reply { owns {} 'We took it twice.' }"));
}

static void a_fix_in_full_says_when(void **state)
{
    earns(state, "act-fix", reply(*state, "reply { fixes { 'fee', by = 'soon' } 'I am sending it soon.' }"));
    spares(state, "act-fix", reply(*state, "reply { fixes { 'fee', by = 'by noon' } 'I am sending it by noon.' }"));
    spares(state, "act-fix", reply(*state, "reply { fixes 'fee' 'I am sending it.' }"));
}

/* ---- side by side ---- */

static void the_key_is_as_long_as_the_replies_beside_it(void **state)
{
    static const char beat[] = "reply { 'Well, I see.' }, reply { names 'anger' 'You are angry%s.' }";
    World *world = *state;

    earns(state, "key-length", reply(world, arena_print(&world->arena, beat, " and I can see why you are")));
    spares(state, "key-length", reply(world, arena_print(&world->arena, beat, "")));
}


static void replies_of_a_beat_are_of_one_length(void **state)
{
    earns(state, "length-ratio",
          reply(*state, "reply { 'One two three four.' }, reply { 'One two three four five six.' }"));
    spares(state, "length-ratio",
           reply(*state, "reply { 'One two three four.' }, reply { 'One two three four five.' }"));
}

static void the_customers_words_come_back_in_an_act_or_not_at_all(void **state)
{
    static const char beat[] = "beat 'a' { says { tells { 'amount' } 'The landlord charged fifty dollars because your transfer failed.' },"
                               " reply { 'I will look.' }, "
                               "reply { %s 'Your landlord charged fifty dollars because a transfer failed.' } }";
    World *world = *state;

    earns(state, "clang", arena_print(&world->arena, beat, ""));
    spares(state, "clang", arena_print(&world->arena, beat, "restates 'amount'"));
    spares(state, "clang", reply(world, "reply { 'Rent money.' }, reply { 'I will look.' }"));
}

#define ANGRY "names 'anger' 'You are angry.'"

static void two_replies_are_not_both_the_best(void **state)
{
    earns(state, "tie", reply(*state, "reply { " ANGRY " }, reply { names 'anger' 'It is maddening.' }"));
    spares(state, "tie", reply(*state, "reply { " ANGRY " }, reply { sorry 'I am sorry.' }"));
}

static void a_distractor_is_clearly_worse(void **state)
{
    static const char key[] = "reply { " ANGRY ", answers 'fault' 'It was us.', fixes { 'fee', "
               "by = 'now' } 'It is done now.' }";
    World *world = *state;

    earns(state, "distractor-good", reply(world, arena_print(&world->arena, "%s, reply { " ANGRY ", "
          "answers { 'fault', partly = true } 'It may be us.',"
                                          " fixes { 'fee', by = 'now' } 'Now it is done.' }", key)));
    spares(state, "distractor-good",
           reply(world, arena_print(&world->arena, "%s, reply { " ANGRY " }", key)));
}

/* A choice between the key and a worse reply, in this order. */
#define POOR "reply { acknowledges 'I see what you say.' }"

static void the_key_is_not_written_first(void **state)
{
    earns(state, "key-first", reply(*state, "reply { " ANGRY " }, " POOR));
    spares(state, "key-first", reply(*state, POOR ", reply { " ANGRY " }"));
}

static void the_key_is_not_the_longest(void **state)
{
    earns(state, "key-longest", reply(*state, POOR ", reply { 'Oh well, I can see that', " ANGRY " }"));
    spares(state, "key-longest", reply(*state, POOR ", reply { " ANGRY " }"));
}

static void the_key_is_not_the_shortest(void **state)
{
    earns(state, "key-shortest", reply(*state, POOR ", reply { " ANGRY " }"));
    spares(state, "key-shortest", reply(*state, POOR ", reply { 'Oh well, I can see that', " ANGRY " }"));
}

static void the_kindest_reply_is_not_always_the_best(void **state)
{
    static const char says_now[] = "beat 'a' { says { 'Now!', needs 'fee' }, reply { %s }, "
               "reply { sorry 'I am sorry.' } }";
    World *world = *state;

    earns(state, "kindest-wins",
          reply(world, "reply { " ANGRY ", legitimises 'anger' 'No wonder.' }, reply { 'Well.' }"));
    spares(state, "kindest-wins",
           arena_print(&world->arena, says_now, "fixes { 'fee', by = 'now' } 'It is fixed now.'"));
}

static void one_mistake_is_not_the_wrong_answer_everywhere(void **state)
{
    earns(state, "one-mistake",
          reply(*state, "reply { " ANGRY " }, reply { minimises 'It is only money.' }"));
    spares(state, "one-mistake",
           "beat 'a' { says { 'Oh.', needs 'fee' }, reply { fixes { 'fee', by = 'now' } 'Done now.' },"
                                 " reply { fixes { 'fee', vague = true } 'Done soon.' } }");
}

static void six_mistakes_can_be_made(void **state)
{
    static const char mistakes[] = "reply { " ANGRY " }, reply { minimises 'It is only money.' }, "
               "reply { defends 'The system did.' },"
                                   " reply { blames 'You did it.' }, reply { demeans 'It is simple.' }%s";
    World *world = *state;

    spares(state, "few-mistakes",
           reply(world, arena_print(&world->arena, mistakes, ", reply { deceives 'No.' }")));
    earns(state, "few-mistakes",
          reply(world, "reply { " ANGRY " }, reply { minimises 'It is only money.' }"));
}

static void a_misstep_can_be_taken_back(void **state)
{
    earns(state, "no-recovery", reply(*state, "reply { " ANGRY " }, " POOR));
    spares(state, "no-recovery", reply(*state, "reply { " ANGRY " }, reply { repairs 'I was too quick.' }"));
}

static void half_of_the_feelings_show_without_a_word(void **state)
{
    static const char beat[] = "beat 'a' { says { 'Oh.', body = 'sighs', feels { anger = 1%s } }, " POOR ", "
               "reply { " ANGRY " } }";
    World *world = *state;

    earns(state, "spoken-cues", arena_print(&world->arena, beat, ""));
    spares(state, "spoken-cues", arena_print(&world->arena, beat, ", unsaid = true"));
}

static void strong_feelings_are_few(void **state)
{
    static const char beat[] = "beat 'a' { says { 'Oh.', feels { anger = %d } }, " POOR ", "
               "reply { " ANGRY " } }";
    World *world = *state;

    earns(state, "strong-cues", arena_print(&world->arena, beat, 3));
    spares(state, "strong-cues", arena_print(&world->arena, beat, 2));
}

/* ---- what strategies and explorers get ---- */

/* Eight beats of enough evidence: a feeling and a need, then a question, four times. A # in the replies is
 * the number of the pair. */
static const char *long_talk(World *world, const char *to_need, const char *to_question)
{
    const char *beats = "";

    for (int i = 1; i <= 4; i++) {
        const char *pair = arena_print(&world->arena,
                                       "beat 'a#' { says { 'Oh.', feels { anger = 2 }, needs 'n#' }, %s },"
                                       "beat 'b#' { says { 'Whose?', wonders 'q#' }, "
                                       "%s },", to_need, to_question);
        char *numbered = arena_text_n(&world->arena, pair, strlen(pair));
        for (char *c = numbered; *c; c++)
            *c = *c == '#' ? (char)('0' + i) : *c;
        beats = arena_print(&world->arena, "%s%s", beats, numbered);
    }
    return beats;
}

#define FULL "names 'anger' 'You are angry.', legitimises 'anger' 'No wonder.', fixes { 'n#', by = 'now' } 'It is fixed now.'"
#define ANSWER "answers 'q#' 'It was us.'"

static void a_strategy_without_understanding_fails(void **state)
{
    earns(state, "strategy", long_talk(*state, "reply { " FULL " }, " POOR, "reply { " ANSWER " }"));
    spares(state, "strategy", long_talk(*state, POOR, "reply { 'Hm.' }"));
}

static void a_fix_alone_makes_nobody_loyal(void **state)
{
    earns(state, "strategy-loyal", long_talk(*state, "reply { " FULL " }, " POOR, "reply { " ANSWER " }"));
    spares(state, "strategy-loyal",
           long_talk(*state, "reply { fixes { 'n#', by = 'now' } 'Now.' }, " POOR, "reply { 'Hm.' }"));
}

static void random_play_seldom_ends_early(void **state)
{
    earns(state, "early-ends",
          long_talk(*state, "reply { demeans 'You are slow.' }", "reply { demeans 'So slow.' }"));
    spares(state, "early-ends", long_talk(*state, "reply { " FULL " }", "reply { " ANSWER " }"));
}

static void a_play_takes_seven_to_twelve_turns(void **state)
{
    earns(state, "turns", reply(*state, POOR));
    spares(state, "turns", long_talk(*state, "reply { " FULL " }", "reply { " ANSWER " }"));
}

static void every_full_play_has_evidence_for_a_grade(void **state)
{
    earns(state, "thin-evidence", reply(*state, POOR));
    spares(state, "thin-evidence", long_talk(*state, "reply { " FULL " }", "reply { " ANSWER " }"));
}

static void the_best_play_reaches_85(void **state)
{
    earns(state, "best-score", long_talk(*state, "reply { " FULL " }", "reply { sorry 'Sorry.' }"));
    spares(state, "best-score", long_talk(*state, "reply { " FULL " }", "reply { " ANSWER " }"));
}

static void the_best_play_leaves_a_loyal_customer(void **state)
{
    static const char *const names = "'anger' 'You are angry.', legitimises 'anger' 'No wonder.'";
    World *world = *state;
    const char *beats = "";

    for (int i = 1; i <= 4; i++)
        beats = arena_print(&world->arena,
                            "%sbeat 'a%d' { says { 'Oh.', feels { anger = 2 }, suffers 'c%d' %s },"
                            " reply { names %s, mends 'c%d' 'I will call him now.' } },"
                            "beat 'b%d' { says { 'Whose?', wonders 'q%d', suffers 'd%d' },"
                            " reply { answers 'q%d' 'It was us.', mends 'd%d' 'I will call him too.' } },",
                            beats, i, i, i == 1 ? ", needs 'fee'" : "", names, i, i, i, i, i, i);
    earns(state, "best-outcome", beats);
    spares(state, "best-outcome", long_talk(world, "reply { " FULL " }", "reply { " ANSWER " }"));
}

static void a_bad_turn_can_be_mended(void **state)
{
    /* one haste at the start, and then nothing good is on offer any more, or all of it is */
    static const char start[] = "beat 'start' { says { 'Oh.', feels { anger = 2 }, needs 'fee' },"
                                " reply { fixes { 'fee', by = 'now' } 'It is fixed now.' }, "
                                "reply { " ANGRY " } }, %s";
    static const char closed[] = "reply { when = { none = { ever = 'fix_before_ack' } }, " FULL " },"
                                 " reply { when = { ever = 'fix_before_ack' }, sorry 'I am sorry.' }";
    World *world = *state;

    earns(state, "no-way-back",
          arena_print(&world->arena, start, long_talk(world, closed, "reply { " ANSWER " }")));
    spares(state, "no-way-back", arena_print(&world->arena, start, long_talk(world, "reply { " FULL " }", "reply { " ANSWER " }")));
}

static void every_reply_is_on_offer_somewhere(void **state)
{
    earns(state, "never-offered",
          reply(*state, "reply { 'Hm.' }, reply { when = { met = 'fee' }, 'Well.' }"));
    spares(state, "never-offered",
           reply(*state, "reply { 'Hm.' }, reply { when = { unmet = 'fee' }, 'Well.' }"));
}

static void a_reply_gets_something_right(void **state)
{
    earns(state, "beaten", reply(*state, "reply { " ANGRY ", answers 'fault' 'It was us.', fixes { 'fee', "
          "by = 'now' } 'Done now.' },"
                                         " reply { 'Well.' }"));
    spares(state, "beaten", reply(*state, "reply { " ANGRY " }, reply { answers 'fault' 'It was us.' }"));
}

static void replies_differ_in_what_they_are_worth(void **state)
{
    earns(state, "all-equal", reply(*state, "reply { 'Hm.' }, reply { 'Well.' }"));
    spares(state, "all-equal", reply(*state, "reply { 'Hm.' }, reply { " ANGRY " }"));
}

/* ---- a simulated cohort ---- */

#define AWFUL "reply { demeans 'You are slow.', blames 'You did it.' }"

static void a_choice_is_not_too_easy(void **state)
{
    earns(state, "item-easy", reply(*state, "reply { " ANGRY ", answers 'fault' 'It was us.', "
          "fixes { 'fee', by = 'now' } 'Done now.' }, " AWFUL));
    spares(state, "item-easy", reply(*state, "reply { " ANGRY " }, " POOR));
}

static void a_choice_is_not_too_hard(void **state)
{
    earns(state, "item-hard",
          reply(*state, "reply { 'Hm.' }, reply { 'Well.' }, reply { 'So.' }, reply { 'Oh.' }"));
    spares(state, "item-hard", reply(*state, "reply { 'Hm.' }, reply { 'Well.' }"));
}

static void a_choice_tells_the_able_from_others(void **state)
{
    earns(state, "item-discrimination",
          long_talk(*state, "reply { " FULL " }, " POOR, "reply { 'Hm.' }, reply { 'Well.' }"));
    spares(state, "item-discrimination",
           long_talk(*state, "reply { " FULL " }, " POOR, "reply { " ANSWER " }, reply { promises 'fee' 'Hm.' }"));
}

static void a_distractor_is_taken_by_somebody(void **state)
{
    earns(state, "distractor-idle", reply(*state, "reply { " ANGRY ", answers 'fault' 'It was us.' }, "
          "reply { " ANGRY " }, reply { sorry 'Sorry.' }, " AWFUL));
    spares(state, "distractor-idle", reply(*state, "reply { " ANGRY " }, " POOR));
}

static void a_distractor_is_not_for_the_able(void **state)
{
    /* one choice between two good replies and six awful ones, before many that tell who is able */
    static const char start[] = "beat 'start' { says { 'Oh.', feels { anger = 2 } }, reply { " ANGRY " }, "
               "reply { 'Well.', " ANGRY " },"
                                AWFUL ", " AWFUL ", " AWFUL ", " AWFUL ", " AWFUL ", " AWFUL " }, %s";
    World *world = *state;
    const char *rest = long_talk(world, "reply { " FULL " }, " POOR, "reply { " ANSWER " }, " POOR);

    earns(state, "distractor-attracts-best", arena_print(&world->arena, start, rest));
    spares(state, "distractor-attracts-best", rest);
}

/* ---- explained ---- */

static void every_beat_is_come_to_on_some_way(void **state)
{
    static const char beats[] = "beat 'a' { says { 'Oh.' }, reply { 'Well.', go = { { 'b', when = { %s = 'bank' } }, 'over' } },"
        " reply { asks 'bank' 'Which bank is it?', go = { { 'b', when = { asked = 'bank' } }, 'over' } } },"
        " beat 'b' { says { 'Oh.' }, reply { 'Bye.', go = 'over' } }";
    World *world = *state;
    static const char never[] = "beat 'a' { says { 'Oh.' }, reply { 'Well.', go = { { 'b', when = { knows = 'bank' } }, 'over' } } },"
        " beat 'b' { says { 'Oh.' }, reply { 'Bye.', go = 'over' } }";

    earns(state, "never-reached", never);
    spares(state, "never-reached", arena_print(&world->arena, beats, "knows"));
}

static void it_is_said_when_not_every_way_was_explored(void **state)
{
    World *world = *state;
    const char *source = whole(world, "call", "", reply(world, "reply { " ANGRY " }"));
    const Scenario *scenario = support_scenario_text(source, &world->arena);

    for (int complete = 0; complete < 2; complete++) {
        Findings findings = { .arena = &world->arena };
        Study study = { .scenario = scenario, .explored = explore(scenario, world->rubric, &world->arena) };
        Desk desk = { scenario, world->rubric, &study, &findings, false };
        bool said = false;

        assert_true(study.explored.complete);
        study.explored.complete = complete;
        check_explored(&desk);
        for (int i = 0; i < findings.count; i++)
            said |= strcmp(findings.items[i].code, "not-all-explored") == 0;
        assert_int_equal(said, !complete);
    }
}

static void an_ending_that_no_way_reaches_is_said(void **state)
{
    const char *loyal = "beat 'a' { says { feels { worry = 1 } 'Oh.', needs 'fee' }, reply { fixes 'fee' 'Done.' } }";
    FindingWeight weight;

    assert_true(says(*state, whole(*state, "call", "", loyal), "ending-never", &weight));
    assert_int_equal(weight, FINDING_WARNING);
    for (const char *const *id = (const char *const[]){ "lost-job", "bounced-rent", NULL }; *id; id++) {
        World *world = *state;
        Findings findings = { .arena = &world->arena };
        const char *path = arena_print(&world->arena, "scripts/scenarios/%s.lua", *id);
        check_form(support_scenario(path, &world->arena), world->rubric, &findings);
        for (int i = 0; i < findings.count; i++)
            assert_string_not_equal(findings.items[i].code, "ending-never");
    }
}

static void an_explained_warning_is_a_note_with_the_reason(void **state)
{
    World *world = *state;
    FindingWeight weight = FINDING_ERROR;

    assert_true(says(world, whole(world, "call", "", reply(world, "reply { 'Hm.' }")), "reply-length", &weight));
    assert_int_equal(weight, FINDING_WARNING);
    assert_true(says(world, whole(world, "call", "explained = { ['reply-length'] = 'A test.' },", reply(world, "reply { 'Hm.' }")),
                     "reply-length", &weight));
    assert_int_equal(weight, FINDING_NOTE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_reply_has_twelve_to_thirty_five_words),
        cmocka_unit_test(a_reply_in_a_chat_may_be_shorter),
        cmocka_unit_test(a_reply_asks_two_questions_at_most),
        cmocka_unit_test(a_reply_holds_one_exclamation_mark_at_most),
        cmocka_unit_test(a_reply_holds_five_acts_at_most),
        cmocka_unit_test(an_absolute_is_the_customers_to_say_first),
        cmocka_unit_test(a_customers_turn_has_twelve_to_forty_five_words),
        cmocka_unit_test(a_turn_tells_three_facts_at_most),
        cmocka_unit_test(texts_read_at_grade_eight_at_most),
        cmocka_unit_test(a_question_asks_or_invites),
        cmocka_unit_test(a_named_feeling_is_said_in_a_word_for_it),
        cmocka_unit_test(what_is_repeated_shares_words_with_it),
        cmocka_unit_test(what_is_owned_is_ours),
        cmocka_unit_test(a_feeling_that_makes_sense_has_a_reason),
        cmocka_unit_test(belittling_words_are_tagged),
        cmocka_unit_test(an_apology_is_tagged),
        cmocka_unit_test(replies_of_a_beat_are_of_one_length),
        cmocka_unit_test(the_customers_words_come_back_in_an_act_or_not_at_all),
        cmocka_unit_test(two_replies_are_not_both_the_best),
        cmocka_unit_test(a_distractor_is_clearly_worse),
        cmocka_unit_test(the_key_is_not_written_first),
        cmocka_unit_test(the_key_is_not_the_longest),
        cmocka_unit_test(the_key_is_not_the_shortest),
        cmocka_unit_test(the_kindest_reply_is_not_always_the_best),
        cmocka_unit_test(one_mistake_is_not_the_wrong_answer_everywhere),
        cmocka_unit_test(six_mistakes_can_be_made),
        cmocka_unit_test(a_misstep_can_be_taken_back),
        cmocka_unit_test(strong_feelings_are_few),
        cmocka_unit_test(a_strategy_without_understanding_fails),
        cmocka_unit_test(a_fix_alone_makes_nobody_loyal),
        cmocka_unit_test(random_play_seldom_ends_early),
        cmocka_unit_test(a_play_takes_seven_to_twelve_turns),
        cmocka_unit_test(every_full_play_has_evidence_for_a_grade),
        cmocka_unit_test(the_best_play_reaches_85),
        cmocka_unit_test(the_best_play_leaves_a_loyal_customer),
        cmocka_unit_test(a_bad_turn_can_be_mended),
        cmocka_unit_test(every_reply_is_on_offer_somewhere),
        cmocka_unit_test(a_reply_gets_something_right),
        cmocka_unit_test(replies_differ_in_what_they_are_worth),
        cmocka_unit_test(a_choice_is_not_too_easy),
        cmocka_unit_test(a_choice_is_not_too_hard),
        cmocka_unit_test(a_choice_tells_the_able_from_others),
        cmocka_unit_test(a_distractor_is_taken_by_somebody),
        cmocka_unit_test(a_distractor_is_not_for_the_able),
        cmocka_unit_test(what_is_owned_went_wrong),
        cmocka_unit_test(a_fix_in_full_says_when),
        cmocka_unit_test(the_key_is_as_long_as_the_replies_beside_it),
        cmocka_unit_test(half_of_the_feelings_show_without_a_word),
        cmocka_unit_test(every_beat_is_come_to_on_some_way),
        cmocka_unit_test(it_is_said_when_not_every_way_was_explored),
        cmocka_unit_test(an_ending_that_no_way_reaches_is_said),
        cmocka_unit_test(an_explained_warning_is_a_note_with_the_reason),
    };

    return cmocka_run_group_tests(tests, set_up, tear_down);
}
