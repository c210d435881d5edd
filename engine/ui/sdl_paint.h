/* sdl_paint.h: a View becomes marks on a canvas, and targets that can be pressed.
 *
 * A Painter lays a whole View out anew for every frame, from top to bottom, in pixels. It is told
 * what has the focus, what lies under the pointer, how far the page is scrolled and which frame
 * of an animation is due; it leaves marks on its canvas, a list of targets, and how tall the
 * scrolling part became. It keeps nothing of the View.
 *
 * Sizes are written in points (what 1280x720 shows at 100 %): px() scales with the window, tx() with
 * the text size too.
 */
#ifndef HEARD_SDL_PAINT_H
#define HEARD_SDL_PAINT_H

#include "ui/sdl_draw.h"
#include "ui/sdl_theme.h"
#include "ui/view.h"

/* Something on the screen that can be pressed. */
typedef struct Target {
    const Widget *widget;
    SDL_Rect at;
    SDL_Rect less, more;        /* of an option: its two arrows */
    bool scrolls;               /* it moves with the page */
} Target;

/* The part of a screen that scrolls; there is at most one. */
typedef struct Scroll {
    SDL_Rect view;              /* where it is seen */
    int content;                /* how tall all of it is */
    int offset;                 /* how much of that is above `view` */
    int newest;                 /* where in it the customer's newest words begin; -1: nothing is newest */
    int said;                   /* where these end */
    int lead;                   /* where the coach's words right before them begin; -1: there are none */
    int sign;                   /* how high the sign is that these stand above what is seen */
    SDL_Rect thumb;             /* the bar's handle; empty if all can be seen */
} Scroll;

/* What moves by itself, as it is now. */
typedef struct Motion {
    bool blink;                 /* eyes are closed */
    int mouth;                  /* 0: still, 1 and 2: the two frames of talking */
    int dots;                   /* 0 to 2: the dot that is high while somebody types; -1: nobody does */
} Motion;

typedef struct Painter {
    Canvas canvas;
    Texts *texts;
    Pictures *pictures;

    /* what to show, and how */
    const View *view;
    const Settings *settings;
    int width, height;          /* of the canvas in pixels */
    float unit, text;           /* pixels a point; the text size, 1 at 100 % */
    const Widget *focus, *hover;
    int caret;                  /* of the field that has the focus, in bytes */
    Motion motion;
    bool stretch;               /* buttons take the whole width */
    bool stage;                 /* meters and texts are small, as beside a portrait */
    const Widget *tip;          /* a button shown without its words that has the focus or the pointer, */
    SDL_Rect tip_at;            /* and where it is */

    /* what came of it */
    Target *targets;
    int target_count, target_room;
    Scroll scroll;              /* `offset` is an input too */
    const Portrait *portrait;   /* the portrait that can move, or NULL */
    int portrait_width;         /* how wide it is drawn */
} Painter;

/* Lays the view out. Everything above "what came of it" must be set. False when memory is short. */
bool paint_view(Painter *painter);

/* ---- for painters only ---- */

static inline int most(int a, int b)
{
    return a > b ? a : b;
}

static inline int least(int a, int b)
{
    return a < b ? a : b;
}

static inline bool some(const char *text)
{
    return text != NULL && text[0] != '\0';
}

enum { ICON = 20 };             /* the height of an icon in a text, in points */

int px(const Painter *painter, float points);
int tx(const Painter *painter, float points);
SDL_Color ink(const Painter *painter, Ink which);

/* How thick the frame of a control is. */
int frame_width(const Painter *painter);

/* How wide and high something must be to be pressed: 44 points at least. */
int least_target(const Painter *painter);

/* Draws a widget at x, y in a width, and returns its height (0: nothing to show). */
int paint_widget(Painter *painter, const Widget *widget, int x, int y, int w);

/* Draws siblings from `widget` on, one below the other. */
int paint_column(Painter *painter, const Widget *widget, int x, int y, int w, int gap);

/* Draws siblings from `first` up to `end` (NULL: all) side by side, in as many lines as it takes. */
int paint_row(Painter *painter, const Widget *first, const Widget *end, int x, int y, int w);

/* How wide a widget would like to be. */
int natural_width(Painter *painter, const Widget *widget);

/* A text at x, y, wrapped at w; returns its block. */
const TextBlock *paint_text(Painter *painter, Style style, const char *text, int x, int y, int w,
                            SDL_Color colour);

/* An icon in a square of `size` pixels. */
void paint_icon(Painter *painter, const char *icon, int x, int y, int size, SDL_Color colour);

/* A rounded panel with a frame (thickness 0: none); how many marks that is, so that it can be made taller
 * once its content is known. */
int paint_panel(Painter *painter, SDL_Rect at, int radius, SDL_Color fill, SDL_Color frame, int thickness);
void stretch_panel(Painter *painter, int mark, int count, int more);

/* The frame around what has the focus; comes before the thing itself. */
void paint_ring(Painter *painter, SDL_Rect at, int radius);

/* Adds a target, unless the widget can't be used. */
Target *add_target(Painter *painter, const Widget *widget, SDL_Rect at);

/* Marks and targets from these on lie in the scrolling part: moves them and cuts them off. Then draws the
 * bar. The content was laid out from y = 0 of scroll.view and is `content` high. */
void scroll_from(Painter *painter, int mark, int target, int content);

/* The top-level group of a region, or NULL. */
const Widget *find_region(const View *view, Region region);

/* Moves marks and targets from these on. */
void shift_from(Painter *painter, int mark, int target, int dx, int dy);

/* A picture behind everything; the background's colour where there is none. Returns whether it is so dark
 * that a portrait needs a light ground. */
bool paint_scene(Painter *painter);

/* A widget that holds others: sdl_group.c. */
int paint_group(Painter *painter, const Widget *group, int x, int y, int w);

/* A field: sdl_field.c. */
int paint_field(Painter *painter, const Widget *widget, int x, int y, int w);

/* A chart: sdl_chart.c; a map: sdl_map.c. */
int paint_chart(Painter *painter, const Widget *widget, int x, int y, int w);
int paint_map(Painter *painter, const Widget *widget, int x, int y, int w);

/* A talk: sdl_talk.c, and the customer in it: sdl_stage.c. */
void paint_talk(Painter *painter);

/* The customer with all that is known about them, on a stage `w` wide; `dark`: the scene needs a light
 * ground. */
void paint_stage(Painter *painter, const Widget *stage, int w, bool dark);

/* The customer's picture, name and facts in one line, where there is no stage; returns its height. */
int paint_small_stage(Painter *painter, const Widget *stage, int x, int y, int w);

/* What of the stage isn't picture, name or fact (moods), in a column; and whether there is any. */
int paint_stage_rest(Painter *painter, const Widget *stage, int x, int y, int w);
bool has_stage_rest(const Widget *stage);

#endif
