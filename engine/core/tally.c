#include "core/tally.h"

#include <string.h>

int tally_percent(int64_t part, int64_t whole)
{
    return whole > 0 ? (int)((200 * part / whole + 1) / 2) : 0;
}

/* Whether an earlier session of the same scenario was an assessed pass, too. */
static bool passed_before(const Progress *progress, int attempt)
{
    for (int i = 0; i < attempt; i++) {
        const Attempt *earlier = &progress->attempts[i];
        if (earlier->mode == ASSESSED && earlier->passed
            && strcmp(earlier->scenario, progress->attempts[attempt].scenario) == 0)
            return true;
    }
    return false;
}

static void add_attempt(TraineeTally *tally, const Progress *progress, int index)
{
    const Attempt *attempt = &progress->attempts[index];
    bool pass = attempt->mode == ASSESSED && attempt->passed, gated = false;

    tally->graded++;
    tally->passed += attempt->passed;
    tally->assessed += attempt->mode == ASSESSED;
    tally->assessed_passed += pass;
    tally->scenarios_passed += pass && !passed_before(progress, index);
    if (attempt->seconds > 0) {
        tally->seconds += attempt->seconds;
        tally->timed++;
    }
    for (int b = FIRST_GATE; b < BEHAVIOURS; b++) {
        tally->gates[b] += attempt->gates[b];
        gated |= attempt->gates[b];
    }
    tally->gated += gated;
    if (tally->first == 0 || attempt->began < tally->first)
        tally->first = attempt->began;
    if (attempt->began > tally->last)
        tally->last = attempt->began;
}

static void compare(TraineeTally *tally, const Progress *progress)
{
    int64_t first = 0, last = 0;

    for (int i = 0; i < progress->bests_count; i++) {
        const Bests *bests = &progress->bests[i];
        if (bests->plays < 2 || bests->first < 0 || bests->last < 0)
            continue;
        tally->again++;
        first += bests->first;
        last += bests->last;
    }
    tally->first_mean = tally->again ? (int)((2 * first + tally->again) / (2 * tally->again)) : -1;
    tally->last_mean = tally->again ? (int)((2 * last + tally->again) / (2 * tally->again)) : -1;
}

TraineeTally tally_trainee(const char *uid, const char *name, const Progress *progress)
{
    TraineeTally tally = { .uid = uid, .name = name, .scenarios = progress->bests_count };

    for (int i = 0; i < progress->attempt_count; i++)
        add_attempt(&tally, progress, i);
    compare(&tally, progress);
    for (int d = 0; d < DIMENSIONS; d++) {
        const Line *line = &progress->lines[d];
        tally.newest[d] = line->count ? line->points[line->count - 1].trend : -1;
    }
    for (int b = 0; b < BEHAVIOURS; b++) {
        tally.practised[b] = (Practised){ progress->skills[b].called, progress->skills[b].met };
        tally.standing[b] = progress->skills[b].standing;
        tally.proof[b] = progress->skills[b].proof;
    }
    return tally;
}

void tally_add(GroupTally *group, const TraineeTally *trainee)
{
    if (trainee->graded == 0) {
        group->idle++;
        return;
    }
    group->trainees++;
    group->graded += trainee->graded;
    group->passed += trainee->passed;
    group->assessed += trainee->assessed;
    group->assessed_passed += trainee->assessed_passed;
    group->ready += trainee->course != NULL;
    if (trainee->again > 0) {
        group->again++;
        group->first_sum += trainee->first_mean;
        group->last_sum += trainee->last_mean;
    }
    group->seconds += trainee->seconds;
    group->timed += trainee->timed;
    group->gated += trainee->gated > 0;
    for (int b = 0; b < BEHAVIOURS; b++) {
        group->gates[b] += trainee->gates[b] > 0;
        group->practised[b].called += trainee->practised[b].called;
        group->practised[b].met += trainee->practised[b].met;
        group->standing[b][trainee->standing[b]]++;
    }
}
