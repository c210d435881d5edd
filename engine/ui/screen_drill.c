/* A drill: single moments for one skill, each judged at once. */
#include "ui/debrief.h"
#include "ui/training.h"

#include "core/drill.h"

#include <string.h>

enum { SAY = 1, NEXT, AGAIN, KEEP, BACK };

enum { MOST_MOMENTS = 200, TOLD = 4, LEAD = 240 };

/* ---- making one ---- */

/* The moments of all scenarios that call for the skill; those that can't be loaded are left out. */
static int gather(App *app, Moment *moments)
{
    Services *services = app->services;
    const ScenarioCard *cards;
    int count = services->list_scenarios(services->self, &app->page, &cards), found = 0;
    Behaviour behaviour = app->drill.behaviour;

    for (int i = 0; i < count; i++) {
        const Moment *some;
        Error unread;
        if (cards[i].errors > 0 || cards[i].calls[behaviour] == 0)
            continue;
        const Scenario *scenario = services->load_scenario(services->self, cards[i].id, &app->page, &unread);
        int more = scenario == NULL ? 0 : drill_moments(scenario, services->rubric, behaviour, &app->page, &some);
        for (int k = 0; k < more && found < MOST_MOMENTS; k++)
            moments[found++] = some[k];
    }
    return found;
}

/* How many drills of the skill were done before: the next one takes other moments. */
static int rounds_before(App *app)
{
    const DrillDone *drills;
    int count = app->services->list_drills(app->services->self, &app->page, &drills), rounds = 0;

    for (int i = 0; i < count; i++)
        rounds += drills[i].behaviour == app->drill.behaviour;
    return rounds;
}

static void begin_moment(App *app)
{
    DrillState *drill = &app->drill;
    Services *services = app->services;

    drill->answered = false;
    drill->session = drill_begin(drill->moments[drill->at], services->rubric, services->fresh_seed(services->self),
                                 &app->page);
}

static void drill_enter(App *app)
{
    DrillState *drill = &app->drill;
    Moment *moments = ARENA_NEW(&app->page, Moment, MOST_MOMENTS);

    *drill = (DrillState){ .behaviour = drill->behaviour };
    int found = gather(app, moments);
    drill->count = drill_choose(moments, found, rounds_before(app), drill->moments);
    if (drill->count > 0)
        begin_moment(app);
}

/* ---- a moment ---- */

/* The first sentences of the brief, as many as make a short lead. */
static const char *lead_of(const char *brief, Arena *arena)
{
    int end = 0;

    for (int i = 0; brief[i] != 0 && i < LEAD; i++)
        if (brief[i] == '.' && (brief[i + 1] == ' ' || brief[i + 1] == 0))
            end = i + 1;
    return end > 0 ? arena_text_n(arena, brief, (size_t)end) : say_start(brief, LEAD, arena);
}

static void show_lead(View *view, const DrillState *drill, const Rubric *rubric)
{
    const Moment *moment = drill->moments[drill->at];
    const Scenario *scenario = moment->scenario;
    const char *told[TOLD], *known = "";
    int count = drill_told(moment, rubric, TOLD, told);

    for (int i = 0; i < count; i++)
        known = arena_print(view->arena, "%s%s%s", known, i ? "; " : "", told[i]);
    view_text(view, TONE_NORMAL, lead_of(scenario->brief, view->arena))->icon = say_channel_icon(scenario->channel);
    if (count > 0)
        view_print(view, TONE_NORMAL, "user", "So far you know from %s: %s.",
                   say_first_name(scenario->customer.name, view->arena), known);
}

/* What was said just before. */
static void show_before(View *view, const Record *record, int turn)
{
    if (turn == 0)
        return;
    view_speech(view, SPEAKER_AGENT, "You", record->turns[turn - 1].text);
    if (record->turns[turn - 1].reacts != NULL)
        view_speech(view, SPEAKER_CUSTOMER, say_first_name(record->customer_name, view->arena),
                    record->turns[turn - 1].reacts);
}

static void show_turn(View *view, const Record *record, const char *body, const char *customer)
{
    if (body != NULL)
        view_speech(view, SPEAKER_BODY, "", body)->icon = "captions";
    view_speech(view, SPEAKER_CUSTOMER, say_first_name(record->customer_name, view->arena), customer);
}

static void show_choices(View *view, const Prompt *prompt)
{
    view_heading(view, 2, "What do you say?");
    for (int i = 0; i < prompt->offered_count; i++)
        view_choice(view, i + 1, prompt->offered[i].text, SAY, prompt->offered[i].number);
}

/* ---- what it showed ---- */

static void show_verdict(View *view, const DrillState *drill, const Record *record, const Rubric *rubric)
{
    const Moment *moment = drill->moments[drill->at];
    const Turn *turn = &record->turns[moment->turn];
    const LedgerLine *line = drill_line(moment, record);

    view_begin(view, GROUP_CARD, "What it showed");
    view_heading(view, 2, "What it showed");
    if (line != NULL)
        debrief_line(view, record, rubric, line);
    for (int i = 0; i < turn->ledger_count; i++)
        if (turn->ledger[i].opportunity == NULL)
            debrief_line(view, record, rubric, &turn->ledger[i]);
    view_end(view);
}

static void show_others(View *view, const DrillState *drill, const Record *record, const Rubric *rubric)
{
    const Moment *moment = drill->moments[drill->at];
    const Turn *turn = &record->turns[moment->turn];

    view_begin(view, GROUP_CARD, "The other replies");
    view_heading(view, 2, "The other replies");
    for (int i = 0; i < turn->offered_count; i++) {
        const Offered *reply = &turn->offered[i];

        if (reply->chosen)
            continue;
        bool meets = drill_meets(moment, rubric, reply->number);
        view_print(view, TONE_NORMAL, meets ? "circle-check" : "circle", "“%s”", reply->text)->detail
            = arena_print(view->arena, "%s %s", meets ? "Meets it." : "Doesn't meet it.",
                          debrief_would_show(reply, rubric, view->arena));
    }
    view_end(view);
}

