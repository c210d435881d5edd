/* Records on a real disk: round trips, killed writers, full disks, files that are not ours. */
#include "core/record.h"
#include "store/people.h"
#include "store/schema.h"
#include "store/store.h"
#include "sys/file.h"
#include "sys/path.h"
#include "sys/uuid.h"

#include <fcntl.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>
#include <sqlite3.h>

typedef struct Place {
    Arena arena;
    char folder[64];
    const char *file;
    Error error;
    StoreState state;
} Place;

static int enter(void **state)
{
    Place *place = calloc(1, sizeof *place);

    strcpy(place->folder, "/tmp/heard-store-XXXXXX");
    if (!mkdtemp(place->folder))
        return -1;
    place->file = path_join(&place->arena, place->folder, "records.db");
    *state = place;
    return 0;
}

static int leave(void **state)
{
    Place *place = *state;
    char command[200];

    snprintf(command, sizeof command, "chmod -R u+rwx '%s'; rm -rf '%s'", place->folder, place->folder);
    int status = system(command);
    arena_free(&place->arena);
    free(place);
    return status;
}

static Store *open_store(Place *place)
{
    Store *store = store_open(place->file, true, &place->state, &place->error);

    if (place->state != STORE_READY)
        fail_msg("state %d: %s", (int)place->state, place->error.sentence);
    return store;
}

/* ---- a record with something in every field ---- */

static const Source source = { "5eed", "bounced-rent", "return scenario {}\0with a zero", 29 };

static const Shown shows[] = {
    { NAME_FEELING, VALIDATION, 700, 0 }, { FIX_BEFORE_ACK, VALIDATION, 0, 350 },
};

static const Offered offered[] = {
    { 0, 2, "Ten times your bill came out.", true, shows, 2, 350 },
    { 0, 1, "I'm “so” sorry; DROP TABLE turns;", false, NULL, 0, -150 },
};

static const LedgerLine lines[] = {
    { VALIDATION, NAME_FEELING, "opening.anger", CUE, 2, 700, 1000, 0, false, true, 0, 1,
      "You took six hundred", "every reason to be angry", "name it and say why", "Six years", "ECCS" },
    { RESOLUTION, BLIND_FIX, NULL, CUE, 0, 0, 0, 350, true, false, 1, 1,
      "My rent", "I can get that refund", "ask first", NULL, "" },
};

static const LedgerLine unreached[] = {
    { LISTENING, RECAP_CHECK, "fee.recap", RECAP, 0, 0, 1000, 0, false, false, 1, 1, "fee", "bye", "two items", NULL, "" },
};

/* A record that is `turns` turns old. The texts differ by turn, so that turns can't be mixed up. */
static Record *play(Arena *arena, int turns)
{
    Record *record = ARENA_NEW(arena, Record, 1);

    *record = (Record){
        .scenario = "bounced-rent", .title = "The bounced rent", .customer_name = "Nia Okafor", .portrait = "nia",
        .hash = "5eed", .version = 3, .rubric_version = 7, .channel = CHAT, .seed = 0xfedcba9876543210u,
        .mode = ASSESSED, .trainee = "7d0f4e1c-5d6b-4c58-9a43-0a6a2f3b9c11", .trainee_name = "Zoë \"Z\" O'Hara",
        .uid = arena_text(arena, uuid_random().text), .began = 1700000000, .turns = ARENA_NEW(arena, Turn, turns), .turn_count = turns,
        .outcome = UNFINISHED, .comment = "", .scores = { { -1, -1, -1 }, -1, -1, { 0 }, { 0 }, { 0 } },
        .self_rating = { -1, -1, -1 }
    };
    for (int i = 0; i < turns; i++)
        record->turns[i] = (Turn){
            .beat = i ? "deadline" : "opening", .customer = arena_print(arena, "My rent bounced, time %d. Zoë 🙂", i),
            .body = i ? NULL : "a door closes", .sound = i ? "sniff" : NULL, .offered = offered, .offered_count = 2,
            .chosen = { 2, i ? 1 : 0 }, .part_count = i ? 2 : 1, .text = arena_print(arena, "Answer %d", i),
            .typed = i ? "I'd say it \"so\"" : NULL, .thinks = i ? "Finally." : NULL, .reacts = i ? NULL : "Right.",
            .mood_before = { 60000, 45000, 20000, 80000 + i }, .mood_after = { 55001, 45002, 21003, 79004 - i },
            .mood_word_before = "angry", .mood_word_after = "tense", .seconds = 12 + i
        };
    return record;
}

static void finish(Record *record)
{
    record->ended = 1700000600;
    record->outcome = HUNG_UP;
    record->last_words = "I've had enough.";
    record->comment = "Nobody listened.";
    record->follow_up_after = "three days later";
    record->follow_up = "She moved to another company.";
    record->turns[record->turn_count - 1].ledger = lines;
    record->turns[record->turn_count - 1].ledger_count = 2;
    record->unreached = unreached;
    record->unreached_count = 1;
    record->scores = (Scores){ { 286, 451, -1 }, 450, 624, { 1, 2, 3 }, { 4, 5, 6 }, { 7, 8, 9 } };
    record->band = "Developing";
    record->passed = true;
    record->gates[DEMEAN] = record->gates[SAFETY_MISS] = true;
    record->csat = 4;
    record->nps = 7;
    record->self_rating[LISTENING] = 70;
    record->self_rating[RESOLUTION] = 0;
}

