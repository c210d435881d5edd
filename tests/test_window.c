/* The window on a screen that nobody sees: where the focus goes, what moves and what stays in sight when something is
 * pressed. */
#include "stage.h"

#include "ui/sdl_window.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A window on a world in memory. */
typedef struct Desk {
    World *world;
    Window *window;
} Desk;

static int set_up(void **state)
{
    static const char *const paths[] = { "tests/scenarios/short-call.lua", "scripts/scenarios/bounced-rent.lua",
                                         NULL };
    Desk *desk = calloc(1, sizeof *desk);
    void *world;

    setenv("SDL_VIDEODRIVER", "dummy", 1);
    setenv("SDL_AUDIODRIVER", "dummy", 1);
    world_up(&world, paths);
    desk->world = world;
    desk->world->memory->settings.reduce_motion = true;
    *state = desk;
    return 0;
}

static int tear_down(void **state)
{
    Desk *desk = *state;
    void *world = desk->world;

    if (desk->window != NULL)
        sdl_close(desk->window);
    world_down(&world);
    free(desk);
    return 0;
}

/* Opens the window on what the app shows now. */
static void open_window(Desk *desk, int width, int height, int text_percent)
{
    Error error;

    desk->world->memory->settings.text_percent = text_percent;
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    SDL_SetHint(SDL_HINT_RENDER_DRIVER, "software");
    assert_int_equal(SDL_Init(SDL_INIT_VIDEO), 0);
    desk->window = sdl_open(desk->world->app, "assets", NULL, &error);
    assert_non_null(desk->window);
    SDL_SetWindowSize(desk->window->window, width, height);
    sdl_frame(desk->window);
    assert_int_equal(desk->window->painter.width, width);
}

/* ---- looking ---- */

static const Target *target_of(Desk *desk, const char *text)
{
    const Painter *painter = &desk->window->painter;

    for (int i = 0; i < painter->target_count; i++)
        if (strncmp(painter->targets[i].widget->text, text, strlen(text)) == 0)
            return &painter->targets[i];
    fail_msg("nothing in the window “%s” is called “%s”", painter->view->title, text);
    return NULL;
}

static const char *focused(Desk *desk)
{
    const Widget *focus = desk->window->painter.focus;

    return focus != NULL ? focus->text : "nothing";
}

static void assert_focus(Desk *desk, const char *text)
{
    if (strncmp(focused(desk), text, strlen(text)) != 0)
        fail_msg("“%s” has the focus, not “%s”", focused(desk), text);
}

/* The first choice, the second, … */
static const Target *choice(Desk *desk, int number)
{
    const Painter *painter = &desk->window->painter;

    for (int i = 0; i < painter->target_count; i++)
        if (painter->targets[i].widget->kind == WIDGET_CHOICE && painter->targets[i].widget->number == number)
            return &painter->targets[i];
    fail_msg("there is no reply %d", number);
    return NULL;
}

/* Whether the customer's newest words begin in sight. */
static bool sees_newest(Desk *desk)
{
    const Scroll *scroll = &desk->window->painter.scroll;

    return scroll->newest >= scroll->offset && scroll->newest + 40 <= scroll->offset + scroll->view.h;
}

/* ---- doing ---- */

/* Whatever came up before has been looked at. */
static void settle(Desk *desk)
{
    desk->window->guarded = 0;
    sdl_frame(desk->window);
}

static void key(Desk *desk, SDL_Keycode code)
{
    SDL_Event event = { .key = { .type = SDL_KEYDOWN, .state = SDL_PRESSED, .keysym = { .sym = code } } };

    settle(desk);
    SDL_PushEvent(&event);
    sdl_frame(desk->window);
}

static void click_at(Desk *desk, int x, int y)
{
    SDL_Event event = { .button = { .type = SDL_MOUSEBUTTONDOWN, .button = SDL_BUTTON_LEFT, .x = x, .y = y } };

    settle(desk);
    SDL_PushEvent(&event);
    sdl_frame(desk->window);
    event.button.type = SDL_MOUSEBUTTONUP;
    SDL_PushEvent(&event);
    sdl_frame(desk->window);
}

