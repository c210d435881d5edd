/* world_library.c: scenario files, from the program's folder and from the person's. */
#include "core/buf.h"
#include "core/sha256.h"
#include "sys/file.h"
#include "sys/path.h"
#include "world_parts.h"

#include <string.h>

enum {
    MOST_BYTES = 256 * 1024,        /* of a file; the loader refuses smaller ones, with a finding */
    LONGEST_ID = 64,
    NAMED_AT_MOST = 12              /* scenarios that a sentence lists */
};

/* ---- the program's own files ---- */

const char *world_script(const World *world, const char *name, Arena *arena, Error *error)
{
    char *bytes;

    return file_read(path_join(arena, world->share, name), MOST_BYTES, arena, &bytes, NULL, error) ? bytes : NULL;
}

static bool read_script(World *world, const char *name, const char **text, Error *error)
{
    return (*text = world_script(world, name, world->arena, error)) != NULL;
}

/* The names of a folder's files up to `ending`, each once. NULL when the folder can't be read: then
 * nothing is checked against it. */
static const char *const *asset_names(World *world, const char *folder, const char *suffix,
                                      const char *ending)
{
    Arena *arena = world->arena;
    const char *path = path_join(arena, world->assets, folder), *const *files;
    int count, kept = 0;

    if (!folder_list(path, suffix, arena, &files, &count, NULL))
        return NULL;
    const char **names = ARENA_NEW(arena, const char *, count + 1);
    for (int i = 0; i < count; i++) {
        const char *end = files[i];
        for (const char *next; (next = strstr(end + 1, ending)); )
            end = next;
        const char *name = arena_text_n(arena, files[i], (size_t)(end - files[i]));
        if (name[0] && (kept == 0 || strcmp(names[kept - 1], name) != 0))
            names[kept++] = name;
    }
    return names;
}

static void add_all_of(Buf *all, const char *const *names)
{
    for (; names && *names; names++)
        buf_print(all, "\n%s", *names);
}

/* What a scenario file gives depends on the vocabulary, the rules and the assets too. */
const char *library_fingerprint(World *world)
{
    Arena scratch = { 0 };
    const Scripts *scripts = &world->scripts;
    Buf all = { .arena = &scratch };

    if (world->fingerprint[0])
        return world->fingerprint;
    buf_print(&all, "%s\n%s\n%s\n%s", HEARD_VERSION, scripts->words, scripts->schema, scripts->rubric);
    add_all_of(&all, world->asset_names.portraits);
    add_all_of(&all, world->asset_names.scenes);
    add_all_of(&all, world->asset_names.sounds);
    sha256_text(all.bytes, all.length, world->fingerprint);
    arena_free(&scratch);
    return world->fingerprint;
}

bool library_open(World *world, Error *error)
{
    if (!read_script(world, "scripts/words.lua", &world->scripts.words, error)
        || !read_script(world, "scripts/schema.lua", &world->scripts.schema, error)
        || !read_script(world, "scripts/rubric.lua", &world->scripts.rubric, error))
        return false;
    world->asset_names.portraits = asset_names(world, "portraits/base", ".svg", "-");
    world->asset_names.scenes = asset_names(world, "scenes", ".svg", ".");
    world->asset_names.sounds = asset_names(world, "sounds", ".wav", ".");
    return true;
}

/* ---- the texts that were loaded ---- */

const Source *library_source(const World *world, const char *hash)
{
    for (int i = 0; i < world->source_count; i++)
        if (strcmp(world->sources[i].hash, hash) == 0)
            return &world->sources[i];
    return NULL;
}

static void remember_source(World *world, const Scenario *scenario, const char *bytes, size_t length)
{
    if (library_source(world, scenario->hash))
        return;
    world->sources = arena_grow(world->arena, world->sources, world->source_count, sizeof *world->sources);
    world->sources[world->source_count++] = (Source){
        arena_text(world->arena, scenario->hash), arena_text(world->arena, scenario->id),
        arena_text_n(world->arena, bytes, length), length
    };
}

/* ---- one file ---- */

/* A scenario is asked for by its file's name, so the two must agree. */
static bool is_called_as_its_file(const Scenario *scenario, const char *name, Findings *findings)
{
    const char *stem = path_stem(findings->arena, name, ".lua");

    if (strcmp(scenario->id, stem) == 0 && strcmp(path_stem(findings->arena, name, ""), stem) != 0)
        return true;
    if (strcmp(path_stem(findings->arena, name, ""), stem) == 0) {
        finding_add(findings, FINDING_ERROR, "id-not-file-name", name, 0, "id",
                    "a scenario's file ends in .lua: call this one %s.lua", scenario->id);
        return false;
    }
    finding_add(findings, FINDING_ERROR, "id-not-file-name", name, 0, "id",
                "the id is \"%s\", but the file is called %s.lua: give both the same name", scenario->id,
                stem);
    return false;
}

