#include "ui/page.h"

#include "ui/say.h"

View *page_new(App *app, Layout layout, const char *title)
{
    arena_free(&app->drawn);
    View *view = view_new(&app->drawn, layout, title);

    view->screen = app->screen + 1;
    view->sound_serial = app->sound_serial;
    for (int i = 0; i < SOUNDS; i++)
        view->sounds[i] = app->sounds[i];
    return view;
}

void page_notices(App *app, View *view)
{
    const char *trouble = app->services->trouble(app->services->self);
    const Play *play = plays_current(&app->plays);

    if (trouble == NULL && play->unkept)
        trouble = play->trouble.sentence;
    if (trouble != NULL)
        view_print(view, TONE_CAUTION, "triangle-alert", "%s", trouble);
    if (app->broken.sentence[0] != 0)
        view_text(view, TONE_BAD, app->broken.sentence)->icon = "x";
    if (app->notice.sentence[0] != 0)
        view_text(view, TONE_CAUTION, app->notice.sentence)->icon = "info";
}

View *page_begin(App *app, const char *title)
{
    View *view = page_new(app, LAYOUT_PAGE, title);

    view_begin_region(view, REGION_PAGE, "");
    view_heading(view, 1, title);
    page_notices(app, view);
    return view;
}

void page_footer(View *view)
{
    view_end(view);
    view_begin_region(view, REGION_FOOTER, "");
}

void page_back(View *view, const char *text, int action)
{
    view_button(view, "arrow-left", text, action, 0)->key = 'b';
    view->back = action;
}

void page_take_along(App *app, View *view)
{
    if (app->taken.sentence[0] != 0)
        view_text(view, TONE_NORMAL, app->taken.sentence)->icon = "info";
    view_begin(view, GROUP_ROW, "");
    if (app->windowed)
        view_button(view, "file-text", "Copy as text", VIEW_COPY, 0);
    view_button(view, "printer", "Print", VIEW_PRINT, 0)->key = 'p';
    view_end(view);
}

void page_desk(View *view, const Scenario *scenario)
{
    bool known = names_count(&scenario->screen) > 0, ruled = false;

    for (int i = 0; i < scenario->policy_count; i++)
        ruled = ruled || scenario->policies[i].text != NULL;
    if (!known && !ruled)
        return;

    view_begin(view, GROUP_CARD, "Your screen")->icon = "monitor";
    view_heading(view, 2, "Your screen");
    if (known)
        view_heading(view, 3, arena_print(view->arena, "What it says about %s", scenario->customer.name));
    for (int i = 0; i < scenario->name_count; i++)
        if (names_hold(&scenario->screen, i))
            view_text(view, TONE_NORMAL, say_capital(scenario->names[i].phrase, view->arena))->icon = "user";

    if (ruled)
        view_heading(view, 3, "What you may do");
    for (int i = 0; i < scenario->policy_count; i++)
        if (scenario->policies[i].text != NULL)
            view_text(view, TONE_NORMAL, scenario->policies[i].text)->icon = "file-text";
    view_end(view);
}
