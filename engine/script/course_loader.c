#include "script/course_loader.h"

#include "core/sha256.h"
#include "script/reader.h"
#include "script/sandbox.h"
#include "script/schema.h"
#include "script/source.h"

#include <ctype.h>
#include <string.h>

static const char *const vocabulary[] = { "course", "module", NULL };

bool course_written(const char *source, size_t length)
{
    static const char word[] = "return", name[] = "course";
    const char *end = source + length;

    for (const char *at = source; at + sizeof word - 1 < end; at++) {
        if (memcmp(at, word, sizeof word - 1) != 0 || (at > source && at[-1] != '\n' && at[-1] != '\r'))
            continue;
        for (at += sizeof word - 1; at < end && isspace((unsigned char)*at); at++)
            ;
        return (size_t)(end - at) >= sizeof name - 1 && memcmp(at, name, sizeof name - 1) == 0;
    }
    return false;
}

/* ---- what is read ---- */

/* The paragraphs of a text: parted by blank lines, each with its white space collapsed. */
static const char *const *paragraphs(Reader *reader, const char *text, int *count)
{
    const char **list = NULL;

    *count = 0;
    while (text && *text) {
        const char *end = text;

        /* up to a line that holds nothing */
        while (*end && !(*end == '\n' && end[1 + strspn(end + 1, " \t\r")] == '\n'))
            end++;
        const char *words = text_collapse(arena_text_n(reader->arena, text, (size_t)(end - text)), reader->arena);
        if (words[0]) {
            list = arena_grow(reader->arena, list, *count, sizeof *list);
            list[(*count)++] = words;
        }
        text = end + strspn(end, " \t\r\n");
    }
    return list;
}

/* The texts of a list, or the one that stands in its place. */
static const char *const *texts_of(Reader *reader, const Value *value, int *count)
{
    int most = !value ? 0 : value->kind == VALUE_TABLE ? value->count : 1;
    const char **list = ARENA_NEW(reader->arena, const char *, most);

    *count = 0;
    for (int i = 0; i < most; i++) {
        const Value *item = value->kind == VALUE_TABLE ? &value->items[i] : value;
        if (item->kind == VALUE_TEXT)
            list[(*count)++] = text_collapse(item->text, reader->arena);
    }
    return list;
}

static const char *line_of(Reader *reader, const Value *block, const char *field)
{
    const char *text = value_text(block, field);

    return text ? text_collapse(text, reader->arena) : "";
}

static Marks marks_of(const Value *block, Marks otherwise)
{
    const Value *pass = value_field(block, "pass");

    if (!pass || pass->kind != VALUE_TABLE)
        return otherwise;
    return (Marks){ value_whole(pass, "overall", 0), value_whole(pass, "dimension", 0), true };
}

static const NearMiss *near_misses(Reader *reader, const Value *list, int *count)
{
    int most = list && list->kind == VALUE_TABLE ? list->count : 0;
    NearMiss *misses = ARENA_NEW(reader->arena, NearMiss, most);

    *count = 0;
    for (int i = 0; i < most; i++) {
        const Value *item = &list->items[i];
        if (item->kind == VALUE_TABLE && item->count > 0 && item->items[0].kind == VALUE_TEXT)
            misses[(*count)++] = (NearMiss){ text_collapse(item->items[0].text, reader->arena),
                                             line_of(reader, item, "why") };
    }
    return misses;
}

/* ---- what only shows between modules ---- */

static int module_among(const Module *modules, int count, const char *id)
{
    for (int i = 0; i < count; i++)
        if (strcmp(modules[i].id, id) == 0)
            return i;
    return -1;
}

static void read_after(Reader *reader, const Value *list, const Module *modules, int count, Module *module,
                       const Place *place)
{
    Place here = place_in(place, "after", NULL, 0, 0);
    int most, *after;
    const char *const *ids = texts_of(reader, list, &most);
    const char **names = ARENA_NEW(reader->arena, const char *, count + 1);

    after = ARENA_NEW(reader->arena, int, most);
    for (int i = 0; i < count; i++)
        names[i] = modules[i].id;
    for (int i = 0; i < most; i++) {
        int index = module_among(modules, count, ids[i]);

        if (index >= 0)
            after[module->after_count++] = index;
        else
            reader_say(reader, "unknown-module", &here, "no module written before this one is called '%s'%s",
                       ids[i], reader_suggest(reader, ids[i], names));
    }
    module->after = after;
}

/* One that was practised would test memory; one that is named twice is a slip. */
static void check_stages(Reader *reader, const Module *module, const Place *place)
{
    Place here = place_in(place, "practice", NULL, 0, 0);

    for (int i = 0; i < module->practice_count; i++) {
        if (module->assessed && strcmp(module->practice[i], module->assessed) == 0)
            reader_warn(reader, "practised-assessed", &here, "'%s' is practised and assessed here: what was just "
                        "coached shows little when it is assessed", module->assessed);
        for (int k = 0; k < i; k++)
            if (strcmp(module->practice[i], module->practice[k]) == 0)
                reader_say(reader, "double-scenario", &here, "'%s' is named twice", module->practice[i]);
    }
}

static Module read_module(Reader *reader, const Value *word, Marks pass, const Module *before, int count,
                          const Place *place)
{
    const Value *block = value_block(word);
    Module module = { .id = reader_title(word), .line = word->line };

    module.title = line_of(reader, block, "title");
    module.page = paragraphs(reader, value_text(block, "page"), &module.page_count);
    module.sounds_like = texts_of(reader, value_field(block, "sounds_like"), &module.sounds_count);
    module.near_misses = near_misses(reader, value_field(block, "near_misses"), &module.near_count);
    module.practice = texts_of(reader, value_field(block, "practice"), &module.practice_count);
    module.assessed = line_of(reader, block, "assessed");
    module.pass = marks_of(block, pass);
    read_after(reader, value_field(block, "after"), before, count, &module, place);
    check_stages(reader, &module, place);
    return module;
}

