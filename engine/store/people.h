/* people.h: who plays, what they said of their sessions afterwards, and what these say about them.
 *
 * A trainee is a name and a uid. Records without one are a guest's. The code is four digits that keep
 * colleagues out of a list on a shared machine; it encrypts nothing, and whoever can read the file can
 * read everything in it. Names are kept as typed and are never trusted: whoever shows one escapes it.
 *
 * Where a function takes `trainee`, it is a uid; "" means guests, NULL means everybody. What lists, finds or asks
 * and has no Error gives what could be read, which after a failure is less than there is: store_whole() tells.
 */
#ifndef HEARD_PEOPLE_H
#define HEARD_PEOPLE_H

#include "core/attempt.h"
#include "core/name.h"
#include "core/remark.h"
#include "store/store.h"

/* ---- trainees ---- */

/* Adds a trainee under a new uid of the caller's, who plays on this machine. `name` is one that name_clean()
 * gave; one that a trainee of this machine has already is refused with a sentence (name.h says which are the same), and so is “guest”.
 * `code`: four digits, or NULL. */
bool store_add_trainee(Store *store, const char *uid, const char *name, const char *code, int64_t when,
                       Error *error);

/* Gives another name. */
bool store_rename_trainee(Store *store, const char *uid, const char *name, int64_t when, Error *error);

/* Sets the code; NULL takes it away. */
bool store_set_code(Store *store, const char *uid, const char *code, Error *error);

/* Whether `code` is the trainee's; true for everything when they have none. */
bool store_check_code(Store *store, const char *uid, const char *code);

/* All trainees, those of this machine first, then by name; returns how many. */
int store_list_trainees(Store *store, Arena *arena, const Trainee **trainees);

/* The trainee with this uid, or of this name, as name.h compares them, wherever they play, or whose uid begins so, with
 * SHORT_UID characters or more. NULL with a sentence when there is none, or when several bear the name, as with
 * guests whoever is called “guest” does: nobody is ever taken for their namesake, and the sentence lists them by
 * uid. */
const Trainee *store_find_trainee(Store *store, const char *name, Arena *arena, Error *error);

/* What was deleted, and how many statements a learning record store had been sent: it keeps them. */
typedef struct Forgotten {
    int sessions, drills, sent;
} Forgotten;

/* Deletes a trainee with everything that hangs on them, for good (the file is cleaned, not only unlinked),
 * and remembers a salted hash of the uid, so that an old bundle can't bring them back. */
bool store_forget_trainee(Store *store, const char *uid, Forgotten *forgotten, Error *error);

/* Whether we were asked to forget this uid. */
bool store_was_forgotten(Store *store, const char *uid);

/* ---- what their sessions say ---- */

/* The graded sessions of a trainee, oldest first: by id, or when they play on another machine, whose bundles may
 * have come in any order, by when they began. Opportunities that an early end kept from happening
 * aren't counted as called for: nobody could have answered them. Returns how many. */
int store_list_attempts(Store *store, const char *trainee, Arena *arena, const Attempt **attempts);

/* The drills of a trainee, oldest first; and keeping one. */
int store_list_drills(Store *store, const char *trainee, Arena *arena, const DrillDone **drills);

bool store_add_drill(Store *store, const char *uid, const DrillDone *drill, const DrillBeat *beats, Error *error);

/* ---- what they said afterwards ---- */

/* Adds one; a second one about the same line replaces the first in what is listed, and both are kept. */
bool store_add_disagreement(Store *store, const Disagreement *disagreement, Error *error);

/* Those of a session (0: of all), the newest of each line, by session and line. */
int store_list_disagreements(Store *store, int64_t session, Arena *arena, const Disagreement **disagreements);

bool store_add_perspective(Store *store, const Perspective *perspective, Error *error);
int store_list_perspectives(Store *store, int64_t session, Arena *arena, const Perspective **perspectives);

/* A session is a story once: kept again, its words are the newer ones. One that was taken back doesn't return with
 * an older bundle. Stories are listed with what is read beside them, the newest first. */
bool store_add_story(Store *store, const Story *story, Error *error);
bool store_drop_story(Store *store, const char *uid, Error *error);
int store_list_stories(Store *store, Arena *arena, const Story **stories);

#endif
