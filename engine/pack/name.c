/* Which names a pack may use, how large its files may be, and its list of files. */
#include "pack/parts.h"

#include "script/source.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* Where files stand, how they end, and how large they may be. */
static const struct Kind {
    const char *folder, *ending;
    size_t most;
} kinds[] = {
    { "scenarios/", ".lua", PACK_MOST_SCRIPT },
    { "pictures/",  ".png", PACK_MOST_PICTURE },
    { "",           ".md",  PACK_MOST_TEXT },
    { "",           ".txt", PACK_MOST_TEXT },
};
enum { KINDS = sizeof kinds / sizeof *kinds };

#define BELONGS \
    "a pack holds pack.lua, scenarios/NAME.lua, pictures/NAME.png, LICENSE, and texts as .md or .txt"

const char *pack_shown(const char *name, Arena *arena)
{
    return text_clean(name, strlen(name), 80, arena);
}

/* One step of a path: no folder, no hidden file, no letter that another system reads otherwise. */
static bool is_plain(const char *step, size_t length)
{
    static const char letters[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-";

    return length > 0 && length <= PACK_LONGEST_NAME && step[0] != '.' && strspn(step, letters) >= length;
}

/* What is wrong with a path whatever it leads to. */
static const char *path_fault(const char *name, Arena *arena)
{
    const char *shown = pack_shown(name, arena);

    if (name[0] == '/' || name[0] == '\\' || (name[0] && name[1] == ':'))
        return arena_print(arena, "it holds the absolute path “%s”", shown);
    for (const char *step = name; ; step++) {
        size_t length = strcspn(step, "/");

        if (length == 2 && strncmp(step, "..", 2) == 0)
            return arena_print(arena, "it holds “%s”, which leads out of the pack", shown);
        if (!is_plain(step, length))
            return arena_print(arena,
                               "“%s” isn't a name that a pack may use: letters, digits, dot, hyphen and "
                               "underscore, at most %d, and no dot first", shown, PACK_LONGEST_NAME);
        step += length;
        if (!*step)
            return NULL;
    }
}

static const struct Kind *kind_of(const char *name)
{
    size_t length = strlen(name);

    for (int i = 0; i < KINDS; i++) {
        size_t folder = strlen(kinds[i].folder), ending = strlen(kinds[i].ending);

        if (length > folder + ending && strncmp(name, kinds[i].folder, folder) == 0
            && strcmp(name + length - ending, kinds[i].ending) == 0 && !strchr(name + folder, '/'))
            return &kinds[i];
    }
    return NULL;
}

const char *pack_file_fault(const char *name, Arena *arena)
{
    const char *fault = path_fault(name, arena);

    if (fault || kind_of(name) || strcmp(name, "pack.lua") == 0 || strcmp(name, "LICENSE") == 0)
        return fault;
    return arena_print(arena, "“%s” doesn't belong there: " BELONGS, pack_shown(name, arena));
}

const char *pack_folder_fault(const char *name, Arena *arena)
{
    const char *fault = path_fault(name, arena);

    if (fault || strcmp(name, "scenarios") == 0 || strcmp(name, "pictures") == 0)
        return fault;
    return arena_print(arena, "the folder “%s” doesn't belong there: " BELONGS, pack_shown(name, arena));
}

size_t pack_file_most(const char *name)
{
    const struct Kind *kind = kind_of(name);

    return kind ? kind->most : strcmp(name, "LICENSE") == 0 ? PACK_MOST_TEXT : PACK_MOST_SCRIPT;
}

bool pack_say_large(const char *name, Error *error)
{
    return error_say(error, "%s is too large: at most %zu KiB are read", name, pack_file_most(name) / 1024);
}

bool pack_add(Pack *pack, const char *name, const char *bytes, size_t size, Arena *arena, Error *error)
{
    if (size > pack_file_most(name))
        return pack_say_large(name, error);
    if (pack->count >= PACK_MOST_ENTRIES)
        return error_say(error, "it holds more than %d files", PACK_MOST_ENTRIES);
    if (size > PACK_MOST_BYTES - pack->size)
        return error_say(error, "it holds more than %d MiB", PACK_MOST_BYTES / 1024 / 1024);

    /* two names that some systems take for one would overwrite each other there */
    for (int i = 0; i < pack->count; i++)
        if (strcasecmp(pack->files[i].name, name) == 0)
            return error_say(error, "it holds %s twice", name);

    pack->files = arena_grow(arena, pack->files, pack->count, sizeof *pack->files);
    pack->files[pack->count++] = (PackFile){ arena_text(arena, name), arena_text_n(arena, bytes, size),
                                             size };
    pack->size += size;
    return true;
}

static int by_name(const void *a, const void *b)
{
    const PackFile *x = a, *y = b;

    return strcmp(x->name, y->name);
}

void pack_sort(Pack *pack)
{
    if (pack->count > 1)
        qsort(pack->files, (size_t)pack->count, sizeof *pack->files, by_name);
}

/* ---- scenarios ---- */

static bool is_scenario(const PackFile *file)
{
    return strncmp(file->name, "scenarios/", strlen("scenarios/")) == 0;
}

int pack_scenarios(const Pack *pack)
{
    int count = 0;

    for (int i = 0; i < pack->count; i++)
        count += is_scenario(&pack->files[i]);
    return count;
}

const char *pack_scenario(const Pack *pack, int index, Arena *arena)
{
    for (int i = 0; i < pack->count; i++)
        if (is_scenario(&pack->files[i]) && index-- == 0) {
            const char *name = pack->files[i].name + strlen("scenarios/");
            return arena_text_n(arena, name, strlen(name) - strlen(".lua"));
        }
    return NULL;
}
