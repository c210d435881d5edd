#include "script/schema.h"

#include "core/mood.h"

#include <string.h>

typedef void Check(Reader *reader, const Value *shape, const Value *value, const Place *place);

/* Says what a value should have been. */
static void say_wrong(Reader *reader, const Value *value, const Place *place, const char *wanted)
{
    if (value->kind == VALUE_WORD && value->unknown) {
        reader->doubtful = true;
        if (value->unknown_index >= 0)
            reader->unknown_said[value->unknown_index] = true;
        reader_say(reader, "unknown-word", place,
                   "unknown word '%s' where %s is wanted; if it is a name, write it in quotes", value->text,
                   wanted);
        return;
    }
    reader_say(reader, "wrong-kind", place, "this is %s, but %s is wanted",
               value_kind_name(value), wanted);
}

/* ---- plain values ---- */

static bool is_blank(const char *text)
{
    return text[strspn(text, " \t\r\n")] == 0;
}

void schema_check_text(Reader *reader, const Value *value, const Place *place)
{
    if (value->kind != VALUE_TEXT)
        say_wrong(reader, value, place, "a text");
    else if (is_blank(value->text))
        reader_say(reader, "empty-text", place, "this text is empty; write some words or leave it out");
}

static void check_text(Reader *reader, const Value *shape, const Value *value, const Place *place)
{
    (void)shape;
    schema_check_text(reader, value, place);
}

static void check_id(Reader *reader, const Value *shape, const Value *value, const Place *place)
{
    static const char small[] = "abcdefghijklmnopqrstuvwxyz0123456789-";

    (void)shape;
    if (value->kind != VALUE_TEXT)
        say_wrong(reader, value, place, "an id in quotes");
    else if (!reader_is_id(value->text) || value->text[strspn(value->text, small)])
        reader_say(reader, "bad-id", place,
                   "'%s' can't be an id; use small letters, digits and hyphens", value->text);
}

static void check_whole(Reader *reader, const Value *shape, const Value *value, const Place *place)
{
    int from = value_whole(shape, "from", 0), to = value_whole(shape, "to", 0);

    if (value->kind == VALUE_WHOLE && value->whole >= from && value->whole <= to)
        return;
    if (value->kind == VALUE_WHOLE)
        reader_say(reader, "out-of-range", place, "%d is out of range; it goes from %d to %d",
                   (int)value->whole, from, to);
    else
        say_wrong(reader, value, place, arena_print(reader->arena, "a whole number from %d to %d", from, to));
}

static void check_yes(Reader *reader, const Value *shape, const Value *value, const Place *place)
{
    const char *or_text = value_text(shape, "or_text");

    if (value->kind == VALUE_FLAG)
        return;
    if (or_text && value->kind == VALUE_TEXT && strcmp(value->text, or_text) == 0)
        return;
    say_wrong(reader, value, place,
              or_text ? arena_print(reader->arena, "true or \"%s\"", or_text) : "true or false");
}

/* ---- one of a list that the program has ---- */

/* Says that a name isn't in the list: an error, or a warning where something can stand in for it. */
static void say_unlisted(Reader *reader, const char *name, const Place *place, const char *what,
                         const char *const *names, bool warning)
{
    const char *suggestion = reader_suggest(reader, name, names), *all = "";

    if (warning) {
        reader_warn(reader, "missing-asset", place, "there is no %s '%s'%s", what, name, suggestion);
        return;
    }
    for (int i = 0; !suggestion[0] && names[i]; i++)
        all = arena_print(reader->arena, "%s%s%s", all, i ? ", " : "; there are ", names[i]);
    reader_say(reader, "unknown-name", place, "there is no %s '%s'%s%s", what, name, suggestion, all);
}

