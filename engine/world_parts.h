/* world_parts.h: what the files of the world share. Nobody else includes it.
 *
 *   world.c          opening, closing, and the table of services
 *   world_library.c  scenario files: finding and reading them
 *   world_listing.c  the library as cards, and checking
 *   world_course.c   courses, and what a trainee's sessions say
 *   world_pack.c     packs: taking one in, installing it, finding those that are
 *   world_records.c  the store: opening it, saving, and what to do when it can't be
 *   world_people.c   who plays
 *   world_remarks.c  what a trainee says of a session afterwards, and pages that are printed
 *   world_outbox.c   statements for a learning record store
 *   world_settings.c the settings file
 */
#ifndef HEARD_WORLD_PARTS_H
#define HEARD_WORLD_PARTS_H

#include "script/loader.h"
#include "store/outbox.h"
#include "store/store.h"
#include "world.h"

enum { MOST_NOTICES = 4 };

#define RECORDS_FILE "records.db"   /* in the data folder */

/* A record that was begun while nothing could be saved. It goes by -1, -2 … until it gets its id. */
typedef struct Waiting {
    int64_t id;                 /* the one the store gave it since; 0: still waiting */
    int64_t retry_of;
} Waiting;

/* The language of the scenario with this hash, as it was asked for once. */
typedef struct Tongue {
    const char *hash, *language;
} Tongue;

struct World {
    Arena *arena;
    Services services;
    bool no_save;

    /* places; data and settings are NULL when none is known, for the reason beside them */
    const char *share, *assets, *data, *settings_file;
    Error data_error, settings_error;

    /* the program's own files */
    Scripts scripts;
    AssetNames asset_names;
    char fingerprint[65];       /* see library_fingerprint(); "" until it is needed */

    /* a scenario file that stands outside the library and is played or shown; NULL: none */
    const char *visiting;

    /* texts of the scenarios that were loaded, for records that may be begun */
    Source *sources;
    int source_count;
    Tongue *tongues;
    int tongue_count;

    /* records */
    Store *store;               /* NULL until it is needed, or when it can't be opened */
    bool store_tried;
    Error store_error;          /* why it can't be, or can't be written to */
    Store *memory;              /* what waits to be saved; NULL until something does */
    Waiting *waiting;
    int waiting_count;
    char trouble[600];          /* "" when all is well */
    const char *notices[MOST_NOTICES];
    int notice_count;
    bool notice_seen;           /* a play was saved since */

    /* who plays */
    Trainee trainee;            /* `uid` NULL: a guest. Its texts live in the world's arena */
    bool trainee_known;         /* it has been chosen, or looked for */
    bool everybody;             /* lists are everybody's: for work on the command line */

    Settings settings;
};

/* ---- world_library.c ---- */

/* Reads the program's Lua files and the names of its assets. */
bool library_open(World *world, Error *error);

/* A digest of everything besides the file that decides what loading a scenario file gives. */
const char *library_fingerprint(World *world);

/* Loads bytes as the file `name`, which must be called as the scenario is; `assets` are those it may use.
 * NULL when a finding is an error. */
const Scenario *library_load(World *world, const char *bytes, size_t length, const char *name,
                             const AssetNames *assets, Findings *findings, Arena *arena);

/* Reads a scenario file. False with a finding about `name` when that can't be done. */
bool library_read(const char *path, const char *name, Arena *arena, char **bytes, size_t *length,
                  Findings *findings);

/* Calls `visit` for each Lua file of some folders, in order, until it returns false: `folder_of` gives them by
 * index, NULL after the last. And for each scenario file: the one that visits, then
 * the program's first. */
typedef const char *FolderAt(const World *world, int index, Arena *arena);
typedef bool FileVisitor(void *data, const char *path);
void library_each_in(const World *world, FolderAt *folder_of, Arena *arena, FileVisitor *visit, void *data);
void library_each_file(const World *world, Arena *arena, FileVisitor *visit, void *data);

/* The folders of the program's scenarios, the person's, then those of packs. */
const char *library_folder_at(const World *world, int index, Arena *arena);

/* Finds fault with a file of these folders if another one of its name comes before it. `what`: "scenario". */
void library_check_double(const World *world, FolderAt *folder_of, const char *path, const char *what,
                          Findings *findings);
void library_say_double(Findings *findings, const char *file, const char *what, const char *first);

/* A file that is looked for by its id, among scenarios or courses. */
typedef struct Wanted {
    const char *id;
    const char *path;           /* where it is; NULL: not found */
    const char **ids;           /* all that were seen on the way */
    int count;
    Arena *arena;
} Wanted;

/* A visitor of files: stops at the one that is wanted. */
bool wanted_look(void *data, const char *path);

/* The file of this id in some folders, in `arena`; NULL: there is none. */
const char *library_path(const World *world, FolderAt *folder_of, const char *id, Arena *arena);

/* Says that there is none, and names the nearest; false. `what`: "scenario", "course". */
bool wanted_unknown(const Wanted *wanted, const char *what, Error *error);

