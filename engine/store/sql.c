#include "store/sql.h"

#include "store/postgres.h"
#include "store/schema.h"

#include <stdio.h>
#include <string.h>

static void fail(Store *store, int code)
{
    if (store->failure == SQLITE_OK)
        store->failure = code;
}

/* SQLite's code for what PostgreSQL calls by five characters. */
static int code_of(const char *state)
{
    static const struct { const char *begins; int code; } codes[] = {
        { "23", SQLITE_CONSTRAINT }, { "22", SQLITE_CONSTRAINT }, { "42501", SQLITE_READONLY }, { "25006", SQLITE_READONLY },
        { "53100", SQLITE_FULL }, { "55P03", SQLITE_BUSY }, { "40", SQLITE_BUSY }, { "XX", SQLITE_CORRUPT },
    };

    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
        if (strncmp(state, codes[i].begins, strlen(codes[i].begins)) == 0)
            return codes[i].code;
    return SQLITE_ERROR;
}

/* Takes over what failed in PostgreSQL. */
static void check_postgres(Store *store)
{
    if (pg_failure(store->pg)[0])
        fail(store, code_of(pg_failure(store->pg)));
}

Query query(Store *store, const char *text)
{
    Query made = { .store = store };

    if (store->failure == SQLITE_OK && store->pg) {
        made.asked = pg_query(store->pg, text);
    } else if (store->failure == SQLITE_OK) {
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
    if (query->asked)
        pg_put_number(query->asked, number);
    else if (query->statement)
        check(query, sqlite3_bind_int64(query->statement, ++query->put, number));
}

void put_text(Query *query, const char *text)
{
    if (query->asked)
        pg_put_text(query->asked, text);
    else if (query->statement)
        check(query, sqlite3_bind_text(query->statement, ++query->put, text, -1, SQLITE_STATIC));
}

void put_bytes(Query *query, const char *bytes, size_t length)
{
    if (query->asked)
        pg_put_bytes(query->asked, bytes, length);
    else if (query->statement)
        check(query, sqlite3_bind_blob64(query->statement, ++query->put, bytes, length, SQLITE_STATIC));
}

void put_nothing(Query *query)
{
    if (query->asked)
        pg_put_nothing(query->asked);
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

static bool postgres_row(Query *query)
{
    query->got = 0;
    if (pg_row(query->asked))
        return true;
    check_postgres(query->store);
    query_close(query);
    return false;
}

bool query_row(Query *query)
{
    if (query->asked)
        return postgres_row(query);
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
    if (query->asked)
        pg_end(query->asked);
    sqlite3_finalize(query->statement);
    query->statement = NULL;
    query->asked = NULL;
}

bool get_null(const Query *query)
{
    return query->asked ? pg_null(query->asked, query->got)
                        : sqlite3_column_type(query->statement, query->got) == SQLITE_NULL;
}

int64_t get_number(Query *query)
{
    int column = query->got++;

    return query->asked ? pg_number(query->asked, column) : sqlite3_column_int64(query->statement, column);
}

int64_t get_number_or(Query *query, int64_t nothing)
{
    if (get_null(query)) {
        query->got++;
        return nothing;
    }
    return get_number(query);
}

static int bounded(int64_t number)
{
    enum { MOST = 100 * 1000 * 1000 };

    return number < -MOST ? -MOST : number > MOST ? MOST : (int)number;
}

int get_int(Query *query)
{
    return bounded(get_number(query));
}

int get_int_or(Query *query, int nothing)
{
    return bounded(get_number_or(query, nothing));
}

const char *get_text(Query *query, Arena *arena)
{
    int column = query->got++;
    size_t length;

    if (query->asked) {
        const char *found = pg_text(query->asked, column, &length);
        return pg_null(query->asked, column) ? NULL : arena_text_n(arena, found, length);
    }
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

    if (query->asked) {
        const char *found = pg_bytes(query->asked, column, length);
        return arena_text_n(arena, found ? found : "", *length);
    }
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
    if (store->failure == SQLITE_OK && store->pg) {
        pg_run(store->pg, text);
        check_postgres(store);
    } else if (store->failure == SQLITE_OK) {
        int code = sqlite3_exec(store->db, text, NULL, NULL, NULL);
        if (code != SQLITE_OK)
            fail(store, code);
    }
    return store->failure == SQLITE_OK;
}

void sql_clear(Store *store)
{
    if (store->missed == SQLITE_OK && !store->told)
        store->missed = store->failure;
    store->failure = SQLITE_OK;
    store->told = false;
    store->refusal = STORE_READY;
    if (store->pg)
        pg_clear(store->pg);
}

bool sql_whole(Store *store, Error *error)
{
    store->told = true;
    return store->failure == SQLITE_OK || sql_say(sql_state(store->failure), sql_trouble(store), error);
}

bool store_whole(Store *store, Error *error)
{
    sql_clear(store);
    int missed = store->missed;

    store->missed = SQLITE_OK;
    return missed == SQLITE_OK || sql_say(sql_state(missed), sqlite3_errstr(missed), error);
}

bool sql_begin(Store *store)
{
    sql_clear(store);
    if (store->read_only)
        fail(store, SQLITE_READONLY);
    return sql_run(store, store->gathering ? "SAVEPOINT step" : store->pg ? "BEGIN" : "BEGIN IMMEDIATE");
}

/* PostgreSQL answers a COMMIT after a failure with a rollback, and doesn't mind one too many. */
static void end_in_postgres(Store *store)
{
    if (store->refusal == STORE_READY && store->failure == SQLITE_OK)
        sql_run(store, "COMMIT");
    if (store->refusal != STORE_READY || store->failure != SQLITE_OK)
        pg_run(store->pg, "ROLLBACK");
}

static void end_in_file(Store *store)
{
    /* a COMMIT that fails leaves the transaction open, so that it must be undone too */
    if (store->refusal == STORE_READY)
        sql_run(store, "COMMIT");
    if (!sqlite3_get_autocommit(store->db))
        sqlite3_exec(store->db, "ROLLBACK", NULL, NULL, NULL);
}

/* Undoes the step alone; where the database has undone everything already, that is a failure, too. */
static void end_step(Store *store)
{
    if (store->refusal == STORE_READY && sql_run(store, "RELEASE step"))
        return;
    if (store->pg)
        pg_run(store->pg, "ROLLBACK TO step");
    else
        sqlite3_exec(store->db, "ROLLBACK TO step; RELEASE step", NULL, NULL, NULL);
}

bool sql_end(Store *store, Error *error)
{
    if (store->gathering)
        end_step(store);
    else if (store->pg)
        end_in_postgres(store);
    else
        end_in_file(store);

    store->told = true;
    store->state = store->refusal != STORE_READY ? store->refusal : sql_state(store->failure);
    if (store->state == STORE_READY)
        return true;
    return sql_say(store->state, sql_trouble(store), error);
}

void sql_begin_reading(Store *store)
{
    sql_clear(store);
    if (!store->pg)
        sql_run(store, "BEGIN");
}

void sql_end_reading(Store *store)
{
    if (!store->pg && !sqlite3_get_autocommit(store->db))
        sqlite3_exec(store->db, "ROLLBACK", NULL, NULL, NULL);
}

bool sql_clean(Store *store, Error *error)
{
    sql_clear(store);
    if (!store->pg)
        sqlite3_limit(store->db, SQLITE_LIMIT_ATTACHED, 1);     /* it writes to a file of its own first */
    sql_run(store, store->pg ? "VACUUM FULL" : "VACUUM");
    if (!store->pg)
        sqlite3_limit(store->db, SQLITE_LIMIT_ATTACHED, 0);
    store->told = true;
    store->state = sql_state(store->failure);
    return store->state == STORE_READY || sql_say(store->state, sql_trouble(store), error);
}

NewUid sql_new_uid(Store *store)
{
    Arena scratch = { 0 };
    NewUid made = { "" };

    Query q = query(store, store->pg ? "SELECT CAST(gen_random_uuid() AS TEXT)" : "SELECT " STORE_NEW_UID);
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
    return store->pg ? pg_trouble(store->pg) : sqlite3_errstr(store->failure);
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
    case STORE_FORGOTTEN:
        return error_say(error, "Whoever plays this has been deleted with all that was kept of them; nothing more is.");
    case STORE_FAILED:
        break;
    }
    return error_say(error, "The records can't be reached (%s).", detail);
}
