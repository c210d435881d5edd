/* progress_line.h: how far long work has come, on a terminal and nowhere else.
 *
 * The line stands on stderr and is written over itself, at most ten times a second and only after the
 * work has taken half a second, so that short work shows nothing. Where stderr is a pipe or a file, or the
 * terminal can't move back (TERM=dumb), nothing is ever written. For example
 *
 *   ProgressLine line = progress_line_begin("Importing", count);
 *   for (int i = 0; i < count; i++) {
 *       …
 *       progress_line_show(&line, i + 1);
 *   }
 *   progress_line_end(&line);
 *
 * shows "Importing 1204 of 5000 (24 %)", and after the end the line is gone. End it before anything
 * else is printed.
 */
#ifndef HEARD_PROGRESS_LINE_H
#define HEARD_PROGRESS_LINE_H

#include <stdbool.h>
#include <stdint.h>

typedef struct ProgressLine {
    const char *what;
    int64_t all;            /* steps; 0: nobody knows, only what was done is shown */
    int64_t began, shown;   /* clock_ticks() */
    bool wanted;            /* there is a terminal */
    bool there;             /* something stands on the line */
} ProgressLine;

/* `what` begins the line, "Importing"; it must outlive the work. */
ProgressLine progress_line_begin(const char *what, int64_t all);

/* Says that `done` steps are done. Cheap enough for every step. */
void progress_line_show(ProgressLine *line, int64_t done);

/* Wipes the line. */
void progress_line_end(ProgressLine *line);

#endif
