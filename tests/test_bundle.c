/* Bundles: whatever comes in which order, and whatever was done to the file. */
#include "support.h"

#include "core/session.h"
#include "core/sha256.h"
#include "exchange/base64.h"
#include "exchange/bundle.h"
#include "store/outbox.h"
#include "store/people.h"
#include "sys/path.h"
#include "sys/uuid.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define ANNA "aaaaaaaa-0000-4000-8000-000000000001"
#define BEN "bbbbbbbb-0000-4000-8000-000000000002"
#define SCENARIO "tests/scenarios/rent-model.lua"

typedef struct Home {
    Arena arena;
    char folder[64];
    const Scenario *scenario;
    char *text;
    Store *first, *second;      /* two machines */
    Error error;
} Home;

static Store *new_store(void)
{
    StoreState state;

    return store_open(NULL, true, &state, NULL);
}

static int enter(void **state)
{
    Home *home = calloc(1, sizeof *home);

    strcpy(home->folder, "/tmp/heard-bundle-XXXXXX");
    if (!mkdtemp(home->folder))
        return -1;
    home->scenario = support_scenario(SCENARIO, &home->arena);
    home->text = support_file(SCENARIO);
    home->first = new_store();
    home->second = new_store();
    *state = home;
    return 0;
}

static int leave(void **state)
{
    Home *home = *state;
    char command[100];

    store_close(home->first);
    store_close(home->second);
    snprintf(command, sizeof command, "rm -rf '%s'", home->folder);
    int status = system(command);
    arena_free(&home->arena);
    free(home->text);
    free(home);
    return status;
}

static int freeze(void *data, const Record *record, Arena *arena, const Statement **statements)
{
    Statement *made = ARENA_NEW(arena, Statement, 2);

    for (int i = 0; i < 2; i++) {
        made[i].id = arena_text(arena, uuid_named(record->uid, i ? "ended" : "began").text);
        made[i].body = arena_print(arena, "{\"id\":\"%s\",\"context\":{\"registration\":\"%s\"},\"base\":\"%s\"}", made[i].id,
                                   record->uid, (const char *)data);
    }
    *statements = made;
    return 2;
}

/* Plays with always the same reply; `turns` 0 is to the end. Returns its id. */
static int64_t play(Home *home, Store *store, const char *trainee, int reply, int64_t when, int64_t retry_of, int turns)
{
    Session *session = session_begin(home->scenario, support_rubric(&home->arena), 1, &home->arena);

    for (int i = 0; !session_over(session) && (turns == 0 || i < turns); i++) {
        const Prompt *prompt = session_prompt(session);
        int chosen = prompt->offered[reply % prompt->offered_count].number;
        assert_true(session_choose(session, &chosen, 1, &home->error));
    }
    Record *record = session_record(session);
    Source source = { record->hash, record->scenario, home->text, strlen(home->text) };
    record->trainee = trainee;
    record->began = when;
    record->ended = turns ? 0 : when + 60;
    record->retry_of = retry_of;
    record->turns[0].typed = "I'd say: \"no\" — <b>never</b>";
    assert_true(store_keep(store, record, &source, &home->error));
    return record->id;
}

/* ---- files ---- */

static const char *file(Home *home, const char *name)
{
    return path_join(&home->arena, home->folder, name);
}

static const char *export(Home *home, Store *store, const char *trainee, const char *name)
{
    const char *path = file(home, name);
    FILE *out = fopen(path, "w");

    if (!bundle_write(store, trainee, "heard test", 1000, out, NULL, NULL, &home->error))
        fail_msg("%s", home->error.sentence);
    fclose(out);
    return path;
}

static BundleState import(Home *home, Store *store, const char *path, BundleCounts *counts)
{
    BundleCounts unasked;

    home->error.sentence[0] = 0;
    return bundle_read(store, path, counts ? counts : &unasked, NULL, NULL, &home->error);
}

static void assert_imports(Home *home, Store *store, const char *path)
{
    if (import(home, store, path, NULL) != BUNDLE_TAKEN)
        fail_msg("%s", home->error.sentence);
}

