#include "ui/sdl.h"

#include "ui/sdl_hash.h"
#include "ui/sdl_window.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

enum {
    WIDTH = 1280, HEIGHT = 720, LEAST_WIDTH = 800, LEAST_HEIGHT = 600, MOST = 8192,
    SKIPPED = 240,              /* points that a page may be scrolled when it comes up: ten lines */
    TEXT_BUDGET = 4,            /* bytes of drawn text and of pictures, for each pixel of the window */
    PICTURE_BUDGET = 16
};

/* ---- laying out ---- */

/* How much larger than 1280x720 at one pixel a point things are drawn: with the screen's own density, and
 * somewhat with the window, so that a 4K screen across the room can be read. */
static float unit_of(Window *window)
{
    Painter *painter = &window->painter;
    int points = WIDTH, unused;

    SDL_GetWindowSize(window->window, &points, &unused);
    SDL_GetRendererOutputSize(window->renderer, &painter->width, &painter->height);
    painter->width = SDL_clamp(painter->width, 1, MOST);
    painter->height = SDL_clamp(painter->height, 1, MOST);

    float density = points > 0 ? (float)painter->width / (float)points : 1;
    float across = (float)painter->width / density / WIDTH, down = (float)painter->height / density / HEIGHT;
    float larger = across < down ? across : down;
    return density * (larger > 1 ? 1 + (larger - 1) * 0.7f : 1);
}

static void lay_out(Window *window)
{
    Painter *painter = &window->painter;

    painter->settings = app_settings(window->app);
    painter->unit = unit_of(window);
    painter->text = (float)SDL_clamp(painter->settings->text_percent, 80, 200) / 100;
    if (!texts_configure(painter->texts, painter->settings->typeface, painter->unit, painter->text, NULL))
        return;
    paint_view(painter);
    window->stale = false;
}

void window_layout(Window *window)
{
    Painter *painter = &window->painter;

    painter->hover = NULL;
    painter->focus = window->has_focus ? window_find(painter->view, window->focus) : NULL;
    lay_out(window);

    /* what had the focus is gone, or nothing had it yet */
    if (painter->focus == NULL && (painter->focus = window_next_focus(window)) != NULL) {
        window->focus = identity_of(painter->focus);
        window->has_focus = true;
        painter->caret = INT_MAX;
        lay_out(window);
    }
    const Widget *hover = window_pointed(window);
    if (hover != NULL) {
        painter->hover = hover;
        lay_out(window);
    }
    window_field_focus(window);
}

void window_scroll(Window *window, int by)
{
    window->painter.scroll.offset += by;
    window->stale = true;
    window_layout(window);
}

void window_reveal(Window *window, const Widget *widget)
{
    const Target *target = window_target(window, widget);
    SDL_Rect seen = window->painter.scroll.view;
    int edge = px(&window->painter, 14);

    if (target != NULL && target->scrolls) {
        int above = seen.y + edge - target->at.y;
        int below = target->at.y + target->at.h + edge - seen.y - seen.h;

        if (above > 0 || target->at.h + 2 * edge > seen.h)
            window->painter.scroll.offset -= above;
        else if (below > 0)
            window->painter.scroll.offset += below;
    }
    window_layout(window);
}

void window_focus(Window *window, const Widget *widget)
{
    window->focus = identity_of(widget);
    window->has_focus = true;
    window->painter.caret = INT_MAX;            /* behind the last character */
    window_reveal(window, widget);
}

/* Whether what has the focus can be seen. */
static bool sees_focus(const Window *window)
{
    const Target *target = window_target(window, window->painter.focus);

    return target != NULL && window_sees(window, target);
}

/* ---- a new view ---- */

/* The words of a kind that stand in a view, as a number. */
static Uint64 hash_words(const View *view, WidgetKind kind)
{
    Uint64 hash = HASH_BEGIN;

    for (const Widget *widget = view->root; widget != NULL; widget = view_following(view, widget))
        if (widget->kind == kind)
            hash = hash_int(hash_text(hash, widget->text), widget->selected);
    return hash;
}

/* Starts the sounds of the view, once it is on the screen. */
static void sound_out(Window *window)
{
    const View *view = window->painter.view;

    if (!window->sounding)
        return;
    window->sounding = false;
    sound_hush(window->sound);
    for (int i = 0; i < 4 && view->sounds[i] != NULL; i++)
        sound_play(window->sound, view->sounds[i]);
}

void window_follow(Window *window)
{
    Painter *painter = &window->painter;
    const Scroll *scroll = &painter->scroll;
    int end = scroll->content - scroll->view.h, from = scroll->newest;

    /* the coach's words come first where both fit; else there is room for the sign that they are above */
    if (scroll->lead >= 0)
        from = scroll->said - scroll->lead <= scroll->view.h ? scroll->lead : scroll->newest - scroll->sign;
    end = end > 0 ? end : 0;
    window->followed = scroll->newest >= 0 && from < end ? (from > 0 ? from : 0) : end;
    if (painter->scroll.offset != window->followed) {
        painter->scroll.offset = window->followed;
        window_layout(window);
    }
}

