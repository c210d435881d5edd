#include "push/push.h"

#include "core/buf.h"
#include "core/utf8.h"
#include "push/policy.h"
#include "report/xapi.h"

#include <stdio.h>
#include <string.h>

enum {
    PATIENCE = 30,          /* seconds of pauses in one push */
    SUSPICIOUS = 5,         /* refusals before anything was ever taken */
    LONGEST_PROBLEM = 300   /* bytes of what the store said that are kept */
};

typedef struct Push {
    Store *store;
    PushLink *link;
    PushReport *report;
    Error *error;
    Arena *arena;               /* of the requests that are under way */
    int64_t waited;
    bool trusted;               /* the store took a statement some time */
    const OutboxItem *refused[SUSPICIOUS];  /* not parked yet, because nothing was ever taken */
    int refused_status[SUSPICIOUS];
    const char *refused_why[SUSPICIOUS];
    int refused_count;
    PushEnd end;
} Push;

/* ---- ending ---- */

static bool stop(Push *push, PushEnd end)
{
    push->end = end;
    return false;
}

/* What was said, short and in one line, whatever bytes it was. */
static const char *short_of(const char *text, Arena *arena)
{
    Buf line = { .arena = arena };

    for (size_t length; *text && line.length < LONGEST_PROBLEM; text += length ? length : 1) {
        length = utf8_length(text);
        if (length == 0 || (unsigned char)*text < ' ' || *text == 0x7f)
            buf_add(&line, " ");
        else
            buf_add_n(&line, text, length);
    }
    return buf_text(&line);
}

/* ---- what was taken, and what wasn't ---- */

static bool park(Push *push, const OutboxItem *item, int status, const char *why)
{
    if (!store_mark_parked(push->store, item, 1, status, why, push->error))
        return stop(push, PUSH_STOPPED);
    push->report->parked++;
    return true;
}

/* Now it is known that the store takes statements: those that it refused are refused for good. */
static bool trust(Push *push)
{
    push->trusted = true;
    for (int i = 0; i < push->refused_count; i++)
        if (!park(push, push->refused[i], push->refused_status[i], push->refused_why[i]))
            return false;
    push->refused_count = 0;
    return true;
}

static bool take(Push *push, const OutboxItem *items, int count, int status)
{
    if (!store_mark_sent(push->store, items, count, status, push->error))
        return stop(push, PUSH_STOPPED);
    push->report->sent += count;
    push->link->progress(push->link->self, push->report->sent + push->report->parked);
    return trust(push);
}

/* Nothing was ever taken: the fault is hardly the statements'. */
static bool distrust(Push *push, int status, const char *why)
{
    error_say(push->error, "The record store refuses whatever it is sent (%d%s%s). Nothing is lost and "
                           "nothing was parked; look at lrs_endpoint in the settings file.",
                           status, why[0] ? ": " : "", why);
    return stop(push, PUSH_STOPPED);
}

static bool refuse(Push *push, const OutboxItem *item, int status, const char *why)
{
    int index = push->refused_count;

    why = short_of(why, push->arena);
    if (push->trusted)
        return park(push, item, status, why);
    push->refused[index] = item;
    push->refused_status[index] = status;
    push->refused_why[index] = why;
    return ++push->refused_count < SUSPICIOUS || distrust(push, status, why);
}

/* Waits, or ends the push when that would take too long. The others that wait for the same reason keep their
 * time: the first in the queue speaks for all. */
static bool later(Push *push, OutboxItem *items, int count, const PushAnswer *answer)
{
    int64_t pause = push_pause(items[0].attempts + 1, answer->asked, &push->link->chance);
    const char *why = short_of(answer->status ? answer->body : answer->trouble, push->arena);

    push->report->next_try = push->link->now(push->link->self) + pause;
    if (!store_mark_waiting(push->store, items, count, answer->status, why, push->report->next_try,
                            push->error))
        return stop(push, PUSH_STOPPED);
    for (int i = 0; i < count; i++)
        items[i].attempts++;
    if (push->waited + pause > PATIENCE) {
        if (answer->status)
            error_say(push->error, "The record store can't take statements now (%d).", answer->status);
        else
            error_say(push->error, "The record store can't be reached (%s).", answer->trouble);
        return stop(push, PUSH_QUEUED);
    }
    push->waited += pause;
    push->link->wait(push->link->self, pause);
    push->report->next_try = 0;
    return true;
}

static bool hopeless(Push *push, const PushAnswer *answer)
{
    if (answer->status)
        push_say_why(answer->status, push->error);
    else
        error_say(push->error, "The record store can't be trusted (%s). Nothing was sent.", answer->trouble);
    return stop(push, PUSH_STOPPED);
}

/* ---- asking ---- */

