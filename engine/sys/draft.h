/* draft.h: a file that is written bit by bit and appears when it is whole.
 *
 * What is too long to hold in memory is written to a file beside the one that is meant, which takes its place
 * when everything is safely on disk. Where no file is meant it goes to stdout; a device, such as /dev/stdout,
 * is written to as it is.
 */
#ifndef HEARD_DRAFT_H
#define HEARD_DRAFT_H

#include "core/arena.h"
#include "core/error.h"

#include <stdbool.h>
#include <stdio.h>

typedef struct Draft {
    FILE *out;
    const char *path;       /* NULL: it goes to stdout */
    const char *temporary;  /* NULL: there is nothing to put in place */
} Draft;

/* Begins one; `path` NULL is stdout. Fails with a sentence. */
bool draft_begin(Draft *draft, const char *path, Arena *arena, Error *error);

/* Puts the file in its place, or leaves what was there and says why. Whether stdout has taken everything is
 * looked at when the program ends. */
bool draft_end(Draft *draft, Error *error);

/* Takes back what was written to a file. */
void draft_drop(Draft *draft);

#endif