static void click(Desk *desk, const Target *target)
{
    click_at(desk, target->at.x + target->at.w / 2, target->at.y + target->at.h / 2);
}

/* Moves the focus to something and presses it. */
static void press_by_key(Desk *desk, const char *text)
{
    window_focus(desk->window, target_of(desk, text)->widget);
    key(desk, SDLK_RETURN);
}

static void to_the_call(Desk *desk, const char *meet, Mode mode)
{
    press(desk->world, "Play");
    press(desk->world, meet);
    if (mode == ASSESSED)
        change(desk->world, "Mode", ASSESSED);
    press(desk->world, "Take the call");
}

/* ---- a talk ---- */

static void a_second_click_on_the_same_spot_says_the_reply(void **state)
{
    static const struct { int width, height, text_percent; } sizes[] = {
        { 1280, 720, 100 }, { 1280, 720, 150 }, { 800, 600, 100 }, { 800, 600, 130 }
    };
    Desk *desk = *state;

    to_the_call(desk, "Meet Ada", ASSESSED);
    open_window(desk, 1280, 720, 100);
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        desk->world->memory->settings.text_percent = sizes[i].text_percent;
        SDL_SetWindowSize(desk->window->window, sizes[i].width, sizes[i].height);
        settle(desk);
        window_layout(desk->window);
        int reply = i % 2 ? 2 : 1;
        SDL_Rect before = choice(desk, reply)->at;

        click(desk, choice(desk, reply));
        assert_true(choice(desk, reply)->widget->selected);
        SDL_Rect now = choice(desk, reply)->at;
        if (!SDL_RectEquals(&before, &now))
            fail_msg("at %dx%d and %d %% reply %d moves from %d to %d", sizes[i].width, sizes[i].height,
                     sizes[i].text_percent, reply, before.y, now.y);
        assert_true(sees_newest(desk));
    }
    const char *words = choice(desk, 2)->widget->text;
    assert_focus(desk, words);
    assert_non_null(target_of(desk, "Say it"));
    click(desk, choice(desk, 2));
    assert_string_equal(kept(desk->world)->turns[0].text, words);
}

/* Four turns of a longer call. */
static void play_on(Desk *desk)
{
    to_the_call(desk, "Meet Nia", PRACTICE);
    open_window(desk, 1280, 720, 100);
    for (int turn = 0; turn < 4; turn++)
        key(desk, SDLK_1);
}

static void who_stays_after_all_sees_the_newest_words(void **state)
{
    static const struct { int width, height, text_percent; } sizes[] = {
        { 1280, 720, 100 }, { 800, 600, 100 }, { 800, 600, 200 }
    };
    Desk *desk = *state;

    play_on(desk);
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        desk->world->memory->settings.text_percent = sizes[i].text_percent;
        SDL_SetWindowSize(desk->window->window, sizes[i].width, sizes[i].height);
        settle(desk);
        window_layout(desk->window);
        window_follow(desk->window);
        assert_true(sees_newest(desk));
        key(desk, SDLK_ESCAPE);
        assert_focus(desk, "Stay");
        assert_true(window_sees(desk->window, target_of(desk, "Stay")));
        key(desk, SDLK_ESCAPE);
        assert_true(sees_newest(desk));
    }
}

static void what_was_scrolled_to_stays_when_the_replies_change_height(void **state)
{
    Desk *desk = *state;

    play_on(desk);
    key(desk, SDLK_PAGEUP);
    int offset = desk->window->painter.scroll.offset;
    key(desk, SDLK_ESCAPE);
    key(desk, SDLK_ESCAPE);
    assert_int_equal(desk->window->painter.scroll.offset, offset);
    assert_false(sees_newest(desk));
}

