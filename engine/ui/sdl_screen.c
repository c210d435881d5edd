/* sdl_screen.c: whole screens: the title and pages, the part that scrolls, what lies on top. */
#include "ui/sdl_paint.h"

enum { COLUMN = 900, TITLE_COLUMN = 456 };

const Widget *find_region(const View *view, Region region)
{
    for (const Widget *group = view->root->first; group != NULL; group = group->next)
        if (group->region == region)
            return group;
    return NULL;
}

/* ---- scrolling ---- */

static void shift_rect(SDL_Rect *rect, int dx, int dy)
{
    rect->x += dx;
    rect->y += dy;
}

void shift_from(Painter *painter, int mark, int target, int dx, int dy)
{
    canvas_move(&painter->canvas, mark, dx, dy);
    for (int i = target; i < painter->target_count; i++) {
        shift_rect(&painter->targets[i].at, dx, dy);
        shift_rect(&painter->targets[i].less, dx, dy);
        shift_rect(&painter->targets[i].more, dx, dy);
    }
}

/* The bar at the right edge, as long as there is something to scroll to. */
static void paint_bar(Painter *painter)
{
    Scroll *scroll = &painter->scroll;
    int wide = px(painter, 10), room = scroll->view.h - px(painter, 4);
    int length = most(px(painter, 44), room * scroll->view.h / scroll->content);
    int reach = scroll->content - scroll->view.h;
    int x = scroll->view.x + scroll->view.w - wide - px(painter, 2);

    length = least(length, room);
    scroll->thumb = (SDL_Rect){ x, scroll->view.y + px(painter, 2) + (room - length) * scroll->offset / reach,
                                wide, length };
    canvas_round(&painter->canvas, scroll->thumb, wide / 2, ink(painter, INK_FRAME));
}

void scroll_from(Painter *painter, int mark, int target, int content)
{
    Scroll *scroll = &painter->scroll;
    int reach = most(0, content - scroll->view.h);

    scroll->content = content;
    scroll->offset = SDL_clamp(scroll->offset, 0, reach);
    scroll->thumb = (SDL_Rect){ 0, 0, 0, 0 };
    shift_from(painter, mark, target, 0, -scroll->offset);
    canvas_clip(&painter->canvas, mark, scroll->view);
    for (int i = target; i < painter->target_count; i++)
        painter->targets[i].scrolls = true;
    if (reach > 0)
        paint_bar(painter);
}

/* ---- what lies behind, and on top ---- */

bool paint_scene(Painter *painter)
{
    Theme theme = painter->settings->theme;
    const char *name = painter->view->scene;
    SDL_Rect all = { 0, 0, painter->width, painter->height };
    const Picture *scene = NULL;

    if (name != NULL && name[0] != '\0')
        scene = pictures_scene(painter->pictures, name, all.w, all.h, theme_dimming(theme));
    if (scene == NULL || scene->texture == NULL) {
        canvas_fill(&painter->canvas, all, ink(painter, INK_BACKGROUND));
        return theme != THEME_LIGHT;
    }
    canvas_picture(&painter->canvas, 0, 0, scene, (SDL_Color){ 255, 255, 255, 255 });
    return scene->dark || theme != THEME_LIGHT;
}

/* The words of a button that shows only its icon. */
static void paint_tip(Painter *painter)
{
    int pad = px(painter, 10), edge = px(painter, 6);
    const TextBlock *words = texts_wrap(painter->texts, STYLE_SMALL, painter->tip->text, painter->width / 2);
    SDL_Rect by = painter->tip_at,
             at = { 0, by.y + by.h + px(painter, 8), words->width + 2 * pad, words->height + pad };

    at.x = SDL_clamp(by.x + (by.w - at.w) / 2, edge, most(edge, painter->width - at.w - edge));
    paint_panel(painter, at, px(painter, 8), ink(painter, INK_TEXT), ink(painter, INK_PANEL),
                px(painter, 1.5f));
    canvas_text(&painter->canvas, at.x + pad, at.y + pad / 2, STYLE_SMALL, painter->tip->text, words,
                ink(painter, INK_PANEL));
}

/* ---- pages ---- */

/* All top-level groups but the footer. */
static int paint_groups(Painter *painter, int x, int y, int w)
{
    int top = y;

    for (const Widget *group = painter->view->root->first; group != NULL; group = group->next)
        if (group->region != REGION_FOOTER) {
            int space = y > top ? px(painter, 16) : 0;
            int h = group->style == GROUP_PLAIN && group->kind == WIDGET_GROUP
                  ? paint_column(painter, group->first, x, y + space, w, px(painter, 16))
                  : paint_widget(painter, group, x, y + space, w);
            y += h > 0 ? h + space : 0;
        }
    return y - top;
}

/* How wide a button of the footer may be so that all stand in one line: what is narrower than its share
 * leaves the rest to the others. */
static int footer_share(Painter *painter, const Widget *footer, int w, int gap)
{
    int count = 0, small = 0, small_count = 0;

    for (const Widget *child = footer->first; child != NULL; child = child->next)
        count++;
    int share = (w - (count - 1) * gap) / count;

    for (const Widget *child = footer->first; child != NULL; child = child->next)
        if (natural_width(painter, child) <= share) {
            small += natural_width(painter, child);
            small_count++;
        }
    return count > small_count ? (w - (count - 1) * gap - small) / (count - small_count) : w;
}

/* The footer's buttons in one line, if need be with their words on several; where not even that fits, in as
 * many lines as it takes. */
