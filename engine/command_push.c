/* command_push.c: heard push: what is new goes to the organisation's learning record store. */
#include "commands.h"

#include "progress_line.h"
#include "push/http.h"
#include "push/policy.h"
#include "push/push.h"
#include "store/outbox.h"
#include "sys/clock.h"
#include "sys/file.h"
#include "sys/guard.h"
#include "sys/path.h"
#include "ui/say.h"

#include <stdio.h>
#include <time.h>

enum { PARKED_SHOWN = 50 };

/* Where to, and with what. */
typedef struct Target {
    RecordStore place;
    const char *url, *key;
    bool loopback;
} Target;

static bool target_of(World *world, Target *target, Arena *arena, Error *error)
{
    if (!world_record_store(world, &target->place, arena, error))
        return false;
    const char *settings = target->place.settings ? target->place.settings : "the settings file";

    if (!target->place.endpoint)
        return error_say(error, "heard doesn't know a learning record store: write lrs_endpoint = https://… "
                                "into %.200s.", settings);
    if (!target->place.base_set)
        return error_say(error, "Statements need names that are your organisation's: write xapi_base = "
                                "https://… (any address of yours) into %.200s.", settings);
    return push_url(target->place.endpoint, arena, &target->url, &target->loopback, error);
}

static bool key_of(Target *target, Arena *arena, Error *error)
{
    const char *text, *file = target->place.key_file;

    if (!file)
        return error_say(error, "There is no folder for the file lrs-key.");
    if (!file_exists(file))
        return error_say(error, "The key to the record store belongs into %.200s, as KEY:SECRET; chmod 600 it.",
                         file);
    return guard_read(file, arena, &text, error) && push_key(text, file, arena, &target->key, error);
}

/* ---- how it stands ---- */

static void print_count(int64_t count, const char *one, const char *many)
{
    printf("%lld %s", (long long)count, count == 1 ? one : many);
}

static void print_queue(const OutboxCounts *counts, int64_t unfrozen)
{
    print_count(counts->waiting, "statement waits", "statements wait");
    fputs(", of ", stdout);
    print_count(counts->sessions, "session", "sessions");
    if (unfrozen > 0) {
        fputs("; ", stdout);
        print_count(unfrozen, "session is", "sessions are");
        fputs(" to be made into statements first", stdout);
    }
    puts(".");
}

static void print_parked(Store *store, Arena *arena)
{
    const ParkedStatement *parked;
    int count = store_list_parked(store, PARKED_SHOWN, arena, &parked);

    for (int i = 0; i < count; i++)
        printf("  session %lld, %s: refused (%d) %s\n", (long long)parked[i].session, parked[i].id,
               parked[i].status, parked[i].problem);
    if (count == PARKED_SHOWN)
        puts("  …");
}

static int show_status(Store *store, Arena *arena)
{
    Error error = { .line = 0 };
    const OutboxItem *first;
    OutboxCounts counts;
    int64_t unfrozen = store_count_unfrozen(store, NULL, &error);

    if (unfrozen < 0 || !store_count_outbox(store, &counts, &error)
        || store_list_waiting(store, 1, arena, &first, &error) < 0)
        return complain_of(&error, STATUS_UNABLE);
    print_queue(&counts, unfrozen);
    if (counts.waiting > 0 && first->next_try > clock_now())
        printf("Not to be tried before %s.\n", say_date(first->next_try, arena));
    print_count(counts.sent, "was sent", "were sent");
    fputs("; ", stdout);
    print_count(counts.parked, "was refused for good", "were refused for good");
    puts(counts.parked > 0 ? ":" : ".");
    print_parked(store, arena);
    return STATUS_DONE;
}

static int dry_run(Store *store, const Target *target)
{
    Error error = { .line = 0 };
    OutboxCounts counts;
    int64_t unfrozen = store_count_unfrozen(store, NULL, &error);

    if (unfrozen < 0 || !store_count_outbox(store, &counts, &error))
        return complain_of(&error, STATUS_UNABLE);
    printf("To %s, in requests of at most %d statements; nothing is sent now:\n", target->url,
           PUSH_MOST_STATEMENTS);
    print_queue(&counts, unfrozen);
    return STATUS_DONE;
}

