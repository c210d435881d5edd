/* progress.h: what a trainee's sessions and drills say about the trainee.
 *
 * A Progress is computed anew from Attempts and DrillsDone whenever somebody looks; nothing of it is kept.
 * Sessions count in the order of their ids: a clock may have been set back, and a time that lies in the
 * future or before the time it is compared with counts as no days at all. A session that tries another one
 * again, from one of its turns or from its start, is practice and counts for the days; it is no new evidence,
 * because the trainee had just seen the debrief, and so it counts for nothing else.
 *
 * How a behaviour stands, the first that holds:
 *   not seen   no session called for it yet.
 *   weak       of the newest opportunities, those of the newest sessions that together hold five, or of all
 *              while there are fewer, less than half were met.
 *   mastered   in some run of sessions up to the newest it was met (level 2 or 3) in at least 80 % of 5 or more
 *              opportunities, over at least 2 different scenarios, at least 1 day apart. The run may be all
 *              sessions, so that one slip takes nothing away, or only the last ones, so that a bad
 *              beginning isn't held against anybody for ever.
 *   growing    everything between: met in half of the cases or more, and not yet often, widely or long enough.
 *
 * When it is due: each day on which it was called for and met in at least 80 % of the cases, in sessions and
 * drills, is a success. After one success it is due again in a day, after two in a row in 3, after three in
 * 10, after four in 30; after a day that was no success it is due at once. Only behaviours that an
 * opportunity calls for have a state; what merely also answers one (to explore, to offer a choice) has none.
 *
 * A trend is, for each session, the mean of that figure and up to four before it, rounded half up.
 */
#ifndef HEARD_PROGRESS_H
#define HEARD_PROGRESS_H

#include "core/arena.h"
#include "core/attempt.h"

enum {
    DAY_SECONDS = 86400,
    MASTERY_PERCENT = 80, MASTERY_CALLED = 5, MASTERY_SCENARIOS = 2, MASTERY_DAYS = 1,
    TREND_SPAN = 5,             /* sessions that a trend is the mean of */
    DAYS_LOOKED_AT = 28         /* "days practised in the last 28" */
};

typedef enum Standing { NOT_SEEN, WEAK, GROWING, MASTERED, STANDINGS } Standing;

/* One behaviour. */
typedef struct Skill {
    Standing standing;
    int called, met;                /* over all sessions */
    int recent_called, recent_met;  /* over the newest sessions that together hold five, or all */
    Practised proof;                /* what the standing rests on, to be shown beside it: of all runs that show
                                     * mastery the longest; else the recent ones */
    int scenarios;                  /* different ones that called for it */
    int64_t practised;              /* when a session or a drill last called for it; 0: never */
    int days_since;                 /* by the calendar: 0 today, 1 yesterday; -1: never */
    int successes;                  /* days in a row on which it was met */
    int64_t due;                    /* the first moment of the day on which it is due; 0: never practised */
    bool is_due;                    /* never for one that was never practised */
} Skill;

/* A session's figure in one dimension, and the trend there; tenths. */
typedef struct Point {
    int attempt;                    /* index into the attempts */
    int score, trend;
} Point;

typedef struct Line {
    const Point *points;            /* of sessions with enough evidence for the dimension, oldest first */
    int count;
} Line;

/* A scenario's results, tries again left out. Overall scores in tenths; -1: had none. */
typedef struct Bests {
    const char *scenario, *title;   /* the title as it was played last */
    int plays;
    int first, last, best;          /* first: of the first attempt ever; last: of the newest */
    int last_attempt;               /* index into the attempts */
} Bests;

/* How the trainee's own rating compares with the grade, over the newest five sessions with both. */
typedef struct Rating {
    int rated;                      /* how many of these there are */
    int own, grade;                 /* mean of the ratings and of the scores, tenths */
} Rating;

/* Days on which a session or a drill was begun, by the calendar of the place. */
typedef struct Days {
    int practised;                  /* in the last 28, today included; a missed day takes none away */
    int all;                        /* ever */
    int longest;                    /* days in a row, the longest there was */
    int running;                    /* days in a row up to today or yesterday; 0: none, and no reproach */
    int since;                      /* since the newest, by the calendar: 0 is today; -1: never */
} Days;

typedef struct Progress {
    const Attempt *attempts;        /* as given */
    int attempt_count;
    Skill skills[BEHAVIOURS];
    Line lines[DIMENSIONS];
    const Bests *bests;             /* by scenario, the one played last first */
    int bests_count;
    int best_first, best_last;      /* with the highest first and last attempt: indices into bests; -1: none */
    Rating ratings[DIMENSIONS];
    Days days;
} Progress;

/* The picture at the moment `now`. Attempts and drills are oldest first, as the store lists them; `zone` is
 * how many seconds the clock on the wall is ahead of UTC. What it points to lives in `arena`; the attempts
 * must outlive it. */
Progress progress_of(const Attempt *attempts, int attempt_count, const DrillDone *drills, int drill_count,
                     int64_t now, int64_t zone, Arena *arena);

/* Whether an opportunity calls for the behaviour, so that it can be seen, weak, or mastered. */
bool progress_counts(Behaviour behaviour);

/* Whole days from one moment to another; 0 if the second isn't later. */
int days_between(int64_t from, int64_t to);

/* "not_seen", "weak", "growing", "mastered": for programs. */
const char *standing_name(Standing standing);

#endif
