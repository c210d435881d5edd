/* From state to state: what is heard, what can be answered, where it leads. */
#include "core/explore_inner.h"

#include <string.h>

enum { BUCKETS = 8192, MODERATE_LEAST = 250, MODERATE_MOST = 350 };

/* The stricter of two caps; 0 is none. */
static int lower_cap(int a, int b)
{
    return a == 0 || (b > 0 && b < a) ? b : a;
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

static void widen_needs(State *into, const State *from)
{
    into->met_least = from->met_least < into->met_least ? from->met_least : into->met_least;
    into->met_most = from->met_most > into->met_most ? from->met_most : into->met_most;
    into->needs_least = from->needs_least < into->needs_least ? from->needs_least : into->needs_least;
    into->needs_most = from->needs_most > into->needs_most ? from->needs_most : into->needs_most;
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
            widen_needs(other, state);
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
        explorer_finish(explorer, &next);
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

Mood mood_kindest(const MoodBounds *mood)
{
    return (Mood){ mood->least.heat, mood->most.trust, mood->most.heard, mood->most.patience };
}

Mood mood_harshest(const MoodBounds *mood)
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
    Mood kind = mood_after(mood_kindest(before), explorer->who, &effect);
    Mood harsh = mood_after(mood_harshest(before), explorer->who, &effect);
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

/* What needs have earned or brought between two moments, for the share of them that is solved. */
static void count_needs(State *state, const Grade *before, const Grade *after)
{
    const Grade *grades[] = { before, after };
    int met = 0, needs = 0;

    for (int g = 0; g < 2; g++)
        for (int i = 0; i < grades[g]->opened_count; i++) {
            const Opened *opened = &grades[g]->opened[i];
            if (opened->what->type != NEED)
                continue;
            met += (g ? 1 : -1) * opened->credit * 10 / opened->weight;
            needs += g ? 1 : -1;
        }
    state->met_least += met;
    state->met_most += met;
    state->needs_least += needs;
    state->needs_most += needs;
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
    count_needs(&next, &heard->grade, &next.grade);
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
    Answer *given = ARENA_NEW(&explorer->plays, Answer, 1);

    given->count = count;
    for (int i = 0; i < count; i++)
        given->numbers[i] = chosen[i]->number;
    State next = answered(explorer, heard, given, judgement, arena);
    const Go *go = count > 1 ? &beat->go : &chosen[0]->go;
    Mood kind = mood_kindest(&next.mood), harsh = mood_harshest(&next.mood);
    bool insulted = judgement->did[DEMEAN];

    if (mood_breaks(harsh, harsh.heat >= 85 * MOOD_POINT ? 2 : 0, insulted) != UNFINISHED)
        explorer_finish_early(explorer, &next, go, insulted);
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
    count_needs(&heard, &state->grade, &heard.grade);
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

/* ---- all of it ---- */

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
            fronts[f]->plays = arena_copy(&explorer->plays, fronts[f]->plays, sizeof(Play) * (size_t)fronts[f]->count);
    }
    explorer->then = (Layer){ .arena = { .block_size = 256 * 1024 } };
    explorer->then.buckets = ARENA_NEW(&explorer->then.arena, State *, BUCKETS);
}

Exploration explore(const Scenario *scenario, const Rubric *rubric, Arena *arena)
{
    const Temperament *who = temperament_named(scenario->customer.temperament);
    Arena scratch = { 0 };
    Explorer explorer = {
        .outlook = outlook_of(scenario, rubric, &scratch), .who = who ? who : temperament_at(0), .arena = arena,
        .reach = ARENA_NEW(arena, BeatReach, scenario->beat_count), .result = { .complete = true },
        .distance = ARENA_NEW(&scratch, int, scenario->beat_count), .best_whole = true, .worst_whole = true
    };
    Exploration *result = &explorer.result;

    explorer.road = arena_alloc(&scratch, sizeof *explorer.road * (size_t)scenario->beat_count);
    explorer_measure_roads(&explorer);
    turn_layer(&explorer);
    begin(&explorer);
    while (explorer.then.first && result->longest < EXPLORE_TURNS && result->states < EXPLORE_STATES) {
        turn_layer(&explorer);
        for (const State *state = explorer.now.first; state; state = state->next)
            walk(&explorer, state);
        result->longest++;
    }
    result->complete &= explorer.then.first == NULL;
    explorer_prove(&explorer);
    result->beats = explorer.reach;

    arena_free(&explorer.now.arena);
    arena_free(&explorer.then.arena);
    arena_free(&explorer.plays);
    arena_free(&scratch);
    return *result;
}
