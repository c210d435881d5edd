/* sdl_group.c: widgets one below the other and side by side, on cards and in folds. */
#include "ui/sdl_paint.h"

enum { GAP = 10 };              /* points between widgets of a column */

/* ---- groups ---- */

/* More room above a heading than between paragraphs. */
static int gap_before(const Painter *painter, const Widget *widget, int gap)
{
    return widget->kind == WIDGET_HEADING && widget->level > 1 ? gap + px(painter, 8) : gap;
}

int paint_column(Painter *painter, const Widget *widget, int x, int y, int w, int gap)
{
    int top = y;
    bool first = true;

    for (; widget != NULL; widget = widget->next) {
        int space = first ? 0 : gap_before(painter, widget, gap);
        int h = paint_widget(painter, widget, x, y + space, w);

        if (h == 0)
            continue;
        y += space + h;
        first = false;
    }
    return y - top;
}

static int paint_card(Painter *painter, const Widget *group, int x, int y, int w)
{
    int pad = px(painter, painter->stage ? 12 : 20),
        line = px(painter, (float)theme_card_frame(painter->settings->theme));
    int mark = painter->canvas.count;
    int marks = paint_panel(painter, (SDL_Rect){ x, y, w, 0 }, px(painter, 16), ink(painter, INK_PANEL),
                            ink(painter, INK_FRAME), line);
    int h = paint_column(painter, group->first, x + pad, y + pad, w - 2 * pad, px(painter, GAP)) + 2 * pad;

    stretch_panel(painter, mark, marks, h);
    for (int i = mark; i < mark + marks; i++)
        painter->canvas.marks[i].radius = px(painter, 16) - (i > mark ? line : 0);
    return h;
}

/* A card whose first line opens and closes it. */
static int paint_fold(Painter *painter, const Widget *group, int x, int y, int w)
{
    bool focus = group == painter->focus, hover = group == painter->hover;
    int pad = px(painter, painter->stage ? 12 : 18), icon = tx(painter, ICON), lead = icon + px(painter, 10);
    int line = frame_width(painter), mark = painter->canvas.count;
    Style style = painter->stage ? STYLE_SMALL : STYLE_BOLD;
    const TextBlock *name = texts_wrap(painter->texts, style, group->text, w - 2 * pad - lead);
    const TextBlock *detail = some(group->detail)
                                ? texts_wrap(painter->texts, STYLE_SMALL, group->detail, w - 2 * pad - lead)
                                : NULL;
    int words = name->height + (detail != NULL ? detail->height : 0);
    SDL_Rect head = { x, y, w, most(least_target(painter), words + px(painter, 20)) };
    int top = y + (head.h - words) / 2, h = head.h, radius = px(painter, 14);

    if (focus)
        paint_ring(painter, head, radius);
    int marks = painter->canvas.count - mark;
    marks += paint_panel(painter, head, radius, ink(painter, INK_PANEL), ink(painter, INK_FRAME), line);
    if (focus || hover)
        canvas_round(&painter->canvas, (SDL_Rect){ x + line, y + line, w - 2 * line, head.h - 2 * line },
                     radius - line, ink(painter, INK_PALE));

    paint_icon(painter, group->open ? "chevron-down" : "chevron-right", x + pad,
               top + (name->line_height - icon) / 2, icon, ink(painter, INK_QUIET));
    canvas_text(&painter->canvas, x + pad + lead, top, style, group->text, name,
                ink(painter, theme_tone(group->tone)));
    if (detail != NULL)
        canvas_text(&painter->canvas, x + pad + lead, top + name->height, STYLE_SMALL, group->detail, detail,
                    ink(painter, INK_QUIET));
    add_target(painter, group, head);

    if (group->open) {
        int in = paint_column(painter, group->first, x + pad, y + h + px(painter, 8), w - 2 * pad,
                              px(painter, GAP));
        h += in + px(painter, 8) + pad;
        stretch_panel(painter, mark, marks, h - head.h);
    }
    return h;
}

