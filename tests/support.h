/* support.h: what most tests need: cmocka, the program's scripts, and a scenario to play.
 *
 * Tests run with the project's folder as the current one. A file that can't be read or a
 * scenario with an error fails the test that asked for it, with the findings.
 */
#ifndef HEARD_TEST_SUPPORT_H
#define HEARD_TEST_SUPPORT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "core/arena.h"
#include "core/rubric.h"
#include "core/scenario.h"
#include "script/loader.h"

/* The bytes of a file, ended with 0, from malloc. */
char *support_file(const char *path);

/* The same, with how many there are: a file may hold a 0. */
char *support_bytes(const char *path, size_t *size);

/* The program's own Lua files from ./scripts, read once. */
const Scripts *support_scripts(void);

const Rubric *support_rubric(Arena *arena);

/* A scenario by its path, or from its text. */
const Scenario *support_scenario(const char *path, Arena *arena);
const Scenario *support_scenario_text(const char *text, Arena *arena);

#endif
