/* Statements in the store: frozen with the session's end, once, and the same ever after. */
#include "support.h"

#include "core/session.h"
#include "store/outbox.h"
#include "sys/draft.h"
#include "sys/file.h"
#include "sys/guard.h"
#include "sys/path.h"
#include "world.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <sqlite3.h>

#define MODEL "tests/scenarios/rent-model.lua"

typedef struct Place {
    Arena arena;
    char folder[64];
    const char *data;
    World *world;
    Services *services;
    Error error;
} Place;

static int enter(void **state)
{
    Place *place = calloc(1, sizeof *place);

    strcpy(place->folder, "/tmp/heard-outbox-XXXXXX");
    if (!mkdtemp(place->folder))
        return -1;
    place->data = path_join(&place->arena, place->folder, "data");
    unsetenv("HEARD_DATA");
    setenv("HOME", place->folder, 1);
    *state = place;
    return 0;
}

static int leave(void **state)
{
    Place *place = *state;
    char command[200];

    world_close(place->world, NULL);
    snprintf(command, sizeof command, "rm -rf '%s'", place->folder);
    int status = system(command);
    arena_free(&place->arena);
    free(place);
    return status;
}

static void open_world(Place *place)
{
    world_close(place->world, NULL);
    const WorldOptions options = { .share = ".", .data = place->data };
    place->world = world_open(&options, &place->arena, &place->error);
    if (!place->world)
        fail_msg("%s", place->error.sentence);
    place->services = world_services(place->world);
}

static void set(Place *place, const char *settings)
{
    assert_true(folder_make(place->data, NULL));
    const char *file = path_join(&place->arena, place->data, "settings");
    assert_true(file_save(file, settings, strlen(settings), NULL));
}

/* Plays a session: to the end, or as many turns as said and then left. Returns its id. */
static int64_t play(Place *place, int turns)
{
    static const int moves[] = { 2, 3, 2, 2, 2, 2, 3 };
    const Scenario *scenario = support_scenario(MODEL, &place->arena);
    Session *session = session_begin(scenario, place->services->rubric, 1, &place->arena);
    Record *record = session_record(session);
    char *text = support_file(MODEL);

    /* the file is one of the person's own, so that its text is kept with the record */
    const char *folder = path_join(&place->arena, place->data, "scenarios");
    assert_true(folder_make(folder, NULL));
    assert_true(file_save(path_join(&place->arena, folder, "rent-model.lua"), text, strlen(text), NULL));
    free(text);
    assert_non_null(place->services->load_scenario(place->services->self, "rent-model", &place->arena, NULL));

    if (!place->services->begin_record(place->services->self, record, scenario, &place->error))
        fail_msg("%s", place->error.sentence);
    for (int i = 0; i < turns && i < 7; i++) {
        assert_true(session_choose(session, &moves[i], 1, NULL));
        record = session_record(session);
        assert_true(place->services->add_turn(place->services->self, record, i, NULL));
    }
    if (turns < 7)
        session_leave(session);
    assert_true(place->services->finish_record(place->services->self, session_record(session), NULL));
    return session_record(session)->id;
}

static Store *store_of(Place *place)
{
    Store *store = world_store(place->world, true, &place->error);

    if (!store)
        fail_msg("%s", place->error.sentence);
    return store;
}

static int statements_of(Place *place, int64_t session, const Statement **statements)
{
    return store_list_statements(store_of(place), session, &place->arena, statements, NULL);
}

static void run_sql(Place *place, const char *text)
{
    sqlite3 *db;
    char *why = NULL;

    assert_int_equal(sqlite3_open(path_join(&place->arena, place->data, "records.db"), &db), SQLITE_OK);
    if (sqlite3_exec(db, text, NULL, NULL, &why) != SQLITE_OK)
        fail_msg("%s", why);
    sqlite3_close(db);
}

/* ---- freezing ---- */

static void a_session_is_frozen_when_it_ends(void **state)
{
    const Statement *statements;
    Place *place = *state;

    open_world(place);
    int64_t id = play(place, 7);
    assert_int_equal(statements_of(place, id, &statements), 14);
    assert_non_null(strstr(statements[0].body, "/initialized\""));
    assert_non_null(strstr(statements[0].body, "\"language\":\"en\""));
    assert_non_null(strstr(statements[13].body, "/terminated\""));
    assert_int_equal(store_count_unfrozen(store_of(place), NULL, NULL), 0);
}

