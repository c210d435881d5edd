/* command_pack.c: heard install, heard pack. */
#include "commands.h"

#include "sys/file.h"
#include "ui/say.h"

#include <stdio.h>

/* A pack that was found good; NULL: it has said why not, and `*status` is what to end with. */
static const Pack *read_pack(World *world, const char *path, Arena *arena, int *status)
{
    Error error = { .line = 0 };

    if (!file_exists(path)) {
        error_say(&error, "There is no file or folder called %s.", path);
        *status = complain_of(&error, STATUS_USAGE);
        return NULL;
    }
    const Pack *pack = world_read_pack(world, path, arena, &error);
    if (!pack)
        *status = complain_of(&error, STATUS_FAULTS);
    return pack;
}

int command_install(World *world, const Options *options, Arena *arena)
{
    Error error = { .line = 0 };
    int status = STATUS_DONE;
    const Pack *pack = read_pack(world, options->operands[0], arena, &status);

    if (!pack)
        return status;
    if (!world_admits_pack(world, pack, &error))
        return complain_of(&error, STATUS_FAULTS);
    if (!world_install_pack(world, pack, &error))
        return complain_of(&error, STATUS_UNABLE);

    const Manifest *sheet = pack->manifest;
    printf("Installed “%s” (%s, version %d) by %s, %s: %s.\n", sheet->title, sheet->id, sheet->version,
           sheet->author, sheet->licence, say_count(pack_scenarios(pack), "scenario", arena));
    for (int i = 0; i < pack_scenarios(pack); i++)
        printf("  heard play %s\n", pack_scenario(pack, i, arena));
    if (!pack->filtered)
        puts("This system has no filter for system calls, so the pack was checked under limits of time,\n"
             "memory and files alone.");
    return STATUS_DONE;
}

int command_pack(World *world, const Options *options, Arena *arena)
{
    const char *folder = options->operands[0], *bytes;
    Error error = { .line = 0 };
    int status = STATUS_DONE;
    size_t size;

    if (file_exists(folder) && !folder_exists(folder)) {
        error_say(&error, "%s isn't a folder; `heard pack` makes a pack of one.", folder);
        return complain_of(&error, STATUS_USAGE);
    }
    const Pack *pack = read_pack(world, folder, arena, &status);
    if (!pack)
        return status;

    const char *name = options->output ? options->output : arena_print(arena, "%s.heard", pack->manifest->id);
    if (!pack_archive(pack, arena, &bytes, &size, &error) || !file_publish(name, bytes, size, &error))
        return complain_of(&error, STATUS_UNABLE);
    printf("Made %s: %s, %zu bytes.\n", name, say_count(pack_scenarios(pack), "scenario", arena), size);
    return STATUS_DONE;
}
