/* forgotten.h: what is known again without being kept. Private to this folder.
 *
 * Of a code, and of whatever we were asked to forget, a salted hash is kept and nothing else: enough to know it
 * again, in an old bundle for one, too little to read it.
 */
#ifndef HEARD_FORGOTTEN_H
#define HEARD_FORGOTTEN_H

#include "core/sha256.h"
#include "store/store.h"

#include <stdbool.h>

typedef struct Salted { char hash[SHA256_TEXT]; } Salted;

/* SHA-256 of both, one after the other, in hexadecimal digits. */
Salted salted(const char *salt, const char *secret);

/* Steps of a bigger change, with sql.h's rule for failures: notes the uid of a trainee or a story that must not
 * come back, and whether one was noted. */
void forgotten_note(Store *store, const char *uid);
bool forgotten_has(Store *store, const char *uid);

#endif
