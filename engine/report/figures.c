#include "report/figures.h"

#include "core/tally.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#define NOTHING "–"

const char *figure_score(int tenths, Arena *arena)
{
    return tenths < 0 ? NOTHING : arena_print(arena, "%d.%d", tenths / 10, tenths % 10);
}

const char *figure_change(int from, int to, Arena *arena)
{
    int change = to - from, size = abs(change);

    if (from < 0 || to < 0)
        return NOTHING;
    return arena_print(arena, "%s%d.%d", change < 0 ? "−" : change > 0 ? "+" : "±", size / 10, size % 10);
}

const char *figure_thousandths(int thousandths, Arena *arena)
{
    int size = (abs(thousandths) + 5) / 10;

    return arena_print(arena, "%s%d.%02d", thousandths < 0 && size > 0 ? "−" : "", size / 100, size % 100);
}

const char *figure_share(int64_t part, int64_t whole, Arena *arena)
{
    return whole > 0 ? arena_print(arena, "%d %%", tally_percent(part, whole)) : NOTHING;
}

const char *figure_of(int part, int whole, Arena *arena)
{
    return whole > 0 ? arena_print(arena, "%d of %d", part, whole) : NOTHING;
}

const char *figure_newest(int part, int whole, int all, Arena *arena)
{
    return whole < all ? arena_print(arena, "%d of the newest %d", part, whole) : figure_of(part, whole, arena);
}

const char *figure_count(int64_t count, const char *word, Arena *arena)
{
    return count == 1 ? arena_print(arena, "one %s", word)
                      : arena_print(arena, "%lld %ss", (long long)count, word);
}

const char *figure_clock(int64_t seconds, Arena *arena)
{
    long long hours = seconds / 3600, minutes = seconds / 60 % 60, rest = seconds % 60;

    return hours > 0 ? arena_print(arena, "%lld:%02lld:%02lld", hours, minutes, rest)
                     : arena_print(arena, "%lld:%02lld", minutes, rest);
}

static const char *time_as(int64_t seconds, const char *format, Arena *arena)
{
    time_t when = (time_t)seconds;
    struct tm parts;
    char text[40] = NOTHING;

    if (seconds != 0 && gmtime_r(&when, &parts))
        strftime(text, sizeof text, format, &parts);
    return arena_text(arena, text[0] == '0' ? text + 1 : text);
}

const char *figure_day(int64_t seconds, Arena *arena)
{
    return time_as(seconds, "%d %b %Y", arena);
}

const char *figure_moment(int64_t seconds, Arena *arena)
{
    return time_as(seconds, "%d %b %Y, %H:%M", arena);
}

const char *figure_dimension(Dimension dimension)
{
    static const char *const names[DIMENSIONS] = { "Listening", "Validation", "Resolution" };

    return names[dimension];
}

const char *figure_mode(Mode mode)
{
    return mode == ASSESSED ? "assessed" : "practice";
}

const char *figure_outcome(Outcome outcome)
{
    static const char *const words[OUTCOMES] = {
        [RESOLVED_LOYAL] = "solved and heard", [RESOLVED_UNHEARD] = "solved, not heard",
        [UNRESOLVED_HEARD] = "heard, not solved", [UNRESOLVED_LOST] = "neither heard nor solved",
        [ESCALATED] = "asked for somebody else", [HUNG_UP] = "hung up"
    };

    return outcome < 0 || outcome >= OUTCOMES ? "not finished" : words[outcome];
}

const char *figure_standing(Standing standing)
{
    static const char *const words[STANDINGS] = { "not seen", "weak", "growing", "mastered" };

    return words[standing];
}

const char *figure_mark(Standing standing)
{
    static const char *const marks[STANDINGS] = { "·", "○", "◐", "●" };

    return marks[standing];
}