int paint_group(Painter *painter, const Widget *group, int x, int y, int w)
{
    if (group->first == NULL && group->style != GROUP_FOLD)
        return 0;
    switch (group->style) {
    case GROUP_CARD: return paint_card(painter, group, x, y, w);
    case GROUP_ROW:  return paint_row(painter, group->first, NULL, x, y, w);
    case GROUP_FOLD: return paint_fold(painter, group, x, y, w);
    default:         return paint_column(painter, group->first, x, y, w, px(painter, GAP));
    }
}

/* ---- rows ---- */

/* Buttons and portraits keep their size; the rest shares what is left. */
static bool keeps_size(const Widget *widget)
{
    return widget->kind == WIDGET_BUTTON || widget->kind == WIDGET_PORTRAIT;
}

static int least_width(Painter *painter, const Widget *widget, int w)
{
    int natural = natural_width(painter, widget);

    return least(w, keeps_size(widget) ? natural : least(natural, tx(painter, 250)));
}

/* One line of a row: from `first` up to `end`. */
typedef struct RowLine { const Widget *first, *end; int fixed, shares; } RowLine;

static RowLine row_line(Painter *painter, const Widget *first, const Widget *end, int w, int gap)
{
    RowLine line = { first, first, 0, 0 };
    int used = 0;

    for (; line.end != end; line.end = line.end->next) {
        int width = least_width(painter, line.end, w);

        if (line.end != first && used + gap + width > w)
            break;
        used += width + (line.end != first ? gap : 0);
        line.fixed += (keeps_size(line.end) ? width : 0) + (line.end != first ? gap : 0);
        line.shares += !keeps_size(line.end);
    }
    return line;
}

static bool is_card(const Widget *widget)
{
    return widget->kind == WIDGET_GROUP && widget->style == GROUP_CARD;
}

/* Draws one line; cards become as tall as the tallest, buttons and texts stand in the middle. */
static int paint_row_line(Painter *painter, RowLine line, int x, int y, int w, int gap, int share)
{
    enum { MOST_CHILDREN = 24 };
    struct { int mark, target, end_mark, end_target, h; } placed[MOST_CHILDREN];
    int count = 0, tallest = 0;
    bool stretch = painter->stretch, grouped = false;

    painter->stretch = false;
    for (const Widget *child = line.first; child != line.end; child = child->next) {
        int width = keeps_size(child) ? least_width(painter, child, w) : share, i = count;

        if (count == MOST_CHILDREN)
            break;
        placed[i].mark = painter->canvas.count;
        placed[i].target = painter->target_count;
        placed[i].h = paint_widget(painter, child, x, y, width);
        placed[i].end_mark = painter->canvas.count;
        placed[i].end_target = painter->target_count;
        tallest = most(tallest, placed[i].h);
        grouped = grouped || child->kind == WIDGET_GROUP || child->kind == WIDGET_PORTRAIT;
        count++;
        x += width + gap;
    }
    painter->stretch = stretch;

    const Widget *child = line.first;
    for (int i = 0; i < count; i++, child = child->next) {
        int drop = (tallest - placed[i].h) / 2;

        if (is_card(child))
            stretch_panel(painter, placed[i].mark, theme_card_frame(painter->settings->theme) > 0 ? 2 : 1,
                          tallest - placed[i].h);
        if (grouped)
            continue;
        for (int m = placed[i].mark; m < placed[i].end_mark; m++)
            painter->canvas.marks[m].at.y += drop;
        for (int t = placed[i].target; t < placed[i].end_target; t++) {
            painter->targets[t].at.y += drop;
            painter->targets[t].less.y += drop;
            painter->targets[t].more.y += drop;
        }
    }
    return tallest;
}

int paint_row(Painter *painter, const Widget *first, const Widget *end, int x, int y, int w)
{
    int gap = px(painter, 14), top = y, share = 0;

    while (first != end) {
        RowLine line = row_line(painter, first, end, w, gap);

        /* later lines keep the columns of the first */
        int room = line.shares > 0 ? (w - line.fixed) / line.shares : 0;
        share = share == 0 || room < share ? room : share;
        if (y > top)
            y += gap;
        y += paint_row_line(painter, line, x, y, w, gap, share);
        first = line.end;
    }
    return y - top;
}
