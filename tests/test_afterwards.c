/* What comes after a talk: disagreeing with a line, the customer's chair, success stories, copying and printing. */
#include "stage.h"

#include "report/sheet_page.h"
#include "ui/debrief.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The short call's replies, by how they begin. */
static const char good[] = "Charged twice", stock[] = "I'm sorry for the trouble", rude[] = "People like you";
static const char asking[] = "That's a worrying week", closing[] = "The letter comes";

static int set_up(void **state)
{
    static const char *const paths[] = { "tests/scenarios/short-call.lua", NULL };

    return world_up(state, paths);
}

/* ---- looking and pressing ---- */

/* Presses the button, counted from 0, whose text begins so. */
static void press_at(World *world, const char *text, int skip)
{
    const View *view = app_view(world->app);

    for (const Widget *w = view->root; w != NULL; w = view_following(view, w))
        if (widget_usable(w) && strncmp(w->text, text, strlen(text)) == 0 && skip-- == 0) {
            app_act(world->app, (Action){ .kind = ACTION_PRESS, .action = w->action, .arg = w->arg });
            check_view(app_view(world->app));
            return;
        }
    fail_msg("nothing on the screen “%s” is called “%s”", view->title, text);
}

static const Widget *field(World *world)
{
    const View *view = app_view(world->app);

    for (const Widget *w = view->root; w != NULL; w = view_following(view, w))
        if (w->kind == WIDGET_FIELD)
            return w;
    return NULL;
}

static void type(World *world, const char *text)
{
    const Widget *into = field(world);

    assert_non_null(into);
    app_act(world->app, (Action){ .kind = ACTION_TYPE, .action = into->action, .arg = into->arg, .text = text });
}

/* Types and ends the line, as in a terminal. */
static void enter(World *world, const char *text)
{
    const Widget *into = field(world);

    assert_non_null(into);
    app_act(world->app, (Action){ .kind = ACTION_TYPE, .action = into->action, .arg = into->arg, .text = text,
                                  .entered = true });
}

/* Plays to the debrief with three replies; fewer end it earlier. */
static void play(World *world, const char *first, const char *second, const char *third)
{
    press(world, "Play");
    press(world, "Meet Ada");
    press(world, "Take the call");
    press(world, first);
    if (second != NULL)
        press(world, second);
    if (third != NULL)
        press(world, third);
    press(world, "Go on");
    press(world, "Show my grade");
}

/* ---- the moments that are asked about ---- */

static LedgerLine calls(int turn)
{
    return (LedgerLine){ .opportunity = "x", .opened_turn = turn, .answered_turn = turn };
}

/* A record whose turns move the mood so far, and call for something if `lines` says so. */
static Record record_of(World *world, const int *moves, const bool *calling, int count)
{
    Record record = { .turn_count = count, .turns = ARENA_NEW(&world->arena, Turn, count) };

    for (int i = 0; i < count; i++) {
        LedgerLine *line = ARENA_NEW(&world->arena, LedgerLine, 1);
        *line = calls(i);
        record.turns[i].mood_after.heat = moves[i];
        record.turns[i].ledger = line;
        record.turns[i].ledger_count = calling[i];
    }
    return record;
}

static void of_each_third_of_a_talk_the_turn_is_asked_about_that_moved_most(void **state)
{
    static const int moves[] = { 1, 9, 2, 90, 80, 70, 5, 5, 4 };
    static const bool all[] = { true, true, true, true, true, true, true, true, true };
    Record record = record_of(*state, moves, all, 9);
    int turns[ASKED_MOMENTS];

    assert_int_equal(remark_moments(&record, turns), 3);
    assert_int_equal(turns[0], 1);
    assert_int_equal(turns[1], 3);
    assert_int_equal(turns[2], 6);
}

static void a_mood_that_falls_counts_as_one_that_rises(void **state)
{
    static const int moves[] = { 5, -7, 3, 0, 0, 0 };
    static const bool all[] = { true, true, true, true, true, true };
    Record record = record_of(*state, moves, all, 6);
    int turns[ASKED_MOMENTS];

    remark_moments(&record, turns);
    assert_int_equal(turns[0], 1);
    assert_int_equal(turns[1], 2);
}

