#include "core/sha256.h"

#include <stdint.h>
#include <string.h>

enum { BLOCK = 64 };

/* The first 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2). */
static const uint32_t constants[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2
};

static uint32_t turn(uint32_t x, int by)
{
    return x >> by | x << (32 - by);
}

/* The 64 words a block is stretched to. */
static void stretch(const unsigned char *block, uint32_t w[64])
{
    for (int i = 0; i < 16; i++)
        w[i] = (uint32_t)block[4 * i] << 24 | (uint32_t)block[4 * i + 1] << 16
             | (uint32_t)block[4 * i + 2] << 8 | block[4 * i + 3];
    for (int i = 16; i < 64; i++) {
        uint32_t near = w[i - 15], far = w[i - 2];

        w[i] = w[i - 16] + (turn(near, 7) ^ turn(near, 18) ^ near >> 3)
             + w[i - 7] + (turn(far, 17) ^ turn(far, 19) ^ far >> 10);
    }
}

/* One round, with the eight words in the order that the round before left them in. */
#define ROUND(a, b, c, d, e, f, g, h, i) do { \
    uint32_t one = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + constants[i] + w[i]; \
    d += one; \
    h = one + (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c)); \
} while (0)

static void digest_block(uint32_t state[8], const unsigned char *block)
{
    uint32_t w[64];
    uint32_t a = state[0], b = state[1], c = state[2], d = state[3];
    uint32_t e = state[4], f = state[5], g = state[6], h = state[7];

    stretch(block, w);
    for (int i = 0; i < 64; i += 8) {
        ROUND(a, b, c, d, e, f, g, h, i);
        ROUND(h, a, b, c, d, e, f, g, i + 1);
        ROUND(g, h, a, b, c, d, e, f, i + 2);
        ROUND(f, g, h, a, b, c, d, e, i + 3);
        ROUND(e, f, g, h, a, b, c, d, i + 4);
        ROUND(d, e, f, g, h, a, b, c, i + 5);
        ROUND(c, d, e, f, g, h, a, b, i + 6);
        ROUND(b, c, d, e, f, g, h, a, i + 7);
    }
    uint32_t sums[8] = { a, b, c, d, e, f, g, h };
    for (int i = 0; i < 8; i++)
        state[i] += sums[i];
}

/* The rest of the bytes, a 1 bit, zeros, and the length in bits: one block or two. */
static void digest_end(Sha256 *sum)
{
    unsigned char last[2 * BLOCK] = { 0 };
    size_t left = sum->size % BLOCK, end = left + 9 <= BLOCK ? BLOCK : 2 * BLOCK;
    uint64_t bits = sum->size * 8;

    memcpy(last, sum->rest, left);
    last[left] = 0x80;
    for (int i = 0; i < 8; i++)
        last[end - 1 - (size_t)i] = (unsigned char)(bits >> (8 * i));
    for (size_t at = 0; at < end; at += BLOCK)
        digest_block(sum->state, last + at);
}

Sha256 sha256_begin(void)
{
    return (Sha256){ .state = { 0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab,
                                0x5be0cd19 } };
}

void sha256_add(Sha256 *sum, const void *bytes, size_t size)
{
    const unsigned char *at = bytes;
    size_t left = sum->size % BLOCK;

    sum->size += size;
    if (left + size >= BLOCK && left > 0) {
        memcpy(sum->rest + left, at, BLOCK - left);
        digest_block(sum->state, sum->rest);
        at += BLOCK - left;
        size -= BLOCK - left;
        left = 0;
    }
    for (; size >= BLOCK; at += BLOCK, size -= BLOCK)
        digest_block(sum->state, at);
    if (size > 0)
        memcpy(sum->rest + left, at, size);
}

void sha256_end(Sha256 *sum, char digest[SHA256_TEXT])
{
    digest_end(sum);
    for (int i = 0; i < 64; i++)
        digest[i] = "0123456789abcdef"[sum->state[i / 8] >> (28 - 4 * (i % 8)) & 15];
    digest[64] = 0;
}

void sha256_text(const void *bytes, size_t size, char digest[SHA256_TEXT])
{
    Sha256 sum = sha256_begin();

    sha256_add(&sum, bytes, size);
    sha256_end(&sum, digest);
}
