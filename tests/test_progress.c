/* What sessions and drills say about a trainee. */
#include "support.h"

#include "core/progress.h"

#include <string.h>

enum { NOON = 12 * 3600, MOST = 64 };

/* A trainee's history, written down call by call. Day 0 is a Thursday in 1970. */
typedef struct Story {
    Arena arena;
    Attempt attempts[MOST];
    int attempt_count;
    DrillDone drills[MOST];
    int drill_count;
} Story;

static int set_up(void **state)
{
    *state = calloc(1, sizeof(Story));
    return 0;
}

static int tear_down(void **state)
{
    Story *story = *state;

    arena_free(&story->arena);
    free(story);
    return 0;
}

static int64_t at(int day)
{
    return (int64_t)day * DAY_SECONDS + NOON;
}

/* A session that called for naming a feeling. */
static Attempt *plays(Story *story, int day, const char *scenario, int called, int met)
{
    Attempt *attempt = &story->attempts[story->attempt_count];

    *attempt = (Attempt){ .session = ++story->attempt_count, .scenario = scenario, .title = scenario, .began = at(day),
                          .dimension = { 500, 500, 500 }, .overall = 500, .self_rating = { -1, -1, -1 } };
    attempt->practised[NAME_FEELING] = (Practised){ called, met };
    return attempt;
}

static void drills(Story *story, int day, int beats, int met)
{
    story->drills[story->drill_count++] = (DrillDone){ NULL, NAME_FEELING, at(day), beats, met };
}

static Progress on(Story *story, int day)
{
    return progress_of(story->attempts, story->attempt_count, story->drills, story->drill_count, at(day), 0,
                       &story->arena);
}

static Skill skill_on(Story *story, int day)
{
    return on(story, day).skills[NAME_FEELING];
}

/* ---- standing ---- */

static void without_a_session_nothing_is_known_and_nothing_due(void **state)
{
    Progress progress = on(*state, 5);

    for (int b = 0; b < BEHAVIOURS; b++) {
        assert_int_equal(progress.skills[b].standing, NOT_SEEN);
        assert_int_equal(progress.skills[b].days_since, -1);
        assert_false(progress.skills[b].is_due);
    }
    assert_int_equal(progress.bests_count, 0);
    assert_int_equal(progress.best_first, -1);
    assert_int_equal(progress.days.all, 0);
    assert_int_equal(progress.days.since, -1);
    assert_int_equal(progress.lines[LISTENING].count, 0);
}

static void four_of_five_over_two_scenarios_a_day_apart_is_mastery(void **state)
{
    Story *story = *state;

    plays(story, 0, "a", 3, 2);
    plays(story, 1, "b", 2, 2);
    assert_int_equal(skill_on(story, 1).standing, MASTERED);
}

static void four_opportunities_are_too_few_for_mastery(void **state)
{
    Story *story = *state;

    plays(story, 0, "a", 2, 2);
    plays(story, 1, "b", 2, 2);
    assert_int_equal(skill_on(story, 1).standing, GROWING);
}

static void less_than_four_in_five_is_not_mastery(void **state)
{
    Story *story = *state;

    plays(story, 0, "a", 5, 4);
    plays(story, 1, "b", 4, 3);
    assert_int_equal(skill_on(story, 1).standing, GROWING);
}

static void one_scenario_alone_is_not_mastery(void **state)
{
    Story *story = *state;

    plays(story, 0, "a", 5, 5);
    plays(story, 3, "a", 5, 5);
    assert_int_equal(skill_on(story, 3).standing, GROWING);
}

static void two_scenarios_on_one_day_are_not_mastery(void **state)
{
    Story *story = *state;

    plays(story, 0, "a", 5, 5);
    plays(story, 0, "b", 5, 5)->began += DAY_SECONDS - 1 - 6 * 3600;
    assert_int_equal(skill_on(story, 1).standing, GROWING);
    story->attempts[1].began = story->attempts[0].began + DAY_SECONDS;
    assert_int_equal(skill_on(story, 1).standing, MASTERED);
}

