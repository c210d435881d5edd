/* What the ends of all ways come to: the best and worst figures, and how it can end. */
#include "core/explore_inner.h"

#include "core/rehearsal.h"

#include <string.h>

enum { NEAR_ENOUGH = 4 };       /* tenths that a figure made without rounding may be wrong by */

/* ---- figures ---- */

static void propose(Candidates *candidates, int score, const Play *play, int sign)
{
    int at = candidates->count;

    if (score < 0)
        return;
    while (at > 0 && sign * candidates->items[at - 1].score < sign * score)
        at--;
    if (at == CANDIDATES || (at > 0 && candidates->items[at - 1].score == score && candidates->count == CANDIDATES))
        return;
    int moved = candidates->count < CANDIDATES ? candidates->count : CANDIDATES - 1;
    memmove(&candidates->items[at + 1], &candidates->items[at], sizeof *candidates->items * (size_t)(moved - at));
    candidates->items[at] = (Candidate){ score, *play };
    candidates->count = moved + 1;
}

/* Whether a figure near this one may still come among the candidates. */
static bool of_interest(const Candidates *candidates, int near, int sign)
{
    return candidates->count < CANDIDATES || sign * candidates->items[CANDIDATES - 1].score <= sign * near + NEAR_ENOUGH;
}

/* Most plays are far from being a bound: figures near theirs, made without much care, tell it. */
static bool may_be_bound(const Rubric *rubric, const Play *play, const int *weight, int cap, const Ends *ends, int sign)
{
    const Candidates *into = sign > 0 ? ends->best : ends->worst;
    int weakest = 1000, mean = 0;
    bool interest = false;

    for (int d = 0; d < DIMENSIONS; d++) {
        int64_t near = weight[d] > 0 ? 1000 * (int64_t)play->net[d] / weight[d] : 0;
        near = near < 0 ? 0 : near > 1000 ? 1000 : near;
        interest |= of_interest(&into[d], (int)near, sign);
        weakest = near < weakest ? (int)near : weakest;
        mean += rubric->share[d] * (int)near;
    }
    int overall = ((100 - rubric->weakest_share) * (mean / 100) + rubric->weakest_share * weakest) / 100;
    overall = cap > 0 && overall > 10 * cap ? 10 * cap : overall;
    return interest || of_interest(&into[DIMENSIONS], overall, sign)
        || (play->erred && sign > 0 && of_interest(&ends->recovered, overall, sign));
}

static void finish_front(const Rubric *rubric, const Front *front, const int *weight, int cap, Ends *ends, int sign)
{
    Candidates *into = sign > 0 ? ends->best : ends->worst;

    for (int i = 0; i < front->count; i++) {
        Scores scores = { .overall = -1 };

        if (!may_be_bound(rubric, &front->plays[i], weight, cap, ends, sign))
            continue;
        for (int d = 0; d < DIMENSIONS; d++) {
            scores.credit[d] = front->plays[i].net[d];
            scores.weight[d] = weight[d];
        }
        scores_work_out(rubric, &scores, cap);
        for (int d = 0; d < DIMENSIONS; d++)
            propose(&into[d], scores.dimension[d], &front->plays[i], sign);
        propose(&into[DIMENSIONS], scores.overall, &front->plays[i], sign);
        if (front->plays[i].erred && sign > 0)
            propose(&ends->recovered, scores.overall, &front->plays[i], sign);
    }
}

static void finish(const Explorer *explorer, const State *state, Ends *ends)
{
    finish_front(explorer->outlook.rubric, &state->best, state->weight, state->cap, ends, 1);
    finish_front(explorer->outlook.rubric, &state->worst, state->weight, state->cap, ends, -1);
}

/* The beat on the shortest way on; BEAT_OVER when the end comes next. */
static int nearest(const Explorer *explorer, const Go *go, int beat)
{
    int best = go->count ? go->ways[0].beat : scenario_next_beat(explorer->outlook.scenario, beat);

    for (int i = 0; i < go->count; i++) {
        int other = go->ways[i].beat;
        if (other == BEAT_OVER || (best != BEAT_OVER && explorer->distance[other] < explorer->distance[best]))
            best = other;
    }
    return best;
}

/* The customer left: what the rest of the way would have opened counts at nothing. What was open already or
 * told before is counted too, so a worst bound from here may be a little low; playing it tells. */
static void count_missed(Explorer *explorer, const State *state, const Go *go)
{
    State ended = *state;
    int next = nearest(explorer, go, state->beat);

    if (next != BEAT_OVER)
        for (int d = 0; d < DIMENSIONS; d++)
            ended.weight[d] += explorer->road[next][d];
    finish(explorer, &ended, &explorer->early);
}

