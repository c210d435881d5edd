/* sheet_page.h: a screen's page as a file to print: self-contained HTML, as the reports are.
 */
#ifndef HEARD_SHEET_PAGE_H
#define HEARD_SHEET_PAGE_H

#include "core/sheet.h"
#include "report/paper.h"

/* The document. It lives in the press's arena. */
const char *sheet_page(const Sheet *sheet, const Press *press);

#endif
