/* html.h: HTML that can't be broken by what it is about.
 *
 * A report is written from top to bottom: html_begin(), then elements, then html_end() gives the whole
 * document as one string. Two rules keep a stranger's text from becoming markup:
 *
 *   1. A `tag` is the program's own words: an element's name and, where it needs any, its
 *      attributes, as in "p" or "section class=\"beat\"". Nothing read from a file or a database may
 *      be part of it. It is always a string constant.
 *   2. A `text` is somebody's words. It is always escaped, whatever it holds.
 *
 * The document carries a content security policy that allows its own style and nothing else: no
 * script, no picture from elsewhere, no form, no frame. So even a mistake against rule 1 runs nothing.
 *
 * Elements nest by html_open() and html_close(); closing names no tag, because the writer knows
 * which one is open. Each open or whole element begins on a line of its own, so that two versions of a
 * document can be compared line by line; html_span() stays within the line. For example
 *
 *   Html html = html_begin(arena, "en", "Briefing", "body { margin: 2em; }");
 *   html_element(&html, "h1", scenario->title);
 *   html_open(&html, "p");
 *   html_text(&html, "You talk to ");
 *   html_span(&html, "b", scenario->customer.name);
 *   html_print(&html, ", for about %d minutes.", scenario->minutes);
 *   html_close(&html);
 *   return html_end(&html);
 *
 * writes <h1>…</h1> and <p>You talk to <b>…</b>, for about 8 minutes.</p>.
 */
#ifndef HEARD_HTML_H
#define HEARD_HTML_H

#include "core/buf.h"

enum { HTML_DEEPEST = 16 };

typedef struct Html {
    Buf buf;
    const char *open[HTML_DEEPEST];     /* the tags that wait to be closed */
    int depth;
} Html;

/* A document: its language ("en"), its title, and the style it carries. `style` is the program's own,
 * like a tag. */
Html html_begin(Arena *arena, const char *language, const char *title, const char *style);

/* Closes whatever is open and returns the document. */
const char *html_end(Html *html);

/* Opens an element; closes the innermost one. */
void html_open(Html *html, const char *tag);
void html_close(Html *html);

/* Opens an element whose attributes hold a number where the tag says %d: "section id=\"session-%d\"". */
void html_open_numbered(Html *html, const char *tag, int number);

/* A whole element with nothing but text in it; html_empty() is one that never has an end ("br"). */
void html_element(Html *html, const char *tag, const char *text);
void html_empty(Html *html, const char *tag);

/* Text inside the open element; as printf makes it; and a part of it that is set apart ("b", "i", "q"). */
void html_text(Html *html, const char *text);
void html_print(Html *html, const char *format, ...) __attribute__((format(printf, 2, 3), nonnull(2)));
void html_span(Html *html, const char *tag, const char *text);

#endif
