/* guard.h: secrets that nobody else may read, and work that isn't done twice at once.
 */
#ifndef HEARD_GUARD_H
#define HEARD_GUARD_H

#include "core/arena.h"
#include "core/error.h"

#include <stdbool.h>

/* Reads a small file that holds a secret. Fails with a sentence when it isn't there, is another user's, or
 * others than its owner may read or write it. The bytes live in `arena`. */
bool guard_read(const char *path, Arena *arena, const char **text, Error *error);

/* Holds the file `path`, which is made when it is missing, until guard_release() or the end of the
 * program, however it ends. False with a sentence when another program holds it (`*held`) or it can't be
 * made. */
bool guard_hold(const char *path, int *guard, bool *held, Error *error);
void guard_release(int guard);

#endif
