/* The screens about somebody's own way: ten minutes today, drills, the course, progress. */
#include "stage.h"

#include "core/progress.h"
#include "script/course_loader.h"

#include <string.h>

static int set_up(void **state)
{
    static const char *const paths[] = { "scripts/scenarios/bounced-rent.lua", "scripts/scenarios/regular-order.lua", NULL };

    return world_up(state, paths);
}

/* ---- looking and pressing ---- */

static const char *title(World *world)
{
    return app_view(world->app)->title;
}

/* Presses the choice with this number, as shown. */
static void choose(World *world, int number)
{
    const View *view = app_view(world->app);

    for (const Widget *w = view->root; w != NULL; w = view_following(view, w))
        if (w->kind == WIDGET_CHOICE && w->number == number) {
            app_act(world->app, (Action){ .kind = ACTION_PRESS, .action = w->action, .arg = w->arg });
            check_view(app_view(world->app));
            return;
        }
    fail_msg("there is no choice %d on “%s”", number, view->title);
}

/* What the customer says last on the screen. */
static const char *last_words(World *world)
{
    const View *view = app_view(world->app);
    const char *words = "";

    for (const Widget *w = view->root; w != NULL; w = view_following(view, w))
        if (w->kind == WIDGET_SPEECH && w->speaker == SPEAKER_CUSTOMER)
            words = arena_text(&world->arena, w->text);
    return words;
}

/* A session `days` ago. */
static Attempt *played(World *world, int days, const char *scenario, Mode mode, int overall)
{
    Attempt *attempt = &world->attempts[world->memory->attempt_count++];

    *attempt = (Attempt){ .session = world->memory->attempt_count, .scenario = scenario, .title = scenario,
                          .mode = mode, .began = 1000000000 - (int64_t)days * DAY_SECONDS, .overall = overall,
                          .dimension = { overall, overall, overall }, .self_rating = { -1, -1, -1 },
                          .passed = overall >= 700 };
    return attempt;
}

static void with_course(World *world)
{
    static const char text[] =
        "return course { id = \"two\", version = 1, language = \"en\", title = \"Two steps\", summary = \"Short.\",\n"
        "module \"first\" { title = \"First\", page = [[ What it is.\n\n And more. ]],\n"
        "  sounds_like = \"Like this.\",\n"
        "  near_misses = { { \"Like that.\", why = \"It isn't.\" } },\n"
        "  practice = { \"bounced-rent\", \"nowhere\" }, assessed = \"regular-order\" },\n"
        "module \"second\" { title = \"Second\", page = \"Words.\", assessed = \"nowhere-either\",\n"
        "  after = { \"first\" } } }";
    Findings findings = { .arena = &world->arena };

    world->memory->courses[world->memory->course_count++]
        = course_load(support_scripts(), text, sizeof text - 1, "two.lua", &findings, &world->arena);
    assert_int_equal(findings.count, 0);
}

/* ---- ten minutes today ---- */

static void whoever_is_new_meets_the_gentlest_and_is_told_why(void **state)
{
    World *world = *state;

    press(world, "Ten minutes today");
    assert_non_null(seen(world, "Nothing has been practised yet."));
    assert_non_null(seen(world, "gentlest"));
    press(world, "Meet ");
    assert_non_null(seen(world, "Before you begin"));
    press(world, "Back");
    assert_string_equal(title(world), "Ten minutes today");
}

static void the_pick_says_in_a_sentence_what_it_is_for(void **state)
{
    World *world = *state;

    played(world, 4, "bounced-rent", PRACTICE, 400)->practised[NAME_FEELING] = (Practised){ 6, 2 };
    press(world, "Ten minutes today");
    assert_non_null(seen(world, "It has been 4 days since you last practised answering a feeling, and you met 2 of "
                                "the last 6."));
    press(world, "Meet Margaret");
}

static void a_talk_from_practice_leads_back_to_it(void **state)
{
    World *world = *state;

    press(world, "Ten minutes today");
    press(world, "Meet ");
    press(world, "Take the call");
    press(world, "Leave");
    press(world, "Leave");
    press(world, "Back to practice");
    assert_string_equal(title(world), "Ten minutes today");
}

/* ---- drills ---- */

