#include "core/coach.h"

#include "core/wording.h"

#include <string.h>

static const CoachLine silent = { NO_BEHAVIOUR, true, "", "" };

/* ---- after a turn ---- */

/* An omission costs nothing but what it left unearned; next to a debit it weighs little. */
static int weight_of_error(const Rubric *rubric, const LedgerLine *line)
{
    return line->debit ? line->debit : rubric->behaviours[line->behaviour].upset;
}

static const LedgerLine *worst_line(const Rubric *rubric, const Turn *turn)
{
    const LedgerLine *worst = NULL;

    for (int i = 0; i < turn->ledger_count; i++) {
        const LedgerLine *line = &turn->ledger[i];
        if (!line->opportunity && (line->behaviour >= FIRST_GATE || weight_of_error(rubric, line) > 0)
            && (!worst || weight_of_error(rubric, line) > weight_of_error(rubric, worst)))
            worst = line;
    }
    return worst;
}

/* Whether the behaviour's praise is true of this answer: at level 2 a fix has no name or hour yet, an
 * answer is a part of one, a check of the close asks for "anything else". */
static bool deserves_praise(const LedgerLine *line)
{
    bool whole_only = line->type == NEED || line->type == LIMIT || line->type == CLOSE || line->type == ASK;

    return line->level == LEVELS - 1 || (line->level == 2 && !whole_only);
}

static const LedgerLine *best_line(const Turn *turn, int number)
{
    const LedgerLine *best = NULL;

    for (int i = 0; i < turn->ledger_count; i++) {
        const LedgerLine *line = &turn->ledger[i];
        if (line->opportunity && line->answered_turn == number && deserves_praise(line)
            && (!best || line->credit > best->credit))
            best = line;
    }
    return best;
}

/* The answer that fell shortest of what was called for. What can still be met later isn't missed yet. */
static const LedgerLine *short_line(const Rubric *rubric, const Turn *turn)
{
    const LedgerLine *worst = NULL;

    for (int i = 0; i < turn->ledger_count; i++) {
        const LedgerLine *line = &turn->ledger[i];
        bool waits = line->level == 0 && rubric->opportunities[line->type].window_turns == 0;
        if (!line->opportunity || line->late || waits || deserves_praise(line))
            continue;
        if (!worst || line->of - line->credit > worst->of - worst->credit)
            worst = line;
    }
    return worst;
}

static CoachLine about(const Rubric *rubric, const LedgerLine *line, bool good)
{
    return (CoachLine){ line->behaviour, good, rubric->behaviours[line->behaviour].coach, line->agent_quote };
}

/* What was called for and didn't come in full: the ladder's top in words. */
static CoachLine remind(const LedgerLine *line, Arena *arena)
{
    const char *sentence = arena_print(arena, "“%s” called for more: %s.", line->customer_quote, line->rule);

    return (CoachLine){ line->behaviour, false, sentence, line->level > 0 ? line->agent_quote : "" };
}

CoachLine coach_line(const Rubric *rubric, const Record *record, int number, Arena *arena)
{
    const Turn *turn = &record->turns[number];
    const LedgerLine *worst = worst_line(rubric, turn), *best = best_line(turn, number);
    const LedgerLine *fell_short = short_line(rubric, turn);

    if (worst)
        return about(rubric, worst, false);
    if (best && (!fell_short || fell_short->of - fell_short->credit <= best->credit))
        return about(rubric, best, true);
    return fell_short ? remind(fell_short, arena) : silent;
}

/* ---- after the talk ---- */

typedef struct Loss {
    int by[BEHAVIOURS];
    const LedgerLine *line[BEHAVIOURS];
    Dimension weakest;
} Loss;

/* What would have done better: what the moment called for, or the way round the error. */
static Behaviour wanting(const LedgerLine *line)
{
    return line->opportunity && line->level > 0 ? opportunity_calls_for(line->type) : line->behaviour;
}

static int lost_by(const LedgerLine *line)
{
    return line->opportunity ? line->of - line->credit : line->debit;
}

/* Whether a line's better one does what the advice says; to name a feeling takes a word for one. */
static bool exemplary(const LedgerLine *line, Behaviour behaviour)
{
    bool names = behaviour != NAME_FEELING && behaviour != IGNORE_CUE;

    for (int i = 0; line->better && i < FEELINGS; i++)
        names |= wording_has(line->better, wording_feeling_words((Feeling)i));
    return line->better && names;
}

/* Whether a line shows better than another what to try: its better line does, or it lost more. */
static bool shows_better(const LedgerLine *line, const LedgerLine *other, Behaviour behaviour)
{
    if (!other || exemplary(line, behaviour) != exemplary(other, behaviour))
        return !other || exemplary(line, behaviour);
    return lost_by(line) > lost_by(other);
}

static void lose(void *data, const LedgerLine *line)
{
    Loss *loss = data;
    int lost = lost_by(line);
    Behaviour behaviour = wanting(line);

    if (line->dimension != loss->weakest || lost <= 0)
        return;
    loss->by[behaviour] += lost;
    if (shows_better(line, loss->line[behaviour], behaviour))
        loss->line[behaviour] = line;
}

static Dimension weakest_of(const Scores *scores)
{
    Dimension weakest = LISTENING;

    for (int d = 1; d < DIMENSIONS; d++)
        if (scores->dimension[d] < scores->dimension[weakest])
            weakest = (Dimension)d;
    return weakest;
}

/* Where the example of an advice begins, "do this: “example”"; its end where there is none, or only a beginning
 * to go on with. */
static size_t advice_length(const char *next)
{
    static const char open[] = ": “", close[] = "”", unended[] = "…”";
    size_t length = strlen(next), at = length;

    if (length < sizeof unended || strcmp(next + length - (sizeof close - 1), close) != 0
        || strcmp(next + length - (sizeof unended - 1), unended) == 0)
        return length;
    for (const char *from = strstr(next, open); from; from = strstr(from + 1, open))
        at = (size_t)(from - next);
    return at;
}

/* The advice with the better line of this very talk; where it had none, the rubric's example, said to be one. */
static const char *advise(const char *next, const LedgerLine *line, Behaviour behaviour, Arena *arena)
{
    size_t length = advice_length(next);
    const char *advice = next[length] ? arena_print(arena, "%.*s.", (int)length, next) : next;

    if (exemplary(line, behaviour))
        return arena_print(arena, "%s The best on offer here: %s", advice, record_quote(line->better, ".", arena));
    return next[length] ? arena_print(arena, "%s For example, in another talk%s", advice, next + length) : next;
}

CoachLine coach_next(const Rubric *rubric, const Record *record, Arena *arena)
{
    Loss loss = { .weakest = weakest_of(&record->scores) };
    int most = 0;

    record_each_line(record, lose, &loss);
    for (int i = 1; i < BEHAVIOURS; i++)
        if (loss.by[i] > loss.by[most])
            most = i;
    if (loss.by[most] == 0)
        return silent;
    const LedgerLine *line = loss.line[most];
    const char *sentence = advise(rubric->behaviours[most].next, line, (Behaviour)most, arena);
    return (CoachLine){ (Behaviour)most, false, sentence, line->agent_quote };
}
