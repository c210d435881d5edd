/* tree_copy.h: from a value on Lua's stack to a tree.
 *
 * Words are userdata of one kind; the sandbox makes them and this copies them, so what
 * they look like inside stands here.
 */
#ifndef HEARD_TREE_COPY_H
#define HEARD_TREE_COPY_H

#include "core/arena.h"
#include "script/tree.h"

#include <lua.h>

/* How many things a word keeps: two are the most any takes, a third shows a missing comma. */
enum { MOST_GIVEN = 3 };

/* The inside of a word's userdata; what it was given are its user values. */
typedef struct Word {
    const char *spelling;       /* in the arena or the vocabulary: outlives the state */
    int line;
    int unknown_index;          /* which of the unknown words, or -1 */
    bool unknown;
    int given;
} Word;

/* Copies the value at the top of the stack. It may raise a Lua error (too many values, no
 * memory), so it is called inside a protected call. */
const Value *tree_copy(lua_State *L, Arena *arena);

#endif
