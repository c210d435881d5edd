/* command_check.c: heard check. */
#include "commands.h"

#include "report/json.h"
#include "ui/say.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Colours help a person who sees them; the words say all of it. See no-color.org. */
static bool coloured(void)
{
    const char *unwanted = getenv("NO_COLOR"), *terminal = getenv("TERM");

    return isatty(STDOUT_FILENO) && !(unwanted && unwanted[0]) && terminal && strcmp(terminal, "dumb") != 0;
}

static void print_finding(const Finding *finding, bool colour)
{
    static const char *const colours[] = { "\033[1;31m", "\033[1;33m", "\033[36m" };

    printf("  %s%-8s%s", colour ? colours[finding->weight] : "", finding_weight_name(finding->weight),
           colour ? "\033[0m" : "");
    if (finding->line > 0)
        printf("line %d: ", finding->line);
    printf("%s%s%s\n", finding->path, finding->path[0] ? ": " : "", finding->sentence);
}

/* All findings of one file, the heavier first, else as they come. Returns the index after the last. */
static int print_file(const Findings *findings, int from, bool colour)
{
    const char *file = findings->items[from].file;
    int to = from;

    while (to < findings->count && strcmp(findings->items[to].file, file) == 0)
        to++;
    printf("%s\n", file[0] ? file : "All files together");
    for (int weight = FINDING_ERROR; weight <= FINDING_NOTE; weight++)
        for (int i = from; i < to; i++)
            if (findings->items[i].weight == (FindingWeight)weight)
                print_finding(&findings->items[i], colour);
    putchar('\n');
    return to;
}

static void print_findings(const Findings *findings, int files, Arena *arena)
{
    int weights[] = { [FINDING_ERROR] = 0, [FINDING_WARNING] = 0, [FINDING_NOTE] = 0 };
    bool colour = coloured();

    for (int i = 0; i < findings->count;)
        i = print_file(findings, i, colour);
    for (int i = 0; i < findings->count; i++)
        weights[findings->items[i].weight]++;
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
    findings_sort(&findings);

    if (options->json)
        fputs(json_findings(&findings, files, arena), stdout);
    else
        print_findings(&findings, files, arena);
    return findings_errors(&findings) > 0 ? STATUS_FAULTS : STATUS_DONE;
}
