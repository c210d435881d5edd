/* world_records.c: records in the store, and in memory for as long as the store can't take them. */
#include "sys/clock.h"
#include "sys/file.h"
#include "sys/path.h"
#include "sys/uuid.h"
#include "world_parts.h"

#include <stdio.h>
#include <string.h>

/* ---- what the person is told ---- */

static void tell(World *world, const char *sentence)
{
    if (world->notice_count < MOST_NOTICES)
        world->notices[world->notice_count++] = sentence;
    world->notice_seen = false;
}

static void trouble(World *world, const char *reason)
{
    snprintf(world->trouble, sizeof world->trouble, "Your plays aren't being saved. %s%s", reason,
             world->memory ? " They are kept in memory, and heard tries again with every turn." : "");
}

const char *world_trouble(void *self)
{
    World *world = self;
    Error error = { .line = 0 };

    if (!world->trouble[0] && !world_whole(world, &error))
        snprintf(world->trouble, sizeof world->trouble, "%s", error.sentence);
    if (world->trouble[0])
        return world->trouble;
    return world->notice_count > 0 && !world->notice_seen ? world->notices[world->notice_count - 1] : NULL;
}

/* ---- opening the store ---- */

/* Gives a damaged file another name, so that nothing in it is lost and a new one can be begun. */
static bool set_aside(World *world, const char *file, Arena *arena, Error *error)
{
    const char *aside = arena_print(arena, "%s.damaged-%s", file, clock_date(clock_now()).text), *to = aside;

    for (int i = 2; file_exists(to); i++)
        to = arena_print(arena, "%s-%d", aside, i);
    if (!file_move(file, to, error))
        return false;

    /* the journal belongs to the damaged file and must not be played back into the new one */
    const char *journal = arena_print(arena, "%s-journal", file);
    if (file_exists(journal))
        file_move(journal, arena_print(arena, "%s-journal", to), NULL);
    tell(world, arena_print(world->arena, "The file with your records was damaged. It is kept as %s, and a new "
                                          "one was begun.", to));
    return true;
}

static bool prepare(World *world, const char *file, Error *error)
{
    return folder_make(world->data, error) && (file_exists(file) || file_make(file, error));
}

static void open_store(World *world)
{
    Arena scratch = { 0 };
    Error error = { .line = 0 };
    StoreState state = STORE_FAILED;

    world->store_tried = true;
    if (!world->data) {
        world->store_error = world->data_error;
        if (!world->no_save)
            trouble(world, world->data_error.sentence);
        return;
    }
    const char *file = path_join(&scratch, world->data, RECORDS_FILE);

    if (world->no_save) {
        world->store = store_open(file, false, &state, &error);
    } else if (prepare(world, file, &error)) {
        world->store = store_open(file, true, &state, &error);
        if (state == STORE_DAMAGED)     /* a disk that stumbled once is no damage: look again */
            world->store = store_open(file, true, &state, &error);
        if (state == STORE_DAMAGED && set_aside(world, file, &scratch, &error)
            && prepare(world, file, &error))
            world->store = store_open(file, true, &state, &error);
    } else {
        /* why the folder can't be written to says more than why the file can't be */
        world->store = store_open(file, false, &state, NULL);
        state = STORE_UNWRITABLE;
    }
    world->store_error = error;
    if (world->store)
        store_freeze_with(world->store, outbox_statements, world);
    if (state != STORE_READY && !world->no_save)
        trouble(world, error.sentence);
    arena_free(&scratch);
}

Store *records_store(World *world)
{
    if (!world->store_tried)
        open_store(world);
    return world->store;
}

void records_close(World *world)
{
    store_close(world->store);
    world->store = NULL;
    world->store_tried = false;
}

/* The store to write to. One that couldn't be written to is opened anew, in case that has changed. */
static Store *store_to_write(World *world)
{
    StoreState state = world->store ? store_state(world->store) : STORE_FAILED;

    if (state != STORE_READY && state != STORE_FULL && state != STORE_BUSY) {
        store_close(world->store);
        world->store = NULL;
        open_store(world);
    }
    return world->store;
}

Store *world_store(World *world, bool write, Error *error)
{
    Store *store = write && !world->no_save ? store_to_write(world) : records_store(world);

    if (store && write && store_state(store) != STORE_READY)
        store = NULL;
    if (!store)
        error_say(error, "%s", world->store_error.sentence[0] ? world->store_error.sentence
                                                              : "No records are kept yet.");
    return store;
}

/* ---- keeping ---- */

static Waiting *waiting_for(World *world, int64_t id)
{
    return id < 0 && id >= -world->waiting_count ? &world->waiting[-id - 1] : NULL;
}

int64_t records_real_id(World *world, int64_t id)
{
    const Waiting *waiting = waiting_for(world, id);

    return waiting ? waiting->id : id;
}

/* Saves one record. `id` is the one that the program knows it by. */
static bool keep_in_store(World *world, const Record *record, int64_t *id, Error *error)
{
    Record copy = *record;
    Store *store = store_to_write(world);
    Waiting *waiting = waiting_for(world, record->id);

    if (!store)
        return error_say(error, "%s", world->store_error.sentence);
    copy.id = records_real_id(world, record->id);
    copy.retry_of = records_real_id(world, waiting ? waiting->retry_of : record->retry_of);
    if (!store_keep(store, &copy, library_source(world, record->hash), error))
        return false;
    if (waiting)
        waiting->id = copy.id;
    *id = copy.id;
    return true;
}

