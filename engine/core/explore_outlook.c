/* What can the rest of a conversation still ask about? */
#include "core/explore_inner.h"

#include <string.h>

/* ---- one beat by itself ---- */

static void read_condition(Ahead *ahead, const Condition *when)
{
    for (int i = 0; i < when->count; i++) {
        const Term *term = &when->terms[i];
        ahead->came_from |= term->kind == TERM_CAME_FROM;
        for (int k = 0; k < term->value_count; k++) {
            int value = term->values[k];
            if (term->kind == TERM_DID)
                ahead->did[value] = true;
            if (term->kind == TERM_EVER)
                ahead->ever[value] = true;
            if (term->kind == TERM_KNOWS || term->kind == TERM_ASKED)
                names_add(&ahead->facts, value);
            if (term->kind == TERM_MET || term->kind == TERM_UNMET)
                ahead->keys[value] = true;
        }
    }
}

static void read_go(Ahead *ahead, const Go *go)
{
    for (int i = 0; i < go->count; i++)
        read_condition(ahead, &go->ways[i].when);
}

static void read_act(Ahead *ahead, const Scenario *scenario, const Act *act)
{
    switch (act->word) {
    case ASKS:
        names_add(&ahead->facts, act->name);
        ahead->asks = true;
        break;
    case FIXES:
        if (act->name >= 0)
            names_join(&ahead->facts, &scenario->names[act->name].requires);
        names_add(&ahead->acted, act->name);
        break;
    case OFFERS: case STAYS: case MENDS: case LIMITS: case ANSWERS:
        names_add(&ahead->acted, act->name);
        break;
    case RECAPS:                    ahead->recaps = true;       break;
    case CHECKS:                    ahead->checks = true;       break;
    case CLOSES:                    ahead->closes = true;       break;
    case SORRY: case ACKNOWLEDGES:  ahead->sympathises = true;  break;
    case REPAIRS:                   ahead->repairs_next = true; break;
    case DISCLOSES:                 ahead->discloses = true;    break;
    default:                                                    break;
    }
}

static void read_says(Ahead *ahead, const Says *says)
{
    read_condition(ahead, &says->when);
    for (int i = 0; i < says->open_count; i++)
        if (says->opens[i].type == UNKNOWN)
            names_add(&ahead->facts, says->opens[i].name);
}

static void read_beat(Ahead *ahead, const Scenario *scenario, const Beat *beat)
{
    for (int i = 0; i < beat->says_count; i++)
        read_says(ahead, &beat->says[i]);
    for (int p = 0; p < beat->part_count; p++)
        for (int i = 0; i < beat->parts[p].reply_count; i++) {
            const Reply *reply = &beat->parts[p].replies[i];
            read_condition(ahead, &reply->when);
            read_go(ahead, &reply->go);
            for (int k = 0; k < reply->act_count; k++)
                read_act(ahead, scenario, &reply->acts[k]);
        }
    read_go(ahead, &beat->go);
}

/* ---- what comes after it ---- */

typedef struct Join {
    Outlook *outlook;
    int beat;
    bool changed;
} Join;

static void join_flags(bool *into, const bool *from, int count, bool *changed)
{
    for (int i = 0; i < count; i++)
        if (from[i] && !into[i]) {
            into[i] = true;
            *changed = true;
        }
}

static void join_names(NameSet *into, const NameSet *from, bool *changed)
{
    NameSet before = *into;

    names_join(into, from);
    *changed |= memcmp(&before, into, sizeof before) != 0;
}

