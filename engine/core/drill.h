/* drill.h: three to five single moments for one behaviour, taken from scenarios.
 *
 * A Moment is a beat in which the right reply meets an opportunity that calls for the behaviour, and another
 * reply doesn't. It is reached fairly: the talk up to it is played with the reply that was worth most at each
 * turn, so everything is as it would be for somebody who had done well so far. The trainee then answers this
 * one beat, in an ordinary Session, and is judged as in any talk. Beats that are composed of several
 * paragraphs (long mails), and what comes after one, aren't taken.
 */
#ifndef HEARD_DRILL_H
#define HEARD_DRILL_H

#include "core/session.h"

enum { DRILL_LEAST = 3, DRILL_MOST = 5 };

typedef struct Moment {
    const Scenario *scenario;
    const char *beat;
    Behaviour behaviour;        /* that it is for */
    const char *opportunity;    /* the id of what calls for it */
    int turn;                   /* agent turns before it */
    const int *moves;           /* and what was chosen in them, as written; one each */
} Moment;

/* The moments of a scenario for a behaviour, in the order of the talk. They live in `arena`; returns how
 * many. */
int drill_moments(const Scenario *scenario, const Rubric *rubric, Behaviour behaviour, Arena *arena,
                  const Moment **moments);

/* Chooses at most DRILL_MOST of `count` moments, from as many scenarios as can be. `round` is how many drills
 * of this behaviour were done before: each takes up where the one before it ended. `chosen` gets them;
 * returns how many, 0 when there are fewer than DRILL_LEAST. */
int drill_choose(const Moment *moments, int count, int round, const Moment *chosen[DRILL_MOST]);

/* A session that stands at the moment, waiting for the answer. It lives in `arena`. */
Session *drill_begin(const Moment *moment, const Rubric *rubric, uint64_t seed, Arena *arena);

/* What came of the moment in a session that has answered it: the line of what called for the behaviour. NULL
 * if there is none. Levels 2 and 3 have met it. */
const LedgerLine *drill_line(const Moment *moment, const Record *record);

/* Whether a reply, by its number as written, meets the opportunity. False for one that isn't on offer. */
bool drill_meets(const Moment *moment, const Rubric *rubric, int number);

/* What the agent has been told by then, whichever way it was said: facts, at most `most`, those of the
 * latest turns. Returns how many. */
int drill_told(const Moment *moment, const Rubric *rubric, int most, const char *phrases[]);

#endif