static int paint_footer_row(Painter *painter, const Widget *footer, int x, int y, int w)
{
    int gap = px(painter, 14), share = footer_share(painter, footer, w, gap), tallest = 0;

    if (share == w || share < tx(painter, 160))
        return paint_row(painter, footer->first, NULL, x, y, w);
    for (const Widget *child = footer->first; child != NULL; child = child->next) {
        int width = least(natural_width(painter, child), share);

        tallest = most(tallest, paint_widget(painter, child, x, y, width));
        x += width + gap;
    }
    return tallest;
}

/* How tall the footer's buttons are: laid out, and taken back. */
static int footer_height(Painter *painter, const Widget *footer, int x, int w)
{
    int mark = painter->canvas.count, target = painter->target_count;
    int h = footer != NULL && footer->first != NULL ? paint_footer_row(painter, footer, x, 0, w) : 0;

    painter->canvas.count = mark;
    painter->target_count = target;
    return h > 0 ? h + 2 * px(painter, 14) : 0;
}

static void paint_footer(Painter *painter, const Widget *footer, int x, int w, int h)
{
    int y = painter->height - h;

    canvas_fill(&painter->canvas, (SDL_Rect){ 0, y, painter->width, h }, ink(painter, INK_PANEL));
    canvas_fill(&painter->canvas, (SDL_Rect){ 0, y, painter->width, most(1, px(painter, 1)) },
                ink(painter, INK_LINE));
    paint_footer_row(painter, footer, x, y + px(painter, 14), w);
}

static void paint_page(Painter *painter)
{
    int side = px(painter, 24), w = least(painter->width - 2 * side, tx(painter, COLUMN)),
        x = (painter->width - w) / 2;
    const Widget *footer = find_region(painter->view, REGION_FOOTER);
    int bar = footer_height(painter, footer, x, w), mark, target;

    /* a footer that would take half of the window is the end of the page instead */
    bool fixed = bar <= painter->height * 45 / 100;
    canvas_fill(&painter->canvas, (SDL_Rect){ 0, 0, painter->width, painter->height },
                ink(painter, INK_BACKGROUND));
    painter->scroll.view = (SDL_Rect){ 0, 0, painter->width, painter->height - (fixed ? bar : 0) };

    mark = painter->canvas.count;
    target = painter->target_count;
    int content = px(painter, 28) + paint_groups(painter, x, px(painter, 28), w) + px(painter, 28);
    if (!fixed)
        content += paint_footer_row(painter, footer, x, content, w) + px(painter, 28);
    scroll_from(painter, mark, target, content);
    if (fixed && bar > 0)
        paint_footer(painter, footer, x, w, bar);
}

/* ---- the title ---- */

/* The name large, then the rest in one column. */
static int paint_title_column(Painter *painter, int x, int y, int w)
{
    const Widget *page = painter->view->root->first, *rest = page != NULL ? page->first : NULL;
    int top = y;

    if (rest != NULL && rest->kind == WIDGET_HEADING) {
        y += paint_text(painter, STYLE_DISPLAY, rest->text, x, y, w, ink(painter, INK_ACCENT))->height;
        rest = rest->next;
    }
    painter->stretch = true;
    y += paint_column(painter, rest, x, y, w, px(painter, 12));
    for (page = page != NULL ? page->next : NULL; page != NULL; page = page->next)
        y += px(painter, 12) + paint_widget(painter, page, x, y + px(painter, 12), w);
    painter->stretch = false;
    return y - top;
}

static void paint_title(Painter *painter)
{
    int side = px(painter, 40), pad = px(painter, 34), room = painter->height - 2 * px(painter, 22);
    int w = least(painter->width - 2 * px(painter, 22), tx(painter, TITLE_COLUMN));
    SDL_Rect panel = { least(side + px(painter, 20), (painter->width - w) / 2), 0, w, 0 };

    /* as tall as it must be, in the middle; longer than the window, it scrolls */
    paint_scene(painter);
    int mark = painter->canvas.count, target = painter->target_count;
    int content = paint_title_column(painter, panel.x + pad, 0, w - 2 * pad) + 2 * pad;
    painter->canvas.count = mark;
    painter->target_count = target;

    panel.h = least(content, room);
    panel.y = (painter->height - panel.h) / 2;
    paint_panel(painter, panel, px(painter, 18), ink(painter, INK_PANEL), ink(painter, INK_FRAME),
                most(1, px(painter, painter->settings->theme == THEME_CONTRAST ? 2 : 1)));
    mark = painter->canvas.count;
    painter->scroll.view = (SDL_Rect){ panel.x, panel.y + px(painter, 4), panel.w, panel.h - px(painter, 8) };
    paint_title_column(painter, panel.x + pad, panel.y + pad, w - 2 * pad);
    scroll_from(painter, mark, target, content - px(painter, 8));
}

bool paint_view(Painter *painter)
{
    painter->target_count = 0;
    painter->portrait = NULL;
    painter->tip = NULL;
    painter->scroll.newest = painter->scroll.lead = -1;
    painter->scroll.content = 0;
    if (!canvas_begin(&painter->canvas, painter->width, painter->height))
        return false;

    switch (painter->view->layout) {
    case LAYOUT_TITLE: paint_title(painter); break;
    case LAYOUT_TALK:  paint_talk(painter);  break;
    default:           paint_page(painter);  break;
    }
    if (painter->tip != NULL)
        paint_tip(painter);
    return true;
}
