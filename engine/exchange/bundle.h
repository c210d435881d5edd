/* bundle.h: records as one file that another heard takes in.
 *
 * A bundle is JSON Lines: one JSON object a line, UTF-8, a newline behind each.
 *
 *   {"format": "heard-bundle", "version": 1, "program": "heard 0.1.0", "made": "2026-11-22T01:44:00Z", "records": 3}
 *   {"source": {"hash": …, "scenario": …, "bytes": … }}          a scenario's text in base64, once
 *   {"trainee": {"uid": …, "name": …, "named": …, "made": … }}
 *   {"drill": {"uid": …, …, "drill_beats": [ … ]}}
 *   {"session": {"uid": …, …, "turns": [ … ], "offered": [ … ], "gradings": [ … ], "ledger": [ … ], … }}
 *   {"end": {"records": 3, "sha256": … }}                        over all lines before this one
 *
 * Inside a record stand the columns of store/schema.c by their names, and the rows that hang on it in lists by the
 * names of their tables; what is null is left out. store/transport.c says which. A record's trainee and
 * source stand before it. `records` counts the lines between the first and the last. A key that goes, comes or
 * changes its meaning makes the next version.
 *
 * Sessions that haven't ended aren't written, and neither are codes. A bundle that is read is a stranger's:
 * it is read once to the end before anything is taken from it, and whatever in it isn't as it should be is
 * told with file and line. What was taken in before that line stays, each record whole.
 */
#ifndef HEARD_EXCHANGE_BUNDLE_H
#define HEARD_EXCHANGE_BUNDLE_H

#include "core/sha256.h"
#include "store/transport.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

enum { BUNDLE_VERSION = 1 };

/* Is told how far it has come, and says whether to go on. */
typedef bool BundleWatcher(void *data, int64_t done, int64_t all);

/* Writes everything of a trainee (a uid; NULL: of all). `program` is its name and version. False with a sentence. */
bool bundle_write(Store *store, const char *trainee, const char *program, int64_t now, FILE *out,
                  BundleWatcher *watcher, void *data, Error *error);

typedef enum BundleState {
    BUNDLE_TAKEN,           /* all of it is in the store */
    BUNDLE_STOPPED,         /* the watcher said so; what was taken so far stays */
    BUNDLE_CUT_OFF,         /* the end is missing: it may still be on its way */
    BUNDLE_FAULTY,          /* not a bundle, changed after it was made, or with a record that can't be */
    BUNDLE_NEWER,           /* made by a later version */
    BUNDLE_UNREADABLE,      /* the file can't be read */
    BUNDLE_FAILED           /* the store can't take it */
} BundleState;

/* What became of its records. */
typedef struct BundleCounts {
    int sessions_new, sessions_known, drills_new, trainees_new;
    int sessions_other;     /* the store has one of that uid that went otherwise, and keeps it */
    int kept_out;
    char checksum[SHA256_TEXT];     /* at its end, and right; "" when it was refused before */
} BundleCounts;

/* Reads a bundle to its end and says whether it is whole. `checksum` is the one at its end. */
BundleState bundle_check(const char *path, char checksum[SHA256_TEXT], Error *error);

/* Checks a bundle and merges it into the store. What belongs to trainees who were forgotten is kept out and
 * counted. When the state isn't TAKEN or STOPPED, `error` has a sentence with file and line. */
BundleState bundle_read(Store *store, const char *path, BundleCounts *counts, BundleWatcher *watcher, void *data,
                        Error *error);

#endif
