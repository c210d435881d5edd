#include "sys/file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Reads what fstat() promised; a file that shrinks meanwhile is read as far as it goes. */
static bool read_all(int file, char *bytes, size_t size, size_t *length)
{
    for (*length = 0; *length < size; ) {
        ssize_t got = read(file, bytes + *length, size - *length);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return false;
        if (got == 0)
            break;
        *length += (size_t)got;
    }
    return true;
}

bool file_read(const char *path, size_t most, Arena *arena, char **bytes, size_t *length, Error *error)
{
    struct stat about;
    size_t got = 0;
    bool done = false;

    /* a pipe without a writer would hang open(), so it is opened without waiting */
    int file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (file < 0)
        return error_say(error, "%s can't be read: %s.", path, strerror(errno));

    if (fstat(file, &about) != 0) {
        error_say(error, "%s can't be read: %s.", path, strerror(errno));
    } else if (!S_ISREG(about.st_mode)) {
        error_say(error, "%s isn't a file.", path);
    } else if ((uintmax_t)about.st_size > most) {
        error_say(error, "%s is too big: %jd bytes, and at most %zu are read.", path, (intmax_t)about.st_size,
                  most);
    } else {
        *bytes = arena_alloc(arena, (size_t)about.st_size + 1);
        done = read_all(file, *bytes, (size_t)about.st_size, &got);
        if (!done)
            error_say(error, "%s can't be read: %s.", path, strerror(errno));
    }
    close(file);
    if (done && length)
        *length = got;
    return done;
}

static bool write_all(int file, const char *bytes, size_t length)
{
    while (length > 0) {
        ssize_t put = write(file, bytes, length);
        if (put < 0 && errno == EINTR)
            continue;
        if (put < 0)
            return false;
        bytes += put;
        length -= (size_t)put;
    }
    return true;
}

/* So that the new name is on disk too. Not every file system can; that is no failure. */
static void sync_folder_of(const char *path)
{
    char folder[4096];
    const char *slash = strrchr(path, '/');
    size_t length = slash ? (size_t)(slash - path) : 0;

    if (length >= sizeof folder)
        return;
    memcpy(folder, path, length);
    folder[length] = 0;
    int file = open(slash ? length ? folder : "/" : ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (file >= 0) {
        fsync(file);
        close(file);
    }
}

bool file_is_device(const char *path)
{
    struct stat about;

    /* /dev/stdout is a link, and may lead to a common file */
    return strncmp(path, "/dev/", 5) == 0
        || (stat(path, &about) == 0 && (S_ISCHR(about.st_mode) || S_ISFIFO(about.st_mode)));
}

static bool save_to_device(const char *path, const void *bytes, size_t length, Error *error)
{
    int file = open(path, O_WRONLY | O_CLOEXEC);
    bool done = file >= 0 && write_all(file, bytes, length);

    if (!done)
        error_say(error, "%s can't be written: %s.", path, strerror(errno));
    if (file >= 0)
        close(file);
    return done;
}

static bool save_as(const char *path, const void *bytes, size_t length, mode_t mode, Error *error)
{
    if (file_is_device(path))
        return save_to_device(path, bytes, length, error);
    if (!file_has_room(path, error))
        return false;

    char temporary[4096];
    int size = snprintf(temporary, sizeof temporary, "%s.new-%ld", path, (long)getpid());

    if (size < 0 || (size_t)size >= sizeof temporary)
        return error_say(error, "%s can't be saved: the name is too long.", path);

    unlink(temporary);
    int file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode);
    if (file < 0)
        return error_say(error, "%s can't be saved: %s.", path, strerror(errno));

    /* the old file stays until the new one is whole and on disk */
    bool done = write_all(file, bytes, length) && fsync(file) == 0;
    int why = errno;
    if (close(file) != 0 && done) {
        done = false;
        why = errno;
    }
    if (done && rename(temporary, path) != 0) {
        done = false;
        why = errno;
    }
    if (!done) {
        unlink(temporary);
        return error_say(error, "%s can't be saved: %s.", path, strerror(why));
    }
    sync_folder_of(path);
    return true;
}

