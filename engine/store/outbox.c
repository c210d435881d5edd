#include "store/outbox.h"

#include "store/sql.h"

/* Whose sessions: one value, put twice. */
#define OF_TRAINEE " (CAST(? AS TEXT) IS NULL OR coalesce(t.uid, '') = CAST(? AS TEXT))"
#define FROZEN " EXISTS (SELECT 1 FROM outbox o WHERE o.session = s.id)"
#define UNFROZEN " s.ended IS NOT NULL AND NOT" FROZEN
#define SESSIONS " FROM sessions s LEFT JOIN trainees t ON t.id = s.trainee"

static void put_trainee(Query *q, const char *trainee)
{
    put_text(q, trainee);
    put_text(q, trainee);
}

/* `number`, or -1 with a sentence if something failed since sql_clear(). */
static int64_t checked(Store *store, int64_t number, Error *error)
{
    return sql_whole(store, error) ? number : -1;
}

static int64_t one_number(Query *q)
{
    int64_t number = query_row(q) ? get_number(q) : 0;

    query_close(q);
    return number;
}

/* ---- freezing ---- */

void store_freeze_with(Store *store, StoreFreezer *freezer, void *data)
{
    store->freezer = freezer;
    store->freezer_data = data;
}

static bool is_unfrozen(Store *store, int64_t session)
{
    Query q = query(store, "SELECT 1 FROM sessions s WHERE s.id = ? AND" UNFROZEN);

    put_number(&q, session);
    return one_number(&q) == 1;
}

static void keep_statement(Store *store, int64_t session, int position, const Statement *statement)
{
    Query q = query(store, "INSERT INTO outbox (id, session, position, body, state, attempts, next_try)"
                           " VALUES (?, ?, ?, ?, 'waiting', 0, 0)");

    put_text(&q, statement->id);
    put_number(&q, session);
    put_number(&q, position);
    put_text(&q, statement->body);
    query_run(&q);
}

void outbox_freeze(Store *store, int64_t session)
{
    const Statement *statements;
    Arena scratch = { 0 };

    /* reading begins by forgetting failures, so what has failed already must not come that far */
    if (!store->freezer || store->failure != 0 || store->refusal != STORE_READY || !is_unfrozen(store, session))
        return;
    const Record *record = store_load_record(store, session, &scratch, NULL);
    int count = record ? store->freezer(store->freezer_data, record, &scratch, &statements) : 0;
    for (int i = 0; i < count; i++)
        keep_statement(store, session, i, &statements[i]);
    arena_free(&scratch);
}

int64_t store_count_unfrozen(Store *store, const char *trainee, Error *error)
{
    sql_clear(store);
    Query q = query(store, "SELECT count(*)" SESSIONS " WHERE" OF_TRAINEE " AND" UNFROZEN);

    put_trainee(&q, trainee);
    return checked(store, one_number(&q), error);
}

/* The ids of the next sessions to freeze. */
static int list_unfrozen(Store *store, const char *trainee, int most, int64_t after, int64_t *ids)
{
    Query q = query(store, "SELECT s.id" SESSIONS " WHERE s.id > ? AND" OF_TRAINEE " AND" UNFROZEN
                           " ORDER BY s.id LIMIT ?");
    int count = 0;

    put_number(&q, after);
    put_trainee(&q, trainee);
    put_number(&q, most);
    while (count < most && query_row(&q))
        ids[count++] = get_number(&q);
    query_close(&q);
    return count;
}

bool store_freeze(Store *store, const char *trainee, int most, int64_t *after, int *done, Error *error)
{
    Arena scratch = { 0 };
    int64_t *ids = ARENA_NEW(&scratch, int64_t, most);

    sql_begin(store);
    *done = list_unfrozen(store, trainee, most, *after, ids);
    for (int i = 0; i < *done; i++)
        outbox_freeze(store, ids[i]);
    bool kept = sql_end(store, error);
    if (kept && *done > 0)
        *after = ids[*done - 1];
    arena_free(&scratch);
    return kept;
}

bool store_thaw(Store *store, const char *text, Error *error)
{
    sql_begin(store);
    Query q = query(store,
        "DELETE FROM outbox WHERE session IN (SELECT o.session FROM outbox o WHERE o.position = 0"
        " AND o.body LIKE '%' || CAST(? AS TEXT) || '%')"
        " AND NOT EXISTS (SELECT 1 FROM outbox other WHERE other.session = outbox.session"
        " AND other.state <> 'waiting')");

    put_text(&q, text);
    query_run(&q);
    return sql_end(store, error);
}

/* ---- reading ---- */

int64_t store_count_frozen(Store *store, const char *trainee, Error *error)
{
    sql_clear(store);
    Query q = query(store, "SELECT count(*)" SESSIONS " WHERE" OF_TRAINEE " AND" FROZEN);

    put_trainee(&q, trainee);
    return checked(store, one_number(&q), error);
}

