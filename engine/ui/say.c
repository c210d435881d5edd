#include "ui/say.h"

#include "core/wording.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

const char *say_tenths(int tenths, Arena *arena)
{
    return arena_print(arena, "%s%d.%d", tenths < 0 ? "-" : "", abs(tenths) / 10, abs(tenths) % 10);
}

const char *say_credit(int thousandths, Arena *arena)
{
    int hundredths = (thousandths + 5) / 10;

    return arena_print(arena, "%d.%02d", hundredths / 100, hundredths % 100);
}

const char *say_first_name(const char *name, Arena *arena)
{
    return arena_text_n(arena, name, strcspn(name, " "));
}

const char *say_date(int64_t seconds, Arena *arena)
{
    static const char *const months[] = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    };
    time_t moment = (time_t)seconds;
    struct tm when;

    if (seconds == 0 || localtime_r(&moment, &when) == NULL)
        return "";
    return arena_print(arena, "%d %s %d, %02d:%02d", when.tm_mday, months[when.tm_mon], when.tm_year + 1900,
                       when.tm_hour, when.tm_min);
}

const char *say_clock(int64_t seconds, Arena *arena)
{
    return arena_print(arena, "%02d:%02d", (int)(seconds / 60), (int)(seconds % 60));
}

const char *say_count(int count, const char *word, Arena *arena)
{
    return count == 1 ? arena_print(arena, "one %s", word) : arena_print(arena, "%d %ss", count, word);
}

static const struct { const char *name, *icon, *talk; } channels[CHANNELS] = {
    [CALL]  = { "Phone call",    "phone",               "call" },
    [CHAT]  = { "Chat",          "message-circle",      "chat" },
    [EMAIL] = { "E-mail",        "mail",                "mail" },
    [TEXT]  = { "Text messages", "message-square-text", "chat" },
    [VIDEO] = { "Video call",    "video",               "call" }
};

const char *say_channel(Channel channel)        { return channels[channel].name; }
const char *say_channel_icon(Channel channel)   { return channels[channel].icon; }
const char *say_talk(Channel channel)           { return channels[channel].talk; }

const char *say_mode(Mode mode)
{
    return mode == ASSESSED ? "Assessed" : "Practice";
}

static const struct { const char *name, *icon; } dimensions[DIMENSIONS] = {
    [LISTENING]  = { "Listening",  "ear" },
    [VALIDATION] = { "Validation", "hand-heart" },
    [RESOLUTION] = { "Resolution", "wrench" }
};

const char *say_dimension(Dimension dimension)      { return dimensions[dimension].name; }
const char *say_dimension_icon(Dimension dimension) { return dimensions[dimension].icon; }

/* The name stands between the two. */
static const struct { const char *before, *after, *brief; } outcomes[OUTCOMES] = {
    [RESOLVED_LOYAL]   = { "", " felt heard, and the problem is solved.",           "Solved and heard" },
    [RESOLVED_UNHEARD] = { "The problem is solved, but ", " didn't feel heard.",    "Solved, not heard" },
    [UNRESOLVED_HEARD] = { "", " felt heard, but the problem isn't solved.",        "Heard, not solved" },
    [UNRESOLVED_LOST]  = { "The problem isn't solved, and ", " didn't feel heard.", "Not solved, not heard" },
    [ESCALATED]        = { "", " asked for somebody else before you were done.",    "Asked for another" },
    [HUNG_UP]          = { "", " broke off before you were done.",                  "Broke off" }
};

const char *say_outcome(Outcome outcome, const char *name, Arena *arena)
{
    if (outcome < 0 || outcome >= OUTCOMES)
        return "This one wasn't played to its end.";
    return arena_print(arena, "%s%s%s", outcomes[outcome].before, name, outcomes[outcome].after);
}

const char *say_outcome_short(Outcome outcome)
{
    return outcome >= 0 && outcome < OUTCOMES ? outcomes[outcome].brief : "Not finished";
}

const char *say_face(const char *face, Arena *arena)
{
    if (strcmp(face, "crying") == 0)
        return "is crying";
    if (strcmp(face, "neutral") == 0)
        return "is waiting";
    return arena_print(arena, "looks %s", face);
}

const char *say_file(const char *path)
{
    const char *slash = strrchr(path, '/');

    return slash != NULL ? slash + 1 : path;
}

const char *say_capital(const char *text, Arena *arena)
{
    char *copy = arena_text(arena, text);

    if (copy[0] >= 'a' && copy[0] <= 'z')
        copy[0] = (char)(copy[0] - 'a' + 'A');
    return copy;
}

const char *say_small(const char *text, Arena *arena)
{
    char *copy = arena_text(arena, text);

    if (copy[0] >= 'A' && copy[0] <= 'Z')
        copy[0] = (char)(copy[0] - 'A' + 'a');
    return copy;
}

const char *say_start(const char *text, int most, Arena *arena)
{
    return wording_start(text, most, arena);
}