static void a_clock_that_jumps_back_makes_no_day_apart(void **state)
{
    Story *story = *state;

    plays(story, 9, "a", 5, 5);
    plays(story, 2, "b", 5, 5);
    assert_int_equal(skill_on(story, 9).standing, GROWING);
}

static void a_bad_beginning_is_not_held_against_anybody_for_ever(void **state)
{
    Story *story = *state;

    for (int day = 0; day < 5; day++)
        plays(story, day, "a", 4, 0);
    assert_int_equal(skill_on(story, 5).standing, WEAK);
    plays(story, 6, "a", 3, 3);
    plays(story, 8, "b", 3, 3);
    assert_int_equal(skill_on(story, 8).standing, MASTERED);
}

static void one_slip_takes_mastery_from_nobody(void **state)
{
    Story *story = *state;

    for (int day = 0; day < 6; day++)
        plays(story, day, day % 2 ? "a" : "b", 3, 3);
    plays(story, 6, "a", 3, 2);
    assert_int_equal(skill_on(story, 6).standing, MASTERED);
}

static void what_was_mastered_and_now_fails_is_weak(void **state)
{
    Story *story = *state;

    for (int day = 0; day < 9; day++)
        plays(story, day, day % 2 ? "a" : "b", 3, 3);
    plays(story, 20, "a", 6, 2);
    assert_int_equal(skill_on(story, 20).standing, WEAK);
}

static void fewer_than_half_of_the_newest_five_is_weak(void **state)
{
    Story *story = *state;

    plays(story, 0, "a", 4, 4);
    plays(story, 1, "b", 3, 1);
    assert_int_equal(skill_on(story, 1).standing, GROWING);     /* 5 of 7: both sessions are needed for five */
    plays(story, 2, "a", 3, 1);

    Skill skill = skill_on(story, 2);
    assert_int_equal(skill.recent_called, 6);
    assert_int_equal(skill.recent_met, 2);
    assert_int_equal(skill.standing, WEAK);
    assert_int_equal(skill.called, 10);
    assert_int_equal(skill.met, 6);
    assert_int_equal(skill.scenarios, 2);
}

static void a_standing_comes_with_the_figures_it_rests_on(void **state)
{
    Story *story = *state;

    plays(story, 0, "a", 5, 0);
    Practised weak = skill_on(story, 0).proof;
    assert_int_equal(weak.called, 5);
    assert_int_equal(weak.met, 0);

    plays(story, 1, "a", 3, 3);
    plays(story, 2, "b", 2, 2);
    Skill skill = skill_on(story, 2);
    assert_int_equal(skill.standing, MASTERED);         /* 5 of 10, but 5 of the newest 5 */
    assert_int_equal(skill.called, 10);
    assert_int_equal(skill.proof.called, 5);
    assert_int_equal(skill.proof.met, 5);
}

static void exactly_half_is_growing(void **state)
{
    plays(*state, 0, "a", 2, 1);
    assert_int_equal(skill_on(*state, 0).standing, GROWING);
}

static void a_retry_from_a_turn_is_no_evidence(void **state)
{
    Story *story = *state;

    plays(story, 0, "a", 4, 1);
    plays(story, 1, "b", 4, 4)->retry_of = 1;

    Progress progress = on(story, 1);
    assert_int_equal(progress.skills[NAME_FEELING].called, 4);
    assert_int_equal(progress.skills[NAME_FEELING].standing, WEAK);
    assert_int_equal(progress.lines[VALIDATION].count, 1);
    assert_int_equal(progress.bests_count, 1);
    assert_int_equal(progress.days.all, 2);
}

static void a_drill_is_practice_and_no_evidence(void **state)
{
    Story *story = *state;

    drills(story, 3, 5, 5);
    Skill skill = skill_on(story, 3);
    assert_int_equal(skill.standing, NOT_SEEN);
    assert_int_equal(skill.days_since, 0);
    assert_int_equal(skill.successes, 1);
}