static void join_after(void *data, int successor)
{
    Join *join = data;

    if (successor == BEAT_OVER)
        return;
    Ahead *into = &join->outlook->ahead[join->beat];
    const Ahead *from = &join->outlook->ahead[successor];
    bool now[] = { into->came_from, into->asks, into->recaps, into->checks, into->closes, into->sympathises,
                   into->discloses, into->repairs_after };
    bool then[] = { from->came_from, from->asks, from->recaps, from->checks, from->closes, from->sympathises,
                    from->discloses, from->repairs_next };

    join_flags(now, then, sizeof now / sizeof *now, &join->changed);
    into->came_from = now[0];
    into->asks = now[1];
    into->recaps = now[2];
    into->checks = now[3];
    into->closes = now[4];
    into->sympathises = now[5];
    into->discloses = now[6];
    into->repairs_after = now[7];
    join_flags(into->did, from->did, BEHAVIOURS, &join->changed);
    join_flags(into->ever, from->ever, BEHAVIOURS, &join->changed);
    join_flags(into->keys, from->keys, join->outlook->scenario->key_count, &join->changed);
    join_names(&into->facts, &from->facts, &join->changed);
    join_names(&into->acted, &from->acted, &join->changed);
}

/* Each beat takes over what its successors ask, until nothing changes; from the last to the first, so that
 * a scenario without loops is done in one round. */
static void look_ahead(Outlook *outlook)
{
    Join join = { outlook, 0, true };

    while (join.changed) {
        join.changed = false;
        for (join.beat = outlook->scenario->beat_count - 1; join.beat >= 0; join.beat--)
            scenario_successors(outlook->scenario, join.beat, join_after, &join);
    }
}

/* ---- what may be opened twice ---- */

/* A key that two beats open, or that a later turn of the customer raises, can be opened again. */
static void read_opens(Outlook *outlook, const Beat *beat, int index, int *first_beat, bool *raised)
{
    for (int i = 0; i < beat->says_count; i++) {
        const Says *says = &beat->says[i];
        for (int k = 0; k < says->open_count; k++) {
            int key = says->opens[k].key;
            outlook->reopened[key] |= first_beat[key] > 0 && first_beat[key] != index + 1;
            first_beat[key] = index + 1;
        }
        for (int family = 0; family < FEELINGS; family++)
            raised[family] |= says->still_feels[family];
    }
}

static void raise_cues(Outlook *outlook, const bool *raised)
{
    for (int b = 0; b < outlook->scenario->beat_count; b++)
        for (int i = 0; i < outlook->scenario->beats[b].says_count; i++) {
            const Says *says = &outlook->scenario->beats[b].says[i];
            for (int k = 0; k < says->open_count; k++)
                if (says->opens[k].type == CUE && raised[says->opens[k].family])
                    outlook->reopened[says->opens[k].key] = true;
        }
}

typedef struct Backward { int beat; bool found; } Backward;

static void look_back(void *data, int successor)
{
    Backward *backward = data;

    backward->found |= successor != BEAT_OVER && successor <= backward->beat;
}

/* Where a way leads back, any beat may come again. */
static void reopen_loops(Outlook *outlook)
{
    Backward backward = { 0, false };

    for (int b = 0; b < outlook->scenario->beat_count; b++) {
        backward.beat = b;
        scenario_successors(outlook->scenario, b, look_back, &backward);
    }
    for (int key = 0; backward.found && key < outlook->scenario->key_count; key++)
        outlook->reopened[key] = true;
}

Outlook outlook_of(const Scenario *scenario, const Rubric *rubric, Arena *arena)
{
    Outlook outlook = {
        .scenario = scenario, .rubric = rubric, .ahead = ARENA_NEW(arena, Ahead, scenario->beat_count),
        .reopened = ARENA_NEW(arena, bool, scenario->key_count)
    };
    int *first_beat = ARENA_NEW(arena, int, scenario->key_count);
    bool raised[FEELINGS] = { false };

    for (int b = 0; b < scenario->beat_count; b++) {
        outlook.ahead[b].keys = ARENA_NEW(arena, bool, scenario->key_count);
        read_beat(&outlook.ahead[b], scenario, &scenario->beats[b]);
        read_opens(&outlook, &scenario->beats[b], b, first_beat, raised);
    }
    look_ahead(&outlook);
    raise_cues(&outlook, raised);
    reopen_loops(&outlook);
    return outlook;
}
