#include "core/grade.h"

#include <string.h>

Grade grade_begin(const Scenario *scenario, const Rubric *rubric, Arena *arena)
{
    return (Grade){ .scenario = scenario, .rubric = rubric, .arena = arena, .told = scenario->screen };
}

/* ---- what an opportunity is worth when ---- */

/* The share of credit left in the turn that waits, in tenths. */
static int share_left(const Rubric *rubric, const Opened *opened, int turn)
{
    const OpportunityRule *rule = &rubric->opportunities[opened->what->type];
    int delay = turn - opened->turn, share = 0;

    if (rule->window_turns == 0)
        return 10;
    if (delay < rule->window_turns)
        share = rule->window[delay];
    if (opened->raised_turn == turn && rubric->reraised > share)
        share = rubric->reraised;
    return share;
}

/* ---- the customer's turn ---- */

static Opened *find_opened(const Grade *grade, int key)
{
    for (int i = 0; i < grade->opened_count; i++)
        if (grade->opened[i].what->key == key)
            return &grade->opened[i];
    return NULL;
}

static const AskedEarly *asked_early(const Grade *grade, int name)
{
    for (int i = 0; i < grade->early_count; i++)
        if (grade->early[i].name == name)
            return &grade->early[i];
    return NULL;
}

/* An unknown that was asked before its need came up counts as asked then. */
static void credit_early(const Grade *grade, Opened *opened, const AskedEarly *early)
{
    opened->level = early->after_fix ? 1 : 3;
    opened->share = 10;
    opened->credit = opened_worth(grade, opened, opened->level);
    opened->behaviour = ASK_NEEDED;
    opened->answered_turn = early->turn;
    opened->from = early->from;
    opened->to = early->to;
}

static Opened *open_new(Grade *grade, const Opportunity *what)
{
    grade->opened = arena_grow(grade->arena, grade->opened, grade->opened_count, sizeof *grade->opened);
    Opened *opened = &grade->opened[grade->opened_count++];

    *opened = (Opened){
        .what = what, .weight = rubric_weight(grade->rubric, what->type, what->intensity), .turn = grade->turn,
        .raised_turn = -1, .answered_turn = -1, .behaviour = NO_BEHAVIOUR
    };
    return opened;
}

static void open_or_raise(Grade *grade, const Opportunity *what)
{
    Opened *opened = find_opened(grade, what->key);

    if (opened) {
        opened->raised_turn = grade->turn;
        return;
    }
    const AskedEarly *early = what->type == UNKNOWN ? asked_early(grade, what->name) : NULL;
    if (what->type == UNKNOWN && !early && names_hold(&grade->told, what->name))
        return;
    opened = open_new(grade, what);
    if (early)
        credit_early(grade, opened, early);
}

static void raise_feeling(Grade *grade, Feeling family)
{
    for (int i = grade->opened_count - 1; i >= 0; i--)
        if (grade->opened[i].what->type == CUE && grade->opened[i].what->family == family) {
            grade->opened[i].raised_turn = grade->turn;
            return;
        }
}

/* Works out what each opportunity is worth now, and lists those that a reply can gain on: what is over, or
 * was met in full, can't. */
static void weigh_opened(Grade *grade)
{
    int *waiting = arena_room(grade->arena, sizeof *waiting * (size_t)grade->opened_count), count = 0;

    for (int i = 0; i < grade->opened_count; i++) {
        Opened *opened = &grade->opened[i];
        opened->share = share_left(grade->rubric, opened, grade->turn);
        if (opened_worth(grade, opened, LEVELS - 1) > opened->credit)
            waiting[count++] = i;
    }
    grade->waiting = waiting;
    grade->waiting_count = count;
}

void grade_hear(Grade *grade, const Says *says)
{
    grade->says = says;
    grade->fresh = grade->opened_count;
    names_join(&grade->told, &says->told);
    for (int i = 0; i < FEELINGS; i++)
        if (says->still_feels[i])
            raise_feeling(grade, (Feeling)i);
    for (int i = 0; i < says->open_count; i++)
        open_or_raise(grade, &says->opens[i]);
    weigh_opened(grade);
    if (names_any(&says->risks)) {
        names_join(&grade->at_risk, &says->risks);
        grade->risk_turn = grade->turn;
    }
}

