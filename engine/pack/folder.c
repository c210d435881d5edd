/* A folder's files, read without following anything out of it.
 *
 * Names that begin with a dot are what editors and version control leave there: they are passed over, as
 * everywhere in the program; and so is an archive that was made of the folder. Everything else must belong
 * in a pack. A hard link can't be told from the
 * file it is a second name of, so only its content counts: it is read as any file is.
 */
#include "pack/parts.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct Walk {
    Pack *pack;
    Arena *arena;
    Error *error;
    int entries;
} Walk;

static bool read_folder(Walk *walk, int folder, const char *before);

static bool say_unread(Walk *walk, const char *name, int why)
{
    if (why == ELOOP || why == EMLINK)
        return error_say(walk->error, "%s is a link, and a pack holds files only", name);
    return error_say(walk->error, "%s can't be read: %s", name, strerror(why));
}

/* Reads an open file of at most `most` bytes, and one more to see that there are no more. */
static bool read_file(Walk *walk, int file, const char *name, size_t most)
{
    Arena scratch = { 0 };
    char *bytes = arena_alloc(&scratch, most + 1);
    size_t size = 0;
    bool done = true;

    while (done && size <= most) {
        ssize_t got = read(file, bytes + size, most + 1 - size);
        if (got == 0)
            break;
        if (got > 0)
            size += (size_t)got;
        else if (errno != EINTR)
            done = say_unread(walk, name, errno);
    }
    done = done && pack_add(walk->pack, name, bytes, size, walk->arena, walk->error);
    arena_free(&scratch);
    return done;
}

/* What an open file is decides what becomes of it, so nothing can change between the look and the read. */
static bool read_opened(Walk *walk, int file, const char *name)
{
    struct stat about;
    const char *fault;

    if (fstat(file, &about) != 0)
        return say_unread(walk, name, errno);
    if (S_ISDIR(about.st_mode)) {
        fault = pack_folder_fault(name, walk->arena);
        return fault ? error_say(walk->error, "%s", fault)
                     : read_folder(walk, file, arena_print(walk->arena, "%s/", name));
    }
    if (!S_ISREG(about.st_mode))
        return error_say(walk->error, "%s is neither a file nor a folder", name);
    fault = pack_file_fault(name, walk->arena);
    if (fault)
        return error_say(walk->error, "%s", fault);
    if (about.st_size > 0 && (size_t)about.st_size > pack_file_most(name))
        return pack_say_large(name, walk->error);
    return read_file(walk, file, name, pack_file_most(name));
}

static bool read_entry(Walk *walk, int folder, const char *before, const char *entry)
{
    const char *name = arena_print(walk->arena, "%s%s", before, entry);

    if (++walk->entries > PACK_MOST_ENTRIES)
        return error_say(walk->error, "it holds more than %d files and folders", PACK_MOST_ENTRIES);

    /* a pipe without a writer would hang open(), so it is opened without waiting */
    int file = openat(folder, entry, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (file < 0)
        return say_unread(walk, pack_shown(name, walk->arena), errno);
    bool done = read_opened(walk, file, name);
    close(file);
    return done;
}

static bool is_passed_over(const char *entry)
{
    size_t length = strlen(entry), ending = strlen(".heard");

    return entry[0] == '.' || (length > ending && strcmp(entry + length - ending, ".heard") == 0);
}

/* `before` is what its files' names begin with. The caller closes `folder`. */
static bool read_folder(Walk *walk, int folder, const char *before)
{
    int own = fcntl(folder, F_DUPFD_CLOEXEC, 0);
    DIR *list = own >= 0 ? fdopendir(own) : NULL;
    bool done = true;

    if (!list) {
        int why = errno;
        if (own >= 0)
            close(own);
        return say_unread(walk, before[0] ? before : "the folder", why);
    }
    for (struct dirent *entry; done && (entry = readdir(list)); )
        if (!is_passed_over(entry->d_name))
            done = read_entry(walk, folder, before, entry->d_name);
    closedir(list);
    return done;
}

bool folder_unpack(const char *path, Pack *pack, Arena *arena, Error *error)
{
    Walk walk = { .pack = pack, .arena = arena, .error = error };
    int folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

    if (folder < 0)
        return say_unread(&walk, "the folder", errno);
    bool done = read_folder(&walk, folder, "");
    close(folder);
    return done;
}
