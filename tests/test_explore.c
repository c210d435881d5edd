/* The explorer against walking every path. */
#include "support.h"

#include "core/explore.h"
#include "core/robot.h"
#include "core/session.h"

#include <string.h>

typedef struct Extremes {
    int best[DIMENSIONS + 1], worst[DIMENSIONS + 1];
    int plays;
} Extremes;

static void count_in(Extremes *extremes, const Scores *scores)
{
    for (int d = 0; d <= DIMENSIONS; d++) {
        int score = d == DIMENSIONS ? scores->overall : scores->dimension[d];
        if (score < 0)
            continue;
        extremes->best[d] = score > extremes->best[d] ? score : extremes->best[d];
        extremes->worst[d] = score < extremes->worst[d] ? score : extremes->worst[d];
    }
    extremes->plays++;
}

/* Plays `moves` and goes on with every reply on offer. */
static void walk(const Scenario *scenario, const Rubric *rubric, int *moves, int count, Extremes *extremes)
{
    Arena arena = { 0 };
    Session *session = session_begin(scenario, rubric, 1, &arena);

    for (int i = 0; i < count; i++)
        assert_true(session_choose(session, &moves[i], 1, NULL));
    if (session_over(session))
        count_in(extremes, &session_record(session)->scores);
    else
        for (int i = 0; i < session_prompt(session)->offered_count; i++) {
            moves[count] = session_prompt(session)->offered[i].number;
            walk(scenario, rubric, moves, count + 1, extremes);
        }
    arena_free(&arena);
}

static void bounds_are_those_of_walking_every_path(void **state)
{
    Arena arena = { 0 };
    const Rubric *rubric = support_rubric(&arena);
    const Scenario *scenario = support_scenario("tests/scenarios/rent-model.lua", &arena);
    Extremes extremes = { { 0 }, { 1000, 1000, 1000, 1000 }, 0 };
    int moves[16];

    (void)state;
    walk(scenario, rubric, moves, 0, &extremes);
    Exploration explored = explore(scenario, rubric, &arena);

    assert_true(extremes.plays > 5000);
    assert_true(explored.complete);
    assert_true(explored.states < 150);
    assert_int_equal(explored.best.score, extremes.best[DIMENSIONS]);
    assert_true(explored.best.exact);
    assert_true(explored.worst.limit <= extremes.worst[DIMENSIONS]);
    assert_int_equal(explored.shortest, 7);
    assert_int_equal(explored.longest, 7);
    for (int d = 0; d < DIMENSIONS; d++) {
        assert_true(explored.best_in[d].limit >= extremes.best[d]);
        assert_true(explored.worst_in[d].limit <= extremes.worst[d]);
        if (explored.best_in[d].exact)
            assert_int_equal(explored.best_in[d].score, extremes.best[d]);
        if (explored.worst_in[d].exact)
            assert_int_equal(explored.worst_in[d].score, extremes.worst[d]);
    }
    arena_free(&arena);
}

static void the_moves_of_a_bound_reach_its_score(void **state)
{
    static const char *const files[] = { "scripts/scenarios/bounced-rent.lua", "scripts/scenarios/lost-job.lua" };

    (void)state;
    for (int i = 0; i < 2; i++) {
        Arena arena = { 0 };
        const Rubric *rubric = support_rubric(&arena);
        const Scenario *scenario = support_scenario(files[i], &arena);
        Exploration explored = explore(scenario, rubric, &arena);
        Session *session = session_begin(scenario, rubric, 1, &arena);

        assert_true(explored.best.score <= explored.best.limit);
        for (int k = 0; k < explored.best.move_count; k++)
            assert_true(session_choose(session, &explored.best.moves[k], 1, NULL));
        assert_true(session_over(session));
        assert_int_equal(session_record(session)->scores.overall, explored.best.score);
        arena_free(&arena);
    }
}

