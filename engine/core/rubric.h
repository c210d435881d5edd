/* rubric.h: everything about grading that an organisation may want to change, as data.
 *
 * A Rubric is what scripts/rubric.lua says: weights, ladders, windows, debits, caps, bands,
 * pass marks, the face for each mood word, and the sentences that explain each behaviour.
 * The core computes with it and never reads the file; script/rubric_loader.h does. Its version
 * is kept with each record, so that an old grade can be told from a regraded one.
 *
 * All figures are whole numbers. Weights, credits by level and shares by delay are tenths,
 * so a credit (weight x level x delay) is exact in thousandths; debits are thousandths.
 */
#ifndef HEARD_RUBRIC_H
#define HEARD_RUBRIC_H

#include "core/words.h"

enum { LEVELS = 4, LONGEST_WINDOW = 3, MOST_BANDS = 8, MOST_FACES = 40 };

/* A type of opportunity: what it weighs and how long it can be met. */
typedef struct OpportunityRule {
    int weight;                     /* tenths; for a cue see cue_weight */
    int window[LONGEST_WINDOW];     /* tenths of credit at delay 0, 1, 2 (agent turns) */
    int window_turns;               /* how many of these there are; 0: to the end, without loss */
    const char *title;              /* "A feeling" */
    const char *full;               /* what level 3 takes: "name the feeling and say why it makes sense" */
    const char *company;            /* of a need: the same where it is one of connection; NULL: not a need */
} OpportunityRule;

/* A behaviour: what it costs and how it is explained. */
typedef struct BehaviourRule {
    int debit;                      /* thousandths; 0 for what only loses credit */
    int upset;                      /* thousandths: how much it moves the customer; mostly the debit */
    int cap;                        /* a gate caps the overall score here (points); else 0 */
    const char *title;              /* "Fixed before acknowledging" */
    const char *rule;               /* the rule in one sentence */
    const char *coach;              /* what a coach says after the turn, one sentence */
    const char *next;               /* what to try next time, one sentence */
    const char *source;             /* the instrument or study it is consistent with; "" if none */
} BehaviourRule;

typedef struct Band {
    int from;                       /* lowest overall, in points */
    const char *name;               /* "Proficient" */
    const char *meaning;            /* one sentence */
} Band;

/* Which drawn face goes with a mood word. */
typedef struct Face {
    const char *mood;               /* a word of mood_name() */
    const char *face;               /* a mood of portraits.json: "worried" */
} Face;

typedef struct Rubric {
    int version;
    int credit[LEVELS];             /* tenths, level 0 to 3 */
    OpportunityRule opportunities[OPPORTUNITY_TYPES];
    int cue_weight[4];              /* tenths, by intensity 1 to 3; [0] unused */
    int reraised;                   /* tenths: share of credit in a turn that re-raises */
    BehaviourRule behaviours[BEHAVIOURS];
    int softened_fix;               /* thousandths: fix_before_ack when the acknowledgement follows */
    int repaired;                   /* tenths: what remains of a debit that was repaired */
    int attention;                  /* acts of a reply that are heard; 3 */
    int share[DIMENSIONS];          /* hundredths: 30, 35, 35 */
    int weakest_share;              /* hundredths: 40, the weight of the weakest dimension */
    int evidence;                   /* tenths: less opened weight than this is not enough; 40 */
    int pass_overall, pass_dimension;   /* points */
    Band bands[MOST_BANDS];         /* from the highest down */
    int band_count;
    Face faces[MOST_FACES];
    int face_count;
} Rubric;

/* The weight of an opportunity in tenths. `intensity` matters for a cue only. */
int rubric_weight(const Rubric *rubric, OpportunityType type, int intensity);

/* The band for an overall score in tenths of a point. Never NULL in a rubric that was loaded. */
const Band *rubric_band(const Rubric *rubric, int overall);

/* The face for a mood word; "neutral" if the rubric has none. */
const char *rubric_face(const Rubric *rubric, const char *mood);

#endif
