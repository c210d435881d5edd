/* hearing.h: a reply as the customer hears it. Private to the grade.
 *
 * Of the rationed acts only the first three of a paragraph are heard; the rest earn, ask and
 * spoil nothing. A Hearing is the list of heard acts of one agent's turn, each with its words'
 * place in the whole text and the cue it is aimed at, if it is aimed at one.
 */
#ifndef HEARD_HEARING_H
#define HEARD_HEARING_H

#include "core/grade.h"

/* Words of a reply as a set: a bit each. */
typedef unsigned Words;
#define WORD(word) (1u << (word))
_Static_assert(ACT_WORDS <= 32, "a set of words is one number");

typedef struct HeardAct {
    const Act *act;
    int from, to;           /* its words in the whole reply */
    int cue;                /* index into Grade.opened of the cue it is aimed at, or -1 */
    bool wrong;             /* `names` a feeling that cue isn't, or one stronger than shown */
} HeardAct;

typedef struct Hearing {
    const Grade *grade;
    const char *text;       /* the whole reply; paragraphs joined by a blank line */
    int length;
    HeardAct *acts;
    int count;
    Words words;            /* that were heard; most of the rules need only look here */
    int questions;          /* `asks` and `explores`, heard or not */
} Hearing;

/* Fills in `hearing`; `chosen` has one reply a part, `count` of them. What it points to lives in `arena`. */
void hear_reply(Hearing *hearing, const Grade *grade, const Reply *const *chosen, int count, Arena *arena);

/* Whether any of these words was heard: WORD(FIXES) | WORD(REFERS). */
static inline bool heard_any(const Hearing *hearing, Words words)
{
    return (hearing->words & words) != 0;
}

/* The first heard act of this word, or NULL. */
const HeardAct *hearing_first(const Hearing *hearing, ActWord word);

/* Whether the act is `sorry` or `acknowledges` (and isn't aimed at nothing). */
static inline bool act_sympathises(const Act *act)
{
    return (act->word == SORRY || act->word == ACKNOWLEDGES) && act->name != NAME_NOTHING;
}

/* The first of the rule's errors, fixing before acknowledging, which the ladders need before the others;
 * NO_BEHAVIOUR if there is none. */
Found judge_order(const Hearing *hearing);

/* Adds all errors of the reply to the judgement, in the order of the rule's table. `order` is what
 * judge_order() found; the judgement's responses are complete. */
void judge_errors(const Hearing *hearing, const Found *order, Judgement *judgement, Arena *arena);

#endif
