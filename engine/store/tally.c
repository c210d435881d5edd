#include "store/tally.h"

#include "store/sql.h"

#include <stdlib.h>
#include <string.h>

/* The grade that was shown. */
#define FIRST_GRADING "(SELECT min(id) FROM gradings WHERE session = s.id)"

/* The sessions of one version of a scenario that were graded, each with whether it is a first attempt (1) or
 * a later one. Takes the scenario's id and the hash. */
#define ATTEMPTS \
    "WITH tried AS (SELECT s.id AS id, s.source AS source, s.trainee AS trainee," \
    " CASE WHEN s.trainee IS NOT NULL THEN row_number() OVER (PARTITION BY s.trainee ORDER BY s.began, s.uid)" \
    " WHEN s.retry_of IS NULL THEN 1 ELSE 2 END AS attempt" \
    " FROM sessions s WHERE s.scenario = ? AND EXISTS (SELECT 1 FROM gradings g WHERE g.session = s.id))," \
    " s AS (SELECT id, trainee, CASE WHEN attempt = 1 THEN 1 ELSE 2 END AS attempt FROM tried WHERE source = ?) "

/* What is being counted. */
typedef struct Count {
    Store *store;
    Arena *arena;
    ScenarioTally *tally;
} Count;

static Query attempts_query(Count *count, const char *text)
{
    Query q = query(count->store, text);

    put_text(&q, count->tally->scenario);
    put_text(&q, count->tally->hash);
    return q;
}

static bool whole(Store *store, Error *error)
{
    store->state = sql_state(store->failure);
    return store->state == STORE_READY || sql_say(store->state, sqlite3_errstr(store->failure), error);
}

/* ---- guests ---- */

bool store_tally_guests(Store *store, GuestTally *tally, Error *error)
{
    Arena scratch = { 0 };

    *tally = (GuestTally){ 0 };
    sql_clear(store);
    Query q = query(store, "SELECT count(*), sum(g.passed) FROM sessions s JOIN gradings g ON g.id = " FIRST_GRADING
                           " WHERE s.trainee IS NULL");
    if (query_row(&q)) {
        tally->graded = (int)get_number(&q);
        tally->passed = (int)get_number_or(&q, 0);
    }
    query_close(&q);

    q = query(store, "SELECT l.type, CASE WHEN l.behaviour = 'stay' THEN 1 ELSE 0 END, count(*),"
                     " sum(CASE WHEN l.level >= 2 THEN 1 ELSE 0 END)"
                     " FROM sessions s JOIN gradings g ON g.id = " FIRST_GRADING " JOIN ledger l ON l.grading = g.id"
                     " WHERE s.trainee IS NULL AND s.retry_of IS NULL AND l.weight > 0 AND l.turn IS NOT NULL"
                     " GROUP BY l.type, CASE WHEN l.behaviour = 'stay' THEN 1 ELSE 0 END");
    while (query_row(&q)) {
        int type = opportunity_type_named(get_string(&q, &scratch));
        bool stay = get_number(&q);
        if (type < 0)
            continue;
        Practised *practised = &tally->practised[stay && type == NEED ? STAY
                                                 : opportunity_calls_for((OpportunityType)type)];
        practised->called += (int)get_number(&q);
        practised->met += (int)get_number(&q);
    }
    arena_free(&scratch);
    return whole(store, error);
}

int64_t store_count_graded(Store *store)
{
    sql_clear(store);
    return query_number(store, "SELECT count(DISTINCT session) FROM gradings", 0);
}

/* ---- versions ---- */

static void list_versions(Count *count)
{
    ScenarioVersion *all = NULL;
    int versions = 0;

    Query q = query(count->store,
        "SELECT s.source, s.version, min(s.began), max(s.began),"
        " sum(CASE WHEN EXISTS (SELECT 1 FROM gradings g WHERE g.session = s.id) THEN 1 ELSE 0 END)"
        " FROM sessions s WHERE s.scenario = ? GROUP BY s.source, s.version"
        " ORDER BY s.version DESC, min(s.began) DESC, s.source");
    put_text(&q, count->tally->scenario);
    while (query_row(&q)) {
        all = arena_grow(count->arena, all, versions, sizeof *all);
        ScenarioVersion *version = &all[versions++];
        version->hash = get_string(&q, count->arena);
        version->version = (int)get_number(&q);
        version->first = get_number(&q);
        version->last = get_number(&q);
        version->graded = (int)get_number_or(&q, 0);
    }
    count->tally->versions = all;
    count->tally->version_count = versions;
}

