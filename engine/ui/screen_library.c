/* The library: who can be talked to. A file with faults stands at the end, with what is wrong in it. */
#include "ui/page.h"
#include "ui/say.h"

#include <stdio.h>
#include <string.h>

enum { OPEN = 1, FINDINGS, BACK };

static void library_enter(App *app)
{
    app->library.count = app->services->list_scenarios(app->services->self, &app->page, &app->library.cards);
}

/* The first one that nobody has played yet: the gentlest, since they are sorted so. */
static int recommended(const LibraryState *library)
{
    for (int i = 0; i < library->count; i++)
        if (library->cards[i].errors == 0 && library->cards[i].plays == 0)
            return i;
    return -1;
}

static void show_card(View *view, const ScenarioCard *card, int index, bool recommend)
{
    Arena *arena = view->arena;

    view_begin(view, GROUP_CARD, card->title);
    view_begin(view, GROUP_ROW, "");
    view_portrait(view, card->portrait, "neutral", "");
    view_begin(view, GROUP_PLAIN, "");
    view_heading(view, 2, card->title);
    if (card->summary[0] != 0)
        view_text(view, TONE_NORMAL, card->summary);

    const char *facts = arena_print(arena, "%s, level %d, about %s", say_channel(card->channel), card->level,
                                    say_count(card->minutes, "minute", arena));
    view_text(view, TONE_QUIET, facts)->icon = say_channel_icon(card->channel);
    if (card->pack != NULL)
        view_print(view, TONE_QUIET, "book", "From the pack “%s”", card->pack);
    if (recommend)
        view_text(view, TONE_ACCENT, "A good one to play now")->icon = "star";
    if (card->best >= 0) {
        const char *band = card->best_band != NULL ? card->best_band : "no band";
        view_print(view, TONE_QUIET, "award", "Your best so far: %s, %s, in %s",
                   say_tenths(card->best, arena), band, say_count(card->plays, "play", arena));
    }

    const char *meet = arena_print(arena, "Meet %s", card->customer);
    view_button(view, "arrow-right", meet, OPEN, index)->primary = recommend;
    view_end(view);
    view_end(view);
    view_end(view);
}

static void show_broken(View *view, const ScenarioCard *card, int index)
{
    Arena *arena = view->arena;
    const char *file = say_file(card->file);
    const char *text = arena_print(arena, "It has %s. The other scenarios aren't affected.",
                                   say_count(card->errors, "error", arena));

    view_begin(view, GROUP_CARD, file);
    view_heading(view, 2, arena_print(arena, "%s can't be played", file));
    view_text(view, TONE_CAUTION, text)->icon = "triangle-alert";
    view_button(view, "search", arena_print(arena, "What is wrong in %s", file), FINDINGS, index);
    view_end(view);
}

static View *library_view(App *app)
{
    View *view = page_begin(app, "Who would you like to talk to?");
    const LibraryState *library = &app->library;
    int recommend = recommended(library), broken = 0;

    for (int i = 0; i < library->count; i++)
        if (library->cards[i].errors == 0)
            show_card(view, &library->cards[i], i, i == recommend);
        else
            broken++;

    if (library->count == broken)
        view_text(view, TONE_CAUTION, "There is no scenario here that can be played.")->icon = "info";
    for (int i = 0; i < library->count; i++)
        if (library->cards[i].errors > 0)
            show_broken(view, &library->cards[i], i);

    page_footer(view);
    page_back(view, "Back", BACK);
    view_end(view);
    return view;
}

static void library_act(App *app, Action action)
{
    LibraryState *library = &app->library;
    bool known = action.arg >= 0 && action.arg < library->count;

    if (action.kind != ACTION_PRESS)
        return;
    if (action.action == BACK)
        app->next = SCREEN_TITLE;
    if (action.action == OPEN && known)
        briefing_open(app, library->cards[action.arg].id);
    if (action.action == FINDINGS && known) {
        snprintf(library->file, sizeof library->file, "%s", library->cards[action.arg].file);
        app->next = SCREEN_FINDINGS;
    }
}

const ScreenRules screen_library = { library_enter, library_view, library_act };
