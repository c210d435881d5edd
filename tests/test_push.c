/* Pushing without a network: what each answer leads to, and a store that does all that stores do. */
#include "support.h"

#include "push/policy.h"
#include "push/push.h"

#include <stdio.h>
#include <string.h>

enum { NOW = 1700000000, MOST_STORED = 400, MOST_STEPS = 40 };

/* ---- a record store that isn't there ---- */

typedef struct Fake {
    Store *store;               /* ours, with the outbox */
    Arena arena;
    const char *ids[MOST_STORED];       /* what it holds */
    const char *bodies[MOST_STORED];
    int stored;
    int steps[MOST_STEPS];      /* what it answers: a status; 0: nobody is there; LOST: it stores and is gone */
    int step, step_count;
    const char *poison;         /* answers 400 to what holds this */
    const char *hides;          /* has an id that it doesn't show */
    int64_t asked;              /* Retry-After */
    int requests, questions, waits;
    int64_t now, waited;
    PushLink link;
    PushReport report;
    Error error;
} Fake;

enum { LOST = -1, UNTRUSTED = -2 };

static void put(Fake *fake, const char *id, const char *body)
{
    for (int i = 0; i < fake->stored; i++)
        if (strcmp(fake->ids[i], id) == 0)
            return;
    fake->ids[fake->stored] = arena_text(&fake->arena, id);
    fake->bodies[fake->stored++] = arena_text(&fake->arena, body);
}

static const char *body_of(const Fake *fake, const char *id)
{
    for (int i = 0; i < fake->stored; i++)
        if (strcmp(fake->ids[i], id) == 0)
            return fake->bodies[i];
    return NULL;
}

/* The next statement of a list that begins at `*text`; they look as frozen() makes them. */
static bool next_statement(const char **text, const char **id, const char **body, Arena *arena)
{
    const char *start = strstr(*text, "{\"id\":\"");

    if (!start)
        return false;
    *id = arena_text_n(arena, start + 7, 36);
    const char *end = strstr(start, "]}}") + 3;
    *body = arena_text_n(arena, start, (size_t)(end - start));
    *text = end;
    return true;
}

static int answer_to(Fake *fake, const char *list, Arena *arena)
{
    const char *id, *body;

    if (fake->poison && strstr(list, fake->poison))
        return 400;
    for (const char *text = list; next_statement(&text, &id, &body, arena); )
        if ((body_of(fake, id) && strcmp(body_of(fake, id), body) != 0)
            || (fake->hides && strcmp(id, fake->hides) == 0))
            return 409;
    for (const char *text = list; next_statement(&text, &id, &body, arena); )
        put(fake, id, body);
    return 200;
}

static PushAnswer fake_ask(void *self, const char *list, const char *id, Arena *arena)
{
    Fake *fake = self;
    int step = fake->step < fake->step_count ? fake->steps[fake->step++] : 200;
    PushAnswer answer = { .status = step, .body = "", .asked = fake->asked };

    fake->requests++;
    fake->asked = 0;
    if (step == LOST || step == 0) {
        if (step == LOST)
            answer_to(fake, list, arena);
        return (PushAnswer){ .body = "", .trouble = "nobody answers" };
    }
    if (step == UNTRUSTED)
        return (PushAnswer){ .body = "", .trouble = "a certificate", .hopeless = true };
    if (step == 200 && list)
        answer.status = answer_to(fake, list, arena);
    if (step == 200 && !list) {
        fake->questions++;
        answer.body = body_of(fake, id) ? body_of(fake, id) : "";
        answer.status = answer.body[0] ? 200 : 404;
    }
    if (answer.status == 400)
        answer.body = "{\"message\":\"no\n\tsuch thing \xff\"}";
    return answer;
}

static int64_t fake_now(void *self)
{
    return ((Fake *)self)->now;
}

static void fake_wait(void *self, int64_t seconds)
{
    Fake *fake = self;

    fake->waits++;
    fake->waited += seconds;
    fake->now += seconds;
}

static void fake_progress(void *self, int64_t sent)
{
    assert_true(sent <= MOST_STORED);
    assert_non_null(self);
}

/* ---- an outbox ---- */

