/* The ladders: which level a reply reaches on each opportunity that is open. */
#include "core/hearing.h"

#include <string.h>

/* How far one reply gets on one opportunity, and by which words. */
typedef struct Rung {
    int level;
    Behaviour behaviour;
    int from, to;
} Rung;

static const Rung no_rung = { 0, NO_BEHAVIOUR, 0, 0 };

static Rung rung_at(int level, Behaviour behaviour, const HeardAct *heard)
{
    return (Rung){ level, behaviour, heard->from, heard->to };
}

/* The higher of two; at the same level the one found first. */
static void climb(Rung *best, Rung next)
{
    if (next.level > best->level)
        *best = next;
}

/* Stretches a rung's words so that they take in another act's. */
static void stretch(Rung *rung, const HeardAct *heard)
{
    if (heard->from < rung->from)
        rung->from = heard->from;
    if (heard->to > rung->to)
        rung->to = heard->to;
}

/* Sympathy that fits everybody counts once in a conversation, and only for a little. */
static Rung generic_rung(const Hearing *hearing)
{
    if (heard_any(hearing, WORD(SORRY) | WORD(ACKNOWLEDGES)) && !hearing->grade->sympathised)
        for (int i = 0; i < hearing->count; i++)
            if (act_sympathises(hearing->acts[i].act))
                return rung_at(1, hearing->acts[i].act->word == SORRY ? APOLOGISE : ACKNOWLEDGE, &hearing->acts[i]);
    return no_rung;
}

/* The behaviour an act shows towards a cue it is aimed at, or NO_BEHAVIOUR. */
static Behaviour towards_cue(const Hearing *hearing, const HeardAct *heard, int cue)
{
    const Act *act = heard->act;
    int eased_by = hearing->grade->opened[cue].what->eased_by;

    if (act->word == ANSWERS)
        return eased_by >= 0 && act->name == eased_by && !act->vague && !act->partly ? ANSWER_ASKED : NO_BEHAVIOUR;
    if (heard->cue != cue || heard->wrong)
        return NO_BEHAVIOUR;
    switch (act->word) {
    case NAMES:         return NAME_FEELING;
    case REFLECTS:      return REFLECT_IMPACT;
    case LEGITIMISES:   return LEGITIMISE;
    case EXPLORES:      return EXPLORE;
    default:            return NO_BEHAVIOUR;
    }
}

static Rung cue_rung(const Hearing *hearing, int cue)
{
    Rung little = generic_rung(hearing), best = no_rung;
    bool misnamed = false;

    for (int i = 0; i < hearing->count; i++) {
        const HeardAct *heard = &hearing->acts[i];
        if (heard->wrong && heard->cue == cue) {
            misnamed = true;
            climb(&little, rung_at(1, NAME_FEELING, heard));
        }
        if (heard->act->word == OWNS)
            climb(&little, rung_at(1, OWN_FAILURE, heard));
        if (heard->act->word == SHARES)
            climb(&little, rung_at(1, SHARE, heard));
    }
    for (int i = 0; i < hearing->count; i++) {
        Behaviour shown = towards_cue(hearing, &hearing->acts[i], cue);
        if (shown == NO_BEHAVIOUR || (shown == NAME_FEELING && misnamed))
            continue;
        if (best.level == 0)
            best = rung_at(2, shown, &hearing->acts[i]);
        else if (best.level == 2 && shown != best.behaviour) {
            best.level = 3;
            stretch(&best, &hearing->acts[i]);
        }
    }
    return best.level ? best : little;
}

static Rung harm_rung(const Hearing *hearing, int harm)
{
    const Grade *grade = hearing->grade;
    const HeardAct *owned = hearing_first(hearing, OWNS);

    /* owning up aims at the newest harm that is open */
    for (int i = harm + 1; owned && i < grade->opened_count; i++)
        if (grade->opened[i].what->type == HARM && grade->opened[i].share > 0)
            owned = NULL;
    return owned ? rung_at(3, OWN_FAILURE, owned) : generic_rung(hearing);
}

static Rung story_rung(const Hearing *hearing, const NameSet *facts)
{
    Rung rung = no_rung;
    NameSet repeated = { { 0 } };
    bool check = false;

    for (int i = 0; i < hearing->count; i++) {
        const HeardAct *heard = &hearing->acts[i];
        ActWord word = heard->act->word;

        check |= heard->act->check;
        if (word != RESTATES && word != REFLECTS && word != OWNS && word != RECAPS)
            continue;
        NameSet common = names_common(&heard->act->names, facts);
        if (names_count(&common) == 0)
            continue;
        names_join(&repeated, &common);
        if (rung.level == 0)
            rung = rung_at(1, REFLECT_FACTS, heard);
        else
            stretch(&rung, heard);
    }
    if (rung.level == 0)
        return generic_rung(hearing);

    int told = names_count(facts), back = names_count(&repeated);
    rung.level = 4 * back >= 3 * told || (2 * back >= told && check) ? 3 : 2 * back >= told ? 2 : 1;
    return rung;
}