int64_t store_next_frozen(Store *store, const char *trainee, int64_t after, Arena *arena, const char **name,
                          Error *error)
{
    int64_t session = 0;

    sql_clear(store);
    Query q = query(store, "SELECT s.id, t.name" SESSIONS " WHERE s.id > ? AND" OF_TRAINEE " AND" FROZEN
                           " ORDER BY s.id LIMIT 1");

    *name = NULL;
    put_number(&q, after);
    put_trainee(&q, trainee);
    if (query_row(&q)) {
        session = get_number(&q);
        *name = get_text(&q, arena);
    }
    query_close(&q);
    return checked(store, session, error);
}

int store_list_statements(Store *store, int64_t session, Arena *arena, const Statement **statements,
                          Error *error)
{
    Statement *all = NULL;
    int count = 0;

    sql_clear(store);
    Query q = query(store, "SELECT id, body FROM outbox WHERE session = ? ORDER BY position");
    put_number(&q, session);
    while (query_row(&q)) {
        all = arena_grow(arena, all, count, sizeof *all);
        all[count].id = get_text(&q, arena);
        all[count++].body = get_text(&q, arena);
    }
    *statements = all;
    return (int)checked(store, count, error);
}

/* ---- sending ---- */

int store_list_waiting(Store *store, int most, Arena *arena, const OutboxItem **items, Error *error)
{
    OutboxItem *all = ARENA_NEW(arena, OutboxItem, most);
    int count = 0;

    sql_clear(store);
    Query q = query(store, "SELECT id, body, session, attempts, next_try FROM outbox WHERE state = 'waiting'"
                           " ORDER BY session, position LIMIT ?");
    put_number(&q, most);
    while (count < most && query_row(&q)) {
        OutboxItem *item = &all[count++];
        item->statement.id = get_text(&q, arena);
        item->statement.body = get_text(&q, arena);
        item->session = get_number(&q);
        item->attempts = (int)get_number(&q);
        item->next_try = get_number(&q);
    }
    query_close(&q);
    *items = all;
    return (int)checked(store, count, error);
}

/* What is sent or parked stays so: another push may have been quicker. */
static bool mark(Store *store, const OutboxItem *items, int count, const char *state, int status,
                 const char *problem, int64_t next_try, Error *error)
{
    sql_begin(store);
    for (int i = 0; i < count; i++) {
        Query q = query(store, "UPDATE outbox SET state = ?, attempts = ?, next_try = ?, status = ?,"
                               " problem = ? WHERE id = ? AND state = 'waiting'");
        put_text(&q, state);
        put_number(&q, items[i].attempts + (next_try != 0));
        put_number(&q, next_try);
        put_number_unless(&q, status, 0);
        put_text(&q, problem);
        put_text(&q, items[i].statement.id);
        query_run(&q);
    }
    return sql_end(store, error);
}

bool store_mark_sent(Store *store, const OutboxItem *items, int count, int status, Error *error)
{
    return mark(store, items, count, "sent", status, NULL, 0, error);
}

bool store_mark_parked(Store *store, const OutboxItem *items, int count, int status, const char *problem,
                       Error *error)
{
    return mark(store, items, count, "parked", status, problem, 0, error);
}

bool store_mark_waiting(Store *store, const OutboxItem *items, int count, int status, const char *problem,
                        int64_t next_try, Error *error)
{
    return mark(store, items, count, "waiting", status, problem, next_try, error);
}

/* ---- how it stands ---- */

bool store_count_outbox(Store *store, OutboxCounts *found, Error *error)
{
    OutboxCounts counts = { 0 };

    sql_clear(store);
    counts.waiting = query_number(store, "SELECT count(*) FROM outbox WHERE state = 'waiting'", 0);
    counts.sent = query_number(store, "SELECT count(*) FROM outbox WHERE state = 'sent'", 0);
    counts.parked = query_number(store, "SELECT count(*) FROM outbox WHERE state = 'parked'", 0);
    counts.sessions = query_number(store, "SELECT count(DISTINCT session) FROM outbox"
                                          " WHERE state = 'waiting'", 0);
    *found = counts;
    return checked(store, 0, error) == 0;
}

int store_list_parked(Store *store, int most, Arena *arena, const ParkedStatement **parked)
{
    ParkedStatement *all = NULL;
    int count = 0;

    sql_clear(store);
    Query q = query(store, "SELECT id, session, status, problem FROM outbox WHERE state = 'parked'"
                           " ORDER BY session, position LIMIT ?");
    put_number(&q, most);
    while (query_row(&q)) {
        all = arena_grow(arena, all, count, sizeof *all);
        ParkedStatement *one = &all[count++];
        one->id = get_text(&q, arena);
        one->session = get_number(&q);
        one->status = (int)get_number_or(&q, 0);
        one->problem = get_text(&q, arena);
        if (!one->problem)
            one->problem = "";
    }
    *parked = all;
    return count;
}
