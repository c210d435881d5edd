/* sdl_talk.c: the talk: the customer on the left, the panel with words and replies on the right. Where
 * there is no room for a stage (a small window, large text) the customer is a small picture in the
 * panel's header and the panel takes all of the window. */
#include "ui/sdl_paint.h"

enum {
    STAGE_WIDTH = 900,   /* points of width, counted in the text's size, from which there is a stage, */
    STAGE_ROOM = 315000, /* if the panel keeps so many square points: four replies and some transcript */
    PANEL_SHARE = 558,   /* thousandths of the window that the panel takes beside a stage */
    BUBBLE_SHARE = 76,   /* percent of the panel that a bubble may take, */
    BUBBLE_MORE = 90     /* and where text is large for it */
};

/* ---- the header ---- */

/* A button of the header: with its words, or as an icon that tells them when it is pointed at. */
static int paint_header_button(Painter *painter, const Widget *widget, int x, int y, bool words)
{
    int size = least_target(painter), icon = tx(painter, 22);
    bool focus = widget == painter->focus, hover = widget == painter->hover;
    SDL_Rect at = { x, y, size, size };

    if (words || !some(widget->icon)) {
        paint_widget(painter, widget, x, y, natural_width(painter, widget));
        return natural_width(painter, widget);
    }
    if (hover || focus) {
        int in = px(painter, 3);
        SDL_Rect ground = { x + in, y + in, size - 2 * in, size - 2 * in };

        if (focus)
            paint_ring(painter, ground, px(painter, 10));
        canvas_round(&painter->canvas, ground, px(painter, 10), ink(painter, INK_PALE));
        painter->tip = widget;
        painter->tip_at = at;
    }
    paint_icon(painter, widget->icon, x + (size - icon) / 2, y + (size - icon) / 2, icon,
               ink(painter, widget->disabled ? INK_LINE : INK_QUIET));
    add_target(painter, widget, at);
    return size;
}

static int header_button_width(Painter *painter, const Widget *widget, bool words)
{
    return words || !some(widget->icon) ? natural_width(painter, widget) : least_target(painter);
}

static int buttons_width(Painter *painter, const Widget *header, bool words)
{
    int w = 0;

    for (const Widget *child = header->first; child != NULL; child = child->next)
        if (child->kind == WIDGET_BUTTON)
            w += header_button_width(painter, child, words) + (words ? px(painter, 10) : 0);
    return w;
}

/* All buttons of the header, ending at x + w. */
static void paint_header_buttons(Painter *painter, const Widget *header, int x, int y, int w, bool words)
{
    x += w - buttons_width(painter, header, words);
    for (const Widget *child = header->first; child != NULL; child = child->next)
        if (child->kind == WIDGET_BUTTON)
            x += paint_header_button(painter, child, x, y, words) + (words ? px(painter, 10) : 0);
}

static int chip_width(Painter *painter, const Widget *widget)
{
    return texts_wrap(painter->texts, STYLE_SMALL, widget->text, painter->width)->room + 2 * px(painter, 12)
         + (some(widget->icon) ? tx(painter, 22) : 0);
}

/* A status in a pill. */
static int paint_chip(Painter *painter, const Widget *widget, int x, int y, int w)
{
    int pad = px(painter, 12), size = tx(painter, 16), lead = some(widget->icon) ? tx(painter, 22) : 0;
    const TextBlock *words = texts_wrap(painter->texts, STYLE_SMALL, widget->text, w - 2 * pad - lead);
    SDL_Rect at = { x, y, words->width + 2 * pad + lead, words->height + px(painter, 8) };
    SDL_Color colour = ink(painter, theme_tone(widget->tone));

    paint_panel(painter, at, least(at.h / 2, tx(painter, 14)), ink(painter, INK_BUBBLE),
                ink(painter, INK_FRAME), px(painter, (float)theme_card_frame(painter->settings->theme)));
    if (lead > 0)
        paint_icon(painter, widget->icon, x + pad, y + (at.h - size) / 2, size, colour);
    canvas_text(&painter->canvas, x + pad + lead, y + px(painter, 4), STYLE_SMALL, widget->text, words,
                colour);
    return at.h;
}

