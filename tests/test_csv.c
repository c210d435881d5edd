/* Tables for spreadsheets: that every text comes back as it was, and that none of them runs. */
#include "support.h"

#include "report/csv.h"

#include <string.h>

/* One row of one text. */
static const char *written(const char *text, Arena *arena)
{
    Csv csv = csv_begin(arena);

    csv_text(&csv, text);
    csv_end_row(&csv);
    return csv_bytes(&csv);
}

static void fields_and_rows_are_separated_as_the_standard_says(void **state)
{
    static const char *const columns[] = { "name", "overall", "debit", "passed", "began", "retry of" };
    Arena arena = { 0 };
    Csv csv = csv_begin(&arena);

    (void)state;
    csv_head(&csv, columns, 6);
    csv_text(&csv, "Kim");
    csv_tenths(&csv, 624);
    csv_thousandths(&csv, -350);
    csv_flag(&csv, true);
    csv_time(&csv, 1700000000);
    csv_number_unless(&csv, 0, 0);
    csv_end_row(&csv);
    csv_text(&csv, NULL);
    csv_tenths(&csv, -1);
    csv_number(&csv, -12);
    csv_thousandths(&csv, INT64_C(-83400000250));
    csv_end_row(&csv);
    assert_string_equal(csv_bytes(&csv), "name,overall,debit,passed,began,retry of\r\n"
                                         "Kim,62.4,-0.350,yes,2023-11-14T22:13:20Z,\r\n,,-12,-83400000.250\r\n");
    arena_free(&arena);
}

static void quotes_commas_and_line_ends_stay_within_their_field(void **state)
{
    Arena arena = { 0 };

    (void)state;
    assert_string_equal(written("Kim, \"the\" agent", &arena), "\"Kim, \"\"the\"\" agent\"\r\n");
    assert_string_equal(written("one\ntwo\r\nthree", &arena), "\"one\ntwo\r\nthree\"\r\n");
    assert_string_equal(written("<script>alert(1)</script>", &arena), "<script>alert(1)</script>\r\n");
    assert_string_equal(written("Zo\xc3\xab \xe2\x80\xae", &arena), "Zo\xc3\xab \xe2\x80\xae\r\n");
    assert_string_equal(written("a\xff" "b", &arena), "a\xef\xbf\xbd" "b\r\n");
    arena_free(&arena);
}

static void no_text_begins_a_formula(void **state)
{
    static const char *const signs[] = { "=", "+", "-", "@", "\t", "\r", "\n" };
    Arena arena = { 0 };

    (void)state;
    assert_string_equal(written("=cmd|' /C calc'!A0", &arena), "'=cmd|' /C calc'!A0\r\n");
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
        const char *row = written(arena_print(&arena, "%s1+1", signs[i]), &arena);
        assert_int_equal(row[row[0] == '"'], '\'');
    }
    assert_string_equal(written("1-1=0", &arena), "1-1=0\r\n");
    arena_free(&arena);
}

/* What the cell at each possible beginning holds, for a spreadsheet that parts cells at `separator`. */
static void assert_no_cell_begins_a_formula(const char *row, char separator)
{
    for (const char *at = row; *at; at++)
        if (at == row || at[-1] == separator || at[-1] == '\n') {
            const char *begin = at + strspn(at, "\"");
            if (strchr("=+-@", *begin) && *begin)
                fail_msg("a cell begins with %.10s in %s", begin, row);
        }
}

static void nor_does_a_part_of_it_that_another_spreadsheet_takes_for_a_cell(void **state)
{
    static const char *const texts[] =
        { "a;=1+1;b", "a\t=1+1\tb", "a,=1+1", "a\n=1+1", "a\r\n@SUM(1)", "a;;+1", "a\";-1",
                                         "a;\"=1+1;b", "\"=1+1" };
    Arena arena = { 0 };

    (void)state;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        const char *row = written(texts[i], &arena);
        assert_no_cell_begins_a_formula(row, ';');
        assert_no_cell_begins_a_formula(row, '\t');
        assert_no_cell_begins_a_formula(row, ',');
    }
    arena_free(&arena);
}

static void a_name_of_ten_thousand_characters_is_one_field(void **state)
{
    Arena arena = { 0 };
    char *name = arena_alloc(&arena, 10001);

    (void)state;
    memset(name, '"', 10000);
    assert_int_equal(strlen(written(name, &arena)), 20000 + 2 + 2);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(fields_and_rows_are_separated_as_the_standard_says),
        cmocka_unit_test(quotes_commas_and_line_ends_stay_within_their_field),
        cmocka_unit_test(no_text_begins_a_formula),
        cmocka_unit_test(nor_does_a_part_of_it_that_another_spreadsheet_takes_for_a_cell),
        cmocka_unit_test(a_name_of_ten_thousand_characters_is_one_field),
    };
    return cmocka_run_group_tests_name("csv", tests, NULL, NULL);
}
