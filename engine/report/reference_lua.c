/* The reference as a definition file for the Lua language server: a class for each table, a function for
 * each word. */
#include "report/reference_inner.h"

#include <string.h>

typedef struct Page {
    Buf buf;
    Arena *arena;
} Page;

/* ---- types ---- */

/* The class of a table at a path. Conditions are one class, and so are those inside `none`. */
static const char *class_of(const Shape *shape, const char *path, Arena *arena)
{
    if (shape->name && strcmp(shape->name, "when") == 0)
        return "heard.condition";
    return arena_print(arena, "heard.%s", path);
}

static const char *names_type(const Shape *shape, Arena *arena)
{
    Buf buf = { .arena = arena };

    if (!shape->of[0])
        for (int i = 0; shape->also[i]; i++)
            buf_print(&buf, "\"%s\"|", shape->also[i]);
    buf_add(&buf, shape->one ? "string" : "string|string[]");
    return buf_text(&buf);
}

static const char *type_of(const Shape *shape, const char *path, Arena *arena)
{
    static const struct { const char *is, *type; } plain[] = {
        { "text", "string" }, { "texts", "string|string[]" }, { "id", "string" }, { "whole", "integer" },
        { "portrait", "string" }, { "scene", "string" }, { "sound", "string" }, { "channel", "heard.channel" },
        { "temperament", "heard.temperament" }, { "feeling_level", "table<heard.feeling, integer>" },
        { "keys", "string|string[]" }, { "codes", "heard.behaviour|heard.behaviour[]" }, { "beats", "string|string[]" },
        { "mood", "heard.mood|heard.mood[]" }, { "go", "string|(string|heard.way)[]" }
    };

    for (size_t i = 0; i < sizeof plain / sizeof *plain; i++)
        if (strcmp(plain[i].is, shape->is) == 0)
            return plain[i].type;
    if (strcmp(shape->is, "yes") == 0)
        return shape->or_text ? arena_print(arena, "boolean|\"%s\"", shape->or_text) : "boolean";
    if (strcmp(shape->is, "names") == 0)
        return names_type(shape, arena);
    if (strcmp(shape->is, "table") == 0)
        return arena_print(arena, "%s%s", shape->plain ? "string|" : "", class_of(shape, path, arena));
    if (strcmp(shape->is, "map") == 0)
        return arena_print(arena, "table<string, %s>", type_of(shape->each, path, arena));
    if (strcmp(shape->is, "list") == 0)
        return arena_print(arena, "(%s)[]", type_of(shape->each, path, arena));
    return "any";
}

/* ---- classes ---- */

static void add_class(Page *page, const char *class, const char *path, const Shape *first, const char *others,
                      const Shape *fields, int count);

/* The classes that a field needs; that of conditions is there already. */
static void add_inner(Page *page, const Shape *field, const char *path)
{
    const Shape *inner = field->each ? field->each : field;

    if (strcmp(inner->is, "table") == 0 && !(field->name && strcmp(field->name, "when") == 0))
        add_class(page, class_of(inner, path, page->arena), path, inner->first, NULL, inner->fields,
                  inner->field_count);
}

/* `first` stands before the fields; `others` is the type of the list part; both may be NULL. */
static void add_class(Page *page, const char *class, const char *path, const Shape *first, const char *others,
                      const Shape *fields, int count)
{
    Arena *arena = page->arena;

    for (int i = 0; i < count; i++)
        add_inner(page, &fields[i], arena_print(arena, "%s.%s", path, fields[i].name));

    buf_print(&page->buf, "\n---@class %s\n", class);
    if (others)
        buf_print(&page->buf, "---@field [integer] %s\n", others);
    if (first)
        buf_print(&page->buf, "---@field [1] %s %s\n", type_of(first, path, arena), first->about);
    for (int i = 0; i < count; i++)
        buf_print(&page->buf, "---@field %s%s %s %s\n", fields[i].name, fields[i].required ? "" : "?",
                  type_of(&fields[i], arena_print(arena, "%s.%s", path, fields[i].name), arena), fields[i].about);
}

/* ---- words ---- */

/* An act's target with fields beside it: `fixes { "refund", costs = 25 }`. */
static const char *target_type(Page *page, const WordHelp *word)
{
    const char *type = type_of(word->target, word->word, page->arena);
    bool levels = strcmp(word->target->is, "feeling_level") == 0;

    if (word->field_count == 0)
        return type;
    const char *class = arena_print(page->arena, "heard.%s", word->word);
    add_class(page, class, word->word, NULL, levels ? NULL : "string", word->fields, word->field_count);
    for (int i = 0; levels && reference_names("feeling_level", page->arena)[i]; i++)
        buf_print(&page->buf, "---@field %s? integer How strong it is, 1 to 3.\n",
                  reference_names("feeling_level", page->arena)[i]);
    return levels ? class : arena_print(page->arena, "%s|%s", type, class);
}

static void add_function(Page *page, const WordHelp *word, const char *parameter, const char *type, const char *result)
{
    buf_print(&page->buf, "\n---%s\n---\n---    %s\n---@param %s %s\n---@return %s\nfunction %s(%s) end\n", word->about,
              reference_form(word, page->arena), parameter, type, result, word->word, parameter);
}

static void add_word(Page *page, const WordHelp *word)
{
    Arena *arena = page->arena;
    const char *class = arena_print(arena, "heard.%s", word->word), *type;

    if (word->block) {
        add_class(page, class, word->word, NULL, "string|heard.said", word->fields, word->field_count);
        if (word->titled)
            add_function(page, word, "id", "string", arena_print(arena, "fun(block: %s): heard.said", class));
        else
            add_function(page, word, "block", class, "heard.said");
    } else if (word->number) {
        add_function(page, word, "number", "integer", "heard.mood");
    } else if (word->list) {
        add_function(page, word, "list", arena_print(arena, "(%s)[]", type_of(word->list, word->word, arena)),
                     "heard.said");
    } else if (word->target) {
        type = target_type(page, word);
        add_function(page, word, "target", type, "heard.said");
    } else {
        add_function(page, word, "words", "string", "heard.said");
    }
}

static void add_names(Page *page, const char *alias, const char *is)
{
    const char *const *names = reference_names(is, page->arena);

    buf_print(&page->buf, "\n---@alias heard.%s\n", alias);
    for (int i = 0; names[i]; i++)
        buf_print(&page->buf, "---| \"%s\"\n", names[i]);
}

const char *reference_lua(const Vocabulary *vocabulary, Arena *arena)
{
    Page page = { .buf = { .arena = arena }, .arena = arena };
    const Shape *condition = vocabulary->condition;

    buf_add(&page.buf, "---@meta\n\n-- The words of a scenario, for the Lua language server. Made by `heard reference "
                       "--lua`.\n\n---A piece of a turn; the words it is about may follow it.\n---@class heard.said\n"
                       "---@overload fun(words: string): heard.said\n\n"
                       "---What at_least and at_most give.\n---@class heard.mood\n");
    add_names(&page, "channel", "channel");
    add_names(&page, "temperament", "temperament");
    add_names(&page, "feeling", "feeling_level");
    add_names(&page, "behaviour", "codes");
    if (condition)
        add_class(&page, "heard.condition", "condition", NULL, NULL, condition->fields, condition->field_count);
    buf_add(&page.buf, "\n---A beat to go to, or \"over\", when its condition holds.\n---@class heard.way\n"
                       "---@field [1] string\n---@field when? heard.condition\n");

    for (int i = 0; i < vocabulary->count; i++)
        add_word(&page, &vocabulary->words[i]);
    return buf_text(&page.buf);
}