/* The title and the chips, side by side where they fit. */
static int paint_titles(Painter *painter, const Widget *header, Style style, int x, int y, int w, int line)
{
    int left = x, top = y, high = 0;

    for (const Widget *child = header->first; child != NULL; child = child->next) {
        bool title = child->kind == WIDGET_HEADING;
        if (!title && child->kind != WIDGET_TEXT)
            continue;

        int natural =
            title ? texts_wrap(painter->texts, style, child->text, w)->width : chip_width(painter, child);
        if (left > x && left + natural > x + w) {
            y += high + px(painter, 4);
            left = x;
            high = 0;
        }
        int h = title ? texts_wrap(painter->texts, style, child->text, w)->height
                      : texts_line_height(painter->texts, STYLE_SMALL) + px(painter, 8);
        int drop = most(0, (line - h) / 2);
        if (title)
            paint_text(painter, style, child->text, left, y + drop, w, ink(painter, INK_TEXT));
        else
            h = paint_chip(painter, child, left, y + drop, x + w - left);
        high = most(high, h + drop);
        left += natural + px(painter, 14);
    }
    return y + high - top;
}

/* Beside a stage: title and status on the left, buttons on the right. */
static int paint_header(Painter *painter, const Widget *header, int x, int y, int w)
{
    int line = least_target(painter), titles = 0;

    for (const Widget *child = header->first; child != NULL; child = child->next)
        if (child->kind == WIDGET_HEADING)
            titles += natural_width(painter, child) * 22 / 30;
        else if (child->kind == WIDGET_TEXT)
            titles += chip_width(painter, child) + px(painter, 14);
    bool words = titles + buttons_width(painter, header, true) <= w;
    int buttons = buttons_width(painter, header, words);

    int h = paint_titles(painter, header, STYLE_H2, x, y, w - buttons - px(painter, 8), line);
    paint_header_buttons(painter, header, x, y, w + (words ? px(painter, 10) : px(painter, 8)), words);
    return most(h, line);
}

/* Without a stage: the customer as a small picture, the name beside it, buttons on the right. */
static int paint_small_header(Painter *painter, const Widget *header, const Widget *stage, int x, int y,
                              int w)
{
    int buttons = header != NULL ? buttons_width(painter, header, false) : 0, h = 0;

    if (header != NULL)
        paint_header_buttons(painter, header, x, y, w + px(painter, 8), false);
    if (stage != NULL)
        h = paint_small_stage(painter, stage, x, y, most(1, w - buttons - px(painter, 8)));
    return most(h, buttons > 0 ? least_target(painter) : 0);
}

/* ---- the transcript ---- */

static int paint_dots(Painter *painter, int x, int y)
{
    int r = tx(painter, 9), h = tx(painter, 46);
    SDL_Rect at = { x, y, tx(painter, 84), h };

    paint_panel(painter, at, px(painter, 14), ink(painter, INK_BUBBLE), ink(painter, INK_FRAME),
                px(painter, (float)theme_card_frame(painter->settings->theme)));
    for (int i = 0; i < 3; i++) {
        int up = i == painter->motion.dots ? tx(painter, 5) : 0;
        canvas_round(&painter->canvas,
                     (SDL_Rect){ x + tx(painter, 20) + i * tx(painter, 17), y + (h - r) / 2 - up, r, r },
                     r / 2, ink(painter, INK_QUIET));
    }
    return h;
}

static int bubble_width(const Painter *painter, int w)
{
    return w * (w < tx(painter, 560) ? BUBBLE_MORE : BUBBLE_SHARE) / 100;
}

