/* sha256.h: the SHA-256 digest of FIPS 180-4.
 *
 * It names a scenario's text: two files with the same digest are the same file, so records
 * can say exactly what was played. It keeps no secret and needs no speed.
 */
#ifndef HEARD_SHA256_H
#define HEARD_SHA256_H

#include <stddef.h>

enum { SHA256_TEXT = 65 };  /* 64 hexadecimal digits and the ending 0 */

/* Writes the digest of `size` bytes in lower-case hexadecimal. */
void sha256_text(const void *bytes, size_t size, char digest[SHA256_TEXT]);

#endif
