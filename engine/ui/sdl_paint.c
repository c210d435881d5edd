/* sdl_paint.c: single widgets, rows and columns of them. The whole screens are in sdl_screen.c. */
#include "ui/sdl_paint.h"

#include <stdlib.h>

enum { FAR = 100000 };

int px(const Painter *painter, float points)
{
    return (int)(points * painter->unit + 0.5f);
}

int tx(const Painter *painter, float points)
{
    return (int)(points * painter->unit * painter->text + 0.5f);
}

SDL_Color ink(const Painter *painter, Ink which)
{
    return theme_colour(painter->settings->theme, which);
}

int least_target(const Painter *painter)
{
    return painter->text > 1 ? tx(painter, 44) : px(painter, 44);
}

static Style small_or(const Painter *painter, Style style)
{
    return painter->stage ? STYLE_SMALL : style;
}

/* ---- pieces ---- */

const TextBlock *paint_text(Painter *painter, Style style, const char *text, int x, int y, int w,
                            SDL_Color colour)
{
    const TextBlock *block = texts_wrap(painter->texts, style, text, w);

    canvas_text(&painter->canvas, x, y, style, text, block, colour);
    return block;
}

void paint_icon(Painter *painter, const char *icon, int x, int y, int size, SDL_Color colour)
{
    canvas_picture(&painter->canvas, x, y, pictures_icon(painter->pictures, icon, size), colour);
}

int paint_panel(Painter *painter, SDL_Rect at, int radius, SDL_Color fill, SDL_Color frame, int thickness)
{
    SDL_Rect in = { at.x + thickness, at.y + thickness, at.w - 2 * thickness, at.h - 2 * thickness };

    if (thickness > 0)
        canvas_round(&painter->canvas, at, radius, frame);
    canvas_round(&painter->canvas, in, radius - thickness, fill);
    return thickness > 0 ? 2 : 1;
}

void stretch_panel(Painter *painter, int mark, int count, int more)
{
    for (int i = mark; i < mark + count && i < painter->canvas.count; i++)
        painter->canvas.marks[i].at.h += more;
}

void paint_ring(Painter *painter, SDL_Rect at, int radius)
{
    int gap = px(painter, 2), thick = px(painter, 3), out = gap + thick;
    SDL_Rect ring = { at.x - out, at.y - out, at.w + 2 * out, at.h + 2 * out };

    paint_panel(painter, ring, radius + out, ink(painter, INK_PANEL), ink(painter, INK_ACCENT), thick);
}

Target *add_target(Painter *painter, const Widget *widget, SDL_Rect at)
{
    if (!widget_usable(widget))
        return NULL;
    if (painter->target_count == painter->target_room) {
        int room = painter->target_room == 0 ? 32 : painter->target_room * 2;
        Target *targets = realloc(painter->targets, (size_t)room * sizeof *targets);

        if (targets == NULL)
            return NULL;
        painter->targets = targets;
        painter->target_room = room;
    }
    Target *target = &painter->targets[painter->target_count++];
    *target = (Target){ .widget = widget, .at = at };
    return target;
}

static SDL_Color mix(SDL_Color a, SDL_Color b, int percent)
{
    return (SDL_Color){ (Uint8)((a.r * (100 - percent) + b.r * percent) / 100),
                        (Uint8)((a.g * (100 - percent) + b.g * percent) / 100),
                        (Uint8)((a.b * (100 - percent) + b.b * percent) / 100), 255 };
}

int frame_width(const Painter *painter)
{
    return px(painter, painter->settings->theme == THEME_CONTRAST ? 2 : 1.3f);
}

/* ---- headings and texts ---- */

static Style heading_style(const Painter *painter, int level)
{
    if (painter->stage)
        return STYLE_H3;
    return level <= 1 ? STYLE_H1 : level == 2 ? STYLE_H2 : STYLE_H3;
}

/* An icon on the first line of a text; returns how far it moves the text to the right. */
static int lead_icon(Painter *painter, const char *icon, Style style, int x, int y, SDL_Color colour)
{
    int size = tx(painter, style == STYLE_SMALL ? 16 : style == STYLE_H1 ? 28 : ICON);
    int line = texts_line_height(painter->texts, style);

    if (!some(icon))
        return 0;
    paint_icon(painter, icon, x, y + (line - size) / 2, size, colour);
    return size + tx(painter, 8);
}