/* ---- how it ends ---- */

/* The plays of an end that can have several outcomes are the less sure to have this one. */
static void propose_ending(Explorer *explorer, const State *state, const bool *possible)
{
    int sure = 0;

    for (int i = 0; i < OUTCOMES; i++)
        sure -= possible[i];
    for (int i = 0; i < OUTCOMES; i++) {
        Candidates *candidates = &explorer->endings[i];
        if (!possible[i])
            continue;
        if (state->best.count > 0)
            propose(candidates, OUTCOMES + sure, &state->best.plays[0], 1);
        if (state->worst.count > 0)
            propose(candidates, OUTCOMES + sure, &state->worst.plays[0], 1);
    }
}

/* Every outcome asks for least figures, so the corners of what is known show all that can come. */
static void end_with(Explorer *explorer, const State *state)
{
    int solved[] = { state->needs_most ? state->met_least / state->needs_most : 0,
                     state->needs_least ? state->met_most / state->needs_least : 1000 };
    bool possible[OUTCOMES] = { false };

    if (state->needs_most == 0)
        solved[1] = 0;
    for (int corner = 0; corner < 8; corner++) {
        Mood mood = state->mood.least;
        mood.trust = corner & 1 ? state->mood.most.trust : mood.trust;
        mood.heard = corner & 2 ? state->mood.most.heard : mood.heard;
        possible[mood_outcome(mood, solved[corner >> 2])] = true;
    }
    propose_ending(explorer, state, possible);
}

/* Patience, trust and the two bounds of heat decide how a talk breaks off. */
static void break_off(Explorer *explorer, const State *state, bool insulted)
{
    const Mood *least = &state->mood.least, *most = &state->mood.most;
    int below = 95 * MOOD_POINT - 1, middle = most->heat < below ? most->heat : least->heat > below ? least->heat : below;
    int heats[] = { least->heat, middle, most->heat };
    bool possible[OUTCOMES] = { false };

    for (int corner = 0; corner < 12; corner++) {
        Mood mood = *least;
        mood.heat = heats[corner >> 2];
        mood.trust = corner & 1 ? most->trust : mood.trust;
        mood.patience = corner & 2 ? most->patience : mood.patience;
        Outcome outcome = mood_breaks(mood, mood.heat >= 85 * MOOD_POINT ? 2 : 0, insulted);
        if (outcome != UNFINISHED)
            possible[outcome] = true;
    }
    propose_ending(explorer, state, possible);
}

void explorer_finish(Explorer *explorer, const State *state)
{
    int turns = explorer->result.longest + 1;

    if (explorer->result.shortest == 0 || turns < explorer->result.shortest)
        explorer->result.shortest = turns;
    finish(explorer, state, &explorer->full);
    end_with(explorer, state);
}

void explorer_finish_early(Explorer *explorer, const State *state, const Go *go, bool insulted)
{
    count_missed(explorer, state, go);
    break_off(explorer, state, insulted);
}

/* ---- what is proven ---- */

/* The moves of a play, first one first; how many there are is returned. They live in `arena`. */
static int moves_of(const Play *play, int **moves, Arena *arena)
{
    int count = 0, at;

    for (const Play *turn = play; turn && turn->answer; turn = turn->before)
        count += turn->answer->count;
    *moves = ARENA_NEW(arena, int, count);
    at = count;
    for (const Play *turn = play; turn && turn->answer; turn = turn->before) {
        at -= turn->answer->count;
        memcpy(*moves + at, turn->answer->numbers, sizeof(int) * (size_t)turn->answer->count);
    }
    return count;
}

/* What the moves come to when they are played in earnest. */
typedef struct Played {
    bool over;                  /* they can be played, and it ends with the last of them */
    Outcome outcome;
    Scores scores;
} Played;

static bool on_offer(const Rehearsal *rehearsal, const int *numbers, int parts)
{
    for (int p = 0; p < parts; p++)
        if (!(rehearsal->offered[p] >> (numbers[p] - 1) & 1))
            return false;
    return true;
}

static Played played(const Explorer *explorer, const int *moves, int count)
{
    Arena arena = { 0 };
    Rehearsal rehearsal = rehearsal_begin(explorer->outlook.scenario, explorer->outlook.rubric, &arena);
    int used = 0;

    while (!rehearsal.over && used < count) {
        int parts = rehearsal_beat(&rehearsal)->part_count;
        if (used + parts > count || !on_offer(&rehearsal, moves + used, parts))
            break;
        Judgement judgement = rehearsal_judge(&rehearsal, moves + used);
        rehearsal_take(&rehearsal, moves + used, &judgement);
        used += parts;
    }
    Played played = { rehearsal.over && used == count && rehearsal.outcome != UNFINISHED, rehearsal.outcome,
                      rehearsal_result(&rehearsal).scores };
    arena_free(&arena);
    return played;
}

