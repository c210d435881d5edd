/* The bounds that keep the grade honest, over the scenarios that are shipped. */
#include "support.h"

#include "core/bank.h"
#include "core/robot.h"

#include <string.h>

static const char *const files[] = {
    "scripts/scenarios/bounced-rent.lua", "scripts/scenarios/lost-job.lua", "scripts/scenarios/late-parcel.lua",
    "scripts/scenarios/regular-order.lua", "scripts/scenarios/third-replacement.lua"
};
enum { FILES = sizeof files / sizeof *files };

typedef struct World {
    Arena arena;
    const Rubric *rubric;
    const Scenario *scenarios[FILES];
} World;

static int set_up(void **state)
{
    World *world = calloc(1, sizeof *world);

    world->rubric = support_rubric(&world->arena);
    for (int i = 0; i < FILES; i++)
        world->scenarios[i] = support_scenario(files[i], &world->arena);
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

static void no_strategy_beats_its_bound(void **state)
{
    const World *world = *state;

    for (int robot = 0; robot < ROBOTS; robot++) {
        int sum = 0, passes = 0;
        for (int i = 0; i < FILES; i++) {
            Trial trial = robot_try(world->scenarios[i], world->rubric, (Robot)robot, robot == ROBOT_RANDOM ? 10000 : 1);
            sum += trial_mean(&trial);
            passes += robot == ROBOT_RANDOM ? 100 * trial.passes > trial.plays : trial.passes;
            if (robot == ROBOT_FIX)
                assert_int_equal(trial.outcomes[RESOLVED_LOYAL], 0);
        }
        if (sum > FILES * 10 * robot_bound((Robot)robot))
            fail_msg("%s: mean %.1f, at most %d", robot_name((Robot)robot), sum / 10.0 / FILES, robot_bound((Robot)robot));
        if (passes)
            fail_msg("%s passes a scenario", robot_name((Robot)robot));
    }
}

static void every_scenario_can_be_played_to_85_and_a_loyal_customer(void **state)
{
    World *world = *state;

    for (int i = 0; i < FILES; i++) {
        const int *moves;
        int count;
        const Record *best = robot_best(world->scenarios[i], world->rubric, 6, &moves, &count, &world->arena);
        if (best->scores.overall < 850 || best->outcome != RESOLVED_LOYAL)
            fail_msg("%s: best %.1f, %s", files[i], best->scores.overall / 10.0, outcome_name(best->outcome));
    }
}

static void random_play_ends_early_in_a_quarter_of_plays_at_most(void **state)
{
    const World *world = *state;

    for (int i = 0; i < FILES; i++) {
        Trial trial = robot_try(world->scenarios[i], world->rubric, ROBOT_RANDOM, 10000);
        int early = trial.outcomes[HUNG_UP] + trial.outcomes[ESCALATED];
        if (4 * early > trial.plays)
            fail_msg("%s: %.1f %% of random plays end early", files[i], 100.0 * early / trial.plays);
    }
}

static void no_item_writing_warning_is_left_unexplained(void **state)
{
    World *world = *state;

    for (int i = 0; i < FILES; i++) {
        Findings findings = { .arena = &world->arena };
        check_form(world->scenarios[i], world->rubric, &findings);
        for (int k = 0; k < findings.count; k++)
            if (findings.items[k].weight != FINDING_NOTE)
                fail_msg("%s", finding_text(&findings.items[k], &world->arena));
    }
}

/* ---- over the bank: nothing about a reply's form tells the key ---- */

static Study *study_of(World *world, int index)
{
    Study *study = ARENA_NEW(&world->arena, Study, 1);

    study->scenario = world->scenarios[index];
    study->sample = form_sample(study->scenario, world->rubric, 1000, 1000, &world->arena);
    return study;
}

static Bank count_bank(World *world)
{
    Bank bank = { 0 };

    for (int i = 0; i < FILES; i++)
        bank_add(&bank, study_of(world, i));
    return bank;
}

static void the_length_of_a_reply_does_not_tell_the_key(void **state)
{
    Bank bank = count_bank(*state);
    int correlation = bank_length_correlation(&bank);

    if (abs(correlation) > 100)
        fail_msg("correlation of key with length %d thousandths", correlation);
}

static void an_apology_does_not_tell_the_key(void **state)
{
    Bank bank = count_bank(*state);
    int gap = bank_apology_gap(&bank);

    if (abs(gap) > 100)
        fail_msg("apologies stand in %d tenths of a percent more keys than other replies", gap);
}

static void the_key_is_written_first_in_three_of_ten_choices_at_most(void **state)
{
    Bank bank = count_bank(*state);

    if (bank_key_first(&bank) > 300)
        fail_msg("the key is first in %d of %d choices", bank.key_first, bank.choices);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_strategy_beats_its_bound),
        cmocka_unit_test(every_scenario_can_be_played_to_85_and_a_loyal_customer),
        cmocka_unit_test(random_play_ends_early_in_a_quarter_of_plays_at_most),
        cmocka_unit_test(no_item_writing_warning_is_left_unexplained),
        cmocka_unit_test(the_length_of_a_reply_does_not_tell_the_key),
        cmocka_unit_test(an_apology_does_not_tell_the_key),
        cmocka_unit_test(the_key_is_written_first_in_three_of_ten_choices_at_most),
    };

    return cmocka_run_group_tests(tests, set_up, tear_down);
}
