/* What each choice tells about a simulated cohort. */
#include "core/form_inner.h"

#include "core/cohort.h"

/* Fewer than this say nothing about a choice or a reply. */
enum { ENOUGH_MET = 100, ENOUGH_OFFERED = 50, ENOUGH_IN_THIRD = 20 };

static int percent(int part, int whole)
{
    return whole ? 100 * part / whole : 0;
}

static void check_choice(Desk *desk, const Beat *beat, const Part *part, const Choice *choice)
{
    const char *path = desk_path(desk, beat, part, NULL);
    int right = percent(choice->right, choice->met);

    if (right > ITEM_EASY)
        desk_say(desk, FINDING_NOTE, "item-easy", beat->line, path,
                 "%d %% of simulated trainees take the best reply, "
                 "85 at most tell them apart; make another tempt more",
                 right);
    else if (right < ITEM_HARD)
        desk_say(desk, FINDING_NOTE, "item-hard", beat->line, path,
                 "%d %% of simulated trainees take the best reply, "
                 "35 at least should; are others nearly as good?", right);
    if (choice->discrimination < ITEM_DISCRIMINATES && choice->right > 0 && choice->right < choice->met)
        desk_say(desk, choice->discrimination < 0 ? FINDING_WARNING : FINDING_NOTE, "item-discrimination", beat->line, path,
                 "who takes the best reply here is hardly better elsewhere (correlation %s0.%02d, "
                 "0.20 at least)",
                 choice->discrimination <= -10 ? "-" : "",
                 (choice->discrimination < 0 ? -choice->discrimination : choice->discrimination) / 10);
}

static void check_distractor(Desk *desk, const Beat *beat, const Part *part, const Choice *choice, int index)
{
    const Taken *all = &choice->all[index], *weakest = &choice->weakest[index], *best = &choice->best[index];
    const Reply *reply = &part->replies[index];
    const char *path = desk_path(desk, beat, part, reply);
    int low = percent(weakest->taken, weakest->offered), high = percent(best->taken, best->offered);

    if (all->offered < ENOUGH_OFFERED)
        return;
    if (100 * all->taken < ITEM_IDLE * all->offered)
        desk_say(desk, FINDING_NOTE, "distractor-idle", reply->line, path,
                 "%d %% of simulated trainees take it where it isn't the best, "
                 "5 at least should; let it get something right",
                 percent(all->taken, all->offered));

    if (weakest->offered >= ENOUGH_IN_THIRD && best->offered >= ENOUGH_IN_THIRD && high > low + ITEM_BY_CHANCE)
        desk_say(desk, FINDING_NOTE, "distractor-attracts-best", reply->line, path,
                 "the best third of simulated trainees take it more often (%d %%) than the weakest third (%d %%)", high, low);
}

void check_items(Desk *desk)
{
    Arena arena = { 0 };
    const Choice *choices = cohort_play(desk->scenario, desk->rubric, desk->study->sample.beats, &arena);

    for (int i = 0; i < desk->scenario->beat_count; i++) {
        const Beat *beat = &desk->scenario->beats[i];
        for (int p = 0; p < beat->part_count; p++) {
            const Choice *choice = &choices[i * MOST_PARTS + p];
            if (choice->met < ENOUGH_MET)
                continue;
            check_choice(desk, beat, &beat->parts[p], choice);
            for (int k = 0; k < beat->parts[p].reply_count; k++)
                check_distractor(desk, beat, &beat->parts[p], choice, k);
        }
    }
    arena_free(&arena);
}
