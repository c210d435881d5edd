/* What strategies get: the bounds that keep a grade honest. */
#include "core/form_inner.h"

static void check_robot(Desk *desk, Robot robot, const Trial *trial)
{
    int mean = trial_mean(trial);

    if (mean > 10 * robot_bound(robot))
        desk_say(desk, FINDING_WARNING, "strategy", 0, "", "%s scores %d.%d; it must stay at %d or below",
                 robot_name(robot), mean / 10, mean % 10, robot_bound(robot));
    if (robot == ROBOT_FIX && trial->outcomes[RESOLVED_LOYAL])
        desk_say(desk, FINDING_WARNING, "strategy-loyal", 0, "",
                 "%s ends resolved_loyal; a fix alone must leave the customer unheard", robot_name(robot));
}

static void check_random(Desk *desk, const Sample *sample)
{
    int early = sample->trial.outcomes[HUNG_UP] + sample->trial.outcomes[ESCALATED];

    if (4 * early > sample->trial.plays)
        desk_say(desk, FINDING_WARNING, "early-ends", 0, "",
                 "%d %% of random plays end before their time; a quarter at most", 100 * early / sample->trial.plays);
    if (sample->most && (sample->least < 7 || sample->most > 12))
        desk_say(desk, FINDING_WARNING, "turns", 0, "", "full plays take %d to %d agent turns; 7 to 12 keep attention",
                 sample->least, sample->most);
    if (sample->thin)
        desk_say(desk, FINDING_WARNING, "thin-evidence", 0, "",
                 "%d of %d random plays end without enough evidence for a grade; open more on the short ways",
                 sample->thin, sample->trial.plays);
}

void check_trials(Desk *desk)
{
    for (int i = 0; i < ROBOTS; i++)
        check_robot(desk, (Robot)i, &desk->study->trials[i]);
    check_random(desk, &desk->study->sample);
}
