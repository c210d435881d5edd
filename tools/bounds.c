/* bounds: what each strategy gets from scenarios, and the best play found. For authors of this project:
 *
 *     build/bounds FILE…
 */
#include "core/form.h"
#include "core/robot.h"
#include "../tests/support.h"

#include <stdio.h>

static void print_trial(const char *name, Trial trial, int bound)
{
    printf("%-28s %5.1f", name, trial_mean(&trial) / 10.0);
    printf(bound ? "  (at most %d)" : "             ", bound);
    printf("  passes %4.1f %%  ", 100.0 * trial.passes / trial.plays);
    for (int i = 0; i < OUTCOMES; i++)
        if (trial.outcomes[i])
            printf(" %s %.0f %%", outcome_name((Outcome)i), 100.0 * trial.outcomes[i] / trial.plays);
    printf("  turns %.1f\n", (double)trial.turns / trial.plays);
}

static void print_best(const Scenario *scenario, const Rubric *rubric, Arena *arena)
{
    const int *moves;
    int count;
    const Record *best = robot_best(scenario, rubric, 8, &moves, &count, arena);

    printf("best found %.1f (L %.1f V %.1f R %.1f) %s, moves ", best->scores.overall / 10.0,
           best->scores.dimension[0] / 10.0, best->scores.dimension[1] / 10.0, best->scores.dimension[2] / 10.0,
           outcome_name(best->outcome));
    for (int i = 0; i < count; i++)
        printf("%s%d", i ? "," : "", moves[i]);
    printf("\n\n");
}

static void print_key(const Beat *beat, const BeatForm *form, int index)
{
    const Part *part = &beat->parts[index];

    printf("%-16s %-10s", beat->id, part->id ? part->id : "");
    for (int i = 0; i < part->reply_count; i++) {
        const ReplyForm *reply = &form->parts[index][i];
        printf("  %d:%+.2f", i + 1, reply->weighed ? (double)reply->worth / 1000 / reply->weighed : 0);
        for (int code = FIRST_ERROR; code < BEHAVIOURS; code++)
            if (reply->weighed && 2 * reply->found[code] >= reply->weighed)
                printf(" %s", behaviour_name((Behaviour)code));
    }
    printf("   key %d\n", form_key(form, part, index) + 1);
}

/* What each reply is worth on average where it is on offer, and the errors that are found in it. */
static void print_keys(const Scenario *scenario, const Rubric *rubric, Arena *arena)
{
    const BeatForm *forms = form_sample(scenario, rubric, 1000, 1000, arena).beats;

    for (int i = 0; i < scenario->beat_count; i++)
        for (int part = 0; part < scenario->beats[i].part_count; part++)
            print_key(&scenario->beats[i], &forms[i], part);
    printf("\n");
}

int main(int argc, char **argv)
{
    for (int i = 1; i < argc; i++) {
        Arena arena = { 0 };
        const Rubric *rubric = support_rubric(&arena);
        const Scenario *scenario = support_scenario(argv[i], &arena);

        printf("%s\n", scenario->id);
        for (int robot = 0; robot < ROBOTS; robot++)
            print_trial(robot_name((Robot)robot), robot_try(scenario, rubric, (Robot)robot, robot == 0 ? 10000 : 1),
                        robot_bound((Robot)robot));
        print_best(scenario, rubric, &arena);
        print_keys(scenario, rubric, &arena);
        arena_free(&arena);
    }
    return 0;
}
