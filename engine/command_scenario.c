/* command_scenario.c: heard list, heard show. */
#include "commands.h"

#include "core/utf8.h"
#include "core/words.h"
#include "report/json.h"
#include "sys/file.h"
#include "ui/say.h"

#include <stdio.h>
#include <string.h>

/* ---- what all commands share ---- */

int complain_of(const Error *error, int status)
{
    Error said = *error;

    utf8_disarm(said.sentence, true);       /* it may quote a file's name, or a record of another machine */
    fflush(stdout);
    fprintf(stderr, "heard: %s\n", said.sentence);
    return status;
}

static bool is_path(const char *called)
{
    size_t length = strlen(called), ending = strlen(".lua");

    return strchr(called, '/') || (length > ending && strcmp(called + length - ending, ".lua") == 0);
}

/* The id of what was asked for; NULL: there is nothing of that name. */
static const char *id_of(World *world, const char *called, Arena *arena, Error *error)
{
    if (is_path(called))
        return world_visit(world, called, error);
    if (world_knows_scenario(world, called, error))
        return called;
    if (file_exists(arena_print(arena, "%s.lua", called)))
        error_say(error, "There is no scenario called “%s” in the library, but %s.lua is here: say %s.lua.", called,
                  called, called);
    return NULL;
}

const Scenario *scenario_called(World *world, const char *called, Arena *arena, int *status)
{
    Services *services = world_services(world);
    Error error = { .line = 0 };
    const char *id = id_of(world, called, arena, &error);

    if (!id) {
        *status = complain_of(&error, STATUS_USAGE);
        return NULL;
    }
    const Scenario *scenario = services->load_scenario(services->self, id, arena, &error);
    if (!scenario)
        *status = complain_of(&error, STATUS_UNABLE);
    return scenario;
}

int text_columns(const char *text)
{
    int columns = 0;

    for (; *text; text++)
        columns += (*text & 0xc0) != 0x80;      /* not the inside of a UTF-8 character */
    return columns;
}

void print_padded(const char *text, int width)
{
    int columns = text_columns(text);

    printf("%s%*s", text, columns < width ? width - columns : 1, "");
}

/* ---- list ---- */

static void print_card(const ScenarioCard *card, bool first, Arena *arena)
{
    const char *best = card->best < 0 ? "not played" : arena_print(arena, "best %s", say_tenths(card->best, arena));

    if (card->errors > 0) {
        printf("%s can't be played: %s; run `heard check %s`\n", card->file, say_count(card->errors, "error", arena),
               card->file);
        return;
    }
    print_padded(card->id, 16);
    print_padded(channel_name(card->channel), 7);
    print_padded(arena_print(arena, "level %d", card->level), 9);
    print_padded(arena_print(arena, "%d min", card->minutes), 8);
    print_padded(best, 12);
    printf("%s%s%s%s%s\n", card->title, card->pack ? "  (" : "", card->pack ? card->pack : "", card->pack ? ")" : "",
           first ? "  (begin with this one)" : "");
}

int command_list(World *world, const Options *options, Arena *arena)
{
    Services *services = world_services(world);
    const ScenarioCard *cards;
    const CourseCard *courses;
    int count = services->list_scenarios(services->self, arena, &cards);

    if (options->json) {
        fputs(json_library(cards, count, arena), stdout);
        return STATUS_DONE;
    }
    for (int i = 0; i < count; i++)
        print_card(&cards[i], i == 0, arena);
    int course_count = services->list_courses(services->self, arena, &courses);
    print_broken_courses(courses, course_count, arena);
    return STATUS_DONE;
}

/* ---- show ---- */

static const char *name_of(const Scenario *scenario, int name)
{
    return name >= 0 ? scenario->names[name].id : name == NAME_NOTHING ? "nothing" : NULL;
}

static void print_opens(const Scenario *scenario, const Says *says, const Rubric *rubric)
{
    for (int i = 0; i < says->open_count; i++) {
        const Opportunity *open = &says->opens[i];
        int weight = rubric_weight(rubric, open->type, open->intensity);

        printf("    calls for %s (%s, %s %d.%d)%s%s%s\n", scenario->keys[open->key], opportunity_type_name(open->type),
               dimension_name(opportunity_dimension(open->type)), weight / 10, weight % 10, open->words ? ": “" : "",
               open->words ? open->words : "", open->words ? "”" : "");
    }
}

static void print_says(const Scenario *scenario, const Says *says, const Rubric *rubric)
{
    printf("  %s%s:", scenario->customer.name, says->when.count > 0 ? " (on a condition)" : "");
    for (int i = 0; i < says->piece_count; i++)
        printf(" %s%s", says->pieces[i].texts[0], says->pieces[i].count > 1 ? " (or other words)" : "");
    putchar('\n');
    if (says->body)
        printf("    (%s)\n", says->body);
    print_opens(scenario, says, rubric);
}

static void print_act(const Scenario *scenario, const Reply *reply, const Act *act)
{
    const char *target = act->feeling != NO_FEELING ? feeling_name(act->feeling) : name_of(scenario, act->name);

    printf("       %s", act_word_name(act->word));
    if (target)
        printf(" %s", target);
    for (int i = 0; i < scenario->name_count; i++)
        if (i != act->name && names_hold(&act->names, i))       /* the first of them is the target */
            printf(" %s", scenario->names[i].id);
    printf(": “%.*s”\n", act->to - act->from, reply->text + act->from);
}

static void print_reply(const Scenario *scenario, const Reply *reply)
{
    printf("  %d. %s%s\n", reply->number, reply->text, reply->when.count > 0 ? "  (on a condition)" : "");
    for (int i = 0; i < reply->act_count; i++)
        print_act(scenario, reply, &reply->acts[i]);
    for (int i = 0; i < reply->go.count; i++) {
        const Way *way = &reply->go.ways[i];
        printf("       goes to %s%s\n", way->beat == BEAT_OVER ? "the end" : scenario->beats[way->beat].id,
               way->when.count > 0 ? " on a condition" : "");
    }
}

static void print_beat(const Scenario *scenario, const Beat *beat, const Rubric *rubric)
{
    printf("\nbeat %s\n", beat->id);
    for (int i = 0; i < beat->says_count; i++)
        print_says(scenario, &beat->says[i], rubric);
    for (int p = 0; p < beat->part_count; p++) {
        if (beat->parts[p].id)
            printf("  paragraph %s\n", beat->parts[p].id);
        for (int i = 0; i < beat->parts[p].reply_count; i++)
            print_reply(scenario, &beat->parts[p].replies[i]);
    }
}

int command_show(World *world, const Options *options, Arena *arena)
{
    const Rubric *rubric = world_services(world)->rubric;
    int status = STATUS_DONE;
    const Scenario *scenario = scenario_called(world, options->operands[0], arena, &status);

    if (!scenario)
        return status;
    if (options->handout)
        return show_handout(scenario, rubric, options, arena);
    if (options->json) {
        fputs(json_scenario(scenario, rubric, arena), stdout);
        return STATUS_DONE;
    }
    printf("%s (%s, version %d)\n%s, level %d, %d minutes\n\n%s\n", scenario->title, scenario->id, scenario->version,
           say_channel(scenario->channel), scenario->level, scenario->minutes, scenario->brief);
    if (scenario->content_note && scenario->content_note[0])
        printf("\nWhat may be hard to hear: %s\n", scenario->content_note);
    for (int i = 0; i < scenario->beat_count; i++)
        print_beat(scenario, &scenario->beats[i], rubric);
    return STATUS_DONE;
}
