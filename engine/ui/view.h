/* view.h: a screen as data.
 *
 * A View says what is on a screen without saying where: headings, text, speech, a portrait,
 * meters, a chart, replies, buttons, options. The window paints it, the terminal prints it, a
 * screen reader can walk it, a test compares it. Whatever a person can learn or do on a screen
 * stands in its View, so no front end knows more than another.
 *
 * A screen builds a View anew after each Action, in an arena that lives as long as the View. The
 * tree is made of Widgets: groups hold others, everything else is a leaf. A widget that can be
 * used has an `action` (a number that means something to its screen) and an `arg`; the pair is
 * its identity from one View to the next, so that focus stays where it was.
 */
#ifndef HEARD_VIEW_H
#define HEARD_VIEW_H

#include "core/arena.h"
#include "core/map.h"

#include <stdbool.h>

typedef enum WidgetKind {
    WIDGET_GROUP,       /* holds others; see GroupStyle */
    WIDGET_HEADING,     /* text; level 1 (the screen's) to 3 */
    WIDGET_TEXT,        /* a paragraph; with tone and icon */
    WIDGET_SPEECH,      /* somebody's words: speaker, text */
    WIDGET_PORTRAIT,    /* portrait (id), face; text: the alternative in words */
    WIDGET_METER,       /* text (label), detail (the figure in words), value of most; mark: another or -1 */
    WIDGET_CHART,       /* series over turns; text: what it shows, detail: the same in words */
    WIDGET_MAP,         /* map: boxes and ways; text: how to read it, detail: the same in words */
    WIDGET_CHOICE,      /* a reply to choose: number, text; usable */
    WIDGET_BUTTON,      /* text, icon; usable; `primary` for the one that most will want */
    WIDGET_OPTION,      /* text (label), values to step through, value (index); usable */
    WIDGET_FIELD        /* text (label), detail (hint); written (what stands in it), most (bytes); usable */
} WidgetKind;

typedef enum GroupStyle {
    GROUP_PLAIN,        /* one below the other */
    GROUP_CARD,         /* the same, on a panel of its own */
    GROUP_ROW,          /* side by side where there is room, else one below the other */
    GROUP_FOLD          /* a card whose heading folds it; usable: action toggles `open` */
} GroupStyle;

/* Where a top-level group stands in a talk; pages have REGION_PAGE only. */
typedef enum Region {
    REGION_PAGE,        /* a scrolling page */
    REGION_HEADER,      /* the line on top: title, status, buttons */
    REGION_STAGE,       /* the customer: portrait, name, timer, moods */
    REGION_TALK,        /* the transcript; scrolls, newest at the bottom */
    REGION_REPLIES,     /* what can be said now */
    REGION_FOOTER       /* buttons that belong to the whole page, always in sight */
} Region;

typedef enum Layout { LAYOUT_TITLE, LAYOUT_PAGE, LAYOUT_TALK } Layout;

/* Never by colour alone: a toned widget has an icon or says it in words too. */
typedef enum Tone { TONE_NORMAL, TONE_QUIET, TONE_ACCENT, TONE_GOOD, TONE_CAUTION, TONE_BAD } Tone;

typedef enum Speaker {
    SPEAKER_CUSTOMER, SPEAKER_AGENT,    /* the other one, and oneself: from the customer's chair they change places */
    SPEAKER_BODY,       /* a stage direction or caption */
    SPEAKER_THOUGHT,    /* what the customer keeps to themselves */
    SPEAKER_COACH
} Speaker;

enum { MOST_SERIES = 4 };

/* A line of a chart: one value a turn, 0 to 100. */
typedef struct Series {
    const char *label;
    const int *values;
    int count;
    bool dashed;        /* told apart by more than colour */
} Series;

typedef struct Widget Widget;
struct Widget {
    WidgetKind kind;
    const char *text;           /* label, paragraph, words; never NULL, "" for a group without a name */
    const char *detail;         /* second line or the figure in words; NULL: none */
    const char *icon;           /* a file of assets/icons without .svg; NULL: none */
    Tone tone;

    /* what can be done with it; action 0: nothing */
    int action, arg;
    int key;                    /* the letter or digit that means it in a terminal, and is shown; 0: none */
    bool disabled;              /* shown, and said to be so, but not usable */
    bool primary;
    bool live;                  /* changes by itself (a timer): a terminal tells it when asked only */

