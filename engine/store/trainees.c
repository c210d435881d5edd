/* trainees.c: the part of the store that knows who plays. */
#include "store/people.h"

#include "core/finding.h"
#include "store/forgotten.h"
#include "store/sql.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { LISTED_NAMESAKES = 4 };     /* as many as a sentence holds */

/* ---- codes ---- */

static void keep_code(Store *store, const char *uid, const char *code)
{
    NewUid salt = sql_new_uid(store);
    Salted kept = salted(salt.text, code ? code : "");

    Query q = query(store, "UPDATE trainees SET salt = ?, code = ? WHERE uid = ?");
    put_text(&q, code ? salt.text : NULL);
    put_text(&q, code ? kept.hash : NULL);
    put_text(&q, uid);
    query_run(&q);
}

bool store_check_code(Store *store, const char *uid, const char *code)
{
    Arena scratch = { 0 };
    bool right = false;

    sql_clear(store);
    Query q = query(store, "SELECT salt, code FROM trainees WHERE uid = ?");
    put_text(&q, uid);
    if (query_row(&q)) {
        const char *salt = get_text(&q, &scratch), *kept = get_text(&q, &scratch);
        right = !kept || strcmp(salted(salt ? salt : "", code).hash, kept) == 0;
    }
    query_close(&q);
    arena_free(&scratch);
    return right;
}

/* ---- adding and changing ---- */

/* Whether another trainee of this machine goes by the name, or a guest does. The names are few: they are compared here, so
 * that letters mean the same in every database. */
static bool name_taken(Store *store, const char *name, const char *but)
{
    Arena scratch = { 0 };
    bool taken = name_is_guest(name);

    Query q = query(store, "SELECT name FROM trainees WHERE here = 1 AND uid <> ?");
    put_text(&q, but);
    while (query_row(&q)) {
        const char *other = get_text(&q, &scratch);
        taken = taken || (other && name_order(other, name) == 0);
    }
    arena_free(&scratch);
    return taken;
}

static bool refuse_name(const char *name, Error *error)
{
    if (name_is_guest(name))
        return error_say(error, "“%s” is whoever gave no name. Choose another name, or an alias.", name);
    return error_say(error, "There is a trainee called %s already. Choose another name, or an alias.", name);
}

bool store_add_trainee(Store *store, const char *uid, const char *name, const char *code, int64_t when,
                       Error *error)
{
    sql_begin(store);
    bool taken = name_taken(store, name, uid);
    if (taken)
        store->refusal = STORE_CONFLICT;

    Query q = query(store, "INSERT INTO trainees (uid, name, named, made, here) VALUES (?, ?, ?, ?, 1)");
    put_text(&q, uid);
    put_text(&q, name);
    put_number(&q, when);
    put_number(&q, when);
    query_run(&q);
    if (code)
        keep_code(store, uid, code);
    return sql_end(store, error) || (taken && refuse_name(name, error));
}

bool store_rename_trainee(Store *store, const char *uid, const char *name, int64_t when, Error *error)
{
    sql_begin(store);
    bool taken = name_taken(store, name, uid);
    if (taken)
        store->refusal = STORE_CONFLICT;

    Query q = query(store, "UPDATE trainees SET name = ?, named = ? WHERE uid = ?");
    put_text(&q, name);
    put_number(&q, when);
    put_text(&q, uid);
    query_run(&q);
    return sql_end(store, error) || (taken && refuse_name(name, error));
}

bool store_set_code(Store *store, const char *uid, const char *code, Error *error)
{
    sql_begin(store);
    keep_code(store, uid, code);
    return sql_end(store, error);
}

/* ---- listing ---- */

typedef struct Folded {
    const char *name;
    Trainee *who;
} Folded;

static int by_folded(const void *a, const void *b)
{
    return strcmp(((const Folded *)a)->name, ((const Folded *)b)->name);
}

static void mark_namesakes(Trainee *all, int count)
{
    Arena scratch = { 0 };
    Folded *folded = ARENA_NEW(&scratch, Folded, count + 1);

    for (int i = 0; i < count; i++)
        folded[i] = (Folded){ name_folded(all[i].name, &scratch), &all[i] };
    qsort(folded, (size_t)count, sizeof *folded, by_folded);
    for (int i = 1; i < count; i++)
        if (strcmp(folded[i].name, folded[i - 1].name) == 0)
            folded[i].who->namesake = folded[i - 1].who->namesake = true;
    arena_free(&scratch);
}

int store_list_trainees(Store *store, Arena *arena, const Trainee **trainees)
{
    Trainee *all = NULL;
    int count = 0;

    sql_clear(store);
    Query q = query(store,
        "SELECT t.uid, t.name, t.made, CASE WHEN t.code IS NULL THEN 0 ELSE 1 END, t.here,"
        " (SELECT count(*) FROM sessions s WHERE s.trainee = t.id"
        "  AND EXISTS (SELECT 1 FROM gradings g WHERE g.session = s.id))"
        " FROM trainees t ORDER BY t.here DESC, lower(t.name), t.uid");
    while (query_row(&q)) {
        all = arena_grow(arena, all, count, sizeof *all);
        Trainee *trainee = &all[count++];
        trainee->uid = get_string(&q, arena);
        trainee->name = get_string(&q, arena);
        trainee->made = get_number(&q);
        trainee->coded = get_number(&q);
        trainee->here = get_number(&q);
        trainee->sessions = (int)get_number(&q);
        trainee->namesake = false;
    }
    mark_namesakes(all, count);
    *trainees = all;
    return count;
}

