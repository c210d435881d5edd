/* freight.c: takes what travels out of a store, and merges it into another. The texts of its statements are made
 * from the tables in transport.c, never from values. */
#include "store/transport.h"

#include "core/buf.h"
#include "store/forgotten.h"
#include "store/sql.h"

#include <assert.h>
#include <string.h>

enum { VALUES_AT_ONCE = 400 };      /* in one INSERT */

static int64_t number_of(Store *store, const char *text, const char *value)
{
    Query q = query(store, text);
    int64_t number = 0;

    put_text(&q, value);
    if (query_row(&q))
        number = get_number_or(&q, 0);
    query_close(&q);
    return number;
}

/* ---- what there is ---- */

static const char *const listings[CARGOES] = {
    [CARGO_TRAINEE] = "SELECT uid FROM trainees WHERE CAST(? AS TEXT) IS NULL OR uid = CAST(? AS TEXT) ORDER BY uid",
    [CARGO_DRILL] = "SELECT uid FROM drills WHERE CAST(? AS TEXT) IS NULL"
                    " OR trainee = (SELECT id FROM trainees WHERE uid = CAST(? AS TEXT)) ORDER BY done, uid",
    [CARGO_SESSION] = "SELECT uid FROM sessions WHERE ended IS NOT NULL AND (CAST(? AS TEXT) IS NULL"
                      " OR trainee = (SELECT id FROM trainees WHERE uid = CAST(? AS TEXT))) ORDER BY began, uid",
};

static int list(Store *store, const char *text, const char *trainee, Arena *arena, const char *const **found,
                Error *error)
{
    const char **all = NULL;
    int count = 0;

    sql_clear(store);
    Query q = query(store, text);
    put_text(&q, trainee);
    put_text(&q, trainee);
    while (query_row(&q)) {
        all = arena_grow(arena, all, count, sizeof *all);
        all[count++] = get_string(&q, arena);
    }
    *found = all;
    return sql_whole(store, error) ? count : -1;
}

int store_list_cargo(Store *store, Cargo cargo, const char *trainee, Arena *arena, const char *const **uids, Error *error)
{
    return list(store, listings[cargo], trainee, arena, uids, error);
}

int store_list_sources(Store *store, const char *trainee, Arena *arena, const char *const **hashes, Error *error)
{
    return list(store, "SELECT DISTINCT source FROM sessions WHERE ended IS NOT NULL AND (CAST(? AS TEXT) IS NULL"
                       " OR trainee = (SELECT id FROM trainees WHERE uid = CAST(? AS TEXT))) ORDER BY source",
                trainee, arena, hashes, error);
}

/* ---- out ---- */

static const char *select_text(const Table *table, const char *which, Arena *arena)
{
    Buf text = { .arena = arena };

    for (int i = 0; i < table->column_count; i++) {
        const Column *column = &table->columns[i];
        buf_add(&text, i == 0 ? "SELECT " : ", ");
        buf_print(&text, column->out ? "%s" : "x.%s", column->out ? column->out : column->name);
    }
    buf_print(&text, " FROM %s x WHERE %s", table->name, which);
    return buf_text(&text);
}

static void get_row(Query *q, const Table *table, Value *values, Arena *arena)
{
    for (int i = 0; i < table->column_count; i++) {
        Value *value = &values[i];
        bool there = !get_null(q);
        if (table->columns[i].kind == COLUMN_NUMBER) {
            value->is_number = there;
            value->number = get_number_or(q, 0);
        } else {
            value->is_text = there;
            value->text = get_string(q, arena);
        }
    }
}

static void load_rows(Store *store, Freight *freight, int index, int64_t id, Arena *arena)
{
    const Table *table = &freight->form->tables[index];
    size_t size = sizeof(Value) * (size_t)table->column_count;
    Value *all = NULL;
    int count = 0;

    Query q = query(store, select_text(table, table->which, arena));
    if (id)
        put_number(&q, id);
    else
        put_text(&q, freight->main[0].text);
    while (query_row(&q)) {
        all = arena_grow(arena, all, count, size);
        Value *row = all + count++ * table->column_count;
        memset(row, 0, size);
        get_row(&q, table, row, arena);
    }
    freight->rows[index] = all;
    freight->row_counts[index] = count;
}

