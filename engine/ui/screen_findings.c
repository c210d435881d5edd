/* What is wrong in a scenario file: for whoever wrote it, and for whoever wonders where it is. */
#include "ui/page.h"
#include "ui/say.h"

#include <string.h>

enum { BACK = 1 };

static void findings_enter(App *app)
{
    app->library.count = app->services->list_scenarios(app->services->self, &app->page, &app->library.cards);
}

static void show_finding(View *view, const Finding *finding)
{
    static const struct { const char *word, *icon; Tone tone; } weights[] = {
        [FINDING_ERROR]   = { "Error",   "x",              TONE_BAD },
        [FINDING_WARNING] = { "Warning", "triangle-alert", TONE_CAUTION },
        [FINDING_NOTE]    = { "Note",    "info",           TONE_QUIET }
    };
    const char *where = finding->line > 0 ? arena_print(view->arena, " in line %d", finding->line) : "";
    Widget *widget = view_print(view, weights[finding->weight].tone, weights[finding->weight].icon,
                                "%s%s: %s", weights[finding->weight].word, where, finding->sentence);

    if (finding->path != NULL && finding->path[0] != 0)
        widget->detail = finding->path;
}

static View *findings_view(App *app)
{
    const LibraryState *library = &app->library;
    View *view = page_begin(app, "What is wrong in this file");

    for (int i = 0; i < library->count; i++) {
        const ScenarioCard *card = &library->cards[i];

        if (strcmp(card->file, library->file) != 0)
            continue;
        view_begin(view, GROUP_CARD, "");
        view_heading(view, 2, card->file);
        for (int f = 0; f < card->finding_count; f++)
            show_finding(view, &card->findings[f]);
        view_end(view);
    }

    view_text(view, TONE_QUIET, "Errors keep a scenario from being played; warnings and notes don't.");
    page_footer(view);
    page_back(view, "Back to the library", BACK);
    view_end(view);
    return view;
}

static void findings_act(App *app, Action action)
{
    if (action.kind == ACTION_PRESS && action.action == BACK)
        app->next = SCREEN_LIBRARY;
}

const ScreenRules screen_findings = { findings_enter, findings_view, findings_act };
