/* reader.h: what all parts of the loader share while they read one scenario.
 *
 * A file is read in three walks over its tree: collect (names, beats and keys, so that a name
 * may be used before it is declared), schema (is each thing what its word may hold?) and build
 * (into C structs). All faults are said in the second walk or before; the third trusts nothing
 * and leaves out what doesn't fit.
 */
#ifndef HEARD_READER_H
#define HEARD_READER_H

#include "core/arena.h"
#include "core/finding.h"
#include "core/scenario.h"
#include "script/loader.h"
#include "script/sandbox.h"
#include "script/tree.h"

/* A place in the file: one step of the path, and what it stands in. */
typedef struct Place {
    const struct Place *in;
    const char *step;           /* "beat", "reply", "names", or the name of a field */
    const char *title;          /* "opening", or NULL */
    int number;                 /* 3, or 0 */
    int line;
} Place;

typedef struct Reader {
    Arena *arena;
    Findings *findings;
    const char *file;
    const AssetNames *assets;
    const Value *words;         /* scripts/words.lua */
    const Value *schema;        /* scripts/schema.lua */
    const char *const *vocabulary;      /* the words' spellings, ending with NULL */
    const Reading *reading;
    bool *unknown_said;         /* for each unknown word: it was reported where it stands */
    Scenario *scenario;         /* what is known so far */
    int said, errors;           /* findings of this file, and how many of them are errors */
    bool doubtful;              /* a fault may hide a beat, a way or an opening: don't judge them */
} Reader;

enum { MOST_FINDINGS = 200 };

/* Steps into a place: a field, a numbered reply, a titled beat. */
Place place_in(const Place *in, const char *step, const char *title, int number, int line);

/* The place of a word among the items of a block: a titled one has its title, the others their number
 * among their like. */
Place place_of_item(const Place *in, const Value *block, int item);

/* Says that something is wrong at a place: an error, or a warning. */
void reader_say(Reader *reader, const char *code, const Place *place, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
void reader_warn(Reader *reader, const char *code, const Place *place, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* Says that a word is unknown, once for each place it stands at, with the nearest known one. */
void reader_say_unknown(Reader *reader, const Place *place, const Value *word);

/* What schema.lua says about a word; NULL if it says nothing. */
const Value *reader_schema(const Reader *reader, const char *word);

/* Whether a word of the vocabulary stands in `block`: "says" in "beat". */
bool reader_stands_in(const Reader *reader, const char *word, const char *block);

/* `, did you mean "…"?` with a space for nothing near: the end of a sentence about a wrong name. */
const char *reader_suggest(Reader *reader, const char *wrong, const char *const *names);

/* What a reply's or a turn's word was given, told apart. */
typedef struct Given {
    const Value *target;        /* NULL: none */
    const Value *words;         /* a text; NULL: none */
    const Value *extra;         /* what can't belong to it; NULL: none */
} Given;

/* Splits `names "shame" "…"` or `sorry "…"`. `schema` is that of the word. */
Given reader_given(const Value *schema, const Value *word);

/* The id of a titled word (`beat "opening"`), or NULL if it has none that can be one. */
const char *reader_title(const Value *word);

/* Whether a portrait or a scene is called as a pack's own picture is: "mira.png". */
bool reader_is_picture(const char *name);

/* Whether a text can be an id: a declared name, a beat, a scenario. */
bool reader_is_id(const char *text);

/* The declared names in a text, a list of texts, or the list part of a table; others are left out.
 * `value` may be NULL. */
NameSet reader_names(const Reader *reader, const Value *value);

#endif