/* ---- every field as text, so that two records can be compared and a difference read ---- */

static void say(Arena *arena, const char **all, const char *format, ...)
{
    char text[2000];
    va_list args;

    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    *all = arena_print(arena, "%s%s\n", *all, text);
}

static const char *or_null(const char *text)
{
    return text ? text : "NULL";
}

static void dump_line(Arena *arena, const char **all, const LedgerLine *line)
{
    say(arena, all, "  line %d %d %s %d level %d %d/%d -%d %d%d turns %d %d [%s] [%s] [%s] [%s] [%s]", line->dimension,
        line->behaviour, or_null(line->opportunity), line->type, line->level, line->credit, line->of, line->debit,
        line->repaired, line->late, line->opened_turn, line->answered_turn, line->customer_quote, line->agent_quote,
        line->rule, or_null(line->better), line->source);
}

static void dump_turn(Arena *arena, const char **all, const Turn *turn)
{
    say(arena, all, "turn %s [%s] [%s] [%s] [%s] [%s] [%s] [%s] seconds %lld", turn->beat, turn->customer,
        or_null(turn->body), or_null(turn->sound), turn->text, or_null(turn->typed), or_null(turn->thinks), or_null(turn->reacts),
        (long long)turn->seconds);
    for (int i = 0; i < turn->part_count; i++)
        say(arena, all, "  chosen %d", turn->chosen[i]);
    for (const Mood *mood = &turn->mood_before; mood; mood = mood == &turn->mood_before ? &turn->mood_after : NULL)
        say(arena, all, "  mood %d %d %d %d", mood->heat, mood->trust, mood->heard, mood->patience);
    say(arena, all, "  %s %s", turn->mood_word_before, turn->mood_word_after);
    for (int i = 0; i < turn->offered_count; i++) {
        const Offered *reply = &turn->offered[i];
        say(arena, all, "  offered %d %d [%s] %d worth %d", reply->part, reply->number, reply->text, reply->chosen,
            reply->worth);
        for (int k = 0; k < reply->show_count; k++)
            say(arena, all, "    shows %d %d %d %d", reply->shows[k].behaviour, reply->shows[k].dimension,
                reply->shows[k].credit, reply->shows[k].debit);
    }
    for (int i = 0; i < turn->ledger_count; i++)
        dump_line(arena, all, &turn->ledger[i]);
}

static const char *dump(Arena *arena, const Record *record)
{
    const Scores *s = &record->scores;
    const char *all = "";

    say(arena, &all, "%s [%s] %s %s %s version %d rubric %d channel %d seed %llx mode %d", record->scenario,
        record->title, record->customer_name, record->portrait, record->hash, record->version, record->rubric_version,
        record->channel, (unsigned long long)record->seed, record->mode);
    say(arena, &all, "who [%s] [%s]", or_null(record->trainee), or_null(record->trainee_name));
    say(arena, &all, "resumed %d retry %lld %d began %lld ended %lld", record->resumed, (long long)record->retry_of,
        record->retry_from, (long long)record->began, (long long)record->ended);
    say(arena, &all, "outcome %d left %d interrupted %d [%s] [%s] [%s] [%s] band %s passed %d csat %d nps %d",
        record->outcome, record->left, record->interrupted, or_null(record->last_words), record->comment,
        or_null(record->follow_up_after), or_null(record->follow_up), or_null(record->band), record->passed,
        record->csat, record->nps);
    for (int d = 0; d < DIMENSIONS; d++)
        say(arena, &all, "%d: %d self %d %d-%d of %d", d, s->dimension[d], record->self_rating[d], s->credit[d],
            s->debit[d], s->weight[d]);
    say(arena, &all, "overall %d uncapped %d", s->overall, s->uncapped);
    for (int i = 0; i < BEHAVIOURS; i++)
        if (record->gates[i])
            say(arena, &all, "gate %d", i);
    for (int i = 0; i < record->turn_count; i++)
        dump_turn(arena, &all, &record->turns[i]);
    for (int i = 0; i < record->unreached_count; i++)
        dump_line(arena, &all, &record->unreached[i]);
    return all;
}

static void assert_same(Place *place, const Record *a, const Record *b)
{
    assert_non_null(b);
    assert_string_equal(dump(&place->arena, a), dump(&place->arena, b));
}

static Record *load(Place *place, Store *store, int64_t id)
{
    Record *record = store_load_record(store, id, &place->arena, &place->error);

    if (!record)
        fail_msg("%s", place->error.sentence);
    return record;
}

static void keep(Place *place, Store *store, Record *record)
{
    if (!store_keep(store, record, &source, &place->error))
        fail_msg("%s", place->error.sentence);
}

/* ---- round trips ---- */

