/* Who is playing: choosing a trainee, adding one, and what a trainee may do with their own data. */
#include "ui/page.h"
#include "ui/say.h"

#include <stdio.h>
#include <string.h>

enum { GUEST = 1, CHOOSE, NEW_NAME, NEW_CODE, ADD, CODE, OPEN, NAME, RENAME, OWN_CODE, SET_CODE, NO_CODE, DELETE,
       REALLY, KEEP, EXPORT, BACK };

static void trainees_enter(App *app)
{
    TraineesState *state = &app->trainees;
    const Trainee *playing = app->services->trainee(app->services->self);

    *state = (TraineesState){ .asked = -1 };
    state->count = app->services->list_trainees(app->services->self, &app->page, &state->list);
    if (playing != NULL)
        snprintf(state->name, sizeof state->name, "%s", playing->name);
}

/* ---- what came of it ---- */

/* Beside the button that was pressed, where whoever pressed it looks: before it, or before the field that it
 * belongs to, so that it is in sight from both. */
static void show_told(const App *app, View *view, int button)
{
    const TraineesState *state = &app->trainees;

    if (state->told != NULL && state->told[0] != 0 && state->told_at == button)
        view_text(view, state->failed ? TONE_CAUTION : TONE_GOOD, state->told)->icon
            = state->failed ? "info" : "circle-check";
}

/* Keeps what is to be told; a failure's sentence is the notice of the page, which comes down from its top. */
static void tell(App *app, int button, const char *told)
{
    TraineesState *state = &app->trainees;

    state->failed = told == NULL;
    state->told = arena_text(&app->page, state->failed ? app->notice.sentence : told);
    state->told_at = button;
    app->notice = (Error){ 0 };
}

/* ---- choosing ---- */

static void show_choice(View *view, const Trainee *trainee, int index)
{
    const char *name = trainee->namesake ? arena_print(view->arena, "%s (%.*s)", trainee->name, SHORT_UID, trainee->uid)
                                         : trainee->name;
    Widget *button = view_button(view, "user", name, CHOOSE, index);

    button->detail = trainee->coded ? "Asks for a code" : say_count(trainee->sessions, "session", view->arena);
}

static void show_list(App *app, View *view)
{
    const TraineesState *state = &app->trainees;
    const Trainee *playing = app->services->trainee(app->services->self);

    view_begin(view, GROUP_CARD, "Who is playing?");
    view_text(view, TONE_NORMAL, "Results are kept under a name, on this machine only. There is no account.");
    view_print(view, TONE_GOOD, "circle-check", "%s is playing now.", playing != NULL ? playing->name : "A guest");
    for (int i = 0; i < state->count; i++)
        if (playing == NULL || strcmp(playing->uid, state->list[i].uid) != 0)
            show_choice(view, &state->list[i], i);
    if (playing != NULL) {
        Widget *guest = view_button(view, "users", "A guest", GUEST, 0);
        guest->detail = "Kept without a name";
        guest->key = 'g';
    }
    view_end(view);
}

static void show_new(App *app, View *view)
{
    const TraineesState *state = &app->trainees;

    view_begin(view, GROUP_CARD, "Somebody new");
    view_heading(view, 2, "Somebody new");
    Widget *name = view_field(view, "Name or alias", state->new_name, LONGEST_NAME, NEW_NAME);
    name->key = 'n';
    show_told(app, view, ADD);
    Widget *code = view_field(view, "Code (may be left empty)", state->new_code, CODE_DIGITS, NEW_CODE);
    code->detail = "Four digits keep colleagues out of your list on a shared machine. They are no more than that: "
                   "whoever can read the files of this machine can read your records.";
    code->secret = true;
    code->key = 'c';
    Widget *add = view_button(view, "plus", "Add, and play", ADD, 0);
    add->key = 'a';
    add->disabled = state->new_name[0] == 0;
    add->primary = state->field == NEW_CODE;        /* after the name there is a code to think of */
    view_end(view);
}

static void show_code(App *app, View *view)
{
    const TraineesState *state = &app->trainees;

    view_begin(view, GROUP_CARD, "Code");
    show_told(app, view, OPEN);
    Widget *code = view_field(view, arena_print(view->arena, "The code of %s", state->list[state->asked].name),
                              state->code, CODE_DIGITS, CODE);
    code->secret = true;
    code->primary = true;
    code->key = 'c';
    Widget *open = view_button(view, "lock", "Open", OPEN, 0);
    open->primary = true;
    open->key = 'o';
    view_end(view);
}

/* ---- one's own data ---- */

static void show_own(App *app, View *view, const Trainee *playing)
{
    const TraineesState *state = &app->trainees;

    view_begin(view, GROUP_CARD, "Your name and your data");
    view_heading(view, 2, "Your name and your data");
    show_told(app, view, RENAME);
    view_field(view, "Your name", state->name, LONGEST_NAME, NAME)->key = 'y';
    Widget *rename = view_button(view, "check", "Change the name", RENAME, 0);
    rename->key = 'm';
    rename->disabled = strcmp(state->name, playing->name) == 0;
    rename->primary = state->field == NAME;

    show_told(app, view, SET_CODE);
    Widget *code = view_field(view, playing->coded ? "Another code" : "A code", state->code, CODE_DIGITS, OWN_CODE);
    code->secret = true;
    code->key = 'd';
    view_begin(view, GROUP_ROW, "");
    Widget *set = view_button(view, "lock", "Set the code", SET_CODE, 0);
    set->key = 's';
    set->disabled = state->code[0] == 0;
    set->primary = state->field == OWN_CODE;
    if (playing->coded)
        view_button(view, "x", "No code any more", NO_CODE, 0)->key = 'k';
    view_end(view);

    show_told(app, view, EXPORT);
    Widget *export = view_button(view, "download", "Export my data", EXPORT, 0);
    export->detail = "A file with everything, which another heard can take in";
    export->key = 'e';
    view_button(view, "trash-2", "Delete all my data", DELETE, 0)->key = 'x';
    view_end(view);
}