static int frozen_size;

/* Statements of which only the id and what xapi_same() looks at matters. */
static int frozen(void *data, const Record *record, Arena *arena, const Statement **statements)
{
    Statement *all = ARENA_NEW(arena, Statement, record->turn_count);
    char *filler = arena_alloc(arena, (size_t)frozen_size + 1);

    assert_non_null(data);
    memset(filler, 'x', (size_t)frozen_size);
    for (int i = 0; i < record->turn_count; i++) {
        all[i].id = arena_print(arena, "00000000-0000-4000-8000-%04lld%08d", (long long)record->id, i);
        all[i].body = arena_print(arena,
            "{\"id\":\"%s\",\"timestamp\":\"2023-11-14T22:13:20.000Z\",\"verb\":{\"id\":\"v\"},"
            "\"context\":{\"registration\":\"%s\",\"list\":[1]}}", all[i].id, filler);
    }
    *statements = all;
    return record->turn_count;
}

static void add_session(Fake *fake, int statements)
{
    Arena arena = { 0 };
    Error error = { .line = 0 };
    const Source source = { "5eed", "s", "x", 1 };
    Record record = { .scenario = "s", .title = "t", .customer_name = "c", .hash = "5eed", .channel = CHAT,
                      .began = NOW, .ended = NOW, .left = true, .turn_count = statements,
                      .outcome = UNFINISHED,
                      .comment = "", .self_rating = { -1, -1, -1 } };

    record.turns = ARENA_NEW(&arena, Turn, statements);
    for (int i = 0; i < statements; i++)
        record.turns[i] = (Turn){ .beat = "b", .customer = "c", .text = "t", .chosen = { 1 },
                                  .part_count = 1 };
    if (!store_keep(fake->store, &record, &source, &error))
        fail_msg("%s", error.sentence);
    arena_free(&arena);
}

static OutboxCounts counts_of(Fake *fake)
{
    OutboxCounts counts = { 0 };

    assert_true(store_count_outbox(fake->store, &counts, NULL));
    return counts;
}

static int begin(void **state)
{
    Fake *fake = calloc(1, sizeof *fake);
    StoreState opened;

    frozen_size = 0;
    fake->now = NOW;
    fake->store = store_open(NULL, true, &opened, NULL);
    store_freeze_with(fake->store, frozen, fake);
    fake->link = (PushLink){ fake, fake_ask, fake_now, fake_wait, fake_progress, 7 };
    *state = fake;
    return 0;
}

static int end(void **state)
{
    Fake *fake = *state;

    store_close(fake->store);
    arena_free(&fake->arena);
    free(fake);
    return 0;
}

static PushEnd push(Fake *fake)
{
    fake->error.sentence[0] = 0;
    return push_all(fake->store, &fake->link, &fake->report, &fake->error);
}

static void plan(Fake *fake, int step)
{
    fake->steps[fake->step_count++] = step;
}

/* ---- what answers lead to ---- */

static void each_answer_leads_to_one_step(void **state)
{
    static const struct { int status, count; PushStep step; } rows[] = {
        { 200, 9, PUSH_SENT }, { 204, 9, PUSH_SENT }, { 0, 9, PUSH_LATER }, { 408, 1, PUSH_LATER },
        { 429, 1, PUSH_LATER }, { 500, 9, PUSH_LATER }, { 502, 9, PUSH_LATER }, { 503, 9, PUSH_LATER }, { 504, 9, PUSH_LATER },
        { 400, 9, PUSH_HALVE }, { 400, 1, PUSH_PARK }, { 413, 2, PUSH_HALVE }, { 413, 1, PUSH_PARK },
        { 409, 2, PUSH_ONE_BY_ONE }, { 409, 1, PUSH_COMPARE }, { 401, 9, PUSH_STOP }, { 403, 1, PUSH_STOP },
        { 404, 1, PUSH_STOP }, { 301, 1, PUSH_STOP },
        { 100, 1, PUSH_STOP }
    };

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (push_step(rows[i].status, rows[i].count) != rows[i].step)
            fail_msg("%d with %d statements led to %d", rows[i].status, rows[i].count,
                     (int)push_step(rows[i].status, rows[i].count));
}