static void a_drill_judges_each_moment_at_once_and_is_kept(void **state)
{
    World *world = *state;
    int met = 0;

    press(world, "Ten minutes today");
    press(world, "Start the drill");
    for (int i = 0; i < 5; i++) {
        assert_non_null(seen(world, "What do you say?"));
        assert_null(seen(world, "What it showed"));
        choose(world, 1);
        assert_non_null(seen(world, "What it showed"));
        assert_non_null(seen(world, "Would have shown"));
        bool good = seen(world, "You met it.") != NULL;
        assert_true(good != (seen(world, "Not this time.") != NULL));
        assert_true(good == (seen(world, "Level 2, most of what") != NULL || seen(world, "Level 3, all that") != NULL));
        met += good;
        press(world, i < 4 ? "Next moment" : "How it went");
    }
    assert_non_null(seen(world, arena_print(&world->arena, "You met %d of 5", met)));
    assert_int_equal(world->memory->drill_count, 1);
    assert_int_equal(world->memory->drills[0].beats, 5);
    assert_int_equal(world->memory->drills[0].met, met);
    press(world, "Another drill");
    assert_non_null(seen(world, "Moment 1 of 5"));
    press(world, "Stop the drill");
    assert_int_equal(world->memory->drill_count, 1);
}

static void the_next_drill_takes_other_moments(void **state)
{
    World *world = *state;

    press(world, "Ten minutes today");
    press(world, "Start the drill");
    const char *said = last_words(world);
    for (int i = 0; i < 5; i++) {
        choose(world, 1);
        press(world, i < 4 ? "Next moment" : "How it went");
    }
    press(world, "Another drill");
    assert_string_not_equal(said, last_words(world));
}

static void a_drill_that_cannot_be_kept_says_so_and_tries_again(void **state)
{
    World *world = *state;

    press(world, "Ten minutes today");
    press(world, "Start the drill");
    for (int i = 0; i < 5; i++) {
        choose(world, 1);
        world->memory->full = i == 4;
        press(world, i < 4 ? "Next moment" : "How it went");
    }
    assert_non_null(seen(world, "the disk is full"));
    assert_int_equal(world->memory->drill_count, 0);
    world->memory->full = false;
    press(world, "Try again to keep it");
    assert_int_equal(world->memory->drill_count, 1);
    assert_null(seen(world, "Try again to keep it"));
}

static void another_skill_can_be_chosen_for_the_drill(void **state)
{
    World *world = *state;

    press(world, "Ten minutes today");
    const Widget *option = seen(world, "Skill");
    while (option->kind != WIDGET_OPTION)
        option = view_following(app_view(world->app), option);
    int last = option->value_count - 1;
    const char *name = arena_text(&world->arena, option->values[last]);
    assert_true(last > 0);
    change(world, "Skill", last);
    press(world, "Start the drill");
    assert_non_null(strstr(title(world), name + 1));
}

/* ---- the course ---- */

static void without_a_course_it_says_so(void **state)
{
    press(*state, "Course");
    assert_non_null(seen(*state, "There is no course here"));
    press(*state, "Back");
    assert_string_equal(title(*state), "heard");
}

static void modules_tell_their_state_in_words_with_a_mark(void **state)
{
    World *world = *state;

    with_course(world);
    press(world, "Course");
    assert_string_equal(title(world), "Two steps");
    assert_string_equal(seen(world, "Open. Read the page, then practise “The bounced rent”")->icon, "circle");
    assert_string_equal(seen(world, "Opens when “First” is passed")->icon, "clock");
    assert_non_null(seen(world, "2 scenarios. One more is being written."));
    assert_null(seen(world, "nowhere"));
    assert_string_equal(seen(world, "How far you are")->text, "How far you are");
    assert_non_null(seen(world, "0 of 2 steps"));
}

static void a_module_has_its_page_and_what_can_be_played(void **state)
{
    World *world = *state;

    with_course(world);
    press(world, "Course");
    press(world, "Open “First”");
    assert_non_null(seen(world, "What it is."));
    assert_non_null(seen(world, "And more."));
    assert_string_equal(seen(world, "“Like this.”")->icon, "check");
    assert_string_equal(seen(world, "“Like that.”")->icon, "x");
    assert_string_equal(seen(world, "“Like that.”")->detail, "It isn't.");
    assert_non_null(seen(world, "One more is being written."));
    assert_null(seen(world, "nowhere"));
    press(world, "Back to the course");
    press(world, "Open “Second”");
    assert_non_null(seen(world, "Opens when “First” is passed."));
}

