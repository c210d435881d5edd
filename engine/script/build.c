#include "script/build.h"

#include "core/check.h"

#include "script/source.h"

#include <string.h>

const char *build_text(Reader *reader, const Value *table, const char *field)
{
    const char *text = value_text(table, field);

    return text ? text_collapse(text, reader->arena) : NULL;
}

const char *const *build_texts(Reader *reader, const Value *value, int *count)
{
    int most = !value ? 0 : value->kind == VALUE_TABLE ? value->count : 1;
    const char **texts = ARENA_NEW(reader->arena, const char *, most);

    *count = 0;
    for (int i = 0; i < most; i++) {
        const Value *item = value->kind == VALUE_TABLE ? &value->items[i] : value;

        if (item->kind == VALUE_TEXT)
            texts[(*count)++] = text_collapse(item->text, reader->arena);
    }
    return (const char *const *)texts;
}

/* ---- the head ---- */

static const char *text_or_none(Reader *reader, const Value *table, const char *field)
{
    const char *text = build_text(reader, table, field);

    return text ? text : "";
}

/* A portrait or a scene; a pack's own with the pack before it. */
static const char *picture_or_none(Reader *reader, const Value *table, const char *field)
{
    const char *name = text_or_none(reader, table, field);

    return reader_is_picture(name) && reader->assets && reader->assets->pack
               ? arena_print(reader->arena, "%s/%s", reader->assets->pack, name) : name;
}

static Customer build_customer(Reader *reader, const Value *table)
{
    const Value *authorised = value_field(table, "authorised");

    return (Customer){
        .name = text_or_none(reader, table, "name"),
        .portrait = picture_or_none(reader, table, "portrait"),
        .temperament = text_or_none(reader, table, "temperament"),
        .authorised = !authorised || authorised->kind != VALUE_FLAG || authorised->flag
    };
}

static void build_follow_ups(Reader *reader, const Value *list)
{
    int most = list && list->kind == VALUE_TABLE ? list->count : 0;
    FollowUp *follow_ups = ARENA_NEW(reader->arena, FollowUp, most);

    for (int i = 0; i < most; i++) {
        const Value *item = &list->items[i];
        Place place = { .step = "follow_up", .number = i + 1, .line = 0 };
        const Value *text = item->count > 0 ? &item->items[0] : NULL;

        follow_ups[i] = (FollowUp){
            .after = text_or_none(reader, item, "after"),
            .text = text && text->kind == VALUE_TEXT ? text_collapse(text->text, reader->arena) : "",
            .when = build_condition(reader, value_field(item, "when"), &place)
        };
    }
    reader->scenario->follow_ups = follow_ups;
    reader->scenario->follow_up_count = most;
}

/* A misspelt code explains nothing, and would do so without a word. */
static void check_explained(Reader *reader, const char *code)
{
    Place place = place_in(NULL, "explained", NULL, 0, 0);

    for (const char *const *known = check_codes(); *known; known++)
        if (strcmp(*known, code) == 0)
            return;
    reader_warn(reader, "unknown-code", &place, "no warning goes by '%s'%s", code,
                reader_suggest(reader, code, check_codes()));
}

static void build_explained(Reader *reader, const Value *map)
{
    int count = map ? map->field_count : 0;
    Explained *explained = ARENA_NEW(reader->arena, Explained, count);

    for (int i = 0; i < count; i++) {
        explained[i] = (Explained){ map->fields[i].name, text_or_none(reader, map, map->fields[i].name) };
        check_explained(reader, map->fields[i].name);
    }
    reader->scenario->explained = explained;
    reader->scenario->explained_count = count;
}

static void build_head(Reader *reader, const Value *block)
{
    Scenario *scenario = reader->scenario;
    const Value *endings = value_field(block, "endings");
    int channel = channel_named(text_or_none(reader, block, "channel"));

    scenario->id = text_or_none(reader, block, "id");
    scenario->language = text_or_none(reader, block, "language");
    scenario->title = text_or_none(reader, block, "title");
    scenario->summary = text_or_none(reader, block, "summary");
    scenario->version = value_whole(block, "version", 1);
    scenario->level = value_whole(block, "level", 1);
    scenario->minutes = value_whole(block, "minutes", 1);
    scenario->channel = channel < 0 ? CALL : (Channel)channel;
    scenario->scene = picture_or_none(reader, block, "scene");
    scenario->content_note = text_or_none(reader, block, "content_note");
    scenario->brief = text_or_none(reader, block, "brief");
    scenario->customer = build_customer(reader, value_field(block, "customer"));
    scenario->screen = reader_names(reader, value_field(block, "screen"));
    scenario->hangs_up = build_texts(reader, value_field(block, "hangs_up"), &scenario->hangs_up_count);
    scenario->escalates = build_texts(reader, value_field(block, "escalates"), &scenario->escalates_count);
    for (int i = 0; i < OUTCOMES; i++)
        scenario->endings[i] = text_or_none(reader, endings, outcome_name((Outcome)i));
    build_follow_ups(reader, value_field(block, "follow_up"));
    build_explained(reader, value_field(block, "explained"));
}