static void a_turn_that_called_for_nothing_is_asked_about_only_where_all_did(void **state)
{
    static const int moves[] = { 9, 1, 9, 1, 1, 3 };
    static const bool some[] = { false, true, true, true, false, false };
    Record record = record_of(*state, moves, some, 6);
    int turns[ASKED_MOMENTS];

    remark_moments(&record, turns);
    assert_int_equal(turns[0], 1);
    assert_int_equal(turns[1], 2);
    assert_int_equal(turns[2], 5);
}

static void a_short_talk_has_fewer_moments(void **state)
{
    static const int moves[] = { 1, 2 };
    static const bool all[] = { true, true };
    Record record = record_of(*state, moves, all, 2);
    int turns[ASKED_MOMENTS];

    assert_int_equal(remark_moments(&record, turns), 2);
    assert_int_equal(turns[1], 1);
    record.turn_count = 0;
    assert_int_equal(remark_moments(&record, turns), 0);
}

/* ---- I disagree ---- */

typedef struct Wanted {
    const Record *record;
    const LedgerLine *line;
    int at, found;
} Wanted;

static void look_for(void *data, const LedgerLine *line)
{
    Wanted *wanted = data;

    if (line == wanted->line)
        wanted->found = wanted->at;
    wanted->at++;
}

static void a_line_can_be_disagreed_with_in_a_sentence(void **state)
{
    World *world = *state;

    play(world, good, asking, closing);
    press(world, "Turn 2");
    int overall = kept(world)->scores.overall;
    press_at(world, "I disagree", 1);
    assert_non_null(seen(world, "The grade stays as it is."));
    enter(world, "  She had said it\talready. ");
    assert_non_null(seen(world, "You disagreed: “She had said it already.”"));
    assert_null(field(world));
    assert_int_equal(world->memory->disagreement_count, 1);
    assert_int_equal(world->memory->disagreements[0].session, kept(world)->id);
    assert_int_equal(kept(world)->scores.overall, overall);

    Wanted wanted = { kept(world), &kept(world)->turns[1].ledger[1], 0, -1 };
    record_each_line(kept(world), look_for, &wanted);
    assert_int_equal(world->memory->disagreements[0].line, wanted.found);
}

static void what_was_disagreed_with_can_be_said_again(void **state)
{
    World *world = *state;

    play(world, good, asking, closing);
    press(world, "Turn 1");
    press(world, "I disagree");
    enter(world, "First");
    press(world, "Say it again");
    assert_string_equal(field(world)->written, "");
    enter(world, "Second");
    assert_non_null(seen(world, "You disagreed: “Second”"));
    assert_null(seen(world, "“First”"));
}

static void what_an_early_end_kept_from_happening_can_be_disagreed_with(void **state)
{
    World *world = *state;

    play(world, rude, NULL, NULL);
    const Record *record = kept(world);
    if (record->unreached_count == 0)
        fail_msg("the short call ended with nothing unreached");
    press(world, "What the early end");
    press(world, "I disagree");
    enter(world, "I never got there.");
    assert_int_equal(world->memory->disagreements[0].line, record_first_line(record, record->turn_count));
}

static void a_disagreement_without_words_is_asked_for_again(void **state)
{
    World *world = *state;

    play(world, good, asking, closing);
    press(world, "Turn 1");
    press(world, "I disagree");
    enter(world, "   ");
    assert_int_equal(world->memory->disagreement_count, 0);
    assert_non_null(seen(world, "A few words"));
    assert_non_null(field(world));
    press(world, "Not now");
    assert_null(field(world));
}

static void what_cant_be_kept_stays_written(void **state)
{
    World *world = *state;

    play(world, good, asking, closing);
    press(world, "Turn 1");
    press(world, "I disagree");
    world->memory->full = true;
    enter(world, "Wrong.");
    assert_non_null(seen(world, "the disk is full"));
    assert_string_equal(field(world)->written, "Wrong.");
}

static void escape_leaves_the_field_before_the_debrief(void **state)
{
    World *world = *state;

    play(world, good, asking, closing);
    press(world, "Turn 1");
    press(world, "I disagree");
    app_act(world->app, (Action){ .kind = ACTION_PRESS, .action = app_view(world->app)->back });
    assert_null(field(world));
    assert_string_equal(app_view(world->app)->title, "How it went: A short call");
}

