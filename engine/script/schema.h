/* schema.h: the second walk over a scenario: is each thing what scripts/schema.lua allows?
 *
 * Everything wrong is said here, with its place. What the shapes of the schema mean is
 * written at the head of that file.
 */
#ifndef HEARD_SCHEMA_H
#define HEARD_SCHEMA_H

#include "script/reader.h"

/* Checks the whole tree: `word` is `scenario { … }`. */
void schema_check_scenario(Reader *reader, const Value *word);

/* Checks a value against a shape. */
void schema_check_value(Reader *reader, const Value *shape, const Value *value, const Place *place);

/* Checks that a value is a text with something in it. */
void schema_check_text(Reader *reader, const Value *value, const Place *place);

/* Checks the fields of a table: each known, each of its shape, none missing that is required. */
void schema_check_fields(Reader *reader, const Value *shapes, const Value *table, const Place *place);

/* Checks names against the sorts that a shape of kind `names` allows. `word` is the word they are the
 * target of, or NULL for a field. */
void schema_check_names(Reader *reader, const Value *shape, const Value *value, const Place *place,
                        const Value *word);

#endif
