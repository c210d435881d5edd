/* parts.h: what the files of this folder share. Nobody else includes it.
 *
 *   name.c      which names a pack may use, and how large each file may be
 *   folder.c    a folder's files, read
 *   archive.c   an archive's files, read and written; the only file that knows libarchive
 *   picture.c   whether bytes are a PNG that may be shown
 *   inspect.c   whether the files together are a good pack
 *   cage.c      what a process may no longer do
 *   apart.c     inspecting in a child process: pack_read()
 *   keep.c      writing a pack into its place
 */
#ifndef HEARD_PACK_PARTS_H
#define HEARD_PACK_PARTS_H

#include "pack/pack.h"

/* Why a pack can't have a file, or a folder, of this name, as a sentence; NULL if it can. */
const char *pack_file_fault(const char *name, Arena *arena);
const char *pack_folder_fault(const char *name, Arena *arena);

/* How many bytes a file of this name may have. */
size_t pack_file_most(const char *name);

/* Adds a file whose name is fine; name and bytes are copied. Fails when that is too much for a pack. */
bool pack_add(Pack *pack, const char *name, const char *bytes, size_t size, Arena *arena, Error *error);

/* The sentences about a file that is too large, and a pack that is. */
bool pack_say_large(const char *name, Error *error);

/* Sorts the files by name. */
void pack_sort(Pack *pack);

/* A name as it may stand in a sentence. */
const char *pack_shown(const char *name, Arena *arena);

/* Reads all files of a folder. */
bool folder_unpack(const char *path, Pack *pack, Arena *arena, Error *error);

/* Reads all files of an archive. */
bool archive_unpack(const char *bytes, size_t size, Pack *pack, Arena *arena, Error *error);

/* What is wrong with a picture; NULL: nothing. */
const char *picture_fault(const char *bytes, size_t size, Arena *arena);

/* Checks the files together and sets the manifest. */
bool pack_inspect(Pack *pack, const PackRules *rules, Arena *arena, Error *error);

/* Gives up, for good, all that inspecting a pack doesn't need: files, other processes, the network, more
 * than some memory and time. Only `out` stays open, as file 0. Returns whether a system-call filter is at
 * work; false: this system has none, and the limits alone hold. */
bool cage_enter(int out, int seconds);

#endif
