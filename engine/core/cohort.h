/* cohort.h: what each choice would tell about a group of trainees.
 *
 * A choice that nearly everybody gets right or wrong, that the able miss as often as others, or
 * that has a reply nobody takes, measures little. Before there are real trainees, simulated ones
 * show it: each has an ability, and takes a reply with a chance that grows as exp(ability x what
 * the reply is worth on average). The lowest ability, 0, guesses; the highest is 3, to which a
 * reply worth one opportunity more is twenty times as likely. The same scenario gives the same
 * figures on every machine.
 */
#ifndef HEARD_COHORT_H
#define HEARD_COHORT_H

#include "core/form.h"

enum { COHORT_TRAINEES = 300 };

/* How often a reply was on offer as a distractor (something else there is worth more) and taken. */
typedef struct Taken { int offered, taken; } Taken;

/* One part of one beat, over all trainees who came to it; of several visits the first counts. */
typedef struct Choice {
    int met;                    /* trainees who came to it with more than one reply on offer */
    int right;                  /* of these, how many took the key: the reply worth most on average */
    int discrimination;         /* correlation of taking the key with the share of keys in all the trainee's
                                 * other choices, thousandths; 0 where all or none took it */
    Taken all[MOST_REPLIES];
    Taken weakest[MOST_REPLIES], best[MOST_REPLIES];    /* the lower and the upper third of trainees */
} Choice;

/* Lets the cohort play. MOST_PARTS choices a beat, in `arena`. */
const Choice *cohort_play(const Scenario *scenario, const Rubric *rubric, const BeatForm *forms, Arena *arena);

#endif
