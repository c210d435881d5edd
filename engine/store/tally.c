#include "store/tally.h"

#include "store/sql.h"

#include <stdlib.h>
#include <string.h>

enum { AT_ONCE = 200 };      /* sessions whose replies are asked for together */

/* A graded session of the version that is looked at. */
typedef struct Played {
    int64_t id;
    int kind;                   /* FIRST_ATTEMPTS, LATER_ATTEMPTS */
    int respondent;             /* among the first attempts; -1: a later one */
    int place;                  /* among all, by when they began: ids are given in the order of import */
} Played;

/* Where a wording is quoted from: as the earliest session has it, whatever was imported first. */
typedef struct Quoted {
    int64_t session, turn;
    int place;                  /* of that session */
} Quoted;

/* What one of the first attempts did at a choice. Its key is known when all have been read. */
typedef struct Visit {
    int respondent, item;
    Pick pick;
} Visit;

/* What is being counted. */
typedef struct Count {
    Store *store;
    Arena *arena;               /* for what the tally keeps */
    Arena *scratch;
    ScenarioTally *tally;
    Played *played;             /* by id */
    int played_count;
    Visit *visits;
    int visit_count;
    int64_t *worth, *seen;      /* of each reply of each choice: MOST_REPLIES a choice */
    Quoted *said, *offered;     /* of each choice; of each reply of each choice */
    int *first_turn;            /* the earliest turn a choice was met in */
} Count;

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
                     " FROM sessions s JOIN gradings g ON g.id = " FIRST_GRADING
                     " JOIN ledger l ON l.grading = g.id"
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
    return sql_whole(store, error);
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

static void count_session(Count *count, const Played *played, Query *q)
{
    ScenarioTally *tally = count->tally;
    int outcome = outcome_named(get_string(q, count->scratch));
    int64_t passed = get_number(q), overall = get_number_or(q, -1), guest = get_number(q),
        seconds = get_number_or(q, 0);

    tally->graded++;
    tally->attempts[played->kind]++;
    tally->passed[played->kind] += passed != 0;
    tally->guests += guest != 0;
    if (outcome >= 0)
        tally->outcomes[outcome]++;
    if (overall >= 0) {
        tally->overall_sum[played->kind] += overall;
        tally->scored[played->kind]++;
    }
    if (seconds > 0) {
        tally->seconds += seconds;
        tally->timed++;
    }
}

/* The graded sessions of the version, and their sums. A first attempt is the first of any version. */
static void list_played(Count *count)
{
    ScenarioTally *tally = count->tally;

    Query q = query(count->store,
        "WITH tried AS (SELECT s.id AS id, s.source AS source, s.trainee AS trainee,"
        " CASE WHEN s.trainee IS NOT NULL THEN row_number() OVER (PARTITION BY s.trainee ORDER BY s.began, "
        "s.uid)"
        " WHEN s.retry_of IS NULL THEN 1 ELSE 2 END AS attempt,"
        " row_number() OVER (ORDER BY s.began, s.uid) AS place"
        " FROM sessions s WHERE s.scenario = ? AND EXISTS (SELECT 1 FROM gradings g WHERE g.session = s.id))"
        " SELECT s.id, s.place, s.attempt, g.outcome, g.passed, g.overall, CASE WHEN s.trainee IS NULL THEN 1 ELSE 0 "
        "END,"
        " (SELECT sum(t.seconds) FROM turns t WHERE t.session = s.id)"
        " FROM tried s JOIN gradings g ON g.id = " FIRST_GRADING " WHERE s.source = ? ORDER BY s.id");
    put_text(&q, tally->scenario);
    put_text(&q, tally->hash);
    while (query_row(&q)) {
        Played played = { .id = get_number(&q), .respondent = -1 };
        played.place = (int)get_number(&q);
        played.kind = get_number(&q) == 1 ? FIRST_ATTEMPTS : LATER_ATTEMPTS;
        if (played.kind == FIRST_ATTEMPTS)
            played.respondent = tally->attempts[FIRST_ATTEMPTS];
        count_session(count, &played, &q);
        count->played = arena_grow(count->scratch, count->played, count->played_count, sizeof played);
        count->played[count->played_count++] = played;
    }
}

