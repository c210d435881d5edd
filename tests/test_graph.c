/* The map of a scenario, and its graph as DOT and SVG. */
#include "support.h"

#include "core/robot.h"
#include "report/graph.h"

#include <stdio.h>
#include <string.h>

/* Loops, a way to itself, ways over several layers, beats that nothing leads to, texts that would break markup. */
static const char *const wild =
    "return scenario { id = 'wild', version = 1, language = 'en', channel = 'call', level = 1, minutes = 3,\n"
    "  title = [[Tom & \"Jo\" </title><script>alert(1)</script> \\]], summary = 's', content_note = 'n', brief = 'b',\n"
    "  customer = { name = 'Zed', portrait = 'dana', temperament = 'even' },\n"
    "  hangs_up = { 'Bye.' }, escalates = { 'Boss.' },\n"
    "  endings = { resolved_loyal = 'a', resolved_unheard = 'b', unresolved_heard = 'c', unresolved_lost = 'd',\n"
    "              escalated = 'e', hung_up = 'f' },\n"
    "  beat 'a' { says { [[<b onload=\"x\">'A' & B</b>]] }, reply { 'One.', go = 'b' }, reply { 'Two.', go = 'c' },\n"
    "             reply { 'Three.', go = 'd' }, reply { 'Four.', go = 'over' } },\n"
    "  beat 'b' { says { 'B.' }, reply { 'One.', go = 'd' }, reply { 'Two.', go = 'e' }, reply { 'Three.', go = 'a' } },\n"
    "  beat 'c' { says { 'C.' }, reply { 'One.', go = 'c' }, reply { 'Two.', go = 'f' },\n"
    "             reply { 'Three.', go = { { 'b', when = { trust = at_least(50) } }, 'e' } } },\n"
    "  beat 'd' { says { 'D.' }, reply { 'One.', go = 'b' }, reply { 'Two.', go = 'f' } },\n"
    "  beat 'e' { says { 'E.' }, reply { 'One.', go = 'g' }, reply { 'Two.', go = 'a' } },\n"
    "  beat 'f' { says { 'F.' }, reply { 'One.', go = 'g' }, reply { 'Two.', go = 'over' } },\n"
    "  beat 'g' { says { 'G.' }, reply { 'One.', go = 'h' }, reply { 'Two.', go = 'b' } },\n"
    "  beat 'h' { says { 'H.' }, reply { 'One.', go = 'over' } },\n"
    "  beat 'lost' { says { 'I.' }, reply { 'One.', go = 'g' }, reply { 'Two.' } },\n"
    "  beat 'lost_too' { says { 'J.' }, reply { 'One.', go = 'over' } } }\n";

static int times(const char *text, const char *part)
{
    int count = 0;

    for (; (text = strstr(text, part)) != NULL; text++)
        count++;
    return count;
}

static const MapNode *node(const Map *map, const char *id)
{
    for (int i = 0; i < map->node_count; i++)
        if (strcmp(map->nodes[i].id, id) == 0)
            return &map->nodes[i];
    fail_msg("the map has no %s", id);
    return NULL;
}

static const MapWay *way(const Map *map, const char *from, const char *to)
{
    for (int i = 0; i < map->way_count; i++)
        if (strcmp(map->nodes[map->ways[i].from].id, from) == 0 && strcmp(map->nodes[map->ways[i].to].id, to) == 0)
            return &map->ways[i];
    return NULL;
}

/* ---- the map ---- */

static void beats_stand_in_layers_by_their_shortest_way(void **state)
{
    static const struct { const char *id; int layer; } expected[] = {
        { "a", 0 }, { "b", 1 }, { "c", 1 }, { "d", 1 }, { "e", 2 }, { "f", 2 }, { "g", 3 }, { "h", 4 }, { "over", 5 }
    };
    Arena arena = { 0 };
    const Map *map = map_of(support_scenario_text(wild, &arena), &arena);

    (void)state;
    for (size_t i = 0; i < sizeof expected / sizeof *expected; i++)
        assert_int_equal(node(map, expected[i].id)->at.layer, expected[i].layer);
    assert_int_equal(map->layers, 6);
    arena_free(&arena);
}

static void every_way_is_in_the_map_once(void **state)
{
    Arena arena = { 0 };
    const Map *map = map_of(support_scenario_text(wild, &arena), &arena);

    (void)state;
    assert_int_equal(map->way_count, 23);
    assert_int_equal(way(map, "a", "d")->replies, 1 << 3);
    assert_non_null(way(map, "c", "c"));
    assert_true(way(map, "c", "b")->conditional);
    assert_true(way(map, "c", "e")->conditional);
    assert_false(way(map, "a", "over")->conditional);
    assert_null(way(map, "a", "e"));
    arena_free(&arena);
}

