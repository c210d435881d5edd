/* postgres.h: PostgreSQL below sql.h, for an organisation that has outgrown one file.
 *
 * The library (libpq) is looked for when somebody names a postgresql:// address, not when the program starts, and a
 * program built without it says so. The texts are those that SQLite gets: `?` becomes $1, $2 …, and
 * the steps of schema.c are put into PostgreSQL's words. All texts are ordered by their bytes, as SQLite does.
 *
 * The rows of the newest query come one by one, so that a report over everything takes no more memory than one over
 * little. A query within a query goes by a second connection; within a transaction, where all must be seen by the same
 * one, the rest of the rows is fetched first.
 *
 * Nobody but sql.c and store.c includes this.
 */
#ifndef HEARD_POSTGRES_H
#define HEARD_POSTGRES_H

#include "core/error.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct Postgres Postgres;
typedef struct PgQuery PgQuery;

/* Whether a place is one of PostgreSQL's addresses. */
bool pg_is_address(const char *place);

/* Connects; the password comes from the address, PGPASSWORD, PGPASSFILE or ~/.pgpass, and never stands in a sentence. NULL
 * with a sentence. */
Postgres *pg_open(const char *address, Error *error);
void pg_close(Postgres *pg);

/* One statement: values are put, then rows are stepped through. What fails is kept in the Postgres. */
PgQuery *pg_query(Postgres *pg, const char *text);
void pg_put_number(PgQuery *query, int64_t number);
void pg_put_nothing(PgQuery *query);                    /* as a number */
void pg_put_text(PgQuery *query, const char *text);     /* NULL as null; must outlive the query */
void pg_put_bytes(PgQuery *query, const char *bytes, size_t length);
bool pg_row(PgQuery *query);
void pg_end(PgQuery *query);

bool pg_null(const PgQuery *query, int column);
int64_t pg_number(const PgQuery *query, int column);
const char *pg_text(const PgQuery *query, int column, size_t *length);
const char *pg_bytes(PgQuery *query, int column, size_t *length);      /* good until pg_end() or the next pg_bytes() */

/* Statements without values. */
bool pg_run(Postgres *pg, const char *text);

/* One of schema.c's steps in PostgreSQL's words, from malloc. */
char *pg_translate(const char *step);

/* The first failure since pg_clear(): its SQLSTATE ("" if there was none), and PostgreSQL's words. */
const char *pg_failure(const Postgres *pg);
const char *pg_trouble(const Postgres *pg);
void pg_clear(Postgres *pg);

#endif
