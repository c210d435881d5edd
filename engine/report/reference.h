/* reference.h: the language of scenarios explained, for people and for editors.
 *
 * Three documents from one Vocabulary: Markdown to read, a man page (heard-scenario.5, in mdoc), and a
 * definition file for the Lua language server, with which an editor completes and explains the words
 * while a scenario is written. Nothing about a word is written here; all of it comes from words.lua and
 * schema.lua.
 */
#ifndef HEARD_REFERENCE_H
#define HEARD_REFERENCE_H

#include "core/arena.h"
#include "core/vocabulary.h"

/* Each in `arena`. The same vocabulary gives the same bytes. */
const char *reference_markdown(const Vocabulary *vocabulary, Arena *arena);
const char *reference_man(const Vocabulary *vocabulary, Arena *arena);
const char *reference_lua(const Vocabulary *vocabulary, Arena *arena);

#endif
