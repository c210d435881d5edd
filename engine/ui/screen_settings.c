/* Settings: each change counts at once and is kept at once. */
#include "ui/page.h"

enum { THEME = 1, TYPEFACE, TEXT_SIZE, MOTION, VOLUME, DISTRESS, FULLSCREEN, SAY_FIRST, BACK };

enum { TEXT_FIRST = 80, TEXT_STEP = 10, VOLUME_STEP = 10 };

static const char *const themes[] = { "Light", "Dark", "High contrast" };
static const char *const typefaces[] = { "Atkinson Hyperlegible", "OpenDyslexic" };
static const char *const sizes[] = {
    "80 %", "90 %", "100 %", "110 %", "120 %", "130 %", "140 %", "150 %", "160 %", "170 %", "180 %", "190 %",
    "200 %"
};
static const char *const volumes[] = {
    "Off", "10 %", "20 %", "30 %", "40 %", "50 %", "60 %", "70 %", "80 %", "90 %", "100 %"
};
static const char *const switches[] = { "Off", "On" };

#define COUNT(array) ((int)(sizeof(array) / sizeof *(array)))

/* The step a figure stands on; the nearest below if it stands between two. */
static int step_of(int figure, int first, int step, int count)
{
    int index = (figure - first) / step;

    return figure < first ? 0 : index < count ? index : count - 1;
}

static View *settings_view(App *app)
{
    const Settings *settings = app->services->settings(app->services->self);
    View *view = page_begin(app, "Settings");
    int size = step_of(settings->text_percent, TEXT_FIRST, TEXT_STEP, COUNT(sizes));
    int volume = step_of(settings->volume, 0, VOLUME_STEP, COUNT(volumes));

    view_begin(view, GROUP_CARD, "To see");
    view_heading(view, 2, "To see");
    view_option(view, "Theme", themes, COUNT(themes), settings->theme, THEME)->key = 't';
    view_option(view, "Typeface", typefaces, COUNT(typefaces), settings->typeface, TYPEFACE)->key = 'f';
    view_option(view, "Text size", sizes, COUNT(sizes), size, TEXT_SIZE)->key = 'z';
    view_option(view, "Reduce motion", switches, 2, settings->reduce_motion, MOTION)->key = 'm';
    view_option(view, "Full screen", switches, 2, settings->fullscreen, FULLSCREEN)->key = 'u';
    view_end(view);

    view_begin(view, GROUP_CARD, "To hear");
    view_heading(view, 2, "To hear");
    view_option(view, "Volume", volumes, COUNT(volumes), volume, VOLUME)->key = 'v';
    view_option(view, "Crying and sobbing", switches, 2, settings->distress_sounds, DISTRESS)->key = 'c';
    view_text(view, TONE_QUIET, "Whatever can be heard is written on the screen too.")->icon = "captions";
    view_end(view);

    view_begin(view, GROUP_CARD, "To practise");
    view_heading(view, 2, "To practise");
    view_option(view, "Say it first", switches, 2, settings->say_first, SAY_FIRST)->key = 'w';
    view_text(view, TONE_QUIET, "Type what you would say before the replies appear. Your words are kept beside what "
                                "you choose; they are never graded.")->icon = "message-square-text";
    view_end(view);

    page_footer(view);
    page_back(view, "Back", BACK);
    view_end(view);
    return view;
}

static void settings_act(App *app, Action action)
{
    Settings *settings = app->services->settings(app->services->self);
    int value = action.value;

    if (action.kind == ACTION_PRESS && action.action == BACK)
        app->next = app->settings_back;
    if (action.kind != ACTION_CHANGE || value < 0)
        return;

    switch (action.action) {
    case THEME:
        if (value < COUNT(themes))
            settings->theme = (Theme)value;
        break;
    case TYPEFACE:
        if (value < COUNT(typefaces))
            settings->typeface = (Typeface)value;
        break;
    case TEXT_SIZE:
        if (value < COUNT(sizes))
            settings->text_percent = TEXT_FIRST + TEXT_STEP * value;
        break;
    case VOLUME:
        if (value < COUNT(volumes))
            settings->volume = VOLUME_STEP * value;
        break;
    case MOTION:
        settings->reduce_motion = value != 0;
        break;
    case DISTRESS:
        settings->distress_sounds = value != 0;
        break;
    case SAY_FIRST:
        settings->say_first = value != 0;
        break;
    case FULLSCREEN:
        settings->fullscreen = value != 0;
        break;
    }
    app->services->save_settings(app->services->self, &app->notice);
}

const ScreenRules screen_settings = { NULL, settings_view, settings_act };
