#include "ui/app_state.h"
#include "ui/view_words.h"

#include <string.h>

static const ScreenRules *const rules[SCREENS] = {
    [SCREEN_TITLE] = &screen_title,       [SCREEN_LIBRARY] = &screen_library,
    [SCREEN_FINDINGS] = &screen_findings, [SCREEN_BRIEFING] = &screen_briefing,
    [SCREEN_TALK] = &screen_talk,         [SCREEN_RATING] = &screen_rating,
    [SCREEN_DEBRIEF] = &screen_debrief,   [SCREEN_RECORDS] = &screen_records,
    [SCREEN_TRAINEES] = &screen_trainees, [SCREEN_COURSE] = &screen_course,
    [SCREEN_MODULE] = &screen_module,     [SCREEN_PRACTICE] = &screen_practice,
    [SCREEN_DRILL] = &screen_drill,       [SCREEN_PROGRESS] = &screen_progress,
    [SCREEN_CHAIR] = &screen_chair,       [SCREEN_STORIES] = &screen_stories,
    [SCREEN_STORY] = &screen_story,
    [SCREEN_SETTINGS] = &screen_settings, [SCREEN_ABOUT] = &screen_about
};

/* Brings up the screen that is to come. */
static void enter(App *app)
{
    while (app->screen != app->next) {
        app->screen = app->next;
        arena_free(&app->page);
        if (rules[app->screen]->enter != NULL)
            rules[app->screen]->enter(app);
    }
}

App *app_new(Services *services)
{
    Arena home = { 0 };
    App *app = ARENA_NEW(&home, App, 1);

    app->home = home;
    app->services = services;
    app->plays.services = services;
    app->screen = SCREENS;
    app->next = SCREEN_TITLE;
    app->came_from = SCREEN_LIBRARY;
    enter(app);
    return app;
}

void app_free(App *app)
{
    if (app == NULL)
        return;
    plays_free(&app->plays);
    arena_free(&app->drawn);
    arena_free(&app->page);

    Arena home = app->home;
    arena_free(&home);
}

bool app_open_scenario(App *app, const char *id, Mode mode, uint64_t seed, bool seeded, Error *error)
{
    if (!play_open(&app->plays, id, error))
        return false;

    app->briefing = (BriefingState){ .mode = mode, .seed = seed, .seeded = seeded };
    app->next = SCREEN_BRIEFING;
    enter(app);
    return true;
}

void app_watch(App *app)
{
    app->watching = true;
}

void app_hurry(App *app)
{
    app->hurried = true;
}

void app_windowed(App *app)
{
    app->windowed = true;
}

/* ---- pages that are taken along ---- */

static Sheet sheet_of(App *app, Arena *arena)
{
    const Trainee *trainee = app->services->trainee(app->services->self);

    app->notice = app->taken = (Error){ 0 };
    return view_sheet(rules[app->screen]->view(app), trainee != NULL ? trainee->name : NULL, arena);
}

const char *app_page_text(App *app, Arena *arena)
{
    Sheet sheet = sheet_of(app, arena);

    return sheet_text(&sheet, arena);
}

static void print(App *app)
{
    Arena scratch = { 0 };
    const char *said;
    Sheet sheet = sheet_of(app, &scratch);

    if (app->services->print_page(app->services->self, &sheet, app->windowed, &scratch, &said, &app->taken))
        error_say(&app->taken, "%s", said);
    arena_free(&scratch);
}

/* Whether the action means the same on every screen; it is done then. */
static bool act_anywhere(App *app, const Action *action)
{
    if (action->kind != ACTION_PRESS)
        return false;
    if (action->action == VIEW_PRINT)
        print(app);
    else if (action->action == VIEW_COPY)
        error_say(&app->taken, action->value ? "The page is copied as text." : "The page couldn't be copied.");
    else
        return false;
    return true;
}

/* ---- what is seen and done ---- */

enum { WATCH = 500 };   /* milliseconds between looks at the file */

const View *app_view(App *app)
{
    View *view = rules[app->screen]->view(app);

    app->back = view->back;
    view->opened = app->opened[app->screen].action;
    view->opened_arg = app->opened[app->screen].arg;
    if (app->watching && (view->next_tick == 0 || view->next_tick > WATCH))
        view->next_tick = WATCH;
    return view;
}

/* Whether a changed scenario can be taken over where the app stands. */
static bool reloadable(App *app)
{
    const Play *play = plays_current(&app->plays);

    return play->scenario != NULL && (app->screen == SCREEN_BRIEFING || app->screen == SCREEN_TALK);
}

static void reload(App *app)
{
    Error error;

    if (!reloadable(app))
        return;
    app->broken = (Error){ 0 };
    if (!play_reload(&app->plays, &error))
        app->broken = error;
    else if (app->screen == SCREEN_TALK)
        talk_start(app);
    else
        app->screen = SCREENS;      /* the briefing comes up anew */
}

static void look_at_file(App *app)
{
    if (app->watching && reloadable(app)
        && app->services->changed(app->services->self, plays_current(&app->plays)->scenario))
        reload(app);
}

bool app_look(App *app)
{
    char before[sizeof ((Scenario *)0)->hash];

    if (!app->watching || !reloadable(app))
        return false;
    strcpy(before, plays_current(&app->plays)->scenario->hash);
    look_at_file(app);
    enter(app);
    return strcmp(before, plays_current(&app->plays)->scenario->hash) != 0;
}

/* Keeps what led from one screen to the next, so that whoever comes back goes on there. What leads back opens
 * nothing; and a screen that is opened anew begins anew. */
static void remember(App *app, Screen from, const Action *action)
{
    if (action->kind != ACTION_PRESS || app->screen == from || action->action == app->back)
        return;
    app->opened[from].action = action->action;
    app->opened[from].arg = action->arg;
    app->opened[app->screen].action = 0;
}

void app_act(App *app, Action action)
{
    Screen from = app->screen;

    if (action.kind == ACTION_NONE)
        return;
    if (action.kind != ACTION_TICK)
        app->notice = app->taken = (Error){ 0 };

    /* a talk that is closed after its first turn waits to be taken up again */
    if (action.kind == ACTION_QUIT) {
        Play *play = plays_current(&app->plays);

        if (play_talking(play) && play->record->turn_count == 0)
            play_leave(play, app->services);
        app->done = true;
        return;
    }
    if (action.kind == ACTION_TICK) {
        look_at_file(app);
        enter(app);
    }
    if (action.kind == ACTION_RELOAD)
        reload(app);
    else if (!act_anywhere(app, &action))
        rules[app->screen]->act(app, action);
    enter(app);
    remember(app, from, &action);

    const Widget *primary = action.kind == ACTION_TYPE && action.entered ? view_primary(app_view(app)) : NULL;
    if (primary != NULL)
        app_act(app, (Action){ .kind = ACTION_PRESS, .action = primary->action, .arg = primary->arg });
}

bool app_say(App *app, const int *numbers, int count, Error *error)
{
    if (app_parts(app) == 0)
        return error_say(error, "Nothing waits for an answer here.");
    if (!talk_say(app, numbers, count, error))
        return false;
    enter(app);
    return true;
}

int app_parts(App *app)
{
    const Prompt *prompt = app->screen == SCREEN_TALK ? play_prompt(plays_current(&app->plays)) : NULL;

    return prompt != NULL ? prompt->part_count : 0;
}

bool app_done(const App *app)
{
    return app->done;
}

const Settings *app_settings(const App *app)
{
    return app->services->settings(app->services->self);
}
