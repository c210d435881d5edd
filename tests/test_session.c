/* The conversation and its record: what must hold on every path. */
#include "support.h"

#include "core/robot.h"
#include "core/session.h"

#include <string.h>

static const char *const files[] = {
    "tests/scenarios/rent-model.lua", "scripts/scenarios/bounced-rent.lua", "scripts/scenarios/lost-job.lua",
    "scripts/scenarios/late-parcel.lua", "scripts/scenarios/regular-order.lua",
    "scripts/scenarios/third-replacement.lua"
};
enum { FILES = sizeof files / sizeof *files, PLAYS = 150 };

/* Calls `check` with random plays of every scenario. */
static void on_many_plays(void (*check)(const Record *record, const Rubric *rubric))
{
    for (int i = 0; i < FILES; i++) {
        Arena world = { 0 };
        const Rubric *rubric = support_rubric(&world);
        const Scenario *scenario = support_scenario(files[i], &world);
        for (int k = 0; k < PLAYS; k++) {
            Arena arena = { 0 };
            check(robot_play(scenario, rubric, ROBOT_RANDOM, (uint64_t)k, &arena), rubric);
            arena_free(&arena);
        }
        arena_free(&world);
    }
}

/* ---- lines add up, and quote what was said ---- */

typedef struct Sums { int credit[DIMENSIONS], debit[DIMENSIONS], weight[DIMENSIONS]; } Sums;

static void add(void *data, const LedgerLine *line)
{
    Sums *sums = data;

    sums->credit[line->dimension] += line->credit;
    sums->debit[line->dimension] += line->debit;
    sums->weight[line->dimension] += line->of;
}

static void check_sums(const Record *record, const Rubric *rubric)
{
    Sums sums = { { 0 }, { 0 }, { 0 } };

    (void)rubric;
    record_each_line(record, add, &sums);
    for (int d = 0; d < DIMENSIONS; d++) {
        int left = sums.credit[d] - sums.debit[d];
        assert_int_equal(sums.credit[d], record->scores.credit[d]);
        assert_int_equal(sums.debit[d], record->scores.debit[d]);
        assert_int_equal(sums.weight[d], record->scores.weight[d]);
        if (record->scores.dimension[d] < 0)
            continue;
        left = left < 0 ? 0 : left;
        assert_int_equal(record->scores.dimension[d], (2000 * (int64_t)left + sums.weight[d]) / (2 * sums.weight[d]));
    }
}

static void lines_add_up_to_the_scores(void **state)
{
    (void)state;
    on_many_plays(check_sums);
}

static void check_quote(void *data, const LedgerLine *line)
{
    const Record *record = data;
    const Turn *opened = &record->turns[line->opened_turn], *answered = &record->turns[line->answered_turn];
    bool last_words = record->last_words && strstr(record->last_words, line->customer_quote);

    if (!strstr(opened->customer, line->customer_quote) && !last_words)
        fail_msg("\"%s\" isn't in what the customer said: %s", line->customer_quote, opened->customer);
    if (!line->agent_quote[0] || !strstr(answered->text, line->agent_quote))
        fail_msg("\"%s\" isn't in the reply: %s", line->agent_quote, answered->text);
    assert_true(line->rule[0] != 0);
}

static void check_quotes(const Record *record, const Rubric *rubric)
{
    (void)rubric;
    record_each_line(record, check_quote, (void *)record);
}

static void both_quotes_are_substrings_of_what_was_said(void **state)
{
    (void)state;
    on_many_plays(check_quotes);
}

/* ---- the same play gives the same record; order and wording change no grade ---- */

static const Record *replay(const Scenario *scenario, const Rubric *rubric, const Record *record, uint64_t seed,
                            Arena *arena)
{
    Session *session = session_begin(scenario, rubric, seed, arena);

    for (int i = 0; i < record->turn_count; i++)
        assert_true(session_choose(session, record->turns[i].chosen, record->turns[i].part_count, NULL));
    return session_record(session);
}

