/* Handouts: what each sheet holds, what it must not hold, and that nobody's text becomes markup. */
#include "support.h"

#include "report/handout.h"
#include "report/html.h"

#include <stdio.h>
#include <string.h>

static const char *const files[] = { "tests/scenarios/rent-model.lua", "tests/scenarios/every-word.lua",
                                     "tests/scenarios/three-paragraphs.lua", "scripts/scenarios/lost-job.lua" };
enum { FILES = sizeof files / sizeof *files };

static const char *escaped(const char *text, Arena *arena)
{
    Buf buf = { .arena = arena };

    buf_escape(&buf, text);
    return buf_text(&buf);
}

static int times(const char *text, const char *part)
{
    int count = 0;

    for (; (text = strstr(text, part)) != NULL; text++)
        count++;
    return count;
}

static bool holds(const char *document, const char *text, Arena *arena)
{
    return strstr(document, escaped(text, arena)) != NULL;
}

/* How many replies' texts stand in a document, and how many there are. */
static int replies_in(const char *document, const Scenario *scenario, int *all, Arena *arena)
{
    int count = 0;

    *all = 0;
    for (int b = 0; b < scenario->beat_count; b++)
        for (int p = 0; p < scenario->beats[b].part_count; p++)
            for (int r = 0; r < scenario->beats[b].parts[p].reply_count; r++, ++*all)
                count += holds(document, scenario->beats[b].parts[p].replies[r].text, arena);
    return count;
}

static void the_observers_sheet_holds_no_solution(void **state)
{
    Arena arena = { 0 };

    (void)state;
    for (int f = 0; f < FILES; f++) {
        const Scenario *scenario = support_scenario(files[f], &arena);
        const char *sheet = handout(scenario, support_rubric(&arena), HANDOUT_OBSERVER, &arena);
        int all;

        assert_int_equal(replies_in(sheet, scenario, &all, &arena), 0);
        assert_null(strstr(sheet, "best here"));
        assert_null(strstr(sheet, "Mistake:"));
        for (int b = 0; b < scenario->beat_count; b++)
            for (int p = 0; p < scenario->beats[b].part_count; p++)
                for (int r = 0; r < scenario->beats[b].parts[p].reply_count; r++) {
                    const Reply *reply = &scenario->beats[b].parts[p].replies[r];
                    for (int a = 0; a < reply->act_count; a++) {
                        const char *words = arena_text_n(&arena, reply->text + reply->acts[a].from,
                                                         (size_t)(reply->acts[a].to - reply->acts[a].from));
                        assert_false(strlen(words) > 12 && holds(sheet, words, &arena));
                    }
                }
    }
    arena_free(&arena);
}

static void the_observers_sheet_holds_every_beat_and_what_it_opens(void **state)
{
    Arena arena = { 0 };
    const Scenario *scenario = support_scenario("tests/scenarios/rent-model.lua", &arena);
    const char *sheet = handout(scenario, support_rubric(&arena), HANDOUT_OBSERVER, &arena);

    (void)state;
    for (int b = 0; b < scenario->beat_count; b++)
        assert_true(holds(sheet, says_words(&scenario->beats[b].says[0], &arena), &arena));
    assert_non_null(strstr(sheet, "<h2>1. Opening</h2>"));
    assert_non_null(strstr(sheet, "<h2>7. Goodbye</h2>"));
    assert_non_null(strstr(sheet, "Clear shame, in “Now I look like somebody who doesn&#39;t pay.”"));
    assert_non_null(strstr(sheet, "Not known yet: which bank, what account"));
    assert_int_equal(times(sheet, "class=\"ticks\""), scenario->key_count);
    arena_free(&arena);
}

