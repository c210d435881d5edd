/* The scenario that `heard new` writes, as it stands in scripts/templates. */
#include "support.h"

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
        cmocka_unit_test(its_comments_explain_the_four_ideas),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