static void the_seed_changes_wording_and_order_but_no_grade(void **state)
{
    (void)state;
    for (int i = 0; i < FILES; i++) {
        Arena arena = { 0 };
        const Rubric *rubric = support_rubric(&arena);
        const Scenario *scenario = support_scenario(files[i], &arena);
        bool reordered = false;

        for (int k = 0; k < 40; k++) {
            const Record *first = robot_play(scenario, rubric, ROBOT_RANDOM, (uint64_t)k, &arena);
            const Record *again = replay(scenario, rubric, first, (uint64_t)k + 1000, &arena);
            assert_memory_equal(&first->scores, &again->scores, sizeof first->scores);
            assert_int_equal(first->outcome, again->outcome);
            reordered |= first->turns[0].offered[0].number != again->turns[0].offered[0].number;
        }
        assert_true(reordered);
        arena_free(&arena);
    }
}

/* ---- early ends ---- */

static const Record *play_until(const Scenario *scenario, const Rubric *rubric, Outcome outcome, Arena *arena)
{
    for (int k = 0; k < 5000; k++) {
        const Record *record = robot_play(scenario, rubric, ROBOT_RANDOM, (uint64_t)k, arena);
        if (record->outcome == outcome)
            return record;
    }
    fail_msg("no random play ended %s", outcome_name(outcome));
    return NULL;
}

static void what_an_early_end_kept_from_happening_counts_at_nothing(void **state)
{
    Arena arena = { 0 };
    const Rubric *rubric = support_rubric(&arena);
    const Scenario *scenario = support_scenario(files[0], &arena);
    const Record *record = play_until(scenario, rubric, HUNG_UP, &arena);
    int weight = 0;

    (void)state;
    assert_non_null(record->last_words);
    assert_true(record->unreached_count > 0 || record->turn_count == 7);
    for (int d = 0; d < DIMENSIONS; d++)
        weight += record->scores.weight[d];
    /* the whole scenario: 5.0 listening, 4.7 validation, 5.7 resolution */
    assert_int_equal(weight, 15400);
    for (int i = 0; i < record->unreached_count; i++) {
        assert_int_equal(record->unreached[i].credit, 0);
        assert_string_equal(record->unreached[i].customer_quote, record->last_words);
    }
    arena_free(&arena);
}

/* ---- choosing ---- */

static void a_number_out_of_range_says_which_turn_has_how_many_replies(void **state)
{
    Arena arena = { 0 };
    const Rubric *rubric = support_rubric(&arena);
    Session *session = session_begin(support_scenario(files[0], &arena), rubric, 1, &arena);
    Error error;
    int number = 2;

    (void)state;
    assert_true(session_choose(session, &number, 1, &error));
    number = 9;
    assert_false(session_choose(session, &number, 1, &error));
    assert_string_equal(error.sentence, "turn 2 (beat \"deadline\"): there is no reply 9; this turn has 4: 1, 2, 3, 4");
    assert_int_equal(session_record(session)->turn_count, 1);
    number = 1;
    assert_true(session_choose(session, &number, 1, &error));
    arena_free(&arena);
}

static void leaving_ends_without_a_grade(void **state)
{
    Arena arena = { 0 };
    const Rubric *rubric = support_rubric(&arena);
    Session *session = session_begin(support_scenario(files[0], &arena), rubric, 1, &arena);

    (void)state;
    session_leave(session);
    assert_true(session_over(session));
    assert_null(session_prompt(session));
    assert_false(record_graded(session_record(session)));
    assert_false(session_record(session)->passed);
    arena_free(&arena);
}

/* ---- a composed e-mail ---- */

static void the_paragraphs_of_an_email_are_one_reply(void **state)
{
    Arena arena = { 0 };
    const Rubric *rubric = support_rubric(&arena);
    Session *session = session_begin(support_scenario("tests/scenarios/three-paragraphs.lua", &arena), rubric, 1, &arena);
    int moves[] = { 1, 2, 1 };
    Error error;

    (void)state;
    assert_int_equal(session_prompt(session)->part_count, 3);
    assert_false(session_choose(session, moves, 1, &error));
    assert_true(session_choose(session, moves, 3, &error));

    const Record *record = session_record(session);
    assert_int_equal(record->turn_count, 1);
    assert_non_null(strstr(record->turns[0].text, "\n\n"));
    check_quotes(record, rubric);
    check_sums(record, rubric);
    arena_free(&arena);
}

