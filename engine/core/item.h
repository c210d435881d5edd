/* item.h: what a choice tells about those who made it: the statistic of test items.
 *
 * A graded choice measures something when neither nearly all nor nearly none take its best reply (the
 * key), when those who take it do better elsewhere too, and when every other reply tempts somebody,
 * and rather the weaker ones. Whose choices they are doesn't matter: simulated trainees (cohort.h)
 * and kept sessions (tally.h) are measured by the same few functions.
 *
 * A respondent is one trainee in one session. Choices they never came to, or where only one reply was on
 * offer, count neither for nor against them.
 */
#ifndef HEARD_ITEM_H
#define HEARD_ITEM_H

#include "core/arena.h"
#include "core/scenario.h"

#include <stdint.h>

/* The bands in which a choice measures well: shares in percent, a correlation in thousandths. */
enum {
    ITEM_EASY = 85, ITEM_HARD = 35,     /* the key is taken by more, or by fewer */
    ITEM_DISCRIMINATES = 200,           /* less is flagged; below 0 the choice is to be rejected */
    ITEM_IDLE = 5,                      /* a distractor is taken by fewer */
    ITEM_BY_CHANCE = 10                 /* percent by which the best third may exceed the weakest by chance */
};

/* What a respondent did at one choice. */
typedef struct Pick {
    uint16_t offered;           /* bit i: reply i + 1 was on offer */
    uint8_t number;             /* taken; 0: never came here, or had no choice */
    uint8_t key;                /* the reply worth most on average, of those on offer */
} Pick;

/* What they did at all choices. Begin with picks of zeros. */
typedef struct Respondent {
    Pick *picks;                /* one a choice */
    int choices, right;         /* how many they made, and of these with the key */
    int place;                  /* among all, the weakest first; item_analyse() fills it */
} Respondent;

/* How often a reply was on offer as a distractor (something else there is worth more) and taken. */
typedef struct Taken { int offered, taken; } Taken;

/* One choice, over all who came to it. */
typedef struct Choice {
    int met;                    /* respondents who came to it with more than one reply on offer */
    int right;                  /* of these, how many took the key */
    int discrimination;         /* correlation of taking the key with the share of keys in all other choices
                                 * of the respondent, thousandths; 0 where all or none took it */
    Taken all[MOST_REPLIES];
    Taken weakest[MOST_REPLIES], best[MOST_REPLIES];    /* the lower and the upper third of respondents */
} Choice;

/* Notes a choice; of several visits to the same one the first counts. */
void item_note(Respondent *respondent, int choice, Pick pick);

/* Measures all choices: fills `choices`, which is zeroed. */
void item_analyse(Respondent *respondents, int count, Choice *choices, int choice_count, Arena *arena);

#endif
