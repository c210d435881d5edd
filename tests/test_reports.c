/* Reports: what they say of a small made-up group, and that nothing in it breaks or runs.
 *
 * Each report is compared with the file of its name in tests/golden/reports. HEARD_GOLDEN=write in the
 * environment writes these files instead; read the difference. */
#include "support.h"

#include "classroom.h"
#include "core/progress.h"
#include "report/reports.h"
#include "store/people.h"
#include "store/sql.h"
#include "store/tally.h"
#include "sys/file.h"

#include <jansson.h>
#include <stdio.h>
#include <string.h>

typedef struct Room {
    Arena arena;
    Store *store;
    Press press;
} Room;

static int enter(void **state)
{
    Room *room = calloc(1, sizeof *room);
    const Rubric *rubric = support_rubric(&room->arena);

    room->store = classroom_open(rubric);
    room->press = (Press){ CLASSROOM_NOW, "heard", rubric, &room->arena };
    *state = room;
    return 0;
}

static int leave(void **state)
{
    Room *room = *state;

    store_close(room->store);
    arena_free(&room->arena);
    free(room);
    return 0;
}

/* ---- reports from the store, as the command makes them ---- */

static TraineeReport trainee_report(Room *room, const char *uid, const char *name)
{
    const Attempt *attempts;
    int count = store_list_attempts(room->store, uid, &room->arena, &attempts);
    Progress *progress = ARENA_NEW(&room->arena, Progress, 1);
    const Record **records = ARENA_NEW(&room->arena, const Record *, count);
    TraineeReport report = { .uid = uid, .name = name, .progress = progress, .records = records };

    *progress = progress_of(attempts, count, NULL, 0, CLASSROOM_NOW, 0, &room->arena);
    for (int i = 0; i < count && i < 2; i++)
        records[report.record_count++] =
            store_load_record(room->store, attempts[count - 1 - i].session, &room->arena, NULL);
    report.objection_count = store_list_objections(room->store, uid, &room->arena, &report.objections);
    return report;
}

static TraineeReport report_on(Room *room, int number)
{
    const char *uid = classroom_uid(number, &room->arena);
    const Trainee *who = store_find_trainee(room->store, uid, &room->arena, NULL);

    assert_non_null(who);
    return trainee_report(room, uid, who->name);
}

static CohortReport cohort_report(Room *room)
{
    const Trainee *trainees;
    int count = store_list_trainees(room->store, &room->arena, &trainees);
    TraineeTally *tallies = ARENA_NEW(&room->arena, TraineeTally, count);
    GroupTally *group = ARENA_NEW(&room->arena, GroupTally, 1);
    GuestTally *guests = ARENA_NEW(&room->arena, GuestTally, 1);
    CohortReport report = { .trainees = tallies, .group = group, .guests = guests };

    for (int i = 0; i < count; i++) {
        const Attempt *attempts;
        int played = store_list_attempts(room->store, trainees[i].uid, &room->arena, &attempts);
        Progress progress = progress_of(attempts, played, NULL, 0, CLASSROOM_NOW, 0, &room->arena);
        TraineeTally tally = tally_trainee(trainees[i].uid, trainees[i].name, &progress);
        tally.namesake = trainees[i].namesake;
        tally_add(group, &tally);
        if (tally.graded)
            tallies[report.trainee_count++] = tally;
    }
    assert_true(store_tally_guests(room->store, guests, NULL));
    return report;
}

static ScenarioTally *scenario_report(Room *room, const char *id)
{
    ScenarioTally *tally = ARENA_NEW(&room->arena, ScenarioTally, 1);
    Error error = { .line = 0 };

    if (!store_tally_scenario(room->store, id, NULL, REPORT_OBJECTIONS, &room->arena, tally, &error))
        fail_msg("%s", error.sentence);
    return tally;
}

static const char *turns_csv(Room *room, const TraineeReport *report)
{
    Csv csv = report_turns_begin(&room->arena);

    for (int i = 0; i < report->record_count; i++)
        report_turns_add(&csv, report->records[i]);
    return csv_bytes(&csv);
}

/* ---- golden files ---- */

