/* arena.h: memory with one lifetime.
 *
 * Everything that belongs together (a loaded scenario, one session, one screen) is
 * allocated from one Arena and released by one call. Nothing is freed by itself, so
 * pointers into an arena stay good until arena_free(). A function that
 * takes an `Arena *` may allocate from it; one that doesn't, doesn't.
 *
 * When the machine has no memory left, the arena calls its `exhausted` function, which
 * must not return. The program's own says so in one sentence and ends: each confirmed
 * turn is on disk by then. Tests jump out of it instead.
 */
#ifndef HEARD_ARENA_H
#define HEARD_ARENA_H

#include <stdarg.h>
#include <stddef.h>

typedef struct ArenaBlock ArenaBlock;

typedef struct Arena {
    ArenaBlock *newest;             /* the block that is filled now; older ones hang behind it */
    char *next;                     /* where in it the next bytes are, */
    size_t left;                    /* and how many it still has */
    size_t block_size;              /* bytes asked of malloc at a time; 0 means ARENA_BLOCK */
    void (*exhausted)(void *data);  /* called when malloc has nothing left; must not return */
    void *exhausted_data;           /* handed to `exhausted` */
    size_t used;                    /* bytes handed out since the beginning */
} Arena;

enum { ARENA_BLOCK = 16 * 1024 };

/* An empty Arena is all zeros: `Arena arena = { 0 };`. Without an `exhausted` function the
 * program prints one sentence and exits with status 3. */

/* `size` bytes, zeroed, aligned for any type. Never NULL; size 0 gives a valid pointer. */
void *arena_alloc(Arena *arena, size_t size);

/* The same with whatever lies in them, for what is written at once and in full. */
void *arena_room(Arena *arena, size_t size);

/* A zeroed array of `count` items of a type. */
#define ARENA_NEW(arena, Type, count) ((Type *)arena_alloc((arena), sizeof(Type) * (size_t)(count)))

/* A copy of `size` bytes, or of a string; NULL gives NULL. */
void *arena_copy(Arena *arena, const void *bytes, size_t size);
char *arena_text(Arena *arena, const char *text);
char *arena_text_n(Arena *arena, const char *text, size_t length);

/* A string made as printf makes it. */
char *arena_print(Arena *arena, const char *format, ...) __attribute__((format(printf, 2, 3), nonnull(2)));

/* The same for a function that takes a format itself. */
char *arena_vprint(Arena *arena, const char *format, va_list args) __attribute__((nonnull(2)));

/* Room for one more item in an array that grows by doubling: `items` holds `count` of `size`
 * bytes each. Returns the array to go on with (perhaps moved; the old one stays readable). */
void *arena_grow(Arena *arena, void *items, int count, size_t size);

/* Gives everything back; the arena is empty and can be used again. */
void arena_free(Arena *arena);

#endif
