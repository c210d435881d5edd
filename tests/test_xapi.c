/* Statements: what is told of a session and what isn't, and the mistakes that validators don't see. */
#include "support.h"

#include "core/session.h"
#include "report/xapi.h"
#include "statement_lint.h"
#include "sys/file.h"
#include "sys/path.h"

#include <stdio.h>
#include <string.h>

#include <jansson.h>

#define UID "7dc19b6f-d7a0-41ae-a168-1abde24b24cd"
#define TRAINEE "0d1a0f5e-5b5c-4c36-8a4e-0c4f2f9b7f11"

enum { NOW = 1700001000 };

static const XapiMaker maker = { "https://training.example.com/heard", "en", "0.1.0", NOW };

static int begin(void **state)
{
    *state = calloc(1, sizeof(Arena));
    return 0;
}

static int end(void **state)
{
    arena_free(*state);
    free(*state);
    return 0;
}

/* ---- sessions ---- */

/* A record as the store gives it back, of the moves "2,3,2". */
static Record *played(const char *file, const char *moves, Arena *arena)
{
    const Scenario *scenario = support_scenario(file, arena);
    Session *session = session_begin(scenario, support_rubric(arena), 1, arena);
    Error error = { .line = 0 };

    for (const Prompt *prompt; *moves && (prompt = session_prompt(session)) != NULL; ) {
        int numbers[MOST_PARTS];
        for (int part = 0; part < prompt->part_count; part++, moves += *moves == ',')
            numbers[part] = (int)strtol(moves, (char **)&moves, 10);
        if (!session_choose(session, numbers, prompt->part_count, &error))
            fail_msg("%s: %s", file, error.sentence);
    }
    Record *record = session_record(session);
    record->uid = UID;
    record->began = NOW - 600;
    record->ended = session_over(session) ? NOW - 60 : 0;
    for (int i = 0; i < record->turn_count; i++)
        record->turns[i].seconds = 10 + i;
    return record;
}

static Record *model(Arena *arena)
{
    return played("tests/scenarios/rent-model.lua", "2,3,2,2,2,2,3", arena);
}

static int told(const Record *record, Arena *arena, const Statement **statements)
{
    int count = xapi_statements(record, &maker, arena, statements);
    const char *fault = statement_lint(*statements, count, NOW, arena);

    if (fault)
        fail_msg("%s", fault);
    return count;
}

/* ---- what statements hold ---- */

static const char *verb_of(const Statement *statement, Arena *arena)
{
    json_t *value = json_loads(statement->body, 0, NULL);
    const char *id = json_string_value(json_object_get(json_object_get(value, "verb"), "id"));
    const char *verb = arena_text(arena, strrchr(id, '/') + 1);

    json_decref(value);
    return verb;
}

/* The verbs in order, with a space between; what is told several times in a row once, with its number. */
static const char *verbs_of(const Statement *statements, int count, Arena *arena)
{
    const char *all = "";

    for (int i = 0, same; i < count; i += same) {
        const char *verb = verb_of(&statements[i], arena);
        for (same = 1; i + same < count && strcmp(verb_of(&statements[i + same], arena), verb) == 0; )
            same++;
        all = arena_print(arena, same > 1 ? "%s%s%s*%d" : "%s%s%s", all, *all ? " " : "", verb, same);
    }
    return all;
}

static const Statement *first_of(const Statement *statements, int count, const char *verb, Arena *arena)
{
    for (int i = 0; i < count; i++)
        if (strcmp(verb_of(&statements[i], arena), verb) == 0)
            return &statements[i];
    fail_msg("nothing %s is told", verb);
    return NULL;
}