/* A text with an icon before it and a quieter second one below. */
static int titled_text(Painter *painter, Style style, const char *icon, const char *text, const char *detail,
                       SDL_Color colour, int x, int y, int w)
{
    int in = lead_icon(painter, icon, style, x, y, colour);
    int h = paint_text(painter, style, text, x + in, y, w - in, colour)->height;

    if (some(detail))
        h += paint_text(painter, STYLE_SMALL, detail, x + in, y + h, w - in, ink(painter, INK_QUIET))->height;
    return h;
}

static int paint_heading(Painter *painter, const Widget *widget, int x, int y, int w)
{
    return titled_text(painter, heading_style(painter, widget->level), widget->icon, widget->text,
                       widget->detail, ink(painter, theme_tone(widget->tone)), x, y, w);
}

static const char *text_icon(const Widget *widget)
{
    return widget->icon != NULL ? widget->icon : theme_tone_icon(widget->tone);
}

static int paint_paragraph(Painter *painter, const Widget *widget, int x, int y, int w)
{
    return titled_text(painter, small_or(painter, STYLE_BODY), text_icon(widget), widget->text,
                       widget->detail, ink(painter, theme_tone(widget->tone)), x, y, w);
}

/* Somebody's words on a page: a bar at the side, the name, the words. In a talk they are bubbles. */
static int paint_speech(Painter *painter, const Widget *widget, int x, int y, int w)
{
    bool aside = widget->speaker == SPEAKER_BODY || widget->speaker == SPEAKER_THOUGHT;
    bool coach = widget->speaker == SPEAKER_COACH;
    SDL_Color bar = ink(painter, widget->speaker == SPEAKER_AGENT || coach ? INK_ACCENT : INK_FRAME);
    int in = px(painter, 14), top = y, mark = painter->canvas.count;

    canvas_round(&painter->canvas, (SDL_Rect){ x, y, px(painter, 4), 0 }, px(painter, 2), bar);
    if (some(widget->who)) {
        const char *icon = widget->icon;
        int lead = lead_icon(painter, icon, STYLE_SMALL, x + in, y, ink(painter, INK_QUIET));
        y += paint_text(painter, STYLE_SMALL, widget->who, x + in + lead, y, w - in - lead,
                        ink(painter, INK_QUIET))
                 ->height;
    }
    y += titled_text(painter, aside ? STYLE_ITALIC : STYLE_BODY, some(widget->who) ? NULL : widget->icon,
                     widget->text, widget->detail, ink(painter, theme_tone(widget->tone)), x + in, y, w - in);
    if (mark < painter->canvas.count) {
        painter->canvas.marks[mark].at.h = y - top;
        painter->canvas.marks[mark].radius = px(painter, 2);
    }
    return y - top;
}

static int avatar_size(const Painter *painter)
{
    return least(tx(painter, 112), painter->width / 6);
}

static int paint_portrait(Painter *painter, const Widget *widget, int x, int y, int w)
{
    int size = least(avatar_size(painter), w);
    const Picture *picture = pictures_avatar(painter->pictures, widget->portrait, widget->face, size,
                                             ink(painter, INK_WALL));

    canvas_picture(&painter->canvas, x, y, picture, (SDL_Color){ 255, 255, 255, 255 });
    return size;
}

/* ---- meters ---- */

/* The bar itself: a track, what is reached, and a second value as an upright line. */
static void paint_bar(Painter *painter, const Widget *widget, int x, int y, int w, int h)
{
    int scale = widget->most > 0 ? widget->most : 1;
    int value = SDL_clamp(widget->value, 0, scale), reach = w * value / scale;
    Ink fill = widget->tone == TONE_NORMAL ? INK_ACCENT : theme_tone(widget->tone);

    paint_panel(painter, (SDL_Rect){ x, y, w, h }, h / 2, ink(painter, INK_BUBBLE), ink(painter, INK_FRAME),
                most(1, px(painter, 1)));
    if (reach > 0)
        canvas_round(&painter->canvas, (SDL_Rect){ x, y, most(reach, h), h }, h / 2, ink(painter, fill));
    if (widget->mark < 0)
        return;

    int at = x + w * SDL_clamp(widget->mark, 0, scale) / scale, thick = px(painter, 4), over = px(painter, 5);
    canvas_fill(&painter->canvas, (SDL_Rect){ at - thick, y - over, 2 * thick, h + 2 * over },
                ink(painter, INK_PANEL));
    canvas_fill(&painter->canvas, (SDL_Rect){ at - thick / 2, y - over, thick, h + 2 * over },
                ink(painter, INK_TEXT));
}