static void find_title(Count *count)
{
    ScenarioTally *tally = count->tally;

    Query q = query(count->store, "SELECT count(*) FROM sessions s WHERE s.scenario = ? AND s.source = ?"
                                  " AND NOT EXISTS (SELECT 1 FROM gradings g WHERE g.session = s.id)");
    put_text(&q, tally->scenario);
    put_text(&q, tally->hash);
    if (query_row(&q))
        tally->unfinished = (int)get_number(&q);
    query_close(&q);

    q = query(count->store, "SELECT s.title FROM sessions s WHERE s.scenario = ? AND s.source = ? ORDER BY "
                            "s.id LIMIT 1");
    put_text(&q, tally->scenario);
    put_text(&q, tally->hash);
    if (query_row(&q))
        tally->title = get_string(&q, count->arena);
    query_close(&q);
}

/* ---- choices ---- */

/* One reply that was on offer: a row. */
typedef struct Seen {
    int64_t session, turn, worth;
    const char *beat;
    int part, number;
    bool chosen;
} Seen;

static void add_item(Count *count, const Seen *seen)
{
    ScenarioTally *tally = count->tally;
    int items = tally->item_count;

    tally->items = arena_grow(count->arena, tally->items, items, sizeof *tally->items);
    count->worth = arena_grow(count->scratch, count->worth, items, MOST_REPLIES * sizeof *count->worth);
    count->seen = arena_grow(count->scratch, count->seen, items, MOST_REPLIES * sizeof *count->seen);
    count->first_turn = arena_grow(count->scratch, count->first_turn, items, sizeof *count->first_turn);
    count->said = arena_grow(count->scratch, count->said, items, sizeof *count->said);
    count->offered = arena_grow(count->scratch, count->offered, items, MOST_REPLIES * sizeof *count->offered);
    memset(&count->worth[items * MOST_REPLIES], 0, MOST_REPLIES * sizeof *count->worth);
    memset(&count->seen[items * MOST_REPLIES], 0, MOST_REPLIES * sizeof *count->seen);
    memset(&count->offered[items * MOST_REPLIES], 0, MOST_REPLIES * sizeof *count->offered);
    count->said[items] = (Quoted){ .place = 0 };
    count->first_turn[items] = (int)seen->turn;

    tally->items[tally->item_count++] = (ChoiceItem){ .beat = arena_text(count->arena, seen->beat), .part = seen->part, .customer = "",
                          .key = -1,
                          .replies = ARENA_NEW(count->arena, ReplyItem, MOST_REPLIES) };
}

/* The index of the choice that a row belongs to; `last` is a guess. */
static int item_of(Count *count, const Seen *seen, int last)
{
    const ScenarioTally *tally = count->tally;

    for (int i = 0; i < tally->item_count; i++) {
        int at = (last + i) % tally->item_count;
        if (tally->items[at].part == seen->part && strcmp(tally->items[at].beat, seen->beat) == 0)
            return at;
    }
    add_item(count, seen);
    return tally->item_count - 1;
}

static ReplyItem *reply_of(ChoiceItem *item, const Seen *seen)
{
    for (int i = 0; i < item->reply_count; i++)
        if (item->replies[i].number == seen->number)
            return &item->replies[i];
    item->replies[item->reply_count] = (ReplyItem){ .number = seen->number, .text = "" };
    return &item->replies[item->reply_count++];
}

static void note_quote(Quoted *quoted, const Seen *seen, int place)
{
    if (quoted->place == 0 || place < quoted->place)
        *quoted = (Quoted){ seen->session, seen->turn, place };
}

/* What the customer said at a choice and what the replies said, as they are quoted. */
static void find_wordings(Count *count)
{
    for (int i = 0; i < count->tally->item_count; i++) {
        ChoiceItem *item = &count->tally->items[i];
        Query q = query(count->store, "SELECT customer FROM turns WHERE session = ? AND turn = ?");
        put_number(&q, count->said[i].session);
        put_number(&q, count->said[i].turn);
        if (query_row(&q))
            item->customer = get_string(&q, count->arena);
        query_close(&q);

        for (int r = 0; r < item->reply_count; r++) {
            const Quoted *quoted = &count->offered[i * MOST_REPLIES + item->replies[r].number - 1];
            q = query(count->store, "SELECT text FROM offered WHERE session = ? AND turn = ? AND part = ? AND number = ?");
            put_number(&q, quoted->session);
            put_number(&q, quoted->turn);
            put_number(&q, item->part);
            put_number(&q, item->replies[r].number);
            if (query_row(&q))
                item->replies[r].text = get_string(&q, count->arena);
            query_close(&q);
        }
    }
}

