/* command_play.c: heard and heard play: the core alone, the terminal, or the window. */
#include "commands.h"

#include "core/session.h"
#include "report/json.h"
#include "ui/app.h"
#include "sys/terminal.h"
#include "ui/sdl.h"
#include "ui/term.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { MOST_MOVES = 1000, SEED_OF_MOVES = 1, NARROWEST = 40, WIDEST = 100 };

/* ---- in the core alone: --json ---- */

/* Answers with the moves as far as they go. */
static bool answer(Session *session, const int *moves, int count, Error *error)
{
    int used = 0;

    while (!session_over(session) && used < count) {
        int parts = session_prompt(session)->part_count;

        if (used + parts > count)
            return error_say(error, "turn %d takes %d replies, one a paragraph; --moves has only %d left for it",
                             session_prompt(session)->turn + 1, parts, count - used);
        if (!session_choose(session, moves + used, parts, error))
            return false;
        used += parts;
    }
    if (used < count)
        return error_say(error, "the talk was over after %d moves; --moves has %d more", used, count - used);
    return true;
}

/* Where one trainee plays here, a play is theirs unless somebody is named. Said to stderr: what a program reads stays
 * as it is. */
static void say_whose(World *world, const Options *options)
{
    Services *services = world_services(world);
    const Trainee *trainee = options->trainee || options->no_save ? NULL : services->trainee(services->self);

    if (trainee)
        fprintf(stderr, "heard: Nobody is named, so this is kept as a play of %s. --trainee NAME names somebody else, "
                        "--trainee guest nobody.\n", trainee->name);
}

/* Keeps a talk that has ended. One that hasn't is only a look at it. */
static void keep(World *world, const Options *options, Session *session, const Scenario *scenario)
{
    Services *services = world_services(world);
    Record *record = session_record(session);
    Error error = { .line = 0 };

    if (!session_over(session))
        return;
    if (services->begin_record(services->self, record, scenario, &error)
        && services->finish_record(services->self, record, &error))
        say_whose(world, options);
    else
        complain_of(&error, STATUS_UNABLE);
}

static int play_json(World *world, const Options *options, const int *moves, int count, Arena *arena)
{
    Error error = { .line = 0 };
    int status = STATUS_DONE;
    const Scenario *scenario = scenario_called(world, options->operands[0], arena, &status);

    if (!scenario)
        return status;
    Session *session = session_begin(scenario, world_services(world)->rubric,
                                     options->seeded ? options->seed : SEED_OF_MOVES, arena);
    session_record(session)->mode = options->assessed ? ASSESSED : PRACTICE;
    if (!answer(session, moves, count, &error))
        return complain_of(&error, STATUS_USAGE);
    keep(world, options, session, scenario);
    fputs(json_record(session_record(session), session_prompt(session), arena), stdout);
    return STATUS_DONE;
}

/* ---- on a front end ---- */

/* The terminal's width, if it can be read in; 0: the usual one. */
static int readable_width(void)
{
    int width = terminal_width();

    return width < NARROWEST ? 0 : width > WIDEST ? WIDEST : width;
}

static TermState terminal_state(void)
{
    bool person = isatty(STDIN_FILENO) && isatty(STDOUT_FILENO);

    return (TermState){ .width = person ? readable_width() : 0, .prompt = person ? "> " : NULL };
}

static void run_terminal(App *app)
{
    TermState state = terminal_state();

    term_run(app, stdin, stdout, &state);
    term_free(&state);
}

/* The window if there is a display, else the terminal. */
static void run_front_end(World *world, App *app, const Options *options)
{
    Error error = { .line = 0 };

    if (!options->terminal) {
        if (sdl_available(&error) && sdl_run(app, world_assets(world), world_packs(world), &error))
            return;
        fprintf(stderr, "heard: %s Playing in the terminal.\n", error.sentence);
    }
    run_terminal(app);
}

static int run_moves(App *app, const int *moves, int count)
{
    Error error = { .line = 0 };
    TermState state = { .width = 0 };
    bool done = term_run_moves(app, moves, count, stdout, &state, &error);

    term_free(&state);
    return done ? STATUS_DONE : complain_of(&error, STATUS_USAGE);
}

int command_open(World *world, const Options *options, Arena *arena)
{
    App *app = app_new(world_services(world));

    (void)arena;
    run_front_end(world, app, options);
    app_free(app);
    return STATUS_DONE;
}

int command_play(World *world, const Options *options, Arena *arena)
{
    int *moves = ARENA_NEW(arena, int, MOST_MOVES);
    Error error = { .line = 0 };
    int count = options->moves ? options_moves(options->moves, moves, MOST_MOVES, &error) : 0;
    int status = STATUS_DONE;

    if (count < 0)
        return complain_of(&error, STATUS_USAGE);
    if (options->json)
        return play_json(world, options, moves, count, arena);
    const Scenario *scenario = scenario_called(world, options->operands[0], arena, &status);
    if (!scenario)
        return status;

    say_whose(world, options);
    App *app = app_new(world_services(world));
    bool seeded = options->seeded || options->moves;
    uint64_t seed = options->seeded ? options->seed : SEED_OF_MOVES;
    if (!app_open_scenario(app, scenario->id, options->assessed ? ASSESSED : PRACTICE, seed, seeded, &error))
        status = complain_of(&error, STATUS_UNABLE);
    else if (options->moves)
        status = run_moves(app, moves, count);
    else {
        if (options->watch)
            app_watch(app);
        run_front_end(world, app, options);
    }
    app_free(app);
    return status;
}
