#include "report/sheet_page.h"

/* A paragraph; what stood on lines of its own stays so. */
static void say(Html *html, const char *tag, const char *text)
{
    html_open(html, tag);
    for (const char *end = text; *end != 0; text = end) {
        for (end = text; *end != 0 && *end != '\n'; end++)
            continue;
        html_text(html, arena_text_n(html->buf.arena, text, (size_t)(end - text)));
        if (*end == '\n') {
            html_empty(html, "br");
            end++;
        }
    }
    html_close(html);
}

static void said(Html *html, const SheetLine *line)
{
    if (line->who[0] == 0) {
        html_element(html, "p class=\"quiet\"", arena_print(html->buf.arena, "(%s)", line->text));
        return;
    }
    html_open(html, line->other ? "div class=\"said\"" : "div class=\"you\"");
    html_open(html, "span class=\"who\"");
    html_span(html, "bdi", line->who);
    html_close(html);
    html_text(html, line->text);
    html_close(html);
}

const char *sheet_page(const Sheet *sheet, const Press *press)
{
    Paper paper = paper_begin(press, "A page of heard", sheet->title, false);
    Html *html = &paper.html;

    if (sheet->trainee != NULL) {
        html_open(html, "p");
        paper_name(&paper, sheet->trainee);
        html_close(html);
    }
    for (int i = 0; i < sheet->count; i++) {
        const SheetLine *line = &sheet->lines[i];

        if (line->kind == SHEET_HEADING)
            html_element(html, line->level == 2 ? "h2" : "h3", line->text);
        else if (line->kind == SHEET_TEXT)
            say(html, "p", line->text);
        else
            said(html, line);
    }
    return paper_end(&paper);
}
