/* JSON: the exact bytes of a small session, figures, texts that need care, and what reads it back. */
#include "support.h"

#include "core/session.h"
#include "report/json.h"

#include <string.h>

#include <jansson.h>

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

static const LedgerLine missed = {
    LISTENING, RECAP_CHECK, "fee.recap", RECAP, 0, 0, 1000, 0, false, false, 0, 0, "the fee", "Bye.", "two items", NULL, ""
};

static const LedgerLine lines[] = {
    { VALIDATION, NAME_FEELING, "opening.anger", CUE, 2, 490, 700, 0, false, true, 0, 0, "You took it", "angry", "name it",
      "Six years", "ECCS" },
    { RESOLUTION, BLIND_FIX, NULL, CUE, 0, 0, 0, 140, true, false, 0, 0, "You took it", "a refund", "ask first", NULL, "" },
};

static const Shown shown = { NAME_FEELING, VALIDATION, 490, 0 };

static const Offered offered[] = {
    { 0, 2, "You \"must\" be angry.\n<b>\\ Zoë 🙂", true, &shown, 1, 350 },
    { 0, 1, "Bye.", false, NULL, 0, -350 },
};

static Turn turn = {
    .beat = "opening", .customer = "You took it.", .offered = offered, .offered_count = 2, .chosen = { 2 },
    .part_count = 1, .text = "You must be angry.", .thinks = "Finally.", .mood_before = { 60000, 45000, 20000, 80000 },
    .mood_after = { 57125, 45001, 34000, 78500 }, .mood_word_before = "angry", .mood_word_after = "tense",
    .ledger = lines, .ledger_count = 2, .seconds = 12
};

static Record small(void)
{
    Record record = {
        .scenario = "rent", .title = "The rent", .customer_name = "Nia", .hash = "5eed", .version = 2, .rubric_version = 1,
        .channel = CALL, .seed = 7, .mode = PRACTICE, .id = 12, .began = 1700000000, .ended = 1700000600,
        .turns = &turn, .turn_count = 1, .outcome = HUNG_UP, .last_words = "Enough.", .comment = "No.",
        .follow_up_after = "a day later", .follow_up = "She left.", .unreached = &missed, .unreached_count = 1,
        .scores = { { 286, 1000, -1 }, 624, 624, { 0 }, { 0 }, { 0 } }, .band = "Developing", .passed = false,
        .csat = 2, .nps = 0, .self_rating = { 70, -1, 0 }
    };

    record.gates[DEMEAN] = true;
    return record;
}

