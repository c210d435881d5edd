#include "core/map_inner.h"

#include <string.h>

/* ---- the boxes ---- */

static int marks_of_opening(OpportunityType type)
{
    switch (type) {
    case CUE:
    case HARM:          return MAP_FEELING;
    case NEED:
    case CONSEQUENCE:
    case LIMIT:         return MAP_NEED;
    default:            return 0;
    }
}

static int marks_of(const Beat *beat)
{
    int marks = 0;

    for (int i = 0; i < beat->says_count; i++)
        for (int k = 0; k < beat->says[i].open_count; k++)
            marks |= marks_of_opening(beat->says[i].opens[k].type);
    for (int p = 0; p < beat->part_count; p++)
        for (int i = 0; i < beat->parts[p].reply_count; i++)
            for (int k = 0; k < beat->parts[p].replies[i].act_count; k++)
                if (beat->parts[p].replies[i].acts[k].word == REPAIRS)
                    marks |= MAP_RECOVERY;
    return marks;
}

static const char *label_of(const char *id, Arena *arena)
{
    char *label = arena_text(arena, id);

    for (char *c = label; *c; c++)
        *c = *c == '_' ? ' ' : *c;
    return label;
}

static void add_nodes(Map *map, const Scenario *scenario, Arena *arena)
{
    map->node_count = scenario->beat_count + 1;
    map->nodes = ARENA_NEW(arena, MapNode, map->node_count);
    for (int i = 0; i < scenario->beat_count; i++) {
        map->nodes[i].beat = i;
        map->nodes[i].id = scenario->beats[i].id;
        map->nodes[i].label = label_of(scenario->beats[i].id, arena);
        map->nodes[i].marks = marks_of(&scenario->beats[i]);
    }
    map->nodes[scenario->beat_count].beat = BEAT_OVER;
    map->nodes[scenario->beat_count].id = "over";
    map->nodes[scenario->beat_count].label = "the end";
}

/* ---- the ways ---- */

typedef struct Ways {
    Map *map;
    Arena *arena;
    int from, first;            /* the beat whose ways are collected, and its first way */
} Ways;

static void add_way(Ways *ways, int beat, int reply, bool conditional)
{
    Map *map = ways->map;
    int to = beat == BEAT_OVER ? map->node_count - 1 : beat, i = ways->first;

    while (i < map->way_count && map->ways[i].to != to)
        i++;
    if (i == map->way_count) {
        map->ways = arena_grow(ways->arena, map->ways, map->way_count++, sizeof *map->ways);
        map->ways[i] = (MapWay){ .from = ways->from, .to = to, .conditional = true };
    }
    map->ways[i].replies |= reply ? 1 << reply : 0;
    map->ways[i].conditional = map->ways[i].conditional && conditional;
    if (beat == BEAT_OVER)
        map->nodes[ways->from].marks |= MAP_ENDING;
}

/* The ways written, and the next beat unless one of them is always gone. */
static void add_go(Ways *ways, const Scenario *scenario, const Go *go, int reply)
{
    for (int i = 0; i < go->count; i++) {
        bool always = go->ways[i].when.count == 0;

        add_way(ways, go->ways[i].beat, reply, !always || i > 0);
        if (always)
            return;
    }
    add_way(ways, scenario_next_beat(scenario, ways->from), reply, go->count > 0);
}

static void add_ways(Map *map, const Scenario *scenario, Arena *arena)
{
    for (int b = 0; b < scenario->beat_count; b++) {
        const Beat *beat = &scenario->beats[b];
        Ways ways = { map, arena, b, map->way_count };

        /* in a composed beat the paragraphs don't choose the way, the beat does */
        if (beat->part_count > 0 && beat->parts[0].id) {
            add_go(&ways, scenario, &beat->go, 0);
            continue;
        }
        for (int i = 0; beat->part_count > 0 && i < beat->parts[0].reply_count; i++)
            add_go(&ways, scenario, &beat->parts[0].replies[i].go, beat->parts[0].replies[i].number);
    }
}

Map *map_of(const Scenario *scenario, Arena *arena)
{
    Map *map = ARENA_NEW(arena, Map, 1);

    add_nodes(map, scenario, arena);
    add_ways(map, scenario, arena);
    map_lay_out(map, arena);
    return map;
}

/* ---- plays ---- */

static int node_called(const Map *map, const char *id)
{
    for (int i = 0; i < map->node_count - 1; i++)
        if (strcmp(map->nodes[i].id, id) == 0)
            return i;
    return -1;
}

/* The first way of a node; its others follow. */
static int first_way(const Map *map, int from)
{
    int low = 0, high = map->way_count;

    while (low < high) {
        int middle = (low + high) / 2;

        if (map->ways[middle].from < from)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* The way from a node to the one with this id; NULL if there is none. */
static MapWay *way_to(Map *map, int from, const char *id)
{
    for (int i = first_way(map, from); i < map->way_count && map->ways[i].from == from; i++)
        if (strcmp(map->nodes[map->ways[i].to].id, id) == 0)
            return &map->ways[i];
    return NULL;
}

void map_pass(Map *map, const Record *record)
{
    int at = record->turn_count > 0 ? node_called(map, record->turns[0].beat) : -1;

    for (int i = 0; i < record->turn_count && at >= 0; i++) {
        bool last = i + 1 == record->turn_count;
        bool gone = record->outcome == HUNG_UP || record->outcome == ESCALATED;

        map->nodes[at].passes++;
        if (last && gone)
            map->nodes[at].stops++;
        if (last && (gone || !record_graded(record)))
            return;
        MapWay *way = way_to(map, at, last ? "over" : record->turns[i + 1].beat);
        if (!way)
            return;
        way->passes++;
        at = way->to;
        if (last)
            map->nodes[at].passes++;
    }
}
