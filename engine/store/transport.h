/* transport.h: rows of the tables as they travel from one store to another.
 *
 * Three things travel: a trainee, a drill, and a session that has ended with everything that hangs on it.
 * Each is a main row and lists of rows of other tables, described here column by column, so that whoever
 * writes them down (exchange/bundle.h) needs to know no table. Ids that count up mean something in one store
 * only: trainees, sessions and gradings are told by uid. Codes and salts never travel.
 *
 * Putting a thing in is a merge. What isn't there is added, what is there stays, what may grow (gradings,
 * disagreements, a story …) grows, of two names or stories the later one wins: the same things put in
 * in any order, any number of times, give the same store.
 */
#ifndef HEARD_STORE_TRANSPORT_H
#define HEARD_STORE_TRANSPORT_H

#include "store/store.h"

#include <stdbool.h>
#include <stdint.h>

typedef enum ColumnKind { COLUMN_NUMBER, COLUMN_TEXT, COLUMN_UID } ColumnKind;

typedef struct Column {
    const char *name;
    ColumnKind kind;
    bool needed;                /* may not be missing */
    int64_t least, most;        /* of a number; `most` bytes of a text */
    const char *out, *in;       /* as SQL: how it is read, and what stands for its value; NULL: as it is */
} Column;

typedef struct Table {
    const char *name;           /* of the table, and of the list in a bundle */
    const Column *columns;
    int column_count;
    const char *link;           /* the column that names the main row; NULL: it hangs on another list */
    const char *which;          /* as SQL, over x: the rows of a main row's key, in their order */
    int parent;                 /* the list whose rows these hang on, by their first columns; -1: none */
    bool told;                  /* the first column is a uid: rows may be added later */
    const char *more, *more_values;     /* columns that don't travel, and what they begin with; NULL: none */
} Table;

enum { MOST_TABLES = 12, MOST_COLUMNS = 32, MOST_ROWS = 10000 };     /* rows of one list */

/* What can travel. */
typedef enum Cargo { CARGO_TRAINEE, CARGO_DRILL, CARGO_SESSION, CARGOES } Cargo;

typedef struct CargoForm {
    const char *name;           /* "session" */
    Table main;                 /* its first column is the uid */
    const Table *tables;        /* the lists */
    int table_count;
} CargoForm;

const CargoForm *cargo_form(Cargo cargo);

/* A number, a text, or nothing. */
typedef struct Value {
    bool is_text, is_number;
    int64_t number;
    const char *text;
} Value;

/* One thing: the values of its main row, and of each list row by row. */
typedef struct Freight {
    const CargoForm *form;
    Cargo cargo;
    Value *main;
    Value *rows[MOST_TABLES];
    int row_counts[MOST_TABLES];
} Freight;

/* ---- out ---- */

/* The uids of what there is of a trainee (NULL: of all), in an order that doesn't depend on how it came here.
 * Returns how many; -1 with a sentence when the store fails. */
int store_list_cargo(Store *store, Cargo cargo, const char *trainee, Arena *arena, const char *const **uids,
                     Error *error);

/* The hashes of the sources of these sessions. */
int store_list_sources(Store *store, const char *trainee, Arena *arena, const char *const **hashes, Error *error);

/* Takes a copy of one thing into `arena`. False with a sentence when it isn't there or the store fails. */
bool store_load_freight(Store *store, Cargo cargo, const char *uid, Arena *arena, Freight *freight, Error *error);

/* ---- in, each whole or not at all ---- */

/* What lands between these two is safely on disk when the second one returns true, and not before: that makes many
 * records quick. When it returns false all of it is undone. */
bool store_begin_gathering(Store *store, Error *error);
bool store_end_gathering(Store *store, Error *error);

typedef enum Landed {
    LANDED_NEW,                 /* it wasn't there */
    LANDED_KNOWN,               /* it was; what was missing was added */
    LANDED_OTHER,               /* a session of this uid is there that went otherwise; it stays as it was */
    LANDED_FAILED,              /* the store can't; `error` says why, nothing was changed */
    LANDED_UNFIT                /* its rows don't fit each other or what is there; nothing was changed */
} Landed;

/* The trainee and the source that it names must be there. */
Landed store_land_freight(Store *store, const Freight *freight, Error *error);
Landed store_land_source(Store *store, const Source *source, Error *error);

/* Lets a session try another one again, if both are there and it tries none yet. */
bool store_link_retry(Store *store, const char *session, const char *of, Error *error);

/* Whether a trainee is known. False also when that can't be read; store_end_gathering() then fails. */
bool store_knows_trainee(Store *store, const char *uid);

/* ---- bundles that were taken in ---- */

/* Whether one with this checksum was, and noting it. */
bool store_knows_bundle(Store *store, const char *checksum);
bool store_note_bundle(Store *store, const char *checksum, int64_t when, Error *error);

#endif
