/* Whether bytes are a PNG that may be shown: its head is read and its pieces are counted, nothing is
 * decoded. A picture of 40,000 by 40,000 points has 200 KB as a file and 1.5 GB in memory, so the size it
 * claims is what matters; a decoder takes no more than that. */
#include "pack/parts.h"

#include <stdint.h>
#include <string.h>

enum { HEAD = 8, AROUND = 12, IHDR = 13 };      /* signature; length, kind and checksum; the first piece */

static uint32_t number_at(const unsigned char *at)
{
    return (uint32_t)at[0] << 24 | (uint32_t)at[1] << 16 | (uint32_t)at[2] << 8 | at[3];
}

/* The checksum of a piece, as the PNG standard has it. */
static uint32_t checksum(const unsigned char *bytes, size_t size)
{
    uint32_t sum = 0xFFFFFFFFu;

    for (size_t i = 0; i < size; i++) {
        sum ^= bytes[i];
        for (int bit = 0; bit < 8; bit++)
            sum = sum & 1 ? sum >> 1 ^ 0xEDB88320u : sum >> 1;
    }
    return ~sum;
}

/* The size of the piece at `at` with all around it; 0 if it is damaged. */
static size_t piece_at(const unsigned char *bytes, size_t size, size_t at)
{
    if (size - at < AROUND)
        return 0;
    size_t length = number_at(bytes + at);

    if (length > size - at - AROUND)
        return 0;
    return number_at(bytes + at + 8 + length) == checksum(bytes + at + 4, length + 4) ? length + AROUND : 0;
}

static bool is_kind(const unsigned char *piece, const char *kind)
{
    return memcmp(piece + 4, kind, 4) == 0;
}

const char *picture_fault(const char *picture, size_t size, Arena *arena)
{
    const unsigned char *bytes = (const unsigned char *)picture;
    bool drawn = false;

    if (size < HEAD + AROUND + IHDR || memcmp(bytes, "\x89PNG\r\n\x1a\n", HEAD) != 0
        || number_at(bytes + HEAD) != IHDR || !is_kind(bytes + HEAD, "IHDR"))
        return "isn't a PNG";

    uint32_t width = number_at(bytes + HEAD + 8), height = number_at(bytes + HEAD + 12);
    if (width == 0 || height == 0 || width > PACK_MOST_PIXELS || height > PACK_MOST_PIXELS)
        return arena_print(arena, "is %u by %u points; 1 by 1 to %d by %d are shown", (unsigned)width,
                           (unsigned)height, PACK_MOST_PIXELS, PACK_MOST_PIXELS);

    for (size_t at = HEAD, piece; at < size; at += piece) {
        piece = piece_at(bytes, size, at);
        if (piece == 0 || (at > HEAD && is_kind(bytes + at, "IHDR")))
            break;
        drawn = drawn || is_kind(bytes + at, "IDAT");
        if (is_kind(bytes + at, "IEND"))
            return drawn && at + piece == size ? NULL : "is damaged";
    }
    return "is damaged";
}