static void the_trainees_sheet_holds_the_briefing_only(void **state)
{
    Arena arena = { 0 };

    (void)state;
    for (int f = 0; f < FILES; f++) {
        const Scenario *scenario = support_scenario(files[f], &arena);
        const char *sheet = handout(scenario, support_rubric(&arena), HANDOUT_TRAINEE, &arena);
        int all;

        assert_true(holds(sheet, scenario->brief, &arena));
        assert_true(holds(sheet, scenario->content_note, &arena));
        assert_int_equal(replies_in(sheet, scenario, &all, &arena), 0);
        for (int i = 0; i < scenario->policy_count; i++)
            if (scenario->policies[i].text)
                assert_true(holds(sheet, scenario->policies[i].text, &arena));
    }
    arena_free(&arena);
}

static void the_facilitators_sheet_holds_every_reply_and_a_best_one_for_each_beat(void **state)
{
    Arena arena = { 0 };

    (void)state;
    for (int f = 0; f < FILES; f++) {
        const Scenario *scenario = support_scenario(files[f], &arena);
        const char *sheet = handout(scenario, support_rubric(&arena), HANDOUT_FACILITATOR, &arena);
        int all, parts = 0, written = replies_in(sheet, scenario, &all, &arena);

        assert_int_equal(written, all);
        for (int b = 0; b < scenario->beat_count; b++)
            parts += scenario->beats[b].part_count;
        assert_true(times(sheet, "★ The best here.") >= parts);
        assert_true(times(sheet, "★ The best here.") < all);
    }
    arena_free(&arena);
}

static void the_best_reply_of_the_model_is_the_one_the_model_names(void **state)
{
    Arena arena = { 0 };
    const Scenario *scenario = support_scenario("tests/scenarios/rent-model.lua", &arena);
    const char *sheet = handout(scenario, support_rubric(&arena), HANDOUT_FACILITATOR, &arena);
    const char *best = strstr(sheet, "<tr class=\"best\">");

    (void)state;
    assert_non_null(best);
    assert_ptr_equal(strstr(best, "<td class=\"number\">"), strstr(best, "<td class=\"number\">3.</td>"));
    assert_non_null(strstr(sheet, "<b>Put it on the customer</b> (fault 3)"));
    arena_free(&arena);
}

static void there_are_three_to_five_questions(void **state)
{
    Arena arena = { 0 };

    (void)state;
    for (int f = 0; f < FILES; f++) {
        const char *sheet = handout(support_scenario(files[f], &arena), support_rubric(&arena), HANDOUT_FACILITATOR,
                                    &arena);
        const char *list = strstr(sheet, "<ol>"), *end = strstr(sheet, "</ol>");

        assert_non_null(list);
        assert_in_range(times(arena_text_n(&arena, list, (size_t)(end - list)), "<li>"), 3, 5);
    }
    arena_free(&arena);
}

static void the_plan_takes_half_an_hour_however_long_the_play(void **state)
{
    Arena arena = { 0 };

    (void)state;
    for (int minutes = 1; minutes <= 60; minutes += 7) {
        Scenario scenario = *support_scenario("tests/scenarios/three-paragraphs.lua", &arena);
        scenario.minutes = minutes;
        assert_non_null(strstr(handout(&scenario, support_rubric(&arena), HANDOUT_FACILITATOR, &arena), ">28 to 30<"));
    }
    arena_free(&arena);
}

static void each_sheet_begins_a_page_and_can_be_had_alone(void **state)
{
    static const struct { const char *word; int sheets; } words[] = {
        { "trainee", 1 }, { "observer", 1 }, { "facilitator", 1 }, { "all", 3 }
    };
    Arena arena = { 0 };
    const Scenario *scenario = support_scenario("tests/scenarios/three-paragraphs.lua", &arena);

    (void)state;
    for (int i = 0; i < 4; i++) {
        const char *document = handout(scenario, support_rubric(&arena), handout_sheets(words[i].word), &arena);
        assert_int_equal(times(document, "<article class=\"sheet\">"), words[i].sheets);
        assert_int_equal(times(document, "</article>"), words[i].sheets);
    }
    assert_int_equal(handout_sheets("everybody"), 0);
    assert_int_equal(handout_sheets(""), 0);
    arena_free(&arena);
}

