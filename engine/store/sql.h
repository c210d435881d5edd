/* sql.h: statements of SQLite or PostgreSQL in few words, for the files of this folder.
 *
 * A Query is one statement: its values are put one after the other, its columns are got one after
 * the other, as they stand in the text. The first failure is kept in the Store and everything after
 * it does nothing, so a function puts, runs and gets without looking, and looks once at the end.
 * Values are always bound, never written into the text.
 *
 * Texts are such as both databases take: ON CONFLICT and RETURNING, no function that only one of them has, CAST
 * where nothing else says what a value is, s."left" for the column that is called like a word of SQL.
 */
#ifndef HEARD_SQL_H
#define HEARD_SQL_H

#include "core/arena.h"
#include "core/error.h"
#include "store/outbox.h"
#include "store/store.h"

#include <sqlite3.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct Store {
    sqlite3 *db;            /* NULL when it is in PostgreSQL */
    struct Postgres *pg;    /* NULL when it is a file */
    bool read_only;
    int failure;            /* SQLite's code of the first failure since sql_begin() or sql_clear(), or the one that
                             * means the same; 0: none */
    bool gathering;         /* changes are steps of one bigger one: store_begin_gathering() */
    bool told;              /* it was said to whoever asked */
    int missed;             /* the first failure that nobody was told of: something couldn't be read; 0: none */
    StoreState refusal;     /* the failure is ours: CONFLICT or FORGOTTEN; READY: none */
    StoreState state;
    StoreFreezer *freezer;  /* makes a session's statements; NULL: nobody does */
    void *freezer_data;
};

typedef struct Query {
    Store *store;
    sqlite3_stmt *statement;    /* NULL after a failure */
    struct PgQuery *asked;      /* the same in PostgreSQL */
    int put, got;               /* values and columns so far */
} Query;

Query query(Store *store, const char *text);

void put_number(Query *query, int64_t number);
void put_text(Query *query, const char *text);  /* NULL as null; the text must outlive the query */
void put_bytes(Query *query, const char *bytes, size_t length);
void put_nothing(Query *query);
void put_number_unless(Query *query, int64_t number, int64_t nothing);  /* `nothing` as null */

/* The grade of a session s that was shown. */
#define FIRST_GRADING "(SELECT min(id) FROM gradings WHERE session = s.id)"

/* Whose rows of a table: "" are guests', NULL everybody's. Takes the uid three times. One trainee's are found by
 * the index on `trainee`, so that asking for each of two thousand doesn't read everything each time. */
#define WHOSE(key, table) \
    key " IN (SELECT " key " FROM " table " WHERE trainee = (SELECT id FROM trainees WHERE uid = ?)" \
    " UNION ALL SELECT " key " FROM " table " WHERE trainee IS NULL AND CAST(? AS TEXT) = ''" \
    " UNION ALL SELECT " key " FROM " table " WHERE CAST(? AS TEXT) IS NULL)"
void put_whose(Query *query, const char *trainee);

/* True when there is a row to get from; false at the end, which also closes the query. */
bool query_row(Query *query);

/* Runs to the end and closes. False after a failure. */
bool query_run(Query *query);

/* The same for one that returns the id of the row it makes or changes; 0: none. */
int64_t query_id(Query *query);

/* Closes a query before its end. */
void query_close(Query *query);

bool get_null(const Query *query);                         /* whether the next column is; it stays the next */
int64_t get_number(Query *query);

/* The same within ±100 million: a file may hold anything, and sums are made of it. */
int get_int(Query *query);
int get_int_or(Query *query, int nothing);

int64_t get_number_or(Query *query, int64_t nothing);       /* `nothing` for null */
const char *get_text(Query *query, Arena *arena);           /* NULL for null */
const char *get_string(Query *query, Arena *arena);         /* "" for null */
const char *get_bytes(Query *query, Arena *arena, size_t *length);

/* The one number that a query without values gives; `nothing` when it gives none. */
int64_t query_number(Store *store, const char *text, int64_t nothing);

/* Statements without values, several in a text. */
bool sql_run(Store *store, const char *text);

/* A transaction, or while the store is gathering a part of one. sql_end() commits what had no failure, else undoes
 * it, and then says why. */
bool sql_begin(Store *store);
bool sql_end(Store *store, Error *error);

/* What is read between these two is of one moment, whoever writes meanwhile. Not within a transaction, and of a file
 * only: nobody copies out of a collection. */
void sql_begin_reading(Store *store);
void sql_end_reading(Store *store);

/* Rewrites the file so that what was deleted is nowhere in it any more. */
bool sql_clean(Store *store, Error *error);

/* Begins to read anew after a failure. One that nobody was told of is kept for store_whole(). */
void sql_clear(Store *store);

/* Whether everything since sql_clear() could be read; false with a sentence. */
bool sql_whole(Store *store, Error *error);

/* Whether the first failure was that a row doesn't fit: a reference to nothing, a uid twice. */
bool sql_refused(const Store *store);

/* The first failure in the database's words. */
const char *sql_trouble(const Store *store);

/* A new random UUID. */
typedef struct NewUid { char text[37]; } NewUid;
NewUid sql_new_uid(Store *store);

/* The state that SQLite's code means, and a sentence for a state. Returns false. */
StoreState sql_state(int code);
bool sql_say(StoreState state, const char *detail, Error *error);

#endif
