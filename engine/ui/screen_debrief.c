/* The debrief: how it ended in the customer's words, the grade, the mood, each turn, what to try next. */
#include "ui/debrief.h"

#include <string.h>

/* The scenario as it was when the record was made; NULL if that can't be had. */
static const Scenario *scenario_of(App *app, const Play *play)
{
    Error error;

    if (play->scenario != NULL)
        return play->scenario;
    return app->services->load_kept_scenario(app->services->self, play->record->hash, &app->page, &error);
}

/* What was said of the record that is shown. */
static void read_remarks(App *app)
{
    const Services *services = app->services;
    const Record *record = plays_current(&app->plays)->record;
    DebriefState *state = &app->debrief;
    const Story *stories;

    if (record->id == 0)
        return;
    state->said_count = services->list_disagreements(services->self, record->id, &app->page, &state->said);
    state->story = (Story){ 0 };
    int count = services->list_stories(services->self, &app->page, &stories);
    for (int i = 0; i < count; i++)
        if (stories[i].session == record->id)
            state->story = stories[i];
}

static void debrief_enter(App *app)
{
    const Play *play = plays_current(&app->plays);
    const Record *record = play->record;

    app->debrief = (DebriefState){ .back = app->debrief.back, .line = -1 };
    app->debrief.title = arena_print(&app->page, "How it went: %s", record->title);
    app->debrief.open = ARENA_NEW(&app->page, bool, record->turn_count);
    app->debrief.map = debrief_road(scenario_of(app, play), record, &app->page);
    read_remarks(app);
}

/* ---- the customer's side ---- */

static void show_outcome(View *view, const Record *record, const Rubric *rubric)
{
    Arena *arena = view->arena;
    const char *name = say_first_name(record->customer_name, arena);
    const char *word = record->turn_count > 0 ? record->turns[record->turn_count - 1].mood_word_after : "";
    const char *face = rubric_face(rubric, word);

    view_begin(view, GROUP_CARD, "How it ended");
    view_begin(view, GROUP_ROW, "");
    view_portrait(view, record->portrait, face, arena_print(arena, "%s %s.", name, say_face(face, arena)));
    view_begin(view, GROUP_PLAIN, "");
    const char *who = arena_print(arena, "%s, asked afterwards", name);
    if (record->comment[0] != 0)
        view_speech(view, SPEAKER_CUSTOMER, who, record->comment);
    view_heading(view, 2, say_outcome(record->outcome, name, arena));
    view_print(view, TONE_NORMAL, NULL, "In the survey %s gave %d of 5 for being satisfied (CSAT) and %d "
               "of 10 for recommending us (NPS).", name, record->csat, record->nps);
    view_text(view, TONE_QUIET, "CSAT is how this customer felt; your grade is what you did.")->icon = "info";
    view_end(view);
    view_end(view);
    view_end(view);
}

/* ---- turns and what follows from them ---- */

static void show_unreached(View *view, const Record *record, const Rubric *rubric, const DebriefState *state)
{
    if (record->unreached_count == 0)
        return;
    Widget *fold = view_begin(view, GROUP_FOLD, "What the early end kept from happening");

    fold->action = DEBRIEF_UNREACHED;
    fold->open = state->unreached_open;
    fold->icon = "phone-off";
    fold->detail = "It counts as not done";
    for (int i = 0; i < record->unreached_count; i++) {
        debrief_line(view, record, rubric, &record->unreached[i]);
        debrief_disagree(view, record, state, record_first_line(record, record->turn_count) + i);
    }
    view_end(view);
}

static void show_turns(View *view, const Record *record, const Rubric *rubric, const DebriefState *state)
{
    view_heading(view, 2, "Turn by turn");
    view_text(view, TONE_QUIET, "Open a turn to see what counted, what else could have been said, and to try "
                                "again from it.");
    view_button(view, "list", "Open or close all turns", DEBRIEF_ALL, 0)->key = 'o';
    for (int i = 0; i < record->turn_count; i++)
        debrief_turn(view, record, rubric, i, state);
    show_unreached(view, record, rubric, state);
}

