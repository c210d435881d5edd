/* push.h: sends what waits in the outbox to a learning record store.
 *
 * Statements go in the order of their sessions, at most 50 and 512 KiB at a time. What the store took is
 * marked at once, so a push can be ended at any moment, by anything. If an answer is lost, the same
 * statements go out again; their ids are the same and the store keeps each once. A request with a
 * statement that the store refuses is halved until that one stands alone; it is parked, and the others are
 * stored. A statement whose id is there already is compared with what is there.
 *
 * After a failure that may pass, the push waits and tries again, for half a minute in all; then it ends,
 * and keeps when to try next, so that a next push doesn't hurry it. If the first five that are refused come
 * before any was ever taken, something else is wrong: the push stops and parks none.
 *
 * The network is a PushLink, so that all of this can be tried without one; push/http.h is the real one.
 */
#ifndef HEARD_PUSH_H
#define HEARD_PUSH_H

#include "core/arena.h"
#include "core/error.h"
#include "store/outbox.h"

#include <stdbool.h>
#include <stdint.h>

/* What came back. */
typedef struct PushAnswer {
    int status;             /* HTTP status; 0: no answer */
    int64_t asked;          /* seconds of Retry-After; 0: none */
    const char *body;       /* what the store said; "" if nothing */
    const char *trouble;    /* without an answer: why */
    bool hopeless;          /* no answer, and trying again won't help: a certificate that isn't trusted */
} PushAnswer;

/* The world as a push sees it. */
typedef struct PushLink {
    void *self;
    /* Sends statements, a JSON list (POST), or asks for the one called `id` (GET, `list` NULL). */
    PushAnswer (*ask)(void *self, const char *list, const char *id, Arena *arena);
    int64_t (*now)(void *self);                     /* seconds since 1970 */
    void (*wait)(void *self, int64_t seconds);
    void (*progress)(void *self, int64_t sent);     /* statements that were dealt with so far */
    uint64_t chance;                                /* where the pauses' chance begins */
} PushLink;

typedef enum PushEnd {
    PUSH_DONE,              /* nothing waits any more */
    PUSH_QUEUED,            /* something waits, and trying later may help */
    PUSH_STOPPED            /* something waits, and somebody has to do something first */
} PushEnd;

typedef struct PushReport {
    int64_t sent, parked;   /* in this push */
    int64_t next_try;       /* when something waits for the record store; else 0 */
} PushReport;

/* Sends all that waits. `error` holds why it didn't end with PUSH_DONE. */
PushEnd push_all(Store *store, PushLink *link, PushReport *report, Error *error);

#endif
