/* Names as targets and in fields: what each may be called, and what to say when it isn't. */
#include "script/schema.h"

#include <string.h>

static const char *const kinds[NAME_KINDS] = { "fact", "question", "need", "limit", "consequence", "risk" };

/* The family of a feeling that a target means: "shame", or one pinned cue: "deadline.shame". */
static int feeling_meant(const Reader *reader, const char *text)
{
    const char *dot = strrchr(text, '.');

    if (dot && scenario_key(reader->scenario, text) < 0)
        return NO_FEELING;
    return feeling_named(dot ? dot + 1 : text);
}

/* Whether `text` is something of a sort that the schema can ask for. */
static bool is_of_sort(const Reader *reader, const char *text, const char *sort)
{
    const Scenario *scenario = reader->scenario;
    int name = scenario_name(scenario, text), feeling = feeling_meant(reader, text);

    if (strcmp(sort, "feeling") == 0)
        return feeling >= 0 && feeling < FEELINGS;
    if (strcmp(sort, "family") == 0)
        return feeling >= 0 && feeling < FEELINGS && !strchr(text, '.');
    if (strcmp(sort, "pleasant") == 0)
        return feeling == PLEASANT;
    if (strcmp(sort, "policy") == 0)
        return scenario_policy(scenario, text) >= 0;
    if (strcmp(sort, "connection") == 0)
        return name >= 0 && scenario->names[name].connection;
    return name >= 0 && strcmp(kinds[scenario->names[name].kind], sort) == 0;
}

static bool is_allowed(const Reader *reader, const Value *shape, const char *text)
{
    const Value *of = value_field(shape, "of"), *also = value_field(shape, "also");

    for (int i = 0; also && i < also->count; i++)
        if (also->items[i].kind == VALUE_TEXT && strcmp(also->items[i].text, text) == 0)
            return true;
    for (int i = 0; of && i < of->count; i++)
        if (of->items[i].kind == VALUE_TEXT && is_of_sort(reader, text, of->items[i].text))
            return true;
    return false;
}

/* ---- what to say ---- */

/* Everything that would be allowed, for "did you mean". */
static const char *const *candidates(Reader *reader, const Value *shape)
{
    const Scenario *scenario = reader->scenario;
    int most = scenario->name_count + scenario->policy_count + scenario->key_count + FEELINGS + 8, count = 0;
    const char **names = ARENA_NEW(reader->arena, const char *, most + 1);
    const Value *also = value_field(shape, "also");

    for (int i = 0; i < scenario->name_count; i++)
        names[count++] = scenario->names[i].id;
    for (int i = 0; i < scenario->policy_count; i++)
        names[count++] = scenario->policies[i].id;
    for (int i = 0; i < scenario->key_count; i++)
        names[count++] = scenario->keys[i];
    for (int i = 0; i < FEELINGS; i++)
        names[count++] = feeling_name((Feeling)i);
    for (int i = 0; also && i < also->count && count < most; i++)
        names[count++] = also->items[i].text;

    int kept = 0;
    for (int i = 0; i < count; i++)
        if (is_allowed(reader, shape, names[i]))
            names[kept++] = names[i];
    names[kept] = NULL;
    return names;
}

/* "fact or feeling", in the words of the language. */
static const char *sorts_wanted(Reader *reader, const Value *shape)
{
    const Value *lists[] = { value_field(shape, "of"), value_field(shape, "also") };
    const char *text = "";

    for (size_t l = 0; l < 2; l++)
        for (int i = 0; lists[l] && i < lists[l]->count; i++) {
            const char *sort = lists[l]->items[i].text;

            if (strcmp(sort, "pleasant") == 0)
                continue;
            if (strcmp(sort, "family") == 0)
                sort = "feeling";
            if (strcmp(sort, "connection") == 0)
                sort = "need with connection = true";
            text = arena_print(reader->arena, "%s%s%s%s%s", text, text[0] ? " or " : "", l ? "\"" : "", sort,
                               l ? "\"" : "");
        }
    return text;
}

