/* scripts/rubric.lua into a Rubric: every figure exact, every text there, nothing unknown. */
#include "script/loader.h"

#include "core/mood.h"
#include "script/sandbox.h"
#include "script/tree.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

/* Reading stops being believed at the first fault; the rest then only runs through. */
typedef struct Desk {
    Arena *arena;
    Error *error;
    bool failed;
} Desk;

static void fail(Desk *desk, const char *path, const char *sentence)
{
    if (!desk->failed) {
        error_say(desk->error, "%s: %s", path, sentence);
        snprintf(desk->error->file, sizeof desk->error->file, "rubric.lua");
    }
    desk->failed = true;
}

static const char *path_to(Desk *desk, const char *path, const char *name)
{
    return path[0] ? arena_print(desk->arena, "%s > %s", path, name) : name;
}

/* A table that must be there and hold no field but those in `known` (ends with NULL). */
static const Value *read_table(Desk *desk, const Value *in, const char *path, const char *name,
                               const char *const *known)
{
    const Value *table = value_field(in, name);
    const char *here = path_to(desk, path, name);

    if (!table || table->kind != VALUE_TABLE) {
        fail(desk, here, "this table is missing");
        return NULL;
    }
    for (int i = 0; i < table->field_count; i++) {
        const char *field = table->fields[i].name;
        bool is_known = false;

        for (const char *const *k = known; *k; k++)
            is_known = is_known || strcmp(*k, field) == 0;
        if (!is_known)
            fail(desk, path_to(desk, here, field), "the program doesn't know this field; is it misspelt?");
    }
    return table;
}

/* A number as a whole number of 1/parts; it must be exact there, and neither negative nor huge. */
static int exact(Desk *desk, const Value *value, const char *path, int parts)
{
    if (!value || (value->kind != VALUE_WHOLE && value->kind != VALUE_DECIMAL)) {
        fail(desk, path, "a number is missing");
        return 0;
    }
    double scaled = value->decimal * parts, rounded = floor(scaled + 0.5);

    if (fabs(scaled - rounded) > 1e-6)
        fail(desk, path, parts == 1 ? "this must be a whole number"
             : parts == 10 ? "this must have at most one decimal, so that sums are exact"
             : parts == 100 ? "this must have at most two decimals, so that sums are exact"
             : "this must have at most three decimals, so that sums are exact");
    if (rounded < 0 || rounded > 1e6)
        fail(desk, path, "this number is out of range");
    return desk->failed ? 0 : (int)rounded;
}

static int number(Desk *desk, const Value *in, const char *path, const char *name, int parts)
{
    return exact(desk, value_field(in, name), path_to(desk, path, name), parts);
}

static int number_or(Desk *desk, const Value *in, const char *path, const char *name, int parts,
                     int otherwise)
{
    return value_field(in, name) ? number(desk, in, path, name, parts) : otherwise;
}

static const char *words(Desk *desk, const Value *in, const char *path, const char *name)
{
    const char *text = value_text(in, name);

    if (!text)
        fail(desk, path_to(desk, path, name), "this text is missing");
    return text ? text : "";
}

/* A list of exactly `count` numbers (or at most, when `count` is negative); how many there are. */
static int numbers(Desk *desk, const Value *list, const char *path, int parts, int count, int *into)
{
    int most = count < 0 ? -count : count;

    if (!list || list->kind != VALUE_TABLE || list->count > most || list->count < (count < 0 ? 1 : count)) {
        fail(desk, path, arena_print(desk->arena, "a list of %s%d numbers is wanted",
                                     count < 0 ? "1 to " : "", most));
        return 0;
    }
    for (int i = 0; i < list->count; i++)
        into[i] = exact(desk, &list->items[i], path, parts);
    return list->count;
}

/* ---- the parts of the rubric ---- */

