#include "core/explore_inner.h"

#include "core/road.h"
#include "core/session.h"

#include <string.h>

enum { BUCKETS = 8192, CANDIDATES = 24, FIGURES = DIMENSIONS + 1, MODERATE_LEAST = 250, MODERATE_MOST = 350 };

/* States that are equally many agent turns from the beginning. */
typedef struct Layer {
    Arena arena;
    State *first, *last;
    State **buckets;
} Layer;

/* A play that may be a bound, and the figure it is said to reach. */
typedef struct Candidate { int score; const Step *last; } Candidate;

typedef struct Candidates { Candidate items[CANDIDATES]; int count; } Candidates;

typedef struct Explorer {
    Outlook outlook;
    const Temperament *who;
    Arena *arena;               /* of the result; steps live here too */
    Layer now, then;
    Candidates best[FIGURES], worst[FIGURES];   /* by dimension, then overall */
    Candidates recovered;
    BeatReach *reach;
    Exploration result;
} Explorer;

/* The stricter of two caps; 0 is none. */
static int lower_cap(int a, int b)
{
    return a == 0 || (b > 0 && b < a) ? b : a;
}

/* ---- the ends ---- */

static void propose(Candidates *candidates, int score, const Step *last, int sign)
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
    candidates->items[at] = (Candidate){ score, last };
    candidates->count = moved + 1;
}

static void finish_front(Explorer *explorer, const Front *front, const int *weight, int cap, Candidates *into, int sign)
{
    for (int i = 0; i < front->count; i++) {
        Scores scores = { .overall = -1 };
        for (int d = 0; d < DIMENSIONS; d++) {
            scores.credit[d] = front->plays[i].net[d];
            scores.weight[d] = weight[d];
        }
        scores_work_out(explorer->outlook.rubric, &scores, cap);
        for (int d = 0; d < DIMENSIONS; d++)
            propose(&into[d], scores.dimension[d], front->plays[i].last, sign);
        propose(&into[DIMENSIONS], scores.overall, front->plays[i].last, sign);
        if (front->plays[i].erred && sign > 0)
            propose(&explorer->recovered, scores.overall, front->plays[i].last, sign);
    }
}

static void finish(Explorer *explorer, const State *state)
{
    finish_front(explorer, &state->best, state->weight, state->cap, explorer->best, 1);
    finish_front(explorer, &state->worst, state->weight, state->cap, explorer->worst, -1);
}

/* The customer left: what the rest of the way would have opened counts at nothing. */
static void finish_early(Explorer *explorer, const State *state, const Go *go, int beat, Arena *arena)
{
    State ended = *state;
    int count;
    const int *road = road_to_over(explorer->outlook.scenario, beat, go, &count, arena);
    Scores before = grade_sums(&state->grade);

    ended.grade = grade_copied(&state->grade, arena);
    for (int i = 0; i < count; i++) {
        const Beat *passed = &explorer->outlook.scenario->beats[road[i]];
        grade_open_unreached(&ended.grade, &passed->says[passed->says_count - 1]);
    }
    Scores after = grade_sums(&ended.grade);
    for (int d = 0; d < DIMENSIONS; d++)
        ended.weight[d] += after.weight[d] - before.weight[d];
    finish(explorer, &ended);
}

/* ---- from one layer to the next ---- */

static void widen(MoodBounds *bounds, const MoodBounds *more)
{
    int *least = &bounds->least.heat, *most = &bounds->most.heat;
    const int *lower = &more->least.heat, *higher = &more->most.heat;

    for (size_t i = 0; i < sizeof(Mood) / sizeof(int); i++) {
        least[i] = lower[i] < least[i] ? lower[i] : least[i];
        most[i] = higher[i] > most[i] ? higher[i] : most[i];
    }
}

static void merge_fronts(State *into, const State *from, Arena *arena)
{
    for (int i = 0; i < from->best.count; i++)
        front_add(&into->best, &from->best.plays[i], 1, arena);
    for (int i = 0; i < from->worst.count; i++)
        front_add(&into->worst, &from->worst.plays[i], -1, arena);
    into->best.full |= from->best.full;
    into->worst.full |= from->worst.full;
}

