/* The terminal: what it prints, what a typed line does, and whole plays through it. */
#include "support.h"

#include "services_memory.h"
#include "ui/term.h"

#include <stdlib.h>
#include <string.h>

typedef struct World {
    Arena arena;
    Memory *memory;
    App *app;
    TermState term;
    char *printed;      /* what came out last */
    size_t length;
} World;

/* A seed with which the call's first reply is the good one, so that typing 1 is a sound answer. */
static uint64_t sound_seed(const Scenario *scenario, const Rubric *rubric, Arena *arena)
{
    for (uint64_t seed = 1; seed < 100; seed++) {
        const Prompt *prompt = session_prompt(session_begin(scenario, rubric, seed, arena));
        if (prompt->offered[0].number == 1)
            return seed;
    }
    fail_msg("no seed puts the first reply first");
    return 0;
}

static int set_up(void **state)
{
    World *world = calloc(1, sizeof *world);
    const Rubric *rubric = support_rubric(&world->arena);
    const Scenario *call = support_scenario("tests/scenarios/short-call.lua", &world->arena);

    world->memory = memory_new(rubric);
    world->memory->seed = sound_seed(call, rubric, &world->arena);
    memory_add(world->memory, call);
    memory_add(world->memory, support_scenario("tests/scenarios/three-paragraphs.lua", &world->arena));
    world->app = app_new(&world->memory->services);
    *state = world;
    return 0;
}

static int tear_down(void **state)
{
    World *world = *state;

    free(world->printed);
    term_free(&world->term);
    app_free(world->app);
    memory_free(world->memory);
    arena_free(&world->arena);
    free(world);
    return 0;
}

/* ---- typing and listening ---- */

/* Types lines, each ended with "\n", until they end; `world->printed` is what came back. */
static void type(World *world, const char *lines)
{
    FILE *in = fmemopen((void *)lines, strlen(lines), "r");
    free(world->printed);
    FILE *out = open_memstream(&world->printed, &world->length);

    term_run(world->app, in, out, &world->term);
    fclose(in);
    fclose(out);
}

/* Shows what is up, then types one line and shows what that changed. */
static const char *after(World *world, const char *line)
{
    free(world->printed);
    FILE *nowhere = fopen("/dev/null", "w"), *out = open_memstream(&world->printed, &world->length);

    term_show(nowhere, app_view(world->app), &world->term);
    char *typed = strdup(line);
    app_act(world->app, term_read(out, typed, app_view(world->app), &world->term));
    free(typed);
    term_show(out, app_view(world->app), &world->term);
    fclose(nowhere);
    fclose(out);
    return world->printed;
}

static void to_the_call(World *world)
{
    after(world, "p");
    after(world, "1");
    after(world, "t");
}

static bool play_moves(World *world, const char *id, const int *moves, int count, Error *error)
{
    free(world->printed);
    FILE *out = open_memstream(&world->printed, &world->length);
    bool good = app_open_scenario(world->app, id, PRACTICE, 1, true, error)
                && term_run_moves(world->app, moves, count, out, &world->term, error);

    fclose(out);
    return good;
}

static void assert_printed(const World *world, const char *part)
{
    if (strstr(world->printed, part) == NULL)
        fail_msg("“%s” isn't in: %s", part, world->printed);
}

static void assert_not_printed(const World *world, const char *part)
{
    if (strstr(world->printed, part) != NULL)
        fail_msg("“%s” is in: %s", part, world->printed);
}

/* Types the number that stands before a reply. */
static const char *answer(World *world, const char *reply)
{
    const View *view = app_view(world->app);
    char line[12];

    for (const Widget *w = view->root; w != NULL; w = view_following(view, w))
        if (w->kind == WIDGET_CHOICE && strncmp(w->text, reply, strlen(reply)) == 0) {
            snprintf(line, sizeof line, "%d", w->number);
            return after(world, line);
        }
    fail_msg("no reply begins with “%s”", reply);
    return NULL;
}

/* ---- what is printed ---- */

static void a_screen_is_printed_whole_once(void **state)
{
    World *world = *state;

    after(world, "p");
    assert_printed(world, "Who would you like to talk to?");
    assert_printed(world, "1: Meet Ada Quist");
    assert_printed(world, "b: Back");
    assert_string_equal(after(world, "x"), "“x” means nothing here. Type ? for help.\n");
}

