#include "report/reference_inner.h"

#include "core/mood.h"
#include "core/words.h"

#include <string.h>

/* ---- names ---- */

static const char *name_at(const char *is, int i)
{
    if (strcmp(is, "channel") == 0)
        return i < CHANNELS ? channel_name((Channel)i) : NULL;
    if (strcmp(is, "temperament") == 0)
        return temperament_at(i) ? temperament_at(i)->name : NULL;
    if (strcmp(is, "feeling_level") == 0)
        return i < FEELINGS ? feeling_name((Feeling)i) : NULL;
    if (strcmp(is, "codes") == 0)
        return i < BEHAVIOURS ? behaviour_name((Behaviour)i) : NULL;
    return NULL;
}

const char *const *reference_names(const char *is, Arena *arena)
{
    int count = 0;

    while (name_at(is, count))
        count++;
    if (count == 0)
        return NULL;
    const char **names = ARENA_NEW(arena, const char *, count + 1);
    for (int i = 0; i < count; i++)
        names[i] = name_at(is, i);
    return names;
}

static const char *joined(const char *const *names, const char *between, const char *before, Arena *arena)
{
    Buf buf = { .arena = arena };

    for (int i = 0; names && names[i]; i++)
        buf_print(&buf, "%s%s%s", i ? between : "", before, names[i]);
    return buf_text(&buf);
}

const char *reference_listed(const char *is, Arena *arena)
{
    return joined(reference_names(is, arena), ", ", "", arena);
}

/* ---- what a shape takes ---- */

/* Sorts of names that read otherwise in a sentence. */
static const char *sort_name(const char *sort)
{
    static const struct { const char *sort, *name; } others[] = {
        { "family", "feeling" }, { "pleasant", "pleasant feeling" }, { "connection", "need for company" }
    };

    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (strcmp(others[i].sort, sort) == 0)
            return others[i].name;
    return sort;
}

static const char *names_taken(const Shape *shape, Arena *arena)
{
    Buf buf = { .arena = arena };

    for (int i = 0; shape->of[i]; i++)
        buf_print(&buf, "%sa %s", i ? " or " : "", sort_name(shape->of[i]));
    for (int i = 0; shape->also[i]; i++)
        buf_print(&buf, "%s\"%s\"", i || shape->of[0] ? " or " : "", shape->also[i]);
    if (!shape->one)
        buf_add(&buf, ", or a list of them");
    if (shape->empty)
        buf_add(&buf, ", or {}");
    return buf_text(&buf);
}

const char *reference_takes(const Shape *shape, Arena *arena)
{
    static const struct { const char *is, *takes; } plain[] = {
        { "text", "a text" }, { "texts", "a text or a list of texts" },
        { "id", "an id: small letters, digits, hyphens" }, { "channel", "a channel" },
        { "temperament", "a temperament" }, { "portrait", "a portrait" }, { "scene", "a scene" },
        { "sound", "a sound" },
        { "feeling_level", "a feeling with its strength: shame = 2" }, { "keys", "an opportunity, or a list of them" },
        { "codes", "a behaviour, or a list of them" }, { "beats", "the id of a beat, or a list of them" },
        { "mood", "at_least(n), at_most(n), or both in a list" },
        { "go", "a beat, \"over\", or a list of ways: { { \"beat\", when = { … } }, \"beat\" }" }
    };

    for (size_t i = 0; i < sizeof plain / sizeof *plain; i++)
        if (strcmp(plain[i].is, shape->is) == 0)
            return plain[i].takes;
    if (strcmp(shape->is, "whole") == 0)
        return arena_print(arena, "a whole number from %d to %d", shape->from, shape->to);
    if (strcmp(shape->is, "yes") == 0)
        return shape->or_text ? arena_print(arena, "true, false or \"%s\"", shape->or_text) : "true or false";
    if (strcmp(shape->is, "names") == 0)
        return names_taken(shape, arena);
    if (strcmp(shape->is, "table") == 0)
        return shape->name && strcmp(shape->name, "when") == 0 ? "a condition"
               : shape->plain ? "a text, or { \"text\", … }" : shape->first ? "{ \"text\", … }" : "{ … }";
    if (strcmp(shape->is, "map") == 0)
        return arena_print(arena, "{ name = … }, each %s", reference_takes(shape->each, arena));
    if (strcmp(shape->is, "list") == 0)
        return arena_print(arena, "a list, each %s", reference_takes(shape->each, arena));
    return "";
}

/* ---- words ---- */

/* What a target is called in a word's form: NEED, FACT. */
static const char *target_form(const Shape *target, Arena *arena)
{
    if (strcmp(target->is, "feeling_level") == 0)
        return "FEELING = 1";
    char *form = arena_text(arena, target->of[0] ? sort_name(target->of[0]) : "name");

    for (char *at = form; *at; at++)
        *at = *at >= 'a' && *at <= 'z' ? (char)(*at - 'a' + 'A') : *at == ' ' ? '_' : *at;
    return arena_print(arena, "\"%s\"", form);
}

const char *reference_form(const WordHelp *word, Arena *arena)
{
    if (word->block)
        return arena_print(arena, "%s %s{ … }", word->word, word->titled ? "\"id\" " : "");
    if (word->number)
        return arena_print(arena, "%s(n)", word->word);
    if (word->list)
        return arena_print(arena, "%s { \"…\", \"…\" }", word->word);
    if (!word->target)
        return arena_print(arena, "%s \"words\"", word->word);

    const char *target = target_form(word->target, arena);
    if (strcmp(word->target->is, "feeling_level") == 0)
        return arena_print(arena, "%s { %s } \"words\"", word->word, target);
    return arena_print(arena, "%s %s \"words\"", word->word, target);
}

const char *reference_chapter(const WordHelp *word)
{
    static const struct { const char *place, *chapter; } chapters[] = {
        { "says", "What a customer's turn calls for" }, { "reply", "What a reply does" },
        { "when", "The mood in a condition" }, { "pack.lua", "The sheet of a pack" },
        { "courses/*.lua", "A course" }
    };

    for (size_t i = 0; i < sizeof chapters / sizeof *chapters; i++)
        if (strcmp(chapters[i].place, word->place) == 0)
            return chapters[i].chapter;
    return "The frame";
}

void reference_each_field(const Shape *fields, int count, const char *before, VisitField *visit, void *data,
                          Arena *arena)
{
    for (int i = 0; i < count; i++) {
        const Shape *field = &fields[i], *inner = field->each ? field->each : field;
        const char *path = arena_print(arena, "%s%s", before, field->name);

        visit(data, path, field);
        if (strcmp(field->is, "go") == 0 || strcmp(field->name, "when") == 0)
            continue;
        reference_each_field(inner->fields, inner->field_count,
                             arena_print(arena, "%s.%s", path, strcmp(field->is, "map") == 0 ? "*." : ""), visit,
                             data, arena);
    }
}
