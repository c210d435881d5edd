/* sheet.h: a page as it is read on paper: headings, paragraphs, what somebody said, and nothing to press.
 *
 * A screen becomes a Sheet (ui/view_words.h), and a Sheet the text that is copied or the page that is
 * printed (report/sheet_page.h).
 */
#ifndef HEARD_SHEET_H
#define HEARD_SHEET_H

#include "core/arena.h"

#include <stdbool.h>

typedef enum SheetKind {
    SHEET_HEADING,              /* level 2 or 3; the title is level 1 */
    SHEET_TEXT,                 /* a paragraph; \n parts its lines */
    SHEET_SAID                  /* somebody's words */
} SheetKind;

typedef struct SheetLine {
    SheetKind kind;
    int level;                  /* of a heading */
    const char *who;            /* of what was said; "" for a stage direction */
    const char *text;
    bool other;                 /* said by the one on the other side: told apart by more than the name */
} SheetLine;

typedef struct Sheet {
    const char *title;
    const char *trainee;        /* whose page it is; NULL: a guest's */
    const SheetLine *lines;
    int count;
} Sheet;

/* The sheet as plain text, ended with a line end; a blank line before each heading. */
const char *sheet_text(const Sheet *sheet, Arena *arena);

#endif
