/* Ten minutes a day: what is picked, why, and the moments of a drill. */
#include "support.h"

#include "core/drill.h"
#include "core/practice.h"

#include <string.h>

enum { NOON = 12 * 3600, MOST = 32 };

typedef struct Room {
    Arena arena;
    ScenarioCard cards[MOST];
    int card_count;
    Attempt attempts[MOST];
    int attempt_count;
    DrillDone drills[MOST];
    int drill_count;
} Room;

static int set_up(void **state)
{
    *state = calloc(1, sizeof(Room));
    return 0;
}

static int tear_down(void **state)
{
    Room *room = *state;

    arena_free(&room->arena);
    free(room);
    return 0;
}

/* A scenario that calls once for each of two behaviours. */
static void is_here(Room *room, const char *id, int level, Behaviour one, Behaviour other)
{
    ScenarioCard *card = &room->cards[room->card_count++];

    *card = (ScenarioCard){ .id = id, .title = id, .level = level, .minutes = 8 };
    card->calls[one] = card->calls[other] = 1;
}

static Attempt *plays(Room *room, int day, const char *scenario)
{
    Attempt *attempt = &room->attempts[room->attempt_count++];

    *attempt = (Attempt){ .session = room->attempt_count, .scenario = scenario, .title = scenario,
                          .began = (int64_t)day * DAY_SECONDS + NOON, .overall = 500,
                          .self_rating = { -1, -1, -1 } };
    return attempt;
}

static Progress progress_on(Room *room, int day)
{
    return progress_of(room->attempts, room->attempt_count, room->drills, room->drill_count,
                       (int64_t)day * DAY_SECONDS + NOON, 0, &room->arena);
}

static Pick pick_on(Room *room, int day)
{
    Progress progress = progress_on(room, day);

    return practice_pick(&progress, room->cards, room->card_count, &room->arena);
}

static const char *picked(const Room *room, Pick pick)
{
    return pick.scenario < 0 ? "nothing" : room->cards[pick.scenario].id;
}

/* ---- the pick ---- */

static void whoever_has_not_played_gets_the_gentlest(void **state)
{
    Room *room = *state;

    is_here(room, "hard", 2, NAME_FEELING, ASK_NEEDED);
    is_here(room, "broken", 1, NAME_FEELING, ASK_NEEDED);
    is_here(room, "long", 1, NAME_FEELING, ASK_NEEDED);
    is_here(room, "gentle", 1, NAME_FEELING, ASK_NEEDED);
    room->cards[1].errors = 1;
    room->cards[3].minutes = 5;

    Pick pick = pick_on(room, 0);
    assert_string_equal(picked(room, pick), "gentle");
    assert_int_equal(pick.behaviour, NO_BEHAVIOUR);
    assert_non_null(strstr(pick.why, "gentlest"));
}

static void what_is_weak_and_due_comes_first_with_the_reason(void **state)
{
    Room *room = *state;

    is_here(room, "a", 1, NAME_FEELING, NAME_FEELING);
    is_here(room, "b", 1, CHECK_CLOSE, CHECK_CLOSE);
    is_here(room, "c", 1, NAME_FEELING, RECAP_CHECK);
    plays(room, 0, "a")->practised[NAME_FEELING] = (Practised){ 6, 2 };
    plays(room, 1, "b")->practised[CHECK_CLOSE] = (Practised){ 2, 1 };

    Pick pick = pick_on(room, 4);
    assert_string_equal(picked(room, pick), "c");
    assert_int_equal(pick.behaviour, NAME_FEELING);
    assert_true(pick.due);
    assert_string_equal(pick.why, "It has been 4 days since you last practised answering a feeling, and you met 2 "
                                  "of the last 6.");
}

