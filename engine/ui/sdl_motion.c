/* sdl_motion.c: what moves by itself: eyes, mouth, the dots of somebody who types, and decoding ahead. */
#include "ui/sdl_window.h"

#include <string.h>

enum {
    BLINK = 120, BLINK_LEAST = 3000, BLINK_MOST = 6000,
    MOUTH = 140,                /* a frame of talking */
    SPEECH_LEAST = 900, SPEECH_PER_BYTE = 45, SPEECH_MOST = 7000,
    DOT = 280,                  /* a frame of the dots */
    REST = 400,                 /* after this long without input pictures are decoded ahead */
    AHEAD = 40                  /* between two of them */
};

static const Widget *find_newest(const View *view)
{
    for (const Widget *widget = view->root; widget != NULL; widget = view_following(view, widget))
        if (widget->kind == WIDGET_SPEECH && widget->newest)
            return widget;
    return NULL;
}

static const Widget *find_portrait(const View *view)
{
    for (const Widget *widget = view->root; widget != NULL; widget = view_following(view, widget))
        if (widget->kind == WIDGET_PORTRAIT)
            return widget;
    return NULL;
}

void window_speak(Window *window, const View *view)
{
    const Widget *newest = find_newest(view), *portrait = find_portrait(view);
    Uint64 now = SDL_GetTicks64();

    if (view->sound_serial == window->sound_serial)
        return;
    window->sound_serial = view->sound_serial;
    window->sounding = true;
    window->typing = window->speaking = window->spoken = 0;
    window->painter.motion = (Motion){ .dots = -1 };
    if (newest == NULL || app_settings(window->app)->reduce_motion)
        return;

    /* somebody who types doesn't move the mouth */
    if (newest->typing > 0) {
        window->typing = now + (Uint64)newest->typing;
        window->painter.motion.dots = 0;
    } else if (portrait != NULL && portrait->talking) {
        int time = SPEECH_LEAST + SPEECH_PER_BYTE * (int)strlen(newest->text);

        window->speaking = now;
        window->spoken = window->speaking + (Uint64)(time < SPEECH_MOST ? time : SPEECH_MOST);
    }
}

static Uint32 chance(Window *window, Uint32 below)
{
    window->chance = window->chance * 1664525u + 1013904223u;
    return (window->chance >> 8) % below;
}

static void move_eyes(Window *window, Motion *motion, Uint64 now, Uint64 *wake)
{
    if (window->painter.portrait == NULL || window->painter.portrait->blink == NULL)
        return;
    if (window->blink == 0 || now >= window->opened) {
        window->blink = now + BLINK_LEAST + chance(window, BLINK_MOST - BLINK_LEAST);
        window->opened = window->blink + BLINK;
    }
    motion->blink = now >= window->blink;
    wake_by(wake, motion->blink ? window->opened : window->blink);
}

static void move_mouth(Window *window, Motion *motion, Uint64 now, Uint64 *wake)
{
    static const int frames[] = { 0, 1, 0, 2 };

    if (window->painter.portrait == NULL || now >= window->spoken)
        return;
    motion->mouth = frames[(now - window->speaking) / MOUTH % 4];
    wake_by(wake, now + MOUTH);
}

static void move_dots(Window *window, Motion *motion, Uint64 now, Uint64 *wake)
{
    if (now >= window->typing)
        return;
    motion->dots = (int)(now / DOT % 3);
    wake_by(wake, window->typing < now + DOT ? window->typing : now + DOT);
}

/* What was typed at is there. A press that was meant for the dots doesn't choose a reply. */
static void end_typing(Window *window)
{
    window->typing = 0;
    window->painter.motion.dots = -1;
    window->stale = true;
    window->guarded = SDL_GetTicks64() + GUARD;
    if (window->painter.view->layout == LAYOUT_TALK) {
        window->has_focus = false;              /* the replies couldn't have it before */
        window_layout(window);
        window_follow(window);
    }
}

bool window_hurry(Window *window)
{
    bool waits = window->painter.motion.dots >= 0 && window->painter.view->layout == LAYOUT_TALK;

    if (waits)
        end_typing(window);
    return waits;
}

Uint64 window_move(Window *window)
{
    Motion motion = { .dots = -1 }, before = window->painter.motion;
    Uint64 now = SDL_GetTicks64(), wake = 0;

    if (!app_settings(window->app)->reduce_motion) {
        move_eyes(window, &motion, now, &wake);
        move_mouth(window, &motion, now, &wake);
        move_dots(window, &motion, now, &wake);
    }
    window->painter.motion = motion;
    if (motion.blink != before.blink || motion.mouth != before.mouth || motion.dots != before.dots)
        window->stale = true;

    /* the words that somebody has typed at take another room than the dots */
    if (motion.dots < 0 && before.dots >= 0)
        end_typing(window);
    return wake;
}

Uint64 window_look_ahead(Window *window)
{
    const Painter *painter = &window->painter;
    Uint64 now = SDL_GetTicks64();

    if (painter->portrait == NULL)
        return 0;
    if (now < window->touched + REST)
        return window->touched + REST;
    return pictures_prefetch(painter->pictures, painter->portrait, painter->portrait_width) ? now + AHEAD : 0;
}