static void one_that_was_left_is_frozen_too(void **state)
{
    const Statement *statements;
    Place *place = *state;

    open_world(place);
    assert_int_equal(statements_of(place, play(place, 2), &statements), 4);
}

static void one_that_is_dropped_later_is_frozen_then(void **state)
{
    const Statement *statements;
    RecordCard card;
    Place *place = *state;

    open_world(place);
    int64_t id = play(place, 2);
    run_sql(place, "DELETE FROM outbox; UPDATE sessions SET ended = NULL, \"left\" = 0");
    assert_true(place->services->find_unfinished(place->services->self, &card, &place->arena));
    assert_true(place->services->drop_unfinished(place->services->self, card.id, NULL));
    assert_int_equal(statements_of(place, id, &statements), 4);
}

static int nothing(void *data, const Record *record, Arena *arena, const Statement **statements)
{
    (void)data; (void)record;
    Statement *twice = ARENA_NEW(arena, Statement, 2);
    twice[0] = twice[1] = (Statement){ "one id", "{}" };
    *statements = twice;
    return 2;
}

static void the_end_and_its_statements_are_kept_together_or_not_at_all(void **state)
{
    Place *place = *state;

    /* statements that can't be kept: two of one id */
    open_world(place);
    play(place, 2);
    run_sql(place, "DELETE FROM outbox; UPDATE sessions SET ended = NULL, \"left\" = 0");
    store_freeze_with(store_of(place), nothing, NULL);
    assert_false(store_leave(store_of(place), 1, 1700000000, &place->error));
    Record *record = store_load_record(store_of(place), 1, &place->arena, NULL);
    assert_int_equal(record->ended, 0);
    assert_false(record->left);
}

static void what_ended_before_is_frozen_when_somebody_asks(void **state)
{
    const Statement *before, *after;
    int64_t last = 0;
    Place *place = *state;
    int done = 0;

    open_world(place);
    int64_t id = play(place, 7);
    int count = statements_of(place, id, &before);
    run_sql(place, "DELETE FROM outbox");
    assert_int_equal(store_count_unfrozen(store_of(place), NULL, NULL), 1);
    assert_int_equal(store_count_unfrozen(store_of(place), "nobody", NULL), 0);
    assert_int_equal(store_count_unfrozen(store_of(place), "", NULL), 1);
    assert_true(store_freeze(store_of(place), NULL, 10, &last, &done, NULL));
    assert_int_equal(done, 1);
    assert_int_equal(last, id);
    assert_int_equal(statements_of(place, id, &after), count);
    for (int i = 0; i < count; i++)
        assert_string_equal(before[i].body, after[i].body);
}

static void a_base_that_is_no_address_keeps_no_session_from_being_saved(void **state)
{
    const Statement *statements;
    RecordStore found;
    Place *place = *state;

    set(place, "xapi_base = nonsense\n");
    open_world(place);
    assert_int_equal(statements_of(place, play(place, 7), &statements), 14);
    assert_false(world_record_store(place->world, &found, &place->arena, &place->error));
    assert_non_null(strstr(place->error.sentence, "nonsense"));
}

static void names_of_nobody_are_taken_back_when_there_are_some(void **state)
{
    const Statement *statements;
    int64_t after = 0;
    int done;
    Place *place = *state;

    open_world(place);
    int64_t id = play(place, 7);
    statements_of(place, id, &statements);
    assert_non_null(strstr(statements[0].body, "https://heard.invalid/scenarios"));

    set(place, "theme = dark\nxapi_base = https://training.example.com/\n");
    open_world(place);
    assert_true(store_thaw(store_of(place), "https://heard.invalid", NULL));
    assert_true(store_freeze(store_of(place), NULL, 10, &after, &done, NULL));
    statements_of(place, id, &statements);
    assert_non_null(strstr(statements[0].body, "https://training.example.com/scenarios"));
}

static void what_was_sent_is_not_taken_back(void **state)
{
    const Statement *statements;
    const OutboxItem *items;
    Place *place = *state;

    open_world(place);
    int64_t id = play(place, 7);
    assert_int_equal(store_list_waiting(store_of(place), 1, &place->arena, &items, NULL), 1);
    assert_true(store_mark_sent(store_of(place), items, 1, 200, NULL));
    assert_true(store_thaw(store_of(place), "https://heard.invalid", NULL));
    assert_int_equal(statements_of(place, id, &statements), 14);
}

