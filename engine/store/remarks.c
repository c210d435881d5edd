/* remarks.c: the part of the store that keeps what a trainee said of a session afterwards. */
#include "store/people.h"

#include "store/forgotten.h"
#include "store/sql.h"

#include <string.h>

/* ---- disagreements ---- */

bool store_add_disagreement(Store *store, const Disagreement *disagreement, Error *error)
{
    sql_begin(store);
    Query q = query(store, "INSERT INTO disagreements (uid, session, line, said, sentence) VALUES (?, ?, ?, ?, ?)");
    put_text(&q, disagreement->uid);
    put_number(&q, disagreement->session);
    put_number(&q, disagreement->line);
    put_number(&q, disagreement->said);
    put_text(&q, disagreement->sentence);
    query_run(&q);
    return sql_end(store, error);
}

int store_list_disagreements(Store *store, int64_t session, Arena *arena, const Disagreement **disagreements)
{
    Disagreement *all = NULL;
    int count = 0;

    sql_clear(store);
    Query q = query(store, "SELECT uid, session, line, said, sentence FROM disagreements"
                           " WHERE ? = 0 OR session = ? ORDER BY session, line, said, uid");
    put_number(&q, session);
    put_number(&q, session);
    while (query_row(&q)) {
        Disagreement said;
        said.uid = get_string(&q, arena);
        said.session = get_number(&q);
        said.line = (int)get_number(&q);
        said.said = get_number(&q);
        said.sentence = get_string(&q, arena);

        /* the newest of a line comes last */
        if (count > 0 && all[count - 1].session == said.session && all[count - 1].line == said.line) {
            all[count - 1] = said;
            continue;
        }
        all = arena_grow(arena, all, count, sizeof *all);
        all[count++] = said;
    }
    *disagreements = all;
    return count;
}

/* ---- the customer's chair ---- */

bool store_add_perspective(Store *store, const Perspective *perspective, Error *error)
{
    sql_begin(store);
    Query q = query(store, "INSERT INTO perspectives (uid, session, taken, rating) VALUES (?, ?, ?, ?)");
    put_text(&q, perspective->uid);
    put_number(&q, perspective->session);
    put_number(&q, perspective->taken);
    put_number_unless(&q, perspective->rating, 0);
    query_run(&q);
    for (int i = 0; i < perspective->answer_count; i++) {
        Query a = query(store, "INSERT INTO perspective_answers (perspective, turn, answer) VALUES (?, ?, ?)");
        put_text(&a, perspective->uid);
        put_number(&a, perspective->answers[i].turn);
        put_text(&a, perspective->answers[i].answer);
        query_run(&a);
    }
    return sql_end(store, error);
}

static void load_answers(Store *store, Perspective *perspective, Arena *arena)
{
    PerspectiveAnswer *all = NULL;

    Query q = query(store, "SELECT turn, answer FROM perspective_answers WHERE perspective = ? ORDER BY turn");
    put_text(&q, perspective->uid);
    while (query_row(&q)) {
        all = arena_grow(arena, all, perspective->answer_count, sizeof *all);
        PerspectiveAnswer *answer = &all[perspective->answer_count++];
        answer->turn = (int)get_number(&q);
        answer->answer = get_string(&q, arena);
    }
    perspective->answers = all;
}

int store_list_perspectives(Store *store, int64_t session, Arena *arena, const Perspective **perspectives)
{
    Perspective *all = NULL;
    int count = 0;

    sql_clear(store);
    Query q = query(store, "SELECT uid, taken, rating FROM perspectives WHERE session = ? ORDER BY taken, uid");
    put_number(&q, session);
    while (query_row(&q)) {
        all = arena_grow(arena, all, count, sizeof *all);
        Perspective *perspective = &all[count++];
        perspective->uid = get_string(&q, arena);
        perspective->session = session;
        perspective->taken = get_number(&q);
        perspective->rating = (int)get_number_or(&q, 0);
    }
    for (int i = 0; i < count; i++)
        load_answers(store, &all[i], arena);
    *perspectives = all;
    return count;
}

/* ---- stories ---- */

bool store_add_story(Store *store, const Story *story, Error *error)
{
    sql_begin(store);
    Query q = query(store, "INSERT INTO stories (uid, session, kept, words) VALUES (?, ?, ?, ?)"
                           " ON CONFLICT (session) DO UPDATE SET kept = excluded.kept, words = excluded.words");
    put_text(&q, story->uid);
    put_number(&q, story->session);
    put_number(&q, story->kept);
    put_text(&q, story->words);
    query_run(&q);
    return sql_end(store, error);
}

bool store_drop_story(Store *store, const char *uid, Error *error)
{
    sql_begin(store);
    forgotten_note(store, uid);     /* or an older bundle would bring it back */
    Query q = query(store, "DELETE FROM stories WHERE uid = ?");
    put_text(&q, uid);
    query_run(&q);
    return sql_end(store, error);
}

int store_list_stories(Store *store, Arena *arena, const Story **stories)
{
    Story *all = NULL;
    int count = 0;

    sql_clear(store);
    Query q = query(store, "SELECT x.uid, x.session, x.kept, x.words, s.title, t.uid, t.name FROM stories x"
                           " JOIN sessions s ON s.id = x.session LEFT JOIN trainees t ON t.id = s.trainee"
                           " ORDER BY x.kept DESC, x.uid");
    while (query_row(&q)) {
        all = arena_grow(arena, all, count, sizeof *all);
        Story *story = &all[count++];
        story->uid = get_string(&q, arena);
        story->session = get_number(&q);
        story->kept = get_number(&q);
        story->words = get_string(&q, arena);
        story->title = get_string(&q, arena);
        story->trainee = get_text(&q, arena);
        story->trainee_name = get_text(&q, arena);
    }
    *stories = all;
    return count;
}
