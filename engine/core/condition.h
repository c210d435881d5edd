/* condition.h: whether a `when` holds.
 *
 * Conditions are data; this is the only place that reads them. What they may ask about is the
 * grade so far, the mood, and the beat before this one. A player knows the mood; an explorer knows
 * only its bounds, and then a condition may hold or not.
 */
#ifndef HEARD_CONDITION_H
#define HEARD_CONDITION_H

#include "core/grade.h"
#include "core/mood.h"

typedef enum Chance { NEVER, PERHAPS, SURELY } Chance;

/* Bounds of a mood: nothing in it is lower than in `least` or higher than in `most`. */
typedef struct MoodBounds { Mood least, most; } MoodBounds;

/* Whether all terms hold. `came_from` is the index of the beat before this one, -1 at first. */
bool condition_holds(const Condition *when, const Grade *grade, Mood mood, int came_from);

/* The same with a mood that is known within bounds. */
Chance condition_chance(const Condition *when, const Grade *grade, const MoodBounds *mood, int came_from);

#endif
