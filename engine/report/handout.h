/* handout.h: sheets of paper for a workshop, made from one scenario.
 *
 * One HTML document with up to three sheets, each beginning on a page of its own, for A4 and
 * Letter alike. The trainee's is the briefing. The observer's says, beat by beat, what the customer's
 * words call for, with boxes to tick and lines to write on; it holds no reply, no act and no hint which one
 * is good. The facilitator's has it all: every reply with what it shows, the best and why, the
 * mistakes of this talk, questions to discuss, and a plan for half an hour.
 *
 * What a reply is worth depends on what came before it. The facilitator's sheet judges it by
 * seeded random plays: the best of a beat is what was worth most whenever it was on offer.
 */
#ifndef HEARD_HANDOUT_H
#define HEARD_HANDOUT_H

#include "core/arena.h"
#include "core/rubric.h"
#include "core/scenario.h"

enum { HANDOUT_TRAINEE = 1, HANDOUT_OBSERVER = 2, HANDOUT_FACILITATOR = 4, HANDOUT_ALL = 7 };

/* The sheets that a word means: "trainee", "observer", "facilitator", "all"; 0 for any other. */
int handout_sheets(const char *word);

/* The document, in `arena`. The same scenario and rubric give the same bytes. */
const char *handout(const Scenario *scenario, const Rubric *rubric, int sheets, Arena *arena);

#endif
