/* policy.h: what to do with which answer of a learning record store, and how long to wait.
 *
 * Pure: no network, no clock. push.h does what is decided here.
 */
#ifndef HEARD_PUSH_POLICY_H
#define HEARD_PUSH_POLICY_H

#include "core/arena.h"
#include "core/error.h"

#include <stdbool.h>
#include <stdint.h>

enum {
    PUSH_MOST_STATEMENTS = 50, PUSH_MOST_BYTES = 512 * 1024,    /* in one request */
    PUSH_LONGEST_PAUSE = 15 * 60,           /* seconds between two tries that are ours to choose */
    PUSH_LONGEST_ASKED = 24 * 60 * 60       /* and that the store may ask for */
};

typedef enum PushStep {
    PUSH_SENT,          /* they are stored */
    PUSH_LATER,         /* nobody there, or not now: the same again after a pause */
    PUSH_HALVE,         /* one of several is refused: which? */
    PUSH_ONE_BY_ONE,    /* one of several is there already, and differs */
    PUSH_COMPARE,       /* this one is there already: is it the same? */
    PUSH_PARK,          /* this one is refused for good */
    PUSH_STOP           /* no request will do: key, address or version are wrong */
} PushStep;

/* What an answer to sending `count` statements means. `status` is the HTTP status, 0 when there was no
 * answer. */
PushStep push_step(int status, int count);

/* What an answer to asking for one statement by its id means: PUSH_COMPARE when it came, PUSH_PARK when
 * the store has none to show, PUSH_LATER or PUSH_STOP as above. */
PushStep push_step_of_question(int status);

/* Why a status stops everything, as a sentence. */
bool push_say_why(int status, Error *error);

/* Seconds to wait after `attempts` tries in vain (1 and up): what the store asked for, else 1, 2, 4 … with
 * up to half of it taken off by `chance`, so that machines don't come back all at once. */
int64_t push_pause(int attempts, int64_t asked, uint64_t *chance);

/* How many of `count` statements, `lengths` bytes each, fit into one request: one at least. */
int push_batch(const size_t *lengths, int count);

/* Checks an endpoint: https, or http to this machine itself, without user, query or fragment. `*url` is where
 * statements go, in `arena`. Fails with a sentence. */
bool push_url(const char *endpoint, Arena *arena, const char **url, bool *loopback, Error *error);

/* Checks what stands in the key file: one line KEY:SECRET. `*key` is it without what stands around. */
bool push_key(const char *text, const char *file, Arena *arena, const char **key, Error *error);

#endif
