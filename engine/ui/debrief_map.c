#include "ui/debrief.h"

#include <string.h>

const Map *debrief_road(const Scenario *scenario, const Record *record, Arena *arena)
{
    if (scenario == NULL)
        return NULL;
    Map *map = map_of(scenario, arena);

    map_pass(map, record);
    return map;
}

static const MapNode *node_of(const Map *map, const char *beat)
{
    for (int i = 0; i < map->node_count - 1; i++)
        if (strcmp(map->nodes[i].id, beat) == 0)
            return &map->nodes[i];
    return NULL;
}

/* "You went: opening, deadline, word and then to the end." */
static const char *road_in_words(const Record *record, const Map *map, Arena *arena)
{
    const char *text = "You went: ";
    bool to_end = map->nodes[map->node_count - 1].passes > 0;

    for (int i = 0; i < record->turn_count; i++) {
        const MapNode *node = node_of(map, record->turns[i].beat);
        if (node != NULL)
            text = arena_print(arena, "%s%s%s", text, i > 0 ? ", " : "", node->label);
    }
    if (to_end)
        return arena_print(arena, "%s, and so to the end.", text);
    return arena_print(arena, "%s. There it ended early.", text);
}

static const char *rest_in_words(const Map *map, Arena *arena)
{
    const char *text = "";

    for (int i = 0; i < map->node_count - 1; i++)
        if (map->nodes[i].passes == 0)
            text = arena_print(arena, "%s%s%s", text, text[0] != 0 ? ", " : "", map->nodes[i].label);
    return text[0] != 0 ? arena_print(arena, "Not taken: %s.", text)
                        : "There was nothing you didn't come through.";
}

void debrief_map(View *view, const Record *record, const Map *map, bool open)
{
    Arena *arena = view->arena;
    int visited = 0;

    if (map == NULL)
        return;
    for (int i = 0; i < map->node_count - 1; i++)
        visited += map->nodes[i].passes > 0;

    Widget *fold = view_begin(view, GROUP_FOLD, "The road you took");
    fold->action = DEBRIEF_MAP;
    fold->open = open;
    fold->key = 'm';
    fold->detail = arena_print(arena, "Through %d of %s", visited,
                               say_count(map->node_count - 1, "moment", arena));
    view_map(view, map,
             "Bold frames and lines, with a check: where you went. Thin ones: what you didn't come through.",
             arena_print(arena, "%s %s", road_in_words(record, map, arena), rest_in_words(map, arena)));
    view_end(view);
}