/* Adds a state to the next layer, or merges it into the one it is the same as. */
static void arrive(Explorer *explorer, State *state)
{
    Layer *layer = &explorer->then;
    State **bucket;

    state_settle(&explorer->outlook, state, &layer->arena);
    bucket = &layer->buckets[state->hash % BUCKETS];
    for (State *other = *bucket; other; other = other->chained)
        if (state_same(other, state)) {
            widen(&other->mood, &state->mood);
            merge_fronts(other, state, &layer->arena);
            return;
        }
    State *kept = arena_copy(&layer->arena, state, sizeof *state);
    kept->best = kept->worst = (Front){ 0 };
    merge_fronts(kept, state, &layer->arena);
    kept->chained = *bucket;
    kept->next = NULL;
    *bucket = kept;
    if (layer->last)
        layer->last->next = kept;
    else
        layer->first = kept;
    layer->last = kept;
    explorer->result.states++;
}

static void go_by(Explorer *explorer, const State *state, int beat)
{
    State next = *state;

    if (beat == BEAT_OVER) {
        grade_end(&next.grade);
        next.cap = lower_cap(next.cap, grade_cap(&next.grade));
        finish(explorer, &next);
        return;
    }
    next.came_from = state->beat;
    next.beat = beat;
    next.grade = grade_copied(&state->grade, &explorer->then.arena);
    arrive(explorer, &next);
}

static void go_on(Explorer *explorer, const State *state, const Go *go)
{
    for (int i = 0; i < go->count; i++) {
        Chance chance = condition_chance(&go->ways[i].when, &state->grade, &state->mood, state->came_from);
        if (chance != NEVER)
            go_by(explorer, state, go->ways[i].beat);
        if (chance == SURELY)
            return;
    }
    go_by(explorer, state, scenario_next_beat(explorer->outlook.scenario, state->beat));
}

/* ---- one turn ---- */

static Mood kindest(const MoodBounds *mood)
{
    return (Mood){ mood->least.heat, mood->most.trust, mood->most.heard, mood->most.patience };
}

static Mood harshest(const MoodBounds *mood)
{
    return (Mood){ mood->most.heat, mood->least.trust, mood->least.heard, mood->least.patience };
}

static MoodBounds felt(const Explorer *explorer, Grade *grade, const Judgement *judgement, const MoodBounds *before)
{
    TurnEffect effect = { 0 };

    for (int i = 0; i < grade->opened_count; i++) {
        Opened *opened = &grade->opened[i];
        if (opened->level == opened->felt_level)
            continue;
        effect_add_answer(&effect, opened->what->type, opened->weight, opened->felt_level, -1);
        effect_add_answer(&effect, opened->what->type, opened->weight, opened->level, 1);
        opened->felt_level = opened->level;
    }
    for (int i = 0; i < judgement->found_count; i++) {
        const BehaviourRule *rule = &explorer->outlook.rubric->behaviours[judgement->found[i].behaviour];
        int debit = judgement->found[i].debit;
        effect_add_error(&effect, judgement->found[i].behaviour, debit < rule->debit ? debit : rule->upset);
    }
    Mood kind = mood_after(kindest(before), explorer->who, &effect);
    Mood harsh = mood_after(harshest(before), explorer->who, &effect);
    return (MoodBounds){ { kind.heat, harsh.trust, harsh.heard, harsh.patience },
                         { harsh.heat, kind.trust, kind.heard, kind.patience } };
}

static bool errs(const Judgement *judgement)
{
    for (int i = 0; i < judgement->found_count; i++)
        if (judgement->found[i].debit >= MODERATE_LEAST && judgement->found[i].debit <= MODERATE_MOST)
            return true;
    return false;
}