void grade_open_unreached(Grade *grade, const Says *says)
{
    names_join(&grade->told, &says->told);
    for (int i = 0; i < says->open_count; i++) {
        const Opportunity *what = &says->opens[i];
        bool known = what->type == UNKNOWN
                  && (names_hold(&grade->told, what->name) || names_hold(&grade->asked, what->name));
        if (!known && !find_opened(grade, what->key))
            open_new(grade, what)->unreached = true;
    }
}

/* ---- the agent's turn ---- */

void grade_offer(Grade *grade, const Judgement *judgement)
{
    for (int i = 0; i < judgement->response_count; i++) {
        const Response *response = &judgement->responses[i];
        Opened *opened = &grade->opened[response->opened];

        if (response->credit <= opened->better_credit)
            continue;
        opened->better_credit = response->credit;
        opened->better = judgement->text;
        opened->better_from = response->from;
        opened->better_to = response->to;
    }
}

static void take_responses(Grade *grade, const Judgement *judgement)
{
    for (int i = 0; i < judgement->response_count; i++) {
        const Response *response = &judgement->responses[i];
        Opened *opened = &grade->opened[response->opened];

        opened->credit = response->credit;
        opened->level = response->level;
        opened->behaviour = response->behaviour;
        opened->answered_turn = grade->turn;
        opened->from = response->from;
        opened->to = response->to;
    }
}

/* Naming one's own misstep and doing it again takes most of the sting out of the last two turns. */
static void repair(Grade *grade)
{
    for (int i = 0; i < grade->found_count; i++)
        if (grade->found[i].turn >= grade->turn - 2)
            grade->found[i].repaired = true;
}

static void take_asks(Grade *grade, const Judgement *judgement)
{
    for (int i = 0; i < judgement->ask_count; i++) {
        const AskedEarly *ask = &judgement->asks[i];
        if (!names_hold(&grade->told, ask->name) && !names_hold(&grade->asked, ask->name)) {
            AskedEarly *early = arena_grow(grade->arena, (AskedEarly *)grade->early, grade->early_count,
                                           sizeof *early);
            early[grade->early_count++] = *ask;
            grade->early = early;
        }
        names_add(&grade->asked, ask->name);
    }
}

static void take_found(Grade *grade, const Judgement *judgement)
{
    for (int i = 0; i < judgement->found_count; i++) {
        grade->found = arena_grow(grade->arena, grade->found, grade->found_count, sizeof *grade->found);
        grade->found[grade->found_count++] = judgement->found[i];
    }
    if (judgement->did[SAFETY_MISS])
        grade->at_risk = (NameSet){ { 0 } };
}

void grade_take(Grade *grade, const Judgement *judgement)
{
    if (judgement->repairs)
        repair(grade);
    take_responses(grade, judgement);
    take_asks(grade, judgement);
    take_found(grade, judgement);
    names_drop(&grade->at_risk, &judgement->safeguarded);

    memcpy(grade->did, judgement->did, sizeof grade->did);
    for (int i = 0; i < BEHAVIOURS; i++)
        grade->ever[i] |= judgement->did[i];
    grade->fixed |= judgement->fixed;
    grade->sympathised |= judgement->sympathised;
    grade->verified |= judgement->verified;
    grade->says = NULL;
    grade->turn++;
}

void grade_end(Grade *grade)
{
    if (!names_any(&grade->at_risk) || grade->turn == 0)
        return;
    grade->found = arena_grow(grade->arena, grade->found, grade->found_count, sizeof *grade->found);
    grade->found[grade->found_count++] = (Found){ .behaviour = SAFETY_MISS, .turn = grade->turn - 1, .opened = -1 };
    grade->at_risk = (NameSet){ { 0 } };
}

/* ---- the figures ---- */

int found_debit(const Rubric *rubric, const Found *found)
{
    return found->repaired ? found->debit * rubric->repaired / 10 : found->debit;
}

