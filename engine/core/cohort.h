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
#include "core/item.h"

enum { COHORT_TRAINEES = 300 };

/* Lets the cohort play, and measures every choice as item.h does. MOST_PARTS choices a beat, in `arena`. */
const Choice *cohort_play(const Scenario *scenario, const Rubric *rubric, const BeatForm *forms, Arena *arena);

#endif
