#include "core/road.h"

/* A search in width: the queue holds beats in the order they were found, `before` where from. */
typedef struct Search {
    int *queue, *before;
    int length;
    int current;
    bool over;          /* the end follows the current beat */
} Search;

enum { NOT_FOUND = -2, START = -3 };

static void find(void *data, int successor)
{
    Search *search = data;

    if (successor == BEAT_OVER)
        search->over = true;
    else if (search->before[successor] == NOT_FOUND) {
        search->before[successor] = search->current;
        search->queue[search->length++] = successor;
    }
}

static void find_first(const Scenario *scenario, int beat, const Go *go, Search *search)
{
    search->current = START;
    if (!go) {
        scenario_successors(scenario, beat, find, search);
        return;
    }
    for (int i = 0; i < go->count; i++)
        find(search, go->ways[i].beat);
    if (go->count == 0)
        find(search, scenario_next_beat(scenario, beat));
}

static const int *walked_back(const Search *search, int *count, Arena *arena)
{
    int *road;

    for (int beat = search->current; beat != START; beat = search->before[beat])
        ++*count;
    road = ARENA_NEW(arena, int, *count);
    for (int beat = search->current, i = *count; beat != START; beat = search->before[beat])
        road[--i] = beat;
    return road;
}

const int *road_to_over(const Scenario *scenario, int beat, const Go *go, int *count, Arena *arena)
{
    Search search = {
        .queue = ARENA_NEW(arena, int, scenario->beat_count), .before = ARENA_NEW(arena, int, scenario->beat_count)
    };

    *count = 0;
    for (int i = 0; i < scenario->beat_count; i++)
        search.before[i] = NOT_FOUND;
    find_first(scenario, beat, go, &search);
    for (int i = 0; !search.over && i < search.length; i++) {
        search.current = search.queue[i];
        scenario_successors(scenario, search.current, find, &search);
    }
    return search.over ? walked_back(&search, count, arena) : NULL;
}