int found_upset(const Rubric *rubric, const Found *found)
{
    const BehaviourRule *rule = &rubric->behaviours[found->behaviour];

    return found->debit < rule->debit ? found->debit : rule->upset;
}

Scores grade_sums(const Grade *grade)
{
    Scores scores = { .overall = -1, .uncapped = -1 };

    for (int i = 0; i < grade->opened_count; i++) {
        Dimension dimension = opportunity_dimension(grade->opened[i].what->type);
        scores.credit[dimension] += grade->opened[i].credit;
        scores.weight[dimension] += grade->opened[i].weight * 100;
    }
    for (int i = 0; i < grade->found_count; i++)
        scores.debit[behaviour_dimension(grade->found[i].behaviour)] += found_debit(grade->rubric, &grade->found[i]);
    return scores;
}

/* value / whole, rounded half up; both are positive. */
static int rounded(int64_t value, int64_t whole)
{
    return (int)((2 * value + whole) / (2 * whole));
}

/* What is left of the credits after the debits, between nothing and the whole weight. */
static int64_t net(const Scores *scores, int dimension)
{
    int64_t left = scores->credit[dimension] - scores->debit[dimension];

    return left < 0 ? 0 : left > scores->weight[dimension] ? scores->weight[dimension] : left;
}

/* The overall in tenths of a point: weighted mean and weakest skill over one common denominator, so
 * that nothing is rounded before the figure itself. Weights are whole hundreds here (weight x 100),
 * which keeps the products within 64 bits for any scenario that can be played. */
static int overall_of(const Rubric *rubric, const Scores *scores)
{
    int64_t weight[DIMENSIONS], whole = 1, sum = 0;
    int weakest = 0;

    for (int d = 0; d < DIMENSIONS; d++) {
        weight[d] = scores->weight[d] / 100;
        whole *= weight[d];
        if (net(scores, d) * weight[weakest] < net(scores, weakest) * weight[d])
            weakest = d;
    }
    for (int d = 0; d < DIMENSIONS; d++) {
        int64_t share = (int64_t)(100 - rubric->weakest_share) * rubric->share[d];
        if (d == weakest)
            share += 100 * rubric->weakest_share;
        sum += share * net(scores, d) * (whole / weight[d]);
    }
    return rounded(sum, whole * 1000);      /* 10^4 of the shares, 10^2 of the weights, less 10^3 */
}

int grade_cap(const Grade *grade)
{
    int lowest = 0;

    for (int i = 0; i < grade->found_count; i++) {
        int cap = grade->rubric->behaviours[grade->found[i].behaviour].cap;
        if (cap > 0 && (lowest == 0 || cap < lowest))
            lowest = cap;
    }
    return lowest;
}

void scores_work_out(const Rubric *rubric, Scores *scores, int cap)
{
    bool enough = true;

    for (int d = 0; d < DIMENSIONS; d++) {
        bool evidence = scores->weight[d] > 0 && scores->weight[d] >= rubric->evidence * 100;
        scores->dimension[d] = evidence ? rounded(1000 * net(scores, d), scores->weight[d]) : -1;
        enough &= evidence;
    }
    scores->uncapped = enough ? overall_of(rubric, scores) : -1;
    scores->overall = cap > 0 && scores->uncapped > 10 * cap ? 10 * cap : scores->uncapped;
}

Scores grade_scores(const Grade *grade)
{
    Scores scores = grade_sums(grade);

    scores_work_out(grade->rubric, &scores, grade_cap(grade));
    return scores;
}

int grade_solved(const Grade *grade)
{
    int64_t sum = 0, needs = 0;

    for (int i = 0; i < grade->opened_count; i++)
        if (grade->opened[i].what->type == NEED) {
            sum += (int64_t)grade->opened[i].credit * 10 / grade->opened[i].weight;
            needs++;
        }
    return needs ? (int)(sum / needs) : 0;
}

bool grade_reached(const Grade *grade, int key, int level)
{
    const Opened *opened = find_opened(grade, key);

    return opened && opened->level >= level;
}
