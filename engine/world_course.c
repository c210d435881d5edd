/* world_course.c: courses, from the program's folder and from the person's; and what a trainee's sessions say. */
#include "script/course_loader.h"
#include "sys/clock.h"
#include "sys/file.h"
#include "sys/path.h"
#include "sys/uuid.h"
#include "world_parts.h"

#include <string.h>

/* ---- files ---- */

const char *courses_folder_at(const World *world, int index, Arena *arena)
{
    if (index == 0)
        return path_join(arena, world->share, "scripts/courses");
    return index == 1 && world->data ? path_join(arena, world->data, "courses") : NULL;
}

/* A course is asked for by its file's name, so the two must agree. */
static const Course *load(const World *world, const char *bytes, size_t length, const char *name, Findings *findings,
                          Arena *arena)
{
    const Course *course = course_load(&world->scripts, bytes, length, name, findings, arena);
    const char *stem = path_stem(findings->arena, name, ".lua");

    if (!course || strcmp(course->id, stem) == 0)
        return course;
    finding_add(findings, FINDING_ERROR, "id-not-file-name", name, 0, "id",
                "the id is \"%s\", but the file is called %s.lua: give both the same name", course->id, stem);
    return NULL;
}

static const Course *read_course(const World *world, const char *path, const char *name, Findings *findings,
                                 Arena *arena)
{
    Arena scratch = { 0 };
    char *bytes;
    size_t length;
    const Course *course = NULL;

    if (library_read(path, name, &scratch, &bytes, &length, findings))
        course = load(world, bytes, length, name, findings, arena);
    arena_free(&scratch);
    return course;
}

/* ---- listing ---- */

typedef struct Listing {
    const World *world;
    Arena *arena;
    CourseCard *cards;
    int count;
} Listing;

static bool list_file(void *data, const char *path)
{
    Listing *listing = data;
    Arena *arena = listing->arena;
    const char *id = path_stem(arena, path, ".lua"), *name = arena_print(arena, "%s.lua", id);
    Findings findings = { .arena = arena };
    const Course *course = read_course(listing->world, path, name, &findings, arena);
    CourseCard card = { .id = id, .title = id, .summary = "", .file = arena_text(arena, path),
                        .errors = findings_errors(&findings) };

    if (course) {
        card.title = course->title;
        card.summary = course->summary;
        card.modules = course->module_count;
    }
    /* two files may have one name: the first found is the one that is opened */
    for (int i = 0; i < listing->count; i++)
        card.errors += strcmp(listing->cards[i].id, id) == 0;
    listing->cards = arena_grow(arena, listing->cards, listing->count, sizeof card);
    listing->cards[listing->count++] = card;
    return true;
}

int world_list_courses(void *self, Arena *arena, const CourseCard **cards)
{
    Arena scratch = { 0 };
    Listing listing = { .world = self, .arena = arena };

    library_each_in(self, courses_folder_at, &scratch, list_file, &listing);
    arena_free(&scratch);
    *cards = listing.cards;
    return listing.count;
}

/* ---- asking for one ---- */

bool world_knows_course(World *world, const char *id, Error *error)
{
    Arena scratch = { 0 };
    Wanted wanted = { .id = id, .arena = &scratch };

    library_each_in(world, courses_folder_at, &scratch, wanted_look, &wanted);
    if (!wanted.path)
        wanted_unknown(&wanted, "course", error);
    arena_free(&scratch);
    return wanted.path != NULL;
}

const Course *world_load_course(void *self, const char *id, Arena *arena, Error *error)
{
    Arena scratch = { 0 };
    Wanted wanted = { .id = id, .arena = &scratch };
    Findings findings = { .arena = &scratch };
    const Course *course = NULL;

    library_each_in(self, courses_folder_at, &scratch, wanted_look, &wanted);
    if (!wanted.path)
        wanted_unknown(&wanted, "course", error);
    else if (!(course = read_course(self, wanted.path, arena_print(&scratch, "%s.lua", id), &findings, arena)))
        error_say(error, "The course “%s” can't be opened: %s (see heard check)", id,
                  findings.count > 0 ? finding_text(&findings.items[0], &scratch) : "its file has faults");
    arena_free(&scratch);
    return course;
}