/* The whole document. Whoever changes it changes the contract: see the versions in report/json.h. */
static const char golden[] =
"{\n"
"  \"band\": \"Developing\",\n"
"  \"channel\": \"call\",\n"
"  \"comment\": \"No.\",\n"
"  \"csat\": 2,\n"
"  \"customer\": \"Nia\",\n"
"  \"follow_up\": {\n"
"    \"after\": \"a day later\",\n"
"    \"text\": \"She left.\"\n"
"  },\n"
"  \"format\": 1,\n"
"  \"gates\": [\n"
"    \"demean\"\n"
"  ],\n"
"  \"hash\": \"5eed\",\n"
"  \"interrupted\": false,\n"
"  \"last_words\": \"Enough.\",\n"
"  \"left\": false,\n"
"  \"mode\": \"practice\",\n"
"  \"nps\": 0,\n"
"  \"outcome\": \"hung_up\",\n"
"  \"passed\": false,\n"
"  \"rubric\": 1,\n"
"  \"scenario\": \"rent\",\n"
"  \"scores\": {\n"
"    \"listening\": 28.6,\n"
"    \"overall\": 62.4,\n"
"    \"resolution\": null,\n"
"    \"validation\": 100.0\n"
"  },\n"
"  \"seed\": 7,\n"
"  \"self_rating\": {\n"
"    \"listening\": 70,\n"
"    \"resolution\": 0,\n"
"    \"validation\": null\n"
"  },\n"
"  \"title\": \"The rent\",\n"
"  \"turns\": [\n"
"    {\n"
"      \"beat\": \"opening\",\n"
"      \"body\": null,\n"
"      \"chosen\": 2,\n"
"      \"customer\": \"You took it.\",\n"
"      \"ledger\": [\n"
"        {\n"
"          \"agent_quote\": \"angry\",\n"
"          \"answered_turn\": 0,\n"
"          \"behaviour\": \"name_feeling\",\n"
"          \"better\": \"Six years\",\n"
"          \"credit\": 0.49,\n"
"          \"customer_quote\": \"You took it\",\n"
"          \"debit\": 0.0,\n"
"          \"dimension\": \"validation\",\n"
"          \"late\": true,\n"
"          \"level\": 2,\n"
"          \"of\": 0.7,\n"
"          \"opened_turn\": 0,\n"
"          \"opportunity\": \"opening.anger\",\n"
"          \"repaired\": false,\n"
"          \"rule\": \"name it\",\n"
"          \"source\": \"ECCS\",\n"
"          \"type\": \"cue\"\n"
"        },\n"
"        {\n"
"          \"agent_quote\": \"a refund\",\n"
"          \"answered_turn\": 0,\n"
"          \"behaviour\": \"blind_fix\",\n"
"          \"better\": null,\n"
"          \"credit\": 0.0,\n"
"          \"customer_quote\": \"You took it\",\n"
"          \"debit\": 0.14,\n"
"          \"dimension\": \"resolution\",\n"
"          \"late\": false,\n"
"          \"level\": 0,\n"
"          \"of\": 0.0,\n"
"          \"opened_turn\": 0,\n"
"          \"opportunity\": null,\n"
"          \"repaired\": true,\n"
"          \"rule\": \"ask first\",\n"
"          \"source\": \"\",\n"
"          \"type\": null\n"
"        }\n"
"      ],\n"
"      \"mood_after\": {\n"
"        \"heard\": 34.0,\n"
"        \"heat\": 57.125,\n"
"        \"patience\": 78.5,\n"
"        \"trust\": 45.001,\n"
"        \"word\": \"tense\"\n"
"      },\n"
"      \"mood_before\": {\n"
"        \"heard\": 20.0,\n"
"        \"heat\": 60.0,\n"
"        \"patience\": 80.0,\n"
"        \"trust\": 45.0,\n"
"        \"word\": \"angry\"\n"
"      },\n"
"      \"offered\": [\n"
"        {\n"
"          \"chosen\": true,\n"
"          \"number\": 2,\n"
"          \"part\": 0,\n"
"          \"shows\": [\n"
"            {\n"
"              \"behaviour\": \"name_feeling\",\n"
"              \"credit\": 0.49,\n"
"              \"debit\": 0.0,\n"
"              \"dimension\": \"validation\"\n"
"            }\n"
"          ],\n"
"          \"text\": \"You \\\"must\\\" be angry.\\n<b>\\\\ Zoë 🙂\",\n"
"          \"worth\": 0.35\n"
"        },\n"
"        {\n"
"          \"chosen\": false,\n"
"          \"number\": 1,\n"
"          \"part\": 0,\n"
"          \"shows\": [],\n"
"          \"text\": \"Bye.\",\n"
"          \"worth\": -0.35\n"
"        }\n"
"      ],\n"
"      \"reacts\": null,\n"
"      \"text\": \"You must be angry.\",\n"
"      \"thinks\": \"Finally.\"\n"
"    }\n"
"  ],\n"
"  \"unreached\": [\n"
"    {\n"
"      \"agent_quote\": \"Bye.\",\n"
"      \"answered_turn\": 0,\n"
"      \"behaviour\": \"recap_check\",\n"
"      \"better\": null,\n"
"      \"credit\": 0.0,\n"
"      \"customer_quote\": \"the fee\",\n"
"      \"debit\": 0.0,\n"
"      \"dimension\": \"listening\",\n"
"      \"late\": false,\n"
"      \"level\": 0,\n"
"      \"of\": 1.0,\n"
"      \"opened_turn\": 0,\n"
"      \"opportunity\": \"fee.recap\",\n"
"      \"repaired\": false,\n"
"      \"rule\": \"two items\",\n"
"      \"source\": \"\",\n"
"      \"type\": \"recap\"\n"
"    }\n"
"  ],\n"
"  \"version\": 2\n"
"}\n";

static void a_small_session_gives_exactly_these_bytes(void **state)
{
    Record record = small();

    assert_string_equal(json_record(&record, NULL, *state), golden);
}

static void when_it_was_played_is_no_part_of_it(void **state)
{
    Record early = small(), late = small();

    late.id = 99;
    late.began = late.ended = 1900000000;
    late.resumed = true;
    late.retry_of = 3;
    assert_string_equal(json_record(&early, NULL, *state), json_record(&late, NULL, *state));
}

static json_t *parsed(const char *text)
{
    json_error_t error;
    json_t *value = json_loads(text, 0, &error);

    if (!value)
        fail_msg("line %d: %s", error.line, error.text);
    return value;
}