static int paint_bubble(Painter *painter, const Widget *widget, int x, int y, int w)
{
    bool own = widget->speaker == SPEAKER_AGENT;
    int padx = px(painter, 18), pady = px(painter, 11), room = bubble_width(painter, w);
    int line = own ? 0 : px(painter, (float)theme_card_frame(painter->settings->theme));

    if (widget->newest && painter->motion.dots >= 0)
        return paint_dots(painter, x, y);
    const TextBlock *words = texts_wrap(painter->texts, STYLE_BODY, widget->text, room - 2 * padx);
    SDL_Rect at = { x, y, words->width + 2 * padx, words->height + 2 * pady };
    if (own)
        at.x = x + w - at.w;
    paint_panel(painter, at, px(painter, 14), ink(painter, own ? INK_ACCENT : INK_BUBBLE),
                ink(painter, INK_FRAME), line);
    canvas_text(&painter->canvas, at.x + padx, y + pady, STYLE_BODY, widget->text, words,
                ink(painter, own ? INK_ON_ACCENT : INK_TEXT));
    return at.h;
}

/* What is seen or heard rather than said: in italics, with an icon. */
static int paint_caption(Painter *painter, const Widget *widget, int x, int y, int w)
{
    int size = tx(painter, 18), lead = size + px(painter, 10), in = px(painter, 6);
    SDL_Color colour = ink(painter, INK_QUIET);

    paint_icon(painter, some(widget->icon) ? widget->icon : "captions", x + in,
               y + (texts_line_height(painter->texts, STYLE_ITALIC) - size) / 2, size, colour);
    return paint_text(painter, STYLE_ITALIC, widget->text, x + in + lead, y, w - in - lead, colour)->height;
}

/* A thought, or the coach: framed, named, with an icon. */
static int paint_note(Painter *painter, const Widget *widget, int x, int y, int w)
{
    bool thought = widget->speaker == SPEAKER_THOUGHT;
    Ink which = thought ? INK_QUIET : widget->tone == TONE_NORMAL ? INK_ACCENT : theme_tone(widget->tone);
    const char *icon = some(widget->icon) ? widget->icon : thought ? "message-circle" : "lightbulb";
    int padx = px(painter, 16), pady = px(painter, 9), size = tx(painter, 18), lead = size + px(painter, 10),
        top = y;
    int wide = thought ? bubble_width(painter, w) : w, mark = painter->canvas.count;
    int marks = paint_panel(painter, (SDL_Rect){ x, y, wide, 0 }, 0, ink(painter, INK_PANEL),
                            ink(painter, which), most(1, px(painter, 1.5f)));

    y += pady;
    paint_icon(painter, icon, x + padx, y + (texts_line_height(painter->texts, STYLE_SMALL) - size) / 2, size,
               ink(painter, which));
    if (some(widget->who))
        y += paint_text(painter, STYLE_SMALL, widget->who, x + padx + lead, y, wide - 2 * padx - lead,
                        ink(painter, which))->height;
    y += paint_text(painter, thought ? STYLE_ITALIC : STYLE_BODY, widget->text, x + padx + lead, y,
                    wide - 2 * padx - lead, ink(painter, INK_TEXT))->height;
    if (some(widget->detail))
        y += paint_text(painter, STYLE_SMALL, widget->detail, x + padx + lead, y, wide - 2 * padx - lead,
                        ink(painter, INK_QUIET))->height;
    y += pady;
    for (int i = mark; i < mark + marks; i++) {
        painter->canvas.marks[i].at.h += y - top;
        painter->canvas.marks[i].radius = px(painter, i == mark ? 12 : 10);
    }
    return y - top;
}

static int paint_line(Painter *painter, const Widget *widget, int x, int y, int w)
{
    if (widget->kind != WIDGET_SPEECH)
        return paint_widget(painter, widget, x, y, w);
    switch (widget->speaker) {
    case SPEAKER_BODY:    return paint_caption(painter, widget, x, y, w);
    case SPEAKER_THOUGHT:
    case SPEAKER_COACH:   return paint_note(painter, widget, x, y, w);
    default:              return paint_bubble(painter, widget, x, y, w);
    }
}

/* All of it; notes where in it the newest words begin and end, and where the coach's before them do. `from` is where
 * the scrolling part begins. */
