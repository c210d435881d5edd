/* classroom.h: a small made-up group with sessions, the same on every machine, for tests of reports.
 *
 * Ana, Bo and the others play two small scenarios by chance, the abler the more often with the reply that is
 * worth most; some type first, some rate themselves, one disagrees, one is a guest, one has a name that would be a
 * formula in a spreadsheet and a tag in a page.
 */
#ifndef HEARD_TEST_CLASSROOM_H
#define HEARD_TEST_CLASSROOM_H

#include "core/rubric.h"
#include "store/store.h"

#define CLASSROOM_NOW 1763812800        /* 22 Nov 2025, 12:00 UTC */
#define CLASSROOM_HOSTILE "=cmd|'/C calc'!A0\"><script>alert(1)</script>\n\xe2\x80\xae" "drow"

/* A store in memory that holds it all. */
Store *classroom_open(const Rubric *rubric);

/* Adds trainees who each play rent-model once: `count` of them, from number `from`. */
void classroom_fill(Store *store, const Rubric *rubric, int from, int count);

/* Ana plays rent-model once more, after its author wrote a version 2 with the hash "second". */
void classroom_play_again(Store *store, const Rubric *rubric);

/* The uid of trainee number `number`, from 0: Ana is 0, the hostile one CLASSROOM_SIZE - 1. */
enum { CLASSROOM_SIZE = 8 };
const char *classroom_uid(int number, Arena *arena);

#endif