/* A front whose plays have one more step and what it earned or lost. */
static void step_on(const Explorer *explorer, Front *front, const Step *step, const int *gain, bool erred, Arena *arena)
{
    Play *plays = ARENA_NEW(arena, Play, front->count);

    for (int i = 0; i < front->count; i++) {
        Step *next = arena_copy(explorer->arena, step, sizeof *step);
        plays[i] = front->plays[i];
        next->before = plays[i].last;
        plays[i].last = next;
        plays[i].erred |= erred;
        for (int d = 0; d < DIMENSIONS; d++)
            plays[i].net[d] += gain[d];
    }
    front->plays = plays;
}

/* The state after an answer. */
static State answered(Explorer *explorer, const State *heard, const Step *step, const Judgement *judgement, Arena *arena)
{
    State next = *heard;
    Scores before = grade_sums(&heard->grade);
    int gain[DIMENSIONS];

    next.grade = grade_copied(&heard->grade, arena);
    grade_take(&next.grade, judgement);
    next.mood = felt(explorer, &next.grade, judgement, &heard->mood);

    Scores after = grade_sums(&next.grade);
    for (int d = 0; d < DIMENSIONS; d++)
        gain[d] = after.credit[d] - before.credit[d] - (after.debit[d] - before.debit[d]);
    step_on(explorer, &next.best, step, gain, errs(judgement), arena);
    step_on(explorer, &next.worst, step, gain, errs(judgement), arena);
    next.cap = lower_cap(next.cap, grade_cap(&next.grade));
    return next;
}

static void answer(Explorer *explorer, const State *heard, const Reply *const *chosen, int count,
                   const Judgement *judgement, Arena *arena)
{
    const Beat *beat = &explorer->outlook.scenario->beats[heard->beat];
    Step step = { .count = count };
    for (int i = 0; i < count; i++)
        step.numbers[i] = chosen[i]->number;
    State next = answered(explorer, heard, &step, judgement, arena);
    const Go *go = count > 1 ? &beat->go : &chosen[0]->go;
    Mood kind = kindest(&next.mood), harsh = harshest(&next.mood);
    bool insulted = judgement->did[DEMEAN];

    if (mood_breaks(harsh, harsh.heat >= 85 * MOOD_POINT ? 2 : 0, insulted) != UNFINISHED)
        finish_early(explorer, &next, go, heard->beat, arena);
    if (mood_breaks(kind, 0, insulted) == UNFINISHED)
        go_on(explorer, &next, go);
}

/* What a reply earns in each dimension at this point. */
static void earned(const Grade *grade, const Judgement *judgement, int *worth)
{
    memset(worth, 0, sizeof *worth * DIMENSIONS);
    for (int i = 0; i < judgement->response_count; i++) {
        const Opened *opened = &grade->opened[judgement->responses[i].opened];
        worth[opportunity_dimension(opened->what->type)] += judgement->responses[i].credit - opened->credit;
    }
    for (int i = 0; i < judgement->found_count; i++)
        worth[behaviour_dimension(judgement->found[i].behaviour)] -= judgement->found[i].debit;
}

static void compare(BeatReach *reach, const Reply *const *offered, int (*worth)[DIMENSIONS], int count)
{
    bool equal = count > 1;

    for (int i = 1; i < count; i++)
        equal &= memcmp(worth[i], worth[0], sizeof *worth) == 0;
    for (int i = 0; i < count; i++) {
        ReplyReach *reply = &reach->replies[0][offered[i]->number - 1];
        bool beaten = false;
        for (int k = 0; k < count; k++) {
            bool more = k != i;
            for (int d = 0; d < DIMENSIONS; d++)
                more &= worth[k][d] > worth[i][d];
            beaten |= more;
        }
        reply->beaten += beaten;
        reply->equal += equal;
    }
}

/* The replies of a part that may be on offer. */
static int offered_in(const State *heard, const Part *part, const Reply **offered)
{
    int count = 0;

    for (int i = 0; i < part->reply_count && count < MOST_REPLIES; i++)
        if (condition_chance(&part->replies[i].when, &heard->grade, &heard->mood, heard->came_from) != NEVER)
            offered[count++] = &part->replies[i];
    return count;
}

