/* world_people.c: who plays, and all their records as one file. */
#include "exchange/bundle.h"
#include "sys/clock.h"
#include "sys/draft.h"
#include "sys/file.h"
#include "sys/path.h"
#include "sys/uuid.h"
#include "world_parts.h"

#include <stdio.h>
#include <string.h>

/* ---- who plays ---- */

/* The texts are copied: who plays outlives the list they were chosen from. */
static void be(World *world, const Trainee *trainee)
{
    world->trainee_known = true;
    world->everybody = false;
    world->trainee = (Trainee){ 0 };
    if (!trainee)
        return;
    world->trainee = *trainee;
    world->trainee.uid = arena_text(world->arena, trainee->uid);
    world->trainee.name = arena_text(world->arena, trainee->name);
}

/* Where only one trainee plays and asks for no code, it is they; else nobody is taken for anybody. */
static void look_for_trainee(World *world)
{
    Arena scratch = { 0 };
    const Trainee *all;
    Store *store = records_store(world);
    int count = store ? store_list_trainees(store, &scratch, &all) : 0, here = 0;

    while (here < count && all[here].here)
        here++;
    be(world, here == 1 && !all[0].coded ? &all[0] : NULL);
    arena_free(&scratch);
}

const Trainee *world_trainee(void *self)
{
    World *world = self;

    if (!world->trainee_known)
        look_for_trainee(world);
    return world->trainee.uid ? &world->trainee : NULL;
}

const char *people_whose(World *world)
{
    if (world->everybody)
        return NULL;
    const Trainee *trainee = world_trainee(world);
    return trainee ? trainee->uid : "";
}

bool world_be_trainee(World *world, const char *name, Error *error)
{
    Arena scratch = { 0 };

    if (name_is_guest(name)) {
        be(world, NULL);
        return true;
    }
    Store *store = records_store(world);
    const Trainee *trainee = store ? store_find_trainee(store, name, &scratch, error) : NULL;

    if (trainee)
        be(world, trainee);
    else if (!store)
        error_say(error, "There is no trainee called “%.80s” here: nothing is kept yet. `heard trainees --add NAME` adds "
                         "one.", name);
    arena_free(&scratch);
    return trainee != NULL;
}

void world_be_everybody(World *world)
{
    world->everybody = true;
}

int world_list_trainees(void *self, Arena *arena, const Trainee **trainees)
{
    Store *store = records_store(self);
    int count = store ? store_list_trainees(store, arena, trainees) : 0, here = 0;

    while (here < count && (*trainees)[here].here)
        here++;
    return here;
}

/* ---- changing them ---- */

bool world_add_trainee(void *self, const char *typed, const char *code, Error *error)
{
    World *world = self;
    Arena scratch = { 0 };
    Store *store = world_store(world, true, error);
    const char *name = store ? name_clean(typed, &scratch, error) : NULL;
    Uuid uid = uuid_random();
    Trainee trainee = { .uid = uid.text, .name = name, .coded = code != NULL, .here = true, .made = clock_now() };
    bool done = false;

    if (name && code && !code_valid(code))
        error_say(error, "A code is four digits, such as 0042.");
    else if (name)
        done = store_add_trainee(store, uid.text, name, code, trainee.made, error);
    if (done)
        be(world, &trainee);
    arena_free(&scratch);
    return done;
}

bool world_choose_trainee(void *self, const char *uid, const char *code, Error *error)
{
    World *world = self;
    Arena scratch = { 0 };
    Store *store = records_store(world);
    const Trainee *trainee = uid && store ? store_find_trainee(store, uid, &scratch, NULL) : NULL;
    bool right = !trainee || store_check_code(store, uid, code ? code : "");

    if (uid && !trainee)
        error_say(error, "This trainee isn't here any more.");
    else if (!right)
        error_say(error, "That isn't the code. Whoever looks after this machine can take a code away: "
                         "heard trainees --no-code NAME.");
    else
        be(world, trainee);
    arena_free(&scratch);
    return right && (!uid || trainee);
}

bool world_rename_trainee(void *self, const char *typed, Error *error)
{
    World *world = self;
    Arena scratch = { 0 };
    Store *store = world_store(world, true, error);
    const char *name = store ? name_clean(typed, &scratch, error) : NULL;
    bool done = name && store_rename_trainee(store, world->trainee.uid, name, clock_now(), error);

    if (done)
        world->trainee.name = arena_text(world->arena, name);
    arena_free(&scratch);
    return done;
}

bool world_set_code(void *self, const char *code, Error *error)
{
    World *world = self;
    Store *store = world_store(world, true, error);

    if (!store)
        return false;
    if (code && !code_valid(code))
        return error_say(error, "A code is four digits, such as 0042.");
    if (!store_set_code(store, world->trainee.uid, code, error))
        return false;
    world->trainee.coded = code != NULL;
    return true;
}

