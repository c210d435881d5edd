#include "core/utf8.h"

#include <string.h>

size_t utf8_length(const char *text)
{
    const unsigned char *byte = (const unsigned char *)text;
    size_t length = byte[0] < 0x80 ? 1 : byte[0] >= 0xc2 && byte[0] < 0xe0 ? 2 : (byte[0] & 0xf0) == 0xe0 ? 3
                    : byte[0] >= 0xf0 && byte[0] < 0xf5 ? 4 : 0;

    for (size_t i = 1; i < length; i++)
        if ((byte[i] & 0xc0) != 0x80)
            return 0;

    /* longer than needed, half of a pair, or beyond the last */
    if ((byte[0] == 0xe0 && byte[1] < 0xa0) || (byte[0] == 0xed && byte[1] > 0x9f)
        || (byte[0] == 0xf0 && byte[1] < 0x90) || (byte[0] == 0xf4 && byte[1] > 0x8f))
        return 0;
    return length;
}

uint32_t utf8_character(const char *text, size_t length)
{
    const unsigned char *byte = (const unsigned char *)text;

    switch (length) {
    case 2:  return (uint32_t)(byte[0] & 0x1f) << 6 | (byte[1] & 0x3fu);
    case 3:  return (uint32_t)(byte[0] & 0x0f) << 12 | (uint32_t)(byte[1] & 0x3f) << 6 | (byte[2] & 0x3fu);
    case 4:  return 0x10000;
    default: return byte[0];
    }
}

void utf8_disarm(char *text, bool lines)
{
    for (unsigned char *at = (unsigned char *)text; *at; at++) {
        if ((*at < 0x20 && !(lines && strchr("\n\t\r", *at))) || *at == 0x7f)
            *at = ' ';
        else if (*at == 0xc2 && at[1] >= 0x80 && at[1] < 0xa0)
            at[0] = at[1] = ' ';
    }
}
