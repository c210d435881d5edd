/* graph.h: the shape of a scenario, for its author.
 *
 * Every beat is a box and every way between beats a line: core/map.h says where they stand, and random play
 * says how often each is gone. graph_dot() writes the language of Graphviz, for those who have it;
 * graph_svg() draws the picture itself, so that nobody needs to install anything. Both are one
 * document as text, the same bytes for the same scenario and rubric.
 *
 * The SVG stands alone: no script, nothing from outside, light and dark by the reader's own setting.
 * What is in a beat is told by a mark's shape, its colour and, for who can't see it, in words.
 */
#ifndef HEARD_GRAPH_H
#define HEARD_GRAPH_H

#include "core/map.h"
#include "core/rubric.h"

enum { GRAPH_PLAYS = 2000 };    /* random plays behind the thickness of the lines */

/* The map of a scenario with `plays` seeded random plays counted. */
Map *graph_map(const Scenario *scenario, const Rubric *rubric, int plays, Arena *arena);

/* The map as a document. `plays` is how many plays it has counted. */
const char *graph_dot(const Scenario *scenario, const Map *map, int plays, Arena *arena);
const char *graph_svg(const Scenario *scenario, const Map *map, int plays, Arena *arena);

/* ---- for graph files only ---- */

/* What a mark stands for; NULL after the last. */
typedef struct GraphMark { MapMark mark; const char *name; } GraphMark;
const GraphMark *graph_marks(void);

/* A box in words: "backing_off: a feeling, a way back; 812 of 2000 plays". */
const char *graph_node_words(const MapNode *node, int plays, Arena *arena);

/* A line in words: "opening to circling: replies 1, 2 and 4; 1481 of 2000 plays". */
const char *graph_way_words(const Map *map, const MapWay *way, int plays, Arena *arena);

/* The numbers of the replies: "1, 2, 4"; "" where the paragraphs don't decide. */
const char *graph_replies(const MapWay *way, Arena *arena);

#endif
