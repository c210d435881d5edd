/* command_export.c: heard export: what is kept, as a file for other programs. */
#include "commands.h"

#include "exchange/bundle.h"
#include "progress_line.h"
#include "report/xapi.h"
#include "store/outbox.h"
#include "store/people.h"
#include "sys/clock.h"
#include "sys/draft.h"

#include <stdio.h>
#include <string.h>

enum { FROZEN_AT_ONCE = 50 };   /* sessions in a transaction */

/* ---- statements for a learning record store ---- */

bool freeze_sessions(World *world, Store *store, const char *trainee, Error *error)
{
    Arena scratch = { 0 };
    RecordStore place;
    int64_t after = 0, frozen = 0;
    int done = FROZEN_AT_ONCE;
    bool good = world_record_store(world, &place, &scratch, error);

    /* what was made under nobody's base is made again under the organisation's, unless it was sent */
    good = good && (!place.base_set || store_thaw(store, XAPI_NO_BASE, error));

    int64_t count = good ? store_count_unfrozen(store, trainee, error) : -1;
    ProgressLine line = progress_line_begin("Making statements of sessions:", count);
    for (good = count >= 0; good && count > 0 && done == FROZEN_AT_ONCE; frozen += done) {
        progress_line_show(&line, frozen);
        good = store_freeze(store, trainee, FROZEN_AT_ONCE, &after, &done, error);
    }
    progress_line_end(&line);
    arena_free(&scratch);
    return good;
}

/* A statement as it was asked for. */
static const char *shaped(const Statement *statement, const char *name, const Options *options, Arena *arena)
{
    const char *body = statement->body;

    if (options->cmi5)
        body = xapi_cmi5(body, arena);
    if (body && options->names && name)
        body = xapi_named(body, name, arena);
    return body;
}

/* Writes the statements of the first session after `*session`, and moves on. False at the end, or with a
 * sentence. */
static bool write_session(Store *store, const char *trainee, int64_t *session, const Options *options,
                          FILE *out, Error *error)
{
    Arena scratch = { 0 };
    const Statement *statements;
    const char *name;
    int count = 0;

    *session = store_next_frozen(store, trainee, *session, &scratch, &name, error);
    if (*session > 0)
        count = store_list_statements(store, *session, &scratch, &statements, error);
    for (int i = 0; i < count; i++) {
        const char *body = shaped(&statements[i], name, options, &scratch);
        if (body)
            fprintf(out, "%s\n", body);
    }
    arena_free(&scratch);
    return *session > 0 && count >= 0 && !ferror(out);
}

static bool write_statements(Store *store, const char *trainee, const Options *options, FILE *out,
                             Error *error)
{
    int64_t session = 0, count = store_count_frozen(store, trainee, error);
    ProgressLine line = progress_line_begin("Writing statements of sessions:", count);

    error->sentence[0] = 0;
    for (int64_t done = 0; count > 0 && write_session(store, trainee, &session, options, out, error); done++)
        progress_line_show(&line, done);
    progress_line_end(&line);
    return count >= 0 && error->sentence[0] == 0;
}

static bool export_statements(World *world, Store *store, const char *trainee, const Options *options,
                              Arena *arena, Error *error)
{
    Draft draft;

    if (!freeze_sessions(world, store, trainee, error) || !draft_begin(&draft, options->output, arena, error))
        return false;
    if (write_statements(store, trainee, options, draft.out, error))
        return draft_end(&draft, error);
    draft_drop(&draft);
    return false;
}

/* ---- a bundle for another heard ---- */

static bool show_writing(void *data, int64_t done, int64_t all)
{
    ProgressLine *line = data;

    line->all = all;
    progress_line_show(line, done);
    return true;
}

static bool export_bundle(Store *store, const char *trainee, const Options *options, Arena *arena, Error *error)
{
    ProgressLine line = progress_line_begin("Writing records:", 0);
    Draft draft;

    if (!draft_begin(&draft, options->output, arena, error))
        return false;
    bool done = bundle_write(store, trainee, "heard " HEARD_VERSION, clock_now(), draft.out, show_writing, &line, error);
    progress_line_end(&line);
    if (done)
        return draft_end(&draft, error);
    draft_drop(&draft);
    return false;
}

/* ---- whose, and in which format ---- */

/* The uid of the trainee that --trainee names; NULL where it isn't given: everybody's. */
static bool trainee_asked_for(Store *store, const Options *options, const char **uid, Arena *arena,
                              Error *error)
{
    const Trainee *trainee;

    *uid = NULL;
    if (!options->trainee)
        return true;
    if ((trainee = store_find_trainee(store, options->trainee, arena, error)) == NULL)
        return false;
    *uid = trainee->uid;
    return true;
}

int command_export(World *world, const Options *options, Arena *arena)
{
    Error error = { .line = 0 };
    const char *trainee;

    bool bundle = options->format && strcmp(options->format, "heard") == 0;
    if (!bundle && (!options->format || strcmp(options->format, "xapi") != 0)) {
        error_say(&error, options->format ? "heard export knows no format “%.40s”; there are --format heard and xapi."
                                          : "heard export needs a --format: heard or xapi.%s",
                  options->format ? options->format : "");
        return complain_of(&error, STATUS_USAGE);
    }
    if (bundle && (options->cmi5 || options->names)) {
        error_say(&error, "--cmi5 and --names go with --format xapi; a bundle holds the names anyway.");
        return complain_of(&error, STATUS_USAGE);
    }
    Store *store = world_store(world, !bundle, &error);
    if (!store)
        return complain_of(&error, STATUS_UNABLE);
    if (!trainee_asked_for(store, options, &trainee, arena, &error))
        return complain_of(&error, STATUS_USAGE);
    bool done = bundle ? export_bundle(store, trainee, options, arena, &error)
                       : export_statements(world, store, trainee, options, arena, &error);
    return done ? STATUS_DONE : complain_of(&error, STATUS_UNABLE);
}
