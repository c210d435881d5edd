/* main.c: reads the options, opens the world, runs the word, says what couldn't be saved. */
#include "commands.h"
#include "options.h"
#include "world.h"

#include <errno.h>
#include <stdio.h>

typedef int Command(World *world, const Options *options, Arena *arena);

static Command *const commands[WORDS] = {
    [WORD_OPEN] = command_open,       [WORD_PLAY] = command_play,     [WORD_LIST] = command_list,
    [WORD_SHOW] = command_show,       [WORD_GRAPH] = command_graph,   [WORD_CHECK] = command_check,
    [WORD_RECORDS] = command_records, [WORD_REPLAY] = command_replay, [WORD_REGRADE] = command_regrade,
    [WORD_TRAINEES] = command_trainees, [WORD_FORGET] = command_forget,
    [WORD_BACKUP] = command_backup,   [WORD_RESTORE] = command_restore,
    [WORD_INSTALL] = command_install, [WORD_PACK] = command_pack,
    [WORD_NEW] = command_new,         [WORD_REFERENCE] = command_reference,
    [WORD_EXPORT] = command_export,   [WORD_IMPORT] = command_import,
    [WORD_COLLECT] = command_collect, [WORD_PUSH] = command_push, [WORD_REPORT] = command_report,
    [WORD_COURSE] = command_course,   [WORD_PRACTICE] = command_practice
};

/* What the world has to say once, such as a damaged file that was set aside. */
static void print_notices(const World *world)
{
    const char *notice;

    for (int i = 0; (notice = world_notice(world, i)) != NULL; i++)
        fprintf(stderr, "heard: %s\n", notice);
}

static int run(const Options *options, const char *program)
{
    WorldOptions places = { .program = program, .data = options->data, .no_save = options->no_save };
    Arena arena = { 0 };
    Error error = { .line = 0 };
    World *world = world_open(&places, &arena, &error);
    int status = STATUS_UNABLE;

    if (!world)
        complain_of(&error, status);
    else if (options->trainee && !world_be_trainee(world, options->trainee, &error))
        status = complain_of(&error, STATUS_USAGE);
    else
        status = commands[options->word](world, options, &arena);

    if (world)
        print_notices(world);
    if (world && !world_whole(world, &error))
        status = complain_of(&error, status == STATUS_DONE ? STATUS_UNABLE : status);
    if (!world_close(world, &error))
        status = complain_of(&error, status == STATUS_DONE ? STATUS_UNABLE : status);
    arena_free(&arena);
    return status;
}

/* Output that was lost must not look like success; a reader who has had enough is no fault. */
static int flushed(int status)
{
    if ((fflush(stdout) != 0 || ferror(stdout)) && errno != EPIPE && status == STATUS_DONE) {
        perror("heard: what was printed is incomplete");
        return STATUS_UNABLE;
    }
    return status;
}

int main(int argc, char **argv)
{
    Options options;
    Error error = { .line = 0 };

    if (!options_read(&options, argc, argv, &error))
        return complain_of(&error, STATUS_USAGE);
    if (options.help)
        options_print_help(stdout, options.word);
    else if (options.version)
        puts("heard " HEARD_VERSION);
    else
        return flushed(run(&options, argv[0]));
    return flushed(STATUS_DONE);
}