static void what_no_talk_called_for_yet_comes_before_what_grows(void **state)
{
    Room *room = *state;

    is_here(room, "a", 1, NAME_FEELING, NAME_FEELING);
    is_here(room, "b", 1, RECAP_CHECK, RECAP_CHECK);
    is_here(room, "c", 1, NAME_FEELING, NAME_FEELING);
    plays(room, 0, "a")->practised[NAME_FEELING] = (Practised){ 3, 2 };
    Pick pick = pick_on(room, 1);
    assert_string_equal(picked(room, pick), "b");
    assert_int_equal(pick.behaviour, RECAP_CHECK);
    assert_string_equal(pick.why, "No talk has called for summing up yet, and this one does.");
}

static void what_grows_and_is_due_comes_before_what_is_mastered_and_due(void **state)
{
    Room *room = *state;

    is_here(room, "a", 1, NAME_FEELING, CHECK_CLOSE);
    is_here(room, "b", 1, NAME_FEELING, CHECK_CLOSE);
    plays(room, 0, "a")->practised[NAME_FEELING] = (Practised){ 3, 3 };
    plays(room, 2, "b")->practised[NAME_FEELING] = (Practised){ 3, 3 };
    plays(room, 3, "a")->practised[CHECK_CLOSE] = (Practised){ 1, 1 };

    Pick pick = pick_on(room, 6);
    assert_int_equal(pick.behaviour, CHECK_CLOSE);
    assert_string_equal(pick.why, "It has been 3 days since you last practised checking before you close, and you "
                                  "met the one there was. Once more makes it firmer.");
    room->attempts[2].began += 3 * DAY_SECONDS;     /* today: not due until tomorrow */
    pick = pick_on(room, 6);
    assert_int_equal(pick.behaviour, NAME_FEELING);
    assert_non_null(strstr(pick.why, "you have mastered it"));
}

static void when_nothing_is_due_it_says_so_and_still_offers_something(void **state)
{
    Room *room = *state;

    is_here(room, "a", 1, NAME_FEELING, NAME_FEELING);
    is_here(room, "b", 1, NAME_FEELING, NAME_FEELING);
    plays(room, 0, "a")->practised[NAME_FEELING] = (Practised){ 3, 3 };
    Pick pick = pick_on(room, 0);
    assert_string_equal(picked(room, pick), "b");
    assert_false(pick.due);
    assert_string_equal(pick.why, "Nothing is due today. If you'd like to go on: in answering a feeling you met 3 of "
                                  "the last 3.");
}

static void never_the_same_scenario_twice_in_a_row(void **state)
{
    Room *room = *state;

    is_here(room, "a", 1, NAME_FEELING, NAME_FEELING);
    is_here(room, "b", 1, CHECK_CLOSE, CHECK_CLOSE);
    for (int day = 0; day < 20; day++) {
        Pick pick = pick_on(room, day);
        const char *id = picked(room, pick);

        assert_string_not_equal(id, "nothing");
        if (day > 0)
            assert_string_not_equal(id, room->attempts[day - 1].scenario);
        plays(room, day, id)->practised[NAME_FEELING] = (Practised){ 4, 1 };
    }
}

static void a_retry_was_played_too(void **state)
{
    Room *room = *state;

    is_here(room, "a", 1, NAME_FEELING, NAME_FEELING);
    is_here(room, "b", 1, NAME_FEELING, NAME_FEELING);
    plays(room, 0, "b")->practised[NAME_FEELING] = (Practised){ 4, 1 };
    plays(room, 0, "a")->practised[NAME_FEELING] = (Practised){ 4, 1 };
    plays(room, 0, "b")->retry_of = 1;
    assert_string_equal(picked(room, pick_on(room, 1)), "a");
}

static void one_scenario_alone_is_not_picked_twice(void **state)
{
    Room *room = *state;

    is_here(room, "a", 1, NAME_FEELING, NAME_FEELING);
    plays(room, 0, "a")->practised[NAME_FEELING] = (Practised){ 4, 1 };
    Pick pick = pick_on(room, 1);
    assert_int_equal(pick.scenario, -1);
    assert_int_equal(pick.behaviour, NAME_FEELING);
    assert_non_null(strstr(pick.why, "A drill is better today"));
}

