/* path.h: where things are on this machine. No other file builds a path of its own.
 *
 * The rules are those of the XDG base directories: a variable that is unset, empty or relative is
 * as if it weren't there. Nothing is made and nothing is opened; only the share folder is looked
 * at, to know which of several it is. Paths live in `arena`.
 */
#ifndef HEARD_PATH_H
#define HEARD_PATH_H

#include "core/arena.h"
#include "core/error.h"

/* The folder for records and the person's own scenarios: `option` (--data), else $HEARD_DATA, else
 * $XDG_DATA_HOME/heard, else ~/.local/share/heard. A relative option or $HEARD_DATA is meant from the
 * current folder. NULL with a sentence when none is known. */
const char *path_data(const char *option, Arena *arena, Error *error);

/* The settings file: in the data folder when `option` or $HEARD_DATA names one, else
 * $XDG_CONFIG_HOME/heard/settings, else ~/.config/heard/settings. */
const char *path_settings(const char *option, Arena *arena, Error *error);

/* The folder that holds scripts/ and assets/: `option`, else $HEARD_SHARE, else the source tree when
 * the program stands in a folder beside its scripts/ (as build/heard does), else the one compiled in.
 * `program` is argv[0], for systems that can't say which file is running; NULL if unknown. NULL with a
 * sentence when scripts/words.lua isn't there. */
const char *path_share(const char *option, const char *program, Arena *arena, Error *error);

/* "folder/name", with a single slash. */
const char *path_join(Arena *arena, const char *folder, const char *name);

/* The folder a file stands in ("." if the path names none), and its name without folder and
 * without `suffix`. */
const char *path_folder(Arena *arena, const char *path);
const char *path_stem(Arena *arena, const char *path, const char *suffix);

#endif
