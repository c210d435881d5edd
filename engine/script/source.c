#include "script/source.h"

#include <stdint.h>
#include <string.h>

/* ---- characters ---- */

/* How many bytes the character at `at` has, and which it is; 0 if it isn't UTF-8. */
static size_t decode(const unsigned char *at, const unsigned char *end, uint32_t *character)
{
    static const struct { unsigned char from, to, bits; uint32_t least; } forms[] = {
        { 0x00, 0x7F, 0x7F, 0 }, { 0xC2, 0xDF, 0x1F, 0x80 }, { 0xE0, 0xEF, 0x0F, 0x800 }, 
        { 0xF0, 0xF4, 0x07, 0x10000 }
    };

    for (size_t form = 0; form < 4; form++) {
        if (*at < forms[form].from || *at > forms[form].to)
            continue;
        uint32_t c = *at & forms[form].bits;

        if ((size_t)(end - at) <= form)
            return 0;
        for (size_t i = 1; i <= form; i++) {
            if ((at[i] & 0xC0) != 0x80)
                return 0;
            c = c << 6 | (at[i] & 0x3F);
        }
        *character = c;
        return c < forms[form].least || c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF) ? 0 : form + 1;
    }
    return 0;
}

static bool within(uint32_t c, uint32_t from, uint32_t to)
{
    return c >= from && c <= to;
}

/* Controls, marks that turn the direction of writing, and what Unicode calls no character. */
static bool is_forbidden(uint32_t c)
{
    if (c < 0x20)
        return c != '\n' && c != '\t' && c != '\r';
    return within(c, 0x7F, 0x9F) || c == 0x061C || c == 0x200E || c == 0x200F || within(c, 0x2028, 0x202E)
        || within(c, 0x2066, 0x2069) || c == 0xFEFF || within(c, 0xFFF9, 0xFFFB) || within(c, 0xFDD0, 0xFDEF)
        || within(c, 0xE0000, 0xE007F) || (c & 0xFFFE) == 0xFFFE;
}

const char *text_fault(const char *bytes, size_t size, size_t *at, Arena *arena)
{
    const unsigned char *start = (const unsigned char *)bytes, *end = start + size;
    uint32_t c = 0;

    for (const unsigned char *p = start; p < end;) {
        size_t length = decode(p, end, &c);

        *at = (size_t)(p - start);
        if (length == 0)
            return "a byte that isn't UTF-8";
        if (is_forbidden(c))
            return arena_print(arena, "the invisible character U+%04X", (unsigned)c);
        p += length;
    }
    return NULL;
}

