/* command_sheet.c: heard graph, heard show --handout: documents to look at or to print. */
#include "commands.h"

#include "report/graph.h"
#include "report/handout.h"
#include "sys/file.h"

#include <stdio.h>
#include <string.h>

/* A page about a scenario is meant for others, one about people isn't. */
typedef bool Saver(const char *path, const void *bytes, size_t length, Error *error);

static int write_by(Saver *save, const char *document, const Options *options)
{
    Error error = { .line = 0 };

    if (!options->output)
        fputs(document, stdout);
    else if (!save(options->output, document, strlen(document), &error))
        return complain_of(&error, STATUS_UNABLE);
    return STATUS_DONE;
}

int write_document(const char *document, const Options *options)
{
    return write_by(file_save, document, options);
}

int publish_document(const char *document, const Options *options)
{
    return write_by(file_publish, document, options);
}

int command_graph(World *world, const Options *options, Arena *arena)
{
    Error error = { .line = 0 };
    int status = STATUS_DONE;
    const Scenario *scenario;

    if (options->dot && options->svg) {
        error_say(&error, "--dot and --svg are two documents; ask for one at a time.");
        return complain_of(&error, STATUS_USAGE);
    }
    if ((scenario = scenario_called(world, options->operands[0], arena, &status)) == NULL)
        return status;
    const Map *map = graph_map(scenario, world_services(world)->rubric, GRAPH_PLAYS, arena);
    return publish_document(options->svg ? graph_svg(scenario, map, GRAPH_PLAYS, arena)
                                         : graph_dot(scenario, map, GRAPH_PLAYS, arena), options);
}

int show_handout(const Scenario *scenario, const Rubric *rubric, const Options *options, Arena *arena)
{
    Error error = { .line = 0 };
    int sheets = handout_sheets(options->handout);

    if (options->json || sheets == 0) {
        error_say(&error, sheets ? "--handout and --json are two documents; ask for one at a time."
                                 : "--handout is for trainee, observer, facilitator or all, not for “%s”.",
                  options->handout);
        return complain_of(&error, STATUS_USAGE);
    }
    return publish_document(handout(scenario, rubric, sheets, arena), options);
}