static void show_next(View *view, const Record *record, const Rubric *rubric)
{
    CoachLine line = coach_next(rubric, record, view->arena);
    bool any = line.sentence != NULL && line.sentence[0] != 0;

    view_begin(view, GROUP_CARD, "One thing to try next");
    view_heading(view, 2, "One thing to try next");
    view_print(view, TONE_ACCENT, "lightbulb", "%s",
               any ? line.sentence : "Nothing stands out. Try the same talk with another first reply.");
    if (any && line.quote != NULL && line.quote[0] != 0)
        view_print(view, TONE_QUIET, NULL, "It would have helped when you said %s",
                   record_quote(line.quote, ".", view->arena));
    view_end(view);
}

static void show_follow_up(View *view, const Record *record)
{
    if (record->follow_up == NULL)
        return;
    const char *after = record->follow_up_after != NULL ? record->follow_up_after : "later";

    after = say_capital(after, view->arena);
    view_begin(view, GROUP_CARD, after);
    view_heading(view, 2, after);
    view_text(view, TONE_NORMAL, record->follow_up)->icon = "calendar";
    view_end(view);
}

/* What kind of play it was: nothing about it is hidden. */
static void show_marks(View *view, const Record *record, bool again)
{
    const char *date = say_date(record->began, view->arena);

    view_print(view, TONE_QUIET, record->mode == ASSESSED ? "shield" : "lightbulb", "%s%s%s.",
               say_mode(record->mode), date[0] != 0 ? ", " : "", date);
    if (record->resumed)
        view_text(view, TONE_QUIET, "This run was interrupted and taken up again.")->icon = "pause";
    if (record->retry_of != 0 || again)
        view_print(view, TONE_QUIET, "rotate-ccw", "Another try of an earlier play, from turn %d. That play "
                   "is kept.", record->retry_from + 1);
}

/* ---- without a grade ---- */

static void show_ungraded(View *view, const Record *record, bool said_open)
{
    if (record->left) {
        view_print(view, TONE_NORMAL, "heart-handshake", "You left the %s. That is all right, and nothing is "
                   "graded.", say_talk(record->channel));
        view_text(view, TONE_NORMAL, "Some talks are hard to hear. Take a breath; they will still be here "
                                     "another day.");
    } else if (record->interrupted) {
        view_print(view, TONE_NORMAL, "info", "The scenario had no reply to offer, so it stopped. That is "
                   "its fault, not yours, and nothing is graded.");
    } else {
        view_print(view, TONE_NORMAL, "pause", "This talk was interrupted, so there is no grade.");
        Widget *resume = view_button(view, "skip-back", "Go on where it stopped", DEBRIEF_RESUME, 0);
        resume->key = 'g';
        resume->primary = true;
    }
    if (record->turn_count == 0)
        return;

    Widget *fold = view_begin(view, GROUP_FOLD, "What was said");
    fold->action = DEBRIEF_SAID;
    fold->open = said_open;
    fold->icon = "message-square-text";
    for (int i = 0; i < record->turn_count; i++)
        debrief_said(view, record, i);
    view_end(view);
}

static const char *back_text(Screen back)
{
    switch (back) {
    case SCREEN_RECORDS:  return "Back to the records";
    case SCREEN_PRACTICE: return "Back to practice";
    case SCREEN_COURSE:
    case SCREEN_MODULE:   return "Back to the course";
    default:              return "To the library";
    }
}

static View *debrief_view(App *app)
{
    const Play *play = plays_current(&app->plays);
    const Record *record = play->record;
    const Rubric *rubric = app->services->rubric;
    const DebriefState *state = &app->debrief;
    View *view = page_begin(app, state->title);

    if (record_graded(record) && record->turn_count > 0) {
        show_outcome(view, record, rubric);
        debrief_grade(view, record, rubric, state->sums_open);
        debrief_compliance(view, record, rubric);
        debrief_moods(view, record, false);
        debrief_map(view, record, state->map, state->map_open);
        show_turns(view, record, rubric, state);
        show_next(view, record, rubric);
        show_follow_up(view, record);
        if (record->id != 0 && debrief_exemplary(record, rubric))
            debrief_story(view, state);
    } else {
        show_ungraded(view, record, state->said_open);
    }
    show_marks(view, record, play->again);
    page_take_along(app, view);

    page_footer(view);
    page_back(view, back_text(state->back), DEBRIEF_BACK);
    if (state->line >= 0 || state->telling)
        view->back = DEBRIEF_NOT_NOW;       /* what was opened last is left first */
    if (record->turn_count > 0 && (record_graded(record) || record->left))
        view_button(view, "rotate-ccw", "Try it again from the start", DEBRIEF_START, 0)->key = 'a';
    view_end(view);
    return view;
}

