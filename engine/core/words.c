#include "core/words.h"

#include <string.h>

static const char *const dimensions[] = { "listening", "validation", "resolution" };
static const char *const feelings[] = {
    "anger", "worry", "sadness", "shame", "loneliness", "disappointment", "confusion", "pleasant"
};
static const char *const pleasant[] = { "glad", "relieved", "hopeful", "excited", "grateful" };
static const char *const types[] = {
    "cue", "harm", "story", "ask", "unknown", "recap", "need", "conseq", "limit", "close"
};
static const char *const acts[] = {
    "restates", "asks", "explores", "answers", "recaps", "names", "reflects", "legitimises", "owns", "sorry",
    "acknowledges", "shares", "fixes", "offers", "stays", "mends", "limits", "checks", "repairs", "safeguards",
    "verifies", "minimises", "defends", "blames", "demeans", "deceives", "promises", "refers", "closes",
    "discloses"
};
static const char *const outcomes[] = {
    "resolved_loyal", "resolved_unheard", "unresolved_heard", "unresolved_lost", "escalated", "hung_up"
};
static const char *const channels[] = { "call", "chat", "email", "text", "video" };

static const struct { const char *name; Dimension dimension; } behaviours[] = {
    [REFLECT_FACTS]      = { "reflect_facts",      LISTENING },
    [ASK_NEEDED]         = { "ask_needed",         LISTENING },
    [EXPLORE]            = { "explore",            VALIDATION },
    [ANSWER_ASKED]       = { "answer_asked",       LISTENING },
    [RECAP_CHECK]        = { "recap_check",        LISTENING },
    [NAME_FEELING]       = { "name_feeling",       VALIDATION },
    [REFLECT_IMPACT]     = { "reflect_impact",     VALIDATION },
    [LEGITIMISE]         = { "legitimise",         VALIDATION },
    [OWN_FAILURE]        = { "own_failure",        VALIDATION },
    [CONCRETE_FIX]       = { "concrete_fix",       RESOLUTION },
    [OFFER_CHOICE]       = { "offer_choice",       RESOLUTION },
    [STAY]               = { "stay",               RESOLUTION },
    [REPAIR_CONSEQUENCE] = { "repair_consequence", RESOLUTION },
    [HONEST_LIMIT]       = { "honest_limit",       RESOLUTION },
    [CHECK_CLOSE]        = { "check_close",        RESOLUTION },
    [REPAIR_MISSTEP]     = { "repair_misstep",     VALIDATION },
    [APOLOGISE]          = { "apologise",          VALIDATION },
    [ACKNOWLEDGE]        = { "acknowledge",        VALIDATION },
    [SHARE]              = { "share",              VALIDATION },
    [FIX_BEFORE_ACK]     = { "fix_before_ack",     VALIDATION },
    [IGNORE_CUE]         = { "ignore_cue",         VALIDATION },
    [TALK_PAST]          = { "talk_past",          LISTENING },
    [ASK_KNOWN]          = { "ask_known",          LISTENING },
    [BLIND_FIX]          = { "blind_fix",          RESOLUTION },
    [CUT_STORY]          = { "cut_story",          LISTENING },
    [STOCK_EMPATHY]      = { "stock_empathy",      VALIDATION },
    [QUESTION_STACK]     = { "question_stack",     LISTENING },
    [STALL]              = { "stall",              RESOLUTION },
    [OVERPROMISE]        = { "overpromise",        RESOLUTION },
    [DEAD_END]           = { "dead_end",           RESOLUTION },
    [CLOSE_UNCHECKED]    = { "close_unchecked",    RESOLUTION },
    [MINIMISE]           = { "minimise",           VALIDATION },
    [DEFEND]             = { "defend",             VALIDATION },
    [BLAME_CUSTOMER]     = { "blame_customer",     VALIDATION },
    [DEMEAN]             = { "demean",             VALIDATION },
    [DECEIVE]            = { "deceive",            RESOLUTION },
    [POLICY_BREACH]      = { "policy_breach",      RESOLUTION },
    [PRIVACY_BREACH]     = { "privacy_breach",     RESOLUTION },
    [SAFETY_MISS]        = { "safety_miss",        RESOLUTION },
};

static int find(const char *name, const char *const *names, int count)
{
    for (int i = 0; i < count; i++)
        if (strcmp(names[i], name) == 0)
            return i;
    return -1;
}

#define COUNT(table) ((int)(sizeof(table) / sizeof *(table)))
#define PICK(table, i) ((int)(i) >= 0 && (int)(i) < COUNT(table) ? (table)[i] : "")

const char *dimension_name(Dimension dimension)             { return PICK(dimensions, dimension); }
const char *feeling_name(Feeling feeling)                   { return PICK(feelings, feeling); }
const char *opportunity_type_name(OpportunityType type)     { return PICK(types, type); }
const char *act_word_name(ActWord word)                     { return PICK(acts, word); }
const char *outcome_name(Outcome outcome)                   { return PICK(outcomes, outcome); }
const char *channel_name(Channel channel)                   { return PICK(channels, channel); }

const char *behaviour_name(Behaviour behaviour)
{
    return behaviour >= 0 && behaviour < BEHAVIOURS ? behaviours[behaviour].name : "";
}

int opportunity_type_named(const char *name)    { return find(name, types, COUNT(types)); }
int act_word_named(const char *name)            { return find(name, acts, COUNT(acts)); }
int outcome_named(const char *name)             { return find(name, outcomes, COUNT(outcomes)); }
int channel_named(const char *name)             { return find(name, channels, COUNT(channels)); }

int feeling_named(const char *name)
{
    return find(name, pleasant, COUNT(pleasant)) >= 0 ? PLEASANT : find(name, feelings, FEELINGS);
}

int behaviour_named(const char *name)
{
    for (int i = 0; i < BEHAVIOURS; i++)
        if (strcmp(behaviours[i].name, name) == 0)
            return i;
    return -1;
}

Dimension opportunity_dimension(OpportunityType type)
{
    static const Dimension of[] = {
        [CUE] = VALIDATION, [HARM] = VALIDATION, [STORY] = LISTENING, [ASK] = LISTENING, [UNKNOWN] = LISTENING,
        [RECAP] = LISTENING, [NEED] = RESOLUTION, [CONSEQUENCE] = RESOLUTION, [LIMIT] = RESOLUTION,
        [CLOSE] = RESOLUTION
    };
    return of[type];
}

Behaviour opportunity_calls_for(OpportunityType type)
{
    static const Behaviour first[] = {
        [CUE] = NAME_FEELING, [HARM] = OWN_FAILURE, [STORY] = REFLECT_FACTS, [ASK] = ANSWER_ASKED,
        [UNKNOWN] = ASK_NEEDED, [RECAP] = RECAP_CHECK, [NEED] = CONCRETE_FIX, [CONSEQUENCE] = REPAIR_CONSEQUENCE,
        [LIMIT] = HONEST_LIMIT, [CLOSE] = CHECK_CLOSE
    };
    return first[type];
}

Dimension behaviour_dimension(Behaviour behaviour)
{
    return behaviours[behaviour].dimension;
}
