/* term.h: a View as plain lines, and a line as an Action: the whole program in a terminal.
 *
 * The terminal shows the same Views as the window, from top to bottom, as a stream that is never
 * rewritten: no cursor tricks, no colour, no boxes, so it reads alike on a screen, through a screen
 * reader and in a file. Of a View that has only changed in part, only what changed is printed: a talk
 * grows by what was just said. Whatever can be used has a letter or a number in front of it; typing
 * that uses it, "?" tells what there is, an empty line means the choice that most will want.
 */
#ifndef HEARD_TERM_H
#define HEARD_TERM_H

#include "ui/app.h"

#include <stdio.h>

typedef struct TermBlock TermBlock;

typedef struct TermState {
    int width;              /* columns; 0 means 78 */
    bool unfold;            /* print what is folded, too */
    const char *prompt;     /* what invites to type; NULL: nothing, for a pipe */

    /* what was printed last; begins as all zeros */
    int screen;
    Arena arena;
    TermBlock *blocks;
    int block_count;
} TermState;

/* Prints what is new in a View. */
void term_show(FILE *out, const View *view, TermState *state);

/* What a typed line means; it is changed on the way, and an Action with a text points into it. ACTION_NONE
 * when it was a question or isn't understood; the answer to that has been printed. */
Action term_read(FILE *out, char *line, const View *view, const TermState *state);

/* Forgets what was printed. */
void term_free(TermState *state);

/* Plays until the person quits or the input ends. */
void term_run(App *app, FILE *in, FILE *out, TermState *state);

/* Plays the scenario whose briefing is up with these moves (numbers as written, one a part), and prints it
 * all, the debrief unfolded. Stops where the moves end. Fails with a sentence that says which turn had how
 * many replies, or that moves were left over. */
bool term_run_moves(App *app, const int *moves, int count, FILE *out, TermState *state, Error *error);

#endif