static void without_a_scenario_nothing_is_picked(void **state)
{
    Room *room = *state;

    is_here(room, "a", 1, NAME_FEELING, NAME_FEELING);
    room->cards[0].errors = 2;
    Pick pick = pick_on(room, 0);
    assert_int_equal(pick.scenario, -1);
    assert_non_null(strstr(pick.why, "no scenario here that can be played"));
}

static void one_never_played_comes_first_then_the_one_longest_ago(void **state)
{
    Room *room = *state;

    is_here(room, "a", 1, NAME_FEELING, NAME_FEELING);
    is_here(room, "b", 1, NAME_FEELING, NAME_FEELING);
    is_here(room, "c", 2, NAME_FEELING, NAME_FEELING);
    plays(room, 0, "b")->practised[NAME_FEELING] = (Practised){ 4, 1 };
    plays(room, 0, "a")->practised[NAME_FEELING] = (Practised){ 4, 1 };
    assert_string_equal(picked(room, pick_on(room, 1)), "c");
    plays(room, 1, "c")->practised[NAME_FEELING] = (Practised){ 4, 1 };
    assert_string_equal(picked(room, pick_on(room, 1)), "b");
}

static void what_calls_for_nothing_we_know_can_still_be_played(void **state)
{
    Room *room = *state;

    is_here(room, "a", 1, EXPLORE, EXPLORE);
    is_here(room, "b", 1, EXPLORE, EXPLORE);
    plays(room, 0, "a");
    Pick pick = pick_on(room, 1);
    assert_string_equal(picked(room, pick), "b");
    assert_int_equal(pick.behaviour, NO_BEHAVIOUR);
}

static void a_drill_puts_off_what_it_practised(void **state)
{
    Room *room = *state;

    is_here(room, "a", 1, NAME_FEELING, NAME_FEELING);
    is_here(room, "b", 1, NAME_FEELING, CHECK_CLOSE);
    plays(room, 0, "a")->practised[NAME_FEELING] = (Practised){ 4, 1 };
    assert_int_equal(pick_on(room, 1).behaviour, NAME_FEELING);
    room->drills[room->drill_count++] = (DrillDone){ NULL, NAME_FEELING, DAY_SECONDS + 60, 5, 5 };
    assert_int_equal(pick_on(room, 1).behaviour, CHECK_CLOSE);
    assert_int_equal(pick_on(room, 2).behaviour, NAME_FEELING);
}

static void every_behaviour_that_counts_has_a_name(void **state)
{
    (void)state;
    for (int b = 0; b < BEHAVIOURS; b++)
        assert_int_equal(practice_name((Behaviour)b)[0] != 0, progress_counts((Behaviour)b));
    assert_string_equal(practice_name(NO_BEHAVIOUR), "");
}

/* ---- drills ---- */

static const Scenario *rent(Room *room)
{
    return support_scenario("scripts/scenarios/bounced-rent.lua", &room->arena);
}

static void a_moment_stands_where_the_behaviour_is_called_for_and_can_be_missed(void **state)
{
    Room *room = *state;
    const Rubric *rubric = support_rubric(&room->arena);
    const Scenario *scenario = rent(room);

    for (int b = 0; b < BEHAVIOURS; b++) {
        const Moment *moments;
        int count = progress_counts((Behaviour)b) ? drill_moments(scenario, rubric, (Behaviour)b, &room->arena, &moments)
                                                  : 0;
        for (int i = 0; i < count; i++) {
            const Prompt *prompt = session_prompt(drill_begin(&moments[i], rubric, 7, &room->arena));
            int met = 0, missed = 0;

            assert_non_null(prompt);
            assert_string_equal(prompt->beat, moments[i].beat);
            assert_int_equal(prompt->turn, moments[i].turn);
            for (int k = 0; k < prompt->offered_count; k++) {
                Session *session = drill_begin(&moments[i], rubric, 7, &room->arena);
                assert_true(session_choose(session, &prompt->offered[k].number, 1, NULL));
                const LedgerLine *line = drill_line(&moments[i], session_record(session));
                if (line && line->level >= 2)
                    met++;
                else
                    missed++;
            }
            assert_true(met > 0);
            assert_true(missed > 0);
        }
    }
}

