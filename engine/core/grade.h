/* grade.h: opportunities and acts in, credits and debits out.
 *
 * A Grade follows one conversation: grade_hear() takes the customer's turn and opens what it
 * calls for; grade_judge() weighs a reply at this point without changing anything, so that
 * replies not taken can be weighed too; grade_take() makes a judgement part of the conversation.
 * Scores are computed from what is open and what was found, never from points an author typed.
 * No clock, no chance, no mood: the same turns and replies give the same bytes.
 *
 * The rule follows clinical instruments in that it grades responses to opportunities (one credit
 * an opportunity, the best response counts, by level and delay) and errors of commission as
 * debits. The order of the findings is that of the rule's table.
 */
#ifndef HEARD_GRADE_H
#define HEARD_GRADE_H

#include "core/arena.h"
#include "core/record.h"
#include "core/rubric.h"
#include "core/scenario.h"

/* An opportunity that the conversation opened. */
typedef struct Opened {
    const Opportunity *what;
    int weight;                 /* tenths */
    int turn;                   /* agent turn it opened in, from 0 */
    int raised_turn;            /* last turn that re-raised it; -1: none */
    int share;                  /* tenths of its credit that can be had in the turn that waits; 0: over */
    int credit;                 /* thousandths of weight 1 */
    int level;
    int answered_turn;          /* -1: not yet */
    Behaviour behaviour;        /* that earned it */
    int from, to;               /* the words that earned it, in that turn's reply */
    int felt_level, felt_turn;  /* the answer that the customer's mood has been moved by; level 0: none */
    bool unreached;             /* an early end kept it from being met */
    int better_credit;          /* the most any reply offered while it was open would have earned */
    const char *better;         /* that reply; NULL: none was offered */
    int better_from, better_to; /* and the words in it that would have */
} Opened;

/* An error found in a reply. */
typedef struct Found {
    Behaviour behaviour;
    int turn;
    int debit;                  /* thousandths, before repair */
    bool repaired;
    int from, to;               /* the words at fault */
    int opened;                 /* the opportunity it concerns, index into Grade.opened, or -1 */
} Found;

/* A fact that was asked before it was known. Should an unknown open for it later, it counts as
 * asked then. */
typedef struct AskedEarly {
    int name;
    int turn, from, to;         /* where it was asked */
    bool after_fix;             /* an earlier reply had already held a `fixes` */
} AskedEarly;

/* What one reply earns on one open opportunity. */
typedef struct Response {
    int opened;                 /* index into Grade.opened */
    int level;
    int credit;                 /* thousandths */
    Behaviour behaviour;
    int from, to;
} Response;

/* A reply weighed at one point of the conversation. */
typedef struct Judgement {
    const char *text;           /* of the reply */
    const Response *responses;  /* one for each opportunity it earns anything on */
    int response_count;
    const Found *found;
    int found_count;
    bool did[BEHAVIOURS];       /* what the reply's lines hold: what `did` conditions ask */
    const AskedEarly *asks;     /* each heard `asks` of a fact, known or not */
    int ask_count;
    NameSet safeguarded;        /* risks */
    bool fixed;                 /* holds a heard `fixes` */
    bool sympathised;           /* holds a heard `sorry` or `acknowledges` */
    bool verified, repairs;
    int worth;                  /* credit newly earned less debits, thousandths */
} Judgement;

typedef struct Grade {
    const Scenario *scenario;
    const Rubric *rubric;
    Arena *arena;
    int turn;                   /* agent turns taken so far */
    Opened *opened;
    int opened_count;
    int fresh;                  /* the first that opened in the turn that waits; they stand in that order */
    const int *waiting;         /* indices of those that can still gain in the turn that waits */
    int waiting_count;
    Found *found;
    int found_count;
    NameSet told;               /* told, mentioned, or on the screen */
    NameSet asked;              /* facts a heard `asks` has named */
    const AskedEarly *early;    /* facts asked before they were told: credit for an unknown still to open */
    int early_count;
    bool did[BEHAVIOURS];       /* codes of the last reply's lines */
    bool ever[BEHAVIOURS];      /* codes of any line so far */
    bool fixed, sympathised, verified;
    const Says *says;           /* the customer's turn that waits for a reply */
    NameSet at_risk;            /* risks not safeguarded yet, and the turn they arose in */
    int risk_turn;
} Grade;

/* A conversation that hasn't begun. Everything it keeps comes from `arena`. */
Grade grade_begin(const Scenario *scenario, const Rubric *rubric, Arena *arena);

/* The customer's turn: its facts become known, its opportunities open or are re-raised. */
void grade_hear(Grade *grade, const Says *says);

/* Weighs a reply made of `count` chosen replies, one a part (one in a plain beat), without
 * changing the grade. The judgement lives in `arena`. */
Judgement grade_judge(const Grade *grade, const Reply *const *chosen, int count, Arena *arena);

/* Takes a judgement made at this very point; the turn is over. */
void grade_take(Grade *grade, const Judgement *judgement);

/* Lets the opportunities that are open remember the better words among all replies offered. Call
 * it for each reply offered, before grade_take(). */
void grade_offer(Grade *grade, const Judgement *judgement);

/* After an early end: opens, at 0, what this turn of the customer would have opened. */
void grade_open_unreached(Grade *grade, const Says *says);

/* At the end: a risk that was never safeguarded is found. */
void grade_end(Grade *grade);

/* What an opportunity is worth at `level` in the turn that waits, in thousandths: weight x level x
 * delay. 0 outside its window. */
static inline int opened_worth(const Grade *grade, const Opened *opened, int level)
{
    return opened->weight * grade->rubric->credit[level] * opened->share;
}

/* What an error costs, in thousandths: its debit, or what a repair left of it. */
int found_debit(const Rubric *rubric, const Found *found);

/* How much it moves the customer: a softened error by its debit, any other by the rubric's `upset`. */
int found_upset(const Rubric *rubric, const Found *found);

/* The scores as they stand. */
Scores grade_scores(const Grade *grade);

/* The sums that scores are made of: credits, debits and weights by dimension; no figure yet. */
Scores grade_sums(const Grade *grade);

/* The lowest cap of the gates found so far, in points; 0: none. */
int grade_cap(const Grade *grade);

/* Works out the figures of scores whose sums are filled in. */
void scores_work_out(const Rubric *rubric, Scores *scores, int cap);

/* The share of needs met so far, in thousandths; 0 when none was opened. */
int grade_solved(const Grade *grade);

/* Whether the opportunity with this key is open and has reached `level`. */
bool grade_reached(const Grade *grade, int key, int level);

#endif
