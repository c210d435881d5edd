/* Writing a pack into its place: all of it under another name first, then that name changed. An install
 * that was killed leaves such a folder, and the next one takes it away. */
#include "pack/parts.h"

#include "sys/clock.h"
#include "sys/file.h"
#include "sys/path.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define FRESH ".new-"           /* how the name of a folder begins that isn't whole */

enum {
    STALE = 60 * 60,            /* seconds; writing a pack takes a few, so one older than that is nobody's */
    DEPTH = 2                   /* of folders in it */
};

/* ---- what others left ---- */

/* Removes a file, or a folder with those in it. Nothing is followed: of a link, the link goes. */
static void remove_tree(const char *path, int depth)
{
    Arena scratch = { 0 };
    DIR *folder = NULL;

    if (unlink(path) != 0 && depth > 0 && (folder = opendir(path)) != NULL) {
        for (struct dirent *entry; (entry = readdir(folder)) != NULL; )
            if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0)
                remove_tree(path_join(&scratch, path, entry->d_name), depth - 1);
        closedir(folder);
        rmdir(path);
    }
    arena_free(&scratch);
}

static bool is_stale(const char *path)
{
    struct stat about;

    return lstat(path, &about) == 0 && S_ISDIR(about.st_mode) && clock_now() - about.st_mtime > STALE;
}

static void remove_stale(const char *parent)
{
    DIR *folder = opendir(parent);
    Arena scratch = { 0 };

    for (struct dirent *entry; folder && (entry = readdir(folder)) != NULL; ) {
        const char *path = path_join(&scratch, parent, entry->d_name);

        if (strncmp(entry->d_name, FRESH, strlen(FRESH)) == 0 && is_stale(path))
            remove_tree(path, DEPTH);
    }
    if (folder)
        closedir(folder);
    arena_free(&scratch);
}

/* ---- our own ---- */

static bool write_all(const Pack *pack, const char *folder, Arena *arena, Error *error)
{
    if (!folder_make(path_join(arena, folder, "scenarios"), error)
        || !folder_make(path_join(arena, folder, "pictures"), error))
        return false;
    for (int i = 0; i < pack->count; i++)
        if (!file_save(path_join(arena, folder, pack->files[i].name), pack->files[i].bytes,
                       pack->files[i].size, error))
            return false;
    return true;
}

bool pack_keep(const Pack *pack, const char *folder, Error *error)
{
    Arena scratch = { 0 };
    const char *parent = path_folder(&scratch, folder);
    char *fresh = arena_print(&scratch, "%s/" FRESH "XXXXXX", parent);
    bool done = folder_make(parent, error), made = false;

    if (done)
        remove_stale(parent);

    /* its name begins with a dot, so that no listing meets it while it isn't whole */
    if (done && !(made = mkdtemp(fresh) != NULL))
        done = error_say(error, "The folder %s can't be written to: %s.", parent, strerror(errno));
    done = done && write_all(pack, fresh, &scratch, error) && file_move(fresh, folder, error);
    if (made && !done)
        remove_tree(fresh, DEPTH);
    arena_free(&scratch);
    return done;
}