/* Where a row belongs among the visits of first attempts: to the newest one, or to a new one. */
static Visit *visit_of(Count *count, const Seen *seen, const Seen *before, int respondent, int item)
{
    Visit *newest = count->visit_count ? &count->visits[count->visit_count - 1] : NULL;

    if (newest && newest->respondent == respondent && newest->item == item && before->turn == seen->turn)
        return newest;
    count->visits = arena_grow(count->scratch, count->visits, count->visit_count, sizeof *count->visits);
    count->visits[count->visit_count] = (Visit){ .respondent = respondent, .item = item };
    return &count->visits[count->visit_count++];
}

static void count_row(Count *count, const Seen *seen, const Seen *before, const Played *played, int *last)
{
    int index = *last = item_of(count, seen, *last);
    ReplyItem *reply = reply_of(&count->tally->items[index], seen);
    int at = index * MOST_REPLIES + seen->number - 1;

    note_quote(&count->said[index], seen, played->place);
    note_quote(&count->offered[at], seen, played->place);

    count->worth[at] += seen->worth;
    count->seen[at]++;
    if (seen->turn < count->first_turn[index])
        count->first_turn[index] = (int)seen->turn;
    reply->offered[played->kind]++;
    reply->taken[played->kind] += seen->chosen;
    if (played->kind == FIRST_ATTEMPTS) {
        Visit *visit = visit_of(count, seen, before, played->respondent, index);
        visit->pick.offered |= (uint16_t)(1u << (seen->number - 1));
        if (seen->chosen)
            visit->pick.number = (uint8_t)seen->number;
    }
}

/* The replies that were on offer in some sessions, from played[from] to before played[end]. Numbers that no
 * scenario can have were never written by us. */
static void read_replies(Count *count, int from, int end)
{
    Arena scratch = { 0 };
    Seen before = { .session = -1 };
    int at = from, last = 0;

    Query q = query(count->store,
        "SELECT o.session, o.turn, t.beat, o.part, o.number, o.chosen, o.worth FROM sessions s"
        " JOIN turns t ON t.session = s.id JOIN offered o ON o.session = t.session AND o.turn = t.turn"
        " WHERE s.id >= ? AND s.id <= ? AND s.scenario = ? AND s.source = ? ORDER BY o.session, o.turn, "
        "o.part, o.number");
    put_number(&q, count->played[from].id);
    put_number(&q, count->played[end - 1].id);
    put_text(&q, count->tally->scenario);
    put_text(&q, count->tally->hash);
    while (query_row(&q)) {
        Seen seen = { .session = get_number(&q) };
        seen.turn = get_number(&q);
        seen.beat = get_string(&q, &scratch);
        seen.part = (int)get_number(&q);
        seen.number = (int)get_number(&q);
        seen.chosen = get_number(&q) != 0;
        seen.worth = get_number(&q);
        while (at < end && count->played[at].id < seen.session)
            at++;
        if (at < end && count->played[at].id == seen.session && seen.part >= 0 && seen.part < MOST_PARTS
            && seen.number >= 1 && seen.number <= MOST_REPLIES)
            count_row(count, &seen, &before, &count->played[at], &last);
        before = seen;
    }
    arena_free(&scratch);
}

static int length_of(const char *text)
{
    int characters = 0;

    for (; *text; text++)
        characters += (*text & 0xC0) != 0x80;
    return characters;
}

static int by_number(const void *a, const void *b)
{
    return ((const ReplyItem *)a)->number - ((const ReplyItem *)b)->number;
}

/* What each reply was worth on average, which one is the key, and how long it is. */
static void find_keys(Count *count)
{
    ScenarioTally *tally = count->tally;

    for (int i = 0; i < tally->item_count; i++) {
        ChoiceItem *item = &tally->items[i];
        int64_t length = 0;
        qsort(item->replies, (size_t)item->reply_count, sizeof *item->replies, by_number);
        for (int r = 0; r < item->reply_count; r++) {
            int at = i * MOST_REPLIES + item->replies[r].number - 1;
            item->replies[r].worth = (int)(count->worth[at] / count->seen[at]);
            length += length_of(item->replies[r].text);
            if (item->key < 0 || item->replies[r].worth > item->replies[item->key].worth)
                item->key = r;
        }
        if (length > 0)
            item->key_length = tally_percent(item->reply_count * (int64_t)length_of(item->replies[item->key].text),
                                             length);
        for (int k = 0; k < tally->item_count; k++)
            item->parted |= k != i && strcmp(tally->items[k].beat, item->beat) == 0;
    }
}

