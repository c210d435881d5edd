#include "core/course.h"

#include <string.h>

const char *module_state_name(ModuleState state)
{
    static const char *const names[MODULE_STATES] = { "locked", "open", "practising", "passed" };

    return (int)state >= 0 && state < MODULE_STATES ? names[state] : "";
}

int course_module(const Course *course, const char *id)
{
    for (int i = 0; i < course->module_count; i++)
        if (strcmp(course->modules[i].id, id) == 0)
            return i;
    return -1;
}

/* ---- passing ---- */

static bool reaches(const Marks *marks, const Attempt *attempt)
{
    if (!marks->own)
        return attempt->passed;
    for (int gate = FIRST_GATE; gate < BEHAVIOURS; gate++)
        if (attempt->gates[gate])
            return false;
    for (int d = 0; d < DIMENSIONS; d++)
        if (attempt->dimension[d] < 10 * marks->dimension || attempt->dimension[d] < 0)
            return false;
    return attempt->overall >= 10 * marks->overall && attempt->overall >= 0;
}

bool module_passed_by(const Module *module, const Attempt *attempt)
{
    return attempt->mode == ASSESSED && attempt->retry_of == 0 && strcmp(attempt->scenario, module->assessed) == 0
           && reaches(&module->pass, attempt);
}

/* ---- one module ---- */

typedef struct Desk {
    const Course *course;
    const ScenarioCard *cards;
    int card_count;
    const Attempt *attempts;
    int attempt_count;
    ModuleStanding *modules;    /* those before the one that is looked at are filled in */
    Arena *arena;
} Desk;

static Stage stage_of(const Desk *desk, const char *scenario, bool assessed)
{
    Stage stage = { .scenario = scenario, .title = scenario, .assessed = assessed, .best = -1 };

    for (int i = 0; i < desk->card_count; i++)
        if (desk->cards[i].errors == 0 && strcmp(desk->cards[i].id, scenario) == 0) {
            stage.title = desk->cards[i].title;
            stage.here = true;
        }
    for (int i = 0; i < desk->attempt_count; i++) {
        const Attempt *attempt = &desk->attempts[i];

        if (attempt->retry_of != 0 || strcmp(attempt->scenario, scenario) != 0)
            continue;
        stage.plays++;
        if (attempt->overall > stage.best)
            stage.best = attempt->overall;
    }
    return stage;
}

static void fill_stages(const Desk *desk, const Module *module, ModuleStanding *standing)
{
    Stage *stages = ARENA_NEW(desk->arena, Stage, module->practice_count + 1);

    for (int i = 0; i < module->practice_count; i++)
        stages[i] = stage_of(desk, module->practice[i], false);
    stages[module->practice_count] = stage_of(desk, module->assessed, true);
    standing->stages = stages;
    standing->stage_count = module->practice_count + 1;
    standing->to_come = !stages[module->practice_count].here;
}

static int passing_attempt(const Desk *desk, const Module *module)
{
    for (int i = 0; i < desk->attempt_count; i++)
        if (module_passed_by(module, &desk->attempts[i]))
            return i;
    return -1;
}

/* The first module that must still be passed before this one; NULL: it is open. */
static const Module *waits_for(const Desk *desk, const Module *module)
{
    for (int i = 0; i < module->after_count; i++) {
        const ModuleStanding *before = &desk->modules[module->after[i]];

        if (before->state != MODULE_PASSED && !before->to_come)
            return &desk->course->modules[module->after[i]];
    }
    return NULL;
}

static ModuleState state_of(const Desk *desk, const Module *module, const ModuleStanding *standing)
{
    if (standing->passed_by >= 0)
        return MODULE_PASSED;
    if (waits_for(desk, module))
        return MODULE_LOCKED;
    for (int i = 0; i < standing->stage_count; i++)
        if (standing->stages[i].plays > 0)
            return MODULE_PRACTISING;
    return MODULE_OPEN;
}

/* What is next: a practice scenario that was never played, then the assessed one; while that is to come,
 * the practice scenario that went least well. */
static int next_stage(const ModuleStanding *standing)
{
    int last = standing->stage_count - 1, least = -1;

    if (standing->state == MODULE_LOCKED || standing->state == MODULE_PASSED)
        return -1;
    for (int i = 0; i < last; i++)
        if (standing->stages[i].here && standing->stages[i].plays == 0)
            return i;
    if (!standing->to_come)
        return last;
    for (int i = 0; i < last; i++)
        if (standing->stages[i].here && (least < 0 || standing->stages[i].best < standing->stages[least].best))
            least = i;
    return least;
}

/* Whether the assessed scenario is next, has never been played, and no other is here to practise with. */
static bool tried_first(const ModuleStanding *standing)
{
    int last = standing->stage_count - 1;

    if (standing->next != last || standing->stages[last].plays > 0)
        return false;
    for (int i = 0; i < last; i++)
        if (standing->stages[i].here)
            return false;
    return true;
}