bool store_load_freight(Store *store, Cargo cargo, const char *uid, Arena *arena, Freight *freight, Error *error)
{
    const CargoForm *form = cargo_form(cargo);
    bool found = false;

    *freight = (Freight){ .form = form, .cargo = cargo, .main = ARENA_NEW(arena, Value, form->main.column_count) };
    sql_begin_reading(store);
    Query q = query(store, select_text(&form->main, "x.uid = ?", arena));
    put_text(&q, uid);
    if (query_row(&q)) {
        get_row(&q, &form->main, freight->main, arena);
        found = true;
    }
    query_close(&q);

    int64_t id = cargo == CARGO_SESSION ? number_of(store, "SELECT id FROM sessions WHERE uid = ?", uid) : 0;
    for (int i = 0; found && i < form->table_count; i++)
        load_rows(store, freight, i, id, arena);
    sql_end_reading(store);
    if (!sql_whole(store, error))
        return false;
    return found || error_say(error, "A record was deleted while it was being written.");
}

/* ---- in ---- */

static void put_value(Query *q, const Column *column, const Value *value)
{
    if (column->kind != COLUMN_NUMBER)
        put_text(q, value->is_text ? value->text : NULL);
    else if (value->is_number)
        put_number(q, value->number);
    else
        put_nothing(q);
}

/* INSERT with `rows` times the table's columns; the link to the main row comes first. */
static const char *insert_text(const Table *table, int rows, const char *end, Arena *arena)
{
    Buf text = { .arena = arena };

    buf_print(&text, "INSERT INTO %s (%s", table->name, table->link ? table->link : "");
    for (int i = 0; i < table->column_count; i++)
        buf_print(&text, "%s\"%s\"", i > 0 || table->link ? ", " : "", table->columns[i].name);
    buf_print(&text, table->more ? ", %s)" : ")", table->more);

    for (int row = 0; row < rows; row++) {
        buf_add(&text, row == 0 ? " VALUES (" : ", (");
        buf_add(&text, table->link ? "?" : "");
        for (int i = 0; i < table->column_count; i++)
            buf_print(&text, "%s%s", i > 0 || table->link ? ", " : "", table->columns[i].in ? table->columns[i].in : "?");
        buf_print(&text, table->more ? ", %s)" : ")", table->more_values);
    }
    buf_add(&text, end);
    return buf_text(&text);
}

/* Which rows of a list are to be added: `wanted` by its index; NULL: all. The main row's key is `id`, or else its uid. */
static void add_rows(Store *store, const Freight *freight, int index, int64_t id, const bool *wanted, Arena *arena)
{
    const Table *table = &freight->form->tables[index];
    int columns = table->column_count, most = VALUES_AT_ONCE / (columns + 1), count = freight->row_counts[index];
    const Value **chosen = ARENA_NEW(arena, const Value *, count);
    int chosen_count = 0, rows;

    for (int i = 0; i < count; i++)
        if (!wanted || wanted[i])
            chosen[chosen_count++] = freight->rows[index] + i * columns;

    /* in twos, fours, eights …: few texts, which a server needs to read once */
    for (int from = 0; from < chosen_count; from += rows) {
        for (rows = 1; 2 * rows <= most && 2 * rows <= chosen_count - from; rows *= 2)
            ;
        Query q = query(store, insert_text(table, rows, "", arena));
        for (int row = 0; row < rows; row++) {
            if (table->link && id)
                put_number(&q, id);
            else if (table->link)
                put_text(&q, freight->main[0].text);
            for (int i = 0; i < columns; i++)
                put_value(&q, &table->columns[i], &chosen[from + row][i]);
        }
        query_run(&q);
    }
}

static void add_main(Store *store, const Freight *freight, const char *end, Arena *arena)
{
    const Table *table = &freight->form->main;
    Query q = query(store, insert_text(table, 1, end, arena));

    for (int i = 0; i < table->column_count; i++)
        put_value(&q, &table->columns[i], &freight->main[i]);
    query_run(&q);
}

