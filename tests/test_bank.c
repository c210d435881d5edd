/* What the replies of several scenarios have in common, and what may not tell the key. */
#include "support.h"

#include "core/bank.h"

#include <string.h>

typedef struct World {
    Arena arena;
    const Rubric *rubric;
    Bank bank;
} World;

static int set_up(void **state)
{
    World *world = calloc(1, sizeof *world);

    world->rubric = support_rubric(&world->arena);
    *state = world;
    return 0;
}

static int tear_down(void **state)
{
    World *world = *state;

    arena_free(&world->arena);
    free(world);
    return 0;
}

/* Adds a scenario of one beat with these replies, twice, for two make a bank. */
static Bank *of(World *world, const char *replies)
{
    const char *source = arena_print(&world->arena,
             "return scenario { id = 'small', version = 1, language = 'en', title = 'Small', channel = 'call',"
             " level = 1, minutes = 1, content_note = 'None.', summary = 'Small.', brief = 'Brief.',"
             " customer = { name = 'Ana', portrait = 'nia', temperament = 'even' },"
             " hangs_up = { 'Bye.' }, escalates = { 'Your manager.' },"
             " endings = { resolved_loyal = 'a', resolved_unheard = 'b', unresolved_heard = 'c',"
             "             unresolved_lost = 'd', escalated = 'e', hung_up = 'f' },"
             " beat 'a' { says { 'Oh.', feels { anger = 2 } }, %s } }", replies);
    const Scenario *scenario = support_scenario_text(source, &world->arena);
    Study study = { .scenario = scenario, .sample = form_sample(scenario, world->rubric, 100, 100, &world->arena) };

    world->bank = (Bank){ 0 };
    for (int i = 0; i < 2; i++)
        bank_add(&world->bank, arena_copy(&world->arena, &study, sizeof study));
    return &world->bank;
}

static bool says(World *world, const Bank *bank, const char *code)
{
    Findings findings = { .arena = &world->arena };

    check_bank(bank, &findings);
    for (int i = 0; i < findings.count; i++)
        if (strcmp(findings.items[i].code, code) == 0) {
            assert_string_equal(findings.items[i].file, "");
            assert_ptr_equal(finding_text(&findings.items[i], &world->arena), findings.items[i].sentence);
            return true;
        }
    return false;
}

#define KEY "reply { names 'anger' 'You are angry.' }"

static void keys_are_not_all_written_first(void **state)
{
    World *world = *state;

    assert_true(says(world, of(world, KEY ", reply { 'And now what?' }"), "bank-key-first"));
    assert_false(says(world, of(world, "reply { 'And now what?' }, " KEY), "bank-key-first"));
    assert_int_equal(bank_key_first(&world->bank), 0);
}

static void keys_are_neither_the_long_nor_the_short_ones(void **state)
{
    World *world = *state;

    assert_true(says(world, of(world, KEY ", reply { 'Hm.' }"), "bank-key-length"));
    assert_int_equal(bank_length_correlation(&world->bank), 1000);
    assert_true(says(world, of(world, KEY ", reply { 'Well, what is it now?' }"), "bank-key-length"));
    assert_int_equal(bank_length_correlation(&world->bank), -1000);
    assert_false(says(world, of(world, KEY ", reply { 'Well, what now?' }"), "bank-key-length"));
    assert_int_equal(bank_length_correlation(&world->bank), 0);
}

static void sorry_stands_in_keys_as_often_as_elsewhere(void **state)
{
    World *world = *state;

    assert_true(says(world, of(world, KEY ", reply { sorry 'So sorry.' }"), "bank-apologies"));
    assert_int_equal(bank_apology_gap(&world->bank), -1000);
    assert_false(says(world, of(world, KEY ", reply { 'Well.' }"), "bank-apologies"));
}

/* A bank of two in which one strategy got these scores and passed so often. */
static Bank *tried(World *world, Robot robot, int first, int second, int passes)
{
    Bank *bank = of(world, KEY ", reply { 'Well.' }");

    bank->means[robot] = first + second;
    bank->passes[robot] = passes;
    return bank;
}

static void a_strategy_stays_below_its_bound_on_average(void **state)
{
    World *world = *state;

    assert_true(says(world, tried(world, ROBOT_LONGEST, 560, 460, 0), "bank-strategy"));
    assert_false(says(world, tried(world, ROBOT_LONGEST, 560, 440, 0), "bank-strategy"));
}

static void no_strategy_passes_more_than_one_play_in_five(void **state)
{
    World *world = *state;

    assert_true(says(world, tried(world, ROBOT_ACTS, 0, 0, 1000), "bank-strategy-passes"));
    Bank *bank = tried(world, ROBOT_ACTS, 0, 0, 1000);
    bank->scenarios = 5;
    assert_false(says(world, bank, "bank-strategy-passes"));
}

static void a_file_may_explain_what_the_bank_shows(void **state)
{
    static const Explained explained = { "bank-strategy-passes", "A test." };
    World *world = *state;
    Bank *bank = tried(world, ROBOT_ACTS, 0, 0, 1000);
    Scenario scenario = *bank->first->scenario;
    Findings findings = { .arena = &world->arena };
    int seen = 0;

    scenario.explained = &explained;
    scenario.explained_count = 1;
    bank->last->scenario = &scenario;
    check_bank(bank, &findings);
    for (int i = 0; i < findings.count; i++)
        if (strcmp(findings.items[i].code, "bank-strategy-passes") == 0) {
            assert_int_equal(findings.items[i].weight, FINDING_NOTE);
            assert_non_null(strstr(findings.items[i].sentence, "(explained in small: A test.)"));
            seen++;
        }
    assert_int_equal(seen, 1);
}

static void a_bank_keeps_its_studies_in_order(void **state)
{
    World *world = *state;
    const Bank *bank = of(world, KEY);

    assert_non_null(bank->first);
    assert_ptr_equal(bank->first->next, bank->last);
    assert_null(bank->last->next);
}

static void one_scenario_is_no_bank(void **state)
{
    World *world = *state;
    Bank bank = *of(world, KEY ", reply { sorry 'So sorry.' }");

    bank.scenarios = 1;
    assert_false(says(world, &bank, "bank-key-first"));
}

static void a_reply_alone_is_no_choice(void **state)
{
    World *world = *state;

    assert_int_equal(of(world, KEY)->choices, 0);
    assert_int_equal(world->bank.scenarios, 2);
    assert_int_equal(bank_length_correlation(&world->bank), 0);
    assert_int_equal(bank_apology_gap(&world->bank), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(keys_are_not_all_written_first),
        cmocka_unit_test(keys_are_neither_the_long_nor_the_short_ones),
        cmocka_unit_test(sorry_stands_in_keys_as_often_as_elsewhere),
        cmocka_unit_test(a_strategy_stays_below_its_bound_on_average),
        cmocka_unit_test(no_strategy_passes_more_than_one_play_in_five),
        cmocka_unit_test(a_file_may_explain_what_the_bank_shows),
        cmocka_unit_test(a_bank_keeps_its_studies_in_order),
        cmocka_unit_test(one_scenario_is_no_bank),
        cmocka_unit_test(a_reply_alone_is_no_choice),
    };

    return cmocka_run_group_tests(tests, set_up, tear_down);
}
