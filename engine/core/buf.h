/* buf.h: bytes that grow.
 *
 * A Buf is text under construction: what is added goes behind what is there. It begins as
 * `Buf buf = { .arena = arena };`, its bytes live in that arena and always end with a 0 once
 * something was added. What it outgrows stays in the arena until that is freed.
 */
#ifndef HEARD_BUF_H
#define HEARD_BUF_H

#include "core/arena.h"

typedef struct Buf {
    Arena *arena;
    char *bytes;        /* NULL until something is added */
    size_t length;      /* without the 0 behind them */
    size_t room;
} Buf;

/* Adds a text, or `length` bytes. */
void buf_add(Buf *buf, const char *text);
void buf_add_n(Buf *buf, const char *bytes, size_t length);

/* Adds what printf would make. */
void buf_print(Buf *buf, const char *format, ...) __attribute__((format(printf, 2, 3), nonnull(2)));
void buf_vprint(Buf *buf, const char *format, va_list args) __attribute__((nonnull(2)));

/* Adds a text for HTML or XML, as words or inside an attribute's double quotes: & < > " ' become
 * references; control characters and bytes that aren't UTF-8 become U+FFFD. */
void buf_escape(Buf *buf, const char *text);

/* All of it as a string; "" when nothing was added. Good until the next addition. */
const char *buf_text(const Buf *buf);

#endif
