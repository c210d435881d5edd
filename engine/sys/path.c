#include "sys/path.h"

#include "sys/file.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#ifndef HEARD_SHARE
#define HEARD_SHARE "/usr/local/share/heard"
#endif

/* A variable's value, or NULL when it is unset or empty. */
static const char *variable(const char *name)
{
    const char *value = getenv(name);

    return value && value[0] ? value : NULL;
}

static const char *absolute_variable(const char *name)
{
    const char *value = variable(name);

    return value && value[0] == '/' ? value : NULL;
}

const char *path_join(Arena *arena, const char *folder, const char *name)
{
    size_t length = strlen(folder);

    return arena_print(arena, length > 0 && folder[length - 1] == '/' ? "%s%s" : "%s/%s", folder, name);
}

const char *path_folder(Arena *arena, const char *path)
{
    const char *slash = strrchr(path, '/');

    if (!slash)
        return ".";
    return slash == path ? "/" : arena_text_n(arena, path, (size_t)(slash - path));
}

const char *path_stem(Arena *arena, const char *path, const char *suffix)
{
    const char *slash = strrchr(path, '/');
    const char *name = slash ? slash + 1 : path;
    size_t length = strlen(name), tail = strlen(suffix);

    if (length > tail && strcmp(name + length - tail, suffix) == 0)
        length -= tail;
    return arena_text_n(arena, name, length);
}

/* What the person named: one folder for everything, or NULL. */
static const char *named_data(const char *option)
{
    return option && option[0] ? option : variable("HEARD_DATA");
}

/* $XDG_…/heard, or the same below the home folder. */
static const char *xdg(const char *name, const char *below_home, Arena *arena, Error *error)
{
    const char *base = absolute_variable(name);
    const char *home = absolute_variable("HOME");

    if (base)
        return path_join(arena, base, "heard");
    if (home)
        return path_join(arena, home, below_home);
    error_say(error, "heard doesn't know where your files are, because HOME isn't set. "
                     "Name a folder: heard --data FOLDER.");
    return NULL;
}

const char *path_data(const char *option, Arena *arena, Error *error)
{
    const char *named = named_data(option);

    return named ? arena_text(arena, named) : xdg("XDG_DATA_HOME", ".local/share/heard", arena, error);
}

const char *path_settings(const char *option, Arena *arena, Error *error)
{
    const char *named = named_data(option);
    const char *folder = named ? named : xdg("XDG_CONFIG_HOME", ".config/heard", arena, error);

    return folder ? path_join(arena, folder, "settings") : NULL;
}

/* The folder that holds the running program; NULL if the system doesn't say. */
static const char *program_folder(const char *program, Arena *arena)
{
    char self[4096];
    ssize_t length = readlink("/proc/self/exe", self, sizeof self - 1);

    if (length > 0) {
        self[length] = 0;
        return path_folder(arena, self);
    }
    return program && strchr(program, '/') ? path_folder(arena, program) : NULL;
}

static bool holds_scripts(const char *share, Arena *arena)
{
    return file_exists(path_join(arena, share, "scripts/words.lua"));
}

const char *path_share(const char *option, const char *program, Arena *arena, Error *error)
{
    const char *named = option && option[0] ? option : variable("HEARD_SHARE");

    if (!named) {
        const char *folder = program_folder(program, arena);
        const char *tree = folder ? path_folder(arena, folder) : NULL;
        named = tree && holds_scripts(tree, arena) ? tree : HEARD_SHARE;
    }
    if (holds_scripts(named, arena))
        return arena_text(arena, named);
    error_say(error, "heard's own files aren't in %s (scripts/words.lua is missing). Install it again, or name "
                     "the folder that holds scripts/ and assets/ in HEARD_SHARE.", named);
    return NULL;
}
