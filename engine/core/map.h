/* map.h: a scenario's beats as a drawing: which box stands where, and how the ways run.
 *
 * The beats stand in layers by their shortest distance from the first, the end below all of them.
 * In a layer they are ordered so that few ways cross (by the middle of their neighbours) and stand
 * near what they lead to. A way that passes other layers bends round the boxes there; ways to the
 * same beat share these bends. Whoever draws decides how big a step is; the window's map and the
 * SVG use the same places.
 *
 * A map also counts: map_pass() adds one play to the boxes and ways it went through. With one
 * play it shows the road taken, with thousands how often each way is gone.
 */
#ifndef HEARD_MAP_H
#define HEARD_MAP_H

#include "core/arena.h"
#include "core/record.h"
#include "core/scenario.h"

enum { MAP_STEP = 1000 };       /* between the middles of two boxes, at least; ways need less */

/* What there is in a beat, as bits. */
typedef enum MapMark {
    MAP_FEELING = 1,            /* opens a feeling, or a harm of ours */
    MAP_NEED = 2,               /* opens a need, a knock-on harm or a hope that can't be met */
    MAP_RECOVERY = 4,           /* a reply takes a misstep back */
    MAP_ENDING = 8              /* the talk can end after it */
} MapMark;

typedef struct MapPoint {
    int x;                      /* from 0 on */
    int layer;                  /* from the top, 0 */
} MapPoint;

/* A box: a beat, or the end. */
typedef struct MapNode {
    int beat;                   /* BEAT_OVER: the end */
    const char *id;             /* the beat's; "over" */
    const char *label;          /* the same for people: "cut off" of "cut_off"; "the end" */
    MapPoint at;                /* its middle */
    int marks;                  /* MapMarks */
    bool adrift;                /* no way leads here from the first beat */
    int passes;                 /* how often a play has been here */
    int stops;                  /* of these, how often the customer went before the end */
} MapNode;

typedef struct MapWay {
    int from, to;               /* nodes */
    int replies;                /* that lead here, as bits: 1 << number; 0 in a composed beat */
    bool conditional;           /* whether it is gone depends on more than the reply */
    MapPoint *bends;            /* in the layers between, in the order of the way */
    int bend_count;
    int passes;                 /* how often a play has gone it */
} MapWay;

typedef struct Map {
    MapNode *nodes;             /* node n is beat n; the last is the end */
    int node_count;
    MapWay *ways;               /* sorted by `from` */
    int way_count;
    int width;                  /* the largest x */
    int layers;
} Map;

/* The map of a scenario, nothing counted yet. Its ids are the scenario's; the rest lives in `arena`. */
Map *map_of(const Scenario *scenario, Arena *arena);

/* Counts a play of the same scenario. */
void map_pass(Map *map, const Record *record);

/* ---- for who draws it ---- */

/* How big things are, in pixels or whatever is drawn in. */
typedef struct MapScale {
    int left, top;              /* of the first layer's boxes */
    int column, row;            /* from the middle of a box to that of the next */
    int box_w, box_h;
    int tip;                    /* the length of an arrow's tip */
} MapScale;

typedef struct MapSpot { int x, y; } MapSpot;

/* A way as a line: down to a later layer, up on the left side of that, or straight to the side. */
typedef struct MapLine {
    const char *path;           /* as SVG writes it: "M… C…"; ends where the tip begins */
    const char *tip;            /* a triangle, the same way */
    MapSpot middle;             /* of its first stretch: a place to write at */
} MapLine;

/* The middle of a place. */
MapSpot map_spot(const MapScale *scale, MapPoint point);

/* The line of a way. `half` is half the width of its tip. */
MapLine map_line(const Map *map, const MapWay *way, const MapScale *scale, int half, Arena *arena);

#endif
