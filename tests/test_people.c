/* Who plays, what their sessions say, what they said of them, and being forgotten. */
#include "support.h"

#include "core/name.h"
#include "core/session.h"
#include "store/people.h"
#include "store/schema.h"
#include "store/sql.h"
#include "sys/uuid.h"

#include <stdio.h>
#include <string.h>
#include <sqlite3.h>
#include <unistd.h>

#define ANNA "aaaaaaaa-0000-4000-8000-000000000001"
#define BEN "bbbbbbbb-0000-4000-8000-000000000002"

typedef struct Home {
    Arena arena;
    Store *store;
    const Scenario *scenario;
    Error error;
} Home;

static int enter(void **state)
{
    Home *home = calloc(1, sizeof *home);
    StoreState how;

    home->store = store_open(NULL, true, &how, &home->error);
    home->scenario = support_scenario("scripts/scenarios/lost-job.lua", &home->arena);
    assert_true(store_add_trainee(home->store, ANNA, "Anna", "0042", 1000, &home->error));
    assert_true(store_add_trainee(home->store, BEN, "Ben", NULL, 2000, &home->error));
    *state = home;
    return 0;
}

static int leave(void **state)
{
    Home *home = *state;

    store_close(home->store);
    arena_free(&home->arena);
    free(home);
    return 0;
}

/* Plays a scenario with always the same reply and keeps it. Returns its id. */
static int64_t play(Home *home, const char *trainee, int reply, int64_t when)
{
    Session *session = session_begin(home->scenario, support_rubric(&home->arena), 1, &home->arena);

    while (!session_over(session)) {
        const Prompt *prompt = session_prompt(session);
        int chosen = prompt->offered[reply % prompt->offered_count].number;
        assert_true(session_choose(session, &chosen, 1, &home->error));
    }
    Record *record = session_record(session);
    record->mode = ASSESSED;
    Source source = { record->hash, record->scenario, "text", 4 };
    record->trainee = trainee;
    record->trainee_name = "";
    record->began = when;
    record->ended = when + 60;
    record->turns[0].seconds = 7;
    assert_true(store_keep(home->store, record, &source, &home->error));
    return record->id;
}

/* ---- names and codes ---- */

static const char *cleaned(Home *home, const char *typed)
{
    return name_clean(typed, &home->arena, &home->error);
}

static void a_name_keeps_every_script_and_sign_but_no_control(void **state)
{
    Home *home = *state;
    char many[10001];

    assert_string_equal(cleaned(home, "  Zoë\t\"Z\"\n O'Hara <b>  "), "Zoë \"Z\" O'Hara <b>");
    assert_string_equal(cleaned(home, "=cmd|' /C calc'!A0"), "=cmd|' /C calc'!A0");
    assert_string_equal(cleaned(home, "\u202Enimda\u202C \u200Bأنا"), "nimda أنا");
    assert_null(cleaned(home, " \u2003\r\n\u200F"));
    assert_null(cleaned(home, "\xff\xfe"));

    memset(many, 'x', 10000);
    many[10000] = 0;
    assert_null(cleaned(home, many));
    assert_non_null(strstr(home->error.sentence, "too long"));
}

static void a_code_is_four_digits(void **state)
{
    (void)state;
    assert_true(code_valid("0042"));
    assert_false(code_valid("42"));
    assert_false(code_valid("00425"));
    assert_false(code_valid("0o42"));
}

static void a_code_opens_for_its_digits_only_and_is_not_kept_as_typed(void **state)
{
    Home *home = *state;

    assert_true(store_check_code(home->store, ANNA, "0042"));
    assert_false(store_check_code(home->store, ANNA, "0043"));
    assert_true(store_check_code(home->store, BEN, "1234"));
    assert_false(store_check_code(home->store, "nobody", "0042"));

    assert_true(store_set_code(home->store, ANNA, NULL, &home->error));
    assert_true(store_check_code(home->store, ANNA, "9999"));
}

