/* words.h: the terms of the field as enums, and their spelling everywhere.
 *
 * Dimensions, feelings, kinds of opportunity, words of a reply, behaviours, outcomes,
 * bands: each is one enum and one table of names. The same spelling stands in Lua files,
 * in records, in JSON and in `when` conditions, so nothing is ever translated between
 * two vocabularies.
 */
#ifndef HEARD_WORDS_H
#define HEARD_WORDS_H

#include <stdbool.h>

typedef enum Dimension { LISTENING, VALIDATION, RESOLUTION, DIMENSIONS } Dimension;

/* The families of negative feelings a customer can have. PLEASANT stands for every positive
 * feeling an agent may name ("glad"); no cue has it, and naming it earns nothing. */
typedef enum Feeling {
    ANGER, WORRY, SADNESS, SHAME, LONELINESS, DISAPPOINTMENT, CONFUSION, FEELINGS,
    PLEASANT = FEELINGS, NO_FEELING = -1
} Feeling;

/* What a customer's turn can call for (the grading rule's ten types; a need may be one of
 * connection, then staying is what resolves it). */
typedef enum OpportunityType {
    CUE, HARM, STORY, ASK, UNKNOWN, RECAP, NEED, CONSEQUENCE, LIMIT, CLOSE, OPPORTUNITY_TYPES
} OpportunityType;

/* The words of a reply. The first group is rationed: of these only the first three of a reply
 * are heard. LAST_RATIONED marks the border. */
typedef enum ActWord {
    RESTATES, ASKS, EXPLORES, ANSWERS, RECAPS, NAMES, REFLECTS, LEGITIMISES, OWNS, SORRY, ACKNOWLEDGES,
    SHARES, FIXES, OFFERS, STAYS, MENDS, LIMITS, CHECKS, REPAIRS, SAFEGUARDS, VERIFIES,
    MINIMISES, DEFENDS, BLAMES, DEMEANS, DECEIVES, PROMISES, REFERS, CLOSES, DISCLOSES,
    ACT_WORDS, LAST_RATIONED = VERIFIES
} ActWord;

/* What an act or an omission is graded as: the codes of records and reports. */
typedef enum Behaviour {
    /* shown by an act */
    REFLECT_FACTS, ASK_NEEDED, EXPLORE, ANSWER_ASKED, RECAP_CHECK, NAME_FEELING, REFLECT_IMPACT, LEGITIMISE,
    OWN_FAILURE, CONCRETE_FIX, OFFER_CHOICE, STAY, REPAIR_CONSEQUENCE, HONEST_LIMIT, CHECK_CLOSE, REPAIR_MISSTEP,
    /* worth a little, once */
    APOLOGISE, ACKNOWLEDGE, SHARE,
    /* found against the trainee */
    FIX_BEFORE_ACK, IGNORE_CUE, TALK_PAST, ASK_KNOWN, BLIND_FIX, CUT_STORY, STOCK_EMPATHY, QUESTION_STACK, STALL,
    OVERPROMISE, DEAD_END, CLOSE_UNCHECKED, MINIMISE, DEFEND,
    /* gates: they cap the overall score */
    BLAME_CUSTOMER, DEMEAN, DECEIVE, POLICY_BREACH, PRIVACY_BREACH, SAFETY_MISS,
    BEHAVIOURS, FIRST_ERROR = FIX_BEFORE_ACK, FIRST_GATE = BLAME_CUSTOMER, NO_BEHAVIOUR = -1
} Behaviour;

typedef enum Outcome {
    RESOLVED_LOYAL, RESOLVED_UNHEARD, UNRESOLVED_HEARD, UNRESOLVED_LOST, ESCALATED, HUNG_UP, OUTCOMES,
    UNFINISHED = -1     /* the session hasn't ended, was left, or was interrupted */
} Outcome;

typedef enum Channel { CALL, CHAT, EMAIL, TEXT, VIDEO, CHANNELS } Channel;

/* The spelling of each: lower case, "_" between words. A string that is never freed; a value out
 * of range gives "". */
const char *dimension_name(Dimension dimension);
const char *feeling_name(Feeling feeling);
const char *opportunity_type_name(OpportunityType type);
const char *act_word_name(ActWord word);
const char *behaviour_name(Behaviour behaviour);
const char *outcome_name(Outcome outcome);
const char *channel_name(Channel channel);

/* The other way round: the value spelled `name`, or -1. */
int feeling_named(const char *name);       /* also "glad", "relieved", "hopeful", "excited", "grateful": PLEASANT */
int opportunity_type_named(const char *name);
int act_word_named(const char *name);
int behaviour_named(const char *name);
int outcome_named(const char *name);
int channel_named(const char *name);

/* The dimension an opportunity counts in. */
Dimension opportunity_dimension(OpportunityType type);

/* The behaviour an opportunity calls for, as the first of its ladder: what a missed one is graded as. A
 * need for connection calls for STAY instead. */
Behaviour opportunity_calls_for(OpportunityType type);

/* The dimension a behaviour counts in; a gate that belongs to none counts in RESOLUTION's column
 * of reports but never in its score. */
Dimension behaviour_dimension(Behaviour behaviour);

#endif
