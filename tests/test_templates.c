/* The scenario that `heard new` writes, as it stands in scripts/templates. */
#include "support.h"

#include "core/form.h"

#include <string.h>

#define TEMPLATE "scripts/templates/scenario.lua"

static void the_template_loads_without_an_error(void **state)
{
    Arena arena = { 0 };

    (void)state;
    const Scenario *scenario = support_scenario(TEMPLATE, &arena);
    assert_string_equal(scenario->id, "my-scenario");
    assert_string_equal(scenario->title, "My scenario");
    assert_in_range(scenario->beat_count, 4, 6);
    arena_free(&arena);
}

/* What it warns about on purpose is explained in it, so a newcomer's first check is clean. */
static void a_check_of_the_template_has_no_warning(void **state)
{
    Arena arena = { 0 };
    Findings findings = { .arena = &arena };

    (void)state;
    const Scenario *scenario = support_scenario(TEMPLATE, &arena);
    check_form(scenario, support_rubric(&arena), &findings);
    for (int i = 0; i < findings.count; i++)
        if (findings.items[i].weight != FINDING_NOTE)
            fail_msg("%s", findings.items[i].sentence);
    assert_true(findings.count > 0);
    arena_free(&arena);
}

static void its_comments_explain_the_four_ideas(void **state)
{
    static const char *const ideas[] = { "beat", "opportunity", "act", "`when`", "`go`", "heard check" };
    char *text = support_file(TEMPLATE);
    int comments = 0;

    (void)state;
    for (size_t i = 0; i < sizeof ideas / sizeof *ideas; i++)
        assert_non_null(strstr(text, ideas[i]));
    for (const char *at = text; (at = strstr(at, "-- ")) != NULL; at++)
        comments++;
    assert_true(comments > 30);
    free(text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_template_loads_without_an_error),
        cmocka_unit_test(a_check_of_the_template_has_no_warning),
        cmocka_unit_test(its_comments_explain_the_four_ideas),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
