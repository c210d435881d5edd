/* Sets of names, the way through the beats, and the digest of a file. */
#include "support.h"

#include "core/sha256.h"

#include <string.h>

static void a_set_holds_the_first_and_the_last_name(void **state)
{
    NameSet a = { { 0 } }, b = { { 0 } };

    (void)state;
    names_add(&a, 0);
    names_add(&a, MOST_NAMES - 1);
    names_add(&a, 63);
    names_add(&b, 64);
    names_add(&b, 63);
    names_add(&b, NAME_NONE);
    names_add(&b, NAME_NOTHING);
    assert_true(names_hold(&a, 0) && names_hold(&a, MOST_NAMES - 1) && !names_hold(&a, 64));
    assert_false(names_hold(&a, NAME_NONE));
    assert_int_equal(names_count(&a), 3);

    NameSet both = names_common(&a, &b);
    assert_int_equal(names_count(&both), 1);
    names_join(&a, &b);
    assert_int_equal(names_count(&a), 4);
}

typedef struct Visits {
    int beats[20], count;
} Visits;

static void note(void *data, int beat)
{
    Visits *visits = data;

    visits->beats[visits->count++] = beat;
}

static void assert_successors(const Scenario *scenario, const char *beat, const int *expected, int count)
{
    Visits visits = { { 0 }, 0 };

    scenario_successors(scenario, scenario_beat(scenario, beat), note, &visits);
    assert_int_equal(visits.count, count);
    assert_memory_equal(visits.beats, expected, sizeof *expected * (size_t)count);
}

static void ways_lead_where_they_say_else_to_the_next_beat_written(void **state)
{
    static const char text[] =
        "return scenario { id = 's', version = 1, language = 'en', title = 'S', channel = 'email', level = 1,"
        " minutes = 1, content_note = 'N', brief = 'B', customer = { name = 'A', temperament = 'even' },"
        " hangs_up = 'H', escalates = 'E', endings = { resolved_loyal = 'a', resolved_unheard = 'b',"
        " unresolved_heard = 'c', unresolved_lost = 'd', escalated = 'e', hung_up = 'f' },"
        " beat 'a' { says { 'A' }, reply { '1', go = 'c' }, reply { '2' },"
        "            reply { '3', go = { { 'd', when = { heat = at_most(50) } }, 'over' } } },"
        " beat 'b' { says { 'B' }, reply { '1', go = { { 'a', when = { heat = at_most(50) } } } } },"
        " beat 'c' { says { 'C' }, part 'x' { reply { '1' } }, part 'y' { reply { '2' } }, go = { 'over' } },"
        " beat 'd' { says { 'D' }, reply { '1' } } }";
    Arena arena = { 0 };
    const Scenario *scenario = support_scenario_text(text, &arena);

    (void)state;
    assert_successors(scenario, "a", (int[]){ 2, 1, 3, BEAT_OVER }, 4);
    assert_successors(scenario, "b", (int[]){ 0, 2 }, 2);
    assert_successors(scenario, "c", (int[]){ BEAT_OVER }, 1);
    assert_successors(scenario, "d", (int[]){ BEAT_OVER }, 1);
    assert_int_equal(scenario_next_beat(scenario, 0), 1);
    assert_int_equal(scenario_next_beat(scenario, 3), BEAT_OVER);
    assert_int_equal(scenario_beat(scenario, "nowhere"), -1);
    arena_free(&arena);
}

/* The vectors of FIPS 180-4's examples, the empty text, and the lengths around a block's end. */
static void digests_are_those_of_the_standard(void **state)
{
    char digest[SHA256_TEXT], *million = malloc(1000000);

    (void)state;
    sha256_text("abc", 3, digest);
    assert_string_equal(digest, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    sha256_text("", 0, digest);
    assert_string_equal(digest, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    sha256_text("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 56, digest);
    assert_string_equal(digest, "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    memset(million, 'a', 1000000);
    sha256_text(million, 1000000, digest);
    assert_string_equal(digest, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
    sha256_text(million, 55, digest);
    assert_string_equal(digest, "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318");
    sha256_text(million, 64, digest);
    assert_string_equal(digest, "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb");
    free(million);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_set_holds_the_first_and_the_last_name),
        cmocka_unit_test(ways_lead_where_they_say_else_to_the_next_beat_written),
        cmocka_unit_test(digests_are_those_of_the_standard),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
