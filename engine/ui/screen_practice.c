/* Ten minutes today: what was picked and why, and drills. */
#include "ui/training.h"

#include <string.h>

enum { MEET = 1, WHAT, DRILL, PROGRESS, BACK };

static void practice_enter(App *app)
{
    PracticeState *state = &app->practice;
    Services *services = app->services;
    Behaviour order[BEHAVIOURS];
    Behaviour wanted = state->drill_count > 0 ? state->drills[state->which] : NO_BEHAVIOUR;
    bool chosen = state->chosen;

    *state = (PracticeState){ .chosen = chosen };
    state->count = services->list_scenarios(services->self, &app->page, &state->cards);
    state->progress = training_progress(app);
    state->pick = practice_pick(&state->progress, state->cards, state->count, &app->page);

    /* what can be drilled, the most wanted first; what was chosen stays so */
    int count = practice_order(&state->progress, state->cards, state->count, order);
    for (int i = 0; i < count; i++)
        if (training_can_drill(state->cards, state->count, order[i])) {
            if (chosen && order[i] == wanted)
                state->which = state->drill_count;
            state->names[state->drill_count] = say_capital(practice_name(order[i]), &app->page);
            state->drills[state->drill_count++] = order[i];
        }
}

static void show_pick(View *view, const PracticeState *state)
{
    const Pick *pick = &state->pick;
    Arena *arena = view->arena;

    view_begin(view, GROUP_CARD, "For today");
    if (pick->scenario < 0) {
        view_text(view, TONE_NORMAL, pick->why)->icon = "info";
        view_end(view);
        return;
    }
    const ScenarioCard *card = &state->cards[pick->scenario];

    view_begin(view, GROUP_ROW, "");
    view_portrait(view, card->portrait, "neutral", "");
    view_begin(view, GROUP_PLAIN, "");
    view_heading(view, 2, card->title);
    view_text(view, TONE_ACCENT, pick->why)->icon = "lightbulb";
    if (card->summary[0] != 0)
        view_text(view, TONE_NORMAL, card->summary);
    view_print(view, TONE_QUIET, say_channel_icon(card->channel), "%s, level %d, about %s",
               say_channel(card->channel), card->level, say_count(card->minutes, "minute", arena));
    Widget *meet = view_button(view, "arrow-right", arena_print(arena, "Meet %s", card->customer), MEET, 0);
    meet->key = 'm';
    meet->primary = true;
    view_end(view);
    view_end(view);
    view_end(view);
}

static void show_drill(View *view, const PracticeState *state)
{
    Arena *arena = view->arena;

    if (state->drill_count == 0)
        return;
    const Skill *skill = &state->progress.skills[state->drills[state->which]];
    const char *due = skill->practised == 0 ? "" : skill->is_due ? "; it is due" : "; it isn't due yet";

    view_begin(view, GROUP_CARD, "Or a drill");
    view_heading(view, 2, "Or a drill");
    view_text(view, TONE_NORMAL, "Three to five single moments for one skill, each with one reply to choose. You see "
                                 "at once what it showed.");
    view_option(view, "Skill", state->names, state->drill_count, state->which, WHAT)->key = 's';
    view_text(view, TONE_QUIET, arena_print(arena, "%s. Practised: %s%s.", training_standing(skill->standing),
                                            practice_ago(skill, arena), due))->icon
        = training_standing_icon(skill->standing);
    Widget *button = view_button(view, "target", "Start the drill", DRILL, 0);
    button->key = 'd';
    button->primary = state->pick.scenario < 0;
    view_end(view);
}

static View *practice_view(App *app)
{
    const PracticeState *state = &app->practice;
    View *view = page_begin(app, "Ten minutes today");

    view_text(view, TONE_QUIET, training_days(&state->progress.days, view->arena))->icon = "calendar";
    show_pick(view, state);
    show_drill(view, state);
    page_footer(view);
    page_back(view, "Back", BACK);
    view_button(view, "chart-line", "Progress", PROGRESS, 0)->key = 'o';
    view_end(view);
    return view;
}

static void practice_act(App *app, Action action)
{
    PracticeState *state = &app->practice;
    bool known = action.value >= 0 && action.value < state->drill_count;

    if (action.kind == ACTION_CHANGE && action.action == WHAT && known) {
        state->which = action.value;
        state->chosen = true;
    }
    if (action.kind != ACTION_PRESS)
        return;
    switch (action.action) {
    case MEET:
        if (state->pick.scenario >= 0)
            briefing_open_for(app, state->cards[state->pick.scenario].id, PRACTICE, SCREEN_PRACTICE);
        break;
    case DRILL:
        if (state->drill_count > 0) {
            app->drill.behaviour = state->drills[state->which];
            app->next = SCREEN_DRILL;
        }
        break;
    case PROGRESS:
        app->next = SCREEN_PROGRESS;
        break;
    case BACK:
        state->chosen = false;
        app->next = SCREEN_TITLE;
        break;
    }
}

const ScreenRules screen_practice = { practice_enter, practice_view, practice_act };