/* The value at "result.score.raw", as text. */
static const char *at(const char *body, const char *path, Arena *arena)
{
    json_t *whole = json_loads(body, 0, NULL), *value = whole;

    for (const char *key = path; value && *key; key += strcspn(key, "/"), key += *key == '/') {
        const char *name = arena_text_n(arena, key, strcspn(key, "/"));
        value = json_is_array(value) ? json_array_get(value, (size_t)atoi(name))
                                     : json_object_get(value, name);
    }
    char *text = value ? json_dumps(value, JSON_ENCODE_ANY | JSON_COMPACT | JSON_REAL_PRECISION(15)) : NULL;
    const char *kept = text ? arena_text(arena, text) : "nothing";
    free(text);
    json_decref(whole);
    return kept;
}

static void expect_at(const Statement *statement, const char *path, const char *wanted, Arena *arena)
{
    const char *found = at(statement->body, path, arena);

    if (strcmp(found, wanted) != 0)
        fail_msg("%s is %s and should be %s", path, found, wanted);
}

/* ---- the tests ---- */

static void a_finished_session_is_told_from_first_to_last(void **state)
{
    const Statement *statements;
    int count = told(model(*state), *state, &statements);

    assert_string_equal(verbs_of(statements, count, *state),
                        "initialized answered*7 scored*3 completed failed terminated");
}

static void what_passed_is_told_as_passed(void **state)
{
    const Statement *statements;
    Record *record = model(*state);

    record->passed = true;
    int count = told(record, *state, &statements);
    expect_at(first_of(statements, count, "passed", *state), "result/success", "true", *state);
}

static void a_turn_is_a_choice_with_response_success_and_score(void **state)
{
    const Statement *statements;
    int count = told(model(*state), *state, &statements);
    const Statement *turn = first_of(statements, count, "answered", *state);

    expect_at(turn, "object/id",
              "\"https://training.example.com/heard/scenarios/rent-model/versions/1/beats/opening\"", *state);
    expect_at(turn, "object/definition/interactionType", "\"choice\"", *state);
    expect_at(turn, "result/response", "\"reply-2\"", *state);
    expect_at(turn, "result/success", "false", *state);
    expect_at(turn, "result/score/min", "0.0", *state);
    expect_at(turn, "result/duration", "\"PT10S\"", *state);
    expect_at(turn, "context/registration", "\"" UID "\"", *state);
    expect_at(turn, "context/platform", "\"heard 0.1.0\"", *state);
}

static void the_overall_has_one_decimal_and_its_share(void **state)
{
    const Statement *statements;
    int count = told(model(*state), *state, &statements);
    const Statement *failed = first_of(statements, count, "failed", *state);

    expect_at(failed, "result/score/raw", "45.0", *state);
    expect_at(failed, "result/score/max", "100.0", *state);
    expect_at(failed, "result/score/scaled", "0.45", *state);
    expect_at(failed, "result/duration", "\"PT91S\"", *state);
}

static void what_was_left_is_told_without_a_grade(void **state)
{
    const Statement *statements;
    Record *record = played("tests/scenarios/rent-model.lua", "2,3", *state);

    record->left = true;
    record->ended = NOW - 60;
    int count = told(record, *state, &statements);
    assert_string_equal(verbs_of(statements, count, *state), "initialized answered*2 terminated");
    expect_at(&statements[count - 1], "result/extensions/https:", "nothing", *state);
    assert_non_null(strstr(statements[count - 1].body, "extensions/ended\":\"left\""));
}

static void what_was_interrupted_is_told_without_a_grade(void **state)
{
    const Statement *statements;
    Record *record = played("tests/scenarios/rent-model.lua", "2,3", *state);

    record->interrupted = true;
    record->ended = NOW - 60;
    int count = told(record, *state, &statements);
    assert_string_equal(verbs_of(statements, count, *state), "initialized answered*2 terminated");
}

static void a_session_that_goes_on_is_not_told(void **state)
{
    const Statement *statements;

    assert_int_equal(told(played("tests/scenarios/rent-model.lua", "2,3", *state), *state, &statements), 0);
}