/* `names` may be NULL: then nothing is known about it. */
static void check_listed(Reader *reader, const Value *value, const Place *place, const char *what,
                         const char *const *names, bool warning)
{
    if (value->kind != VALUE_TEXT) {
        say_wrong(reader, value, place, arena_print(reader->arena, "the name of a %s", what));
        return;
    }
    for (int i = 0; names && names[i]; i++)
        if (strcmp(names[i], value->text) == 0)
            return;
    if (names)
        say_unlisted(reader, value->text, place, what, names, warning);
}

static void check_channel(Reader *reader, const Value *shape, const Value *value, const Place *place)
{
    const char *names[CHANNELS + 1] = { 0 };

    (void)shape;
    for (int i = 0; i < CHANNELS; i++)
        names[i] = channel_name((Channel)i);
    check_listed(reader, value, place, "channel", names, false);
}

static void check_temperament(Reader *reader, const Value *shape, const Value *value, const Place *place)
{
    enum { MOST = 32 };
    const char *names[MOST + 1] = { 0 };

    (void)shape;
    for (int i = 0; i < MOST && temperament_at(i); i++)
        names[i] = temperament_at(i)->name;
    check_listed(reader, value, place, "temperament", names, false);
}

/* A picture that the program has, or one of the pack's own. */
static void check_picture(Reader *reader, const Value *value, const Place *place, const char *what,
                          const char *const *names)
{
    if (value->kind != VALUE_TEXT || !reader_is_picture(value->text))
        check_listed(reader, value, place, what, names, true);
    else if (reader->assets && !reader->assets->pack)
        reader_warn(reader, "missing-asset", place, "the %s '%s' would be a picture of a pack, and this file "
                    "stands in none: in a pack it goes into the folder pictures/", what, value->text);
    else if (reader->assets)
        check_listed(reader, value, place, "picture", reader->assets->pictures, true);
}

static void check_portrait(Reader *reader, const Value *shape, const Value *value, const Place *place)
{
    (void)shape;
    check_picture(reader, value, place, "portrait", reader->assets ? reader->assets->portraits : NULL);
}

static void check_scene(Reader *reader, const Value *shape, const Value *value, const Place *place)
{
    (void)shape;
    check_picture(reader, value, place, "scene", reader->assets ? reader->assets->scenes : NULL);
}

static void check_sound(Reader *reader, const Value *shape, const Value *value, const Place *place)
{
    (void)shape;
    check_listed(reader, value, place, "sound", reader->assets ? reader->assets->sounds : NULL, true);
}

/* ---- one or a list ---- */

/* Calls `check` for a value, or for each of its list. An empty list is a fault. */
static void check_each(Reader *reader, const Value *shape, const Value *value, const Place *place,
                       Check *check)
{
    if (value->kind != VALUE_TABLE) {
        check(reader, shape, value, place);
        return;
    }
    if (value->count == 0)
        reader_say(reader, "empty-list", place, "this list is empty");
    if (value->field_count > 0)
        reader_say(reader, "unknown-field", place, "'%s' doesn't belong in this list",
                   value->fields[0].name);
    for (int i = 0; i < value->count; i++)
        check(reader, shape, &value->items[i], place);
}

static void check_texts(Reader *reader, const Value *shape, const Value *value, const Place *place)
{
    check_each(reader, shape, value, place, check_text);
}

static void check_key(Reader *reader, const Value *shape, const Value *value, const Place *place)
{
    const Scenario *scenario = reader->scenario;
    const char **names = ARENA_NEW(reader->arena, const char *, scenario->key_count + 1);

    (void)shape;
    if (value->kind != VALUE_TEXT) {
        say_wrong(reader, value, place, "the id of an opportunity in quotes");
        return;
    }
    for (int i = 0; i < scenario->key_count; i++)
        names[i] = scenario->keys[i];
    if (scenario_key(scenario, value->text) < 0)
        reader_say(reader, "unknown-opportunity", place,
                   "no turn of the customer opens '%s'%s", value->text,
                   reader_suggest(reader, value->text, names));
}

static void check_keys(Reader *reader, const Value *shape, const Value *value, const Place *place)
{
    check_each(reader, shape, value, place, check_key);
}

