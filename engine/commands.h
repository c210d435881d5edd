/* commands.h: what each word of the command line does.
 *
 * A command is a function that prints to stdout, complains to stderr and returns the status the
 * program ends with. It reaches scenarios and records through the World alone. What a program may
 * read (--json) comes from report/; what a person reads is printed here.
 *
 *   command_play.c      play: the core alone, the terminal, or the window
 *   command_scenario.c  list, show
 *   command_check.c     check
 *   command_sheet.c     graph, and show --handout
 *   command_record.c    records, replay, regrade
 *   command_trainee.c   trainees, forget, backup, restore
 *   command_training.c  course, practice
 *   command_pack.c      install, pack
 *   command_author.c    new, reference
 *   command_export.c    export
 *   command_import.c    import, collect
 *   command_push.c      push
 *   command_report.c    report
 */
#ifndef HEARD_COMMANDS_H
#define HEARD_COMMANDS_H

#include "core/arena.h"
#include "core/error.h"
#include "options.h"
#include "world.h"

/* Opens the title, in the window or the terminal. */
int command_open(World *world, const Options *options, Arena *arena);

int command_play(World *world, const Options *options, Arena *arena);
int command_list(World *world, const Options *options, Arena *arena);
int command_show(World *world, const Options *options, Arena *arena);
int command_graph(World *world, const Options *options, Arena *arena);
int command_check(World *world, const Options *options, Arena *arena);
int command_records(World *world, const Options *options, Arena *arena);
int command_replay(World *world, const Options *options, Arena *arena);
int command_regrade(World *world, const Options *options, Arena *arena);
int command_trainees(World *world, const Options *options, Arena *arena);
int command_forget(World *world, const Options *options, Arena *arena);
int command_backup(World *world, const Options *options, Arena *arena);
int command_restore(World *world, const Options *options, Arena *arena);
int command_install(World *world, const Options *options, Arena *arena);
int command_pack(World *world, const Options *options, Arena *arena);
int command_new(World *world, const Options *options, Arena *arena);
int command_reference(World *world, const Options *options, Arena *arena);
int command_export(World *world, const Options *options, Arena *arena);
int command_import(World *world, const Options *options, Arena *arena);
int command_collect(World *world, const Options *options, Arena *arena);
int command_push(World *world, const Options *options, Arena *arena);
int command_report(World *world, const Options *options, Arena *arena);

int command_course(World *world, const Options *options, Arena *arena);
int command_practice(World *world, const Options *options, Arena *arena);

/* ---- for commands only ---- */

/* Prints "heard: sentence" to stderr and returns `status`. */
int complain_of(const Error *error, int status);

/* A scenario by its id, or by the path of its file (it has a slash, or ends in .lua). NULL: it has said why, and
 * `*status` is what to end with: unknown ids are wrong usage, a broken file isn't. */
const Scenario *scenario_called(World *world, const char *called, Arena *arena, int *status);

/* Writes a document to the file that --output names, or prints it; returns the status. One that is to be handed
 * on is published: others may read the file. */
int write_document(const char *document, const Options *options);
int publish_document(const char *document, const Options *options);

/* Makes the statements of sessions that have ended and have none yet, `trainee`'s or everybody's (NULL), and
 * those anew that were made before the organisation's base was set. */
bool freeze_sessions(World *world, Store *store, const char *trainee, Error *error);

/* Whether it can be an address of PostgreSQL, as collect and --from take it; else a sentence. */
bool is_address(const char *address, Error *error);

/* Opens records in PostgreSQL; the caller closes them. NULL with a sentence that holds no password. */
Store *open_collected(const char *address, bool write, Arena *arena, Error *error);

/* show --handout: a sheet for somebody. */
int show_handout(const Scenario *scenario, const Rubric *rubric, const Options *options, Arena *arena);

/* Prints a line for each course that can't be opened, and what to do. */
void print_broken_courses(const CourseCard *cards, int count, Arena *arena);

/* Prints a text and then spaces up to `width` columns; always one at least. */
void print_padded(const char *text, int width);

/* How many columns a text takes, if each character takes one. */
int text_columns(const char *text);

#endif