static void without_an_overall_there_is_neither_pass_nor_fail(void **state)
{
    const Statement *statements;
    Record *record = model(*state);

    record->scores.overall = record->scores.dimension[RESOLUTION] = -1;
    int count = told(record, *state, &statements);
    assert_string_equal(verbs_of(statements, count, *state),
                        "initialized answered*7 scored*2 completed terminated");
}

static void a_composed_turn_is_one_answer_of_several_parts(void **state)
{
    const Statement *statements;
    int count = told(played("tests/scenarios/three-paragraphs.lua", "1,1,1", *state), *state, &statements);
    const Statement *turn = first_of(statements, count, "answered", *state);

    expect_at(turn, "result/response", "\"part-1-reply-1[,]part-2-reply-1[,]part-3-reply-1\"", *state);
    expect_at(turn, "object/definition/correctResponsesPattern", "nothing", *state);
}

static void telling_again_tells_the_same(void **state)
{
    const Statement *first, *second;
    const XapiMaker later = { maker.base, maker.language, maker.version, NOW + 86400 };
    int count = told(model(*state), *state, &first);

    assert_int_equal(xapi_statements(model(*state), &later, *state, &second), count);
    for (int i = 0; i < count; i++)
        assert_string_equal(first[i].body, second[i].body);
}

static void what_was_typed_and_names_stay_out(void **state)
{
    const Statement *statements;
    Record *record = model(*state);

    record->trainee = TRAINEE;
    record->trainee_name = "Quentin Quill";
    record->turns[0].typed = "my own secret words";
    int count = told(record, *state, &statements);
    for (int i = 0; i < count; i++) {
        assert_null(strstr(statements[i].body, "Quentin"));
        assert_null(strstr(statements[i].body, "secret"));
        expect_at(&statements[i], "actor/account/name", "\"" TRAINEE "\"", *state);
    }
    expect_at(&(Statement){ "", xapi_named(statements[0].body, "Quentin <Quill>", *state) }, "actor/name",
              "\"Quentin <Quill>\"", *state);
}

static void two_sessions_of_guests_have_two_pseudonyms(void **state)
{
    const Statement *first, *second;
    Record *record = model(*state);

    told(record, *state, &first);
    record->uid = "00000000-0000-4000-8000-000000000001";
    told(record, *state, &second);
    assert_string_not_equal(at(first->body, "actor/account/name", *state),
                            at(second->body, "actor/account/name", *state));
}

/* ---- clocks ---- */

static void a_clock_that_was_set_back_gives_times_in_order(void **state)
{
    const Statement *statements;
    Record *record = model(*state);

    record->began = NOW + 7200;
    told(record, *state, &statements);
}

static void a_session_that_ended_in_the_future_ended_now(void **state)
{
    const Statement *statements;
    Record *record = model(*state);

    record->began = NOW + 7200;
    record->ended = NOW + 7300;
    told(record, *state, &statements);
}

static void times_that_cannot_be_are_told_as_times_all_the_same(void **state)
{
    static const int64_t times[] = { INT64_MIN, -1, 0, 1, INT64_MAX };
    const Statement *statements;
    Record *record = model(*state);

    for (int i = 0; i < 5; i++)
        for (int k = 0; k < 5; k++) {
            record->began = times[i];
            record->ended = times[k] ? times[k] : 1;
            record->turns[3].seconds = times[i];
            int count = xapi_statements(record, &maker, *state, &statements);
            assert_int_equal(count, 14);
            assert_null(strstr(statements[0].body, "PT-"));
        }
}

static void turns_that_nobody_measured_have_no_duration(void **state)
{
    const Statement *statements;
    Record *record = model(*state);

    record->turns[0].seconds = 0;
    int count = told(record, *state, &statements);
    expect_at(first_of(statements, count, "answered", *state), "result/duration", "nothing", *state);
}

/* ---- all the plays, and texts from anybody ---- */

static const char *file_of(const char *id, Arena *arena)
{
    const char *ours = arena_print(arena, "scripts/scenarios/%s.lua", id);

    return file_exists(ours) ? ours : arena_print(arena, "tests/scenarios/%s.lua", id);
}