static void check_code(Reader *reader, const Value *shape, const Value *value, const Place *place)
{
    const char *names[BEHAVIOURS + 1] = { 0 };

    (void)shape;
    if (value->kind != VALUE_TEXT) {
        say_wrong(reader, value, place, "the code of a behaviour in quotes");
        return;
    }
    for (int i = 0; i < BEHAVIOURS; i++)
        names[i] = behaviour_name((Behaviour)i);
    if (behaviour_named(value->text) < 0)
        reader_say(reader, "unknown-behaviour", place, "no behaviour has the code '%s'%s",
                   value->text, reader_suggest(reader, value->text, names));
}

static void check_codes(Reader *reader, const Value *shape, const Value *value, const Place *place)
{
    check_each(reader, shape, value, place, check_code);
}

static void check_beat(Reader *reader, const Value *shape, const Value *value, const Place *place)
{
    const Scenario *scenario = reader->scenario;
    const char **names = ARENA_NEW(reader->arena, const char *, scenario->beat_count + 1);

    (void)shape;
    if (value->kind != VALUE_TEXT) {
        say_wrong(reader, value, place, "the id of a beat in quotes");
        reader->doubtful = true;
        return;
    }
    for (int i = 0; i < scenario->beat_count; i++)
        names[i] = scenario->beats[i].id;
    if (value->text[0] && scenario_beat(scenario, value->text) >= 0)
        return;
    reader->doubtful = true;
    reader_say(reader, "missing-beat", place, "there is no beat '%s'%s", value->text,
               reader_suggest(reader, value->text, names));
}

static void check_beats(Reader *reader, const Value *shape, const Value *value, const Place *place)
{
    check_each(reader, shape, value, place, check_beat);
}

/* ---- conditions and ways ---- */

static void check_mood_term(Reader *reader, const Value *shape, const Value *value, const Place *place)
{
    (void)shape;
    if (!value_is_word(value, "at_least") && !value_is_word(value, "at_most")) {
        say_wrong(reader, value, place, "at_least(…) or at_most(…)");
        return;
    }
    if (value->count != 1)
        reader_say(reader, "wrong-kind", place, "%s takes one number", value->text);
    else
        schema_check_value(reader, value_field(reader_schema(reader, value->text), "number"),
                           &value->items[0], place);
}

static void check_mood(Reader *reader, const Value *shape, const Value *value, const Place *place)
{
    check_each(reader, shape, value, place, check_mood_term);
}

static void check_target_beat(Reader *reader, const Value *value, const Place *place)
{
    if (value->kind == VALUE_TEXT && strcmp(value->text, "over") == 0)
        return;
    check_beat(reader, NULL, value, place);
}

static void check_way(Reader *reader, const Value *shape, const Value *way, const Place *place)
{
    if (way->kind != VALUE_TABLE) {
        check_target_beat(reader, way, place);
        return;
    }
    if (way->count != 1) {
        reader_say(reader, "wrong-kind", place, "a way is a beat, or { \"beat\", when = { … } }");
        reader->doubtful = true;
        return;
    }
    check_target_beat(reader, &way->items[0], place);
    schema_check_fields(reader, value_field(shape, "fields"), way, place);
}

static void check_go(Reader *reader, const Value *shape, const Value *value, const Place *place)
{
    check_each(reader, shape, value, place, check_way);
}

/* ---- tables, maps, lists ---- */

static const char *const *field_names(Reader *reader, const Value *shapes)
{
    int count = shapes ? shapes->field_count : 0;
    const char **names = ARENA_NEW(reader->arena, const char *, count + 1);

    for (int i = 0; i < count; i++)
        names[i] = shapes->fields[i].name;
    return names;
}

