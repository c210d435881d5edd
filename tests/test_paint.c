/* What the window paints, without a window: nothing is cut, everything can be reached and seen. */
#include "support.h"

#include "services_memory.h"
#include "ui/app.h"
#include "ui/sdl_paint.h"

#include <jansson.h>

#include <stdio.h>
#include <string.h>

/* A painter on a surface that nobody sees, and an app to paint. */
typedef struct Easel {
    Arena arena;
    Memory *memory;
    App *app;
    SDL_Surface *surface;
    SDL_Renderer *renderer;
    Painter painter;
} Easel;

static int set_up(void **state)
{
    Easel *easel = calloc(1, sizeof *easel);

    easel->memory = memory_new(support_rubric(&easel->arena));
    memory_add(easel->memory, support_scenario("tests/scenarios/short-call.lua", &easel->arena));
    easel->app = app_new(&easel->memory->services);
    easel->surface = SDL_CreateRGBSurfaceWithFormat(0, 64, 64, 32, SDL_PIXELFORMAT_ARGB8888);
    easel->renderer = SDL_CreateSoftwareRenderer(easel->surface);
    easel->painter.texts = texts_new(easel->renderer, "assets");
    easel->painter.pictures = pictures_new(easel->renderer, "assets", NULL);
    easel->painter.settings = &easel->memory->settings;
    easel->painter.motion.dots = -1;
    canvas_open(&easel->painter.canvas, easel->renderer, easel->painter.texts, easel->painter.pictures);
    *state = easel;
    return 0;
}

static int tear_down(void **state)
{
    Easel *easel = *state;

    canvas_close(&easel->painter.canvas);
    texts_free(easel->painter.texts);
    pictures_free(easel->painter.pictures);
    free(easel->painter.targets);
    SDL_DestroyRenderer(easel->renderer);
    SDL_FreeSurface(easel->surface);
    app_free(easel->app);
    memory_free(easel->memory);
    arena_free(&easel->arena);
    free(easel);
    return 0;
}

/* ---- a screen at a size ---- */

typedef struct Size { int width, height, text_percent; Typeface typeface; } Size;

static const Size sizes[] = {
    { 1280, 720, 100, TYPEFACE_PLAIN },    { 1280, 720, 80, TYPEFACE_PLAIN },
    { 1280, 720, 150, TYPEFACE_DYSLEXIC }, { 800, 600, 100, TYPEFACE_PLAIN },
    { 800, 600, 200, TYPEFACE_DYSLEXIC },  { 1600, 900, 120, TYPEFACE_PLAIN },
};

enum { SIZES = (int)(sizeof sizes / sizeof *sizes) };

static void paint(Easel *easel, Size size, int offset)
{
    Painter *painter = &easel->painter;

    easel->memory->settings.typeface = size.typeface;
    easel->memory->settings.text_percent = size.text_percent;
    painter->view = app_view(easel->app);
    painter->width = size.width;
    painter->height = size.height;
    painter->unit = 1;
    painter->text = (float)size.text_percent / 100;
    painter->scroll.offset = offset;
    assert_true(texts_configure(painter->texts, size.typeface, painter->unit, painter->text, NULL));
    assert_true(paint_view(painter));
}

/* ---- going from screen to screen ---- */

static const Widget *find(const View *view, const char *text)
{
    for (const Widget *w = view->root; w != NULL; w = view_following(view, w))
        if (widget_usable(w) && strstr(w->text, text) != NULL)
            return w;
    return NULL;
}

static const Widget *find_choice(const View *view)
{
    for (const Widget *w = view->root; w != NULL; w = view_following(view, w))
        if (w->kind == WIDGET_CHOICE && widget_usable(w))
            return w;
    return NULL;
}

static void press(Easel *easel, const Widget *widget)
{
    assert_non_null(widget);
    app_act(easel->app, (Action){ .kind = ACTION_PRESS, .action = widget->action, .arg = widget->arg });
}

typedef void (*Check)(Easel *easel, Size size);

