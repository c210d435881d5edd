/* name_fold.c: names as they are compared. */
#include "core/name.h"

#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

const char *name_folded(const char *name, Arena *arena)
{
    static const utf8proc_option_t how = UTF8PROC_NULLTERM | UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD;
    utf8proc_uint8_t *folded = NULL;
    utf8proc_ssize_t length = utf8proc_map((const utf8proc_uint8_t *)name, 0, &folded, how);
    const char *text = length < 0 ? arena_text(arena, name)     /* no UTF-8: as it is */
                                  : arena_text_n(arena, (const char *)folded, (size_t)length);

    free(folded);
    return text;
}

bool name_is_guest(const char *name)
{
    return name_order(name, "guest") == 0;
}

int name_order(const char *a, const char *b)
{
    Arena scratch = { 0 };
    int order = strcmp(name_folded(a, &scratch), name_folded(b, &scratch));

    arena_free(&scratch);
    return order;
}
