/* xapi_shape.c: frozen statements in another shape, and compared. */
#include "report/xapi.h"

#include "report/json_parts.h"
#include "sys/uuid.h"

#include <math.h>
#include <string.h>

#define CMI5 "https://w3id.org/xapi/cmi5/context/"

/* ---- the base ---- */

bool xapi_base(const char *typed, Arena *arena, const char **base, Error *error)
{
    static const char allowed[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
                                  "-._~%:/[]@!$&'()*+,;=";
    bool secure = strncmp(typed, "https://", 8) == 0, plain = strncmp(typed, "http://", 7) == 0;
    const char *rest = typed + (secure ? 8 : 7);
    size_t length = strlen(typed);

    if ((!secure && !plain) || rest[0] == 0 || rest[0] == '/' || strspn(typed, allowed) != length)
        return error_say(error, "xapi_base in the settings must be a web address of yours, such as "
                                "https://training.example.com/heard, not “%.80s”.", typed);
    while (typed[length - 1] == '/')
        length--;
    *base = arena_text_n(arena, typed, length);
    return true;
}

/* ---- reading a frozen one ---- */

static json_t *value_at(json_t *from, const char *first, const char *second)
{
    json_t *value = json_object_get(from, first);

    return second ? json_object_get(value, second) : value;
}

static const char *text_at(json_t *from, const char *first, const char *second)
{
    const char *text = json_string_value(value_at(from, first, second));

    return text ? text : "";
}

/* "passed" for a statement with that verb. */
static const char *verb_of(json_t *statement)
{
    const char *id = text_at(statement, "verb", "id"), *slash = strrchr(id, '/');

    return slash ? slash + 1 : id;
}

/* ---- cmi5 ---- */

static bool is_one_of(const char *verb, const char *const *verbs)
{
    for (; *verbs; verbs++)
        if (strcmp(verb, *verbs) == 0)
            return true;
    return false;
}

/* Verbs that cmi5 defines, and those of them that can move a course on. */
static const char *const defined[] = { "initialized", "completed", "passed", "failed", "terminated", NULL };
static const char *const moving[] = { "completed", "passed", "failed", NULL };

/* The launched unit's id for the publisher's: BASE/cmi5/ID for BASE/scenarios/ID, and what follows it. */
static const char *launched(const char *id, Arena *arena)
{
    const char *folder = NULL;

    for (const char *next = id; (next = strstr(next, "/scenarios/")) != NULL; next++)
        folder = next;
    if (!folder)
        return id;
    return arena_print(arena, "%.*s/cmi5/%s", (int)(folder - id), id, folder + strlen("/scenarios/"));
}

static json_t *plain_activity(const char *id)
{
    json_t *value = json_object();

    json_put(value, "objectType", json_text("Activity"));
    json_put(value, "id", json_text(id));
    return value;
}

static void put_categories(json_t *around, const char *verb)
{
    json_t *categories = json_array();

    json_add(categories, plain_activity(CMI5 "categories/cmi5"));
    if (is_one_of(verb, moving))
        json_add(categories, plain_activity(CMI5 "categories/moveon"));
    json_put(around, "category", categories);
}

/* Tenths of a point as whole numbers: 62.4 of 100 becomes 624 of 1000. */
static void make_whole(json_t *score)
{
    static const char *const figures[] = { "raw", "min", "max" };

    for (int i = 0; i < 3; i++) {
        double figure = json_number_value(json_object_get(score, figures[i]));
        json_put(score, figures[i], json_integer((json_int_t)floor(10 * figure + 0.5)));
    }
}

const char *xapi_cmi5(const char *body, Arena *arena)
{
    json_t *statement = json_loads(body, 0, NULL);
    json_t *around = value_at(statement, "context", "contextActivities");

    if (!around) {
        json_decref(statement);
        return NULL;
    }
    json_t *whole = json_array_get(json_object_get(around, "parent"), 0);
    const char *verb = verb_of(statement), *parent = text_at(whole, "id", NULL);
    const char *object = text_at(statement, "object", "id");
    const char *publisher = is_one_of(verb, defined) ? object : parent;

    /* the publisher's activity is a group, the launched one the object or its parent */
    json_add(json_object_get(around, "grouping"), plain_activity(publisher));
    if (parent[0])
        json_array_set_new(json_object_get(around, "parent"), 0, plain_activity(launched(parent, arena)));
    if (is_one_of(verb, defined))
        put_categories(around, verb);
    if (is_one_of(verb, moving) && value_at(statement, "result", "score"))
        make_whole(value_at(statement, "result", "score"));

    json_put(value_at(statement, "context", "extensions"), CMI5 "extensions/sessionid",
             json_text(text_at(statement, "context", "registration")));
    json_put(value_at(statement, "object", NULL), "id", json_text(launched(object, arena)));
    json_put(statement, "id", json_text(uuid_named(text_at(statement, "id", NULL), "cmi5").text));
    return json_line(statement, arena);
}

/* ---- with a name ---- */

const char *xapi_named(const char *body, const char *name, Arena *arena)
{
    json_t *statement = json_loads(body, 0, NULL), *actor = value_at(statement, "actor", NULL);

    if (!actor) {
        json_decref(statement);
        return NULL;
    }
    json_put(actor, "name", json_text(name));
    return json_line(statement, arena);
}

/* ---- the same? ---- */

static bool holds(json_t *theirs, json_t *ours);

static bool holds_each(json_t *theirs, json_t *ours)
{
    size_t count = json_array_size(ours);
    bool same = json_is_array(theirs) && json_array_size(theirs) == count;

    for (size_t i = 0; same && i < count; i++)
        same = holds(json_array_get(theirs, i), json_array_get(ours, i));
    return same;
}

/* Whether everything of ours is in theirs, which may hold more. */
static bool holds(json_t *theirs, json_t *ours)
{
    const char *key;
    json_t *value;

    if (json_is_number(ours))
        return json_is_number(theirs) && fabs(json_number_value(ours) - json_number_value(theirs)) < 1e-9;
    if (json_is_array(ours))
        return holds_each(theirs, ours);
    if (!json_is_object(ours))
        return theirs && json_equal(ours, theirs);
    json_object_foreach(ours, key, value) {
        bool counts = strcmp(key, "definition") != 0 && strcmp(key, "objectType") != 0;
        if (counts && !holds(json_object_get(theirs, key), value))
            return false;
    }
    return true;
}

/* A store may write 09:15:04.050Z as 09:15:04.05Z or +00:00; to the second it is the same text. */
static bool same_second(json_t *theirs, json_t *ours)
{
    const char *a = json_string_value(theirs), *b = json_string_value(ours);

    return a && b && strncmp(a, b, strlen("2026-11-22T01:44:00")) == 0;
}

bool xapi_same(const char *ours, const char *theirs)
{
    static const char *const compared[] = { "actor", "object", "result", "context" };
    json_t *a = json_loads(ours, 0, NULL), *b = json_loads(theirs, 0, NULL);
    bool same = a && b && strcmp(text_at(a, "verb", "id"), text_at(b, "verb", "id")) == 0
                && strcmp(text_at(a, "id", NULL), text_at(b, "id", NULL)) == 0
                && same_second(json_object_get(b, "timestamp"), json_object_get(a, "timestamp"));

    for (int i = 0; same && i < 4; i++) {
        json_t *value = json_object_get(a, compared[i]);
        same = value ? holds(json_object_get(b, compared[i]), value) : !json_object_get(b, compared[i]);
    }
    json_decref(a);
    json_decref(b);
    return same;
}