static void who_stays_after_all_has_the_focus_on_the_chosen_reply(void **state)
{
    Desk *desk = *state;

    to_the_call(desk, "Meet Nia", ASSESSED);
    open_window(desk, 1280, 720, 100);
    key(desk, SDLK_3);
    key(desk, SDLK_ESCAPE);
    assert_focus(desk, "Stay");
    key(desk, SDLK_ESCAPE);
    assert_ptr_equal(desk->window->painter.focus, choice(desk, 3)->widget);

    /* as does who has looked at their screen meanwhile */
    click(desk, target_of(desk, "Your screen"));
    key(desk, SDLK_ESCAPE);
    assert_ptr_equal(desk->window->painter.focus, choice(desk, 3)->widget);
}

/* ---- where a screen begins ---- */

static void assert_begins(Desk *desk, const char *text)
{
    assert_focus(desk, text);
    if (!window_sees(desk->window, target_of(desk, text)))
        fail_msg("“%s” has the focus and can't be seen", text);
}

static void a_screen_begins_at_its_main_button_and_shows_it(void **state)
{
    Desk *desk = *state;

    open_window(desk, 800, 600, 200);
    assert_begins(desk, "Play");
    key(desk, SDLK_RETURN);
    assert_begins(desk, "Meet Ada");
    key(desk, SDLK_ESCAPE);
    press_by_key(desk, "Ten minutes today");
    assert_string_equal(desk->window->painter.view->title, "Ten minutes today");
    assert_begins(desk, "Meet Ada");
}

static void to_the_debrief(Desk *desk)
{
    to_the_call(desk, "Meet Ada", PRACTICE);
    press(desk->world, "Charged twice");
    press(desk->world, "That's a worrying week");
    press(desk->world, "The letter comes");
    press(desk->world, "Go on");
    press(desk->world, "Show my grade");
}

/* Of a long page nothing is skipped: what has the focus is shown when it is wanted. */
static void a_long_page_begins_at_its_top(void **state)
{
    Desk *desk = *state;

    open_window(desk, 800, 600, 200);
    press_by_key(desk, "Play");
    press_by_key(desk, "Meet Nia");
    assert_int_equal(desk->window->painter.scroll.offset, 0);
}

/* The library recommends what nobody has played yet. */
static void what_is_recommended_is_scrolled_to(void **state)
{
    Desk *desk = *state;

    to_the_debrief(desk);
    press(desk->world, "To the library");
    press(desk->world, "Back");
    open_window(desk, 800, 400, 100);
    click(desk, target_of(desk, "Play"));
    assert_begins(desk, "Meet Nia");
}

/* ---- where the focus goes on ---- */

static void what_takes_itself_away_hands_the_focus_to_what_comes_next(void **state)
{
    Desk *desk = *state;

    press(desk->world, "Who is playing?");
    write_in(desk->world, "Name or alias", "Ana");
    press(desk->world, "Add, and play");
    open_window(desk, 1280, 720, 100);
    press_by_key(desk, "Who is playing?");
    window_focus(desk->window, target_of(desk, "A code")->widget);
    window_write(desk->window, "1234");
    press_by_key(desk, "Set the code");
    assert_begins(desk, "No code any more");
    press_by_key(desk, "No code any more");
    assert_begins(desk, "Export my data");
}

static void what_comes_in_its_place_gets_the_focus(void **state)
{
    Desk *desk = *state;

    to_the_debrief(desk);
    Record *record = &desk->world->memory->kept[0].record;
    record->passed = true;
    record->scores.overall = 900;
    press(desk->world, "To the library");
    press(desk->world, "Back");
    press(desk->world, "Records");
    press(desk->world, "Look at it");
    open_window(desk, 1280, 720, 100);
    press_by_key(desk, "Keep it as a success story");
    assert_focus(desk, "What should others notice?");
    press_by_key(desk, "Keep it");
    assert_begins(desk, "Take it back");
    key(desk, SDLK_RETURN);
    assert_begins(desk, "Keep it as a success story");
}

