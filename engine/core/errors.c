/* What the engine finds by itself in a reply: errors of commission, omissions, gates. */
#include "core/hearing.h"

/* The findings of one judgement while they are made. */
typedef struct Bench {
    const Hearing *hearing;
    const Grade *grade;
    Judgement *judgement;
    Arena *arena;
} Bench;

static void find_at(Bench *bench, Behaviour behaviour, int debit, int from, int to, int opened)
{
    Judgement *judgement = bench->judgement;
    Found *found = arena_grow(bench->arena, (Found *)judgement->found, judgement->found_count, sizeof *found);

    found[judgement->found_count++] = (Found){
        .behaviour = behaviour, .turn = bench->grade->turn, .debit = debit, .from = from, .to = to, .opened = opened
    };
    judgement->found = found;
    judgement->did[behaviour] = true;
    judgement->worth -= debit;
}

static void find_in(Bench *bench, Behaviour behaviour, const HeardAct *heard, int opened)
{
    find_at(bench, behaviour, bench->grade->rubric->behaviours[behaviour].debit, heard->from, heard->to, opened);
}

static void find_in_all(Bench *bench, Behaviour behaviour, int opened)
{
    find_at(bench, behaviour, bench->grade->rubric->behaviours[behaviour].debit, 0, bench->hearing->length, opened);
}

/* The level of an opportunity with this reply counted in. */
static int level_now(const Bench *bench, int opened)
{
    for (int i = 0; i < bench->judgement->response_count; i++)
        if (bench->judgement->responses[i].opened == opened)
            return bench->judgement->responses[i].level;
    return bench->grade->opened[opened].level;
}

/* The index of the first opportunity that opened in this turn or the last. */
static int first_recent(const Grade *grade)
{
    int i = grade->fresh;

    while (i > 0 && grade->opened[i - 1].turn >= grade->turn - 1)
        i--;
    return i;
}

/* ---- rule 1: fixing before acknowledging ---- */

/* A live cue is one that still waits: strong enough, opened in this turn or the last, at level 0. */
static bool live(const Grade *grade, int i)
{
    const Opened *opened = &grade->opened[i];

    return opened->what->type == CUE && opened->what->intensity >= 2 && opened->level == 0
        && grade->turn - opened->turn < 2;
}

enum { EMPATHIC = WORD(NAMES) | WORD(REFLECTS) | WORD(LEGITIMISES) | WORD(EXPLORES),
       OTHER_SYMPATHY = WORD(OWNS) | WORD(SORRY) | WORD(ACKNOWLEDGES) | WORD(SHARES) };

static bool empathic(ActWord word)
{
    return (WORD(word) & EMPATHIC) != 0;
}

static bool acknowledges_cue(const HeardAct *heard, int cue)
{
    ActWord word = heard->act->word;

    return (WORD(word) & OTHER_SYMPATHY) != 0 || (empathic(word) && heard->cue == cue);
}

static bool acknowledged_before(const Hearing *hearing, int position, int cue)
{
    for (int i = 0; i < position; i++)
        if (acknowledges_cue(&hearing->acts[i], cue))
            return true;
    return false;
}

static bool felt_after(const Hearing *hearing, int position, int cue)
{
    for (int i = position + 1; i < hearing->count; i++)
        if (empathic(hearing->acts[i].act->word) && hearing->acts[i].cue == cue)
            return true;
    return false;
}

/* Whether the act at `position` overtakes a live cue; `cue` is the first it overtakes, and `softened`
 * says whether one of them is acknowledged later in the same breath. */
static bool overtakes(const Hearing *hearing, int position, int *cue, bool *softened)
{
    const Grade *grade = hearing->grade;

    *cue = -1;
    *softened = false;
    for (int i = first_recent(grade); i < grade->opened_count; i++) {
        if (!live(grade, i) || acknowledged_before(hearing, position, i))
            continue;
        if (*cue < 0)
            *cue = i;
        *softened |= felt_after(hearing, position, i);
    }
    return *cue >= 0;
}

Found judge_order(const Hearing *hearing)
{
    const Rubric *rubric = hearing->grade->rubric;
    bool softened;
    int cue;

    if (!heard_any(hearing, WORD(FIXES) | WORD(REFERS))
        || (hearing->grade->says && hearing->grade->says->wants_action == WANTS_ACTION_FIRST))
        return (Found){ .behaviour = NO_BEHAVIOUR };
    for (int i = 0; i < hearing->count; i++) {
        const HeardAct *heard = &hearing->acts[i];
        if ((heard->act->word == FIXES || heard->act->word == REFERS) && overtakes(hearing, i, &cue, &softened))
            return (Found){
                .behaviour = FIX_BEFORE_ACK, .from = heard->from, .to = heard->to, .opened = cue,
                .debit = softened ? rubric->softened_fix : rubric->behaviours[FIX_BEFORE_ACK].debit
            };
    }
    return (Found){ .behaviour = NO_BEHAVIOUR };
}