static void a_name_is_taken_once_whatever_its_letters_case(void **state)
{
    Home *home = *state;
    const Trainee *all;

    assert_false(store_add_trainee(home->store, "cccc", "ANNA", NULL, 3000, &home->error));
    assert_non_null(strstr(home->error.sentence, "ANNA"));
    assert_false(store_rename_trainee(home->store, BEN, "anna", 3000, &home->error));
    assert_true(store_rename_trainee(home->store, BEN, "Benny", 3000, &home->error));
    assert_true(store_rename_trainee(home->store, BEN, "BENNY", 3000, &home->error));

    assert_int_equal(store_list_trainees(home->store, &home->arena, &all), 2);
    assert_string_equal(all[0].name, "Anna");
    assert_true(all[0].coded && all[0].here);
    assert_string_equal(all[1].name, "BENNY");
    assert_false(all[1].coded);
    assert_string_equal(store_find_trainee(home->store, "benny", &home->arena, NULL)->uid, BEN);
    assert_string_equal(store_find_trainee(home->store, ANNA, &home->arena, NULL)->name, "Anna");
    assert_null(store_find_trainee(home->store, "Carla", &home->arena, NULL));
}

static void guest_is_nobodys_name(void **state)
{
    Home *home = *state;

    assert_false(store_add_trainee(home->store, "cccc", "Guest", NULL, 3000, &home->error));
    assert_non_null(strstr(home->error.sentence, "“Guest” is whoever gave no name"));
    assert_false(store_rename_trainee(home->store, BEN, "GUEST", 3000, &home->error));

    sql_run(home->store, "UPDATE trainees SET name = 'guest' WHERE name = 'Ben'");     /* a bundle may bring one */
    assert_null(store_find_trainee(home->store, "Guest", &home->arena, &home->error));
    assert_non_null(strstr(home->error.sentence, BEN));
    assert_string_equal(store_find_trainee(home->store, BEN, &home->arena, &home->error)->name, "guest");
}

static bool same_name(const char *a, const char *b)
{
    return name_order(a, b) == 0;
}

static void names_are_compared_by_letters_not_bytes(void **state)
{
    Home *home = *state;

    assert_true(same_name("José", "Jose\u0301"));
    assert_true(same_name("JOSÉ", "jose\u0301"));
    assert_false(same_name("José", "Jose"));
    assert_true(same_name("Nguyễn", "NGUYE\u0302\u0303N"));
    assert_true(same_name("Łukasz Żak", "łUKASZ z\u0307AK"));
    assert_true(same_name("Ольга Андреевна", "ОЛЬГА АНДРЕЕВНА"));
    assert_true(same_name("Юрий", "ЮРИИ\u0306"));
    assert_true(same_name("Γιώργος", "ΓΙΏΡΓΟΣ"));
    assert_true(same_name("李明", "李明"));
    assert_false(same_name("李明", "李白"));
    assert_true(same_name("Strauß", "STRAUSS"));
    assert_string_equal(name_folded("A\xff\xc3", &home->arena), "A\xff\xc3");

    assert_true(store_rename_trainee(home->store, BEN, "José", 3000, &home->error));
    assert_false(store_add_trainee(home->store, "cccc", "JOSE\u0301", NULL, 3000, &home->error));
    assert_string_equal(store_find_trainee(home->store, "JOSÉ", &home->arena, NULL)->uid, BEN);
}

static void several_of_a_name_are_told_apart_by_uid(void **state)
{
    Home *home = *state;
    const char *third = "cccc3333-0000-4000-8000-000000000003";
    const Trainee *all;

    assert_true(store_add_trainee(home->store, third, "Carla", NULL, 3000, &home->error));
    play(home, third, 0, 90000);
    sql_run(home->store, "UPDATE trainees SET name = 'ANNA', here = 0 WHERE name = 'Carla'");

    assert_null(store_find_trainee(home->store, "Anna", &home->arena, &home->error));
    assert_non_null(strstr(home->error.sentence, ANNA ": 0 sessions"));
    assert_non_null(strstr(home->error.sentence, "cccc3333-0000-4000-8000-000000000003: 1 session, the last on 1970-01-02"));
    assert_string_equal(store_find_trainee(home->store, third, &home->arena, &home->error)->uid, third);
    assert_string_equal(store_find_trainee(home->store, "cccc3333", &home->arena, &home->error)->uid, third);
    assert_null(store_find_trainee(home->store, "cccc333", &home->arena, &home->error));

    assert_int_equal(store_list_trainees(home->store, &home->arena, &all), 3);
    for (int i = 0; i < 3; i++)
        assert_int_equal(all[i].namesake, strcmp(all[i].uid, BEN) != 0);

    assert_null(store_find_trainee(home->store, "Bem", &home->arena, &home->error));
    assert_non_null(strstr(home->error.sentence, "did you mean “Ben”?"));
}

/* ---- attempts ---- */