static void a_finished_record_comes_back_with_every_field(void **state)
{
    Place *place = *state;
    Store *store = open_store(place);
    Record *record = play(&place->arena, 3);

    finish(record);
    record->resumed = true;
    record->interrupted = false;
    keep(place, store, record);
    assert_true(record->id > 0);
    store_close(store);

    store = open_store(place);
    const Record *kept = load(place, store, record->id);
    assert_same(place, record, kept);
    assert_string_equal(kept->uid, record->uid);
    store_close(store);
}

static void turns_added_one_by_one_make_the_same_record(void **state)
{
    Place *place = *state;
    Store *store = open_store(place);
    Record *whole = play(&place->arena, 4), *growing = play(&place->arena, 4);

    for (growing->turn_count = 0; growing->turn_count < 4; growing->turn_count++)
        keep(place, store, growing);
    finish(growing);
    keep(place, store, growing);
    finish(whole);
    keep(place, store, whole);
    assert_int_not_equal(whole->id, growing->id);
    assert_same(place, load(place, store, whole->id), load(place, store, growing->id));
    store_close(store);
}

static void an_unfinished_record_comes_back_to_be_played_on(void **state)
{
    Place *place = *state;
    Store *store = open_store(place);
    Record *record = play(&place->arena, 2);
    RecordCard card;
    Source kept;

    keep(place, store, record);
    store_close(store);

    store = open_store(place);
    assert_true(store_find_unfinished(store, NULL, &card, &place->arena));
    assert_int_equal(card.id, record->id);
    assert_int_equal(card.turns, 2);
    assert_int_equal(card.outcome, UNFINISHED);
    assert_same(place, record, load(place, store, card.id));
    assert_true(store_load_source(store, record->hash, &place->arena, &kept, &place->error));
    assert_int_equal(kept.length, source.length);
    assert_memory_equal(kept.bytes, source.bytes, source.length);

    Record *on = play(&place->arena, 3);
    on->id = card.id;
    on->uid = record->uid;
    on->resumed = true;
    finish(on);
    keep(place, store, on);
    assert_false(store_find_unfinished(store, NULL, &card, &place->arena));
    assert_same(place, on, load(place, store, on->id));
    store_close(store);
}

static void a_record_that_was_left_is_marked_and_not_graded(void **state)
{
    Place *place = *state;
    Store *store = open_store(place);
    Record *record = play(&place->arena, 1);
    const RecordCard *cards;
    const GradingCard *gradings;
    RecordCard card;

    keep(place, store, record);
    assert_true(store_leave(store, record->id, 1700000900, &place->error));
    assert_false(store_find_unfinished(store, NULL, &card, &place->arena));
    assert_int_equal(store_list_records(store, NULL, &place->arena, &cards), 1);
    assert_true(cards[0].left);
    assert_false(cards[0].finished);
    assert_int_equal(cards[0].ended, 1700000900);
    assert_int_equal(cards[0].overall, -1);
    assert_int_equal(store_list_gradings(store, record->id, &place->arena, &gradings), 0);

    /* leaving twice changes nothing */
    assert_true(store_leave(store, record->id, 1800000000, &place->error));
    store_list_records(store, NULL, &place->arena, &cards);
    assert_int_equal(cards[0].ended, 1700000900);
    store_close(store);
}

static void a_practice_that_was_begun_without_a_word_is_not_unfinished(void **state)
{
    Place *place = *state;
    Store *store = open_store(place);
    Record *record = play(&place->arena, 0);
    RecordCard card;

    record->mode = PRACTICE;
    keep(place, store, record);
    assert_false(store_find_unfinished(store, NULL, &card, &place->arena));
    store_close(store);
}

static void a_retry_links_to_what_it_tries_again_and_leaves_it_alone(void **state)
{
    Place *place = *state;
    Store *store = open_store(place);
    Record *first = play(&place->arena, 3), *second = play(&place->arena, 3);

    finish(first);
    keep(place, store, first);
    const char *before = dump(&place->arena, load(place, store, first->id));

    second->retry_of = first->id;
    second->retry_from = 2;
    finish(second);
    keep(place, store, second);
    assert_same(place, second, load(place, store, second->id));
    assert_string_equal(dump(&place->arena, load(place, store, first->id)), before);

    /* a link to a record that isn't there is dropped, the session isn't */
    Record *third = play(&place->arena, 1);
    third->retry_of = 4711;
    keep(place, store, third);
    assert_int_equal(load(place, store, third->id)->retry_of, 0);
    store_close(store);
}

static void keeping_the_end_twice_adds_no_second_grade_and_only_a_missing_self_rating(void **state)
{
    Place *place = *state;
    Store *store = open_store(place);
    Record *record = play(&place->arena, 2);
    const GradingCard *gradings;

    finish(record);
    record->self_rating[LISTENING] = record->self_rating[RESOLUTION] = -1;
    keep(place, store, record);
    record->self_rating[LISTENING] = 40;
    record->scores.overall = 999;
    keep(place, store, record);
    record->self_rating[LISTENING] = 90;
    keep(place, store, record);

    Record *kept = load(place, store, record->id);
    assert_int_equal(kept->self_rating[LISTENING], 40);
    assert_int_equal(kept->scores.overall, 450);
    assert_int_equal(store_list_gradings(store, record->id, &place->arena, &gradings), 1);
    store_close(store);
}