static void the_next_step_opens_its_briefing_in_the_right_mode(void **state)
{
    World *world = *state;

    with_course(world);
    press(world, "Course");
    assert_true(seen(world, "Read about “First”")->primary);
    press(world, "Read about “First”");
    assert_true(seen(world, "Practise “The bounced rent”")->primary);
    press(world, "Practise “The bounced rent”");
    assert_non_null(seen(world, "A coach says one sentence after each turn"));
    press(world, "Back");
    assert_string_equal(title(world), "First");
    press(world, "Back");
    press(world, "Back");

    played(world, 1, "bounced-rent", PRACTICE, 400);
    press(world, "Course");
    press(world, "Open “First”");
    press(world, "Play “The regular” assessed");
    assert_non_null(seen(world, "Nothing is shown until the end"));
    press(world, "Back");
    assert_string_equal(title(world), "First");
}

static void what_can_only_be_played_assessed_is_offered_as_practice_first(void **state)
{
    World *world = *state;
    static const char text[] = "return course { id = \"other\", version = 1, language = \"en\", title = \"Another\",\n"
                               "module \"m\" { title = \"M\", page = \"Words.\", practice = { \"nowhere\" },\n"
                               "assessed = \"bounced-rent\" } }";
    Findings findings = { .arena = &world->arena };

    world->memory->courses[world->memory->course_count++]
        = course_load(support_scripts(), text, sizeof text - 1, "other.lua", &findings, &world->arena);
    press(world, "Course");
    press(world, "Read about “M”");
    assert_true(seen(world, "Practise “The bounced rent”")->primary);
    assert_false(seen(world, "Play “The bounced rent” assessed")->primary);
    press(world, "Practise “The bounced rent”");
    assert_non_null(seen(world, "A coach says one sentence after each turn"));
}

static void passing_every_module_that_is_here_completes_the_course(void **state)
{
    World *world = *state;

    with_course(world);
    played(world, 1, "regular-order", ASSESSED, 800);
    press(world, "Course");
    assert_non_null(seen(world, "Every module that is here is passed"));
    assert_string_equal(seen(world, "Passed. 80.0 in “regular-order”")->icon, "circle-check");
    assert_non_null(seen(world, "2 of 2 steps, 1 of 1 module passed, one more to come"));
}

static void with_several_courses_one_can_be_chosen(void **state)
{
    World *world = *state;
    static const char text[] = "return course { id = \"other\", version = 1, language = \"en\", title = \"Another\",\n"
                               "module \"m\" { title = \"M\", page = \"Words.\", assessed = \"bounced-rent\" } }";
    Findings findings = { .arena = &world->arena };

    with_course(world);
    world->memory->courses[world->memory->course_count++]
        = course_load(support_scripts(), text, sizeof text - 1, "other.lua", &findings, &world->arena);
    press(world, "Course");
    change(world, "Course", 1);
    assert_string_equal(title(world), "Another");
    press(world, "Open “M”");
    press(world, "Back to the course");
    assert_string_equal(title(world), "Another");
}

/* ---- progress ---- */

static void before_the_first_talk_progress_says_what_will_be_here(void **state)
{
    press(*state, "Progress");
    assert_non_null(seen(*state, "After your first talk"));
    press(*state, "Ten minutes today");
    assert_string_equal(title(*state), "Ten minutes today");
}

static void each_skill_is_a_line_with_its_trend_dashed(void **state)
{
    World *world = *state;
    int charts = 0;

    for (int i = 0; i < 6; i++)
        played(world, 6 - i, "bounced-rent", PRACTICE, 400 + 50 * i);
    press(world, "Progress");
    const View *view = app_view(world->app);
    for (const Widget *w = view->root; w != NULL; w = view_following(view, w)) {
        if (w->kind != WIDGET_CHART)
            continue;
        charts++;
        assert_int_equal(w->series_count, 2);
        assert_int_equal(w->series[0].count, 6);
        assert_false(w->series[0].dashed);
        assert_true(w->series[1].dashed);
        assert_int_equal(w->series[0].values[5], 65);
        assert_int_equal(w->series[1].values[5], 55);
        assert_string_equal(w->detail, "The trend stands at 55.0, 15.0 higher than 5 sessions before.");
    }
    assert_int_equal(charts, DIMENSIONS);
}

