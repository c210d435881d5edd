#include "sys/draft.h"

#include "sys/file.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

bool draft_begin(Draft *draft, const char *path, Arena *arena, Error *error)
{
    *draft = (Draft){ .out = stdout, .path = path };
    if (!path)
        return true;

    if (file_is_device(path)) {
        int device = open(path, O_WRONLY | O_CLOEXEC);
        draft->out = device < 0 ? NULL : fdopen(device, "w");
        return draft->out || error_say(error, "%s can't be written: %s.", path, strerror(errno));
    }
    if (!file_has_room(path, error))
        return false;
    draft->temporary = arena_print(arena, "%s.new-%ld", path, (long)getpid());
    unlink(draft->temporary);
    int file = open(draft->temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    draft->out = file < 0 ? NULL : fdopen(file, "w");
    if (!draft->out)
        return error_say(error, "%s can't be written: %s.", path, strerror(errno));
    return true;
}

/* Closes the file; errno says why not everything is on disk. */
static bool is_on_disk(Draft *draft)
{
    bool done = fflush(draft->out) == 0 && !ferror(draft->out)
             && (!draft->temporary || fsync(fileno(draft->out)) == 0);
    int why = errno;

    if (fclose(draft->out) != 0 && done)
        return false;
    errno = why;
    return done;
}

bool draft_end(Draft *draft, Error *error)
{
    if (!draft->path)
        return true;
    if (is_on_disk(draft) && (!draft->temporary || rename(draft->temporary, draft->path) == 0))
        return true;
    error_say(error, "%s can't be written: %s.", draft->path, strerror(errno));
    if (draft->temporary)
        unlink(draft->temporary);
    return false;
}

void draft_drop(Draft *draft)
{
    if (!draft->path)
        return;
    fclose(draft->out);
    if (draft->temporary)
        unlink(draft->temporary);
}
