/* An archive's files, read and written. */
#include "pack/parts.h"

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

/* ---- reading ---- */

typedef struct Unpacking {
    struct archive *archive;
    size_t packed;              /* bytes of the archive */
    size_t unpacked;            /* bytes that came out so far, kept or not */
    int entries;
    char *scratch;              /* room for the largest file and one byte more */
    Pack *pack;
    Arena *arena;
    Error *error;
} Unpacking;

static bool say_damaged(Error *error)
{
    return error_say(error, "it is damaged or cut short, or isn't an archive that `heard pack` makes");
}

/* Whether so much may come out of an archive of this size. */
static bool is_sane(Unpacking *work)
{
    if (work->unpacked > PACK_MOST_BYTES)
        return error_say(work->error, "it holds more than %d MiB", PACK_MOST_BYTES / 1024 / 1024);
    if (work->unpacked > PACK_RATIO_FROM && work->unpacked / PACK_MOST_RATIO > work->packed)
        return error_say(work->error, "it unpacks to more than %d times its size, which no pack needs",
                         PACK_MOST_RATIO);
    return true;
}

/* The bytes that come out are counted, whatever the entry says about its size. */
static bool read_bytes(Unpacking *work, const char *name)
{
    size_t most = pack_file_most(name), size = 0;
    la_ssize_t got = 0;

    while (size <= most) {
        got = archive_read_data(work->archive, work->scratch + size, most + 1 - size);
        if (got <= 0)
            break;
        size += (size_t)got;
        work->unpacked += (size_t)got;
        if (!is_sane(work))
            return false;
    }
    if (got < 0)
        return say_damaged(work->error);
    return pack_add(work->pack, name, work->scratch, size, work->arena, work->error);
}

static bool read_entry(Unpacking *work, struct archive_entry *entry)
{
    const char *written = archive_entry_pathname(entry), *fault;

    if (++work->entries > PACK_MOST_ENTRIES)
        return error_say(work->error, "it holds more than %d files and folders", PACK_MOST_ENTRIES);
    if (!written)
        return error_say(work->error, "it holds a name that can't be read");
    const char *shown = pack_shown(written, work->arena);
    if (archive_entry_symlink(entry) || archive_entry_hardlink(entry)
        || archive_entry_filetype(entry) == AE_IFLNK)
        return error_say(work->error, "%s is a link, and a pack holds files only", shown);
    if (archive_entry_is_encrypted(entry))
        return error_say(work->error, "%s is encrypted", shown);

    if (archive_entry_filetype(entry) == AE_IFDIR) {
        size_t length = strlen(written);
        bool slash = length > 1 && written[length - 1] == '/';
        fault = pack_folder_fault(arena_text_n(work->arena, written, length - slash), work->arena);
        return fault ? error_say(work->error, "%s", fault) : true;
    }
    if (archive_entry_filetype(entry) != AE_IFREG)
        return error_say(work->error, "%s is neither a file nor a folder", shown);
    fault = pack_file_fault(written, work->arena);
    if (fault)
        return error_say(work->error, "%s", fault);
    if (archive_entry_size_is_set(entry) && archive_entry_size(entry) > (la_int64_t)pack_file_most(written))
        return pack_say_large(written, work->error);
    return read_bytes(work, written);
}

static bool read_entries(Unpacking *work)
{
    struct archive_entry *entry;
    int status;

    while ((status = archive_read_next_header(work->archive, &entry)) == ARCHIVE_OK || status == ARCHIVE_WARN)
        if (!read_entry(work, entry))
            return false;
    return status == ARCHIVE_EOF ? true : say_damaged(work->error);
}

bool archive_unpack(const char *bytes, size_t size, Pack *pack, Arena *arena, Error *error)
{
    Unpacking work = { .archive = archive_read_new(), .packed = size, .pack = pack, .arena = arena,
                       .error = error, .scratch = arena_alloc(arena, PACK_MOST_PICTURE + 1) };
    bool done = false;

    /* zip by its list of contents and nothing else: an archive that is cut short has none */
    if (!work.archive || archive_read_support_format_zip_seekable(work.archive) != ARCHIVE_OK)
        error_say(error, "this machine can't read archives");
    else if (archive_read_open_memory(work.archive, bytes, size) != ARCHIVE_OK)
        say_damaged(error);
    else
        done = read_entries(&work);
    if (work.archive)
        archive_read_free(work.archive);
    return done;
}

/* ---- writing ---- */

/* An entry says its name and size and nothing about who wrote it when. */
static bool write_file(struct archive *archive, const PackFile *file)
{
    struct archive_entry *entry = archive_entry_new();
    bool done = false;

    if (entry) {
        archive_entry_set_pathname(entry, file->name);
        archive_entry_set_size(entry, (la_int64_t)file->size);
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        archive_entry_set_uid(entry, 0);
        archive_entry_set_gid(entry, 0);
        archive_entry_unset_mtime(entry);
        done = archive_write_header(archive, entry) == ARCHIVE_OK
            && archive_write_data(archive, file->bytes, file->size) == (la_ssize_t)file->size;
        archive_entry_free(entry);
    }
    return done;
}

static bool write_files(struct archive *archive, const Pack *pack, char *bytes, size_t room, size_t *size)
{
    if (archive_write_set_format_zip(archive) != ARCHIVE_OK
        || archive_write_set_options(archive, "zip:compression=store") != ARCHIVE_OK
        || archive_write_set_bytes_in_last_block(archive, 1) != ARCHIVE_OK
        || archive_write_open_memory(archive, bytes, room, size) != ARCHIVE_OK)
        return false;
    for (int i = 0; i < pack->count; i++)
        if (!write_file(archive, &pack->files[i]))
            return false;
    return archive_write_close(archive) == ARCHIVE_OK;
}

bool pack_archive(const Pack *pack, Arena *arena, const char **bytes, size_t *size, Error *error)
{
    struct archive *archive = archive_write_new();
    size_t room = pack->size + 64 * 1024;

    /* an entry is told of twice, each time with its name and some dozen numbers */
    for (int i = 0; i < pack->count; i++)
        room += 1024 + 2 * strlen(pack->files[i].name);
    char *written = arena_alloc(arena, room);

    bool done = archive && write_files(archive, pack, written, room, size);
    const char *why = archive && !done ? archive_error_string(archive) : NULL;
    if (!done)
        error_say(error, "The archive can't be made: %s.", why ? why : "there is no memory left");
    if (archive)
        archive_write_free(archive);
    *bytes = written;
    return done;
}