static const char *text_at(json_t *object, const char *key)
{
    return json_string_value(json_object_get(object, key));
}

static void all_figures_keep_their_decimals(void **state)
{
    Record record = small();

    /* each possible score, printed and read back, is the same number of tenths with one decimal */
    for (int tenths = 0; tenths <= 1000; tenths++) {
        char expected[40];
        record.scores.overall = tenths;
        snprintf(expected, sizeof expected, "\"overall\": %d.%d,", tenths / 10, tenths % 10);
        assert_non_null(strstr(json_record(&record, NULL, *state), expected));
        arena_free(*state);
    }
}

static void a_seed_that_a_double_cannot_hold_is_text(void **state)
{
    Record record = small();

    record.seed = (uint64_t)1 << 53;
    json_t *value = parsed(json_record(&record, NULL, *state));
    assert_int_equal(json_integer_value(json_object_get(value, "seed")), (int64_t)1 << 53);
    json_decref(value);
    record.seed = UINT64_MAX;
    value = parsed(json_record(&record, NULL, *state));
    assert_string_equal(text_at(value, "seed"), "18446744073709551615");
    json_decref(value);
}

static void bytes_that_are_not_utf8_become_a_mark(void **state)
{
    static const struct { const char *from, *to; } texts[] = {
        { "plain", "plain" }, { "Zoë 🙂 \u2013", "Zoë 🙂 \u2013" }, { "a\xff" "b", "a\ufffd" "b" },
        { "\xc3", "\ufffd" }, { "\xc0\xaf", "\ufffd\ufffd" }, { "\xe0\x80\xaf", "\ufffd\ufffd\ufffd" },
        { "\xed\xa0\x80", "\ufffd\ufffd\ufffd" }, { "\xf4\x90\x80\x80", "\ufffd\ufffd\ufffd\ufffd" },
        { "\xf0\x9f\x99", "\ufffd\ufffd\ufffd" }, { "ok\xf5", "ok\ufffd" }, { "\x01\x1b[31m", "\x01\x1b[31m" },
    };
    Record record = small();

    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        record.comment = texts[i].from;
        json_t *value = parsed(json_record(&record, NULL, *state));
        assert_string_equal(text_at(value, "comment"), texts[i].to);
        json_decref(value);
    }
}

/* ---- a real session ---- */

static void an_unfinished_session_ends_with_what_comes_next(void **state)
{
    const Scenario *scenario = support_scenario("tests/scenarios/rent-model.lua", *state);
    Session *session = session_begin(scenario, support_rubric(*state), 1, *state);
    int number = 3;

    assert_true(session_choose(session, &number, 1, NULL));
    json_t *value = parsed(json_record(session_record(session), session_prompt(session), *state));
    json_t *next = json_object_get(value, "next");

    assert_string_equal(text_at(next, "beat"), "deadline");
    assert_non_null(strstr(text_at(next, "customer"), "late as of five today"));
    assert_true(json_is_number(json_object_get(json_object_get(next, "mood"), "heat")));
    assert_int_equal(json_array_size(json_object_get(next, "offered")), 4);
    assert_int_equal(json_array_size(json_object_get(value, "turns")), 1);
    assert_null(json_object_get(value, "outcome"));
    assert_null(json_object_get(value, "scores"));
    json_decref(value);
}

static void a_composed_turn_lists_a_number_a_paragraph(void **state)
{
    Record record = small();
    Turn mail = turn;

    mail.part_count = 3;
    mail.chosen[0] = 2;
    mail.chosen[1] = 1;
    mail.chosen[2] = 4;
    record.turns = &mail;
    json_t *value = parsed(json_record(&record, NULL, *state));
    json_t *chosen = json_object_get(json_array_get(json_object_get(value, "turns"), 0), "chosen");
    assert_int_equal(json_array_size(chosen), 3);
    assert_int_equal(json_integer_value(json_array_get(chosen, 2)), 4);
    json_decref(value);
}

/* ---- scenarios ---- */

static json_t *item(json_t *list, const char *id)
{
    size_t i;
    json_t *value;

    json_array_foreach(list, i, value)
        if (strcmp(text_at(value, "id"), id) == 0)
            return value;
    fail_msg("no %s", id);
    return NULL;
}

