#include "core/robot.h"
#include "report/handout_inner.h"

typedef struct Tally {
    const Scenario *scenario;
    BeatTally *beats;
} Tally;

/* The most that any reply of a paragraph was worth in a turn. */
static int most_worth(const Turn *turn, int part)
{
    int most = INT32_MIN;

    for (int i = 0; i < turn->offered_count; i++)
        if (turn->offered[i].part == part && turn->offered[i].worth > most)
            most = turn->offered[i].worth;
    return most;
}

static void count_shown(ReplyTally *tally, const Offered *reply)
{
    bool shown[BEHAVIOURS] = { false };

    for (int i = 0; i < reply->show_count; i++) {
        const Shown *show = &reply->shows[i];
        if (show->behaviour < 0 || (show->credit <= 0 && show->behaviour < FIRST_ERROR))
            continue;
        tally->credit[show->behaviour] += show->credit;
        tally->shown[show->behaviour] += !shown[show->behaviour];
        shown[show->behaviour] = true;
    }
}

static void count_play(void *data, const Record *record)
{
    Tally *tally = data;

    for (int t = 0; t < record->turn_count; t++) {
        const Turn *turn = &record->turns[t];
        int beat = scenario_beat(tally->scenario, turn->beat);

        for (int i = 0; i < turn->offered_count; i++) {
            const Offered *reply = &turn->offered[i];
            ReplyTally *to = &tally->beats[beat].replies[reply->part][reply->number - 1];
            to->offered++;
            to->best += reply->worth == most_worth(turn, reply->part);
            count_shown(to, reply);
        }
    }
}

const BeatTally *handout_tally(const Scenario *scenario, const Rubric *rubric, Arena *arena)
{
    Tally tally = { scenario, ARENA_NEW(arena, BeatTally, scenario->beat_count) };

    robot_sample(scenario, rubric, HANDOUT_PLAYS, count_play, &tally);
    return tally.beats;
}

bool tally_best(const ReplyTally *reply)
{
    return reply->offered > 0 && reply->best * 2 >= reply->offered;
}

bool tally_shows(const ReplyTally *reply, Behaviour behaviour)
{
    return reply->offered > 0 && reply->shown[behaviour] * 2 >= reply->offered;
}
