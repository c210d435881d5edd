/* keep.c: the part of the store that writes records. */
#include "store/store.h"

#include "store/forgotten.h"
#include "store/sql.h"

#include <string.h>

/* ---- a session begins ---- */

static void keep_source(Store *store, const Source *source)
{
    Query q = query(store, "INSERT OR IGNORE INTO sources (hash, scenario, bytes) VALUES (?, ?, ?)");

    put_text(&q, source->hash);
    put_text(&q, source->scenario);
    put_bytes(&q, source->bytes, source->length);
    query_run(&q);
}

static const char *mode_name(Mode mode)
{
    return mode == ASSESSED ? "assessed" : "practice";
}

/* A trainee whom this file doesn't know yet: so it is with the store in memory. */
static void keep_trainee(Store *store, const Record *record)
{
    Query q = query(store, "INSERT INTO trainees (uid, name, named, made, here) VALUES (?, ?, ?, ?, 1)"
                           " ON CONFLICT (uid) DO NOTHING");

    put_text(&q, record->trainee);
    put_text(&q, record->trainee_name ? record->trainee_name : "");
    put_number(&q, record->began);
    put_number(&q, record->began);
    query_run(&q);
}

#define BEGIN_SESSION(id, value) \
    "INSERT INTO sessions (" id "source, scenario, version, title, customer_name, portrait, channel," \
    " rubric_version, seed, mode, retry_of, retry_from, began, resumed, uid, trainee)" \
    " VALUES (" value "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT id FROM sessions WHERE id = ?), ?, ?, ?, ?," \
    " (SELECT id FROM trainees WHERE uid = ?)) RETURNING id"

static bool id_is_taken(Store *store, int64_t session)
{
    Query q = query(store, "SELECT 1 FROM sessions WHERE id = ?");

    put_number(&q, session);
    bool kept = query_row(&q);
    query_close(&q);
    return kept;
}

/* An id that isn't 0 stays, if it is free: the session was begun in a file that has been set aside since. */
static int64_t keep_session(Store *store, const Record *record)
{
    NewUid uid = record->uid ? (NewUid){ "" } : sql_new_uid(store);
    bool same_id = record->id != 0 && !id_is_taken(store, record->id);

    Query q = query(store, same_id ? BEGIN_SESSION("id, ", "?, ") : BEGIN_SESSION("", ""));
    if (same_id)
        put_number(&q, record->id);
    put_text(&q, record->hash);
    put_text(&q, record->scenario);
    put_number(&q, record->version);
    put_text(&q, record->title);
    put_text(&q, record->customer_name);
    put_text(&q, record->portrait);
    put_text(&q, channel_name(record->channel));
    put_number(&q, record->rubric_version);
    put_number(&q, (int64_t)record->seed);
    put_text(&q, mode_name(record->mode));
    put_number(&q, record->retry_of);
    put_number(&q, record->retry_from);
    put_number(&q, record->began);
    put_number(&q, record->resumed);
    put_text(&q, record->uid ? record->uid : uid.text);
    put_text(&q, record->trainee);
    return query_id(&q);
}

/* ---- a turn ---- */

static void put_mood(Query *q, Mood mood, const char *word)
{
    put_number(q, mood.heat);
    put_number(q, mood.trust);
    put_number(q, mood.heard);
    put_number(q, mood.patience);
    put_text(q, word);
}

