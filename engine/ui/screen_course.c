/* The course: its modules with word and mark, how far it is, what is next; and a module with its page. */
#include "ui/training.h"

#include <stdio.h>
#include <string.h>

enum { GO = 1, READ, WHICH, STAGE, TRY, BACK };

/* ---- both screens ---- */

/* The course that is shown, and where the trainee stands in it. */
static void load(App *app)
{
    CourseState *state = &app->course;
    Services *services = app->services;
    const CourseCard *all;
    const ScenarioCard *cards;
    const Attempt *attempts;
    int count = services->list_courses(services->self, &app->page, &all);

    /* those that can be opened; the first, unless another was chosen */
    CourseCard *usable = ARENA_NEW(&app->page, CourseCard, count + 1);
    state->count = state->which = 0;
    for (int i = 0; i < count; i++)
        if (all[i].errors == 0) {
            if (strcmp(all[i].id, state->id) == 0)
                state->which = state->count;
            usable[state->count++] = all[i];
        }
    state->cards = usable;
    state->course = state->count == 0 ? NULL
        : services->load_course(services->self, usable[state->which].id, &app->page, &app->notice);
    if (state->course == NULL)
        return;

    snprintf(state->id, sizeof state->id, "%s", state->course->id);
    int card_count = services->list_scenarios(services->self, &app->page, &cards);
    int attempt_count = services->list_attempts(services->self, &app->page, &attempts);
    state->standing = course_standing(state->course, cards, card_count, attempts, attempt_count, &app->page);
    if (state->module >= state->course->module_count)
        state->module = 0;
}

/* Goes to a stage's briefing. */
static void start(App *app, int module, int stage, Mode mode)
{
    const ModuleStanding *standing = &app->course.standing.modules[module];

    if (stage < 0 || stage >= standing->stage_count || !standing->stages[stage].here)
        return;
    app->course.module = module;
    briefing_open_for(app, standing->stages[stage].scenario, mode, app->screen);
}

static Mode mode_of(const Stage *stage)
{
    return stage->assessed ? ASSESSED : PRACTICE;
}

static const char *stage_button(const Stage *stage, Mode mode, Arena *arena)
{
    return arena_print(arena, mode == ASSESSED ? "Play “%s” assessed" : "Practise “%s”", stage->title);
}

/* How a module's next stage is to be played. */
static Mode next_mode(const ModuleStanding *standing)
{
    return standing->try_first ? PRACTICE : mode_of(&standing->stages[standing->next]);
}

/* ---- the course ---- */

/* The step that is next: the page of a module that was never played in, else a scenario. */
static Widget *show_go(View *view, const CourseState *state, int index)
{
    const ModuleStanding *module = &state->standing.modules[index];
    const char *title = state->course->modules[index].title;
    Widget *go = module->state == MODULE_OPEN
        ? view_button(view, "book", arena_print(view->arena, "Read about “%s”", title), GO, index)
        : view_button(view, "play", stage_button(&module->stages[module->next], next_mode(module), view->arena), GO,
                      index);

    go->key = 'n';
    return go;
}

static void show_whole(View *view, const CourseState *state)
{
    const CourseStanding *whole = &state->standing;
    int to_come = state->course->module_count - whole->passable;
    const char *figure = arena_print(view->arena, "%d of %s, %s", whole->done,
                                     say_count(whole->steps, "step", view->arena),
                                     course_passed(whole->passed, whole->passable, to_come, view->arena));

    view_begin(view, GROUP_CARD, "How far you are");
    view_meter(view, "How far you are", whole->done, whole->steps > 0 ? whole->steps : 1, figure)->icon = "flag";
    view_text(view, TONE_ACCENT, whole->why)->icon = whole->complete ? "trophy" : "arrow-right";
    if (whole->next >= 0)
        show_go(view, state, whole->next)->primary = !whole->complete;
    view_end(view);
}