static void every_golden_play_has_no_fault(void **state)
{
    const char *const *names;
    int count, plays = 0;

    assert_true(folder_list("tests/golden", ".moves", *state, &names, &count, NULL));
    for (int i = 0; i < count; i++) {
        char *line = support_file(path_join(*state, "tests/golden", names[i])), *text = line;
        const Statement *statements;
        while (*text == '#')
            text = strchr(text, '\n') + 1;
        const char *id = arena_text_n(*state, text, strcspn(text, " \n"));
        text = strchr(text, '\n') + 1;
        const char *moves = arena_text_n(*state, text, strcspn(text, "\n"));
        assert_true(told(played(file_of(id, *state), moves, *state), *state, &statements) >= 3);
        free(line);
        plays++;
    }
    assert_true(plays >= 5);
}

static void texts_from_anybody_have_no_fault(void **state)
{
    char *lengthy = arena_alloc(*state, 10001);
    memset(lengthy, 'x', 10000);
    const char *texts[] = {
        "\"quotes\" and 'more' \\ back", "<script>alert(1)</script> & co", "two\nlines\r\nand\ttabs", "",
        "\xe2\x80\xae" "backwards \xe2\x81\xa7" "abc", lengthy, "\xff\xfe not UTF-8 \xc3",
        "=cmd|'/c calc'!A0",
        "a b/c?d#e%20", "[,]", "\x01\x7f", "\xf0\x9f\x99\x82"
    };

    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        const Statement *statements;
        Record *record = model(*state);
        record->scenario = record->title = record->hash = record->band = record->customer_name = texts[i];
        record->trainee = record->trainee_name = texts[i];
        for (int turn = 0; turn < record->turn_count; turn++) {
            record->turns[turn].beat = record->turns[turn].customer = texts[i];
            record->turns[turn].mood_word_before = texts[i];
            for (int k = 0; k < record->turns[turn].offered_count; k++)
                ((Offered *)record->turns[turn].offered)[k].text = texts[i];
        }
        int count = told(record, *state, &statements);
        for (int k = 0; k < count; k++) {
            const char *id = at(statements[k].body, "object/id", *state);
            assert_null(strpbrk(id, " <>\n\\"));
            assert_non_null(xapi_cmi5(statements[k].body, *state));
        }
    }
}

/* ---- the lint itself ---- */

/* Whether the lint says `fault` of a session's statements after `from` in the answered one was made `to`. */
static void expect_fault(const char *from, const char *to, const char *fault, Arena *arena)
{
    const Statement *statements;
    int count = told(model(arena), arena, &statements), which = -1;
    Statement *changed = ARENA_NEW(arena, Statement, count);

    memcpy(changed, statements, sizeof *changed * (size_t)count);
    for (int i = 0; i < count && which < 0; i++)
        if (strstr(changed[i].body, from) && (strstr(changed[i].body, "/answered") || i == count - 1))
            which = i;
    if (which < 0)
        fail_msg("no statement holds %s", from);
    const char *body = changed[which].body, *place = strstr(body, from);
    changed[which].body = arena_print(arena, "%.*s%s%s", (int)(place - body), body, to, place + strlen(from));

    const char *found = statement_lint(changed, count, NOW, arena);
    if (!found || !strstr(found, fault))
        fail_msg("instead of “%s” the lint says: %s", fault, found ? found : "nothing");
}

