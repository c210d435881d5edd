/* cards.c: the part of the store that lists, and remembers what a library file gave. */
#include "store/store.h"

#include "store/sql.h"

#include <stdio.h>
#include <string.h>

enum { CARDS_REMEMBERED = 500 };

/* ---- records ---- */

/* A record with the grade that was shown: the first. Who takes a reply back goes on in a new session, which began
 * when the first one did. */
#define CARD_QUERY(which) \
    "SELECT s.id, s.scenario, s.title, s.began, s.ended, s.mode, s.outcome, s.left," \
    " (SELECT count(*) FROM turns t WHERE t.session = s.id), s.retry_of, g.overall, g.band, g.passed," \
    " s.uid, who.uid, who.name," \
    " (SELECT count(*) FROM sessions o WHERE o.id = s.retry_of AND o.began = s.began)," \
    " (SELECT count(*) FROM sessions o WHERE o.retry_of = s.id AND o.began = s.began)" \
    " FROM sessions s LEFT JOIN trainees who ON who.id = s.trainee" \
    " LEFT JOIN gradings g" \
    " ON g.id = " FIRST_GRADING " " which

static RecordCard get_card(Query *q, Arena *arena)
{
    RecordCard card = { 0 };

    card.id = get_number(q);
    card.scenario = get_string(q, arena);
    card.title = get_string(q, arena);
    card.began = get_number(q);
    card.ended = get_number_or(q, 0);
    card.mode = strcmp(get_string(q, arena), "assessed") == 0 ? ASSESSED : PRACTICE;
    card.outcome = (Outcome)outcome_named(get_string(q, arena));
    card.left = get_number(q);
    card.finished = card.ended != 0 && !card.left;
    card.turns = (int)get_number(q);
    card.retry_of = get_number_or(q, 0);
    card.overall = (int)get_number_or(q, -1);
    card.band = get_text(q, arena);
    card.passed = get_number(q);
    card.uid = get_string(q, arena);
    card.trainee = get_text(q, arena);
    card.trainee_name = get_text(q, arena);
    card.took_back = get_number(q) > 0;
    card.taken_back = card.left && get_number(q) > 0;
    return card;
}

int store_list_records(Store *store, const char *trainee, Arena *arena, const RecordCard **cards)
{
    RecordCard *all = NULL;
    int count = 0;

    sql_clear(store);
    Query q = query(store, CARD_QUERY("WHERE " WHOSE("s.id", "sessions s") " ORDER BY s.id DESC"));
    put_whose(&q, trainee);
    while (query_row(&q)) {
        all = arena_grow(arena, all, count, sizeof *all);
        all[count++] = get_card(&q, arena);
    }
    *cards = all;
    return count;
}

bool store_find_unfinished(Store *store, const char *trainee, RecordCard *card, Arena *arena)
{
    bool found = false;

    sql_clear(store);
    Query q = query(store, CARD_QUERY("WHERE s.ended IS NULL AND (s.mode = 'assessed' OR"
                                      " EXISTS (SELECT 1 FROM turns t WHERE t.session = s.id))"
                                      " AND " WHOSE("s.id", "sessions s") " ORDER BY s.id DESC LIMIT 1"));
    put_whose(&q, trainee);
    if (query_row(&q)) {
        *card = get_card(&q, arena);
        found = true;
    }
    query_close(&q);
    return found;
}

void store_best(Store *store, const char *trainee, const char *scenario, Arena *arena, int *overall,
                const char **band, int *plays)
{
    *overall = -1;
    *band = NULL;
    *plays = 0;

    sql_clear(store);
    Query q = query(store, "SELECT g.overall, g.band FROM sessions s JOIN gradings g"
                           " ON g.id = " FIRST_GRADING
                           " WHERE s.scenario = ? AND " WHOSE("s.id", "sessions s"));
    put_text(&q, scenario);
    put_whose(&q, trainee);
    while (query_row(&q)) {
        int reached = (int)get_number_or(&q, -1);
        ++*plays;
        if (reached > *overall) {
            *overall = reached;
            *band = get_text(&q, arena);
        }
    }
}

/* ---- the library ---- */

/* How often it calls for each behaviour, as one text: "name_feeling 3, stay 1". */
static const char *calls_text(const int *calls, Arena *arena)
{
    const char *text = "";

    for (int b = 0; b < BEHAVIOURS; b++)
        if (calls[b] > 0)
            text = arena_print(arena, "%s%s%s %d", text, text[0] ? ", " : "", behaviour_name((Behaviour)b), calls[b]);
    return text;
}