/* ---- finding ---- */

/* The day a trainee began their newest session, such as "2026-11-22"; "" when there is none. */
static const char *last_day(Store *store, const char *uid, Arena *arena)
{
    char text[40] = "";
    struct tm parts;
    time_t when = 0;

    Query q = query(store, "SELECT max(s.began) FROM sessions s JOIN trainees t ON t.id = s.trainee WHERE t.uid = ?");
    put_text(&q, uid);
    if (query_row(&q))
        when = (time_t)get_number_or(&q, 0);
    query_close(&q);
    if (when != 0 && gmtime_r(&when, &parts))
        strftime(text, sizeof text, ", the last on %Y-%m-%d", &parts);
    return arena_text(arena, text);
}

/* Says who they are, so that one of them can be named. */
static void refuse_several(Store *store, const Trainee *const *found, int count, Arena *arena, Error *error)
{
    const char *list = "";

    for (int i = 0; i < count && i < LISTED_NAMESAKES; i++)
        list = arena_print(arena, "%s\n  %s: %d session%s%s", list, found[i]->uid, found[i]->sessions,
                           found[i]->sessions == 1 ? "" : "s", last_day(store, found[i]->uid, arena));
    if (count > LISTED_NAMESAKES)
        list = arena_print(arena, "%s\n  and %d more", list, count - LISTED_NAMESAKES);
    error_say(error, name_is_guest(found[0]->name)
              ? "“%.60s” is whoever gave no name. Name a trainee who is called so by the uid:%s"
              : "Several trainees are called “%.60s”. Name one by the uid:%s", found[0]->name, list);
}

static void refuse_unknown(const Trainee *all, int count, const char *name, Arena *arena, Error *error)
{
    const char **names = ARENA_NEW(arena, const char *, count + 1);

    for (int i = 0; i < count; i++)
        names[i] = all[i].name;
    const char *near = nearest_name(name, names);
    error_say(error, "There is no trainee called “%.80s”%s%.80s%s `heard trainees` lists who is on this machine.",
              name, near ? "; did you mean “" : "", near ? near : "", near ? "”?" : ".");
}

const Trainee *store_find_trainee(Store *store, const char *name, Arena *arena, Error *error)
{
    const Trainee *all;
    int count = store_list_trainees(store, arena, &all), named = 0;
    const Trainee **found = ARENA_NEW(arena, const Trainee *, count);

    for (int i = 0; i < count; i++) {
        if (strcmp(all[i].uid, name) == 0)
            return &all[i];
        if (name_order(all[i].name, name) == 0)
            found[named++] = &all[i];
    }
    for (int i = 0; i < count && named == 0 && strlen(name) >= SHORT_UID; i++)
        if (strncmp(all[i].uid, name, strlen(name)) == 0)
            found[named++] = &all[i];

    bool several = named > 1 || (named == 1 && name_is_guest(name));
    if (several)
        refuse_several(store, found, named, arena, error);
    else if (named == 0)
        refuse_unknown(all, count, name, arena, error);
    return named == 1 && !several ? found[0] : NULL;
}

/* ---- forgetting ---- */

static int count_of(Store *store, const char *text, const char *uid)
{
    Query q = query(store, text);
    int count = 0;

    put_text(&q, uid);
    if (query_row(&q))
        count = (int)get_number(&q);
    query_close(&q);
    return count;
}

bool store_forget_trainee(Store *store, const char *uid, Forgotten *forgotten, Error *error)
{
    sql_begin(store);
    forgotten->sessions = count_of(store, "SELECT count(*) FROM sessions s JOIN trainees t ON t.id = s.trainee"
                                          " WHERE t.uid = ?", uid);
    forgotten->drills = count_of(store, "SELECT count(*) FROM drills d JOIN trainees t ON t.id = d.trainee"
                                        " WHERE t.uid = ?", uid);
    forgotten->sent = count_of(store, "SELECT count(*) FROM outbox o JOIN sessions s ON s.id = o.session"
                                      " JOIN trainees t ON t.id = s.trainee WHERE t.uid = ? AND o.state = 'sent'",
                               uid);
    forgotten_note(store, uid);

    Query q = query(store, "DELETE FROM trainees WHERE uid = ?");
    put_text(&q, uid);
    query_run(&q);
    sql_run(store, "DELETE FROM sources WHERE NOT EXISTS"
                   " (SELECT 1 FROM sessions s WHERE s.source = sources.hash)");
    return sql_end(store, error) && sql_clean(store, error);
}

bool store_was_forgotten(Store *store, const char *uid)
{
    sql_clear(store);
    return forgotten_has(store, uid);
}