static void a_talk_grows_by_what_was_just_said(void **state)
{
    World *world = *state;

    to_the_call(world);
    assert_printed(world, "(a door closes)\nAda: You charged me twice on Monday.");
    answer(world, "Charged twice");
    assert_printed(world, "\nYou: Charged twice on Monday");
    assert_printed(world, "Coach: ");
    assert_printed(world, "Ada: I can't cover the week like this.");
    assert_printed(world, "What do you say?");
    assert_not_printed(world, "You charged me twice on Monday.");
    assert_not_printed(world, "Phone call");
}

static void only_what_changed_of_a_page_is_printed(void **state)
{
    World *world = *state;

    after(world, "s");
    assert_printed(world, "t: Theme: Light. Can be Light, Dark or High contrast.");
    assert_string_equal(after(world, "t"), "\nt: Theme: Dark. Can be Light, Dark or High contrast.\n");
}

static void nothing_is_printed_but_text(void **state)
{
    static const int moves[] = { 1, 1, 1 };
    World *world = *state;
    Error error;

    assert_true(play_moves(world, "short-call", moves, 3, &error));
    for (size_t i = 0; i < world->length; i++) {
        unsigned char c = (unsigned char)world->printed[i];
        if ((c < 0x20 && c != '\n') || c == 0x7F)
            fail_msg("a control character %d is printed", c);
    }
    assert_not_printed(world, "─");
    assert_not_printed(world, "•");
}

static void control_characters_in_a_text_are_not_passed_on(void **state)
{
    World *world = *state;
    Arena arena = { 0 };
    View *view = view_new(&arena, LAYOUT_PAGE, "");
    TermState term = { 0 };

    view_text(view, TONE_NORMAL, "red \033[31mhead\a \xC2\x9B" "1m");
    free(world->printed);
    FILE *out = open_memstream(&world->printed, &world->length);
    term_show(out, view, &term);
    fclose(out);
    assert_string_equal(world->printed, "\nred [31mhead 1m\n");
    term_free(&term);
    arena_free(&arena);
}

static void lines_are_wrapped_between_words_to_the_width(void **state)
{
    static const int moves[] = { 1, 1, 1 };
    World *world = *state;
    Error error;

    world->term.width = 40;
    assert_true(play_moves(world, "short-call", moves, 3, &error));
    for (const char *line = world->printed; *line != 0;) {
        int columns = 0;
        for (; *line != '\n'; line++)
            columns += ((unsigned char)*line & 0xC0) != 0x80;
        assert_true(columns <= 40);
        line++;
    }
}

static void a_timer_is_told_when_asked_only(void **state)
{
    World *world = *state;

    to_the_call(world);
    assert_not_printed(world, "00:00");
    after(world, "?");
    assert_printed(world, "00:00");
}

static void meters_and_the_chart_are_words(void **state)
{
    World *world = *state;
    static const int moves[] = { 1, 1, 1 };
    Error error;

    to_the_call(world);
    after(world, "h");
    assert_printed(world, "Feels heard: 20 of 100");
    assert_true(play_moves(world, "short-call", moves, 3, &error));
    assert_printed(world, "Start: Upset 60, Trust 45, Feels heard 20, Patience 80\n1: Upset");
}

/* ---- what is typed ---- */

static void a_question_mark_tells_what_can_be_done(void **state)
{
    World *world = *state;

    to_the_call(world);
    after(world, "?");
    assert_printed(world, "l: Leave the call");
    assert_printed(world, "y: Your screen");
    assert_printed(world, "1: ");
    assert_printed(world, "quit ends the program");
}

static void a_wrong_number_says_how_many_replies_there_are(void **state)
{
    World *world = *state;

    to_the_call(world);
    assert_string_equal(after(world, "7"),
                        "“7” isn't one of the 3 replies. Type a number from 1 to 3, or ? for help.\n");
    assert_string_equal(after(world, ""), "Type a number or a letter, or ? for help.\n");
    assert_int_equal(world->memory->kept[0].record.turn_count, 0);
}