static void assert_golden(const char *name, const char *document)
{
    Arena arena = { 0 };
    const char *path = arena_print(&arena, "tests/golden/reports/%s", name), *write = getenv("HEARD_GOLDEN");
    Error error = { .line = 0 };

    if (write && strcmp(write, "write") == 0) {
        if (!file_save(path, document, strlen(document), &error))
            fail_msg("%s", error.sentence);
    } else {
        char *kept = support_file(path);
        size_t same = 0;
        while (document[same] && document[same] == kept[same])
            same++;
        if (document[same] || kept[same])
            fail_msg("%s is different from byte %zu on:\n%.200s\ninstead of\n%.200s", path, same,
                     document + (same > 60 ? same - 60 : 0), kept + (same > 60 ? same - 60 : 0));
        free(kept);
    }
    arena_free(&arena);
}

static void each_report_is_what_it_was(void **state)
{
    Room *room = *state;
    TraineeReport trainee = report_on(room, 0);
    CohortReport cohort = cohort_report(room);
    const ScenarioTally *scenario = scenario_report(room, "rent-model");

    assert_golden("trainee.html", report_trainee_page(&trainee, &room->press));
    assert_golden("trainee.csv", turns_csv(room, &trainee));
    assert_golden("trainee.json", report_trainee_json(&trainee, &room->press));
    assert_golden("cohort.html", report_cohort_page(&cohort, &room->press));
    assert_golden("cohort.csv", report_cohort_csv(&cohort, &room->arena));
    assert_golden("cohort.json", report_cohort_json(&cohort, &room->press));
    assert_golden("scenario.html", report_scenario_page(scenario, &room->press));
    assert_golden("scenario.csv", report_scenario_csv(scenario, &room->arena));
    assert_golden("scenario.json", report_scenario_json(scenario, &room->press));
}

/* A certificate of Ana's, for a course of two modules of which one is to come. */
static const char *certificate(Room *room, const char *name)
{
    static const Module modules[] =
        { { .id = "listening", .title = "Listening" }, { .id = "later", .title = "Later" } };
    static const Course course = { .id = "first", .title = "First weeks", .summary = "Two modules.",
                                   .version = 3,
                                   .modules = modules, .module_count = 2 };
    TraineeReport ana = report_on(room, 0);
    CertificateLine line = { "Listening", "The bounced rent", &ana.progress->attempts[5] };
    Certificate given = { .name = name, .course = &course, .passed = CLASSROOM_NOW - 86400, .lines = &line,
                          .line_count = 1,
                          .to_come = 1, .skills = ana.progress->skills };

    return report_certificate(&given, &room->press);
}

static void a_certificate_says_what_was_shown_where_and_when(void **state)
{
    Room *room = *state;

    assert_golden("certificate.html", certificate(room, "Ana Ruiz"));
    assert_non_null(strstr(certificate(room, "Ana Ruiz"),
                           "passed the course “First weeks” (version 3) on 21 Nov 2025."));
}

/* ---- nothing breaks ---- */

/* Walks the elements: each is closed in its order, and none is one that could do something. */
static void assert_well_formed(const char *document)
{
    static const char *const forbidden[] =
        { "script", "img", "iframe", "object", "link", "form", "input", "embed", "base" };
    const char *open[64];
    int depth = 0;

    for (const char *at = strchr(document, '<'); at; at = strchr(at + 1, '<')) {
        const char *end = strchr(at, '>'), *name = at + 1 + (at[1] == '/');
        size_t length = strcspn(name, " />\n");
        assert_non_null(end);
        if (at[1] == '!')
            continue;
        for (size_t i = 0; i < sizeof forbidden / sizeof *forbidden; i++)
            assert_false(length == strlen(forbidden[i]) && strncmp(name, forbidden[i], length) == 0);
        if (strncmp(name, "meta", 4) == 0 || end[-1] == '/')
            continue;
        if (at[1] != '/') {
            assert_in_range(depth, 0, 63);
            open[depth++] = name;
            continue;
        }
        assert_true(depth > 0);
        depth--;
        if (strncmp(open[depth], name, length) != 0 || strcspn(open[depth], " />\n") != length)
            fail_msg("%.20s closes %.20s", name, open[depth]);
    }
    assert_int_equal(depth, 0);
}

static void assert_harmless(const char *document)
{
    assert_well_formed(document);
    assert_non_null(strstr(document, "content=\"default-src 'none'; style-src 'unsafe-inline';"));
    assert_null(strstr(document, "src="));
    assert_null(strstr(document, "http:"));
    assert_null(strstr(document, "https:"));
    assert_null(strstr(document, "url("));
    assert_null(strstr(document, "onload"));
}