/* ---- sending ---- */

typedef struct Journey {
    Http *http;
    ProgressLine line;
} Journey;

static PushAnswer journey_ask(void *self, const char *list, const char *id, Arena *arena)
{
    return http_ask(((Journey *)self)->http, list, id, arena);
}

static int64_t journey_now(void *self)
{
    (void)self;
    return clock_now();
}

static void journey_wait(void *self, int64_t seconds)
{
    struct timespec left = { .tv_sec = (time_t)seconds };

    (void)self;
    nanosleep(&left, NULL);
}

static void journey_progress(void *self, int64_t sent)
{
    progress_line_show(&((Journey *)self)->line, sent);
}

/* Says how a push ended; returns the status. */
static int print_end(PushEnd end, const PushReport *report, const Error *why, Arena *arena)
{
    if (report->sent > 0 || end == PUSH_DONE) {
        print_count(report->sent, "statement was sent.\n", "statements were sent.\n");
        fflush(stdout);
    }
    if (report->parked > 0)
        fprintf(stderr, "heard: %lld %s refused for good; `heard push --status` says which.\n",
                (long long)report->parked, report->parked == 1 ? "statement was" : "statements were");
    if (end == PUSH_DONE)
        return report->parked > 0 ? STATUS_FAULTS : STATUS_DONE;

    complain_of(why, 0);
    if (end == PUSH_QUEUED)
        fprintf(stderr, "heard: The rest waits. Push again after %s.\n", say_date(report->next_try, arena));
    return end == PUSH_QUEUED ? STATUS_LATER : STATUS_UNABLE;
}

static int push_now(World *world, Store *store, Target *target, Arena *arena)
{
    Error error = { .line = 0 };
    OutboxCounts counts;
    PushReport report = { 0 };
    Journey journey = { NULL, { 0 } };
    PushLink link = { &journey, journey_ask, journey_now, journey_wait, journey_progress, clock_seed() };

    if (!freeze_sessions(world, store, NULL, &error) || !store_count_outbox(store, &counts, &error))
        return complain_of(&error, STATUS_UNABLE);
    if (counts.waiting > 0) {
        journey.http = http_open(target->url, target->key, target->loopback, &error);
        if (!journey.http)
            return complain_of(&error, STATUS_UNABLE);
    }

    journey.line = progress_line_begin("Sending statements:", counts.waiting);
    PushEnd end = push_all(store, &link, &report, &error);
    progress_line_end(&journey.line);
    http_close(journey.http);
    return print_end(end, &report, &error, arena);
}

/* One push at a time. Two wouldn't store anything twice, but they would send much in vain. */
static int push_alone(World *world, Store *store, Target *target, Arena *arena)
{
    Error error = { .line = 0 };
    bool held;
    int guard;

    if (!guard_hold(world_file(world, "push.lock", arena), &guard, &held, &error)) {
        if (held)
            error_say(&error, "Another push is under way; let it finish.");
        return complain_of(&error, held ? STATUS_LATER : STATUS_UNABLE);
    }
    int status = push_now(world, store, target, arena);
    guard_release(guard);
    return status;
}

int command_push(World *world, const Options *options, Arena *arena)
{
    Error error = { .line = 0 };
    Target target = { 0 };
    bool real = !options->dry_run && !options->status;
    Store *store;

    if (options->dry_run && options->status) {
        error_say(&error, "--dry-run and --status are two questions; ask one at a time.");
        return complain_of(&error, STATUS_USAGE);
    }
    if (!options->status && !target_of(world, &target, arena, &error))
        return complain_of(&error, STATUS_UNABLE);
    if (real && !key_of(&target, arena, &error))
        return complain_of(&error, STATUS_UNABLE);
    if ((store = world_store(world, real, &error)) == NULL)
        return complain_of(&error, STATUS_UNABLE);
    if (options->status)
        return show_status(store, arena);
    return options->dry_run ? dry_run(store, &target) : push_alone(world, store, &target, arena);
}