/* ---- what is there already ---- */

static bool is_there(Store *store, const char *table, const char *uid, Arena *arena)
{
    return number_of(store, arena_print(arena, "SELECT 1 FROM %s WHERE uid = ?", table), uid) == 1;
}

/* Adds the rows of a list that may grow, and what hangs on them. Returns whether there were any. */
static bool grow(Store *store, const Freight *freight, int index, int64_t id, Arena *arena)
{
    const Table *tables = freight->form->tables;
    int count = freight->row_counts[index], added = 0;
    bool *wanted = ARENA_NEW(arena, bool, count);

    for (int i = 0; i < count; i++) {
        const char *uid = freight->rows[index][i * tables[index].column_count].text;
        wanted[i] = !is_there(store, tables[index].name, uid, arena);
        added += wanted[i];
    }
    if (added == 0)
        return false;
    add_rows(store, freight, index, id, wanted, arena);

    for (int child = index + 1; child < freight->form->table_count; child++) {
        if (tables[child].parent != index)
            continue;
        bool *theirs = ARENA_NEW(arena, bool, freight->row_counts[child]);
        for (int r = 0; r < freight->row_counts[child]; r++) {
            const char *uid = freight->rows[child][r * tables[child].column_count].text;
            for (int i = 0; i < count && !theirs[r]; i++)
                theirs[r] = wanted[i] && strcmp(uid, freight->rows[index][i * tables[index].column_count].text) == 0;
        }
        add_rows(store, freight, child, id, theirs, arena);
    }
    return true;
}

/* Where a column or a list stands; its name is written in transport.c, too. */
static int column_of(const Table *table, const char *name)
{
    int i = 0;

    while (i < table->column_count && strcmp(table->columns[i].name, name) != 0)
        i++;
    assert(i < table->column_count);
    return i;
}

static int table_of(const CargoForm *form, const char *name)
{
    int i = 0;

    while (i < form->table_count && strcmp(form->tables[i].name, name) != 0)
        i++;
    assert(i < form->table_count);
    return i;
}

/* The word about a session may be changed: the later one stays. One that was taken back here stays away. */
static void merge_story(Store *store, const Freight *freight, int64_t id, Arena *arena)
{
    int index = table_of(freight->form, "stories");
    const Table *table = &freight->form->tables[index];
    const Value *row = freight->rows[index];

    if (freight->row_counts[index] != 1)
        return;
    int64_t kept = row[column_of(table, "kept")].number;
    if (forgotten_has(store, row[0].text))
        return;
    Query q = query(store, "SELECT 1 FROM stories WHERE session = ? AND (kept > ? OR (kept = ? AND words >= ?))");
    put_number(&q, id);
    put_number(&q, kept);
    put_number(&q, kept);
    put_text(&q, row[column_of(table, "words")].text);
    bool ours = query_row(&q);
    query_close(&q);
    if (ours)
        return;

    q = query(store, "DELETE FROM stories WHERE session = ?");
    put_number(&q, id);
    query_run(&q);
    add_rows(store, freight, index, id, NULL, arena);
}

/* The statements that are kept of a session: how many, how many were sent, and the first one's text. */
static void merge_statements(Store *store, const Freight *freight, int64_t id, Arena *arena)
{
    int index = table_of(freight->form, "outbox"), count = freight->row_counts[index];
    const Table *table = &freight->form->tables[index];
    int columns = table->column_count, state = column_of(table, "state");
    const Value *rows = freight->rows[index];
    const char *first = NULL;
    int64_t there = 0, sent = 0;

    if (count == 0)
        return;
    Query q = query(store, "SELECT state, body FROM outbox WHERE session = ? ORDER BY position");
    put_number(&q, id);
    while (query_row(&q)) {
        sent += strcmp(get_string(&q, arena), "sent") == 0;
        if (there++ == 0)
            first = get_string(&q, arena);
    }

    /* two machines may have frozen a session under different bases: one of them stays, the same everywhere */
    bool theirs_sent = false;
    for (int i = 0; i < count; i++)
        theirs_sent = theirs_sent || strcmp(rows[i * columns + state].text, "sent") == 0;
    if (there == 0 || (sent == 0 && (theirs_sent || strcmp(rows[column_of(table, "body")].text, first) > 0))) {
        q = query(store, "DELETE FROM outbox WHERE session = ?");
        put_number(&q, id);
        query_run(&q);
        add_rows(store, freight, index, id, NULL, arena);
        return;
    }
    for (int i = 0; i < count; i++) {
        if (strcmp(rows[i * columns + state].text, "sent") != 0)
            continue;
        q = query(store, "UPDATE outbox SET state = 'sent' WHERE id = ? AND session = ? AND state <> 'sent'");
        put_text(&q, rows[i * columns].text);
        put_number(&q, id);
        query_run(&q);
    }
}