static void show_moment(View *view, const DrillState *drill, const Rubric *rubric)
{
    const Moment *moment = drill->moments[drill->at];
    const Record *record = session_record(drill->session);
    const Prompt *prompt = drill->answered ? NULL : session_prompt(drill->session);

    view_print(view, TONE_QUIET, NULL, "Moment %d of %d, from “%s”", drill->at + 1, drill->count,
               moment->scenario->title);
    if (prompt != NULL) {
        show_lead(view, drill, rubric);
        show_before(view, record, moment->turn);
        show_turn(view, record, prompt->body, prompt->customer);
        show_choices(view, prompt);
        return;
    }

    /* once it is answered, what came of it must be in sight, however large the letters */
    bool met = drill->beats[drill->at].met;
    view_print(view, met ? TONE_GOOD : TONE_CAUTION, met ? "circle-check" : "target", "%s",
               met ? "You met it." : "Not this time.");
    show_turn(view, record, NULL, record->turns[moment->turn].customer);
    view_speech(view, SPEAKER_AGENT, "You", record->turns[moment->turn].text);
    show_verdict(view, drill, record, rubric);
    show_others(view, drill, record, rubric);
}

/* ---- the end ---- */

static int met_in(const DrillState *drill)
{
    int met = 0;

    for (int i = 0; i < drill->count; i++)
        met += drill->beats[i].met;
    return met;
}

static void show_end(View *view, const DrillState *drill)
{
    int met = met_in(drill);

    view_begin(view, GROUP_CARD, "How it went");
    view_heading(view, 2, arena_print(view->arena, "You met %d of %d", met, drill->count));
    for (int i = 0; i < drill->count; i++) {
        bool good = drill->beats[i].met;
        view_print(view, good ? TONE_GOOD : TONE_NORMAL, good ? "circle-check" : "circle", "%s: %s",
                   drill->moments[i]->scenario->title, good ? "met" : "not this time");
    }
    view_text(view, TONE_NORMAL, met == drill->count ? "All of them. It comes back later, when it is due again."
              : met == 0 ? "None this time, and that is what drills are for. The better replies are worth a look."
              : "It comes back tomorrow with other moments.");
    view_end(view);
}

static View *drill_view(App *app)
{
    const DrillState *drill = &app->drill;
    View *view = page_begin(app, "");
    const char *title = arena_print(view->arena, "Drill: %s", practice_name(drill->behaviour));

    view->title = title;
    view->root->first->first->text = title;
    view->screen += SCREENS * (drill->at * 2 + drill->answered + 2 * DRILL_MOST * drill->over);
    if (drill->count == 0)
        view_print(view, TONE_NORMAL, "info", "The scenarios that are here have fewer than %d such moments, too few "
                   "for a drill.", DRILL_LEAST);
    else if (drill->over)
        show_end(view, drill);
    else
        show_moment(view, drill, app->services->rubric);

    page_footer(view);
    page_back(view, drill->over || drill->count == 0 ? "Back" : "Stop the drill", BACK);
    if (drill->over) {
        view_button(view, "rotate-ccw", "Another drill", AGAIN, 0)->key = 'a';
        if (!drill->kept)
            view_button(view, "save", "Try again to keep it", KEEP, 0)->key = 'k';
    } else if (drill->answered) {
        Widget *next = view_button(view, "arrow-right", drill->at + 1 < drill->count ? "Next moment" : "How it went",
                                   NEXT, 0);
        next->key = 'n';
        next->primary = true;
    }
    view_end(view);
    return view;
}

/* ---- answering ---- */

static void answer(App *app, int number)
{
    DrillState *drill = &app->drill;
    const Moment *moment = drill->moments[drill->at];

    if (!session_choose(drill->session, &number, 1, &app->notice))
        return;
    const LedgerLine *line = drill_line(moment, session_record(drill->session));
    bool met = line != NULL && line->level >= 2;
    drill->beats[drill->at] = (DrillBeat){ moment->scenario->id, moment->beat, number, met };
    drill->answered = true;
}

static void keep(App *app)
{
    DrillState *drill = &app->drill;
    Services *services = app->services;
    DrillDone done = { .behaviour = drill->behaviour, .done = services->now(services->self), .beats = drill->count,
                       .met = met_in(drill) };

    drill->kept = services->add_drill(services->self, &done, drill->beats, &app->notice);
}

static void go_on(App *app)
{
    DrillState *drill = &app->drill;

    if (drill->at + 1 < drill->count) {
        drill->at++;
        begin_moment(app);
        return;
    }
    drill->over = true;
    keep(app);
}

static void drill_act(App *app, Action action)
{
    DrillState *drill = &app->drill;
    bool waits = drill->count > 0 && !drill->over && !drill->answered;

    if (action.kind != ACTION_PRESS)
        return;
    if (action.action == SAY && waits)
        answer(app, action.arg);
    if (action.action == NEXT && drill->answered && !drill->over)
        go_on(app);
    if (action.action == KEEP && drill->over && !drill->kept)
        keep(app);
    if (action.action == AGAIN && drill->over)
        drill_enter(app);
    if (action.action == BACK)
        app->next = SCREEN_PRACTICE;
}

const ScreenRules screen_drill = { drill_enter, drill_view, drill_act };
