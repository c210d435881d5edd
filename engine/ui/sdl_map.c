/* sdl_map.c: the road through a scenario. The lines are one drawing; the boxes are panels with words, so
 * that they stay sharp and follow the text's size. What was taken is bold and carries a check, what
 * wasn't is thin. Where there is no room for boxes, the words below it say the same. */
#include "core/buf.h"
#include "ui/sdl_paint.h"

/* Points: a box's width, and the least that holds a word; between layers. */
enum { BOX = 170, NARROWEST = 76, GAP = 54 };

enum { TALLEST = 8000 };        /* pixels of a picture */

static int rgb(SDL_Color colour)
{
    return colour.r << 16 | colour.g << 8 | colour.b;
}

/* How big everything is: as wide as there is room, boxes as tall as the tallest label. `fits` is set to
 * whether words have room in the boxes and all of it in one picture. */
static MapScale scale_of(Painter *painter, const Map *map, int w, bool *fits)
{
    /* a box takes six sevenths of a column */
    int box = (int)((long long)w * 6 * MAP_STEP / (6 * MAP_STEP + 7LL * map->width)), most = tx(painter, BOX);
    MapScale scale = { .box_w = box < most ? box : most, .tip = px(painter, 9) };
    int pad = px(painter, 8), tallest = 0;

    bool wide = scale.box_w >= tx(painter, NARROWEST);
    scale.column = scale.box_w * 7 / 6;
    for (int i = 0; wide && i < map->node_count; i++) {
        int h = texts_wrap(painter->texts, STYLE_SMALL, map->nodes[i].label, scale.box_w - 4 * pad)->height;
        tallest = h > tallest ? h : tallest;
    }
    scale.box_h = tallest + 2 * pad;
    scale.row = scale.box_h + px(painter, GAP);
    scale.left = (w - scale.box_w - (int)((long long)map->width * scale.column / MAP_STEP)) / 2;
    scale.top = px(painter, 4);
    *fits = wide && map->layers * scale.row <= TALLEST;
    return scale;
}

static void add_way(Painter *painter, Buf *svg, const Map *map, const MapWay *way, const MapScale *scale)
{
    bool taken = way->passes > 0;
    int colour = rgb(ink(painter, taken ? INK_ACCENT : INK_FRAME)), line = px(painter, taken ? 4 : 1.5f);
    MapLine drawn = map_line(map, way, scale, px(painter, taken ? 7 : 5), svg->arena);

    line = line > 0 ? line : 1;
    buf_print(svg, "<path fill=\"none\" stroke=\"#%06x\" stroke-width=\"%d\" d=\"%s\"/>", colour, line,
              drawn.path);
    buf_print(svg, "<path fill=\"#%06x\" d=\"%s\"/>", colour, drawn.tip);
}

/* What was taken lies on top. */
static void paint_ways(Painter *painter, const Map *map, const MapScale *scale, SDL_Rect at)
{
    Arena arena = { 0 };
    Buf svg = { .arena = &arena };

    buf_print(&svg, "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\">", at.w, at.h);
    for (int taken = 0; taken < 2; taken++)
        for (int i = 0; i < map->way_count; i++)
            if ((map->ways[i].passes > 0) == (taken == 1))
                add_way(painter, &svg, map, &map->ways[i], scale);
    buf_add(&svg, "</svg>");
    canvas_picture(&painter->canvas, at.x, at.y,
                   pictures_drawing(painter->pictures, buf_text(&svg), at.w, at.h),
                   (SDL_Color){ 255, 255, 255, 255 });
    arena_free(&arena);
}

/* The icon that says it without colour. */
static const char *icon_of(const MapNode *node)
{
    return node->stops > 0 ? "phone-off" : node->passes > 0 ? "check" : NULL;
}

static void paint_node(Painter *painter, const MapNode *node, const MapScale *scale, int x, int y)
{
    bool taken = node->passes > 0;
    MapSpot middle = map_spot(scale, node->at);
    SDL_Rect box = { x + middle.x - scale->box_w / 2, y + middle.y - scale->box_h / 2, scale->box_w,
                     scale->box_h };
    SDL_Color colour = ink(painter, taken ? INK_TEXT : INK_QUIET);
    const char *icon = icon_of(node);
    int pad = px(painter, 8), size = tx(painter, 14), lead = icon != NULL ? size + px(painter, 5) : 0;
    const TextBlock *words = texts_wrap(painter->texts, STYLE_SMALL, node->label, box.w - 4 * pad);
    int left = box.x + (box.w - words->width - lead) / 2, top = box.y + (box.h - words->height) / 2;

    paint_panel(painter, box, px(painter, node->beat == BEAT_OVER ? 22 : 9),
                ink(painter, taken ? INK_PALE : INK_PANEL), ink(painter, taken ? INK_ACCENT : INK_FRAME),
                px(painter, taken ? 3 : 1));
    if (icon != NULL)
        paint_icon(painter, icon, left, top + (words->line_height - size) / 2, size,
                   ink(painter, INK_ACCENT));
    canvas_text(&painter->canvas, left + lead, top, STYLE_SMALL, node->label, words, colour);
}

int paint_map(Painter *painter, const Widget *widget, int x, int y, int w)
{
    const Map *map = widget->map;
    bool fits;
    MapScale scale = scale_of(painter, map, w, &fits);
    int top = y;

    if (fits) {
        SDL_Rect at = { x, y, w, 0 };

        at.h = scale.top + (map->layers - 1) * scale.row + scale.box_h + px(painter, 4);
        y += paint_text(painter, STYLE_SMALL, widget->text, x, y, w, ink(painter, INK_QUIET))->height;
        y += px(painter, 10);
        at.y = y;
        paint_ways(painter, map, &scale, at);
        for (int i = 0; i < map->node_count; i++)
            paint_node(painter, &map->nodes[i], &scale, x, y);
        y += at.h + px(painter, 10);
    }
    y += paint_text(painter, STYLE_SMALL, widget->detail, x, y, w, ink(painter, INK_TEXT))->height;
    return y - top;
}