static void save(const char *path, const char *bytes, size_t length)
{
    FILE *out = fopen(path, "w");

    fwrite(bytes, 1, length, out);
    fclose(out);
}

/* The bundle with one text changed into another and a checksum that fits again. */
static const char *forge(Home *home, const char *path, const char *from, const char *to)
{
    char *bytes = support_file(path), *at = strstr(bytes, from), *end;
    char digest[SHA256_TEXT];

    if (!at)
        fail_msg("no %s in the bundle", from);
    char *changed = arena_print(&home->arena, "%.*s%s%s", (int)(at - bytes), bytes, to, at + strlen(from));
    end = strstr(changed, "{\"end\"");
    sha256_text(changed, (size_t)(end - changed), digest);
    int lines = -1;
    for (const char *line = changed; line < end; line = strchr(line, '\n') + 1)
        lines++;
    changed = arena_print(&home->arena, "%.*s{\"end\":{\"records\":%d,\"sha256\":\"%s\"}}\n", (int)(end - changed), changed,
                          lines, digest);
    const char *forged = file(home, "forged.jsonl");
    save(forged, changed, strlen(changed));
    free(bytes);
    return forged;
}

static int count(Home *home, Store *store)
{
    const RecordCard *cards;

    return store_list_records(store, NULL, &home->arena, &cards);
}

/* ---- two machines ---- */

static void add_remarks(Home *home, Store *store, int64_t session, const char *words, int64_t when)
{
    PerspectiveAnswer answers[] = { { 0, "a person" }, { 2, "a date" } };
    Disagreement said = { arena_text(&home->arena, uuid_random().text), session, 1, when, "I did say sorry." };
    Perspective taken = { arena_text(&home->arena, uuid_random().text), session, when, 4, answers, 2 };
    Story story = { .uid = arena_text(&home->arena, uuid_random().text), .session = session, .kept = when, .words = words };

    assert_true(store_add_disagreement(store, &said, &home->error));
    assert_true(store_add_perspective(store, &taken, &home->error));
    assert_true(store_add_story(store, &story, &home->error));
}

/* Monday and Friday of Anna's machine, and one of Ben's where Anna played, too. */
static void fill(Home *home, const char *paths[3])
{
    DrillBeat beats[] = { { "rent-model", "opening", 2, true }, { "rent-model", "ask", 1, false } };
    DrillDone drill = { .trainee = ANNA, .behaviour = NAME_FEELING, .done = 5000, .beats = 2 };

    store_freeze_with(home->first, freeze, "one");
    store_freeze_with(home->second, freeze, "two");
    assert_true(store_add_trainee(home->first, ANNA, "Anna \"Z\" <b>", "0042", 1000, &home->error));
    int64_t monday = play(home, home->first, ANNA, 0, 2000, 0, 0);
    play(home, home->first, ANNA, 2, 2100, 0, 1);
    add_remarks(home, home->first, monday, "Watch the end", 2500);
    paths[0] = export(home, home->first, NULL, "a.jsonl");

    /* a second machine knows Monday, and by another name */
    assert_imports(home, home->second, paths[0]);
    assert_true(store_rename_trainee(home->second, ANNA, "Ann", 3000, &home->error));
    assert_true(store_add_trainee(home->second, BEN, "Ben", NULL, 1500, &home->error));
    play(home, home->second, BEN, 1, 1600, 0, 0);
    play(home, home->second, NULL, 2, 1700, 0, 0);
    int64_t again = play(home, home->second, ANNA, 3, 1800, 0, 0);
    add_remarks(home, home->second, again, "", 3100);
    paths[2] = export(home, home->second, NULL, "c.jsonl");

    Record *record = store_load_record(home->first, monday, &home->arena, &home->error);
    assert_true(store_add_grading(home->first, record, 1, &home->error));
    play(home, home->first, ANNA, 1, 900, monday, 0);       /* the clock went back: the retry sorts first */
    add_remarks(home, home->first, monday, "Watch turn two", 4000);
    assert_true(store_add_drill(home->first, "dddddddd-0000-4000-8000-000000000003", &drill, beats, &home->error));
    assert_true(store_rename_trainee(home->first, ANNA, "Anna 'O", 4000, &home->error));
    for (int d = 0; d < DIMENSIONS; d++)
        record->self_rating[d] = 40 + d;
    assert_true(store_keep(home->first, record, NULL, &home->error));
    const OutboxItem *items;
    int waiting = store_list_waiting(home->first, 10, &home->arena, &items, &home->error);
    assert_true(waiting >= 4 && store_mark_sent(home->first, items, 2, 200, &home->error));
    paths[1] = export(home, home->first, NULL, "b.jsonl");
}

