#include "script/collect.h"

#include "script/source.h"

#include <stdlib.h>
#include <string.h>

/* ---- names ---- */

/* Where each kind is declared, and what one of it is called. */
static const struct { const char *field; NameKind kind; } declarations[] = {
    { "facts", NAME_FACT }, { "questions", NAME_QUESTION }, { "needs", NAME_NEED }, { "limits", NAME_LIMIT },
    { "consequences", NAME_CONSEQUENCE }, { "risks", NAME_RISK }
};

static const char *const reserved[] = { "over", "nothing", "anything", "policy", "elsewhere" };

static bool is_reserved(const char *id)
{
    for (size_t i = 0; i < sizeof reserved / sizeof *reserved; i++)
        if (strcmp(reserved[i], id) == 0)
            return true;
    return feeling_named(id) >= 0;
}

/* A declaration is its phrase, or a table with the phrase first. */
static const char *phrase_of(Reader *reader, const Value *value)
{
    const Value *phrase = value->kind == VALUE_TABLE && value->count > 0 ? &value->items[0] : value;

    return phrase->kind == VALUE_TEXT ? text_collapse(phrase->text, reader->arena) : "";
}

static void collect_name(Reader *reader, Name *names, const Place *place, const Field *field, NameKind kind)
{
    Scenario *scenario = reader->scenario;
    const char *id = field->name;

    if (!reader_is_id(id))
        reader_say(reader, "bad-name", place,
                   "'%s' can't be a name; use letters, digits and underscores", id);
    else if (is_reserved(id))
        reader_say(reader, "reserved-name", place,
                   "'%s' is a word of the language itself; choose another name", id);
    else if (scenario_name(scenario, id) >= 0)
        reader_say(reader, "declared-twice", place,
                   "'%s' is declared twice; one name stands for one thing", id);
    else if (scenario->name_count == MOST_NAMES)
        reader_say(reader, "too-many-names", place, "a scenario has at most %d names", MOST_NAMES);
    else
        names[scenario->name_count++] = (Name){
            .id = id, .phrase = phrase_of(reader, &field->value), .kind = kind, .line = place->line,
            .needless = value_flag(&field->value, "needless"),
            .connection = value_flag(&field->value, "connection")
        };
}

static int name_order(const void *a, const void *b)
{
    return strcmp(((const Name *)a)->id, ((const Name *)b)->id);
}

/* What each need requires: once all names have their place. */
static void collect_requires(Reader *reader, const Value *block, Name *names)
{
    const Value *needs = value_field(block, "needs");

    for (int i = 0; i < reader->scenario->name_count; i++)
        if (names[i].kind == NAME_NEED)
            names[i].requires =
                reader_names(reader, value_field(value_field(needs, names[i].id), "requires"));
}

static void collect_names(Reader *reader, const Value *block, const Place *top)
{
    Name *names = ARENA_NEW(reader->arena, Name, MOST_NAMES);

    reader->scenario->names = names;    /* so that a second declaration is seen */
    for (size_t d = 0; d < sizeof declarations / sizeof *declarations; d++) {
        const Value *map = value_field(block, declarations[d].field);
        Place place = place_in(top, declarations[d].field, NULL, 0, 0);

        for (int i = 0; map && i < map->field_count; i++)
            collect_name(reader, names, &place, &map->fields[i], declarations[d].kind);
    }
    qsort(names, (size_t)reader->scenario->name_count, sizeof *names, name_order);
    collect_requires(reader, block, names);
}

static void collect_policies(Reader *reader, const Value *block)
{
    const Value *map = value_field(block, "policy");
    int count = map ? map->field_count : 0;
    Policy *policies = ARENA_NEW(reader->arena, Policy, count);

    for (int i = 0; i < count; i++) {
        const Value *value = &map->fields[i].value, *certain = value_field(value, "certain");
        const char *text = phrase_of(reader, value);

        policies[i] = (Policy){
            .id = map->fields[i].name, .text = text[0] ? text : NULL,
            .limit = value_whole(value, "limit", -1), .discretion = value_whole(value, "discretion", 0),
            .uncertain = certain && certain->kind == VALUE_FLAG && !certain->flag
        };
    }
    reader->scenario->policies = policies;
    reader->scenario->policy_count = count;
}

/* ---- beats ---- */

