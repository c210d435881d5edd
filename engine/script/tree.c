#include "script/tree.h"

#include <stddef.h>
#include <string.h>

const Value *value_field(const Value *value, const char *name)
{
    for (int i = 0; value && i < value->field_count; i++)
        if (strcmp(value->fields[i].name, name) == 0)
            return &value->fields[i].value;
    return NULL;
}

const char *value_text(const Value *value, const char *name)
{
    const Value *field = value_field(value, name);

    return field && field->kind == VALUE_TEXT ? field->text : NULL;
}

bool value_says(const Value *value, const char *name, const char *text)
{
    const char *field = value_text(value, name);

    return field && strcmp(field, text) == 0;
}

bool value_flag(const Value *value, const char *name)
{
    const Value *field = value_field(value, name);

    return field && field->kind == VALUE_FLAG && field->flag;
}

int value_whole(const Value *value, const char *name, int otherwise)
{
    const Value *field = value_field(value, name);

    return field && field->kind == VALUE_WHOLE ? (int)field->whole : otherwise;
}

bool value_is_word(const Value *value, const char *word)
{
    return value && value->kind == VALUE_WORD && strcmp(value->text, word) == 0;
}

const Value *value_block(const Value *word)
{
    if (word->count == 0 || word->items[word->count - 1].kind != VALUE_TABLE)
        return NULL;
    return &word->items[word->count - 1];
}

const char *value_kind_name(const Value *value)
{
    switch (value->kind) {
    case VALUE_TEXT:    return "a text";
    case VALUE_WHOLE:   return "a number";
    case VALUE_DECIMAL: return "a number with decimals";
    case VALUE_FLAG:    return value->flag ? "true" : "false";
    case VALUE_TABLE:   return "a list or table";
    case VALUE_WORD:    return "a word of the vocabulary";
    case VALUE_FAULT:   break;
    }
    return value->text;
}
