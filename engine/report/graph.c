#include "report/graph.h"

#include "core/robot.h"

static void count(void *data, const Record *record)
{
    map_pass(data, record);
}

Map *graph_map(const Scenario *scenario, const Rubric *rubric, int plays, Arena *arena)
{
    Map *map = map_of(scenario, arena);

    robot_sample(scenario, rubric, plays, count, map);
    return map;
}

const GraphMark *graph_marks(void)
{
    static const GraphMark marks[] = {
        { MAP_FEELING, "a feeling" }, { MAP_NEED, "a need" }, { MAP_RECOVERY, "a way back" },
        { MAP_ENDING, "can end here" }, { 0, NULL }
    };
    return marks;
}

const char *graph_node_words(const MapNode *node, int plays, Arena *arena)
{
    const char *text = node->id, *between = ": ";

    for (const GraphMark *mark = graph_marks(); mark->name; mark++)
        if (node->marks & mark->mark) {
            text = arena_print(arena, "%s%s%s", text, between, mark->name);
            between = ", ";
        }
    if (node->adrift)
        text = arena_print(arena, "%s; no way leads here", text);
    if (node->stops)
        text = arena_print(arena, "%s; the customer left here %d times", text, node->stops);
    return arena_print(arena, "%s; %d visits in %d random plays", text, node->passes, plays);
}

const char *graph_replies(const MapWay *way, Arena *arena)
{
    const char *text = "";

    for (int number = 1; number <= MOST_REPLIES; number++)
        if (way->replies & 1 << number)
            text = arena_print(arena, "%s%s%d", text, text[0] ? ", " : "", number);
    return text;
}

const char *graph_way_words(const Map *map, const MapWay *way, int plays, Arena *arena)
{
    const char *replies = graph_replies(way, arena);

    return arena_print(arena, "%s to %s%s%s%s; %d times in %d random plays", map->nodes[way->from].id,
                       map->nodes[way->to].id, replies[0] ? "; by reply " : "", replies,
                       way->conditional ? ", on a condition" : "", way->passes, plays);
}
