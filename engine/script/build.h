/* build.h: the third walk over a scenario: from the tree into C structs.
 *
 * What doesn't fit was said by the schema and is left out here. Only what shows when pieces
 * are put together is said in this walk: a reply that ends on a stacked act, evidence that
 * isn't in an act's words, more replies than there are keys.
 */
#ifndef HEARD_BUILD_H
#define HEARD_BUILD_H

#include "script/reader.h"

/* Fills reader->scenario, whose names, policies, keys and beats' ids are there already. */
void build_scenario(Reader *reader, const Value *block, int line);

/* The parts of it, one file each. */
Condition build_condition(Reader *reader, const Value *when, const Place *place);   /* `when` may be NULL */
Go build_go(Reader *reader, const Value *go, const Place *place);                   /* `go` may be NULL */
void build_says(Reader *reader, Says *says, const Value *block, const char *beat, const Place *place);
void build_reply(Reader *reader, Reply *reply, const Value *block, const Place *place);

/* A text field with its white space collapsed; NULL if it isn't there. */
const char *build_text(Reader *reader, const Value *table, const char *field);

/* A text or a list of texts, collapsed; `count` gets how many. */
const char *const *build_texts(Reader *reader, const Value *value, int *count);

#endif