static void open_all(DebriefState *state, int count)
{
    bool all = true;

    for (int i = 0; i < count; i++)
        all = all && state->open[i];
    for (int i = 0; i < count; i++)
        state->open[i] = !all;
}

/* Opens a form, and closes the other; line -1 and false close both. */
static void open_form(DebriefState *state, int line, bool telling)
{
    state->line = line;
    state->telling = telling;
    state->remark[0] = 0;
    state->problem = (Error){ 0 };
}

/* Keeps what was written. A disagreement without a word says nothing; a story may do without. */
static void keep_remark(App *app)
{
    DebriefState *state = &app->debrief;
    const Services *services = app->services;
    int64_t id = plays_current(&app->plays)->record->id;
    bool done = false;

    if (state->telling)
        done = services->add_story(services->self, id, state->remark, &state->problem);
    else if (state->line >= 0 && state->remark[strspn(state->remark, " \t")] == 0)
        error_say(&state->problem, "A few words about what is wrong with the line are needed.");
    else if (state->line >= 0)
        done = services->add_disagreement(services->self, id, state->line, state->remark, &state->problem);
    if (!done)
        return;
    open_form(state, -1, false);
    read_remarks(app);
}

static void take_back_story(App *app)
{
    const Services *services = app->services;

    if (app->debrief.story.uid != NULL
        && services->drop_story(services->self, app->debrief.story.uid, &app->notice))
        read_remarks(app);
}

/* What has to do with remarks. */
static void act_on_remarks(App *app, const Action *action)
{
    DebriefState *state = &app->debrief;
    const Record *record = plays_current(&app->plays)->record;
    int lines = record_first_line(record, record->turn_count) + record->unreached_count;

    switch (action->action) {
    case DEBRIEF_DISAGREE:
        if (record->id != 0 && action->arg >= 0 && action->arg < lines)
            open_form(state, action->arg, false);
        break;
    case DEBRIEF_TELL:
        if (record->id != 0 && state->story.uid == NULL && debrief_exemplary(record, app->services->rubric))
            open_form(state, -1, true);
        break;
    case DEBRIEF_KEEP:      keep_remark(app);                   break;
    case DEBRIEF_UNTELL:    take_back_story(app);               break;
    case DEBRIEF_NOT_NOW:   open_form(state, -1, false);        break;
    }
}

static void debrief_act(App *app, Action action)
{
    const Record *record = plays_current(&app->plays)->record;
    DebriefState *state = &app->debrief;
    bool turn = action.arg >= 0 && action.arg < record->turn_count;

    if (action.kind == ACTION_TYPE && action.action == DEBRIEF_REMARK && strlen(action.text) <= LONGEST_REMARK)
        memcpy(state->remark, action.text, strlen(action.text) + 1);
    state->problem = (Error){ 0 };
    if (action.kind != ACTION_PRESS)
        return;
    act_on_remarks(app, &action);
    switch (action.action) {
    case DEBRIEF_TURN:
        if (turn)
            state->open[action.arg] = !state->open[action.arg];
        break;
    case DEBRIEF_SUMS:
        state->sums_open = !state->sums_open;
        break;
    case DEBRIEF_UNREACHED:
        state->unreached_open = !state->unreached_open;
        break;
    case DEBRIEF_MAP:
        state->map_open = !state->map_open;
        break;
    case DEBRIEF_SAID:
        state->said_open = !state->said_open;
        break;
    case DEBRIEF_ALL:
        open_all(state, record->turn_count);
        break;
    case DEBRIEF_AGAIN:
        if (turn && play_again(&app->plays, action.arg, &app->notice))
            talk_start(app);
        break;
    case DEBRIEF_START:
        if (play_again(&app->plays, 0, &app->notice))
            talk_start(app);
        break;
    case DEBRIEF_RESUME:
        if (!record_graded(record) && !record->left && play_resume(&app->plays, record->id, &app->notice))
            talk_start(app);
        break;
    case DEBRIEF_CHAIR:
        if (record_graded(record) && record->turn_count > 0) {
            app->chair.back = SCREEN_DEBRIEF;
            app->next = SCREEN_CHAIR;
        }
        break;
    case DEBRIEF_BACK:
        app->next = state->back;
        break;
    }
}

const ScreenRules screen_debrief = { debrief_enter, debrief_view, debrief_act };
