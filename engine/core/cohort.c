#include "core/cohort.h"

#include "core/chance.h"

enum { MOST_TURNS = 200 };

typedef struct Cohort {
    const Scenario *scenario;
    const Rubric *rubric;
    const BeatForm *forms;
    Respondent trainees[COHORT_TRAINEES];
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

static void play(Cohort *cohort, int index)
{
    Respondent *trainee = &cohort->trainees[index];
    double ability = 3.0 * index / (COHORT_TRAINEES - 1);
    uint64_t chance = (uint64_t)index + 1;
    Arena arena = { .block_size = 32 * 1024 };
    Rehearsal rehearsal = rehearsal_begin(cohort->scenario, cohort->rubric, &arena);

    for (int turn = 0; turn < MOST_TURNS && !rehearsal.over; turn++) {
        const Beat *beat = rehearsal_beat(&rehearsal);
        int numbers[MOST_PARTS];
        for (int part = 0; part < beat->part_count; part++) {
            Pick here = pick(rehearsal.offered[part], cohort->forms[rehearsal.beat].parts[part], ability, &chance);
            item_note(trainee, rehearsal.beat * MOST_PARTS + part, here);
            numbers[part] = here.number;
        }
        Judgement judgement = rehearsal_judge(&rehearsal, numbers);
        rehearsal_take(&rehearsal, numbers, &judgement);
    }
    arena_free(&arena);
}

/* ---- all of them ---- */

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
    item_analyse(cohort->trainees, COHORT_TRAINEES, result, choices, arena);
    return result;
}
