#include "report/html.h"

#include <assert.h>
#include <string.h>

/* The element's name: the tag up to its attributes. */
static void add_end(Html *html, const char *tag)
{
    buf_print(&html->buf, "</%.*s>", (int)strcspn(tag, " "), tag);
}

Html html_begin(Arena *arena, const char *language, const char *title, const char *style)
{
    Html html = { .buf = { .arena = arena } };
    Buf *buf = &html.buf;

    buf_add(buf, "<!doctype html>\n<html lang=\"");
    buf_escape(buf, language);
    buf_add(buf, "\">\n<head>\n<meta charset=\"utf-8\">\n"
                 "<meta http-equiv=\"Content-Security-Policy\" "
                 "content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n"
                 "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
    buf_escape(buf, title);
    buf_print(buf, "</title>\n<style>\n%s</style>\n</head>\n<body>", style);
    return html;
}

const char *html_end(Html *html)
{
    while (html->depth > 0)
        html_close(html);
    buf_add(&html->buf, "\n</body>\n</html>\n");
    return buf_text(&html->buf);
}

void html_open(Html *html, const char *tag)
{
    assert(html->depth < HTML_DEEPEST && "elements are nested too deep");
    html->open[html->depth++] = tag;
    buf_print(&html->buf, "\n<%s>", tag);
}

void html_open_numbered(Html *html, const char *tag, int number)
{
    html_open(html, arena_print(html->buf.arena, tag, number));
}

void html_close(Html *html)
{
    assert(html->depth > 0 && "html_close without html_open");
    add_end(html, html->open[--html->depth]);
}

void html_element(Html *html, const char *tag, const char *text)
{
    buf_add(&html->buf, "\n");
    html_span(html, tag, text);
}

void html_empty(Html *html, const char *tag)
{
    buf_print(&html->buf, "\n<%s>", tag);
}

void html_text(Html *html, const char *text)
{
    buf_escape(&html->buf, text);
}

void html_print(Html *html, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    buf_escape(&html->buf, arena_vprint(html->buf.arena, format, args));
    va_end(args);
}

void html_span(Html *html, const char *tag, const char *text)
{
    buf_print(&html->buf, "<%s>", tag);
    buf_escape(&html->buf, text);
    add_end(html, tag);
}
