/* What strategies get: the bounds that keep a grade honest. */
#include "core/form_inner.h"

#include "core/robot.h"

enum { RANDOM_PLAYS = 2000 };

static void check_robot(Desk *desk, Robot robot)
{
    int plays = robot == ROBOT_RANDOM ? RANDOM_PLAYS : 1;
    Trial trial = robot_try(desk->scenario, desk->rubric, robot, plays);

    if (trial.mean > 10 * robot_bound(robot))
        desk_say(desk, FINDING_WARNING, "strategy", 0, "", "%s scores %d.%d; it must stay at %d or below",
                 robot_name(robot), trial.mean / 10, trial.mean % 10, robot_bound(robot));
    if (robot == ROBOT_FIX && trial.outcomes[RESOLVED_LOYAL])
        desk_say(desk, FINDING_WARNING, "strategy-loyal", 0, "",
                 "%s ends resolved_loyal; a fix alone must leave the customer unheard", robot_name(robot));
    if (robot == ROBOT_RANDOM) {
        int early = trial.outcomes[HUNG_UP] + trial.outcomes[ESCALATED];
        if (4 * early > trial.plays)
            desk_say(desk, FINDING_WARNING, "early-ends", 0, "",
                     "%d %% of random plays end before their time; a quarter at most", 100 * early / trial.plays);
    }
}

typedef struct Lengths { int least, most, thin; } Lengths;

static void measure(void *data, const Record *record)
{
    Lengths *lengths = data;

    if (record->outcome == HUNG_UP || record->outcome == ESCALATED || record->outcome == UNFINISHED)
        return;
    lengths->least = record->turn_count < lengths->least ? record->turn_count : lengths->least;
    lengths->most = record->turn_count > lengths->most ? record->turn_count : lengths->most;
    lengths->thin += record->scores.overall < 0;
}

static void check_ways(Desk *desk)
{
    Lengths lengths = { 1000, 0, 0 };

    robot_sample(desk->scenario, desk->rubric, 500, measure, &lengths);
    if (lengths.most && (lengths.least < 7 || lengths.most > 12))
        desk_say(desk, FINDING_WARNING, "turns", 0, "", "full plays take %d to %d agent turns; 7 to 12 keep attention",
                 lengths.least, lengths.most);
    if (lengths.thin)
        desk_say(desk, FINDING_WARNING, "thin-evidence", 0, "",
                 "%d of 500 random plays end without enough evidence for a grade; open more on the short ways", lengths.thin);
}

void check_trials(Desk *desk)
{
    for (int i = 0; i < ROBOTS; i++)
        check_robot(desk, (Robot)i);
    check_ways(desk);
}