/* ---- rules 2 and 3: what was left without an answer ---- */

static void find_ignored(Bench *bench)
{
    for (int i = bench->grade->fresh; i < bench->grade->opened_count; i++)
        if (live(bench->grade, i) && level_now(bench, i) == 0)
            find_in_all(bench, IGNORE_CUE, i);
}

static void find_talked_past(Bench *bench)
{
    for (int i = bench->grade->fresh; i < bench->grade->opened_count; i++)
        if (bench->grade->opened[i].what->type == ASK && level_now(bench, i) == 0)
            find_in_all(bench, TALK_PAST, i);
}

/* ---- rules 4 to 8: questions, fixes, haste ---- */

static void find_asked_known(Bench *bench)
{
    const Grade *grade = bench->grade;
    NameSet so_far = grade->told;

    if (!heard_any(bench->hearing, WORD(ASKS)))
        return;
    names_join(&so_far, &grade->asked);
    for (int i = 0; i < bench->hearing->count; i++) {
        const HeardAct *heard = &bench->hearing->acts[i];
        int name = heard->act->name;
        if (heard->act->word != ASKS || name < 0)
            continue;
        if (names_hold(&so_far, name) || grade->scenario->names[name].needless)
            find_in(bench, ASK_KNOWN, heard, -1);
        names_add(&so_far, name);
    }
}

/* Whether a fact that the need requires isn't known yet and isn't asked here either. */
static bool blind(const Bench *bench, int need)
{
    NameSet missing = bench->grade->scenario->names[need].requires, asked = { { 0 } };

    for (int i = 0; i < bench->judgement->ask_count; i++)
        names_add(&asked, bench->judgement->asks[i].name);
    names_drop(&missing, &bench->grade->told);
    names_drop(&missing, &bench->grade->asked);
    names_drop(&missing, &asked);
    return names_any(&missing);
}

static void find_blind_fixes(Bench *bench)
{
    for (int i = 0; heard_any(bench->hearing, WORD(FIXES)) && i < bench->hearing->count; i++) {
        const HeardAct *heard = &bench->hearing->acts[i];
        if (heard->act->word == FIXES && heard->act->name >= 0 && blind(bench, heard->act->name))
            find_in(bench, BLIND_FIX, heard, -1);
    }
}

static bool company_wanting(const Bench *bench)
{
    for (int i = 0; i < bench->grade->opened_count; i++) {
        const Opportunity *what = bench->grade->opened[i].what;
        if (what->type == NEED && bench->grade->scenario->names[what->name].connection
            && level_now(bench, i) < 2)
            return true;
    }
    return false;
}

/* The first act that hurries the customer along, if nothing invites the rest. */
static const HeardAct *hurrying(const Hearing *hearing)
{
    if (heard_any(hearing, WORD(EXPLORES) | WORD(ASKS))
        || !heard_any(hearing, WORD(CLOSES) | WORD(FIXES) | WORD(REFERS)))
        return NULL;
    for (int i = 0; i < hearing->count; i++) {
        const Act *act = hearing->acts[i].act;
        if (act->word == CLOSES || act->word == FIXES || (act->word == REFERS && act->name == NAME_ELSEWHERE))
            return &hearing->acts[i];
    }
    return NULL;
}

static void find_cut_story(Bench *bench)
{
    const HeardAct *heard = hurrying(bench->hearing);

    if (heard && ((bench->grade->says && bench->grade->says->more) || company_wanting(bench)))
        find_in(bench, CUT_STORY, heard, -1);
}

static void find_stock_empathy(Bench *bench)
{
    if (!bench->grade->sympathised || !heard_any(bench->hearing, WORD(SORRY) | WORD(ACKNOWLEDGES)))
        return;
    for (int i = 0; i < bench->hearing->count; i++)
        if (act_sympathises(bench->hearing->acts[i].act)) {
            find_in(bench, STOCK_EMPATHY, &bench->hearing->acts[i], -1);
            return;
        }
}

/* ---- rule 9: sympathy where action was asked for ---- */

static bool opens_cue(const Says *says)
{
    for (int i = 0; i < says->open_count; i++)
        if (says->opens[i].type == CUE)
            return true;
    return false;
}

static bool company_open(const Grade *grade)
{
    for (int i = 0; i < grade->opened_count; i++) {
        const Opportunity *what = grade->opened[i].what;
        if (what->type == NEED && grade->scenario->names[what->name].connection)
            return true;
    }
    return false;
}

static void find_stall(Bench *bench)
{
    const Hearing *hearing = bench->hearing;
    const Says *says = bench->grade->says;

    if (!says || says->wants_action == NO_DEMAND || hearing->count == 0
        || heard_any(hearing, ~(Words)(EMPATHIC | OTHER_SYMPATHY)))
        return;
    if (!opens_cue(says) && !company_open(bench->grade))
        find_in_all(bench, STALL, -1);
}

