/* bench_core: how long a graded session takes in the core. Prints median, least and most of several runs.
 *
 *     build/bench_core [RUNS]
 */
#include "../tests/support.h"

#include "core/session.h"

#include <stdio.h>
#include <time.h>

enum { MOST_RUNS = 100, PLAYS = 20000 };

static double now(void)
{
    struct timespec time;

    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return (double)time.tv_sec * 1e6 + (double)time.tv_nsec / 1e3;
}

/* Plays a scenario to its end with the first reply on offer that is written `pick`-th, and grades it. */
static int play(const Scenario *scenario, const Rubric *rubric, uint64_t seed, Arena *arena)
{
    Session *session = session_begin(scenario, rubric, seed, arena);

    while (!session_over(session)) {
        int number = session_prompt(session)->offered[0].number;
        session_choose(session, &number, 1, NULL);
    }
    return session_record(session)->turn_count;
}

static double run(const Scenario *scenario, const Rubric *rubric, double *turns)
{
    double begin = now();
    long count = 0;

    for (int i = 0; i < PLAYS; i++) {
        Arena arena = { .block_size = 64 * 1024 };
        count += play(scenario, rubric, (uint64_t)i, &arena);
        arena_free(&arena);
    }
    *turns = (double)count / PLAYS;
    return (now() - begin) / PLAYS;
}

static int by_size(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;

    return x < y ? -1 : x > y;
}

int main(int argc, char **argv)
{
    int runs = argc > 1 ? atoi(argv[1]) : 9;
    double each[MOST_RUNS], turns = 0;
    Arena arena = { 0 };
    const Rubric *rubric = support_rubric(&arena);
    const Scenario *scenario = support_scenario("scripts/scenarios/bounced-rent.lua", &arena);

    runs = runs < 1 ? 1 : runs > MOST_RUNS ? MOST_RUNS : runs;
    for (int i = 0; i < runs; i++)
        each[i] = run(scenario, rubric, &turns);
    qsort(each, (size_t)runs, sizeof *each, by_size);
    printf("a graded session of %.1f turns: median %.1f us, least %.1f, most %.1f (%d runs of %d plays); "
           "%.0f plays a second; 10 turns: %.1f us\n", turns, each[runs / 2], each[0], each[runs - 1], runs, PLAYS,
           1e6 / each[runs / 2], each[runs / 2] / turns * 10);
    arena_free(&arena);
    return 0;
}
