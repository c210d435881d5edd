/* course.h: an ordered set of scenarios with pages to read, marks to pass, and where a trainee stands in it.
 *
 * A Course is a file of scripts/courses/, as data. Its modules each have a page on a skill, scenarios to
 * practise with, and one that is played assessed to pass. Practice is never demanded: who can pass without,
 * may. A module opens when those it comes after are passed.
 *
 * Scenarios may be named that aren't there yet. They are left out of everything that is counted and are told
 * as "to come". A module whose assessed scenario is to come can be practised, can't be passed, holds up
 * nobody, and makes nobody's course incomplete.
 *
 * Passing a module is one session of its assessed scenario, played assessed and not as another try of an
 * earlier one, that reaches the marks: those of the rubric, or of the module, or of the course. A gate never
 * passes.
 *
 * What is next teaches before it examines: a module begins with its page, then comes practice, then the assessed
 * run. Where no scenario to practise with is there yet, the assessed one is practised once before.
 */
#ifndef HEARD_COURSE_H
#define HEARD_COURSE_H

#include "core/arena.h"
#include "core/attempt.h"
#include "core/card.h"

/* Pass marks in points. */
typedef struct Marks {
    int overall, dimension;     /* the overall, and each dimension, must reach these */
    bool own;                   /* false: those of the rubric, as the grade was given */
} Marks;

/* What comes close to a skill and isn't it. */
typedef struct NearMiss { const char *line, *why; } NearMiss;

typedef struct Module {
    const char *id, *title;
    const char *const *page;    /* about the skill: its paragraphs */
    int page_count;
    const char *const *sounds_like;     /* example lines */
    int sounds_count;
    const NearMiss *near_misses;
    int near_count;
    const char *const *practice;    /* ids of scenarios */
    int practice_count;
    const char *assessed;       /* the id of the scenario that is played to pass */
    Marks pass;
    const int *after;           /* modules that must be passed before, indices; all earlier than this one */
    int after_count;
    int line;                   /* in the file */
} Module;

typedef struct Course {
    const char *id, *title, *language;
    const char *summary;        /* one sentence */
    int version;
    const Module *modules;
    int module_count;
    const char *file;           /* where it was read */
    char hash[65];              /* SHA-256 of its bytes, in hexadecimal */
} Course;

/* A course as a list shows it. */
typedef struct CourseCard {
    const char *id, *title, *summary, *file;
    int modules;
    int errors;                 /* a card with errors can't be opened; heard check says why */
} CourseCard;

typedef enum ModuleState {
    MODULE_LOCKED, MODULE_OPEN, MODULE_PRACTISING, MODULE_PASSED, MODULE_STATES
} ModuleState;

/* A scenario of a module. */
typedef struct Stage {
    const char *scenario;       /* id */
    const char *title;          /* the id, for one that is to come */
    bool here;                  /* it can be played */
    bool assessed;              /* the one that passes the module */
    int plays;                  /* graded sessions of it, tries again left out */
    int best;                   /* the highest overall of these, tenths; -1: none */
} Stage;

typedef struct ModuleStanding {
    ModuleState state;
    bool to_come;               /* its assessed scenario isn't here, so it can't be passed yet */
    const Stage *stages;        /* practice scenarios, then the assessed one */
    int stage_count;
    int passed_by;              /* the attempt that passed it, an index; -1: none */
    int next;                   /* the stage that is next, an index; -1: none */
    bool try_first;             /* that is the assessed one, and is to be practised first: nothing else can be */
    const char *why;            /* a sentence: why this state, or what is next */
} ModuleStanding;

typedef struct CourseStanding {
    const ModuleStanding *modules;
    int done, steps;            /* modules to pass and scenarios to practise; a passed module's are done */
    int percent;                /* 0 to 100 */
    int passed, passable;       /* modules */
    bool complete;              /* every module that can be passed is, and there is one */
    int next;                   /* the module to go on with; -1: none */
    const char *why;            /* a sentence: what is next, or that nothing is */
} CourseStanding;

/* Where a trainee stands. `cards` are the library; attempts as the store lists them. Lives in `arena`. */
CourseStanding course_standing(const Course *course, const ScenarioCard *cards, int card_count,
                               const Attempt *attempts, int attempt_count, Arena *arena);

/* Whether a session passes a module. */
bool module_passed_by(const Module *module, const Attempt *attempt);

/* "locked", "open", "practising", "passed": for programs. */
const char *module_state_name(ModuleState state);

/* The index of a module; -1 if there is none. */
int course_module(const Course *course, const char *id);

/* "0 of 4 modules passed, one more to come": of those that can be passed, with the others told apart. */
const char *course_passed(int passed, int passable, int to_come, Arena *arena);

#endif
