#include "script/tree_copy.h"

#include "script/sandbox.h"
#include "script/source.h"

#include <lauxlib.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

typedef struct Copy {
    lua_State *L;
    Arena *arena;
    int values;     /* copied so far */
} Copy;

static Value copy(Copy *c, int depth);

static Value fault(const char *what)
{
    return (Value){ .kind = VALUE_FAULT, .text = what };
}

static Value copy_number(Copy *c)
{
    double number = lua_tonumber(c->L, -1);

    if (!isfinite(number))
        return fault("a number that isn't finite");
    if (fabs(number) > 1e9)
        return fault("a number that is far too large");
    if (number == floor(number))
        return (Value){ .kind = VALUE_WHOLE, .whole = (int64_t)number, .decimal = number };
    return (Value){ .kind = VALUE_DECIMAL, .decimal = number };
}

static Value copy_text(Copy *c)
{
    size_t size, at;
    const char *bytes = lua_tolstring(c->L, -1, &size);
    const char *forbidden = text_fault(bytes, size, &at, c->arena);

    if (forbidden)
        return fault(arena_print(c->arena, "a text with %s in it", forbidden));
    return (Value){ .kind = VALUE_TEXT, .text = arena_text_n(c->arena, bytes, size) };
}

static Value copy_word(Copy *c, int depth)
{
    const Word *word = lua_touserdata(c->L, -1);
    Value *given = ARENA_NEW(c->arena, Value, word->given);

    for (int i = 0; i < word->given; i++) {
        lua_getiuservalue(c->L, -1, i + 1);
        given[i] = copy(c, depth + 1);
        lua_pop(c->L, 1);
    }
    return (Value){
        .kind = VALUE_WORD, .text = word->spelling, .line = word->line, .items = given, .count = word->given,
        .unknown = word->unknown, .unknown_index = word->unknown_index
    };
}

static int by_name(const void *a, const void *b)
{
    return strcmp(((const Field *)a)->name, ((const Field *)b)->name);
}

/* The name of a field: as it is written, or as much of it as can be shown. */
static const char *field_name(Copy *c)
{
    size_t size;
    const char *bytes = lua_tolstring(c->L, -2, &size);

    return text_clean(bytes, size, 80, c->arena);
}

static Value copy_table(Copy *c, int depth)
{
    size_t length = lua_rawlen(c->L, -1);
    Value table = { .kind = VALUE_TABLE, .count = (int)length };
    Value *items = ARENA_NEW(c->arena, Value, length);
    Field *fields = NULL;

    for (size_t i = 0; i < length; i++)
        items[i] = fault("nothing (nil)");
    for (lua_pushnil(c->L); lua_next(c->L, -2); lua_pop(c->L, 1)) {
        int isnum;
        lua_Integer at = lua_tointegerx(c->L, -2, &isnum);

        if (lua_type(c->L, -2) == LUA_TSTRING) {
            fields = arena_grow(c->arena, fields, table.field_count, sizeof *fields);
            fields[table.field_count].name = field_name(c);
            fields[table.field_count++].value = copy(c, depth + 1);
        } else if (lua_type(c->L, -2) == LUA_TNUMBER && isnum && at >= 1 && (size_t)at <= length) {
            items[at - 1] = copy(c, depth + 1);
        } else {
            table.text = "has a hole in its list, or a key that is no name";
        }
    }

    /* a map in Lua has no order; ours is by name, so that the same file gives the same bytes */
    if (fields)
        qsort(fields, (size_t)table.field_count, sizeof *fields, by_name);
    table.items = items;
    table.fields = fields;
    return table;
}

static Value copy(Copy *c, int depth)
{
    if (++c->values > MOST_VALUES)
        luaL_error(c->L, "the file holds more than %d values", MOST_VALUES);
    if (depth > MOST_DEPTH || !lua_checkstack(c->L, 8))
        return fault("a table nested far too deep");

    switch (lua_type(c->L, -1)) {
    case LUA_TSTRING:   return copy_text(c);
    case LUA_TNUMBER:   return copy_number(c);
    case LUA_TBOOLEAN:  return (Value){ .kind = VALUE_FLAG, .flag = lua_toboolean(c->L, -1) };
    case LUA_TTABLE:    return copy_table(c, depth);
    case LUA_TUSERDATA: return copy_word(c, depth);
    case LUA_TFUNCTION: return fault("a function; a scenario holds only words, texts, numbers and tables");
    case LUA_TNIL:      return fault("nothing (nil)");
    default:            return fault("something that no scenario may hold");
    }
}

const Value *tree_copy(lua_State *L, Arena *arena)
{
    Copy c = { .L = L, .arena = arena };
    Value *value = ARENA_NEW(arena, Value, 1);

    *value = copy(&c, 0);
    return value;
}
