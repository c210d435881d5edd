/* What the coach says after a turn, and the one thing to try next. */
#include "support.h"

#include "core/coach.h"
#include "core/session.h"

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
    world->scenario = support_scenario("tests/scenarios/rent-model.lua", &world->arena);
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

static const Record *play(World *world, const char *moves)
{
    Session *session = session_begin(world->scenario, world->rubric, 1, &world->arena);

    for (; *moves; moves++) {
        int number = *moves - '0';
        assert_true(session_choose(session, &number, 1, NULL));
    }
    return session_record(session);
}

static CoachLine after(World *world, const char *moves)
{
    const Record *record = play(world, moves);

    return coach_line(world->rubric, record, record->turn_count - 1, &world->arena);
}

static void the_worst_error_of_a_turn_comes_first(void **state)
{
    CoachLine line = after(*state, "32");

    assert_int_equal(line.behaviour, MINIMISE);
    assert_false(line.good);
    assert_non_null(strstr(line.quote, "I'm sure your landlord will understand"));
}

static void what_was_met_in_full_is_praised_by_name(void **state)
{
    CoachLine line = after(*state, "31");

    assert_true(line.good);
    assert_non_null(strstr("Six years of never being late, and our mistake puts that in question by five today."
                           " That's embarrassing on top of the money.", line.quote));
}

static void an_omission_is_named_too(void **state)
{
    CoachLine line = after(*state, "34");

    assert_int_equal(line.behaviour, IGNORE_CUE);
    assert_false(line.good);
}

static void a_half_check_is_not_praised_as_a_whole_one(void **state)
{
    const World *world = *state;
    CoachLine line = after(*state, "3122243");

    assert_int_equal(line.behaviour, CHECK_CLOSE);
    assert_false(line.good);
    assert_non_null(strstr(line.sentence, world->rubric->opportunities[CLOSE].full));
}

static void the_next_thing_is_about_the_weakest_skill(void **state)
{
    World *world = *state;
    const Record *record = play(world, "2322223");
    CoachLine line = coach_next(world->rubric, record, &world->arena);

    assert_int_equal(behaviour_dimension(line.behaviour), LISTENING);
    assert_memory_equal(line.sentence, world->rubric->behaviours[line.behaviour].next, 12);
}

/* An example from another story puzzles whoever has just been in this one. */
static void the_next_thing_quotes_this_talk(void **state)
{
    World *world = *state;
    const Record *record = play(world, "3444443");
    CoachLine line = coach_next(world->rubric, record, &world->arena);
    const char *example = strstr(line.sentence, "The best on offer here: “");
    bool offered = false;

    assert_non_null(example);
    example += strlen("The best on offer here: “");
    size_t length = (size_t)(strstr(example, "”") - example);
    for (int i = 0; i < record->turn_count; i++)
        for (int k = 0; k < record->turns[i].offered_count; k++)
            offered |= strstr(record->turns[i].offered[k].text, arena_text_n(&world->arena, example, length)) != NULL;
    assert_true(offered);
    assert_null(strstr(line.sentence, ": “That's embarrassing"));
}

static void every_behaviour_has_its_sentences(void **state)
{
    const World *world = *state;

    for (int i = 0; i < BEHAVIOURS; i++) {
        const BehaviourRule *rule = &world->rubric->behaviours[i];
        if (!rule->title[0] || !rule->rule[0] || !rule->coach[0] || !rule->next[0])
            fail_msg("%s lacks a sentence in rubric.lua", behaviour_name((Behaviour)i));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_worst_error_of_a_turn_comes_first),
        cmocka_unit_test(what_was_met_in_full_is_praised_by_name),
        cmocka_unit_test(an_omission_is_named_too),
        cmocka_unit_test(a_half_check_is_not_praised_as_a_whole_one),
        cmocka_unit_test(the_next_thing_is_about_the_weakest_skill),
        cmocka_unit_test(the_next_thing_quotes_this_talk),
        cmocka_unit_test(every_behaviour_has_its_sentences),
    };

    return cmocka_run_group_tests(tests, set_up, tear_down);
}