static void a_scenario_shows_what_each_beat_opens_and_each_act_does(void **state)
{
    const Scenario *scenario = support_scenario("tests/scenarios/rent-model.lua", *state);
    json_t *value = parsed(json_scenario(scenario, support_rubric(*state), *state));
    json_t *opening = item(json_object_get(value, "beats"), "opening");
    json_t *anger = item(json_object_get(opening, "opens"), "opening.anger");
    json_t *reply = json_array_get(json_object_get(opening, "replies"), 2);
    json_t *acts = json_object_get(reply, "acts");
    json_t *restates = json_array_get(acts, 0), *asks = json_array_get(acts, 3);

    assert_string_equal(text_at(value, "id"), "rent-model");
    assert_int_equal(json_array_size(json_object_get(value, "beats")), scenario->beat_count);
    assert_string_equal(text_at(anger, "type"), "cue");
    assert_string_equal(text_at(anger, "dimension"), "validation");
    assert_true(json_real_value(json_object_get(anger, "weight")) == 1.0);
    assert_int_equal(json_integer_value(json_object_get(reply, "number")), 3);
    assert_string_equal(text_at(restates, "act"), "restates");
    assert_int_equal(json_array_size(json_object_get(restates, "target")), 2);
    assert_string_equal(text_at(restates, "words"), "Ten times your bill came out, and it bounced your rent.");
    assert_string_equal(text_at(json_array_get(acts, 1), "target"), "anger");
    assert_string_equal(text_at(asks, "target"), "landlord_says");
    assert_string_equal(text_at(json_array_get(json_object_get(reply, "go"), 0), "beat"), "deadline");
    json_decref(value);
}

/* Every quote is where `from` and `to` say, and every act's words stand in its reply. */
static void an_acts_words_are_where_it_says(void **state)
{
    const Scenario *scenario = support_scenario("tests/scenarios/rent-model.lua", *state);
    json_t *value = parsed(json_scenario(scenario, support_rubric(*state), *state)), *beat, *reply, *act;
    size_t b, r, a;
    int seen = 0;

    json_array_foreach(json_object_get(value, "beats"), b, beat)
        json_array_foreach(json_object_get(beat, "replies"), r, reply)
            json_array_foreach(json_object_get(reply, "acts"), a, act) {
                const char *words = text_at(act, "words"), *text = text_at(reply, "text");
                size_t from = (size_t)json_integer_value(json_object_get(act, "from"));
                assert_memory_equal(text + from, words, strlen(words));
                assert_int_equal(from + strlen(words), json_integer_value(json_object_get(act, "to")));
                seen++;
            }
    assert_true(seen > 40);
    json_decref(value);
}

/* ---- lists ---- */

static void findings_are_counted_by_weight(void **state)
{
    Findings findings = { .arena = *state };

    finding_add(&findings, FINDING_ERROR, "unknown-word", "a.lua", 41, "beat \"x\" > reply 3", "unknown word '%s'", "restate");
    finding_add(&findings, FINDING_NOTE, "long", "a.lua", 0, "", "It is long.");
    json_t *value = parsed(json_check(&findings, &(Bank){ .scenarios = 0 }, 2, *state));
    json_t *first = json_array_get(json_object_get(value, "findings"), 0);

    assert_int_equal(json_integer_value(json_object_get(value, "files")), 2);
    assert_int_equal(json_integer_value(json_object_get(value, "errors")), 1);
    assert_int_equal(json_integer_value(json_object_get(value, "warnings")), 0);
    assert_int_equal(json_integer_value(json_object_get(value, "notes")), 1);
    assert_string_equal(text_at(first, "text"), "a.lua:41: beat \"x\" > reply 3: unknown word 'restate'");
    assert_string_equal(text_at(first, "weight"), "error");
    json_decref(value);
}

static void the_library_recommends_the_first_that_can_be_played(void **state)
{
    const ScenarioCard cards[] = {
        { .id = "broken", .title = "x", .summary = "", .customer = "", .content_note = "", .file = "f", .errors = 2, .best = -1 },
        { .id = "a", .title = "A", .summary = "", .customer = "Nia", .content_note = "", .file = "f", .channel = EMAIL,
          .best = 714, .best_band = "Competent", .plays = 3 },
        { .id = "b", .title = "B", .summary = "", .customer = "Bo", .content_note = "", .file = "f", .best = -1 },
    };
    json_t *value = parsed(json_library(cards, 3, *state)), *list = json_object_get(value, "scenarios");
    json_t *a = json_array_get(list, 1);

    assert_false(json_is_true(json_object_get(json_array_get(list, 0), "recommended")));
    assert_false(json_is_true(json_object_get(json_array_get(list, 0), "playable")));
    assert_true(json_is_true(json_object_get(a, "recommended")));
    assert_false(json_is_true(json_object_get(json_array_get(list, 2), "recommended")));
    assert_string_equal(text_at(a, "channel"), "email");
    assert_true(json_real_value(json_object_get(json_object_get(a, "best"), "overall")) == 71.4);
    assert_true(json_is_null(json_object_get(json_array_get(list, 2), "best")));
    json_decref(value);
}