static void an_ending_that_is_sure_has_moves_that_end_so(void **state)
{
    static const char *const files[] = {
        "tests/scenarios/rent-model.lua", "scripts/scenarios/lost-job.lua", "scripts/scenarios/third-replacement.lua"
    };

    (void)state;
    for (int i = 0; i < 3; i++) {
        Arena arena = { 0 };
        const Rubric *rubric = support_rubric(&arena);
        const Scenario *scenario = support_scenario(files[i], &arena);
        Exploration explored = explore(scenario, rubric, &arena);
        Trial trial = robot_try(scenario, rubric, ROBOT_RANDOM, 2000);

        for (int outcome = 0; outcome < OUTCOMES; outcome++) {
            const Ending *ending = &explored.endings[outcome];
            if (trial.outcomes[outcome])
                assert_int_not_equal(ending->chance, NEVER);
            if (ending->chance != SURELY)
                continue;
            Session *session = session_begin(scenario, rubric, 1, &arena);
            for (int k = 0; k < ending->move_count && !session_over(session);) {
                int parts = session_prompt(session)->part_count;
                assert_true(session_choose(session, &ending->moves[k], parts, NULL));
                k += parts;
            }
            assert_true(session_over(session));
            assert_int_equal(session_record(session)->outcome, outcome);
        }
        assert_int_equal(explored.endings[RESOLVED_LOYAL].chance, SURELY);
        arena_free(&arena);
    }
}

static void who_never_loses_patience_does_not_hang_up(void **state)
{
    Arena arena = { 0 };
    Exploration explored = explore(support_scenario("tests/scenarios/three-paragraphs.lua", &arena),
                                   support_rubric(&arena), &arena);

    (void)state;
    assert_int_equal(explored.endings[HUNG_UP].chance, NEVER);
    arena_free(&arena);
}

static void a_loop_is_never_explored_to_its_end(void **state)
{
    Arena arena = { 0 };
    const Scenario *scenario = support_scenario_text(
        "return scenario { id = 'loop', version = 1, language = 'en', title = 'Loop', channel = 'call', level = 1,"
        " minutes = 1, content_note = 'None.', summary = 'Loop.', brief = 'Brief.',"
        " customer = { name = 'Ana', portrait = 'nia', temperament = 'lonely' },"
        " hangs_up = { 'Bye.' }, escalates = { 'Your manager.' },"
        " endings = { resolved_loyal = 'a', resolved_unheard = 'b', unresolved_heard = 'c', unresolved_lost = 'd',"
        "             escalated = 'e', hung_up = 'f' },"
        " beat 'a' { says { 'Oh.', feels { sadness = 1 } },"
        "   reply { reflects 'sadness' 'Oh, I hear you there.', go = 'a' }, reply { 'Bye.', go = 'over' } } }", &arena);
    Exploration explored = explore(scenario, support_rubric(&arena), &arena);

    (void)state;
    assert_int_equal(explored.shortest, 1);
    if (!explored.complete) {
        assert_false(explored.best.exact);
        assert_int_equal(explored.best.limit, -1);
    }
    assert_true(explored.longest <= EXPLORE_TURNS);
    arena_free(&arena);
}

static void a_composed_mail_is_explored_too(void **state)
{
    Arena arena = { 0 };
    const Rubric *rubric = support_rubric(&arena);
    Exploration explored = explore(support_scenario("tests/scenarios/three-paragraphs.lua", &arena), rubric, &arena);

    (void)state;
    assert_true(explored.complete);
    assert_int_equal(explored.longest, 1);
    for (int part = 0; part < 3; part++)
        assert_int_equal(explored.beats[0].replies[part][1].states, 1);
    assert_int_equal(explored.best.score, -1);      /* one mail is too little evidence for a grade */
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(bounds_are_those_of_walking_every_path),
        cmocka_unit_test(the_moves_of_a_bound_reach_its_score),
        cmocka_unit_test(an_ending_that_is_sure_has_moves_that_end_so),
        cmocka_unit_test(who_never_loses_patience_does_not_hang_up),
        cmocka_unit_test(a_loop_is_never_explored_to_its_end),
        cmocka_unit_test(a_composed_mail_is_explored_too),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