/* "Two more are being written."; "" where all are here. */
static const char *unwritten_text(const ModuleStanding *standing, Arena *arena)
{
    static const char *const few[] = { "", "One", "Two", "Three", "Four" };
    int here = 0;

    for (int i = 0; i < standing->stage_count; i++)
        here += standing->stages[i].here;
    int missing = standing->stage_count - here;
    const char *more = here > 0 ? " more" : "";
    if (missing == 0)
        return "";
    return missing < (int)(sizeof few / sizeof *few)
        ? arena_print(arena, "%s%s %s being written.", few[missing], more, missing == 1 ? "is" : "are")
        : arena_print(arena, "%d%s are being written.", missing, more);
}

/* "3 scenarios, one of them played. Two more are being written." */
static const char *stages_text(const ModuleStanding *standing, Arena *arena)
{
    int here = 0, played = 0;

    for (int i = 0; i < standing->stage_count; i++) {
        here += standing->stages[i].here;
        played += standing->stages[i].here && standing->stages[i].plays > 0;
    }
    const char *unwritten = unwritten_text(standing, arena);
    if (here == 0)
        return unwritten;
    const char *text = say_capital(say_count(here, "scenario", arena), arena);
    if (played > 0)
        text = here == 1 ? arena_print(arena, "%s, which you have played", text)
                         : arena_print(arena, "%s, %d of them played", text, played);
    return arena_print(arena, "%s.%s%s", text, unwritten[0] != 0 ? " " : "", unwritten);
}

static void show_module(View *view, const Module *module, const ModuleStanding *standing, int index, bool next)
{
    const char *title = arena_print(view->arena, "%d. %s", index + 1, module->title);
    const char *state = training_module(standing);
    Tone tone = standing->state == MODULE_PASSED ? TONE_GOOD : next ? TONE_ACCENT : TONE_NORMAL;

    view_begin(view, GROUP_CARD, title);
    view_heading(view, 2, title);
    view_print(view, tone, training_module_icon(standing), "%s. %s", state, standing->why);
    view_text(view, TONE_QUIET, stages_text(standing, view->arena));
    view_button(view, "book", arena_print(view->arena, "Open “%s”", module->title), READ, index);
    view_end(view);
}

static View *course_view(App *app)
{
    const CourseState *state = &app->course;
    View *view = page_begin(app, state->course != NULL ? state->course->title : "Course");

    if (state->course == NULL) {
        view_text(view, TONE_NORMAL, "There is no course here that can be opened.")->icon = "info";
    } else {
        if (state->course->summary[0] != 0)
            view_text(view, TONE_NORMAL, state->course->summary);
        if (state->count > 1) {
            const char **titles = ARENA_NEW(view->arena, const char *, state->count);
            for (int i = 0; i < state->count; i++)
                titles[i] = state->cards[i].title;
            view_option(view, "Course", titles, state->count, state->which, WHICH)->key = 'c';
        }
        show_whole(view, state);
        for (int i = 0; i < state->course->module_count; i++)
            show_module(view, &state->course->modules[i], &state->standing.modules[i], i, i == state->standing.next);
        page_take_along(app, view);
    }
    page_footer(view);
    page_back(view, "Back", BACK);
    view_end(view);
    return view;
}

static void open_module(App *app, int module)
{
    app->course.module = module;
    app->next = SCREEN_MODULE;
}

/* To a module's next step. */
static void go_on(App *app, int module)
{
    const ModuleStanding *standing = &app->course.standing.modules[module];

    if (standing->next >= 0 && standing->state == MODULE_OPEN)
        open_module(app, module);
    else if (standing->next >= 0)
        start(app, module, standing->next, next_mode(standing));
}

static void course_act(App *app, Action action)
{
    CourseState *state = &app->course;
    bool known = state->course != NULL && action.arg >= 0 && action.arg < state->course->module_count;

    if (action.kind == ACTION_CHANGE && action.action == WHICH && action.value >= 0 && action.value < state->count) {
        snprintf(state->id, sizeof state->id, "%s", state->cards[action.value].id);
        state->module = 0;
        load(app);
    }
    if (action.kind != ACTION_PRESS)
        return;
    if (action.action == BACK)
        app->next = SCREEN_TITLE;
    if (action.action == GO && known)
        go_on(app, action.arg);
    if (action.action == READ && known)
        open_module(app, action.arg);
}

