/* page.h: what the reports' pages share: their style, and how they show names, tables and marks.
 *
 * A page is one self-contained HTML file: no script, nothing from elsewhere, light and dark by the reader's
 * own setting, black on white in print. Each table has a caption and headings with a scope; a mark that tells
 * something by its shape has a word beside it, seen or heard.
 */
#ifndef HEARD_PAGE_H
#define HEARD_PAGE_H

#include "core/rubric.h"
#include "report/figures.h"
#include "report/html.h"

enum { PAGE_NAME = 60 };    /* bytes of a name that a page shows; CSV and JSON have all of it */

/* What every report is told. */
typedef struct Press {
    int64_t now;                /* when it is written */
    const char *program;        /* "heard 0.1.0" */
    const Rubric *rubric;       /* as it is now: titles of behaviours, pass marks */
    Arena *arena;
} Press;

typedef struct Page {
    Html html;
    const Press *press;
    Arena *arena;
} Page;

/* Begins a page: what kind of report it is, and what or whom it is about. `person` is true for
 * somebody's name, which is then kept from turning the direction of what stands around it. */
Page page_begin(const Press *press, const char *kind, const char *about, bool person);

/* Says when, by what and how it was made, and ends it. */
const char *page_end(Page *page);

/* A name, cut where it is very long, in an isolation of its own. */
void page_name(Page *page, const char *name);

/* A heading of a section, and a paragraph; `quiet` is for what explains. */
void page_heading(Page *page, const char *text);
void page_say(Page *page, const char *text);
void page_quiet(Page *page, const char *text);

/* A table: its caption and column headings; rows are opened with html_open(…, "tr"). Closed by page_end_table(). */
void page_table(Page *page, const char *caption, const char *const *columns, int count);
void page_end_table(Page *page);

/* Cells: a row's heading, a text, a figure at the right, a name. */
void page_row_head(Page *page, const char *text);
void page_cell(Page *page, const char *text);
void page_figure(Page *page, const char *text);
void page_name_head(Page *page, const char *name);

/* "yes" or "not yet" with a mark. */
void page_verdict(Page *page, bool good, const char *yes, const char *no);

/* The title of a behaviour. */
const char *page_behaviour(const Page *page, Behaviour behaviour);

/* A row of label and value in a list of facts, which page_facts() opens and html_close() closes. */
void page_facts(Page *page);
void page_fact(Page *page, const char *label, const char *value);

#endif
