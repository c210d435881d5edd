/* pdf.h: a page as a PDF, by a program that is there already.
 *
 * A browser or weasyprint makes the PDF; we write the page to a folder of its own, run the program on
 * it without a shell, wait for a while, and put what it made in its place, whole or not at all. Nothing is
 * installed for it, and nothing of the page goes anywhere else.
 */
#ifndef HEARD_PDF_H
#define HEARD_PDF_H

#include "core/arena.h"
#include "core/error.h"

#include <stdbool.h>

enum { PDF_SECONDS = 120 };     /* after which a program that isn't done is ended */

/* Makes the file `path` from an HTML document. Fails with a sentence: when no program is there it says how to
 * do it by hand. */
bool pdf_save(const char *document, const char *path, Arena *arena, Error *error);

#endif
