/* pack.h: scenarios that travel together, as a folder or as one file.
 *
 * A pack holds, and nothing else:
 *
 *   pack.lua              the sheet that says what it is (script/manifest.h)
 *   scenarios/NAME.lua    at least one
 *   pictures/NAME.png     at most 2048 x 2048
 *   NAME.md, NAME.txt, LICENSE      for people to read
 *
 * A .heard archive is the same folder as a zip file. Packs come from strangers, so a pack is taken in
 * once, as a whole, by pack_read(): the bytes are read without looking at them; a child process with
 * resource limits and, where the system has one, a system-call filter unpacks and checks everything;
 * and what it found good comes back through a pipe as plain names and bytes. This process never runs an
 * archive reader over a stranger's bytes, and what was checked is what is installed.
 *
 * Names are letters, digits, dot, hyphen and underscore, 1 to 64 of them, no dot first; so no name can
 * lead out of the pack. Links and other special files are refused. All limits are below.
 */
#ifndef HEARD_PACK_H
#define HEARD_PACK_H

#include "core/arena.h"
#include "core/error.h"
#include "core/finding.h"
#include "core/scenario.h"
#include "script/manifest.h"

enum {
    PACK_MOST_ENTRIES    = 500,                 /* files and folders */
    PACK_MOST_BYTES      = 50 * 1024 * 1024,    /* of all files, and of the archive */
    PACK_MOST_RATIO      = 100,                 /* unpacked to packed; real ones have 3 to 10 … */
    PACK_RATIO_FROM      = 1024 * 1024,         /* … and nobody minds before so many bytes */
    PACK_MOST_SCRIPT     = 64 * 1024,           /* bytes of a .lua */
    PACK_MOST_TEXT       = 256 * 1024,          /* … of a text for people */
    PACK_MOST_PICTURE    = 2 * 1024 * 1024,     /* … of a picture */
    PACK_MOST_PIXELS     = 2048,                /* each way */
    PACK_LONGEST_NAME    = 64,
    PACK_SECONDS         = 20                   /* that checking may take */
};

typedef struct PackFile {
    const char *name;           /* "scenarios/late-parcel.lua" */
    const char *bytes;          /* with a 0 behind them that `size` doesn't count */
    size_t size;
} PackFile;

typedef struct Pack {
    const Manifest *manifest;
    PackFile *files;            /* sorted by name, byte by byte */
    int count;
    size_t size;                /* bytes of all files */
    bool filtered;              /* it was checked under a system-call filter, not under limits alone */
} Pack;

/* What checking needs from the program. */
typedef struct PackRules {
    const Scripts *scripts;
    const char *engine;         /* this program's version */
    int seconds;                /* that checking may take */

    /* Loads a scenario; NULL when a finding is an error. `name` is "scenarios/late-parcel.lua". */
    const Scenario *(*load)(void *self, const char *bytes, size_t length, const char *name,
                            Findings *findings, Arena *arena);
    void *self;
} PackRules;

/* Takes in a folder or an archive and checks all of it, as told above. It forks, so nothing that a child
 * mustn't share (the store, the window) may be open. What it returns lives in `arena`. NULL with a
 * sentence that names the pack and the first thing that is wrong with it. */
const Pack *pack_read(const char *path, const PackRules *rules, Arena *arena, Error *error);

/* The number of scenarios, and the id of one: its file's name. */
int pack_scenarios(const Pack *pack);
const char *pack_scenario(const Pack *pack, int index, Arena *arena);

/* The pack as an archive, byte for byte the same from the same files: sorted, without times and owners,
 * and not compressed, because each compressor packs in its own way. Lives in `arena`. */
bool pack_archive(const Pack *pack, Arena *arena, const char **bytes, size_t *size, Error *error);

/* Writes the files into a new folder beside `folder` and gives it that name at the end, so that it is
 * there whole or not at all. Fails when something of that name is there. What an install that was killed an
 * hour ago or earlier left beside it is removed. */
bool pack_keep(const Pack *pack, const char *folder, Error *error);

#endif
