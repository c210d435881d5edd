/* error.h: what went wrong, in one sentence that a person can act on.
 *
 * A function that can fail returns bool and fills an Error. The sentence says what
 * happened, where, and what to do about it; it is shown as it stands, in the window,
 * in the terminal and in JSON, so it never holds a code that only we understand.
 */
#ifndef HEARD_ERROR_H
#define HEARD_ERROR_H

#include <stdbool.h>

typedef struct Error {
    char sentence[400]; /* what happened and what to do; always ends with 0 */
    char file[200];     /* the file it is about, or "" */
    int line;           /* the line in that file, 1 and up, or 0 */
} Error;

/* Fills `error` (which may be NULL) from a printf format and returns false, so that a
 * function can end with `return error_say(error, …)`. File and line are cleared. */
bool error_say(Error *error, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
