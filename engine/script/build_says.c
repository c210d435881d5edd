#include "script/build.h"

#include "script/source.h"

#include <string.h>

/* A turn of the customer while it is put together. */
typedef struct Turn {
    Reader *reader;
    Says *says;
    const Place *place;
    const char *beat;
    Piece *pieces;
    Opportunity *opens;
} Turn;

/* ---- words ---- */

static void add_piece(Turn *turn, const char *const *texts, int count)
{
    Says *says = turn->says;

    turn->pieces = arena_grow(turn->reader->arena, turn->pieces, says->piece_count, sizeof *turn->pieces);
    turn->pieces[says->piece_count++] = (Piece){ texts, count };
    says->pieces = turn->pieces;
}

/* Adds words and returns them, collapsed. */
static const char *add_text(Turn *turn, const Value *value)
{
    if (!value || value->kind != VALUE_TEXT)
        return NULL;
    const char **one = ARENA_NEW(turn->reader->arena, const char *, 1);

    *one = text_collapse(value->text, turn->reader->arena);
    add_piece(turn, (const char *const *)one, 1);
    return *one;
}

/* ---- opportunities ---- */

static int beat_key(Turn *turn, const char *what)
{
    return scenario_key(turn->reader->scenario, arena_print(turn->reader->arena, "%s.%s", turn->beat, what));
}

/* Opens an opportunity, unless its key is unknown because something about it is wrong. */
static void open_up(Turn *turn, Opportunity what)
{
    Says *says = turn->says;

    if (what.key < 0)
        return;
    for (int i = 0; i < says->open_count; i++)
        if (turn->opens[i].key == what.key && what.type != UNKNOWN) {
            reader_say(turn->reader, "opened-twice", turn->place,
                       "this turn opens '%s' twice; say it once", turn->reader->scenario->keys[what.key]);
            return;
        }
    turn->opens = arena_grow(turn->reader->arena, turn->opens, says->open_count, sizeof *turn->opens);
    turn->opens[says->open_count++] = what;
    says->opens = turn->opens;
}

/* The one name a mark is aimed at, or NAME_NONE. */
static int name_in(const Reader *reader, const Value *target, NameKind kind)
{
    const Value *item = target;

    if (target && target->kind == VALUE_TABLE && target->count > 0)
        item = &target->items[0];
    int name = item && item->kind == VALUE_TEXT ? scenario_name(reader->scenario, item->text) : -1;

    return name >= 0 && reader->scenario->names[name].kind == kind ? name : NAME_NONE;
}

static void open_cue(Turn *turn, const Value *target, const char *words)
{
    for (int i = 0; i < target->field_count; i++) {
        const Field *field = &target->fields[i];
        int family = feeling_named(field->name);

        if (family < 0 || family >= FEELINGS || field->value.kind != VALUE_WHOLE)
            continue;
        open_up(turn, (Opportunity){
            .type = CUE, .key = beat_key(turn, field->name), .words = words, .name = NAME_NONE,
            .family = (Feeling)family, .intensity = (int)field->value.whole,
            .unsaid = value_flag(target, "unsaid"),
            .eased_by = name_in(turn->reader, value_field(target, "eased_by"), NAME_QUESTION)
        });
        return;
    }
}

/* An opportunity that is neither a cue nor a story. */
static Opportunity plain(OpportunityType type, int key, const char *words, int name)
{
    return (Opportunity){
        .type = type, .key = key, .words = words, .name = name, .family = NO_FEELING, .eased_by = NAME_NONE
    };
}

static void open_named(Turn *turn, OpportunityType type, NameKind kind, const Value *target,
                       const char *words)
{
    const Scenario *scenario = turn->reader->scenario;
    int name = name_in(turn->reader, target, kind);

    if (name < 0)
        return;
    open_up(turn, plain(type, scenario_key(scenario, scenario->names[name].id), words, name));
    for (int fact = 0; type == NEED && fact < scenario->name_count; fact++)
        if (names_hold(&scenario->names[name].requires, fact))
            open_up(turn, plain(UNKNOWN, scenario_key(scenario, scenario->names[fact].id), words, fact));
}

