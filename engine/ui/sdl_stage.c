/* sdl_stage.c: the customer beside the talk: portrait, name tag, and a card with the moods. */
#include "ui/sdl_paint.h"
#include "ui/sdl_png.h"

/* Name, channel and timer go into the tag; everything else of the stage into a card below. */
static bool in_tag(const Widget *widget)
{
    return widget->kind == WIDGET_HEADING || (widget->kind == WIDGET_TEXT && widget->tone == TONE_QUIET);
}

static bool off_tag(const Widget *widget)
{
    return !in_tag(widget) && widget->kind != WIDGET_PORTRAIT;
}

static const Widget *find_kind(const Widget *group, WidgetKind kind)
{
    for (const Widget *child = group != NULL ? group->first : NULL; child != NULL; child = child->next)
        if (child->kind == kind)
            return child;
    return NULL;
}

static void paint_layer(Painter *painter, const char *file, int x, int y)
{
    if (file != NULL)
        canvas_picture(&painter->canvas, x, y,
                       pictures_layer(painter->pictures, file, painter->portrait_width),
                       (SDL_Color){ 255, 255, 255, 255 });
}

static const char *face_now(const Portrait *portrait, Motion motion)
{
    if (motion.blink && portrait->blink != NULL)
        return portrait->blink;
    if (motion.mouth > 0 && portrait->talk[motion.mouth - 1] != NULL)
        return portrait->talk[motion.mouth - 1];
    return portrait->still;
}

/* A pack's picture of the customer on the lower edge; false when there is none to show. */
static bool paint_own(Painter *painter, const Widget *widget, int w)
{
    int side = px(painter, 24), high = painter->height * 84 / 100;
    const Picture *own =
        pictures_own(painter->pictures, widget->portrait, widget->face, most(1, w - 2 * side), most(1, high));

    if (own->texture != NULL)
        canvas_picture(&painter->canvas, side, painter->height - high, own,
                       (SDL_Color){ 255, 255, 255, 255 });
    return own->texture != NULL;
}

static void paint_nobody(Painter *painter, int w, int disc)
{
    canvas_picture(&painter->canvas, (w - disc) / 2, painter->height / 2 - disc / 2,
                   pictures_avatar(painter->pictures, NULL, NULL, disc, ink(painter, INK_WALL)),
                   (SDL_Color){ 255, 255, 255, 255 });
}

/* The customer, standing on the lower edge of a stage `w` wide. */
static void paint_customer(Painter *painter, const Widget *widget, int w, bool dark)
{
    PortraitFrame frame = pictures_frame(painter->pictures);
    const Portrait *portrait = pictures_portrait(painter->pictures, widget->portrait, widget->face);
    int wide = least(painter->height * 84 / 100 * frame.w / frame.h, w * 103 / 100);
    int high = wide * frame.h / frame.w, x = (w - wide) / 2 + px(painter, 8), y = painter->height - high;

    if (png_is_name(widget->portrait)) {
        if (!paint_own(painter, widget, w))
            paint_nobody(painter, w, wide / 2);
        return;
    }

    /* black lines need a light ground */
    if (dark) {
        int disc = wide * 78 / 100;
        int cx = x + (frame.face_x - frame.x) * wide / frame.w,
            cy = y + (frame.face_y - frame.y) * wide / frame.w;

        canvas_picture(&painter->canvas, cx - disc / 2, cy - disc / 2 + disc / 20,
                       pictures_disc(painter->pictures, disc), ink(painter, INK_WALL));
    }
    if (portrait == NULL || pictures_layer(painter->pictures, portrait->body, wide)->texture == NULL) {
        paint_nobody(painter, w, wide / 2);
        return;
    }
    painter->portrait = portrait;
    painter->portrait_width = wide;
    paint_layer(painter, portrait->body, x, y);
    paint_layer(painter, face_now(portrait, painter->motion), x, y);
    paint_layer(painter, portrait->glasses, x, y);
}

/* The quiet texts of the stage in one line, with dots between them; new lines where they don't fit. */
static int paint_facts(Painter *painter, const Widget *stage, int x, int y, int w, int *width)
{
    int left = x, top = y, line = texts_line_height(painter->texts, STYLE_SMALL);
    const TextBlock *dot = texts_wrap(painter->texts, STYLE_SMALL, "·", w);
    SDL_Color colour = ink(painter, INK_QUIET);

    for (const Widget *child = stage->first; child != NULL; child = child->next) {
        if (child->kind != WIDGET_TEXT || !in_tag(child))
            continue;
        int room = most(1, w), natural = texts_wrap(painter->texts, STYLE_SMALL, child->text, room)->width;

        if (left > x && left + px(painter, 16) + dot->width + natural > x + w) {
            left = x;
            y += line;
        } else if (left > x) {
            canvas_text(&painter->canvas, left + px(painter, 8), y, STYLE_SMALL, "·", dot, colour);
            left += px(painter, 16) + dot->width;
        }
        const TextBlock *block = paint_text(painter, STYLE_SMALL, child->text, left, y, room, colour);
        left += block->width;
        y += block->height - line;
        *width = most(*width, left - x);
    }
    return left > x ? y + line - top : 0;
}

