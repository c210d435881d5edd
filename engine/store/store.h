/* store.h: what is kept of sessions, in one SQLite file that can be copied.
 *
 * A Store holds records (core/record.h), the source of each scenario they were played from, and
 * every grade they got. Nothing that was kept is changed afterwards: a turn is added once, the
 * outcome and its grade are added at the end, regrading adds another grade beside the first.
 *
 * Safety. Every change is one transaction that is on disk before the function returns (rollback
 * journal, synchronous FULL), so whatever was acknowledged survives a killed program and a power
 * cut. Two programs may use a file at the same time. A file is checked when it is opened (of one above
 * 128 MB only what is read of it); one that is damaged, newer or somebody else's is never written to:
 * store_open() says which it is, and who called decides what to do. The file is taken for hostile: it
 * can hold no code that we would run.
 *
 * store_keep() brings what is kept of a record up to date, so saving a turn, catching up on turns
 * that couldn't be saved, and finishing are the same call. When it fails, nothing was changed and
 * the same call may be tried again.
 */
#ifndef HEARD_STORE_H
#define HEARD_STORE_H

#include "core/arena.h"
#include "core/card.h"
#include "core/error.h"
#include "core/record.h"

#include <stddef.h>

typedef struct Store Store;

/* How a file was found, and what kept a change from being made. */
typedef enum StoreState {
    STORE_READY,
    STORE_UNWRITABLE,       /* can be read; the file or its folder can't be written to */
    STORE_NEWER,            /* can be read, made by a later version of the program */
    STORE_FULL,             /* no room on the disk */
    STORE_BUSY,             /* another program has been writing for seconds */
    STORE_DAMAGED,          /* not a database, or one whose structure is broken */
    STORE_FOREIGN,          /* another program's database */
    STORE_CONFLICT,         /* the session was played on by somebody else */
    STORE_FORGOTTEN,        /* the session is of a trainee who was deleted meanwhile */
    STORE_FAILED            /* anything else: no such folder, an error of the disk, no memory */
} StoreState;

/* The text a scenario was read from, as a record needs it. */
typedef struct Source {
    const char *hash;       /* SHA-256 of the bytes */
    const char *scenario;   /* its id */
    const char *bytes;
    size_t length;
} Source;

/* Opens a file, or makes it when it is missing or empty. With `write` false it is only read, and
 * never made. NULL as path is a store in memory; an address that begins with postgresql:// is one in PostgreSQL
 * (see postgres.h), for gathering and reading. Returns NULL unless the state is READY, UNWRITABLE or NEWER;
 * `error` has a sentence for every state but READY. */
Store *store_open(const char *path, bool write, StoreState *state, Error *error);
void store_close(Store *store);         /* NULL is ignored */

/* What kept the last change from being made; READY after one that was made. */
StoreState store_state(const Store *store);

/* Whether all that was read since this was last asked could be read. What lists or counts and has no Error gives
 * what it got, which may be nothing: ask this before it is believed. False with a sentence. */
bool store_whole(Store *store, Error *error);

/* Copies the whole store, as it stands now, into a new file. One that is there already isn't touched. While another
 * program keeps writing it waits as long as for anything else, some seconds, and then fails. */
bool store_backup(Store *store, const char *path, Error *error);

/* ---- keeping ---- */

/* Brings what is kept of `record` up to date: begins it when its id isn't there (0: a new id, which
 * is set), adds the turns not there yet, and when `record->ended` isn't 0 its outcome, self-rating,
 * grade and ledger, and its statements (see outbox.h). `source` is needed when the record begins; it is kept
 * once. */
bool store_keep(Store *store, Record *record, const Source *source, Error *error);

/* Marks a record that was never finished as left. */
bool store_leave(Store *store, int64_t id, int64_t when, Error *error);

/* Keeps the grade of a record that was played again from the choices kept under its id, beside the
 * grades that are there. */
bool store_add_grading(Store *store, const Record *record, int64_t when, Error *error);

/* Forgets a session and all that hangs on it. For the store in memory, where sessions wait. */
bool store_forget(Store *store, int64_t id, Error *error);

/* ---- reading; all that is returned lives in `arena` ---- */

/* A record as it was kept, texts, ledger and first grade included. One that wasn't finished has the
 * turns so far, without ledger. NULL with a sentence when there is none or the file fails. */
Record *store_load_record(Store *store, int64_t id, Arena *arena, Error *error);

/* Where a function takes `trainee`, it is a uid; "" means guests, NULL means everybody. */

/* A trainee's records, newest first. Returns how many; 0 also when the file fails. */
int store_list_records(Store *store, const char *trainee, Arena *arena, const RecordCard **cards);

/* The newest record that was begun, has turns or is assessed, and was neither finished nor left. */
bool store_find_unfinished(Store *store, const char *trainee, RecordCard *card, Arena *arena);

/* The grades of a session, oldest first. */
int store_list_gradings(Store *store, int64_t session, Arena *arena, const GradingCard **cards);

/* The bytes a scenario had, by hash; false with a sentence when they aren't kept. */
bool store_load_source(Store *store, const char *hash, Arena *arena, Source *source, Error *error);

/* The best overall among the first grades of a scenario's sessions (tenths; -1: none), its band, and how
 * many were graded. */
void store_best(Store *store, const char *trainee, const char *scenario, Arena *arena, int *overall,
                const char **band, int *plays);

/* ---- what loading a scenario file gave, by a key that changes with the file ---- */

/* Fills everything of a card but file, best and plays. False when the key isn't there. */
bool store_recall_card(Store *store, const char *key, Arena *arena, ScenarioCard *card);

/* Remembers cards under their keys, and forgets those that nobody asked for in a long time. */
bool store_remember_cards(Store *store, const char *const *keys, const ScenarioCard *cards, int count,
                          Error *error);

#endif
