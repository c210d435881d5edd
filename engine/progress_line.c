#include "progress_line.h"

#include "sys/clock.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { PATIENCE = 500, PAUSE = 100 };   /* milliseconds before the first line, and between two */

ProgressLine progress_line_begin(const char *what, int64_t all)
{
    const char *term = getenv("TERM");
    bool moves_back = term && term[0] && strcmp(term, "dumb") != 0;

    return (ProgressLine){ .what = what, .all = all, .began = clock_ticks(),
                           .wanted = moves_back && isatty(STDERR_FILENO) };
}

void progress_line_show(ProgressLine *line, int64_t done)
{
    int64_t now = line->wanted ? clock_ticks() : 0;

    if (!line->wanted || now - line->began < PATIENCE || now - line->shown < PAUSE)
        return;
    line->shown = now;
    line->there = true;
    fprintf(stderr, "\r\033[K%s %lld", line->what, (long long)done);
    if (line->all > 0)
        fprintf(stderr, " of %lld (%d %%)", (long long)line->all, (int)(100 * done / line->all));
    fflush(stderr);
}

void progress_line_end(ProgressLine *line)
{
    if (line->there)
        fputs("\r\033[K", stderr);
    line->there = false;
}