/* Whether the store could have kept the last record and won't: it is somebody else's by now, or nobody's. */
static bool is_refused(const World *world)
{
    StoreState state = world->store ? store_state(world->store) : STORE_FAILED;

    return state == STORE_CONFLICT || state == STORE_FORGOTTEN;
}

/* Saves what is held in memory, oldest first, so that ids count up as they were played. One that the store refuses
 * stays where it is and doesn't stop the others. Returns how many are left; `stuck`: the store takes nothing. */
static int catch_up(World *world, bool *stuck, Error *why)
{
    const RecordCard *cards = NULL;
    Arena scratch = { 0 };
    int count = world->memory ? store_list_records(world->memory, NULL, &scratch, &cards) : 0;
    int left = count;

    *stuck = false;
    for (int i = 0; i < count && !*stuck; i++) {
        const Record *record = store_load_record(world->memory, cards[i].id, &scratch, why);
        int64_t id;
        if (record && keep_in_store(world, record, &id, why)) {
            store_forget(world->memory, record->id, NULL);
            left--;
        } else {
            *stuck = !record || !is_refused(world);
        }
    }
    arena_free(&scratch);
    return left;
}

bool records_catch_up(World *world, Error *error)
{
    Error why = { .line = 0 };
    bool stuck;
    int left = catch_up(world, &stuck, &why);

    return left == 0 || error_say(error, "%d of your plays couldn't be saved. %s", left, why.sentence);
}

/* Holds a record in memory. One that has no id gets one below 0. */
static void hold(World *world, const Record *record, int64_t *id)
{
    Record copy = *record;
    StoreState state;

    if (!world->memory)
        world->memory = store_open(NULL, true, &state, NULL);
    if (copy.id == 0) {
        int count = world->waiting_count++;
        world->waiting = arena_grow(world->arena, world->waiting, count, sizeof *world->waiting);
        world->waiting[count] = (Waiting){ 0, record->retry_of };
        copy.id = -world->waiting_count;
    }
    if (world->memory && store_keep(world->memory, &copy, library_source(world, record->hash), NULL))
        *id = copy.id;
}

/* Saves a record in the store, or holds it in memory and says why. */
static bool keep(World *world, const Record *record, int64_t *id, Error *error)
{
    Error why = { .line = 0 };
    bool stuck;

    if (world->no_save)
        return true;
    catch_up(world, &stuck, &why);
    if (!stuck && keep_in_store(world, record, id, &why)) {
        world->trouble[0] = 0;
        world->notice_seen = true;
        return true;
    }

    /* what somebody else played on is in the store already, in their words; of who was deleted nothing is kept */
    if (stuck || !is_refused(world))
        hold(world, record, id);
    trouble(world, why.sentence);
    return error_say(error, "%s", world->trouble);
}

bool world_begin_record(void *self, Record *record, const Scenario *scenario, Error *error)
{
    World *world = self;
    const Trainee *trainee = world_trainee(world);

    (void)scenario;
    if (record->began == 0)
        record->began = clock_now();
    record->uid = arena_text(world->arena, uuid_random().text);
    if (trainee) {
        record->trainee = trainee->uid;
        record->trainee_name = trainee->name;
    }
    return keep(world, record, &record->id, error);
}

bool world_add_turn(void *self, const Record *record, int turn, Error *error)
{
    int64_t id;

    (void)turn;
    return keep(self, record, &id, error);
}

bool world_finish_record(void *self, Record *record, Error *error)
{
    if (record->ended == 0)
        record->ended = clock_now();
    return keep(self, record, &record->id, error);
}

bool world_drop_unfinished(void *self, int64_t id, Error *error)
{
    World *world = self;
    Store *store = world->no_save ? NULL : store_to_write(world);

    if (world->no_save)
        return error_say(error, "Nothing is being saved, so this can't be changed.");
    if (!store)
        return error_say(error, "%s", world->store_error.sentence);
    return store_leave(store, records_real_id(world, id), clock_now(), error);
}

bool world_add_grading(World *world, const Record *record, Error *error)
{
    Store *store = world->no_save ? NULL : store_to_write(world);

    if (world->no_save)
        return true;
    if (!store)
        return error_say(error, "%s", world->store_error.sentence);
    return store_add_grading(store, record, clock_now(), error);
}

/* ---- reading ---- */

bool world_find_unfinished(void *self, RecordCard *card, Arena *arena)
{
    Store *store = records_store(self);

    return store && store_find_unfinished(store, people_whose(self), card, arena);
}

int world_list_records(void *self, Arena *arena, const RecordCard **cards)
{
    Store *store = records_store(self);

    *cards = NULL;
    return store ? store_list_records(store, people_whose(self), arena, cards) : 0;
}

const Record *world_load_record(void *self, int64_t id, Arena *arena, Error *error)
{
    World *world = self;
    int64_t real = records_real_id(world, id);
    Store *store = real > 0 ? records_store(world) : world->memory;

    if (store)
        return store_load_record(store, real > 0 ? real : id, arena, error);
    error_say(error, "There is no record %lld.%s%s", (long long)id, world->store_error.sentence[0] ? " " : "",
              world->store_error.sentence);
    return NULL;
}

int world_list_gradings(World *world, int64_t session, Arena *arena, const GradingCard **cards)
{
    Store *store = records_store(world);

    *cards = NULL;
    return store ? store_list_gradings(store, session, arena, cards) : 0;
}