static void check_sizes(Easel *easel, Check check)
{
    for (int i = 0; i < SIZES; i++)
        check(easel, sizes[i]);
}

/* Whether a choice can be pressed, and whether a text is painted. */
static bool offers(const Painter *painter)
{
    for (int i = 0; i < painter->target_count; i++)
        if (painter->targets[i].widget->kind == WIDGET_CHOICE)
            return true;
    return false;
}

static bool says(const Painter *painter, const char *text)
{
    for (int i = 0; i < painter->canvas.count; i++)
        if (painter->canvas.marks[i].kind == MARK_TEXT && strstr(painter->canvas.marks[i].text, text) != NULL)
            return true;
    return false;
}

/* Title, library, briefing, the talk turn by turn, the rating, the debrief with all turns open. */
static void check_screens(Easel *easel, Check check)
{
    static const char *const way[] = { "Play", "Meet", "Take the call" };

    for (int i = 0; i < 3; i++) {
        check_sizes(easel, check);
        press(easel, find(app_view(easel->app), way[i]));
    }
    while (find_choice(app_view(easel->app)) != NULL) {
        check_sizes(easel, check);
        press(easel, find_choice(app_view(easel->app)));
    }
    check_sizes(easel, check);
    press(easel, find(app_view(easel->app), "Go on"));
    check_sizes(easel, check);
    press(easel, find(app_view(easel->app), "Show my grade"));
    press(easel, find(app_view(easel->app), "all turns"));
    check_sizes(easel, check);
}

/* ---- what is checked ---- */

/* How much of a text its lines hold, spaces and newlines left out. */
static size_t count_letters(const char *text, size_t length)
{
    size_t count = 0;

    for (size_t i = 0; i < length; i++)
        count += text[i] != ' ' && text[i] != '\n';
    return count;
}

static void no_text_leaves_the_window(Easel *easel, Size size)
{
    const Canvas *canvas = &easel->painter.canvas;

    paint(easel, size, 0);
    for (int i = 0; i < canvas->count; i++) {
        const Mark *mark = &canvas->marks[i];
        if (mark->kind != MARK_TEXT)
            continue;

        size_t drawn = 0;
        for (int l = 0; l < mark->block->line_count; l++) {
            const TextLine *line = &mark->block->lines[l];
            int w = 0;
            SDL_Texture *texture =
                texts_line(canvas->texts, mark->style, mark->text + line->start, line->length, mark->colour);
            if (texture != NULL)
                SDL_QueryTexture(texture, NULL, NULL, &w, NULL);
            if (mark->at.x < 0 || mark->at.x + w > size.width)
                fail_msg("“%s” reaches from %d to %d in a window of %d", mark->text, mark->at.x,
                         mark->at.x + w, size.width);
            drawn += count_letters(mark->text + line->start, (size_t)line->length);
        }
        assert_int_equal(drawn, count_letters(mark->text, strlen(mark->text)));
    }
    texts_sweep(canvas->texts, 0);
}

static bool is_painted(const Canvas *canvas, const char *text)
{
    for (int i = 0; i < canvas->count; i++)
        if (canvas->marks[i].kind == MARK_TEXT && canvas->marks[i].text == text)
            return true;
    return false;
}

/* The words of a button of a talk's header are told when it has the focus. */
static bool is_iconic(const Widget *widget)
{
    return widget->kind == WIDGET_BUTTON && widget->region == REGION_HEADER;
}

static void every_word_is_painted(Easel *easel, Size size)
{
    const View *view = app_view(easel->app);

    paint(easel, size, 0);
    view = easel->painter.view;
    for (const Widget *w = view->root; w != NULL; w = view_following(view, w)) {
        bool named = w->kind != WIDGET_GROUP || w->style == GROUP_FOLD;

        if (named && w->kind != WIDGET_PORTRAIT && w->text[0] != '\0' && !is_iconic(w)
            && !is_painted(&easel->painter.canvas, w->text))
            fail_msg("“%s” isn't painted at %dx%d, %d %%", w->text, size.width, size.height,
                     size.text_percent);
        if (w->detail != NULL && w->detail[0] != '\0' && named
            && !is_painted(&easel->painter.canvas, w->detail))
            fail_msg("“%s” isn't painted at %dx%d, %d %%", w->detail, size.width, size.height,
                     size.text_percent);
    }
}