static int paint_transcript(Painter *painter, const Widget *talk, int x, int y, int w, int from)
{
    int top = y, caption = -1, note = -1;

    for (const Widget *line = talk != NULL ? talk->first : NULL; line != NULL; line = line->next) {
        int space = y > top ? px(painter, 12) : 0;

        bool body = line->kind == WIDGET_SPEECH && line->speaker == SPEAKER_BODY;
        bool coach = line->kind == WIDGET_SPEECH && line->speaker == SPEAKER_COACH;

        if (line->newest) {
            painter->scroll.newest = (caption >= 0 ? caption : y + space) - from;
            painter->scroll.lead = note >= 0 ? note - from : -1;
        }
        note = coach ? y + space : body ? note : -1;
        caption = body ? y + space : -1;
        y += space + paint_line(painter, line, x, y + space, w);
        if (line->newest)
            painter->scroll.said = y - from;
    }
    return y - top;
}

/* Says that the coach's words stand above what is seen, as long as the newest ones are where they begin. */
static void paint_sign(Painter *painter)
{
    static const Widget sign = { .kind = WIDGET_TEXT, .text = "The coach's words are above", .icon = "chevron-up",
                                 .tone = TONE_ACCENT };
    const Scroll *scroll = &painter->scroll;
    int w = least(chip_width(painter, &sign), scroll->view.w);

    if (scroll->lead >= 0 && scroll->offset > scroll->lead && scroll->offset <= scroll->newest)
        paint_chip(painter, &sign, scroll->view.x + (scroll->view.w - w) / 2, scroll->view.y, w);
}

/* ---- the replies ---- */

/* Small labels, choices one below the other, buttons side by side. */
static int paint_replies(Painter *painter, const Widget *replies, int x, int y, int w)
{
    int top = y;

    for (const Widget *child = replies != NULL ? replies->first : NULL; child != NULL;) {
        const Widget *end = child->next;
        int space = y > top ? px(painter, child->kind == WIDGET_CHOICE ? 6 : 8) : 0;

        y += space;
        if (child->kind == WIDGET_BUTTON) {
            while (end != NULL && end->kind == WIDGET_BUTTON)
                end = end->next;
            y += paint_row(painter, child, end, x, y, w);
        } else if (child->kind == WIDGET_SPEECH) {
            y += paint_bubble(painter, child, x, y, w);
        } else {
            painter->stage = child->kind == WIDGET_TEXT && child->tone == TONE_QUIET;
            y += paint_widget(painter, child, x, y, w);
            painter->stage = false;
        }
        child = end;
    }
    return y - top;
}

static int replies_height(Painter *painter, const Widget *replies, int x, int w)
{
    int mark = painter->canvas.count, target = painter->target_count,
        h = paint_replies(painter, replies, x, 0, w);

    painter->canvas.count = mark;
    painter->target_count = target;
    return h;
}

/* The newest words, while they are being typed; else NULL. */
static const Widget *typed_now(const Painter *painter, const Widget *talk)
{
    for (const Widget *line = talk != NULL ? talk->first : NULL; line != NULL; line = line->next)
        if (line->newest && painter->motion.dots >= 0)
            return line;
    return NULL;
}

/* The replies. Nobody can answer what isn't there yet: while it is typed there is only their room. */
static int paint_answers(Painter *painter, const Widget *talk, const Widget *replies, int x, int y, int w)
{
    const Widget *typed = typed_now(painter, talk);

    if (typed == NULL)
        return paint_replies(painter, replies, x, y, w);
    paint_text(painter, STYLE_ITALIC, arena_print(painter->view->arena, "%s is typing…", typed->who), x, y, w,
               ink(painter, INK_QUIET));
    return replies_height(painter, replies, x, w);
}

static void paint_divider(Painter *painter, int x, int y, int w)
{
    canvas_fill(&painter->canvas, (SDL_Rect){ x, y, w, most(1, px(painter, 1)) }, ink(painter, INK_LINE));
}

/* ---- all of it ---- */

/* Transcript and replies below the header: each in its place, or, where that leaves too little of the
 * transcript, scrolling together. */