static void a_session_that_isnt_kept_has_nothing_to_disagree_with(void **state)
{
    World *world = *state;

    world->memory->full = true;
    play(world, good, asking, closing);
    press(world, "Turn 1");
    assert_null(seen(world, "I disagree"));
    assert_null(seen(world, "success story"));
}

/* ---- the customer's chair ---- */

static void from_the_customers_chair_the_words_change_sides(void **state)
{
    World *world = *state;

    play(world, stock, asking, closing);
    press(world, "See it from their side");
    assert_non_null(seen(world, "you are Ada"));
    press(world, "Start");
    assert_string_equal(seen(world, "You charged me twice")->who, "You");
    assert_int_equal(seen(world, "You charged me twice")->speaker, SPEAKER_AGENT);
    assert_string_equal(seen(world, stock)->who, "The agent");
    assert_string_equal(seen(world, "A small credit? For what?")->who, "You thought");
    assert_non_null(seen(world, "You were"));
    assert_non_null(seen(world, "Feels heard"));
}

static void three_moments_are_asked_about_and_read_beside_what_they_called_for(void **state)
{
    World *world = *state;

    play(world, good, asking, closing);
    press(world, "See it from their side");
    press(world, "Start");
    assert_non_null(seen(world, "What did you need just now?"));
    enter(world, "That they say whose fault it was.");
    assert_non_null(seen(world, "Turn 2 of 3"));
    press(world, "Go on");
    enter(world, "To be done.");
    change(world, "How well did the agent", 4);
    press(world, "Go on");

    assert_non_null(seen(world, "You needed: “That they say whose fault it was.”"));
    assert_non_null(seen(world, "You left open what you needed."));
    assert_non_null(seen(world, "A harm we caused: "));
    assert_non_null(seen(world, "the agent said “"));
    assert_non_null(seen(world, "You gave the agent 4 of 5."));
    assert_non_null(seen(world, "How you felt, from 0 to 100"));

    assert_int_equal(world->memory->perspective_count, 1);
    const Perspective *said = &world->memory->perspectives[0];
    assert_int_equal(said->session, kept(world)->id);
    assert_int_equal(said->rating, 4);
    assert_int_equal(said->answer_count, 3);
    assert_string_equal(said->answers[1].answer, "");
    assert_int_equal(said->answers[2].turn, 2);
    press(world, "Back to the debrief");
    assert_non_null(seen(world, "Your grade"));
}

static void earlier_answers_can_be_read_again(void **state)
{
    World *world = *state;

    play(world, good, asking, closing);
    press(world, "See it from their side");
    press(world, "Start");
    enter(world, "Some time.");
    for (int i = 0; i < 3; i++)
        press(world, "Go on");
    press(world, "Back to the debrief");
    press(world, "To the library");
    press(world, "Back");
    press(world, "Records");
    press(world, "See it from their side");
    press(world, "Read the answers of");
    assert_non_null(seen(world, "You needed: “Some time.”"));
    assert_non_null(seen(world, "You didn't rate the agent."));
    assert_int_equal(world->memory->perspective_count, 1);
    press(world, "Back to the records");
    assert_string_equal(app_view(world->app)->title, "Records");
}

static void the_chair_can_be_left_and_nothing_is_kept(void **state)
{
    World *world = *state;

    play(world, good, asking, closing);
    press(world, "See it from their side");
    press(world, "Start");
    type(world, "Never mind");
    press(world, "Back");
    press(world, "Start");
    assert_string_equal(field(world)->written, "Never mind");
    press(world, "Stop");
    assert_int_equal(world->memory->perspective_count, 0);
    assert_non_null(seen(world, "Your grade"));
}

/* ---- success stories ---- */

/* A talk that went as well as can be, as its debrief is opened from the records. */
static void play_well(World *world)
{
    play(world, good, asking, closing);
    Record *record = &world->memory->kept[world->memory->kept_count - 1].record;
    record->passed = true;
    record->scores.overall = 900;
    press(world, "To the library");
    press(world, "Back");
    press(world, "Records");
    press(world, "Look at it");
}

static void a_talk_in_the_best_bands_can_be_kept_as_a_story(void **state)
{
    World *world = *state;

    play_well(world);
    press(world, "Keep it as a success story");
    assert_non_null(seen(world, "Whoever uses this machine can then watch"));
    enter(world, "The first five words.");
    assert_non_null(seen(world, "Your word for it: “The first five words.”"));
    assert_int_equal(world->memory->story_count, 1);
    press(world, "Take it back");
    assert_int_equal(world->memory->story_count, 0);
    assert_non_null(seen(world, "Keep it as a success story"));
}