static void keep_shows(Store *store, int64_t session, int turn, int position, const Offered *offered)
{
    for (int i = 0; i < offered->show_count; i++) {
        const Shown *shown = &offered->shows[i];
        Query q = query(store,
            "INSERT INTO shows (session, turn, position, line, behaviour, dimension, credit, debit)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        put_number(&q, session);
        put_number(&q, turn);
        put_number(&q, position);
        put_number(&q, i);
        put_text(&q, behaviour_name(shown->behaviour));
        put_text(&q, dimension_name(shown->dimension));
        put_number(&q, shown->credit);
        put_number(&q, shown->debit);
        query_run(&q);
    }
}

static void keep_offered(Store *store, int64_t session, int turn, const Turn *from)
{
    for (int i = 0; i < from->offered_count; i++) {
        const Offered *offered = &from->offered[i];
        Query q = query(store,
            "INSERT INTO offered (session, turn, position, part, number, text, chosen, worth)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        put_number(&q, session);
        put_number(&q, turn);
        put_number(&q, i);
        put_number(&q, offered->part);
        put_number(&q, offered->number);
        put_text(&q, offered->text);
        put_number(&q, offered->chosen);
        put_number(&q, offered->worth);
        query_run(&q);
        keep_shows(store, session, turn, i, offered);
    }
}

static void keep_choices(Store *store, int64_t session, int turn, const Turn *from)
{
    for (int part = 0; part < from->part_count; part++) {
        Query q = query(store, "INSERT INTO choices (session, turn, part, number) VALUES (?, ?, ?, ?)");
        put_number(&q, session);
        put_number(&q, turn);
        put_number(&q, part);
        put_number(&q, from->chosen[part]);
        query_run(&q);
    }
}

static void keep_turn(Store *store, int64_t session, int turn, const Turn *from)
{
    Query q = query(store,
        "INSERT INTO turns (session, turn, beat, customer, body, sound, text, thinks, reacts,"
        " heat_before, trust_before, heard_before, patience_before, mood_before,"
        " heat_after, trust_after, heard_after, patience_after, mood_after, seconds, typed)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");

    put_number(&q, session);
    put_number(&q, turn);
    put_text(&q, from->beat);
    put_text(&q, from->customer);
    put_text(&q, from->body);
    put_text(&q, from->sound);
    put_text(&q, from->text);
    put_text(&q, from->thinks);
    put_text(&q, from->reacts);
    put_mood(&q, from->mood_before, from->mood_word_before);
    put_mood(&q, from->mood_after, from->mood_word_after);
    put_number(&q, from->seconds);
    put_text(&q, from->typed);
    query_run(&q);
    keep_choices(store, session, turn, from);
    keep_offered(store, session, turn, from);
}

/* ---- a grade ---- */

static void keep_line(Store *store, int64_t grading, int number, int turn, const LedgerLine *line)
{
    Query q = query(store,
        "INSERT INTO ledger (grading, line, turn, dimension, behaviour, opportunity, type, level, credit,"
        " weight, debit, repaired, late, opened_turn, answered_turn, customer_quote, agent_quote, rule, better, source)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");

    put_number(&q, grading);
    put_number(&q, number);
    put_number_unless(&q, turn, -1);
    put_text(&q, dimension_name(line->dimension));
    put_text(&q, behaviour_name(line->behaviour));
    put_text(&q, line->opportunity);
    put_text(&q, opportunity_type_name(line->type));
    put_number(&q, line->level);
    put_number(&q, line->credit);
    put_number(&q, line->of);
    put_number(&q, line->debit);
    put_number(&q, line->repaired);
    put_number(&q, line->late);
    put_number(&q, line->opened_turn);
    put_number(&q, line->answered_turn);
    put_text(&q, line->customer_quote);
    put_text(&q, line->agent_quote);
    put_text(&q, line->rule);
    put_text(&q, line->better);
    put_text(&q, line->source);
    query_run(&q);
}

static void keep_ledger(Store *store, int64_t grading, const Record *record)
{
    int number = 0;

    for (int turn = 0; turn < record->turn_count; turn++)
        for (int i = 0; i < record->turns[turn].ledger_count; i++)
            keep_line(store, grading, number++, turn, &record->turns[turn].ledger[i]);
    for (int i = 0; i < record->unreached_count; i++)
        keep_line(store, grading, number++, -1, &record->unreached[i]);
}

static void keep_gates(Store *store, int64_t grading, const Record *record)
{
    for (int code = FIRST_GATE; code < BEHAVIOURS; code++) {
        if (!record->gates[code])
            continue;
        Query q = query(store, "INSERT INTO gates (grading, behaviour) VALUES (?, ?)");
        put_number(&q, grading);
        put_text(&q, behaviour_name((Behaviour)code));
        query_run(&q);
    }
}

static void keep_grading(Store *store, int64_t session, const Record *record, int64_t when)
{
    const Scores *scores = &record->scores;
    NewUid uid = sql_new_uid(store);

    Query q = query(store,
        "INSERT INTO gradings (session, rubric_version, graded, outcome, listening, validation, resolution,"
        " overall, uncapped, listening_credit, validation_credit, resolution_credit,"
        " listening_debit, validation_debit, resolution_debit,"
        " listening_weight, validation_weight, resolution_weight, band, passed, uid)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id");

    put_number(&q, session);
    put_number(&q, record->rubric_version);
    put_number(&q, when);
    put_text(&q, outcome_name(record->outcome));
    for (int d = 0; d < DIMENSIONS; d++)
        put_number_unless(&q, scores->dimension[d], -1);
    put_number_unless(&q, scores->overall, -1);
    put_number_unless(&q, scores->uncapped, -1);
    for (int d = 0; d < DIMENSIONS; d++)
        put_number(&q, scores->credit[d]);
    for (int d = 0; d < DIMENSIONS; d++)
        put_number(&q, scores->debit[d]);
    for (int d = 0; d < DIMENSIONS; d++)
        put_number(&q, scores->weight[d]);
    put_text(&q, record->band);
    put_number(&q, record->passed);
    put_text(&q, uid.text);

    int64_t grading = query_id(&q);
    if (grading) {
        keep_gates(store, grading, record);
        keep_ledger(store, grading, record);
    }
}

/* ---- the end of a session ---- */

static void keep_end(Store *store, int64_t session, const Record *record)
{
    Query q = query(store,
        "UPDATE sessions SET ended = ?, \"left\" = ?, interrupted = ?, outcome = ?, csat = ?, nps = ?,"
        " last_words = ?, comment = ?, follow_up_after = ?, follow_up = ? WHERE id = ? AND ended IS NULL"
        " RETURNING id");

    put_number(&q, record->ended);
    put_number(&q, record->left);
    put_number(&q, record->interrupted);
    put_text(&q, record->outcome == UNFINISHED ? NULL : outcome_name(record->outcome));
    put_number(&q, record->csat);
    put_number(&q, record->nps);
    put_text(&q, record->last_words);
    put_text(&q, record->comment);
    put_text(&q, record->follow_up_after);
    put_text(&q, record->follow_up);
    put_number(&q, session);

    /* one that had ended already keeps the grade it got then */
    if (query_id(&q) != 0 && record_graded(record))
        keep_grading(store, session, record, record->ended);
}

/* The self-rating may come after the end; it is given once. */
static void keep_self_rating(Store *store, int64_t session, const Record *record)
{
    Query q = query(store,
        "UPDATE sessions SET self_listening = coalesce(self_listening, ?),"
        " self_validation = coalesce(self_validation, ?), self_resolution = coalesce(self_resolution, ?)"
        " WHERE id = ?");

    for (int d = 0; d < DIMENSIONS; d++)
        put_number_unless(&q, record->self_rating[d], -1);
    put_number(&q, session);
    query_run(&q);
}

/* ---- all of it ---- */

/* Where a session is kept; 0: nowhere yet. Its uid tells, because another file may have been put in the place of the
 * one that gave it its id. */
static int64_t place_of(Store *store, const Record *record)
{
    if (!record->uid)
        return record->id != 0 && id_is_taken(store, record->id) ? record->id : 0;

    Query q = query(store, "SELECT id FROM sessions WHERE uid = ?");
    put_text(&q, record->uid);
    return query_id(&q);
}

/* Begins a session that isn't kept yet; returns its id. */
static int64_t keep_beginning(Store *store, const Record *record, const Source *source)
{
    if (record->trainee && forgotten_has(store, record->trainee)) {
        store->refusal = STORE_FORGOTTEN;
        return 0;
    }
    if (source)
        keep_source(store, source);
    if (record->trainee)
        keep_trainee(store, record);
    return keep_session(store, record);
}

/* How many turns are kept. If they aren't the ones of this record, somebody else played on. */
static int turns_kept(Store *store, int64_t session, const Record *record)
{
    Query q = query(store, "SELECT text FROM turns WHERE session = ? ORDER BY turn");
    Arena scratch = { 0 };
    int kept = 0;

    put_number(&q, session);
    for (; query_row(&q); kept++) {
        const char *text = get_string(&q, &scratch);
        if (kept >= record->turn_count || strcmp(text, record->turns[kept].text) != 0)
            store->refusal = STORE_CONFLICT;
    }
    arena_free(&scratch);
    return kept;
}

static void mark_resumed(Store *store, int64_t session)
{
    Query q = query(store, "UPDATE sessions SET resumed = 1 WHERE id = ?");

    put_number(&q, session);
    query_run(&q);
}

bool store_keep(Store *store, Record *record, const Source *source, Error *error)
{
    sql_begin(store);
    int64_t session = place_of(store, record);
    if (session == 0)
        session = keep_beginning(store, record, source);

    int kept = turns_kept(store, session, record);
    for (int turn = kept; turn < record->turn_count && store->refusal == STORE_READY; turn++)
        keep_turn(store, session, turn, &record->turns[turn]);
    if (record->resumed)
        mark_resumed(store, session);
    if (record->ended != 0) {
        keep_end(store, session, record);
        keep_self_rating(store, session, record);
        outbox_freeze(store, session);
    }

    if (!sql_end(store, error))
        return false;
    record->id = session;
    return true;
}

bool store_leave(Store *store, int64_t id, int64_t when, Error *error)
{
    sql_begin(store);
    Query q = query(store, "UPDATE sessions SET \"left\" = 1, ended = ? WHERE id = ? AND ended IS NULL");
    put_number(&q, when);
    put_number(&q, id);
    query_run(&q);
    outbox_freeze(store, id);
    return sql_end(store, error);
}

bool store_add_grading(Store *store, const Record *record, int64_t when, Error *error)
{
    sql_begin(store);
    keep_grading(store, record->id, record, when);
    return sql_end(store, error);
}

bool store_forget(Store *store, int64_t id, Error *error)
{
    sql_begin(store);
    Query q = query(store, "DELETE FROM sessions WHERE id = ?");
    put_number(&q, id);
    query_run(&q);
    return sql_end(store, error);
}
