/* command_training.c: heard course, heard practice. */
#include "commands.h"

#include "report/figures.h"
#include "report/json_training.h"
#include "ui/say.h"

#include <stdio.h>

/* The name of whoever plays; NULL: a guest. */
static const char *who(Services *services)
{
    const Trainee *trainee = services->trainee(services->self);

    return trainee ? trainee->name : NULL;
}

/* What is known of whoever plays is nothing where the records can't be read; that must not look like a beginning. */
static void warn_of_records(World *world)
{
    Error error = { .line = 0 };

    if (!world_store(world, false, &error))
        complain_of(&error, STATUS_DONE);
}

/* ---- course ---- */

/* The course that is asked for, or the only one that can be opened; NULL: there is none, or several. */
static const char *course_meant(const Options *options, const CourseCard *cards, int count)
{
    const char *id = NULL;

    if (options->operand_count > 0)
        return options->operands[0];
    for (int i = 0; i < count; i++) {
        if (cards[i].errors > 0)
            continue;
        if (id)
            return NULL;
        id = cards[i].id;
    }
    return id;
}

void print_broken_courses(const CourseCard *cards, int count, Arena *arena)
{
    for (int i = 0; i < count; i++)
        if (cards[i].errors > 0)
            printf("%s can't be opened: %s; run `heard check %s`\n", cards[i].file,
                   say_count(cards[i].errors, "error", arena), cards[i].file);
}

static int list_courses(const CourseCard *cards, int count, const Options *options, Arena *arena)
{
    if (options->json) {
        fputs(json_courses(cards, count, arena), stdout);
        return STATUS_DONE;
    }
    if (count == 0)
        puts("There is no course here.");
    for (int i = 0; i < count; i++) {
        if (cards[i].errors > 0)
            continue;
        print_padded(cards[i].id, 16);
        print_padded(say_count(cards[i].modules, "module", arena), 12);
        printf("%s\n", cards[i].title);
    }
    print_broken_courses(cards, count, arena);
    return STATUS_DONE;
}

static void print_stage(const Stage *stage, Arena *arena)
{
    const char *how = stage->plays == 0 ? "not played"
        : stage->best < 0 ? say_count(stage->plays, "play", arena)
        : arena_print(arena, "%s, best %s", say_count(stage->plays, "play", arena), say_tenths(stage->best, arena));

    printf("   ");
    print_padded(stage->assessed ? "assessed" : "practice", 10);
    print_padded(stage->scenario, 22);
    puts(stage->here ? how : "to come");
}

static void print_course(const Course *course, const CourseStanding *standing, const char *trainee, Arena *arena)
{
    printf("%s, %s: %d of %s done (%d %%), %s\n", course->title, trainee ? trainee : "a guest",
           standing->done, say_count(standing->steps, "step", arena), standing->percent,
           course_passed(standing->passed, standing->passable, course->module_count - standing->passable, arena));
    printf("Next: %s\n", standing->why);
    for (int i = 0; i < course->module_count; i++) {
        const ModuleStanding *module = &standing->modules[i];

        printf("\n%d. %s: %s. %s\n", i + 1, course->modules[i].title, module_state_name(module->state), module->why);
        for (int k = 0; k < module->stage_count; k++)
            print_stage(&module->stages[k], arena);
    }
}

static bool broken_courses(const CourseCard *cards, int count)
{
    for (int i = 0; i < count; i++)
        if (cards[i].errors > 0)
            return true;
    return false;
}

int command_course(World *world, const Options *options, Arena *arena)
{
    Services *services = world_services(world);
    const CourseCard *courses;
    const ScenarioCard *cards;
    const Attempt *attempts;
    Error error = { .line = 0 };
    int course_count = services->list_courses(services->self, arena, &courses);
    const char *id = course_meant(options, courses, course_count);

    if (!id)
        return list_courses(courses, course_count, options, arena);
    if (!world_knows_course(world, id, &error))
        return complain_of(&error, STATUS_USAGE);
    const Course *course = services->load_course(services->self, id, arena, &error);
    if (!course)
        return complain_of(&error, STATUS_UNABLE);

    warn_of_records(world);
    int card_count = services->list_scenarios(services->self, arena, &cards);
    int count = services->list_attempts(services->self, arena, &attempts);
    CourseStanding standing = course_standing(course, cards, card_count, attempts, count, arena);
    if (options->json)
        fputs(json_course(course, &standing, attempts, who(services), arena), stdout);
    else
        print_course(course, &standing, who(services), arena);
    if (!options->json && options->operand_count == 0 && broken_courses(courses, course_count)) {
        putchar('\n');
        print_broken_courses(courses, course_count, arena);
    }
    return STATUS_DONE;
}

/* ---- practice ---- */

static Progress progress_now(Services *services, Arena *arena)
{
    const Attempt *attempts;
    const DrillDone *drills;
    int attempt_count = services->list_attempts(services->self, arena, &attempts);
    int drill_count = services->list_drills(services->self, arena, &drills);
    int64_t now = services->now(services->self);

    return progress_of(attempts, attempt_count, drills, drill_count, now, services->zone(services->self, now), arena);
}

static void print_pick(const Pick *pick, const Progress *progress, const ScenarioCard *cards, int count, Arena *arena)
{
    Behaviour order[BEHAVIOURS];
    int wanted = practice_order(progress, cards, count, order);

    if (pick->scenario >= 0)
        printf("%s (heard play %s)\n", cards[pick->scenario].title, cards[pick->scenario].id);
    puts(pick->why);
    if (wanted > 0)
        putchar('\n');
    for (int i = 0; i < wanted; i++) {
        const Skill *skill = &progress->skills[order[i]];

        print_padded(skill->standing == NOT_SEEN ? "not seen" : standing_name(skill->standing), 10);
        print_padded(skill->practised == 0 ? "" : skill->is_due ? "due" : "not due", 9);
        print_padded(practice_ago(skill, arena), 13);
        printf("%s\n", practice_name(order[i]));
    }
}

int command_practice(World *world, const Options *options, Arena *arena)
{
    Services *services = world_services(world);
    const ScenarioCard *cards;
    int count = services->list_scenarios(services->self, arena, &cards);

    warn_of_records(world);
    Progress progress = progress_now(services, arena);
    Pick pick = practice_pick(&progress, cards, count, arena);

    if (options->json)
        fputs(json_practice(&pick, &progress, cards, count, who(services), arena), stdout);
    else
        print_pick(&pick, &progress, cards, count, arena);
    return STATUS_DONE;
}