static void every_page_stands_alone_and_holds_nothing_that_runs(void **state)
{
    Room *room = *state;
    CohortReport cohort = cohort_report(room);

    for (int i = 0; i < CLASSROOM_SIZE; i++) {
        TraineeReport trainee = report_on(room, i);
        assert_harmless(report_trainee_page(&trainee, &room->press));
    }
    assert_harmless(certificate(room, CLASSROOM_HOSTILE));
    assert_harmless(report_cohort_page(&cohort, &room->press));
    assert_harmless(report_scenario_page(scenario_report(room, "rent-model"), &room->press));
    assert_harmless(report_scenario_page(scenario_report(room, "three-paragraphs"), &room->press));
}

static void a_name_that_would_run_is_only_a_name(void **state)
{
    Room *room = *state;
    TraineeReport trainee = report_on(room, CLASSROOM_SIZE - 1);
    CohortReport cohort = cohort_report(room);
    const char *page = report_trainee_page(&trainee, &room->press),
        *table = report_cohort_csv(&cohort, &room->arena);
    json_error_t error;
    json_t *data = json_loads(report_trainee_json(&trainee, &room->press), 0, &error);

    /* escaped, isolated, guarded, and in JSON as it is */
    assert_non_null(strstr(page, "<bdi>=cmd|&#39;/C calc&#39;!A0&quot;&gt;&lt;script&gt;alert(1)"));
    assert_non_null(strstr(table, "\r\n\"'=cmd|'/C "
                                  "calc'!A0\"\"><script>alert(1)</script>\n\xe2\x80\xae" "drow\","));
    assert_non_null(data);
    assert_string_equal(json_string_value(json_object_get(data, "trainee")), CLASSROOM_HOSTILE);
    json_decref(data);
}

static void a_name_of_ten_thousand_characters_is_cut_on_the_page_and_whole_in_the_table(void **state)
{
    Room *room = *state;
    char *name = arena_alloc(&room->arena, 10001);
    CohortReport cohort = cohort_report(room);

    memset(name, 'x', 10000);
    ((TraineeTally *)cohort.trainees)[0].name = name;
    const char *page = report_cohort_page(&cohort, &room->press);
    assert_harmless(page);
    assert_null(strstr(page, arena_text_n(&room->arena, name, PAPER_NAME + 1)));
    assert_non_null(strstr(report_cohort_csv(&cohort, &room->arena), name));
}

/* ---- what they say ---- */

static int times(const char *text, const char *part)
{
    int count = 0;

    for (; (text = strstr(text, part)) != NULL; text++)
        count++;
    return count;
}

static void a_trainees_page_has_every_turn_with_its_evidence(void **state)
{
    Room *room = *state;
    TraineeReport trainee = report_on(room, 0);
    const char *page = report_trainee_page(&trainee, &room->press);
    int turns = 0, lines = 0;

    for (int i = 0; i < trainee.record_count; i++) {
        turns += trainee.records[i]->turn_count;
        lines += trainee.records[i]->unreached_count;
        for (int t = 0; t < trainee.records[i]->turn_count; t++)
            lines += trainee.records[i]->turns[t].ledger_count;
    }
    assert_int_equal(times(page, "class=\"turn\""), turns);
    assert_int_equal(times(page, " they said “"), lines);
    assert_non_null(strstr(page, "Typed first, before the replies appeared; never graded</span>Oh no. "
                                 "=SUM(1)"));
    assert_non_null(strstr(page, "rubric version "));
    assert_non_null(strstr(page, "The newest 2 of 6 sessions"));
    assert_non_null(strstr(page, "<bdi>She never said &lt;b&gt;that&lt;/b&gt;"));
}

static void a_trainee_without_sessions_has_a_page_that_says_so(void **state)
{
    Room *room = *state;
    TraineeReport trainee = report_on(room, 1);

    assert_non_null(strstr(report_trainee_page(&trainee, &room->press), "<dd>none yet</dd>"));
}

static void the_groups_page_names_people_in_the_order_they_are_given_and_counts_guests_apart(void **state)
{
    Room *room = *state;
    CohortReport cohort = cohort_report(room);
    const char *page = report_cohort_page(&cohort, &room->press);

    assert_int_equal(cohort.trainee_count, CLASSROOM_SIZE - 1);
    assert_int_equal(cohort.group->idle, 1);
    assert_int_equal(cohort.guests->graded, 1);
    assert_non_null(strstr(page, "7 with a graded session, 1 without one yet"));
    assert_non_null(strstr(page, "one graded session, 0 passed; counted nowhere else on this page"));
    assert_non_null(strstr(page, "Nobody is ranked"));
}

