/* attempt.h: what one graded session says about a trainee, without its texts.
 *
 * Progress, courses, practice and reports over many sessions need few figures of each: which scenario,
 * when, how it was graded, and for each behaviour how often it was called for and how often it was shown.
 * The store makes Attempts from the first grade of each session; everything here is plain data.
 */
#ifndef HEARD_ATTEMPT_H
#define HEARD_ATTEMPT_H

#include "core/record.h"

/* How often a behaviour was called for, and answered at level 2 or 3. Every opportunity counts once, under
 * the behaviour that it calls for first (opportunity_calls_for; STAY for a need of connection), whichever
 * behaviour answered it: that is the rule of mastery. */
typedef struct Practised {
    int called, met;
} Practised;

typedef struct Attempt {
    int64_t session;                /* its id in this store */
    const char *uid;
    const char *trainee;            /* uid; NULL: a guest */
    const char *scenario, *title;
    const char *hash;               /* of the scenario's source */
    int version;
    Mode mode;
    int64_t began, ended;           /* seconds since 1970, UTC, by a clock that may have been set back */
    int64_t seconds;                /* handle time: the sum over turns; shown, never graded */
    int64_t retry_of;               /* the session it tries again, from a turn or its start; 0: none */
    bool resumed;
    Outcome outcome;
    int dimension[DIMENSIONS];      /* tenths; -1: not enough evidence */
    int overall;                    /* tenths, after gates; -1: none */
    const char *band;               /* NULL: none */
    bool passed;
    bool gates[BEHAVIOURS];
    int self_rating[DIMENSIONS];    /* 0 to 100; -1: not rated */
    Practised practised[BEHAVIOURS];
    int errors[BEHAVIOURS];         /* lines with a debit, by behaviour */
} Attempt;

/* A drill that was done: a few beats for one behaviour. */
typedef struct DrillDone {
    const char *trainee;            /* uid; NULL: a guest */
    Behaviour behaviour;
    int64_t done;
    int beats, met;
} DrillDone;

/* One beat of a drill: the reply chosen, and whether the behaviour was shown at level 2 or 3. */
typedef struct DrillBeat {
    const char *scenario, *beat;
    int number;                     /* of the reply, as written */
    bool met;
} DrillBeat;

#endif