const ScreenRules screen_course = { load, course_view, course_act };

/* ---- a module ---- */

static void show_page(View *view, const Module *module)
{
    view_begin(view, GROUP_CARD, "The skill");
    for (int i = 0; i < module->page_count; i++)
        view_text(view, TONE_NORMAL, module->page[i]);
    view_end(view);

    if (module->sounds_count > 0) {
        view_begin(view, GROUP_CARD, "What it sounds like");
        view_heading(view, 2, "What it sounds like");
        for (int i = 0; i < module->sounds_count; i++)
            view_print(view, TONE_NORMAL, "check", "“%s”", module->sounds_like[i]);
        view_end(view);
    }
    if (module->near_count > 0) {
        view_begin(view, GROUP_CARD, "What comes close and isn't it");
        view_heading(view, 2, "What comes close and isn't it");
        for (int i = 0; i < module->near_count; i++)
            view_print(view, TONE_NORMAL, "x", "“%s”", module->near_misses[i].line)->detail
                = module->near_misses[i].why;
        view_end(view);
    }
}

static void show_stage(View *view, const Stage *stage, Mode mode, int index, bool next)
{
    Arena *arena = view->arena;
    Widget *button = view_button(view, mode == ASSESSED ? "shield" : "lightbulb", stage_button(stage, mode, arena),
                                 mode == mode_of(stage) ? STAGE : TRY, index);

    button->detail = stage->plays == 0 ? "Not played yet"
        : stage->best < 0 ? say_count(stage->plays, "play", arena)
        : arena_print(arena, "%s, best %s", say_count(stage->plays, "play", arena), say_tenths(stage->best, arena));
    button->primary = next;
}

/* What can be played, in the order in which it is best played. */
static void show_playable(View *view, const ModuleStanding *standing)
{
    const char *unwritten = unwritten_text(standing, view->arena);

    for (int i = 0; i < standing->stage_count; i++) {
        const Stage *stage = &standing->stages[i];
        bool next = i == standing->next, first = next && standing->try_first;

        if (first)
            show_stage(view, stage, PRACTICE, i, true);
        if (stage->here)
            show_stage(view, stage, mode_of(stage), i, next && !first);
    }
    if (unwritten[0] != 0)
        view_text(view, TONE_QUIET, unwritten)->icon = "clock";
}

static void show_stages(View *view, const ModuleStanding *standing)
{
    view_begin(view, GROUP_CARD, "Play it");
    view_heading(view, 2, "Play it");
    view_print(view, standing->state == MODULE_PASSED ? TONE_GOOD : TONE_ACCENT, training_module_icon(standing),
               "%s. %s", training_module(standing), standing->why);
    if (standing->state == MODULE_LOCKED)
        view_text(view, TONE_QUIET, "You can read the page now. Any scenario can be played from the library, too.");
    else
        show_playable(view, standing);
    view_end(view);
}

static View *module_view(App *app)
{
    const CourseState *state = &app->course;
    const Module *module = state->course != NULL ? &state->course->modules[state->module] : NULL;
    View *view = page_begin(app, module != NULL ? module->title : "Course");

    if (module != NULL) {
        show_page(view, module);
        show_stages(view, &state->standing.modules[state->module]);
    }
    page_footer(view);
    page_back(view, "Back to the course", BACK);
    view_end(view);
    return view;
}

static void module_act(App *app, Action action)
{
    if (action.kind != ACTION_PRESS)
        return;
    if (action.action == BACK)
        app->next = SCREEN_COURSE;
    if (app->course.course == NULL || action.arg < 0
        || action.arg >= app->course.standing.modules[app->course.module].stage_count)
        return;
    if (action.action == STAGE)
        start(app, app->course.module, action.arg,
              mode_of(&app->course.standing.modules[app->course.module].stages[action.arg]));
    if (action.action == TRY)
        start(app, app->course.module, action.arg, PRACTICE);
}

const ScreenRules screen_module = { load, module_view, module_act };
