/* condition.h: whether a `when` holds.
 *
 * Conditions are data; this is the only place that reads them. What they may ask about is the
 * grade so far, the mood, and the beat before this one.
 */
#ifndef HEARD_CONDITION_H
#define HEARD_CONDITION_H

#include "core/grade.h"
#include "core/mood.h"

/* Whether all terms hold. `came_from` is the index of the beat before this one, -1 at first. */
bool condition_holds(const Condition *when, const Grade *grade, Mood mood, int came_from);

#endif