static void what_is_sent_is_no_longer_waiting_and_stays_sent(void **state)
{
    OutboxCounts counts;
    const OutboxItem *items;
    Place *place = *state;

    open_world(place);
    play(place, 7);
    int count = store_list_waiting(store_of(place), 5, &place->arena, &items, NULL);
    assert_true(store_mark_sent(store_of(place), items, count, 200, NULL));
    assert_true(store_mark_parked(store_of(place), items, count, 400, "too late", NULL));
    assert_true(store_mark_waiting(store_of(place), items, count, 503, "too late", 1800000000, NULL));
    assert_true(store_count_outbox(store_of(place), &counts, NULL));
    assert_int_equal(counts.sent, 5);
    assert_int_equal(counts.waiting, 9);
    assert_int_equal(counts.parked, 0);
    assert_int_equal(counts.sessions, 1);
}

/* ---- drafts and guards ---- */

static void expect_text(const char *path, const char *wanted)
{
    char *text = support_file(path);

    assert_string_equal(text, wanted);
    free(text);
}

static void a_draft_appears_when_it_is_whole(void **state)
{
    Place *place = *state;
    const char *path = path_join(&place->arena, place->folder, "draft");
    Draft draft;

    assert_true(draft_begin(&draft, path, &place->arena, NULL));
    fputs("one\n", draft.out);
    assert_false(file_exists(path));
    assert_true(draft_end(&draft, NULL));
    expect_text(path, "one\n");

    assert_true(draft_begin(&draft, path, &place->arena, NULL));
    fputs("two\n", draft.out);
    draft_drop(&draft);
    expect_text(path, "one\n");
    assert_false(draft_begin(&draft, "/nowhere/draft", &place->arena, &place->error));
    assert_non_null(strstr(place->error.sentence, "/nowhere/draft"));
}

static void a_key_that_others_may_read_is_no_key(void **state)
{
    Place *place = *state;
    const char *path = path_join(&place->arena, place->folder, "lrs-key"), *text = NULL;

    assert_false(guard_read(path, &place->arena, &text, &place->error));
    assert_true(file_save(path, "key:secret\n", 11, NULL));
    assert_true(guard_read(path, &place->arena, &text, NULL));
    assert_string_equal(text, "key:secret\n");
    for (int mode = 0; mode < 0100; mode++) {
        chmod(path, (mode_t)(0600 | mode));
        assert_int_equal(guard_read(path, &place->arena, &text, &place->error), mode == 0);
        if (mode > 0)
            assert_non_null(strstr(place->error.sentence, "chmod 600"));
    }
    assert_false(guard_read(place->folder, &place->arena, &text, &place->error));
}

static void what_one_program_holds_another_does_not_get(void **state)
{
    Place *place = *state;
    const char *path = path_join(&place->arena, place->folder, "lock");
    bool held;
    int guard;

    assert_true(guard_hold(path, &guard, &held, NULL));
    pid_t child = fork();
    if (child == 0) {
        int other;
        bool refused = !guard_hold(path, &other, &held, NULL) && held;
        _exit(refused ? 0 : 1);
    }
    int status = 1;
    waitpid(child, &status, 0);
    assert_int_equal(status, 0);
    guard_release(guard);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, enter, leave)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_session_is_frozen_when_it_ends),
        TEST(one_that_was_left_is_frozen_too),
        TEST(one_that_is_dropped_later_is_frozen_then),
        TEST(the_end_and_its_statements_are_kept_together_or_not_at_all),
        TEST(what_ended_before_is_frozen_when_somebody_asks),
        TEST(a_base_that_is_no_address_keeps_no_session_from_being_saved),
        TEST(names_of_nobody_are_taken_back_when_there_are_some),
        TEST(what_was_sent_is_not_taken_back),
        TEST(what_is_sent_is_no_longer_waiting_and_stays_sent),
        TEST(a_draft_appears_when_it_is_whole),
        TEST(a_key_that_others_may_read_is_no_key),
        TEST(what_one_program_holds_another_does_not_get),
    };
    return cmocka_run_group_tests_name("outbox", tests, NULL, NULL);
}
