#include "script/build.h"

#include <string.h>

/* Terms that come to light one by one. */
typedef struct Terms {
    Reader *reader;
    Term *items;
    int count;
    bool none;      /* inside none = { … } */
} Terms;

static void add_term(Terms *terms, Term term)
{
    term.none = terms->none;
    terms->items = arena_grow(terms->reader->arena, terms->items, terms->count, sizeof *terms->items);
    terms->items[terms->count++] = term;
}

static int item_count(const Value *value)
{
    return value->kind == VALUE_TABLE ? value->count : 1;
}

static const Value *item_at(const Value *value, int i)
{
    return value->kind == VALUE_TABLE ? &value->items[i] : value;
}

/* at_least and at_most, alone or together: one span. */
static void add_mood(Terms *terms, TermKind kind, const Value *value)
{
    Term term = { .kind = kind, .least = 0, .most = 100 };

    for (int i = 0; i < item_count(value); i++) {
        const Value *bound = item_at(value, i);

        if (bound->kind != VALUE_WORD || bound->count != 1 || bound->items[0].kind != VALUE_WHOLE)
            return;
        int points = (int)bound->items[0].whole;
        if (points < 0 || points > 100)
            return;
        if (strcmp(bound->text, "at_least") == 0)
            term.least = points > term.least ? points : term.least;
        else
            term.most = points < term.most ? points : term.most;
    }
    add_term(terms, term);
}

static int index_of(const Scenario *scenario, TermKind kind, const char *id)
{
    switch (kind) {
    case TERM_KNOWS: case TERM_ASKED:   return scenario_name(scenario, id);
    case TERM_MET:   case TERM_UNMET:   return scenario_key(scenario, id);
    case TERM_DID:   case TERM_EVER:    return behaviour_named(id);
    case TERM_CAME_FROM:                return scenario_beat(scenario, id);
    default:                            return -1;
    }
}

static void add_values(Terms *terms, TermKind kind, const Value *value)
{
    int *values = ARENA_NEW(terms->reader->arena, int, item_count(value)), count = 0;

    for (int i = 0; i < item_count(value); i++) {
        const Value *item = item_at(value, i);
        int index = item->kind == VALUE_TEXT ? index_of(terms->reader->scenario, kind, item->text) : -1;

        if (index >= 0)
            values[count++] = index;
    }
    if (count > 0)
        add_term(terms, (Term){ .kind = kind, .most = 100, .values = values, .value_count = count });
}

static void add_terms(Terms *terms, const Value *table)
{
    static const struct { const char *name; TermKind kind; } words[] = {
        { "heat", TERM_HEAT }, { "trust", TERM_TRUST }, { "heard", TERM_HEARD },
        { "patience", TERM_PATIENCE },
        { "knows", TERM_KNOWS }, { "asked", TERM_ASKED }, { "met", TERM_MET }, { "unmet", TERM_UNMET },
        { "did", TERM_DID }, { "ever", TERM_EVER }, { "came_from", TERM_CAME_FROM }
    };

    for (size_t w = 0; w < sizeof words / sizeof *words; w++) {
        const Value *value = value_field(table, words[w].name);

        if (value && words[w].kind <= TERM_PATIENCE)
            add_mood(terms, words[w].kind, value);
        else if (value)
            add_values(terms, words[w].kind, value);
    }
}

/* Two beats before this one, or a mood above 60 and below 40: that is never so. */
static void check_possible(Reader *reader, const Terms *terms, const Place *place)
{
    for (int i = 0; i < terms->count; i++) {
        const Term *term = &terms->items[i];

        if (term->kind == TERM_CAME_FROM && term->value_count > 1)
            reader_say(reader, "never-holds", place,
                       "a list means all of them, and there is only one beat before this one; name one");
        if (term->kind <= TERM_PATIENCE && term->least > term->most)
            reader_say(reader, "never-holds", place,
                       "nothing is at least %d and at most %d at the same time", term->least, term->most);
    }
}

Condition build_condition(Reader *reader, const Value *when, const Place *place)
{
    Terms terms = { .reader = reader };

    if (!when || when->kind != VALUE_TABLE)
        return (Condition){ 0 };
    add_terms(&terms, when);
    terms.none = true;
    add_terms(&terms, value_field(when, "none"));
    check_possible(reader, &terms, place);
    return (Condition){ terms.items, terms.count };
}

Go build_go(Reader *reader, const Value *go, const Place *place)
{
    int most = !go ? 0 : go->kind == VALUE_TABLE ? go->count : 1, count = 0;
    Way *ways = ARENA_NEW(reader->arena, Way, most);

    for (int i = 0; i < most; i++) {
        const Value *way = go->kind == VALUE_TABLE ? &go->items[i] : go;
        const Value *target = way->kind == VALUE_TABLE && way->count > 0 ? &way->items[0] : way;

        if (target->kind != VALUE_TEXT)
            continue;
        int beat = scenario_beat(reader->scenario, target->text);
        if (beat < 0 && strcmp(target->text, "over") != 0)
            continue;
        ways[count++] = (Way){ beat < 0 ? BEAT_OVER : beat,
                               build_condition(reader, value_field(way, "when"), place) };
    }
    return (Go){ ways, count };
}