static void a_talk_that_didnt_pass_is_no_story(void **state)
{
    World *world = *state;

    play(world, stock, asking, closing);
    assert_false(kept(world)->passed);
    assert_null(seen(world, "success story"));
}

static void a_pass_below_the_best_bands_is_no_story(void **state)
{
    World *world = *state;
    const Rubric *rubric = world->memory->services.rubric;
    Record record = { .outcome = RESOLVED_LOYAL, .passed = true, .scores.overall = rubric->bands[1].from * 10 };

    assert_true(debrief_exemplary(&record, rubric));
    record.scores.overall--;
    assert_false(debrief_exemplary(&record, rubric));
    record.scores.overall = 1000;
    assert_true(debrief_exemplary(&record, rubric));
    record.passed = false;
    assert_false(debrief_exemplary(&record, rubric));
}

static void others_watch_a_story_turn_by_turn_without_figures(void **state)
{
    World *world = *state;
    Services *services = &world->memory->services;
    Error error;

    assert_true(services->add_trainee(services->self, "Ben <b>", NULL, &error));
    play_well(world);
    press(world, "Keep it as a success story");
    enter(world, "See how she calms down.");
    press(world, "Back to the records");
    press(world, "Back");

    /* somebody else */
    assert_true(services->choose_trainee(services->self, NULL, NULL, &error));
    press(world, "Records");
    press(world, "Success stories");
    assert_non_null(seen(world, "Ben <b>"));
    assert_non_null(seen(world, "“See how she calms down.”"));
    assert_null(seen(world, "Take it back"));
    press(world, "Watch it");
    press(world, "Go on");
    assert_string_equal(seen(world, "Charged twice on Monday")->who, "Ben <b>");
    assert_non_null(seen(world, "Okay."));
    assert_non_null(seen(world, "Owned the mistake"));
    assert_null(seen(world, "["));
    assert_null(seen(world, "I disagree"));
    press(world, "Go on");
    press(world, "Back");
    press(world, "Go on");
    press(world, "Go on");
    press(world, "Go on");
    assert_non_null(seen(world, kept(world)->comment));
    assert_null(seen(world, "Go on"));
    press(world, "All stories");
    assert_string_equal(app_view(world->app)->title, "Success stories");
}

static void a_story_is_taken_back_by_its_trainee_in_the_list(void **state)
{
    World *world = *state;

    play_well(world);
    press(world, "Keep it as a success story");
    enter(world, "");
    press(world, "Back to the records");
    press(world, "Success stories");
    press(world, "Take it back");
    press(world, "No, keep it");
    assert_int_equal(world->memory->story_count, 1);
    press(world, "Take it back");
    press(world, "Yes, take it back");
    assert_int_equal(world->memory->story_count, 0);
    assert_non_null(seen(world, "No talk has been kept"));
}

/* ---- copying and printing ---- */

static void a_page_is_copied_whole_without_its_buttons(void **state)
{
    World *world = *state;
    Arena arena = { 0 };

    play(world, good, asking, closing);
    const char *text = app_page_text(world->app, &arena);
    assert_true(strncmp(text, "How it went: A short call\n", 26) == 0);
    assert_non_null(strstr(text, "\n\nYour grade\n"));
    assert_non_null(strstr(text, "You: Charged twice on Monday"));      /* in a fold that is closed */
    assert_non_null(strstr(text, "Start: Upset 60, Trust"));
    assert_null(strstr(text, "I disagree"));
    assert_null(strstr(text, "To the library"));
    assert_null(strstr(text, "(closed)"));
    arena_free(&arena);
}

static void only_a_window_offers_to_copy(void **state)
{
    World *world = *state;

    play(world, good, asking, closing);
    assert_null(seen(world, "Copy as text"));
    app_windowed(world->app);
    const Widget *copy = seen(world, "Copy as text");
    assert_int_equal(copy->action, VIEW_COPY);
    app_act(world->app, (Action){ .kind = ACTION_PRESS, .action = VIEW_COPY, .value = 1 });
    assert_non_null(seen(world, "The page is copied as text."));
    app_act(world->app, (Action){ .kind = ACTION_PRESS, .action = VIEW_COPY, .value = 0 });
    assert_non_null(seen(world, "couldn't be copied"));
}