bool file_save(const char *path, const void *bytes, size_t length, Error *error)
{
    return save_as(path, bytes, length, 0600, error);
}

bool file_publish(const char *path, const void *bytes, size_t length, Error *error)
{
    return save_as(path, bytes, length, 0666, error);
}

bool file_make(const char *path, Error *error)
{
    int file = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);

    if (file < 0)
        return error_say(error, "%s can't be made: %s.", path, strerror(errno));
    close(file);
    return true;
}

bool file_move(const char *from, const char *to, Error *error)
{
    /* link() refuses to replace; rename() alone would not */
    if (link(from, to) == 0) {
        unlink(from);
        sync_folder_of(to);
        return true;
    }
    if (errno != EEXIST && !file_exists(to) && rename(from, to) == 0) {
        sync_folder_of(to);
        return true;
    }
    return error_say(error, "%s can't be renamed to %s: %s.", from, to, strerror(errno));
}

bool file_exists(const char *path)
{
    struct stat about;

    return lstat(path, &about) == 0;
}

bool file_same(const char *path, const char *other)
{
    struct stat one, two;

    return stat(path, &one) == 0 && stat(other, &two) == 0 && one.st_dev == two.st_dev && one.st_ino == two.st_ino;
}

bool folder_exists(const char *path)
{
    struct stat about;

    return stat(path, &about) == 0 && S_ISDIR(about.st_mode);
}

bool file_has_room(const char *path, Error *error)
{
    size_t length = strlen(path);

    return !folder_exists(path)
        || error_say(error, "%s is a folder. Name a file in it: %s%sNAME", path, path,
                     length > 0 && path[length - 1] == '/' ? "" : "/");
}

bool folder_make(const char *path, Error *error)
{
    char so_far[4096];
    size_t length = strlen(path);

    if (length >= sizeof so_far)
        return error_say(error, "The folder %.80s… can't be made: the name is too long.", path);
    for (size_t i = 1; i <= length; i++) {
        if (path[i] != '/' && path[i] != 0)
            continue;
        memcpy(so_far, path, i);
        so_far[i] = 0;
        if (mkdir(so_far, 0700) != 0 && !folder_exists(so_far))
            return error_say(error, "The folder %s can't be made: %s.", so_far, strerror(errno));
    }
    return true;
}

static bool ends_with(const char *name, const char *suffix)
{
    size_t length = strlen(name), tail = strlen(suffix);

    return length >= tail && strcmp(name + length - tail, suffix) == 0;
}

static int by_bytes(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

bool folder_list(const char *path, const char *suffix, Arena *arena, const char *const **names, int *count,
                 Error *error)
{
    DIR *folder = opendir(path);
    const char **found = NULL;
    int n = 0;

    if (!folder)
        return error_say(error, "The folder %s can't be read: %s.", path, strerror(errno));
    for (struct dirent *entry; (entry = readdir(folder)); ) {
        if (entry->d_name[0] == '.' || !ends_with(entry->d_name, suffix))
            continue;
        found = arena_grow(arena, found, n, sizeof *found);
        found[n++] = arena_text(arena, entry->d_name);
    }
    closedir(folder);

    /* whatever order the disk has them in, the same folder gives the same list */
    if (n > 0)
        qsort(found, (size_t)n, sizeof *found, by_bytes);
    found = arena_grow(arena, found, n, sizeof *found);
    found[n] = NULL;
    *names = found;
    *count = n;
    return true;
}

void folder_remove(const char *path, const char *suffix)
{
    Arena scratch = { 0 };
    const char *const *names;
    int count = 0;

    if (folder_list(path, suffix, &scratch, &names, &count, NULL))
        for (int i = 0; i < count; i++)
            unlink(arena_print(&scratch, "%s/%s", path, names[i]));
    rmdir(path);
    arena_free(&scratch);
}

void file_quiet_signals(void)
{
    signal(SIGPIPE, SIG_IGN);
#ifdef SIGXFSZ
    signal(SIGXFSZ, SIG_IGN);
#endif
}