static void attempts_are_of_whom_was_asked_for(void **state)
{
    Home *home = *state;
    const Attempt *attempts;

    play(home, ANNA, 0, 5000);
    play(home, NULL, 1, 6000);
    play(home, ANNA, 1, 4000);
    play(home, BEN, 2, 7000);

    assert_int_equal(store_list_attempts(home->store, NULL, &home->arena, &attempts), 4);
    assert_int_equal(store_list_attempts(home->store, "", &home->arena, &attempts), 1);
    assert_null(attempts[0].trainee);
    assert_int_equal(store_list_attempts(home->store, ANNA, &home->arena, &attempts), 2);
    assert_int_equal(attempts[0].began, 5000);      /* as played: a clock may be set back */
    assert_int_equal(attempts[1].began, 4000);
    assert_string_equal(attempts[0].trainee, ANNA);
    assert_int_equal(attempts[0].mode, ASSESSED);
    assert_int_equal(attempts[0].seconds, 7);
    assert_string_equal(attempts[0].scenario, "lost-job");
}

/* The same count, taken from the record itself. */
static void an_attempt_counts_what_its_ledger_holds(void **state)
{
    Home *home = *state;
    const Attempt *attempts;
    int64_t id = play(home, ANNA, 1, 5000);
    const Record *record = store_load_record(home->store, id, &home->arena, &home->error);
    int called = 0, met = 0, errors = 0, cues = 0;

    for (int turn = 0; turn < record->turn_count; turn++)
        for (int i = 0; i < record->turns[turn].ledger_count; i++) {
            const LedgerLine *line = &record->turns[turn].ledger[i];
            called += line->of > 0;
            met += line->of > 0 && line->level >= 2;
            errors += line->of == 0;
            cues += line->of > 0 && line->type == CUE;
        }
    assert_int_equal(store_list_attempts(home->store, ANNA, &home->arena, &attempts), 1);
    int all_called = 0, all_met = 0, all_errors = 0;
    for (int code = 0; code < BEHAVIOURS; code++) {
        all_called += attempts[0].practised[code].called;
        all_met += attempts[0].practised[code].met;
        all_errors += attempts[0].errors[code];
        assert_int_equal(attempts[0].gates[code], record->gates[code]);
    }
    assert_true(called > 8);
    assert_int_equal(all_called, called);
    assert_int_equal(all_met, met);
    assert_int_equal(all_errors, errors);
    assert_int_equal(attempts[0].practised[NAME_FEELING].called, cues);
    assert_int_equal(attempts[0].overall, record->scores.overall);
    assert_string_equal(attempts[0].uid, record->uid);
}

static void a_drill_comes_back_with_what_was_met(void **state)
{
    Home *home = *state;
    const DrillDone *drills;
    DrillDone drill = { ANNA, NAME_FEELING, 5000, 3, 0 };
    DrillBeat beats[] = { { "lost-job", "mom", 2, true }, { "bounced-rent", "opening", 1, false },
                          { "late-parcel", "told", 3, true } };

    assert_true(store_add_drill(home->store, "d1", &drill, beats, &home->error));
    assert_int_equal(store_list_drills(home->store, BEN, &home->arena, &drills), 0);
    assert_int_equal(store_list_drills(home->store, ANNA, &home->arena, &drills), 1);
    assert_int_equal(drills[0].behaviour, NAME_FEELING);
    assert_int_equal(drills[0].beats, 3);
    assert_int_equal(drills[0].met, 2);
}

/* ---- what was said afterwards ---- */

static void the_newest_disagreement_about_a_line_is_listed(void **state)
{
    Home *home = *state;
    int64_t id = play(home, ANNA, 0, 5000), other = play(home, BEN, 0, 6000);
    const Disagreement *said;
    Disagreement first = { "u1", id, 3, 7000, "I did ask" }, second = { "u2", id, 3, 8000, "I did ask, in turn 2" },
                 third = { "u3", other, 0, 7500, "She said it first" };

    assert_true(store_add_disagreement(home->store, &first, &home->error));
    assert_true(store_add_disagreement(home->store, &second, &home->error));
    assert_true(store_add_disagreement(home->store, &third, &home->error));
    assert_int_equal(store_list_disagreements(home->store, 0, &home->arena, &said), 2);
    assert_int_equal(store_list_disagreements(home->store, id, &home->arena, &said), 1);
    assert_string_equal(said[0].sentence, "I did ask, in turn 2");
}