/* ---- beats ---- */

static int count_words(const Value *block, const char *word)
{
    int count = 0;

    for (int i = 0; i < block->count; i++)
        count += value_is_word(&block->items[i], word) && value_block(&block->items[i]);
    return count;
}

static void build_all_says(Reader *reader, Beat *beat, const Value *block, const Place *place)
{
    Says *says = ARENA_NEW(reader->arena, Says, count_words(block, "says"));

    for (int i = 0; i < block->count; i++) {
        const Value *inside = value_is_word(&block->items[i], "says") ? value_block(&block->items[i]) : NULL;
        Place here = inside ? place_of_item(place, block, i) : *place;

        if (inside)
            build_says(reader, &says[beat->says_count++], inside, beat->id, &here);
    }
    beat->says = says;
    if (beat->says_count == 0)
        reader_say(reader, "no-says", place, "the customer says nothing in this beat; write says { … }");
}

/* The replies among the items of a beat or a part. */
static Part build_part(Reader *reader, const char *id, const Value *block, const Place *place)
{
    int most = count_words(block, "reply");
    Reply *replies = ARENA_NEW(reader->arena, Reply, most);
    Part part = { id, replies, 0 };

    for (int i = 0; i < block->count; i++) {
        const Value *inside = value_is_word(&block->items[i], "reply") ? value_block(&block->items[i]) : NULL;
        Place here = inside ? place_of_item(place, block, i) : *place;

        if (inside && part.reply_count < MOST_REPLIES)
            build_reply(reader, &replies[part.reply_count++], inside, &here);
        if (inside && id && value_field(inside, "go"))
            reader_say(reader, "go-in-part", &here,
                       "a paragraph doesn't choose the way; write go on the beat");
    }
    if (most > MOST_REPLIES)
        reader_say(reader, "too-many-replies", place,
                   "there are %d replies; %d are the most that can be chosen from", most, MOST_REPLIES);
    if (most == 0) {
        reader_say(reader, "no-reply", place, "there is no reply to choose; write reply { … }");
        reader->doubtful = true;
    }
    return part;
}

static void build_parts(Reader *reader, Beat *beat, const Value *block, const Place *place)
{
    int most = count_words(block, "part");
    Part *parts = ARENA_NEW(reader->arena, Part, most > 0 ? most : 1);

    beat->parts = parts;
    if (most == 0) {
        parts[beat->part_count++] = build_part(reader, NULL, block, place);
        return;
    }
    for (int i = 0; i < block->count; i++) {
        const Value *word = &block->items[i];
        const Value *inside = value_is_word(word, "part") ? value_block(word) : NULL;
        Place here = inside ? place_of_item(place, block, i) : *place;
        const char *id = inside ? reader_title(word) : NULL;

        if (inside && beat->part_count < MOST_PARTS)
            parts[beat->part_count++] = build_part(reader, id ? id : "", inside, &here);
    }
    if (most > MOST_PARTS)
        reader_say(reader, "too-many-parts", place, "there are %d parts; %d are the most", most, MOST_PARTS);
    if (count_words(block, "reply") > 0)
        reader_say(reader, "mixed-replies", place,
                   "this beat has parts and replies beside them; put each reply into a part");
}

static void build_beat(Reader *reader, Beat *beat, const Value *block, const Place *place)
{
    Place go = place_in(place, "go", NULL, 0, 0);

    build_all_says(reader, beat, block, place);
    build_parts(reader, beat, block, place);
    beat->go = build_go(reader, value_field(block, "go"), &go);
    if (beat->go.count > 0 && !beat->parts[0].id)
        reader_say(reader, "go-on-beat", &go,
                   "only a beat with parts has a `go` of its own; write it in the replies");
}

void build_scenario(Reader *reader, const Value *block, int line)
{
    Scenario *scenario = reader->scenario;
    Beat *beats = arena_copy(reader->arena, scenario->beats, sizeof *beats * (size_t)scenario->beat_count);
    Place top = { .line = line };
    int count = 0;

    build_head(reader, block);
    for (int i = 0; i < block->count; i++) {
        const Value *word = &block->items[i];
        const Value *inside = value_is_word(word, "beat") ? value_block(word) : NULL;
        Place here = inside ? place_of_item(&top, block, i) : top;

        if (inside)
            build_beat(reader, &beats[count], inside, &here);
        count += value_is_word(word, "beat");
    }
    scenario->beats = beats;
}
