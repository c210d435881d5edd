#include "exchange/base64.h"

#include <stdint.h>
#include <string.h>

static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

const char *base64_text(const char *bytes, size_t length, Arena *arena)
{
    char *text = arena_alloc(arena, (length + 2) / 3 * 4 + 1), *to = text;

    for (size_t at = 0; at < length; at += 3) {
        uint32_t three = 0;
        for (size_t i = 0; i < 3; i++)
            three = three << 8 | (at + i < length ? (unsigned char)bytes[at + i] : 0);
        for (size_t i = 0; i < 4; i++)
            *to++ = at + i > length ? '=' : digits[three >> (18 - 6 * i) & 63];
    }
    return text;
}

bool base64_bytes(const char *text, Arena *arena, char **bytes, size_t *length)
{
    size_t size = strlen(text), pad = size >= 2 ? (text[size - 1] == '=') + (text[size - 2] == '=') : 0;
    char *to = arena_alloc(arena, size / 4 * 3 + 1);

    *bytes = to;
    for (size_t at = 0; at + 4 <= size; at += 4) {
        uint32_t three = 0;
        for (size_t i = 0; i < 4; i++) {
            const char *digit = text[at + i] ? strchr(digits, text[at + i]) : NULL;
            if (!digit && at + i < size - pad)
                return false;
            three = three << 6 | (digit ? (uint32_t)(digit - digits) : 0);
        }
        for (size_t i = 0; i < 3; i++)
            *to++ = (char)(three >> (16 - 8 * i));
    }
    *length = size / 4 * 3 - pad;
    (*bytes)[*length] = 0;
    return size % 4 == 0 && strcmp(base64_text(*bytes, *length, arena), text) == 0;
}
