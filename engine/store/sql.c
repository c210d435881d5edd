#include "store/sql.h"

#include "store/schema.h"

#include <stdio.h>

static void fail(Store *store, int code)
{
    if (store->failure == SQLITE_OK)
        store->failure = code;
}

Query query(Store *store, const char *text)
{
    Query made = { .store = store };

    if (store->failure == SQLITE_OK) {
        int code = sqlite3_prepare_v2(store->db, text, -1, &made.statement, NULL);
        if (code != SQLITE_OK)
            fail(store, code);
    }
    return made;
}

/* ---- values ---- */

static void check(Query *query, int code)
{
    if (code != SQLITE_OK) {
        fail(query->store, code);
        query_close(query);
    }
}

void put_number(Query *query, int64_t number)
{
    if (query->statement)
        check(query, sqlite3_bind_int64(query->statement, ++query->put, number));
}

void put_text(Query *query, const char *text)
{
    if (query->statement)
        check(query, sqlite3_bind_text(query->statement, ++query->put, text, -1, SQLITE_STATIC));
}

void put_bytes(Query *query, const char *bytes, size_t length)
{
    if (query->statement)
        check(query, sqlite3_bind_blob64(query->statement, ++query->put, bytes, length, SQLITE_STATIC));
}

void put_nothing(Query *query)
{
    query->put++;
}

void put_number_unless(Query *query, int64_t number, int64_t nothing)
{
    if (number == nothing)
        put_nothing(query);
    else
        put_number(query, number);
}

void put_whose(Query *query, const char *trainee)
{
    for (int i = 0; i < 3; i++)
        put_text(query, trainee);
}

/* ---- rows ---- */

bool query_row(Query *query)
{
    if (!query->statement)
        return false;

    int code = sqlite3_step(query->statement);
    query->got = 0;
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        fail(query->store, code);
    query_close(query);
    return false;
}

bool query_run(Query *query)
{
    while (query_row(query))
        ;
    return query->store->failure == SQLITE_OK;
}

int64_t query_id(Query *query)
{
    int64_t id = query_row(query) ? get_number(query) : 0;

    return query_run(query) ? id : 0;
}

void query_close(Query *query)
{
    sqlite3_finalize(query->statement);
    query->statement = NULL;
}

bool get_null(const Query *query)
{
    return sqlite3_column_type(query->statement, query->got) == SQLITE_NULL;
}

int64_t get_number(Query *query)
{
    return sqlite3_column_int64(query->statement, query->got++);
}

int64_t get_number_or(Query *query, int64_t nothing)
{
    if (get_null(query)) {
        query->got++;
        return nothing;
    }
    return get_number(query);
}

const char *get_text(Query *query, Arena *arena)
{
    int column = query->got++;
    const char *text = (const char *)sqlite3_column_text(query->statement, column);

    return text ? arena_text_n(arena, text, (size_t)sqlite3_column_bytes(query->statement, column)) : NULL;
}

const char *get_string(Query *query, Arena *arena)
{
    const char *text = get_text(query, arena);

    return text ? text : "";
}

const char *get_bytes(Query *query, Arena *arena, size_t *length)
{
    int column = query->got++;
    const char *bytes = sqlite3_column_blob(query->statement, column);

    *length = (size_t)sqlite3_column_bytes(query->statement, column);
    return arena_text_n(arena, bytes ? bytes : "", *length);
}

int64_t query_number(Store *store, const char *text, int64_t nothing)
{
    Query asked = query(store, text);
    int64_t number = nothing;

    if (query_row(&asked))
        number = get_number_or(&asked, nothing);
    query_close(&asked);
    return number;
}

/* ---- transactions ---- */

bool sql_run(Store *store, const char *text)
{
    if (store->failure == SQLITE_OK) {
        int code = sqlite3_exec(store->db, text, NULL, NULL, NULL);
        if (code != SQLITE_OK)
            fail(store, code);
    }
    return store->failure == SQLITE_OK;
}

void sql_clear(Store *store)
{
    store->failure = SQLITE_OK;
    store->conflict = false;
}

bool sql_begin(Store *store)
{
    sql_clear(store);
    if (store->read_only)
        fail(store, SQLITE_READONLY);
    return sql_run(store, "BEGIN IMMEDIATE");
}

bool sql_end(Store *store, Error *error)
{
    /* a COMMIT that fails leaves the transaction open, so that it must be undone too */
    if (!store->conflict)
        sql_run(store, "COMMIT");
    if (!sqlite3_get_autocommit(store->db))
        sqlite3_exec(store->db, "ROLLBACK", NULL, NULL, NULL);

    store->state = store->conflict ? STORE_CONFLICT : sql_state(store->failure);
    if (store->state == STORE_READY)
        return true;
    return sql_say(store->state, sql_trouble(store), error);
}

bool sql_clean(Store *store, Error *error)
{
    sql_clear(store);
    sqlite3_limit(store->db, SQLITE_LIMIT_ATTACHED, 1);     /* it writes to a file of its own first */
    sql_run(store, "VACUUM");
    sqlite3_limit(store->db, SQLITE_LIMIT_ATTACHED, 0);
    store->state = sql_state(store->failure);
    return store->state == STORE_READY || sql_say(store->state, sql_trouble(store), error);
}

NewUid sql_new_uid(Store *store)
{
    Arena scratch = { 0 };
    NewUid made = { "" };

    Query q = query(store, "SELECT " STORE_NEW_UID);
    if (query_row(&q))
        snprintf(made.text, sizeof made.text, "%s", get_string(&q, &scratch));
    query_close(&q);
    arena_free(&scratch);
    return made;
}

/* ---- what went wrong ---- */

bool sql_refused(const Store *store)
{
    return (store->failure & 0xff) == SQLITE_CONSTRAINT;
}

const char *sql_trouble(const Store *store)
{
    return sqlite3_errstr(store->failure);
}

StoreState sql_state(int code)
{
    switch (code & 0xff) {
    case SQLITE_OK:         return STORE_READY;
    case SQLITE_READONLY:
    case SQLITE_PERM:       return STORE_UNWRITABLE;
    case SQLITE_FULL:       return STORE_FULL;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:     return STORE_BUSY;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:     return STORE_DAMAGED;
    default:                return STORE_FAILED;
    }
}

bool sql_say(StoreState state, const char *detail, Error *error)
{
    switch (state) {
    case STORE_READY:
        return true;
    case STORE_UNWRITABLE:
        return error_say(error, "The file with the records can't be written to.");
    case STORE_NEWER:
        return error_say(error, "The records were made by a newer version of heard (%s), so they are only "
                                "read.", detail);
    case STORE_FULL:
        return error_say(error, "The disk is full.");
    case STORE_BUSY:
        return error_say(error, "Another program is busy writing to the records.");
    case STORE_DAMAGED:
        return error_say(error, "The file with the records is damaged.");
    case STORE_FOREIGN:
        return error_say(error, "The file in the place of the records belongs to another program.");
    case STORE_CONFLICT:
        return error_say(error, "This talk was played on from somewhere else.");
    case STORE_FAILED:
        break;
    }
    return error_say(error, "The records can't be reached (%s).", detail);
}
