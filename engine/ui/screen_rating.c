/* The trainee's own view of the three skills, asked before the grade is shown. */
#include "ui/page.h"
#include "ui/say.h"

#include <string.h>

enum { LISTEN = 1, VALIDATE, RESOLVE, SHOW, SKIP };

enum { STEP = 10 };

static const char *const answers[] = {
    "No answer", "0 of 100", "10 of 100", "20 of 100", "30 of 100", "40 of 100", "50 of 100", "60 of 100",
    "70 of 100", "80 of 100", "90 of 100", "100 of 100"
};

enum { ANSWER_COUNT = (int)(sizeof answers / sizeof *answers) };

static View *rating_view(App *app)
{
    static const char *const meanings[DIMENSIONS] = {
        [LISTENING]  = "Catching the facts, asking what was needed, answering what was asked.",
        [VALIDATION] = "Showing that the feeling makes sense, and owning what went wrong.",
        [RESOLUTION] = "Doing something that helps, and checking that it fits."
    };
    View *view = page_begin(app, "Before you see the grade");

    view_text(view, TONE_NORMAL, "How well did you do? Rate yourself from 0 to 100. Seeing where your own "
                                 "view and the grade differ teaches more than the grade alone.");
    for (int d = 0; d < DIMENSIONS; d++) {
        const char *skill = say_dimension((Dimension)d);

        view_begin(view, GROUP_CARD, skill);
        Widget *option = view_option(view, skill, answers, ANSWER_COUNT, app->rating.steps[d], LISTEN + d);
        option->icon = say_dimension_icon((Dimension)d);
        option->key = "lvr"[d];
        view_text(view, TONE_QUIET, meanings[d]);
        view_end(view);
    }

    page_footer(view);
    view_button(view, "x", "Skip this", SKIP, 0)->key = 'k';
    Widget *show = view_button(view, "arrow-right", "Show my grade", SHOW, 0);
    show->key = 'g';
    show->primary = true;
    view_end(view);
    return view;
}

static void rating_act(App *app, Action action)
{
    RatingState *rating = &app->rating;
    int skill = action.action - LISTEN, rated[DIMENSIONS];

    bool known = skill >= 0 && skill < DIMENSIONS && action.value >= 0 && action.value < ANSWER_COUNT;

    if (action.kind == ACTION_CHANGE && known)
        rating->steps[skill] = action.value;
    if (action.kind != ACTION_PRESS)
        return;

    if (action.action == SHOW) {
        for (int d = 0; d < DIMENSIONS; d++)
            rated[d] = rating->steps[d] == 0 ? -1 : (rating->steps[d] - 1) * STEP;
        play_rate(plays_current(&app->plays), app->services, rated);
    }
    if (action.action == SHOW || action.action == SKIP)
        app->next = SCREEN_DEBRIEF;
}

const ScreenRules screen_rating = { NULL, rating_view, rating_act };
