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
    if (line->debit == 0 && line->behaviour >= FIRST_GATE)
        return "[caps the overall]";
    return arena_print(arena, "[%s%s %s%s]", line->debit ? "-" : "", points(line->debit, arena), dimension,
                       line->repaired ? ", the rest was mended" : "");
}

const char *record_quote(const char *quote, const char *stop, Arena *arena)
{
    size_t length = strlen(quote);

    while (length > 1 && strchr(" ,;:", quote[length - 1]))
        length--;
    bool ended = length > 0 && (strchr(".?!", quote[length - 1]) || (length >= 3 && !memcmp(quote + length - 3, "…", 3)));
    return arena_print(arena, "“%.*s”%s", (int)length, quote, ended ? "" : stop);
}

/* Whether the talk ended before it came to this. */
static bool never_reached(const Record *record, const LedgerLine *line)
{
    return record->unreached_count > 0 && line >= record->unreached
           && line < record->unreached + record->unreached_count;
}

/* Whether a full solution came before any word about the feeling, and was heard by half. */
static bool heard_by_half(const Record *record, const LedgerLine *line)
{
    const Turn *turn = &record->turns[line->answered_turn];
    bool early = false;

    if (line->type != NEED || line->level < 2)
        return false;
    for (int i = 0; i < turn->ledger_count; i++)
        early |= turn->ledger[i].behaviour == FIX_BEFORE_ACK;
    return early && 2 * line->credit <= line->of;
}

/* How far the answer went in what was called for. */
static const char *reach(const Record *record, const LedgerLine *line, Arena *arena)
{
    static const char *const levels[] = { "nothing of what", "a little of what", "most of what", "all that" };

    if (never_reached(record, line))
        return "The talk ended with this still called for";
    return arena_print(arena, "Level %d, %s was called for%s%s", line->level, levels[line->level],
                       line->late ? ", and late" : "",
                       heard_by_half(record, line) ? ", heard by half because the feeling hadn't been met" : "");
}

static const char *verdict(const Record *record, const LedgerLine *line, Arena *arena)
{
    const char *better = line->better ? record_quote(line->better, ".", arena) : NULL;

    if (!line->opportunity)
        return better ? arena_print(arena, "%s Better here: %s", line->rule, better) : line->rule;
    if (line->level == 3)
        return arena_print(arena, "%s: %s.", reach(record, line, arena), line->rule);
    return arena_print(arena, "%s. Level 3 here: %s.%s%s", reach(record, line, arena), line->rule,
                       better ? " The best on offer: " : "", better ? better : "");
}

const char *record_line_text(const Record *record, const LedgerLine *line, Arena *arena)
{
    const char *source = line->source && line->source[0] ? arena_print(arena, " (%s)", line->source) : "";

    return arena_print(arena, "%s When %s said %s you said %s → %s%s", figure(line, arena), record->customer_name,
                       record_quote(line->customer_quote, ",", arena), record_quote(line->agent_quote, ".", arena),
                       verdict(record, line, arena), source);
}
