/* tally.h: many sessions in figures, for reports.
 *
 * A report about a group or a scenario looks at a hundred thousand sessions and prints a page. What is
 * between is a Tally: plain sums, made trainee by trainee or by the store (store/tally.h), small however much
 * was played. How a behaviour stands is progress.h's to say, and whether a choice measures is
 * item.h's; here they are only counted.
 */
#ifndef HEARD_TALLY_H
#define HEARD_TALLY_H

#include "core/card.h"
#include "core/item.h"
#include "core/progress.h"

enum {
    TALLY_FEW = 5,              /* fewer opportunities or trainees than this say nothing about anybody */
    TALLY_FEW_CHOICES = 30      /* fewer people at a choice than this say nothing about the choice */
};

/* ---- one of a group ---- */

typedef struct TraineeTally {
    const char *uid, *name;
    bool namesake;                      /* the name alone doesn't say who it is */
    int graded, passed;                 /* sessions */
    int assessed, assessed_passed;      /* of these, assessed ones */
    int scenarios;                      /* different ones */
    int scenarios_passed;               /* different ones with an assessed pass */
    int64_t first, last;                /* when the first and the newest session were begun */
    int again;                          /* scenarios played again, scored the first and last time */
    int first_mean, last_mean;          /* mean overall of these, first and last attempt, tenths; -1: none */
    int64_t seconds;                    /* handle time of the sessions where it was measured, */
    int timed;                          /* and how many these are */
    int gated;                          /* sessions with a gate */
    int gates[BEHAVIOURS];              /* sessions, by gate */
    int newest[DIMENSIONS];             /* the trend at the newest session, tenths; -1: none */
    Practised practised[BEHAVIOURS];
    Standing standing[BEHAVIOURS];
    Practised proof[BEHAVIOURS];        /* what the standing rests on */
    const char *course;                 /* the title of a course they passed; NULL: none */
    int64_t course_passed;              /* when */
    int course_done, course_all;        /* modules of the course that are passed, of how many that can be; 0 and 0:
                                         * no course was begun */
    int course_to_come;                 /* its other modules, which aren't here yet */
} TraineeTally;

/* The figures of one trainee; `uid` and `name` are kept as they are given. */
TraineeTally tally_trainee(const char *uid, const char *name, const Progress *progress);

/* ---- the group ---- */

typedef struct GroupTally {
    int trainees;                       /* with a graded session */
    int idle;                           /* without one */
    int graded, passed, assessed, assessed_passed;
    int ready;                          /* trainees who passed a course */
    int again;                          /* trainees with a first and a last attempt to compare */
    int64_t first_sum, last_sum;        /* of their means, tenths */
    int64_t seconds;
    int timed;
    int gated;                          /* trainees with a gate */
    int gates[BEHAVIOURS];              /* trainees, by gate */
    Practised practised[BEHAVIOURS];
    int standing[BEHAVIOURS][STANDINGS];        /* trainees */
} GroupTally;

void tally_add(GroupTally *group, const TraineeTally *trainee);

/* Sessions that nobody's name stands at. */
typedef struct GuestTally {
    int graded, passed;
    Practised practised[BEHAVIOURS];
} GuestTally;

/* ---- a scenario ---- */

/* Attempts are the first of each trainee at this scenario, in any version, and the later ones. A guest's
 * session is a first attempt unless it tries another one again. */
enum { FIRST_ATTEMPTS, LATER_ATTEMPTS, ATTEMPT_KINDS };

typedef struct ReplyItem {
    int number;                         /* as written */
    const char *text;
    int worth;                          /* on average where it was on offer, thousandths */
    int offered[ATTEMPT_KINDS], taken[ATTEMPT_KINDS];
} ReplyItem;

/* One choice: a beat, or one paragraph of a composed beat. */
typedef struct ChoiceItem {
    const char *beat;
    int part;                           /* from 0 */
    bool parted;                        /* the beat has more than one part */
    const char *customer;               /* what the customer says there, as in the earliest session */
    ReplyItem *replies;                 /* by number */
    int reply_count;
    int key;                            /* index of the reply worth most on average */
    int key_length;                     /* of the key's text, in percent of the mean of the replies */
    Choice choice;                      /* first attempts only; replies by number - 1 */
} ChoiceItem;

typedef struct ScenarioVersion {
    const char *hash;
    int version;
    int64_t first, last;                /* when it was played */
    int graded;
} ScenarioVersion;

/* What trainees say about a line of their grade. */
typedef struct Objection {
    int64_t session;
    int line;                           /* of the grade that was shown, as record_each_line() counts */
    const char *scenario, *title;
    int64_t said;
    const char *sentence;
    const char *beat;                   /* "" for a line that an early end kept from happening */
    Behaviour behaviour;
    const char *customer_quote, *agent_quote;
} Objection;

typedef struct ScenarioTally {
    const char *scenario, *title;
    const char *hash;                   /* the version that is looked at */
    int version;
    const ScenarioVersion *versions;    /* the newest first */
    int version_count;
    int graded, unfinished;             /* sessions of this version; unfinished: left or interrupted */
    int attempts[ATTEMPT_KINDS];        /* graded sessions */
    int guests;                         /* of these, guests' */
    int passed[ATTEMPT_KINDS];
    int64_t overall_sum[ATTEMPT_KINDS]; /* tenths, */
    int scored[ATTEMPT_KINDS];          /* over so many sessions with an overall */
    int outcomes[OUTCOMES];
    int64_t seconds;
    int timed;
    ChoiceItem *items;
    int item_count;
    const Objection *objections;        /* by beat, the newest first; no more than was asked for */
    int objection_count, objections_all;
} ScenarioTally;

/* A share in whole percent, rounded; 0 of nothing is 0. */
int tally_percent(int64_t part, int64_t whole);

#endif