static void a_beat_that_nothing_leads_to_is_adrift(void **state)
{
    Arena arena = { 0 };
    const Map *map = map_of(support_scenario_text(wild, &arena), &arena);

    (void)state;
    assert_true(node(map, "lost")->adrift);
    assert_true(node(map, "lost_too")->adrift);
    assert_false(node(map, "g")->adrift);
    arena_free(&arena);
}

static void boxes_keep_their_distance_and_ways_go_round_them(void **state)
{
    Arena arena = { 0 };
    const Map *map = map_of(support_scenario_text(wild, &arena), &arena);
    int bends = 0;

    (void)state;
    for (int i = 0; i < map->node_count; i++) {
        const MapPoint *at = &map->nodes[i].at;
        assert_in_range(at->x, 0, map->width);
        for (int k = 0; k < i; k++)
            if (map->nodes[k].at.layer == at->layer)
                assert_true(abs(map->nodes[k].at.x - at->x) >= MAP_STEP);
    }
    for (int w = 0; w < map->way_count; w++)
        for (int b = 0; b < map->ways[w].bend_count; b++, bends++)
            for (int i = 0; i < map->node_count; i++)
                if (map->nodes[i].at.layer == map->ways[w].bends[b].layer)
                    assert_true(abs(map->nodes[i].at.x - map->ways[w].bends[b].x) > MAP_STEP / 2);
    assert_true(bends > 0);
    arena_free(&arena);
}

static void a_way_over_layers_has_a_bend_in_each(void **state)
{
    Arena arena = { 0 };
    const Map *map = map_of(support_scenario_text(wild, &arena), &arena);
    const MapWay *down = way(map, "a", "over"), *up = way(map, "g", "b");

    (void)state;
    assert_int_equal(down->bend_count, 4);
    for (int i = 0; i < 4; i++)
        assert_int_equal(down->bends[i].layer, i + 1);
    assert_int_equal(up->bend_count, 1);
    assert_int_equal(up->bends[0].layer, 2);
    assert_int_equal(way(map, "a", "b")->bend_count, 0);
    arena_free(&arena);
}

static void one_play_marks_its_road_and_nothing_else(void **state)
{
    Arena arena = { 0 };
    const Scenario *scenario = support_scenario("tests/scenarios/rent-model.lua", &arena);
    Map *map = map_of(scenario, &arena);
    const Record *record = robot_play(scenario, support_rubric(&arena), ROBOT_LAST, 1, &arena);
    int passes = 0, stops = 0, gone = 0;

    (void)state;
    map_pass(map, record);
    for (int i = 0; i < map->node_count; i++) {
        passes += map->nodes[i].passes;
        stops += map->nodes[i].stops;
    }
    for (int i = 0; i < map->way_count; i++)
        gone += map->ways[i].passes;

    bool early = record->outcome == HUNG_UP || record->outcome == ESCALATED;
    assert_int_equal(stops, early);
    assert_int_equal(passes, record->turn_count + !early);
    assert_int_equal(gone, record->turn_count - early);
    arena_free(&arena);
}

static void random_plays_all_begin_at_the_first_beat(void **state)
{
    Arena arena = { 0 };
    const Scenario *scenario = support_scenario("tests/scenarios/rent-model.lua", &arena);
    const Map *map = graph_map(scenario, support_rubric(&arena), 200, &arena);
    int ended = node(map, "over")->passes;

    (void)state;
    assert_int_equal(map->nodes[0].passes, 200);
    for (int i = 0; i < map->node_count; i++)
        ended += map->nodes[i].stops;
    assert_int_equal(ended, 200);
    arena_free(&arena);
}

/* ---- the documents ---- */

static void every_beat_and_every_way_is_drawn(void **state)
{
    static const char *const files[] = { "tests/scenarios/rent-model.lua", "tests/scenarios/every-word.lua",
                                         "tests/scenarios/three-paragraphs.lua", NULL };
    Arena arena = { 0 };

    (void)state;
    for (int f = 0; f < 4; f++) {
        const Scenario *scenario = files[f] ? support_scenario(files[f], &arena) : support_scenario_text(wild, &arena);
        const Map *map = graph_map(scenario, support_rubric(&arena), 50, &arena);
        const char *svg = graph_svg(scenario, map, 50, &arena), *dot = graph_dot(scenario, map, 50, &arena);

        for (int i = 0; i < map->node_count; i++) {
            assert_int_equal(times(svg, arena_print(&arena, "<title>%s", graph_node_words(&map->nodes[i], 50, &arena))), 1);
            assert_int_equal(times(dot, arena_print(&arena, "\n  \"%s\" [", map->nodes[i].id)), 1);
        }
        for (int i = 0; i < map->way_count; i++) {
            const char *from = map->nodes[map->ways[i].from].id, *to = map->nodes[map->ways[i].to].id;
            assert_int_equal(times(svg, arena_print(&arena, "<title>%s to %s; ", from, to))
                             + times(svg, arena_print(&arena, "<title>%s to %s, ", from, to)), 1);
            assert_int_equal(times(dot, arena_print(&arena, "\n  \"%s\" -> \"%s\" [", from, to)), 1);
        }
        assert_int_equal(times(svg, "class=\"box\""), map->node_count);
    }
    arena_free(&arena);
}

