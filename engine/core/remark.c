#include "core/remark.h"

#include <stdlib.h>

/* How far a turn moved the customer, whichever way. */
static int moved(const Turn *turn)
{
    const Mood *a = &turn->mood_before, *b = &turn->mood_after;

    return abs(b->heat - a->heat) + abs(b->trust - a->trust) + abs(b->heard - a->heard)
         + abs(b->patience - a->patience);
}

/* Whether the customer's words in a turn called for something: its line may stand in a later turn. */
static bool called(const Record *record, int turn)
{
    for (int i = turn; i < record->turn_count; i++)
        for (int k = 0; k < record->turns[i].ledger_count; k++) {
            const LedgerLine *line = &record->turns[i].ledger[k];
            if (line->opportunity != NULL && line->opened_turn == turn)
                return true;
        }
    return false;
}

/* The turn of a stretch to ask at: where something was called for and the mood moved most. */
static int choose(const Record *record, int from, int to)
{
    int best = from;

    for (int i = from + 1; i < to; i++) {
        int more = called(record, i) - called(record, best);
        if (more > 0 || (more == 0 && moved(&record->turns[i]) > moved(&record->turns[best])))
            best = i;
    }
    return best;
}

int remark_moments(const Record *record, int turns[ASKED_MOMENTS])
{
    int count = record->turn_count < ASKED_MOMENTS ? record->turn_count : ASKED_MOMENTS;

    for (int i = 0; i < count; i++)
        turns[i] = choose(record, record->turn_count * i / count, record->turn_count * (i + 1) / count);
    return count;
}
