/* source.h: whether bytes are text that we are willing to read and to show.
 *
 * A scenario file comes from a stranger. Before Lua sees it, it must be UTF-8 without control
 * characters and without the invisible ones that turn the direction of writing (a file must
 * read as it runs), of a sane size, and free of the one construction that kills Lua 5.4.4's
 * own error messages: an expression with thousands of chained fields.
 */
#ifndef HEARD_SOURCE_H
#define HEARD_SOURCE_H

#include "core/arena.h"

#include <stdbool.h>

enum { SOURCE_MOST_BYTES = 64 * 1024, SOURCE_MOST_CHAINED = 64 };

/* Why these bytes can't be read as a file, with the line it is in (0: the whole file); NULL if they
 * can. The sentence is in `arena`. */
const char *source_fault(const char *bytes, size_t size, int *line, Arena *arena);

/* The first character that isn't allowed in a text: "U+202E", or "a byte that isn't UTF-8". NULL: none.
 * `at` gets its place in bytes. */
const char *text_fault(const char *bytes, size_t size, size_t *at, Arena *arena);

/* The text with each run of white space as one space, and none at its ends. */
char *text_collapse(const char *text, Arena *arena);

/* At most `most` bytes of the text as it may be shown anywhere: forbidden characters become "?". */
char *text_clean(const char *bytes, size_t size, size_t most, Arena *arena);

#endif
