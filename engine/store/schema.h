/* schema.h: the tables, version by version.
 *
 * The file's user_version says which steps it has been through. A change to the tables is a new
 * step at the end, never an edit of one that stands. store_open() takes the steps that are missing,
 * all in one transaction.
 *
 * The key's columns come first in every table: SQLite 3.40 otherwise finds nulls that aren't there when it
 * checks a file, and a file that is found damaged is set aside.
 *
 * Enums are kept as their names, so that a file can be read without the program. Times are seconds
 * since 1970, UTC; they are shown, never sorted by (clocks are set back): ids count up.
 */
#ifndef HEARD_SCHEMA_H
#define HEARD_SCHEMA_H

enum {
    STORE_APPLICATION = 0x48524431,     /* "HRD1": marks a file as ours */
    STORE_VERSION = 3                   /* steps there are */
};

/* A new random UUID (RFC 9562, version 4), as SQL. */
#define STORE_NEW_UID \
    "lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)" \
    " || '-' || substr('89ab', 1 + (abs(random()) % 4), 1) || substr(hex(randomblob(2)), 2)" \
    " || '-' || hex(randomblob(6)))"

/* What brings a file from version `step` to the next. */
extern const char *const schema_steps[STORE_VERSION];

#endif
