#include "report/xapi.h"

#include "core/buf.h"
#include "report/json_parts.h"
#include "sys/uuid.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define ADL "http://adlnet.gov/expapi/"
#define GAMES "https://w3id.org/xapi/seriousgames/activity-types/"
#define LETTERS "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
#define DIGITS "0123456789"

/* Statements under construction. Their times are worked out when all are there. */
typedef struct Telling {
    const Record *record;
    const XapiMaker *maker;
    const char *language;       /* a language tag */
    const char *scenario;       /* its IRI */
    Arena *arena;
    json_t **values;
    const char **verbs;
    int64_t *times;             /* milliseconds since 1970 */
    int count;
} Telling;

/* ---- names ---- */

/* A text as one step of an IRI. */
static const char *step(const char *text, Arena *arena)
{
    Buf buf = { .arena = arena };

    buf_add(&buf, "");
    for (const char *c = text; *c; c++) {
        if (strchr(LETTERS DIGITS "-_.~", *c))
            buf_add_n(&buf, c, 1);
        else
            buf_print(&buf, "%%%02X", (unsigned char)*c);
    }
    return buf_text(&buf);
}

static const char *iri(const Telling *telling, const char *folder, const char *name)
{
    return arena_print(telling->arena, "%s/%s/%s", telling->maker->base, folder, name);
}

static const char *choice_id(const Turn *turn, const Offered *offered, Arena *arena)
{
    return turn->part_count > 1 ? arena_print(arena, "part-%d-reply-%d", offered->part + 1, offered->number)
                                : arena_print(arena, "reply-%d", offered->number);
}

/* Letters and digits in groups of at most 8 with hyphens between, as BCP 47 has them. */
static bool is_language(const char *text)
{
    size_t length = text ? strspn(text, LETTERS) : 0;

    if (length < 2 || length > 8)
        return false;
    for (text += length; *text == '-'; text += length) {
        length = strspn(++text, LETTERS DIGITS);
        if (length < 1 || length > 8)
            return false;
    }
    return *text == 0;
}

/* ---- parts of a statement ---- */

static json_t *in_language(const char *language, const char *text)
{
    json_t *value = json_object();

    json_put(value, language, json_text(text));
    return value;
}

static json_t *activity(const char *id, const char *type, json_t *name)
{
    json_t *value = json_object(), *definition = json_object();

    json_put(definition, "type", json_text(type));
    json_put(definition, "name", name);
    json_put(value, "objectType", json_text("Activity"));
    json_put(value, "id", json_text(id));
    json_put(value, "definition", definition);
    return value;
}

static json_t *scenario_activity(const Telling *telling)
{
    return activity(telling->scenario, ADL "activities/simulation",
                    in_language(telling->language, telling->record->title));
}

static json_t *actor(const Telling *telling)
{
    const Record *record = telling->record;
    json_t *value = json_object(), *account = json_object();
    Uuid guest = uuid_named(record->uid, "guest");

    json_put(account, "homePage", json_text(telling->maker->base));
    json_put(account, "name", json_text(record->trainee ? record->trainee : guest.text));
    json_put(value, "objectType", json_text("Agent"));
    json_put(value, "account", account);
    return value;
}

static json_t *one(json_t *value)
{
    json_t *list = json_array();

    json_add(list, value);
    return list;
}

/* What the xAPI has no field for. */
static void put_more(const Telling *telling, json_t *extensions, const char *name, json_t *value)
{
    json_put(extensions, iri(telling, "extensions", name), value);
}

/* The circumstances, the same for each statement but for its parent: what it is a part of. */
static json_t *context(const Telling *telling, bool of_scenario)
{
    const Record *record = telling->record;
    json_t *value = json_object(), *around = json_object(), *more = json_object();
    const char *revision = arena_print(telling->arena, "%d+%s", record->version, record->hash);
    const char *program = arena_print(telling->arena, "%s/heard", telling->maker->base);
    json_put(around, "grouping", one(activity(program, GAMES "serious-game", in_language("en", "heard"))));
    if (!of_scenario) {
        json_t *parent = json_object();
        json_put(parent, "objectType", json_text("Activity"));
        json_put(parent, "id", json_text(telling->scenario));
        json_put(around, "parent", one(parent));
    }
    put_more(telling, more, "mode", json_text(record->mode == ASSESSED ? "assessed" : "practice"));
    put_more(telling, more, "channel", json_text(channel_name(record->channel)));
    put_more(telling, more, "rubric", json_integer(record->rubric_version));
    if (record->retry_of != 0)
        put_more(telling, more, "tried-again-from-turn", json_integer(record->retry_from));

    json_put(value, "registration", json_text(record->uid));
    json_put(value, "platform", json_text(arena_print(telling->arena, "heard %s", telling->maker->version)));
    json_put(value, "revision", json_text(revision));
    json_put(value, "language", json_text(telling->language));
    json_put(value, "contextActivities", around);
    json_put(value, "extensions", more);
    return value;
}

