/* What random play shows of each reply. */
#include "core/form_inner.h"

#include <string.h>

typedef struct Sampling {
    const Scenario *scenario;
    const Rubric *rubric;
    BeatForm *beats;
    bool *met;                  /* by beat: this play has been here */
    Sample sample;
} Sampling;

/* ---- one turn ---- */

static void add_worth(ReplyForm *reply, const Judgement *judgement)
{
    reply->weighed++;
    reply->worth += judgement->worth;
    for (int i = 0; i < judgement->found_count; i++)
        reply->found[judgement->found[i].behaviour]++;
}

/* Every reply on offer, each in place of the one chosen for its part. */
static void weigh(BeatForm *form, const Rehearsal *rehearsal, const int *chosen, const Judgement *taken)
{
    const Beat *beat = rehearsal_beat(rehearsal);

    for (int p = 0; p < beat->part_count; p++)
        for (int number = 1; number <= beat->parts[p].reply_count; number++) {
            int instead[MOST_PARTS];

            if (!(rehearsal->offered[p] >> (number - 1) & 1))
                continue;
            memcpy(instead, chosen, sizeof instead);
            instead[p] = number;
            Judgement other = number == chosen[p] ? *taken : rehearsal_judge(rehearsal, instead);
            add_worth(&form->parts[p][number - 1], &other);
        }
}

static void count_hits(BeatForm *form, const Rehearsal *rehearsal, const int *chosen)
{
    const Beat *beat = rehearsal_beat(rehearsal);

    for (int p = 0; p < beat->part_count; p++) {
        for (int i = 0; i < beat->parts[p].reply_count; i++)
            form->parts[p][i].offered += rehearsal->offered[p] >> i & 1;
        form->parts[p][chosen[p] - 1].chosen++;
    }
}

/* ---- one play ---- */

static void count_play(Sample *sample, const Rehearsal *rehearsal)
{
    int turns = rehearsal->grade.turn;

    trial_count(&sample->trial, rehearsal);
    if (rehearsal->outcome == HUNG_UP || rehearsal->outcome == ESCALATED || rehearsal->outcome == UNFINISHED)
        return;
    sample->least = sample->most == 0 || turns < sample->least ? turns : sample->least;
    sample->most = turns > sample->most ? turns : sample->most;
    sample->thin += grade_scores(&rehearsal->grade).overall < 0;
}

static void play(Sampling *sampling, uint64_t chance, bool weighed)
{
    Arena arena = { .block_size = 32 * 1024 };
    Rehearsal rehearsal = rehearsal_begin(sampling->scenario, sampling->rubric, &arena);

    memset(sampling->met, 0, sizeof *sampling->met * (size_t)sampling->scenario->beat_count);
    for (int turn = 0; turn < ROBOT_TURNS && !rehearsal.over; turn++) {
        BeatForm *form = &sampling->beats[rehearsal.beat];
        int chosen[MOST_PARTS] = { 0 };

        robot_choose(ROBOT_RANDOM, &rehearsal, &chance, chosen);
        Judgement judgement = rehearsal_judge(&rehearsal, chosen);
        if (weighed)
            weigh(form, &rehearsal, chosen, &judgement);
        count_hits(form, &rehearsal, chosen);
        form->met += !sampling->met[rehearsal.beat];
        sampling->met[rehearsal.beat] = true;
        rehearsal_take(&rehearsal, chosen, &judgement);
    }
    count_play(&sampling->sample, &rehearsal);
    arena_free(&arena);
}

Sample form_sample(const Scenario *scenario, const Rubric *rubric, int plays, int weighed, Arena *arena)
{
    Arena scratch = { 0 };
    Sampling sampling = {
        scenario, rubric, ARENA_NEW(arena, BeatForm, scenario->beat_count),
        ARENA_NEW(&scratch, bool, scenario->beat_count), { .beats = NULL }
    };

    for (int i = 0; i < plays; i++)
        play(&sampling, (uint64_t)i + 1, i < weighed);
    arena_free(&scratch);
    sampling.sample.beats = sampling.beats;
    return sampling.sample;
}

int form_key(const BeatForm *form, const Part *part, int index)
{
    const ReplyForm *replies = form->parts[index];
    int best = -1;

    for (int i = 0; i < part->reply_count; i++) {
        if (replies[i].weighed == 0)
            continue;
        if (best < 0 || replies[i].worth * replies[best].weighed > replies[best].worth * replies[i].weighed)
            best = i;
    }
    return best;
}
