/* loader.h: a scenario file's bytes in, a Scenario and findings out.
 *
 * Scenario files are written by strangers. A file is read in an empty room (sandbox.h): text
 * only, no global but the vocabulary, budgets for instructions, memory and time. Every word of
 * the vocabulary builds a value that remembers its line; the schema (scripts/schema.lua) says
 * what each may hold; the tree is then copied into C structs and Lua is closed. All faults of a
 * file are reported, not the first. The vocabulary and the schema are our own files; they are
 * handed in as bytes, because this folder opens no files.
 */
#ifndef HEARD_LOADER_H
#define HEARD_LOADER_H

#include "core/arena.h"
#include "core/error.h"
#include "core/finding.h"
#include "core/rubric.h"
#include "core/scenario.h"

#include <stddef.h>

/* The program's own Lua files. */
typedef struct Scripts {
    const char *words, *schema, *rubric;    /* sources, each ending with 0 */
} Scripts;

/* What the asset folder holds, so that a missing picture can be reported, and the pack that a scenario
 * stands in. A portrait or scene that ends in ".png" is one of the pack's own pictures; the Scenario then
 * has it with the pack's name before it: "front-desk/mira.png". Lists end with NULL; a NULL list isn't
 * checked. */
typedef struct AssetNames {
    const char *const *portraits, *const *scenes, *const *sounds;
    const char *pack;                   /* its id; NULL: the scenario stands in none */
    const char *const *pictures;        /* the pack's: "mira.png" */
} AssetNames;

/* Reads a scenario. Returns it when it has no error, else NULL; `findings` gets every fault and
 * warning either way, structure included. Scenario and findings live in `arena`. `file` is the name
 * that findings carry. */
const Scenario *scenario_load(const Scripts *scripts, const AssetNames *assets, const char *source,
                              size_t length, const char *file, Findings *findings, Arena *arena);

/* Reads the rubric (scripts->rubric). Fails with the first fault. It lives in `arena`. */
const Rubric *rubric_load(const Scripts *scripts, Arena *arena, Error *error);

#endif
