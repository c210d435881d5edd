/* Progress: each skill over sessions, how each behaviour stands, the own rating beside the grade, bests and days. */
#include "ui/training.h"

#include <stdlib.h>
#include <string.h>

enum { PRACTISE = 1, BACK };

enum { CHARTED = 40, LISTED = 12, CLOSE_ENOUGH = 50 };   /* points of a chart; scenarios of a list; tenths */

static void progress_enter(App *app)
{
    app->progress = (ProgressState){ .progress = training_progress(app) };
}

/* ---- skills over sessions ---- */

/* "The trend stands at 62.0, 8.4 higher than five sessions before." */
static const char *trend_text(const Line *line, Arena *arena)
{
    int now = line->points[line->count - 1].trend;

    if (line->count <= TREND_SPAN)
        return arena_print(arena, "The trend stands at %s.", say_tenths(now, arena));
    int apart = now - line->points[line->count - 1 - TREND_SPAN].trend;
    if (apart == 0)
        return arena_print(arena, "The trend stands at %s, as %d sessions before.", say_tenths(now, arena),
                           TREND_SPAN);
    return arena_print(arena, "The trend stands at %s, %s %s than %d sessions before.", say_tenths(now, arena),
                       say_tenths(abs(apart), arena), apart > 0 ? "higher" : "lower", TREND_SPAN);
}

static void show_line(View *view, const Progress *progress, Dimension dimension)
{
    Arena *arena = view->arena;
    const Line *line = &progress->lines[dimension];
    int from = line->count > CHARTED ? line->count - CHARTED : 0, count = line->count - from;
    const char **ticks = ARENA_NEW(arena, const char *, count);
    int *scores = ARENA_NEW(arena, int, count), *trends = ARENA_NEW(arena, int, count);

    view_begin(view, GROUP_CARD, say_dimension(dimension));
    view_heading(view, 2, say_dimension(dimension))->icon = say_dimension_icon(dimension);
    if (count == 0) {
        view_text(view, TONE_QUIET, "No session yet with enough to go by.");
        view_end(view);
        return;
    }
    for (int i = 0; i < count; i++) {
        const Point *point = &line->points[from + i];
        scores[i] = (point->score + 5) / 10;
        trends[i] = (point->trend + 5) / 10;
        ticks[i] = arena_print(arena, "%d", from + i + 1);
    }
    Widget *chart = view_chart(view, "From 0 to 100, session by session", trend_text(line, arena));
    chart->ticks = ticks;
    chart->series_count = 2;
    chart->series[0] = (Series){ "Each session", scores, count, false };
    chart->series[1] = (Series){ "Mean of up to five", trends, count, true };
    view_end(view);
}

/* ---- behaviours ---- */

/* "Met 4 of the last 6. Practised yesterday, due in 2 days"; what is mastered, with the sessions that show it. */
static const char *evidence(const Skill *skill, int64_t now, Arena *arena)
{
    const char *due = "due now";
    int days = days_between(now, skill->due + DAY_SECONDS - 1);

    if (skill->practised == 0)
        return "No talk has called for it yet.";
    if (!skill->is_due)
        due = days == 1 ? "due tomorrow" : arena_print(arena, "due in %d days", days);
    if (skill->recent_called == 0)
        return arena_print(arena, "Practised in a drill %s, %s.", practice_ago(skill, arena), due);
    return arena_print(arena, "Met %d of %s%d. Practised %s, %s.", skill->proof.met,
                       skill->standing == MASTERED ? "" : "the last ", skill->proof.called, practice_ago(skill, arena),
                       due);
}

static void show_skill(View *view, const Skill *skill, Behaviour behaviour, int64_t now)
{
    const char *name = say_capital(practice_name(behaviour), view->arena);
    Widget *text = view_print(view, training_standing_tone(skill->standing), training_standing_icon(skill->standing),
                              "%s: %s", training_standing(skill->standing), say_small(name, view->arena));

    text->detail = evidence(skill, now, view->arena);
}

/* Three columns, one a dimension, where there is room; below one another where there isn't. */
static void show_grid(View *view, const Progress *progress, int64_t now)
{
    int standing[STANDINGS] = { 0 };

    for (int b = 0; b < BEHAVIOURS; b++)
        if (progress_counts((Behaviour)b))
            standing[progress->skills[b].standing]++;

    view_begin(view, GROUP_CARD, "What you can do");
    view_heading(view, 2, "What you can do");
    view_print(view, TONE_NORMAL, NULL, "%d mastered, %d growing, %d weak, %d not yet seen.", standing[MASTERED],
               standing[GROWING], standing[WEAK], standing[NOT_SEEN]);
    view_begin(view, GROUP_ROW, "");
    for (int d = 0; d < DIMENSIONS; d++) {
        view_begin(view, GROUP_PLAIN, say_dimension((Dimension)d));
        view_heading(view, 3, say_dimension((Dimension)d));
        for (int b = 0; b < BEHAVIOURS; b++)
            if (progress_counts((Behaviour)b) && behaviour_dimension((Behaviour)b) == (Dimension)d)
                show_skill(view, &progress->skills[b], (Behaviour)b, now);
        view_end(view);
    }
    view_end(view);
    view_text(view, TONE_QUIET, "Mastered: met in at least 8 of 10 cases, 5 or more of them, in two scenarios, a day "
                                "apart. Weak: less than half of the last ones were met.")->icon = "info";
    view_end(view);
}

