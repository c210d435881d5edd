/* sdl_field.h: a line of text being written: where the caret is, and what a key does to it.
 *
 * A field's text is what its View says; the window adds only a caret, in bytes from the beginning. Each
 * of these functions gives the text and the caret as they are afterwards; the caller hands the text to the
 * app, which shows it in its next View. Characters are never cut in half, and a text never grows beyond
 * what the field takes.
 */
#ifndef HEARD_SDL_FIELD_H
#define HEARD_SDL_FIELD_H

#include "core/arena.h"

#include <stdbool.h>

typedef struct Writing {
    const char *text;
    int caret;
} Writing;

/* Puts `what` where the caret is, as much of it as fits into `most` bytes. Line ends become spaces, other
 * control characters are left out. */
Writing writing_put(Writing writing, const char *what, int most, Arena *arena);

/* Takes away the character before the caret, or behind it. */
Writing writing_erase(Writing writing, bool behind, Arena *arena);

/* Moves the caret over one character. */
Writing writing_step(Writing writing, bool forward);

#endif
