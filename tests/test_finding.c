/* What a finding says, how findings are ordered, and which name was meant. */
#include "support.h"

#include "core/finding.h"

#include <string.h>

static void a_finding_reads_file_line_path_sentence(void **state)
{
    Arena arena = { 0 };
    Findings findings = { .arena = &arena };

    (void)state;
    finding_add(&findings, FINDING_ERROR, "unknown-word", "rent.lua", 41, "beat \"opening\" > reply 3",
                "unknown word '%s', did you mean '%s'?", "restate", "restates");
    finding_add(&findings, FINDING_NOTE, "whole", "rent.lua", 0, "", "it is short");
    assert_string_equal(finding_text(&findings.items[0], &arena),
                        "rent.lua:41: beat \"opening\" > reply 3: unknown word 'restate', did you mean "
                        "'restates'?");
    assert_string_equal(finding_text(&findings.items[1], &arena), "rent.lua: it is short");
    assert_int_equal(findings_errors(&findings), 1);
    assert_string_equal(finding_weight_name(FINDING_WARNING), "warning");
    arena_free(&arena);
}

static void findings_are_sorted_by_file_line_and_code(void **state)
{
    static const struct { const char *file; int line; const char *code, *sentence; } given[] = {
        { "b.lua", 1, "x", "6" }, { "a.lua", 9, "b", "4" }, { "a.lua", 9, "c", "5" }, { "a.lua", 2, "z",
                                                                                        "1" },
        { "a.lua", 9, "a", "2" }, { "a.lua", 9, "a", "3" }
    };
    Arena arena = { 0 };
    Findings findings = { .arena = &arena };

    (void)state;
    for (int i = 0; i < 6; i++)
        finding_add(&findings, FINDING_ERROR, given[i].code, given[i].file, given[i].line, "", "%s",
                    given[i].sentence);
    findings_sort(&findings);
    for (int i = 0; i < 6; i++)
        assert_int_equal(findings.items[i].sentence[0], '1' + i);
    arena_free(&arena);
}

static void a_slip_of_the_fingers_finds_its_name(void **state)
{
    static const char *const names[] = { "restates", "asks", "names", "minimises", "reflects", NULL };
    static const struct { const char *wrong, *meant; } slips[] = {
        { "restate", "restates" }, { "nmaes", "names" }, { "minimizes", "minimises" },
        { "relfects", "reflects" }, { "ask", "asks" }, { "aks", "asks" }, { "names", "names" },
        { "as", NULL }, { "xx", NULL }, { "", NULL }, { "completely", NULL }
    };

    (void)state;
    for (size_t i = 0; i < sizeof slips / sizeof *slips; i++) {
        const char *near = nearest_name(slips[i].wrong, names);

        if (slips[i].meant)
            assert_string_equal(near ? near : "nothing", slips[i].meant);
        else
            assert_null(near);
    }
    assert_null(nearest_name("asks", NULL));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_finding_reads_file_line_path_sentence),
        cmocka_unit_test(findings_are_sorted_by_file_line_and_code),
        cmocka_unit_test(a_slip_of_the_fingers_finds_its_name),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
