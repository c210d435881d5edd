#include "script/sandbox.h"

#include "script/source.h"
#include "script/tree_copy.h"

#include <lauxlib.h>
#include <lua.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* The budgets. Fuel is the limit that is the same on every machine; the clock stands behind it and
 * is generous, so that a slow machine never meets it. The largest block bounds each single
 * instruction whose time depends on the size of what it works on. */
enum {
    MOST_MEMORY = 16 * 1024 * 1024,     /* bytes at a time */
    MOST_BLOCK  = 1024 * 1024,          /* bytes in one piece */
    MOST_CHURN  = 128 * 1024 * 1024,    /* bytes ever */
    MOST_FUEL   = 10 * 1000 * 1000,     /* instructions */
    MOST_TIME   = 3,                    /* seconds */
    STEP        = 250,                  /* instructions between two looks at the budgets */
    PIECE       = 512                   /* bytes handed to the parser between two looks at the clock */
};

typedef struct Sandbox {
    lua_State *L;
    Arena *arena;
    const char *const *words;
    const char *bytes;          /* the file, and how far the parser has read it */
    size_t size, at;
    size_t memory, churn;
    int fuel;
    struct timespec until;
    bool refused;               /* the last request for memory was refused */
    const char *dead;           /* which budget is spent; then every instruction raises */
    UnknownWord *unknown;
    Reading reading;
} Sandbox;

static Sandbox *sandbox_of(lua_State *L)
{
    return *(Sandbox **)lua_getextraspace(L);
}

/* ---- budgets ---- */

static void check_budgets(lua_State *L, lua_Debug *event);

static int current_line(lua_State *L, int level);

/* From here on nothing runs: the hook comes at every instruction and raises. A script can't catch
 * it, since it has no pcall. */
static void spend_all(Sandbox *box, const char *why)
{
    if (!box->dead)
        box->dead = why;
    if (box->L)
        lua_sethook(box->L, check_budgets, LUA_MASKCOUNT, 1);
}

static bool too_late(const Sandbox *box)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec > box->until.tv_sec
        || (now.tv_sec == box->until.tv_sec && now.tv_nsec > box->until.tv_nsec);
}

static void check_budgets(lua_State *L, lua_Debug *event)
{
    Sandbox *box = sandbox_of(L);

    (void)event;
    if (!box->dead) {
        box->fuel -= STEP;
        if (box->fuel <= 0)
            spend_all(box, "runs-too-long");
        else if (too_late(box))
            spend_all(box, "runs-too-long");
        if (box->dead)
            box->reading.line = current_line(L, 0);
    }
    if (box->dead) {
        lua_pushlightuserdata(L, box);      /* an error that needs no memory */
        lua_error(L);
    }
}

/* Whether Lua may have `more` bytes in a block of `size`. The first refusal makes it collect its
 * garbage and ask again; only the second in a row means that there really is too much. */
static bool may_grow(Sandbox *box, size_t more, size_t size)
{
    box->churn += more;
    if (box->churn > MOST_CHURN || size > MOST_BLOCK) {
        spend_all(box, "too-big");
        return false;
    }
    if (box->memory + more > MOST_MEMORY) {
        if (box->refused)
            spend_all(box, "too-big");
        box->refused = true;
        return false;
    }
    box->refused = false;
    return true;
}

static void *allocate(void *data, void *block, size_t old, size_t size)
{
    Sandbox *box = data;

    if (!block)
        old = 0;        /* then it tells the type of what is made, not a size */
    if (size == 0) {
        free(block);
        box->memory -= old;
        return NULL;
    }
    if (size > old && !may_grow(box, size - old, size))
        return NULL;

    void *moved = realloc(block, size);
    if (!moved)
        return size <= old ? block : NULL;      /* Lua takes it that shrinking can't fail */
    box->memory += size - old;
    return moved;
}

/* ---- words ---- */

static int current_line(lua_State *L, int level)
{
    lua_Debug caller;

    if (!lua_getstack(L, level, &caller) || !lua_getinfo(L, "l", &caller))
        return 0;
    return caller.currentline > 0 ? caller.currentline : 0;
}

/* Pushes a new word with room for `given` things. */
static Word *push_word(lua_State *L, Word word)
{
    Word *made = lua_newuserdatauv(L, sizeof word, word.given);

    *made = word;
    lua_rawgetp(L, LUA_REGISTRYINDEX, sandbox_of(L));
    lua_setmetatable(L, -2);
    return made;
}

/* A word followed by something: a new word that has it too, so that a word kept in a local can be
 * used twice. */
