#include "core/arena.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct ArenaBlock {
    ArenaBlock *older;
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

/* Goes on in a new block that has at least `room` bytes. What was left of the old one is lost. */
static void add_block(Arena *arena, size_t room)
{
    size_t size = arena->block_size ? arena->block_size : ARENA_BLOCK;

    if (size < room)
        size = room;
    ArenaBlock *block = size > SIZE_MAX - HEADER ? NULL : malloc(HEADER + size);
    if (!block)
        give_up(arena);
    block->older = arena->newest;
    arena->newest = block;
    arena->next = (char *)block + HEADER;
    arena->left = size;
}

/* Apart, so that the way that is nearly always taken has nothing to save and to restore. */
__attribute__((noinline)) static void *room_in_new_block(Arena *arena, size_t size)
{
    if (size > SIZE_MAX - ALIGN)
        give_up(arena);
    add_block(arena, (size + ALIGN - 1) / ALIGN * ALIGN);
    return arena_room(arena, size);
}

void *arena_room(Arena *arena, size_t size)
{
    size_t room = (size + ALIGN - 1) / ALIGN * ALIGN;   /* 0, where that is more than there can be */
    char *bytes = arena->next;

    if (room > arena->left || room < size || !bytes)
        return room_in_new_block(arena, size);
    arena->next += room;
    arena->left -= room;
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
    size_t full = (size_t)count * size;
    char *moved = arena_room(arena, 2 * full);
    memset(moved + full, 0, full);
    return memcpy(moved, items, full);
}

void arena_free(Arena *arena)
{
    for (ArenaBlock *block = arena->newest, *older; block; block = older) {
        older = block->older;
        free(block);
    }
    arena->newest = NULL;
    arena->next = NULL;
    arena->left = arena->used = 0;
}
