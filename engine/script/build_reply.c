#include "script/build.h"

#include "script/source.h"

#include <string.h>

/* A reply while its pieces are joined. */
typedef struct Draft {
    Reader *reader;
    char *text;         /* room for all of it */
    int length;
    Act *acts;
    int count;
    int stacked;        /* acts at the end that still wait for words */
    bool incomplete;    /* some of its words were faulty, which was said */
} Draft;

/* ---- words ---- */

/* Adds a piece with a space before it; where it begins. */
static int add_words(Draft *draft, const Value *value)
{
    const char *words = text_collapse(value->text, draft->reader->arena);

    if (!words[0])
        return draft->length;
    if (draft->length > 0)
        draft->text[draft->length++] = ' ';
    int from = draft->length;

    strcpy(draft->text + from, words);
    draft->length += (int)strlen(words);
    return from;
}

static bool is_blank(const char *text)
{
    return text[strspn(text, " \t\r\n")] == 0;
}

/* The bytes all pieces can need. */
static size_t room_for(const Value *block)
{
    size_t room = 1;

    for (int i = 0; i < block->count; i++) {
        const Value *item = &block->items[i];

        room += item->kind == VALUE_TEXT ? strlen(item->text) + 1 : 0;
        for (int j = 0; item->kind == VALUE_WORD && j < item->count; j++)
            if (item->items[j].kind == VALUE_TEXT)
                room += strlen(item->items[j].text) + 1;
    }
    return room;
}

/* ---- what an act is aimed at ---- */

static int special_name(const char *text)
{
    static const struct { const char *text; int name; } names[] = {
        { "nothing", NAME_NOTHING }, { "anything", NAME_ANYTHING }, { "policy", NAME_POLICY },
        { "elsewhere", NAME_ELSEWHERE }
    };

    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(names[i].text, text) == 0)
            return names[i].name;
    return NAME_NONE;
}

static void aim(Reader *reader, Act *act, const char *text)
{
    const char *dot = strrchr(text, '.');
    int feeling = feeling_named(dot ? dot + 1 : text), name = scenario_name(reader->scenario, text);

    if (feeling >= 0 && (!dot || scenario_key(reader->scenario, text) >= 0)) {
        act->feeling = (Feeling)feeling;
        act->pinned = dot ? scenario_key(reader->scenario, text) : -1;
        return;
    }
    names_add(&act->names, name);
    if (act->name == NAME_NONE)
        act->name = name >= 0 ? name : special_name(text);
}

static void aim_all(Reader *reader, Act *act, const Value *target)
{
    if (target->kind == VALUE_TEXT)
        aim(reader, act, target->text);
    for (int i = 0; target->kind == VALUE_TABLE && i < target->count; i++)
        if (target->items[i].kind == VALUE_TEXT)
            aim(reader, act, target->items[i].text);
}

/* The policy that governs an act: the one it is under, or that of its target. */
static int policy_for(const Reader *reader, const Value *target)
{
    const Value *first = target->kind == VALUE_TABLE && target->count > 0 ? &target->items[0] : target;
    const char *under = value_text(target, "under");

    if (!under && first->kind == VALUE_TEXT)
        under = first->text;
    return under ? scenario_policy(reader->scenario, under) : -1;
}

static void read_fields(Reader *reader, Act *act, const Value *target, const Place *place)
{
    const char *instead = value_text(target, "instead");

    act->strength = value_whole(target, "strength", 0);
    act->check = value_flag(target, "check");
    act->vague = value_flag(target, "vague");
    act->partly = value_flag(target, "partly");
    act->brief = value_flag(target, "brief");
    act->token = value_flag(target, "token");
    act->warm = value_flag(target, "warm");
    act->by = build_text(reader, target, "by");
    act->who = build_text(reader, target, "who");
    act->instead = instead ? scenario_name(reader->scenario, instead) : NAME_NONE;
    act->costs = value_whole(target, "costs", -1);
    act->policy = policy_for(reader, target);
    if (act->costs >= 0 && act->policy < 0)
        reader_say(reader, "no-policy", place,
                   "costs is held against a policy, and there is none of this name; declare it in the head, "
                   "or name another with under = \"…\"");
}

