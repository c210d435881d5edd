/* outbox.h: statements for a learning record store, frozen, and whether they were sent.
 *
 * When a session ends, its statements are made and kept in the same transaction: a session that has ended has
 * them, or neither happened. The store doesn't know how a statement is made; whoever opens it hands in a
 * freezer. Sessions that ended before there was one, or came from another machine, are frozen when
 * somebody asks (store_freeze).
 *
 * A statement waits until the record store has taken it (sent) or has refused it for good (parked). Those of
 * a session are sent in order. What is frozen stays: exporting again gives the same bytes.
 *
 * Where a function takes `trainee`, it is a uid; "" means guests, NULL means everybody.
 */
#ifndef HEARD_OUTBOX_H
#define HEARD_OUTBOX_H

#include "core/statement.h"
#include "store/store.h"

#include <stdbool.h>
#include <stdint.h>

/* Makes the statements of a record that has ended; returns how many. They live in `arena`. */
typedef int StoreFreezer(void *data, const Record *record, Arena *arena, const Statement **statements);

/* From now on sessions are frozen when they end. `data` must outlive the store. */
void store_freeze_with(Store *store, StoreFreezer *freezer, void *data);

/* ---- freezing what ended before ---- */

/* How many sessions have ended and aren't frozen; -1 when the file fails. */
int64_t store_count_unfrozen(Store *store, const char *trainee, Error *error);

/* Freezes at most `most` of them whose id is above `*after`, in one transaction, and moves `*after` on.
 * `*done` is how many there were: fewer than `most` means that was all. */
bool store_freeze(Store *store, const char *trainee, int most, int64_t *after, int *done, Error *error);

/* Forgets the statements of sessions of which none was sent and whose first one holds `text`: so they can be
 * frozen anew. */
bool store_thaw(Store *store, const char *text, Error *error);

/* ---- reading; -1 with a sentence when the file fails ---- */

/* How many sessions are frozen, and the first of them whose id is above `after` (0: there is none). Its
 * trainee's name is copied into `arena`; NULL for a guest's. */
int64_t store_count_frozen(Store *store, const char *trainee, Error *error);
int64_t store_next_frozen(Store *store, const char *trainee, int64_t after, Arena *arena, const char **name,
                          Error *error);

/* Its statements in order. */
int store_list_statements(Store *store, int64_t session, Arena *arena, const Statement **statements,
                          Error *error);

/* ---- sending ---- */

/* A statement that waits. */
typedef struct OutboxItem {
    Statement statement;
    int64_t session;
    int attempts;               /* how often it was sent in vain */
    int64_t next_try;           /* not before this time; 0: at once */
} OutboxItem;

/* The first statements that wait, by session and in order, at most `most`; -1 when the file fails. */
int store_list_waiting(Store *store, int most, Arena *arena, const OutboxItem **items, Error *error);

/* Keeps what came of sending `count` statements, in one transaction. `status` is the record store's (0: no
 * answer), `problem` its words or ours (NULL: none). Those that go on waiting have one more attempt behind
 * them and are tried again at `next_try`. */
bool store_mark_sent(Store *store, const OutboxItem *items, int count, int status, Error *error);
bool store_mark_parked(Store *store, const OutboxItem *items, int count, int status, const char *problem,
                       Error *error);
bool store_mark_waiting(Store *store, const OutboxItem *items, int count, int status, const char *problem,
                        int64_t next_try, Error *error);

/* ---- how it stands ---- */

typedef struct OutboxCounts {
    int64_t waiting, sent, parked;      /* statements */
    int64_t sessions;                   /* with statements that wait */
} OutboxCounts;

bool store_count_outbox(Store *store, OutboxCounts *counts, Error *error);

typedef struct ParkedStatement {
    const char *id;
    int64_t session;
    int status;                         /* 0: none */
    const char *problem;                /* "" if nothing was said */
} ParkedStatement;

/* The parked ones by session, at most `most`. */
int store_list_parked(Store *store, int most, Arena *arena, const ParkedStatement **parked);

/* ---- for the files of this folder ---- */

/* Freezes a session that has ended and isn't frozen; inside the caller's transaction. */
void outbox_freeze(Store *store, int64_t session);

#endif
