/* Beats, variants and replies: is there always something to say, something to answer, and a way on? */
#include "core/check_inner.h"

#include <string.h>

/* ---- ids ---- */

static void check_ids(const Check *check, const Beat *beat, int index)
{
    const Scenario *scenario = check->scenario;

    if (beat->id[0] && scenario_beat(scenario, beat->id) < index)
        check_say(check, FINDING_ERROR, "duplicate-id", beat->line,
                  check_beat_path(check, beat, NULL),
                  "another beat has this id already; each needs its own");
    for (int i = 0; i < beat->part_count; i++)
        for (int j = 0; j < i && beat->parts[i].id; j++)
            if (strcmp(beat->parts[i].id, beat->parts[j].id) == 0)
                check_say(check, FINDING_ERROR, "duplicate-id", beat->line,
                          check_beat_path(check, beat, NULL),
                          "two parts have the id \"%s\"", beat->parts[i].id);
}

/* ---- what the customer says ---- */

static void check_variants(const Check *check, const Beat *beat)
{
    for (int i = 0; i < beat->says_count; i++) {
        const Says *says = &beat->says[i];
        bool last = i == beat->says_count - 1;

        if (last && says->when.count > 0)
            check_say(check, FINDING_ERROR, "may-say-nothing", says->line,
                      check_says_path(check, beat, i, "when"),
                      "if this doesn't hold, the customer has nothing to say; let the last says be "
                      "without a when");
        if (!last && says->when.count == 0)
            check_say(check, FINDING_WARNING, "never-spoken", says->line,
                      check_says_path(check, beat, i, NULL),
                      "this has no when, so those after it are never spoken");
    }
}

/* ---- what can be answered ---- */

static bool same_values(const Term *a, const Term *b)
{
    if (a->kind != b->kind || a->least != b->least || a->most != b->most || a->value_count != b->value_count)
        return false;
    size_t size = sizeof *a->values * (size_t)a->value_count;
    return size == 0 || memcmp(a->values, b->values, size) == 0;
}

/* Whether one of two conditions always holds: `asked` and not `asked`. */
static bool complete(const Condition *a, const Condition *b)
{
    if (a->count != 1 || b->count != 1)
        return false;
    if (a->terms->none != b->terms->none)
        return same_values(a->terms, b->terms);

    /* met and unmet say it without none */
    const Term *met = a->terms->kind == TERM_MET ? a->terms : b->terms;
    const Term *unmet = a->terms->kind == TERM_MET ? b->terms : a->terms;

    return met->kind == TERM_MET && unmet->kind == TERM_UNMET && met->value_count == 1
        && unmet->value_count == 1 && met->values[0] == unmet->values[0];
}

static bool may_have_none(const Part *part)
{
    for (int i = 0; i < part->reply_count; i++) {
        if (part->replies[i].when.count == 0)
            return false;
        for (int j = 0; j < i; j++)
            if (complete(&part->replies[i].when, &part->replies[j].when))
                return false;
    }
    return part->reply_count > 0;
}

static const char *part_step(const Check *check, const Part *part)
{
    return part->id ? arena_print(check->arena, "part \"%s\"", part->id) : NULL;
}

static void check_offer(const Check *check, const Beat *beat)
{
    for (int i = 0; i < beat->part_count; i++)
        if (may_have_none(&beat->parts[i]))
            check_say(check, FINDING_ERROR, "may-have-no-reply", beat->line,
                      check_beat_path(check, beat, part_step(check, &beat->parts[i])),
                      "every reply has a when, so there may be none to choose; leave one without");
}

/* ---- where it leads ---- */

static void check_go(const Check *check, const Go *go, int line, const char *path)
{
    for (int i = 0; i < go->count; i++) {
        bool last = i == go->count - 1;

        if (last && go->ways[i].when.count > 0)
            check_say(check, FINDING_WARNING, "open-go", line, path,
                      "if no way holds, the next beat written follows; let the last way be without a when");
        if (!last && go->ways[i].when.count == 0)
            check_say(check, FINDING_WARNING, "never-taken", line, path,
                      "a way without a when stands before others, which are never taken");
    }
}

static void check_gos(const Check *check, const Beat *beat)
{
    check_go(check, &beat->go, beat->line, check_beat_path(check, beat, "go"));
    for (int p = 0; p < beat->part_count; p++)
        for (int r = 0; r < beat->parts[p].reply_count; r++) {
            const Reply *reply = &beat->parts[p].replies[r];

            check_go(check, &reply->go, reply->line,
                     check_reply_path(check, beat, &beat->parts[p], reply, "go"));
        }
}

static void check_reached(const Check *check)
{
    const Scenario *scenario = check->scenario;
    const bool *reached = check_reach(check, 0);

    for (int i = 0; i < scenario->beat_count; i++) {
        const Beat *beat = &scenario->beats[i];

        if (i > 0 && !reached[i])
            check_say(check, FINDING_WARNING, "unreachable-beat", beat->line,
                      check_beat_path(check, beat, NULL), "nothing leads to this beat");
        else if (!check_reach(check, i)[scenario->beat_count])
            check_say(check, FINDING_ERROR, "no-way-out", beat->line,
                      check_beat_path(check, beat, NULL),
                      "from here the talk can never end; let some reply lead to \"over\"");
    }
}

void check_ways(const Check *check)
{
    const Scenario *scenario = check->scenario;

    for (int i = 0; i < scenario->beat_count; i++) {
        const Beat *beat = &scenario->beats[i];

        check_ids(check, beat, i);
        check_variants(check, beat);
        check_offer(check, beat);
        check_gos(check, beat);
    }
    check_reached(check);
}