static void answer_plain(Explorer *explorer, const State *heard, const Part *part, Arena *arena)
{
    const Reply *offered[MOST_REPLIES];
    int worth[MOST_REPLIES][DIMENSIONS], count = offered_in(heard, part, offered);

    for (int i = 0; i < count; i++) {
        Judgement judgement = grade_judge(&heard->grade, &offered[i], 1, arena);
        earned(&heard->grade, &judgement, worth[i]);
        explorer->reach[heard->beat].replies[0][offered[i]->number - 1].states++;
        answer(explorer, heard, &offered[i], 1, &judgement, arena);
    }
    compare(&explorer->reach[heard->beat], offered, worth, count);
}

/* Every composition of paragraphs, one after the other. */
static void answer_composed(Explorer *explorer, const State *heard, const Beat *beat, Arena *arena)
{
    const Reply *offered[MOST_PARTS][MOST_REPLIES], *chosen[MOST_PARTS];
    int count[MOST_PARTS], at[MOST_PARTS] = { 0 }, part;

    for (int p = 0; p < beat->part_count; p++) {
        count[p] = offered_in(heard, &beat->parts[p], offered[p]);
        if (count[p] == 0)
            return;
        for (int i = 0; i < count[p]; i++)
            explorer->reach[heard->beat].replies[p][offered[p][i]->number - 1].states++;
    }
    do {
        for (int p = 0; p < beat->part_count; p++)
            chosen[p] = offered[p][at[p]];
        Judgement judgement = grade_judge(&heard->grade, chosen, beat->part_count, arena);
        answer(explorer, heard, chosen, beat->part_count, &judgement, arena);
        for (part = 0; part < beat->part_count && ++at[part] == count[part]; part++)
            at[part] = 0;
    } while (part < beat->part_count);
}

static void hear(Explorer *explorer, const State *state, const Says *says)
{
    const Beat *beat = &explorer->outlook.scenario->beats[state->beat];
    Arena arena = { .block_size = 64 * 1024 };
    State heard = *state;
    Scores before = grade_sums(&state->grade), after;

    heard.grade = grade_copied(&state->grade, &arena);
    grade_hear(&heard.grade, says);
    after = grade_sums(&heard.grade);
    for (int d = 0; d < DIMENSIONS; d++)
        heard.weight[d] += after.weight[d] - before.weight[d];

    /* what was asked early earns as it opens */
    Front *fronts[] = { &heard.best, &heard.worst };
    for (int f = 0; f < 2; f++) {
        fronts[f]->plays = arena_copy(&arena, fronts[f]->plays, sizeof(Play) * (size_t)fronts[f]->count);
        for (int i = 0; i < fronts[f]->count; i++)
            for (int d = 0; d < DIMENSIONS; d++)
                fronts[f]->plays[i].net[d] += after.credit[d] - before.credit[d];
    }
    if (beat->part_count == 1)
        answer_plain(explorer, &heard, &beat->parts[0], &arena);
    else
        answer_composed(explorer, &heard, beat, &arena);
    arena_free(&arena);
}

static void walk(Explorer *explorer, const State *state)
{
    const Beat *beat = &explorer->outlook.scenario->beats[state->beat];

    explorer->reach[state->beat].states++;
    explorer->result.complete &= !state->best.full && !state->worst.full;
    for (int i = 0; i < beat->says_count; i++) {
        Chance chance = condition_chance(&beat->says[i].when, &state->grade, &state->mood, state->came_from);
        if (chance != NEVER)
            hear(explorer, state, &beat->says[i]);
        if (chance == SURELY)
            return;
    }
}

/* ---- bounds ---- */

/* The moves of a play, first one first; its length is returned. */
static int moves_of(const Step *last, int **moves, Arena *arena)
{
    int count = 0;

    for (const Step *step = last; step; step = step->before)
        count += step->count;
    *moves = ARENA_NEW(arena, int, count);
    for (const Step *step = last; step; step = step->before) {
        count -= step->count;
        memcpy(*moves + count, step->numbers, sizeof(int) * (size_t)step->count);
    }
    for (const Step *step = last; step; step = step->before)
        count += step->count;
    return count;
}