static void read_opportunities(Desk *desk, const Value *block, Rubric *rubric)
{
    static const char *const fields[] = { "weight", "window", "title", "full", NULL };
    static const char *const fields_of_need[] = { "weight", "window", "title", "full", "company", NULL };
    const char *known[OPPORTUNITY_TYPES + 1] = { 0 };

    for (int i = 0; i < OPPORTUNITY_TYPES; i++)
        known[i] = opportunity_type_name((OpportunityType)i);
    const Value *all = read_table(desk, block, "", "opportunities", known);

    for (int i = 0; i < OPPORTUNITY_TYPES; i++) {
        OpportunityRule *rule = &rubric->opportunities[i];
        const Value *one = read_table(desk, all, "opportunities", known[i], i == NEED ? fields_of_need : fields);
        const char *path = path_to(desk, "opportunities", known[i]);

        if (i == CUE)
            numbers(desk, value_field(one, "weight"), path_to(desk, path, "weight"), 10, 3,
                    rubric->cue_weight + 1);
        else
            rule->weight = number(desk, one, path, "weight", 10);
        if (value_field(one, "window"))
            rule->window_turns = numbers(desk, value_field(one, "window"), path_to(desk, path, "window"), 10,
                                         -LONGEST_WINDOW, rule->window);
        rule->title = words(desk, one, path, "title");
        rule->full = words(desk, one, path, "full");
        if (i == NEED)
            rule->company = words(desk, one, path, "company");
    }
}

static void read_behaviours(Desk *desk, const Value *block, Rubric *rubric)
{
    static const char *const fields[] = {
        "debit", "softened", "upset", "cap", "title", "rule", "coach", "next", "source", NULL
    };
    const char *known[BEHAVIOURS + 1] = { 0 };

    for (int i = 0; i < BEHAVIOURS; i++)
        known[i] = behaviour_name((Behaviour)i);
    const Value *all = read_table(desk, block, "", "behaviours", known);

    for (int i = 0; i < BEHAVIOURS; i++) {
        BehaviourRule *rule = &rubric->behaviours[i];
        const Value *one = read_table(desk, all, "behaviours", known[i], fields);
        const char *path = path_to(desk, "behaviours", known[i]);

        rule->debit = number_or(desk, one, path, "debit", 1000, 0);
        rule->upset = number_or(desk, one, path, "upset", 1000, rule->debit);
        rule->cap = number_or(desk, one, path, "cap", 1, 0);
        rule->title = words(desk, one, path, "title");
        rule->rule = words(desk, one, path, "rule");
        rule->coach = words(desk, one, path, "coach");
        rule->next = words(desk, one, path, "next");
        rule->source = words(desk, one, path, "source");
        if (i >= FIRST_GATE && rule->cap == 0)
            fail(desk, path_to(desk, path, "cap"), "a gate needs the score it caps at");
        if (i == FIX_BEFORE_ACK)
            rubric->softened_fix = number(desk, one, path, "softened", 1000);
        else if (value_field(one, "softened"))
            fail(desk, path_to(desk, path, "softened"), "only fix_before_ack can be softened");
    }
}

static void read_bands(Desk *desk, const Value *block, Rubric *rubric)
{
    const Value *list = value_field(block, "bands");

    if (!list || list->kind != VALUE_TABLE || list->count == 0 || list->count > MOST_BANDS) {
        fail(desk, "bands", arena_print(desk->arena, "a list of 1 to %d bands is wanted", MOST_BANDS));
        return;
    }
    for (int i = 0; i < list->count; i++) {
        const Value *band = &list->items[i];
        const char *path = arena_print(desk->arena, "bands %d", i + 1);

        if (band->count != 3 || band->items[1].kind != VALUE_TEXT || band->items[2].kind != VALUE_TEXT) {
            fail(desk, path, "a band is { lowest score, \"name\", \"meaning\" }");
            return;
        }
        rubric->bands[i] = (Band){ exact(desk, &band->items[0], path, 1), band->items[1].text,
                                   band->items[2].text };
        if (i > 0 && rubric->bands[i].from >= rubric->bands[i - 1].from)
            fail(desk, path, "bands go from the highest down");
    }
    rubric->band_count = list->count;
    if (rubric->bands[list->count - 1].from != 0)
        fail(desk, "bands", "the last band begins at 0, so that every score has one");
}

