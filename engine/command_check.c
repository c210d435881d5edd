/* command_check.c: heard check. */
#include "commands.h"

#include "report/json.h"
#include "sys/terminal.h"
#include "ui/say.h"
#include "ui/term_parts.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* How it is printed. To a person on a terminal: grouped by file and weight, wrapped, in colour. Into a pipe: one finding
 * a line with its file and line before it, as editors and grep read them. */
typedef struct Paper {
    bool person, colour;
    TermState width;
    Arena *arena;
} Paper;

static Paper paper_of(Arena *arena)
{
    const char *unwanted = getenv("NO_COLOR"), *terminal = getenv("TERM");
    bool person = isatty(STDOUT_FILENO);

    /* colours help a person who sees them; the words say all of it. See no-color.org */
    return (Paper){ person, person && !(unwanted && unwanted[0]) && terminal && strcmp(terminal, "dumb") != 0,
                    { .width = terminal_width() }, arena };
}

/* ---- findings ---- */

/* Wrapped first, as colours take no room, and then the weight, with which the first line begins, in colour. */
static void print_for_person(const Paper *paper, const Finding *finding)
{
    static const char *const colours[] = { "\033[1;31m", "\033[1;33m", "\033[36m" };
    const char *weight = finding_weight_name(finding->weight), *path = finding->path;
    const char *line = finding->line > 0 ? arena_print(paper->arena, "line %d: ", finding->line) : "";
    const char *text = arena_print(paper->arena, "%s: %s%s%s%s [%s]", weight, line, path, path[0] ? ": " : "",
                                   finding->sentence, finding->code);
    char *wrapped = NULL;
    size_t length = 0;
    FILE *memory = open_memstream(&wrapped, &length);

    if (!memory)
        return;
    term_print(memory, text, 4, &paper->width);
    fclose(memory);
    printf("%s%s%s%s", paper->colour ? colours[finding->weight] : "", weight, paper->colour ? "\033[0m" : "",
           wrapped + strlen(weight));
    free(wrapped);
}

static void print_for_program(const Finding *finding)
{
    printf("%s", finding->file[0] ? finding->file : "All files together");
    if (finding->line > 0)
        printf(":%d", finding->line);
    printf(": %s: %s%s%s [%s]\n", finding_weight_name(finding->weight), finding->path, finding->path[0] ? ": " : "",
           finding->sentence, finding->code);
}

/* All findings of one file: for a person the heavier first. Returns the index after the last. */
static int print_file(const Paper *paper, const Findings *findings, int from)
{
    const char *file = findings->items[from].file;
    int to = from;

    while (to < findings->count && strcmp(findings->items[to].file, file) == 0)
        to++;
    if (paper->person)
        printf("%s\n", file[0] ? file : "All files together");
    for (int weight = FINDING_ERROR; paper->person && weight <= FINDING_NOTE; weight++)
        for (int i = from; i < to; i++)
            if (findings->items[i].weight == (FindingWeight)weight)
                print_for_person(paper, &findings->items[i]);
    for (int i = from; !paper->person && i < to; i++)
        print_for_program(&findings->items[i]);
    putchar('\n');
    return to;
}

/* ---- what exploring and playing showed ---- */

static const char *moves_text(const int *moves, int count, Arena *arena)
{
    const char *text = "";

    for (int i = 0; i < count; i++)
        text = arena_print(arena, "%s%s%d", text, i ? "," : "", moves[i]);
    return text;
}

/* "at least, at most 93.1": the best that was found, and the limit, if one is known. */
static const char *how_sure(const Bound *bound, const char *found, const char *limit, Arena *arena)
{
    if (bound->exact)
        return "exact";
    return bound->limit < 0 ? found : arena_print(arena, "%s, %s %s", found, limit, say_tenths(bound->limit, arena));
}

static void print_bound(const char *of, const char *which, const Bound *bound, bool best, Arena *arena)
{
    if (bound->score < 0)
        printf("  %-12s%-7s no play with enough evidence\n", of, which);
    else
        printf("  %-12s%-7s%5s  %-22s  %s\n", of, which, say_tenths(bound->score, arena),
               best ? how_sure(bound, "at least", "at most", arena) : how_sure(bound, "at most", "at least", arena),
               moves_text(bound->moves, bound->move_count, arena));
}

static void print_bounds(const Exploration *explored, Arena *arena)
{
    print_bound("Overall", "best", &explored->best, true, arena);
    print_bound("", "worst", &explored->worst, false, arena);
    for (int d = 0; d < DIMENSIONS; d++) {
        print_bound(say_dimension((Dimension)d), "best", &explored->best_in[d], true, arena);
        print_bound("", "worst", &explored->worst_in[d], false, arena);
    }
    print_bound("One error", "best", &explored->recovered, true, arena);
}

/* Of random plays, how many end so; and whether it can end so where none does. */
static const char *ending_text(const Ending *ending, int times, int plays, Arena *arena)
{
    int tenths = plays ? (int)(1000 * (int64_t)times / plays) : 0;

    if (times > 0)
        return tenths ? arena_print(arena, "%s %%", say_tenths(tenths, arena)) : "under 0.1 %";
    if (ending->chance == SURELY)
        return arena_print(arena, "only by %s", moves_text(ending->moves, ending->move_count, arena));
    return ending->chance == NEVER ? "never" : "perhaps";
}