static int paint_meter(Painter *painter, const Widget *widget, int x, int y, int w)
{
    Style style = small_or(painter, STYLE_BOLD), figure_style = small_or(painter, STYLE_BODY);
    SDL_Color colour = ink(painter, INK_TEXT);
    const char *figure = some(widget->detail) ? widget->detail : "";
    int over = widget->mark >= 0 ? px(painter, 5) : 0, bar = px(painter, painter->stage ? 7 : 11);
    int in = lead_icon(painter, widget->icon, style, x, y, colour);
    const TextBlock *label = texts_wrap(painter->texts, style, widget->text, w - in);
    const TextBlock *value = texts_wrap(painter->texts, figure_style, figure, w);
    bool beside = in + label->width + px(painter, 16) + value->width <= w && value->line_count == 1;

    paint_text(painter, style, widget->text, x + in, y, w - in, colour);
    if (beside)
        canvas_text(&painter->canvas, x + w - value->width, y, figure_style, figure, value, colour);
    int h = label->height + px(painter, 3) + over;
    paint_bar(painter, widget, x, y + h, w, bar);
    h += bar + over;
    if (!beside) {
        h += px(painter, 3);
        canvas_text(&painter->canvas, x, y + h, figure_style, figure, value, colour);
        h += value->height;
    }
    return h;
}

/* ---- buttons ---- */

static const char *button_icon(const Widget *widget)
{
    return widget->disabled ? "lock" : widget->icon;
}

static int button_lead(const Painter *painter, const Widget *widget)
{
    return some(button_icon(widget)) ? tx(painter, ICON + 9) : 0;
}

static int paint_button(Painter *painter, const Widget *widget, int x, int y, int w)
{
    int pad = px(painter, 18), lead = button_lead(painter, widget), line = frame_width(painter);
    bool focus = widget == painter->focus, hover = widget == painter->hover && !widget->disabled;
    bool strong = widget->primary && !widget->disabled;
    int room = least(w, painter->stretch ? w : natural_width(painter, widget));
    const TextBlock *label = texts_wrap(painter->texts, STYLE_BOLD, widget->text, room - 2 * pad - lead);
    const TextBlock *detail =
        some(widget->detail) ? texts_wrap(painter->texts, STYLE_SMALL, widget->detail, room - 2 * pad - lead)
                             : NULL;
    int words = label->height + (detail != NULL ? detail->height : 0);
    SDL_Rect at = { x, y, room, most(least_target(painter), words + px(painter, 18)) };

    /* the ground */
    SDL_Color fill = ink(painter, strong ? INK_ACCENT : focus || hover ? INK_PALE : INK_PANEL);
    SDL_Color front = ink(painter, strong ? INK_ON_ACCENT : widget->disabled ? INK_OFF : INK_TEXT);
    SDL_Color frame = ink(painter, widget->disabled ? INK_LINE : INK_FRAME);
    if (strong && hover)
        fill = mix(fill, ink(painter, INK_TEXT), 18);
    if (focus)
        paint_ring(painter, at, px(painter, 12));
    paint_panel(painter, at, px(painter, 12), fill, strong ? fill : frame, line);

    /* the words, in the middle of its height */
    int top = y + (at.h - words) / 2, left = x + pad;
    if (painter->stretch && detail == NULL && label->line_count == 1 && lead == 0)
        left = x + (room - label->width) / 2;
    if (lead > 0)
        lead_icon(painter, button_icon(widget), STYLE_BOLD, left,
                  top + (label->height - label->line_height) / 2, front);
    canvas_text(&painter->canvas, left + lead, top, STYLE_BOLD, widget->text, label, front);
    if (detail != NULL)
        canvas_text(&painter->canvas, left + lead, top + label->height, STYLE_SMALL, widget->detail, detail,
                    strong || widget->disabled ? front : ink(painter, INK_QUIET));
    add_target(painter, widget, at);
    return at.h;
}

