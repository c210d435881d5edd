/* sandbox.h: runs a stranger's Lua file in an empty room and says what it returned.
 *
 * Each file gets a Lua state of its own. There is no library and no global in it, only the
 * words of the vocabulary; each is a value that can be called with what follows it and can't
 * be looked into. Instructions, memory and time have budgets that a script can't get around;
 * every call of Lua stands in one protected call. When the file has run, what it returned is
 * copied into a tree (tree.h) and Lua is closed: nothing of it stays behind.
 *
 * A word that the vocabulary doesn't have stops nothing: it is remembered with its line and
 * becomes a value like the others, so that the rest of the file can be looked at too.
 */
#ifndef HEARD_SANDBOX_H
#define HEARD_SANDBOX_H

#include "core/arena.h"
#include "script/tree.h"

#include <stddef.h>

/* An unknown word, at its first mention of a line. */
typedef struct UnknownWord {
    const char *word;
    int line;
} UnknownWord;

/* What reading a file gave. */
typedef struct Reading {
    const Value *value;         /* what the file returned; NULL when it failed */
    const char *code;           /* its kind: "not-text", "syntax", "runs-too-long", "too-big", "stopped" */
    const char *failure;        /* what is wrong, a sentence; NULL when it didn't fail */
    int line;                   /* where it failed; 0: the whole file */
    const UnknownWord *unknown; /* in the order they were met */
    int unknown_count;
} Reading;

enum { MOST_UNKNOWN = 100, MOST_VALUES = 100000, MOST_DEPTH = 24 };

/* Reads `size` bytes of Lua. `words` is the vocabulary and ends with NULL; NULL means none. What it
 * returns lives in `arena`; a failure is an answer, never an exit. */
Reading sandbox_read(const char *bytes, size_t size, const char *const *words, Arena *arena);

#endif
