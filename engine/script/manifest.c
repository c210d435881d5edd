#include "script/manifest.h"

#include "script/reader.h"
#include "script/sandbox.h"
#include "script/schema.h"
#include "script/source.h"

#include <stdlib.h>
#include <string.h>

#define FILE_NAME "pack.lua"

enum { LONGEST_LINE = 200 };    /* bytes of a title, an author, a licence */

/* ---- versions ---- */

/* Reads "1.2.3" into three numbers; false if it isn't that. */
static bool read_version(const char *text, int numbers[3])
{
    for (int i = 0; i < 3; i++) {
        size_t digits = strspn(text, "0123456789");

        if (digits == 0 || digits > 6 || text[digits] != (i < 2 ? '.' : 0))
            return false;
        numbers[i] = atoi(text);
        text += digits + 1;
    }
    return true;
}

static bool is_newer(const int version[3], const int than[3])
{
    for (int i = 0; i < 3; i++)
        if (version[i] != than[i])
            return version[i] > than[i];
    return false;
}

static void check_engine(Reader *reader, const Manifest *manifest, const char *engine, const Place *place)
{
    Place here = place_in(place, "engine", NULL, 0, 0);
    int wanted[3], own[3];

    if (!read_version(manifest->engine, wanted))
        reader_say(reader, "bad-version", &here,
                   "“%s” is no version of heard; write the oldest one it needs, such as \"%s\"",
                   text_clean(manifest->engine, strlen(manifest->engine), 40, reader->arena), engine);
    else if (read_version(engine, own) && is_newer(wanted, own))
        reader_say(reader, "newer-engine", &here,
                   "it is made for heard %s and this is heard %s: update heard first",
                   manifest->engine, engine);
}

/* ---- reading ---- */

/* The shapes of its fields; NULL, and said, when our own file is broken. */
static const Value *shapes_of(Reader *reader, const char *schema)
{
    Reading reading = sandbox_read(schema, strlen(schema), NULL, reader->arena);
    const Value *shapes = value_field(value_field(reading.value, "pack"), "fields");

    if (!shapes)
        reader_say(reader, "own-file", NULL, "the program's own schema.lua says nothing about packs");
    return shapes;
}

static void say_unread(Reader *reader, const Reading *reading)
{
    Place top = { .line = reading->line };

    if (reading->failure) {
        reader_say(reader, reading->code, &top, "%s", reading->failure);
    } else if (reading->unknown_count > 0) {
        top.line = reading->unknown[0].line;
        reader_say(reader, "unknown-word", &top, "unknown word '%s'; the file should be `return pack { … }`",
                   reading->unknown[0].word);
    } else {
        reader_say(reader, "no-pack", &top, "the file should be `return pack { … }` and nothing else");
    }
}

/* What is shown in a list must be one line of a sane length. */
static const char *line_of(Reader *reader, const Value *block, const char *field, const Place *place)
{
    const char *text = value_text(block, field);
    Place here = place_in(place, field, NULL, 0, 0);

    if (!text)
        return "";
    text = text_collapse(text, reader->arena);
    if (strlen(text) > LONGEST_LINE)
        reader_say(reader, "too-long", &here, "this is too long: %zu bytes, at most %d", strlen(text),
                   LONGEST_LINE);
    return text;
}

static const Manifest *build(Reader *reader, const Value *block, const Place *place)
{
    Manifest *manifest = ARENA_NEW(reader->arena, Manifest, 1);

    *manifest = (Manifest){
        .id = line_of(reader, block, "id", place), .title = line_of(reader, block, "title", place),
        .author = line_of(reader, block, "author", place),
        .licence = line_of(reader, block, "licence", place),
        .language = line_of(reader, block, "language", place),
        .engine = line_of(reader, block, "engine", place),
        .version = value_whole(block, "version", 0)
    };
    return manifest;
}

const Manifest *manifest_load(const Scripts *scripts, const char *source, size_t length, const char *engine,
                              Findings *findings, Arena *arena)
{
    static const char *const vocabulary[] = { "pack", NULL };
    Findings own = { .arena = findings->arena };
    Reading reading = sandbox_read(source, length, vocabulary, arena);
    Reader reader = { .arena = arena, .findings = &own, .file = FILE_NAME, .vocabulary = vocabulary,
                      .reading = &reading, .unknown_said = ARENA_NEW(arena, bool, reading.unknown_count),
                      .scenario = ARENA_NEW(arena, Scenario, 1) };
    const Value *shapes = shapes_of(&reader, scripts->schema);
    const Value *block = value_is_word(reading.value, "pack") ? value_block(reading.value) : NULL;
    const Manifest *manifest = NULL;

    if (!block || reading.unknown_count > 0) {
        say_unread(&reader, &reading);
    } else if (shapes) {
        Place place = { .line = reading.value->line };

        if (block->count > 0)
            reader_say(&reader, "wrong-kind", &place,
                       "only fields stand in a pack's sheet, such as title = \"…\"");
        schema_check_fields(&reader, shapes, block, &place);
        manifest = build(&reader, block, &place);
        if (reader.errors == 0)
            check_engine(&reader, manifest, engine, &place);
    }

    for (int i = 0; i < own.count; i++)
        finding_add(findings, own.items[i].weight, own.items[i].code, own.items[i].file, own.items[i].line,
                    own.items[i].path, "%s", own.items[i].sentence);
    return reader.errors == 0 ? manifest : NULL;
}
