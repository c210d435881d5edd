/* sha256.h: the SHA-256 digest of FIPS 180-4.
 *
 * It names a scenario's text: two files with the same digest are the same file, so records
 * can say exactly what was played. It keeps no secret.
 */
#ifndef HEARD_SHA256_H
#define HEARD_SHA256_H

#include <stddef.h>
#include <stdint.h>

enum { SHA256_TEXT = 65 };  /* 64 hexadecimal digits and the ending 0 */

/* Writes the digest of `size` bytes in lower-case hexadecimal. */
void sha256_text(const void *bytes, size_t size, char digest[SHA256_TEXT]);

/* The same of bytes that come bit by bit: begin, add as often as wanted, end. */
typedef struct Sha256 {
    uint32_t state[8];
    uint64_t size;              /* bytes so far */
    unsigned char rest[64];     /* those that don't fill a block yet */
} Sha256;

Sha256 sha256_begin(void);
void sha256_add(Sha256 *sum, const void *bytes, size_t size);
void sha256_end(Sha256 *sum, char digest[SHA256_TEXT]);

#endif