/* ---- the whole ---- */

/* The list part of a course: modules and nothing else. Returns whether one is to be read. */
static bool check_item(Reader *reader, const Value *shapes, const Value *item, const Place *place)
{
    const Value *block = value_block(item);

    if (item->kind == VALUE_WORD && item->unknown) {
        reader_say_unknown(reader, place->in, item);
        return false;
    }
    if (!value_is_word(item, "module")) {
        reader_say(reader, "wrong-kind", place->in, "%s stands here, where only fields and modules may stand",
                   value_kind_name(item));
        return false;
    }
    if (!reader_title(item))
        reader_say(reader, "bad-id", place,
                   "a module begins with its id: module \"listening\" { … }, in small letters, digits and hyphens");
    if (!block) {
        reader_say(reader, "wrong-kind", place, "a module holds its fields in braces: module \"listening\" { … }");
        return false;
    }
    if (block->count > 0)
        reader_say(reader, "wrong-kind", place, "only fields stand in a module, such as title = \"…\"");
    schema_check_fields(reader, shapes, block, place);
    return reader_title(item) != NULL;
}

static void read_modules(Reader *reader, const Value *shapes, const Value *block, Course *course, const Place *top)
{
    Marks pass = marks_of(block, (Marks){ 0, 0, false });
    Module *modules = ARENA_NEW(reader->arena, Module, block->count);

    for (int i = 0; i < block->count; i++) {
        const Value *item = &block->items[i];
        const char *title = item->kind == VALUE_WORD ? reader_title(item) : NULL;
        Place place = place_in(top, "module", title, title ? 0 : i + 1, item->line);

        if (!check_item(reader, shapes, item, &place))
            continue;
        if (module_among(modules, course->module_count, title) >= 0)
            reader_say(reader, "double-module", &place, "there is a module of this name already");
        modules[course->module_count] = read_module(reader, item, pass, modules, course->module_count, &place);
        course->module_count++;
    }
    course->modules = modules;
    if (block->count == 0)
        reader_say(reader, "no-modules", top, "a course needs at least one module: module \"listening\" { … }");
}

/* Unknown words that stand where nothing was looked at. */
static void say_rest_unknown(Reader *reader)
{
    for (int i = 0; i < reader->reading->unknown_count; i++) {
        Place place = { .line = reader->reading->unknown[i].line };
        const char *word = reader->reading->unknown[i].word;

        if (!reader->unknown_said[i])
            reader_say(reader, "unknown-word", &place, "unknown word '%s'%s", word,
                       reader_suggest(reader, word, vocabulary));
    }
}

static void read_course(Reader *reader, const Value *word, Course *course)
{
    const Value *block = value_is_word(word, "course") ? value_block(word) : NULL;
    Place top = { .line = word->line };

    if (!block) {
        reader_say(reader, "no-course", &top, "the file returns %s; it should be `return course { … }` and nothing "
                   "else", value_kind_name(word));
        return;
    }
    schema_check_fields(reader, value_field(reader_schema(reader, "course"), "fields"), block, &top);
    course->id = line_of(reader, block, "id");
    course->title = line_of(reader, block, "title");
    course->summary = line_of(reader, block, "summary");
    course->language = line_of(reader, block, "language");
    course->version = value_whole(block, "version", 0);
    read_modules(reader, value_field(reader_schema(reader, "module"), "fields"), block, course, &top);
}

/* Our own schema; a fault in it is a finding too, since somebody changed it. */
static const Value *own_schema(Reader *reader, const char *source)
{
    Reading reading = sandbox_read(source, strlen(source), NULL, reader->arena);

    if (!value_field(value_field(reading.value, "course"), "fields")
        || !value_field(value_field(reading.value, "module"), "fields")) {
        reader_say(reader, "own-file", NULL, "the program's own schema.lua says nothing about courses");
        return NULL;
    }
    return reading.value;
}

const Course *course_load(const Scripts *scripts, const char *source, size_t length, const char *file,
                          Findings *findings, Arena *arena)
{
    Findings own = { .arena = findings->arena };
    Course *course = ARENA_NEW(arena, Course, 1);
    Reading reading = sandbox_read(source, length, vocabulary, arena);
    Reader reader = { .arena = arena, .findings = &own, .file = file, .vocabulary = vocabulary,
                      .reading = &reading, .unknown_said = ARENA_NEW(arena, bool, reading.unknown_count),
                      .scenario = ARENA_NEW(arena, Scenario, 1) };

    course->file = arena_text(arena, file);
    sha256_text(source, length, course->hash);
    reader.schema = own_schema(&reader, scripts->schema);
    if (reader.schema && reading.value) {
        read_course(&reader, reading.value, course);
    } else if (!reading.value) {
        Place place = { .line = reading.line };
        reader_say(&reader, reading.code, &place, "%s", reading.failure);
    }
    say_rest_unknown(&reader);

    findings_sort(&own);
    for (int i = 0; i < own.count; i++)
        finding_add(findings, own.items[i].weight, own.items[i].code, own.items[i].file, own.items[i].line,
                    own.items[i].path, "%s", own.items[i].sentence);
    return reader.errors == 0 ? course : NULL;
}