static const Target *target_of(const Painter *painter, const Widget *widget)
{
    for (int i = 0; i < painter->target_count; i++)
        if (painter->targets[i].widget == widget)
            return &painter->targets[i];
    return NULL;
}

/* Scrolled as far as it takes, a target lies in the scrolling part; one that doesn't scroll lies in the
 * window. */
static void every_target_can_be_pressed(Easel *easel, Size size)
{
    const Painter *painter = &easel->painter;

    paint(easel, size, 0);
    for (const Widget *w = painter->view->root; w != NULL; w = view_following(painter->view, w)) {
        const Target *target = target_of(painter, w);

        if (!widget_usable(w))
            continue;
        if (target == NULL)
            fail_msg("“%s” can't be pressed at %dx%d, %d %%", w->text, size.width, size.height,
                     size.text_percent);
        assert_in_range(target->at.w, 44, size.width);
        assert_in_range(target->at.h, 44, 100000);
        assert_true(target->at.x >= 0 && target->at.x + target->at.w <= size.width);
        if (target->scrolls)
            assert_true(target->at.y >= painter->scroll.view.y
                        && target->at.y + target->at.h <= painter->scroll.view.y + painter->scroll.content);
        else
            assert_true(target->at.y >= 0 && target->at.y + target->at.h <= size.height);
    }
}

static void no_text_is_wider_than_its_window_at_any_size(void **state)
{
    check_screens(*state, no_text_leaves_the_window);
}

static void every_word_of_a_view_is_painted_at_any_size(void **state)
{
    check_screens(*state, every_word_is_painted);
}

static void whatever_can_be_pressed_is_44_points_large_and_within_reach(void **state)
{
    check_screens(*state, every_target_can_be_pressed);
}

static void the_end_of_a_page_can_be_scrolled_to_and_no_further(void **state)
{
    Easel *easel = *state;
    const Scroll *scroll = &easel->painter.scroll;

    press(easel, find(app_view(easel->app), "Play"));
    press(easel, find(app_view(easel->app), "Meet"));
    paint(easel, sizes[4], 1000000);
    assert_int_equal(scroll->offset, scroll->content - scroll->view.h);
    paint(easel, sizes[4], -50);
    assert_int_equal(scroll->offset, 0);
}

/* ---- texts ---- */

static void a_word_wider_than_a_line_is_broken_inside(void **state)
{
    Easel *easel = *state;
    char word[2001];

    memset(word, 'W', 2000);
    word[2000] = '\0';
    assert_true(texts_configure(easel->painter.texts, TYPEFACE_PLAIN, 1, 1, NULL));
    const TextBlock *block = texts_wrap(easel->painter.texts, STYLE_BODY, word, 300);
    assert_true(block->line_count > 50);
    assert_true(block->width <= 300);
}

static void an_empty_text_takes_one_line_and_draws_nothing(void **state)
{
    Easel *easel = *state;

    assert_true(texts_configure(easel->painter.texts, TYPEFACE_PLAIN, 1, 1, NULL));
    const TextBlock *block = texts_wrap(easel->painter.texts, STYLE_BODY, "", 300);
    assert_int_equal(block->line_count, 1);
    assert_null(texts_line(easel->painter.texts, STYLE_BODY, "", 0, (SDL_Color){ 0, 0, 0, 255 }));
}

static void a_newline_begins_a_new_line(void **state)
{
    Easel *easel = *state;

    assert_true(texts_configure(easel->painter.texts, TYPEFACE_PLAIN, 1, 1, NULL));
    assert_int_equal(texts_wrap(easel->painter.texts, STYLE_BODY, "one\n\nthree", 300)->line_count, 3);
}

/* ---- only what changed ---- */

