#include "parcel.h"

#include "commands.h"
#include "sys/file.h"
#include "sys/path.h"

#include <archive.h>
#include <archive_entry.h>
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define SCENARIO "tests/scenarios/short-call.lua"

int parcel_enter(void **state)
{
    Parcel *parcel = calloc(1, sizeof *parcel);

    strcpy(parcel->folder, "/tmp/heard-pack-XXXXXX");
    if (!mkdtemp(parcel->folder))
        return -1;
    unsetenv("HEARD_DATA");
    setenv("HOME", parcel->folder, 1);
    parcel->data = path_join(&parcel->arena, parcel->folder, "data");
    parcel->pack = path_join(&parcel->arena, parcel->folder, "pack.heard");
    parcel->world = world_open(&(WorldOptions){ .share = ".", .data = parcel->data }, &parcel->arena,
                               &parcel->error);
    *state = parcel;
    return parcel->world ? 0 : -1;
}

int parcel_leave(void **state)
{
    Parcel *parcel = *state;
    char command[200];

    world_close(parcel->world, NULL);
    if (parcel->archive)
        archive_write_free(parcel->archive);
    free(parcel->bytes);
    snprintf(command, sizeof command, "rm -rf '%s'", parcel->folder);
    int status = system(command);
    arena_free(&parcel->arena);
    free(parcel);
    return status;
}

/* ---- making packs ---- */

/* A scenario with this id. */
const char *parcel_scenario(Parcel *parcel, const char *id)
{
    char *text;

    assert_true(file_read(SCENARIO, 100000, &parcel->arena, &text, NULL, &parcel->error));
    char *at = strstr(text, "short-call");
    assert_non_null(at);
    return arena_print(&parcel->arena, "%.*s%s%s", (int)(at - text), text, id, at + strlen("short-call"));
}

void parcel_write(Parcel *parcel, const char *name, const char *bytes, size_t size)
{
    const char *path = path_join(&parcel->arena, parcel->pack, name);

    assert_true(folder_make(path_folder(&parcel->arena, path), &parcel->error));
    assert_true(file_save(path, bytes, size, &parcel->error));
}

void parcel_write_text(Parcel *parcel, const char *name, const char *text)
{
    parcel_write(parcel, name, text, strlen(text));
}

/* A good pack as a folder. */
void parcel_folder(Parcel *parcel)
{
    parcel->pack = path_join(&parcel->arena, parcel->folder, "pack");
    parcel_write_text(parcel, "pack.lua", SHEET);
    parcel_write_text(parcel, "scenarios/desk-call.lua", parcel_scenario(parcel, "desk-call"));
}

void parcel_begin(Parcel *parcel)
{
    parcel->room = 8 << 20;
    parcel->bytes = realloc(parcel->bytes, parcel->room);
    parcel->archive = archive_write_new();
    assert_int_equal(archive_write_set_format_zip(parcel->archive), ARCHIVE_OK);
    assert_int_equal(archive_write_set_bytes_in_last_block(parcel->archive, 1), ARCHIVE_OK);
    assert_int_equal(archive_write_open_memory(parcel->archive, parcel->bytes, parcel->room, &parcel->size),
                     ARCHIVE_OK);
}

/* An entry of any kind; `bytes` NULL gives zeros, and for a link they are where it leads. */
void parcel_add(Parcel *parcel, const char *name, const char *bytes, size_t size, unsigned kind)
{
    static const char zeros[64 * 1024];
    struct archive_entry *entry = archive_entry_new();

    archive_entry_set_pathname(entry, name);
    archive_entry_set_filetype(entry, kind);
    archive_entry_set_perm(entry, 0644);
    archive_entry_set_size(entry, kind == AE_IFREG ? (la_int64_t)size : 0);
    if (kind == AE_IFLNK)
        archive_entry_set_symlink(entry, bytes);
    assert_int_equal(archive_write_header(parcel->archive, entry), ARCHIVE_OK);
    for (size_t sent = 0; kind == AE_IFREG && sent < size; ) {
        size_t piece = bytes ? size : size - sent < sizeof zeros ? size - sent : sizeof zeros;
        assert_int_equal(archive_write_data(parcel->archive, bytes ? bytes : zeros, piece), piece);
        sent += piece;
    }
    archive_entry_free(entry);
}