static void an_empty_line_confirms_an_assessed_reply(void **state)
{
    World *world = *state;

    after(world, "p");
    after(world, "1");
    after(world, "m");
    after(world, "t");
    answer(world, "Charged twice");
    assert_printed(world, ": (chosen) Charged twice");
    assert_int_equal(world->memory->kept[0].record.turn_count, 0);
    after(world, "");
    assert_int_equal(world->memory->kept[0].record.turn_count, 1);
    after(world, "1");
    after(world, "1");
    assert_int_equal(world->memory->kept[0].record.turn_count, 2);
}

static void a_reply_taken_back_is_said_to_be_so_with_the_words_that_wait(void **state)
{
    World *world = *state;

    to_the_call(world);
    answer(world, "Charged twice");
    after(world, "t");
    assert_printed(world, "Ada: ");
    assert_printed(world, "Taken back. What do you say instead?");
    assert_printed(world, "Charged twice on Monday");
    answer(world, "Charged twice");
    assert_not_printed(world, "Taken back");
}

static void an_option_takes_a_value_by_name(void **state)
{
    World *world = *state;

    after(world, "s");
    after(world, "t high");
    assert_int_equal(app_settings(world->app)->theme, THEME_CONTRAST);
    after(world, "z 150");
    assert_int_equal(app_settings(world->app)->text_percent, 150);
    assert_string_equal(after(world, "t pink"),
                        "Theme can't be “pink”. It can be: Light, Dark, High contrast.\n");
}

static void leaving_takes_two_lines_and_no_grade_follows(void **state)
{
    World *world = *state;

    to_the_call(world);
    after(world, "l");
    assert_printed(world, "nobody asks why");
    after(world, "l");
    assert_printed(world, "You left the call. That is all right, and nothing is graded.");
    assert_true(world->memory->kept[0].record.left);
}

static void turns_keep_their_numbers_while_they_unfold(void **state)
{
    World *world = *state;

    to_the_call(world);
    for (int i = 0; i < 3; i++)
        after(world, "1");
    after(world, "");
    after(world, "");
    after(world, "2");
    assert_printed(world, "2: Turn 2: ");
    assert_printed(world, ": Try again from turn 2");
    after(world, "1");
    assert_printed(world, "1: Turn 1: ");
}

/* ---- whole plays ---- */

static void a_play_from_a_pipe_reaches_the_debrief(void **state)
{
    World *world = *state;

    type(world, "p\n1\nt\n1\n1\n1\ng\nl 70\ng\n");
    assert_printed(world, "How it went: A short call");
    assert_printed(world, "You rated yourself 70");
    assert_printed(world, "Overall ");
    assert_printed(world, "Goodbye.");
    assert_true(world->memory->kept[0].finished);
}

static void the_end_of_the_input_is_a_kind_one_and_the_talk_can_be_resumed(void **state)
{
    World *world = *state;

    type(world, "p\n1\nt\n1\n");
    assert_printed(world, "Goodbye. This talk can be taken up again another time.");
    assert_true(app_done(world->app));
    assert_false(world->memory->kept[0].finished);
    app_free(world->app);
    term_free(&world->term);
    world->app = app_new(&world->memory->services);
    type(world, "");
    assert_printed(world, "g: Go on with “A short call”");
}

static void quit_ends_it_anywhere(void **state)
{
    World *world = *state;

    type(world, "p\nquit\n1\nt\n");
    assert_true(app_done(world->app));
    assert_not_printed(world, "You are on the billing line");
}

static void moves_play_to_an_unfolded_debrief(void **state)
{
    static const int moves[] = { 1, 1, 1 };
    World *world = *state;
    Error error;

    assert_true(play_moves(world, "short-call", moves, 3, &error));
    assert_printed(world, "You: Charged twice on Monday");
    assert_printed(world, "Ada, asked afterwards: Nice person. No money.");
    assert_printed(world, "[+1.00 of 1.00 LISTENING] When");
    assert_printed(world, "The replies you didn't take");
    assert_printed(world, "One thing to try next");
}

