/* vocabulary.h: words.lua and schema.lua, read for whoever wants to explain them.
 */
#ifndef HEARD_SCRIPT_VOCABULARY_H
#define HEARD_SCRIPT_VOCABULARY_H

#include "core/arena.h"
#include "core/error.h"
#include "core/vocabulary.h"
#include "script/loader.h"

/* Reads both (scripts->rubric may be NULL). NULL with a sentence when one of them can't be read. It lives in
 * `arena`. */
const Vocabulary *vocabulary_read(const Scripts *scripts, Arena *arena, Error *error);

#endif
