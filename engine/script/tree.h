/* tree.h: what a Lua file said, as plain data.
 *
 * The sandbox copies the value a file returns into a tree of Values, then Lua is closed. A
 * value is a text, a number, a flag, a table (a list part and named fields, sorted by name)
 * or a word of the vocabulary with what it was given: `names "shame" "…"` is the word
 * `names` with two things. Whatever else Lua knows (a function, a cycle, a text with a
 * control character) becomes a VALUE_FAULT that says what it is, so that whoever reads the
 * tree can report it where it stands. Values live in the arena they were copied to.
 */
#ifndef HEARD_TREE_H
#define HEARD_TREE_H

#include <stdbool.h>
#include <stdint.h>

typedef enum ValueKind {
    VALUE_TEXT, VALUE_WHOLE, VALUE_DECIMAL, VALUE_FLAG, VALUE_TABLE, VALUE_WORD, VALUE_FAULT
} ValueKind;

typedef struct Field Field;

typedef struct Value {
    ValueKind kind;
    int line;                   /* of a word: where it stands; else 0 */
    const char *text;           /* of a text; of a word: its spelling; of a fault: what it is instead; of a
                                   table: what is wrong with its keys, or NULL */
    int64_t whole;
    double decimal;
    bool flag;
    bool unknown;               /* a word that the vocabulary doesn't have */
    int unknown_index;          /* which of the words the sandbox remembered, or -1 */
    const struct Value *items;  /* the list part of a table; what a word was given, in order */
    int count;
    const Field *fields;        /* of a table, sorted by name */
    int field_count;
} Value;

struct Field {
    const char *name;
    Value value;
};

/* The field of a table, or NULL. `value` may be NULL. */
const Value *value_field(const Value *value, const char *name);

/* The text of a field, or NULL if it isn't there or isn't a text. */
const char *value_text(const Value *value, const char *name);

/* Whether a field is this text. */
bool value_says(const Value *value, const char *name, const char *text);

/* Whether a field is there and true. */
bool value_flag(const Value *value, const char *name);

/* The whole number of a field, or `otherwise`. */
int value_whole(const Value *value, const char *name, int otherwise);

bool value_is_word(const Value *value, const char *word);

/* The last thing a word was given, if it is a table: `beat "id" { … }`. Else NULL. */
const Value *value_block(const Value *word);

/* "a text", "a number", "a table", "the word 'says'": for messages. */
const char *value_kind_name(const Value *value);

#endif