static void a_regrade_stands_beside_the_grade_that_was_shown(void **state)
{
    Place *place = *state;
    Store *store = open_store(place);
    Record *record = play(&place->arena, 2);
    const GradingCard *gradings;
    const RecordCard *cards;

    finish(record);
    keep(place, store, record);
    const char *before = dump(&place->arena, load(place, store, record->id));

    record->rubric_version = 8;
    record->scores.overall = 700;
    record->outcome = RESOLVED_LOYAL;
    assert_true(store_add_grading(store, record, 1800000000, &place->error));

    assert_int_equal(store_list_gradings(store, record->id, &place->arena, &gradings), 2);
    assert_int_equal(gradings[0].rubric_version, 7);
    assert_int_equal(gradings[0].scores.overall, 450);
    assert_int_equal(gradings[1].rubric_version, 8);
    assert_int_equal(gradings[1].scores.overall, 700);
    assert_int_equal(gradings[1].outcome, RESOLVED_LOYAL);
    assert_int_equal(gradings[1].graded, 1800000000);
    assert_string_equal(dump(&place->arena, load(place, store, record->id)), before);
    assert_int_equal(store_list_records(store, NULL, &place->arena, &cards), 1);
    assert_int_equal(cards[0].overall, 450);
    store_close(store);
}

static void records_list_newest_first_whatever_the_clock_said(void **state)
{
    Place *place = *state;
    Store *store = open_store(place);
    const RecordCard *cards;

    for (int i = 0; i < 3; i++) {
        Record *record = play(&place->arena, 1);
        record->began = 2000000000 - i;
        keep(place, store, record);
    }
    assert_int_equal(store_list_records(store, NULL, &place->arena, &cards), 3);
    assert_true(cards[0].id > cards[1].id && cards[1].id > cards[2].id);
    store_close(store);
}

static void the_best_result_counts_first_grades_of_that_scenario(void **state)
{
    Place *place = *state;
    Store *store = open_store(place);
    static const int overall[] = { 450, 712, 690, -1 };
    const char *band;
    int best, plays;

    for (int i = 0; i < 4; i++) {
        Record *record = play(&place->arena, 1);
        finish(record);
        record->scores.overall = overall[i];
        record->band = i == 1 ? "Competent" : "Developing";
        keep(place, store, record);
    }
    Record *other = play(&place->arena, 1);
    other->scenario = "late-parcel";
    finish(other);
    other->scores.overall = 990;
    keep(place, store, other);

    store_best(store, NULL, "bounced-rent", &place->arena, &best, &band, &plays);
    assert_int_equal(best, 712);
    assert_string_equal(band, "Competent");
    assert_int_equal(plays, 4);
    store_best(store, NULL, "lost-job", &place->arena, &best, &band, &plays);
    assert_int_equal(best, -1);
    assert_null(band);
    assert_int_equal(plays, 0);
    store_close(store);
}

static void a_library_card_is_remembered_with_its_findings(void **state)
{
    Place *place = *state;
    Store *store = open_store(place);
    Finding findings[] = {
        { FINDING_ERROR, "unknown-word", "a.lua", 41, "beat \"opening\" > reply 3", "unknown word 'restate', 100 %s" },
        { FINDING_NOTE, "long", "a.lua", 0, "", "It is long." },
    };
    ScenarioCard card = { .id = "a", .title = "A", .summary = "", .customer = "Nia", .portrait = "nia",
                          .content_note = "rent", .channel = EMAIL, .level = 2, .minutes = 8, .errors = 1, .warnings = 0,
                          .findings = findings, .finding_count = 2 }, again = { 0 };
    const char *keys[] = { "key" };

    card.calls[NAME_FEELING] = 12;
    card.calls[STAY] = 1;

    assert_false(store_recall_card(store, "key", &place->arena, &again));
    assert_true(store_remember_cards(store, keys, &card, 1, &place->error));
    assert_true(store_remember_cards(store, keys, &card, 1, &place->error));
    assert_true(store_recall_card(store, "key", &place->arena, &again));
    assert_string_equal(again.title, "A");
    assert_int_equal(again.channel, EMAIL);
    assert_int_equal(again.minutes, 8);
    assert_memory_equal(again.calls, card.calls, sizeof card.calls);
    assert_int_equal(again.finding_count, 2);
    assert_string_equal(again.findings[0].sentence, "unknown word 'restate', 100 %s");
    assert_int_equal(again.findings[0].line, 41);
    assert_int_equal(again.findings[1].weight, FINDING_NOTE);
    assert_false(store_recall_card(store, "other", &place->arena, &again));
    store_close(store);
}

static void a_missing_record_is_said_to_be_missing(void **state)
{
    Place *place = *state;
    Store *store = open_store(place);

    assert_null(store_load_record(store, 12, &place->arena, &place->error));
    assert_non_null(strstr(place->error.sentence, "no record 12"));
    store_close(store);
}

/* ---- files that are not as they should be ---- */