static void collect_beats(Reader *reader, const Value *block)
{
    Beat *beats = ARENA_NEW(reader->arena, Beat, block->count);
    int count = 0;

    for (int i = 0; i < block->count; i++) {
        const Value *item = &block->items[i];

        if (!value_is_word(item, "beat"))
            continue;
        const char *id = reader_title(item);
        beats[count++] = (Beat){ .id = id ? id : "", .line = item->line };
    }
    reader->scenario->beats = beats;
    reader->scenario->beat_count = count;
}

/* ---- keys of opportunities ---- */

typedef struct Keys {
    const char **items;
    int count;
} Keys;

static void add_key(Reader *reader, Keys *keys, const char *key)
{
    for (int i = 0; i < keys->count; i++)
        if (strcmp(keys->items[i], key) == 0)
            return;
    keys->items = arena_grow(reader->arena, keys->items, keys->count, sizeof *keys->items);
    keys->items[keys->count++] = key;
}

static void add_beat_key(Reader *reader, Keys *keys, const char *beat, const char *what)
{
    add_key(reader, keys, arena_print(reader->arena, "%s.%s", beat, what));
}

/* A need brings the unknown facts it requires. */
static void add_need_keys(Reader *reader, Keys *keys, const Value *needs, const char *need)
{
    const Value *list = value_field(value_field(needs, need), "requires");

    if (list && list->kind == VALUE_TEXT)
        add_key(reader, keys, list->text);
    for (int i = 0; list && i < list->count; i++)
        if (list->items[i].kind == VALUE_TEXT)
            add_key(reader, keys, list->items[i].text);
}

static void collect_word_keys(Reader *reader, Keys *keys, const Value *block, const char *beat,
                              const Value *word)
{
    const Value *target = word->count > 0 ? &word->items[0] : NULL;

    if (!target || word->unknown)
        return;
    if (strcmp(word->text, "tells") == 0)
        add_beat_key(reader, keys, beat, "story");
    if (strcmp(word->text, "feels") == 0)
        for (int i = 0; i < target->field_count; i++)
            if (feeling_named(target->fields[i].name) >= 0)
                add_beat_key(reader, keys, beat, target->fields[i].name);

    bool named = strcmp(word->text, "wonders") == 0 || strcmp(word->text, "needs") == 0
              || strcmp(word->text, "suffers") == 0 || strcmp(word->text, "hopes_for") == 0;
    const Value *name = target->kind == VALUE_TABLE && target->count > 0 ? &target->items[0] : target;

    if (!named || name->kind != VALUE_TEXT)
        return;
    add_key(reader, keys, name->text);
    if (strcmp(word->text, "needs") == 0)
        add_need_keys(reader, keys, value_field(block, "needs"), name->text);
}

static bool is_set(const Value *block, const char *field)
{
    const Value *value = value_field(block, field);

    return value && !(value->kind == VALUE_FLAG && !value->flag);
}

static void collect_says_keys(Reader *reader, Keys *keys, const Value *block, const char *beat,
                              const Value *says)
{
    for (int i = 0; i < says->count; i++)
        if (says->items[i].kind == VALUE_WORD)
            collect_word_keys(reader, keys, block, beat, &says->items[i]);
    if (is_set(says, "our_fault"))
        add_beat_key(reader, keys, beat, "harm");
    if (is_set(says, "recap_due"))
        add_beat_key(reader, keys, beat, "recap");
    if (is_set(says, "leaving"))
        add_beat_key(reader, keys, beat, "close");
}

static int key_order(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static void collect_keys(Reader *reader, const Value *block)
{
    Keys keys = { 0 };

    for (int i = 0; i < block->count; i++) {
        const Value *beat = &block->items[i];
        const Value *inside = value_is_word(beat, "beat") ? value_block(beat) : NULL;
        const char *id = inside ? reader_title(beat) : NULL;

        for (int j = 0; id && j < inside->count; j++)
            if (value_is_word(&inside->items[j], "says") && value_block(&inside->items[j]))
                collect_says_keys(reader, &keys, block, id, value_block(&inside->items[j]));
    }
    if (keys.count)
        qsort(keys.items, (size_t)keys.count, sizeof *keys.items, key_order);
    reader->scenario->keys = (const char *const *)keys.items;
    reader->scenario->key_count = keys.count;
}

void collect_all(Reader *reader, const Value *block, int line)
{
    Place top = { .line = line };

    collect_names(reader, block, &top);
    collect_policies(reader, block);
    collect_beats(reader, block);
    collect_keys(reader, block);
}
