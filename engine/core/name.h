/* name.h: a trainee's name, as a person typed it and as it is kept.
 *
 * A name may hold any script, quotes, tags and signs: it is never taken for code, and whoever shows it
 * escapes it. What is taken out is what could make a list say something else than it holds: control
 * characters, line ends and marks that turn the writing direction.
 */
#ifndef HEARD_NAME_H
#define HEARD_NAME_H

#include "core/arena.h"
#include "core/error.h"

enum {
    LONGEST_NAME = 200,         /* bytes */
    CODE_DIGITS = 4,
    LONGEST_REMARK = 2000       /* bytes of what a trainee writes: a disagreement, an answer, a word */
};

/* The name in `typed` as it is kept: without those characters, one space where there were several, none at
 * the ends. NULL with a sentence when it isn't UTF-8, too long, or nothing is left. */
const char *name_clean(const char *typed, Arena *arena, Error *error);

/* The same for a remark, of which nothing may be left: "" then. */
const char *remark_clean(const char *typed, Arena *arena, Error *error);

/* Whether a code is four digits. */
bool code_valid(const char *code);

#endif
