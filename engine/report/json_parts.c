#include "report/json_parts.h"

#include "core/utf8.h"

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

/* The value as text with `end` behind it; the value is given back. */
static const char *written(json_t *value, size_t flags, const char *end, Arena *arena)
{
    char *text = json_dumps(value, flags | JSON_SORT_KEYS | JSON_REAL_PRECISION(15));

    json_decref(value);
    if (!text)
        arena_alloc(arena, SIZE_MAX);   /* only for want of memory: the arena says so and doesn't return */
    size_t length = strlen(text), rest = strlen(end) + 1;
    char *bytes = arena_alloc(arena, length + rest);
    memcpy(bytes, text, length);
    memcpy(bytes + length, end, rest);
    free(text);
    return bytes;
}

const char *json_bytes(json_t *value, Arena *arena)
{
    return written(value, JSON_INDENT(2), "\n", arena);
}

const char *json_line(json_t *value, Arena *arena)
{
    return written(value, JSON_COMPACT, "", arena);
}

/* What isn't UTF-8 becomes U+FFFD, three bytes for each bad one. */
static json_t *mended(const char *text)
{
    const char *from = text;
    char *clean = malloc(3 * strlen(text) + 1), *to = clean;

    if (!clean)
        return NULL;
    while (*from) {
        size_t length = utf8_length(from);
        memcpy(to, length ? from : "\xef\xbf\xbd", length ? length : 3);
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
