/* map_path.c: ways as lines. */
#include "core/buf.h"
#include "core/map.h"

#include <stdbool.h>

MapSpot map_spot(const MapScale *scale, MapPoint point)
{
    return (MapSpot){ scale->left + scale->box_w / 2 + (int)((long long)point.x * scale->column / MAP_STEP),
                      scale->top + scale->box_h / 2 + point.layer * scale->row };
}

/* A line that is being written. */
typedef struct Pen {
    const MapScale *scale;
    Buf path;
    MapSpot middle, end;        /* where the tip points to, */
    int dx, dy;                 /* and in which direction */
} Pen;

/* From a box down (1) or up (-1) to another, upright where it passes a layer. */
static void climb(Pen *pen, const MapWay *way, MapSpot from, MapSpot to, int down)
{
    int edge = pen->scale->box_h / 2, overlap = pen->scale->tip - 2;
    MapSpot at = { from.x, from.y + down * edge };

    buf_print(&pen->path, "M%d %d", at.x, at.y);
    for (int i = 0; i <= way->bend_count; i++) {
        bool last = i == way->bend_count;
        MapSpot next = last ? to : map_spot(pen->scale, way->bends[i]);
        int y = next.y - down * (edge + (last ? overlap : 0)), half = (at.y + y) / 2;

        buf_print(&pen->path, "C%d %d %d %d %d %d", at.x, half, next.x, half, next.x, y);
        if (i == 0)
            pen->middle = (MapSpot){ (at.x + next.x) / 2, half };
        at = (MapSpot){ next.x, last ? y : next.y + down * edge };
        if (!last)
            buf_print(&pen->path, "V%d", at.y);
    }
    pen->end = (MapSpot){ to.x, to.y - down * edge };
    pen->dy = down;
}

/* From a box back to itself, round its lower right corner. */
static void turn_back(Pen *pen, MapSpot at)
{
    const MapScale *scale = pen->scale;
    int left = at.x + scale->box_w / 4, right = at.x + scale->box_w / 2, bottom = at.y + scale->box_h / 2;
    int out = (scale->column - scale->box_w) / 2, gap = scale->row - scale->box_h;

    buf_print(&pen->path, "M%d %dC%d %d %d %d %d %d", left, bottom, left, bottom + gap * 2 / 3,
              right + 2 * out, at.y + scale->box_h / 3, right + scale->tip - 2, at.y + scale->box_h / 5);
    pen->middle = (MapSpot){ right, bottom + gap / 5 };
    pen->end = (MapSpot){ right, at.y + scale->box_h / 5 };
    pen->dx = -1;
}

/* To a box of the same layer, below those between. */
static void duck(Pen *pen, MapSpot from, MapSpot to, int side)
{
    const MapScale *scale = pen->scale;
    int a = from.x + side * scale->box_w / 4, b = to.x - side * scale->box_w / 4;
    int bottom = from.y + scale->box_h / 2, deep = (scale->row - scale->box_h) * 7 / 10;

    buf_print(&pen->path, "M%d %dC%d %d %d %d %d %d", a, bottom, a, bottom + deep, b, bottom + deep, b,
              bottom + scale->tip - 2);
    pen->middle = (MapSpot){ (a + b) / 2, bottom + deep * 3 / 4 };
    pen->end = (MapSpot){ b, bottom };
    pen->dy = -1;
}

/* Straight to the next box; what goes right runs a little lower than what goes left. */
static void step_aside(Pen *pen, MapSpot from, MapSpot to, int side)
{
    int edge = pen->scale->box_w / 2, y = from.y + side * pen->scale->box_h / 7;

    buf_print(&pen->path, "M%d %dH%d", from.x + side * edge, y, to.x - side * (edge + pen->scale->tip - 2));
    pen->middle = (MapSpot){ (from.x + to.x) / 2, y };
    pen->end = (MapSpot){ to.x - side * edge, y };
    pen->dx = side;
}

/* Whether another box stands between two of the same layer. */
static bool apart(const Map *map, const MapNode *a, const MapNode *b)
{
    int left = a->at.x < b->at.x ? a->at.x : b->at.x, right = a->at.x + b->at.x - left;

    for (int i = 0; i < map->node_count; i++) {
        const MapPoint *at = &map->nodes[i].at;
        if (at->layer == a->at.layer && at->x > left && at->x < right)
            return true;
    }
    return false;
}

static const char *tip_of(const Pen *pen, int half, Arena *arena)
{
    int dx = pen->dx, dy = pen->dy;
    int x = pen->end.x - dx * pen->scale->tip, y = pen->end.y - dy * pen->scale->tip;

    return arena_print(arena, "M%d %dL%d %dL%d %dZ", pen->end.x, pen->end.y, x - dy * half, y - dx * half,
                       x + dy * half, y + dx * half);
}

MapLine map_line(const Map *map, const MapWay *way, const MapScale *scale, int half, Arena *arena)
{
    const MapNode *a = &map->nodes[way->from], *b = &map->nodes[way->to];
    MapSpot from = map_spot(scale, a->at), to = map_spot(scale, b->at);
    int side = to.x > from.x ? 1 : -1, down = a->at.layer < b->at.layer ? 1 : -1;
    Pen pen = { .scale = scale, .path = { .arena = arena } };

    if (way->from == way->to) {
        turn_back(&pen, from);
    } else if (a->at.layer != b->at.layer) {
        /* what leads back keeps to one side of what leads on */
        from.x -= down < 0 ? scale->box_w / 3 : 0;
        to.x -= down < 0 ? scale->box_w / 3 : 0;
        climb(&pen, way, from, to, down);
    } else if (apart(map, a, b)) {
        duck(&pen, from, to, side);
    } else {
        step_aside(&pen, from, to, side);
    }
    return (MapLine){ buf_text(&pen.path), tip_of(&pen, half, arena), pen.middle };
}
