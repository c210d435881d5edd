/* command_import.c: heard import and collect: records of other machines come in, here or into PostgreSQL. */
#include "commands.h"

#include "core/utf8.h"
#include "exchange/bundle.h"
#include "progress_line.h"
#include "sys/clock.h"
#include "sys/file.h"
#include "sys/path.h"
#include "sys/stop.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>

enum { LOOK_EVERY = 2000 };     /* milliseconds between two looks into a watched folder */

/* ---- one bundle ---- */

typedef struct Taking {
    ProgressLine line;
    bool stops;                 /* Ctrl-C ends it between two records */
} Taking;

static bool watch_taking(void *data, int64_t done, int64_t all)
{
    Taking *taking = data;

    taking->line.all = all;
    progress_line_show(&taking->line, done);
    return !taking->stops || !stop_wanted();
}

static void print_count(int count, const char *one, const char *many)
{
    printf("%d %s", count, count == 1 ? one : many);
}

/* The name of a file that somebody else may have given it. */
static void print_path(const char *path)
{
    Arena scratch = { 0 };
    char *shown = arena_text(&scratch, path);

    utf8_disarm(shown, false);
    printf("%s: ", shown);
    arena_free(&scratch);
}

static void print_counts(const char *path, const BundleCounts *counts)
{
    print_path(path);
    print_count(counts->sessions_new, "new session", "new sessions");
    fputs(", ", stdout);
    print_count(counts->drills_new, "new drill", "new drills");
    fputs(", ", stdout);
    print_count(counts->trainees_new, "new trainee", "new trainees");
    if (counts->sessions_known > 0) {
        fputs("; ", stdout);
        print_count(counts->sessions_known, "session was here already", "sessions were here already");
    }
    puts(".");
    if (counts->sessions_other > 0) {
        print_path(path);
        print_count(counts->sessions_other, "session is", "sessions are");
        puts(" here already and went otherwise than the bundle says; what is here stays as it was.");
    }
    if (counts->kept_out > 0) {
        print_path(path);
        print_count(counts->kept_out, "record stays", "records stay");
        puts(" out: who made them asked to be forgotten here.");
    }
}

/* Takes one bundle in and says what it held. What went wrong is in `error`. */
static BundleState take(Store *store, const char *path, bool stops, char checksum[SHA256_TEXT], Error *error)
{
    Taking taking = { progress_line_begin("Taking in records:", 0), stops };
    BundleCounts counts;
    BundleState state = bundle_read(store, path, &counts, watch_taking, &taking, error);

    progress_line_end(&taking.line);
    memcpy(checksum, counts.checksum, SHA256_TEXT);
    if (state == BUNDLE_TAKEN)
        print_counts(path, &counts);
    else if (counts.sessions_new > 0 && state != BUNDLE_STOPPED) {
        print_path(path);
        printf("the first %d new sessions were taken in before that.\n", counts.sessions_new);
    }
    fflush(stdout);
    return state;
}

static int status_of(BundleState state)
{
    switch (state) {
    case BUNDLE_TAKEN:
    case BUNDLE_STOPPED:    return STATUS_DONE;
    case BUNDLE_CUT_OFF:
    case BUNDLE_FAULTY:     return STATUS_FAULTS;
    default:                return STATUS_UNABLE;
    }
}

/* Takes in all that are named; the status is the worst of them. */
static int take_all(Store *store, char *const *paths, int count)
{
    int worst = STATUS_DONE;

    for (int i = 0; i < count; i++) {
        Error error = { .line = 0 };
        char checksum[SHA256_TEXT];
        int status = status_of(take(store, paths[i], false, checksum, &error));
        if (status != STATUS_DONE)
            complain_of(&error, status);
        if (status > worst)
            worst = status;
    }
    return worst;
}

/* ---- a folder ---- */

/* A file as it was found. It is looked at again when it has changed. */
typedef struct Seen {
    const char *name;
    int64_t size, changed;
    bool settled;               /* nothing more to do until it changes */
} Seen;

typedef struct Watch {
    Store *store;
    const char *folder;
    Arena *arena;
    Seen *seen;
    int seen_count;
    char said[400];             /* the newest complaint, so that it isn't said at every look */
} Watch;

static void complain_once(Watch *watch, const Error *error)
{
    if (strcmp(watch->said, error->sentence) == 0)
        return;
    snprintf(watch->said, sizeof watch->said, "%s", error->sentence);
    complain_of(error, 0);
}

static Seen *seen_as(Watch *watch, const char *name)
{
    for (int i = 0; i < watch->seen_count; i++)
        if (strcmp(watch->seen[i].name, name) == 0)
            return &watch->seen[i];
    watch->seen = arena_grow(watch->arena, watch->seen, watch->seen_count, sizeof *watch->seen);
    watch->seen[watch->seen_count] = (Seen){ .name = arena_text(watch->arena, name), .size = -1 };
    return &watch->seen[watch->seen_count++];
}

