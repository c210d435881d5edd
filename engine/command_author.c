/* command_author.c: heard new, heard reference: what an author of scenarios needs. */
#include "commands.h"

#include "core/buf.h"
#include "report/reference.h"
#include "script/vocabulary.h"
#include "sys/file.h"

#include <stdio.h>
#include <string.h>

/* What the template is called, wherever it says so. */
#define TEMPLATE_ID "my-scenario"
#define TEMPLATE_TITLE "My scenario"

enum { LONGEST_ID = 60 };

/* ---- new ---- */

static bool is_id(const char *text)
{
    size_t length = strspn(text, "abcdefghijklmnopqrstuvwxyz0123456789-");

    return text[0] != '-' && length > 0 && length <= LONGEST_ID && text[length] == 0;
}

/* "late-night-call" as a title: "Late night call". */
static const char *title_of(const char *id, Arena *arena)
{
    char *title = arena_text(arena, id);

    if (title[0] >= 'a' && title[0] <= 'z')
        title[0] = (char)(title[0] - 'a' + 'A');
    for (char *at = title; (at = strchr(at, '-')) != NULL; )
        *at = ' ';
    return title;
}

static const char *replaced(const char *text, const char *what, const char *with, Arena *arena)
{
    Buf buf = { .arena = arena };

    for (const char *next; (next = strstr(text, what)) != NULL; text = next + strlen(what)) {
        buf_add_n(&buf, text, (size_t)(next - text));
        buf_add(&buf, with);
    }
    buf_add(&buf, text);
    return buf_text(&buf);
}

/* Why a scenario can't be called so or be written here; false with the sentence. */
static bool is_free(World *world, const char *id, const char *file, Error *error)
{
    if (!is_id(id))
        return error_say(error, "“%.60s” can't be an id; use small letters, digits and hyphens, such as late-parcel.",
                         id);
    if (file_exists(file))
        return error_say(error, "%s is here already and stays as it is; choose another id.", file);
    if (world_knows_scenario(world, id, NULL))
        return error_say(error, "The library has a scenario called %s already; choose another id.", id);
    return true;
}

int command_new(World *world, const Options *options, Arena *arena)
{
    const char *id = options->operands[0], *file = arena_print(arena, "%s.lua", id), *text;
    Error error = { .line = 0 };

    if (!is_free(world, id, file, &error))
        return complain_of(&error, STATUS_USAGE);
    if ((text = world_script(world, "scripts/templates/scenario.lua", arena, &error)) == NULL)
        return complain_of(&error, STATUS_UNABLE);

    text = replaced(text, TEMPLATE_ID, id, arena);
    text = replaced(text, TEMPLATE_TITLE, title_of(id, arena), arena);
    if (!file_publish(file, text, strlen(text), &error))
        return complain_of(&error, STATUS_UNABLE);
    printf("Wrote %s, a scenario to start from. `heard play %s` plays it, `heard check %s` says how it stands.\n", file,
           file, file);
    const char *own = world_scenarios(world);
    if (own)
        printf("It joins the library when you put it into %s.\n", own);
    return STATUS_DONE;
}

/* ---- reference ---- */

int command_reference(World *world, const Options *options, Arena *arena)
{
    Error error = { .line = 0 };
    Scripts scripts = { 0 };

    if (options->markdown + options->man + options->lua > 1) {
        error_say(&error, "--markdown, --man and --lua are three documents; ask for one at a time.");
        return complain_of(&error, STATUS_USAGE);
    }
    if ((scripts.words = world_script(world, "scripts/words.lua", arena, &error)) == NULL
        || (scripts.schema = world_script(world, "scripts/schema.lua", arena, &error)) == NULL)
        return complain_of(&error, STATUS_UNABLE);

    const Vocabulary *vocabulary = vocabulary_read(&scripts, arena, &error);
    if (!vocabulary)
        return complain_of(&error, STATUS_UNABLE);
    return publish_document(options->man ? reference_man(vocabulary, arena)
                            : options->lua ? reference_lua(vocabulary, arena) : reference_markdown(vocabulary, arena),
                          options);
}
