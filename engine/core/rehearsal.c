#include "core/rehearsal.h"

#include "core/condition.h"
#include "core/road.h"

#include <string.h>

static bool holds(const Rehearsal *rehearsal, const Condition *when)
{
    return when->count == 0
        || condition_holds(when, &rehearsal->grade, rehearsal->moods[rehearsal->grade.turn], rehearsal->came_from);
}

/* ---- the customer's turn ---- */

static const Says *spoken(const Rehearsal *rehearsal, const Beat *beat)
{
    for (int i = 0; i < beat->says_count; i++)
        if (holds(rehearsal, &beat->says[i].when))
            return &beat->says[i];
    return &beat->says[beat->says_count - 1];
}

static void hear(Rehearsal *rehearsal, int index)
{
    const Beat *beat = &rehearsal->scenario->beats[index];

    rehearsal->beat = index;
    grade_hear(&rehearsal->grade, spoken(rehearsal, beat));
    for (int p = 0; p < beat->part_count; p++) {
        rehearsal->offered[p] = 0;
        for (int i = 0; i < beat->parts[p].reply_count; i++)
            if (holds(rehearsal, &beat->parts[p].replies[i].when))
                rehearsal->offered[p] |= (uint16_t)(1u << (beat->parts[p].replies[i].number - 1));
        rehearsal->over |= rehearsal->offered[p] == 0;
    }
}

Rehearsal rehearsal_begin(const Scenario *scenario, const Rubric *rubric, Arena *arena)
{
    const Temperament *who = temperament_named(scenario->customer.temperament);
    Rehearsal rehearsal = {
        .scenario = scenario, .rubric = rubric, .arena = arena, .who = who ? who : temperament_at(0),
        .grade = grade_begin(scenario, rubric, arena), .moods = arena_grow(arena, NULL, 0, sizeof(Mood)),
        .came_from = -1, .outcome = UNFINISHED
    };

    rehearsal.moods[0] = mood_start(rehearsal.who);
    hear(&rehearsal, 0);
    return rehearsal;
}

const Beat *rehearsal_beat(const Rehearsal *rehearsal)
{
    return rehearsal->over ? NULL : &rehearsal->scenario->beats[rehearsal->beat];
}

/* ---- the agent's turn ---- */

Judgement rehearsal_judge(const Rehearsal *rehearsal, const int *numbers)
{
    const Beat *beat = &rehearsal->scenario->beats[rehearsal->beat];
    const Reply *chosen[MOST_PARTS];

    for (int p = 0; p < beat->part_count; p++)
        chosen[p] = &beat->parts[p].replies[numbers[p] - 1];
    return grade_judge(&rehearsal->grade, chosen, beat->part_count, rehearsal->arena);
}

/* Each opportunity moves the customer once, in the turn of its best answer: a later and better one takes the
 * place of what an earlier one gave. Returns the first turn whose effect that changes. */
static int feel_answers(Rehearsal *rehearsal)
{
    Grade *grade = &rehearsal->grade;
    int first = grade->turn - 1;

    for (int i = 0; i < grade->opened_count; i++) {
        Opened *opened = &grade->opened[i];
        if (opened->level == opened->felt_level && opened->answered_turn == opened->felt_turn)
            continue;
        if (opened->felt_level > 0) {
            effect_add_answer(&rehearsal->effects[opened->felt_turn], opened->what->type, opened->weight,
                              opened->felt_level, -1);
            first = opened->felt_turn < first ? opened->felt_turn : first;
        }
        if (opened->level > 0) {
            effect_add_answer(&rehearsal->effects[opened->answered_turn], opened->what->type, opened->weight,
                              opened->level, 1);
            first = opened->answered_turn < first ? opened->answered_turn : first;
        }
        opened->felt_level = opened->level;
        opened->felt_turn = opened->answered_turn;
    }
    return first;
}

/* The mood is what all turns have made of it; those before the first changed one stand. */
static void feel(Rehearsal *rehearsal, const Judgement *judgement)
{
    int turns = rehearsal->grade.turn;

    rehearsal->effects = arena_grow(rehearsal->arena, rehearsal->effects, turns - 1, sizeof(TurnEffect));
    rehearsal->effects[turns - 1] = (TurnEffect){ 0 };
    int first = feel_answers(rehearsal);
    for (int i = 0; i < judgement->found_count; i++)
        effect_add_error(&rehearsal->effects[turns - 1], judgement->found[i].behaviour,
                         found_upset(rehearsal->rubric, &judgement->found[i]));

    rehearsal->moods = arena_grow(rehearsal->arena, rehearsal->moods, turns, sizeof(Mood));
    for (int i = first; i < turns; i++)
        rehearsal->moods[i + 1] = mood_after(rehearsal->moods[i], rehearsal->who, &rehearsal->effects[i]);
}

/* ---- where it goes ---- */

static int hot_turns(const Rehearsal *rehearsal)
{
    int turn = rehearsal->grade.turn;

    while (turn > 0 && rehearsal->moods[turn].heat >= 85 * MOOD_POINT)
        turn--;
    return rehearsal->grade.turn - turn;
}

static void end(Rehearsal *rehearsal, Outcome outcome)
{
    rehearsal->over = true;
    rehearsal->outcome = outcome;
    grade_end(&rehearsal->grade);
}

static void end_early(Rehearsal *rehearsal, Outcome outcome, const Go *go)
{
    const Beat *beats = rehearsal->scenario->beats;
    int count;
    const int *road = road_to_over(rehearsal->scenario, rehearsal->beat, go, &count, rehearsal->arena);

    for (int i = 0; i < count; i++)
        grade_open_unreached(&rehearsal->grade, &beats[road[i]].says[beats[road[i]].says_count - 1]);
    end(rehearsal, outcome);
}

static int way_on(const Rehearsal *rehearsal, const Go *go)
{
    for (int i = 0; i < go->count; i++)
        if (holds(rehearsal, &go->ways[i].when))
            return go->ways[i].beat;
    return scenario_next_beat(rehearsal->scenario, rehearsal->beat);
}

void rehearsal_take(Rehearsal *rehearsal, const int *numbers, const Judgement *judgement)
{
    const Beat *beat = &rehearsal->scenario->beats[rehearsal->beat];
    const Go *go = beat->part_count > 1 ? &beat->go : &beat->parts[0].replies[numbers[0] - 1].go;

    grade_take(&rehearsal->grade, judgement);
    feel(rehearsal, judgement);

    Mood mood = rehearsal->moods[rehearsal->grade.turn];
    Outcome broken = mood_breaks(mood, hot_turns(rehearsal), judgement->did[DEMEAN]);
    if (broken != UNFINISHED) {
        end_early(rehearsal, broken, go);
        return;
    }
    int next = way_on(rehearsal, go);
    rehearsal->came_from = rehearsal->beat;
    if (next == BEAT_OVER)
        end(rehearsal, mood_outcome(mood, grade_solved(&rehearsal->grade)));
    else
        hear(rehearsal, next);
}

/* ---- the result ---- */

Result rehearsal_result(const Rehearsal *rehearsal)
{
    const Rubric *rubric = rehearsal->rubric;
    Result result = { grade_scores(&rehearsal->grade), rehearsal->outcome != UNFINISHED };

    for (int i = 0; i < rehearsal->grade.found_count; i++)
        result.passed &= rehearsal->grade.found[i].behaviour < FIRST_GATE;
    for (int d = 0; d < DIMENSIONS; d++)
        result.passed &= result.scores.dimension[d] >= 10 * rubric->pass_dimension;
    result.passed &= result.scores.overall >= 10 * rubric->pass_overall;
    return result;
}
