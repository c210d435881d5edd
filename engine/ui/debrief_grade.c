#include "ui/debrief.h"

#include <stdlib.h>

enum { FULL = 1000, CLOSE_ENOUGH = 50 };    /* tenths */

/* ". You rated yourself 60, 31.4 above the grade"; "" without a rating. */
static const char *difference(int rating, int score, Arena *arena)
{
    int apart = rating * 10 - score;

    if (rating < 0)
        return "";
    if (abs(apart) <= CLOSE_ENOUGH)
        return arena_print(arena, ". You rated yourself %d, close to the grade", rating);
    return arena_print(arena, ". You rated yourself %d, %s %s the grade", rating,
                       say_tenths(abs(apart), arena), apart > 0 ? "above" : "below");
}

static void show_score(View *view, const Record *record, Dimension dimension)
{
    const char *label = say_dimension(dimension);
    int score = record->scores.dimension[dimension], rating = record->self_rating[dimension];

    if (score < 0) {
        view_print(view, TONE_QUIET, say_dimension_icon(dimension),
                   "%s: not enough evidence in this talk for a figure.", label);
        return;
    }
    const char *figure = arena_print(view->arena, "%s of 100%s", say_tenths(score, view->arena),
                                     difference(rating, score, view->arena));
    Widget *meter = view_meter(view, label, score, FULL, figure);
    meter->icon = say_dimension_icon(dimension);
    meter->mark = rating < 0 ? -1 : rating * 10;
}

static Dimension weakest(const Scores *scores)
{
    Dimension least = LISTENING;

    for (int d = 1; d < DIMENSIONS; d++)
        if (scores->dimension[d] < scores->dimension[least])
            least = (Dimension)d;
    return least;
}

/* How each figure came about, for whoever wants to know. */
static void show_sums(View *view, const Record *record, const Rubric *rubric, bool open)
{
    const Scores *scores = &record->scores;
    Arena *arena = view->arena;
    Widget *fold = view_begin(view, GROUP_FOLD, "How this was worked out");
    int average = 0;

    fold->action = DEBRIEF_SUMS;
    fold->open = open;
    fold->key = 'w';
    for (int d = 0; d < DIMENSIONS; d++) {
        view_print(view, TONE_NORMAL, say_dimension_icon((Dimension)d),
                   "%s: earned %s of %s, and %s taken off.", say_dimension((Dimension)d),
                   say_credit(scores->credit[d], arena), say_credit(scores->weight[d], arena),
                   say_credit(scores->debit[d], arena));
        average += rubric->share[d] * scores->dimension[d];
    }

    if (scores->overall >= 0) {
        Dimension least = weakest(scores);
        const char *mean = say_tenths((average + 50) / 100, arena);
        const char *low = say_tenths(scores->dimension[least], arena);
        view_print(view, TONE_NORMAL, NULL, "Your average is %s, with listening at %d %%, validation at "
                   "%d %% and resolution at %d %%.", mean, rubric->share[LISTENING],
                   rubric->share[VALIDATION], rubric->share[RESOLUTION]);
        view_print(view, TONE_NORMAL, NULL, "%d %% of %s and %d %% of your weakest, %s with %s, make %s.",
                   100 - rubric->weakest_share, mean, rubric->weakest_share, dimension_name(least), low,
                   say_tenths(scores->uncapped, arena));
    }
    view_end(view);
}

static void show_overall(View *view, const Record *record, const Rubric *rubric)
{
    const Scores *scores = &record->scores;
    Arena *arena = view->arena;

    if (scores->overall < 0) {
        view_print(view, TONE_NORMAL, "info",
                   "There is no overall grade: one of the skills had too little to go by.");
        return;
    }
    const char *band = record->band != NULL ? record->band : rubric_band(rubric, scores->overall)->name;
    const char *overall = say_tenths(scores->overall, arena);
    view_heading(view, 2, arena_print(arena, "Overall %s of 100: %s", overall, band));
    view_text(view, TONE_NORMAL, rubric_band(rubric, scores->overall)->meaning);
    view_print(view, TONE_QUIET, NULL, "%d %% your average, %d %% your weakest skill: %s.",
               100 - rubric->weakest_share, rubric->weakest_share, dimension_name(weakest(scores)));

    if (record->passed)
        view_print(view, TONE_GOOD, "circle-check", "Passed.");
    else
        view_print(view, TONE_NORMAL, "target", "Not passed yet. A pass takes %d overall, %d in each skill, "
                   "and nothing under Compliance.", rubric->pass_overall, rubric->pass_dimension);
}

void debrief_grade(View *view, const Record *record, const Rubric *rubric, bool sums_open)
{
    view_begin(view, GROUP_CARD, "Your grade");
    view_heading(view, 2, "Your grade");
    for (int d = 0; d < DIMENSIONS; d++)
        show_score(view, record, (Dimension)d);
    show_overall(view, record, rubric);
    show_sums(view, record, rubric, sums_open);
    view_end(view);
}

void debrief_compliance(View *view, const Record *record, const Rubric *rubric)
{
    const Scores *scores = &record->scores;
    bool clean = true;

    view_begin(view, GROUP_CARD, "Compliance");
    view_heading(view, 2, "Compliance");
    for (int b = FIRST_GATE; b < BEHAVIOURS; b++) {
        const BehaviourRule *rule = &rubric->behaviours[b];

        if (!record->gates[b])
            continue;
        clean = false;
        view_print(view, TONE_BAD, "x", "%s: %s With this, the overall grade is %d at most.", rule->title,
                   rule->rule, rule->cap);
    }

    if (clean)
        view_print(view, TONE_GOOD, "check", "Nothing was found.");
    else if (scores->uncapped > scores->overall)
        view_print(view, TONE_NORMAL, NULL, "Without it your overall grade would be %s.",
                   say_tenths(scores->uncapped, view->arena));
    view_end(view);
}
