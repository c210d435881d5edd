#include "store/store.h"

#include "store/postgres.h"
#include "store/schema.h"
#include "store/sql.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* milliseconds; bytes; pages of 4096 bytes, which take a second on a slow disk */
enum { PATIENCE = 3000, LONGEST_TEXT = 64 * 1024 * 1024, MOST_CHECKED = 32 * 1024 };

/* ---- opening ---- */

/* A file may come from anybody: no code in it runs, no broken cell is believed, nothing is mapped. */
static void distrust(sqlite3 *db)
{
    sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
    sqlite3_db_config(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
    sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
    sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);
    sqlite3_limit(db, SQLITE_LIMIT_LENGTH, LONGEST_TEXT);
    sqlite3_limit(db, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_exec(db, "PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY",
                 NULL, NULL, NULL);
}

static Store *connect(const char *path, bool write, int *code)
{
    int how = write ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY;
    Store *store = calloc(1, sizeof *store);

    if (!store) {
        *code = SQLITE_NOMEM;
        return NULL;
    }
    *code = sqlite3_open_v2(path ? path : ":memory:", &store->db, how | SQLITE_OPEN_NOMUTEX, NULL);
    if (*code != SQLITE_OK) {
        store_close(store);
        return NULL;
    }
    store->read_only = !write;
    distrust(store->db);
    sqlite3_busy_timeout(store->db, PATIENCE);
    return store;
}

void store_close(Store *store)
{
    if (!store)
        return;
    sqlite3_close(store->db);
    pg_close(store->pg);
    free(store);
}

/* The first thing SQLite finds wrong with the structure. A page that can't be read for want of memory or
 * because the disk fails is a finding too, but no damage: its text then holds another code. */
static StoreState check_structure_of(Store *store)
{
    Query check = query(store, "PRAGMA quick_check(1)");
    StoreState state = STORE_READY;

    if (query_row(&check)) {
        const char *found = (const char *)sqlite3_column_text(check.statement, 0);
        const char *said = found ? strstr(found, "error code") : NULL;
        int code = said ? atoi(said + strcspn(said, "0123456789")) : SQLITE_CORRUPT;
        if (!found)
            store->failure = SQLITE_NOMEM;
        else if (strcmp(found, "ok") != 0)
            state = sql_state(code == SQLITE_OK ? SQLITE_CORRUPT : code);
    }
    query_close(&check);
    return store->failure == SQLITE_OK ? state : sql_state(store->failure);
}

/* Whose the file is, and whether it is whole. */
static StoreState inspect(Store *store, int64_t *version)
{
    int64_t application = query_number(store, "PRAGMA application_id", 0);
    int64_t things = query_number(store, "SELECT count(*) FROM sqlite_schema", 0);

    *version = query_number(store, "PRAGMA user_version", 0);
    if (store->failure != SQLITE_OK)
        return sql_state(store->failure);
    if (application != STORE_APPLICATION && (application != 0 || *version != 0 || things != 0))
        return STORE_FOREIGN;

    /* a file of gigabytes, as a trainer's may grow, would take seconds at every start */
    bool large = query_number(store, "PRAGMA page_count", 0) > MOST_CHECKED;
    StoreState whole = large ? STORE_READY : check_structure_of(store);
    if (whole != STORE_READY)
        return whole;
    return *version > STORE_VERSION ? STORE_NEWER : STORE_READY;
}

/* Takes the steps of the schema that are missing. Even without any, the version is written and undone:
 * a file that can't be written to says so now, and not with the first turn. */
static bool bring_up_to_date(Store *store, int64_t version)
{
    char mark[100];

    snprintf(mark, sizeof mark, "PRAGMA application_id = %d; PRAGMA user_version = %d", STORE_APPLICATION,
             STORE_VERSION);
    sql_run(store, "PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;"
                   " PRAGMA secure_delete = ON");
    sql_run(store, "BEGIN IMMEDIATE");

    /* another program may have taken the steps while this one waited */
    if (version < STORE_VERSION)
        version = query_number(store, "PRAGMA user_version", 0);
    for (int64_t step = version; step < STORE_VERSION; step++)
        sql_run(store, schema_steps[step]);
    sql_run(store, mark);
    sql_run(store, version < STORE_VERSION ? "COMMIT" : "ROLLBACK");
    if (!sqlite3_get_autocommit(store->db))
        sqlite3_exec(store->db, "ROLLBACK", NULL, NULL, NULL);
    return store->failure == SQLITE_OK;
}

/* Opens for reading what can't or mustn't be written to; `why` stays the state. */
static Store *open_to_read(const char *path, StoreState why, StoreState *state, Error *error)
{
    int64_t version = 0;
    int code;
    Store *store = connect(path, false, &code);

    *state = store ? inspect(store, &version) : sql_state(code);
    if (*state == STORE_READY && version == 0)
        *state = STORE_FAILED;      /* an empty file: nothing to read */
    if (*state == STORE_READY || *state == STORE_NEWER) {
        char format[32];
        snprintf(format, sizeof format, "format %lld", (long long)version);
        if (*state == STORE_READY)
            *state = why;
        store->state = *state;
        sql_say(*state, format, error);
        return store;
    }
    sql_say(*state, store && store->failure == SQLITE_OK ? "no records are in the file" :
                    sqlite3_errstr(store ? store->failure : code), error);
    store_close(store);
    return NULL;
}

/* ---- opening in PostgreSQL ---- */

/* Which steps its tables have been through; STORE_FOREIGN when some are there that aren't ours. */
static StoreState inspect_postgres(Store *store, int64_t *version)
{
    int64_t ours = query_number(store, "SELECT count(*) FROM pg_catalog.pg_class c WHERE c.relname = 'heard_version'"
                                       " AND c.relnamespace = CAST(current_schema() AS regnamespace)", 0);
    int64_t things = query_number(store, "SELECT count(*) FROM pg_catalog.pg_class c WHERE c.relkind = 'r'"
                                         " AND c.relnamespace = CAST(current_schema() AS regnamespace)", 0);

    *version = ours ? query_number(store, "SELECT version FROM heard_version", 0) : 0;
    if (store->failure != SQLITE_OK)
        return sql_state(store->failure);
    if (!ours && things > 0)
        return STORE_FOREIGN;
    return *version > STORE_VERSION ? STORE_NEWER : STORE_READY;
}

/* Takes the missing steps, one program at a time. */
static bool migrate_postgres(Store *store)
{
    char mark[100];
    int64_t version;

    sql_run(store, "BEGIN");
    sql_run(store, "SELECT pg_advisory_xact_lock(1213350449)");
    inspect_postgres(store, &version);
    if (version == 0)
        sql_run(store, "CREATE TABLE heard_version (version BIGINT NOT NULL); INSERT INTO heard_version VALUES (0)");
    for (int64_t step = version; step < STORE_VERSION; step++) {
        char *text = pg_translate(schema_steps[step]);
        sql_run(store, text ? text : "");
        free(text);
    }
    snprintf(mark, sizeof mark, "UPDATE heard_version SET version = %d", STORE_VERSION);
    sql_run(store, mark);
    return sql_end(store, NULL);
}

static Store *open_postgres(const char *address, bool write, StoreState *state, Error *error)
{
    Store *store = calloc(1, sizeof *store);
    int64_t version = 0;

    *state = STORE_FAILED;
    if (!store || !(store->pg = pg_open(address, error))) {
        free(store);
        return NULL;
    }
    store->read_only = !write;
    *state = inspect_postgres(store, &version);
    if (*state == STORE_READY && version < STORE_VERSION && write && !migrate_postgres(store))
        *state = sql_state(store->failure);
    if (*state == STORE_READY && version == 0 && !write) {
        error_say(error, "There are no records in this database yet. `heard collect` brings them in.");
        *state = STORE_FAILED;
    } else if (*state == STORE_READY && version < STORE_VERSION && !write) {
        error_say(error, "The records in this database were made by an older heard. `heard collect` brings it up to date.");
        *state = STORE_FAILED;
    } else if (*state == STORE_FOREIGN) {
        error_say(error, "This database holds another program's tables. Give heard a database of its own.");
    } else {
        sql_say(*state, sql_trouble(store), error);
    }

    store->state = *state;
    if (*state == STORE_READY || (*state == STORE_NEWER && !write))
        return store;
    store_close(store);
    return NULL;
}

/* ---- opening ---- */

Store *store_open(const char *path, bool write, StoreState *state, Error *error)
{
    int64_t version;
    int code;

    if (pg_is_address(path))
        return open_postgres(path, write, state, error);
    if (!write)
        return open_to_read(path, STORE_READY, state, error);

    Store *store = connect(path, true, &code);
    *state = store ? inspect(store, &version) : sql_state(code);
    if (*state == STORE_READY && !bring_up_to_date(store, version))
        *state = sql_state(store->failure);
    if (*state == STORE_READY)
        return store;

    /* whatever keeps a whole file of ours from being written to, its records can still be read */
    StoreState why = *state;
    int failure = store ? store->failure : code;
    store_close(store);
    store = why == STORE_DAMAGED || why == STORE_FOREIGN ? NULL
            : open_to_read(path, STORE_UNWRITABLE, state, error);
    if (!store) {
        *state = why;
        sql_say(why, sqlite3_errstr(failure), error);
    }
    return store;
}

StoreState store_state(const Store *store)
{
    return store->state;
}