/* Adds a statement. `result` may be NULL; `when` is in milliseconds. */
static void tell(Telling *telling, const char *verb, json_t *object, json_t *result, int64_t when)
{
    json_t *value = json_object(), *does = json_object();
    bool of_scenario = strcmp(json_string_value(json_object_get(object, "id")), telling->scenario) == 0;

    json_put(does, "id", json_text(arena_print(telling->arena, ADL "verbs/%s", verb)));
    json_put(does, "display", in_language("en", verb));
    json_put(value, "actor", actor(telling));
    json_put(value, "verb", does);
    json_put(value, "object", object);
    json_put(value, "context", context(telling, of_scenario));
    if (result)
        json_put(value, "result", result);
    telling->verbs[telling->count] = verb;
    telling->times[telling->count] = when;
    telling->values[telling->count++] = value;
}

/* ---- results ---- */

static double rounded(double value)
{
    return floor(value * 10000 + 0.5) / 10000;
}

/* A score from 0 to most, in thousandths. */
static json_t *score(int64_t raw, int64_t most)
{
    json_t *value = json_object();

    json_put(value, "raw", json_real((double)raw / 1000));
    json_put(value, "min", json_real(0));
    json_put(value, "max", json_real((double)most / 1000));
    json_put(value, "scaled", json_real(rounded((double)raw / (double)most)));
    return value;
}

/* One of 100 points, in tenths. */
static json_t *points(int tenths)
{
    return score(100 * (tenths < 1000 ? tenths : 1000), 100 * 1000);
}

/* Records come from a file that anybody may have changed: times stay before the year 10000. */
static int64_t sane(int64_t seconds)
{
    static const int64_t most = 253402300799;

    return seconds < 0 ? 0 : seconds < most ? seconds : most;
}

static json_t *duration(int64_t seconds, Arena *arena)
{
    return json_text(arena_print(arena, "PT%lldS", (long long)sane(seconds)));
}

static int64_t seconds_of(const Record *record)
{
    int64_t seconds = 0;

    for (int i = 0; i < record->turn_count; i++)
        seconds = sane(seconds + sane(record->turns[i].seconds));
    return seconds;
}

/* ---- a turn ---- */

/* The best worth among the replies of a part. */
static int best_of(const Turn *turn, int part)
{
    int best = INT32_MIN;

    for (int i = 0; i < turn->offered_count; i++)
        if (turn->offered[i].part == part && turn->offered[i].worth > best)
            best = turn->offered[i].worth;
    return best;
}

static bool succeeds(const Turn *turn, const Offered *offered)
{
    int best = best_of(turn, offered->part);

    for (int i = 0; i < offered->show_count; i++)
        if (offered->shows[i].behaviour >= FIRST_GATE && offered->shows[i].debit > 0)
            return false;
    return best >= 0 && (offered->worth == best
                         || (offered->worth > 0 && offered->worth >= best - offered->worth));
}

/* The interaction: the customer's words, the choices, and which of them succeed. */
static json_t *interaction(const Telling *telling, const Turn *turn)
{
    const Record *record = telling->record;
    json_t *choices = json_array(), *pattern = json_array();
    const char *name = arena_print(telling->arena, "%s: %s", record->title, turn->beat);
    const char *beat = step(turn->beat, telling->arena);
    const char *id = arena_print(telling->arena, "%s/versions/%d/beats/%s", telling->scenario, record->version,
                                 beat);
    json_t *value = activity(id, ADL "activities/cmi.interaction", in_language(telling->language, name));
    json_t *definition = json_object_get(value, "definition");

    for (int i = 0; i < turn->offered_count; i++) {
        const Offered *offered = &turn->offered[i];
        const char *name_of_it = choice_id(turn, offered, telling->arena);
        json_t *choice = json_object();
        json_put(choice, "id", json_text(name_of_it));
        json_put(choice, "description", in_language(telling->language, offered->text));
        json_add(choices, choice);
        if (turn->part_count == 1 && succeeds(turn, offered))
            json_add(pattern, json_text(name_of_it));
    }
    json_put(definition, "description", in_language(telling->language, turn->customer));
    json_put(definition, "interactionType", json_text("choice"));
    json_put(definition, "choices", choices);
    if (json_array_size(pattern) > 0)
        json_put(definition, "correctResponsesPattern", pattern);
    else
        json_decref(pattern);
    return value;
}