/* Words where a target should be: `names "That's hard."`, `owns "We got it wrong."` */
static void say_target_missing(Reader *reader, const Value *shape, const Place *place, const Value *word)
{
    if (value_flag(shape, "empty"))
        reader_say(reader, "missing-target", place,
                   "%s takes the facts it repeats before its words; for none write %s {} \"…\"", word->text,
                   word->text);
    else
        reader_say(reader, "missing-target", place,
                   "%s takes its target before its words: %s \"…\" \"…\", where the first is a %s",
                   word->text, word->text, sorts_wanted(reader, shape));
}

static void say_not_allowed(Reader *reader, const Value *shape, const Place *place, const char *text)
{
    int name = scenario_name(reader->scenario, text), feeling = feeling_meant(reader, text);
    const char *wanted = sorts_wanted(reader, shape);

    if (name >= 0)
        reader_say(reader, "wrong-name", place, "'%s' is declared as a %s, but a %s is wanted here", text,
                   kinds[reader->scenario->names[name].kind], wanted);
    else if (feeling >= 0)
        reader_say(reader, "wrong-name", place, "'%s' is a feeling%s, but a %s is wanted here", text,
                   feeling == PLEASANT ? " that earns nothing" : "", wanted);
    else
        reader_say(reader, "unknown-name", place, "no %s is called '%s'%s", wanted, text,
                   reader_suggest(reader, text, candidates(reader, shape)));
}

/* ---- checking ---- */

static bool is_nothing(const Value *value)
{
    return value->kind == VALUE_TEXT && strcmp(value->text, "nothing") == 0;
}

static void check_one(Reader *reader, const Value *shape, const Value *item, const Place *place)
{
    if (item->kind == VALUE_WORD && item->unknown) {
        reader_say_unknown(reader, place, item);
        return;
    }
    if (item->kind != VALUE_TEXT) {
        reader_say(reader, "wrong-kind", place, "this is %s, but the name of a %s is wanted, in quotes",
                   value_kind_name(item), sorts_wanted(reader, shape));
        return;
    }
    if (!is_allowed(reader, shape, item->text))
        say_not_allowed(reader, shape, place, item->text);
}

/* How many, and of what: after each is known to be fine by itself. */
static void check_number_of_names(Reader *reader, const Value *shape, const Value *list, const Place *place)
{
    const char *must = value_text(shape, "must");
    int found = 0;

    if (list->count == 0 && !value_flag(shape, "empty"))
        reader_say(reader, "missing-target", place, "the %s is missing", sorts_wanted(reader, shape));
    else if (list->count > 1 && value_flag(shape, "one"))
        reader_say(reader, "too-many-targets", place, "only one %s may stand here; write it once for each",
                   sorts_wanted(reader, shape));
    for (int i = 0; must && i < list->count; i++)
        found += list->items[i].kind == VALUE_TEXT && is_of_sort(reader, list->items[i].text, must);
    if (must && list->count > 0 && found != 1)
        reader_say(reader, "missing-target", place, "exactly one %s has to stand here", must);
}

void schema_check_names(Reader *reader, const Value *shape, const Value *value, const Place *place,
                        const Value *word)
{
    bool aimed_at_nothing = word && (is_nothing(value)
                                     || (value->kind == VALUE_TABLE && value->count == 1
                                         && is_nothing(&value->items[0])));

    if (aimed_at_nothing)
        return;
    if (value->kind == VALUE_TEXT && word && word->count == 1 && !is_allowed(reader, shape, value->text)
        && strchr(value->text, ' ')) {
        say_target_missing(reader, shape, place, word);
        return;
    }

    const Value single = { .items = value, .count = 1 }, *list = value->kind == VALUE_TABLE ? value : &single;
    int errors = reader->errors;

    for (int i = 0; i < list->count; i++)
        check_one(reader, shape, &list->items[i], place);
    if (reader->errors == errors)
        check_number_of_names(reader, shape, list, place);
}