/* What it takes, where that isn't what the rubric asks of every talk. */
static const char *marks_text(const Marks *marks, Arena *arena)
{
    if (!marks->own)
        return "";
    return arena_print(arena, " It takes %d overall and %d in each skill.", marks->overall, marks->dimension);
}

static const char *why_next(const Desk *desk, const Module *module, const ModuleStanding *standing)
{
    Arena *arena = desk->arena;
    const Stage *next;

    if (standing->next < 0)
        return "Its scenarios are still to come. The page can be read already.";
    next = &standing->stages[standing->next];
    if (standing->to_come)
        return arena_print(arena, "Practise “%s”. The assessed run is still to come, and nothing waits for it.",
                           next->title);
    if (!next->assessed || standing->try_first)
        return arena_print(arena, "%s “%s”, which you haven't met yet. A coach says a sentence after each turn.%s",
                           standing->state == MODULE_OPEN ? "Read the page, then practise" : "Practise", next->title,
                           standing->try_first ? " After that, play it assessed." : "");
    if (next->plays > 0 && next->best >= 0)
        return arena_print(arena, "Play “%s” assessed.%s Your best there so far is %d.%d.", next->title,
                           marks_text(&module->pass, arena), next->best / 10, next->best % 10);
    return arena_print(arena, "Play “%s” assessed when you feel ready.%s", next->title,
                       marks_text(&module->pass, arena));
}

static const char *why(const Desk *desk, const Module *module, const ModuleStanding *standing)
{
    if (standing->state == MODULE_PASSED) {
        const Attempt *attempt = &desk->attempts[standing->passed_by];
        return arena_print(desk->arena, "%d.%d in “%s”.", attempt->overall / 10, attempt->overall % 10,
                           attempt->title);
    }
    if (standing->state == MODULE_LOCKED)
        return arena_print(desk->arena, "Opens when “%s” is passed.", waits_for(desk, module)->title);
    return why_next(desk, module, standing);
}

/* ---- the whole ---- */

/* Adds a module's steps: each practice scenario that is here and the assessed one. */
static void count_steps(const ModuleStanding *standing, CourseStanding *whole)
{
    bool passed = standing->state == MODULE_PASSED;

    for (int i = 0; i < standing->stage_count; i++) {
        const Stage *stage = &standing->stages[i];

        if (!stage->here && !(passed && stage->assessed))
            continue;
        whole->steps++;
        whole->done += passed || (!stage->assessed && stage->plays > 0);
    }
    whole->passed += passed;
    whole->passable += passed || !standing->to_come;
}

/* The first module that can be passed and isn't, else one that can be practised. */
static int next_module(const Desk *desk)
{
    for (int round = 0; round < 2; round++)
        for (int i = 0; i < desk->course->module_count; i++)
            if (desk->modules[i].next >= 0 && (round == 1 || !desk->modules[i].to_come))
                return i;
    return -1;
}

static const char *whole_why(const Desk *desk, const CourseStanding *whole)
{
    const Course *course = desk->course;

    if (whole->complete)
        return whole->passable == course->module_count
            ? "Every module is passed."
            : "Every module that is here is passed. What is still to come will wait for you.";
    if (whole->next < 0)
        return "Its scenarios are still to come.";
    return arena_print(desk->arena, "%s: %s", course->modules[whole->next].title, desk->modules[whole->next].why);
}

CourseStanding course_standing(const Course *course, const ScenarioCard *cards, int card_count,
                               const Attempt *attempts, int attempt_count, Arena *arena)
{
    ModuleStanding *modules = ARENA_NEW(arena, ModuleStanding, course->module_count);
    Desk desk = { course, cards, card_count, attempts, attempt_count, modules, arena };
    CourseStanding whole = { .modules = modules };

    for (int i = 0; i < course->module_count; i++) {
        const Module *module = &course->modules[i];
        ModuleStanding *standing = &modules[i];

        fill_stages(&desk, module, standing);
        standing->passed_by = passing_attempt(&desk, module);
        standing->state = state_of(&desk, module, standing);
        standing->next = next_stage(standing);
        standing->try_first = tried_first(standing);
        standing->why = why(&desk, module, standing);
        count_steps(standing, &whole);
    }
    whole.percent = whole.steps > 0 ? 100 * whole.done / whole.steps : 0;
    whole.complete = whole.passable > 0 && whole.passed == whole.passable;
    whole.next = next_module(&desk);
    whole.why = whole_why(&desk, &whole);
    return whole;
}

const char *course_passed(int passed, int passable, int to_come, Arena *arena)
{
    const char *here = arena_print(arena, "%d of %d module%s passed", passed, passable, passable == 1 ? "" : "s");

    return to_come == 0 ? here
        : to_come == 1 ? arena_print(arena, "%s, one more to come", here)
        : arena_print(arena, "%s, %d more to come", here, to_come);
}