/* Plays the moves in earnest. Returns the figure they reach, or -2 if they can't be played to the end. */
static int played(const Explorer *explorer, const int *moves, int count, int figure, Outcome *outcome)
{
    Arena arena = { 0 };
    Session *session = session_begin(explorer->outlook.scenario, explorer->outlook.rubric, 1, &arena);
    int used = 0, score = -2;

    while (!session_over(session) && used < count) {
        int parts = session_prompt(session)->part_count;
        if (used + parts > count || !session_choose(session, moves + used, parts, NULL))
            break;
        used += parts;
    }
    if (session_over(session) && used == count) {
        const Record *record = session_record(session);
        score = figure == DIMENSIONS ? record->scores.overall : record->scores.dimension[figure];
        *outcome = record->outcome;
    }
    arena_free(&arena);
    return score;
}

/* The first candidate whose moves keep what they claim; failing that, the first one as a limit. */
static Bound bound_of(const Explorer *explorer, const Candidates *candidates, int figure)
{
    Bound bound = { .score = -1, .outcome = UNFINISHED };

    for (int i = 0; i < candidates->count; i++) {
        int *moves, count = moves_of(candidates->items[i].last, &moves, explorer->arena);
        Outcome outcome = UNFINISHED;
        int score = played(explorer, moves, count, figure, &outcome);
        if (i == 0)
            bound = (Bound){ candidates->items[0].score, false, moves, count, outcome };
        if (score == candidates->items[i].score) {
            bool first = score == bound.score;
            bound.moves = moves;
            bound.move_count = count;
            bound.outcome = outcome;
            bound.exact = first && explorer->result.complete;
            return bound;
        }
    }
    return bound;
}

static void begin(Explorer *explorer)
{
    const Outlook *outlook = &explorer->outlook;
    Mood mood = mood_start(explorer->who);
    Play play = { .last = NULL };
    State state = {
        .grade = grade_begin(outlook->scenario, outlook->rubric, &explorer->then.arena), .came_from = -1,
        .mood = { mood, mood }
    };

    front_add(&state.best, &play, 1, &explorer->then.arena);
    front_add(&state.worst, &play, -1, &explorer->then.arena);
    arrive(explorer, &state);
}

static void turn_layer(Explorer *explorer)
{
    arena_free(&explorer->now.arena);
    explorer->now = explorer->then;
    explorer->then = (Layer){ .arena = { .block_size = 256 * 1024 } };
    explorer->then.buckets = ARENA_NEW(&explorer->then.arena, State *, BUCKETS);
}

Exploration explore(const Scenario *scenario, const Rubric *rubric, Arena *arena)
{
    const Temperament *who = temperament_named(scenario->customer.temperament);
    Explorer explorer = {
        .outlook = outlook_of(scenario, rubric, arena), .who = who ? who : temperament_at(0), .arena = arena,
        .reach = ARENA_NEW(arena, BeatReach, scenario->beat_count), .result = { .complete = true }
    };
    Exploration *result = &explorer.result;

    turn_layer(&explorer);
    begin(&explorer);
    while (explorer.then.first && result->turns < EXPLORE_TURNS && result->states < EXPLORE_STATES) {
        turn_layer(&explorer);
        for (const State *state = explorer.now.first; state; state = state->next)
            walk(&explorer, state);
        result->turns++;
    }
    result->complete &= explorer.then.first == NULL;

    for (int d = 0; d < DIMENSIONS; d++) {
        result->best_in[d] = bound_of(&explorer, &explorer.best[d], d);
        result->worst_in[d] = bound_of(&explorer, &explorer.worst[d], d);
    }
    result->best = bound_of(&explorer, &explorer.best[DIMENSIONS], DIMENSIONS);
    result->worst = bound_of(&explorer, &explorer.worst[DIMENSIONS], DIMENSIONS);
    result->recovered = bound_of(&explorer, &explorer.recovered, DIMENSIONS);
    result->beats = explorer.reach;
    arena_free(&explorer.now.arena);
    arena_free(&explorer.then.arena);
    return *result;
}