bool window_follows(const Window *window)
{
    return window->painter.view->layout == LAYOUT_TALK && window->painter.scroll.offset == window->followed;
}

/* The talk after a new view: at the newest words when they are new, or were where the person had left them; what was
 * opened above them stays in sight. A question that has come up below them is shown, too. */
static void follow_talk(Window *window, bool anew, bool asks)
{
    if (anew)
        window_follow(window);
    if (asks && window->painter.focus->kind != WIDGET_CHOICE && !sees_focus(window)) {
        window_reveal(window, window->painter.focus);
        window->followed = window->painter.scroll.offset;
    }
}

/* The field of a page that waits for an answer, or NULL. */
static const Widget *asking(const View *view)
{
    for (const Widget *w = view->root; w != NULL; w = view_following(view, w))
        if (w->kind == WIDGET_FIELD && w->primary && widget_usable(w))
            return w;
    return NULL;
}

/* On the way back: the focus is where the person went on from. False if they didn't, or it isn't there any more. */
static bool go_on(Window *window)
{
    const View *view = window->painter.view;

    for (const Widget *w = view->root; view->opened != 0 && w != NULL; w = view_following(view, w))
        if (widget_usable(w) && w->action == view->opened && w->arg == view->opened_arg) {
            window_focus(window, w);
            return true;
        }
    return false;
}

/* A page is read from its top, but its main button is scrolled to where no more than some lines go by for it, or
 * where other things that can be pressed come first: what is a list is gone through. */
static void show_first(Window *window)
{
    const Target *target = window_target(window, window->painter.focus);
    SDL_Rect seen = window->painter.scroll.view;

    if (target == NULL || !target->widget->primary || target->widget->kind == WIDGET_FIELD || !target->scrolls)
        return;
    bool list = target != window->painter.targets && window_sees(window, window->painter.targets);
    if (list || target->at.y + target->at.h < seen.y + seen.h + tx(&window->painter, SKIPPED))
        window_reveal(window, target->widget);
}

/* A field that has come up takes the focus, but a page is read from its top; when the field goes again, what `had`
 * the focus before gets it back. */
static void take_question(Window *window, Identity had, bool other)
{
    const Widget *field = asking(window->painter.view), *before;
    bool same = field != NULL && window->has_asked && same_identity(window->asked, identity_of(field));

    if (field != NULL && !same) {
        const Target *target = window_target(window, field);
        window->asked = identity_of(field);
        window->asked_from = had;
        if (target != NULL && (!other || window_sees(window, target)))
            window_focus(window, field);
    } else if (field == NULL && window->has_asked && !other
               && (before = window_find(window->painter.view, window->asked_from)) != NULL) {
        window_focus(window, before);
    }
    window->has_asked = field != NULL;
}

/* Fetches the view the app has now, and sees what that changes. */
static void take_view(Window *window)
{
    bool saw = sees_focus(window);
    const View *view = app_view(window->app);
    Identity had = window->focus;
    Uint64 offer = hash_words(view, WIDGET_CHOICE), transcript = hash_words(view, WIDGET_SPEECH);
    Uint64 now = SDL_GetTicks64();
    bool other = view->screen != window->screen, grown = transcript != window->transcript;
    bool followed = window->painter.scroll.offset == window->followed;
    int newest = window->painter.scroll.newest;

    window->painter.view = view;
    window->tick = view->next_tick > 0 ? now + (Uint64)view->next_tick : 0;
    if (other || offer != window->offer)
        window->guarded = now + GUARD;
    if (other) {
        window->has_focus = window->has_left = false;
        window->painter.scroll.offset = 0;
        SDL_SetWindowTitle(window->window, view->title);
    }
    if (other && view->layout != LAYOUT_TALK)
        sound_hush(window->sound);
    window->screen = view->screen;
    window->offer = offer;
    window->transcript = transcript;

    window_speak(window, view);
    window_layout(window);
    if (other && view->layout != LAYOUT_TALK && !go_on(window))
        show_first(window);
    take_question(window, had, other);

    /* a page that has grown above what has the focus doesn't push it out of sight */
    if (saw && !other && view->layout != LAYOUT_TALK && !sees_focus(window))
        window_reveal(window, window->painter.focus);
    if (view->layout == LAYOUT_TALK)
        follow_talk(window, grown || other || (followed && newest == window->painter.scroll.newest),
                    !other && !grown && !same_identity(had, window->focus));
}