static void sql(Place *place, const char *text)
{
    sqlite3 *db;

    assert_int_equal(sqlite3_open(place->file, &db), SQLITE_OK);
    assert_int_equal(sqlite3_exec(db, text, NULL, NULL, NULL), SQLITE_OK);
    sqlite3_close(db);
}

static const char *bytes_of(Place *place, size_t *length)
{
    char *bytes;

    assert_true(file_read(place->file, 10000000, &place->arena, &bytes, length, &place->error));
    return bytes;
}

/* Opens for writing, expects `state`, and that not a byte of the file has changed. */
static Store *open_untouched(Place *place, StoreState expected)
{
    size_t before, after;
    const char *old = bytes_of(place, &before);
    Store *store = store_open(place->file, true, &place->state, &place->error);
    const char *now = bytes_of(place, &after);

    assert_int_equal(place->state, expected);
    assert_int_equal(before, after);
    assert_memory_equal(old, now, before);
    return store;
}

static void a_newer_file_is_read_and_never_written(void **state)
{
    Place *place = *state;
    Store *store = open_store(place);
    Record *record = play(&place->arena, 2), *another = play(&place->arena, 1);

    finish(record);
    keep(place, store, record);
    store_close(store);
    sql(place, "PRAGMA user_version = 99; ALTER TABLE turns ADD COLUMN extra TEXT");

    store = open_untouched(place, STORE_NEWER);
    assert_non_null(store);
    assert_non_null(strstr(place->error.sentence, "newer version of heard (format 99)"));
    assert_same(place, record, load(place, store, record->id));
    assert_false(store_keep(store, another, &source, &place->error));
    assert_int_equal(another->id, 0);
    store_close(store);
}

static void another_programs_database_is_not_touched(void **state)
{
    Place *place = *state;

    sql(place, "CREATE TABLE recipes (name TEXT); INSERT INTO recipes VALUES ('soup')");
    assert_null(open_untouched(place, STORE_FOREIGN));
    assert_non_null(strstr(place->error.sentence, "belongs to another program"));

    sql(place, "PRAGMA application_id = 12345");
    assert_null(open_untouched(place, STORE_FOREIGN));
}

static void what_is_no_database_is_called_damaged_and_not_touched(void **state)
{
    Place *place = *state;
    char text[3000];

    memset(text, 'x', sizeof text);
    assert_true(file_save(place->file, text, sizeof text, &place->error));
    assert_null(open_untouched(place, STORE_DAMAGED));
    assert_non_null(strstr(place->error.sentence, "damaged"));
}

static void a_broken_structure_is_found_when_the_file_is_opened(void **state)
{
    Place *place = *state;
    Store *store = open_store(place);
    char page[4096];

    for (int i = 0; i < 20; i++) {
        Record *record = play(&place->arena, 5);
        finish(record);
        keep(place, store, record);
    }
    store_close(store);

    /* two pages in the middle are overwritten */
    memset(page, 0x5a, sizeof page);
    int file = open(place->file, O_WRONLY);
    assert_int_equal(pwrite(file, page, sizeof page, 5 * 4096), sizeof page);
    assert_int_equal(pwrite(file, page, sizeof page, 9 * 4096), sizeof page);
    close(file);
    assert_null(open_untouched(place, STORE_DAMAGED));
}

static void no_damage_makes_reading_crash(void **state)
{
    Place *place = *state;
    Store *store = open_store(place);
    const RecordCard *cards;
    size_t length;
    uint32_t random = 1;
    int opened = 0;

    for (int i = 0; i < 4; i++) {
        Record *record = play(&place->arena, 3);
        finish(record);
        keep(place, store, record);
    }
    store_close(store);
    const char *whole = bytes_of(place, &length);

    for (int round = 0; round < 150; round++) {
        char *bad = arena_copy(&place->arena, whole, length);
        for (int i = 0; i < 4; i++) {
            random = random * 1664525 + 1013904223;
            bad[(random >> 8) % length] ^= (char)(1 + (random >> 4) % 255);
        }
        int file = open(place->file, O_WRONLY | O_TRUNC);
        assert_int_equal(write(file, bad, length), length);
        close(file);

        store = store_open(place->file, true, &place->state, &place->error);
        if (!store)
            continue;
        opened++;
        int count = store_list_records(store, NULL, &place->arena, &cards);
        for (int i = 0; i < count; i++)
            store_load_record(store, cards[i].id, &place->arena, &place->error);
        store_close(store);
    }
    assert_in_range(opened, 1, 149);
}

static void an_empty_file_becomes_a_store(void **state)
{
    Place *place = *state;

    assert_true(file_make(place->file, &place->error));
    Store *store = open_store(place);
    keep(place, store, play(&place->arena, 1));
    store_close(store);
}

static void a_folder_that_is_not_there_gives_a_sentence(void **state)
{
    Place *place = *state;

    assert_null(store_open("/tmp/heard-nowhere/at/all.db", true, &place->state, &place->error));
    assert_int_equal(place->state, STORE_FAILED);
    assert_non_null(strstr(place->error.sentence, "can't be reached"));
}

static void reading_never_makes_a_file(void **state)
{
    Place *place = *state;

    assert_null(store_open(place->file, false, &place->state, &place->error));
    assert_false(file_exists(place->file));
}

