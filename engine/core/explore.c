#include "core/explore_inner.h"

#include "core/session.h"

#include <string.h>

enum { BUCKETS = 8192, CANDIDATES = 24, FIGURES = DIMENSIONS + 1, MODERATE_LEAST = 250, MODERATE_MOST = 350,
       NEAR_ENOUGH = 4 };    /* tenths that a figure made without rounding may be wrong by */

/* States that are equally many agent turns from the beginning. */
typedef struct Layer {
    Arena arena;
    State *first, *last;
    State **buckets;
} Layer;

/* A play that may be a bound, and the figure it is said to reach. */
typedef struct Candidate { int score; Play play; } Candidate;

typedef struct Candidates { Candidate items[CANDIDATES]; int count; } Candidates;

typedef struct Explorer {
    Outlook outlook;
    const Temperament *who;
    Arena *arena;               /* of the result; plays live here too */
    Layer now, then;
    Candidates best[FIGURES], worst[FIGURES];   /* by dimension, then overall */
    Candidates recovered;
    BeatReach *reach;
    int *distance;              /* by beat: beats to the end on the shortest way, itself counted */
    int (*road)[DIMENSIONS];    /* by beat: what that way opens, itself counted, thousandths */
    bool best_whole, worst_whole;   /* no play had to be left out */
    Exploration result;
} Explorer;

/* The stricter of two caps; 0 is none. */
static int lower_cap(int a, int b)
{
    return a == 0 || (b > 0 && b < a) ? b : a;
}

/* ---- the ends ---- */

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
static bool may_be_bound(const Explorer *explorer, const Play *play, const int *weight, int cap, const Candidates *into,
                         int sign)
{
    const Rubric *rubric = explorer->outlook.rubric;
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
        || (play->erred && sign > 0 && of_interest(&explorer->recovered, overall, sign));
}

static void finish_front(Explorer *explorer, const Front *front, const int *weight, int cap, Candidates *into, int sign)
{
    for (int i = 0; i < front->count; i++) {
        Scores scores = { .overall = -1 };

        if (!may_be_bound(explorer, &front->plays[i], weight, cap, into, sign))
            continue;
        for (int d = 0; d < DIMENSIONS; d++) {
            scores.credit[d] = front->plays[i].net[d];
            scores.weight[d] = weight[d];
        }
        scores_work_out(explorer->outlook.rubric, &scores, cap);
        for (int d = 0; d < DIMENSIONS; d++)
            propose(&into[d], scores.dimension[d], &front->plays[i], sign);
        propose(&into[DIMENSIONS], scores.overall, &front->plays[i], sign);
        if (front->plays[i].erred && sign > 0)
            propose(&explorer->recovered, scores.overall, &front->plays[i], sign);
    }
}