static void the_lint_sees_what_validators_do_not(void **state)
{
    Arena *arena = *state;

    expect_fault("\"response\":\"reply-2\"", "\"response\":\"reply-9\"", "the response isn't among", arena);
    expect_fault("\"correctResponsesPattern\":[\"", "\"correctResponsesPattern\":[\"x", "unknown choice",
                 arena);
    expect_fault("\"id\":\"reply-2\"", "\"id\":\"reply-1\"", "two choices have one id", arena);
    expect_fault("\"timestamp\":\"2023", "\"timestamp\":\"2099", "the time is in the future", arena);
    expect_fault("\"timestamp\":\"2023", "\"timestamp\":\"2021", "the time isn't after", arena);
    expect_fault("\"scaled\":0.0", "\"scaled\":0.9", "contradicts the raw one", arena);
    expect_fault("\"id\":\"reply-2\"", "\"id\":\"reply 2\"", "white space", arena);
    expect_fault("\"timestamp\":\"2023-11-14T", "\"timestamp\":\"2023-11-14 ", "UTC with", arena);
    expect_fault("\"registration\":\"7", "\"registration\":\"8", "another session", arena);
}

static void the_lint_sees_an_empty_result(void **state)
{
    const Statement *statements;
    int count = told(model(*state), *state, &statements);
    json_t *value = json_loads(statements[count - 1].body, 0, NULL);

    json_object_set_new(value, "result", json_object());
    char *body = json_dumps(value, JSON_COMPACT);
    ((Statement *)statements)[count - 1].body = body;
    assert_non_null(strstr(statement_lint(statements, count, NOW, *state), "the result is empty"));
    free(body);
    json_decref(value);
}

static void the_lint_sees_one_id_twice(void **state)
{
    const Statement *statements;
    int count = told(model(*state), *state, &statements);
    const char *id = statements[0].id, *body = statements[1].body, *place = strstr(body, statements[1].id);

    const char *changed = arena_print(*state, "%.*s%s%s", (int)(place - body), body, id, place + strlen(id));
    ((Statement *)statements)[1] = (Statement){ id, changed };
    assert_non_null(strstr(statement_lint(statements, count, NOW, *state), "two statements have one id"));
}

/* ---- cmi5 ---- */

static void cmi5_marks_what_it_defines_and_nothing_else(void **state)
{
    const Statement *statements;
    int count = told(model(*state), *state, &statements);

    for (int i = 0; i < count; i++) {
        Statement shaped = { "", xapi_cmi5(statements[i].body, *state) };
        const char *verb = verb_of(&shaped, *state);
        bool allowed = strcmp(verb, "answered") == 0 || strcmp(verb, "scored") == 0;
        bool moving = strcmp(verb, "completed") == 0 || strcmp(verb, "failed") == 0;
        bool marked = strstr(shaped.body, "categories/cmi5") != NULL;
        assert_int_equal(marked, !allowed);
        assert_int_equal(strstr(shaped.body, "categories/moveon") != NULL, moving);
        assert_non_null(strstr(shaped.body, "extensions/sessionid\":\"" UID));
        assert_string_not_equal(at(shaped.body, "id", *state), at(statements[i].body, "id", *state));
    }
}

static void cmi5_has_whole_scores_and_an_activity_of_its_own(void **state)
{
    const Statement *statements;
    int count = told(model(*state), *state, &statements);
    Statement failed = { "", xapi_cmi5(first_of(statements, count, "failed", *state)->body, *state) };
    Statement turn = { "", xapi_cmi5(first_of(statements, count, "answered", *state)->body, *state) };

    expect_at(&failed, "result/score/raw", "450", *state);
    expect_at(&failed, "result/score/max", "1000", *state);
    expect_at(&failed, "object/id", "\"https://training.example.com/heard/cmi5/rent-model\"", *state);
    expect_at(&failed, "context/contextActivities/grouping/1/id",
              "\"https://training.example.com/heard/scenarios/rent-model\"", *state);
    expect_at(&turn, "context/contextActivities/parent/0/id",
              "\"https://training.example.com/heard/cmi5/rent-model\"", *state);
}

static void what_is_no_statement_of_ours_gets_no_shape(void **state)
{
    static const char *const bodies[] = { "", "[]", "{}", "{\"context\":3}", "null", "\xff" };

    for (int i = 0; i < 6; i++) {
        assert_null(xapi_cmi5(bodies[i], *state));
        assert_null(xapi_named(bodies[i], "x", *state));
        assert_false(xapi_same(bodies[i], bodies[i]));
    }
}

