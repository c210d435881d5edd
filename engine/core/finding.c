#include "core/finding.h"

#include <string.h>

void finding_add_list(Findings *findings, FindingWeight weight, const char *code, const char *file, int line,
                      const char *path, const char *format, va_list args)
{
    Arena *arena = findings->arena;
    Finding finding = {
        weight, arena_text(arena, code), arena_text(arena, file ? file : ""), line,
        arena_text(arena, path ? path : ""), arena_vprint(arena, format, args)
    };

    findings->items = arena_grow(arena, findings->items, findings->count, sizeof finding);
    findings->items[findings->count++] = finding;
}

void finding_add(Findings *findings, FindingWeight weight, const char *code, const char *file, int line,
                 const char *path, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    finding_add_list(findings, weight, code, file, line, path, format, args);
    va_end(args);
}

static int by_place(const Finding *a, const Finding *b)
{
    int order = strcmp(a->file, b->file);

    if (order == 0)
        order = (a->line > b->line) - (a->line < b->line);
    return order ? order : strcmp(a->code, b->code);
}

void findings_sort(Findings *findings)
{
    /* by insertion, so that equal ones keep the order they were found in */
    for (int i = 1; i < findings->count; i++) {
        Finding moved = findings->items[i];
        int to = i;

        for (; to > 0 && by_place(&moved, &findings->items[to - 1]) < 0; to--)
            findings->items[to] = findings->items[to - 1];
        findings->items[to] = moved;
    }
}

int findings_errors(const Findings *findings)
{
    int errors = 0;

    for (int i = 0; i < findings->count; i++)
        errors += findings->items[i].weight == FINDING_ERROR;
    return errors;
}

const char *finding_text(const Finding *finding, Arena *arena)
{
    const char *path = finding->path, *between = path[0] ? ": " : "";

    if (!finding->file[0])
        return finding->sentence;
    if (finding->line > 0)
        return arena_print(arena, "%s:%d: %s%s%s", finding->file, finding->line, path, between,
                           finding->sentence);
    return arena_print(arena, "%s: %s%s%s", finding->file, path, between, finding->sentence);
}

const char *finding_weight_name(FindingWeight weight)
{
    static const char *const names[] = { "error", "warning", "note" };

    return weight >= FINDING_ERROR && weight <= FINDING_NOTE ? names[weight] : "";
}

/* ---- did you mean ---- */

enum { LONGEST_WORD = 48, FAR = 99 };

static int least(int a, int b)
{
    return a < b ? a : b;
}

/* How many letters must be put in, left out, changed or swapped with their neighbour. */
static int distance(const char *a, const char *b)
{
    int cost[LONGEST_WORD + 1][LONGEST_WORD + 1];
    int rows = (int)strlen(a), columns = (int)strlen(b);

    if (rows > LONGEST_WORD || columns > LONGEST_WORD)
        return FAR;
    for (int i = 0; i <= rows; i++)
        cost[i][0] = i;
    for (int j = 0; j <= columns; j++)
        cost[0][j] = j;

    for (int i = 1; i <= rows; i++)
        for (int j = 1; j <= columns; j++) {
            int change = cost[i - 1][j - 1] + (a[i - 1] != b[j - 1]);
            int best = least(change, least(cost[i - 1][j], cost[i][j - 1]) + 1);

            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                best = least(best, cost[i - 2][j - 2] + 1);
            cost[i][j] = best;
        }
    return cost[rows][columns];
}

const char *nearest_name(const char *wrong, const char *const *names)
{
    const char *nearest = NULL;
    int nearest_distance = FAR, length = (int)strlen(wrong);

    for (; names && *names; names++) {
        int d = distance(wrong, *names);

        if (d <= 2 && 2 * d < length && d < nearest_distance) {
            nearest = *names;
            nearest_distance = d;
        }
    }
    return nearest;
}
