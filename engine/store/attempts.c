/* attempts.c: the part of the store that tells what sessions and drills say about a trainee. */
#include "store/people.h"

#include "store/sql.h"

#include <stdlib.h>
#include <string.h>

/* ---- sessions ---- */

static Attempt get_attempt(Query *q, Arena *arena)
{
    Attempt attempt = { 0 };

    attempt.session = get_number(q);
    attempt.uid = get_string(q, arena);
    attempt.trainee = get_text(q, arena);
    attempt.scenario = get_string(q, arena);
    attempt.title = get_string(q, arena);
    attempt.hash = get_string(q, arena);
    attempt.version = get_int(q);
    attempt.mode = strcmp(get_string(q, arena), "assessed") == 0 ? ASSESSED : PRACTICE;
    attempt.began = get_number(q);
    attempt.ended = get_number_or(q, 0);
    attempt.seconds = get_number_or(q, 0);
    attempt.retry_of = get_number_or(q, 0);
    attempt.resumed = get_number(q);
    attempt.outcome = (Outcome)outcome_named(get_string(q, arena));
    for (int d = 0; d < DIMENSIONS; d++)
        attempt.dimension[d] = get_int_or(q, -1);
    attempt.overall = get_int_or(q, -1);
    attempt.band = get_text(q, arena);
    attempt.passed = get_number(q);
    for (int d = 0; d < DIMENSIONS; d++)
        attempt.self_rating[d] = get_int_or(q, -1);
    return attempt;
}

/* The attempt of a row's session. Rows come in the order of the attempts; `from` is where the last was. */
static Attempt *attempt_of(Attempt *all, int count, int *from, int64_t session)
{
    while (*from < count && all[*from].session < session)
        ++*from;
    return *from < count && all[*from].session == session ? &all[*from] : NULL;
}

/* One line of a ledger, in what is counted of it. */
static void count_line(Attempt *attempt, Query *q, Arena *scratch)
{
    int type = opportunity_type_named(get_string(q, scratch));
    int behaviour = behaviour_named(get_string(q, scratch));
    bool opened = get_number(q) > 0, met = get_number(q) >= 2, reached = get_number_or(q, -1) >= 0;

    if (!opened && behaviour >= 0)
        attempt->errors[behaviour]++;
    if (!opened || !reached || type < 0)
        return;
    Behaviour code = behaviour == STAY && type == NEED ? STAY : opportunity_calls_for((OpportunityType)type);
    attempt->practised[code].called++;
    attempt->practised[code].met += met;
}

/* The lines are counted here: the store would sort them all for it. */
static void add_lines(Store *store, const char *trainee, Attempt *all, int count)
{
    Arena scratch = { 0 };
    int from = 0;

    Query q = query(store,
        "SELECT s.id, l.type, l.behaviour, l.weight, l.level, l.turn"
        " FROM sessions s JOIN gradings g ON g.id = " FIRST_GRADING " JOIN ledger l ON l.grading = g.id"
        " WHERE " WHOSE("s.id", "sessions s") " ORDER BY s.id");
    put_whose(&q, trainee);
    while (query_row(&q)) {
        Attempt *attempt = attempt_of(all, count, &from, get_number(&q));
        if (attempt)
            count_line(attempt, &q, &scratch);
        if (scratch.used > 64 * 1024)
            arena_free(&scratch);
    }
    arena_free(&scratch);
}

static void add_gates(Store *store, const char *trainee, Attempt *all, int count, Arena *arena)
{
    int from = 0;

    Query q = query(store, "SELECT s.id, x.behaviour FROM sessions s JOIN gates x ON x.grading = " FIRST_GRADING
                           " WHERE " WHOSE("s.id", "sessions s") " ORDER BY s.id");
    put_whose(&q, trainee);
    while (query_row(&q)) {
        Attempt *attempt = attempt_of(all, count, &from, get_number(&q));
        int code = behaviour_named(get_string(&q, arena));
        if (attempt && code >= FIRST_GATE)
            attempt->gates[code] = true;
    }
}

