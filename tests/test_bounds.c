/* The bounds that keep the grade honest, over the scenarios that are shipped. */
#include "support.h"

#include "core/form.h"
#include "core/robot.h"
#include "core/wording.h"

#include <math.h>
#include <string.h>

static const char *const files[] = {
    "scripts/scenarios/bounced-rent.lua", "scripts/scenarios/lost-job.lua", "scripts/scenarios/late-parcel.lua"
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
            Trial trial = robot_try(world->scenarios[i], world->rubric, (Robot)robot, robot == ROBOT_RANDOM ? 2000 : 1);
            sum += trial.mean;
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
        Trial trial = robot_try(world->scenarios[i], world->rubric, ROBOT_RANDOM, 2000);
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

typedef struct Bank {
    double n, keys, words, words2, key_words;       /* for the correlation of key with length */
    int sorry_in_keys, sorry_in_others, others;
    int choices, first;
} Bank;

static void count_reply(Bank *bank, const Reply *reply, bool key)
{
    int words = wording_words(reply->text), sorry = wording_has(reply->text, "sorry|apolog*");

    bank->n++;
    bank->words += words;
    bank->words2 += words * words;
    bank->keys += key;
    bank->key_words += key ? words : 0;
    bank->others += !key;
    bank->sorry_in_keys += key && sorry;
    bank->sorry_in_others += !key && sorry;
}

static Bank count_bank(World *world)
{
    Bank bank = { 0 };

    for (int i = 0; i < FILES; i++) {
        const BeatForm *forms = form_sample(world->scenarios[i], world->rubric, 1000, &world->arena);
        for (int b = 0; b < world->scenarios[i]->beat_count; b++) {
            const Part *part = &world->scenarios[i]->beats[b].parts[0];
            int key = form_key(&forms[b], part, 0);
            for (int k = 0; k < part->reply_count; k++)
                if (forms[b].parts[0][k].seen)
                    count_reply(&bank, &part->replies[k], k == key);
            bank.choices++;
            bank.first += key == 0;
        }
    }
    return bank;
}

static void the_length_of_a_reply_does_not_tell_the_key(void **state)
{
    Bank bank = count_bank(*state);
    double covariance = bank.key_words / bank.n - bank.keys / bank.n * bank.words / bank.n;
    double spread = bank.words2 / bank.n - bank.words / bank.n * bank.words / bank.n;
    double share = bank.keys / bank.n, r = covariance / sqrt(spread * share * (1 - share));

    if (fabs(r) > 0.10)
        fail_msg("correlation of key with length %.3f", r);
}

static void an_apology_does_not_tell_the_key(void **state)
{
    Bank bank = count_bank(*state);
    double keys = 100.0 * bank.sorry_in_keys / bank.keys, others = 100.0 * bank.sorry_in_others / bank.others;

    if (fabs(keys - others) > 10)
        fail_msg("an apology stands in %.1f %% of keys and %.1f %% of other replies", keys, others);
}

static void the_key_is_written_first_in_three_of_ten_choices_at_most(void **state)
{
    Bank bank = count_bank(*state);

    if (10 * bank.first > 3 * bank.choices)
        fail_msg("the key is first in %d of %d choices", bank.first, bank.choices);
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