static Rung named_rung(const Hearing *hearing, int name, ActWord word, Behaviour behaviour,
                       int (*level)(const Hearing *hearing, const Act *act))
{
    Rung best = no_rung;

    for (int i = 0; heard_any(hearing, WORD(word)) && i < hearing->count; i++) {
        const Act *act = hearing->acts[i].act;
        if (act->word == word && act->name == name)
            climb(&best, rung_at(level(hearing, act), behaviour, &hearing->acts[i]));
    }
    return best;
}

static int answer_level(const Hearing *hearing, const Act *act)
{
    (void)hearing;
    return act->vague ? 1 : act->partly ? 2 : 3;
}

static int ask_level(const Hearing *hearing, const Act *act)
{
    (void)act;
    return hearing->grade->fixed ? 1 : 3;
}

static int fix_level(const Hearing *hearing, const Act *act)
{
    (void)hearing;
    return act->vague ? 1 : act->by || act->who ? 3 : 2;
}

static int stay_level(const Hearing *hearing, const Act *act)
{
    if (act->brief)
        return 1;
    return hearing_first(hearing, EXPLORES) || hearing_first(hearing, SHARES) ? 3 : 2;
}

static int mend_level(const Hearing *hearing, const Act *act)
{
    (void)hearing;
    return act->token ? 1 : 3;
}

static int limit_level(const Hearing *hearing, const Act *act)
{
    (void)hearing;
    return act->instead != NAME_NONE ? 3 : 2;
}

static int full_level(const Hearing *hearing, const Act *act)
{
    (void)hearing;
    (void)act;
    return 3;
}

static Rung need_rung(const Hearing *hearing, int need)
{
    if (hearing->grade->scenario->names[need].connection)
        return named_rung(hearing, need, STAYS, STAY, stay_level);

    Rung best = named_rung(hearing, need, OFFERS, OFFER_CHOICE, full_level);
    climb(&best, named_rung(hearing, need, FIXES, CONCRETE_FIX, fix_level));
    return best;
}

static Rung recap_rung(const Hearing *hearing)
{
    Rung best = no_rung;

    for (int i = 0; i < hearing->count; i++)
        if (hearing->acts[i].act->word == RECAPS)
            climb(&best, rung_at(names_count(&hearing->acts[i].act->names) >= 2 ? 3 : 1, RECAP_CHECK,
                                 &hearing->acts[i]));
    return best;
}

static Rung close_rung(const Hearing *hearing)
{
    Rung best = no_rung;

    for (int i = 0; i < hearing->count; i++)
        if (hearing->acts[i].act->word == CHECKS)
            climb(&best, rung_at(hearing->acts[i].act->name >= 0 ? 3 : 2, CHECK_CLOSE, &hearing->acts[i]));
    return best;
}

static Rung rung_on(const Hearing *hearing, int index)
{
    const Opportunity *what = hearing->grade->opened[index].what;

    switch (what->type) {
    case CUE:           return cue_rung(hearing, index);
    case HARM:          return harm_rung(hearing, index);
    case STORY:         return story_rung(hearing, &what->facts);
    case ASK:           return named_rung(hearing, what->name, ANSWERS, ANSWER_ASKED, answer_level);
    case UNKNOWN:       return named_rung(hearing, what->name, ASKS, ASK_NEEDED, ask_level);
    case RECAP:         return recap_rung(hearing);
    case NEED:          return need_rung(hearing, what->name);
    case CONSEQUENCE:   return named_rung(hearing, what->name, MENDS, REPAIR_CONSEQUENCE, mend_level);
    case LIMIT:         return named_rung(hearing, what->name, LIMITS, HONEST_LIMIT, limit_level);
    case CLOSE:         return close_rung(hearing);
    default:            return no_rung;
    }
}

/* Whether the reply holds any word that stands on the ladder of this type. */
static bool speaks_to(const Hearing *hearing, OpportunityType type)
{
    enum { SYMPATHY = WORD(SORRY) | WORD(ACKNOWLEDGES) };
    static const Words ladder[OPPORTUNITY_TYPES] = {
        [CUE]         = SYMPATHY | WORD(NAMES) | WORD(REFLECTS) | WORD(LEGITIMISES) | WORD(EXPLORES) | WORD(ANSWERS)
                        | WORD(OWNS) | WORD(SHARES),
        [HARM]        = SYMPATHY | WORD(OWNS),
        [STORY]       = SYMPATHY | WORD(RESTATES) | WORD(REFLECTS) | WORD(OWNS) | WORD(RECAPS),
        [ASK]         = WORD(ANSWERS),
        [UNKNOWN]     = WORD(ASKS),
        [RECAP]       = WORD(RECAPS),
        [NEED]        = WORD(STAYS) | WORD(OFFERS) | WORD(FIXES),
        [CONSEQUENCE] = WORD(MENDS),
        [LIMIT]       = WORD(LIMITS),
        [CLOSE]       = WORD(CHECKS),
    };

    return heard_any(hearing, ladder[type]);
}