static void a_file_holds_no_code_that_we_run(void **state)
{
    Place *place = *state;
    Store *store = open_store(place);
    Record *record = play(&place->arena, 1);
    RecordCard card;

    store_close(store);
    sql(place, "CREATE TRIGGER t AFTER INSERT ON turns BEGIN DELETE FROM turns; END");
    store = open_store(place);
    keep(place, store, record);
    assert_true(store_find_unfinished(store, NULL, &card, &place->arena));
    assert_int_equal(card.turns, 1);
    store_close(store);
}

/* ---- in a child: what a process can't undo in itself ---- */

static int in_child(int (*work)(Place *place), Place *place)
{
    int status;
    pid_t child = fork();

    if (child == 0)
        _exit(work(place));
    assert_int_equal(waitpid(child, &status, 0), child);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 100 + WTERMSIG(status);
}

static int keep_where_nothing_can_be_written(Place *place)
{
    const RecordCard *cards;

    if (geteuid() == 0 && setuid(65534) != 0)
        return 1;
    Store *store = store_open(place->file, true, &place->state, &place->error);
    if (!store || place->state != STORE_UNWRITABLE)
        return 2;
    if (store_list_records(store, NULL, &place->arena, &cards) != 1)
        return 3;
    if (store_keep(store, play(&place->arena, 1), &source, &place->error))
        return 4;
    return store_state(store) == STORE_UNWRITABLE && strstr(place->error.sentence, "can't be written") ? 0 : 5;
}

static void a_read_only_file_is_read_and_says_so_when_opened(void **state)
{
    Place *place = *state;
    Store *store = open_store(place);

    keep(place, store, play(&place->arena, 2));
    store_close(store);
    chmod(place->file, 0444);
    chmod(place->folder, 0555);
    assert_int_equal(in_child(keep_where_nothing_can_be_written, place), 0);

    /* the file may be written to, but not its folder, where the journal would go */
    chmod(place->file, 0666);
    assert_int_equal(in_child(keep_where_nothing_can_be_written, place), 0);
}

static bool limit_file_size(rlim_t most)
{
    struct rlimit limit;

    getrlimit(RLIMIT_FSIZE, &limit);
    limit.rlim_cur = most;
    return setrlimit(RLIMIT_FSIZE, &limit) == 0;
}

/* Plays until the disk takes no more, then makes room and saves what is missing. */
static int keep_until_full(Place *place)
{
    Record *record = play(&place->arena, 400);
    Store *store = store_open(place->file, true, &place->state, &place->error);
    bool kept = true;

    file_quiet_signals();
    if (!store || !limit_file_size(200 * 1024))
        return 1;
    for (record->turn_count = 1; record->turn_count < 400; record->turn_count++)
        if (!(kept = store_keep(store, record, &source, &place->error)))
            break;
    if (kept)
        return 2;
    if (store_state(store) == STORE_READY || store_state(store) == STORE_DAMAGED)
        return 3;

    /* what was acknowledged is there, the turn that failed isn't there by half */
    Record *so_far = store_load_record(store, record->id, &place->arena, &place->error);
    if (!so_far || so_far->turn_count != record->turn_count - 1)
        return 4;

    /* two more turns are said meanwhile; with room again one call saves all three */
    record->turn_count += 2;
    if (store_keep(store, record, &source, &place->error))
        return 5;
    limit_file_size(RLIM_INFINITY);
    finish(record);
    if (!store_keep(store, record, &source, &place->error))
        return 6;
    so_far = store_load_record(store, record->id, &place->arena, &place->error);
    store_close(store);
    return so_far && strcmp(dump(&place->arena, record), dump(&place->arena, so_far)) == 0 ? 0 : 7;
}

static void a_full_disk_loses_nothing_and_is_caught_up_with_later(void **state)
{
    assert_int_equal(in_child(keep_until_full, *state), 0);
}

static int keep_twenty_sessions(Place *place)
{
    Store *store = store_open(place->file, true, &place->state, &place->error);

    for (int i = 0; store && i < 20; i++) {
        Record *record = play(&place->arena, 3);
        for (record->turn_count = 0; record->turn_count < 3; record->turn_count++)
            if (!store_keep(store, record, &source, &place->error))
                return 1;
        finish(record);
        if (!store_keep(store, record, &source, &place->error))
            return 2;
    }
    store_close(store);
    return store ? 0 : 3;
}

static void two_programs_write_to_one_file_at_the_same_time(void **state)
{
    Place *place = *state;
    const RecordCard *cards;
    pid_t children[2];
    int status;

    for (int i = 0; i < 2; i++)
        if ((children[i] = fork()) == 0)
            _exit(keep_twenty_sessions(place));
    for (int i = 0; i < 2; i++) {
        assert_int_equal(waitpid(children[i], &status, 0), children[i]);
        assert_int_equal(status, 0);
    }

    Store *store = open_store(place);
    assert_int_equal(store_list_records(store, NULL, &place->arena, &cards), 40);
    for (int i = 0; i < 40; i++) {
        assert_int_equal(cards[i].turns, 3);
        assert_true(cards[i].finished);
    }
    store_close(store);
}