bool world_export_trainee(void *self, Arena *arena, const char **path, Error *error)
{
    World *world = self;
    Store *store = world_store(world, false, error);
    const char *folder = world->data ? path_join(arena, world->data, "export") : NULL;

    if (store && !folder)
        return error_say(error, "%s", world->data_error.sentence);
    if (!store || !folder_make(folder, error))
        return false;
    const char *stem = arena_print(arena, "records-%s", clock_date(clock_now()).text);
    *path = path_join(arena, folder, arena_print(arena, "%s.jsonl", stem));
    for (int i = 2; file_exists(*path); i++)
        *path = path_join(arena, folder, arena_print(arena, "%s-%d.jsonl", stem, i));

    Draft draft;
    if (!draft_begin(&draft, *path, arena, error))
        return false;
    if (bundle_write(store, world->trainee.uid, "heard " HEARD_VERSION, clock_now(), draft.out, NULL, NULL, error))
        return draft_end(&draft, error);
    draft_drop(&draft);
    return false;
}

bool world_forget_trainee(void *self, Arena *arena, const char **receipt, Error *error)
{
    World *world = self;
    Store *store = world_store(world, true, error);
    Forgotten gone;

    if (!store || !store_forget_trainee(store, world->trainee.uid, &gone, error))
        return false;
    *receipt = arena_print(arena, "Everything of %s is deleted: %d session%s and %d drill%s. An old bundle can't bring "
                           "them back here.", world->trainee.name, gone.sessions, gone.sessions == 1 ? "" : "s",
                           gone.drills, gone.drills == 1 ? "" : "s");
    if (gone.sent > 0)
        *receipt = arena_print(arena, "%s A learning record store was sent %d statements under the pseudonym %s. It "
                               "keeps them until whoever runs it deletes them.", *receipt, gone.sent,
                               world->trainee.uid);
    remarks_forget_pages(world, world->trainee.uid);
    be(world, NULL);
    return true;
}

/* ---- all records as one file ---- */

bool world_backup(World *world, const char *path, Error *error)
{
    Store *store = world_store(world, false, error);

    return store && store_backup(store, path, error);
}

/* Opens the file to take records from. The sentence is about that file, not about the records that are here. */
static Store *open_backup(const char *path, StoreState *state, Error *error)
{
    FILE *file = fopen(path, "r");
    int first = file ? getc(file) : EOF;    /* a folder has none either */
    bool exists = file != NULL;

    if (file)
        fclose(file);
    if (first == EOF) {
        error_say(error, exists ? "%s is empty or no file, so nothing is restored from it."
                                : "%s can't be read. Is that its name?", path);
        return NULL;
    }
    Store *from = store_open(path, false, state, error);
    if (*state == STORE_NEWER) {
        store_close(from);
        from = NULL;
        error_say(error, "%s was made by a newer heard. Get a newer heard, and restore it then.", path);
    } else if (*state == STORE_DAMAGED || *state == STORE_FOREIGN) {
        error_say(error, *state == STORE_DAMAGED ? "%s is damaged or no backup of heard. Nothing is changed."
                                                 : "%s belongs to another program. Nothing is changed.", path);
    }
    return from;
}

/* Moves the records that are here out of the way; `kept` becomes their new name. All of it is undone if a part fails. */
static bool set_records_aside(const char *file, Arena *arena, const char **kept, Error *error)
{
    const char *journal = arena_print(arena, "%s-journal", file);
    StoreState state;

    /* what a killed program left half done is taken back while the file and its journal are together */
    store_close(store_open(file, true, &state, NULL));
    *kept = arena_print(arena, "%s.before-%s", file, clock_date(clock_now()).text);
    for (int i = 2; file_exists(*kept); i++)
        *kept = arena_print(arena, "%s.before-%s-%d", file, clock_date(clock_now()).text, i);
    if (!file_move(file, *kept, error))
        return false;

    /* a journal that is left even so belongs to that file, and must not be played back into the new one */
    if (!file_exists(journal) || file_move(journal, arena_print(arena, "%s-journal", *kept), error))
        return true;
    file_move(*kept, file, NULL);
    return false;
}

/* The copy is made beside the file it replaces, and takes its place in one step. */
bool world_restore(World *world, const char *path, Arena *arena, const char **kept, Error *error)
{
    StoreState state;

    if (!world->data)
        return error_say(error, "%s", world->data_error.sentence);
    Store *from = open_backup(path, &state, error);
    if (!from)
        return false;

    const char *file = path_join(arena, world->data, RECORDS_FILE);
    const char *copy = arena_print(arena, "%s.restored-%s", file, uuid_random().text);
    bool done = folder_make(world->data, error) && store_backup(from, copy, error);
    store_close(from);

    records_close(world);
    *kept = NULL;
    done = done && (!file_exists(file) || set_records_aside(file, arena, kept, error));
    if (done && file_move(copy, file, error))
        return true;
    remove(copy);
    if (done && *kept)
        file_move(*kept, file, NULL);
    return false;
}