/* ---- merging ---- */

static void bundles_in_any_order_any_number_of_times_give_the_same_bytes(void **state)
{
    static const int orders[][3] = { { 0, 1, 2 }, { 0, 2, 1 }, { 1, 0, 2 }, { 1, 2, 0 }, { 2, 0, 1 }, { 2, 1, 0 } };
    Home *home = *state;
    const char *paths[3];
    const Attempt *attempts;
    char *expected = NULL;

    fill(home, paths);
    for (int i = 0; i < 6; i++) {
        Store *store = new_store();
        for (int twice = 0; twice < 2; twice++)
            for (int k = 0; k < 3; k++)
                for (int again = 0; again <= twice; again++)
                    assert_imports(home, store, paths[orders[i][k]]);
        char *bytes = support_file(export(home, store, NULL, "merged.jsonl"));
        assert_int_equal(store_list_attempts(store, ANNA, &home->arena, &attempts), 3);
        assert_true(attempts[0].began == 900 && attempts[1].began == 1800 && attempts[2].began == 2000);
        if (!expected)
            expected = bytes;
        else if (strcmp(bytes, expected) != 0)
            fail_msg("order %d gives other bytes", i);
        if (bytes != expected)
            free(bytes);
        store_close(store);
    }
    assert_non_null(strstr(expected, "\"name\":\"Anna 'O\""));
    assert_non_null(strstr(expected, "Watch turn two"));
    assert_non_null(strstr(expected, "\"self_listening\":40"));
    assert_non_null(strstr(expected, "\"retry_of\":\""));
    assert_non_null(strstr(expected, "\"state\":\"sent\""));
    free(expected);
}

static void a_record_comes_back_with_all_that_hangs_on_it(void **state)
{
    Home *home = *state;
    const char *paths[3];
    Store *store = new_store();
    const RecordCard *before, *after;
    const GradingCard *grades;
    const DrillDone *drills;
    const Perspective *chair;
    const Disagreement *said;

    fill(home, paths);
    assert_imports(home, store, paths[1]);
    int left = store_list_records(home->first, ANNA, &home->arena, &before);
    assert_int_equal(store_list_records(store, ANNA, &home->arena, &after), left - 1);     /* one hasn't ended */
    assert_int_equal(store_list_drills(store, ANNA, &home->arena, &drills), 1);
    assert_int_equal(drills[0].met, 1);

    int64_t monday = 0;
    for (int i = 0; i < left - 1; i++)
        if (after[i].began == 2000)
            monday = after[i].id;
    Record *record = store_load_record(store, monday, &home->arena, &home->error);
    Record *origin = store_load_record(home->first, 1, &home->arena, &home->error);
    assert_int_equal(record->turn_count, origin->turn_count);
    assert_string_equal(record->turns[0].typed, origin->turns[0].typed);
    assert_int_equal(record->turns[1].offered_count, origin->turns[1].offered_count);
    assert_int_equal(record->turns[0].ledger_count, origin->turns[0].ledger_count);
    assert_int_equal(record->scores.overall, origin->scores.overall);
    assert_string_equal(record->turns[0].ledger[0].rule, origin->turns[0].ledger[0].rule);
    assert_int_equal(store_list_gradings(store, monday, &home->arena, &grades), 2);
    assert_int_equal(grades[0].graded, 2060);       /* the one that was shown, whatever the clock said later */
    assert_int_equal(store_list_perspectives(store, monday, &home->arena, &chair), 2);
    assert_string_equal(chair[0].answers[1].answer, "a date");
    assert_int_equal(store_list_disagreements(store, monday, &home->arena, &said), 1);
    store_close(store);
}