static void a_session_played_on_by_two_keeps_the_first_and_says_so(void **state)
{
    Place *place = *state;
    Store *store = open_store(place);
    Record *mine = play(&place->arena, 2), *yours = play(&place->arena, 2);

    mine->turn_count = 1;
    keep(place, store, mine);
    yours->id = mine->id;
    yours->uid = mine->uid;
    yours->turns[1].text = "Something else";
    keep(place, store, yours);

    mine->turn_count = 2;
    assert_false(store_keep(store, mine, &source, &place->error));
    assert_int_equal(store_state(store), STORE_CONFLICT);
    assert_same(place, yours, load(place, store, mine->id));
    store_close(store);
}

static void another_files_session_of_the_same_number_is_left_alone(void **state)
{
    Place *place = *state;
    Store *store = open_store(place);
    Record *theirs = play(&place->arena, 1), *mine = play(&place->arena, 2);

    theirs->turn_count = 0;
    keep(place, store, theirs);
    mine->id = theirs->id;          /* the file that gave it this number was replaced by a backup */
    keep(place, store, mine);
    assert_int_not_equal(mine->id, theirs->id);
    assert_int_equal(load(place, store, theirs->id)->turn_count, 0);

    mine->id = theirs->id;
    keep(place, store, mine);       /* and the next turn finds its way, too */
    assert_int_equal(load(place, store, mine->id)->turn_count, 2);
    store_close(store);
}

static void nothing_is_kept_of_somebody_who_was_deleted_meanwhile(void **state)
{
    static const char uid[] = "aaaaaaaa-0000-4000-8000-000000000009";
    Place *place = *state;
    Store *store = open_store(place);
    Record *record = play(&place->arena, 2);
    Forgotten gone;

    assert_true(store_add_trainee(store, uid, "Ann", NULL, 1, &place->error));
    record->trainee = uid;
    record->trainee_name = "Ann";
    record->turn_count = 1;
    keep(place, store, record);
    assert_true(store_forget_trainee(store, uid, &gone, &place->error));
    record->turn_count = 2;
    assert_false(store_keep(store, record, &source, &place->error));
    assert_int_equal(store_state(store), STORE_FORGOTTEN);
    assert_null(store_find_trainee(store, "Ann", &place->arena, NULL));
    store_close(store);
}

static void a_backup_doesnt_wait_for_ever_while_another_program_writes(void **state)
{
    Place *place = *state;
    const char *copy = path_join(&place->arena, place->folder, "copy.db");
    Store *store = open_store(place);
    sqlite3 *other;

    assert_int_equal(sqlite3_open(place->file, &other), SQLITE_OK);
    assert_int_equal(sqlite3_exec(other, "BEGIN EXCLUSIVE", NULL, NULL, NULL), SQLITE_OK);
    alarm(60);      /* what waits for ever ends the test */
    assert_false(store_backup(store, copy, &place->error));
    assert_non_null(strstr(place->error.sentence, "busy"));
    assert_false(file_exists(copy));

    assert_int_equal(sqlite3_exec(other, "COMMIT", NULL, NULL, NULL), SQLITE_OK);
    assert_true(store_backup(store, copy, &place->error));
    alarm(0);
    sqlite3_close(other);
    store_close(store);
}

static void what_could_not_be_read_is_not_taken_for_nothing(void **state)
{
    Place *place = *state;
    Store *store = open_store(place);
    const RecordCard *cards;

    keep(place, store, play(&place->arena, 2));
    assert_int_equal(store_list_records(store, NULL, &place->arena, &cards), 1);
    assert_true(store_whole(store, &place->error));
    sql(place, "ALTER TABLE turns RENAME TO elsewhere");
    assert_int_equal(store_list_records(store, NULL, &place->arena, &cards), 0);
    assert_false(store_whole(store, &place->error));
    assert_non_null(strstr(place->error.sentence, "can't be reached"));
    assert_true(store_whole(store, &place->error));     /* said once */
    store_close(store);
}

static void a_talk_with_a_reply_taken_back_is_told_from_another_try(void **state)
{
    Place *place = *state;
    Store *store = open_store(place);
    Record *first = play(&place->arena, 1), *on = play(&place->arena, 2), *again = play(&place->arena, 2);
    const RecordCard *cards;

    keep(place, store, first);
    assert_true(store_leave(store, first->id, first->began + 60, &place->error));
    on->began = first->began;
    on->retry_of = first->id;
    keep(place, store, on);
    again->began = first->began + 600;
    again->retry_of = on->id;
    keep(place, store, again);

    assert_int_equal(store_list_records(store, NULL, &place->arena, &cards), 3);
    for (int i = 0; i < 3; i++) {
        assert_int_equal(cards[i].taken_back, cards[i].id == first->id);
        assert_int_equal(cards[i].took_back, cards[i].id == on->id);
    }
    store_close(store);
}

/* ---- killed while writing ---- */

enum { KILLS = 200, TURNS = 6 };

