/* chart.h: a trainee's figure over their sessions, as a picture within a page.
 *
 * Inline SVG without script: one mark a session (a ring for practice, a square for an assessed run), a line
 * for the trend, a dashed one for what it takes to pass. Who can't see it hears its title, and finds
 * every number in the page's tables.
 */
#ifndef HEARD_CHART_H
#define HEARD_CHART_H

#include "core/progress.h"
#include "report/html.h"

/* Writes the chart of one dimension where the page is. `mark` is in points; `name` is what it shows. */
void chart_trend(Html *html, const char *name, const Line *line, const Attempt *attempts, int mark);

/* Its part of the page's style. */
extern const char chart_style[];

#endif
