/* figures.h: numbers and names as the reports write them.
 *
 * One wording each, so that the pages agree. Times are UTC, whoever reads them. What isn't there is "–".
 */
#ifndef HEARD_FIGURES_H
#define HEARD_FIGURES_H

#include "core/arena.h"
#include "core/progress.h"

const char *figure_score(int tenths, Arena *arena);                 /* "62.4" */
const char *figure_change(int from, int to, Arena *arena);          /* "+4.1", of tenths */
const char *figure_thousandths(int thousandths, Arena *arena);      /* "0.35", "-0.20" */
const char *figure_share(int64_t part, int64_t whole, Arena *arena);    /* "83 %" */
const char *figure_of(int part, int whole, Arena *arena);           /* "5 of 6" */
const char *figure_newest(int part, int whole, int all, Arena *arena);  /* "5 of the newest 6"; of all: "5 of 6" */
const char *figure_count(int64_t count, const char *word, Arena *arena);    /* "one session", "3 sessions" */
const char *figure_clock(int64_t seconds, Arena *arena);            /* "7:05"; "1:02:40" */
const char *figure_day(int64_t seconds, Arena *arena);              /* "22 Nov 2026" */
const char *figure_moment(int64_t seconds, Arena *arena);           /* "22 Nov 2026, 14:05" */

/* "Listening"; "practice"; "solved, not heard"; "mastered", and its mark. */
const char *figure_dimension(Dimension dimension);
const char *figure_mode(Mode mode);
const char *figure_outcome(Outcome outcome);
const char *figure_standing(Standing standing);
const char *figure_mark(Standing standing);

#endif
