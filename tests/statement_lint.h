/* statement_lint.h: what is wrong with a session's statements that validators of single statements don't see.
 *
 * A response that isn't among the choices, a pattern that names an unknown choice, two things of one id, a time in
 * the future or out of order, a scaled score that contradicts its figures, an empty result, white space in
 * an id; and that everything told belongs to one session.
 */
#ifndef HEARD_TEST_STATEMENT_LINT_H
#define HEARD_TEST_STATEMENT_LINT_H

#include "core/arena.h"
#include "core/statement.h"

#include <stdint.h>

/* The first fault, as a sentence; NULL if there is none. `now` in seconds since 1970. */
const char *statement_lint(const Statement *statements, int count, int64_t now, Arena *arena);

#endif
