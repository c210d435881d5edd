/* Item analysis on simulated trainees. */
#include "support.h"

#include "core/cohort.h"

#include <string.h>

static const Choice *play(const char *path, const Scenario **scenario, Arena *arena)
{
    const Rubric *rubric = support_rubric(arena);

    *scenario = support_scenario(path, arena);
    return cohort_play(*scenario, rubric, form_sample(*scenario, rubric, 300, 300, arena).beats, arena);
}

static void every_trainee_comes_to_the_first_choice(void **state)
{
    Arena arena = { 0 };
    const Scenario *scenario;
    const Choice *choices = play("tests/scenarios/rent-model.lua", &scenario, &arena);

    (void)state;
    assert_int_equal(choices[0].met, COHORT_TRAINEES);
    for (int i = 0; i < scenario->beat_count * MOST_PARTS; i++) {
        int taken = choices[i].right;
        for (int k = 0; k < MOST_REPLIES; k++)
            taken += choices[i].all[k].taken;
        assert_int_equal(taken, choices[i].met);
    }
    arena_free(&arena);
}

static void the_able_take_the_key_more_often(void **state)
{
    Arena arena = { 0 };
    const Scenario *scenario;
    const Choice *choice = play("tests/scenarios/rent-model.lua", &scenario, &arena);
    int weakest = 0, best = 0;

    (void)state;
    for (int k = 0; k < MOST_REPLIES; k++) {
        weakest += choice->weakest[k].taken;
        best += choice->best[k].taken;
    }
    assert_true(weakest > 2 * best);
    assert_true(choice->discrimination > 200);
    assert_true(2 * choice->right > choice->met);
    arena_free(&arena);
}

static void the_same_scenario_gives_the_same_figures(void **state)
{
    Arena arena = { 0 };
    const Scenario *scenario;
    const Choice *once = play("tests/scenarios/rent-model.lua", &scenario, &arena);
    const Choice *again = play("tests/scenarios/rent-model.lua", &scenario, &arena);

    (void)state;
    assert_memory_equal(once, again, sizeof *once * (size_t)scenario->beat_count * MOST_PARTS);
    arena_free(&arena);
}

static void a_part_without_a_choice_is_never_met(void **state)
{
    Arena arena = { 0 };
    const Scenario *scenario;
    const Choice *choices = play("tests/scenarios/rent-model.lua", &scenario, &arena);

    (void)state;
    assert_int_equal(choices[1].met, 0);        /* a beat that isn't composed has one part */
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_trainee_comes_to_the_first_choice),
        cmocka_unit_test(the_able_take_the_key_more_often),
        cmocka_unit_test(the_same_scenario_gives_the_same_figures),
        cmocka_unit_test(a_part_without_a_choice_is_never_met),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