static void the_same_moves_print_the_same_bytes(void **state)
{
    static const int moves[] = { 2, 3, 2 };
    World *world = *state;
    Error error;

    assert_true(play_moves(world, "short-call", moves, 3, &error));
    char *first = strdup(world->printed);
    term_free(&world->term);
    world->memory->clock = 0;
    assert_true(play_moves(world, "short-call", moves, 3, &error));
    assert_string_equal(world->printed, first);
    free(first);
}

static void moves_of_a_mail_are_one_a_paragraph(void **state)
{
    static const int moves[] = { 1, 2, 1 };
    World *world = *state;
    Error error;

    assert_true(play_moves(world, "three-paragraphs", moves, 3, &error));
    assert_printed(world, "Write to me directly, my name is below.");
    assert_int_equal(world->memory->kept[0].record.turn_count, 1);
}

static void a_watched_file_is_read_again_before_a_line_means_anything(void **state)
{
    World *world = *state;
    char *text = support_file("tests/scenarios/short-call.lua"), *at = strstr(text, "It's embarrassing to ask.");

    assert_true(app_open_scenario(world->app, "short-call", PRACTICE, 1, true, &(Error){ 0 }));
    app_watch(world->app);
    after(world, "t");
    assert_non_null(at);
    memcpy(at, "It is embarrassing to me.", strlen("It is embarrassing to me."));
    memory_replace(world->memory, 0, support_scenario_text(text, &world->arena));
    free(text);
    type(world, "1\n1\n");
    const char *said = strstr(world->printed, "The file was read again.");
    assert_non_null(said);
    assert_null(strstr(said + 1, "The file was read again."));
    assert_non_null(strstr(said, "It is embarrassing to me."));
}

static void a_move_out_of_range_says_which_turn_had_how_many(void **state)
{
    static const int moves[] = { 1, 9 };
    World *world = *state;
    Error error;

    assert_false(play_moves(world, "short-call", moves, 2, &error));
    assert_non_null(strstr(error.sentence, "turn 2"));
    assert_non_null(strstr(error.sentence, "no reply 9"));
    assert_non_null(strstr(error.sentence, "has 3"));
}

static void moves_that_end_early_stop_there_and_more_than_enough_is_said(void **state)
{
    static const int moves[] = { 1, 1, 1, 1, 1 };
    World *world = *state;
    Error error;

    assert_true(play_moves(world, "short-call", moves, 1, &error));
    assert_printed(world, "The moves end here, before the talk does.");
    assert_not_printed(world, "Overall");
    assert_false(play_moves(world, "short-call", moves, 5, &error));
    assert_string_equal(error.sentence, "The talk was over after 3 moves; 2 more were given.");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_screen_is_printed_whole_once),
        TEST(a_talk_grows_by_what_was_just_said),
        TEST(only_what_changed_of_a_page_is_printed),
        TEST(nothing_is_printed_but_text),
        TEST(control_characters_in_a_text_are_not_passed_on),
        TEST(lines_are_wrapped_between_words_to_the_width),
        TEST(a_timer_is_told_when_asked_only),
        TEST(meters_and_the_chart_are_words),
        TEST(a_question_mark_tells_what_can_be_done),
        TEST(a_wrong_number_says_how_many_replies_there_are),
        TEST(an_empty_line_confirms_an_assessed_reply),
        TEST(a_reply_taken_back_is_said_to_be_so_with_the_words_that_wait),
        TEST(an_option_takes_a_value_by_name),
        TEST(leaving_takes_two_lines_and_no_grade_follows),
        TEST(turns_keep_their_numbers_while_they_unfold),
        TEST(a_play_from_a_pipe_reaches_the_debrief),
        TEST(the_end_of_the_input_is_a_kind_one_and_the_talk_can_be_resumed),
        TEST(quit_ends_it_anywhere),
        TEST(moves_play_to_an_unfolded_debrief),
        TEST(the_same_moves_print_the_same_bytes),
        TEST(moves_of_a_mail_are_one_a_paragraph),
        TEST(a_watched_file_is_read_again_before_a_line_means_anything),
        TEST(a_move_out_of_range_says_which_turn_had_how_many),
        TEST(moves_that_end_early_stop_there_and_more_than_enough_is_said),
    };
    return cmocka_run_group_tests_name("term", tests, NULL, NULL);
}