static void behaviours_stand_with_word_and_mark(void **state)
{
    World *world = *state;

    played(world, 3, "bounced-rent", PRACTICE, 500)->practised[NAME_FEELING] = (Practised){ 4, 4 };
    Attempt *other = played(world, 1, "regular-order", PRACTICE, 500);
    other->practised[NAME_FEELING] = (Practised){ 2, 2 };
    other->practised[RECAP_CHECK] = (Practised){ 3, 1 };
    other->practised[CONCRETE_FIX] = (Practised){ 1, 1 };
    press(world, "Progress");
    assert_non_null(seen(world, "1 mastered, 1 growing, 1 weak, 8 not yet seen."));
    assert_string_equal(seen(world, "Mastered: answering a feeling")->icon, "star");
    assert_string_equal(seen(world, "Weak: summing up")->icon, "target");
    assert_string_equal(seen(world, "Growing: making a fix concrete")->icon, "trending-up");
    assert_string_equal(seen(world, "Not yet seen: owning a mistake")->icon, "circle");
    assert_string_equal(seen(world, "Weak: summing up")->detail, "Met 1 of the last 3. Practised yesterday, due now.");
    assert_string_equal(seen(world, "Mastered: answering")->detail,
                        "Met 6 of 6. Practised yesterday, due in 2 days.");
}

static void the_own_view_stands_beside_the_grade(void **state)
{
    World *world = *state;

    played(world, 1, "bounced-rent", PRACTICE, 500)->self_rating[LISTENING] = 80;
    press(world, "Progress");
    const Widget *meter = seen(world, "grade 50.0, you said 80.0: 30.0 above the grade");
    assert_int_equal(meter->value, 500);
    assert_int_equal(meter->mark, 800);
}

static void first_and_last_attempts_stand_apart(void **state)
{
    World *world = *state;

    played(world, 3, "bounced-rent", PRACTICE, 450);
    played(world, 2, "bounced-rent", PRACTICE, 720);
    played(world, 1, "regular-order", PRACTICE, 610);
    press(world, "Progress");
    assert_non_null(seen(world, "Best first attempt: 61.0, in “regular-order”."));
    assert_non_null(seen(world, "Best last attempt: 72.0, in “bounced-rent”."));
    assert_non_null(seen(world, "bounced-rent: first 45.0, last 72.0, best 72.0, in 2 plays"));
    assert_non_null(seen(world, "regular-order: 61.0, played once"));
}

static void missed_days_are_no_reproach(void **state)
{
    World *world = *state;

    played(world, 40, "bounced-rent", PRACTICE, 450);
    press(world, "Progress");
    assert_non_null(seen(world, "It has been 40 days. What you learned is still there."));
    press(world, "Back");
    played(world, 1, "bounced-rent", PRACTICE, 450);
    played(world, 0, "bounced-rent", PRACTICE, 450);
    press(world, "Progress");
    assert_non_null(seen(world, "Practised on 2 of the last 28 days. You are in your longest run: 2 days in a row."));
}

#define T(name) cmocka_unit_test_setup_teardown(name, set_up, world_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        T(whoever_is_new_meets_the_gentlest_and_is_told_why), T(the_pick_says_in_a_sentence_what_it_is_for),
        T(a_talk_from_practice_leads_back_to_it), T(a_drill_judges_each_moment_at_once_and_is_kept),
        T(the_next_drill_takes_other_moments), T(a_drill_that_cannot_be_kept_says_so_and_tries_again),
        T(another_skill_can_be_chosen_for_the_drill), T(without_a_course_it_says_so),
        T(modules_tell_their_state_in_words_with_a_mark), T(a_module_has_its_page_and_what_can_be_played),
        T(the_next_step_opens_its_briefing_in_the_right_mode),
        T(what_can_only_be_played_assessed_is_offered_as_practice_first),
        T(passing_every_module_that_is_here_completes_the_course), T(with_several_courses_one_can_be_chosen),
        T(before_the_first_talk_progress_says_what_will_be_here), T(each_skill_is_a_line_with_its_trend_dashed),
        T(behaviours_stand_with_word_and_mark), T(the_own_view_stands_beside_the_grade),
        T(first_and_last_attempts_stand_apart), T(missed_days_are_no_reproach),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