static void a_choice_is_quoted_as_the_earliest_session_has_it_whatever_came_in_first(void **state)
{
    Room *room = *state;

    int64_t id = query_number(room->store, "SELECT id FROM sessions WHERE scenario = 'rent-model'"
                                           " ORDER BY began DESC, uid DESC LIMIT 1", 0);

    sql_run(room->store, arena_print(&room->arena, "UPDATE turns SET customer = 'Hear me out' WHERE turn = 0"
                                                   " AND session = %lld", (long long)id));
    sql_run(room->store, arena_print(&room->arena, "UPDATE offered SET text = 'I do' WHERE turn = 0 AND number = 1"
                                                   " AND session = %lld", (long long)id));
    assert_string_not_equal(scenario_report(room, "rent-model")->items[0].customer, "Hear me out");
    sql_run(room->store, arena_print(&room->arena, "UPDATE sessions SET began = 1 WHERE id = %lld", (long long)id));
    const ScenarioTally *tally = scenario_report(room, "rent-model");
    assert_string_equal(tally->items[0].customer, "Hear me out");
    assert_string_equal(tally->items[0].replies[0].text, "I do");
}

static void what_is_mastered_stands_beside_the_figures_that_say_so(void **state)
{
    Room *room = *state;
    Skill skills[BEHAVIOURS] = { { .standing = NOT_SEEN } };
    const Course course = { .title = "The desk", .version = 1 };
    const Certificate given = { .name = "Kim", .course = &course, .passed = CLASSROOM_NOW, .skills = skills };

    skills[NAME_FEELING] = (Skill){ .standing = MASTERED, .called = 10, .met = 5, .proof = { 5, 5 } };
    assert_non_null(strstr(report_certificate(&given, &room->press), "(5 of the newest 5)"));
    skills[NAME_FEELING].called = 5;
    assert_non_null(strstr(report_certificate(&given, &room->press), "(5 of 5)"));

    TraineeReport trainee = report_on(room, 0);
    ((Progress *)trainee.progress)->skills[NAME_FEELING] = (Skill){ .standing = WEAK, .called = 77, .met = 55,
                                                                    .proof = { 6, 2 } };
    assert_non_null(strstr(report_trainee_page(&trainee, &room->press), "2 of the newest 6"));
    CohortReport cohort = cohort_report(room);
    ((TraineeTally *)cohort.trainees)[0].proof[NAME_FEELING] = (Practised){ 9, 8 };
    assert_non_null(strstr(report_cohort_page(&cohort, &room->press), "8/9 "));
}

static void namesakes_are_told_apart_on_the_groups_page(void **state)
{
    Room *room = *state;
    const char *uid = classroom_uid(0, &room->arena);

    sql_run(room->store, "UPDATE trainees SET name = 'Kim Lee', here = 0 WHERE name LIKE 'Ana%' OR name LIKE 'Dana%'");
    CohortReport cohort = cohort_report(room);
    const char *page = report_cohort_page(&cohort, &room->press);
    assert_true(times(page, arena_print(&room->arena, "<bdi>Kim Lee</bdi> (%.8s)", uid)) >= 2);
    uid = classroom_uid(3, &room->arena);
    assert_true(times(page, arena_print(&room->arena, "<bdi>Kim Lee</bdi> (%.8s)", uid)) >= 2);
    assert_int_equal(times(page, arena_print(&room->arena, "(%.8s)", classroom_uid(2, &room->arena))), 0);
}

static void a_large_groups_page_has_a_limit_that_it_says_and_the_table_has_everybody(void **state)
{
    Room *room = *state;

    classroom_fill(room->store, room->press.rubric, 100, 120);
    CohortReport cohort = cohort_report(room);
    const char *page = report_cohort_page(&cohort, &room->press);
    assert_int_equal(cohort.trainee_count, 127);
    assert_non_null(strstr(page, "The 100 of 127 trainees who played last"));
    assert_int_equal(times(page, "<th scope=\"row\">\n<bdi>") + times(page, "<th scope=\"row\"><bdi>"),
                     2 * REPORT_TRAINEES);
    assert_int_equal(times(report_cohort_csv(&cohort, &room->arena), "\r\n"), 128);
}