/* ---- rules 10 to 13, and the gates ---- */

static bool uncertain(const Scenario *scenario, const Act *act)
{
    bool limit = act->name >= 0 && scenario->names[act->name].kind == NAME_LIMIT;

    return limit || (act->policy >= 0 && scenario->policies[act->policy].uncertain);
}

static bool leads_on(const Hearing *hearing)
{
    return heard_any(hearing, WORD(LIMITS) | WORD(FIXES) | WORD(OFFERS));
}

static bool close_checked(const Bench *bench)
{
    for (int i = 0; i < bench->grade->opened_count; i++)
        if (bench->grade->opened[i].what->type == CLOSE && level_now(bench, i) > 0)
            return true;
    return false;
}

static void find_in_commitments(Bench *bench)
{
    const Hearing *hearing = bench->hearing;

    if (!heard_any(hearing, WORD(PROMISES) | WORD(REFERS) | WORD(CLOSES)))
        return;
    for (int i = 0; i < hearing->count; i++)
        if (hearing->acts[i].act->word == PROMISES && uncertain(bench->grade->scenario, hearing->acts[i].act))
            find_in(bench, OVERPROMISE, &hearing->acts[i], -1);
    for (int i = 0; i < hearing->count; i++)
        if (hearing->acts[i].act->word == REFERS && !hearing->acts[i].act->warm && !leads_on(hearing))
            find_in(bench, DEAD_END, &hearing->acts[i], -1);
    for (int i = 0; i < hearing->count; i++)
        if (hearing->acts[i].act->word == CLOSES && !close_checked(bench))
            find_in(bench, CLOSE_UNCHECKED, &hearing->acts[i], -1);
}

static void find_said(Bench *bench)
{
    static const Behaviour said[ACT_WORDS] = {
        [MINIMISES] = MINIMISE, [DEFENDS] = DEFEND, [BLAMES] = BLAME_CUSTOMER, [DEMEANS] = DEMEAN,
        [DECEIVES] = DECEIVE
    };

    if (!heard_any(bench->hearing, WORD(MINIMISES) | WORD(DEFENDS) | WORD(BLAMES) | WORD(DEMEANS) | WORD(DECEIVES)))
        return;
    for (int i = 0; i < bench->hearing->count; i++) {
        Behaviour error = said[bench->hearing->acts[i].act->word];
        if (error >= FIRST_ERROR)
            find_in(bench, error, &bench->hearing->acts[i], -1);
    }
}

/* What the act gives away against what the agent may give: a use of discretion is a repair. */
static void weigh_cost(Bench *bench, const HeardAct *heard)
{
    const Act *act = heard->act;

    if (act->costs < 0 || act->policy < 0)
        return;
    const Policy *policy = &bench->grade->scenario->policies[act->policy];
    if (policy->limit < 0 || act->costs <= policy->limit)
        return;
    if (act->costs <= policy->limit + (policy->discretion > 0 ? policy->discretion : 0))
        bench->judgement->did[REPAIR_CONSEQUENCE] = true;
    else
        find_in(bench, POLICY_BREACH, heard, -1);
}

static void find_breaches(Bench *bench)
{
    const Grade *grade = bench->grade;
    bool verified = grade->verified;

    for (int i = 0; i < bench->hearing->count; i++) {
        const HeardAct *heard = &bench->hearing->acts[i];
        weigh_cost(bench, heard);
        verified |= heard->act->word == VERIFIES;
        if (heard->act->word == DISCLOSES && (!verified || !grade->scenario->customer.authorised))
            find_in(bench, PRIVACY_BREACH, heard, -1);
    }
}

/* A risk that the customer let show must be safeguarded at once or in the next reply. */
static void find_unsafe(Bench *bench)
{
    const Grade *grade = bench->grade;

    if (grade->turn <= grade->risk_turn || !names_any(&grade->at_risk))
        return;
    for (int i = 0; i < grade->scenario->name_count; i++)
        if (names_hold(&grade->at_risk, i) && !names_hold(&bench->judgement->safeguarded, i))
            find_in_all(bench, SAFETY_MISS, -1);
}

void judge_errors(const Hearing *hearing, const Found *order, Judgement *judgement, Arena *arena)
{
    Bench bench = { hearing, hearing->grade, judgement, arena };

    if (order->behaviour == FIX_BEFORE_ACK)
        find_at(&bench, FIX_BEFORE_ACK, order->debit, order->from, order->to, order->opened);
    else
        find_ignored(&bench);
    find_talked_past(&bench);
    find_asked_known(&bench);
    find_blind_fixes(&bench);
    find_cut_story(&bench);
    find_stock_empathy(&bench);
    if (hearing->questions > 2)
        find_in_all(&bench, QUESTION_STACK, -1);
    find_stall(&bench);
    find_in_commitments(&bench);
    find_said(&bench);
    find_breaches(&bench);
    find_unsafe(&bench);
}
