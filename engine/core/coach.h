/* coach.h: one sentence about a turn, and one thing to try next.
 *
 * In practice a coach's line follows each turn: the behaviour that mattered most, in one
 * sentence. After the talk the debrief names one thing to try next. Both read a record's ledger
 * and take their words from the rubric, so a firm can change what its coach says.
 */
#ifndef HEARD_COACH_H
#define HEARD_COACH_H

#include "core/arena.h"
#include "core/record.h"
#include "core/rubric.h"

typedef struct CoachLine {
    Behaviour behaviour;    /* what it is about; NO_BEHAVIOUR: nothing stood out */
    bool good;              /* something to keep, or something to change */
    const char *sentence;
    const char *quote;      /* the trainee's words it is about; "" if none */
} CoachLine;

/* The line for a turn of a record. Allocated from `arena` where it isn't the rubric's own text. */
CoachLine coach_line(const Rubric *rubric, const Record *record, int turn, Arena *arena);

/* The one thing to try next: the behaviour that lost the weakest dimension most, with the better line that was
 * on offer. Allocated from `arena` where it isn't the rubric's own text. */
CoachLine coach_next(const Rubric *rubric, const Record *record, Arena *arena);

#endif
