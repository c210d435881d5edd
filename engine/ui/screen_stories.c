/* Success stories: sessions that their trainees let others watch, and watching one turn by turn. */
#include "ui/debrief.h"

#include <string.h>

enum { WATCH = 1, WHETHER, DROP, KEEP, NEWER, OLDER, NEXT, BEFORE, LIST, BACK };

enum { ON_A_PAGE = 20 };

static void stories_enter(App *app)
{
    StoriesState *state = &app->stories;

    state->count = app->services->list_stories(app->services->self, &app->page, &state->list);
    if (state->from >= state->count)
        state->from = 0;
    state->asked = 0;
}

static bool is_mine(App *app, const Story *story)
{
    const Trainee *playing = app->services->trainee(app->services->self);

    if (playing == NULL || story->trainee == NULL)
        return playing == NULL && story->trainee == NULL;
    return strcmp(playing->uid, story->trainee) == 0;
}

static const char *teller(const Story *story)
{
    return story->trainee_name != NULL ? story->trainee_name : "A guest";
}

/* ---- the list ---- */

/* Asked once, as it stands beside the button that most will want. */
static void show_take_back(View *view, int index)
{
    view_text(view, TONE_CAUTION, "Take it back? Nobody can watch it then, and your word for it is gone.")->icon
        = "triangle-alert";
    view_begin(view, GROUP_ROW, "");
    view_button(view, "arrow-left", "No, keep it", KEEP, index);
    view_button(view, "rotate-ccw", "Yes, take it back", DROP, index);
    view_end(view);
}

static void show_story(App *app, View *view, const Story *story, int index)
{
    view_begin(view, GROUP_CARD, story->title);
    view_heading(view, 2, story->title);
    view_print(view, TONE_QUIET, "user", "%s, %s", teller(story), say_date(story->kept, view->arena));
    if (story->words[0] != 0)
        view_print(view, TONE_NORMAL, NULL, "“%s”", story->words);
    if (app->stories.asked == index + 1) {
        show_take_back(view, index);
    } else {
        view_begin(view, GROUP_ROW, "");
        view_button(view, "play", "Watch it", WATCH, index)->detail = story->title;
        if (is_mine(app, story))
            view_button(view, "rotate-ccw", "Take it back", WHETHER, index);
        view_end(view);
    }
    view_end(view);
}

static View *stories_view(App *app)
{
    const StoriesState *state = &app->stories;
    View *view = page_begin(app, "Success stories");

    if (state->count == 0) {
        view_text(view, TONE_NORMAL, "No talk has been kept as a success story yet. The debrief of one that went well "
                                     "offers it.")->icon = "info";
    } else {
        view_text(view, TONE_NORMAL, "Talks that somebody lets you watch, turn by turn. There are no figures and there "
                                     "is no ranking.");
    }
    for (int i = state->from; i < state->count && i < state->from + ON_A_PAGE; i++)
        show_story(app, view, &state->list[i], i);

    page_footer(view);
    page_back(view, "Back to the records", BACK);
    if (state->from > 0)
        view_button(view, "chevron-left", "Newer", NEWER, 0)->key = 'n';
    if (state->from + ON_A_PAGE < state->count)
        view_button(view, "chevron-right", "Older", OLDER, 0)->key = 'o';
    view_end(view);
    return view;
}

static void watch(App *app, const Story *story)
{
    int64_t session = story->session;

    if (!play_show(&app->plays, session, &app->notice))
        return;
    app->stories.session = session;
    app->next = SCREEN_STORY;
}

static void take_back(App *app, const Story *story)
{
    if (!is_mine(app, story) || !app->services->drop_story(app->services->self, story->uid, &app->notice))
        return;
    arena_free(&app->page);
    stories_enter(app);
}

static void stories_act(App *app, Action action)
{
    StoriesState *state = &app->stories;
    bool known = action.arg >= 0 && action.arg < state->count;

    if (action.kind != ACTION_PRESS)
        return;
    switch (action.action) {
    case WATCH:
        if (known)
            watch(app, &state->list[action.arg]);
        break;
    case WHETHER:
        if (known && is_mine(app, &state->list[action.arg]))
            state->asked = action.arg + 1;
        break;
    case KEEP:
        state->asked = 0;
        break;
    case DROP:
        if (known && state->asked == action.arg + 1)
            take_back(app, &state->list[action.arg]);
        break;
    case NEWER:
        state->from = state->from > ON_A_PAGE ? state->from - ON_A_PAGE : 0;
        break;
    case OLDER:
        if (state->from + ON_A_PAGE < state->count)
            state->from += ON_A_PAGE;
        break;
    case BACK:
        app->next = SCREEN_RECORDS;
        break;
    }
}

const ScreenRules screen_stories = { stories_enter, stories_view, stories_act };

/* ---- watching one ---- */