static bool choose_version(ScenarioTally *tally, const char *hash)
{
    for (int i = 0; i < tally->version_count; i++) {
        const ScenarioVersion *version = &tally->versions[i];
        if (hash ? strncmp(version->hash, hash, strlen(hash)) == 0 : version->graded > 0) {
            tally->hash = version->hash;
            tally->version = version->version;
            return true;
        }
    }
    return false;
}

/* ---- sessions ---- */

static void count_sessions(Count *count)
{
    ScenarioTally *tally = count->tally;

    Query q = attempts_query(count, ATTEMPTS
        "SELECT s.attempt, g.outcome, count(*), sum(g.passed), sum(g.overall), count(g.overall),"
        " sum(CASE WHEN s.trainee IS NULL THEN 1 ELSE 0 END)"
        " FROM s JOIN gradings g ON g.id = " FIRST_GRADING " GROUP BY s.attempt, g.outcome");
    while (query_row(&q)) {
        int kind = get_number(&q) == 1 ? FIRST_ATTEMPTS : LATER_ATTEMPTS;
        int outcome = outcome_named(get_string(&q, count->arena));
        int sessions = (int)get_number(&q);
        tally->graded += sessions;
        tally->attempts[kind] += sessions;
        tally->passed[kind] += (int)get_number_or(&q, 0);
        tally->overall_sum[kind] += get_number_or(&q, 0);
        tally->scored[kind] += (int)get_number(&q);
        tally->guests += (int)get_number(&q);
        if (outcome >= 0)
            tally->outcomes[outcome] += sessions;
    }

    q = query(count->store, "SELECT count(*) FROM sessions s WHERE s.scenario = ? AND s.source = ?"
                            " AND NOT EXISTS (SELECT 1 FROM gradings g WHERE g.session = s.id)");
    put_text(&q, tally->scenario);
    put_text(&q, tally->hash);
    if (query_row(&q))
        tally->unfinished = (int)get_number(&q);
    query_close(&q);

    q = query(count->store, "SELECT s.title FROM sessions s WHERE s.scenario = ? AND s.source = ? LIMIT 1");
    put_text(&q, tally->scenario);
    put_text(&q, tally->hash);
    if (query_row(&q))
        tally->title = get_string(&q, count->arena);
    query_close(&q);

    q = attempts_query(count, ATTEMPTS
        "SELECT sum(timed.seconds), count(*) FROM (SELECT sum(t.seconds) AS seconds FROM s"
        " JOIN turns t ON t.session = s.id GROUP BY s.id) AS timed WHERE timed.seconds > 0");
    if (query_row(&q)) {
        tally->seconds = get_number_or(&q, 0);
        tally->timed = (int)get_number(&q);
    }
    query_close(&q);
}

/* ---- choices ---- */

static int item_of(const ScenarioTally *tally, const char *beat, int part)
{
    for (int i = 0; i < tally->item_count; i++)
        if (tally->items[i].part == part && strcmp(tally->items[i].beat, beat) == 0)
            return i;
    return -1;
}

static ChoiceItem *add_item(Count *count, const char *beat, int part)
{
    ScenarioTally *tally = count->tally;

    tally->items = arena_grow(count->arena, tally->items, tally->item_count, sizeof *tally->items);
    ChoiceItem *item = &tally->items[tally->item_count++];
    *item = (ChoiceItem){ .beat = beat, .part = part, .customer = "", .key = -1,
                          .replies = ARENA_NEW(count->arena, ReplyItem, MOST_REPLIES) };
    return item;
}

/* The replies of all choices, in the order in which talks come to them. A number that no scenario can
 * have was never written by us. */
static void list_replies(Count *count)
{
    ScenarioTally *tally = count->tally;

    Query q = attempts_query(count, ATTEMPTS
        "SELECT t.beat, o.part, o.number, max(o.text), sum(o.worth), count(*), min(t.turn),"
        " min(min(t.turn)) OVER (PARTITION BY t.beat) FROM s JOIN turns t ON t.session = s.id"
        " JOIN offered o ON o.session = s.id AND o.turn = t.turn GROUP BY t.beat, o.part, o.number"
        " ORDER BY 8, t.beat, o.part, o.number");
    while (query_row(&q)) {
        const char *beat = get_string(&q, count->arena);
        int part = (int)get_number(&q), number = (int)get_number(&q);
        const char *text = get_string(&q, count->arena);
        int64_t worth = get_number(&q), seen = get_number(&q);
        if (part < 0 || part >= MOST_PARTS || number < 1 || number > MOST_REPLIES || seen == 0)
            continue;

        int index = item_of(tally, beat, part);
        ChoiceItem *item = index < 0 ? add_item(count, beat, part) : &tally->items[index];
        if (item->reply_count < MOST_REPLIES)
            item->replies[item->reply_count++] = (ReplyItem){ .number = number, .text = text,
                                                              .worth = (int)(worth / seen) };
    }
}

