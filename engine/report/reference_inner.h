/* reference_inner.h: what the three documents of the reference share. Nobody else includes it.
 *
 *   reference.c      saying in plain words what a shape takes; walking fields; lists of names
 *   reference_md.c   Markdown
 *   reference_man.c  the man page
 *   reference_lua.c  the definition file
 */
#ifndef HEARD_REFERENCE_INNER_H
#define HEARD_REFERENCE_INNER_H

#include "core/buf.h"
#include "report/reference.h"

/* "a whole number from 1 to 3", "a fact or a feeling". */
const char *reference_takes(const Shape *shape, Arena *arena);

/* How a word is written: `fixes { NEED, costs = … } "words"`. */
const char *reference_form(const WordHelp *word, Arena *arena);

/* The chapter a word belongs to: "What a reply does". A string that is never freed. */
const char *reference_chapter(const WordHelp *word);

/* Calls `visit` for each field and those inside it: "customer", "customer.name", "facts.*.needless".
 * Conditions and ways aren't entered; they are explained once. */
typedef void VisitField(void *data, const char *path, const Shape *field);
void reference_each_field(const Shape *fields, int count, const char *before, VisitField *visit, void *data,
                          Arena *arena);

/* The names that the program has, by the kind of shape that takes them: "channel", "temperament",
 * "feeling_level" (families of feelings), "codes" (behaviours). Ends with NULL; NULL for other kinds. */
const char *const *reference_names(const char *is, Arena *arena);

/* The same as "call, chat, email". */
const char *reference_listed(const char *is, Arena *arena);

#endif
