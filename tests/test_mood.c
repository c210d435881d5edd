/* The customer's mood, one rule at a time. The model's moods are checked in test_model.c. */
#include "support.h"

#include "core/mood.h"

#include <string.h>

static Mood at(int heat, int trust, int heard, int patience)
{
    return (Mood){ heat * MOOD_POINT, trust * MOOD_POINT, heard * MOOD_POINT, patience * MOOD_POINT };
}

static Mood after_fix(Mood before, const char *who)
{
    TurnEffect effect = { 0 };

    effect_add_answer(&effect, NEED, 15, 3, 1);
    return mood_after(before, temperament_named(who), &effect);
}

static void a_fix_offered_to_an_unheard_hot_customer_is_worth_less(void **state)
{
    Mood cold = after_fix(at(80, 45, 0, 80), "wounded"), heard = after_fix(at(60, 45, 100, 80), "wounded");

    (void)state;
    /* a quarter of 12 points of trust, times a wounded customer's 0.7; all of them when heard */
    assert_int_equal(cold.trust, 45 * MOOD_POINT + 2100);
    assert_int_equal(heard.trust, 45 * MOOD_POINT + 8400);
}

static void heat_rises_by_twenty_and_falls_by_fifteen_at_most(void **state)
{
    TurnEffect worse = { 0 }, better = { 0 };

    (void)state;
    for (int i = 0; i < 10; i++) {
        effect_add_error(&worse, BLAME_CUSTOMER, 900);
        effect_add_answer(&better, CUE, 13, 3, 1);
    }
    assert_int_equal(mood_after(at(60, 45, 20, 80), temperament_named("hot"), &worse).heat, 80 * MOOD_POINT);
    assert_int_equal(mood_after(at(60, 45, 20, 80), temperament_named("gentle"), &better).heat, 45 * MOOD_POINT);
}

static void moods_stay_within_their_bounds(void **state)
{
    TurnEffect worse = { 0 };

    (void)state;
    for (int i = 0; i < 50; i++)
        effect_add_error(&worse, BLAME_CUSTOMER, 900);
    Mood low = mood_after(at(100, 1, 1, 1), temperament_named("hot"), &worse);
    assert_int_equal(low.heat, 100 * MOOD_POINT);
    assert_int_equal(low.trust, 0);
    assert_int_equal(low.heard, 0);
    assert_int_equal(low.patience, 0);
}

static void an_answer_taken_away_leaves_no_trace(void **state)
{
    TurnEffect effect = { 0 }, nothing = { 0 };

    (void)state;
    effect_add_answer(&effect, STORY, 10, 2, 1);
    effect_add_answer(&effect, STORY, 10, 2, -1);
    assert_memory_equal(&effect, &nothing, sizeof effect);
}

static void a_mood_word_stays_until_the_mood_has_left_by_five_points(void **state)
{
    const char *word = mood_name(at(52, 50, 50, 50), ANGER, NULL);

    (void)state;
    assert_string_equal(word, "upset");
    word = mood_name(at(48, 50, 50, 50), ANGER, word);
    assert_string_equal(word, "upset");
    word = mood_name(at(44, 45, 50, 50), ANGER, word);
    assert_string_equal(word, "tense");
    word = mood_name(at(52, 45, 50, 50), ANGER, word);
    assert_string_equal(word, "tense");
    word = mood_name(at(55, 45, 50, 50), ANGER, word);
    assert_string_equal(word, "upset");
    word = mood_name(at(86, 45, 50, 50), ANGER, word);
    assert_string_equal(mood_name(at(91, 45, 50, 50), ANGER, word), "furious");
}

static int badness(const char *word)
{
    static const char *const from_bad_to_good[] = {
        "furious", "angry", "upset", "cold", "tense", "guarded", "easing", "relieved"
    };

    for (int i = 0; i < 8; i++)
        if (strcmp(from_bad_to_good[i], word) == 0)
            return 8 - i;
    fail_msg("“%s” is no word for a mood of anger", word);
    return 0;
}