static void read_calls(const char *text, int *calls)
{
    char name[40];
    int count, length;

    while (text && sscanf(text, "%39[a-z_] %d%n", name, &count, &length) == 2) {
        int behaviour = behaviour_named(name);
        if (behaviour >= 0)
            calls[behaviour] = count;
        text += length + strspn(text + length, ", ");
    }
}

/* A card that was remembered before there were calls is read anew. */
static int64_t recall(Store *store, const char *key, Arena *arena, ScenarioCard *card)
{
    Query q = query(store, "SELECT place, id, title, summary, customer, portrait, content_note, channel,"
                           " level, minutes, errors, warnings, calls FROM library"
                           " WHERE key = ? AND calls IS NOT NULL");
    int64_t place = 0;

    put_text(&q, key);
    if (query_row(&q)) {
        place = get_number(&q);
        card->id = get_string(&q, arena);
        card->title = get_string(&q, arena);
        card->summary = get_string(&q, arena);
        card->customer = get_string(&q, arena);
        card->portrait = get_string(&q, arena);
        card->content_note = get_string(&q, arena);
        int channel = channel_named(get_string(&q, arena));
        card->channel = channel < 0 ? CALL : (Channel)channel;
        card->level = (int)get_number(&q);
        card->minutes = (int)get_number(&q);
        card->errors = (int)get_number(&q);
        card->warnings = (int)get_number(&q);
        read_calls(get_string(&q, arena), card->calls);
    }
    query_close(&q);
    return place;
}

bool store_recall_card(Store *store, const char *key, Arena *arena, ScenarioCard *card)
{
    Findings found = { .arena = arena };

    sql_clear(store);
    int64_t place = recall(store, key, arena, card);
    if (place == 0)
        return false;

    Query q = query(store, "SELECT weight, code, file, line, path, sentence FROM library_findings"
                           " WHERE place = ? ORDER BY position");
    put_number(&q, place);
    while (query_row(&q)) {
        int64_t kept = get_number(&q);
        bool heavy = kept == FINDING_ERROR || kept == FINDING_WARNING;
        const char *code = get_string(&q, arena), *file = get_text(&q, arena);
        int line = (int)get_number(&q);
        const char *path = get_text(&q, arena), *sentence = get_string(&q, arena);
        finding_add(&found, heavy ? (FindingWeight)kept : FINDING_NOTE, code, file, line, path, "%s", sentence);
    }
    card->findings = found.items;
    card->finding_count = found.count;
    return sql_whole(store, NULL);
}

static void remember_findings(Store *store, int64_t place, const ScenarioCard *card)
{
    for (int i = 0; i < card->finding_count; i++) {
        const Finding *finding = &card->findings[i];
        Query q = query(store,
            "INSERT INTO library_findings (place, position, weight, code, file, line, path, sentence)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        put_number(&q, place);
        put_number(&q, i);
        put_number(&q, finding->weight);
        put_text(&q, finding->code);
        put_text(&q, finding->file);
        put_number(&q, finding->line);
        put_text(&q, finding->path);
        put_text(&q, finding->sentence);
        query_run(&q);
    }
}

static void remember(Store *store, const char *key, const ScenarioCard *card)
{
    Arena scratch = { 0 };

    /* it takes a new place, among those that were asked for last */
    Query q = query(store, "DELETE FROM library WHERE key = ?");
    put_text(&q, key);
    query_run(&q);

    q = query(store,
        "INSERT INTO library (key, id, title, summary, customer, portrait, content_note, channel,"
        " level, minutes, errors, warnings, calls) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING place");

    put_text(&q, key);
    put_text(&q, card->id);
    put_text(&q, card->title);
    put_text(&q, card->summary);
    put_text(&q, card->customer);
    put_text(&q, card->portrait);
    put_text(&q, card->content_note);
    put_text(&q, channel_name(card->channel));
    put_number(&q, card->level);
    put_number(&q, card->minutes);
    put_number(&q, card->errors);
    put_number(&q, card->warnings);
    put_text(&q, calls_text(card->calls, &scratch));
    int64_t place = query_id(&q);
    if (place)
        remember_findings(store, place, card);
    arena_free(&scratch);
}

bool store_remember_cards(Store *store, const char *const *keys, const ScenarioCard *cards, int count,
                          Error *error)
{
    sql_begin(store);
    for (int i = 0; i < count; i++)
        remember(store, keys[i], &cards[i]);

    Query q = query(store, "DELETE FROM library WHERE place <= (SELECT max(place) FROM library) - ?");
    put_number(&q, CARDS_REMEMBERED);
    query_run(&q);
    return sql_end(store, error);
}