static int call_word(lua_State *L)
{
    const Word *word = lua_touserdata(L, 1);
    int more = lua_gettop(L) - 1, room = MOST_GIVEN - word->given;
    Word longer = *word;

    if (more > room)
        more = room;
    longer.given += more;
    push_word(L, longer);
    for (int i = 1; i <= word->given; i++) {
        lua_getiuservalue(L, 1, i);
        lua_setiuservalue(L, -2, i);
    }
    for (int i = 1; i <= more; i++) {
        lua_pushvalue(L, 1 + i);
        lua_setiuservalue(L, -2, word->given + i);
    }
    return 1;
}

/* Remembers an unknown word; which one it is, or -1 when there are too many. */
static int remember(Sandbox *box, const char *spelling, int line)
{
    Reading *reading = &box->reading;

    for (int i = 0; i < reading->unknown_count; i++)
        if (reading->unknown[i].line == line && strcmp(reading->unknown[i].word, spelling) == 0)
            return i;
    if (reading->unknown_count == MOST_UNKNOWN)
        return -1;
    if (!box->unknown)
        box->unknown = ARENA_NEW(box->arena, UnknownWord, MOST_UNKNOWN);
    box->unknown[reading->unknown_count] = (UnknownWord){ spelling, line };
    reading->unknown = box->unknown;
    return reading->unknown_count++;
}

/* A global name is mentioned. */
static int find_word(lua_State *L)
{
    Sandbox *box = sandbox_of(L);
    size_t size;

    if (lua_type(L, 2) != LUA_TSTRING)
        return luaL_error(L, "a scenario has only words");
    const char *name = lua_tolstring(L, 2, &size);
    Word word = { .line = current_line(L, 1), .unknown_index = -1 };

    for (const char *const *known = box->words; known && *known && !word.spelling; known++)
        if (strcmp(*known, name) == 0)
            word.spelling = *known;
    if (!word.spelling) {
        word.unknown = true;
        word.spelling = text_clean(name, size, 60, box->arena);
        word.unknown_index = remember(box, word.spelling, word.line);
    }
    push_word(L, word);
    return 1;
}

static int refuse_name(lua_State *L)
{
    return luaL_error(L, "a scenario gives no name a value; is a comma or a brace missing before this line?");
}

/* ---- running a file ---- */

static const char *next_piece(lua_State *L, void *data, size_t *size)
{
    Sandbox *box = data;
    const char *piece = box->bytes + box->at;

    (void)L;
    if (too_late(box))
        spend_all(box, "runs-too-long");
    *size = box->dead ? 0 : box->size - box->at;
    if (*size > PIECE)
        *size = PIECE;
    box->at += *size;
    return *size ? piece : NULL;
}

/* The room: an empty table whose names are the vocabulary's words. */
static void push_room(lua_State *L)
{
    lua_newtable(L);
    lua_newtable(L);
    lua_pushcfunction(L, find_word);
    lua_setfield(L, -2, "__index");
    lua_pushcfunction(L, refuse_name);
    lua_setfield(L, -2, "__newindex");
    lua_setmetatable(L, -2);
}

/* What all words have in common: they can be called, and nothing else. */
static void make_words(lua_State *L)
{
    lua_newtable(L);
    lua_pushcfunction(L, call_word);
    lua_setfield(L, -2, "__call");
    lua_pushliteral(L, "word");
    lua_setfield(L, -2, "__name");
    lua_rawsetp(L, LUA_REGISTRYINDEX, sandbox_of(L));
}

/* Everything that may raise, in one protected call. */
static int run(lua_State *L)
{
    Sandbox *box = sandbox_of(L);

    make_words(L);
    box->reading.code = "syntax";
    if (lua_load(L, next_piece, box, "=file", "t") != LUA_OK)
        return lua_error(L);
    box->reading.code = "stopped";
    push_room(L);
    if (!lua_setupvalue(L, -2, 1))
        lua_pop(L, 1);
    lua_call(L, 0, 1);
    lua_sethook(L, NULL, 0, 0);
    box->reading.value = tree_copy(L, box->arena);
    return 0;
}

/* ---- what went wrong ---- */

static void say_spent(Reading *reading, const char *budget)
{
    reading->code = budget;
    reading->failure = strcmp(budget, "too-big") == 0
        ? "reading this file takes far more memory than a scenario can need"
        : "this file doesn't come to its end; a scenario lists words and texts, it needs no loops";
}

/* The line of this number, from its first character that isn't a space; NULL: there is none. */
static const char *line_of(const Sandbox *box, int number)
{
    const char *at = box->bytes, *end = at + box->size;

    for (; number > 1 && at < end; number--) {
        at = memchr(at, '\n', (size_t)(end - at));
        if (!at++)
            return NULL;
    }
    while (at < end && (*at == ' ' || *at == '\t'))
        at++;
    return number == 1 && at < end ? at : NULL;
}