static void only_what_an_opportunity_calls_for_counts(void **state)
{
    (void)state;
    assert_true(progress_counts(NAME_FEELING));
    assert_true(progress_counts(STAY));
    assert_false(progress_counts(EXPLORE));
    assert_false(progress_counts(MINIMISE));
    assert_string_equal(standing_name(NOT_SEEN), "not_seen");
    assert_string_equal(standing_name(STANDINGS), "");
}

/* ---- when it is due ---- */

static void successes_in_a_row_space_it_by_1_3_10_and_30_days(void **state)
{
    static const int days[] = { 0, 1, 4, 14, 44 }, wait[] = { 1, 3, 10, 30, 30 };
    Story *story = *state;

    for (int i = 0; i < 5; i++) {
        plays(story, days[i], "a", 1, 1);
        Skill skill = skill_on(story, days[i]);
        assert_int_equal(skill.successes, i + 1);
        assert_int_equal(skill.due, (int64_t)(days[i] + wait[i]) * DAY_SECONDS);
        assert_false(skill.is_due);
        assert_false(skill_on(story, days[i] + wait[i] - 1).is_due);
        assert_true(skill_on(story, days[i] + wait[i]).is_due);
    }
}

static void a_failure_makes_it_due_at_once_and_starts_the_row_again(void **state)
{
    Story *story = *state;

    plays(story, 0, "a", 1, 1);
    plays(story, 1, "a", 1, 1);
    plays(story, 4, "a", 2, 1);
    assert_int_equal(skill_on(story, 4).successes, 0);
    assert_true(skill_on(story, 4).is_due);
    plays(story, 5, "a", 2, 2);
    assert_int_equal(skill_on(story, 5).successes, 1);
}

static void several_successes_on_a_day_are_one(void **state)
{
    Story *story = *state;

    plays(story, 0, "a", 2, 2);
    plays(story, 0, "b", 2, 2);
    drills(story, 0, 4, 4);
    assert_int_equal(skill_on(story, 0).successes, 1);
    drills(story, 0, 4, 1);         /* 9 of 12 that day */
    assert_int_equal(skill_on(story, 0).successes, 0);
}

static void a_session_that_did_not_call_for_it_leaves_it_alone(void **state)
{
    Story *story = *state;

    plays(story, 0, "a", 2, 2);
    plays(story, 7, "b", 0, 0);
    Skill skill = skill_on(story, 8);
    assert_int_equal(skill.days_since, 8);
    assert_int_equal(skill.successes, 1);
}

static void sessions_and_drills_are_taken_in_one_order(void **state)
{
    Story *story = *state;

    plays(story, 0, "a", 1, 1);
    drills(story, 2, 4, 0);
    plays(story, 3, "a", 1, 1);
    assert_int_equal(skill_on(story, 3).successes, 1);
}

static void a_time_that_is_still_to_come_counts_as_now(void **state)
{
    Story *story = *state;

    plays(story, 100, "a", 1, 1);
    Progress progress = on(story, 10);
    assert_int_equal(progress.skills[NAME_FEELING].days_since, 0);
    assert_int_equal(progress.skills[NAME_FEELING].practised, at(10));
    assert_int_equal(progress.days.since, 0);
    assert_int_equal(progress.days.practised, 1);
}

static void a_clock_set_back_between_sessions_adds_no_day(void **state)
{
    Story *story = *state;

    plays(story, 10, "a", 1, 1);
    plays(story, 3, "a", 1, 1);
    plays(story, 4, "a", 1, 1);
    Skill skill = skill_on(story, 10);
    assert_int_equal(skill.successes, 1);
    assert_true(skill.days_since >= 0);
}