static void codes_and_what_has_not_ended_stay_at_home(void **state)
{
    Home *home = *state;
    const char *paths[3];
    const Trainee *all;
    Store *store = new_store();

    fill(home, paths);
    char *bytes = support_file(paths[1]);
    assert_null(strstr(bytes, "\"salt\""));
    assert_null(strstr(bytes, "\"code\""));
    assert_null(strstr(bytes, "\"began\":2100"));
    free(bytes);

    assert_imports(home, store, paths[1]);
    assert_int_equal(store_list_trainees(store, &home->arena, &all), 1);
    assert_false(all[0].here || all[0].coded);
    assert_imports(home, home->first, paths[2]);    /* and at home she stays at home */
    assert_true(store_find_trainee(home->first, ANNA, &home->arena, NULL)->here);
    assert_false(store_check_code(home->first, ANNA, "1111"));
    store_close(store);
}

static void one_trainees_bundle_holds_nobody_else(void **state)
{
    Home *home = *state;
    const char *paths[3];

    fill(home, paths);
    char *bytes = support_file(export(home, home->second, BEN, "ben.jsonl"));
    assert_non_null(strstr(bytes, BEN));
    assert_null(strstr(bytes, ANNA));
    assert_null(strstr(bytes, "\"began\":1700"));
    free(bytes);
}

static void who_was_forgotten_stays_out(void **state)
{
    Home *home = *state;
    const char *paths[3];
    BundleCounts counts;
    Forgotten gone;

    fill(home, paths);
    assert_true(store_forget_trainee(home->second, ANNA, &gone, &home->error));
    int left = count(home, home->second);
    assert_int_equal(import(home, home->second, paths[1], &counts), BUNDLE_TAKEN);
    assert_int_equal(counts.kept_out, 3);       /* two sessions and a drill */
    assert_int_equal(count(home, home->second), left);
    assert_null(store_find_trainee(home->second, ANNA, &home->arena, NULL));
}

static void an_unfinished_session_gives_way_to_its_end(void **state)
{
    Home *home = *state;
    BundleCounts counts;
    const char *uid = "eeeeeeee-0000-4000-8000-000000000001";
    Session *session = session_begin(home->scenario, support_rubric(&home->arena), 1, &home->arena);
    Record *record = session_record(session);
    Source source = { record->hash, record->scenario, home->text, strlen(home->text) };
    int chosen = session_prompt(session)->offered[0].number;

    record->uid = uid;
    record->began = 10;
    assert_true(session_choose(session, &chosen, 1, &home->error));
    assert_true(store_keep(home->first, record, &source, &home->error));
    record->id = 0;
    record->ended = 20;
    record->left = true;
    assert_true(store_keep(home->second, record, &source, &home->error));

    const char *path = export(home, home->second, NULL, "end.jsonl");
    assert_int_equal(import(home, home->first, path, &counts), BUNDLE_TAKEN);
    assert_int_equal(counts.sessions_new, 1);
    assert_int_equal(count(home, home->first), 1);
    assert_int_equal(import(home, home->first, path, &counts), BUNDLE_TAKEN);
    assert_int_equal(counts.sessions_known, 1);
}

static void of_two_sessions_with_one_uid_the_one_that_is_here_stays(void **state)
{
    static const char uid[] = "eeeeeeee-0000-4000-8000-000000000002";
    Home *home = *state;
    Store *stores[] = { home->first, home->second };
    BundleCounts counts;

    for (int i = 0; i < 2; i++) {
        Session *session = session_begin(home->scenario, support_rubric(&home->arena), (uint64_t)i, &home->arena);
        Record *record = session_record(session);
        Source source = { record->hash, record->scenario, home->text, strlen(home->text) };
        record->uid = uid;
        record->began = 10;
        record->ended = 20;
        record->left = true;
        assert_true(store_keep(stores[i], record, &source, &home->error));
    }
    const char *path = export(home, home->second, NULL, "other.jsonl");
    assert_int_equal(import(home, home->first, path, &counts), BUNDLE_TAKEN);
    assert_int_equal(counts.sessions_other, 1);
    assert_int_equal(counts.sessions_new + counts.sessions_known, 0);
}

