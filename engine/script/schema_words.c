/* The words of a scenario: what stands in which block, and what each is given. */
#include "script/schema.h"

#include <string.h>

static void check_word(Reader *reader, const Value *word, const Place *place);

/* A fault in what opens beats, ways or opportunities makes the structure doubtful. */
static void doubt_after(Reader *reader, int errors_before)
{
    if (reader->errors > errors_before)
        reader->doubtful = true;
}

/* ---- acts and marks: a target and words ---- */

static void check_level(Reader *reader, const Value *value, const Place *place, int *families)
{
    ++*families;
    if (value->kind != VALUE_WHOLE)
        reader_say(reader, "wrong-kind", place, "how strong a feeling is goes from 1 to 3, and this is %s%s",
                   value_kind_name(value), value->kind == VALUE_TEXT ? "; write it without quotation marks" : "");
    else if (value->whole < 1 || value->whole > 3)
        reader_say(reader, "out-of-range", place, "how strong a feeling is goes from 1 to 3");
}

static const char *const *level_names(Reader *reader, const Value *fields)
{
    const char **names = ARENA_NEW(reader->arena, const char *, FEELINGS + fields->field_count + 1);

    for (int i = 0; i < FEELINGS; i++)
        names[i] = feeling_name((Feeling)i);
    for (int i = 0; i < fields->field_count; i++)
        names[FEELINGS + i] = fields->fields[i].name;
    return names;
}

/* `feels { shame = 2, unsaid = true }`: one family, and fields. */
static void check_feeling_level(Reader *reader, const Value *fields, const Value *target, const Place *place)
{
    int families = 0;

    if (target->kind != VALUE_TABLE || target->count > 0) {
        reader_say(reader, "wrong-kind", place,
                   "a feeling and its strength are wanted, like { shame = 2 }");
        return;
    }
    for (int i = 0; i < target->field_count; i++) {
        const char *name = target->fields[i].name;
        const Value *value = &target->fields[i].value, *shape = value_field(fields, name);
        Place here = place_in(place, name, NULL, 0, value->line);
        int feeling = feeling_named(name);

        if (feeling >= 0 && feeling < FEELINGS)
            check_level(reader, value, &here, &families);
        else if (shape)
            schema_check_value(reader, shape, value, &here);
        else
            reader_say(reader, "unknown-field", place, "unknown feeling or field '%s'%s", name,
                       reader_suggest(reader, name, level_names(reader, fields)));
    }
    if (families != 1)
        reader_say(reader, "wrong-kind", place, "one feeling is wanted, and there are %d; write a "
                   "`feels` for each", families);
}

/* A word without target can still be aimed at nothing. */
static void check_no_target(Reader *reader, const Value *word, const Value *target, const Place *place)
{
    bool nothing = target->kind == VALUE_TEXT
        || (target->kind == VALUE_TABLE && target->count == 1 && target->field_count == 0
            && target->items[0].kind == VALUE_TEXT && strcmp(target->items[0].text, "nothing") == 0);

    if (!nothing)
        reader_say(reader, "no-target", place,
                   "%s takes no target, only its words (or \"nothing\", if it must not count)", word->text);
}

static void check_target(Reader *reader, const Value *schema, const Value *word, const Value *target,
                         const Place *place)
{
    const Value *shape = value_field(schema, "target"), *fields = value_field(schema, "fields");

    if (!shape) {
        check_no_target(reader, word, target, place);
    } else if (value_says(shape, "is", "feeling_level")) {
        check_feeling_level(reader, fields, target, place);
    } else {
        schema_check_names(reader, shape, target, place, word);
        if (target->kind == VALUE_TABLE)
            schema_check_fields(reader, fields, target, place);
    }
}

static void check_said(Reader *reader, const Value *schema, const Value *word, const Place *place)
{
    Given given = reader_given(schema, word);

    if (given.target)
        check_target(reader, schema, word, given.target, place);
    else if (value_field(schema, "target"))
        reader_say(reader, "missing-target", place, "%s needs a target: %s %s", word->text, word->text,
                   value_flag(value_field(schema, "target"), "empty") ? "{} \"…\"" : "\"…\" \"…\"");

    if (given.words && given.words->kind != VALUE_TEXT)
        reader_say(reader, "wrong-kind", place, "this is %s where the words of '%s' should stand; is a "
                   "comma missing?", value_kind_name(given.words), word->text);
    else if (given.words)
        schema_check_text(reader, given.words, place);
    if (given.extra)
        reader_say(reader, "too-much", place, "%s takes no more than %s; is a comma missing?", word->text,
                   value_field(schema, "target") ? "a target and its words" : "its words");
}