static void only_a_frame_that_differs_is_painted(void **state)
{
    Easel *easel = *state;

    paint(easel, sizes[0], 0);
    assert_true(canvas_present(&easel->painter.canvas));
    paint(easel, sizes[0], 0);
    assert_false(canvas_present(&easel->painter.canvas));
    easel->painter.focus = easel->painter.targets[0].widget;
    assert_true(paint_view(&easel->painter));
    assert_true(canvas_present(&easel->painter.canvas));
}

/* Whether a surface shows one colour. */
static bool is_blank(SDL_Surface *surface)
{
    const Uint32 *pixels = surface->pixels;

    for (int i = 1; i < surface->w * surface->h; i++)
        if (pixels[i] != pixels[0])
            return false;
    return true;
}

static void nothing_remains_of_a_text_that_is_gone(void **state)
{
    static const char text[] = "Both phones stay on to the twenty-eighth, I've put a hold on that just now. So they "
                               "can reach you on this number, Thursday or Friday.";
    Easel *easel = *state;
    SDL_Surface *surface = SDL_CreateRGBSurfaceWithFormat(0, 1280, 128, 32, SDL_PIXELFORMAT_ARGB8888);
    SDL_Renderer *renderer = SDL_CreateSoftwareRenderer(surface);
    Texts *texts = texts_new(renderer, "assets");
    SDL_Color black = { 0, 0, 0, 255 }, white = { 255, 255, 255, 255 };
    SDL_Rect all = { 0, 0, 1280, 128 };
    Canvas canvas;

    assert_true(texts_configure(texts, TYPEFACE_PLAIN, 1, 1, NULL));
    canvas_open(&canvas, renderer, texts, easel->painter.pictures);
    for (int x = 180; x < 244; x++)
        for (int shown = 1; shown >= 0; shown--) {
            assert_true(canvas_begin(&canvas, all.w, all.h));
            canvas_fill(&canvas, all, black);
            if (shown) {
                canvas_forget(&canvas);     /* all of it comes up at once, as with a new screen */
                canvas_text(&canvas, x, 40, STYLE_BODY, text, texts_wrap(texts, STYLE_BODY, text, 886), white);
            }
            assert_true(canvas_present(&canvas));
            if (is_blank(surface) == shown)
                fail_msg("written at %d, something remains", x);
        }
    canvas_close(&canvas);
    texts_free(texts);
    SDL_DestroyRenderer(renderer);
    SDL_FreeSurface(surface);
}

/* ---- colours ---- */

static double channel(int value)
{
    double c = value / 255.0;

    return c <= 0.03928 ? c / 12.92 : SDL_pow((c + 0.055) / 1.055, 2.4);
}

static double luminance(SDL_Color c)
{
    return 0.2126 * channel(c.r) + 0.7152 * channel(c.g) + 0.0722 * channel(c.b);
}

static double contrast(Theme theme, Ink front, Ink ground)
{
    double a = luminance(theme_colour(theme, front)), b = luminance(theme_colour(theme, ground));

    return (SDL_max(a, b) + 0.05) / (SDL_min(a, b) + 0.05);
}

static void text_reaches_4_5_to_1_on_every_ground(void **state)
{
    static const Ink fronts[] = { INK_TEXT, INK_QUIET, INK_ACCENT, INK_GOOD, INK_CAUTION, INK_BAD, INK_OFF };
    static const Ink grounds[] = { INK_BACKGROUND, INK_PANEL, INK_BUBBLE, INK_PALE };

    (void)state;
    for (Theme theme = 0; theme < THEMES; theme++) {
        for (int f = 0; f < 7; f++)
            for (int g = 0; g < 4; g++)
                if (contrast(theme, fronts[f], grounds[g]) < 4.5)
                    fail_msg("theme %d: ink %d on %d has %.2f", (int)theme, (int)fronts[f], (int)grounds[g],
                             contrast(theme, fronts[f], grounds[g]));
        assert_true(contrast(theme, INK_ON_ACCENT, INK_ACCENT) >= 4.5);
        assert_true(contrast(theme, INK_ON_KEY, INK_KEY) >= 4.5);
        assert_true(contrast(theme, INK_PANEL, INK_TEXT) >= 4.5);
    }
}

