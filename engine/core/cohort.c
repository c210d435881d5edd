#include "core/cohort.h"

#include "core/chance.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_TURNS = 200 };

/* What a trainee did at one choice. */
typedef struct Pick {
    uint16_t offered;           /* bit i: reply i + 1 was on offer */
    uint8_t number;             /* taken; 0: never came here, or had no choice */
    uint8_t key;
} Pick;

typedef struct Trainee {
    Pick *picks;                /* as the choices are counted */
    int choices, right;
    int place;                  /* among all, the weakest first */
} Trainee;

typedef struct Cohort {
    const Scenario *scenario;
    const Rubric *rubric;
    const BeatForm *forms;
    Trainee trainees[COHORT_TRAINEES];
} Cohort;

/* ---- one trainee ---- */

/* exp(x) for x <= 0, near enough, from products alone: the same on every machine. */
static double raised(double x)
{
    double power = x > -20 ? 1 + x / 1024 : 0;

    for (int i = 0; i < 10; i++)
        power *= power;
    return power;
}

/* From 0 up to 1, below it. */
static double share_of_chance(uint64_t *chance)
{
    return (double)(chance_next(chance) >> 11) / 9007199254740992.0;     /* 2 to the 53rd */
}

static double mean_worth(const ReplyForm *reply)
{
    return reply->weighed ? (double)reply->worth / reply->weighed / 1000 : 0;
}

static Pick pick(uint16_t offered, const ReplyForm *forms, double ability, uint64_t *chance)
{
    Pick pick = { offered, 0, 0 };
    double most = 0, sum = 0, weights[MOST_REPLIES] = { 0 };

    for (int i = 0; i < MOST_REPLIES; i++)
        if (pick.offered >> i & 1 && (pick.key == 0 || mean_worth(&forms[i]) > most)) {
            most = mean_worth(&forms[i]);
            pick.key = (uint8_t)(i + 1);
        }
    for (int i = 0; i < MOST_REPLIES; i++)
        if (pick.offered >> i & 1)
            sum += weights[i] = raised(ability * (mean_worth(&forms[i]) - most));

    double left = share_of_chance(chance) * sum;
    for (int i = 0; i < MOST_REPLIES; i++)
        if (pick.offered >> i & 1) {
            pick.number = (uint8_t)(i + 1);
            left -= weights[i];
            if (left < 0)
                break;
        }
    return pick;
}

static void note(Trainee *trainee, int choice, const Pick *pick)
{
    bool alone = (pick->offered & (pick->offered - 1)) == 0;

    if (alone || trainee->picks[choice].number)
        return;
    trainee->picks[choice] = *pick;
    trainee->choices++;
    trainee->right += pick->number == pick->key;
}

static void play(Cohort *cohort, int index)
{
    Trainee *trainee = &cohort->trainees[index];
    double ability = 3.0 * index / (COHORT_TRAINEES - 1);
    uint64_t chance = (uint64_t)index + 1;
    Arena arena = { .block_size = 32 * 1024 };
    Rehearsal rehearsal = rehearsal_begin(cohort->scenario, cohort->rubric, &arena);

    for (int turn = 0; turn < MOST_TURNS && !rehearsal.over; turn++) {
        const Beat *beat = rehearsal_beat(&rehearsal);
        int numbers[MOST_PARTS];
        for (int part = 0; part < beat->part_count; part++) {
            Pick here = pick(rehearsal.offered[part], cohort->forms[rehearsal.beat].parts[part], ability, &chance);
            note(trainee, rehearsal.beat * MOST_PARTS + part, &here);
            numbers[part] = here.number;
        }
        Judgement judgement = rehearsal_judge(&rehearsal, numbers);
        rehearsal_take(&rehearsal, numbers, &judgement);
    }
    arena_free(&arena);
}

/* ---- all of them ---- */

/* The weaker first: the lower share of keys; equal ones as they are. */
static int by_share(const void *a, const void *b)
{
    const Trainee *x = *(const Trainee *const *)a, *y = *(const Trainee *const *)b;
    int left = x->right * y->choices, right = y->right * x->choices;

    if (left != right)
        return left < right ? -1 : 1;
    return x < y ? -1 : x > y;
}

static void rank(Cohort *cohort)
{
    Trainee *order[COHORT_TRAINEES];

    for (int i = 0; i < COHORT_TRAINEES; i++)
        order[i] = &cohort->trainees[i];
    qsort(order, COHORT_TRAINEES, sizeof *order, by_share);
    for (int i = 0; i < COHORT_TRAINEES; i++)
        order[i]->place = i;
}

static void count(Taken *taken, const Pick *pick)
{
    for (int i = 0; i < MOST_REPLIES; i++)
        if (pick->offered >> i & 1 && pick->key != i + 1) {
            taken[i].offered++;
            taken[i].taken += pick->number == i + 1;
        }
}

/* Sums for a correlation: x is 0 or 1, y a share in thousandths. */
typedef struct Sums { int64_t n, x, y, yy, xy; } Sums;

static void sum_up(Sums *sums, const Trainee *trainee, bool right)
{
    int64_t y = 1000 * (trainee->right - right) / (trainee->choices - 1);

    sums->n++;
    sums->x += right;
    sums->y += y;
    sums->yy += y * y;
    sums->xy += right * y;
}

static int correlation(const Sums *s)
{
    double spread = (double)(s->n * s->x - s->x * s->x) * (double)(s->n * s->yy - s->y * s->y);

    return spread > 0 ? (int)((double)(1000 * (s->n * s->xy - s->x * s->y)) / sqrt(spread)) : 0;
}

static void analyse(const Cohort *cohort, int index, Choice *choice)
{
    Sums sums = { 0, 0, 0, 0, 0 };

    for (int i = 0; i < COHORT_TRAINEES; i++) {
        const Trainee *trainee = &cohort->trainees[i];
        const Pick *pick = &trainee->picks[index];
        bool right = pick->number == pick->key;
        if (pick->number == 0)
            continue;
        choice->met++;
        choice->right += right;
        count(choice->all, pick);
        if (trainee->place < COHORT_TRAINEES / 3)
            count(choice->weakest, pick);
        if (trainee->place >= COHORT_TRAINEES - COHORT_TRAINEES / 3)
            count(choice->best, pick);
        if (trainee->choices > 1)
            sum_up(&sums, trainee, right);
    }
    choice->discrimination = correlation(&sums);
}

const Choice *cohort_play(const Scenario *scenario, const Rubric *rubric, const BeatForm *forms, Arena *arena)
{
    int choices = scenario->beat_count * MOST_PARTS;
    Choice *result = ARENA_NEW(arena, Choice, choices);
    Cohort *cohort = ARENA_NEW(arena, Cohort, 1);

    *cohort = (Cohort){ .scenario = scenario, .rubric = rubric, .forms = forms };
    for (int i = 0; i < COHORT_TRAINEES; i++) {
        cohort->trainees[i].picks = ARENA_NEW(arena, Pick, choices);
        play(cohort, i);
    }
    rank(cohort);
    for (int i = 0; i < choices; i++)
        analyse(cohort, i, &result[i]);
    return result;
}