/* ---- blocks ---- */

static void check_title(Reader *reader, const Value *word, const Place *place)
{
    const Value *title = word->count > 0 ? &word->items[0] : NULL;

    if (!title || title->kind != VALUE_TEXT)
        reader_say(reader, "missing-id", place, "a %s has an id: %s \"id\" { … }", word->text, word->text);
    else if (!reader_is_id(title->text))
        reader_say(reader, "bad-id", place,
                   "'%s' can't be an id; use letters, digits, underscores and hyphens", title->text);
    else if (strcmp(title->text, "over") == 0)
        reader_say(reader, "reserved-name", place, "\"over\" means the end; choose another id");
}

static const char *const *words_in(Reader *reader, const char *block)
{
    const char **names = ARENA_NEW(reader->arena, const char *, reader->words->count + 1);
    int count = 0;

    for (int i = 0; reader->vocabulary[i]; i++)
        if (reader_stands_in(reader, reader->vocabulary[i], block))
            names[count++] = reader->vocabulary[i];
    return names;
}

static void check_item(Reader *reader, const char *block_name, const Value *block, int item,
                       const Place *place)
{
    const Value *value = &block->items[item];
    bool speaks = strcmp(block_name, "says") == 0 || strcmp(block_name, "reply") == 0;

    if (value->kind == VALUE_WORD && value->unknown) {
        reader_say_unknown(reader, place, value);
    } else if (value->kind == VALUE_WORD) {
        Place here = place_of_item(place, block, item);

        if (reader_stands_in(reader, value->text, block_name))
            check_word(reader, value, &here);
        else
            reader_say(reader, "misplaced-word", &here, "'%s' can't stand in a %s%s", value->text,
                       block_name, reader_suggest(reader, value->text, words_in(reader, block_name)));
    } else if (value->kind == VALUE_TEXT && speaks) {
        if (value->text[strspn(value->text, " \t\r\n")] == 0)
            reader_say(reader, "empty-text", place,
                       "a text in here is empty; write some words or leave it out");
    } else {
        reader_say(reader, "wrong-kind", place, "%s stands here, where only %s may stand",
                   value_kind_name(value), speaks ? "texts, words and fields" : "words and fields");
    }
}

static void check_block(Reader *reader, const Value *schema, const Value *word, const Place *place)
{
    bool titled = value_flag(schema, "titled");
    const Value *block = value_block(word);
    int errors = reader->errors;

    if (titled)
        check_title(reader, word, place);
    if (!block || word->count != (titled ? 2 : 1)) {
        reader_say(reader, "wrong-kind", place, "write %s%s { … }", word->text, titled ? " \"id\"" : "");
        reader->doubtful = true;
        if (!block)
            return;
    }
    schema_check_fields(reader, value_field(schema, "fields"), block, place);
    if (strcmp(word->text, "reply") != 0)
        doubt_after(reader, errors);

    for (int i = 0; i < block->count; i++) {
        bool opens = strcmp(word->text, "says") == 0 || block->items[i].kind != VALUE_WORD;

        errors = reader->errors;
        check_item(reader, word->text, block, i, place);
        if (opens && strcmp(word->text, "reply") != 0)
            doubt_after(reader, errors);
    }
}

static void check_texts_only(Reader *reader, const Value *schema, const Value *word, const Place *place)
{
    const Value *block = word->count == 1 ? value_block(word) : NULL;

    if (!block || block->count == 0 || block->field_count > 0) {
        reader_say(reader, "wrong-kind", place, "write %s { \"…\", \"…\" }", word->text);
        return;
    }
    for (int i = 0; i < block->count; i++)
        schema_check_value(reader, value_field(schema, "list"), &block->items[i], place);
}

static void check_word(Reader *reader, const Value *word, const Place *place)
{
    const Value *schema = reader_schema(reader, word->text);

    if (!schema)
        reader_say(reader, "schema", place, "scripts/schema.lua says nothing about '%s'", word->text);
    else if (value_flag(schema, "block"))
        check_block(reader, schema, word, place);
    else if (value_field(schema, "list"))
        check_texts_only(reader, schema, word, place);
    else
        check_said(reader, schema, word, place);
}

void schema_check_scenario(Reader *reader, const Value *word)
{
    Place top = { .line = word->line };

    check_word(reader, word, &top);
}