static void a_strangers_texts_stay_texts(void **state)
{
    static const char *const hostile = "</title><script>alert('x')</script><img src=x onerror=\"y\"> & %s %n";
    Arena arena = { 0 };
    Scenario scenario = *support_scenario("tests/scenarios/rent-model.lua", &arena);
    Beat *beats = arena_copy(&arena, scenario.beats, sizeof *beats * (size_t)scenario.beat_count);
    Name *names = arena_copy(&arena, scenario.names, sizeof *names * (size_t)scenario.name_count);
    Piece piece = { &hostile, 1 };
    Says says = beats[0].says[0];

    (void)state;
    says.pieces = &piece;
    says.piece_count = 1;
    says.body = hostile;
    beats[0].says = &says;
    for (int i = 0; i < scenario.name_count; i++)
        names[i].phrase = hostile;
    scenario.beats = beats;
    scenario.names = names;
    scenario.title = scenario.brief = scenario.content_note = scenario.language = scenario.id = hostile;
    scenario.customer.name = hostile;

    const char *document = handout(&scenario, support_rubric(&arena), HANDOUT_ALL, &arena);
    assert_null(strstr(document, "<script"));
    assert_null(strstr(document, "<img"));
    assert_null(strstr(document, "onerror=\"y"));
    assert_true(holds(document, hostile, &arena));
    arena_free(&arena);
}

static void the_document_asks_for_nothing_from_outside(void **state)
{
    Arena arena = { 0 };
    const Scenario *scenario = support_scenario("scripts/scenarios/lost-job.lua", &arena);
    const char *document = handout(scenario, support_rubric(&arena), HANDOUT_ALL, &arena);

    (void)state;
    assert_non_null(strstr(document, "content=\"default-src 'none'; style-src 'unsafe-inline';"));
    assert_null(strstr(document, "src="));
    assert_null(strstr(document, "href="));
    assert_null(strstr(document, "url("));
    assert_null(strstr(document, "@import"));
    arena_free(&arena);
}

static void what_is_open_is_closed_in_its_order(void **state)
{
    Arena arena = { 0 };
    Html html = html_begin(&arena, "en", "t", "");

    (void)state;
    html_open(&html, "div class=\"a\"");
    html_open(&html, "p");
    html_print(&html, "%d < %s", 1, "2");
    html_span(&html, "b", "&");
    assert_non_null(strstr(html_end(&html), "\n<div class=\"a\">\n<p>1 &lt; 2<b>&amp;</b></p></div>\n</body>\n</html>\n"));
    arena_free(&arena);
}

static void bytes_that_are_no_characters_are_replaced(void **state)
{
    Arena arena = { 0 };

    (void)state;
    assert_string_equal(escaped("a\xff" "b\x01" "c\xc2\x85" "d\xed\xa0\x80", &arena),
                        "a\xef\xbf\xbd" "b\xef\xbf\xbd" "c\xef\xbf\xbd" "d\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd");
    assert_string_equal(escaped("naïve “€” 😀\n", &arena), "naïve “€” 😀\n");
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_observers_sheet_holds_no_solution),
        cmocka_unit_test(the_observers_sheet_holds_every_beat_and_what_it_opens),
        cmocka_unit_test(the_trainees_sheet_holds_the_briefing_only),
        cmocka_unit_test(the_facilitators_sheet_holds_every_reply_and_a_best_one_for_each_beat),
        cmocka_unit_test(the_best_reply_of_the_model_is_the_one_the_model_names),
        cmocka_unit_test(there_are_three_to_five_questions),
        cmocka_unit_test(the_plan_takes_half_an_hour_however_long_the_play),
        cmocka_unit_test(each_sheet_begins_a_page_and_can_be_had_alone),
        cmocka_unit_test(a_strangers_texts_stay_texts),
        cmocka_unit_test(the_document_asks_for_nothing_from_outside),
        cmocka_unit_test(what_is_open_is_closed_in_its_order),
        cmocka_unit_test(bytes_that_are_no_characters_are_replaced),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