static bool is_space(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

char *text_collapse(const char *text, Arena *arena)
{
    char *copy = arena_alloc(arena, strlen(text) + 1), *to = copy;

    for (const char *from = text; *from; from++) {
        if (!is_space(*from))
            *to++ = *from;
        else if (to > copy && to[-1] != ' ')
            *to++ = ' ';
    }
    if (to > copy && to[-1] == ' ')
        to--;
    *to = 0;
    return copy;
}

char *text_clean(const char *bytes, size_t size, size_t most, Arena *arena)
{
    const unsigned char *p = (const unsigned char *)bytes, *end = p + size;
    char *copy = arena_alloc(arena, (size < most ? size : most) + 4), *to = copy;
    uint32_t c = 0;

    while (p < end) {
        size_t length = decode(p, end, &c);
        bool shown = length > 0 && !is_forbidden(c) && c >= 0x20;

        if ((size_t)(to - copy) + (shown ? length : 1) > most)
            return memcpy(to, "...", 4), copy;
        if (shown)
            memcpy(to, p, length);
        else
            *to = '?';
        to += shown ? length : 1;
        p += length ? length : 1;
    }
    return copy;
}

/* ---- a file before Lua reads it ---- */

/* A look at Lua's tokens that is just deep enough to count the fields of one expression. */
typedef struct Scan {
    const char *bytes;
    size_t size, at;
    int chained[200];       /* fields so far, by depth of square brackets */
    int depth;
    bool after_dot;         /* a name now is a field */
} Scan;

static char peek(const Scan *scan, size_t ahead)
{
    return scan->at + ahead < scan->size ? scan->bytes[scan->at + ahead] : 0;
}

static bool is_name(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/* How wide the opening bracket `[[`, `[=[` … at this place is; 0 if there is none. */
static size_t long_bracket(const Scan *scan)
{
    size_t width = 1;

    if (peek(scan, 0) != '[')
        return 0;
    while (peek(scan, width) == '=')
        width++;
    return peek(scan, width) == '[' ? width + 1 : 0;
}

static void skip_long(Scan *scan, size_t width)
{
    for (scan->at += width; scan->at < scan->size; scan->at++) {
        size_t wide = 1;

        if (peek(scan, 0) != ']')
            continue;
        while (peek(scan, wide) == '=')
            wide++;
        if (wide + 1 == width && peek(scan, wide) == ']') {
            scan->at += width;
            return;
        }
    }
}

static bool is_lua_space(char c)
{
    return is_space(c) || c == '\v' || c == '\f';
}

static void skip_quoted(Scan *scan)
{
    char quote = peek(scan, 0);

    for (scan->at++; scan->at < scan->size && peek(scan, 0) != quote && peek(scan, 0) != '\n'; scan->at++) {
        if (peek(scan, 0) != '\\')
            continue;
        scan->at++;
        if (peek(scan, 0) == 'z')
            while (peek(scan, 1) && is_lua_space(peek(scan, 1)))
                scan->at++;
        else if (peek(scan, 0) == '\r' && peek(scan, 1) == '\n')
            scan->at++;
    }
    scan->at++;
}

static void skip_comment(Scan *scan)
{
    scan->at += 2;
    size_t width = long_bracket(scan);

    if (width)
        skip_long(scan, width);
    else
        while (scan->at < scan->size && peek(scan, 0) != '\n' && peek(scan, 0) != '\r')
            scan->at++;
}

/* A number may hold dots, and a sign after its exponent. */
static void skip_number(Scan *scan)
{
    for (; is_name(peek(scan, 0)) || peek(scan, 0) == '.'; scan->at++)
        if (strchr("eEpP", peek(scan, 0)) && (peek(scan, 1) == '+' || peek(scan, 1) == '-'))
            scan->at++;
}

static void skip_name(Scan *scan)
{
    while (is_name(peek(scan, 0)))
        scan->at++;
    if (!scan->after_dot)
        scan->chained[scan->depth] = 0;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Whether a field is opened or closed here: not a number, and not the two dots that join texts. */
static bool is_field(const Scan *scan)
{
    char c = peek(scan, 0), next = peek(scan, 1);

    return c == '[' || c == ']' || (c == '.' && next != '.' && !is_digit(next));
}

/* One step over a dot or a square bracket; false when too many are chained. */
static bool scan_field(Scan *scan)
{
    char c = peek(scan, 0);

    if (c == ']') {
        scan->depth -= scan->depth > 0;
    } else if (++scan->chained[scan->depth] > SOURCE_MOST_CHAINED) {
        return false;
    } else if (c == '[') {
        if (scan->depth + 1 == (int)(sizeof scan->chained / sizeof *scan->chained))
            return false;
        scan->chained[++scan->depth] = 0;
    }
    scan->after_dot = c == '.';
    scan->at++;
    return true;
}

/* Lua up to 5.4.6 recurses once for each `.name` or `[k]` of an expression when it words an error
 * message about it: some ten thousand of them overflow the machine's stack. */
static bool chains_too_far(const char *bytes, size_t size, size_t *at)
{
    Scan scan = { .bytes = bytes, .size = size };

    while (scan.at < size) {
        char c = peek(&scan, 0);
        size_t width = long_bracket(&scan);
        bool field = false;

        *at = scan.at;
        if (is_lua_space(c)) {
            scan.at++;
            continue;
        }
        if (c == '-' && peek(&scan, 1) == '-') {
            skip_comment(&scan);
            continue;
        }
        if (!width && is_field(&scan)) {
            if (!scan_field(&scan))
                return true;
            continue;
        }
        if (width)
            skip_long(&scan, width);
        else if (c == '"' || c == '\'')
            skip_quoted(&scan);
        else if (is_digit(c) || (c == '.' && is_digit(peek(&scan, 1))))
            skip_number(&scan);
        else if (is_name(c))
            skip_name(&scan), field = scan.chained[scan.depth] > 0;
        else if (c == '.')
            while (peek(&scan, 0) == '.')
                scan.at++;
        else
            field = c == ')' || c == ':', scan.at++;
        if (!field)
            scan.chained[scan.depth] = 0;
        scan.after_dot = c == ':';
    }
    return false;
}

static int line_at(const char *bytes, size_t at)
{
    int line = 1;

    for (size_t i = 0; i < at; i++)
        line += bytes[i] == '\n';
    return line;
}

const char *source_fault(const char *bytes, size_t size, int *line, Arena *arena)
{
    size_t at = 0;

    *line = 0;
    if (size > SOURCE_MOST_BYTES)
        return arena_print(arena, "the file is too large: %zu bytes, at most %d are read", size,
                           SOURCE_MOST_BYTES);
    if (size > 0 && bytes[0] == 0x1B)
        return "this is compiled Lua; only text is read";

    const char *character = text_fault(bytes, size, &at, arena);
    if (character) {
        *line = line_at(bytes, at);
        return arena_print(arena,
                           "%s stands here (byte %zu of the file); take it out, and save the file as UTF-8",
                           character, at + 1);
    }
    if (chains_too_far(bytes, size, &at)) {
        *line = line_at(bytes, at);
        return "an expression like a.b.c.d is far too long here";
    }
    return NULL;
}
