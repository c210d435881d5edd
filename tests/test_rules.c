/* The grading rule case by case: what the model doesn't play, on scenarios of a few lines. */
#include "support.h"

#include "core/grade.h"
#include "core/session.h"

#include <stdio.h>
#include <string.h>

typedef struct World {
    Arena arena;
    const Rubric *rubric;
    const Scenario *scenario;
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

/* Loads a scenario made of these beats, under a head that declares the names used below. A last beat, never
 * played, opens what an act may be aimed at. */
static void load(World *world, const char *beats)
{
    char source[8000];

    snprintf(source, sizeof source,
             "return scenario { id = 'small', version = 1, language = 'en', title = 'Small', channel = 'call',"
             " level = 1, minutes = 1, content_note = 'None.', summary = 'Small.', brief = 'Brief.',"
             " customer = { name = 'Ana', portrait = 'nia', temperament = 'even' },"
             " facts = { amount = 'the amount', rent = 'the rent', bank = 'the bank', job = 'the job',"
             "           income = { 'what she earns', needless = true } },"
             " questions = { fault = 'whose fault' },"
             " needs = { refund = { 'the money', requires = { 'bank' } }, fee = 'the fee',"
             "           company = { 'some company', connection = true } },"
             " limits = { today = 'by today' }, consequences = { landlord = 'the landlord' },"
             " risks = { harm = 'harm' },"
             " policy = { fee = { 'Up to fifty.', limit = 50, discretion = 20 }, refund = { 'Money back.', certain = false } },"
             " hangs_up = { 'Bye.' }, escalates = { 'Your manager.' },"
             " endings = { resolved_loyal = 'a', resolved_unheard = 'b', unresolved_heard = 'c',"
             "             unresolved_lost = 'd', escalated = 'e', hung_up = 'f' },"
             " %s,"
             " beat 'rest' { says { 'All the rest.', needs 'refund', needs 'fee', needs 'company', hopes_for 'today',"
             "               suffers 'landlord', wonders 'fault', tells { 'amount', 'rent', 'bank', 'job' } },"
             "               reply { 'Mm.' } } }", beats);
    world->scenario = support_scenario_text(source, &world->arena);
}

/* Plays the replies with these numbers, beat after beat as written, whatever the customer's mood. */
static Grade play(World *world, const char *moves)
{
    Grade grade = grade_begin(world->scenario, world->rubric, &world->arena);

    for (int i = 0; moves[i]; i++) {
        const Beat *beat = &world->scenario->beats[i];
        const Reply *chosen = &beat->parts[0].replies[moves[i] - '1'];
        grade_hear(&grade, &beat->says[0]);
        Judgement judgement = grade_judge(&grade, &chosen, 1, &world->arena);
        grade_take(&grade, &judgement);
    }
    return grade;
}

static const Opened *opened(const Grade *grade, const char *id)
{
    for (int i = 0; i < grade->opened_count; i++)
        if (strcmp(grade->scenario->keys[grade->opened[i].what->key], id) == 0)
            return &grade->opened[i];
    fail_msg("%s was never opened", id);
    return NULL;
}

static int found(const Grade *grade, Behaviour behaviour)
{
    int count = 0;

    for (int i = 0; i < grade->found_count; i++)
        count += grade->found[i].behaviour == behaviour;
    return count;
}

static int debit(const Grade *grade, Behaviour behaviour)
{
    for (int i = 0; i < grade->found_count; i++)
        if (grade->found[i].behaviour == behaviour)
            return grade->found[i].debit;
    return -1;
}

/* ---- attention and aim ---- */

static void only_the_first_three_acts_are_heard(void **state)
{
    World *world = *state;

    load(world, "beat 'a' { says { 'Oh.', feels { anger = 2 }, tells { 'amount' }, needs 'fee' },"
                " reply { sorry 'Sorry.', acknowledges 'I see.', restates 'amount' 'The amount.', fixes { 'fee', by = 'now' } 'It is fixed now.' },"
                " reply { sorry 'Sorry.', fixes { 'fee', by = 'now' } 'It is fixed now.' } }");
    Grade deaf = play(world, "1"), heard = play(world, "2");
    assert_int_equal(opened(&deaf, "fee")->credit, 0);
    assert_int_equal(opened(&heard, "fee")->credit, 1500);
}

static void a_wrong_name_is_worth_a_little_and_cancels_the_right_one(void **state)
{
    World *world = *state;

    load(world, "beat 'a' { says { 'Oh.', feels { shame = 2 } },"
                " reply { names 'anger' 'You are angry.' },"
                " reply { names 'shame' 'Embarrassing.', names 'anger' 'You are angry.' },"
                " reply { names 'glad' 'You must be glad.' },"
                " reply { names { 'shame', strength = 3 } 'You are humiliated.' } }");
    Grade wrong = play(world, "1"), both = play(world, "2"), glad = play(world, "3"), strong = play(world, "4");
    assert_int_equal(opened(&wrong, "a.shame")->level, 1);
    assert_int_equal(opened(&both, "a.shame")->level, 1);
    assert_int_equal(opened(&glad, "a.shame")->level, 0);
    assert_int_equal(opened(&strong, "a.shame")->level, 1);
}

static void sympathy_for_everybody_counts_once(void **state)
{
    World *world = *state;

    load(world, "beat 'a' { says { 'Oh.', feels { anger = 2 } }, reply { sorry 'Sorry.' } },"
                "beat 'b' { says { 'Oh.', feels { worry = 2 } }, reply { acknowledges 'I see.' } }");
    Grade grade = play(world, "11");
    assert_int_equal(opened(&grade, "a.anger")->level, 1);
    assert_int_equal(opened(&grade, "b.worry")->level, 0);
    assert_int_equal(found(&grade, STOCK_EMPATHY), 1);
}

static void an_apology_aimed_at_nothing_does_nothing(void **state)
{
    World *world = *state;

    load(world, "beat 'a' { says { 'Oh.', feels { anger = 2 } }, reply { sorry { 'nothing' } 'Sorry to say.' } },"
                "beat 'b' { says { 'Oh.', feels { worry = 2 } }, reply { sorry 'Sorry.' } }");
    Grade once = play(world, "1"), grade = play(world, "11");
    assert_int_equal(opened(&once, "a.anger")->level, 0);
    assert_int_equal(opened(&grade, "b.worry")->level, 1);
    assert_int_equal(found(&grade, STOCK_EMPATHY), 0);
}

static void ones_own_experience_is_worth_a_little_and_is_never_stock(void **state)
{
    World *world = *state;

    load(world, "beat 'a' { says { 'Oh.', feels { worry = 2 } }, reply { shares 'I had that too.' } },"
                "beat 'b' { says { 'Oh.', feels { anger = 2 } }, reply { shares 'That as well.' } }");
    Grade grade = play(world, "11");
    assert_int_equal(opened(&grade, "a.worry")->level, 1);
    assert_int_equal(opened(&grade, "b.anger")->level, 1);
    assert_int_equal(found(&grade, STOCK_EMPATHY), 0);
}

/* ---- order and haste ---- */

static void a_fix_before_any_acknowledgement_counts_half(void **state)
{
    World *world = *state;

    load(world, "beat 'a' { says { 'Oh.', feels { anger = 2 }, needs 'fee' },"
                " reply { fixes { 'fee', by = 'now' } 'Fixed now.' },"
                " reply { fixes { 'fee', by = 'now' } 'Fixed now.', legitimises 'anger' 'Of course you are angry.' },"
                " reply { sorry { 'nothing' } 'Well.', fixes { 'fee', by = 'now' } 'Fixed now.' } }");
    Grade hasty = play(world, "1"), softened = play(world, "2");
    assert_int_equal(debit(&hasty, FIX_BEFORE_ACK), 350);
    assert_int_equal(opened(&hasty, "fee")->credit, 750);
    assert_int_equal(debit(&softened, FIX_BEFORE_ACK), 150);
    assert_int_equal(opened(&softened, "fee")->credit, 1500);
    assert_int_equal(found(&hasty, IGNORE_CUE), 0);
}

static void a_customer_who_wants_action_first_may_get_the_fix_first(void **state)
{
    World *world = *state;

    load(world, "beat 'a' { says { 'Now!', feels { anger = 2 }, needs 'fee', wants_action = 'first' },"
                " reply { fixes { 'fee', by = 'now' } 'Fixed now.' } }");
    Grade grade = play(world, "1");
    assert_int_equal(found(&grade, FIX_BEFORE_ACK), 0);
    assert_int_equal(found(&grade, IGNORE_CUE), 1);
    assert_int_equal(opened(&grade, "fee")->credit, 1500);
}

static void sympathy_alone_stalls_where_action_was_asked_for(void **state)
{
    World *world = *state;

    load(world, "beat 'a' { says { 'Well?', needs 'fee', wants_action = true },"
                " reply { acknowledges 'I hear you.' }, reply { 'Mm.' },"
                " reply { acknowledges 'I hear you.', fixes 'fee' 'Fixed.' } }");
    Grade stalling = play(world, "1"), silent = play(world, "2"), acting = play(world, "3");
    assert_int_equal(debit(&stalling, STALL), 250);
    assert_int_equal(found(&silent, STALL), 0);
    assert_int_equal(found(&acting, STALL), 0);
}

/* ---- company ---- */

static void staying_resolves_a_need_for_company(void **state)
{
    World *world = *state;

    load(world, "beat 'a' { says { 'It is quiet here.', feels { loneliness = 2 }, needs 'company', wants_action = true },"
                " reply { stays { 'company', brief = true } 'I have a minute.' },"
                " reply { stays 'company' 'I have time.' },"
                " reply { stays 'company' 'I have time.', explores 'loneliness' 'What is it like?' },"
                " reply { fixes 'fee' 'The fee is gone.' } }");
    Grade brief = play(world, "1"), stay = play(world, "2"), with = play(world, "3"), cut = play(world, "4");
    assert_int_equal(opened(&brief, "company")->level, 1);
    assert_int_equal(opened(&stay, "company")->level, 2);
    assert_int_equal(opened(&with, "company")->level, 3);
    assert_int_equal(found(&cut, CUT_STORY), 1);
}

/* What the debrief says it would have taken to meet the need opened by a turn that was answered with “Mm.” */
static const char *taken(World *world, const char *need)
{
    char beats[300];

    snprintf(beats, sizeof beats, "beat 'a' { says { 'Well?', needs '%s' }, reply { 'Mm.', go = 'over' } }", need);
    load(world, beats);
    Session *session = session_begin(world->scenario, world->rubric, 1, &world->arena);
    assert_true(session_choose(session, (int[]){ 1 }, 1, NULL));
    const Turn *turn = &session_record(session)->turns[0];
    for (int i = 0; i < turn->ledger_count; i++)
        if (strcmp(turn->ledger[i].opportunity, need) == 0)
            return turn->ledger[i].rule;
    fail_msg("no line is about %s", need);
    return NULL;
}

static void an_unmet_need_for_company_asks_for_staying_and_not_for_a_plan(void **state)
{
    World *world = *state;

    assert_non_null(strstr(taken(world, "company"), "stay with them"));
    assert_null(strstr(taken(world, "company"), "by when"));
    assert_non_null(strstr(taken(world, "fee"), "by when"));
}

static void sympathy_is_no_stall_while_company_is_needed(void **state)
{
    World *world = *state;

    load(world, "beat 'a' { says { 'Well?', needs 'company', wants_action = true }, reply { acknowledges 'I see.' } }");
    Grade grade = play(world, "1");
    assert_int_equal(found(&grade, STALL), 0);
}

/* ---- what is known ---- */

static void asking_what_is_known_or_needless_is_found(void **state)
{
    World *world = *state;

    load(world, "beat 'a' { says { 'Oh.', tells { 'amount' } },"
                " reply { asks 'amount' 'How much?' }, reply { asks 'income' 'What do you earn?' },"
                " reply { asks 'job' 'Where do you work?' } },"
                "beat 'b' { says { 'Oh.' }, reply { asks 'job' 'Where?' } }");
    Grade known = play(world, "1"), needless = play(world, "2"), twice = play(world, "31");
    assert_int_equal(found(&known, ASK_KNOWN), 1);
    assert_int_equal(found(&needless, ASK_KNOWN), 1);
    assert_int_equal(found(&twice, ASK_KNOWN), 1);
}

static void an_early_question_counts_as_asked_then(void **state)
{
    World *world = *state;

    load(world, "beat 'a' { says { 'Oh.' }, reply { asks 'bank' 'Which bank?' }, reply { fixes 'fee' 'Fixed.', asks 'bank' 'Which bank?' },"
                " reply { 'Mm.' } },"
                "beat 'b' { says { 'Tri-County.', needs 'refund' }, reply { 'Mm.' } },"
                "beat 'c' { says { 'Well?' }, reply { asks 'bank' 'Which bank?' } }");
    Grade early = play(world, "11"), never = play(world, "31"), late = play(world, "311");
    assert_int_equal(opened(&early, "bank")->credit, 1000);
    assert_int_equal(opened(&never, "bank")->credit, 0);
    assert_int_equal(opened(&late, "bank")->credit, 1000);
}

static void a_fact_that_was_told_opens_no_unknown(void **state)
{
    World *world = *state;

    load(world, "beat 'a' { says { 'Tri-County.', needs 'refund', mentions 'bank' }, reply { fixes 'refund' 'It goes there.' } }");
    Grade grade = play(world, "1");
    assert_int_equal(grade.opened_count, 1);
    assert_int_equal(found(&grade, BLIND_FIX), 0);
}

static void starting_while_asking_is_not_blind(void **state)
{
    World *world = *state;

    load(world, "beat 'a' { says { 'Oh.', needs 'refund' }, reply { fixes 'refund' 'I start it.', asks 'bank' 'Which bank?' },"
                " reply { fixes 'refund' 'I start it.' } }");
    Grade asking = play(world, "1"), blind = play(world, "2");
    assert_int_equal(found(&asking, BLIND_FIX), 0);
    assert_int_equal(found(&blind, BLIND_FIX), 1);
}

/* ---- re-raising ---- */

static void a_feeling_that_comes_back_is_worth_six_tenths_and_no_new_weight(void **state)
{
    World *world = *state;

    load(world, "beat 'a' { says { 'Oh.', feels { anger = 2 } }, reply { 'Mm.' } },"
                "beat 'b' { says { 'Oh.' }, reply { 'Mm.' } },"
                "beat 'c' { says { 'Still!', still_feels 'anger' }, reply { legitimises 'anger' 'Of course.' } }");
    Grade grade = play(world, "111");
    assert_int_equal(grade.opened_count, 1);
    assert_int_equal(opened(&grade, "a.anger")->credit, 10 * 7 * 6);
}

/* ---- promises, dead ends, closing ---- */

static void promising_what_is_uncertain_is_an_overpromise(void **state)
{
    World *world = *state;

    load(world, "beat 'a' { says { 'By today?', hopes_for 'today', needs 'refund', mentions 'bank' },"
                " reply { promises 'today' 'By today.' }, reply { promises 'refund' 'Surely.' }, reply { promises 'fee' 'Surely.' } }");
    Grade limit = play(world, "1"), uncertain = play(world, "2"), fee = play(world, "3");
    assert_int_equal(debit(&limit, OVERPROMISE), 600);
    assert_int_equal(found(&uncertain, OVERPROMISE), 1);
    assert_int_equal(found(&fee, OVERPROMISE), 0);
}

static void a_warm_handover_is_no_dead_end(void **state)
{
    World *world = *state;

    load(world, "beat 'a' { says { 'Oh.' }, reply { refers 'elsewhere' 'Ask them.' },"
                " reply { refers { 'elsewhere', warm = true } 'I stay on the line.' },"
                " reply { refers 'policy' 'The rule.', limits { 'today', instead = 'fee' } 'But the fee.' } }");
    Grade cold = play(world, "1"), warm = play(world, "2"), limit = play(world, "3");
    assert_int_equal(debit(&cold, DEAD_END), 600);
    assert_int_equal(found(&warm, DEAD_END), 0);
    assert_int_equal(found(&limit, DEAD_END), 0);
}

static void a_check_in_the_same_reply_makes_the_close_checked(void **state)
{
    World *world = *state;

    load(world, "beat 'a' { says { 'That is all.', leaving = true }, reply { closes 'Bye.' },"
                " reply { checks 'anything' 'Anything else?', closes 'Bye.' },"
                " reply { checks 'landlord' 'Does that do for the landlord?', closes 'Bye.' } }");
    Grade bye = play(world, "1"), any = play(world, "2"), named = play(world, "3");
    assert_int_equal(debit(&bye, CLOSE_UNCHECKED), 350);
    assert_int_equal(opened(&any, "a.close")->credit, 490);
    assert_int_equal(opened(&named, "a.close")->credit, 700);
    assert_int_equal(found(&any, CLOSE_UNCHECKED), 0);
}

/* ---- repair ---- */

static void a_repair_leaves_four_tenths_of_the_debits_of_two_turns(void **state)
{
    World *world = *state;

    load(world, "beat 'a' { says { 'Oh.', feels { anger = 2 } }, reply { defends 'Our system.' } },"
                "beat 'b' { says { 'Oh.' }, reply { 'Mm.' } },"
                "beat 'c' { says { 'Oh.' }, reply { repairs 'I defended us.' }, reply { 'Mm.' } },"
                "beat 'd' { says { 'Oh.' }, reply { repairs 'I defended us.' } }");
    Grade mended = play(world, "111"), late = play(world, "1121");
    assert_int_equal(grade_scores(&mended).debit[VALIDATION], 140);
    assert_int_equal(grade_scores(&late).debit[VALIDATION], 350);
}

/* ---- gates ---- */

static void giving_away_too_much_breaks_the_policy_and_discretion_is_a_repair(void **state)
{
    World *world = *state;

    load(world, "beat 'a' { says { 'Oh.', needs 'fee' }, reply { fixes { 'fee', costs = 50 } 'Fifty.' },"
                " reply { fixes { 'fee', costs = 70 } 'Seventy.' }, reply { fixes { 'fee', costs = 71 } 'Seventy-one.' } }");
    Grade within = play(world, "1"), discretion = play(world, "2"), beyond = play(world, "3");
    assert_false(within.did[REPAIR_CONSEQUENCE]);
    assert_true(discretion.did[REPAIR_CONSEQUENCE]);
    assert_int_equal(found(&discretion, POLICY_BREACH), 0);
    assert_int_equal(found(&beyond, POLICY_BREACH), 1);
}

static void disclosing_before_verifying_breaches_privacy(void **state)
{
    World *world = *state;

    load(world, "beat 'a' { says { 'Oh.' }, reply { discloses 'amount' 'It was sixty.' },"
                " reply { verifies 'Your birthday?', discloses 'amount' 'It was sixty.' } },"
                "beat 'b' { says { 'Oh.' }, reply { discloses 'amount' 'It was sixty.' } }");
    Grade open = play(world, "1"), verified = play(world, "21");
    assert_int_equal(found(&open, PRIVACY_BREACH), 1);
    assert_int_equal(found(&verified, PRIVACY_BREACH), 0);
}

static void a_risk_must_be_safeguarded_now_or_in_the_next_reply(void **state)
{
    World *world = *state;

    load(world, "beat 'a' { says { 'I might.', at_risk 'harm' }, reply { 'Mm.' }, reply { safeguards 'harm' 'Are you safe?' } },"
                "beat 'b' { says { 'Oh.' }, reply { 'Mm.' }, reply { safeguards 'harm' 'Are you safe?' } }");
    Grade never = play(world, "11"), late = play(world, "12"), now = play(world, "21"), cut = play(world, "1");
    grade_end(&cut);
    grade_end(&now);
    assert_int_equal(found(&never, SAFETY_MISS), 1);
    assert_int_equal(found(&late, SAFETY_MISS), 0);
    assert_int_equal(found(&now, SAFETY_MISS), 0);
    assert_int_equal(found(&cut, SAFETY_MISS), 1);
}

static void little_evidence_gives_no_score(void **state)
{
    World *world = *state;

    load(world, "beat 'a' { says { 'Oh.', feels { anger = 2 } }, reply { legitimises 'anger' 'Of course.' } }");
    Grade grade = play(world, "1");
    Scores scores = grade_scores(&grade);
    assert_int_equal(scores.dimension[VALIDATION], -1);
    assert_int_equal(scores.overall, -1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(only_the_first_three_acts_are_heard),
        cmocka_unit_test(a_wrong_name_is_worth_a_little_and_cancels_the_right_one),
        cmocka_unit_test(sympathy_for_everybody_counts_once),
        cmocka_unit_test(an_apology_aimed_at_nothing_does_nothing),
        cmocka_unit_test(ones_own_experience_is_worth_a_little_and_is_never_stock),
        cmocka_unit_test(a_fix_before_any_acknowledgement_counts_half),
        cmocka_unit_test(a_customer_who_wants_action_first_may_get_the_fix_first),
        cmocka_unit_test(sympathy_alone_stalls_where_action_was_asked_for),
        cmocka_unit_test(staying_resolves_a_need_for_company),
        cmocka_unit_test(an_unmet_need_for_company_asks_for_staying_and_not_for_a_plan),
        cmocka_unit_test(sympathy_is_no_stall_while_company_is_needed),
        cmocka_unit_test(asking_what_is_known_or_needless_is_found),
        cmocka_unit_test(an_early_question_counts_as_asked_then),
        cmocka_unit_test(a_fact_that_was_told_opens_no_unknown),
        cmocka_unit_test(starting_while_asking_is_not_blind),
        cmocka_unit_test(a_feeling_that_comes_back_is_worth_six_tenths_and_no_new_weight),
        cmocka_unit_test(promising_what_is_uncertain_is_an_overpromise),
        cmocka_unit_test(a_warm_handover_is_no_dead_end),
        cmocka_unit_test(a_check_in_the_same_reply_makes_the_close_checked),
        cmocka_unit_test(a_repair_leaves_four_tenths_of_the_debits_of_two_turns),
        cmocka_unit_test(giving_away_too_much_breaks_the_policy_and_discretion_is_a_repair),
        cmocka_unit_test(disclosing_before_verifying_breaches_privacy),
        cmocka_unit_test(a_risk_must_be_safeguarded_now_or_in_the_next_reply),
        cmocka_unit_test(little_evidence_gives_no_score),
    };

    return cmocka_run_group_tests(tests, set_up, tear_down);
}