/* ---- the same? ---- */

static void what_a_store_adds_makes_no_difference(void **state)
{
    const Statement *statements;
    told(model(*state), *state, &statements);
    const char *body = statements[1].body;

    assert_true(xapi_same(body, body));
    const char *stored = arena_print(*state, "{\"stored\":\"2026\",\"version\":\"1.0.0\",%s", body + 1);
    assert_true(xapi_same(body, stored));
}

static void another_answer_is_another_statement(void **state)
{
    const Statement *statements;
    told(model(*state), *state, &statements);
    const char *body = statements[1].body, *place = strstr(body, "\"success\":false");
    const char *other = arena_print(*state, "%.*s\"success\":true%s", (int)(place - body), body,
                                    place + strlen("\"success\":false"));

    assert_false(xapi_same(body, other));
    assert_false(xapi_same(body, statements[2].body));
    assert_false(xapi_same(body, "no JSON"));
}

/* ---- the base ---- */

static void a_base_is_a_web_address_without_a_slash_behind_it(void **state)
{
    const char *base = NULL;

    assert_true(xapi_base("https://training.example.com/heard//", *state, &base, NULL));
    assert_string_equal(base, "https://training.example.com/heard");
    assert_true(xapi_base(XAPI_NO_BASE, *state, &base, NULL));
    assert_string_equal(base, XAPI_NO_BASE);
}

static void what_is_no_web_address_is_no_base(void **state)
{
    static const char *const bad[] = {
        "", "heard", "ftp://a.example", "https://", "https:///", "https://a b", "https://a\"", "https://a?b",
        "https://a#b", "urn:uuid:1", "https://\xc3\xa4.example"
    };
    const char *base;

    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        Error error = { .line = 0 };
        assert_false(xapi_base(bad[i], *state, &base, &error));
        assert_non_null(strstr(error.sentence, "xapi_base"));
    }
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, end)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_finished_session_is_told_from_first_to_last),
        TEST(what_passed_is_told_as_passed),
        TEST(a_turn_is_a_choice_with_response_success_and_score),
        TEST(the_overall_has_one_decimal_and_its_share),
        TEST(what_was_left_is_told_without_a_grade),
        TEST(what_was_interrupted_is_told_without_a_grade),
        TEST(a_session_that_goes_on_is_not_told),
        TEST(without_an_overall_there_is_neither_pass_nor_fail),
        TEST(a_composed_turn_is_one_answer_of_several_parts),
        TEST(telling_again_tells_the_same),
        TEST(what_was_typed_and_names_stay_out),
        TEST(two_sessions_of_guests_have_two_pseudonyms),
        TEST(a_clock_that_was_set_back_gives_times_in_order),
        TEST(a_session_that_ended_in_the_future_ended_now),
        TEST(times_that_cannot_be_are_told_as_times_all_the_same),
        TEST(turns_that_nobody_measured_have_no_duration),
        TEST(every_golden_play_has_no_fault),
        TEST(texts_from_anybody_have_no_fault),
        TEST(the_lint_sees_what_validators_do_not),
        TEST(the_lint_sees_an_empty_result),
        TEST(the_lint_sees_one_id_twice),
        TEST(cmi5_marks_what_it_defines_and_nothing_else),
        TEST(cmi5_has_whole_scores_and_an_activity_of_its_own),
        TEST(what_is_no_statement_of_ours_gets_no_shape),
        TEST(what_a_store_adds_makes_no_difference),
        TEST(another_answer_is_another_statement),
        TEST(a_base_is_a_web_address_without_a_slash_behind_it),
        TEST(what_is_no_web_address_is_no_base),
    };
    return cmocka_run_group_tests_name("xapi", tests, NULL, NULL);
}
