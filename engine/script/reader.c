#include "script/reader.h"

#include <stdarg.h>
#include <string.h>

/* ---- places ---- */

Place place_in(const Place *in, const char *step, const char *title, int number, int line)
{
    return (Place){ in, step, title, number, line > 0 ? line : in ? in->line : 0 };
}

Place place_of_item(const Place *in, const Value *block, int item)
{
    const Value *word = &block->items[item];
    int number = 0, like = 0;

    for (int i = 0; i < block->count; i++)
        if (value_is_word(&block->items[i], word->text)) {
            like++;
            number += i <= item;
        }
    if (strcmp(word->text, "beat") == 0 || strcmp(word->text, "part") == 0)
        return place_in(in, word->text, reader_title(word), reader_title(word) ? 0 : number, word->line);
    bool numbered = strcmp(word->text, "reply") == 0 || (strcmp(word->text, "says") == 0 && like > 1);
    return place_in(in, word->text, NULL, numbered ? number : 0, word->line);
}

static const char *path_of(const Place *place, Arena *arena)
{
    if (!place || !place->step)
        return "";
    const char *before = path_of(place->in, arena), *arrow = before[0] ? " > " : "";

    if (place->title)
        return arena_print(arena, "%s%s%s \"%s\"", before, arrow, place->step, place->title);
    if (place->number)
        return arena_print(arena, "%s%s%s %d", before, arrow, place->step, place->number);
    return arena_print(arena, "%s%s%s", before, arrow, place->step);
}

/* ---- findings ---- */

enum { LONGEST_WORD = 100, SHOWN = 60 };

/* A file may hold a word of any length, and a finding quotes it: of a run without a space its beginning is enough. */
static const char *shorten_words(const char *sentence, Arena *arena)
{
    char *copy = arena_text(arena, sentence), *to = copy;

    for (const char *from = sentence; *from;) {
        size_t length = strcspn(from, " "), kept = length > LONGEST_WORD ? SHOWN : length;

        while (kept < length && (from[kept] & 0xC0) == 0x80)     /* not in the midst of a character */
            kept++;
        memmove(to, from, kept);
        to += kept;
        if (kept < length) {
            memcpy(to, "…", strlen("…"));
            to += strlen("…");
        }
        from += length;
        if (*from)
            *to++ = *from++;
    }
    *to = 0;
    return copy;
}

static void say(Reader *reader, FindingWeight weight, const char *code, const Place *place,
                const char *format, va_list args)
{
    reader->said++;
    reader->errors += weight == FINDING_ERROR;
    if (reader->said == MOST_FINDINGS)
        finding_add(reader->findings, FINDING_ERROR, "too-many", reader->file, 0, "",
                    "there is more to say than %d findings; mend these first", MOST_FINDINGS - 1);
    if (reader->said >= MOST_FINDINGS)
        return;
    finding_add(reader->findings, weight, code, reader->file, place ? place->line : 0, path_of(place, reader->arena),
                "%s", shorten_words(arena_vprint(reader->arena, format, args), reader->arena));
}

void reader_say(Reader *reader, const char *code, const Place *place, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    say(reader, FINDING_ERROR, code, place, format, args);
    va_end(args);
}

void reader_warn(Reader *reader, const char *code, const Place *place, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    say(reader, FINDING_WARNING, code, place, format, args);
    va_end(args);
}

const char *reader_suggest(Reader *reader, const char *wrong, const char *const *names)
{
    const char *near = nearest_name(wrong, names);

    return near ? arena_print(reader->arena, ", did you mean '%s'?", near) : "";
}

void reader_say_unknown(Reader *reader, const Place *place, const Value *word)
{
    int index = word->unknown_index;

    reader->doubtful = true;
    if (index >= 0 && reader->unknown_said[index])
        return;
    if (index >= 0)
        reader->unknown_said[index] = true;
    Place here = place ? *place : (Place){ 0 };

    here.line = word->line;
    reader_say(reader, "unknown-word", &here, "unknown word '%s'%s", word->text,
               reader_suggest(reader, word->text, reader->vocabulary));
}

/* ---- the vocabulary ---- */

const Value *reader_schema(const Reader *reader, const char *word)
{
    return value_field(reader->schema, word);
}

bool reader_stands_in(const Reader *reader, const char *word, const char *block)
{
    for (int i = 0; i < reader->words->count; i++) {
        const Value *entry = &reader->words->items[i];

        if (entry->count < 2 || strcmp(entry->items[0].text, word) != 0)
            continue;
        /* `block` as a whole word of "beat part" */
        const char *places = entry->items[1].text, *found = strstr(places, block);
        size_t length = strlen(block);

        return found && (found == places || found[-1] == ' ') && (found[length] == 0 || found[length] == ' ');
    }
    return false;
}

/* ---- what a word was given ---- */

Given reader_given(const Value *schema, const Value *word)
{
    Given given = { 0 };
    int at = 0;
    bool targeted = value_field(schema, "target") != NULL;
    const Value *first = word->count > 0 ? &word->items[0] : NULL;

    /* a word that takes no target may still be aimed at `nothing` */
    if (first && (targeted || first->kind == VALUE_TABLE
                  || (first->kind == VALUE_TEXT && strcmp(first->text, "nothing") == 0)))
        given.target = &word->items[at++];
    if (at < word->count)
        given.words = &word->items[at++];
    if (at < word->count)
        given.extra = &word->items[at];
    return given;
}

const char *reader_title(const Value *word)
{
    if (word->count == 0 || word->items[0].kind != VALUE_TEXT || !reader_is_id(word->items[0].text))
        return NULL;
    return word->items[0].text;
}

bool reader_is_picture(const char *name)
{
    size_t length = strlen(name), ending = strlen(".png");

    return length > ending && strcmp(name + length - ending, ".png") == 0;
}

bool reader_is_id(const char *text)
{
    size_t length = strspn(text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-");

    return length > 0 && length <= 60 && text[length] == 0;
}

NameSet reader_names(const Reader *reader, const Value *value)
{
    NameSet set = { { 0 } };
    int count = !value ? 0 : value->kind == VALUE_TEXT ? 1 : value->kind == VALUE_TABLE ? value->count : 0;

    for (int i = 0; i < count; i++) {
        const Value *item = value->kind == VALUE_TEXT ? value : &value->items[i];

        if (item->kind == VALUE_TEXT)
            names_add(&set, scenario_name(reader->scenario, item->text));
    }
    return set;
}
