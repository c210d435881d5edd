/* json_parts.h: what the JSON files share. Nobody else includes it. */
#ifndef HEARD_JSON_PARTS_H
#define HEARD_JSON_PARTS_H

#include "report/json.h"

#include <jansson.h>

/* An object with its version, to be filled. */
json_t *json_document(int format);

/* The value as text in `arena`; the value is given back. */
const char *json_bytes(json_t *value, Arena *arena);

/* The same in one line without spaces and without a newline behind it. */
const char *json_line(json_t *value, Arena *arena);

/* Text; NULL is null, and bytes that aren't UTF-8 become U+FFFD. */
json_t *json_text(const char *text);

json_t *json_flag(bool flag);
json_t *json_tenths(int tenths);            /* 624 is 62.4 */
json_t *json_score(int tenths);             /* the same; -1 is null */
json_t *json_thousandths(int thousandths);  /* 700 is 0.7 */
json_t *json_outcome(Outcome outcome);      /* null while unfinished */

/* { listening, validation, resolution, overall } */
json_t *json_scores(const Scores *scores);

/* A list of texts. */
json_t *json_texts(const char *const *texts, int count);

/* Adds a value to an object or a list, which then owns it. */
void json_put(json_t *object, const char *key, json_t *value);
void json_add(json_t *list, json_t *value);

#endif
