/* load.c: the part of the store that rebuilds a record. */
#include "store/store.h"

#include "store/sql.h"

#include <string.h>

static Mode mode_named(const char *name)
{
    return name && strcmp(name, "assessed") == 0 ? ASSESSED : PRACTICE;
}

/* Names come from a file that anybody may have changed: an unknown one must not become an index. */
static Dimension dimension_named(const char *name)
{
    for (int d = 0; d < DIMENSIONS; d++)
        if (name && strcmp(name, dimension_name((Dimension)d)) == 0)
            return (Dimension)d;
    return RESOLUTION;
}

static int within(int64_t value, int least, int most)
{
    return value < least ? least : value > most ? most : (int)value;
}

/* ---- the session ---- */

static Record *load_session(Store *store, int64_t id, Arena *arena)
{
    Query q = query(store,
        "SELECT source, scenario, version, title, customer_name, portrait, channel, rubric_version, seed,"
        " mode, retry_of, retry_from, began, ended, resumed, s.\"left\", interrupted, outcome, csat, nps,"
        " last_words, comment, follow_up_after, follow_up, self_listening, self_validation, self_resolution,"
        " s.uid, t.uid, t.name FROM sessions s LEFT JOIN trainees t ON t.id = s.trainee WHERE s.id = ?");

    put_number(&q, id);
    if (!query_row(&q))
        return NULL;

    Record *record = ARENA_NEW(arena, Record, 1);
    record->id = id;
    record->hash = get_string(&q, arena);
    record->scenario = get_string(&q, arena);
    record->version = get_int(&q);
    record->title = get_string(&q, arena);
    record->customer_name = get_string(&q, arena);
    record->portrait = get_string(&q, arena);
    record->channel = (Channel)within(channel_named(get_string(&q, arena)), CALL, VIDEO);
    record->rubric_version = get_int(&q);
    record->seed = (uint64_t)get_number(&q);
    record->mode = mode_named(get_text(&q, arena));
    record->retry_of = get_number_or(&q, 0);
    record->retry_from = get_int(&q);
    record->began = get_number(&q);
    record->ended = get_number_or(&q, 0);
    record->resumed = get_number(&q);
    record->left = get_number(&q);
    record->interrupted = get_number(&q);
    record->outcome = (Outcome)outcome_named(get_string(&q, arena));
    record->csat = get_int(&q);
    record->nps = get_int(&q);
    record->last_words = get_text(&q, arena);
    record->comment = get_string(&q, arena);
    record->follow_up_after = get_text(&q, arena);
    record->follow_up = get_text(&q, arena);
    for (int d = 0; d < DIMENSIONS; d++)
        record->self_rating[d] = get_int_or(&q, -1);
    record->uid = get_text(&q, arena);
    record->trainee = get_text(&q, arena);
    record->trainee_name = get_text(&q, arena);
    query_close(&q);
    return record;
}

/* ---- its turns ---- */

static Mood get_mood(Query *q)
{
    Mood mood;

    mood.heat = get_int(q);
    mood.trust = get_int(q);
    mood.heard = get_int(q);
    mood.patience = get_int(q);
    return mood;
}

static void load_turns(Store *store, Record *record, Arena *arena)
{
    Query q = query(store,
        "SELECT beat, customer, body, sound, text, thinks, reacts,"
        " heat_before, trust_before, heard_before, patience_before, mood_before,"
        " heat_after, trust_after, heard_after, patience_after, mood_after, seconds, typed"
        " FROM turns WHERE session = ? ORDER BY turn");

    put_number(&q, record->id);
    while (query_row(&q)) {
        record->turns = arena_grow(arena, record->turns, record->turn_count, sizeof *record->turns);
        Turn *turn = &record->turns[record->turn_count++];

        turn->beat = get_string(&q, arena);
        turn->customer = get_string(&q, arena);
        turn->body = get_text(&q, arena);
        turn->sound = get_text(&q, arena);
        turn->text = get_string(&q, arena);
        turn->thinks = get_text(&q, arena);
        turn->reacts = get_text(&q, arena);
        turn->mood_before = get_mood(&q);
        turn->mood_word_before = get_text(&q, arena);
        turn->mood_after = get_mood(&q);
        turn->mood_word_after = get_text(&q, arena);
        turn->seconds = get_number(&q);
        turn->typed = get_text(&q, arena);
    }
}