static void a_story_that_was_taken_back_does_not_return_with_a_bundle(void **state)
{
    Home *home = *state;
    Story story = { .uid = "eeeeeeee-0000-4000-8000-000000000003", .kept = 3000, .words = "Mine." };
    const Story *stories;

    story.session = play(home, home->first, NULL, 0, 10, 0, 0);
    assert_true(store_add_story(home->first, &story, &home->error));
    const char *path = export(home, home->first, NULL, "story.jsonl");
    assert_true(store_drop_story(home->first, story.uid, &home->error));
    assert_imports(home, home->first, path);
    assert_int_equal(store_list_stories(home->first, &home->arena, &stories), 0);
    assert_imports(home, home->second, path);
    assert_int_equal(store_list_stories(home->second, &home->arena, &stories), 1);
}

/* ---- strangers' data ---- */

static void assert_refused(Home *home, const char *path, BundleState state, const char *words)
{
    Store *store = new_store();
    BundleState found = import(home, store, path, NULL);

    if (found != state || !strstr(home->error.sentence, words))
        fail_msg("state %d, “%s” instead of “%s”", (int)found, home->error.sentence, words);
    store_close(store);
}

static void a_bundle_that_is_cut_off_anywhere_gives_nothing(void **state)
{
    Home *home = *state;
    const char *paths[3], *cut = file(home, "cut.jsonl");
    size_t size;

    fill(home, paths);
    char *bytes = support_bytes(paths[1], &size);
    Store *store = new_store();
    for (size_t part = 0; part < 97; part++) {
        size_t length = part == 96 ? size - 1 : size * part / 96;
        save(cut, bytes, length);
        BundleState found = import(home, store, cut, NULL);
        if (part < 96 ? found == BUNDLE_TAKEN : found != BUNDLE_CUT_OFF)
            fail_msg("%zu of %zu bytes: state %d, %s", length, size, (int)found, home->error.sentence);
        if (part > 1 && !strstr(home->error.sentence, "cut.jsonl, line "))
            fail_msg("“%s” names no place", home->error.sentence);
    }
    assert_int_equal(count(home, store), 0);
    store_close(store);
    free(bytes);
}

static void a_changed_byte_anywhere_gives_nothing(void **state)
{
    Home *home = *state;
    const char *paths[3], *changed = file(home, "changed.jsonl");
    size_t size;

    fill(home, paths);
    char *bytes = support_bytes(paths[1], &size);
    Store *store = new_store();
    for (size_t part = 0; part < 200; part++) {
        size_t at = size * part / 200;
        char was = bytes[at];
        bytes[at] = was == 'x' ? 'y' : 'x';
        save(changed, bytes, size);
        bytes[at] = was;
        if (import(home, store, changed, NULL) == BUNDLE_TAKEN)
            fail_msg("byte %zu of %zu was changed unseen", at, size);
    }
    assert_int_equal(count(home, store), 0);
    store_close(store);
    free(bytes);
}

static void what_is_no_bundle_is_called_so(void **state)
{
    Home *home = *state;
    const char *paths[3], *odd = file(home, "odd.jsonl");

    fill(home, paths);
    save(odd, "", 0);
    assert_refused(home, odd, BUNDLE_CUT_OFF, "odd.jsonl, line 1: the file is empty");
    save(odd, "{\"format\":\"other\",\"version\":1}\n", 31);
    assert_refused(home, odd, BUNDLE_FAULTY, "line 1: this isn't a bundle");
    save(odd, "SQLite format 3\0\1\2\3\n", 20);
    assert_refused(home, odd, BUNDLE_FAULTY, "line 1: this isn't a bundle");
    save(odd, "[[[[[[[[", 8);
    assert_refused(home, odd, BUNDLE_FAULTY, "line 1: this isn't a bundle");
    assert_refused(home, home->folder, BUNDLE_UNREADABLE, "is no file");
    assert_refused(home, file(home, "none"), BUNDLE_UNREADABLE, "No such file");
    assert_refused(home, forge(home, paths[0], "\"version\":1", "\"version\":2"), BUNDLE_NEWER, "newer heard (heard test)");
    save(odd, "", 0);

    char *bytes = support_file(paths[0]);
    char *more = arena_print(&home->arena, "%s{}\n", bytes);
    save(odd, more, strlen(more));
    assert_refused(home, odd, BUNDLE_FAULTY, "something stands behind the end");
    free(bytes);
}