static void print_endings(const Study *study, Arena *arena)
{
    const Trial *trial = &study->sample.trial;

    printf("  Endings     ");
    for (int i = 0; i < OUTCOMES; i++)
        printf("%s%s %s", i == 0 ? "" : i == 3 ? ",\n              " : ", ", outcome_name((Outcome)i),
               ending_text(&study->explored.endings[i], trial->outcomes[i], trial->plays, arena));
    putchar('\n');
}

static void print_strategies(const Study *study, Arena *arena)
{
    printf("  Strategies, with the most each may score\n");
    for (int i = 0; i < ROBOTS; i++)
        printf("    %-26s %5s of %d%s", robot_name((Robot)i), say_tenths(trial_mean(&study->trials[i]), arena),
               robot_bound((Robot)i), i % 2 ? "\n" : "");
}

/* The beats with a choice whose best reply is also the one that validates most: a habit would find it. */
static void print_kindest(const Study *study, Arena *arena)
{
    int choices = 0, count = 0;
    const char *where = "";

    for (int b = 0; b < study->scenario->beat_count; b++) {
        const Beat *beat = &study->scenario->beats[b];
        bool here = false;
        for (int p = 0; p < beat->part_count; p++) {
            int key = form_key(&study->sample.beats[b], &beat->parts[p], p);
            if (beat->parts[p].reply_count < 2 || key < 0)
                continue;
            bool wins = form_kindest_wins(&beat->parts[p], key);
            choices++;
            count += wins;
            here |= wins;
        }
        if (here)
            where = arena_print(arena, "%s %s", where, beat->id);
    }
    printf("  The most validating reply is the best in %d of %d choices%s%s\n", count, choices, count ? ":" : "", where);
}

/* How often each reply was chosen, and out of how many offers where a condition hid it at times. */
static void print_part_hits(const BeatForm *form, const Part *part, int index)
{
    int key = form_key(form, part, index);

    for (int i = 0; i < part->reply_count; i++) {
        const ReplyForm *reply = &form->parts[index][i];
        printf("  %d%s %d", part->replies[i].number, i == key ? "*" : "", reply->chosen);
        if (reply->offered < form->met)
            printf("/%d", reply->offered);
    }
    putchar('\n');
}

static void print_hits(const Study *study)
{
    printf("  Random plays: how many of %d met each beat, and chose each reply (of how many that offered it; * is the\n"
           "  reply worth most)\n", study->sample.trial.plays);
    for (int b = 0; b < study->scenario->beat_count; b++) {
        const Beat *beat = &study->scenario->beats[b];
        const BeatForm *form = &study->sample.beats[b];

        for (int p = 0; p < beat->part_count; p++) {
            if (p == 0)
                printf("    %-20s %5d ", beat->id, form->met);
            else
                printf("    %-20s %5s ", "", "");
            if (beat->parts[p].id)
                printf("  %-10s", beat->parts[p].id);
            print_part_hits(form, &beat->parts[p], p);
        }
    }
}

static void print_study(const Study *study, bool hits, Arena *arena)
{
    const Exploration *explored = &study->explored;

    const char *shortest = explored->shortest < explored->longest ? arena_print(arena, "%d to ", explored->shortest) : "";

    printf("%s: %s%d states, %s%d agent turns; scores with their moves\n", study->scenario->id,
           explored->complete ? "" : "only a part of the ways: ", explored->states, shortest, explored->longest);
    print_bounds(explored, arena);
    print_endings(study, arena);
    print_strategies(study, arena);
    print_kindest(study, arena);
    if (hits)
        print_hits(study);
    putchar('\n');
}

/* ---- all of it ---- */

static void print_all(const Findings *findings, const Bank *bank, int files, bool hits, Arena *arena)
{
    int weights[] = { [FINDING_ERROR] = 0, [FINDING_WARNING] = 0, [FINDING_NOTE] = 0 };
    Paper paper = paper_of(arena);

    for (int i = 0; i < findings->count;)
        i = print_file(&paper, findings, i);
    for (int i = 0; i < findings->count; i++)
        weights[findings->items[i].weight]++;
    for (const Study *study = bank->first; study; study = study->next)
        print_study(study, hits, arena);
    printf("%s, %s, ", say_count(files, "file", arena), say_count(weights[FINDING_ERROR], "error", arena));
    printf("%s, %s\n", say_count(weights[FINDING_WARNING], "warning", arena),
           say_count(weights[FINDING_NOTE], "note", arena));
}

int command_check(World *world, const Options *options, Arena *arena)
{
    Findings findings = { .arena = arena };
    Bank bank = { 0 };
    int files = options->operand_count == 0 ? world_check_all(world, &bank, &findings) : 0;

    for (int i = 0; i < options->operand_count; i++) {
        Error error = { .line = 0 };
        int read = world_check(world, options->operands[i], &bank, &findings, &error);
        if (read < 0)
            return complain_of(&error, STATUS_USAGE);
        files += read;
    }
    check_bank(&bank, &findings);
    world_sort_findings(world, &findings);

    if (options->json)
        fputs(json_check(&findings, &bank, files, arena), stdout);
    else
        print_all(&findings, &bank, files, options->plays, arena);
    return findings_errors(&findings) > 0 ? STATUS_FAULTS : STATUS_DONE;
}