/* Candidates are tried as long as that is cheap: a talk of hundreds of turns takes long to play. */
static int tries(const Candidates *candidates, int moves)
{
    int most = 1 + 2000 / (moves + 1);

    return candidates->count < most ? candidates->count : most;
}

/* Plays candidates until one keeps what it claims, and keeps the best that was found. */
static void try_bound(Explorer *explorer, Bound *bound, const Candidates *candidates, int figure, int sign)
{
    int count = 1;

    for (int i = 0; i < tries(candidates, count); i++) {
        int *moves, claimed = candidates->items[i].score;

        if (bound->move_count && sign * claimed <= sign * bound->score)
            return;
        count = moves_of(&candidates->items[i].play, &moves, &explorer->plays);
        Played play = played(explorer, moves, count);
        int score = figure == DIMENSIONS ? play.scores.overall : play.scores.dimension[figure];
        if (!play.over || score < 0 || (bound->move_count && sign * score <= sign * bound->score))
            continue;
        bound->score = score;
        bound->moves = moves;
        bound->move_count = count;
        bound->outcome = play.outcome;
    }
}

/* Nobody knows beforehand whether the customer leaves, so claims of talks that run to the end are tried first. */
static Bound bound_of(Explorer *explorer, const Candidates *full, const Candidates *early, int figure, int sign, bool whole)
{
    const Candidates *pools[] = { full, early };
    Bound bound = { .score = -1, .limit = -1, .outcome = UNFINISHED };
    bool known = false;

    whole = whole && explorer->result.complete;
    for (int i = 0; i < 2; i++) {
        if (pools[i]->count == 0)
            continue;
        if (whole && (!known || sign * pools[i]->items[0].score > sign * bound.limit))
            bound.limit = pools[i]->items[0].score;
        known = true;
        try_bound(explorer, &bound, pools[i], figure, sign);
    }

    /* nothing is below 0 or above 100 */
    bound.exact = bound.move_count && (bound.score == bound.limit || bound.score == (sign < 0 ? 0 : 1000));
    bound.limit = bound.exact ? bound.score : bound.limit;
    bound.moves = arena_copy(explorer->arena, bound.moves, sizeof(int) * (size_t)bound.move_count);
    return bound;
}

static void end_by(Ending *ending, const int *moves, int count, Arena *arena)
{
    if (ending->chance == SURELY)
        return;
    *ending = (Ending){ SURELY, arena_copy(arena, moves, sizeof *moves * (size_t)count), count };
}

/* The first candidate that ends so. */
static void prove_ending(Explorer *explorer, Outcome outcome)
{
    const Candidates *candidates = &explorer->endings[outcome];
    Ending *ending = &explorer->result.endings[outcome];
    int count = 1;

    if (candidates->count > 0 && ending->chance == NEVER)
        ending->chance = PERHAPS;
    for (int i = 0; i < tries(candidates, count) && ending->chance != SURELY; i++) {
        int *moves;
        count = moves_of(&candidates->items[i].play, &moves, &explorer->plays);
        Played play = played(explorer, moves, count);
        if (play.over && play.outcome == outcome)
            end_by(ending, moves, count, explorer->arena);
    }
}

void explorer_prove(Explorer *explorer)
{
    Exploration *result = &explorer->result;

    const Ends *full = &explorer->full, *early = &explorer->early;
    bool best = explorer->best_whole, worst = explorer->worst_whole;

    for (int f = 0; f < FIGURES; f++) {
        *(f == DIMENSIONS ? &result->best : &result->best_in[f])
            = bound_of(explorer, &full->best[f], &early->best[f], f, 1, best);
        *(f == DIMENSIONS ? &result->worst : &result->worst_in[f])
            = bound_of(explorer, &full->worst[f], &early->worst[f], f, -1, worst);
    }
    result->recovered = bound_of(explorer, &full->recovered, &early->recovered, DIMENSIONS, 1, best);

    const Bound *shown[] = { &result->best, &result->worst };
    for (int i = 0; i < 2; i++)
        if (shown[i]->outcome != UNFINISHED)
            end_by(&result->endings[shown[i]->outcome], shown[i]->moves, shown[i]->move_count, explorer->arena);
    for (int i = 0; i < OUTCOMES; i++)
        prove_ending(explorer, (Outcome)i);
}
