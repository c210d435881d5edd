/* file.h: files and folders, read and written so that nothing can go half way.
 *
 * Whatever the program reads or writes besides its records goes through here. Reading takes
 * regular files up to a size only, so that a pipe or a device in a scenario folder can't hang it.
 * Saving writes a temporary file beside the old one and puts it in its place when it is safely on
 * disk. What the program makes is the person's alone: folders 0700, files 0600. Only what is written to be
 * handed on (a scenario, a pack, a handout) may be read by whom the umask lets.
 */
#ifndef HEARD_FILE_H
#define HEARD_FILE_H

#include "core/arena.h"
#include "core/error.h"

#include <stdbool.h>
#include <stddef.h>

/* Reads a whole file of at most `most` bytes. `*bytes` lives in `arena` and has a 0 behind it that
 * `*length` (may be NULL) doesn't count. Fails with a sentence. */
bool file_read(const char *path, size_t most, Arena *arena, char **bytes, size_t *length, Error *error);

/* Whether a path names a device or a pipe, such as /dev/stdout: it is written to and never replaced. */
bool file_is_device(const char *path);

/* Puts `length` bytes in the place of the file at once, or leaves what was there. A device is written to. */
bool file_save(const char *path, const void *bytes, size_t length, Error *error);

/* The same for a file that is meant for others: who may read it is what the umask says. */
bool file_publish(const char *path, const void *bytes, size_t length, Error *error);

/* Makes an empty file that only its owner may read; one that is there stays as it is. */
bool file_make(const char *path, Error *error);

/* Renames; fails when there is something of the new name already. */
bool file_move(const char *from, const char *to, Error *error);

bool file_exists(const char *path);     /* anything of that name */
bool file_same(const char *path, const char *other);    /* both are there, and are one file */
bool folder_exists(const char *path);

/* Whether a file may be put at `path`; a sentence where a folder is. */
bool file_has_room(const char *path, Error *error);

/* Makes a folder and those above it where they are missing. */
bool folder_make(const char *path, Error *error);

/* The names in a folder that end in `suffix`, without those that begin with a dot, sorted by byte. The
 * list lives in `arena` and ends with NULL. Fails when the folder can't be read. */
bool folder_list(const char *path, const char *suffix, Arena *arena, const char *const **names, int *count,
                 Error *error);

/* Removes the files in a folder whose names end in `suffix`, and the folder when nothing else is in it. */
void folder_remove(const char *path, const char *suffix);

/* A write beyond a file-size limit or into a closed pipe is then an error like any other, not the
 * end of the program. Called once at the start. */
void file_quiet_signals(void);

#endif
