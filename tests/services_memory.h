/* services_memory.h: the world of the screens, in memory, for tests.
 *
 * It lists the scenarios it was given, keeps copies of the records it is handed as a store would,
 * and has a clock that only the test moves. Set `full` and nothing can be kept any more.
 */
#ifndef HEARD_TEST_SERVICES_MEMORY_H
#define HEARD_TEST_SERVICES_MEMORY_H

#include "ui/services.h"

enum { MOST_KEPT = 16, MOST_SCENARIOS = 8, MOST_TRAINEES = 4, MOST_DRILLS = 16, MOST_COURSES = 4,
       MOST_REMARKS = 16 };

/* A record as it was kept. */
typedef struct Kept {
    Record record;
    bool finished;
    int times_finished;
} Kept;

typedef struct Memory {
    Services services;
    Arena arena;
    const Scenario *scenarios[MOST_SCENARIOS];
    int scenario_count;
    const Finding *broken;          /* the findings of a file that can't be played; NULL: every file can */
    int broken_count;
    Kept kept[MOST_KEPT];           /* record n has the id n + 1 */
    int kept_count;
    Trainee trainees[MOST_TRAINEES];
    const char *codes[MOST_TRAINEES];
    int trainee_count, playing;     /* playing: index, or -1 for a guest */
    const Attempt *attempts;        /* the graded sessions of whoever plays, as the test wrote them */
    int attempt_count;
    DrillDone drills[MOST_DRILLS];
    int drill_count;
    const Course *courses[MOST_COURSES];
    int course_count;
    Disagreement disagreements[MOST_REMARKS];
    int disagreement_count;
    Perspective perspectives[MOST_REMARKS];
    int perspective_count;
    Story stories[MOST_REMARKS];
    int story_count;
    const char *printed;            /* the page that was printed last, as text; NULL: none */
    bool shown;                     /* it was to be opened, too */
    Settings settings;
    int settings_saved;
    bool full;                      /* refuses to keep anything */
    int64_t clock;                  /* milliseconds */
    uint64_t seed;                  /* what fresh_seed gives */
} Memory;

/* A world without scenarios; `rubric` must outlive it. */
Memory *memory_new(const Rubric *rubric);
void memory_add(Memory *memory, const Scenario *scenario);
void memory_replace(Memory *memory, int index, const Scenario *scenario);    /* as if its file had changed */
void memory_free(Memory *memory);

#endif