static void printing_says_where_the_page_is(void **state)
{
    World *world = *state;

    play(world, good, asking, closing);
    press(world, "Print");
    assert_non_null(seen(world, "page.html"));
    assert_false(world->memory->shown);
    assert_non_null(strstr(world->memory->printed, "Your grade"));

    /* a second time, what was said of the first isn't on it */
    app_windowed(world->app);
    press(world, "Print");
    assert_null(strstr(world->memory->printed, "page.html"));
    assert_true(world->memory->shown);
}

static void what_cant_be_printed_says_why(void **state)
{
    World *world = *state;

    play(world, good, asking, closing);
    world->memory->full = true;
    press(world, "Print");
    assert_non_null(seen(world, "the disk is full"));
}

static void progress_can_be_printed_too(void **state)
{
    static const Attempt attempt = { .scenario = "short-call", .title = "A short call", .began = 900000000 };
    World *world = *state;

    world->memory->attempts = &attempt;
    world->memory->attempt_count = 1;
    press(world, "Progress");
    press(world, "Print");
    assert_non_null(strstr(world->memory->printed, "What you can do"));
}

static void a_printed_page_runs_nothing_that_somebody_wrote(void **state)
{
    static const SheetLine lines[] = {
        { .kind = SHEET_HEADING, .level = 2, .text = "<script>1</script>" },
        { .kind = SHEET_TEXT, .text = "one & two\n=cmd|' /C calc'!A0" },
        { .kind = SHEET_SAID, .who = "\"Ben\" <b>", .text = "<img src=x>", .other = true },
        { .kind = SHEET_SAID, .who = "", .text = "a door <closes>" }
    };
    World *world = *state;
    Sheet sheet = { "A <title>", "Ann <i>", lines, 4 };
    Press press = { 1000000000, "heard", support_rubric(&world->arena), &world->arena };
    const char *page = sheet_page(&sheet, &press);

    assert_null(strstr(page, "<script"));
    assert_null(strstr(page, "<img"));
    assert_null(strstr(page, "<closes>"));
    assert_null(strstr(page, "Ann <i>"));
    assert_null(strstr(page, "Ben\" <b>"));
    assert_non_null(strstr(page, "A &lt;title&gt;"));
    assert_non_null(strstr(page, "one &amp; two\n<br>=cmd|"));
    assert_non_null(strstr(page, "default-src 'none'"));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, world_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(of_each_third_of_a_talk_the_turn_is_asked_about_that_moved_most),
        TEST(a_mood_that_falls_counts_as_one_that_rises),
        TEST(a_turn_that_called_for_nothing_is_asked_about_only_where_all_did),
        TEST(a_short_talk_has_fewer_moments),
        TEST(a_line_can_be_disagreed_with_in_a_sentence),
        TEST(what_was_disagreed_with_can_be_said_again),
        TEST(what_an_early_end_kept_from_happening_can_be_disagreed_with),
        TEST(a_disagreement_without_words_is_asked_for_again),
        TEST(what_cant_be_kept_stays_written),
        TEST(escape_leaves_the_field_before_the_debrief),
        TEST(a_session_that_isnt_kept_has_nothing_to_disagree_with),
        TEST(from_the_customers_chair_the_words_change_sides),
        TEST(three_moments_are_asked_about_and_read_beside_what_they_called_for),
        TEST(earlier_answers_can_be_read_again),
        TEST(the_chair_can_be_left_and_nothing_is_kept),
        TEST(a_talk_in_the_best_bands_can_be_kept_as_a_story),
        TEST(a_talk_that_didnt_pass_is_no_story),
        TEST(a_pass_below_the_best_bands_is_no_story),
        TEST(others_watch_a_story_turn_by_turn_without_figures),
        TEST(a_story_is_taken_back_by_its_trainee_in_the_list),
        TEST(a_page_is_copied_whole_without_its_buttons),
        TEST(only_a_window_offers_to_copy),
        TEST(printing_says_where_the_page_is),
        TEST(what_cant_be_printed_says_why),
        TEST(progress_can_be_printed_too),
        TEST(a_printed_page_runs_nothing_that_somebody_wrote),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