static void frames_and_the_focus_reach_3_to_1(void **state)
{
    (void)state;
    for (Theme theme = 0; theme < THEMES; theme++) {
        assert_true(contrast(theme, INK_FRAME, INK_PANEL) >= 3);
        assert_true(contrast(theme, INK_ACCENT, INK_PANEL) >= 3);
        assert_true(contrast(theme, INK_ACCENT, INK_BACKGROUND) >= 3);
        assert_true(contrast(theme, INK_ACCENT, INK_PALE) >= 3);
    }
}

/* The panel on which the first reply stands, and its frame. */
static void panel_of(const Painter *painter, const char *text, SDL_Color *fill, SDL_Color *frame)
{
    const Canvas *canvas = &painter->canvas;

    for (int i = 0; i < canvas->count; i++)
        if (canvas->marks[i].kind == MARK_TEXT && canvas->marks[i].text == text) {
            while (canvas->marks[i].kind != MARK_ROUND || canvas->marks[i].at.w < 100)
                i--;
            *fill = canvas->marks[i].colour;
            *frame = canvas->marks[i - 1].colour;
            return;
        }
    fail_msg("“%s” isn't painted", text);
}

static bool same_colour(SDL_Color a, SDL_Color b)
{
    return a.r == b.r && a.g == b.g && a.b == b.b;
}

static void the_pointer_and_the_focus_look_different_on_a_reply(void **state)
{
    static const char *const way[] = { "Play", "Meet", "Take the call" };
    Easel *easel = *state;
    Painter *painter = &easel->painter;
    SDL_Color fill[3], frame[3];

    for (int i = 0; i < 3; i++)
        press(easel, find(app_view(easel->app), way[i]));
    for (Theme theme = 0; theme < THEMES; theme++) {
        easel->memory->settings.theme = theme;
        for (int look = 0; look < 3; look++) {
            paint(easel, sizes[0], 0);
            const Widget *reply = find_choice(painter->view);
            painter->focus = look == 1 ? reply : NULL;
            painter->hover = look == 2 ? reply : NULL;
            assert_true(paint_view(painter));
            panel_of(painter, reply->text, &fill[look], &frame[look]);
        }
        painter->focus = painter->hover = NULL;
        assert_false(same_colour(fill[1], fill[2]));
        assert_false(same_colour(frame[1], frame[2]));
    }
}

static void what_cant_be_used_looks_different(void **state)
{
    Easel *easel = *state;
    Painter *painter = &easel->painter;
    Arena arena = { 0 };

    for (Theme theme = 0; theme < THEMES; theme++) {
        SDL_Color fill, frame[2];
        View *view = view_new(&arena, LAYOUT_PAGE, "");

        view_begin_region(view, REGION_PAGE, "");
        view_button(view, "check", "Can be pressed", 1, 0);
        view_button(view, "check", "Can't be pressed", 2, 0)->disabled = true;
        view_end(view);
        easel->memory->settings.theme = theme;
        paint(easel, sizes[0], 0);
        painter->view = view;
        assert_true(paint_view(painter));
        panel_of(painter, view->root->first->first->text, &fill, &frame[0]);
        panel_of(painter, view->root->first->last->text, &fill, &frame[1]);
        assert_false(same_colour(frame[0], frame[1]));
        assert_false(same_colour(theme_colour(theme, INK_TEXT), theme_colour(theme, INK_OFF)));
    }
    arena_free(&arena);
}

/* ---- portraits ---- */

