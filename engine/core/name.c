#include "core/name.h"

#include "core/utf8.h"

#include <stdint.h>
#include <string.h>

/* Spaces of any kind, line ends and other control characters: they part words. */
static bool parts_words(uint32_t c)
{
    return c <= 0x20 || (c >= 0x7f && c <= 0xa0) || (c >= 0x2000 && c <= 0x200a) || c == 0x2028 || c == 0x2029
           || c == 0x202f || c == 0x205f || c == 0x3000;
}

/* Marks that turn the writing direction, and characters without any width. */
static bool unseen(uint32_t c)
{
    return c == 0x061c || c == 0x200b || c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e)
           || (c >= 0x2060 && c <= 0x206f) || c == 0xfeff;
}

/* `what` it is, for the sentence, and how many bytes of it are too many. */
static const char *clean(const char *typed, const char *what, size_t most, Arena *arena, Error *error)
{
    char *name = arena_alloc(arena, most + 1);
    size_t used = 0;
    bool space = false;

    for (const char *from = typed; *from; ) {
        size_t length = utf8_length(from);
        if (length == 0) {
            error_say(error, "This %s holds bytes that are no text (UTF-8). Please type it again.", what);
            return NULL;
        }
        uint32_t c = utf8_character(from, length);
        if (parts_words(c)) {
            space = used > 0;
        } else if (!unseen(c)) {
            if (used + space + length > most) {
                error_say(error, "This %s is too long: %d bytes is the most.", what, (int)most);
                return NULL;
            }
            if (space)
                name[used++] = ' ';
            memcpy(name + used, from, length);
            used += length;
            space = false;
        }
        from += length;
    }
    return name;
}

const char *name_clean(const char *typed, Arena *arena, Error *error)
{
    const char *name = clean(typed, "name", LONGEST_NAME, arena, error);

    if (name && name[0] == 0) {
        error_say(error, "A name needs at least one character. An alias will do.");
        return NULL;
    }
    return name;
}

const char *remark_clean(const char *typed, Arena *arena, Error *error)
{
    return clean(typed, "text", LONGEST_REMARK, arena, error);
}

bool code_valid(const char *code)
{
    return strlen(code) == CODE_DIGITS && strspn(code, "0123456789") == CODE_DIGITS;
}