static int length_of(const char *text)
{
    int characters = 0;

    for (; *text; text++)
        characters += (*text & 0xC0) != 0x80;
    return characters;
}

static void find_keys(ScenarioTally *tally)
{
    for (int i = 0; i < tally->item_count; i++) {
        ChoiceItem *item = &tally->items[i];
        int64_t length = 0;
        for (int r = 0; r < item->reply_count; r++) {
            length += length_of(item->replies[r].text);
            if (item->key < 0 || item->replies[r].worth > item->replies[item->key].worth)
                item->key = r;
        }
        if (length > 0)
            item->key_length = tally_percent((int64_t)length_of(item->replies[item->key].text) * item->reply_count, length);
        for (int k = 0; k < tally->item_count; k++)
            item->parted |= k != i && strcmp(tally->items[k].beat, item->beat) == 0;
    }
}

static void list_customers(Count *count)
{
    Query q = attempts_query(count, ATTEMPTS
        "SELECT t.beat, max(t.customer) FROM s JOIN turns t ON t.session = s.id GROUP BY t.beat");

    while (query_row(&q)) {
        const char *beat = get_string(&q, count->arena), *customer = get_string(&q, count->arena);
        for (int i = 0; i < count->tally->item_count; i++)
            if (strcmp(count->tally->items[i].beat, beat) == 0)
                count->tally->items[i].customer = customer;
    }
}

/* ---- who chose what ---- */

static ReplyItem *reply_of(ChoiceItem *item, int number)
{
    for (int i = 0; i < item->reply_count; i++)
        if (item->replies[i].number == number)
            return &item->replies[i];
    return NULL;
}

/* One part of one turn, while its rows come in. */
typedef struct Visit {
    int64_t session, turn;
    int item, kind;
    Pick pick;
    int most;               /* the worth of the key so far */
} Visit;

/* A row: one reply that was on offer. */
static void see(Count *count, Visit *visit, int number, bool chosen)
{
    ReplyItem *reply = reply_of(&count->tally->items[visit->item], number);

    if (!reply)
        return;
    reply->offered[visit->kind]++;
    reply->taken[visit->kind] += chosen;
    visit->pick.offered |= (uint16_t)(1u << (number - 1));
    if (chosen)
        visit->pick.number = (uint8_t)number;
    if (visit->pick.key == 0 || reply->worth > visit->most) {
        visit->pick.key = (uint8_t)number;
        visit->most = reply->worth;
    }
}

/* Notes the visit that is complete, if it belongs to a first attempt. */
static void leave(Visit *visit, Respondent *respondents, int respondent)
{
    if (visit->item >= 0 && visit->kind == FIRST_ATTEMPTS && visit->pick.number && respondent >= 0)
        item_note(&respondents[respondent], visit->item, visit->pick);
    visit->item = -1;
}

/* Reads every reply that was offered, and fills the respondents: one a first attempt. */
static int read_choices(Count *count, Respondent *respondents, int most)
{
    ScenarioTally *tally = count->tally;
    Arena scratch = { 0 };
    Visit visit = { .session = -1, .item = -1 };
    int respondent = -1;

    Query q = attempts_query(count, ATTEMPTS
        "SELECT s.id, s.attempt, t.turn, t.beat, o.part, o.number, o.chosen FROM s JOIN turns t ON t.session = s.id"
        " JOIN offered o ON o.session = s.id AND o.turn = t.turn ORDER BY s.id, t.turn, o.part, o.number");
    while (query_row(&q)) {
        int64_t session = get_number(&q);
        int kind = get_number(&q) == 1 ? FIRST_ATTEMPTS : LATER_ATTEMPTS;
        int64_t turn = get_number(&q);
        const char *beat = get_string(&q, &scratch);
        int part = (int)get_number(&q), number = (int)get_number(&q), item = item_of(tally, beat, part);
        bool chosen = get_number(&q);

        if (session != visit.session || turn != visit.turn || item != visit.item) {
            leave(&visit, respondents, respondent);
            if (session != visit.session && kind == FIRST_ATTEMPTS && respondent + 1 < most)
                respondent++;
            visit = (Visit){ .session = session, .turn = turn, .item = item, .kind = kind };
        }
        if (item >= 0)
            see(count, &visit, number, chosen);
        if (scratch.used > 1024 * 1024)
            arena_free(&scratch);
    }
    leave(&visit, respondents, respondent);
    arena_free(&scratch);
    return respondent + 1;
}