static void nothing_can_be_answered_while_it_is_typed(void **state)
{
    static const char *const way[] = { "Play", "Meet", "Take the call" };
    Easel *easel = *state;
    Painter *painter = &easel->painter;

    for (int i = 0; i < 3; i++)
        press(easel, find(app_view(easel->app), way[i]));
    const char *reply = find_choice(app_view(easel->app))->text;

    for (int i = 0; i < SIZES; i++) {
        painter->motion.dots = 0;
        paint(easel, sizes[i], 0);
        int content = painter->scroll.view.h;
        assert_false(offers(painter));
        assert_false(says(painter, reply));
        assert_true(says(painter, "Ada is typing…"));

        /* then the replies are where their room was kept */
        painter->motion.dots = -1;
        paint(easel, sizes[i], 0);
        assert_true(offers(painter));
        assert_true(says(painter, reply));
        assert_false(says(painter, "is typing"));
        assert_int_equal(painter->scroll.view.h, content);
    }
}

static void the_table_of_portraits_agrees_with_the_art_kit(void **state)
{
    Easel *easel = *state;
    json_t *kit = json_load_file("assets/portraits/portraits.json", 0, NULL), *customer, *mood;
    const char *face;
    size_t i;

    assert_non_null(kit);
    json_array_foreach(json_object_get(kit, "customers"), i, customer) {
        const char *id = json_string_value(json_object_get(customer, "id"));

        json_object_foreach(json_object_get(customer, "moods"), face, mood) {
            const Portrait *portrait = pictures_portrait(easel->painter.pictures, id, face);
            json_t *layers = json_object_get(mood, "layers");

            assert_non_null(portrait);
            assert_string_equal(portrait->face, face);
            assert_string_equal(portrait->body, json_string_value(json_array_get(layers, 0)));
            assert_string_equal(portrait->still, json_string_value(json_array_get(layers, 1)));
            assert_int_equal(portrait->glasses != NULL, json_array_size(layers) == 3);
        }
    }
    json_decref(kit);
}

static void somebody_unknown_has_no_portrait_but_a_silhouette(void **state)
{
    Easel *easel = *state;

    assert_null(pictures_portrait(easel->painter.pictures, "nobody", "calm"));
    assert_non_null(
        pictures_avatar(easel->painter.pictures, "nobody", "calm", 40, (SDL_Color){ 0, 0, 0, 255 })->texture);
}

static void an_unknown_face_is_neutral(void **state)
{
    Easel *easel = *state;

    assert_string_equal(pictures_portrait(easel->painter.pictures, "nia", "seasick")->face, "neutral");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(no_text_is_wider_than_its_window_at_any_size, set_up, tear_down),
        cmocka_unit_test_setup_teardown(every_word_of_a_view_is_painted_at_any_size, set_up, tear_down),
        cmocka_unit_test_setup_teardown(whatever_can_be_pressed_is_44_points_large_and_within_reach, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(the_end_of_a_page_can_be_scrolled_to_and_no_further, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(a_word_wider_than_a_line_is_broken_inside, set_up, tear_down),
        cmocka_unit_test_setup_teardown(an_empty_text_takes_one_line_and_draws_nothing, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_newline_begins_a_new_line, set_up, tear_down),
        cmocka_unit_test_setup_teardown(only_a_frame_that_differs_is_painted, set_up, tear_down),
        cmocka_unit_test_setup_teardown(nothing_remains_of_a_text_that_is_gone, set_up, tear_down),
        cmocka_unit_test(text_reaches_4_5_to_1_on_every_ground),
        cmocka_unit_test(frames_and_the_focus_reach_3_to_1),
        cmocka_unit_test_setup_teardown(the_pointer_and_the_focus_look_different_on_a_reply, set_up, tear_down),
        cmocka_unit_test_setup_teardown(what_cant_be_used_looks_different, set_up, tear_down),
        cmocka_unit_test_setup_teardown(nothing_can_be_answered_while_it_is_typed, set_up, tear_down),
        cmocka_unit_test_setup_teardown(the_table_of_portraits_agrees_with_the_art_kit, set_up, tear_down),
        cmocka_unit_test_setup_teardown(somebody_unknown_has_no_portrait_but_a_silhouette, set_up, tear_down),
        cmocka_unit_test_setup_teardown(an_unknown_face_is_neutral, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
