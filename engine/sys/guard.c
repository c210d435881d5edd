#include "sys/guard.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { LONGEST_SECRET = 4096 };

/* ---- secrets ---- */

/* Asked of the open file, so that it can't be another one by the time it is read. */
static bool is_private(int file, const char *path, Error *error)
{
    struct stat about;

    if (fstat(file, &about) != 0 || !S_ISREG(about.st_mode))
        return error_say(error, "%s isn't a file.", path);
    if (about.st_uid != geteuid())
        return error_say(error, "%s belongs to somebody else, so it isn't used as a key.", path);
    if (about.st_mode & 077)
        return error_say(error, "Others may read %s, so it isn't used as a key: chmod 600 it, and think of "
                                "the key in it as known.", path);
    return true;
}

bool guard_read(const char *path, Arena *arena, const char **text, Error *error)
{
    int file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    char *bytes = ARENA_NEW(arena, char, LONGEST_SECRET + 1);
    bool done = false;

    if (file < 0)
        return error_say(error, "%s can't be read: %s.", path, strerror(errno));
    if (is_private(file, path, error)) {
        done = read(file, bytes, LONGEST_SECRET) >= 0;
        if (!done)
            error_say(error, "%s can't be read: %s.", path, strerror(errno));
    }
    close(file);
    *text = bytes;
    return done;
}

/* ---- one at a time ---- */

bool guard_hold(const char *path, int *guard, bool *held, Error *error)
{
    struct flock whole = { .l_type = F_WRLCK, .l_whence = SEEK_SET };

    *held = false;
    *guard = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (*guard < 0)
        return error_say(error, "%s can't be made: %s.", path, strerror(errno));
    if (fcntl(*guard, F_SETLK, &whole) == 0)
        return true;

    /* a file system that knows no locks is no reason not to work: the record store keeps each id once */
    *held = errno == EACCES || errno == EAGAIN;
    if (!*held)
        return true;
    close(*guard);
    return error_say(error, "Another program holds %s.", path);
}

void guard_release(int guard)
{
    close(guard);
}
