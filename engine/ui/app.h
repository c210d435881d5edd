/* app.h: which screen is up: an Action in, a View out.
 *
 * An App holds the state of the screens and knows no pixels. A front end asks for app_view(), shows
 * it, and hands what the person did to app_act(). A screen changes the page by writing app->next
 * and calls nothing in app.c. Once app->done is set the front end ends.
 */
#ifndef HEARD_APP_H
#define HEARD_APP_H

#include "core/session.h"
#include "ui/services.h"
#include "ui/view.h"

typedef enum Screen {
    SCREEN_TITLE, SCREEN_LIBRARY, SCREEN_FINDINGS, SCREEN_BRIEFING, SCREEN_TALK, SCREEN_RATING,
    SCREEN_DEBRIEF, SCREEN_RECORDS, SCREEN_TRAINEES, SCREEN_COURSE, SCREEN_MODULE, SCREEN_PRACTICE,
    SCREEN_DRILL, SCREEN_PROGRESS, SCREEN_CHAIR, SCREEN_STORIES, SCREEN_STORY, SCREEN_SETTINGS, SCREEN_ABOUT, SCREENS
} Screen;

typedef struct App App;

/* An app that shows the title. It lives in an arena of its own until app_free(). */
App *app_new(Services *services);
void app_free(App *app);

/* Goes straight to a scenario's briefing (`heard play ID`). Fails with a sentence. */
bool app_open_scenario(App *app, const char *id, Mode mode, uint64_t seed, bool seeded, Error *error);

/* Reads the scenario again whenever its file has changed, and keeps the moves that still fit; a file that
 * is broken leaves the last good one running and its findings on the page (`heard play ID --watch`). */
void app_watch(App *app);

/* For a front end that doesn't mind View.next_tick: looks at the watched file now. True when it was read again,
 * and what is up may be another page. */
bool app_look(App *app);

/* For a front end that minds View.next_tick: the title comes up before the records are looked at, and is as
 * it should be after the ACTION_TICK that it asks for. */
void app_hurry(App *app);

/* For a front end with a window: pages offer to be copied, and what is printed is opened. */
void app_windowed(App *app);

/* The page that is up as text, with everything unfolded, for a clipboard. Whether it got there goes back as
 * an ACTION_PRESS of VIEW_COPY, its `value` 1 if it did. The text lives in `arena`; the last View ends. */
const char *app_page_text(App *app, Arena *arena);

/* The screen as it is now. It lives until the next app_act() or app_view(). */
const View *app_view(App *app);

/* What the person did. */
void app_act(App *app, Action action);

/* Says replies by their number as written, one a part, as --moves does. Fails, with a sentence that says how
 * many replies the turn had, when one isn't on offer or no talk is under way. */
bool app_say(App *app, const int *numbers, int count, Error *error);

/* How many numbers the turn that waits for an answer wants; 0 when nothing waits. */
int app_parts(App *app);

/* Whether the program should end. */
bool app_done(const App *app);

/* The settings that a front end paints by. */
const Settings *app_settings(const App *app);

#endif