static const char *list_of(const OutboxItem *items, int count, Arena *arena)
{
    Buf list = { .arena = arena };

    for (int i = 0; i < count; i++) {
        buf_add(&list, i ? "," : "[");
        buf_add(&list, items[i].statement.body);
    }
    buf_add(&list, "]");
    return buf_text(&list);
}

/* One statement whose id is there already. */
static bool compare(Push *push, OutboxItem *item)
{
    /* a store that knows one of ours has taken it */
    if (!trust(push))
        return false;
    for (;;) {
        PushAnswer answer = push->link->ask(push->link->self, NULL, item->statement.id, push->arena);

        switch (answer.hopeless ? PUSH_STOP : push_step_of_question(answer.status)) {
        case PUSH_COMPARE:
            if (xapi_same(item->statement.body, answer.body))
                return take(push, item, 1, 409);
            return refuse(push, item, 409, "The store holds another statement under this id.");
        case PUSH_PARK:
            return refuse(push, item, 409, "The store has this id and doesn't show what it holds.");
        case PUSH_LATER:
            if (!later(push, item, 1, &answer))
                return false;
            break;
        default:
            return hopeless(push, &answer);
        }
    }
}

/* Sends some statements until each is taken or refused. False: the push has ended. */
static bool deliver(Push *push, OutboxItem *items, int count)
{
    const char *list = list_of(items, count, push->arena);

    for (;;) {
        PushAnswer answer = push->link->ask(push->link->self, list, NULL, push->arena);

        switch (answer.hopeless ? PUSH_STOP : push_step(answer.status, count)) {
        case PUSH_SENT:
            return take(push, items, count, answer.status);
        case PUSH_HALVE:
            return deliver(push, items, count / 2) && deliver(push, items + count / 2, count - count / 2);
        case PUSH_ONE_BY_ONE:
            for (int i = 0; i < count; i++)
                if (!deliver(push, &items[i], 1))
                    return false;
            return true;
        case PUSH_COMPARE:
            return compare(push, items);
        case PUSH_PARK:
            return refuse(push, items, answer.status, answer.body);
        case PUSH_LATER:
            if (!later(push, items, count, &answer))
                return false;
            break;
        case PUSH_STOP:
            return hopeless(push, &answer);
        }
    }
}

/* ---- all of it ---- */

/* Whether the store asked to be left alone, or we chose to. A time that is too far off comes from a clock
 * that was set back. */
static bool is_too_early(Push *push, const OutboxItem *first)
{
    int64_t now = push->link->now(push->link->self);

    if (first->next_try <= now || first->next_try - now > PUSH_LONGEST_ASKED)
        return false;
    push->report->next_try = first->next_try;
    error_say(push->error, "The record store couldn't take statements the last time.");
    return !stop(push, PUSH_QUEUED);
}

static bool was_refused(const Push *push, const OutboxItem *item)
{
    for (int i = 0; i < push->refused_count; i++)
        if (strcmp(push->refused[i]->statement.id, item->statement.id) == 0)
            return true;
    return false;
}

/* The first that wait and weren't refused just now, in `items`. Returns how many; -1 when the file fails. */
static int next_items(Push *push, OutboxItem *items)
{
    const OutboxItem *waiting;
    int most = PUSH_MOST_STATEMENTS + push->refused_count, count = 0;
    int found = store_list_waiting(push->store, most, push->arena, &waiting, push->error);

    for (int i = 0; i < found && count < PUSH_MOST_STATEMENTS; i++)
        if (!was_refused(push, &waiting[i]))
            items[count++] = waiting[i];
    return found < 0 ? -1 : count;
}

/* Sends the next of them. False: there are none, or the push has ended. */
static bool send_some(Push *push)
{
    size_t lengths[PUSH_MOST_STATEMENTS];
    OutboxItem *items = ARENA_NEW(push->arena, OutboxItem, PUSH_MOST_STATEMENTS);
    int count = next_items(push, items);

    if (count < 0)
        return stop(push, PUSH_STOPPED);
    if (count == 0 || (push->waited == 0 && is_too_early(push, items)))
        return false;
    for (int i = 0; i < count; i++)
        lengths[i] = strlen(items[i].statement.body);
    return deliver(push, items, push_batch(lengths, count));
}

PushEnd push_all(Store *store, PushLink *link, PushReport *report, Error *error)
{
    Arena arena = { 0 };
    OutboxCounts counts;
    Push push = { .store = store, .link = link, .report = report, .error = error, .arena = &arena };

    *report = (PushReport){ 0 };
    if (!store_count_outbox(store, &counts, error))
        return PUSH_STOPPED;
    push.trusted = counts.sent > 0;
    while (send_some(&push))
        if (push.refused_count == 0)
            arena_free(&arena);
    if (push.end == PUSH_DONE && push.refused_count > 0)
        distrust(&push, push.refused_status[0], push.refused_why[0]);
    arena_free(&arena);
    return push.end;
}