/* Name over facts; returns the height, and how wide it became. */
static int paint_who(Painter *painter, const Widget *stage, int x, int y, int w, int *width)
{
    const Widget *name = find_kind(stage, WIDGET_HEADING);
    int h = 0;

    *width = 0;
    if (name != NULL) {
        const TextBlock *block = paint_text(painter, STYLE_H3, name->text, x, y, w, ink(painter, INK_TEXT));
        *width = block->width;
        h = block->height;
    }
    return h + paint_facts(painter, stage, x, y + h, w, width);
}

static void paint_tag(Painter *painter, const Widget *stage, int w)
{
    int side = px(painter, 24), pad = px(painter, 12), disc = tx(painter, 42), width;
    const Widget *channel = find_kind(stage, WIDGET_TEXT);
    bool icon = channel != NULL && some(channel->icon);
    int lead = icon ? disc + px(painter, 12) : px(painter, 4), mark = painter->canvas.count;
    SDL_Rect tag = { side, px(painter, 22), 0, 0 };
    int marks = paint_panel(painter, tag, 0, ink(painter, INK_PANEL), ink(painter, INK_FRAME),
                            px(painter, (float)theme_card_frame(painter->settings->theme)));
    int h = paint_who(painter, stage, tag.x + pad + lead, tag.y + pad, w - 2 * side - 2 * pad - lead, &width);
    int inner = most(h, icon ? disc : 0), step = tx(painter, 20);
    int steady = (width + step - 1) / step * step;      /* a running timer doesn't pull at it */

    shift_from(painter, mark + marks, painter->target_count, 0, (inner - h) / 2);
    for (int i = mark; i < mark + marks; i++) {
        painter->canvas.marks[i].at.w += lead + steady + 2 * pad + px(painter, 6);
        painter->canvas.marks[i].at.h += inner + 2 * pad;
        painter->canvas.marks[i].radius = px(painter, 14);
    }
    if (icon) {
        int size = tx(painter, 20), y = tag.y + pad + (inner - disc) / 2;

        canvas_round(&painter->canvas, (SDL_Rect){ tag.x + pad, y, disc, disc }, disc / 2,
                     ink(painter, INK_ACCENT));
        paint_icon(painter, channel->icon, tag.x + pad + (disc - size) / 2, y + (disc - size) / 2, size,
                   ink(painter, INK_ON_ACCENT));
    }
}

/* What isn't in the tag, one below the other. */
int paint_stage_rest(Painter *painter, const Widget *stage, int x, int y, int w)
{
    int top = y;

    painter->stage = true;
    for (const Widget *child = stage->first; child != NULL; child = child->next)
        if (off_tag(child)) {
            int space = y > top ? px(painter, 8) : 0;
            y += space + paint_widget(painter, child, x, y + space, w);
        }
    painter->stage = false;
    return y - top;
}

bool has_stage_rest(const Widget *stage)
{
    for (const Widget *child = stage->first; child != NULL; child = child->next)
        if (off_tag(child))
            return true;
    return false;
}

/* The rest of the stage on a card in its lower corner. */
static void paint_stage_card(Painter *painter, const Widget *stage, int w)
{
    int side = px(painter, 24), pad = px(painter, 12), wide = least(w - 2 * side, tx(painter, 270));
    int mark = painter->canvas.count, target = painter->target_count;
    int marks =
        paint_panel(painter, (SDL_Rect){ side, 0, wide, 0 }, 0, ink(painter, INK_PANEL),
                    ink(painter, INK_FRAME), px(painter, (float)theme_card_frame(painter->settings->theme)));
    int h = paint_stage_rest(painter, stage, side + pad, pad, wide - 2 * pad) + 2 * pad;

    for (int i = mark; i < mark + marks; i++) {
        painter->canvas.marks[i].at.h += h;
        painter->canvas.marks[i].radius = px(painter, 14);
    }
    shift_from(painter, mark, target, 0, painter->height - px(painter, 22) - h);
}

void paint_stage(Painter *painter, const Widget *stage, int w, bool dark)
{
    const Widget *portrait = find_kind(stage, WIDGET_PORTRAIT);

    if (stage == NULL)
        return;
    if (portrait != NULL)
        paint_customer(painter, portrait, w, dark);
    paint_tag(painter, stage, w);
    if (has_stage_rest(stage))
        paint_stage_card(painter, stage, w);
}

int paint_small_stage(Painter *painter, const Widget *stage, int x, int y, int w)
{
    const Widget *portrait = find_kind(stage, WIDGET_PORTRAIT);
    int size = portrait != NULL ? tx(painter, 52) : 0, lead = size > 0 ? size + px(painter, 12) : 0, width;

    if (portrait != NULL)
        canvas_picture(&painter->canvas, x, y,
                       pictures_avatar(painter->pictures, portrait->portrait, portrait->face, size,
                                       ink(painter, INK_WALL)),
                       (SDL_Color){ 255, 255, 255, 255 });
    return most(size, paint_who(painter, stage, x + lead, y, most(1, w - lead), &width));
}
