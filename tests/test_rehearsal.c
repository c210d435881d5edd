/* A rehearsal is a session without its words: on the same choices both must come to the same. */
#include "support.h"

#include "core/form.h"
#include "core/robot.h"

#include <string.h>

static const char *const files[] = {
    "tests/scenarios/rent-model.lua", "tests/scenarios/every-word.lua", "tests/scenarios/three-paragraphs.lua",
    "scripts/scenarios/bounced-rent.lua", "scripts/scenarios/lost-job.lua", "scripts/scenarios/late-parcel.lua",
    "scripts/scenarios/regular-order.lua", "scripts/scenarios/third-replacement.lua"
};
enum { FILES = sizeof files / sizeof *files, PLAYS = 300 };

static Rehearsal rehearse(const Scenario *scenario, const Rubric *rubric, Robot robot, uint64_t chance, Arena *arena)
{
    Rehearsal rehearsal = rehearsal_begin(scenario, rubric, arena);

    while (!rehearsal.over) {
        int numbers[MOST_PARTS];
        robot_choose(robot, &rehearsal, &chance, numbers);
        Judgement judgement = rehearsal_judge(&rehearsal, numbers);
        rehearsal_take(&rehearsal, numbers, &judgement);
    }
    return rehearsal;
}

static void same(const Scenario *scenario, const Rubric *rubric, Robot robot, uint64_t chance)
{
    Arena arena = { 0 };
    const Record *record = robot_play(scenario, rubric, robot, chance, &arena);
    Rehearsal rehearsal = rehearse(scenario, rubric, robot, chance, &arena);
    Result result = rehearsal_result(&rehearsal);
    Mood mood = rehearsal.moods[rehearsal.grade.turn];

    if (memcmp(&record->scores, &result.scores, sizeof result.scores) != 0)
        fail_msg("%s, chance %d: overall %d, rehearsed %d", scenario->id, (int)chance, record->scores.overall,
                 result.scores.overall);
    assert_int_equal(record->outcome, rehearsal.outcome);
    assert_int_equal(record->turn_count, rehearsal.grade.turn);
    assert_int_equal(record->passed, result.passed);
    if (record->turn_count)
        assert_memory_equal(&record->turns[record->turn_count - 1].mood_after, &mood, sizeof mood);
    arena_free(&arena);
}

static void the_same_choices_come_to_the_same_as_in_a_session(void **state)
{
    (void)state;
    for (int i = 0; i < FILES; i++) {
        Arena arena = { 0 };
        const Rubric *rubric = support_rubric(&arena);
        const Scenario *scenario = support_scenario(files[i], &arena);

        for (int k = 0; k < PLAYS; k++)
            same(scenario, rubric, ROBOT_RANDOM, (uint64_t)k);
        for (int robot = 0; robot < ROBOTS; robot++)
            same(scenario, rubric, (Robot)robot, 1);
        arena_free(&arena);
    }
}

static void a_beat_with_nothing_on_offer_is_the_end_without_an_outcome(void **state)
{
    Arena arena = { 0 };
    const Scenario *scenario = support_scenario("tests/scenarios/short-call.lua", &arena);
    Scenario broken = *scenario;
    Beat first = scenario->beats[0];
    Part none = { .id = NULL, .replies = first.parts->replies, .reply_count = 0 };

    (void)state;
    first.parts = &none;
    broken.beats = &first;
    broken.beat_count = 1;
    Rehearsal rehearsal = rehearsal_begin(&broken, support_rubric(&arena), &arena);
    assert_true(rehearsal.over);
    assert_null(rehearsal_beat(&rehearsal));
    assert_int_equal(rehearsal.outcome, UNFINISHED);
    assert_false(rehearsal_result(&rehearsal).passed);
    arena_free(&arena);
}

/* ---- hit counts ---- */

/* What the records of the same plays hold. */
typedef struct Hits { const Scenario *scenario; int beat, met, chosen, offered, weighed; int64_t worth; } Hits;

static void count_hits(void *data, const Record *record)
{
    Hits *hits = data;
    bool met = false;

    for (int i = 0; i < record->turn_count; i++) {
        if (strcmp(record->turns[i].beat, hits->scenario->beats[hits->beat].id) != 0)
            continue;
        met = true;
        for (int k = 0; k < record->turns[i].offered_count; k++)
            if (record->turns[i].offered[k].number == 2 && record->turns[i].offered[k].part == 0) {
                hits->offered++;
                hits->chosen += record->turns[i].offered[k].chosen;
                hits->worth += record->turns[i].offered[k].worth;
            }
    }
    hits->met += met;
}

static void a_sample_counts_what_its_plays_met_and_chose(void **state)
{
    (void)state;
    for (int i = 0; i < FILES; i++) {
        Arena arena = { 0 };
        const Rubric *rubric = support_rubric(&arena);
        const Scenario *scenario = support_scenario(files[i], &arena);
        Hits hits = { .scenario = scenario, .beat = scenario->beat_count > 1 };

        robot_sample(scenario, rubric, 200, count_hits, &hits);
        Sample sample = form_sample(scenario, rubric, 200, 200, &arena);
        const ReplyForm *reply = &sample.beats[hits.beat].parts[0][1];
        assert_int_equal(sample.trial.plays, 200);
        assert_int_equal(sample.beats[0].met, 200);
        assert_int_equal(sample.beats[hits.beat].met, hits.met);
        assert_int_equal(reply->offered, hits.offered);
        assert_int_equal(reply->chosen, hits.chosen);
        assert_int_equal(reply->weighed, hits.offered);
        assert_int_equal(reply->worth, hits.worth);
        arena_free(&arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_same_choices_come_to_the_same_as_in_a_session),
        cmocka_unit_test(a_beat_with_nothing_on_offer_is_the_end_without_an_outcome),
        cmocka_unit_test(a_sample_counts_what_its_plays_met_and_chose),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
