/* manifest.h: pack.lua, the sheet that says what a pack is.
 *
 * A pack is scenarios that travel together (pack/pack.h). Its pack.lua is `return pack { … }` and is
 * read as a scenario is: in the same empty room, checked against what scripts/schema.lua says about
 * `pack`, every fault a finding.
 */
#ifndef HEARD_MANIFEST_H
#define HEARD_MANIFEST_H

#include "script/loader.h"

typedef struct Manifest {
    const char *id;             /* its folder's name: small letters, digits, hyphens */
    const char *title;          /* what the library calls it; one line */
    const char *author, *licence, *language;
    int version;                /* counts up with each change */
    const char *engine;         /* the oldest heard that can play it, as it is written: "0.1.0" */
} Manifest;

/* Reads a manifest. `engine` is the version of this program; one that is made for a newer program is
 * an error. NULL when a finding is an error. Manifest and findings live in their arenas. */
const Manifest *manifest_load(const Scripts *scripts, const char *source, size_t length, const char *engine,
                              Findings *findings, Arena *arena);

#endif