/* A comment as other languages write it, on the line where reading failed or the one before it. */
static bool say_comment(Sandbox *box)
{
    Reading *reading = &box->reading;

    for (int number = reading->line; number > 0 && number >= reading->line - 1; number--) {
        const char *at = line_of(box, number), *end = box->bytes + box->size;

        if (!at || (*at != '#' && (*at != '/' || at + 1 == end || at[1] != '/')))
            continue;
        reading->line = number;
        reading->failure = "a comment begins with two hyphens: write -- where this line begins";
        return true;
    }
    return false;
}

/* Quotation marks that a word processor has made: Lua names the first byte of one that stands outside a text, and
 * goes on to the end of the line where one should end a text. */
static bool say_curly(Sandbox *box, const char *message)
{
    static const char *const curly[] = { "“", "”", "„", "‘", "’", "«", "»", NULL };
    const char *line = line_of(box, box->reading.line);
    bool outside = strstr(message, "near '<\\226>'") || strstr(message, "near '<\\194>'");

    if (!line || (!outside && !strstr(message, "unfinished string")))
        return false;
    size_t rest = (size_t)(box->bytes + box->size - line);
    const char *end = memchr(line, '\n', rest);
    const char *text = arena_text_n(box->arena, line, end ? (size_t)(end - line) : rest);

    for (const char *const *mark = curly; *mark; mark++)
        if (strstr(text, *mark)) {
            box->reading.failure = outside ? "a curly quotation mark stands here; write a straight one: \""
                : "a text ends with a straight quotation mark (\"), and this line has a curly one";
            return true;
        }
    return false;
}

/* Lua's own message: "file:12: … near 'names'". */
static void say_raised(Sandbox *box, const char *message, size_t size)
{
    Reading *reading = &box->reading;
    const char *text = text_clean(message, size, 250, box->arena);

    if (strncmp(text, "file:", 5) == 0) {
        char *end;

        reading->line = (int)strtol(text + 5, &end, 10);
        text = end + strspn(end, ": ");
    }
    if (say_comment(box) || say_curly(box, text))
        return;
    if (strstr(text, "stack overflow"))
        reading->failure = "tables or brackets are nested far too deep";
    else if (strcmp(reading->code, "syntax") == 0)
        reading->failure = arena_print(box->arena, "%s; is a comma, a quotation mark or a brace missing here "
                                       "or just before?", text);
    else if (strstr(text, "attempt to index a"))
        reading->failure = arena_print(box->arena, "%s; a scenario has no library, and no word can be "
                                       "looked into", text);
    else if (strstr(text, "attempt to call a"))
        reading->failure = arena_print(box->arena, "%s; a comma is missing before something that follows",
                                       text);
    else
        reading->failure = text;
}

static void say_failure(Sandbox *box, int status)
{
    Reading *reading = &box->reading;

    reading->value = NULL;
    if (box->dead)
        say_spent(reading, box->dead);
    else if (status == LUA_ERRMEM)
        reading->failure = "this machine has no memory left to read the file";
    else if (lua_type(box->L, -1) == LUA_TSTRING) {
        size_t size;
        const char *message = lua_tolstring(box->L, -1, &size);

        say_raised(box, message, size);
    } else
        reading->failure = "the file raised an error of its own";
}

Reading sandbox_read(const char *bytes, size_t size, const char *const *words, Arena *arena)
{
    Sandbox box = { .arena = arena, .words = words, .fuel = MOST_FUEL };

    /* one byte order mark is fine */
    if (size >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0)
        bytes += 3, size -= 3;
    box.bytes = bytes;
    box.size = size;
    box.reading.code = "not-text";
    box.reading.failure = source_fault(bytes, size, &box.reading.line, arena);
    if (box.reading.failure)
        return box.reading;

    clock_gettime(CLOCK_MONOTONIC, &box.until);
    box.until.tv_sec += MOST_TIME;
    box.L = lua_newstate(allocate, &box);
    if (!box.L) {
        box.reading.failure = "this machine has no memory left to read the file";
        return box.reading;
    }
    *(Sandbox **)lua_getextraspace(box.L) = &box;
    lua_sethook(box.L, check_budgets, LUA_MASKCOUNT, STEP);
    lua_pushcfunction(box.L, run);
    int status = lua_pcall(box.L, 0, 0, 0);
    if (status != LUA_OK || box.dead)
        say_failure(&box, status);
    lua_sethook(box.L, NULL, 0, 0);
    lua_close(box.L);
    return box.reading;
}
