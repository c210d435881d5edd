/* world_pack.c: packs, from a stranger's archive to the library. */
#include "sys/file.h"
#include "sys/path.h"
#include "world_parts.h"

#include <string.h>

/* ---- those that are installed ---- */

static const char *packs_home(const World *world, Arena *arena)
{
    return world->data ? path_join(arena, world->data, "packs") : NULL;
}

const char *packs_folder_at(const World *world, int index, Arena *arena)
{
    const char *home = packs_home(world, arena), *const *names;
    int count;

    if (!home || !folder_exists(home) || !folder_list(home, "", arena, &names, &count, NULL)
        || index >= count)
        return NULL;
    return path_join(arena, path_join(arena, home, names[index]), "scenarios");
}

/* The sheet of a pack's folder; NULL when it can't be read, and why. */
static const Manifest *read_sheet(const World *world, const char *folder, Findings *findings, Arena *arena)
{
    Error error;
    char *bytes;
    size_t length;

    if (file_read(path_join(arena, folder, "pack.lua"), PACK_MOST_SCRIPT, arena, &bytes, &length, &error))
        return manifest_load(&world->scripts, bytes, length, HEARD_VERSION, findings, arena);
    finding_add(findings, FINDING_ERROR, "unreadable", "pack.lua", 0, "", "%s", error.sentence);
    return NULL;
}

const char *packs_title(const World *world, const char *path, Arena *arena)
{
    Arena scratch = { 0 };
    Findings findings = { .arena = &scratch };
    const char *home = packs_home(world, &scratch), *title = NULL;
    const char *folder = path_folder(&scratch, path_folder(&scratch, path));

    if (home && strcmp(path_folder(&scratch, folder), home) == 0) {
        const Manifest *sheet = read_sheet(world, folder, &findings, &scratch);
        title = arena_text(arena, sheet ? sheet->title : path_stem(&scratch, folder, ""));
    }
    arena_free(&scratch);
    return title;
}

AssetNames packs_assets(const World *world, const char *path, Arena *arena)
{
    AssetNames assets = world->asset_names;
    const char *folder = path ? path_folder(arena, path_folder(arena, path)) : NULL;
    int count;

    if (!folder || !file_exists(path_join(arena, folder, "pack.lua")))
        return assets;
    assets.pack = path_stem(arena, folder, "");
    if (!folder_list(path_join(arena, folder, "pictures"), ".png", arena, &assets.pictures, &count, NULL))
        assets.pictures = ARENA_NEW(arena, const char *, 1);
    return assets;
}

bool packs_check_sheet(const World *world, const char *folder, Findings *findings)
{
    Arena scratch = { 0 };
    Findings found = { .arena = &scratch };
    bool is_pack = file_exists(path_join(&scratch, folder, "pack.lua"));

    if (is_pack)
        read_sheet(world, folder, &found, &scratch);
    for (int i = 0; i < found.count; i++)
        finding_add(findings, found.items[i].weight, found.items[i].code, path_join(&scratch, folder, found.items[i].file),
                    found.items[i].line, found.items[i].path, "%s", found.items[i].sentence);
    arena_free(&scratch);
    return is_pack;
}

/* ---- a new one ---- */

/* Which pictures it misses is a warning, and only errors matter here. */
static const Scenario *load_for(void *self, const char *bytes, size_t length, const char *name,
                                Findings *findings, Arena *arena)
{
    const World *world = self;

    return library_load(self, bytes, length, name, &world->asset_names, findings, arena);
}

const Pack *world_read_pack(World *world, const char *path, Arena *arena, Error *error)
{
    PackRules rules = { .scripts = &world->scripts, .engine = HEARD_VERSION, .seconds = PACK_SECONDS,
                        .load = load_for, .self = world };

    return pack_read(path, &rules, arena, error);
}

/* Where it belongs; NULL with a sentence when there is no data folder. */
static const char *home_of(const World *world, const Pack *pack, Arena *arena, Error *error)
{
    const char *home = packs_home(world, arena);

    if (!home && error)
        *error = world->data_error;
    return home ? path_join(arena, home, pack->manifest->id) : NULL;
}

bool world_admits_pack(World *world, const Pack *pack, Error *error)
{
    Arena scratch = { 0 };
    const char *home = home_of(world, pack, &scratch, error), *id;
    bool good = home != NULL;

    if (home && file_exists(home))
        good = error_say(error, "There is a pack called “%s” already, in %s. To replace it, delete "
                         "that folder first.", pack->manifest->id, home);
    for (int i = 0; good && (id = pack_scenario(pack, i, &scratch)); i++)
        if (world_knows_scenario(world, id, NULL))
            good = error_say(error, "The library has a scenario called “%s” already; the one in the pack "
                             "“%s” needs another name.", id, pack->manifest->id);
    arena_free(&scratch);
    return good;
}

bool world_install_pack(World *world, const Pack *pack, Error *error)
{
    Arena scratch = { 0 };
    const char *home = home_of(world, pack, &scratch, error);
    bool done = home && pack_keep(pack, home, error);

    arena_free(&scratch);
    return done;
}
