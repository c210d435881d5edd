/* tally_flags.h: what the choices of a scenario want from its author, in sentences.
 *
 * The bands are item.h's. Where fewer than TALLY_FEW_CHOICES people came to a choice for the first time,
 * nothing is said about it: with so few, every band is crossed by chance.
 */
#ifndef HEARD_TALLY_FLAGS_H
#define HEARD_TALLY_FLAGS_H

#include "core/tally.h"

typedef struct ItemFlag {
    const char *code;           /* easy, hard, reject, weak, idle, attracts-best, long-key, short-key */
    int item;                   /* index of the choice */
    int number;                 /* of the reply it is about; 0: the choice */
    const char *sentence;       /* what was seen, and what to do */
} ItemFlag;

/* All flags of a scenario, choice by choice. Returns how many. */
int tally_flags(const ScenarioTally *tally, Arena *arena, const ItemFlag **flags);

/* Whether too few came to a choice to say anything. */
bool tally_too_few(const ChoiceItem *item);

#endif