static void open_story(Turn *turn, const Value *target, const char *words)
{
    Opportunity story = plain(STORY, beat_key(turn, "story"), words, NAME_NONE);

    story.facts = reader_names(turn->reader, target);
    names_join(&turn->says->told, &story.facts);
    open_up(turn, story);
}

/* ---- marks ---- */

static void add_still_feels(Turn *turn, const Value *target)
{
    const Value *item = target->kind == VALUE_TABLE && target->count > 0 ? &target->items[0] : target;
    int family = item->kind == VALUE_TEXT ? feeling_named(item->text) : -1;

    if (family >= 0 && family < FEELINGS)
        turn->says->still_feels[family] = true;
}

static void add_mark(Turn *turn, const Value *word)
{
    static const struct { const char *word; OpportunityType type; NameKind kind; } named[] = {
        { "wonders", ASK, NAME_QUESTION }, { "needs", NEED, NAME_NEED },
        { "suffers", CONSEQUENCE, NAME_CONSEQUENCE }, { "hopes_for", LIMIT, NAME_LIMIT }
    };
    Reader *reader = turn->reader;
    Given given = reader_given(reader_schema(reader, word->text), word);
    const char *words = add_text(turn, given.words);
    NameSet names = reader_names(reader, given.target);

    if (!given.target)
        return;
    for (size_t i = 0; i < sizeof named / sizeof *named; i++)
        if (strcmp(named[i].word, word->text) == 0)
            open_named(turn, named[i].type, named[i].kind, given.target, words);
    if (strcmp(word->text, "feels") == 0)
        open_cue(turn, given.target, words);
    else if (strcmp(word->text, "tells") == 0)
        open_story(turn, given.target, words);
    else if (strcmp(word->text, "mentions") == 0)
        names_join(&turn->says->told, &names);
    else if (strcmp(word->text, "at_risk") == 0)
        names_join(&turn->says->risks, &names);
    else if (strcmp(word->text, "still_feels") == 0)
        add_still_feels(turn, given.target);
}

static void add_item(Turn *turn, const Value *item)
{
    if (item->kind == VALUE_TEXT) {
        add_text(turn, item);
    } else if (value_is_word(item, "either") && item->count > 0) {
        int count;
        const char *const *texts = build_texts(turn->reader, &item->items[0], &count);

        if (count > 0)
            add_piece(turn, texts, count);
    } else if (item->kind == VALUE_WORD && !item->unknown
               && reader_stands_in(turn->reader, item->text, "says")) {
        add_mark(turn, item);
    }
}

static bool is_set(const Value *block, const char *field)
{
    const Value *value = value_field(block, field);

    return value && !(value->kind == VALUE_FLAG && !value->flag);
}

void build_says(Reader *reader, Says *says, const Value *block, const char *beat, const Place *place)
{
    Turn turn = { .reader = reader, .says = says, .place = place, .beat = beat };
    const char *wants = value_text(block, "wants_action");
    Place when = place_in(place, "when", NULL, 0, 0);

    *says = (Says){ .line = place->line, .more = value_flag(block, "more") };
    says->when = build_condition(reader, value_field(block, "when"), &when);
    says->body = build_text(reader, block, "body");
    says->sound = build_text(reader, block, "sound");
    if (wants || value_flag(block, "wants_action"))
        says->wants_action = wants ? WANTS_ACTION_FIRST : WANTS_ACTION;

    /* first what stands in the words, then what holds for the whole turn */
    for (int i = 0; i < block->count; i++)
        add_item(&turn, &block->items[i]);
    if (is_set(block, "our_fault"))
        open_up(&turn, plain(HARM, beat_key(&turn, "harm"), NULL, NAME_NONE));
    if (is_set(block, "recap_due"))
        open_up(&turn, plain(RECAP, beat_key(&turn, "recap"), NULL, NAME_NONE));
    if (is_set(block, "leaving"))
        open_up(&turn, plain(CLOSE, beat_key(&turn, "close"), NULL, NAME_NONE));
    if (says->piece_count == 0)
        reader_say(reader, "empty-text", place, "the customer says nothing here; write some words");
}