void parcel_add_text(Parcel *parcel, const char *name, const char *text)
{
    parcel_add(parcel, name, text, strlen(text), AE_IFREG);
}

/* Begins an archive with what every good pack holds. */
void parcel_begin_good(Parcel *parcel)
{
    parcel_begin(parcel);
    parcel_add_text(parcel, "pack.lua", SHEET);
    parcel_add_text(parcel, "scenarios/desk-call.lua", parcel_scenario(parcel, "desk-call"));
}

void parcel_save(Parcel *parcel, size_t size)
{
    assert_true(file_save(parcel->pack, parcel->bytes, size, &parcel->error));
}

void parcel_end(Parcel *parcel)
{
    assert_int_equal(archive_write_close(parcel->archive), ARCHIVE_OK);
    archive_write_free(parcel->archive);
    parcel->archive = NULL;
    parcel_save(parcel, parcel->size);
}

/* The sheet with the first `old` replaced. */
void parcel_write_sheet(Parcel *parcel, const char *old, const char *new)
{
    const char *at = strstr(SHEET, old);

    assert_non_null(at);
    parcel_write_text(parcel, "pack.lua",
               arena_print(&parcel->arena, "%.*s%s%s", (int)(at - SHEET), SHEET, new, at + strlen(old)));
}

/* ---- what must come of them ---- */

/* What stands in the folder for packs, hidden or not. */
int parcel_installed(Parcel *parcel)
{
    DIR *folder = opendir(path_join(&parcel->arena, parcel->data, "packs"));
    int count = 0;

    if (!folder)
        return 0;
    for (struct dirent *entry; (entry = readdir(folder)); )
        count += strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0;
    closedir(folder);
    return count;
}

/* What `heard WORD PATH` ends with; what it says goes nowhere. */
int parcel_command(Parcel *parcel, int (*run)(World *, const Options *, Arena *), const char *path)
{
    char *operands[] = { (char *)path };
    Options options = { .operands = operands, .operand_count = 1 };
    int nowhere = open("/dev/null", O_WRONLY), out = dup(1), err = dup(2);

    fflush(stdout);
    dup2(nowhere, 1);
    dup2(nowhere, 2);
    int status = run(parcel->world, &options, &parcel->arena);
    fflush(stdout);
    dup2(out, 1);
    dup2(err, 2);
    close(nowhere);
    close(out);
    close(err);
    return status;
}

/* The pack is refused with one sentence that has this in it, and leaves nothing behind. */
void parcel_refused(Parcel *parcel, const char *why)
{
    int before = parcel_installed(parcel);
    const Pack *pack = world_read_pack(parcel->world, parcel->pack, &parcel->arena, &parcel->error);
    const char *said = parcel->error.sentence;

    if (pack && world_admits_pack(parcel->world, pack, &parcel->error))
        fail_msg("it was taken, though %s", why);
    if (!strstr(said, why))
        fail_msg("“%s” isn't in: %s", why, said);
    if (strchr(said, '\n') || !strchr(".?!", said[strlen(said) - 1]))
        fail_msg("not one sentence: %s", said);
    assert_int_equal(parcel_command(parcel, command_install, parcel->pack), STATUS_FAULTS);
    assert_int_equal(parcel_installed(parcel), before);
}

const Pack *parcel_read(Parcel *parcel)
{
    const Pack *pack = world_read_pack(parcel->world, parcel->pack, &parcel->arena, &parcel->error);

    if (!pack)
        fail_msg("%s", parcel->error.sentence);
    return pack;
}

void parcel_install(Parcel *parcel)
{
    assert_int_equal(parcel_command(parcel, command_install, parcel->pack), STATUS_DONE);
}

const ScenarioCard *parcel_card(Parcel *parcel, const char *id)
{
    Services *services = world_services(parcel->world);
    const ScenarioCard *cards;
    int count = services->list_scenarios(services->self, &parcel->arena, &cards);

    for (int i = 0; i < count; i++)
        if (strcmp(cards[i].id, id) == 0)
            return &cards[i];
    fail_msg("%s isn't listed", id);
    return NULL;
}
