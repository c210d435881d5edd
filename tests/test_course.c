/* Courses: reading them, and where a trainee stands in one. */
#include "support.h"

#include "core/course.h"
#include "script/course_loader.h"

#include <stdio.h>
#include <string.h>

enum { MOST = 16 };

#define HEAD "return course { id = \"c\", version = 1, language = \"en\", title = \"C\",\n"
#define MODULE(id, rest) "module \"" id "\" { title = \"" id "\", page = \"Words.\", " rest " },\n"

/* Two modules, the second after the first; with what may be added to the first. */
#define TWO(extra) \
    HEAD MODULE("one", "practice = { \"p\", \"q\" }, assessed = \"a\"" extra) \
         MODULE("two", "assessed = \"b\", after = { \"one\" }") "}"

typedef struct Room {
    Arena arena;
    ScenarioCard cards[MOST];
    int card_count;
    Attempt attempts[MOST];
    int attempt_count;
    const Course *course;
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

static const Course *load(const char *text, Findings *findings, Arena *arena)
{
    *findings = (Findings){ .arena = arena };
    return course_load(support_scripts(), text, strlen(text), "c.lua", findings, arena);
}

static const Course *good(Room *room, const char *text)
{
    Findings findings;

    room->course = load(text, &findings, &room->arena);
    if (!room->course)
        fail_msg("%s", findings.count ? finding_text(&findings.items[0], &room->arena) : "no finding");
    return room->course;
}

/* The file is refused, and this is said about it. */
static void assert_said(Room *room, const char *text, const char *said)
{
    Findings findings;
    const Course *course = load(text, &findings, &room->arena);

    assert_null(course);
    for (int i = 0; i < findings.count; i++)
        if (strstr(finding_text(&findings.items[i], &room->arena), said))
            return;
    fail_msg("not said: %s; but: %s", said,
             findings.count ? finding_text(&findings.items[0], &room->arena) : "nothing");
}

static void is_here(Room *room, const char *id)
{
    room->cards[room->card_count++] = (ScenarioCard){ .id = id, .title = id };
}

static Attempt *plays(Room *room, const char *scenario, Mode mode, int overall)
{
    Attempt *attempt = &room->attempts[room->attempt_count++];

    *attempt = (Attempt){ .session = room->attempt_count, .scenario = scenario, .title = scenario, .mode = mode,
                          .overall = overall, .dimension = { overall, overall, overall },
                          .passed = overall >= 700 };
    return attempt;
}

static CourseStanding standing(Room *room)
{
    return course_standing(room->course, room->cards, room->card_count, room->attempts, room->attempt_count,
                           &room->arena);
}

/* ---- reading ---- */

static void a_course_is_read_with_its_pages_and_marks(void **state)
{
    const Course *course = good(*state,
        HEAD "pass = { overall = 60, dimension = 40 },\n"
        "module \"one\" { title = \"One\", page = [[ First\n words.\n\n  Second. ]], sounds_like = \"Yes.\",\n"
        "  near_misses = { { \"No.\", why = \"Because.\" } }, practice = { \"p\" }, assessed = \"a\" },\n"
        "module \"two\" { title = \"Two\", page = \"Words.\", assessed = \"b\", after = { \"one\" },\n"
        "  pass = { overall = 80, dimension = 70 } } }");

    assert_string_equal(course->id, "c");
    assert_int_equal(course->module_count, 2);
    assert_int_equal(course->modules[0].page_count, 2);
    assert_string_equal(course->modules[0].page[0], "First words.");
    assert_string_equal(course->modules[0].page[1], "Second.");
    assert_string_equal(course->modules[0].sounds_like[0], "Yes.");
    assert_string_equal(course->modules[0].near_misses[0].why, "Because.");
    assert_int_equal(course->modules[0].pass.overall, 60);
    assert_int_equal(course->modules[1].pass.dimension, 70);
    assert_int_equal(course->modules[1].after_count, 1);
    assert_int_equal(course->modules[1].after[0], 0);
    assert_int_equal(course_module(course, "two"), 1);
    assert_int_equal(course_module(course, "three"), -1);
}

static void a_course_is_told_from_a_scenario(void **state)
{
    static const char course[] = "-- about\nreturn course {", scenario[] = "return scenario { title = 'of course'",
                      quoted[] = "-- return course {\nreturn scenario {";

    (void)state;
    assert_true(course_written(course, sizeof course - 1));
    assert_false(course_written(scenario, sizeof scenario - 1));
    assert_false(course_written(quoted, sizeof quoted - 1));
    assert_false(course_written("return", 6));
    assert_false(course_written("", 0));
}

static void faults_are_said_with_their_place_and_the_nearest_word(void **state)
{
    assert_said(*state, HEAD MODULE("one", "asessed = \"a\"") "}",
                "c.lua:2: module \"one\": unknown field 'asessed', did you mean 'assessed'?");
    assert_said(*state, HEAD MODULE("one", "asessed = \"a\"") "}", "'assessed' is missing");
    assert_said(*state, HEAD "modul \"one\" { } }", "c.lua:2: unknown word 'modul', did you mean 'module'?");
    assert_said(*state, HEAD MODULE("one", "assessed = lost_job") "}",
                "module \"one\" > assessed: unknown word 'lost_job' where an id in quotes is wanted");
    assert_said(*state, HEAD MODULE("one", "assessed = \"Lost Job\"") "}", "'Lost Job' can't be an id");
    assert_said(*state, HEAD MODULE("one", "assessed = \"a\", practice = { 3 }") "}",
                "module \"one\" > practice 1: this is a number, but an id in quotes is wanted");
    assert_said(*state, HEAD MODULE("one", "assessed = \"a\", pass = { overall = 101, dimension = 1 }") "}",
                "101 is out of range");
    assert_said(*state, HEAD MODULE("one", "assessed = \"a\", pass = { overall = 50 }") "}",
                "'dimension' is missing");
}

static void what_only_shows_between_modules_is_said_too(void **state)
{
    assert_said(*state, HEAD MODULE("one", "assessed = \"a\"") MODULE("two", "assessed = \"b\", after = { \"oen\" }") "}",
                "module \"two\" > after: no module written before this one is called 'oen', did you mean 'one'?");
    assert_said(*state, HEAD MODULE("one", "assessed = \"a\", after = { \"one\" }") "}", "no module written before");
    assert_said(*state, HEAD MODULE("one", "assessed = \"a\"") MODULE("one", "assessed = \"b\"") "}",
                "there is a module of this name already");
    assert_said(*state, HEAD MODULE("one", "assessed = \"a\", practice = { \"p\", \"p\" }") "}", "'p' is named twice");
    assert_said(*state, HEAD "}", "a course needs at least one module");
}

static void what_is_no_course_is_said_to_be_none(void **state)
{
    assert_said(*state, "return 3", "the file returns a number; it should be `return course { … }`");
    assert_said(*state, "return course {", "c.lua:1");
    assert_said(*state, HEAD "\"words\" }", "a text stands here, where only fields and modules may stand");
    assert_said(*state, HEAD "module { title = \"x\" } }", "a module begins with its id");
    assert_said(*state, HEAD "module \"one\" }", "a module holds its fields in braces");
    assert_said(*state, HEAD MODULE("one", "assessed = \"a\", module \"two\" { }") "}", "only fields stand in a module");
    assert_said(*state, "return os.execute('ls')", "unknown word 'os'");
}

static void all_faults_are_said_in_one_go(void **state)
{
    Room *room = *state;
    Findings findings;

    assert_null(load("return course { titel = \"C\",\n" MODULE("one", "asessed = \"a\"") MODULE("two", "pass = 3") "}",
                     &findings, &room->arena));
    assert_true(findings.count >= 8);
}

static void practising_what_is_assessed_is_warned_of(void **state)
{
    Room *room = *state;
    Findings findings;

    assert_non_null(load(HEAD MODULE("one", "assessed = \"a\", practice = { \"a\" }") "}", &findings, &room->arena));
    assert_int_equal(findings.count, 1);
    assert_int_equal(findings.items[0].weight, FINDING_WARNING);
    assert_string_equal(findings.items[0].code, "practised-assessed");
}

static void the_onboarding_course_is_without_fault_and_teaches(void **state)
{
    Room *room = *state;
    Findings findings = { .arena = &room->arena };
    size_t size;
    char *bytes = support_bytes("scripts/courses/onboarding.lua", &size);
    const Course *course = course_load(support_scripts(), bytes, size, "onboarding.lua", &findings, &room->arena);

    free(bytes);
    assert_non_null(course);
    assert_int_equal(findings.count, 0);
    assert_int_equal(course->module_count, 5);
    for (int i = 0; i < course->module_count; i++) {
        assert_in_range(course->modules[i].page_count, 2, 5);
        assert_in_range(course->modules[i].sounds_count, 2, 3);
        assert_in_range(course->modules[i].near_count, 2, 3);
    }
}

/* ---- standing ---- */

static void the_first_module_is_open_and_the_next_locked(void **state)
{
    Room *room = *state;

    good(room, TWO(""));
    is_here(room, "p"); is_here(room, "q"); is_here(room, "a"); is_here(room, "b");
    CourseStanding whole = standing(room);

    assert_int_equal(whole.modules[0].state, MODULE_OPEN);
    assert_int_equal(whole.modules[1].state, MODULE_LOCKED);
    assert_non_null(strstr(whole.modules[1].why, "Opens when “one” is passed"));
    assert_int_equal(whole.percent, 0);
    assert_int_equal(whole.steps, 4);
    assert_int_equal(whole.next, 0);
    assert_int_equal(whole.modules[0].next, 0);
    assert_non_null(strstr(whole.why, "Read the page, then practise “p”"));
    assert_false(whole.modules[0].try_first);
    assert_false(whole.complete);
}

static void practice_leads_to_the_assessed_run_and_passing_opens_the_next(void **state)
{
    Room *room = *state;

    good(room, TWO(""));
    is_here(room, "p"); is_here(room, "q"); is_here(room, "a"); is_here(room, "b");
    plays(room, "p", PRACTICE, 300);
    CourseStanding whole = standing(room);
    assert_int_equal(whole.modules[0].state, MODULE_PRACTISING);
    assert_int_equal(whole.modules[0].next, 1);
    assert_int_equal(whole.percent, 25);

    plays(room, "q", PRACTICE, 300);
    whole = standing(room);
    assert_int_equal(whole.modules[0].next, 2);
    assert_non_null(strstr(whole.why, "Play “a” assessed"));

    plays(room, "a", ASSESSED, 699);
    assert_int_equal(standing(room).modules[0].state, MODULE_PRACTISING);
    assert_non_null(strstr(standing(room).why, "Your best there so far is 69.9"));

    plays(room, "a", ASSESSED, 700);
    whole = standing(room);
    assert_int_equal(whole.modules[0].state, MODULE_PASSED);
    assert_int_equal(whole.modules[0].passed_by, 3);
    assert_int_equal(whole.modules[0].next, -1);
    assert_int_equal(whole.modules[1].state, MODULE_OPEN);
    assert_int_equal(whole.percent, 75);

    plays(room, "b", ASSESSED, 900);
    whole = standing(room);
    assert_true(whole.complete);
    assert_int_equal(whole.percent, 100);
    assert_int_equal(whole.next, -1);
    assert_string_equal(whole.why, "Every module is passed.");
}

static void whoever_can_pass_without_practice_may(void **state)
{
    Room *room = *state;

    good(room, TWO(""));
    is_here(room, "p"); is_here(room, "q"); is_here(room, "a"); is_here(room, "b");
    plays(room, "a", ASSESSED, 800);
    assert_int_equal(standing(room).modules[0].state, MODULE_PASSED);
    assert_int_equal(standing(room).done, 3);
}

static void neither_practice_nor_a_retry_passes(void **state)
{
    Room *room = *state;

    good(room, TWO(""));
    is_here(room, "a");
    plays(room, "a", PRACTICE, 900);
    plays(room, "a", ASSESSED, 900)->retry_of = 1;
    CourseStanding whole = standing(room);
    assert_int_equal(whole.modules[0].state, MODULE_PRACTISING);
    assert_int_equal(whole.modules[0].stages[2].plays, 1);
}

static void own_marks_take_the_place_of_the_rubrics(void **state)
{
    Room *room = *state;

    good(room, TWO(", pass = { overall = 80, dimension = 60 }"));
    is_here(room, "a");
    plays(room, "a", ASSESSED, 750);
    assert_int_equal(standing(room).modules[0].state, MODULE_PRACTISING);
    plays(room, "a", ASSESSED, 800)->dimension[LISTENING] = 599;
    plays(room, "a", ASSESSED, 800)->gates[DECEIVE] = true;
    plays(room, "a", ASSESSED, 800)->dimension[RESOLUTION] = -1;
    plays(room, "a", ASSESSED, -1);
    assert_int_equal(standing(room).modules[0].state, MODULE_PRACTISING);
    plays(room, "a", ASSESSED, 800)->dimension[LISTENING] = 600;
    assert_int_equal(standing(room).modules[0].passed_by, 5);
}

static void marks_may_be_lower_than_the_rubrics(void **state)
{
    Room *room = *state;

    good(room, TWO(", pass = { overall = 0, dimension = 0 }"));
    is_here(room, "a");
    plays(room, "a", ASSESSED, -1);
    assert_int_equal(standing(room).modules[0].state, MODULE_PRACTISING);
    plays(room, "a", ASSESSED, 10);
    assert_int_equal(standing(room).modules[0].state, MODULE_PASSED);
}

static void what_is_to_come_is_named_and_left_out(void **state)
{
    Room *room = *state;

    good(room, TWO(""));
    is_here(room, "q"); is_here(room, "a"); is_here(room, "b");
    room->cards[0].errors = 1;      /* a broken file is as good as none */
    CourseStanding whole = standing(room);
    assert_false(whole.modules[0].stages[0].here);
    assert_string_equal(whole.modules[0].stages[0].title, "p");
    assert_false(whole.modules[0].stages[1].here);
    assert_true(whole.modules[0].stages[2].here);
    assert_int_equal(whole.steps, 2);
    assert_int_equal(whole.modules[0].next, 2);
}

static void what_can_only_be_played_assessed_is_practised_once_before(void **state)
{
    Room *room = *state;

    good(room, TWO(""));
    is_here(room, "a"); is_here(room, "b");
    CourseStanding whole = standing(room);
    assert_int_equal(whole.modules[0].next, 2);
    assert_true(whole.modules[0].try_first);
    assert_non_null(strstr(whole.why, "Read the page, then practise “a”"));
    assert_int_equal(whole.steps, 2);

    plays(room, "a", PRACTICE, 900);
    whole = standing(room);
    assert_int_equal(whole.modules[0].state, MODULE_PRACTISING);
    assert_false(whole.modules[0].try_first);
    assert_non_null(strstr(whole.why, "Play “a” assessed"));
}

static void a_module_that_is_to_come_holds_up_nobody(void **state)
{
    Room *room = *state;

    good(room, TWO(""));
    is_here(room, "p"); is_here(room, "b");
    CourseStanding whole = standing(room);
    assert_true(whole.modules[0].to_come);
    assert_int_equal(whole.modules[0].state, MODULE_OPEN);
    assert_int_equal(whole.modules[0].next, 0);
    assert_int_equal(whole.modules[1].state, MODULE_OPEN);
    assert_int_equal(whole.next, 1);

    plays(room, "b", ASSESSED, 900);
    whole = standing(room);
    assert_true(whole.complete);
    assert_int_equal(whole.passable, 1);
    assert_int_equal(whole.next, 0);
    assert_non_null(strstr(whole.why, "still to come"));
}

static void a_course_without_any_scenario_is_not_complete(void **state)
{
    Room *room = *state;

    good(room, TWO(""));
    CourseStanding whole = standing(room);
    assert_false(whole.complete);
    assert_int_equal(whole.percent, 0);
    assert_int_equal(whole.next, -1);
    assert_int_equal(whole.modules[0].next, -1);
}

static void what_was_passed_stays_passed_when_its_scenario_is_gone(void **state)
{
    Room *room = *state;

    good(room, TWO(""));
    is_here(room, "b");
    plays(room, "a", ASSESSED, 900);
    CourseStanding whole = standing(room);
    assert_int_equal(whole.modules[0].state, MODULE_PASSED);
    assert_int_equal(whole.done, 1);
    assert_int_equal(whole.steps, 2);
}

#define T(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        T(a_course_is_read_with_its_pages_and_marks), T(a_course_is_told_from_a_scenario),
        T(faults_are_said_with_their_place_and_the_nearest_word), T(what_only_shows_between_modules_is_said_too),
        T(what_is_no_course_is_said_to_be_none), T(all_faults_are_said_in_one_go),
        T(practising_what_is_assessed_is_warned_of), T(the_onboarding_course_is_without_fault_and_teaches),
        T(the_first_module_is_open_and_the_next_locked),
        T(practice_leads_to_the_assessed_run_and_passing_opens_the_next), T(whoever_can_pass_without_practice_may),
        T(neither_practice_nor_a_retry_passes), T(own_marks_take_the_place_of_the_rubrics),
        T(marks_may_be_lower_than_the_rubrics), T(what_is_to_come_is_named_and_left_out),
        T(what_can_only_be_played_assessed_is_practised_once_before),
        T(a_module_that_is_to_come_holds_up_nobody), T(a_course_without_any_scenario_is_not_complete),
        T(what_was_passed_stays_passed_when_its_scenario_is_gone),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
