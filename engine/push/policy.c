#include "push/policy.h"

#include "core/chance.h"

#include <string.h>

/* ---- answers ---- */

/* Overloaded, in maintenance, a proxy without its server: all of these pass. */
static bool passes(int status)
{
    return status == 0 || status == 408 || status == 425 || status == 429 || status >= 500;
}

PushStep push_step(int status, int count)
{
    if (status >= 200 && status < 300)
        return PUSH_SENT;
    if (passes(status))
        return PUSH_LATER;
    if (status == 409)
        return count > 1 ? PUSH_ONE_BY_ONE : PUSH_COMPARE;
    if (status == 400 || status == 413 || status == 422)
        return count > 1 ? PUSH_HALVE : PUSH_PARK;
    return PUSH_STOP;
}

PushStep push_step_of_question(int status)
{
    if (status == 200)
        return PUSH_COMPARE;
    if (passes(status))
        return PUSH_LATER;
    return status == 400 || status == 404 ? PUSH_PARK : PUSH_STOP;
}

bool push_say_why(int status, Error *error)
{
    if (status == 401)
        return error_say(error, "The record store doesn't know our key (401). Nothing is lost: put the right "
                                "one into the file lrs-key and push again.");
    if (status == 403)
        return error_say(error, "The record store knows our key and doesn't let it store statements (403). "
                                "Nothing is lost: ask its administrator to allow that, and push again.");
    if (status == 404 || status == 405)
        return error_say(error, "There is no record store at lrs_endpoint (%d). Nothing is lost: correct the "
                                "address in the settings file and push again.", status);
    if (status >= 300 && status < 400)
        return error_say(error, "The record store has moved (%d). Nothing is lost, and the key wasn't sent "
                                "on: write its new address as lrs_endpoint into the settings file.", status);
    return error_say(error, "The record store refused the request (%d). Nothing is lost; push again when "
                            "that is cleared up.", status);
}

/* ---- pauses and batches ---- */

int64_t push_pause(int attempts, int64_t asked, uint64_t *chance)
{
    int64_t pause = PUSH_LONGEST_PAUSE;

    if (asked > 0)
        return asked < PUSH_LONGEST_ASKED ? asked : PUSH_LONGEST_ASKED;
    if (attempts < 10)
        pause = (int64_t)1 << (attempts < 1 ? 0 : attempts - 1);
    return pause - (int64_t)(chance_next(chance) % (uint64_t)(pause / 2 + 1));
}

int push_batch(const size_t *lengths, int count)
{
    size_t bytes = 2;
    int fit = 0;

    while (fit < count && fit < PUSH_MOST_STATEMENTS
           && (fit == 0 || bytes + lengths[fit] + 1 <= PUSH_MOST_BYTES))
        bytes += lengths[fit++] + 1;
    return fit;
}

/* ---- what the settings say ---- */

/* Whether the host at `host`, up to a port or a path, is this machine. */
static bool is_here(const char *host)
{
    static const char *const names[] = { "127.0.0.1", "localhost", "[::1]" };

    for (int i = 0; i < 3; i++) {
        size_t length = strlen(names[i]);
        if (strncmp(host, names[i], length) == 0 && strchr(":/", host[length]))     /* or the end */
            return true;
    }
    return false;
}

bool push_url(const char *endpoint, Arena *arena, const char **url, bool *loopback, Error *error)
{
    bool secure = strncmp(endpoint, "https://", 8) == 0, plain = strncmp(endpoint, "http://", 7) == 0;
    const char *host = endpoint + (secure ? 8 : 7);
    size_t length = strlen(endpoint);

    *loopback = (secure || plain) && is_here(host);
    if ((!secure && !plain) || host[0] == 0 || host[0] == '/' || host[0] == ':')
        return error_say(error, "lrs_endpoint in the settings must be the address of a record store, such as "
                                "https://lrs.example.com/xapi, not “%.80s”.", endpoint);
    for (const char *c = endpoint; *c; c++)
        if ((unsigned char)*c <= ' ' || *c == 0x7f || strchr("@?#\\\"<>", *c))
            return error_say(error, "lrs_endpoint in the settings can't hold “%c”; the key stands in the file"
                                    " lrs-key.",
                             (unsigned char)*c <= ' ' || *c == 0x7f ? ' ' : *c);
    if (plain && !*loopback)
        return error_say(error, "lrs_endpoint in the settings must begin with https://: the key and what "
                                "trainees did would travel open otherwise.");
    while (endpoint[length - 1] == '/')
        length--;
    *url = arena_print(arena, "%.*s/statements", (int)length, endpoint);
    return true;
}

bool push_key(const char *text, const char *file, Arena *arena, const char **key, Error *error)
{
    text += strspn(text, " \t\r\n");
    size_t length = strcspn(text, "\r\n");
    const char *colon = memchr(text, ':', length), *rest = text + length + strspn(text + length, " \t\r\n");

    while (length > 0 && (text[length - 1] == ' ' || text[length - 1] == '\t'))
        length--;
    if (!colon || colon == text || rest[0])
        return error_say(error, "%.200s must hold one line, KEY:SECRET, as the record store gave it.", file);
    *key = arena_text_n(arena, text, length);
    return true;
}
