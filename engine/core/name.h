/* name.h: a trainee's name, as a person typed it and as it is kept.
 *
 * A name may hold any script, quotes, tags and signs: it is never taken for code, and whoever shows it
 * escapes it. What is taken out is what could make a list say something else than it holds: control
 * characters, line ends and marks that turn the writing direction.
 *
 * Names are kept as typed and compared folded, as Unicode does it in every language alike: capital and small
 * letters are the same, and so are a letter with an accent and the letter followed by the accent, as two keyboards
 * write one name. José is JOSÉ and no Jose.
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

/* What two names that are the same have in common; for comparing alone, never to be shown. */
const char *name_folded(const char *name, Arena *arena);

/* Below, 0 or above: the order of two names, 0 when they are the same. */
int name_order(const char *a, const char *b);

/* Whether a name stands for whoever gave none: “guest”. */
bool name_is_guest(const char *name);

/* As name_clean(), for a remark, of which nothing may be left: "" then. */
const char *remark_clean(const char *typed, Arena *arena, Error *error);

/* Whether a code is four digits. */
bool code_valid(const char *code);

#endif