/* Whether they play on another machine, so that their sessions came here in bundles, in any order. */
static bool plays_elsewhere(Store *store, const char *trainee)
{
    Query q = query(store, "SELECT here FROM trainees WHERE uid = ?");

    put_text(&q, trainee);
    bool elsewhere = query_row(&q) && get_number(&q) == 0;
    query_close(&q);
    return elsewhere;
}

static int by_beginning(const void *a, const void *b)
{
    const Attempt *x = a, *y = b;

    return x->began != y->began ? (x->began < y->began ? -1 : 1) : strcmp(x->uid, y->uid);
}

int store_list_attempts(Store *store, const char *trainee, Arena *arena, const Attempt **attempts)
{
    Attempt *all = NULL;
    int count = 0;

    sql_clear(store);
    Query q = query(store,
        "SELECT s.id, s.uid, (SELECT uid FROM trainees w WHERE w.id = s.trainee), s.scenario, s.title, s.source,"
        " s.version, s.mode, s.began, s.ended,"
        " (SELECT sum(t.seconds) FROM turns t WHERE t.session = s.id), s.retry_of, s.resumed, g.outcome,"
        " g.listening, g.validation, g.resolution, g.overall, g.band, g.passed,"
        " s.self_listening, s.self_validation, s.self_resolution"
        " FROM sessions s JOIN gradings g ON g.id = " FIRST_GRADING " WHERE " WHOSE("s.id", "sessions s") " ORDER BY s.id");
    put_whose(&q, trainee);
    while (query_row(&q)) {
        all = arena_grow(arena, all, count, sizeof *all);
        all[count++] = get_attempt(&q, arena);
    }
    add_lines(store, trainee, all, count);
    add_gates(store, trainee, all, count, arena);
    if (trainee && trainee[0] && count > 1 && plays_elsewhere(store, trainee))
        qsort(all, (size_t)count, sizeof *all, by_beginning);
    *attempts = all;
    return count;
}

/* ---- drills ---- */

int store_list_drills(Store *store, const char *trainee, Arena *arena, const DrillDone **drills)
{
    DrillDone *all = NULL;
    int count = 0;

    sql_clear(store);
    Query q = query(store,
        "SELECT (SELECT uid FROM trainees w WHERE w.id = d.trainee), d.behaviour, d.done,"
        " (SELECT count(*) FROM drill_beats b WHERE b.drill = d.uid),"
        " (SELECT sum(b.met) FROM drill_beats b WHERE b.drill = d.uid)"
        " FROM drills d WHERE " WHOSE("d.uid", "drills d") " ORDER BY d.done, d.uid");
    put_whose(&q, trainee);
    while (query_row(&q)) {
        DrillDone drill = { .trainee = get_text(&q, arena) };
        int code = behaviour_named(get_string(&q, arena));
        if (code < 0)
            continue;       /* of a later version */
        drill.behaviour = (Behaviour)code;
        drill.done = get_number(&q);
        drill.beats = get_int(&q);
        drill.met = get_int_or(&q, 0);
        all = arena_grow(arena, all, count, sizeof *all);
        all[count++] = drill;
    }
    *drills = all;
    return count;
}

bool store_add_drill(Store *store, const char *uid, const DrillDone *drill, const DrillBeat *beats, Error *error)
{
    sql_begin(store);
    Query q = query(store, "INSERT INTO drills (uid, trainee, behaviour, done)"
                           " VALUES (?, (SELECT id FROM trainees WHERE uid = ?), ?, ?)");
    put_text(&q, uid);
    put_text(&q, drill->trainee);
    put_text(&q, behaviour_name(drill->behaviour));
    put_number(&q, drill->done);
    query_run(&q);
    for (int i = 0; i < drill->beats; i++) {
        Query b = query(store, "INSERT INTO drill_beats (drill, position, scenario, beat, number, met)"
                               " VALUES (?, ?, ?, ?, ?, ?)");
        put_text(&b, uid);
        put_number(&b, i);
        put_text(&b, beats[i].scenario);
        put_text(&b, beats[i].beat);
        put_number(&b, beats[i].number);
        put_number(&b, beats[i].met);
        query_run(&b);
    }
    return sql_end(store, error);
}