static void a_perspective_comes_back_with_its_answers(void **state)
{
    Home *home = *state;
    int64_t id = play(home, ANNA, 0, 5000);
    const Perspective *taken;
    PerspectiveAnswer answers[] = { { 0, "To be believed" }, { 4, "A date" } };
    Perspective seen = { "p1", id, 6000, 3, answers, 2 }, unrated = { "p2", id, 7000, 0, NULL, 0 };

    assert_true(store_add_perspective(home->store, &unrated, &home->error));
    assert_true(store_add_perspective(home->store, &seen, &home->error));
    assert_int_equal(store_list_perspectives(home->store, id, &home->arena, &taken), 2);
    assert_int_equal(taken[0].rating, 3);
    assert_int_equal(taken[0].answer_count, 2);
    assert_string_equal(taken[0].answers[1].answer, "A date");
    assert_int_equal(taken[1].rating, 0);
}

static void a_story_is_kept_once_and_can_be_taken_back(void **state)
{
    Home *home = *state;
    int64_t id = play(home, ANNA, 0, 5000);
    const Story *stories;
    Story story = { .uid = "s1", .session = id, .kept = 6000, .words = "Watch turn four" };
    Story again = { .uid = "s2", .session = id, .kept = 7000, .words = "Watch turn five" };

    assert_true(store_add_story(home->store, &story, &home->error));
    assert_true(store_add_story(home->store, &again, &home->error));
    assert_int_equal(store_list_stories(home->store, &home->arena, &stories), 1);
    assert_string_equal(stories[0].words, "Watch turn five");
    assert_string_equal(stories[0].title, home->scenario->title);
    assert_string_equal(stories[0].trainee, ANNA);
    assert_string_equal(stories[0].trainee_name, "Anna");
    assert_true(store_drop_story(home->store, stories[0].uid, &home->error));
    assert_int_equal(store_list_stories(home->store, &home->arena, &stories), 0);
}

/* ---- forgetting ---- */

static int64_t rows(const char *file, const char *table)
{
    sqlite3 *db;
    sqlite3_stmt *statement;
    char text[100];
    int64_t count = -1;

    assert_int_equal(sqlite3_open(file, &db), SQLITE_OK);
    snprintf(text, sizeof text, "SELECT count(*) FROM %s", table);
    assert_int_equal(sqlite3_prepare_v2(db, text, -1, &statement, NULL), SQLITE_OK);
    if (sqlite3_step(statement) == SQLITE_ROW)
        count = sqlite3_column_int64(statement, 0);
    sqlite3_finalize(statement);
    sqlite3_close(db);
    return count;
}

static bool file_holds(const char *file, const char *text)
{
    size_t size;
    char *bytes = support_bytes(file, &size);
    bool found = false;

    for (size_t at = 0; at + strlen(text) <= size && !found; at++)
        found = memcmp(bytes + at, text, strlen(text)) == 0;
    free(bytes);
    return found;
}

static void a_forgotten_trainee_is_nowhere_in_the_file(void **state)
{
    static const char *const emptied[] = { "trainees", "sessions", "turns", "offered", "shows", "choices", "gradings",
                                           "ledger", "gates", "sources", "disagreements", "perspectives",
                                           "perspective_answers", "stories", "drills", "drill_beats", "outbox" };
    Home *home = *state;
    char file[] = "/tmp/heard-people-XXXXXX";
    StoreState how;
    Forgotten gone;

    close(mkstemp(file));
    store_close(home->store);
    home->store = store_open(file, true, &how, &home->error);
    assert_true(store_add_trainee(home->store, ANNA, "Annabel Quatermain", NULL, 1000, &home->error));
    int64_t id = play(home, ANNA, 0, 5000);
    Disagreement said = { "u1", id, 3, 7000, "Quatermain disagrees" };
    PerspectiveAnswer answer = { 0, "Quatermain needed a date" };
    Perspective seen = { "p1", id, 6000, 3, &answer, 1 };
    Story story = { .uid = "s1", .session = id, .kept = 6000, .words = "Quatermain's best" };
    DrillDone drill = { ANNA, NAME_FEELING, 5000, 1, 0 };
    DrillBeat beat = { "lost-job", "mom", 2, true };
    assert_true(store_add_disagreement(home->store, &said, &home->error));
    assert_true(store_add_perspective(home->store, &seen, &home->error));
    assert_true(store_add_story(home->store, &story, &home->error));
    assert_true(store_add_drill(home->store, "d1", &drill, &beat, &home->error));
    assert_true(file_holds(file, "Quatermain"));

    assert_true(store_forget_trainee(home->store, ANNA, &gone, &home->error));
    assert_int_equal(gone.sessions, 1);
    assert_int_equal(gone.drills, 1);
    assert_int_equal(gone.sent, 0);
    assert_true(store_was_forgotten(home->store, ANNA));
    assert_false(store_was_forgotten(home->store, BEN));
    for (size_t i = 0; i < sizeof emptied / sizeof *emptied; i++)
        if (rows(file, emptied[i]) != 0)
            fail_msg("%s still holds %lld", emptied[i], (long long)rows(file, emptied[i]));
    assert_false(file_holds(file, "Quatermain"));
    assert_false(file_holds(file, ANNA));

    /* and the file is still a whole one */
    store_close(home->store);
    home->store = store_open(file, true, &how, &home->error);
    assert_int_equal(how, STORE_READY);
    assert_true(store_was_forgotten(home->store, ANNA));
    unlink(file);
}