static int two_gradings(void *data, int64_t session, Arena *arena, const GradingCard **cards)
{
    GradingCard *made = ARENA_NEW(arena, GradingCard, 2);

    (void)data;
    for (int i = 0; i < 2; i++)
        made[i] = (GradingCard){ .id = i + 1, .session = session, .graded = 1700000600 + i, .rubric_version = i + 1,
                                 .outcome = RESOLVED_LOYAL, .scores = { { 700, 710, -1 }, -1, -1, { 0 }, { 0 }, { 0 } } };
    *cards = made;
    return session == 12 ? 2 : 0;
}

static void records_show_times_in_utc_and_every_grade(void **state)
{
    const RecordCard cards[] = {
        { .id = 12, .scenario = "rent", .title = "The rent", .began = 1700000000, .ended = 1700000600, .mode = ASSESSED,
          .outcome = RESOLVED_LOYAL, .finished = true, .turns = 7, .overall = 714, .band = "Competent", .passed = true,
          .trainee = "aaaa", .trainee_name = "Kim <Lee>" },
        { .id = 11, .scenario = "rent", .title = "The rent", .began = 1700000000, .outcome = UNFINISHED, .overall = -1,
          .retry_of = 3 },
    };
    json_t *value = parsed(json_records(cards, 2, two_gradings, NULL, *state));
    json_t *done = json_array_get(json_object_get(value, "records"), 0);
    json_t *open = json_array_get(json_object_get(value, "records"), 1);

    assert_string_equal(text_at(done, "began"), "2023-11-14T22:13:20Z");
    assert_string_equal(text_at(done, "mode"), "assessed");
    assert_string_equal(text_at(done, "trainee"), "Kim <Lee>");
    assert_string_equal(text_at(done, "trainee_uid"), "aaaa");
    assert_true(json_is_null(json_object_get(open, "trainee")));
    assert_true(json_is_null(json_object_get(open, "trainee_uid")));
    assert_int_equal(json_array_size(json_object_get(done, "gradings")), 2);
    assert_true(json_is_true(json_object_get(done, "passed")));
    assert_true(json_is_null(json_object_get(done, "retry_of")));
    assert_true(json_is_null(json_object_get(open, "ended")));
    assert_true(json_is_null(json_object_get(open, "outcome")));
    assert_true(json_is_null(json_object_get(open, "overall")));
    assert_true(json_is_null(json_object_get(open, "passed")));
    assert_int_equal(json_integer_value(json_object_get(open, "retry_of")), 3);
    json_decref(value);
}

static void every_document_names_its_format(void **state)
{
    Record record = small();
    Findings findings = { .arena = *state };
    const Scenario *scenario = support_scenario("tests/scenarios/rent-model.lua", *state);
    const char *const documents[] = {
        json_record(&record, NULL, *state), json_scenario(scenario, support_rubric(*state), *state),
        json_check(&findings, &(Bank){ .scenarios = 0 }, 0, *state), json_library(NULL, 0, *state), json_records(NULL, 0, two_gradings, NULL, *state)
    };

    for (size_t i = 0; i < sizeof documents / sizeof *documents; i++) {
        json_t *value = parsed(documents[i]);
        assert_int_equal(json_integer_value(json_object_get(value, "format")), 1);
        assert_int_equal(documents[i][strlen(documents[i]) - 1], '\n');
        json_decref(value);
    }
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, end)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_small_session_gives_exactly_these_bytes),
        TEST(when_it_was_played_is_no_part_of_it),
        TEST(all_figures_keep_their_decimals),
        TEST(a_seed_that_a_double_cannot_hold_is_text),
        TEST(bytes_that_are_not_utf8_become_a_mark),
        TEST(an_unfinished_session_ends_with_what_comes_next),
        TEST(a_composed_turn_lists_a_number_a_paragraph),
        TEST(a_scenario_shows_what_each_beat_opens_and_each_act_does),
        TEST(an_acts_words_are_where_it_says),
        TEST(findings_are_counted_by_weight),
        TEST(the_library_recommends_the_first_that_can_be_played),
        TEST(records_show_times_in_utc_and_every_grade),
        TEST(every_document_names_its_format),
    };
    return cmocka_run_group_tests_name("report", tests, NULL, NULL);
}
