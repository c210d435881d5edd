/* What is kept: one card a play, the newest first. */
#include "ui/page.h"
#include "ui/say.h"

enum { OPEN = 1, CHAIR, STORIES, NEWER, OLDER, BACK };

enum { ON_A_PAGE = 20 };

static void records_enter(App *app)
{
    app->records.count = app->services->list_records(app->services->self, &app->page, &app->records.cards);
    if (app->records.from >= app->records.count)
        app->records.from = 0;
}

static const char *result(const RecordCard *card, Arena *arena)
{
    if (card->taken_back)
        return "Went on below another number: a reply was taken back";
    if (card->left)
        return "Left, without a grade";
    if (!card->finished || card->outcome == UNFINISHED)
        return arena_print(arena, "Interrupted after %s", say_count(card->turns, "turn", arena));
    if (card->overall < 0)
        return say_outcome_short(card->outcome);
    return arena_print(arena, "%s, %s: %s%s", say_tenths(card->overall, arena),
                       card->band != NULL ? card->band : "no band", say_outcome_short(card->outcome),
                       card->passed ? ". Passed" : "");
}

static void show_record(View *view, const RecordCard *card, int index)
{
    Arena *arena = view->arena;

    view_begin(view, GROUP_CARD, card->title);
    view_heading(view, 2, card->title);
    view_text(view, TONE_NORMAL, result(card, arena))->icon = card->passed ? "circle-check" : "circle";
    view_print(view, TONE_QUIET, NULL, "%s, %s%s", say_date(card->began, arena), say_mode(card->mode),
               card->took_back ? ", a reply was taken back" : card->retry_of != 0 ? ", another try" : "");
    view_begin(view, GROUP_ROW, "");
    view_button(view, "search", "Look at it", OPEN, index)->detail = card->title;
    if (card->finished && !card->left && card->outcome != UNFINISHED && card->turns > 0)
        view_button(view, "eye", "See it from their side", CHAIR, index)->detail = card->title;
    view_end(view);
    view_end(view);
}

static View *records_view(App *app)
{
    const RecordsState *records = &app->records;
    View *view = page_begin(app, "Records");

    if (records->count == 0)
        view_text(view, TONE_NORMAL, "Nothing has been played yet.")->icon = "info";
    for (int i = records->from; i < records->count && i < records->from + ON_A_PAGE; i++)
        show_record(view, &records->cards[i], i);

    page_footer(view);
    page_back(view, "Back", BACK);
    view_button(view, "award", "Success stories", STORIES, 0)->key = 's';
    if (records->from > 0)
        view_button(view, "chevron-left", "Newer", NEWER, 0)->key = 'n';
    if (records->from + ON_A_PAGE < records->count)
        view_button(view, "chevron-right", "Older", OLDER, 0)->key = 'o';
    view_end(view);
    return view;
}

static void open_record(App *app, const RecordCard *card, Screen screen)
{
    if (!play_show(&app->plays, card->id, &app->notice))
        return;
    app->debrief.back = app->chair.back = SCREEN_RECORDS;
    app->next = screen;
}

static void records_act(App *app, Action action)
{
    RecordsState *records = &app->records;

    if (action.kind != ACTION_PRESS)
        return;
    switch (action.action) {
    case OPEN:
    case CHAIR:
        if (action.arg >= 0 && action.arg < records->count)
            open_record(app, &records->cards[action.arg], action.action == CHAIR ? SCREEN_CHAIR : SCREEN_DEBRIEF);
        break;
    case STORIES:
        app->next = SCREEN_STORIES;
        break;
    case NEWER:
        records->from = records->from > ON_A_PAGE ? records->from - ON_A_PAGE : 0;
        break;
    case OLDER:
        if (records->from + ON_A_PAGE < records->count)
            records->from += ON_A_PAGE;
        break;
    case BACK:
        app->next = SCREEN_TITLE;
        break;
    }
}

const ScreenRules screen_records = { records_enter, records_view, records_act };
