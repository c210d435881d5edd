/* scenario.h: one written role-play, as data that never changes after loading.
 *
 * A Scenario is a list of beats. A beat is one moment: what the customer says (one of
 * several variants, chosen by conditions) and the replies the trainee may choose from.
 * Everything the engine knows about a line stands beside the line: a customer's turn
 * carries the opportunities it opens, a reply is text and, over that text, acts. Nothing in
 * here is a point or a verdict; grade.h computes those.
 *
 * Names (facts, questions, needs, limits, consequences, risks) are declared once and are
 * small integers afterwards. Strings and arrays live in the arena the scenario was loaded
 * into and are never NULL unless a comment says so.
 */
#ifndef HEARD_SCENARIO_H
#define HEARD_SCENARIO_H

#include "core/arena.h"
#include "core/words.h"

#include <stdbool.h>
#include <stdint.h>

enum {
    MOST_NAMES = 256,           /* declared names in one scenario */
    MOST_PARTS = 8,             /* paragraphs an e-mail is composed of */
    MOST_REPLIES = 9,           /* replies of a beat or a part: what the keys 1 to 9 can choose */
    BEAT_OVER = -1,             /* as a target of `go`: the conversation ends */
    NAME_NONE = -1,             /* an act or field without a name */
    NAME_NOTHING = -2,          /* the reserved targets */
    NAME_ANYTHING = -3,
    NAME_POLICY = -4,
    NAME_ELSEWHERE = -5
};

/* A set of declared names. */
typedef struct NameSet { uint64_t bits[MOST_NAMES / 64]; } NameSet;

typedef enum NameKind {
    NAME_FACT, NAME_QUESTION, NAME_NEED, NAME_LIMIT, NAME_CONSEQUENCE, NAME_RISK, NAME_KINDS
} NameKind;

typedef struct Name {
    const char *id;             /* as the author wrote it: "bank_kind" */
    const char *phrase;         /* for the debrief: "which bank, what account" */
    NameKind kind;
    bool needless;              /* a fact that no step needs: asking for it is ask_known */
    bool connection;            /* a need that staying resolves */
    NameSet requires;           /* facts a need can't be fixed without */
    int line;                   /* where it is declared */
} Name;

/* ---- conditions ---- */

typedef enum TermKind {
    TERM_HEAT, TERM_TRUST, TERM_HEARD, TERM_PATIENCE,   /* least <= mood <= most, in points */
    TERM_KNOWS, TERM_ASKED,                             /* values: names */
    TERM_MET, TERM_UNMET,                               /* values: keys, see Opportunity */
    TERM_DID, TERM_EVER,                                /* values: Behaviours */
    TERM_CAME_FROM                                      /* values: beats */
} TermKind;

typedef struct Term {
    TermKind kind;
    bool none;                  /* the term stood inside none = { … }: it must not hold */
    int least, most;            /* 0 to 100, for the mood */
    const int *values;          /* for the others: the term holds if it holds for all of them */
    int value_count;
} Term;

/* All terms must hold. An empty condition always holds. */
typedef struct Condition {
    const Term *terms;
    int count;
} Condition;

/* ---- the customer's side ---- */

/* A piece of a customer's turn: its words, or several of which the seed picks one. */
typedef struct Piece {
    const char *const *texts;
    int count;                  /* 1, or the number of alternatives of an `either` */
} Piece;

/* What a customer's turn calls for. Two with the same key are the same opportunity: opening it
 * again re-raises it and adds no weight. */
typedef struct Opportunity {
    OpportunityType type;
    int key;                    /* index into Scenario.keys */
    const char *words;          /* the customer's words that call for it; NULL: the whole turn */
    int name;                   /* the question, need, limit, consequence or fact; else NAME_NONE */
    Feeling family;             /* of a cue */
    int intensity;              /* of a cue, 1 to 3 */
    bool unsaid;                /* a cue that only a sign shows */
    int eased_by;               /* the question whose full answer settles a cue, or NAME_NONE */
    NameSet facts;              /* of a story */
} Opportunity;

typedef enum WantsAction { NO_DEMAND, WANTS_ACTION, WANTS_ACTION_FIRST } WantsAction;

/* One variant of what the customer says in a beat. */
typedef struct Says {
    Condition when;             /* the first variant whose condition holds is spoken; the last has none */
    const Piece *pieces;        /* joined with single spaces */
    int piece_count;
    const char *body;           /* stage direction: "a baby cries"; NULL: none */
    const char *sound;          /* a sound that goes with it: "baby_cry"; NULL: none */
    const Opportunity *opens;   /* as written; each need is followed by one UNKNOWN for each fact it requires */
    int open_count;
    NameSet told;               /* facts that become known: told or mentioned */
    NameSet risks;              /* at_risk: a safeguard is due now or in the next reply */
    bool still_feels[FEELINGS]; /* re-raised families */
    bool more;                  /* the customer hasn't finished */
    WantsAction wants_action;
    int line;
} Says;

/* ---- the agent's side ---- */

/* One act: what a stretch of the reply's text does. */
typedef struct Act {
    ActWord word;
    int from, to;               /* its words are bytes from ‥ to-1 of the reply's text */
    int name;                   /* the fact, question, need … it is aimed at; or NAME_NONE, NAME_NOTHING … */
    NameSet names;              /* facts it repeats; items it recaps */
    Feeling feeling;            /* the feeling it is aimed at, or NO_FEELING */
    int pinned;                 /* a key when the author pinned one cue ("opening.anger"), else -1 */
    int strength;               /* of `names`: how strong a feeling it names, 1 to 3; 0: as shown */
    bool check;                 /* `restates`, `recaps`: asks whether it is right */
    bool vague, partly;         /* `answers`, `fixes` */
    bool brief;                 /* `stays` */
    bool token;                 /* `mends` */
    bool warm;                  /* `refers` */
    const char *by, *who;       /* `fixes`: words that stand in its own words; NULL: none */
    int instead;                /* `limits`: the need or consequence offered in its place, or NAME_NONE */
    int costs;                  /* what it gives away, in units of the policy; -1: nothing */
    int policy;                 /* index into Scenario.policies that governs `costs` and `promises`, or -1 */
} Act;