static void pauses_double_up_to_a_quarter_of_an_hour(void **state)
{
    uint64_t chance = 1;

    (void)state;
    for (int attempts = 1; attempts < 100; attempts++) {
        int64_t full = attempts < 10 ? (int64_t)1 << (attempts - 1) : 900;
        for (int i = 0; i < 50; i++) {
            int64_t pause = push_pause(attempts, 0, &chance);
            assert_true(pause <= full && pause >= full - full / 2 && pause >= 1);
        }
    }
}

static void a_pause_that_was_asked_for_is_kept(void **state)
{
    uint64_t chance = 1;

    (void)state;
    assert_int_equal(push_pause(1, 3600, &chance), 3600);
    assert_int_equal(push_pause(9, 2, &chance), 2);
    assert_int_equal(push_pause(1, INT64_MAX, &chance), PUSH_LONGEST_ASKED);
}

static void requests_hold_fifty_statements_and_half_a_megabyte(void **state)
{
    size_t small[80], big[80];

    (void)state;
    for (int i = 0; i < 80; i++) {
        small[i] = 100;
        big[i] = 200 * 1024;
    }
    assert_int_equal(push_batch(small, 80), 50);
    assert_int_equal(push_batch(small, 7), 7);
    assert_int_equal(push_batch(big, 80), 2);
    big[0] = 700 * 1024;
    assert_int_equal(push_batch(big, 80), 1);
}

static void endpoints_are_safe_or_this_machine(void **state)
{
    static const char *const bad[] = {
        "", "lrs.example.com", "ftp://lrs.example.com", "http://lrs.example.com",
        "http://127.0.0.1.example.com/xapi",
        "http://localhost.example.com", "https://", "https:///x", "https://key:secret@lrs.example.com",
        "https://lrs.example.com/?a=b", "https://lrs.example.com/#a", "https://lrs example.com",
        "https://a\nb",
        "http://[::2]/", "file:///etc/passwd"
    };
    Fake *fake = *state;
    const char *url;
    bool loopback;

    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        Error error = { .line = 0 };
        if (push_url(bad[i], &fake->arena, &url, &loopback, &error))
            fail_msg("%s is taken for an endpoint", bad[i]);
        assert_non_null(strstr(error.sentence, "lrs_endpoint"));
    }
    assert_true(push_url("https://lrs.example.com/xapi/", &fake->arena, &url, &loopback, NULL));
    assert_string_equal(url, "https://lrs.example.com/xapi/statements");
    assert_false(loopback);
    assert_true(push_url("http://127.0.0.1:8080/xapi", &fake->arena, &url, &loopback, NULL));
    assert_true(loopback);
    assert_true(push_url("http://[::1]:8080", &fake->arena, &url, &loopback, NULL));
}

static void a_key_file_holds_one_line(void **state)
{
    static const char *const bad[] = { "", "\n", "key", ":secret", "a:b\nc:d\n" };
    Fake *fake = *state;
    const char *key;

    assert_true(push_key("\nkey:sec ret: \r\n\n", "lrs-key", &fake->arena, &key, NULL));
    assert_string_equal(key, "key:sec ret:");
    for (int i = 0; i < 5; i++)
        assert_false(push_key(bad[i], "lrs-key", &fake->arena, &key, NULL));
}

/* ---- pushes ---- */

static void all_that_waits_is_sent_in_order(void **state)
{
    Fake *fake = *state;

    for (int i = 0; i < 30; i++)
        add_session(fake, 4);
    assert_int_equal(push(fake), PUSH_DONE);
    assert_int_equal(fake->stored, 120);
    assert_int_equal(fake->requests, 3);
    assert_int_equal(fake->report.sent, 120);
    for (int i = 1; i < fake->stored; i++)
        assert_true(strcmp(fake->ids[i - 1], fake->ids[i]) < 0);
    assert_int_equal(push(fake), PUSH_DONE);
    assert_int_equal(fake->requests, 3);
}