/* ---- choices ---- */

/* The number in its badge. */
static void paint_number(Painter *painter, const Widget *widget, int x, int y, int size, bool focus)
{
    static const char *const digits[] = { "", "1", "2", "3", "4", "5", "6", "7", "8", "9" };
    const char *digit = widget->number >= 1 && widget->number <= 9 ? digits[widget->number] : "";
    const TextBlock *block = texts_wrap(painter->texts, STYLE_KEY, digit, size);
    SDL_Color badge = ink(painter, widget->disabled ? INK_LINE : focus ? INK_ACCENT : INK_KEY);

    canvas_round(&painter->canvas, (SDL_Rect){ x, y, size, size }, px(painter, 7), badge);
    canvas_text(&painter->canvas, x + (size - block->width) / 2, y + (size - block->height) / 2, STYLE_KEY,
                digit, block, ink(painter, focus ? INK_ON_ACCENT : INK_ON_KEY));
}

static int paint_choice(Painter *painter, const Widget *widget, int x, int y, int w)
{
    bool focus = widget == painter->focus, hover = widget == painter->hover && !widget->disabled;
    int badge = tx(painter, 26), pad = px(painter, 12), lead = pad + badge + px(painter, 14);
    int tail = widget->selected || widget->confirmed ? tx(painter, ICON + 10) : 0;
    int line = focus || hover ? px(painter, 3) : widget->selected ? px(painter, 1.5f) : frame_width(painter);
    const TextBlock *words = texts_wrap(painter->texts, STYLE_BODY, widget->text, w - lead - pad - tail);
    const TextBlock *detail =
        some(widget->detail) ? texts_wrap(painter->texts, STYLE_SMALL, widget->detail, w - lead - pad - tail)
                             : NULL;
    int high = words->height + (detail != NULL ? detail->height : 0);
    SDL_Rect at = { x, y, w, most(least_target(painter), high + px(painter, 12)) };
    int top = y + (at.h - high) / 2;
    SDL_Color front = ink(painter, widget->disabled ? INK_OFF : INK_TEXT);

    /* the pointer makes the frame thick and no more: what Enter would choose is another's colour */
    paint_panel(painter, at, px(painter, 12),
                ink(painter, focus || widget->selected ? INK_PALE : INK_PANEL),
                ink(painter, focus || widget->selected ? INK_ACCENT : INK_FRAME), line);
    paint_number(painter, widget, x + pad, y + (at.h - badge) / 2, badge, focus);
    canvas_text(&painter->canvas, x + lead, top, STYLE_BODY, widget->text, words, front);
    if (detail != NULL)
        canvas_text(&painter->canvas, x + lead, top + words->height, STYLE_SMALL, widget->detail, detail,
                    ink(painter, INK_QUIET));
    if (widget->selected)
        paint_icon(painter, "circle-check", x + w - pad - tx(painter, ICON),
                   y + (at.h - tx(painter, ICON)) / 2, tx(painter, ICON), ink(painter, INK_ACCENT));
    add_target(painter, widget, at);
    return at.h;
}

/* ---- options ---- */

/* Two arrows and the value between them. */
static int paint_stepper(Painter *painter, const Widget *widget, int x, int y, int w)
{
    bool focus = widget == painter->focus, hover = widget == painter->hover && !widget->disabled;
    int arrow = least_target(painter), icon = tx(painter, ICON);
    const char *value =
        widget->value >= 0 && widget->value < widget->value_count ? widget->values[widget->value] : "";
    const TextBlock *words = texts_wrap(painter->texts, STYLE_BODY, value, w - 2 * arrow);
    SDL_Rect at = { x, y, w, most(arrow, words->height + px(painter, 16)) };
    SDL_Color strong = ink(painter, INK_TEXT);
    int middle = y + (at.h - icon) / 2;

    if (focus)
        paint_ring(painter, at, px(painter, 12));
    paint_panel(painter, at, px(painter, 12), ink(painter, focus || hover ? INK_PALE : INK_PANEL),
                ink(painter, widget->disabled ? INK_LINE : INK_FRAME), frame_width(painter));
    /* at an end there is no arrow that leads further */
    if (widget->value > 0)
        paint_icon(painter, "chevron-left", x + (arrow - icon) / 2, middle, icon, strong);
    if (widget->value + 1 < widget->value_count)
        paint_icon(painter, "chevron-right", x + w - (arrow + icon) / 2, middle, icon, strong);
    canvas_text(&painter->canvas, x + (w - words->width) / 2, y + (at.h - words->height) / 2, STYLE_BODY,
                value, words, widget->disabled ? ink(painter, INK_OFF) : strong);

    Target *target = add_target(painter, widget, at);
    if (target != NULL) {
        target->less = (SDL_Rect){ x, y, arrow, at.h };
        target->more = (SDL_Rect){ x + w - arrow, y, arrow, at.h };
    }
    return at.h;
}