/* The turn a row belongs to, or NULL when there is none of that number. */
static Turn *get_turn(Query *q, Record *record)
{
    int64_t turn = get_number(q);

    return turn >= 0 && turn < record->turn_count ? &record->turns[turn] : NULL;
}

static void load_choices(Store *store, Record *record)
{
    Query q = query(store, "SELECT turn, number FROM choices WHERE session = ? ORDER BY turn, part");

    put_number(&q, record->id);
    while (query_row(&q)) {
        Turn *turn = get_turn(&q, record);
        if (turn && turn->part_count < MOST_PARTS)
            turn->chosen[turn->part_count++] = get_int(&q);
    }
}

static void load_offered(Store *store, Record *record, Arena *arena)
{
    Query q = query(store, "SELECT turn, part, number, text, chosen, worth FROM offered"
                           " WHERE session = ? ORDER BY turn, position");

    put_number(&q, record->id);
    while (query_row(&q)) {
        Turn *turn = get_turn(&q, record);
        if (!turn)
            continue;
        Offered *all = arena_grow(arena, (Offered *)turn->offered, turn->offered_count, sizeof *all);
        Offered *offered = &all[turn->offered_count++];
        turn->offered = all;
        offered->part = get_int(&q);
        offered->number = get_int(&q);
        offered->text = get_string(&q, arena);
        offered->chosen = get_number(&q);
        offered->worth = get_int(&q);
    }
}

static void load_shows(Store *store, Record *record, Arena *arena)
{
    Query q = query(store, "SELECT turn, position, behaviour, dimension, credit, debit FROM shows"
                           " WHERE session = ? ORDER BY turn, position, line");

    put_number(&q, record->id);
    while (query_row(&q)) {
        Turn *turn = get_turn(&q, record);
        int64_t position = get_number(&q);
        if (!turn || position < 0 || position >= turn->offered_count)
            continue;
        Offered *offered = (Offered *)&turn->offered[position];
        Shown *all = arena_grow(arena, (Shown *)offered->shows, offered->show_count, sizeof *all);
        Shown *shown = &all[offered->show_count++];
        offered->shows = all;
        shown->behaviour = (Behaviour)behaviour_named(get_string(&q, arena));
        shown->dimension = dimension_named(get_text(&q, arena));
        shown->credit = get_int(&q);
        shown->debit = get_int(&q);
    }
}

/* ---- its first grade ---- */

static const Scores no_scores = { { -1, -1, -1 }, -1, -1, { 0 }, { 0 }, { 0 } };

/* Columns: listening, validation, resolution, overall, uncapped, then credits, debits and weights. */
static Scores get_scores(Query *q)
{
    Scores scores;

    for (int d = 0; d < DIMENSIONS; d++)
        scores.dimension[d] = get_int_or(q, -1);
    scores.overall = get_int_or(q, -1);
    scores.uncapped = get_int_or(q, -1);
    for (int d = 0; d < DIMENSIONS; d++)
        scores.credit[d] = get_int(q);
    for (int d = 0; d < DIMENSIONS; d++)
        scores.debit[d] = get_int(q);
    for (int d = 0; d < DIMENSIONS; d++)
        scores.weight[d] = get_int(q);
    return scores;
}

#define SCORES "listening, validation, resolution, overall, uncapped," \
               " listening_credit, validation_credit, resolution_credit," \
               " listening_debit, validation_debit, resolution_debit," \
               " listening_weight, validation_weight, resolution_weight"

static int64_t load_grading(Store *store, Record *record, Arena *arena)
{
    Query q = query(store, "SELECT id, rubric_version, band, passed, " SCORES
                           " FROM gradings WHERE session = ? ORDER BY id LIMIT 1");
    int64_t grading = 0;

    record->scores = no_scores;
    put_number(&q, record->id);
    if (query_row(&q)) {
        grading = get_number(&q);
        record->rubric_version = get_int(&q);
        record->band = get_text(&q, arena);
        record->passed = get_number(&q);
        record->scores = get_scores(&q);
    }
    query_close(&q);
    return grading;
}

static void load_gates(Store *store, Record *record, int64_t grading, Arena *arena)
{
    Query q = query(store, "SELECT behaviour FROM gates WHERE grading = ?");

    put_number(&q, grading);
    while (query_row(&q)) {
        int code = behaviour_named(get_string(&q, arena));
        if (code >= FIRST_GATE)
            record->gates[code] = true;
    }
}

