/* About and help: what this is, how a talk goes, how it is graded, which keys do what. */
#include "ui/page.h"

enum { BACK = 1 };

/* A card with a heading and some paragraphs. */
static void show_card(View *view, const char *heading, const char *const *paragraphs)
{
    view_begin(view, GROUP_CARD, heading);
    view_heading(view, 2, heading);
    for (; *paragraphs != NULL; paragraphs++)
        view_text(view, TONE_NORMAL, *paragraphs);
    view_end(view);
}

static View *about_view(App *app)
{
    static const char *const what[] = {
        "A customer calls, chats or writes. You choose what to say, and the customer reacts. At the end you "
        "see, quote by quote, where you listened, where you validated and where you resolved.",
        NULL
    };
    static const char *const how[] = {
        "Read the briefing, then talk. There are three or four replies each time, and most of them get "
        "something right.",
        "In practice a coach says one sentence after each turn. In an assessed run nothing is shown until "
        "the end.",
        "You can leave whenever you like. Leaving isn't graded.",
        NULL
    };
    const char *grade[] = {
        "Listening: did you catch the facts, ask what was needed, and answer what was asked?",
        "Validation: did you show that the feeling makes sense, and own what went wrong?",
        "Resolution: did you do something that helps, say who does it and when, and check that it fits?",
        "Each thing a customer says calls for something. You earn credit for what you did about it, and "
        "some is taken off for mistakes. Long replies, polite words and many apologies earn nothing by "
        "themselves.",
        NULL, NULL
    };
    static const char *const keys[] = {
        "1 to 9 choose a reply. Arrows or Tab move, Enter presses, Escape goes back. F11 is full screen.",
        "In a terminal, type the number or the letter and press Enter; ? tells what can be done.",
        NULL
    };
    static const char *const thanks[] = {
        "Portraits: Open Peeps by Pablo Stanley, drawn with DiceBear. Icons: Lucide. Letters: Atkinson "
        "Hyperlegible Next by the Braille Institute, OpenDyslexic, Inter. Their licences are in the folder "
        "assets/licences.",
        NULL
    };
    View *view = page_begin(app, "About and help");
    const Rubric *rubric = app->services->rubric;

    grade[4] = arena_print(view->arena, "The overall grade is %d %% your average and %d %% your weakest "
                           "skill. How the customer felt never changes it.", 100 - rubric->weakest_share,
                           rubric->weakest_share);
    show_card(view, "What this is", what);
    show_card(view, "How a talk goes", how);
    show_card(view, "How it is graded", grade);
    show_card(view, "Keys", keys);
    show_card(view, "Thanks", thanks);
    view_text(view, TONE_QUIET, "heard " HEARD_VERSION);
    page_footer(view);
    page_back(view, "Back", BACK);
    view_end(view);
    return view;
}

static void about_act(App *app, Action action)
{
    if (action.kind == ACTION_PRESS && action.action == BACK)
        app->next = SCREEN_TITLE;
}

const ScreenRules screen_about = { NULL, about_view, about_act };
