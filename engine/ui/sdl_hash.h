/* sdl_hash.h: one number for a piece of data, to tell whether it was seen before (FNV-1a, 64 bits). */
#ifndef HEARD_SDL_HASH_H
#define HEARD_SDL_HASH_H

#include <stddef.h>
#include <stdint.h>

#define HASH_BEGIN UINT64_C(0xcbf29ce484222325)

/* The hash of what `hash` stands for, followed by these bytes. */
static inline uint64_t hash_bytes(uint64_t hash, const void *bytes, size_t size)
{
    for (const unsigned char *s = bytes; size > 0; size--)
        hash = (hash ^ *s++) * UINT64_C(0x100000001b3);
    return hash;
}

static inline uint64_t hash_text(uint64_t hash, const char *text)
{
    while (*text != '\0')
        hash = (hash ^ (unsigned char)*text++) * UINT64_C(0x100000001b3);
    return hash;
}

static inline uint64_t hash_int(uint64_t hash, int value)
{
    return hash_bytes(hash, &value, sizeof value);
}

#endif
