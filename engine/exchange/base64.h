/* base64.h: bytes as text (RFC 4648, section 4). */
#ifndef HEARD_EXCHANGE_BASE64_H
#define HEARD_EXCHANGE_BASE64_H

#include "core/arena.h"

#include <stdbool.h>

const char *base64_text(const char *bytes, size_t length, Arena *arena);

/* False when it isn't base64, or not spelt as base64_text() would. */
bool base64_bytes(const char *text, Arena *arena, char **bytes, size_t *length);

#endif