/* Settings that the window itself must follow. */
static void take_settings(Window *window)
{
    const Settings *settings = app_settings(window->app);

    sound_volume(window->sound, settings->volume);
    if (settings->fullscreen != window->fullscreen) {
        window->fullscreen = settings->fullscreen;
        SDL_SetWindowFullscreen(window->window, settings->fullscreen ? SDL_WINDOW_FULLSCREEN_DESKTOP : 0);
    }
}

void window_act(Window *window, Action action)
{
    if (action.kind == ACTION_PRESS && SDL_GetTicks64() < window->guarded)
        return;

    Identity had = window->focus;
    window_remember(window);
    app_act(window->app, action);
    if (app_done(window->app))
        return;
    take_settings(window);
    take_view(window);
    if (action.kind == ACTION_PRESS && same_identity(had, window->focus))
        window->has_left = false;
}

/* A fold that has been opened far down shows what is in it. */
static void show_opened(Window *window)
{
    const Widget *fold = window->painter.focus;
    const Target *target = fold != NULL && fold->open ? window_target(window, fold) : NULL;
    SDL_Rect seen = window->painter.scroll.view;

    if (target != NULL && target->scrolls && target->at.y > seen.y + seen.h / 3)
        window_scroll(window, target->at.y - seen.y - px(&window->painter, 24));
}

/* The page as text, on the clipboard. The press comes first as a look at the page, then as an action. */
static void copy_page(Window *window)
{
    Arena scratch = { 0 };
    bool done = SDL_SetClipboardText(app_page_text(window->app, &scratch)) == 0;

    arena_free(&scratch);
    take_view(window);
    window_act(window, (Action){ .kind = ACTION_PRESS, .action = VIEW_COPY, .value = done });
}

void window_press(Window *window, const Widget *widget)
{
    bool opens = widget->kind == WIDGET_GROUP && !widget->open;

    if (widget->kind == WIDGET_OPTION)
        window_step(window, widget, 1, true);
    else if (widget->action == VIEW_COPY)
        copy_page(window);
    else if (widget->kind != WIDGET_FIELD)      /* a field has what it needs with the focus */
        window_act(window, (Action){ .kind = ACTION_PRESS, .action = widget->action, .arg = widget->arg });
    if (opens && !app_done(window->app))
        show_opened(window);
}

void window_step(Window *window, const Widget *widget, int by, bool round)
{
    int value = widget->value + by;

    if (round && widget->value_count > 0)
        value = (value + widget->value_count) % widget->value_count;
    if (value >= 0 && value < widget->value_count && value != widget->value)
        window_act(window, (Action){ .kind = ACTION_CHANGE, .action = widget->action, .arg = widget->arg,
                                     .value = value });
}

/* ---- a frame ---- */

static void show(Window *window)
{
    Painter *painter = &window->painter;
    size_t pixels = (size_t)painter->width * (size_t)painter->height;

    if (window->lost)
        canvas_forget(&painter->canvas);
    if (window->stale || window->lost)
        lay_out(window);
    window->lost = false;
    canvas_present(&painter->canvas);
    window->begun = true;
    texts_sweep(painter->texts, TEXT_BUDGET * pixels);
    pictures_sweep(painter->pictures, PICTURE_BUDGET * pixels);
}

int sdl_frame(Window *window)
{
    SDL_Event event;
    Uint64 wake = 0, now;

    while (!app_done(window->app) && SDL_PollEvent(&event))
        window_event(window, &event);
    if (app_done(window->app))
        return 0;

    if (window->begun && window->tick != 0 && SDL_GetTicks64() >= window->tick)
        window_act(window, (Action){ .kind = ACTION_TICK });
    if (!window->hidden) {
        wake_by(&wake, window_move(window));
        show(window);
        sound_out(window);
        wake_by(&wake, window_look_ahead(window));
    }
    wake_by(&wake, window->tick);

    now = SDL_GetTicks64();
    int tend = sound_tend(window->sound);
    if (tend >= 0)
        wake_by(&wake, now + (Uint64)tend);
    return wake == 0 ? -1 : wake > now ? (int)(wake - now) : 0;
}

/* ---- life ---- */

/* SDL talks to the session's message bus if it can. Where there is none, libdbus would run dbus-launch to
 * start one, and SDL would wait for that. */
static void start_no_bus(void)
{
    if (getenv("XDG_RUNTIME_DIR") == NULL)
        setenv("DBUS_SESSION_BUS_ADDRESS", "disabled:", 0);
}

/* Whether somebody offers a screen at all. Where nobody does, asking SDL would only make its parts complain.
 */
static bool screen_offered(void)
{
#if defined(__linux__) || defined(__FreeBSD__) || defined(__OpenBSD__) || defined(__NetBSD__)
    return getenv("DISPLAY") != NULL || getenv("WAYLAND_DISPLAY") != NULL
        || getenv("SDL_VIDEODRIVER") != NULL;
#else
    return true;
#endif
}