static int paint_option(Painter *painter, const Widget *widget, int x, int y, int w)
{
    int control = least(tx(painter, 290), w), first = painter->canvas.count;
    bool beside = w - control >= tx(painter, 150);
    int room = beside ? w - control - px(painter, 16) : w;
    int h = titled_text(painter, STYLE_BODY, widget->icon, widget->text, widget->detail,
                        ink(painter, INK_TEXT), x, y, room);

    if (!beside)
        return h + px(painter, 6) + paint_stepper(painter, widget, x, y + h + px(painter, 6), w);

    /* the label stands in the middle of the control's height, or the other way round */
    int last = painter->canvas.count, drop;
    int height = paint_stepper(painter, widget, x + w - control, y, control);
    drop = (height - h) / 2;
    for (int i = first; i < last && drop > 0; i++)
        painter->canvas.marks[i].at.y += drop;
    return most(h, height);
}

/* ---- any widget ---- */

int paint_widget(Painter *painter, const Widget *widget, int x, int y, int w)
{
    switch (widget->kind) {
    case WIDGET_GROUP:    return paint_group(painter, widget, x, y, w);
    case WIDGET_HEADING:  return paint_heading(painter, widget, x, y, w);
    case WIDGET_TEXT:     return paint_paragraph(painter, widget, x, y, w);
    case WIDGET_SPEECH:   return paint_speech(painter, widget, x, y, w);
    case WIDGET_PORTRAIT: return paint_portrait(painter, widget, x, y, w);
    case WIDGET_METER:    return paint_meter(painter, widget, x, y, w);
    case WIDGET_CHART:    return paint_chart(painter, widget, x, y, w);
    case WIDGET_MAP:      return paint_map(painter, widget, x, y, w);
    case WIDGET_CHOICE:   return paint_choice(painter, widget, x, y, w);
    case WIDGET_BUTTON:   return paint_button(painter, widget, x, y, w);
    case WIDGET_OPTION:   return paint_option(painter, widget, x, y, w);
    case WIDGET_FIELD:    return paint_field(painter, widget, x, y, w);
    }
    return 0;
}

int natural_width(Painter *painter, const Widget *widget)
{
    int w = 0;

    switch (widget->kind) {
    case WIDGET_BUTTON:
        w = texts_wrap(painter->texts, STYLE_BOLD, widget->text, FAR)->room;
        if (some(widget->detail))
            w = most(w, least(tx(painter, 240),
                              texts_wrap(painter->texts, STYLE_SMALL, widget->detail, FAR)->room));
        return w + button_lead(painter, widget) + 2 * px(painter, 18);
    case WIDGET_HEADING:
        return texts_wrap(painter->texts, heading_style(painter, widget->level), widget->text, FAR)->room
             + (some(widget->icon) ? tx(painter, ICON + 16) : 0);
    case WIDGET_TEXT:
        return texts_wrap(painter->texts, small_or(painter, STYLE_BODY), widget->text, FAR)->room
             + (some(text_icon(widget)) ? tx(painter, ICON + 8) : 0);
    case WIDGET_PORTRAIT:
        return avatar_size(painter);
    case WIDGET_GROUP:
        for (const Widget *child = widget->first; child != NULL; child = child->next)
            w = most(w, natural_width(painter, child));
        return w + (widget->style == GROUP_CARD ? 2 * px(painter, 20) : 0);
    default:
        return tx(painter, 320);
    }
}