/* Keeps sessions for ever, and says each turn that was acknowledged down the pipe. */
static void keep_for_ever(Place *place, int pipe)
{
    Store *store = store_open(place->file, true, &place->state, &place->error);

    while (store) {
        Arena arena = { 0 };
        Record *record = play(&arena, TURNS);
        for (record->turn_count = 0; record->turn_count <= TURNS; record->turn_count++) {
            if (record->turn_count == TURNS)
                finish(record);
            if (!store_keep(store, record, &source, &place->error))
                _exit(1);
            int64_t kept[2] = { record->id, record->turn_count };
            if (write(pipe, kept, sizeof kept) != sizeof kept || record->turn_count == TURNS)
                break;
        }
        arena_free(&arena);
    }
    _exit(1);
}

/* Whether a session has at least the turns that were acknowledged, and each of them whole. */
static void assert_kept(Store *store, int64_t id, int64_t turns)
{
    Arena arena = { 0 };
    Error error;
    Record *record = store_load_record(store, id, &arena, &error);

    assert_non_null(record);
    assert_true(record->turn_count >= turns);
    for (int i = 0; i < record->turn_count; i++) {
        assert_int_equal(record->turns[i].offered_count, 2);
        assert_int_equal(record->turns[i].offered[0].show_count, 2);
        assert_int_equal(record->turns[i].part_count, i ? 2 : 1);
    }
    assert_int_equal(record->ended != 0, record->scores.overall == 450);
    assert_int_equal(record->unreached_count, record->ended ? 1 : 0);
    if (turns == TURNS)
        assert_true(record->ended != 0);
    arena_free(&arena);
}

static void kill_one_writer(Place *place, int round)
{
    struct timespec nap = { 0, 1000000L * (2 + round * 7 % 23) };
    int64_t kept[2];
    int ends[2], status;

    assert_int_equal(pipe(ends), 0);
    pid_t child = fork();
    if (child == 0) {
        close(ends[0]);
        keep_for_ever(place, ends[1]);
    }
    close(ends[1]);

    /* every other one is killed while it keeps, however slow the machine; the rest perhaps while it opens */
    bool waited = round % 2 == 0;
    if (waited)
        assert_int_equal(read(ends[0], kept, sizeof kept), sizeof kept);
    nanosleep(&nap, NULL);
    kill(child, SIGKILL);
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFSIGNALED(status));

    Store *store = open_store(place);
    if (waited)
        assert_kept(store, kept[0], kept[1]);
    while (read(ends[0], kept, sizeof kept) == sizeof kept)
        assert_kept(store, kept[0], kept[1]);
    store_close(store);
    close(ends[0]);
}

static void a_killed_program_loses_nothing_it_acknowledged(void **state)
{
    Place *place = *state;
    const RecordCard *cards;

    for (int round = 0; round < KILLS; round++)
        kill_one_writer(place, round);

    Store *store = open_store(place);
    assert_true(store_list_records(store, NULL, &place->arena, &cards) >= KILLS / 2);
    store_close(store);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, enter, leave)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_finished_record_comes_back_with_every_field),
        TEST(turns_added_one_by_one_make_the_same_record),
        TEST(an_unfinished_record_comes_back_to_be_played_on),
        TEST(a_record_that_was_left_is_marked_and_not_graded),
        TEST(a_practice_that_was_begun_without_a_word_is_not_unfinished),
        TEST(a_retry_links_to_what_it_tries_again_and_leaves_it_alone),
        TEST(keeping_the_end_twice_adds_no_second_grade_and_only_a_missing_self_rating),
        TEST(a_regrade_stands_beside_the_grade_that_was_shown),
        TEST(records_list_newest_first_whatever_the_clock_said),
        TEST(the_best_result_counts_first_grades_of_that_scenario),
        TEST(a_library_card_is_remembered_with_its_findings),
        TEST(a_missing_record_is_said_to_be_missing),
        TEST(a_newer_file_is_read_and_never_written),
        TEST(another_programs_database_is_not_touched),
        TEST(what_is_no_database_is_called_damaged_and_not_touched),
        TEST(a_broken_structure_is_found_when_the_file_is_opened),
        TEST(no_damage_makes_reading_crash),
        TEST(an_empty_file_becomes_a_store),
        TEST(a_folder_that_is_not_there_gives_a_sentence),
        TEST(reading_never_makes_a_file),
        TEST(a_file_holds_no_code_that_we_run),
        TEST(a_read_only_file_is_read_and_says_so_when_opened),
        TEST(a_full_disk_loses_nothing_and_is_caught_up_with_later),
        TEST(two_programs_write_to_one_file_at_the_same_time),
        TEST(a_session_played_on_by_two_keeps_the_first_and_says_so),
        TEST(another_files_session_of_the_same_number_is_left_alone),
        TEST(nothing_is_kept_of_somebody_who_was_deleted_meanwhile),
        TEST(a_backup_doesnt_wait_for_ever_while_another_program_writes),
        TEST(what_could_not_be_read_is_not_taken_for_nothing),
        TEST(a_talk_with_a_reply_taken_back_is_told_from_another_try),
        TEST(a_killed_program_loses_nothing_it_acknowledged),
    };
    return cmocka_run_group_tests_name("store", tests, NULL, NULL);
}
