#include "core/record.h"

#include <ctype.h>
#include <string.h>

void record_each_line(const Record *record, void (*visit)(void *data, const LedgerLine *line), void *data)
{
    for (int i = 0; i < record->turn_count; i++)
        for (int k = 0; k < record->turns[i].ledger_count; k++)
            visit(data, &record->turns[i].ledger[k]);
    for (int i = 0; i < record->unreached_count; i++)
        visit(data, &record->unreached[i]);
}

int record_first_line(const Record *record, int turn)
{
    int line = 0;

    for (int i = 0; i < turn; i++)
        line += record->turns[i].ledger_count;
    return line;
}

bool record_graded(const Record *record)
{
    return record->outcome != UNFINISHED && !record->left && !record->interrupted;
}

/* ---- a line in words ---- */

/* Thousandths as "0.70", rounded half up. */
static const char *points(int thousandths, Arena *arena)
{
    int hundredths = (thousandths + 5) / 10;

    return arena_print(arena, "%d.%02d", hundredths / 100, hundredths % 100);
}

static const char *loud(const char *word, Arena *arena)
{
    char *text = arena_text(arena, word);

    for (char *c = text; *c; c++)
        *c = (char)toupper((unsigned char)*c);
    return text;
}

static const char *figure(const LedgerLine *line, Arena *arena)
{
    const char *dimension = loud(dimension_name(line->dimension), arena);

    if (line->opportunity)
        return arena_print(arena, "[+%s of %s %s]", points(line->credit, arena), points(line->of, arena), dimension);
    return arena_print(arena, "[%s%s %s]", line->debit ? "-" : "", points(line->debit, arena), dimension);
}

static const char *verdict(const LedgerLine *line, Arena *arena)
{
    const char *eg = line->better ? arena_print(arena, ", e.g. “%s”", line->better) : "";

    if (!line->opportunity)
        return arena_print(arena, "%s%s: %s%s%s%s", behaviour_name(line->behaviour),
                           line->repaired ? " (repaired)" : "", line->rule, line->better ? " Better here" : "",
                           line->better ? eg + 1 : "", line->better ? "." : "");
    const char *reached = arena_print(arena, "level %d%s%s", line->level, line->level ? ", " : "",
                                      line->level ? behaviour_name(line->behaviour) : "");
    if (line->level == 3)
        return arena_print(arena, "%s: %s.", reached, line->rule);
    return arena_print(arena, "%s. Level 3 here: %s%s.", reached, line->rule, eg);
}

const char *record_line_text(const Record *record, const LedgerLine *line, Arena *arena)
{
    const char *source = line->source && line->source[0] ? arena_print(arena, " (%s)", line->source) : "";

    return arena_print(arena, "%s When %s said “%s”, you said “%s”%s. → %s%s", figure(line, arena),
                       record->customer_name, line->customer_quote, line->agent_quote, line->late ? " (late)" : "",
                       verdict(line, arena), source);
}
