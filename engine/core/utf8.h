/* utf8.h: where characters begin and end, and which of them no terminal may see.
 */
#ifndef HEARD_UTF8_H
#define HEARD_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* How many bytes the UTF-8 character at `text` has; 0 if it isn't one (a stray byte, a longer form than
 * needed, half of a pair, beyond the last). */
size_t utf8_length(const char *text);

/* Which character it is, given how many bytes it has; 0x10000 for every one that has four: no text is told by those
 * here. */
uint32_t utf8_character(const char *text, size_t length);

/* Puts spaces in the place of control characters: a terminal would obey them, and no text of ours has any.
 * `lines`: line ends and tabs may stay. */
void utf8_disarm(char *text, bool lines);

#endif
