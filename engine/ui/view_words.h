/* view_words.h: what a View says, in words, whoever shows it: the terminal, a printed page, the clipboard.
 */
#ifndef HEARD_VIEW_WORDS_H
#define HEARD_VIEW_WORDS_H

#include "core/sheet.h"
#include "ui/view.h"

/* A widget in words: a chart as its figures, a map as the way through it, speech with its speaker, the rest as
 * its text and detail. "" when it says nothing. It lives in `arena` or in the View. */
const char *view_words(const Widget *widget, Arena *arena);

/* Text and detail with something between them; the text alone where there is no detail. */
const char *view_with_detail(const Widget *widget, const char *between, Arena *arena);

/* A page as it is read on paper: everything unfolded, without what is there to be used. */
Sheet view_sheet(const View *view, const char *trainee, Arena *arena);

#endif
