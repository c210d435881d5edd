/* command_trainee.c: heard trainees, heard forget, heard backup, heard restore. */
#include "commands.h"

#include "report/json.h"
#include "ui/say.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* ---- trainees ---- */

static void print_trainee(const Trainee *trainee, Arena *arena)
{
    print_padded(trainee->namesake ? arena_print(arena, "%s (%.*s)", trainee->name, SHORT_UID, trainee->uid)
                 : trainee->name, 24);
    print_padded(say_count(trainee->sessions, "session", arena), 14);
    puts(!trainee->here ? "plays elsewhere" : trainee->coded ? "asks for a code" : "");
}

static int add(World *world, const Options *options)
{
    Services *services = world_services(world);
    Error error = { .line = 0 };

    if (!services->add_trainee(services->self, options->add, options->code, &error))
        return complain_of(&error, STATUS_USAGE);
    printf("%s is added. `heard play ID --trainee NAME`, or choose the name in the window.\n",
           services->trainee(services->self)->name);
    return STATUS_DONE;
}

static int take_code_away(World *world, const char *name)
{
    Services *services = world_services(world);
    Error error = { .line = 0 };

    if (!world_be_trainee(world, name, &error) || !services->set_code(services->self, NULL, &error))
        return complain_of(&error, STATUS_USAGE);
    printf("%s is no longer asked for a code.\n", services->trainee(services->self)->name);
    return STATUS_DONE;
}

static int give_code(World *world, const char *name, const char *code)
{
    Services *services = world_services(world);
    Error error = { .line = 0 };

    if (!world_be_trainee(world, name, &error) || !services->set_code(services->self, code, &error))
        return complain_of(&error, STATUS_USAGE);
    printf("%s is asked for the code from now on.\n", services->trainee(services->self)->name);
    return STATUS_DONE;
}

/* Whose a code is, and what else may stand beside it. */
static bool agree(const Options *options, Error *error)
{
    bool named = options->operand_count > 0;

    if (options->code && !options->add && !named)
        return error_say(error, "--code comes with --add NAME, or with the NAME of somebody who is here: heard trainees NAME "
                                "--code CODE");
    if (named && !options->code)
        return error_say(error, "`heard trainees` lists everybody; with a name it takes --code: heard trainees NAME --code "
                                "CODE");
    if ((named || options->add) && options->no_code)
        return error_say(error, "--no-code stands alone: heard trainees --no-code NAME");
    if (named && options->add)
        return error_say(error, "“%.80s” is one name too many: --add has one.", options->operands[0]);
    return true;
}

int command_trainees(World *world, const Options *options, Arena *arena)
{
    Error error = { .line = 0 };
    const Trainee *trainees;

    if (!agree(options, &error))
        return complain_of(&error, STATUS_USAGE);
    if (options->operand_count > 0)
        return give_code(world, options->operands[0], options->code);
    if (options->add)
        return add(world, options);
    if (options->no_code)
        return take_code_away(world, options->no_code);

    Store *store = world_store(world, false, &error);
    if (!store)
        return complain_of(&error, STATUS_UNABLE);
    int count = store_list_trainees(store, arena, &trainees);
    if (options->json) {
        fputs(json_trainees(trainees, count, arena), stdout);
        return STATUS_DONE;
    }
    for (int i = 0; i < count; i++)
        print_trainee(&trainees[i], arena);
    if (count == 0)
        puts("Nobody has a name here yet: guests play. `heard trainees --add NAME` adds one.");
    return STATUS_DONE;
}

/* ---- forget ---- */

/* Asks on a terminal; without one nobody can answer, so it must have been said before. */
static bool sure(const Trainee *trainee, const Options *options, Error *error)
{
    char answer[16] = "";

    if (options->yes)
        return true;
    if (!isatty(STDIN_FILENO))
        return error_say(error, "This deletes %s for good. Say --yes if that is meant.", trainee->name);
    printf("Delete every session, answer and drill of %s for good? Type yes: ", trainee->name);
    fflush(stdout);
    if (!fgets(answer, sizeof answer, stdin) || strcmp(answer, "yes\n") != 0)
        return error_say(error, "Nothing is deleted.");
    return true;
}

int command_forget(World *world, const Options *options, Arena *arena)
{
    Services *services = world_services(world);
    Error error = { .line = 0 };
    const char *receipt;

    if (!world_be_trainee(world, options->operands[0], &error)
        || !sure(services->trainee(services->self), options, &error))
        return complain_of(&error, STATUS_USAGE);
    if (!services->forget_trainee(services->self, arena, &receipt, &error))
        return complain_of(&error, STATUS_UNABLE);
    puts(receipt);
    return STATUS_DONE;
}

/* ---- backup and restore ---- */

int command_backup(World *world, const Options *options, Arena *arena)
{
    Error error = { .line = 0 };

    (void)arena;
    if (!world_backup(world, options->operands[0], &error))
        return complain_of(&error, STATUS_UNABLE);
    printf("All records are in %s.\n", options->operands[0]);
    return STATUS_DONE;
}

int command_restore(World *world, const Options *options, Arena *arena)
{
    Error error = { .line = 0 };
    const char *kept;

    if (!world_restore(world, options->operands[0], arena, &kept, &error))
        return complain_of(&error, STATUS_UNABLE);
    printf("The records are those of %s now.\n", options->operands[0]);
    if (kept)
        printf("What was there before is kept as %s.\n", kept);
    return STATUS_DONE;
}
