#include "report/json_parts.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

void json_put(json_t *object, const char *key, json_t *value)
{
    json_object_set_new_nocheck(object, key, value);
}

void json_add(json_t *list, json_t *value)
{
    json_array_append_new(list, value);
}

json_t *json_document(int format)
{
    json_t *document = json_object();

    json_put(document, "format", json_integer(format));
    return document;
}

const char *json_bytes(json_t *value, Arena *arena)
{
    char *text = json_dumps(value, JSON_SORT_KEYS | JSON_INDENT(2) | JSON_REAL_PRECISION(15));

    json_decref(value);
    if (!text)
        arena_alloc(arena, SIZE_MAX);   /* only for want of memory: the arena says so and doesn't return */
    char *bytes = arena_print(arena, "%s\n", text);
    free(text);
    return bytes;
}

/* How many bytes the UTF-8 character at `text` has; 0 if it isn't one. */
static size_t character(const unsigned char *text)
{
    size_t length = text[0] < 0x80 ? 1 : text[0] >= 0xc2 && text[0] < 0xe0 ? 2 : (text[0] & 0xf0) == 0xe0 ? 3
                    : text[0] >= 0xf0 && text[0] < 0xf5 ? 4 : 0;

    for (size_t i = 1; i < length; i++)
        if ((text[i] & 0xc0) != 0x80)
            return 0;

    /* longer than needed, half of a pair, or beyond the last */
    if ((text[0] == 0xe0 && text[1] < 0xa0) || (text[0] == 0xed && text[1] > 0x9f)
        || (text[0] == 0xf0 && text[1] < 0x90) || (text[0] == 0xf4 && text[1] > 0x8f))
        return 0;
    return length;
}

/* What isn't UTF-8 becomes U+FFFD, three bytes for each bad one. */
static json_t *mended(const char *text)
{
    const unsigned char *from = (const unsigned char *)text;
    char *clean = malloc(3 * strlen(text) + 1), *to = clean;

    if (!clean)
        return NULL;
    while (*from) {
        size_t length = character(from);
        memcpy(to, length ? (const char *)from : "\xef\xbf\xbd", length ? length : 3);
        to += length ? length : 3;
        from += length ? length : 1;
    }
    *to = 0;
    json_t *value = json_string(clean);
    free(clean);
    return value;
}

json_t *json_text(const char *text)
{
    if (!text)
        return json_null();
    json_t *value = json_string(text);
    return value ? value : mended(text);
}

json_t *json_flag(bool flag)
{
    return json_boolean(flag);
}

json_t *json_tenths(int tenths)
{
    return json_real(tenths / 10.0);
}

json_t *json_score(int tenths)
{
    return tenths < 0 ? json_null() : json_tenths(tenths);
}

json_t *json_thousandths(int thousandths)
{
    return json_real(thousandths / 1000.0);
}

json_t *json_outcome(Outcome outcome)
{
    return outcome == UNFINISHED ? json_null() : json_text(outcome_name(outcome));
}

json_t *json_scores(const Scores *scores)
{
    json_t *value = json_object();

    for (int d = 0; d < DIMENSIONS; d++)
        json_put(value, dimension_name((Dimension)d), json_score(scores->dimension[d]));
    json_put(value, "overall", json_score(scores->overall));
    return value;
}

json_t *json_texts(const char *const *texts, int count)
{
    json_t *list = json_array();

    for (int i = 0; i < count; i++)
        json_add(list, json_text(texts[i]));
    return list;
}
