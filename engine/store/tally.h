/* tally.h: the sums behind the reports, made in the store.
 *
 * What a report needs of a hundred thousand sessions is counted where they lie, or walked through row by
 * row, so that the memory it takes doesn't grow with them; item analysis keeps a few bytes for each choice
 * of each first attempt at one scenario. All of it is read; nothing is changed.
 */
#ifndef HEARD_STORE_TALLY_H
#define HEARD_STORE_TALLY_H

#include "core/tally.h"
#include "store/store.h"

/* The sessions that no trainee's name stands at. False with a sentence when the store fails. */
bool store_tally_guests(Store *store, GuestTally *tally, Error *error);

/* A scenario as it was played by all. `hash` is the beginning of a version's hash; NULL: the newest one, by
 * the author's number and then by when it was first played. At most `most_objections` are kept, the newest of
 * each beat first. False with a sentence when nobody played it, there is no such version, or the store fails.
 * `tally` lives in `arena`. */
bool store_tally_scenario(Store *store, const char *scenario, const char *hash, int most_objections,
                          Arena *arena, ScenarioTally *tally, Error *error);

/* What a trainee disagrees with, by session and line. Returns how many. */
int store_list_objections(Store *store, const char *trainee, Arena *arena, const Objection **objections);

#endif
