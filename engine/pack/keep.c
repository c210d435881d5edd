/* Writing a pack into its place: all of it under another name first, then that name changed. */
#include "pack/parts.h"

#include "sys/file.h"
#include "sys/path.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

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

/* Takes away what was written so far. */
static void remove_all(const Pack *pack, const char *folder, Arena *arena)
{
    for (int i = 0; i < pack->count; i++)
        unlink(path_join(arena, folder, pack->files[i].name));
    rmdir(path_join(arena, folder, "scenarios"));
    rmdir(path_join(arena, folder, "pictures"));
    rmdir(folder);
}

bool pack_keep(const Pack *pack, const char *folder, Error *error)
{
    Arena scratch = { 0 };
    const char *parent = path_folder(&scratch, folder);
    char *fresh = arena_print(&scratch, "%s/.new-XXXXXX", parent);
    bool done = folder_make(parent, error), made = false;

    /* its name begins with a dot, so that no listing meets it while it isn't whole */
    if (done && !(made = mkdtemp(fresh) != NULL))
        done = error_say(error, "The folder %s can't be written to: %s.", parent, strerror(errno));
    done = done && write_all(pack, fresh, &scratch, error) && file_move(fresh, folder, error);
    if (made && !done)
        remove_all(pack, fresh, &scratch);
    arena_free(&scratch);
    return done;
}