static void finish(Explorer *explorer, const State *state)
{
    finish_front(explorer, &state->best, state->weight, state->cap, explorer->best, 1);
    finish_front(explorer, &state->worst, state->weight, state->cap, explorer->worst, -1);
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
static void finish_early(Explorer *explorer, const State *state, const Go *go, int beat)
{
    State ended = *state;
    int next = nearest(explorer, go, beat);

    if (next != BEAT_OVER)
        for (int d = 0; d < DIMENSIONS; d++)
            ended.weight[d] += explorer->road[next][d];
    finish(explorer, &ended);
}

/* ---- the shortest ways, once for all ---- */

typedef struct Nearer { const Explorer *explorer; int beat, distance; } Nearer;

enum { FAR = 1000000 };

static void come_nearer(void *data, int successor)
{
    Nearer *nearer = data;
    int distance = successor == BEAT_OVER ? 1 : nearer->explorer->distance[successor] + 1;

    if (distance < nearer->distance) {
        nearer->distance = distance;
        nearer->beat = successor;
    }
}

static void open_on_road(Explorer *explorer, int beat, int next)
{
    const Beat *passed = &explorer->outlook.scenario->beats[beat];
    const Says *says = &passed->says[passed->says_count - 1];

    for (int d = 0; d < DIMENSIONS; d++)
        explorer->road[beat][d] = next == BEAT_OVER ? 0 : explorer->road[next][d];
    for (int i = 0; i < says->open_count; i++)
        explorer->road[beat][opportunity_dimension(says->opens[i].type)]
            += 100 * rubric_weight(explorer->outlook.rubric, says->opens[i].type, says->opens[i].intensity);
}

static void measure_roads(Explorer *explorer)
{
    int count = explorer->outlook.scenario->beat_count;
    bool changed = true;

    for (int b = 0; b < count; b++)
        explorer->distance[b] = FAR;
    while (changed) {
        changed = false;
        for (int b = count - 1; b >= 0; b--) {
            Nearer nearer = { explorer, BEAT_OVER, explorer->distance[b] };
            scenario_successors(explorer->outlook.scenario, b, come_nearer, &nearer);
            if (nearer.distance == explorer->distance[b])
                continue;
            explorer->distance[b] = nearer.distance;
            open_on_road(explorer, b, nearer.beat);
            changed = true;
        }
    }
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

static void merge_fronts(State *into, const State *from)
{
    for (int i = 0; i < from->best.count; i++)
        front_add(&into->best, &from->best.plays[i]);
    for (int i = 0; i < from->worst.count; i++)
        front_add(&into->worst, &from->worst.plays[i]);
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
            merge_fronts(other, state);
            return;
        }
    State *kept = arena_copy(&layer->arena, state, sizeof *state);
    kept->best = front_new(MOST_BEST, 1, &layer->arena);
    kept->worst = front_new(MOST_WORST, -1, &layer->arena);
    merge_fronts(kept, state);
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
        const Found *found = &judgement->found[i];
        effect_add_error(&effect, found->behaviour, found_upset(explorer->outlook.rubric, found));
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

/* A front whose plays go on with an answer and what it earned or lost. */
static void go_front(Front *front, const Answer *answer, const int *gain, bool erred, Arena *arena)
{
    Play *plays = ARENA_NEW(arena, Play, front->count);

    for (int i = 0; i < front->count; i++) {
        plays[i] = (Play){ .erred = front->plays[i].erred || erred, .before = front->plays[i].before, .answer = answer };
        for (int d = 0; d < DIMENSIONS; d++)
            plays[i].net[d] = front->plays[i].net[d] + gain[d];
    }
    front->plays = plays;
}

/* The state after an answer. */
static State answered(Explorer *explorer, const State *heard, const Answer *answer, const Judgement *judgement,
                      Arena *arena)
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
    go_front(&next.best, answer, gain, errs(judgement), arena);
    go_front(&next.worst, answer, gain, errs(judgement), arena);
    next.cap = lower_cap(next.cap, grade_cap(&next.grade));
    return next;
}

static void answer(Explorer *explorer, const State *heard, const Reply *const *chosen, int count,
                   const Judgement *judgement, Arena *arena)
{
    const Beat *beat = &explorer->outlook.scenario->beats[heard->beat];
    Answer *given = ARENA_NEW(explorer->arena, Answer, 1);

    given->count = count;
    for (int i = 0; i < count; i++)
        given->numbers[i] = chosen[i]->number;
    State next = answered(explorer, heard, given, judgement, arena);
    const Go *go = count > 1 ? &beat->go : &chosen[0]->go;
    Mood kind = kindest(&next.mood), harsh = harshest(&next.mood);
    bool insulted = judgement->did[DEMEAN];

    if (mood_breaks(harsh, harsh.heat >= 85 * MOOD_POINT ? 2 : 0, insulted) != UNFINISHED)
        finish_early(explorer, &next, go, heard->beat);
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
        const Play *settled = fronts[f]->plays;
        fronts[f]->plays = arena_copy(&arena, settled, sizeof(Play) * (size_t)fronts[f]->count);
        for (int i = 0; i < fronts[f]->count; i++) {
            fronts[f]->plays[i].before = &settled[i];
            for (int d = 0; d < DIMENSIONS; d++)
                fronts[f]->plays[i].net[d] += after.credit[d] - before.credit[d];
        }
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
    explorer->best_whole &= !state->best.full;
    explorer->worst_whole &= !state->worst.full;
    for (int i = 0; i < beat->says_count; i++) {
        Chance chance = condition_chance(&beat->says[i].when, &state->grade, &state->mood, state->came_from);
        if (chance != NEVER)
            hear(explorer, state, &beat->says[i]);
        if (chance == SURELY)
            return;
    }
}

/* ---- bounds ---- */

/* The moves of a play, first one first; how many there are is returned. */
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

/* Candidates are tried as long as that is cheap: a talk of hundreds of turns takes long to play. */
static int tries(const Candidates *candidates, int moves)
{
    int most = 1 + 2000 / (moves + 1);

    return candidates->count < most ? candidates->count : most;
}

/* The first candidate whose moves keep what they claim; failing that, the first one's claim. */
static Bound bound_of(const Explorer *explorer, const Candidates *candidates, int figure, bool whole)
{
    Bound bound = { .score = -1, .limit = -1, .outcome = UNFINISHED };
    int count = 1;

    for (int i = 0; i < tries(candidates, count); i++) {
        int *moves, claimed = candidates->items[i].score;
        Outcome outcome = UNFINISHED;

        count = moves_of(&candidates->items[i].play, &moves, explorer->arena);
        int score = played(explorer, moves, count, figure, &outcome);
        if (i == 0)
            bound = (Bound){ claimed, claimed, false, moves, count, outcome };
        if (score == claimed) {
            bool proven = (explorer->result.complete && whole) || score == 0;
            return (Bound){ score, bound.limit, score == bound.limit && proven, moves, count, outcome };
        }
    }
    return bound;
}

static void begin(Explorer *explorer)
{
    const Outlook *outlook = &explorer->outlook;
    Mood mood = mood_start(explorer->who);
    Play play = { .before = NULL };
    State state = {
        .grade = grade_begin(outlook->scenario, outlook->rubric, &explorer->then.arena), .came_from = -1,
        .mood = { mood, mood }, .best = front_new(1, 1, &explorer->then.arena),
        .worst = front_new(1, -1, &explorer->then.arena)
    };

    front_add(&state.best, &play);
    front_add(&state.worst, &play);
    arrive(explorer, &state);
}

/* A layer that is complete: its plays are kept, for the ways that lead on from them. */
static void turn_layer(Explorer *explorer)
{
    arena_free(&explorer->now.arena);
    explorer->now = explorer->then;
    for (State *state = explorer->now.first; state; state = state->next) {
        Front *fronts[] = { &state->best, &state->worst };
        for (int f = 0; f < 2; f++)
            fronts[f]->plays = arena_copy(explorer->arena, fronts[f]->plays, sizeof(Play) * (size_t)fronts[f]->count);
    }
    explorer->then = (Layer){ .arena = { .block_size = 256 * 1024 } };
    explorer->then.buckets = ARENA_NEW(&explorer->then.arena, State *, BUCKETS);
}

Exploration explore(const Scenario *scenario, const Rubric *rubric, Arena *arena)
{
    const Temperament *who = temperament_named(scenario->customer.temperament);
    Explorer explorer = {
        .outlook = outlook_of(scenario, rubric, arena), .who = who ? who : temperament_at(0), .arena = arena,
        .reach = ARENA_NEW(arena, BeatReach, scenario->beat_count), .result = { .complete = true },
        .distance = ARENA_NEW(arena, int, scenario->beat_count), .best_whole = true, .worst_whole = true
    };
    Exploration *result = &explorer.result;

    explorer.road = arena_alloc(arena, sizeof *explorer.road * (size_t)scenario->beat_count);
    measure_roads(&explorer);
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
        result->best_in[d] = bound_of(&explorer, &explorer.best[d], d, explorer.best_whole);
        result->worst_in[d] = bound_of(&explorer, &explorer.worst[d], d, explorer.worst_whole);
    }
    result->best = bound_of(&explorer, &explorer.best[DIMENSIONS], DIMENSIONS, explorer.best_whole);
    result->worst = bound_of(&explorer, &explorer.worst[DIMENSIONS], DIMENSIONS, explorer.worst_whole);
    result->recovered = bound_of(&explorer, &explorer.recovered, DIMENSIONS, explorer.best_whole);
    result->beats = explorer.reach;
    arena_free(&explorer.now.arena);
    arena_free(&explorer.then.arena);
    return *result;
}