static json_t *moods(const Turn *turn)
{
    json_t *value = json_object();

    json_put(value, "before", json_text(turn->mood_word_before ? turn->mood_word_before : ""));
    json_put(value, "after", json_text(turn->mood_word_after ? turn->mood_word_after : ""));
    return value;
}

static void add_behaviours(json_t *list, const Offered *offered)
{
    for (int i = 0; i < offered->show_count; i++)
        json_add(list, json_text(behaviour_name(offered->shows[i].behaviour)));
}

/* What was chosen and what that did. In a composed turn each reply chosen has the worth of the whole turn. */
static json_t *answer(const Telling *telling, const Turn *turn)
{
    json_t *value = json_object(), *more = json_object(), *behaviours = json_array();
    Buf response = { .arena = telling->arena };
    int raw = 0, least = INT32_MAX, most = INT32_MIN;
    bool success = true;

    for (int i = 0; i < turn->offered_count; i++) {
        const Offered *offered = &turn->offered[i];
        least = offered->worth < least ? offered->worth : least;
        most = offered->worth > most ? offered->worth : most;
        if (!offered->chosen)
            continue;
        buf_add(&response, response.length > 0 ? "[,]" : "");
        buf_add(&response, choice_id(turn, offered, telling->arena));
        if (json_array_size(behaviours) == 0)
            add_behaviours(behaviours, offered);
        success &= succeeds(turn, offered);
        raw = offered->worth;
    }
    if (response.length > 0) {
        json_put(value, "response", json_text(buf_text(&response)));
        json_put(value, "success", json_flag(success));
        if (least < most)
            json_put(value, "score", score((int64_t)raw - least, (int64_t)most - least));
        put_more(telling, more, "worth", json_thousandths(raw));
    }
    if (turn->seconds > 0)
        json_put(value, "duration", duration(turn->seconds, telling->arena));
    put_more(telling, more, "behaviours", behaviours);
    put_more(telling, more, "mood", moods(turn));
    json_put(value, "extensions", more);
    return value;
}

/* ---- the end ---- */

static void tell_dimensions(Telling *telling, int64_t when)
{
    static const char *const titles[DIMENSIONS] = { "Listening", "Validation", "Resolution" };

    for (int d = 0; d < DIMENSIONS; d++) {
        const char *id = iri(telling, "dimensions", dimension_name((Dimension)d));
        json_t *result;

        if (telling->record->scores.dimension[d] < 0)
            continue;
        result = json_object();
        json_put(result, "score", points(telling->record->scores.dimension[d]));
        json_t *object = activity(id, ADL "activities/objective", in_language("en", titles[d]));
        tell(telling, "scored", object, result, when);
    }
}

static json_t *gates_opened(const Record *record)
{
    json_t *list = json_array();

    for (int code = FIRST_GATE; code < BEHAVIOURS; code++)
        if (record->gates[code])
            json_add(list, json_text(behaviour_name((Behaviour)code)));
    return list;
}

static void tell_end(Telling *telling, int64_t when)
{
    const Record *record = telling->record;
    const char *how = record->left ? "left" : record_graded(record) ? "finished" : "interrupted";
    json_t *over = json_object(), *more = json_object();

    put_more(telling, more, "ended", json_text(how));
    json_put(over, "duration", duration(seconds_of(record), telling->arena));
    json_put(over, "extensions", more);
    tell(telling, "terminated", scenario_activity(telling), over, when);
}

