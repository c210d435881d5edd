#include "script/vocabulary.h"

#include "script/sandbox.h"

#include <string.h>

/* ---- shapes ---- */

static const char *text_or(const Value *value, const char *name, const char *otherwise)
{
    const char *text = value_text(value, name);

    return text ? text : otherwise;
}

/* The texts of a list, ending with NULL; `list` may be NULL. */
static const char *const *texts_of(const Value *list, Arena *arena)
{
    int most = list ? list->count : 0, count = 0;
    const char **texts = ARENA_NEW(arena, const char *, most + 1);

    for (int i = 0; i < most; i++)
        if (list->items[i].kind == VALUE_TEXT)
            texts[count++] = list->items[i].text;
    return texts;
}

static const Shape *shape_of(const Value *value, Arena *arena);
static const Shape *fields_of(const Value *fields, int *count, Arena *arena);

static Shape read_shape(const Value *value, const char *name, Arena *arena)
{
    Shape shape = {
        .is = text_or(value, "is", ""), .name = name, .about = text_or(value, "about", ""),
        .required = value_flag(value, "required"), .one = value_flag(value, "one"),
        .empty = value_flag(value, "empty"), .plain = value_flag(value, "plain"),
        .from = value_whole(value, "from", 0), .to = value_whole(value, "to", 0),
        .or_text = value_text(value, "or_text"),
        .of = texts_of(value_field(value, "of"), arena), .also = texts_of(value_field(value, "also"), arena),
        .first = shape_of(value_field(value, "first"), arena), .each = shape_of(value_field(value, "each"), arena)
    };

    shape.fields = fields_of(value_field(value, "fields"), &shape.field_count, arena);
    return shape;
}

/* `value` may be NULL: then there is no shape. */
static const Shape *shape_of(const Value *value, Arena *arena)
{
    if (!value)
        return NULL;
    Shape *shape = ARENA_NEW(arena, Shape, 1);

    *shape = read_shape(value, NULL, arena);
    return shape;
}

static const Shape *fields_of(const Value *fields, int *count, Arena *arena)
{
    *count = fields ? fields->field_count : 0;
    Shape *shapes = ARENA_NEW(arena, Shape, *count);

    for (int i = 0; i < *count; i++)
        shapes[i] = read_shape(&fields->fields[i].value, fields->fields[i].name, arena);
    return shapes;
}

/* ---- words ---- */

static WordHelp read_word(const char *word, const char *place, const char *about, const Value *schema, Arena *arena)
{
    WordHelp help = {
        .word = word, .place = place, .about = about,
        .titled = value_flag(schema, "titled"), .block = value_flag(schema, "block"),
        .target = shape_of(value_field(schema, "target"), arena),
        .number = shape_of(value_field(schema, "number"), arena),
        .list = shape_of(value_field(schema, "list"), arena)
    };

    help.fields = fields_of(value_field(schema, "fields"), &help.field_count, arena);
    return help;
}

static const Value *read_table(const char *source, const char *file, Arena *arena, Error *error)
{
    Reading reading = sandbox_read(source, strlen(source), NULL, arena);

    if (reading.value && reading.value->kind == VALUE_TABLE && reading.unknown_count == 0)
        return reading.value;
    error_say(error, "The program's own file %s can't be read: %s", file,
              reading.failure ? reading.failure : "it returns no table.");
    return NULL;
}

static bool is_entry(const Value *entry)
{
    return entry->kind == VALUE_TABLE && entry->count == 3 && entry->items[0].kind == VALUE_TEXT
           && entry->items[1].kind == VALUE_TEXT && entry->items[2].kind == VALUE_TEXT;
}

/* Any condition is like the other. */
static const Shape *find_condition(const Vocabulary *vocabulary)
{
    for (int i = 0; i < vocabulary->count; i++)
        for (int f = 0; f < vocabulary->words[i].field_count; f++)
            if (strcmp(vocabulary->words[i].fields[f].name, "when") == 0)
                return &vocabulary->words[i].fields[f];
    return NULL;
}

const Vocabulary *vocabulary_read(const Scripts *scripts, Arena *arena, Error *error)
{
    const Value *words = read_table(scripts->words, "words.lua", arena, error);
    const Value *schema = words ? read_table(scripts->schema, "schema.lua", arena, error) : NULL;

    if (!schema)
        return NULL;
    Vocabulary *vocabulary = ARENA_NEW(arena, Vocabulary, 1);
    WordHelp *helps = ARENA_NEW(arena, WordHelp, words->count + schema->field_count);

    for (int i = 0; i < words->count; i++) {
        const Value *entry = &words->items[i];
        if (is_entry(entry))
            helps[vocabulary->count++] = read_word(entry->items[0].text, entry->items[1].text, entry->items[2].text,
                                                   value_field(schema, entry->items[0].text), arena);
    }

    /* what isn't of a scenario says itself where it stands */
    for (int i = 0; i < schema->field_count; i++) {
        const Value *value = &schema->fields[i].value;
        if (value_text(value, "file"))
            helps[vocabulary->count++] = read_word(schema->fields[i].name, value_text(value, "file"),
                                                   text_or(value, "about", ""), value, arena);
    }
    vocabulary->words = helps;
    vocabulary->condition = find_condition(vocabulary);
    return vocabulary;
}