static void a_value_that_cannot_be_is_named_with_its_line(void **state)
{
    static const struct { const char *from, *to, *words; } faults[] = {
        { "\"began\":2000", "\"began\":\"2000\"", "line 4: “began” of sessions isn't a whole number" },
        { "\"began\":2000", "\"began\":2000.5", "“began” of sessions isn't a whole number" },
        { "\"began\":2000", "\"began\":99999999999999", "“began” of sessions is a number that can't be" },
        { "\"began\":2000,", "", "“began” of sessions is missing" },
        { "\"began\":2000", "\"began\":2000,\"colour\":1", "a key that no bundle of this version has" },
        { "\"mode\":\"practice\"", "\"mode\":1", "“mode” of sessions isn't a text" },
        { "{\"session\":{\"uid\":\"", "{\"session\":{\"uid\":\"Z", "“uid” of sessions isn't a UUID" },
        { "{\"session\"", "{\"s\\u001b[1m\\u009bg\"", "“s [1m  g” of the line is no record" },
        { "{\"session\"", "{\"song\"", "“song” of the line is no record" },
        { "{\"session\":{", "{\"session\":{\"turns\":1,\"x\":{", "line 4: this isn't a record" },
        { "\"turns\":[", "\"turns\":[7,", "“a row” of turns isn't an object" },
        { "\"choices\":[{\"turn\":0", "\"choices\":[{\"turn\":77", "don't fit together" },
        { "\"choices\":[{\"turn\":0", "\"choices\":[{\"turn\":1", "don't fit together" },
        { "\"level\":", "\"level\":9", "“level” of ledger is a number that can't be" },
        { "\"ledger\":[", "\"gates\":[{\"grading\":\"" ANNA "\",\"behaviour\":\"demean\"}],\"ledger\":[",
          "“grading” of gates belongs to nothing in this record" },
        { "\"source\":\"", "\"source\":\"0", "“source” of sessions is too long" },
        { "\"body\":\"{", "\"body\":\"{\\n", "“body” of outbox isn't a statement" },
        { "\\\"registration\\\":\\\"", "\\\"registration\\\":\\\"0", "isn't a statement about this session" },
        { "\"bytes\":\"", "\"bytes\":\"AAAA", "line 2: the scenario's text isn't the one" },
        { "{\"hash\":\"", "{\"hash\":\"0", "line 2: the scenario's text isn't the one" },
        { "\"trainee\":\"" ANNA, "\"trainee\":\"" BEN, "a trainee whom the bundle doesn't name" },
        { "\"name\":\"Anna \\\"Z\\\" <b>\"", "\"name\":\"\\u202e\\n \"", "line 3: the name of a trainee can't be one" },
    };
    Home *home = *state;
    const char *paths[3];

    fill(home, paths);
    for (size_t i = 0; i < sizeof faults / sizeof *faults; i++)
        assert_refused(home, forge(home, paths[0], faults[i].from, faults[i].to), BUNDLE_FAULTY, faults[i].words);

    char *many = arena_alloc(&home->arena, 10001);
    memset(many, 'x', 10000);
    assert_refused(home, forge(home, paths[0], "Anna \\\"Z", many), BUNDLE_FAULTY, "“name” of trainees is too long");
}

static void an_odd_name_is_kept_as_a_name(void **state)
{
    Home *home = *state;
    const char *paths[3];
    const Trainee *all;

    fill(home, paths);
    assert_imports(home, home->second, forge(home, paths[1], "Anna 'O", "=cmd|'/C calc'!A0\\n\\u202e<script>"));
    assert_int_equal(store_list_trainees(home->second, &home->arena, &all), 2);
    const Trainee *anna = store_find_trainee(home->second, ANNA, &home->arena, NULL);
    assert_string_equal(anna->name, "=cmd|'/C calc'!A0 <script>");
}

