#include "core/form_inner.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

void desk_say(Desk *desk, FindingWeight weight, const char *code, int line, const char *path, const char *format, ...)
{
    const Scenario *scenario = desk->scenario;
    char sentence[600];
    va_list args;

    va_start(args, format);
    vsnprintf(sentence, sizeof sentence, format, args);
    va_end(args);
    for (int i = 0; i < scenario->explained_count; i++)
        if (strcmp(scenario->explained[i].code, code) == 0) {
            finding_add(desk->findings, FINDING_NOTE, code, scenario->file, line, path, "%s (explained: %s)", sentence,
                        scenario->explained[i].reason);
            return;
        }
    finding_add(desk->findings, weight, code, scenario->file, line, path, "%s", sentence);
}

const char *desk_path(const Desk *desk, const Beat *beat, const Part *part, const Reply *reply)
{
    Arena *arena = desk->findings->arena;
    const char *path = arena_print(arena, "beat \"%s\"", beat->id);

    if (part && part->id)
        path = arena_print(arena, "%s > part \"%s\"", path, part->id);
    if (reply)
        path = arena_print(arena, "%s > reply %d", path, reply->number);
    return path;
}

const char *desk_words(const Desk *desk, const Says *says)
{
    return says_words(says, desk->findings->arena);
}

Study *check_form(const Scenario *scenario, const Rubric *rubric, Findings *findings)
{
    Arena *arena = findings->arena;
    Study *study = ARENA_NEW(arena, Study, 1);
    Desk desk = { scenario, rubric, study, findings, scenario->channel == CHAT || scenario->channel == TEXT };

    study->scenario = scenario;
    study->sample = form_sample(scenario, rubric, FORM_PLAYS, FORM_WEIGHED, arena);
    for (int i = 0; i < ROBOTS; i++)
        study->trials[i] = i == ROBOT_RANDOM ? study->sample.trial : robot_try(scenario, rubric, (Robot)i, 1);
    study->explored = explore(scenario, rubric, arena);

    check_texts(&desk);
    check_acts(&desk);
    check_beats(&desk);
    check_items(&desk);
    check_trials(&desk);
    check_explored(&desk);
    return study;
}