static void what_is_better_in_every_way_never_has_a_worse_word(void **state)
{
    const char *word = mood_name(at(38, 45, 20, 50), SHAME, NULL);

    (void)state;
    assert_string_equal(mood_name(at(25, 47, 44, 50), SHAME, word), "guarded");
    srand(1);
    for (int i = 0; i < 20000; i++) {
        Mood now = at(10 + rand() % 91, rand() % 101, rand() % 101, 50);
        word = mood_name(now, ANGER, NULL);
        for (int k = 0; k < 6; k++) {
            now.heat -= rand() % 8 * MOOD_POINT;
            now.trust += rand() % 8 * MOOD_POINT;
            now.heard += rand() % 8 * MOOD_POINT;
            const char *next = mood_name(now, ANGER, word);
            if (badness(next) > badness(word))
                fail_msg("%s after %s at heat %d, trust %d, heard %d", next, word, now.heat / MOOD_POINT,
                         now.trust / MOOD_POINT, now.heard / MOOD_POINT);
            word = next;
        }
    }
}

static void the_family_picks_the_word(void **state)
{
    (void)state;
    assert_string_equal(mood_name(at(75, 50, 50, 50), ANGER, NULL), "angry");
    assert_string_equal(mood_name(at(75, 50, 50, 50), WORRY, NULL), "panicky");
    assert_string_equal(mood_name(at(75, 50, 50, 50), SHAME, NULL), "tearful");
    assert_string_equal(mood_name(at(90, 50, 50, 50), SADNESS, NULL), "distraught");
}

static void a_customer_leaves_when_patience_or_trust_is_gone(void **state)
{
    (void)state;
    assert_int_equal(mood_breaks(at(50, 50, 50, 0), 0, false), HUNG_UP);
    assert_int_equal(mood_breaks(at(95, 20, 50, 50), 1, false), HUNG_UP);
    assert_int_equal(mood_breaks(at(86, 50, 50, 50), 2, false), ESCALATED);
    assert_int_equal(mood_breaks(at(86, 50, 50, 50), 1, false), UNFINISHED);
    assert_int_equal(mood_breaks(at(50, 10, 50, 50), 0, false), ESCALATED);
    assert_int_equal(mood_breaks(at(20, 90, 90, 90), 0, true), ESCALATED);
}

static void an_outcome_needs_the_fix_and_the_hearing(void **state)
{
    (void)state;
    assert_int_equal(mood_outcome(at(20, 65, 60, 50), 650), RESOLVED_LOYAL);
    assert_int_equal(mood_outcome(at(20, 65, 59, 50), 650), RESOLVED_UNHEARD);
    assert_int_equal(mood_outcome(at(20, 65, 60, 50), 649), UNRESOLVED_HEARD);
    assert_int_equal(mood_outcome(at(20, 65, 59, 50), 0), UNRESOLVED_LOST);
}

static void peak_heat_counts_even_when_all_ends_calm(void **state)
{
    Mood end = at(20, 90, 90, 50);

    (void)state;
    assert_true(mood_nps(end, 90 * MOOD_POINT, 1000, RESOLVED_LOYAL) < mood_nps(end, 20 * MOOD_POINT, 1000, RESOLVED_LOYAL));
    assert_int_equal(mood_csat(end, 20 * MOOD_POINT, 1000, HUNG_UP), 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_fix_offered_to_an_unheard_hot_customer_is_worth_less),
        cmocka_unit_test(heat_rises_by_twenty_and_falls_by_fifteen_at_most),
        cmocka_unit_test(moods_stay_within_their_bounds),
        cmocka_unit_test(an_answer_taken_away_leaves_no_trace),
        cmocka_unit_test(a_mood_word_stays_until_the_mood_has_left_by_five_points),
        cmocka_unit_test(what_is_better_in_every_way_never_has_a_worse_word),
        cmocka_unit_test(the_family_picks_the_word),
        cmocka_unit_test(a_customer_leaves_when_patience_or_trust_is_gone),
        cmocka_unit_test(an_outcome_needs_the_fix_and_the_hearing),
        cmocka_unit_test(peak_heat_counts_even_when_all_ends_calm),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