/* The self-rating may come after the end; it is given once. */
static void merge_self_rating(Store *store, const Freight *freight, int64_t id)
{
    const Table *table = &freight->form->main;
    int first = column_of(table, "self_listening");

    if (!freight->main[first].is_number && !freight->main[first + 1].is_number && !freight->main[first + 2].is_number)
        return;
    Query q = query(store,
        "UPDATE sessions SET self_listening = coalesce(self_listening, CAST(? AS BIGINT)),"
        " self_validation = coalesce(self_validation, CAST(? AS BIGINT)),"
        " self_resolution = coalesce(self_resolution, CAST(? AS BIGINT)) WHERE id = ?");
    for (int d = 0; d < DIMENSIONS; d++)
        put_value(&q, &table->columns[first + d], &freight->main[first + d]);
    put_number(&q, id);
    query_run(&q);
}

/* ---- landing ---- */

bool store_begin_gathering(Store *store, Error *error)
{
    if (!sql_begin(store))
        return sql_end(store, error);
    store->missed = 0;
    store->gathering = true;
    return true;
}

bool store_end_gathering(Store *store, Error *error)
{
    store->gathering = false;
    sql_clear(store);
    store->failure = store->missed;     /* what couldn't be read was taken for nothing: who was forgotten, who is known */
    store->missed = 0;
    return sql_end(store, error);
}

static Landed land_trainee(Store *store, const Freight *freight, Arena *arena)
{
    bool known = is_there(store, "trainees", freight->main[0].text, arena);

    add_main(store, freight,
             " ON CONFLICT (uid) DO UPDATE SET name = CASE WHEN excluded.named > trainees.named"
             " OR (excluded.named = trainees.named AND excluded.name > trainees.name) THEN excluded.name"
             " ELSE trainees.name END,"
             " named = CASE WHEN excluded.named > trainees.named THEN excluded.named ELSE trainees.named END,"
             " made = CASE WHEN excluded.made < trainees.made THEN excluded.made ELSE trainees.made END", arena);
    return known ? LANDED_KNOWN : LANDED_NEW;
}

static Landed land_drill(Store *store, const Freight *freight, Arena *arena)
{
    if (is_there(store, "drills", freight->main[0].text, arena))
        return LANDED_KNOWN;
    add_main(store, freight, "", arena);
    add_rows(store, freight, 0, 0, NULL, arena);
    return LANDED_NEW;
}

static bool same(const Value *a, const Value *b)
{
    return a->is_text == b->is_text && a->is_number == b->is_number
        && (!a->is_number || a->number == b->number) && (!a->is_text || strcmp(a->text, b->text) == 0);
}

/* Whether a session that is here went as the one that comes: but for what may be told later, their main rows are
 * the same. Somebody may have edited a record and bundled it again. */
static bool went_the_same(Store *store, const Freight *freight, Arena *arena)
{
    const Table *table = &freight->form->main;
    int later[] = { column_of(table, "retry_of"), column_of(table, "self_listening"), column_of(table, "self_validation"),
                    column_of(table, "self_resolution") };
    Value *here = ARENA_NEW(arena, Value, table->column_count);

    Query q = query(store, select_text(table, "x.uid = ?", arena));
    put_text(&q, freight->main[0].text);
    if (query_row(&q))
        get_row(&q, table, here, arena);
    query_close(&q);
    for (size_t i = 0; i < sizeof later / sizeof *later; i++)
        here[later[i]] = freight->main[later[i]];

    for (int i = 0; i < table->column_count; i++)
        if (!same(&here[i], &freight->main[i]))
            return false;
    return true;
}