static void show_delete(View *view, const Trainee *playing)
{
    view_begin(view, GROUP_CARD, "Delete");
    view_text(view, TONE_BAD, arena_print(view->arena, "Delete every session, answer and drill of %s, for good? This "
                                          "can't be undone.", playing->name))->icon = "triangle-alert";
    view_button(view, "arrow-left", "No, keep everything", KEEP, 0)->primary = true;
    view_button(view, "trash-2", arena_print(view->arena, "Yes, delete everything of %s", playing->name), REALLY, 0)
        ->key = 'x';
    view_end(view);
}

static View *trainees_view(App *app)
{
    const TraineesState *state = &app->trainees;
    const Trainee *playing = app->services->trainee(app->services->self);
    View *view = page_begin(app, "Who is playing?");

    show_told(app, view, DELETE);       /* its button is gone with the data */
    if (state->asked >= 0) {
        show_code(app, view);
    } else if (state->deleting && playing != NULL) {
        show_delete(view, playing);
    } else {
        show_list(app, view);
        show_new(app, view);
        if (playing != NULL)
            show_own(app, view, playing);
    }
    page_footer(view);
    page_back(view, "Back", BACK);
    view_end(view);
    return view;
}

/* ---- what is done ---- */

static void type(App *app, const Action *action)
{
    TraineesState *state = &app->trainees;
    char *into = action->action == NEW_NAME ? state->new_name : action->action == NAME ? state->name
               : action->action == NEW_CODE ? state->new_code : state->code;
    size_t most = action->action == NEW_NAME || action->action == NAME ? LONGEST_NAME : CODE_DIGITS;

    state->field = action->action;
    if (strlen(action->text) <= most)
        memcpy(into, action->text, strlen(action->text) + 1);
}

/* Back to the title when it worked. */
static void done(App *app, int button, bool worked)
{
    if (worked)
        app->next = SCREEN_TITLE;
    else if (button != CHOOSE)          /* of these there are many, at the top of the page */
        tell(app, button, NULL);
}

/* Shows the page anew, with what has changed. */
static void refresh(App *app, int button, bool worked, const char *receipt)
{
    if (worked) {
        arena_free(&app->page);
        trainees_enter(app);
    }
    tell(app, button, worked ? receipt : NULL);
}

static void choose(App *app, int index)
{
    TraineesState *state = &app->trainees;
    const Services *services = app->services;

    if (index < 0 || index >= state->count)
        return;
    if (state->list[index].coded)
        state->asked = index;
    else
        done(app, CHOOSE, services->choose_trainee(services->self, state->list[index].uid, NULL, &app->notice));
}

static void delete(App *app)
{
    const char *receipt = NULL;
    Arena scratch = { 0 };
    bool gone = app->trainees.deleting
                && app->services->forget_trainee(app->services->self, &scratch, &receipt, &app->notice);

    refresh(app, DELETE, gone, receipt);
    arena_free(&scratch);
}

static void export(App *app)
{
    Arena scratch = { 0 };
    const char *path;
    bool worked = app->services->export_trainee(app->services->self, &scratch, &path, &app->notice);

    tell(app, EXPORT, worked ? arena_print(&scratch, "Everything is in %s.", path) : NULL);
    arena_free(&scratch);
}

/* One's own code: pressed with too few digits, it says so. */
static void set_code(App *app, const char *code)
{
    const Services *services = app->services;
    const char *receipt = code != NULL ? "The code is set." : "No code is asked any more.";

    refresh(app, SET_CODE, services->set_code(services->self, code, &app->notice), receipt);
}

static void press(App *app, const Action *action)
{
    TraineesState *state = &app->trainees;
    const Services *services = app->services;
    void *self = services->self;
    bool own = services->trainee(self) != NULL;

    switch (action->action) {
    case GUEST:
        done(app, CHOOSE, services->choose_trainee(self, NULL, NULL, &app->notice));
        break;
    case CHOOSE:
        choose(app, action->arg);
        break;
    case OPEN:
        if (state->asked >= 0)
            done(app, OPEN, services->choose_trainee(self, state->list[state->asked].uid, state->code, &app->notice));
        state->code[0] = 0;
        break;
    case ADD:
        done(app, ADD, services->add_trainee(self, state->new_name, state->new_code[0] != 0 ? state->new_code : NULL,
                                             &app->notice));
        break;
    case RENAME:
        if (own)
            refresh(app, RENAME, services->rename_trainee(self, state->name, &app->notice), "The name is changed.");
        break;
    case SET_CODE:
    case NO_CODE:
        if (own)
            set_code(app, action->action == SET_CODE ? state->code : NULL);
        break;
    case EXPORT:
        if (own)
            export(app);
        break;
    case DELETE:
        state->deleting = own;
        break;
    case KEEP:
        state->deleting = false;
        break;
    case REALLY:
        delete(app);
        break;
    case BACK:
        if (state->asked < 0 && !state->deleting)
            app->next = SCREEN_TITLE;
        state->asked = -1;
        state->deleting = false;
        break;
    }
}

static void trainees_act(App *app, Action action)
{
    app->trainees.told = NULL;
    if (action.kind == ACTION_TYPE)
        type(app, &action);
    if (action.kind == ACTION_PRESS)
        press(app, &action);
}

const ScreenRules screen_trainees = { trainees_enter, trainees_view, trainees_act };