bool world_changed(void *self, const Scenario *scenario);
const Scenario *world_load_scenario(void *self, const char *id, Arena *arena, Error *error);
const Scenario *world_load_kept_scenario(void *self, const char *hash, Arena *arena, Error *error);

/* The text with this hash, if a scenario was loaded from it; else NULL. */
const Source *library_source(const World *world, const char *hash);

/* ---- world_listing.c ---- */

int world_list_scenarios(void *self, Arena *arena, const ScenarioCard **cards);

/* ---- world_pack.c ---- */

/* The folders with the scenarios of installed packs, in order; NULL after the last. */
const char *packs_folder_at(const World *world, int index, Arena *arena);

/* The title of the pack that the file belongs to; NULL if it belongs to none. */
const char *packs_title(const World *world, const char *path, Arena *arena);

/* What a scenario file may use: the program's assets, and in a pack the pack's. `path` may be NULL: in none. */
AssetNames packs_assets(const World *world, const char *path, Arena *arena);

/* Whether a folder is one of a pack, and its sheet's findings. */
bool packs_check_sheet(const World *world, const char *folder, Findings *findings);

/* ---- world_people.c ---- */

/* Whose records a list shows, as the store takes it: a uid, "" for guests, NULL for everybody. */
const char *people_whose(World *world);

const Trainee *world_trainee(void *self);
int world_list_trainees(void *self, Arena *arena, const Trainee **trainees);
bool world_add_trainee(void *self, const char *name, const char *code, Error *error);
bool world_choose_trainee(void *self, const char *uid, const char *code, Error *error);
bool world_rename_trainee(void *self, const char *name, Error *error);
bool world_set_code(void *self, const char *code, Error *error);
bool world_export_trainee(void *self, Arena *arena, const char **path, Error *error);
bool world_forget_trainee(void *self, Arena *arena, const char **receipt, Error *error);

/* ---- world_course.c ---- */

/* The folders of the program's courses, then the person's. */
const char *courses_folder_at(const World *world, int index, Arena *arena);

/* Checks a course file's bytes, and the course files that would be listed; returns how many these are. */
void courses_check(const World *world, const char *bytes, size_t length, const char *name, Findings *findings);
int courses_check_all(const World *world, Findings *findings);

int world_list_courses(void *self, Arena *arena, const CourseCard **cards);
const Course *world_load_course(void *self, const char *id, Arena *arena, Error *error);
int world_list_attempts(void *self, Arena *arena, const Attempt **attempts);
int world_list_drills(void *self, Arena *arena, const DrillDone **drills);
bool world_add_drill(void *self, const DrillDone *drill, const DrillBeat *beats, Error *error);
int64_t world_zone(void *self, int64_t moment);

/* ---- world_records.c ---- */

/* Closes the store, so that its file can be replaced; it opens again when it is next needed. */
void records_close(World *world);

/* The store to read from; NULL if there is none. */
Store *records_store(World *world);

/* The id in the store of a record that may have been begun while nothing could be saved; 0: none yet. */
int64_t records_real_id(World *world, int64_t id);

/* Tries to save what waits. False while something does. */
bool records_catch_up(World *world, Error *error);

bool world_begin_record(void *self, Record *record, const Scenario *scenario, Error *error);
bool world_add_turn(void *self, const Record *record, int turn, Error *error);
bool world_finish_record(void *self, Record *record, Error *error);
bool world_find_unfinished(void *self, RecordCard *card, Arena *arena);
int world_list_records(void *self, Arena *arena, const RecordCard **cards);
const Record *world_load_record(void *self, int64_t id, Arena *arena, Error *error);
bool world_drop_unfinished(void *self, int64_t id, Error *error);
const char *world_trouble(void *self);

/* ---- world_outbox.c ---- */

/* Makes a record's statements; `self` is the World. */
int outbox_statements(void *self, const Record *record, Arena *arena, const Statement **statements);

/* ---- world_remarks.c ---- */

int world_list_disagreements(void *self, int64_t record, Arena *arena, const Disagreement **disagreements);
bool world_add_disagreement(void *self, int64_t record, int line, const char *sentence, Error *error);
int world_list_perspectives(void *self, int64_t record, Arena *arena, const Perspective **perspectives);
bool world_add_perspective(void *self, const Perspective *perspective, Error *error);
int world_list_stories(void *self, Arena *arena, const Story **stories);
bool world_add_story(void *self, int64_t record, const char *words, Error *error);
bool world_drop_story(void *self, const char *uid, Error *error);
bool world_print_page(void *self, const Sheet *sheet, bool show, Arena *arena, const char **said, Error *error);

/* Removes the pages that a trainee has printed. */
void remarks_forget_pages(const World *world, const char *trainee);

/* ---- world_settings.c ---- */

/* A line of the settings file that is no setting of the screens, as text; NULL when it isn't there or empty. */
const char *settings_text(const World *world, const char *name, Arena *arena);


void settings_read(World *world);
bool world_save_settings(void *self, Error *error);

#endif
