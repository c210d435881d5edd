/* robot.h: strategies that play without understanding, to prove that they fail.
 *
 * A scenario is only as good as its resistance to habits: always the longest reply, always the
 * one with "sorry" in it, always the one that fixes at once. A Robot is such a habit. robot_play()
 * lets one play a scenario to its end; robot_try() sums up what it gets. robot_best() climbs to
 * the best play it can find, which an author would call the key.
 */
#ifndef HEARD_ROBOT_H
#define HEARD_ROBOT_H

#include "core/arena.h"
#include "core/record.h"
#include "core/rehearsal.h"

typedef enum Robot {
    ROBOT_RANDOM,
    ROBOT_LONGEST, ROBOT_SHORTEST,      /* in bytes */
    ROBOT_FIRST, ROBOT_LAST,            /* as written, before shuffling */
    ROBOT_SORRY,                        /* most apologies */
    ROBOT_EFFUSIVE,                     /* most of sorry, truly, really, understand, so much and "!" */
    ROBOT_FIX,                          /* a fix as early as there is one */
    ROBOT_QUESTIONS,                    /* most question marks */
    ROBOT_ACTS,                         /* most acts */
    ROBOT_VALIDATION,                   /* most acts of validation */
    ROBOT_TEMPLATE,                     /* any acknowledgement first, then whatever follows */
    ROBOTS
} Robot;

enum { ROBOT_TURNS = 512 };             /* a play that hasn't ended by then is given up */

/* What a strategy got from a number of plays. Scores are tenths of a point. */
typedef struct Trial {
    int plays;
    int64_t sum;                        /* of the overall; a play without one counts 0 */
    int best;
    int passes;                         /* plays that passed */
    int outcomes[OUTCOMES];             /* plays that ended so */
    int turns;                          /* over all plays */
} Trial;

/* "always the longest": for tables and findings. */
const char *robot_name(Robot robot);

/* The highest mean the grading rule allows a strategy, in points. */
int robot_bound(Robot robot);

/* One play by a robot, to its end. `chance` decides for ROBOT_RANDOM and is the session's seed. The record
 * lives in `arena`. */
const Record *robot_play(const Scenario *scenario, const Rubric *rubric, Robot robot, uint64_t chance, Arena *arena);

/* What it answers in a rehearsal that isn't over: one number a part. */
void robot_choose(Robot robot, const Rehearsal *rehearsal, uint64_t *chance, int *numbers);

/* `plays` plays, the same as robot_play() makes with chance 1, 2 …; one is enough for a strategy that doesn't
 * depend on chance. */
Trial robot_try(const Scenario *scenario, const Rubric *rubric, Robot robot, int plays);

/* Adds a rehearsal that is over. */
void trial_count(Trial *trial, const Rehearsal *rehearsal);

/* The mean overall, rounded. */
int trial_mean(const Trial *trial);

/* The best play that can be found by climbing from `starts` random ones: each move in turn is
 * exchanged for every other as long as that helps. `moves` gets the numbers as written and `count` how
 * many; both live in `arena`. Returns its record. Not proven to be the best there is. */
const Record *robot_best(const Scenario *scenario, const Rubric *rubric, int starts, const int **moves, int *count,
                         Arena *arena);

/* Calls `visit` with each record of `plays` random plays; the record is gone afterwards. */
void robot_sample(const Scenario *scenario, const Rubric *rubric, int plays,
                  void (*visit)(void *data, const Record *record), void *data);

#endif