/* Whether it is the same file as at the last look; notes what it is now. */
static bool is_unchanged(Seen *seen, const char *path)
{
    struct stat about;
    Seen now = { .name = seen->name, .size = -1, .settled = seen->settled };

    if (stat(path, &about) == 0) {
        now.size = about.st_size;
        now.changed = (int64_t)about.st_mtime;
    }
    bool same = now.size == seen->size && now.changed == seen->changed;
    *seen = now;
    return same;
}

/* A file that is new or has changed. One without an end may still be on its way: it is given until the next look. */
static void look_at(Watch *watch, const char *path, Seen *seen)
{
    Error error = { .line = 0 };
    char checksum[SHA256_TEXT];
    bool same = is_unchanged(seen, path);

    if (same && seen->settled)
        return;
    seen->settled = false;
    BundleState state = bundle_check(path, checksum, &error);
    if (state == BUNDLE_TAKEN && store_knows_bundle(watch->store, checksum)) {
        seen->settled = true;
        return;
    }
    if (state == BUNDLE_TAKEN)
        state = take(watch->store, path, true, checksum, &error);
    if (state == BUNDLE_TAKEN && !store_note_bundle(watch->store, checksum, clock_now(), &error))
        state = BUNDLE_FAILED;

    seen->settled = state == BUNDLE_TAKEN || state == BUNDLE_FAULTY || state == BUNDLE_NEWER
                 || (state == BUNDLE_CUT_OFF && same);
    if (state != BUNDLE_TAKEN && state != BUNDLE_STOPPED && (state != BUNDLE_CUT_OFF || same))
        complain_once(watch, &error);
}

/* Whatever wrote it may have named it in capitals. */
static bool is_bundle_name(const char *name)
{
    size_t length = strlen(name), tail = strlen(".jsonl");

    return length >= tail && strcasecmp(name + length - tail, ".jsonl") == 0;
}

static void look_into(Watch *watch)
{
    Arena scratch = { 0 };
    Error error = { .line = 0 };
    const char *const *names;
    int count = 0;

    if (!folder_list(watch->folder, "", &scratch, &names, &count, &error))
        complain_once(watch, &error);
    for (int i = 0; i < count && !stop_wanted(); i++)
        if (is_bundle_name(names[i]))
            look_at(watch, path_join(&scratch, watch->folder, names[i]), seen_as(watch, names[i]));
    arena_free(&scratch);
}

static int watch_folder(Store *store, const char *folder, Arena *arena)
{
    Watch watch = { .store = store, .folder = folder, .arena = arena };
    Error error = { .line = 0 };

    if (!folder_exists(folder)) {
        error_say(&error, "There is no folder %.300s to watch.", folder);
        return complain_of(&error, STATUS_USAGE);
    }
    stop_gently();
    printf("Watching %s for bundles (.jsonl). Ctrl-C ends it.\n", folder);
    fflush(stdout);
    while (!stop_wanted()) {
        look_into(&watch);
        stop_wait(LOOK_EVERY);
    }
    return STATUS_DONE;
}

/* ---- the words ---- */

int command_import(World *world, const Options *options, Arena *arena)
{
    Error error = { .line = 0 };

    if (options->watch && options->operand_count != 1) {
        error_say(&error, "--watch takes one folder: heard import --watch DIR");
        return complain_of(&error, STATUS_USAGE);
    }
    Store *store = world_store(world, true, &error);
    if (!store)
        return complain_of(&error, STATUS_UNABLE);
    return options->watch ? watch_folder(store, options->operands[0], arena)
                          : take_all(store, options->operands, options->operand_count);
}

/* One word for a password: it stands between the first ":" behind the "//" and the "@". */
static void forget_password(Arena *arena, const char *address, Error *error)
{
    const char *from = strstr(address, "//"), *at = from ? strchr(from, '@') : NULL;
    const char *colon = from ? memchr(from + 2, ':', at ? (size_t)(at - from - 2) : 0) : NULL;
    const char *password = colon ? arena_text_n(arena, colon + 1, (size_t)(at - colon - 1)) : "";
    char *said = password[0] ? strstr(error->sentence, password) : NULL;

    if (said)
        memset(said, '*', strlen(password));
}

bool is_address(const char *address, Error *error)
{
    return strncmp(address, "postgresql://", 13) == 0 || strncmp(address, "postgres://", 11) == 0
        || error_say(error, "An address of PostgreSQL begins with postgresql://, as in postgresql://USER@HOST/NAME.");
}

Store *open_collected(const char *address, bool write, Arena *arena, Error *error)
{
    StoreState state;
    Store *store = store_open(address, write, &state, error);
    if (!store)
        forget_password(arena, address, error);
    return store;
}

int command_collect(World *world, const Options *options, Arena *arena)
{
    Error error = { .line = 0 };
    const char *address = options->operands[0];

    (void)world;
    if (!is_address(address, &error))
        return complain_of(&error, STATUS_USAGE);
    Store *store = open_collected(address, true, arena, &error);
    if (!store)
        return complain_of(&error, STATUS_UNABLE);
    int status = take_all(store, options->operands + 1, options->operand_count - 1);
    store_close(store);
    return status;
}