static void big_statements_travel_apart(void **state)
{
    Fake *fake = *state;

    frozen_size = 200 * 1024;
    add_session(fake, 4);
    frozen_size = 600 * 1024;
    add_session(fake, 1);
    assert_int_equal(push(fake), PUSH_DONE);
    assert_int_equal(fake->requests, 3);
    assert_int_equal(fake->stored, 5);
}

static void a_bad_network_loses_and_doubles_nothing(void **state)
{
    Fake *fake = *state;

    add_session(fake, 10);
    plan(fake, 503);
    plan(fake, 0);
    plan(fake, LOST);
    assert_int_equal(push(fake), PUSH_DONE);
    assert_int_equal(fake->stored, 10);
    assert_int_equal(fake->waits, 3);
    assert_int_equal(counts_of(fake).sent, 10);
}

static void a_store_that_asks_for_an_hour_gets_it(void **state)
{
    Fake *fake = *state;

    add_session(fake, 10);
    plan(fake, 429);
    fake->asked = 3600;
    assert_int_equal(push(fake), PUSH_QUEUED);
    assert_int_equal(fake->report.next_try, NOW + 3600);
    assert_int_equal(fake->waits, 0);
    fake->now += 3599;
    assert_int_equal(push(fake), PUSH_QUEUED);
    assert_int_equal(fake->requests, 1);
    fake->now += 1;
    assert_int_equal(push(fake), PUSH_DONE);
}

static void a_clock_that_was_set_back_does_not_stop_pushes(void **state)
{
    Fake *fake = *state;

    add_session(fake, 3);
    plan(fake, 503);
    fake->asked = 3600;
    assert_int_equal(push(fake), PUSH_QUEUED);
    fake->now -= 365 * 24 * 3600;
    assert_int_equal(push(fake), PUSH_DONE);
}

static void an_absent_store_is_given_up_for_now(void **state)
{
    Fake *fake = *state;

    add_session(fake, 3);
    for (int i = 0; i < 20; i++)
        plan(fake, 0);
    assert_int_equal(push(fake), PUSH_QUEUED);
    assert_true(fake->waited <= 30 && fake->waits >= 3);
    assert_true(fake->report.next_try > fake->now);
    assert_non_null(strstr(fake->error.sentence, "nobody answers"));
    assert_int_equal(counts_of(fake).waiting, 3);
}

static void pauses_go_on_where_they_were_after_a_restart(void **state)
{
    Fake *fake = *state;
    int64_t pause = 0;

    add_session(fake, 3);
    for (int i = 0; i < MOST_STEPS; i++)
        plan(fake, 503);
    for (int i = 0; i < 8; i++) {
        assert_int_equal(push(fake), PUSH_QUEUED);
        pause = fake->report.next_try - fake->now;
        fake->now = fake->report.next_try;
    }
    assert_true(pause >= 128);
}

static void a_wrong_key_stops_after_one_request(void **state)
{
    Fake *fake = *state;

    add_session(fake, 60);
    plan(fake, 401);
    assert_int_equal(push(fake), PUSH_STOPPED);
    assert_int_equal(fake->requests, 1);
    assert_non_null(strstr(fake->error.sentence, "401"));
    assert_int_equal(counts_of(fake).waiting, 60);
    assert_int_equal(push(fake), PUSH_DONE);
}

static void a_certificate_that_is_not_trusted_stops_it(void **state)
{
    Fake *fake = *state;

    add_session(fake, 3);
    plan(fake, UNTRUSTED);
    assert_int_equal(push(fake), PUSH_STOPPED);
    assert_non_null(strstr(fake->error.sentence, "certificate"));
    assert_int_equal(fake->waits, 0);
}

static void what_is_refused_is_found_and_parked(void **state)
{
    const ParkedStatement *parked;
    Fake *fake = *state;

    add_session(fake, 40);
    fake->poison = "-000100000017";
    assert_int_equal(push(fake), PUSH_DONE);
    assert_int_equal(fake->stored, 39);
    assert_int_equal(fake->report.parked, 1);
    assert_true(fake->requests <= 13);
    assert_int_equal(store_list_parked(fake->store, 9, &fake->arena, &parked), 1);
    assert_string_equal(parked[0].id, "00000000-0000-4000-8000-000100000017");
    assert_string_equal(parked[0].problem, "{\"message\":\"no  such thing  \"}");
    assert_int_equal(push(fake), PUSH_DONE);
    assert_int_equal(counts_of(fake).parked, 1);
}