/* Adds what the reply earns on one opportunity, if it is more than was earned before. */
static void respond(const Hearing *hearing, int index, bool half, Judgement *judgement)
{
    const Opened *opened = &hearing->grade->opened[index];

    if (!speaks_to(hearing, opened->what->type))
        return;
    Rung rung = rung_on(hearing, index);
    int credit = opened_worth(hearing->grade, opened, rung.level);

    /* an unheard customer hears half a fix */
    if (half && opened->what->type == NEED)
        credit /= 2;
    if (credit <= opened->credit)
        return;
    ((Response *)judgement->responses)[judgement->response_count++] = (Response){
        index, rung.level > opened->level ? rung.level : opened->level, credit, rung.behaviour, rung.from, rung.to
    };
    judgement->worth += credit - opened->credit;
}

/* What the reply does besides earning: what later turns and `did` conditions ask about. */
static void note_acts(const Hearing *hearing, Judgement *judgement, Arena *arena)
{
    static const signed char shows[ACT_WORDS] = {
        [RESTATES] = REFLECT_FACTS, [ASKS] = ASK_NEEDED, [EXPLORES] = EXPLORE, [ANSWERS] = ANSWER_ASKED,
        [RECAPS] = RECAP_CHECK, [NAMES] = NAME_FEELING, [REFLECTS] = REFLECT_IMPACT, [LEGITIMISES] = LEGITIMISE,
        [OWNS] = OWN_FAILURE, [SORRY] = APOLOGISE, [ACKNOWLEDGES] = ACKNOWLEDGE, [SHARES] = SHARE,
        [FIXES] = CONCRETE_FIX, [OFFERS] = OFFER_CHOICE, [STAYS] = STAY, [MENDS] = REPAIR_CONSEQUENCE,
        [LIMITS] = HONEST_LIMIT, [CHECKS] = CHECK_CLOSE, [REPAIRS] = REPAIR_MISSTEP,
        [SAFEGUARDS] = NO_BEHAVIOUR, [VERIFIES] = NO_BEHAVIOUR, [MINIMISES] = NO_BEHAVIOUR,
        [DEFENDS] = NO_BEHAVIOUR, [BLAMES] = NO_BEHAVIOUR, [DEMEANS] = NO_BEHAVIOUR, [DECEIVES] = NO_BEHAVIOUR,
        [PROMISES] = NO_BEHAVIOUR, [REFERS] = NO_BEHAVIOUR, [CLOSES] = NO_BEHAVIOUR, [DISCLOSES] = NO_BEHAVIOUR,
    };
    AskedEarly *asks = heard_any(hearing, WORD(ASKS)) ? ARENA_NEW(arena, AskedEarly, hearing->count) : NULL;

    for (int i = 0; i < hearing->count; i++) {
        const HeardAct *heard = &hearing->acts[i];
        const Act *act = heard->act;

        if (shows[act->word] != NO_BEHAVIOUR)
            judgement->did[shows[act->word]] = true;
        if (act->word == ASKS && act->name >= 0)
            asks[judgement->ask_count++] = (AskedEarly){ act->name, hearing->grade->turn, heard->from, heard->to,
                                                         hearing->grade->fixed };
        if (act->word == SAFEGUARDS)
            names_add(&judgement->safeguarded, act->name);
        judgement->sympathised |= act_sympathises(act);
    }
    judgement->asks = asks;
    judgement->fixed = heard_any(hearing, WORD(FIXES));
    judgement->verified = heard_any(hearing, WORD(VERIFIES));
    judgement->repairs = heard_any(hearing, WORD(REPAIRS));
}

Judgement grade_judge(const Grade *grade, const Reply *const *chosen, int count, Arena *arena)
{
    Hearing hearing;

    hear_reply(&hearing, grade, chosen, count, arena);
    Judgement judgement = { .text = hearing.text };
    Found order = judge_order(&hearing);
    bool half = order.behaviour == FIX_BEFORE_ACK && order.debit == grade->rubric->behaviours[FIX_BEFORE_ACK].debit;

    note_acts(&hearing, &judgement, arena);
    judgement.responses = arena_room(arena, sizeof *judgement.responses * (size_t)grade->waiting_count);
    for (int i = 0; i < grade->waiting_count; i++)
        respond(&hearing, grade->waiting[i], half, &judgement);
    judge_errors(&hearing, &order, &judgement, arena);
    return judgement;
}
