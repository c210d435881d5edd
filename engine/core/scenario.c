#include "core/scenario.h"

#include <stddef.h>
#include <string.h>

/* ---- sets of names ---- */

bool names_any(const NameSet *set)
{
    uint64_t bits = 0;

    for (int i = 0; i < MOST_NAMES / 64; i++)
        bits |= set->bits[i];
    return bits != 0;
}

void names_add(NameSet *set, int name)
{
    if (name >= 0 && name < MOST_NAMES)
        set->bits[name / 64] |= (uint64_t)1 << (name % 64);
}

void names_join(NameSet *set, const NameSet *more)
{
    for (int i = 0; i < MOST_NAMES / 64; i++)
        set->bits[i] |= more->bits[i];
}

void names_drop(NameSet *set, const NameSet *gone)
{
    for (int i = 0; i < MOST_NAMES / 64; i++)
        set->bits[i] &= ~gone->bits[i];
}

NameSet names_common(const NameSet *a, const NameSet *b)
{
    NameSet common;

    for (int i = 0; i < MOST_NAMES / 64; i++)
        common.bits[i] = a->bits[i] & b->bits[i];
    return common;
}

int names_count(const NameSet *set)
{
    int count = 0;

    for (int i = 0; i < MOST_NAMES / 64; i++)
        for (uint64_t bits = set->bits[i]; bits; bits &= bits - 1)
            count++;
    return count;
}

/* ---- looking up by id ---- */

int scenario_name(const Scenario *scenario, const char *id)
{
    for (int i = 0; i < scenario->name_count; i++)
        if (strcmp(scenario->names[i].id, id) == 0)
            return i;
    return -1;
}

int scenario_beat(const Scenario *scenario, const char *id)
{
    for (int i = 0; i < scenario->beat_count; i++)
        if (strcmp(scenario->beats[i].id, id) == 0)
            return i;
    return -1;
}

int scenario_key(const Scenario *scenario, const char *id)
{
    for (int i = 0; i < scenario->key_count; i++)
        if (strcmp(scenario->keys[i], id) == 0)
            return i;
    return -1;
}

int scenario_policy(const Scenario *scenario, const char *id)
{
    for (int i = 0; i < scenario->policy_count; i++)
        if (strcmp(scenario->policies[i].id, id) == 0)
            return i;
    return -1;
}

const char *says_words(const Says *says, Arena *arena)
{
    const char *words = says->piece_count > 0 ? says->pieces[0].texts[0] : "";

    for (int i = 1; i < says->piece_count; i++)
        words = arena_print(arena, "%s %s", words, says->pieces[i].texts[0]);
    return words;
}

/* ---- the way through the beats ---- */

int scenario_next_beat(const Scenario *scenario, int beat)
{
    return beat >= 0 && beat + 1 < scenario->beat_count ? beat + 1 : BEAT_OVER;
}

/* The ways of one go, in order; the next beat written too, unless a way without condition stops it. */
static void visit_go(const Scenario *scenario, int beat, const Go *go, void (*visit)(void *, int), void *data)
{
    for (int i = 0; i < go->count; i++) {
        visit(data, go->ways[i].beat);
        if (go->ways[i].when.count == 0)
            return;
    }
    visit(data, scenario_next_beat(scenario, beat));
}

void scenario_successors(const Scenario *scenario, int beat, void (*visit)(void *, int), void *data)
{
    if (beat < 0 || beat >= scenario->beat_count)
        return;
    const Beat *from = &scenario->beats[beat];

    /* in a composed beat the paragraphs don't choose the way, the beat does */
    if (from->part_count > 0 && from->parts[0].id) {
        visit_go(scenario, beat, &from->go, visit, data);
        return;
    }
    for (int p = 0; p < from->part_count; p++)
        for (int r = 0; r < from->parts[p].reply_count; r++)
            visit_go(scenario, beat, &from->parts[p].replies[r].go, visit, data);
}

Behaviour scenario_calls_for(const Scenario *scenario, const Opportunity *what)
{
    if (what->type == NEED && scenario->names[what->name].connection)
        return STAY;
    return opportunity_calls_for(what->type);
}

/* Whether an opening before `until` in reading order, the variant's own included, is the same opportunity. */
static bool opened_before(const Scenario *scenario, const Opportunity *until)
{
    for (int b = 0; b < scenario->beat_count; b++)
        for (int s = 0; s < scenario->beats[b].says_count; s++)
            for (int i = 0; i < scenario->beats[b].says[s].open_count; i++) {
                const Opportunity *what = &scenario->beats[b].says[s].opens[i];
                if (what == until)
                    return false;
                if (what->key == until->key)
                    return true;
            }
    return false;
}

void scenario_count_calls(const Scenario *scenario, int calls[BEHAVIOURS])
{
    memset(calls, 0, sizeof *calls * BEHAVIOURS);
    for (int b = 0; b < scenario->beat_count; b++)
        for (int s = 0; s < scenario->beats[b].says_count; s++)
            for (int i = 0; i < scenario->beats[b].says[s].open_count; i++) {
                const Opportunity *what = &scenario->beats[b].says[s].opens[i];
                if (!opened_before(scenario, what))
                    calls[scenario_calls_for(scenario, what)]++;
            }
}