void schema_check_fields(Reader *reader, const Value *shapes, const Value *table, const Place *place)
{
    if (table->text)
        reader_say(reader, "wrong-kind", place, "this table %s", table->text);

    for (int i = 0; i < table->field_count; i++) {
        const char *name = table->fields[i].name;
        const Value *shape = value_field(shapes, name), *value = &table->fields[i].value;
        Place here = place_in(place, name, NULL, 0, value->line);

        if (shape)
            schema_check_value(reader, shape, value, &here);
        else
            reader_say(reader, "unknown-field", place, "unknown field '%s'%s", name,
                       reader_suggest(reader, name, field_names(reader, shapes)));
    }
    for (int i = 0; shapes && i < shapes->field_count; i++)
        if (value_flag(&shapes->fields[i].value, "required") && !value_field(table, shapes->fields[i].name))
            reader_say(reader, "missing-field", place, "'%s' is missing: %s", shapes->fields[i].name,
                       value_text(&shapes->fields[i].value, "about"));
}

static void check_table(Reader *reader, const Value *shape, const Value *value, const Place *place)
{
    const Value *first = value_field(shape, "first");

    if (value_flag(shape, "plain") && value->kind == VALUE_TEXT) {
        schema_check_value(reader, first, value, place);
        return;
    }
    if (value->kind != VALUE_TABLE) {
        say_wrong(reader, value, place, value_flag(shape, "plain") ? "a text, or { \"text\", … }" : "{ … }");
        return;
    }
    if (first && value->count > 0)
        schema_check_value(reader, first, &value->items[0], place);
    else if (first && !value_flag(shape, "first_optional"))
        reader_say(reader, "missing-text", place, "its text is missing: %s", value_text(first, "about"));
    if (value->count > (first ? 1 : 0))
        reader_say(reader, "wrong-kind", place, "%s stands here, where only %s may stand",
                   value_kind_name(&value->items[first ? 1 : 0]), first ? "one text and fields" : "fields");
    schema_check_fields(reader, value_field(shape, "fields"), value, place);
}

static void check_map(Reader *reader, const Value *shape, const Value *value, const Place *place)
{
    if (value->kind != VALUE_TABLE || value->count > 0) {
        say_wrong(reader, value->kind == VALUE_TABLE ? &value->items[0] : value, place, "name = …");
        return;
    }
    if (value->text)
        reader_say(reader, "wrong-kind", place, "this table %s", value->text);
    for (int i = 0; i < value->field_count; i++) {
        Place here = place_in(place, value->fields[i].name, NULL, 0, 0);

        schema_check_value(reader, value_field(shape, "each"), &value->fields[i].value, &here);
    }
}

static void check_list(Reader *reader, const Value *shape, const Value *value, const Place *place)
{
    if (value->kind != VALUE_TABLE || value->field_count > 0) {
        say_wrong(reader, value, place, "a list");
        return;
    }
    for (int i = 0; i < value->count; i++) {
        Place here = *place;

        here.number = i + 1;
        schema_check_value(reader, value_field(shape, "each"), &value->items[i], &here);
    }
}

static void check_names_field(Reader *reader, const Value *shape, const Value *value, const Place *place)
{
    schema_check_names(reader, shape, value, place, NULL);
}

void schema_check_value(Reader *reader, const Value *shape, const Value *value, const Place *place)
{
    static const struct { const char *is; Check *check; } checks[] = {
        { "text", check_text }, { "texts", check_texts }, { "id", check_id }, { "whole", check_whole },
        { "yes", check_yes }, { "channel", check_channel }, { "temperament", check_temperament },
        { "portrait", check_portrait }, { "scene", check_scene }, { "sound", check_sound },
        { "names", check_names_field }, { "keys", check_keys }, { "codes", check_codes }, 
        { "beats", check_beats },
        { "mood", check_mood }, { "go", check_go }, { "table", check_table }, { "map", check_map },
        { "list", check_list },
    };
    const char *is = value_text(shape, "is");

    for (size_t i = 0; is && i < sizeof checks / sizeof *checks; i++)
        if (strcmp(checks[i].is, is) == 0) {
            checks[i].check(reader, shape, value, place);
            return;
        }
    reader_say(reader, "schema", place, "scripts/schema.lua has a shape '%s' that the program doesn't know",
               is ? is : "");
}
