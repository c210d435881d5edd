#include "core/practice.h"

#include <stdlib.h>
#include <string.h>

const char *practice_name(Behaviour behaviour)
{
    static const char *const names[BEHAVIOURS] = {
        [REFLECT_FACTS] = "giving the facts back", [ASK_NEEDED] = "asking what a fix depends on",
        [ANSWER_ASKED] = "answering what is asked", [RECAP_CHECK] = "summing up",
        [NAME_FEELING] = "answering a feeling", [OWN_FAILURE] = "owning a mistake",
        [CONCRETE_FIX] = "making a fix concrete", [STAY] = "staying with somebody who needs company",
        [REPAIR_CONSEQUENCE] = "mending what a mistake set off", [HONEST_LIMIT] = "being straight about a limit",
        [CHECK_CLOSE] = "checking before you close"
    };
    const char *name = behaviour >= 0 && behaviour < BEHAVIOURS ? names[behaviour] : NULL;

    return name ? name : "";
}

const char *practice_ago(const Skill *skill, Arena *arena)
{
    if (skill->days_since < 0)
        return "not yet";
    if (skill->days_since < 2)
        return skill->days_since == 0 ? "today" : "yesterday";
    return arena_print(arena, "%d days ago", skill->days_since);
}

/* ---- what wants practice ---- */

/* How soon it wants practice: the lower, the sooner. */
static int urgency(const Skill *skill)
{
    static const int order[STANDINGS] = { [WEAK] = 0, [NOT_SEEN] = 1, [GROWING] = 2, [MASTERED] = 3 };
    bool waits = skill->practised != 0 && !skill->is_due;

    return order[skill->standing] + (waits ? STANDINGS : 0);
}

static bool sooner(const Skill *skills, Behaviour a, Behaviour b)
{
    const Skill *x = &skills[a], *y = &skills[b];
    int64_t met_x = (int64_t)x->recent_met * (y->recent_called ? y->recent_called : 1);
    int64_t met_y = (int64_t)y->recent_met * (x->recent_called ? x->recent_called : 1);

    if (urgency(x) != urgency(y))
        return urgency(x) < urgency(y);
    if (met_x != met_y)
        return met_x < met_y;
    if (x->days_since != y->days_since)
        return x->days_since > y->days_since;
    return a < b;
}

static bool is_called_for(const ScenarioCard *cards, int count, Behaviour behaviour)
{
    for (int i = 0; i < count; i++)
        if (cards[i].errors == 0 && cards[i].calls[behaviour] > 0)
            return true;
    return false;
}

int practice_order(const Progress *progress, const ScenarioCard *cards, int count, Behaviour order[BEHAVIOURS])
{
    int found = 0;

    for (int b = 0; b < BEHAVIOURS; b++) {
        if (!progress_counts((Behaviour)b) || !is_called_for(cards, count, (Behaviour)b))
            continue;
        int at = found++;
        for (; at > 0 && sooner(progress->skills, (Behaviour)b, order[at - 1]); at--)
            order[at] = order[at - 1];
        order[at] = (Behaviour)b;
    }
    return found;
}

/* ---- which scenario ---- */

/* The attempt in which a scenario was played last, retries included; -1: never. */
static int last_play(const Progress *progress, const char *scenario)
{
    for (int i = progress->attempt_count - 1; i >= 0; i--)
        if (strcmp(progress->attempts[i].scenario, scenario) == 0)
            return i;
    return -1;
}

/* Of the scenarios that call for the behaviour (NO_BEHAVIOUR: of all) the one that was played longest ago or
 * never, but not the one that was played last; -1: none. */
static int scenario_for(const Progress *progress, const ScenarioCard *cards, int count, Behaviour behaviour)
{
    int best = -1, best_play = 0;

    for (int i = 0; i < count; i++) {
        if (cards[i].errors > 0 || (behaviour != NO_BEHAVIOUR && cards[i].calls[behaviour] == 0))
            continue;
        int play = last_play(progress, cards[i].id);
        if (play >= 0 && play == progress->attempt_count - 1)
            continue;
        if (best < 0 || play < best_play) {
            best = i;
            best_play = play;
        }
    }
    return best;
}

static int gentlest(const ScenarioCard *cards, int count)
{
    int best = -1;

    for (int i = 0; i < count; i++) {
        if (cards[i].errors > 0)
            continue;
        if (best < 0 || cards[i].level < cards[best].level
            || (cards[i].level == cards[best].level && cards[i].minutes < cards[best].minutes))
            best = i;
    }
    return best;
}

/* ---- why ---- */

/* "It has been 4 days since you last practised summing up" */
static const char *since(const Skill *skill, Behaviour behaviour, Arena *arena)
{
    const char *name = practice_name(behaviour);

    if (skill->days_since < 2)
        return arena_print(arena, "You last practised %s %s", name, practice_ago(skill, arena));
    return arena_print(arena, "It has been %d days since you last practised %s", skill->days_since, name);
}

/* "you met 2 of the last 6" */
static const char *share(const Skill *skill, Arena *arena)
{
    if (skill->recent_called == 1)
        return skill->recent_met ? "you met the one there was" : "you missed the one there was";
    return arena_print(arena, "you met %d of the last %d", skill->recent_met, skill->recent_called);
}

static const char *why(const Skill *skill, Behaviour behaviour, bool due, Arena *arena)
{
    const char *last = since(skill, behaviour, arena), *often = share(skill, arena);

    if (!due)
        return skill->standing == NOT_SEEN
            ? arena_print(arena, "Nothing is due today. If you'd like to go on: no talk has called for %s yet.",
                          practice_name(behaviour))
            : arena_print(arena, "Nothing is due today. If you'd like to go on: in %s %s.",
                          practice_name(behaviour), often);
    switch (skill->standing) {
    case NOT_SEEN:
        return arena_print(arena, "No talk has called for %s yet, and this one does.", practice_name(behaviour));
    case MASTERED:
        return arena_print(arena, "%s, and you have mastered it: time to see that it lasts.", last);
    case GROWING:
        return arena_print(arena, "%s, and %s. Once more makes it firmer.", last, often);
    default:
        return arena_print(arena, "%s, and %s.", last, often);
    }
}

static const char *why_none(const ScenarioCard *cards, int count)
{
    return gentlest(cards, count) < 0
        ? "There is no scenario here that can be played."
        : "The only scenario here is the one you played last, and twice in a row it teaches little. A drill is "
          "better today, or a day's rest.";
}

Pick practice_pick(const Progress *progress, const ScenarioCard *cards, int count, Arena *arena)
{
    Behaviour order[BEHAVIOURS];
    int wanted = practice_order(progress, cards, count, order);

    if (progress->attempt_count == 0) {
        int first = gentlest(cards, count);
        return (Pick){ first, NO_BEHAVIOUR, first >= 0, first < 0 ? why_none(cards, count)
                       : "You haven't played yet, so this is the gentlest there is. What to practise shows "
                         "afterwards." };
    }
    for (int i = 0; i < wanted; i++) {
        int scenario = scenario_for(progress, cards, count, order[i]);
        bool due = urgency(&progress->skills[order[i]]) < STANDINGS;

        if (scenario >= 0)
            return (Pick){ scenario, order[i], due, why(&progress->skills[order[i]], order[i], due, arena) };
    }

    int other = scenario_for(progress, cards, count, NO_BEHAVIOUR);
    if (other >= 0)
        return (Pick){ other, NO_BEHAVIOUR, false, "It is the one you haven't played for longest." };
    return (Pick){ -1, wanted > 0 ? order[0] : NO_BEHAVIOUR, false, why_none(cards, count) };
}