/* ---- the own view ---- */

static void show_ratings(View *view, const Progress *progress)
{
    Arena *arena = view->arena;
    int rated = 0;

    for (int d = 0; d < DIMENSIONS; d++)
        rated += progress->ratings[d].rated;
    if (rated == 0)
        return;
    view_begin(view, GROUP_CARD, "Your own view and the grade");
    view_heading(view, 2, "Your own view and the grade");
    for (int d = 0; d < DIMENSIONS; d++) {
        const Rating *rating = &progress->ratings[d];
        int apart = rating->own - rating->grade;

        if (rating->rated == 0)
            continue;
        const char *verdict = abs(apart) <= CLOSE_ENOUGH ? "close to the grade"
            : arena_print(arena, "%s %s the grade", say_tenths(abs(apart), arena), apart > 0 ? "above" : "below");
        Widget *meter = view_meter(view, say_dimension((Dimension)d), rating->grade, 1000,
                                   arena_print(arena, "grade %s, you said %s: %s", say_tenths(rating->grade, arena),
                                               say_tenths(rating->own, arena), verdict));
        meter->mark = rating->own;
        meter->icon = say_dimension_icon((Dimension)d);
    }
    view_print(view, TONE_QUIET, "info", "The mean of the last %d or fewer sessions that you rated. The mark is your "
               "own view.", TREND_SPAN);
    view_end(view);
}

/* ---- bests ---- */

static const char *figure(int overall, Arena *arena)
{
    return overall < 0 ? "no grade" : say_tenths(overall, arena);
}

static void show_bests(View *view, const Progress *progress)
{
    Arena *arena = view->arena;

    view_begin(view, GROUP_CARD, "Personal bests");
    view_heading(view, 2, "Personal bests");
    if (progress->best_first >= 0) {
        const Bests *first = &progress->bests[progress->best_first], *last = &progress->bests[progress->best_last];
        view_print(view, TONE_ACCENT, "award", "Best first attempt: %s, in “%s”.",
                   say_tenths(first->first, arena), first->title);
        view_print(view, TONE_ACCENT, "trophy", "Best last attempt: %s, in “%s”.", say_tenths(last->last, arena),
                   last->title);
    }
    for (int i = 0; i < progress->bests_count && i < LISTED; i++) {
        const Bests *bests = &progress->bests[i];
        Widget *line;

        if (bests->plays == 1)
            line = view_print(view, TONE_NORMAL, NULL, "%s: %s, played once", bests->title,
                              figure(bests->first, arena));
        else
            line = view_print(view, TONE_NORMAL, NULL, "%s: first %s, last %s, best %s, in %s", bests->title,
                              figure(bests->first, arena), figure(bests->last, arena), figure(bests->best, arena),
                              say_count(bests->plays, "play", arena));
        line->icon = bests->last >= 0 && bests->last > bests->first ? "trending-up" : "circle";
    }
    if (progress->bests_count > LISTED)
        view_print(view, TONE_QUIET, NULL, "And %d more.", progress->bests_count - LISTED);
    view_text(view, TONE_QUIET, "Tries right after a debrief, and talks in which a reply was taken back, aren't counted "
                                "here: they show what was just seen.")->icon = "info";
    view_end(view);
}

static View *progress_view(App *app)
{
    const Progress *progress = &app->progress.progress;
    View *view = page_begin(app, "Progress");

    view_text(view, TONE_NORMAL, training_days(&progress->days, view->arena))->icon = "calendar";
    if (progress->bests_count == 0) {
        view_text(view, TONE_NORMAL, "After your first talk this page shows each skill as a line, what you can do "
                                     "already, and what to practise next.")->icon = "info";
    } else {
        show_grid(view, progress, app->services->now(app->services->self));
        for (int d = 0; d < DIMENSIONS; d++)
            show_line(view, progress, (Dimension)d);
        show_ratings(view, progress);
        show_bests(view, progress);
        page_take_along(app, view);
    }
    page_footer(view);
    page_back(view, "Back", BACK);
    Widget *practise = view_button(view, "target", "Ten minutes today", PRACTISE, 0);
    practise->key = 't';
    practise->primary = true;
    view_end(view);
    return view;
}

static void progress_act(App *app, Action action)
{
    if (action.kind != ACTION_PRESS)
        return;
    if (action.action == PRACTISE)
        app->next = SCREEN_PRACTICE;
    if (action.action == BACK)
        app->next = SCREEN_TITLE;
}

const ScreenRules screen_progress = { progress_enter, progress_view, progress_act };