    /* by kind */
    GroupStyle style;           /* of a group */
    Region region;              /* of the top-level group it stands in */
    bool open;                  /* of a fold */
    int level;                  /* of a heading, 1 to 3 */
    Speaker speaker;            /* of speech */
    const char *who;            /* of speech: the name to show */
    bool newest;                /* of speech: said just now */
    int typing;                 /* of the newest speech in a chat: milliseconds of "is typing" before it */
    int number;                 /* of a choice */
    bool selected;              /* of a choice: chosen but not confirmed; of an option in a list: current */
    bool confirmed;             /* of a choice: it waits to be confirmed once it is selected */
    const char *portrait, *face;    /* of a portrait */
    bool talking;
    int value, most, mark;      /* of a meter: value of most, mark (or -1); of an option: index; of a field:
                                 * most bytes */
    const char *written;        /* of a field; never NULL there */
    bool secret;                /* of a field: shown as dots */
    const char *const *values;  /* of an option: what it can be; value_count of them */
    int value_count;
    Series series[MOST_SERIES]; /* of a chart */
    int series_count;
    const char *const *ticks;   /* of a chart: a label for each turn; as many as the longest series */
    const Map *map;             /* of a map: boxes and ways with passes were taken; where a box has stops, or the
                                 * last has passes, it ended */

    Widget *parent;                 /* the group it stands in; NULL for the root */
    Widget *first, *last, *next;    /* children of a group, and the next sibling */
};

typedef struct View {
    Layout layout;
    const char *title;          /* of the screen; also the window's */
    const char *scene;          /* background picture, "" for none */
    Widget *root;               /* a plain group */
    int back;                   /* the action that Escape means; 0: none */
    int next_tick;              /* milliseconds until the view changes by itself (a timer); 0: never */
    int sound_serial;           /* when it differs from the last view's, the customer has just spoken, or the
                                 * talk has ended: `sounds` (there may be none) and the newest speech start */
    const char *sounds[4];      /* files of assets/sounds without .wav; NULL ends */
    int opened, opened_arg;     /* on the way back: the action of what was opened from here, to go on at; 0: none */
    int screen;                 /* which screen it is: another one starts at the top with the first focus */

    Arena *arena;
    Widget *into[16];           /* groups that are being filled; view_begin … view_end */
    int depth;
} View;

/* Actions that mean the same wherever a button has them, see app.h. */
enum { VIEW_COPY = -1, VIEW_PRINT = -2 };

/* What a person did, for a screen. */
typedef enum ActionKind {
    ACTION_NONE,
    ACTION_PRESS,               /* a usable widget: action, arg */
    ACTION_CHANGE,              /* an option: action, arg, value (the new index) */
    ACTION_TYPE,                /* a field: action, arg, text (all that now stands in it) */
    ACTION_TICK,                /* View.next_tick has passed */
    ACTION_RELOAD,              /* F5: the scenario's file is to be read again */
    ACTION_QUIT                 /* the window was closed, or the input ended */
} ActionKind;

typedef struct Action {
    ActionKind kind;
    int action, arg, value;
    const char *text;           /* UTF-8, as long as the action is handled; at most the field's bytes */
    bool entered;               /* the line was ended: what the page's primary button does comes next */
} Action;

/* An empty view. Everything added lives in `arena`; texts aren't copied. */
View *view_new(Arena *arena, Layout layout, const char *title);

/* Opens a group inside the current one, and closes it. Top-level groups carry a region. */
Widget *view_begin(View *view, GroupStyle style, const char *name);
Widget *view_begin_region(View *view, Region region, const char *name);
void view_end(View *view);

/* Adds a widget to the current group and returns it, so that the rest of it can be set. */
Widget *view_heading(View *view, int level, const char *text);
Widget *view_text(View *view, Tone tone, const char *text);
Widget *view_print(View *view, Tone tone, const char *icon, const char *format, ...)
    __attribute__((format(printf, 4, 5)));      /* a text with an icon (or NULL), made as printf makes it */
Widget *view_speech(View *view, Speaker speaker, const char *who, const char *text);
Widget *view_portrait(View *view, const char *portrait, const char *face, const char *alternative);
Widget *view_meter(View *view, const char *label, int value, int most, const char *figure);
Widget *view_chart(View *view, const char *text, const char *detail);
Widget *view_map(View *view, const Map *map, const char *text, const char *detail);
Widget *view_choice(View *view, int number, const char *text, int action, int arg);
Widget *view_button(View *view, const char *icon, const char *text, int action, int arg);
Widget *view_option(View *view, const char *label, const char *const *values, int count, int value,
                    int action);

Widget *view_field(View *view, const char *label, const char *written, int most, int action);

/* The page's button or reply that most will want and that can be used now, or NULL. */
const Widget *view_primary(const View *view);

/* The widget after `widget` in reading order (children first), or NULL: how every front end walks.
 * Begin with view->root. Folded groups' children are left out. */
Widget *view_following(const View *view, const Widget *widget);

/* Whether a person can use it now. */
bool widget_usable(const Widget *widget);

#endif