static void days_are_those_of_the_place(void **state)
{
    Story *story = *state;

    /* half an hour before and after midnight UTC: in Denver one afternoon */
    plays(story, 0, "a", 1, 1)->began = DAY_SECONDS - 1800;
    plays(story, 1, "a", 1, 1)->began = DAY_SECONDS + 1800;
    Progress utc = progress_of(story->attempts, 2, NULL, 0, at(2), 0, &story->arena);
    Progress denver = progress_of(story->attempts, 2, NULL, 0, at(2), -7 * 3600, &story->arena);

    assert_int_equal(utc.days.all, 2);
    assert_int_equal(utc.skills[NAME_FEELING].successes, 2);
    assert_int_equal(denver.days.all, 1);
    assert_int_equal(denver.skills[NAME_FEELING].successes, 1);
    assert_int_equal(denver.skills[NAME_FEELING].days_since, 2);
}

/* ---- figures over sessions ---- */

static void the_trend_is_the_mean_of_up_to_five(void **state)
{
    static const int scores[] = { 100, 201, 300, 400, 500, 1000, 0 };
    static const int trends[] = { 100, 151, 200, 250, 300, 480, 440 };
    Story *story = *state;

    for (int i = 0; i < 7; i++)
        plays(story, i, "a", 0, 0)->dimension[LISTENING] = scores[i];
    Line line = on(story, 9).lines[LISTENING];
    assert_int_equal(line.count, 7);
    for (int i = 0; i < 7; i++) {
        assert_int_equal(line.points[i].score, scores[i]);
        assert_int_equal(line.points[i].trend, trends[i]);
    }
}

static void a_session_without_evidence_is_left_out_of_the_line(void **state)
{
    Story *story = *state;

    plays(story, 0, "a", 0, 0)->dimension[RESOLUTION] = -1;
    plays(story, 1, "a", 0, 0)->dimension[RESOLUTION] = 700;
    Line line = on(story, 1).lines[RESOLUTION];
    assert_int_equal(line.count, 1);
    assert_int_equal(line.points[0].attempt, 1);
    assert_int_equal(line.points[0].trend, 700);
}

static void the_own_rating_is_compared_where_there_is_one(void **state)
{
    Story *story = *state;

    plays(story, 0, "a", 0, 0)->dimension[LISTENING] = 400;
    plays(story, 1, "a", 0, 0)->self_rating[LISTENING] = 80;
    plays(story, 2, "a", 0, 0)->self_rating[LISTENING] = 25;
    story->attempts[2].dimension[LISTENING] = 301;

    Rating rating = on(story, 2).ratings[LISTENING];
    assert_int_equal(rating.rated, 2);
    assert_int_equal(rating.own, 525);
    assert_int_equal(rating.grade, 401);
    assert_int_equal(on(story, 2).ratings[VALIDATION].rated, 0);
}

static void first_and_last_attempts_are_kept_apart(void **state)
{
    Story *story = *state;

    plays(story, 0, "a", 0, 0)->overall = 310;
    plays(story, 1, "b", 0, 0)->overall = 640;
    plays(story, 2, "a", 0, 0)->overall = 880;
    plays(story, 3, "a", 0, 0)->overall = 720;
    plays(story, 4, "a", 0, 0)->overall = 1000;
    story->attempts[4].retry_of = 4;        /* from a turn */

    Progress progress = on(story, 5);
    assert_int_equal(progress.bests_count, 2);
    assert_string_equal(progress.bests[0].scenario, "a");
    assert_int_equal(progress.bests[0].plays, 3);
    assert_int_equal(progress.bests[0].first, 310);
    assert_int_equal(progress.bests[0].last, 720);
    assert_int_equal(progress.bests[0].best, 880);
    assert_string_equal(progress.bests[progress.best_first].scenario, "b");
    assert_string_equal(progress.bests[progress.best_last].scenario, "a");
}

