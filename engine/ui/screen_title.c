/* The title: where everything begins. */
#include "ui/page.h"
#include "ui/say.h"

enum { GO_ON = 1, PLAY, TODAY, COURSE, PROGRESS, RECORDS, WHO, SETTINGS, ABOUT, QUIT };

static void title_enter(App *app)
{
    app->asked_unfinished = app->has_unfinished = false;
    app->came_from = SCREEN_LIBRARY;
}

static void ask_unfinished(App *app)
{
    app->asked_unfinished = true;
    app->has_unfinished = app->services->find_unfinished(app->services->self, &app->unfinished, &app->page)
                          && app->unfinished.turns > 0;
}

/* Looking at the records takes longer than the rest of the title. Who is in a hurry sees it without, and
 * with them a tick later. */
static void look_for_unfinished(App *app, View *view)
{
    if (app->hurried)
        view->next_tick = 1;
    else if (!app->asked_unfinished)
        ask_unfinished(app);

    /* what has come up takes the focus, as if it had always been there */
    if (app->has_unfinished)
        view->screen = SCREENS + 1;
}

/* Who plays is in the records too. */
static void show_who(App *app, View *view)
{
    const Trainee *trainee = app->hurried ? NULL : app->services->trainee(app->services->self);
    Widget *button = view_button(view, "user", "Who is playing?", WHO, 0);

    button->detail = trainee != NULL ? trainee->name : app->hurried ? " " : "A guest";
    button->key = 'w';
}

static View *title_view(App *app)
{
    View *view = page_new(app, LAYOUT_TITLE, "heard");
    Widget *button;

    look_for_unfinished(app, view);
    view->scene = "agent-desk";
    view_begin_region(view, REGION_PAGE, "");
    view_heading(view, 1, "heard");
    view_text(view, TONE_NORMAL, "Practise talking with customers, and see what made them feel heard.");
    page_notices(app, view);

    /* an interrupted talk comes first */
    if (app->has_unfinished) {
        const char *text = arena_print(view->arena, "Go on with “%s”", app->unfinished.title);
        button = view_button(view, "skip-back", text, GO_ON, 0);
        button->detail = arena_print(view->arena, "%s, %s played", say_mode(app->unfinished.mode),
                                     say_count(app->unfinished.turns, "turn", view->arena));
        button->key = 'g';
        button->primary = true;
    }

    button = view_button(view, "play", "Play", PLAY, 0);
    button->key = 'p';
    button->primary = !app->has_unfinished;
    view_button(view, "target", "Ten minutes today", TODAY, 0)->key = 't';
    view_button(view, "book", "Course", COURSE, 0)->key = 'c';
    view_button(view, "chart-line", "Progress", PROGRESS, 0)->key = 'o';
    view_button(view, "list", "Records", RECORDS, 0)->key = 'r';
    show_who(app, view);
    view_begin(view, GROUP_ROW, "");
    view_button(view, "settings", "Settings", SETTINGS, 0)->key = 's';
    view_button(view, "info", "Help", ABOUT, 0)->key = 'a';
    view_button(view, "log-out", "Quit", QUIT, 0)->key = 'q';
    view_end(view);
    view_end(view);
    return view;
}

static void title_act(App *app, Action action)
{
    app->hurried = false;
    if (action.kind != ACTION_PRESS)
        return;
    switch (action.action) {
    case GO_ON:
        if (app->has_unfinished && play_resume(&app->plays, app->unfinished.id, &app->notice))
            talk_start(app);
        break;
    case PLAY:
        app->next = SCREEN_LIBRARY;
        break;
    case TODAY:
        app->next = SCREEN_PRACTICE;
        break;
    case COURSE:
        app->next = SCREEN_COURSE;
        break;
    case PROGRESS:
        app->next = SCREEN_PROGRESS;
        break;
    case RECORDS:
        app->next = SCREEN_RECORDS;
        break;
    case WHO:
        app->next = SCREEN_TRAINEES;
        break;
    case SETTINGS:
        app->settings_back = SCREEN_TITLE;
        app->next = SCREEN_SETTINGS;
        break;
    case ABOUT:
        app->next = SCREEN_ABOUT;
        break;
    case QUIT:
        app->done = true;
        break;
    }
}

const ScreenRules screen_title = { title_enter, title_view, title_act };
