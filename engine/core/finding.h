/* finding.h: what is to be said about a scenario file.
 *
 * The loader, the structure check and (for authors) the stricter rules all answer with findings:
 * an error keeps a scenario from being played, a warning and a note don't. Each says where it is
 * (file, line, and the path through the file), what is there, and what to do.
 */
#ifndef HEARD_FINDING_H
#define HEARD_FINDING_H

#include "core/arena.h"

#include <stdarg.h>
#include <stdbool.h>

typedef enum FindingWeight { FINDING_ERROR, FINDING_WARNING, FINDING_NOTE } FindingWeight;

typedef struct Finding {
    FindingWeight weight;
    const char *code;       /* for programs, and for `explained`: "unknown-word" */
    const char *file;       /* "": all files together */
    int line;               /* 1 and up; 0: the whole file */
    const char *path;       /* beat "opening" > reply 3; "" if none */
    const char *sentence;   /* what is there and what to do */
} Finding;

typedef struct Findings {
    Arena *arena;
    Finding *items;         /* sorted by findings_sort(): by file, line, code */
    int count;
} Findings;

/* Adds one; the texts are copied. The sentence is made as printf makes it. */
void finding_add(Findings *findings, FindingWeight weight, const char *code, const char *file, int line,
                 const char *path, const char *format, ...) __attribute__((format(printf, 7, 8)));
void finding_add_list(Findings *findings, FindingWeight weight, const char *code, const char *file, int line,
                      const char *path, const char *format, va_list args);

void findings_sort(Findings *findings);
int findings_errors(const Findings *findings);

/* "bounced-rent.lua:41: beat "opening" > reply 3: unknown word 'restate', did you mean 'restates'?" */
const char *finding_text(const Finding *finding, Arena *arena);

const char *finding_weight_name(FindingWeight weight);  /* "error", "warning", "note" */

/* The name nearest to `wrong` among `names` (ends with NULL), if it is near enough to be meant; else
 * NULL. Distance of Damerau and Levenshtein: at most 2, and less than half of the word's length. */
const char *nearest_name(const char *wrong, const char *const *names);

#endif
