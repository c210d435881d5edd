#include "core/buf.h"

#include "core/utf8.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

enum { FIRST_ROOM = 1024 };

/* Makes room for `more` bytes and the 0. */
static void make_room(Buf *buf, size_t more)
{
    size_t room = buf->room ? buf->room : FIRST_ROOM;

    while (room - buf->length <= more)
        room *= 2;
    if (room == buf->room)
        return;
    char *bytes = arena_alloc(buf->arena, room);
    if (buf->length)
        memcpy(bytes, buf->bytes, buf->length);
    buf->bytes = bytes;
    buf->room = room;
}

void buf_add_n(Buf *buf, const char *bytes, size_t length)
{
    make_room(buf, length);
    memcpy(buf->bytes + buf->length, bytes, length);
    buf->length += length;
    buf->bytes[buf->length] = 0;
}

void buf_add(Buf *buf, const char *text)
{
    buf_add_n(buf, text, strlen(text));
}

void buf_vprint(Buf *buf, const char *format, va_list args)
{
    va_list again;
    char none[1];

    va_copy(again, args);
    int length = vsnprintf(none, sizeof none, format, args);
    if (length > 0) {
        make_room(buf, (size_t)length);
        vsnprintf(buf->bytes + buf->length, (size_t)length + 1, format, again);
        buf->length += (size_t)length;
    }
    va_end(again);
}

void buf_print(Buf *buf, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    buf_vprint(buf, format, args);
    va_end(args);
}

/* What stands for a character in HTML and XML; NULL if it may stand for itself. */
static const char *reference(const char *text, size_t length)
{
    unsigned char first = (unsigned char)text[0], second = length > 1 ? (unsigned char)text[1] : 0;

    switch (first) {
    case '&':   return "&amp;";
    case '<':   return "&lt;";
    case '>':   return "&gt;";
    case '"':   return "&quot;";
    case '\'':  return "&#39;";
    case '\n':
    case '\t':  return NULL;
    }
    bool control = first < 0x20 || first == 0x7f || (first == 0xc2 && second < 0xa0);
    return control || length == 0 ? "\xef\xbf\xbd" : NULL;
}

void buf_escape(Buf *buf, const char *text)
{
    while (*text) {
        size_t length = utf8_length(text);
        const char *instead = reference(text, length);

        if (instead)
            buf_add(buf, instead);
        else
            buf_add_n(buf, text, length);
        text += length ? length : 1;
    }
}

const char *buf_text(const Buf *buf)
{
    return buf->bytes ? buf->bytes : "";
}
