#include "core/coach.h"

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

static const LedgerLine *best_line(const Turn *turn, int number)
{
    const LedgerLine *best = NULL;

    for (int i = 0; i < turn->ledger_count; i++) {
        const LedgerLine *line = &turn->ledger[i];
        if (line->opportunity && line->answered_turn == number && line->level >= 2 && (!best || line->credit > best->credit))
            best = line;
    }
    return best;
}

static const LedgerLine *missed_line(const Turn *turn)
{
    const LedgerLine *missed = NULL;

    for (int i = 0; i < turn->ledger_count; i++) {
        const LedgerLine *line = &turn->ledger[i];
        if (line->opportunity && line->level <= 1 && (!missed || line->of - line->credit > missed->of - missed->credit))
            missed = line;
    }
    return missed;
}

static CoachLine praise(const Rubric *rubric, const LedgerLine *line)
{
    return (CoachLine){ line->behaviour, true, rubric->behaviours[line->behaviour].coach, line->agent_quote };
}

static CoachLine correct(const Rubric *rubric, const LedgerLine *line)
{
    return (CoachLine){ line->behaviour, false, rubric->behaviours[line->behaviour].coach, line->agent_quote };
}

/* What was called for and didn't come: the ladder's top in words. */
static CoachLine remind(const LedgerLine *line, Arena *arena)
{
    const char *sentence = arena_print(arena, "“%s” called for more: %s.", line->customer_quote, line->rule);

    return (CoachLine){ line->behaviour, false, sentence, "" };
}

CoachLine coach_line(const Rubric *rubric, const Record *record, int number, Arena *arena)
{
    const Turn *turn = &record->turns[number];
    const LedgerLine *worst = worst_line(rubric, turn), *best = best_line(turn, number);
    const LedgerLine *missed = missed_line(turn);

    if (worst)
        return correct(rubric, worst);
    if (best)
        return praise(rubric, best);
    return missed ? remind(missed, arena) : silent;
}

/* ---- after the talk ---- */

typedef struct Loss {
    int by[BEHAVIOURS];
    const LedgerLine *line[BEHAVIOURS];
    Dimension weakest;
} Loss;

static void lose(void *data, const LedgerLine *line)
{
    Loss *loss = data;
    int lost = line->opportunity ? line->of - line->credit : line->debit;

    if (line->dimension != loss->weakest || lost <= 0)
        return;
    loss->by[line->behaviour] += lost;
    if (!loss->line[line->behaviour])
        loss->line[line->behaviour] = line;
}

static Dimension weakest_of(const Scores *scores)
{
    Dimension weakest = LISTENING;

    for (int d = 1; d < DIMENSIONS; d++)
        if (scores->dimension[d] < scores->dimension[weakest])
            weakest = (Dimension)d;
    return weakest;
}

CoachLine coach_next(const Rubric *rubric, const Record *record, Arena *arena)
{
    Loss loss = { .weakest = weakest_of(&record->scores) };
    int most = 0;

    (void)arena;
    record_each_line(record, lose, &loss);
    for (int i = 1; i < BEHAVIOURS; i++)
        if (loss.by[i] > loss.by[most])
            most = i;
    if (loss.by[most] == 0)
        return silent;
    return (CoachLine){ (Behaviour)most, false, rubric->behaviours[most].next, loss.line[most]->agent_quote };
}
