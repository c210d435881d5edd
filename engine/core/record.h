/* record.h: what is kept of one session; plain data that outlives the scenario.
 *
 * A Record holds every text it needs: what the customer said, every reply offered in the order
 * shown, what was chosen, the moods, the ledger. The debrief, the JSON output, reports and the
 * store read a Record and nothing else. A session fills it turn by turn; the ledger and the
 * scores are final when `outcome` is set, and provisional before.
 */
#ifndef HEARD_RECORD_H
#define HEARD_RECORD_H

#include "core/arena.h"
#include "core/mood.h"
#include "core/scenario.h"
#include "core/words.h"

#include <stdbool.h>
#include <stdint.h>

typedef enum Mode { PRACTICE, ASSESSED } Mode;

/* One line of the ledger: an opportunity with the best answer it got, or one error. Credits and
 * debits are thousandths of an opportunity of weight 1. Both quotes are substrings of the turns'
 * texts. */
typedef struct LedgerLine {
    Dimension dimension;
    Behaviour behaviour;        /* what was done, or what was missed or found */
    const char *opportunity;    /* its id ("opening.anger"); NULL in an error's line */
    OpportunityType type;       /* of the opportunity */
    int level;                  /* 0 to 3 */
    int credit, of;             /* earned, and the weight; both 0 in an error's line */
    int debit;                  /* 0 in an opportunity's line; after repair if it was repaired */
    bool repaired;              /* the debit was reduced by a repair */
    bool late;                  /* answered after the turn it was opened in */
    int opened_turn;            /* the turn whose customer text is quoted, from 0 */
    int answered_turn;          /* the turn whose reply is quoted, from 0 */
    const char *customer_quote;
    const char *agent_quote;
    const char *rule;           /* what level 3 takes, or the rule an error broke */
    const char *better;         /* words offered that would have earned most; NULL: none did better */
    const char *source;         /* what the rule is consistent with; "" if nothing is named */
} LedgerLine;

/* One thing a reply that wasn't taken would have done. */
typedef struct Shown {
    Behaviour behaviour;
    Dimension dimension;
    int credit;                 /* thousandths; 0 for an error */
    int debit;                  /* thousandths; 0 for an answer */
} Shown;

/* A reply as it was offered. */
typedef struct Offered {
    int part;                   /* which paragraph it belongs to; 0 where the turn isn't composed */
    int number;                 /* as written, from 1 */
    const char *text;
    bool chosen;
    const Shown *shows;         /* what it did, or would have done, at this point */
    int show_count;
    int worth;                  /* credits less debits at this point, thousandths */
} Offered;

typedef struct Turn {
    const char *beat;
    const char *customer;       /* what the customer said */
    const char *body;           /* stage direction; NULL: none */
    const char *sound;          /* NULL: none */
    const Offered *offered;     /* in the order shown */
    int offered_count;
    int chosen[MOST_PARTS];     /* number as written, one a part */
    int part_count;
    const char *text;           /* the reply as it was said; paragraphs joined by a blank line */
    const char *typed;          /* what the trainee would have said, before the replies appeared; never
                                 * graded; NULL: nothing. The caller sets it */
    const char *thinks;         /* the customer's unspoken thought after it; NULL: none */
    const char *reacts;         /* the customer's answer before the next beat; NULL: none */
    Mood mood_before, mood_after;
    const char *mood_word_before, *mood_word_after;
    const LedgerLine *ledger;   /* lines of this turn */
    int ledger_count;
    int64_t seconds;            /* from the customer's words to the choice; 0 if nobody measured */
} Turn;

/* Scores in tenths of a point, rounded once; -1: not enough evidence. */
typedef struct Scores {
    int dimension[DIMENSIONS];
    int overall;                /* after the gates' caps */
    int uncapped;               /* before them */
    int credit[DIMENSIONS];     /* thousandths: Σ credits, */
    int debit[DIMENSIONS];      /* Σ debits, */
    int weight[DIMENSIONS];     /* Σ weights, all thousandths: what the figure is made of */
} Scores;

typedef struct Record {
    /* what was played */
    const char *scenario;       /* id */
    const char *title;
    const char *customer_name;
    const char *portrait;
    const char *hash;           /* of the scenario's source */
    int version;                /* of the scenario */
    int rubric_version;
    Channel channel;
    uint64_t seed;
    Mode mode;
    bool resumed;               /* was interrupted and taken up again */
    int64_t retry_of;           /* the record this one tries again, or 0 */
    int retry_from;             /* the turn from which it differs */

    /* who played, set by whoever keeps the record; NULL: a guest */
    const char *trainee;        /* their uid */
    const char *trainee_name;

    /* where it stands in the store; 0 and NULL until it is kept */
    int64_t id;                 /* in this file */
    const char *uid;            /* a UUID, the same on every machine */
    int64_t began, ended;       /* seconds since 1970, UTC; 0: unknown */

    /* what happened */
    Turn *turns;                /* the caller may set a turn's seconds */
    int turn_count;
    Outcome outcome;            /* UNFINISHED until the talk has ended */
    bool left;                  /* the trainee left the call: no grade, no reproach */
    bool interrupted;           /* the scenario offered no reply: its fault, not the trainee's */
    const char *last_words;     /* of a customer who hung up or escalated; NULL: none */
    const char *comment;        /* the survey answer in the customer's voice; "" until the end */
    const char *follow_up_after, *follow_up;    /* NULL: none */
    const LedgerLine *unreached;    /* lines for what an early end kept from happening */
    int unreached_count;
    Scores scores;
    const char *band;           /* NULL without an overall */
    bool passed;
    bool gates[BEHAVIOURS];     /* by Behaviour, from FIRST_GATE on */
    int csat, nps;              /* 0 and 0 until the end */
    int self_rating[DIMENSIONS];    /* 0 to 100 as the trainee rated themselves; -1: not rated */
} Record;

/* The lines of every turn and the unreached ones, one after the other: calls `visit` for each. */
void record_each_line(const Record *record, void (*visit)(void *data, const LedgerLine *line), void *data);

/* The number of a turn's first line in that order, from 0; of turn_count: that of the first unreached one. */
int record_first_line(const Record *record, int turn);

/* Whether the record can be graded: it ran to an end and wasn't left or interrupted. */
bool record_graded(const Record *record);

/* A line as the explanation contract words it, without codes: what it counted, both quotes, the level and what
 * level 3 takes, or the rule, the better line where there is one, the source.
 * "[+0.70 of 1.00 VALIDATION] When Nia said “…” you said “…” → Level 2, most of what was called for. Level 3 here: …
 * The best on offer: “…” (source)". It stands below the line's title (ledger_title). Allocated from `arena`. */
const char *record_line_text(const Record *record, const LedgerLine *line, Arena *arena);

/* A quote in quotation marks, and after it `stop` (a full stop, a comma) unless it ends in a mark of its own. */
const char *record_quote(const char *quote, const char *stop, Arena *arena);

#endif
