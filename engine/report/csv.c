#include "report/csv.h"

#include "core/utf8.h"
#include "report/json.h"

#include <string.h>

/* The signs that begin a formula, and those that may begin a cell in one spreadsheet or another. */
static const char starts_formula[] = "=+-@\t\r\n", starts_cell[] = ",;\t\r\n";

Csv csv_begin(Arena *arena)
{
    return (Csv){ .buf = { .arena = arena } };
}

static void begin_field(Csv *csv)
{
    if (csv->within)
        buf_add(&csv->buf, ",");
    csv->within = true;
}

static bool one_of(char sign, const char *signs)
{
    return sign && strchr(signs, sign);
}

/* One character, and a ' before it where it could begin a formula. Returns how many bytes it had. */
static size_t add_character(Buf *buf, const char *text, bool begins)
{
    size_t length = utf8_length(text);

    if (begins && one_of(*text, starts_formula))
        buf_add(buf, "'");
    if (*text == '"')
        buf_add(buf, "\"\"");
    else
        buf_add_n(buf, length ? text : "\xef\xbf\xbd", length ? length : 3);
    return length ? length : 1;
}

void csv_text(Csv *csv, const char *text)
{
    bool quoted = text && strpbrk(text, ",;\"\t\r\n"), begins = true;

    begin_field(csv);
    if (!text)
        return;
    if (quoted)
        buf_add(&csv->buf, "\"");
    for (const char *at = text; *at; ) {
        char sign = *at;
        at += add_character(&csv->buf, at, begins && (at == text || !one_of(sign, starts_cell)));
        begins = one_of(sign, starts_cell) || (begins && sign == '"');
    }
    if (quoted)
        buf_add(&csv->buf, "\"");
}

void csv_head(Csv *csv, const char *const *columns, int count)
{
    for (int i = 0; i < count; i++)
        csv_text(csv, columns[i]);
    csv_end_row(csv);
}

void csv_number(Csv *csv, int64_t number)
{
    begin_field(csv);
    buf_print(&csv->buf, "%lld", (long long)number);
}

void csv_number_unless(Csv *csv, int64_t number, int64_t nothing)
{
    if (number == nothing)
        csv_text(csv, NULL);
    else
        csv_number(csv, number);
}

void csv_tenths(Csv *csv, int tenths)
{
    begin_field(csv);
    if (tenths >= 0)
        buf_print(&csv->buf, "%d.%d", tenths / 10, tenths % 10);
}

void csv_thousandths(Csv *csv, int64_t thousandths)
{
    int64_t size = thousandths < 0 ? -thousandths : thousandths;

    begin_field(csv);
    buf_print(&csv->buf, "%s%lld.%03d", thousandths < 0 ? "-" : "", (long long)(size / 1000), (int)(size % 1000));
}

void csv_flag(Csv *csv, bool flag)
{
    csv_text(csv, flag ? "yes" : "no");
}

void csv_time(Csv *csv, int64_t seconds)
{
    csv_text(csv, seconds == 0 ? NULL : json_time(seconds, csv->buf.arena));
}

void csv_end_row(Csv *csv)
{
    buf_add(&csv->buf, "\r\n");
    csv->within = false;
}

const char *csv_bytes(const Csv *csv)
{
    return buf_text(&csv->buf);
}