static void the_seed_changes_the_order_and_not_the_judgement(void **state)
{
    Room *room = *state;
    const Rubric *rubric = support_rubric(&room->arena);
    const Moment *moments;
    int count = drill_moments(rent(room), rubric, NAME_FEELING, &room->arena, &moments);

    assert_true(count >= DRILL_LEAST);
    for (int number = 1; number <= 3; number++) {
        int levels[2];
        for (int s = 0; s < 2; s++) {
            Session *session = drill_begin(&moments[0], rubric, s == 0 ? 1 : 99, &room->arena);
            assert_true(session_choose(session, &number, 1, NULL));
            levels[s] = drill_line(&moments[0], session_record(session))->level;
        }
        assert_int_equal(levels[0], levels[1]);
    }
}

static void a_mail_of_several_paragraphs_gives_no_moments(void **state)
{
    Room *room = *state;
    const Moment *moments;
    const Scenario *mail = support_scenario("scripts/scenarios/third-replacement.lua", &room->arena);

    assert_int_equal(drill_moments(mail, support_rubric(&room->arena), NAME_FEELING, &room->arena, &moments), 0);
}

/* Moments by name, of two scenarios: a1 a2 a3 a4 b1 b2. */
static void fill_moments(Moment *moments, Scenario *scenarios)
{
    static const char *const names[] = { "a1", "a2", "a3", "a4", "b1", "b2" };

    for (int i = 0; i < 6; i++)
        moments[i] = (Moment){ .scenario = &scenarios[i / 4], .beat = names[i] };
}

static void assert_chosen(const Moment *moments, int count, int round, const char *wanted)
{
    const Moment *chosen[DRILL_MOST];
    char got[40] = "";
    int many = drill_choose(moments, count, round, chosen);

    for (int i = 0; i < many; i++)
        strcat(strcat(got, i ? " " : ""), chosen[i]->beat);
    assert_string_equal(got, wanted);
}

static void a_drill_takes_from_many_scenarios_and_goes_on_where_it_ended(void **state)
{
    Scenario scenarios[2] = { 0 };
    Moment moments[6];

    (void)state;
    fill_moments(moments, scenarios);
    assert_chosen(moments, 6, 0, "a1 b1 a2 b2 a3");
    assert_chosen(moments, 6, 1, "a4 a1 b1 a2 b2");
    assert_chosen(moments, 3, 0, "a1 a2 a3");
    assert_chosen(moments, 3, 1, "a1 a2 a3");
    assert_chosen(moments, 2, 0, "");
    assert_chosen(moments, 0, 0, "");
    assert_int_equal(drill_choose(moments, 6, 2000000000, (const Moment *[DRILL_MOST]){ 0 }), 5);
}

#define T(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        T(whoever_has_not_played_gets_the_gentlest), T(what_is_weak_and_due_comes_first_with_the_reason),
        T(what_no_talk_called_for_yet_comes_before_what_grows),
        T(what_grows_and_is_due_comes_before_what_is_mastered_and_due),
        T(when_nothing_is_due_it_says_so_and_still_offers_something), T(never_the_same_scenario_twice_in_a_row),
        T(a_retry_was_played_too), T(one_scenario_alone_is_not_picked_twice),
        T(without_a_scenario_nothing_is_picked), T(one_never_played_comes_first_then_the_one_longest_ago),
        T(what_calls_for_nothing_we_know_can_still_be_played), T(a_drill_puts_off_what_it_practised),
        T(every_behaviour_that_counts_has_a_name),
        T(a_moment_stands_where_the_behaviour_is_called_for_and_can_be_missed),
        T(the_seed_changes_the_order_and_not_the_judgement), T(a_mail_of_several_paragraphs_gives_no_moments),
        T(a_drill_takes_from_many_scenarios_and_goes_on_where_it_ended),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