static void first_and_later_attempts_are_counted_apart(void **state)
{
    Room *room = *state;
    const ScenarioTally *tally = scenario_report(room, "rent-model");
    int taken[ATTEMPT_KINDS] = { 0 };

    /* seven trainees and a guest began with it; the others are second and third times */
    assert_int_equal(tally->attempts[FIRST_ATTEMPTS], 8);
    assert_int_equal(tally->attempts[LATER_ATTEMPTS], tally->graded - 8);
    assert_int_equal(tally->guests, 1);
    for (int r = 0; r < tally->items[0].reply_count; r++)
        for (int k = 0; k < ATTEMPT_KINDS; k++)
            taken[k] += tally->items[0].replies[r].taken[k];
    assert_int_equal(taken[FIRST_ATTEMPTS], 8);
    assert_int_equal(taken[LATER_ATTEMPTS], tally->attempts[LATER_ATTEMPTS]);
    assert_int_equal(tally->items[0].choice.met, 8);
    assert_int_equal(tally->objections_all, 1);
}

static void a_scenario_is_reported_in_its_newest_version_unless_another_is_named(void **state)
{
    Room *room = *state;
    const char *first = scenario_report(room, "rent-model")->hash;
    ScenarioTally old;

    classroom_play_again(room->store, room->press.rubric);
    const ScenarioTally *tally = scenario_report(room, "rent-model");
    assert_string_equal(tally->hash, "second");
    assert_int_equal(tally->version_count, 2);
    assert_int_equal(tally->graded, 1);

    /* it is Ana's seventh attempt, though the first at this version */
    assert_int_equal(tally->attempts[FIRST_ATTEMPTS], 0);
    assert_int_equal(tally->items[0].choice.met, 0);
    assert_harmless(report_scenario_page(tally, &room->press));

    assert_true(store_tally_scenario(room->store, "rent-model", arena_text_n(&room->arena, first, 8), 1,
                                     &room->arena,
                                     &old, NULL));
    assert_int_equal(old.version, 1);
    assert_int_equal(old.attempts[FIRST_ATTEMPTS], 8);
}

static void a_second_sentence_about_a_line_takes_the_place_of_the_first(void **state)
{
    Room *room = *state;
    const Objection *objections;
    int count = store_list_objections(room->store, classroom_uid(0, &room->arena), &room->arena, &objections);

    assert_int_equal(count, 1);
    Disagreement second = { classroom_uid(77, &room->arena), objections[0].session, objections[0].line,
                            CLASSROOM_NOW,
                            "I did say it." };
    assert_true(store_add_disagreement(room->store, &second, NULL));
    count = store_list_objections(room->store, classroom_uid(0, &room->arena), &room->arena, &objections);
    assert_int_equal(count, 1);
    assert_string_equal(objections[0].sentence, "I did say it.");
    assert_int_equal(scenario_report(room, "rent-model")->objections_all, 1);
}

static void too_few_people_say_nothing_about_a_choice(void **state)
{
    Room *room = *state;
    const ItemFlag *flags;
    const ScenarioTally *tally = scenario_report(room, "rent-model");

    assert_int_equal(tally_flags(tally, &room->arena, &flags), 0);
    assert_non_null(strstr(report_scenario_page(tally, &room->press),
                           "Too few: no choice was made by 30 people"));
    classroom_fill(room->store, room->press.rubric, 100, 60);
    tally = scenario_report(room, "rent-model");
    assert_int_equal(tally->items[0].choice.met, 68);
    assert_true(tally_flags(tally, &room->arena, &flags) > 0);
    for (int i = 0; i < tally_flags(tally, &room->arena, &flags); i++)
        assert_true(strlen(flags[i].sentence) > 40);
    assert_int_equal(times(report_scenario_page(tally, &room->press), "<a href=\"#choice-"),
                     times(report_scenario_page(tally, &room->press), "<li class=\"flag\">⚑ "));
}

static void those_who_never_reached_a_turn_are_not_counted_at_it(void **state)
{
    Room *room = *state;

    classroom_fill(room->store, room->press.rubric, 100, 60);
    const ScenarioTally *tally = scenario_report(room, "rent-model");
    const ChoiceItem *first = &tally->items[0], *last = &tally->items[tally->item_count - 1];
    assert_true(tally->outcomes[HUNG_UP] + tally->outcomes[ESCALATED] > 0);
    assert_true(last->choice.met < first->choice.met);
    for (int i = 0; i < tally->item_count; i++)
        assert_true(tally->items[i].choice.right <= tally->items[i].choice.met);
}