const Scenario *library_load(World *world, const char *bytes, size_t length, const char *name,
                             const AssetNames *assets, Findings *findings, Arena *arena)
{
    const Scenario *scenario = scenario_load(&world->scripts, assets, bytes, length, name, findings, arena);

    return scenario && is_called_as_its_file(scenario, name, findings) ? scenario : NULL;
}

bool library_read(const char *path, const char *name, Arena *arena, char **bytes, size_t *length,
                  Findings *findings)
{
    Error error;

    if (file_read(path, MOST_BYTES, arena, bytes, length, &error))
        return true;
    finding_add(findings, FINDING_ERROR, "unreadable", name, 0, "", "%s", error.sentence);
    return false;
}

/* ---- the folders ---- */

const char *library_folder_at(const World *world, int index, Arena *arena)
{
    if (index == 0)
        return path_join(arena, world->share, "scripts/scenarios");
    if (index == 1)
        return world->data ? path_join(arena, world->data, "scenarios") : NULL;
    return packs_folder_at(world, index - 2, arena);
}

void library_each_in(const World *world, FolderAt *folder_of, Arena *arena, FileVisitor *visit, void *data)
{
    const char *folder, *const *files;
    int count;

    for (int i = 0; (folder = folder_of(world, i, arena)); i++) {
        if (!folder_list(folder, ".lua", arena, &files, &count, NULL))
            continue;
        for (int k = 0; k < count; k++)
            if (!visit(data, path_join(arena, folder, files[k])))
                return;
    }
}

void library_each_file(const World *world, Arena *arena, FileVisitor *visit, void *data)
{
    if (!world->visiting || visit(data, world->visiting))
        library_each_in(world, library_folder_at, arena, visit, data);
}

/* ---- two of a name ---- */

/* The first file of a name, and whether the one that is asked about is among these files at all. */
typedef struct Namesakes {
    const char *path, *id, *first;
    bool among;
    Arena *arena;
} Namesakes;

static bool look_for_namesake(void *data, const char *path)
{
    Namesakes *looked = data;

    if (strcmp(path_stem(looked->arena, path, ".lua"), looked->id) == 0) {
        looked->first = looked->first ? looked->first : path;
        looked->among |= file_same(path, looked->path);
    }
    return !looked->among;
}

void library_say_double(Findings *findings, const char *file, const char *what, const char *first)
{
    finding_add(findings, FINDING_ERROR, "double-id", file, 0, "id",
                "there is a %s of this name in %s, and that one is used: give this one another name", what, first);
}

void library_check_double(const World *world, FolderAt *folder_of, const char *path, const char *what,
                          Findings *findings)
{
    Arena scratch = { 0 };
    Namesakes looked = { .path = path, .id = path_stem(&scratch, path, ".lua"), .arena = &scratch };

    library_each_in(world, folder_of, &scratch, look_for_namesake, &looked);
    if (looked.among && !file_same(looked.first, path))
        library_say_double(findings, path, what, looked.first);
    arena_free(&scratch);
}

/* ---- asking for one ---- */

bool wanted_look(void *data, const char *path)
{
    Wanted *wanted = data;
    const char *id = path_stem(wanted->arena, path, ".lua");

    wanted->ids = arena_grow(wanted->arena, wanted->ids, wanted->count, sizeof *wanted->ids);
    wanted->ids[wanted->count++] = id;
    if (strcmp(id, wanted->id) == 0)
        wanted->path = path;
    return !wanted->path;
}

const char *library_path(const World *world, FolderAt *folder_of, const char *id, Arena *arena)
{
    Wanted wanted = { .id = id, .arena = arena };

    library_each_in(world, folder_of, arena, wanted_look, &wanted);
    return wanted.path;
}

bool wanted_unknown(const Wanted *wanted, const char *what, Error *error)
{
    Arena *arena = wanted->arena;
    const char **ids = arena_grow(arena, wanted->ids, wanted->count, sizeof *ids);
    const char *list = "";

    ids[wanted->count] = NULL;
    const char *nearest = nearest_name(wanted->id, ids);
    for (int i = 0; i < wanted->count && i < NAMED_AT_MOST; i++)
        list = arena_print(arena, "%s%s%s", list, i ? ", " : "", ids[i]);
    return error_say(error, "There is no %s called “%.*s”.%s%s%s There %s %s%s.", what, LONGEST_ID, wanted->id,
                     nearest ? " Did you mean " : "", nearest ? nearest : "", nearest ? "?" : "",
                     wanted->count < 2 ? "is" : "are", wanted->count == 0 ? "none" : list,
                     wanted->count > NAMED_AT_MOST ? " …" : "");
}

