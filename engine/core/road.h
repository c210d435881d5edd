/* road.h: the shortest way from a beat to the end of the conversation.
 *
 * Conditions are ignored: it is the way the talk could have gone. Fewest beats; of equally short
 * ones, the one written first.
 */
#ifndef HEARD_ROAD_H
#define HEARD_ROAD_H

#include "core/arena.h"
#include "core/scenario.h"

/* The beats that follow `beat` on that way, in order, `beat` itself left out; `count` gets how many. With
 * `go` the way begins where that leads, else at any reply of the beat. None when the end can't be
 * reached, or comes next. */
const int *road_to_over(const Scenario *scenario, int beat, const Go *go, int *count, Arena *arena);

#endif