static void the_first_ones_may_be_those_that_are_refused(void **state)
{
    Fake *fake = *state;

    add_session(fake, 4);
    add_session(fake, 40);
    fake->poison = "-0001000";
    assert_int_equal(push(fake), PUSH_DONE);
    assert_int_equal(fake->report.parked, 4);
    assert_int_equal(fake->stored, 40);
}

static void a_store_that_refuses_everything_parks_nothing(void **state)
{
    Fake *fake = *state;

    add_session(fake, 3);
    fake->poison = "id";
    assert_int_equal(push(fake), PUSH_STOPPED);
    assert_int_equal(counts_of(fake).waiting, 3);
    add_session(fake, 60);
    assert_int_equal(push(fake), PUSH_STOPPED);
    assert_int_equal(counts_of(fake).parked, 0);
    fake->poison = NULL;
    assert_int_equal(push(fake), PUSH_DONE);
    assert_int_equal(fake->stored, 63);
}

static void what_is_there_already_is_compared(void **state)
{
    const OutboxItem *items;
    Fake *fake = *state;

    add_session(fake, 6);
    assert_int_equal(store_list_waiting(fake->store, 50, &fake->arena, &items, NULL), 6);
    const char *theirs = arena_print(&fake->arena, "{\"stored\":1,%s", items[1].statement.body + 1);
    put(fake, items[1].statement.id, theirs);
    put(fake, items[4].statement.id, "{\"id\":\"another\"}");
    assert_int_equal(push(fake), PUSH_DONE);
    assert_int_equal(fake->questions, 2);
    assert_int_equal(fake->report.sent, 5);
    assert_int_equal(fake->report.parked, 1);
}

static void what_is_there_and_not_shown_is_parked(void **state)
{
    Fake *fake = *state;

    add_session(fake, 3);
    fake->hides = "00000000-0000-4000-8000-000100000001";
    assert_int_equal(push(fake), PUSH_DONE);
    assert_int_equal(fake->report.parked, 1);
    assert_int_equal(fake->stored, 2);
}

static void trouble_while_asking_waits_too(void **state)
{
    const OutboxItem *items;
    Fake *fake = *state;

    add_session(fake, 1);
    assert_int_equal(store_list_waiting(fake->store, 50, &fake->arena, &items, NULL), 1);
    put(fake, items[0].statement.id, "{\"id\":\"another\"}");
    plan(fake, 409);
    plan(fake, 503);
    plan(fake, 200);
    assert_int_equal(push(fake), PUSH_DONE);
    assert_int_equal(fake->waits, 1);
    assert_int_equal(fake->report.parked, 1);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, end)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(each_answer_leads_to_one_step),
        TEST(pauses_double_up_to_a_quarter_of_an_hour),
        TEST(a_pause_that_was_asked_for_is_kept),
        TEST(requests_hold_fifty_statements_and_half_a_megabyte),
        TEST(endpoints_are_safe_or_this_machine),
        TEST(a_key_file_holds_one_line),
        TEST(all_that_waits_is_sent_in_order),
        TEST(big_statements_travel_apart),
        TEST(a_bad_network_loses_and_doubles_nothing),
        TEST(a_store_that_asks_for_an_hour_gets_it),
        TEST(a_clock_that_was_set_back_does_not_stop_pushes),
        TEST(an_absent_store_is_given_up_for_now),
        TEST(pauses_go_on_where_they_were_after_a_restart),
        TEST(a_wrong_key_stops_after_one_request),
        TEST(a_certificate_that_is_not_trusted_stops_it),
        TEST(what_is_refused_is_found_and_parked),
        TEST(the_first_ones_may_be_those_that_are_refused),
        TEST(a_store_that_refuses_everything_parks_nothing),
        TEST(what_is_there_already_is_compared),
        TEST(what_is_there_and_not_shown_is_parked),
        TEST(trouble_while_asking_waits_too),
    };
    return cmocka_run_group_tests_name("push", tests, NULL, NULL);
}