bool world_knows_scenario(World *world, const char *id, Error *error)
{
    Arena scratch = { 0 };
    Wanted wanted = { .id = id, .arena = &scratch };

    library_each_file(world, &scratch, wanted_look, &wanted);
    bool known = wanted.path || wanted_unknown(&wanted, "scenario", error);
    arena_free(&scratch);
    return known;
}

const char *world_visit(World *world, const char *path, Error *error)
{
    const char *id = path_stem(world->arena, path, ".lua");

    if (!file_exists(path) || folder_exists(path)) {
        error_say(error, "There is no file called %s.", path);
        return NULL;
    }
    if (strcmp(id, path_stem(world->arena, path, "")) == 0) {
        error_say(error, "%s can't be a scenario: its file ends in .lua.", path);
        return NULL;
    }
    world->visiting = arena_text(world->arena, path);
    return id;
}

static void say_broken(const Findings *findings, const char *id, Arena *arena, Error *error)
{
    int errors = findings_errors(findings);

    for (int i = 0; i < findings->count; i++)
        if (findings->items[i].weight == FINDING_ERROR) {
            error_say(error, "“%s” can't be played: %s%s", id, finding_text(&findings->items[i], arena),
                      errors > 1 ? " (and more: see heard check)" : "");
            return;
        }
    error_say(error, "“%s” can't be played.", id);
}

const Scenario *world_load_scenario(void *self, const char *id, Arena *arena, Error *error)
{
    World *world = self;
    Arena scratch = { 0 };
    Wanted wanted = { .id = id, .arena = &scratch };
    Findings findings = { .arena = &scratch };
    const Scenario *scenario = NULL;
    char *bytes;
    size_t length;

    library_each_file(world, &scratch, wanted_look, &wanted);
    if (!wanted.path) {
        wanted_unknown(&wanted, "scenario", error);
    } else {
        const char *name = arena_print(&scratch, "%s.lua", id);
        AssetNames assets = packs_assets(world, wanted.path, &scratch);
        if (library_read(wanted.path, name, &scratch, &bytes, &length, &findings))
            scenario = library_load(world, bytes, length, name, &assets, &findings, arena);
        if (scenario)
            remember_source(world, scenario, bytes, length);
        else
            say_broken(&findings, id, &scratch, error);
    }
    arena_free(&scratch);
    return scenario;
}

bool world_changed(void *self, const Scenario *scenario)
{
    World *world = self;
    Arena scratch = { 0 };
    Wanted wanted = { .id = scenario->id, .arena = &scratch };
    Findings findings = { .arena = &scratch };
    char *bytes, digest[SHA256_TEXT] = "";
    size_t length;

    library_each_file(world, &scratch, wanted_look, &wanted);
    if (wanted.path && library_read(wanted.path, scenario->file, &scratch, &bytes, &length, &findings))
        sha256_text(bytes, length, digest);
    bool changed = digest[0] != 0 && strcmp(digest, scenario->hash) != 0;
    arena_free(&scratch);
    return changed;
}

const Scenario *world_load_kept_scenario(void *self, const char *hash, Arena *arena, Error *error)
{
    World *world = self;
    Arena scratch = { 0 };
    const Source *loaded = library_source(world, hash);
    Findings findings = { .arena = &scratch };
    Store *store = loaded ? NULL : records_store(world);
    Source source = loaded ? *loaded : (Source){ NULL, NULL, NULL, 0 };
    const Scenario *scenario = NULL;

    if (loaded || (store && store_load_source(store, hash, &scratch, &source, error))) {
        const char *name = arena_print(&scratch, "%s.lua", source.scenario);
        Wanted wanted = { .id = source.scenario, .arena = &scratch };
        library_each_file(world, &scratch, wanted_look, &wanted);
        AssetNames assets = packs_assets(world, wanted.path, &scratch);
        scenario = library_load(world, source.bytes, source.length, name, &assets, &findings, arena);
        if (scenario)
            remember_source(world, scenario, source.bytes, source.length);
        else
            say_broken(&findings, source.scenario, &scratch, error);
    } else if (!store) {
        error_say(error, "The text of the scenario as it was then isn't among the records.");
    }
    arena_free(&scratch);
    return scenario;
}