/* The reply worth most of those that were on offer. */
static uint8_t key_among(const ChoiceItem *item, uint16_t offered)
{
    const ReplyItem *key = NULL;

    for (int r = 0; r < item->reply_count; r++)
        if (offered >> (item->replies[r].number - 1) & 1 && (!key || item->replies[r].worth > key->worth))
            key = &item->replies[r];
    return key ? (uint8_t)key->number : 0;
}

static void measure(Count *count)
{
    ScenarioTally *tally = count->tally;
    int people = tally->attempts[FIRST_ATTEMPTS];
    Respondent *respondents = ARENA_NEW(count->scratch, Respondent, people);
    Choice *choices = ARENA_NEW(count->scratch, Choice, tally->item_count);

    for (int i = 0; i < people; i++)
        respondents[i].picks = ARENA_NEW(count->scratch, Pick, tally->item_count);
    for (int i = 0; i < count->visit_count; i++) {
        Visit *visit = &count->visits[i];
        visit->pick.key = key_among(&tally->items[visit->item], visit->pick.offered);
        if (visit->pick.number)
            item_note(&respondents[visit->respondent], visit->item, visit->pick);
    }
    item_analyse(respondents, people, choices, tally->item_count, count->scratch);
    for (int i = 0; i < tally->item_count; i++)
        tally->items[i].choice = choices[i];
}

/* Choices in the order in which talks come to them. */
typedef struct Placed { ChoiceItem item; int turn; } Placed;

static int by_turn(const void *a, const void *b)
{
    const Placed *x = a, *y = b;
    int order = x->turn != y->turn ? x->turn - y->turn : strcmp(x->item.beat, y->item.beat);

    return order ? order : x->item.part - y->item.part;
}

static void sort_items(Count *count)
{
    ScenarioTally *tally = count->tally;
    Placed *placed = ARENA_NEW(count->scratch, Placed, tally->item_count);

    for (int i = 0; i < tally->item_count; i++)
        placed[i] = (Placed){ tally->items[i], count->first_turn[i] };
    qsort(placed, (size_t)tally->item_count, sizeof *placed, by_turn);
    for (int i = 0; i < tally->item_count; i++)
        tally->items[i] = placed[i].item;
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
    "SELECT s.id, d.line, s.scenario, s.title, d.said, d.sentence, t.beat, l.behaviour, l.customer_quote," \
    " l.agent_quote"

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
                            " ORDER BY coalesce(t.beat, ''), d.said DESC, d.uid LIMIT ?");
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

static void count_all(Count *count, int most_objections)
{
    find_title(count);
    list_played(count);
    for (int from = 0; from < count->played_count; from += AT_ONCE)
        read_replies(count, from, from + AT_ONCE < count->played_count ? from + AT_ONCE
                     : count->played_count);
    if (count->tally->item_count > 0) {
        find_wordings(count);
        find_keys(count);
        measure(count);
        sort_items(count);
    }
    list_objections(count, most_objections);
}

bool store_tally_scenario(Store *store, const char *scenario, const char *hash, int most_objections,
                          Arena *arena, ScenarioTally *tally, Error *error)
{
    Arena scratch = { 0 };
    Count count = { .store = store, .arena = arena, .scratch = &scratch, .tally = tally };

    *tally = (ScenarioTally){ .scenario = arena_text(arena, scenario), .title = "" };
    sql_clear(store);
    list_versions(&count);
    if (!sql_whole(store, error))
        return false;
    if (tally->version_count == 0)
        return error_say(error, "Nobody has played “%s” yet, so there is nothing to report.", scenario);
    if (!choose_version(tally, hash))
        return hash ? error_say(error, "No version of “%s” that was played has a hash that begins with “%s”.",
                                scenario, hash)
                    : error_say(error, "Nobody has finished “%s” yet, so there is nothing to report.",
                                scenario);
    count_all(&count, most_objections);
    arena_free(&scratch);
    return sql_whole(store, error);
}