static LedgerLine get_line(Query *q, const Record *record, Arena *arena)
{
    int last = record->turn_count > 0 ? record->turn_count - 1 : 0;
    LedgerLine line;

    line.dimension = dimension_named(get_text(q, arena));
    line.behaviour = (Behaviour)behaviour_named(get_string(q, arena));
    line.opportunity = get_text(q, arena);
    int type = opportunity_type_named(get_string(q, arena));
    line.type = (OpportunityType)within(type, CUE, CLOSE);
    line.level = within(get_number(q), 0, 3);
    line.credit = get_int(q);
    line.of = get_int(q);
    line.debit = get_int(q);
    line.repaired = get_number(q);
    line.late = get_number(q);
    line.opened_turn = within(get_number(q), 0, last);
    line.answered_turn = within(get_number(q), 0, last);
    line.customer_quote = get_string(q, arena);
    line.agent_quote = get_string(q, arena);
    line.rule = get_string(q, arena);
    line.better = get_text(q, arena);
    line.source = get_string(q, arena);
    return line;
}

static void add_line(LedgerLine line, const LedgerLine **lines, int *count, Arena *arena)
{
    LedgerLine *all = arena_grow(arena, (LedgerLine *)*lines, *count, sizeof *all);

    all[(*count)++] = line;
    *lines = all;
}

static void load_ledger(Store *store, Record *record, int64_t grading, Arena *arena)
{
    Query q = query(store,
        "SELECT turn, dimension, behaviour, opportunity, type, level, credit, weight, debit, repaired, late,"
        " opened_turn, answered_turn, customer_quote, agent_quote, rule, better, source"
        " FROM ledger WHERE grading = ? ORDER BY line");

    put_number(&q, grading);
    while (query_row(&q)) {
        int64_t turn = get_number_or(&q, -1);
        LedgerLine line = get_line(&q, record, arena);
        if (turn >= 0 && turn < record->turn_count)
            add_line(line, &record->turns[turn].ledger, &record->turns[turn].ledger_count, arena);
        else
            add_line(line, &record->unreached, &record->unreached_count, arena);
    }
}

Record *store_load_record(Store *store, int64_t id, Arena *arena, Error *error)
{
    sql_clear(store);
    Record *record = load_session(store, id, arena);

    if (record) {
        load_turns(store, record, arena);
        load_choices(store, record);
        load_offered(store, record, arena);
        load_shows(store, record, arena);
        int64_t grading = load_grading(store, record, arena);
        load_gates(store, record, grading, arena);
        load_ledger(store, record, grading, arena);
    }

    if (!sql_whole(store, error))
        return NULL;
    if (!record)
        error_say(error, "There is no record %lld. heard records lists them.", (long long)id);
    return record;
}

int store_list_gradings(Store *store, int64_t session, Arena *arena, const GradingCard **cards)
{
    GradingCard *all = NULL;
    int count = 0;

    sql_clear(store);
    Query q = query(store, "SELECT id, graded, rubric_version, outcome, band, passed, " SCORES
                           " FROM gradings WHERE session = ? ORDER BY id");
    put_number(&q, session);
    while (query_row(&q)) {
        all = arena_grow(arena, all, count, sizeof *all);
        GradingCard *card = &all[count++];

        card->id = get_number(&q);
        card->session = session;
        card->graded = get_number(&q);
        card->rubric_version = get_int(&q);
        card->outcome = (Outcome)outcome_named(get_string(&q, arena));
        card->band = get_text(&q, arena);
        card->passed = get_number(&q);
        card->scores = get_scores(&q);
    }
    *cards = all;
    return count;
}

bool store_load_source(Store *store, const char *hash, Arena *arena, Source *source, Error *error)
{
    bool found = false;

    sql_clear(store);
    Query q = query(store, "SELECT hash, scenario, bytes FROM sources WHERE hash = ?");
    put_text(&q, hash);
    if (query_row(&q)) {
        source->hash = get_text(&q, arena);
        source->scenario = get_string(&q, arena);
        source->bytes = get_bytes(&q, arena, &source->length);
        found = true;
    }
    query_close(&q);
    if (!found)
        error_say(error, "The text of the scenario as it was then isn't among the records.");
    return found;
}