/* One way to go on. */
typedef struct Way {
    int beat;                   /* index, or BEAT_OVER */
    Condition when;
} Way;

/* Where the talk goes: the first way whose condition holds, else the next beat written. */
typedef struct Go {
    const Way *ways;
    int count;                  /* 0: the next beat written */
} Go;

typedef struct Reply {
    int number;                 /* from 1, as written */
    const char *text;
    int length;                 /* bytes of it */
    const Act *acts;            /* in the order of the words */
    int act_count;
    Condition when;
    Go go;
    const char *thinks;         /* what the customer keeps to themselves; NULL: nothing */
    const char *reacts;         /* the customer's answer before the next beat; NULL: none */
    int line;
} Reply;

/* The replies of a beat; or of one paragraph, when the agent's turn is composed. */
typedef struct Part {
    const char *id;             /* "opening"; NULL in a beat that isn't composed */
    const Reply *replies;
    int reply_count;
} Part;

typedef struct Beat {
    const char *id;
    const Says *says;
    int says_count;
    const Part *parts;          /* one; or one a paragraph in an e-mail */
    int part_count;
    Go go;                      /* of a composed beat; else empty */
    int line;
} Beat;

/* ---- the head ---- */

typedef struct Policy {
    const char *id;             /* a name of the scenario or a free word */
    const char *text;           /* the rule as the agent reads it; NULL: none */
    int limit, discretion;      /* -1: no limit; discretion comes on top of the limit */
    bool uncertain;             /* certain = false: promising it is an overpromise */
} Policy;

typedef struct FollowUp {
    const char *after;          /* "three days later" */
    const char *text;
    Condition when;
} FollowUp;

typedef struct Customer {
    const char *name;
    const char *portrait;       /* an id of assets/portraits/portraits.json; "" shows a drawn placeholder */
    const char *temperament;    /* "even" … see mood.h */
    bool authorised;            /* false: nothing of the account may be disclosed */
} Customer;

/* A warning the author accepts, with the reason. */
typedef struct Explained { const char *code, *reason; } Explained;

typedef struct Scenario {
    const char *id, *language, *title;
    const char *summary;        /* one sentence for the library; "" if none */
    int version, level, minutes;
    Channel channel;
    const char *scene;          /* background, e.g. "kitchen"; "" if none */
    const char *content_note;   /* what may be hard to hear */
    const char *brief;
    Customer customer;
    const Name *names;          /* sorted by id */
    int name_count;
    const char *const *keys;    /* ids of opportunities: "opening.anger", "refund"; sorted */
    int key_count;
    NameSet screen;             /* facts known from the start */
    const Policy *policies;     /* sorted by id */
    int policy_count;
    const char *const *hangs_up, *const *escalates;     /* last lines; the seed picks */
    int hangs_up_count, escalates_count;
    const char *endings[OUTCOMES];                      /* the survey answer; "" where none is written */
    const FollowUp *follow_ups;
    int follow_up_count;
    const Explained *explained;
    int explained_count;
    const Beat *beats;          /* the conversation begins with the first */
    int beat_count;
    const char *file;           /* where it was read */
    char hash[65];              /* SHA-256 of the file's bytes, in hexadecimal */
} Scenario;

/* ---- questions about a scenario ---- */

/* Whether the name is in the set; false for a negative one. */
static inline bool names_hold(const NameSet *set, int name)
{
    return name >= 0 && name < MOST_NAMES && (set->bits[name / 64] >> (name % 64) & 1);
}

bool names_any(const NameSet *set);                     /* whether there is one in it */
void names_add(NameSet *set, int name);                 /* a negative name is ignored */
void names_join(NameSet *set, const NameSet *more);
void names_drop(NameSet *set, const NameSet *gone);
NameSet names_common(const NameSet *a, const NameSet *b);
int names_count(const NameSet *set);

/* The index of a name, a beat, a key or a policy by its id; -1 if there is none. */
int scenario_name(const Scenario *scenario, const char *id);
int scenario_beat(const Scenario *scenario, const char *id);
int scenario_key(const Scenario *scenario, const char *id);
int scenario_policy(const Scenario *scenario, const char *id);

/* The behaviour that an opportunity calls for first: opportunity_calls_for(), and STAY for a need of company. */
Behaviour scenario_calls_for(const Scenario *scenario, const Opportunity *what);

/* How many opportunities of the scenario call for each behaviour. One that several turns open counts once. */
void scenario_count_calls(const Scenario *scenario, int calls[BEHAVIOURS]);

/* What the customer says in a variant, of each alternative the first. Allocated from `arena` where it is made
 * of several pieces. */
const char *says_words(const Says *says, Arena *arena);

/* The beat that a way leads to when `go` has none that holds: the next one written, or BEAT_OVER
 * after the last. */
int scenario_next_beat(const Scenario *scenario, int beat);

/* Calls `visit` for every beat that can follow `beat` (conditions ignored, BEAT_OVER included,
 * in the order written; the same may come twice). */
void scenario_successors(const Scenario *scenario, int beat, void (*visit)(void *data, int successor), void *data);

#endif
