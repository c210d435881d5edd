/* explore.h: every way through a scenario, without walking every path.
 *
 * Two conversations that stand at the same beat and from here on can earn, lose and be offered the
 * same are one state. explore() walks these states turn by turn and carries, for each, the best
 * and worst totals with which it can be reached: a front of plays of which none is at least as
 * good as another in all three dimensions. A state's future is judged once, whatever brought the
 * conversation there, so the work grows with the number of states and not of paths.
 *
 * The customer's mood isn't part of a state (with it nothing would merge); it is carried as
 * bounds from below and above. Where a condition asks about a mood that could be either, both ways
 * are taken, and where the customer might leave, the state is also ended. A bound is exact when a
 * play reaches it, which is tried; else it gives the best play found and, where it is known, a limit.
 */
#ifndef HEARD_EXPLORE_H
#define HEARD_EXPLORE_H

#include "core/arena.h"
#include "core/condition.h"
#include "core/record.h"
#include "core/rubric.h"
#include "core/scenario.h"

/* The highest or lowest figure that can be reached, in tenths of a point. */
typedef struct Bound {
    int score;              /* what the moves reach; -1: no play with enough evidence was found */
    int limit;              /* no play goes beyond this; -1: not known. The same as the score when that is exact */
    bool exact;             /* a play reaches the limit; else the best found is `score`, and there may be better */
    const int *moves;       /* numbers as written */
    int move_count;
    Outcome outcome;        /* how the play of these moves ends */
} Bound;

/* Whether a talk can end with an outcome. */
typedef struct Ending {
    Chance chance;          /* SURELY: these moves end so; PERHAPS: no such play was found; NEVER: no way was left to it */
    const int *moves;
    int move_count;
} Ending;

/* What exploration knows of one reply. */
typedef struct ReplyReach {
    int states;             /* states in which it was on offer; 0: never */
    int beaten;             /* of these, states in which one other reply is worth more in all three dimensions */
    int equal;              /* states in which all replies on offer are worth the same */
} ReplyReach;

typedef struct BeatReach {
    int states;             /* 0: the beat can't be reached */
    ReplyReach replies[MOST_PARTS][MOST_REPLIES];
} BeatReach;

typedef struct Exploration {
    int states;             /* merged states walked */
    int shortest, longest;  /* agent turns: of the shortest way that runs to the end (0: none does), of the longest */
    bool complete;          /* false: a loop or the limit of states cut it short */
    Bound best, worst;      /* overall */
    Bound best_in[DIMENSIONS], worst_in[DIMENSIONS];
    Bound recovered;        /* the highest overall of a play that holds a moderate error (a debit of .25 to .35) */
    Ending endings[OUTCOMES];
    const BeatReach *beats; /* one a beat */
} Exploration;

enum { EXPLORE_STATES = 200000, EXPLORE_TURNS = 2000 };

/* Explores a scenario. Everything in the result lives in `arena`. */
Exploration explore(const Scenario *scenario, const Rubric *rubric, Arena *arena);

#endif
