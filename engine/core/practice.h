/* practice.h: ten minutes a day: what to practise now, and why.
 *
 * A pick is a behaviour and a scenario that calls for it. The behaviours come in this order: those that are
 * weak and due; those not seen yet; growing and due; mastered and due; then those that aren't due, in the
 * same order. Among equals: the one met least often of late, then the one not practised for longest. Of the
 * scenarios that call for it: one never played, the gentlest first; else the one not played for longest. It
 * is never the one that was played last. Whoever hasn't played yet gets the gentlest there is.
 *
 * The same attempts, cards and moment give the same pick; there is no chance in it.
 */
#ifndef HEARD_PRACTICE_H
#define HEARD_PRACTICE_H

#include "core/card.h"
#include "core/progress.h"

typedef struct Pick {
    int scenario;               /* index into the cards; -1: none, and `why` says so */
    Behaviour behaviour;        /* what it is for; NO_BEHAVIOUR: nothing in particular */
    bool due;                   /* false: nothing was, so it is a free choice */
    const char *why;            /* one or two plain sentences */
} Pick;

/* Picks. `cards` are the library in its order, the gentlest first; `why` is in `arena`. */
Pick practice_pick(const Progress *progress, const ScenarioCard *cards, int count, Arena *arena);

/* Behaviours in the order in which they want practice, of those that some scenario of the cards calls for.
 * Fills `order` and returns how many. */
int practice_order(const Progress *progress, const ScenarioCard *cards, int count,
                   Behaviour order[BEHAVIOURS]);

/* A behaviour as something to practise: "answering a feeling". "" for one that no opportunity calls for. */
const char *practice_name(Behaviour behaviour);

/* When it was last practised: "today", "yesterday", "4 days ago", "not yet". May be in `arena`. */
const char *practice_ago(const Skill *skill, Arena *arena);

#endif