static void measure(Count *count)
{
    ScenarioTally *tally = count->tally;
    Arena scratch = { 0 };
    int most = tally->attempts[FIRST_ATTEMPTS];
    Respondent *respondents = ARENA_NEW(&scratch, Respondent, most + 1);
    Choice *choices = ARENA_NEW(&scratch, Choice, tally->item_count);

    for (int i = 0; i < most; i++)
        respondents[i].picks = ARENA_NEW(&scratch, Pick, tally->item_count);
    int made = read_choices(count, respondents, most);
    item_analyse(respondents, made, choices, tally->item_count, &scratch);
    for (int i = 0; i < tally->item_count; i++)
        tally->items[i].choice = choices[i];
    arena_free(&scratch);
}

/* ---- disagreements ---- */

/* The newest about each line of the grades that were shown. */
#define OBJECTIONS \
    " FROM sessions s JOIN disagreements d ON d.session = s.id" \
    " JOIN gradings g ON g.id = " FIRST_GRADING " JOIN ledger l ON l.grading = g.id AND l.line = d.line" \
    " LEFT JOIN turns t ON t.session = s.id AND t.turn = l.turn" \
    " WHERE NOT EXISTS (SELECT 1 FROM disagreements n WHERE n.session = d.session AND n.line = d.line" \
    " AND (n.said > d.said OR (n.said = d.said AND n.uid > d.uid)))"
#define OBJECTION_COLUMNS \
    "SELECT s.id, d.line, s.scenario, s.title, d.said, d.sentence, t.beat, l.behaviour, l.customer_quote, l.agent_quote"

static int get_objections(Query *q, int most, Arena *arena, const Objection **objections)
{
    Objection *all = NULL;
    int count = 0;

    while (query_row(q)) {
        if (count == most)
            continue;
        all = arena_grow(arena, all, count, sizeof *all);
        Objection *objection = &all[count++];
        objection->session = get_number(q);
        objection->line = (int)get_number(q);
        objection->scenario = get_string(q, arena);
        objection->title = get_string(q, arena);
        objection->said = get_number(q);
        objection->sentence = get_string(q, arena);
        objection->beat = get_string(q, arena);
        objection->behaviour = (Behaviour)behaviour_named(get_string(q, arena));
        objection->customer_quote = get_string(q, arena);
        objection->agent_quote = get_string(q, arena);
    }
    *objections = all;
    return count;
}

static void list_objections(Count *count, int most)
{
    ScenarioTally *tally = count->tally;

    Query q = query(count->store, "SELECT count(*)" OBJECTIONS " AND s.scenario = ? AND s.source = ?");
    put_text(&q, tally->scenario);
    put_text(&q, tally->hash);
    if (query_row(&q))
        tally->objections_all = (int)get_number(&q);
    query_close(&q);

    q = query(count->store, OBJECTION_COLUMNS OBJECTIONS " AND s.scenario = ? AND s.source = ?"
                            " ORDER BY t.beat, d.said DESC, d.uid LIMIT ?");
    put_text(&q, tally->scenario);
    put_text(&q, tally->hash);
    put_number(&q, most);
    tally->objection_count = get_objections(&q, most, count->arena, &tally->objections);
}

int store_list_objections(Store *store, const char *trainee, Arena *arena, const Objection **objections)
{
    sql_clear(store);
    Query q = query(store, OBJECTION_COLUMNS OBJECTIONS
                           " AND s.trainee = (SELECT id FROM trainees WHERE uid = ?) ORDER BY s.id, d.line");
    put_text(&q, trainee);
    return get_objections(&q, -1, arena, objections);
}

/* ---- all of it ---- */

bool store_tally_scenario(Store *store, const char *scenario, const char *hash, int most_objections,
                          Arena *arena, ScenarioTally *tally, Error *error)
{
    Count count = { store, arena, tally };

    *tally = (ScenarioTally){ .scenario = arena_text(arena, scenario), .title = "" };
    sql_clear(store);
    list_versions(&count);
    if (!whole(store, error))
        return false;
    if (tally->version_count == 0)
        return error_say(error, "Nobody has played “%s” yet, so there is nothing to report.", scenario);
    if (!choose_version(tally, hash))
        return hash ? error_say(error, "No version of “%s” that was played has a hash that begins with “%s”.",
                                scenario, hash)
                    : error_say(error, "Nobody has finished “%s” yet, so there is nothing to report.", scenario);
    count_sessions(&count);
    list_replies(&count);
    find_keys(tally);
    list_customers(&count);
    measure(&count);
    list_objections(&count, most_objections);
    return whole(store, error);
}