/* Every "<" in the SVG begins or ends an element that the drawing uses. */
static void only_own_elements(const char *svg)
{
    static const char *const own[] = { "svg", "title", "style", "rect", "text", "g", "path", "circle" };

    for (const char *at = svg; (at = strchr(at, '<')) != NULL;) {
        size_t length = strcspn(at += at[1] == '/' ? 2 : 1, " >\n/");
        bool known = false;
        for (int i = 0; i < 8; i++)
            known = known || (strlen(own[i]) == length && strncmp(own[i], at, length) == 0);
        if (!known)
            fail_msg("the SVG has <%.*s>", (int)length, at);
    }
}

static void hostile_texts_stay_texts(void **state)
{
    Arena arena = { 0 };
    const Scenario *scenario = support_scenario_text(wild, &arena);
    const Map *map = map_of(scenario, &arena);
    const char *svg = graph_svg(scenario, map, 0, &arena), *dot = graph_dot(scenario, map, 0, &arena);

    (void)state;
    only_own_elements(svg);
    assert_non_null(strstr(svg, ">Tom &amp; &quot;Jo&quot; &lt;/title&gt;&lt;script&gt;"));
    assert_non_null(strstr(dot, "label=\"Tom &amp; \\\"Jo\\\" </title><script>alert(1)</script> \\\\\";"));
    arena_free(&arena);
}

static void the_drawing_needs_nothing_from_outside(void **state)
{
    Arena arena = { 0 };
    const Scenario *scenario = support_scenario("tests/scenarios/rent-model.lua", &arena);
    const char *svg = graph_svg(scenario, map_of(scenario, &arena), 0, &arena);

    (void)state;
    assert_int_equal(times(svg, "http"), 1);        /* the name of SVG itself */
    assert_null(strstr(svg, "href"));
    assert_null(strstr(svg, "url("));
    assert_null(strstr(svg, "@import"));
    assert_non_null(strstr(svg, "prefers-color-scheme: dark"));
    arena_free(&arena);
}

static void the_more_often_the_thicker(void **state)
{
    Arena arena = { 0 };
    const Scenario *scenario = support_scenario_text(wild, &arena);
    Map *map = map_of(scenario, &arena);

    (void)state;
    for (int i = 0; i < map->way_count; i++)
        map->ways[i].passes = strcmp(map->nodes[map->ways[i].from].id, "a") == 0 ? 100 : 0;
    const char *svg = graph_svg(scenario, map, 100, &arena);
    assert_int_equal(times(svg, "class=\"way\" stroke-width=\"9.0\""), 4 + 1);      /* and the legend's */
    assert_int_equal(times(svg, "class=\"way never\" stroke-width=\"1.0\""), map->way_count - 4 + 1);
    arena_free(&arena);
}

static void a_thousand_beats_that_all_lead_back_are_laid_out(void **state)
{
    enum { MANY = 1000 };
    Arena arena = { 0 };
    Reply reply = { .number = 1, .text = "One." };
    Way ways[2] = { { 0, { NULL, 0 } }, { BEAT_OVER, { NULL, 0 } } };
    Reply replies[3] = { reply, reply, reply };
    Part part = { NULL, replies, 3 };
    Beat *beats = ARENA_NEW(&arena, Beat, MANY);
    Scenario scenario = { .id = "many", .beats = beats, .beat_count = MANY };

    (void)state;
    replies[1].go = (Go){ &ways[0], 1 };
    replies[2].go = (Go){ &ways[1], 1 };
    for (int i = 0; i < MANY; i++)
        beats[i] = (Beat){ .id = arena_print(&arena, "beat_%d", i), .parts = &part, .part_count = 1 };
    const Map *map = map_of(&scenario, &arena);
    assert_int_equal(map->layers, MANY + 1);
    assert_int_equal(map->nodes[MANY - 1].at.layer, MANY - 1);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(beats_stand_in_layers_by_their_shortest_way),
        cmocka_unit_test(every_way_is_in_the_map_once),
        cmocka_unit_test(a_beat_that_nothing_leads_to_is_adrift),
        cmocka_unit_test(boxes_keep_their_distance_and_ways_go_round_them),
        cmocka_unit_test(a_way_over_layers_has_a_bend_in_each),
        cmocka_unit_test(one_play_marks_its_road_and_nothing_else),
        cmocka_unit_test(random_plays_all_begin_at_the_first_beat),
        cmocka_unit_test(every_beat_and_every_way_is_drawn),
        cmocka_unit_test(hostile_texts_stay_texts),
        cmocka_unit_test(the_drawing_needs_nothing_from_outside),
        cmocka_unit_test(the_more_often_the_thicker),
        cmocka_unit_test(a_thousand_beats_that_all_lead_back_are_laid_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