static void what_a_terminal_would_obey_is_taken_out(void **state)
{
    Home *home = *state;
    const char *paths[3];

    fill(home, paths);
    assert_imports(home, home->second, forge(home, paths[1], "\"mode\":\"practice", "\"mode\":\"\\u001b[31m\\u007f\\u009b\\n"));
    char *bytes = support_file(export(home, home->second, NULL, "clean.jsonl"));
    assert_non_null(strstr(bytes, "\"mode\":\" [31m    \""));
    assert_null(strstr(bytes, "\\u001b"));
    free(bytes);
}

static void what_came_before_a_faulty_record_stays_whole(void **state)
{
    Home *home = *state;
    const char *paths[3];
    Store *store = new_store();
    BundleCounts counts;

    fill(home, paths);
    const char *path = forge(home, paths[1], "\"began\":2000", "\"began\":null");
    assert_int_equal(import(home, store, path, &counts), BUNDLE_FAULTY);
    assert_int_equal(counts.sessions_new, 1);
    assert_imports(home, store, paths[1]);
    assert_imports(home, store, paths[0]);
    assert_imports(home, store, paths[2]);
    assert_int_equal(count(home, store), 5);
    store_close(store);
}

static void base64_gives_back_what_it_was_made_of(void **state)
{
    Home *home = *state;
    char *bytes;
    size_t length;

    for (size_t size = 0; size < 70; size++) {
        char data[70];
        for (size_t i = 0; i < size; i++)
            data[i] = (char)(i * 37 + size);
        assert_true(base64_bytes(base64_text(data, size, &home->arena), &home->arena, &bytes, &length));
        assert_int_equal(length, size);
        assert_memory_equal(bytes, data, size);
    }
    assert_string_equal(base64_text("Man!", 4, &home->arena), "TWFuIQ==");
    assert_false(base64_bytes("TWF", &home->arena, &bytes, &length));
    assert_false(base64_bytes("TW=u", &home->arena, &bytes, &length));
    assert_false(base64_bytes("TWFuIR==", &home->arena, &bytes, &length));
    assert_false(base64_bytes("TW u", &home->arena, &bytes, &length));
}

static void a_checksum_is_the_same_bit_by_bit(void **state)
{
    char bytes[300], whole[SHA256_TEXT], parts[SHA256_TEXT];

    (void)state;
    memset(bytes, 'q', sizeof bytes);
    for (size_t size = 0; size <= sizeof bytes; size++)
        for (size_t step = 1; step < 130; step += 43) {
            Sha256 sum = sha256_begin();
            for (size_t at = 0; at < size; at += step)
                sha256_add(&sum, bytes + at, size - at < step ? size - at : step);
            sha256_end(&sum, parts);
            sha256_text(bytes, size, whole);
            assert_string_equal(parts, whole);
        }
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, enter, leave)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(bundles_in_any_order_any_number_of_times_give_the_same_bytes),
        TEST(a_record_comes_back_with_all_that_hangs_on_it),
        TEST(codes_and_what_has_not_ended_stay_at_home),
        TEST(one_trainees_bundle_holds_nobody_else),
        TEST(who_was_forgotten_stays_out),
        TEST(an_unfinished_session_gives_way_to_its_end),
        TEST(of_two_sessions_with_one_uid_the_one_that_is_here_stays),
        TEST(a_story_that_was_taken_back_does_not_return_with_a_bundle),
        TEST(a_bundle_that_is_cut_off_anywhere_gives_nothing),
        TEST(a_changed_byte_anywhere_gives_nothing),
        TEST(what_is_no_bundle_is_called_so),
        TEST(a_value_that_cannot_be_is_named_with_its_line),
        TEST(an_odd_name_is_kept_as_a_name),
        TEST(what_a_terminal_would_obey_is_taken_out),
        TEST(what_came_before_a_faulty_record_stays_whole),
        TEST(base64_gives_back_what_it_was_made_of),
        TEST(a_checksum_is_the_same_bit_by_bit),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