/* ---- memory that runs out ---- */

static void out_of_reach(void *data)
{
    longjmp(*(jmp_buf *)data, 1);
}

static void a_session_survives_tiny_blocks(void **state)
{
    Arena world = { 0 }, small = { .block_size = 64 };
    const Rubric *rubric = support_rubric(&world);
    const Scenario *scenario = support_scenario(files[0], &world);
    const Record *large = robot_play(scenario, rubric, ROBOT_RANDOM, 3, &world);
    const Record *tiny = robot_play(scenario, rubric, ROBOT_RANDOM, 3, &small);

    (void)state;
    assert_memory_equal(&large->scores, &tiny->scores, sizeof large->scores);
    arena_free(&small);
    arena_free(&world);
}

static void an_arena_that_is_asked_for_too_much_calls_its_owner(void **state)
{
    jmp_buf back;
    Arena arena = { .exhausted = out_of_reach, .exhausted_data = &back };

    (void)state;
    if (setjmp(back) == 0) {
        arena_alloc(&arena, SIZE_MAX);
        fail_msg("all of memory was handed out");
    }
    assert_null(arena.newest);
}

/* ---- a line in words ---- */

/* A line holds what the explanation contract asks for, and nothing that only a program reads. */
static void check_words(const Record *record, const LedgerLine *line, Arena *arena)
{
    static const char *const ugly[] = { "_", ".”,", ".”.", "?”.", ",”", ".…", "  ", "e.g." };
    const char *text = record_line_text(record, line, arena);
    const char *figure = arena_print(arena, "%d.%02d", (line->opportunity ? line->of : line->debit) / 1000,
                                     (line->opportunity ? line->of : line->debit) % 1000 / 10);

    for (size_t i = 0; i < sizeof ugly / sizeof *ugly; i++)
        if (strstr(text, ugly[i]))
            fail_msg("“%s” in: %s", ugly[i], text);
    if (line->of || line->debit % 10 == 0)
        assert_true(line->of + line->debit == 0 || strstr(text, figure));
    assert_true(text[0] == '[' && strstr(text, " → "));
    assert_true(!line->opportunity || line->level == 3 || strstr(text, "Level 3 here: "));
    assert_non_null(strstr(text, arena_print(arena, "When %s said “", record->customer_name)));
    assert_non_null(strstr(text, " you said “"));
    assert_non_null(strstr(text, line->rule));
    assert_non_null(strstr(text, line->source));
}

typedef struct Reader { const Record *record; Arena *arena; } Reader;

static void read_line(void *data, const LedgerLine *line)
{
    const Reader *reader = data;

    check_words(reader->record, line, reader->arena);
}

static void check_lines_in_words(const Record *record, const Rubric *rubric)
{
    Arena arena = { 0 };
    Reader reader = { record, &arena };

    (void)rubric;
    record_each_line(record, read_line, &reader);
    arena_free(&arena);
}

static void a_line_is_told_in_plain_words_with_all_that_it_rests_on(void **state)
{
    (void)state;
    on_many_plays(check_lines_in_words);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_add_up_to_the_scores),
        cmocka_unit_test(both_quotes_are_substrings_of_what_was_said),
        cmocka_unit_test(a_line_is_told_in_plain_words_with_all_that_it_rests_on),
        cmocka_unit_test(the_seed_changes_wording_and_order_but_no_grade),
        cmocka_unit_test(what_an_early_end_kept_from_happening_counts_at_nothing),
        cmocka_unit_test(a_number_out_of_range_says_which_turn_has_how_many_replies),
        cmocka_unit_test(leaving_ends_without_a_grade),
        cmocka_unit_test(the_paragraphs_of_an_email_are_one_reply),
        cmocka_unit_test(a_session_survives_tiny_blocks),
        cmocka_unit_test(an_arena_that_is_asked_for_too_much_calls_its_owner),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