static void paint_words(Painter *painter, const Widget *extra, SDL_Rect at, bool titles)
{
    const View *view = painter->view;
    const Widget *header = find_region(view, REGION_HEADER), *talk = find_region(view, REGION_TALK);
    const Widget *replies = find_region(view, REGION_REPLIES);
    int pad = px(painter, 24), x = at.x + pad, w = at.w - 2 * pad, bottom = at.y + at.h - px(painter, 16);
    int answer = replies_height(painter, replies, x, w), gap = px(painter, 10);
    int room = bottom - at.y - answer - 2 * gap;
    bool together = room < least(tx(painter, 150), at.h / 3);
    int mark = painter->canvas.count, target = painter->target_count, y = at.y + px(painter, 6);

    painter->scroll.view =
        (SDL_Rect){ at.x, at.y, at.w - px(painter, 4), together ? at.h - px(painter, 8) : room };
    if (titles && header != NULL)
        y += paint_titles(painter, header, STYLE_H3, x, y, w, 0) + gap;
    if (extra != NULL && has_stage_rest(extra))
        y += paint_stage_rest(painter, extra, x, y, w) + gap;
    y += paint_transcript(painter, talk, x, y, w, at.y) + px(painter, 6);
    if (together) {
        y += gap;
        paint_divider(painter, x, y - gap / 2, w);
        y += paint_answers(painter, talk, replies, x, y + gap, w) + 2 * gap;
    }
    scroll_from(painter, mark, target, y - at.y);
    painter->scroll.sign = texts_line_height(painter->texts, STYLE_SMALL) + px(painter, 14);
    paint_sign(painter);
    if (!together) {
        paint_divider(painter, x, bottom - answer - gap, w);
        paint_answers(painter, talk, replies, x, bottom - answer, w);
    }
}

/* Whether there is room for the customer beside the panel. OpenDyslexic takes more of it. */
static bool has_stage(const Painter *painter)
{
    float point =
        painter->unit * painter->text * (painter->settings->typeface == TYPEFACE_DYSLEXIC ? 1.15f : 1);
    float w = (float)painter->width / point, h = (float)painter->height / point;

    return w >= STAGE_WIDTH && (w * PANEL_SHARE / 1000 - 48) * h >= STAGE_ROOM;
}

void paint_talk(Painter *painter)
{
    const View *view = painter->view;
    const Widget *header = find_region(view, REGION_HEADER), *stage = find_region(view, REGION_STAGE);
    bool wide = stage != NULL && has_stage(painter);
    int edge = px(painter, wide ? 22 : 8),
        line = most(1, px(painter, painter->settings->theme == THEME_CONTRAST ? 2 : 1));
    SDL_Rect panel = { edge, edge, painter->width - 2 * edge, painter->height - 2 * edge };

    bool dark = paint_scene(painter);
    if (wide) {
        panel.w = painter->width * PANEL_SHARE / 1000;
        panel.x = painter->width - edge - panel.w;
        paint_stage(painter, stage, panel.x, dark);
    }
    paint_panel(painter, panel, px(painter, 18), ink(painter, INK_PANEL), ink(painter, INK_FRAME), line);

    /* without a stage, title and status scroll away if the header would be a third of the window */
    int pad = px(painter, 24), x = panel.x + pad, w = panel.w - 2 * pad, y = panel.y + px(painter, 8), h = 0;
    bool titles = false;
    if (wide && header != NULL)
        h = paint_header(painter, header, x, y, w);
    else if (!wide) {
        h = paint_small_header(painter, header, stage, x, y, w);
        titles = h + tx(painter, 40) > painter->height / 4;
        if (!titles && header != NULL)
            h += px(painter, 4) + paint_titles(painter, header, STYLE_H3, x, y + h + px(painter, 4), w, 0);
    }
    y += h + px(painter, 6);
    paint_words(painter, wide ? NULL : stage,
                (SDL_Rect){ panel.x + line, y, panel.w - 2 * line, panel.y + panel.h - y - line }, titles);
}