/* ---- files from before ---- */

static void a_file_of_version_1_keeps_its_records_and_gains_uids(void **state)
{
    Home *home = *state;
    char file[] = "/tmp/heard-people-XXXXXX";
    StoreState how;
    sqlite3 *db;

    close(mkstemp(file));
    assert_int_equal(sqlite3_open(file, &db), SQLITE_OK);
    assert_int_equal(sqlite3_exec(db, schema_steps[0], NULL, NULL, NULL), SQLITE_OK);
    assert_int_equal(sqlite3_exec(db,
        "PRAGMA application_id = 1213350961; PRAGMA user_version = 1;"
        "INSERT INTO sources VALUES ('5eed', 'lost-job', x'00');"
        "INSERT INTO sessions (source, scenario, version, title, channel, rubric_version, seed, mode, retry_from,"
        " began, resumed) VALUES ('5eed', 'lost-job', 1, 'The lost job', 'call', 1, 1, 'practice', 0, 100, 0),"
        " ('5eed', 'lost-job', 1, 'The lost job', 'call', 1, 1, 'practice', 0, 200, 0)",
        NULL, NULL, NULL), SQLITE_OK);
    sqlite3_close(db);

    store_close(home->store);
    home->store = store_open(file, true, &how, &home->error);
    assert_int_equal(how, STORE_READY);
    const Record *one = store_load_record(home->store, 1, &home->arena, &home->error),
                 *two = store_load_record(home->store, 2, &home->arena, &home->error);
    assert_int_equal(strlen(one->uid), 36);
    assert_int_equal(one->uid[14], '4');
    assert_non_null(strchr("89ab", one->uid[19]));
    assert_string_not_equal(one->uid, two->uid);
    assert_null(one->trainee);
    assert_int_equal(one->began, 100);
    unlink(file);
}

/* RFC 9562, appendix A.4: the name of www.example.com in the space of DNS. */
static void a_named_uuid_is_the_one_everybody_gets(void **state)
{
    (void)state;
    assert_string_equal(uuid_named("6ba7b810-9dad-11d1-80b4-00c04fd430c8", "www.example.com").text,
                        "2ed6657d-e927-568b-95e1-2665a8aea6a2");
    assert_string_not_equal(uuid_random().text, uuid_random().text);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, enter, leave)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_name_keeps_every_script_and_sign_but_no_control),
        TEST(a_code_is_four_digits),
        TEST(a_code_opens_for_its_digits_only_and_is_not_kept_as_typed),
        TEST(a_name_is_taken_once_whatever_its_letters_case),
        TEST(names_are_compared_by_letters_not_bytes),
        TEST(guest_is_nobodys_name),
        TEST(several_of_a_name_are_told_apart_by_uid),
        TEST(attempts_are_of_whom_was_asked_for),
        TEST(an_attempt_counts_what_its_ledger_holds),
        TEST(a_drill_comes_back_with_what_was_met),
        TEST(the_newest_disagreement_about_a_line_is_listed),
        TEST(a_perspective_comes_back_with_its_answers),
        TEST(a_story_is_kept_once_and_can_be_taken_back),
        TEST(a_forgotten_trainee_is_nowhere_in_the_file),
        TEST(a_file_of_version_1_keeps_its_records_and_gains_uids),
        TEST(a_named_uuid_is_the_one_everybody_gets),
    };
    return cmocka_run_group_tests_name("people", tests, NULL, NULL);
}
