/* The briefing: who you are, whom you talk to, what may be hard to hear, what your screen says. */
#include "ui/page.h"
#include "ui/say.h"

#include <string.h>

enum { BEGIN = 1, MODE, RESUME, DROP, BACK };

/* Assessed runs give everybody the same wording in the same order. */
enum { ASSESSED_SEED = 1 };

static void briefing_enter(App *app)
{
    BriefingState *briefing = &app->briefing;
    const Scenario *scenario = plays_current(&app->plays)->scenario;
    Services *services = app->services;

    briefing->has_unfinished = services->find_unfinished(services->self, &briefing->unfinished, &app->page)
                               && briefing->unfinished.turns > 0
                               && strcmp(briefing->unfinished.scenario, scenario->id) == 0;
}

void briefing_open_for(App *app, const char *id, Mode mode, Screen from)
{
    if (!play_open(&app->plays, id, &app->notice))
        return;
    app->briefing = (BriefingState){ .mode = mode };
    app->came_from = from;
    app->next = SCREEN_BRIEFING;
}

void briefing_open(App *app, const char *id)
{
    briefing_open_for(app, id, PRACTICE, SCREEN_LIBRARY);
}

static const char *begin_text(Channel channel)
{
    static const char *const texts[CHANNELS] = {
        [CALL] = "Take the call", [CHAT] = "Open the chat", [EMAIL] = "Open the mail",
        [TEXT] = "Open the messages", [VIDEO] = "Take the call"
    };
    return texts[channel];
}

static void show_customer(View *view, const Scenario *scenario)
{
    const char *facts = arena_print(view->arena, "%s, level %d, about %s", say_channel(scenario->channel),
                                    scenario->level, say_count(scenario->minutes, "minute", view->arena));

    view_begin(view, GROUP_ROW, "");
    view_portrait(view, scenario->customer.portrait, "neutral", "");
    view_begin(view, GROUP_PLAIN, "");
    view_heading(view, 2, scenario->customer.name);
    view_text(view, TONE_QUIET, facts)->icon = say_channel_icon(scenario->channel);
    view_text(view, TONE_NORMAL, scenario->brief);
    view_end(view);
    view_end(view);
}

static void show_unfinished(View *view, const BriefingState *briefing)
{
    const RecordCard *card = &briefing->unfinished;
    const char *text = arena_print(view->arena, "You were in the middle of this one: %s, %s played.",
                                   card->mode == ASSESSED ? "an assessed run" : "practice",
                                   say_count(card->turns, "turn", view->arena));

    view_begin(view, GROUP_CARD, "Unfinished");
    view_text(view, TONE_ACCENT, text)->icon = "pause";
    if (card->mode == ASSESSED)
        view_text(view, TONE_QUIET, "Going on is fine; the record will say that the run was interrupted.");
    view_button(view, "skip-back", "Go on where you stopped", RESUME, 0)->key = 'g';
    view_button(view, "x", "Let it go", DROP, 0)->key = 'l';
    view_end(view);
}

static void show_mode(View *view, Mode mode)
{
    static const char *const modes[] = { "Practice", "Assessed" };
    static const char *const meanings[] = {
        "A coach says one sentence after each turn, you see how the customer feels, and you may take a reply "
        "back.",
        "Nothing is shown until the end. You confirm each reply, and there is no going back."
    };

    view_begin(view, GROUP_CARD, "How to play");
    view_heading(view, 2, "How to play");
    view_option(view, "Mode", modes, 2, mode, MODE)->key = 'm';
    view_text(view, TONE_NORMAL, meanings[mode])->icon = mode == ASSESSED ? "shield" : "lightbulb";
    view_end(view);
}

static View *briefing_view(App *app)
{
    const Scenario *scenario = plays_current(&app->plays)->scenario;
    const BriefingState *briefing = &app->briefing;
    View *view = page_begin(app, scenario->title);

    view->scene = scenario->scene;
    show_customer(view, scenario);
    if (briefing->has_unfinished)
        show_unfinished(view, briefing);

    /* what may be hard to hear, and the way out */
    view_begin(view, GROUP_CARD, "Before you begin");
    view_heading(view, 2, "What may be hard to hear");
    view_text(view, TONE_NORMAL, scenario->content_note)->icon = "heart-handshake";
    view_print(view, TONE_QUIET, NULL, "You can leave the %s at any moment. It isn't graded then, and nobody "
               "asks why.", say_talk(scenario->channel));
    view_end(view);

    page_desk(view, scenario);
    show_mode(view, briefing->mode);

    page_footer(view);
    page_back(view, "Back", BACK);
    Channel channel = scenario->channel;
    Widget *take = view_button(view, say_channel_icon(channel), begin_text(channel), BEGIN, 0);
    take->key = 't';
    take->primary = true;
    view_end(view);
    return view;
}

static void begin(App *app)
{
    const BriefingState *briefing = &app->briefing;
    Services *services = app->services;
    uint64_t seed = briefing->seed;

    if (!briefing->seeded)
        seed = briefing->mode == ASSESSED ? ASSESSED_SEED : services->fresh_seed(services->self);
    play_begin(plays_current(&app->plays), services, briefing->mode, seed);
    talk_start(app);
}

static void briefing_act(App *app, Action action)
{
    BriefingState *briefing = &app->briefing;
    Services *services = app->services;

    if (action.kind == ACTION_CHANGE && action.action == MODE)
        briefing->mode = action.value == ASSESSED ? ASSESSED : PRACTICE;
    if (action.kind != ACTION_PRESS)
        return;

    switch (action.action) {
    case BEGIN:
        begin(app);
        break;
    case RESUME:
        if (briefing->has_unfinished && play_resume(&app->plays, briefing->unfinished.id, &app->notice))
            talk_start(app);
        break;
    case DROP:
        if (briefing->has_unfinished)
            services->drop_unfinished(services->self, briefing->unfinished.id, &app->notice);
        briefing_enter(app);
        break;
    case BACK:
        app->next = app->came_from;
        break;
    }
}

const ScreenRules screen_briefing = { briefing_enter, briefing_view, briefing_act };
