/* paper.h: what the reports' pages share: their style, and how they show names, tables and marks.
 *
 * A page is one self-contained HTML file: no script, nothing from elsewhere, light and dark by the reader's
 * own setting, black on white in print. Each table has a caption and headings with a scope; a mark that tells
 * something by its shape has a word beside it, seen or heard.
 */
#ifndef HEARD_PAPER_H
#define HEARD_PAPER_H

#include "core/rubric.h"
#include "report/figures.h"
#include "report/html.h"

enum { PAPER_NAME = 60 };    /* bytes of a name that a page shows; CSV and JSON have all of it */

/* What every report is told. */
typedef struct Press {
    int64_t now;                /* when it is written */
    const char *program;        /* "heard 0.1.0" */
    const Rubric *rubric;       /* as it is now: titles of behaviours, pass marks */
    Arena *arena;
} Press;

typedef struct Paper {
    Html html;
    const Press *press;
    Arena *arena;
} Paper;

/* Begins a page: what kind of report it is, and what or whom it is about. `person` is true for
 * somebody's name, which is then kept from turning the direction of what stands around it. */
Paper paper_begin(const Press *press, const char *kind, const char *about, bool person);

/* Says when, by what and how it was made, and ends it. */
const char *paper_end(Paper *paper);

/* A name, cut where it is very long, in an isolation of its own. */
void paper_name(Paper *paper, const char *name);

/* A heading of a section, and a paragraph as printf makes it; `quiet` is for what explains. */
void paper_heading(Paper *paper, const char *text);
void paper_say(Paper *paper, const char *text, ...) __attribute__((format(printf, 2, 3)));
void paper_quiet(Paper *paper, const char *text, ...) __attribute__((format(printf, 2, 3)));

/* A table: its caption and column headings; rows are opened with html_open(…, "tr"), and all of it is
 * closed by paper_end_table(). */
void paper_table(Paper *paper, const char *caption, const char *const *columns, int count);
void paper_end_table(Paper *paper);

/* Cells: a row's heading, a text, a figure at the right. */
void paper_row_head(Paper *paper, const char *text);
void paper_cell(Paper *paper, const char *text);
void paper_figure(Paper *paper, const char *text);

/* "yes" or "not yet" with a mark. */
void paper_verdict(Paper *paper, bool good, const char *yes, const char *no);

/* The title of a behaviour. */
const char *paper_behaviour(const Paper *paper, Behaviour behaviour);

/* A label and a value, as printf makes it, in a list of facts, which paper_facts() opens and html_close()
 * closes. */
void paper_facts(Paper *paper);
void paper_fact(Paper *paper, const char *label, const char *value, ...)
    __attribute__((format(printf, 3, 4)));

#endif