static void read_faces(Desk *desk, const Value *block, Rubric *rubric)
{
    const char *known[MOST_FACES + 1] = { 0 };

    for (int i = 0; i < MOST_FACES && mood_word_at(i); i++)
        known[i] = mood_word_at(i);
    const Value *faces = read_table(desk, block, "", "faces", known);

    for (int i = 0; known[i]; i++)
        rubric->faces[rubric->face_count++] = (Face){ known[i], words(desk, faces, "faces", known[i]) };
}

static void read_shares(Desk *desk, const Value *block, Rubric *rubric)
{
    static const char *const known[] = { "listening", "validation", "resolution", "weakest", NULL };
    static const char *const marks[] = { "overall", "dimension", NULL };
    const Value *overall = read_table(desk, block, "", "overall", known);
    const Value *pass = read_table(desk, block, "", "pass", marks);
    int sum = 0;

    for (int i = 0; i < DIMENSIONS; i++) {
        rubric->share[i] = number(desk, overall, "overall", dimension_name((Dimension)i), 100);
        sum += rubric->share[i];
    }
    rubric->weakest_share = number(desk, overall, "overall", "weakest", 100);
    if (sum != 100 || rubric->weakest_share > 100)
        fail(desk, "overall",
             "the shares of the three skills must add up to 1, and that of the weakest be at most 1");
    rubric->pass_overall = number(desk, pass, "pass", "overall", 1);
    rubric->pass_dimension = number(desk, pass, "pass", "dimension", 1);
}

static void read_all(Desk *desk, const Value *block, Rubric *rubric)
{
    static const char *const known[] = {
        "version", "credit", "reraised", "repaired", "attention", "evidence", "overall", "pass",
        "opportunities", "behaviours", "bands", "faces", NULL
    };
    const Field whole = { "rubric", *block };
    const Value file = { .kind = VALUE_TABLE, .fields = &whole, .field_count = 1 };

    read_table(desk, &file, "", "rubric", known);
    rubric->version = number(desk, block, "", "version", 1);
    numbers(desk, value_field(block, "credit"), "credit", 10, LEVELS, rubric->credit);
    rubric->reraised = number(desk, block, "", "reraised", 10);
    rubric->repaired = number(desk, block, "", "repaired", 10);
    rubric->attention = number(desk, block, "", "attention", 1);
    rubric->evidence = number(desk, block, "", "evidence", 10);
    read_shares(desk, block, rubric);
    read_opportunities(desk, block, rubric);
    read_behaviours(desk, block, rubric);
    read_bands(desk, block, rubric);
    read_faces(desk, block, rubric);
}

/* ---- the file ---- */

static void say_unread(const Reading *reading, Error *error)
{
    if (reading->failure)
        error_say(error, "the rubric can't be read: %s", reading->failure);
    else if (reading->unknown_count > 0)
        error_say(error, "unknown word '%s'; the rubric holds texts and numbers only",
                  reading->unknown[0].word);
    else
        error_say(error, "the file should be `return rubric { … }` and nothing else");
    if (!error)
        return;
    snprintf(error->file, sizeof error->file, "rubric.lua");
    error->line = reading->unknown_count ? reading->unknown[0].line : reading->line;
}

const Rubric *rubric_load(const Scripts *scripts, Arena *arena, Error *error)
{
    static const char *const vocabulary[] = { "rubric", NULL };
    Error unseen;
    Desk desk = { arena, error ? error : &unseen, false };
    Rubric *rubric = ARENA_NEW(arena, Rubric, 1);
    Reading reading = sandbox_read(scripts->rubric, strlen(scripts->rubric), vocabulary, arena);
        const Value *block = value_is_word(reading.value, "rubric") ? value_block(reading.value) : NULL;

    if (!block || reading.unknown_count > 0) {
        say_unread(&reading, error);
        return NULL;
    }
    read_all(&desk, block, rubric);
    return desk.failed ? NULL : rubric;
}
