/* sdl_window.h: what the parts of the window share (sdl.c, sdl_input.c). */
#ifndef HEARD_SDL_WINDOW_H
#define HEARD_SDL_WINDOW_H

#include "ui/sdl.h"
#include "ui/sdl_paint.h"
#include "ui/sdl_sound.h"

enum { GUARD = 250 };           /* a press so many ms after a change was meant for what was there before */

/* A widget across two views: what it does, and for a reply what it says. */
typedef struct Identity {
    WidgetKind kind;
    int action, arg;
    Uint64 words;               /* of a choice; 0 for the rest */
} Identity;

/* What could be pressed before the app did something, in the order in which it was read. */
typedef struct Order {
    Identity *items;
    int count, room;
    int at;                     /* which of them had the focus; -1: none */
    bool scrolls;               /* that one moved with the page */
} Order;

struct Window {
    App *app;
    SDL_Window *window;
    SDL_Renderer *renderer;
    Painter painter;            /* its view, focus and targets are always those of the app's view now */
    Sound *sound;

    /* what the person points at */
    Identity focus;
    bool has_focus;             /* `focus` means something */
    Identity left;              /* what had the focus before the app took it away; it gets it back when it returns */
    bool has_left;
    Order order;
    Identity asked, asked_from; /* the field that asks for an answer, and what had the focus before it came up */
    bool has_asked;             /* there is such a field */
    int pointer_x, pointer_y;   /* in pixels; -1: not in the window */
    Identity pressed;           /* what the pointer's button went down on */
    bool has_pressed;
    bool dragging;              /* the scroll bar */
    int drag_from;              /* where in the handle it was taken */
    SDL_GameController *pad;
    bool stick_away;            /* the stick has left its middle and has been heard */
    SDL_Cursor *hand;           /* NULL until it is first needed */
    bool pointing;              /* the cursor is a hand */

    /* what the last view was, to see what the next changes */
    int screen;
    int followed;               /* where window_follow() scrolled to; elsewhere the person has scrolled */
    Uint64 offer;               /* a hash of the replies */
    Uint64 transcript;
    int sound_serial;
    bool sounding;              /* the view's sounds haven't been started yet */
    bool fullscreen;            /* what the settings said last */

    /* times in milliseconds of SDL_GetTicks64(); 0: never */
    Uint64 guarded;             /* until then a press would be meant for the last screen */
    Uint64 tick;                /* when the view wants to change by itself */
    Uint64 blink, opened;       /* when the eyes close and open next */
    Uint64 typing;              /* until when somebody types */
    Uint64 speaking, spoken;    /* when the newest words begin and end */
    Uint64 touched;             /* when the person last did something */
    Uint32 chance;              /* a random number's seed */
    bool stale;                 /* the painter's marks are no longer right */
    bool lost;                  /* everything must be painted anew */
    bool hidden;
    bool begun;                 /* a frame has been shown */
};

/* What a widget is, so that it can be found again in the next view. */
Identity identity_of(const Widget *widget);
bool same_identity(Identity a, Identity b);

/* Where the focus goes: sdl_focus.c. The widget of an identity that can be used in a view, or NULL; notes what can
 * be pressed, before the app does something; and what gets the focus when nothing has it after that, or NULL. */
const Widget *window_find(const View *view, Identity id);
void window_remember(Window *window);
const Widget *window_next_focus(Window *window);

/* Tells the app, and lays out what it shows then. Presses that were meant for the last screen are dropped. */
void window_act(Window *window, Action action);

/* Presses a widget, as Enter or a click would. */
void window_press(Window *window, const Widget *widget);

/* Steps an option by `by`; beyond its ends nothing happens, unless it may turn round. */
void window_step(Window *window, const Widget *widget, int by, bool round);

/* Scrolls a widget into sight. */
void window_reveal(Window *window, const Widget *widget);

/* Gives a widget the focus and scrolls it into sight. */
void window_focus(Window *window, const Widget *widget);

/* Scrolls by pixels. */
void window_scroll(Window *window, int by);

/* Lays the view out again. */
void window_layout(Window *window);

/* A transcript that has grown shows its end, but never hides where the newest words begin; the coach's before them are
 * shown with them, or said to be above. */
void window_follow(Window *window);

/* Whether the talk is where window_follow() has put it: the person hasn't scrolled since. */
bool window_follows(const Window *window);

/* When a view says that something has sounded, the typing and the moving mouth begin: sdl_motion.c. */
void window_speak(Window *window, const View *view);

/* Ends the wait for words that are being typed; false if there is none. */
bool window_hurry(Window *window);

/* Moves what is due; returns when the next is, 0: never. */
Uint64 window_move(Window *window);

/* Decodes one picture ahead when there is nothing else to do; returns when to go on, 0: never. */
Uint64 window_look_ahead(Window *window);

/* Keeps the earliest of the times at which something will have to be done. */
static inline void wake_by(Uint64 *earliest, Uint64 when)
{
    if (when != 0 && (*earliest == 0 || when < *earliest))
        *earliest = when;
}

/* The target of a widget, or NULL. */
const Target *window_target(const Window *window, const Widget *widget);

/* Whether all of a target can be seen. */
bool window_sees(const Window *window, const Target *target);

/* A field: sdl_field.c. Writes `text` where the caret is; takes a key, and says whether it was one for the
 * field; and lets keys become text while, and only while, a field has the focus. */
void window_write(Window *window, const char *text);
bool window_field_key(Window *window, SDL_Keycode key, bool control);
void window_field_focus(Window *window);

/* An event of SDL: sdl_input.c. */
void window_event(Window *window, const SDL_Event *event);

/* What lies under the pointer. */
const Widget *window_pointed(const Window *window);

#endif