/* ---- putting it together ---- */

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

/* Whether `words` stand in the text between two bytes, in large or small letters. */
static bool stands_in(const char *text, int from, int to, const char *words)
{
    int length = (int)strlen(words);

    for (int at = from; at + length <= to; at++) {
        int same = 0;

        while (same < length && lower(text[at + same]) == lower(words[same]))
            same++;
        if (same == length)
            return true;
    }
    return false;
}

static void check_evidence(Draft *draft, const Act *act, const Place *place)
{
    const struct { const char *field, *words; } evidence[] = { { "by", act->by }, { "who", act->who } };

    for (size_t i = 0; i < 2; i++)
        if (evidence[i].words && !stands_in(draft->text, act->from, act->to, evidence[i].words)) {
            Place here = place_in(place, act_word_name(act->word), NULL, 0, 0);

            reader_say(draft->reader, "no-evidence", &here,
                       "%s = \"%s\" doesn't stand in the act's own words \"%.*s\"", evidence[i].field,
                       evidence[i].words, act->to - act->from, draft->text + act->from);
        }
}

/* The acts that waited for words get these. */
static void give_words(Draft *draft, int from, const Place *place)
{
    for (int i = draft->count - draft->stacked; i < draft->count; i++) {
        draft->acts[i].from = from;
        draft->acts[i].to = draft->length;
        check_evidence(draft, &draft->acts[i], place);
    }
    draft->stacked = 0;
}

static void add_act(Draft *draft, const Value *word, const Place *place)
{
    Reader *reader = draft->reader;
    Given given = reader_given(reader_schema(reader, word->text), word);
    Act act = {
        .word = (ActWord)act_word_named(word->text), .name = NAME_NONE, .feeling = NO_FEELING, .pinned = -1,
        .instead = NAME_NONE, .costs = -1, .policy = -1
    };
    Place here = place_in(place, word->text, NULL, 0, word->line);

    if (given.target) {
        aim_all(reader, &act, given.target);
        read_fields(reader, &act, given.target, &here);
    }
    draft->acts = arena_grow(reader->arena, draft->acts, draft->count, sizeof act);
    draft->acts[draft->count++] = act;
    draft->stacked++;
    if (given.words && given.words->kind == VALUE_TEXT && !is_blank(given.words->text))
        give_words(draft, add_words(draft, given.words), &here);
    else if (given.words)
        draft->incomplete = true;
}

static void add_item(Draft *draft, const Value *item, const Place *place)
{
    bool word = item->kind == VALUE_WORD;

    if (item->kind == VALUE_TEXT)
        add_words(draft, item);
    else if (word && act_word_named(item->text) >= 0)
        add_act(draft, item, place);
    else
        draft->incomplete = true;

    /* an unknown word's text stays, so that the acts around it keep theirs */
    if (word && act_word_named(item->text) < 0 && item->count > 0
        && item->items[item->count - 1].kind == VALUE_TEXT)
        add_words(draft, &item->items[item->count - 1]);
}

void build_reply(Reader *reader, Reply *reply, const Value *block, const Place *place)
{
    Draft draft = { .reader = reader, .text = arena_alloc(reader->arena, room_for(block)) };
    Place when = place_in(place, "when", NULL, 0, 0), go = place_in(place, "go", NULL, 0, 0);

    for (int i = 0; i < block->count; i++)
        add_item(&draft, &block->items[i], place);
    if (draft.stacked > 0 && !draft.incomplete)
        reader_say(reader, "stacked-last", place, "'%s' has no words and no act follows that has some; "
                   "give it the words that do it", act_word_name(draft.acts[draft.count - 1].word));
    else if (draft.length == 0 && !draft.incomplete)
        reader_say(reader, "empty-text", place, "this reply says nothing; write some words");
    draft.count -= draft.stacked;

    *reply = (Reply){
        .number = place->number, .line = place->line,
        .text = draft.text, .length = draft.length, .acts = draft.acts, .act_count = draft.count,
        .when = build_condition(reader, value_field(block, "when"), &when),
        .go = build_go(reader, value_field(block, "go"), &go),
        .thinks = build_text(reader, block, "thinks"), .reacts = build_text(reader, block, "reacts")
    };
}
