/* say.h: figures and names as people read them.
 *
 * Scores, amounts of credit, dates, channels, outcomes: each has one wording, so that the library,
 * the debrief and the list of records say the same thing in the same words.
 */
#ifndef HEARD_SAY_H
#define HEARD_SAY_H

#include "core/arena.h"
#include "core/record.h"
#include "core/scenario.h"

/* Tenths as a figure: 624 is "62.4". */
const char *say_tenths(int tenths, Arena *arena);

/* Thousandths of an opportunity: 700 is "0.70", 525 is "0.53". */
const char *say_credit(int thousandths, Arena *arena);

/* "Nia" of "Nia Okafor". */
const char *say_first_name(const char *name, Arena *arena);

/* A moment as "22 Nov 2026, 14:05", in the machine's own time; "" for 0. */
const char *say_date(int64_t seconds, Arena *arena);

/* How long something has taken: "02:41". */
const char *say_clock(int64_t seconds, Arena *arena);

/* "One turn", "3 turns": the word gets an "s" unless there is one. */
const char *say_count(int count, const char *word, Arena *arena);

const char *say_channel(Channel channel);           /* "Phone call" */
const char *say_channel_icon(Channel channel);
const char *say_talk(Channel channel);              /* "call": what is left, ended, tried again */
const char *say_mode(Mode mode);                    /* "Practice" */
const char *say_dimension(Dimension dimension);     /* "Listening" */
const char *say_dimension_icon(Dimension dimension);

/* How it ended, in a sentence with the customer's name: "The problem is solved, but Nia …". */
const char *say_outcome(Outcome outcome, const char *name, Arena *arena);

/* The same in a few words for a list: "Solved, not heard". */
const char *say_outcome_short(Outcome outcome);

/* What a face shows: "looks worried". */
const char *say_face(const char *face, Arena *arena);

/* The last part of a path. */
const char *say_file(const char *path);

/* A text with its first letter large, or small. */
const char *say_capital(const char *text, Arena *arena);
const char *say_small(const char *text, Arena *arena);

/* The beginning of a text, cut between words, with "…" if something was left out. */
const char *say_start(const char *text, int most, Arena *arena);

#endif
