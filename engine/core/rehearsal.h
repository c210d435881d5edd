/* rehearsal.h: a conversation without its words.
 *
 * Robots and simulated trainees play a scenario thousands of times, and nobody reads what was said.
 * A Rehearsal follows the same grade, the same mood and the same way through the beats as a Session
 * with the same choices (a test holds the two together), but writes no texts and no ledger and
 * weighs only the reply that is taken. That makes it some ten times as fast.
 */
#ifndef HEARD_REHEARSAL_H
#define HEARD_REHEARSAL_H

#include "core/grade.h"
#include "core/mood.h"

typedef struct Rehearsal {
    const Scenario *scenario;
    const Rubric *rubric;
    Arena *arena;
    const Temperament *who;
    Grade grade;
    Mood *moods;                /* one a turn taken, and the first: moods[n] is the mood before turn n */
    TurnEffect *effects;        /* what each turn did to it */
    int beat, came_from;        /* indices; came_from is -1 at first */
    uint16_t offered[MOST_PARTS];   /* by part: bit i is set when reply i + 1 is on offer */
    bool over;
    Outcome outcome;            /* UNFINISHED until it is over, and when the beat had nothing to offer */
} Rehearsal;

/* What a rehearsal that is over has come to: as in a Record. */
typedef struct Result { Scores scores; bool passed; } Result;

/* Begins one. What it keeps lives in `arena`; scenario and rubric must outlive it. */
Rehearsal rehearsal_begin(const Scenario *scenario, const Rubric *rubric, Arena *arena);

/* The beat that waits for an answer; NULL when the talk is over. */
const Beat *rehearsal_beat(const Rehearsal *rehearsal);

/* Weighs replies by their numbers as written, one a part, without taking them. They must be on offer. */
Judgement rehearsal_judge(const Rehearsal *rehearsal, const int *numbers);

/* Takes a judgement of these replies made at this very point, and goes on. */
void rehearsal_take(Rehearsal *rehearsal, const int *numbers, const Judgement *judgement);

Result rehearsal_result(const Rehearsal *rehearsal);

#endif
