#include "ui/debrief.h"

/* Where a remark is written: its field and what ends it. Only one is open at a time. */
static void show_form(View *view, const DebriefState *state, const char *label, const char *hint)
{
    Widget *field = view_field(view, label, state->remark, LONGEST_REMARK, DEBRIEF_REMARK);

    field->detail = hint;
    field->primary = true;
    field->key = 'y';
    if (state->problem.sentence[0] != 0)
        view_text(view, TONE_CAUTION, state->problem.sentence)->icon = "triangle-alert";
    view_begin(view, GROUP_ROW, "");
    Widget *keep = view_button(view, "check", "Keep it", DEBRIEF_KEEP, 0);
    keep->key = 'k';
    keep->primary = true;
    view_button(view, "x", "Not now", DEBRIEF_NOT_NOW, 0)->key = 'n';
    view_end(view);
}

/* ---- disagreeing ---- */

static const Disagreement *said_of(const DebriefState *state, int line)
{
    for (int i = 0; i < state->said_count; i++)
        if (state->said[i].line == line)
            return &state->said[i];
    return NULL;
}

void debrief_disagree(View *view, const Record *record, const DebriefState *state, int line)
{
    const Disagreement *said = said_of(state, line);

    if (record->id == 0)        /* nothing is kept, so nothing can be kept with it */
        return;
    if (said != NULL)
        view_print(view, TONE_NORMAL, "flag", "You disagreed: “%s”", said->sentence)->detail =
            "The grade stays as it is.";
    if (state->line == line)
        show_form(view, state, "What is wrong with this line?",
                  "The grade stays as it is. Your sentence is kept beside the line for whoever reads the reports: "
                  "where many disagree, the scenario is often at fault.");
    else
        view_button(view, "flag", said != NULL ? "Say it again" : "I disagree", DEBRIEF_DISAGREE, line);
}

/* ---- telling it as a story ---- */

enum { BEST_BANDS = 2 };

bool debrief_exemplary(const Record *record, const Rubric *rubric)
{
    int last = rubric->band_count < BEST_BANDS ? rubric->band_count : BEST_BANDS;

    return record_graded(record) && record->passed && last > 0
        && record->scores.overall >= rubric->bands[last - 1].from * 10;
}

void debrief_story(View *view, const DebriefState *state)
{
    view_begin(view, GROUP_CARD, "Success story");
    view_heading(view, 2, "Success story");
    if (state->telling) {
        show_form(view, state, "What should others notice?",
                  "Whoever uses this machine can then watch this talk, turn by turn, with your name and your word "
                  "for it; so can whoever is given your records on another. It shows no figures. You can take it "
                  "back here at any time.");
    } else if (state->story.uid != NULL) {
        view_text(view, TONE_GOOD, "Whoever uses this machine can watch this talk.")->icon = "award";
        if (state->story.words[0] != 0)
            view_print(view, TONE_NORMAL, NULL, "Your word for it: “%s”", state->story.words);
        view_button(view, "rotate-ccw", "Take it back", DEBRIEF_UNTELL, 0)->key = 't';
    } else {
        view_text(view, TONE_NORMAL, "Others could learn from this talk.");
        view_button(view, "award", "Keep it as a success story", DEBRIEF_TELL, 0)->key = 't';
    }
    view_end(view);
}
