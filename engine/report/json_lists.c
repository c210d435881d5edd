#include "report/json_parts.h"

#include <time.h>

const char *json_time(int64_t seconds, Arena *arena)
{
    time_t when = (time_t)seconds;
    struct tm parts;
    char text[40] = "";

    if (gmtime_r(&when, &parts))
        strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
    return arena_text(arena, text);
}

static json_t *time_value(int64_t seconds, Arena *arena)
{
    return seconds == 0 ? json_null() : json_text(json_time(seconds, arena));
}

/* ---- the library ---- */

static json_t *best(const ScenarioCard *card)
{
    if (card->best < 0)
        return json_null();

    json_t *value = json_object();
    json_put(value, "overall", json_tenths(card->best));
    json_put(value, "band", json_text(card->best_band));
    return value;
}

static json_t *scenario_card(const ScenarioCard *card, bool recommended)
{
    json_t *value = json_object();

    json_put(value, "id", json_text(card->id));
    json_put(value, "title", json_text(card->title));
    json_put(value, "pack", card->pack ? json_text(card->pack) : json_null());
    json_put(value, "summary", json_text(card->summary));
    json_put(value, "customer", json_text(card->customer));
    json_put(value, "content_note", json_text(card->content_note));
    json_put(value, "file", json_text(card->file));
    json_put(value, "channel", json_text(channel_name(card->channel)));
    json_put(value, "level", json_integer(card->level));
    json_put(value, "minutes", json_integer(card->minutes));
    json_put(value, "errors", json_integer(card->errors));
    json_put(value, "warnings", json_integer(card->warnings));
    json_put(value, "playable", json_flag(card->errors == 0));
    json_put(value, "recommended", json_flag(recommended));
    json_put(value, "plays", json_integer(card->plays));
    json_put(value, "best", best(card));
    return value;
}

const char *json_library(const ScenarioCard *cards, int count, Arena *arena)
{
    json_t *document = json_document(1), *list = json_array();
    bool found = false;

    for (int i = 0; i < count; i++) {
        bool playable = cards[i].errors == 0;
        json_add(list, scenario_card(&cards[i], playable && !found));
        found |= playable;
    }
    json_put(document, "scenarios", list);
    return json_bytes(document, arena);
}

/* ---- records ---- */

static json_t *grading_value(const GradingCard *card, Arena *arena)
{
    json_t *value = json_object();

    json_put(value, "graded", time_value(card->graded, arena));
    json_put(value, "rubric", json_integer(card->rubric_version));
    json_put(value, "outcome", json_outcome(card->outcome));
    json_put(value, "scores", json_scores(&card->scores));
    json_put(value, "band", json_text(card->band));
    json_put(value, "passed", json_flag(card->passed));
    return value;
}

static json_t *record_card(const RecordCard *card, const GradingCard *gradings, int count, Arena *arena)
{
    json_t *value = json_object(), *list = json_array();

    for (int i = 0; i < count; i++)
        json_add(list, grading_value(&gradings[i], arena));
    json_put(value, "id", json_integer(card->id));
    json_put(value, "trainee", json_text(card->trainee_name));
    json_put(value, "trainee_uid", json_text(card->trainee));
    json_put(value, "scenario", json_text(card->scenario));
    json_put(value, "title", json_text(card->title));
    json_put(value, "began", time_value(card->began, arena));
    json_put(value, "ended", time_value(card->ended, arena));
    json_put(value, "mode", json_text(card->mode == ASSESSED ? "assessed" : "practice"));
    json_put(value, "outcome", json_outcome(card->outcome));
    json_put(value, "left", json_flag(card->left));
    json_put(value, "finished", json_flag(card->finished));
    json_put(value, "turns", json_integer(card->turns));
    json_put(value, "retry_of", card->retry_of ? json_integer(card->retry_of) : json_null());
    json_put(value, "overall", json_score(card->overall));
    json_put(value, "band", json_text(card->band));
    json_put(value, "passed", count > 0 ? json_flag(card->passed) : json_null());
    json_put(value, "gradings", list);
    return value;
}

const char *json_records(const RecordCard *cards, int count, JsonGradings *gradings, void *data, Arena *arena)
{
    json_t *document = json_document(1), *list = json_array();

    for (int i = 0; i < count; i++) {
        const GradingCard *grades = NULL;
        int grade_count = gradings(data, cards[i].id, arena, &grades);
        json_add(list, record_card(&cards[i], grades, grade_count, arena));
    }
    json_put(document, "records", list);
    return json_bytes(document, arena);
}
