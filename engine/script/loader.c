#include "script/loader.h"

#include "core/check.h"
#include "core/sha256.h"
#include "script/build.h"
#include "script/collect.h"
#include "script/reader.h"
#include "script/sandbox.h"
#include "script/schema.h"

#include <string.h>

/* ---- the program's own files ---- */

/* Reads one of our own files; what is wrong with it is a finding too, since somebody changed it. */
static const Value *read_own(Reader *reader, const char *source, const char *file)
{
    Reading reading = sandbox_read(source, strlen(source), NULL, reader->arena);

    if (reading.value && reading.value->kind == VALUE_TABLE && reading.unknown_count == 0)
        return reading.value;
    finding_add(reader->findings, FINDING_ERROR, "own-file", file, reading.line, "",
                "the program's own file can't be read: %s",
                reading.failure ? reading.failure
                : reading.unknown_count ? reading.unknown[0].word : "it returns no table");
    return NULL;
}

/* Whether each entry of the vocabulary is { word, where it stands, sentence }. */
static bool is_vocabulary(const Value *words)
{
    for (int i = 0; words && i < words->count; i++)
        for (int part = 0; part < 3; part++)
            if (words->items[i].count != 3 || words->items[i].items[part].kind != VALUE_TEXT)
                return false;
    return words != NULL;
}

static const char *const *spellings(const Value *words, Arena *arena)
{
    const char **list = ARENA_NEW(arena, const char *, words->count + 1);

    for (int i = 0; i < words->count; i++)
        list[i] = words->items[i].items[0].text;
    return list;
}

/* ---- a scenario ---- */

/* Unknown words that didn't end up in the tree, or where nothing was looked at. */
static void say_rest_unknown(Reader *reader)
{
    const Reading *reading = reader->reading;

    for (int i = 0; i < reading->unknown_count; i++) {
        Place place = { .line = reading->unknown[i].line };

        if (!reader->unknown_said[i])
            reader_say(reader, "unknown-word", &place, "unknown word '%s'%s", reading->unknown[i].word,
                       reader_suggest(reader, reading->unknown[i].word, reader->vocabulary));
    }
}

static void read_tree(Reader *reader, const Value *word)
{
    const Value *block = value_is_word(word, "scenario") ? value_block(word) : NULL;
    Place top = { .line = word->line };

    if (!block) {
        reader_say(reader, "no-scenario", &top,
                   "the file returns %s; it should be `return scenario { … }` and nothing else",
                   value_kind_name(word));
        reader->doubtful = true;
        return;
    }
    collect_all(reader, block, word->line);
    schema_check_scenario(reader, word);
    build_scenario(reader, block, word->line);
    if (reader->scenario->beat_count == 0)
        reader_say(reader, "no-beats", &top, "a scenario needs at least one beat: beat \"opening\" { … }");
    else if (!reader->doubtful)
        check_structure(reader->scenario, reader->findings);
}

/* What only a whole scenario can be asked. A broken rubric is said where it is used. */
static void weigh(Reader *reader, const Scripts *scripts)
{
    const Rubric *rubric = rubric_load(scripts, reader->arena, NULL);

    if (rubric)
        check_evidence(reader->scenario, rubric, reader->findings);
}

/* A warning that the author has explained becomes a note with the reason. */
static void explain(const Scenario *scenario, Findings *findings)
{
    for (int i = 0; i < findings->count; i++) {
        Finding *finding = &findings->items[i];

        for (int e = 0; finding->weight == FINDING_WARNING && e < scenario->explained_count; e++)
            if (strcmp(finding->code, scenario->explained[e].code) == 0) {
                finding->weight = FINDING_NOTE;
                finding->sentence = arena_print(findings->arena, "%s (explained: %s)", finding->sentence,
                                                scenario->explained[e].reason);
            }
    }
}

static bool is_blank(const char *source, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if (!strchr(" \t\r\n", source[i]) || source[i] == 0)
            return false;
    return true;
}

static void read_scenario(Reader *reader, const char *source, size_t length)
{
    Reading reading = sandbox_read(source, length, reader->vocabulary, reader->arena);

    reader->reading = &reading;
    reader->unknown_said = ARENA_NEW(reader->arena, bool, reading.unknown_count);
    if (is_blank(source, length)) {
        reader_say(reader, "no-scenario", NULL,
                   "the file is empty; a scenario is `return scenario { … }`, and `heard new ID` writes one");
    } else if (reading.value) {
        read_tree(reader, reading.value);
    } else {
        Place place = { .line = reading.line };

        reader_say(reader, reading.code, &place, "%s", reading.failure);
    }
    say_rest_unknown(reader);
}

const Scenario *scenario_load(const Scripts *scripts, const AssetNames *assets, const char *source,
                              size_t length, const char *file, Findings *findings, Arena *arena)
{
    Scenario *scenario = ARENA_NEW(arena, Scenario, 1);
    Findings own = { .arena = arena };
    Reader reader = { .arena = arena, .findings = &own, .file = file, .assets = assets,
                      .scenario = scenario };

    reader.words = read_own(&reader, scripts->words, "words.lua");
    reader.schema = read_own(&reader, scripts->schema, "schema.lua");
    if (reader.words && !is_vocabulary(reader.words))
        finding_add(&own, FINDING_ERROR, "own-file", "words.lua", 0, "",
                    "each word is { \"word\", \"where it stands\", \"a sentence about it\" }");
    scenario->file = arena_text(arena, file);
    sha256_text(source, length, scenario->hash);
    if (is_vocabulary(reader.words) && reader.schema) {
        reader.vocabulary = spellings(reader.words, arena);
        read_scenario(&reader, source, length);
    }
    if (findings_errors(&own) == 0)
        weigh(&reader, scripts);
    explain(scenario, &own);
    findings_sort(&own);
    for (int i = 0; i < own.count; i++)
        finding_add(findings, own.items[i].weight, own.items[i].code, own.items[i].file, own.items[i].line,
                    own.items[i].path, "%s", own.items[i].sentence);
    return findings_errors(&own) == 0 ? scenario : NULL;
}
