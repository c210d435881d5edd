/* term_parts.h: what printing and reading in the terminal share. Private to both, but for term_print(), which wraps
 * what heard check prints, too.
 */
#ifndef HEARD_TERM_PARTS_H
#define HEARD_TERM_PARTS_H

#include "ui/term.h"

enum { TERM_HANG = 3 };     /* columns by which what follows a handle or a speaker is moved in */

/* The widget after this one; of a page with everything unfolded, if the state says so. */
const Widget *term_following(const View *view, const Widget *widget, const TermState *state);

/* The number that means a widget which has no letter: replies have their own; what folds comes next, so
 * that it keeps its number while it unfolds; then everything else. 0 if it has none. */
int term_number(const View *view, const Widget *wanted, const TermState *state);

/* A widget as it is printed, with its handle if it can be used; "" if there is nothing to print. It
 * lives in `arena` or in the View. */
const char *term_words(const View *view, const Widget *widget, const TermState *state, Arena *arena);

/* Prints a text wrapped to the state's width, its later lines moved in by `hang`. */
void term_print(FILE *out, const char *text, int hang, const TermState *state);

#endif
