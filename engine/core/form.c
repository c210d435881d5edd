#include "core/form_inner.h"

#include "core/robot.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

enum { SAMPLE_PLAYS = 1000 };

typedef struct Sampling {
    const Scenario *scenario;
    BeatForm *forms;
} Sampling;

static void add_offered(BeatForm *form, const Offered *offered)
{
    ReplyForm *reply = &form->parts[offered->part][offered->number - 1];

    reply->seen++;
    reply->worth += offered->worth;
    for (int i = 0; i < offered->show_count; i++)
        if (offered->shows[i].behaviour >= FIRST_ERROR)
            reply->found[offered->shows[i].behaviour]++;
}

static void add_record(void *data, const Record *record)
{
    Sampling *sampling = data;

    for (int i = 0; i < record->turn_count; i++) {
        const Turn *turn = &record->turns[i];
        BeatForm *form = &sampling->forms[scenario_beat(sampling->scenario, turn->beat)];
        for (int k = 0; k < turn->offered_count; k++)
            add_offered(form, &turn->offered[k]);
    }
}

const BeatForm *form_sample(const Scenario *scenario, const Rubric *rubric, int plays, Arena *arena)
{
    Sampling sampling = { scenario, ARENA_NEW(arena, BeatForm, scenario->beat_count) };

    robot_sample(scenario, rubric, plays, add_record, &sampling);
    return sampling.forms;
}

int form_key(const BeatForm *form, const Part *part, int index)
{
    const ReplyForm *replies = form->parts[index];
    int best = -1;

    for (int i = 0; i < part->reply_count; i++) {
        if (replies[i].seen == 0)
            continue;
        if (best < 0 || replies[i].worth * replies[best].seen > replies[best].worth * replies[i].seen)
            best = i;
    }
    return best;
}

/* ---- saying it ---- */

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

const BeatForm *check_form(const Scenario *scenario, const Rubric *rubric, Findings *findings)
{
    Desk desk = {
        scenario, rubric, form_sample(scenario, rubric, SAMPLE_PLAYS, findings->arena), findings,
        scenario->channel == CHAT || scenario->channel == TEXT
    };

    check_texts(&desk);
    check_acts(&desk);
    check_beats(&desk);
    check_items(&desk);
    check_trials(&desk);
    check_explored(&desk);
    return desk.forms;
}
