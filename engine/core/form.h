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

#include "core/explore.h"
#include "core/finding.h"
#include "core/robot.h"

/* What a reply did over random plays. */
typedef struct ReplyForm {
    int offered, chosen;        /* times it was on offer, and was chosen */
    int weighed;                /* times it was on offer in the plays that weigh every reply */
    int64_t worth;              /* sum of its worth there, thousandths */
    int found[BEHAVIOURS];      /* times an error was found in it there */
} ReplyForm;

typedef struct BeatForm {
    int met;                    /* plays that came to this beat */
    ReplyForm parts[MOST_PARTS][MOST_REPLIES];
} BeatForm;

/* Random plays of a scenario, counted. */
typedef struct Sample {
    const BeatForm *beats;      /* one a beat */
    Trial trial;
    int least, most;            /* agent turns of the plays that ran to the end; 0 if none did */
    int thin;                   /* of these, plays without enough evidence for a grade */
} Sample;

/* All that was found out about a scenario beside the findings. */
typedef struct Study {
    const Scenario *scenario;
    Sample sample;
    Trial trials[ROBOTS];
    Exploration explored;
    const struct Study *next;   /* in a bank */
} Study;

enum { FORM_PLAYS = 10000, FORM_WEIGHED = 1000 };

/* Lets chance play a scenario `plays` times; in the first `weighed` of them every reply on offer is weighed. The
 * counts live in `arena`. */
Sample form_sample(const Scenario *scenario, const Rubric *rubric, int plays, int weighed, Arena *arena);

/* The index of the reply of a part that is worth most on average: the key. -1 if none was ever on
 * offer in a play that weighs. */
int form_key(const BeatForm *form, const Part *part, int index);

/* Whether that key holds more acts of validation than any other reply of its part. */
bool form_kindest_wins(const Part *part, int key);

/* Adds its findings. Takes some tenths of a second: it explores every way and plays FORM_PLAYS times. Returns what
 * it was judged by, which lives with the findings. */
Study *check_form(const Scenario *scenario, const Rubric *rubric, Findings *findings);

#endif