static void tell_grade(Telling *telling, int64_t when)
{
    const Record *record = telling->record;
    int64_t seconds = seconds_of(record);
    json_t *completed = json_object(), *more = json_object();

    json_put(completed, "completion", json_flag(true));
    json_put(completed, "duration", duration(seconds, telling->arena));
    put_more(telling, more, "outcome", json_outcome(record->outcome));
    put_more(telling, more, "csat", json_integer(record->csat));
    json_put(completed, "extensions", more);
    tell(telling, "completed", scenario_activity(telling), completed, when);

    /* without enough evidence for an overall there is neither a pass nor a fail */
    if (record->scores.overall < 0)
        return;
    json_t *graded = json_object();
    more = json_object();
    json_put(graded, "success", json_flag(record->passed));
    json_put(graded, "score", points(record->scores.overall));
    json_put(graded, "duration", duration(seconds, telling->arena));
    put_more(telling, more, "band", json_text(record->band ? record->band : ""));
    put_more(telling, more, "gates", gates_opened(record));
    json_put(graded, "extensions", more);
    tell(telling, record->passed ? "passed" : "failed", scenario_activity(telling), graded, when);
}

/* ---- all of it ---- */

static int64_t lesser(int64_t a, int64_t b)
{
    return a < b ? a : b;
}

/* Makes every time later than the one before and none later than `last`. */
static void put_in_order(int64_t *times, int count, int64_t last)
{
    for (int i = 1; i < count; i++)
        times[i] = times[i] > times[i - 1] ? times[i] : times[i - 1] + 1;
    for (int i = count - 1; i >= 0; i--)
        times[i] = lesser(times[i], i == count - 1 ? last : times[i + 1] - 1);
}

static const char *timestamp(int64_t milliseconds, Arena *arena)
{
    int64_t seconds = milliseconds / 1000 - (milliseconds % 1000 < 0);
    time_t when = (time_t)seconds;
    struct tm parts;
    char text[40] = "1970-01-01T00:00:00";

    if (gmtime_r(&when, &parts))
        strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%S", &parts);
    return arena_print(arena, "%s.%03dZ", text, (int)(milliseconds - 1000 * seconds));
}

/* Gives each its id and its time, and writes it down. */
static const Statement *frozen(Telling *telling)
{
    Statement *statements = ARENA_NEW(telling->arena, Statement, telling->count);

    for (int i = 0; i < telling->count; i++) {
        const char *name = arena_print(telling->arena, "%d/%s", i, telling->verbs[i]);
        const char *id = arena_text(telling->arena, uuid_named(telling->record->uid, name).text);
        json_put(telling->values[i], "id", json_text(id));
        json_put(telling->values[i], "timestamp", json_text(timestamp(telling->times[i], telling->arena)));
        statements[i] = (Statement){ id, json_line(telling->values[i], telling->arena) };
    }
    return statements;
}

int xapi_statements(const Record *record, const XapiMaker *maker, Arena *arena, const Statement **statements)
{
    enum { BESIDE_TURNS = 3 + DIMENSIONS + 1 };
    int most = record->turn_count + BESIDE_TURNS;
    Telling telling = { .record = record, .maker = maker, .arena = arena };

    *statements = NULL;
    if (record->ended == 0 || !record->uid)
        return 0;
    telling.values = ARENA_NEW(arena, json_t *, most);
    telling.verbs = ARENA_NEW(arena, const char *, most);
    telling.times = ARENA_NEW(arena, int64_t, most);
    telling.language = is_language(maker->language) ? maker->language : "und";
    telling.scenario = iri(&telling, "scenarios", step(record->scenario, arena));

    /* a clock that was set back meanwhile makes the beginning the later one */
    int64_t end = lesser(sane(record->ended), maker->now), begin = end - seconds_of(record);
    if (record->began != 0)
        begin = lesser(sane(record->began), begin);

    int64_t now = begin;
    tell(&telling, "initialized", scenario_activity(&telling), NULL, 1000 * now);
    for (int i = 0; i < record->turn_count; i++) {
        now = sane(now + sane(record->turns[i].seconds));
        json_t *result = answer(&telling, &record->turns[i]);
        tell(&telling, "answered", interaction(&telling, &record->turns[i]), result, 1000 * now);
    }
    if (record_graded(record)) {
        tell_dimensions(&telling, 1000 * end);
        tell_grade(&telling, 1000 * end);
    }
    tell_end(&telling, 1000 * end);

    put_in_order(telling.times, telling.count, 1000 * end);
    *statements = frozen(&telling);
    return telling.count;
}