static void the_first_attempt_is_the_first_by_id_whatever_the_clock_says(void **state)
{
    Story *story = *state;

    plays(story, 9, "a", 0, 0)->overall = 200;
    plays(story, 2, "a", 0, 0)->overall = 600;
    assert_int_equal(on(story, 9).bests[0].first, 200);
    assert_int_equal(on(story, 9).bests[0].last, 600);
}

static void a_first_attempt_without_a_grade_stays_without(void **state)
{
    Story *story = *state;

    plays(story, 0, "a", 0, 0)->overall = -1;
    assert_int_equal(on(story, 0).best_first, -1);
    plays(story, 1, "a", 0, 0)->overall = 500;
    assert_int_equal(on(story, 1).bests[0].first, -1);
    assert_int_equal(on(story, 1).bests[0].best, 500);
}

/* ---- days ---- */

static void a_missed_day_takes_nothing_away(void **state)
{
    Story *story = *state;

    for (int day = 0; day < 4; day++)
        plays(story, day, "a", 0, 0);
    plays(story, 6, "a", 0, 0);
    plays(story, 6, "b", 0, 0);

    Days days = on(story, 6).days;
    assert_int_equal(days.practised, 5);
    assert_int_equal(days.longest, 4);
    assert_int_equal(days.running, 1);
    days = on(story, 9).days;
    assert_int_equal(days.practised, 5);
    assert_int_equal(days.longest, 4);
    assert_int_equal(days.running, 0);
    assert_int_equal(days.since, 3);
}

static void the_last_28_days_end_today(void **state)
{
    Story *story = *state;

    plays(story, 0, "a", 0, 0);
    assert_int_equal(on(story, 27).days.practised, 1);
    assert_int_equal(on(story, 28).days.practised, 0);
    assert_int_equal(on(story, 28).days.all, 1);
}

static void yesterday_still_counts_as_running(void **state)
{
    Story *story = *state;

    drills(story, 4, 3, 0);
    plays(story, 5, "a", 0, 0);
    assert_int_equal(on(story, 6).days.running, 2);
    assert_int_equal(on(story, 7).days.running, 0);
}

#define T(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        T(without_a_session_nothing_is_known_and_nothing_due),
        T(four_of_five_over_two_scenarios_a_day_apart_is_mastery),
        T(four_opportunities_are_too_few_for_mastery), T(less_than_four_in_five_is_not_mastery),
        T(one_scenario_alone_is_not_mastery), T(two_scenarios_on_one_day_are_not_mastery),
        T(a_clock_that_jumps_back_makes_no_day_apart), T(a_bad_beginning_is_not_held_against_anybody_for_ever),
        T(one_slip_takes_mastery_from_nobody), T(what_was_mastered_and_now_fails_is_weak),
        T(fewer_than_half_of_the_newest_five_is_weak), T(a_standing_comes_with_the_figures_it_rests_on),
        T(exactly_half_is_growing),
        T(a_retry_from_a_turn_is_no_evidence), T(a_drill_is_practice_and_no_evidence),
        T(only_what_an_opportunity_calls_for_counts), T(successes_in_a_row_space_it_by_1_3_10_and_30_days),
        T(a_failure_makes_it_due_at_once_and_starts_the_row_again), T(several_successes_on_a_day_are_one),
        T(a_session_that_did_not_call_for_it_leaves_it_alone), T(sessions_and_drills_are_taken_in_one_order),
        T(a_time_that_is_still_to_come_counts_as_now), T(a_clock_set_back_between_sessions_adds_no_day),
        T(days_are_those_of_the_place), T(the_trend_is_the_mean_of_up_to_five),
        T(a_session_without_evidence_is_left_out_of_the_line), T(the_own_rating_is_compared_where_there_is_one),
        T(first_and_last_attempts_are_kept_apart), T(the_first_attempt_is_the_first_by_id_whatever_the_clock_says),
        T(a_first_attempt_without_a_grade_stays_without), T(a_missed_day_takes_nothing_away),
        T(the_last_28_days_end_today), T(yesterday_still_counts_as_running),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
