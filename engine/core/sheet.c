#include "core/sheet.h"

#include "core/buf.h"

const char *sheet_text(const Sheet *sheet, Arena *arena)
{
    Buf buf = { .arena = arena };

    buf_print(&buf, "%s\n", sheet->title);
    if (sheet->trainee != NULL)
        buf_print(&buf, "%s\n", sheet->trainee);
    for (int i = 0; i < sheet->count; i++) {
        const SheetLine *line = &sheet->lines[i];

        if (line->kind == SHEET_HEADING)
            buf_print(&buf, "\n%s\n", line->text);
        else if (line->kind == SHEET_TEXT)
            buf_print(&buf, "%s\n", line->text);
        else if (line->who[0] != 0)
            buf_print(&buf, "%s: %s\n", line->who, line->text);
        else
            buf_print(&buf, "(%s)\n", line->text);
    }
    return buf_text(&buf);
}