static void enter_goes_from_field_to_field_and_then_presses_the_forms_button(void **state)
{
    Desk *desk = *state;

    press(desk->world, "Who is playing");
    open_window(desk, 1280, 720, 100);
    window_focus(desk->window, target_of(desk, "Name or alias")->widget);
    window_write(desk->window, "Zoe");
    key(desk, SDLK_RETURN);
    assert_focus(desk, "Code (may be left empty)");
    key(desk, SDLK_RETURN);
    assert_string_equal(desk->world->memory->trainees[desk->world->memory->playing].name, "Zoe");
}

/* ---- the coach, and the way back ---- */

static bool paints(Desk *desk, const char *text)
{
    const Canvas *canvas = &desk->window->painter.canvas;

    for (int i = 0; i < canvas->count; i++)
        if (canvas->marks[i].kind == MARK_TEXT && strstr(canvas->marks[i].text, text) != NULL)
            return true;
    return false;
}

static void the_coach_is_seen_with_the_newest_words_or_said_to_be_above(void **state)
{
    static const struct { int width, height, text_percent; } sizes[] = {
        { 1280, 720, 100 }, { 1600, 1200, 80 }, { 800, 600, 200 }
    };
    Desk *desk = *state;

    play_on(desk);
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        const Scroll *scroll = &desk->window->painter.scroll;

        desk->world->memory->settings.text_percent = sizes[i].text_percent;
        SDL_SetWindowSize(desk->window->window, sizes[i].width, sizes[i].height);
        settle(desk);
        window_layout(desk->window);
        window_follow(desk->window);
        assert_true(scroll->lead >= 0);
        assert_true(sees_newest(desk));
        assert_true(scroll->offset <= scroll->lead || paints(desk, "coach's words are above"));
        assert_false(scroll->offset <= scroll->lead && paints(desk, "coach's words are above"));
    }
    key(desk, SDLK_PAGEUP);
    assert_false(paints(desk, "coach's words are above"));
}

static void the_way_back_leads_to_what_was_opened(void **state)
{
    Desk *desk = *state;

    open_window(desk, 800, 600, 200);
    press_by_key(desk, "Progress");
    key(desk, SDLK_ESCAPE);
    assert_begins(desk, "Progress");
    press_by_key(desk, "Play");
    press_by_key(desk, "Meet Nia");
    key(desk, SDLK_ESCAPE);
    assert_begins(desk, "Meet Nia");

    /* what is opened anew begins anew */
    key(desk, SDLK_ESCAPE);
    assert_begins(desk, "Play");
    key(desk, SDLK_RETURN);
    assert_begins(desk, "Meet Ada");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_second_click_on_the_same_spot_says_the_reply, set_up, tear_down),
        cmocka_unit_test_setup_teardown(who_stays_after_all_sees_the_newest_words, set_up, tear_down),
        cmocka_unit_test_setup_teardown(what_was_scrolled_to_stays_when_the_replies_change_height, set_up, tear_down),
        cmocka_unit_test_setup_teardown(who_stays_after_all_has_the_focus_on_the_chosen_reply, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_screen_begins_at_its_main_button_and_shows_it, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_long_page_begins_at_its_top, set_up, tear_down),
        cmocka_unit_test_setup_teardown(what_is_recommended_is_scrolled_to, set_up, tear_down),
        cmocka_unit_test_setup_teardown(what_takes_itself_away_hands_the_focus_to_what_comes_next, set_up, tear_down),
        cmocka_unit_test_setup_teardown(what_comes_in_its_place_gets_the_focus, set_up, tear_down),
        cmocka_unit_test_setup_teardown(enter_goes_from_field_to_field_and_then_presses_the_forms_button, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(the_coach_is_seen_with_the_newest_words_or_said_to_be_above, set_up, tear_down),
        cmocka_unit_test_setup_teardown(the_way_back_leads_to_what_was_opened, set_up, tear_down),
    };
    return cmocka_run_group_tests_name("window", tests, NULL, NULL);
}