bool sdl_available(Error *error)
{
    if (!screen_offered())
        return error_say(error, "There is no screen to open a window on.");
    start_no_bus();
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    SDL_SetHint(SDL_HINT_RENDER_DRIVER, "software");
    SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "1");
    if (SDL_Init(SDL_INIT_VIDEO) != 0)
        return error_say(error, "There is no screen to open a window on (%s).", SDL_GetError());

    /* SDL falls back to a screen that nobody can see */
    const char *driver = SDL_GetCurrentVideoDriver();
    if (driver != NULL && strcmp(driver, "offscreen") != 0 && strcmp(driver, "dummy") != 0)
        return true;
    SDL_Quit();
    return error_say(error, "There is no screen to open a window on.");
}

static bool open_window(Window *window, Error *error)
{
    Uint32 flags = SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI;

    window->fullscreen = app_settings(window->app)->fullscreen;
    if (window->fullscreen)
        flags |= SDL_WINDOW_FULLSCREEN_DESKTOP;

    /* no larger than the screen it comes up on */
    SDL_Rect room = { 0, 0, WIDTH, HEIGHT };
    SDL_GetDisplayUsableBounds(0, &room);
    int width = room.w < WIDTH ? room.w : WIDTH, height = room.h < HEIGHT ? room.h : HEIGHT;
    window->window =
        SDL_CreateWindow("heard", SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, width, height, flags);
    if (window->window == NULL)
        return error_say(error, "The window can't be opened (%s).", SDL_GetError());
    SDL_SetWindowMinimumSize(window->window, LEAST_WIDTH, LEAST_HEIGHT);
    SDL_SetWindowMaximumSize(window->window, MOST, MOST);

    window->renderer = SDL_CreateRenderer(window->window, -1, 0);
    if (window->renderer == NULL)
        window->renderer = SDL_CreateRenderer(window->window, -1, SDL_RENDERER_SOFTWARE);
    if (window->renderer == NULL)
        return error_say(error, "Nothing can be drawn in the window (%s).", SDL_GetError());
    SDL_StopTextInput();
    return true;
}

static bool open_painter(Window *window, const char *assets, const char *packs, Error *error)
{
    Painter *painter = &window->painter;

    painter->texts = texts_new(window->renderer, assets);
    painter->pictures = pictures_new(window->renderer, assets, packs);
    window->sound = sound_new(assets);
    if (painter->texts == NULL || painter->pictures == NULL)
        return error_say(error, "There isn't enough memory for the window.");
    painter->motion.dots = -1;
    painter->settings = app_settings(window->app);
    canvas_open(&painter->canvas, window->renderer, painter->texts, painter->pictures);
    return texts_configure(painter->texts, painter->settings->typeface,
                           unit_of(window), (float)painter->settings->text_percent / 100, error);
}

Window *sdl_open(App *app, const char *assets, const char *packs, Error *error)
{
    Window *window = calloc(1, sizeof *window);

    if (window == NULL) {
        error_say(error, "There isn't enough memory for the window.");
        return NULL;
    }
    app_hurry(app);
    app_windowed(app);
    window->app = app;
    window->pointer_x = window->pointer_y = -1;
    window->screen = -1;
    window->sound_serial = app_view(app)->sound_serial - 1;
    window->chance = (Uint32)SDL_GetPerformanceCounter();
    if (!open_window(window, error) || !open_painter(window, assets, packs, error)) {
        sdl_close(window);
        return NULL;
    }
    take_settings(window);
    take_view(window);
    window->guarded = 0;
    return window;
}

void sdl_close(Window *window)
{
    Painter *painter = &window->painter;

    sound_free(window->sound);
    if (painter->canvas.renderer != NULL)
        canvas_close(&painter->canvas);
    texts_free(painter->texts);
    pictures_free(painter->pictures);
    free(painter->targets);
    free(window->order.items);
    if (window->pad != NULL)
        SDL_GameControllerClose(window->pad);
    if (window->hand != NULL)
        SDL_FreeCursor(window->hand);
    if (window->renderer != NULL)
        SDL_DestroyRenderer(window->renderer);
    if (window->window != NULL)
        SDL_DestroyWindow(window->window);
    free(window);
    SDL_Quit();
}

bool sdl_run(App *app, const char *assets, const char *packs, Error *error)
{
    Window *window = sdl_open(app, assets, packs, error);

    if (window == NULL)
        return false;
    int rest = sdl_frame(window);
    /* looking for gamepads takes longer than showing the title */
    SDL_InitSubSystem(SDL_INIT_GAMECONTROLLER);
    while (!app_done(app)) {
        if (rest != 0)
            SDL_WaitEventTimeout(NULL, rest);
        rest = sdl_frame(window);
    }
    sdl_close(window);
    return true;
}