static Landed land_session(Store *store, const Freight *freight, Arena *arena)
{
    const char *uid = freight->main[0].text;
    const CargoForm *form = freight->form;

    /* one that was never finished here, as in a restored backup, gives way to its own end */
    Query q = query(store, "DELETE FROM sessions WHERE uid = ? AND ended IS NULL");
    put_text(&q, uid);
    query_run(&q);

    int64_t id = number_of(store, "SELECT id FROM sessions WHERE uid = ?", uid);
    if (id == 0) {
        add_main(store, freight, "", arena);
        id = number_of(store, "SELECT id FROM sessions WHERE uid = ?", uid);
        for (int i = 0; i < form->table_count; i++)
            add_rows(store, freight, i, id, NULL, arena);
        return LANDED_NEW;
    }
    if (!went_the_same(store, freight, arena))
        return LANDED_OTHER;
    for (int i = 0; i < form->table_count; i++)
        if (form->tables[i].told)
            grow(store, freight, i, id, arena);
    merge_story(store, freight, id, arena);
    merge_statements(store, freight, id, arena);
    merge_self_rating(store, freight, id);
    return LANDED_KNOWN;
}

static Landed landed(Store *store, Landed how, Error *error)
{
    bool unfit = sql_refused(store);

    if (sql_end(store, error))
        return how;
    return unfit ? LANDED_UNFIT : LANDED_FAILED;
}

Landed store_land_freight(Store *store, const Freight *freight, Error *error)
{
    Arena scratch = { 0 };
    Landed how;

    sql_begin(store);
    switch (freight->cargo) {
    case CARGO_TRAINEE: how = land_trainee(store, freight, &scratch); break;
    case CARGO_DRILL:   how = land_drill(store, freight, &scratch); break;
    default:            how = land_session(store, freight, &scratch);
    }
    how = landed(store, how, error);
    arena_free(&scratch);
    return how;
}

Landed store_land_source(Store *store, const Source *source, Error *error)
{
    sql_begin(store);
    bool is_new = number_of(store, "SELECT 1 FROM sources WHERE hash = ?", source->hash) == 0;
    Query q = query(store, "INSERT INTO sources (hash, scenario, bytes) VALUES (?, ?, ?) ON CONFLICT (hash) DO NOTHING");
    put_text(&q, source->hash);
    put_text(&q, source->scenario);
    put_bytes(&q, source->bytes, source->length);
    query_run(&q);
    return landed(store, is_new ? LANDED_NEW : LANDED_KNOWN, error);
}

bool store_link_retry(Store *store, const char *session, const char *of, Error *error)
{
    sql_begin(store);
    Query q = query(store, "UPDATE sessions SET retry_of = (SELECT o.id FROM sessions o WHERE o.uid = ?)"
                           " WHERE uid = ? AND retry_of IS NULL");
    put_text(&q, of);
    put_text(&q, session);
    query_run(&q);
    return sql_end(store, error);
}

bool store_knows_trainee(Store *store, const char *uid)
{
    sql_clear(store);
    return number_of(store, "SELECT 1 FROM trainees WHERE uid = ?", uid) == 1;
}

/* ---- bundles ---- */

bool store_knows_bundle(Store *store, const char *checksum)
{
    sql_clear(store);
    return number_of(store, "SELECT 1 FROM bundles WHERE checksum = ?", checksum) == 1;
}

bool store_note_bundle(Store *store, const char *checksum, int64_t when, Error *error)
{
    sql_begin(store);
    Query q = query(store, "INSERT INTO bundles (checksum, taken) VALUES (?, ?) ON CONFLICT (checksum) DO NOTHING");
    put_text(&q, checksum);
    put_number(&q, when);
    query_run(&q);
    return sql_end(store, error);
}
