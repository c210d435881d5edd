/* world.h: the real Services, over scripts, records, files and time.
 *
 * A World is what main.c opens once: it knows the program's own files (the share folder), the
 * person's files (the data folder) and the settings. Screens reach it through world_services();
 * the command line also uses the functions below. Nothing on disk is touched before it is needed:
 * the rubric is read at once, the store opens with the first record or list, so that `heard show`
 * and `heard check` never make a folder.
 *
 * Where things are:
 *   share     WorldOptions.share, else $HEARD_SHARE, else the source tree when the program stands in
 *             its build folder, else where `make install` put it
 *   data      WorldOptions.data, else $HEARD_DATA, else $XDG_DATA_HOME/heard, else ~/.local/share/heard;
 *             holds records.db, scenarios/ (the person's own) and packs/ (the installed ones, each in
 *             a folder of its id)
 *   settings  $XDG_CONFIG_HOME/heard/settings, else ~/.config/heard/settings; but settings in the data
 *             folder when that was named by --data or $HEARD_DATA, so that one folder holds it all
 *
 * When records can't be kept the play goes on. What couldn't be saved stays in memory and is
 * saved with the next turn that can be; Services.trouble() is the one line to show meanwhile.
 */
#ifndef HEARD_WORLD_H
#define HEARD_WORLD_H

#include "core/bank.h"
#include "core/arena.h"
#include "core/card.h"
#include "core/error.h"
#include "core/finding.h"
#include "core/record.h"
#include "core/scenario.h"
#include "pack/pack.h"
#include "store/people.h"
#include "store/store.h"
#include "ui/services.h"

typedef struct World World;

typedef struct WorldOptions {
    const char *program;    /* argv[0]; only used where the system can't say which file is running */
    const char *share;      /* a folder that holds scripts/ and assets/; NULL: found as above */
    const char *data;       /* --data; NULL: found as above */
    bool no_save;           /* --no-save: nothing is written; records that are there can be read */
} WorldOptions;

/* Opens the world. It lives in `arena` until world_close(). Fails with a sentence when the
 * program's own files can't be found or read; a data folder that fails is no reason to fail. */
World *world_open(const WorldOptions *options, Arena *arena, Error *error);

/* Whether all that was read of the records could be read; false with a sentence, once. */
bool world_whole(World *world, Error *error);

/* Tries once more to save what couldn't be saved, and closes the store. True when nothing is lost;
 * otherwise `error` says what is. NULL is ignored. */
bool world_close(World *world, Error *error);

/* What the screens use. It lives as long as the world. */
Services *world_services(World *world);

/* The folder with portraits/, scenes/, icons/, fonts/ and sounds/. */
const char *world_assets(const World *world);

/* The folder with the installed packs, which needn't be there; NULL when there is no data folder. */
const char *world_packs(const World *world);

/* The folder with the person's own scenarios, likewise. */
const char *world_scenarios(const World *world);

/* Sentences that a person should see once (a damaged file was set aside …), then NULL each. They
 * appear when the store opens; the newest is also Services.trouble() while it holds. */
const char *world_notice(const World *world, int index);

/* The text of one of the program's own Lua files: "scripts/schema.lua". NULL with a sentence when it can't
 * be read. */
const char *world_script(const World *world, const char *name, Arena *arena, Error *error);

/* ---- scenarios ---- */

/* Whether there is a scenario file of this name. If not, the sentence names the nearest ones; it is
 * the one that load_scenario gives. */
bool world_knows_scenario(World *world, const char *id, Error *error);

/* Lets a scenario file outside the library be asked for, by the id that is returned, as if it came first in it;
 * the listing stays as it is. Only the last one is known. NULL with a sentence when there is no such file. */
const char *world_visit(World *world, const char *path, Error *error);

/* Reads one file, or each .lua file in a folder, or a pack's folder with the scenarios in it, or a scenario or
 * course of the library by its id, and adds every finding; `bank` counts what can be played. Returns how many files
 * were read; -1 with a sentence if `path` is none of these. */
int world_check(World *world, const char *path, Bank *bank, Findings *findings, Error *error);

/* Checks everything that the library would list. */
int world_check_all(World *world, Bank *bank, Findings *findings);

/* Sorts findings as findings_sort() does, but those of files in the data folder come last, where they are seen. */
void world_sort_findings(const World *world, Findings *findings);

/* Whether there is a course of this name. If not, the sentence names the nearest ones. */
bool world_knows_course(World *world, const char *id, Error *error);

/* ---- packs ---- */

/* Takes in a pack, a folder or an archive, and checks all of it: see pack_read(). */
const Pack *world_read_pack(World *world, const char *path, Arena *arena, Error *error);

/* Whether its id, and those of its scenarios, are free in the library. If not, the sentence says which. */
bool world_admits_pack(World *world, const Pack *pack, Error *error);

/* Puts it into the data folder, whole or not at all. */
bool world_install_pack(World *world, const Pack *pack, Error *error);

/* ---- people ---- */

/* Lets a trainee of this machine play, or be who lists are about, by name; “guest” is nobody. Fails with a sentence. */
bool world_be_trainee(World *world, const char *name, Error *error);

/* Lists everybody's records from now on. */
void world_be_everybody(World *world);

/* Copies all records into a new file; and takes them back from one. What was there before stays beside it
 * under another name, which `kept` is set to (NULL: there was nothing). */
bool world_backup(World *world, const char *path, Error *error);
bool world_restore(World *world, const char *path, Arena *arena, const char **kept, Error *error);

/* ---- records ---- */

/* Keeps the grade of `record`, which was played again from the choices of the record with its id,
 * beside the earlier ones. */
bool world_add_grading(World *world, const Record *record, Error *error);

/* The store itself, for work over many records. With `write` it is one that can be written to. NULL with a
 * sentence when there is none. */
Store *world_store(World *world, bool write, Error *error);

/* A file of the data folder by its name, in `arena`. There must be a store. */
const char *world_file(const World *world, const char *name, Arena *arena);

/* Where statements may be sent, as the settings file says. */
typedef struct RecordStore {
    const char *endpoint;       /* lrs_endpoint: what "/statements" is added to; NULL: not set */
    const char *base;           /* xapi_base: under which our names stand; that of nobody when it isn't set */
    bool base_set;
    const char *settings;       /* the settings file; NULL: there can be none */
    const char *key_file;       /* lrs-key beside it, which holds KEY:SECRET; it needn't be there */
} RecordStore;

/* Fails with a sentence when xapi_base is no web address. */
bool world_record_store(const World *world, RecordStore *found, Arena *arena, Error *error);

/* The grades of a session, oldest first. */
int world_list_gradings(World *world, int64_t session, Arena *arena, const GradingCard **cards);

#endif