/* ---- checking ---- */

static bool take_name(void *data, const char *path)
{
    Wanted *names = data;

    names->ids = arena_grow(names->arena, names->ids, names->count, sizeof *names->ids);
    names->ids[names->count++] = path_stem(names->arena, path, ".lua");
    return true;
}

/* Adds a scenario that isn't there to those that are to come; where it looks misspelt, that is said. */
static const char *check_scenario(const Wanted *names, const char *id, const Module *module, const char *file,
                                  const char *to_come, Findings *findings)
{
    for (int i = 0; i < names->count; i++)
        if (strcmp(names->ids[i], id) == 0)
            return to_come;
    const char *near = nearest_name(id, names->ids);
    if (near)
        finding_add(findings, FINDING_WARNING, "misspelt", file, module->line,
                    arena_print(findings->arena, "module \"%s\"", module->id),
                    "there is no scenario '%s', did you mean '%s'? It is shown as to come", id, near);
    return arena_print(findings->arena, "%s%s%s", to_come, to_come[0] ? ", " : "", id);
}

void courses_check(const World *world, const char *bytes, size_t length, const char *name, Findings *findings)
{
    Arena scratch = { 0 };
    Wanted names = { .arena = &scratch };
    const Course *course = load(world, bytes, length, name, findings, &scratch);
    const char *to_come = "";

    library_check_double(world, courses_folder_at, name, "course", findings);
    library_each_file(world, &scratch, take_name, &names);
    names.ids = arena_grow(&scratch, names.ids, names.count, sizeof *names.ids);
    names.ids[names.count] = NULL;
    for (int i = 0; course && i < course->module_count; i++) {
        const Module *module = &course->modules[i];
        for (int k = 0; k < module->practice_count; k++)
            to_come = check_scenario(&names, module->practice[k], module, name, to_come, findings);
        to_come = check_scenario(&names, module->assessed, module, name, to_come, findings);
    }
    if (to_come[0])
        finding_add(findings, FINDING_NOTE, "to-come", name, 0, "",
                    "these scenarios aren't in the library yet and are shown as to come: %s", to_come);
    arena_free(&scratch);
}

typedef struct Checking {
    const World *world;
    Findings *findings;
    int count;
} Checking;

static bool check_next(void *data, const char *path)
{
    Checking *checking = data;
    Arena scratch = { 0 };
    char *bytes;
    size_t length;

    if (library_read(path, path, &scratch, &bytes, &length, checking->findings))
        courses_check(checking->world, bytes, length, path, checking->findings);
    checking->count++;
    arena_free(&scratch);
    return true;
}

int courses_check_all(const World *world, Findings *findings)
{
    Arena scratch = { 0 };
    Checking checking = { world, findings, 0 };

    library_each_in(world, courses_folder_at, &scratch, check_next, &checking);
    arena_free(&scratch);
    return checking.count;
}

/* ---- what sessions and drills say ---- */

int world_list_attempts(void *self, Arena *arena, const Attempt **attempts)
{
    Store *store = records_store(self);

    *attempts = NULL;
    return store ? store_list_attempts(store, people_whose(self), arena, attempts) : 0;
}

int world_list_drills(void *self, Arena *arena, const DrillDone **drills)
{
    Store *store = records_store(self);

    *drills = NULL;
    return store ? store_list_drills(store, people_whose(self), arena, drills) : 0;
}

bool world_add_drill(void *self, const DrillDone *drill, const DrillBeat *beats, Error *error)
{
    World *world = self;
    const Trainee *trainee = world_trainee(world);
    DrillDone mine = *drill;

    if (world->no_save)
        return true;
    Store *store = world_store(world, true, error);
    if (!store)
        return false;
    mine.trainee = trainee ? trainee->uid : NULL;
    return store_add_drill(store, uuid_random().text, &mine, beats, error);
}

int64_t world_zone(void *self, int64_t moment)
{
    (void)self;
    return clock_zone(moment);
}
