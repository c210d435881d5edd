#include "statement_lint.h"

#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include <jansson.h>

static const char *text_of(json_t *object, const char *key)
{
    const char *text = json_string_value(json_object_get(object, key));

    return text ? text : "";
}

/* ---- choices ---- */

static bool is_choice(json_t *choices, const char *id, size_t length)
{
    for (size_t i = 0; i < json_array_size(choices); i++) {
        const char *choice = text_of(json_array_get(choices, i), "id");
        if (strlen(choice) == length && strncmp(choice, id, length) == 0)
            return true;
    }
    return false;
}

/* Whether each of the ids between [,] is a choice. */
static bool are_choices(json_t *choices, const char *ids)
{
    for (const char *end; (end = strstr(ids, "[,]")) != NULL; ids = end + strlen("[,]"))
        if (!is_choice(choices, ids, (size_t)(end - ids)))
            return false;
    return is_choice(choices, ids, strlen(ids));
}

static const char *lint_choices(json_t *definition, json_t *result)
{
    json_t *choices = json_object_get(definition, "choices");
    json_t *pattern = json_object_get(definition, "correctResponsesPattern");

    for (size_t i = 0; i < json_array_size(choices); i++) {
        const char *id = text_of(json_array_get(choices, i), "id");
        if (id[0] == 0 || strpbrk(id, " \t\r\n"))
            return "a choice's id has white space or nothing in it";
        for (size_t k = 0; k < i; k++)
            if (strcmp(id, text_of(json_array_get(choices, k), "id")) == 0)
                return "two choices have one id";
    }
    if (pattern && json_array_size(pattern) == 0)
        return "the pattern is empty";
    for (size_t i = 0; i < json_array_size(pattern); i++)
        if (!are_choices(choices, json_string_value(json_array_get(pattern, i))))
            return "the pattern names an unknown choice";
    if (json_object_get(result, "response") && !are_choices(choices, text_of(result, "response")))
        return "the response isn't among the choices";
    return NULL;
}

/* ---- results ---- */

static const char *lint_result(json_t *result)
{
    json_t *score = json_object_get(result, "score");
    double raw = json_number_value(json_object_get(score, "raw"));
    double min = json_number_value(json_object_get(score, "min"));
    double max = json_number_value(json_object_get(score, "max"));
    double scaled = json_number_value(json_object_get(score, "scaled"));

    if (result && json_object_size(result) == 0)
        return "the result is empty";
    if (score && json_object_get(score, "max") && (min >= max || raw < min || raw > max))
        return "the raw score is out of range";
    if (score && json_object_get(score, "max") && fabs(scaled - (raw - min) / (max - min)) > 0.001)
        return "the scaled score contradicts the raw one";
    return NULL;
}

/* ---- times ---- */

/* "2026-11-22T01:44:00.123Z" in milliseconds since 1970; -1 if it doesn't look so. */
static int64_t milliseconds(const char *text)
{
    struct tm parts = { 0 };
    int year, month, thousandths;
    char zone[2] = "";

    if (strlen(text) != 24 || sscanf(text, "%4d-%2d-%2dT%2d:%2d:%2d.%3d%1s", &year, &month, &parts.tm_mday,
                                      &parts.tm_hour, &parts.tm_min, &parts.tm_sec, &thousandths, zone) != 8
        || zone[0] != 'Z')
        return -1;

    /* days since 1970, with the year beginning in March */
    int64_t y = year - (month <= 2), era = y / 400, of_era = y - era * 400;
    int64_t day = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + parts.tm_mday - 1;
    int64_t days = era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + day - 719468;
    return ((days * 24 + parts.tm_hour) * 60 + parts.tm_min) * 60000 + parts.tm_sec * 1000 + thousandths;
}

/* ---- one after the other ---- */

const char *statement_lint(const Statement *statements, int count, int64_t now, Arena *arena)
{
    const char *session = NULL, *fault = NULL;
    int64_t before = -1;

    for (int i = 0; i < count && !fault; i++) {
        json_t *statement = json_loads(statements[i].body, JSON_REJECT_DUPLICATES, NULL);
        json_t *result = json_object_get(statement, "result");
        int64_t when = milliseconds(text_of(statement, "timestamp"));
        const char *registration = text_of(json_object_get(statement, "context"), "registration");

        fault = lint_choices(json_object_get(json_object_get(statement, "object"), "definition"), result);
        if (!fault)
            fault = lint_result(result);
        bool named = strcmp(text_of(statement, "id"), statements[i].id) == 0
                     && !strpbrk(statements[i].id, " \t\r\n");
        if (!statement || strchr(statements[i].body, '\n'))
            fault = "it isn't one line of JSON";
        else if (!named)
            fault = "its id isn't the one it is kept under";
        else if (when < 0)
            fault = "the time isn't UTC with milliseconds";
        else if (when > 1000 * now)
            fault = "the time is in the future";
        else if (when <= before)
            fault = "the time isn't after the one before";
        else if (session && strcmp(session, registration) != 0)
            fault = "it belongs to another session";
        for (int k = 0; k < i && !fault; k++)
            if (strcmp(statements[k].id, statements[i].id) == 0)
                fault = "two statements have one id";
        before = when;
        session = arena_text(arena, registration);
        json_decref(statement);
        if (fault)
            fault = arena_print(arena, "statement %d: %s: %s", i + 1, fault, statements[i].body);
    }
    return fault;
}
