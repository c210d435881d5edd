/* utf8.h: where characters begin and end.
 */
#ifndef HEARD_UTF8_H
#define HEARD_UTF8_H

#include <stddef.h>

/* How many bytes the UTF-8 character at `text` has; 0 if it isn't one (a stray byte, a longer form than
 * needed, half of a pair, beyond the last). */
size_t utf8_length(const char *text);

#endif
