/* form.h: what a colleague with years of item writing would say about a scenario.
 *
 * A graded choice is a test item, and test items have known faults: the right answer is the
 * longest, the wrong ones are rude, one word gives it away. check_form() measures what a program
 * can measure: lengths, give-aways, what the words of an act must hold, the reading grade, how the
 * mistakes are spread, what each reply is worth where it is offered, what a simulated cohort takes
 * (cohort.h) and what simple strategies get. All its findings are warnings and notes; an author may accept one by explaining it in the
 * file (`explained = { ["reply-length"] = "…" }`), and then it is a note with that reason.
 */
#ifndef HEARD_FORM_H
#define HEARD_FORM_H

#include "core/finding.h"
#include "core/rubric.h"
#include "core/scenario.h"

/* What the replies of a scenario did over a number of random plays. */
typedef struct ReplyForm {
    int seen;                   /* times it was on offer */
    int64_t worth;              /* sum of its worth there, thousandths */
    int found[BEHAVIOURS];      /* times an error was found in it */
} ReplyForm;

typedef struct BeatForm {
    ReplyForm parts[MOST_PARTS][MOST_REPLIES];
} BeatForm;

/* Samples a scenario. The array has one entry a beat and lives in `arena`. */
const BeatForm *form_sample(const Scenario *scenario, const Rubric *rubric, int plays, Arena *arena);

/* The index of the reply of a part that is worth most on average: the key. -1 if none was ever on
 * offer. */
int form_key(const BeatForm *form, const Part *part, int index);

/* Adds its findings. Takes some tenths of a second: it lets robots play some thousands of times. Returns the sample
 * it was judged by, which lives with the findings. */
const BeatForm *check_form(const Scenario *scenario, const Rubric *rubric, Findings *findings);

#endif