static void story_enter(App *app)
{
    StoriesState *state = &app->stories;
    const Story *list;
    int count = app->services->list_stories(app->services->self, &app->page, &list);

    state->at = 0;
    state->title = arena_print(&app->page, "Success story: %s", plays_current(&app->plays)->record->title);
    state->watched = (Story){ .title = plays_current(&app->plays)->record->title, .words = "" };
    for (int i = 0; i < count; i++)
        if (list[i].session == state->session)
            state->watched = list[i];
}

static void show_word(View *view, const Story *story)
{
    if (story->words[0] != 0)
        view_speech(view, SPEAKER_AGENT, arena_print(view->arena, "%s, about it", teller(story)), story->words);
}

static void show_beginning(View *view, const Story *story, const Record *record)
{
    view_text(view, TONE_NORMAL, arena_print(view->arena, "%s talks with %s.", teller(story), record->customer_name))
        ->icon = say_channel_icon(record->channel);
    show_word(view, story);
    view_print(view, TONE_QUIET, NULL, "%s. As you go on, think of what you would have said.",
               say_capital(say_count(record->turn_count, "turn", view->arena), view->arena));
}

/* The customer's face after the reply, beside the mood in words. */
static void show_mood(View *view, const Record *record, const Turn *turn, const Rubric *rubric)
{
    const char *name = say_first_name(record->customer_name, view->arena);
    const char *face = rubric_face(rubric, turn->mood_word_after);

    view_begin(view, GROUP_ROW, "");
    view_portrait(view, record->portrait, face, arena_print(view->arena, "%s %s.", name, say_face(face, view->arena)));
    view_begin(view, GROUP_PLAIN, "");
    view_text(view, TONE_NORMAL, debrief_mood_text(record, turn, "the reply", false, view->arena));
    view_end(view);
    view_end(view);
}

static void show_turn(View *view, const Story *story, const Record *record, const Rubric *rubric, int number)
{
    const Turn *turn = &record->turns[number];
    const char *name = say_first_name(record->customer_name, view->arena);

    view_print(view, TONE_QUIET, NULL, "Turn %d of %d", number + 1, record->turn_count);
    if (turn->body != NULL)
        view_speech(view, SPEAKER_BODY, "", turn->body)->icon = "captions";
    view_speech(view, SPEAKER_CUSTOMER, name, turn->customer);
    view_speech(view, SPEAKER_AGENT, teller(story), turn->text);
    if (turn->reacts != NULL)
        view_speech(view, SPEAKER_CUSTOMER, name, turn->reacts);
    if (turn->thinks != NULL) {
        const char *who = arena_print(view->arena, "%s thought", name);
        view_speech(view, SPEAKER_THOUGHT, who, turn->thinks)->icon = "eye-off";
    }

    view_begin(view, GROUP_CARD, "What it showed");
    view_heading(view, 2, "What it showed");
    show_mood(view, record, turn, rubric);
    for (int i = 0; i < turn->ledger_count; i++)
        debrief_plain(view, rubric, &turn->ledger[i], story->trainee_name != NULL ? story->trainee_name : "a guest");
    view_end(view);
}

static void show_end(View *view, const Story *story, const Record *record)
{
    const char *name = say_first_name(record->customer_name, view->arena);

    view_heading(view, 2, say_outcome(record->outcome, name, view->arena));
    if (record->comment[0] != 0)
        view_speech(view, SPEAKER_CUSTOMER, arena_print(view->arena, "%s, asked afterwards", name), record->comment);
    show_word(view, story);
}

static View *story_view(App *app)
{
    const StoriesState *state = &app->stories;
    const Record *record = plays_current(&app->plays)->record;
    View *view = page_begin(app, state->title);
    bool end = state->at > record->turn_count;

    view->screen = SCREENS + 2 + state->at;
    if (state->at == 0)
        show_beginning(view, &state->watched, record);
    else if (!end)
        show_turn(view, &state->watched, record, app->services->rubric, state->at - 1);
    else
        show_end(view, &state->watched, record);

    page_footer(view);
    page_back(view, "Back", state->at == 0 ? LIST : BEFORE);
    if (state->at > 0)
        view_button(view, "list", "All stories", LIST, 0)->key = 'a';
    if (!end) {
        Widget *next = view_button(view, "arrow-right", "Go on", NEXT, 0);
        next->key = 'g';
        next->primary = true;
    }
    view_end(view);
    return view;
}

static void story_act(App *app, Action action)
{
    StoriesState *state = &app->stories;
    int end = plays_current(&app->plays)->record->turn_count + 1;

    if (action.kind != ACTION_PRESS)
        return;
    if (action.action == NEXT && state->at < end)
        state->at++;
    if (action.action == BEFORE && state->at > 0)
        state->at--;
    if (action.action == LIST)
        app->next = SCREEN_STORIES;
}

const ScreenRules screen_story = { story_enter, story_view, story_act };
