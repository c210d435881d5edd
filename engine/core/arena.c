#include "core/arena.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct ArenaBlock {
    ArenaBlock *older;
    size_t size;            /* bytes behind this header */
    size_t used;
};

enum { ALIGN = alignof(max_align_t) };
#define HEADER ((sizeof(ArenaBlock) + ALIGN - 1) / ALIGN * ALIGN)

static _Noreturn void give_up(const Arena *arena)
{
    if (arena->exhausted)
        arena->exhausted(arena->exhausted_data);
    fputs("heard: this machine has no memory left; close something else and start again\n", stderr);
    exit(3);
}

__attribute__((noinline)) static ArenaBlock *add_block(Arena *arena, size_t least)
{
    size_t size = arena->block_size ? arena->block_size : ARENA_BLOCK;

    if (size < least)
        size = least;
    ArenaBlock *block = size > SIZE_MAX - HEADER ? NULL : malloc(HEADER + size);
    if (!block)
        give_up(arena);
    *block = (ArenaBlock){ arena->newest, size, 0 };
    arena->newest = block;
    return block;
}

/* A size as it is handed out: the next full ALIGN. */
static size_t full(const Arena *arena, size_t size)
{
    if (size > SIZE_MAX - ALIGN)
        give_up(arena);
    return (size + ALIGN - 1) / ALIGN * ALIGN;
}

void *arena_room(Arena *arena, size_t size)
{
    size_t room = full(arena, size);
    ArenaBlock *block = arena->newest;

    if (!block || block->size - block->used < room)
        block = add_block(arena, room);

    void *bytes = (char *)block + HEADER + block->used;
    block->used += room;
    arena->used += room;
    return bytes;
}

void *arena_alloc(Arena *arena, size_t size)
{
    return memset(arena_room(arena, size), 0, size);
}

void *arena_copy(Arena *arena, const void *bytes, size_t size)
{
    return bytes ? memcpy(arena_room(arena, size), bytes, size) : NULL;
}

char *arena_text_n(Arena *arena, const char *text, size_t length)
{
    char *copy = arena_room(arena, length + 1);

    memcpy(copy, text, length);
    copy[length] = 0;
    return copy;
}

char *arena_text(Arena *arena, const char *text)
{
    return text ? arena_text_n(arena, text, strlen(text)) : NULL;
}

char *arena_vprint(Arena *arena, const char *format, va_list args)
{
    va_list again;
    char none[1];

    va_copy(again, args);
    int length = vsnprintf(none, sizeof none, format, args);
    char *text = arena_alloc(arena, (size_t)(length < 0 ? 0 : length) + 1);
    if (length > 0)
        vsnprintf(text, (size_t)length + 1, format, again);
    va_end(again);
    return text;
}

char *arena_print(Arena *arena, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    char *text = arena_vprint(arena, format, args);
    va_end(args);
    return text;
}

void *arena_grow(Arena *arena, void *items, int count, size_t size)
{
    /* full exactly when the count is 0 or a power of two from 4 on */
    if (count == 0)
        return arena_alloc(arena, 4 * size);
    if (count < 4 || (count & (count - 1)) != 0)
        return items;
    void *moved = arena_alloc(arena, 2 * (size_t)count * size);
    return memcpy(moved, items, (size_t)count * size);
}

void arena_free(Arena *arena)
{
    for (ArenaBlock *block = arena->newest, *older; block; block = older) {
        older = block->older;
        free(block);
    }
    arena->newest = NULL;
    arena->used = 0;
}