static void a_scenario_that_nobody_played_is_a_sentence(void **state)
{
    Room *room = *state;
    ScenarioTally tally;
    Error error = { .line = 0 };

    assert_false(store_tally_scenario(room->store, "nowhere", NULL, 1, &room->arena, &tally, &error));
    assert_non_null(strstr(error.sentence, "Nobody has played “nowhere” yet"));
    assert_false(store_tally_scenario(room->store, "rent-model", "zz", 1, &room->arena, &tally, &error));
    assert_non_null(strstr(error.sentence, "hash that begins with “zz”"));
}

/* ---- the statistic ---- */

/* Ten respondents at two choices with two replies each; the key is 1. */
static void the_correlation_is_that_of_the_key_with_the_other_choices(void **state)
{
    static const uint8_t numbers[][10] =
        { { 1, 1, 1, 1, 1, 2, 2, 2, 2, 2 }, { 1, 1, 1, 1, 2, 1, 2, 2, 2, 2 } };
    Respondent people[10] = { { .choices = 0 } };
    Choice choices[2] = { { .met = 0 } };
    Arena arena = { 0 };

    (void)state;
    for (int i = 0; i < 10; i++) {
        people[i].picks = ARENA_NEW(&arena, Pick, 2);
        for (int c = 0; c < 2; c++)
            item_note(&people[i], c, (Pick){ 3, numbers[c][i], 1 });
        item_note(&people[i], 0, (Pick){ 3, 2, 1 });     /* a second visit counts nothing */
    }
    item_analyse(people, 10, choices, 2, &arena);
    assert_int_equal(choices[0].met, 10);
    assert_int_equal(choices[0].right, 5);
    assert_int_equal(choices[0].discrimination, 600);    /* by hand: 4 of 5 and 1 of 5 */
    assert_int_equal(choices[0].weakest[1].offered, 3);
    assert_int_equal(choices[0].weakest[1].taken, 3);
    assert_int_equal(choices[0].best[1].taken, 0);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(each_report_is_what_it_was, enter, leave),
        cmocka_unit_test_setup_teardown(a_certificate_says_what_was_shown_where_and_when, enter, leave),
        cmocka_unit_test_setup_teardown(every_page_stands_alone_and_holds_nothing_that_runs, enter, leave),
        cmocka_unit_test_setup_teardown(a_name_that_would_run_is_only_a_name, enter, leave),
        cmocka_unit_test_setup_teardown(a_name_of_ten_thousand_characters_is_cut_on_the_page_and_whole_in_the_table, enter, leave),
        cmocka_unit_test_setup_teardown(a_trainees_page_has_every_turn_with_its_evidence, enter, leave),
        cmocka_unit_test_setup_teardown(a_trainee_without_sessions_has_a_page_that_says_so, enter, leave),
        cmocka_unit_test_setup_teardown(the_groups_page_names_people_in_the_order_they_are_given_and_counts_guests_apart, enter, leave),
        cmocka_unit_test_setup_teardown(a_choice_is_quoted_as_the_earliest_session_has_it_whatever_came_in_first, enter,
                                        leave),
        cmocka_unit_test_setup_teardown(what_is_mastered_stands_beside_the_figures_that_say_so, enter, leave),
        cmocka_unit_test_setup_teardown(namesakes_are_told_apart_on_the_groups_page, enter, leave),
        cmocka_unit_test_setup_teardown(a_large_groups_page_has_a_limit_that_it_says_and_the_table_has_everybody, enter, leave),
        cmocka_unit_test_setup_teardown(first_and_later_attempts_are_counted_apart, enter, leave),
        cmocka_unit_test_setup_teardown(a_scenario_is_reported_in_its_newest_version_unless_another_is_named,
                                        enter,
                                        leave),
        cmocka_unit_test_setup_teardown(a_second_sentence_about_a_line_takes_the_place_of_the_first, enter,
                                        leave),
        cmocka_unit_test_setup_teardown(too_few_people_say_nothing_about_a_choice, enter, leave),
        cmocka_unit_test_setup_teardown(those_who_never_reached_a_turn_are_not_counted_at_it, enter, leave),
        cmocka_unit_test_setup_teardown(a_scenario_that_nobody_played_is_a_sentence, enter, leave),
        cmocka_unit_test(the_correlation_is_that_of_the_key_with_the_other_choices),
    };
    return cmocka_run_group_tests_name("reports", tests, NULL, NULL);
}
