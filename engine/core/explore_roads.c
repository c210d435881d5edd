/* The shortest way from each beat to the end, once for all. */
#include "core/explore_inner.h"

typedef struct Nearer { const Explorer *explorer; int beat, distance; } Nearer;

enum { FAR = 1000000 };

static void come_nearer(void *data, int successor)
{
    Nearer *nearer = data;
    int distance = successor == BEAT_OVER ? 1 : nearer->explorer->distance[successor] + 1;

    if (distance < nearer->distance) {
        nearer->distance = distance;
        nearer->beat = successor;
    }
}

static void open_on_road(Explorer *explorer, int beat, int next)
{
    const Beat *passed = &explorer->outlook.scenario->beats[beat];
    const Says *says = &passed->says[passed->says_count - 1];

    for (int d = 0; d < DIMENSIONS; d++)
        explorer->road[beat][d] = next == BEAT_OVER ? 0 : explorer->road[next][d];
    for (int i = 0; i < says->open_count; i++)
        explorer->road[beat][opportunity_dimension(says->opens[i].type)]
            += 100 * rubric_weight(explorer->outlook.rubric, says->opens[i].type, says->opens[i].intensity);
}

void explorer_measure_roads(Explorer *explorer)
{
    int count = explorer->outlook.scenario->beat_count;
    bool changed = true;

    for (int b = 0; b < count; b++)
        explorer->distance[b] = FAR;
    while (changed) {
        changed = false;
        for (int b = count - 1; b >= 0; b--) {
            Nearer nearer = { explorer, BEAT_OVER, explorer->distance[b] };
            scenario_successors(explorer->outlook.scenario, b, come_nearer, &nearer);
            if (nearer.distance == explorer->distance[b])
                continue;
            explorer->distance[b] = nearer.distance;
            open_on_road(explorer, b, nearer.beat);
            changed = true;
        }
    }
}
