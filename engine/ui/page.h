/* page.h: what every screen has: its trouble line, its notice, its way back.
 */
#ifndef HEARD_PAGE_H
#define HEARD_PAGE_H

#include "ui/app_state.h"

/* A new View for the screen that is up, drawn into a fresh arena. */
View *page_new(App *app, Layout layout, const char *title);

/* What can't be kept, in one line, and the sentence that waits to be shown; nothing if all is well. */
void page_notices(App *app, View *view);

/* A page: opens the region that scrolls, with heading and notices. End it with page_footer(), which
 * closes it and opens the footer; then add buttons, and view_end(). */
View *page_begin(App *app, const char *title);
void page_footer(View *view);

/* The button that Escape means, with the key "b". */
void page_back(View *view, const char *text, int action);

/* The buttons that copy the page as text, where there is a clipboard, and print it. */
void page_take_along(App *app, View *view);

/* What the agent knows before it starts: the facts on the screen and the policy. */
void page_desk(View *view, const Scenario *scenario);

#endif
