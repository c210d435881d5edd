#include "core/error.h"

#include <stdarg.h>
#include <stdio.h>

bool error_say(Error *error, const char *format, ...)
{
    va_list args;

    if (!error)
        return false;
    error->file[0] = 0;
    error->line = 0;
    va_start(args, format);
    vsnprintf(error->sentence, sizeof error->sentence, format, args);
    va_end(args);
    return false;
}
