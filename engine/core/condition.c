#include "core/condition.h"

static Chance within(int lowest, int highest, const Term *term)
{
    int least = term->least * MOOD_POINT, most = term->most * MOOD_POINT;

    if (highest < least || lowest > most)
        return NEVER;
    return lowest >= least && highest <= most ? SURELY : PERHAPS;
}

static bool value_holds(TermKind kind, int value, const Grade *grade, int came_from)
{
    switch (kind) {
    case TERM_KNOWS:        return names_hold(&grade->told, value);
    case TERM_ASKED:        return names_hold(&grade->asked, value);
    case TERM_MET:          return grade_reached(grade, value, 2);
    case TERM_UNMET:        return !grade_reached(grade, value, 2);
    case TERM_DID:          return grade->did[value];
    case TERM_EVER:         return grade->ever[value];
    case TERM_CAME_FROM:    return came_from == value;
    default:                return false;
    }
}

static Chance term_chance(const Term *term, const Grade *grade, const MoodBounds *mood, int came_from)
{
    switch (term->kind) {
    case TERM_HEAT:         return within(mood->least.heat, mood->most.heat, term);
    case TERM_TRUST:        return within(mood->least.trust, mood->most.trust, term);
    case TERM_HEARD:        return within(mood->least.heard, mood->most.heard, term);
    case TERM_PATIENCE:     return within(mood->least.patience, mood->most.patience, term);
    default:                break;
    }
    for (int i = 0; i < term->value_count; i++)
        if (!value_holds(term->kind, term->values[i], grade, came_from))
            return NEVER;
    return SURELY;
}

Chance condition_chance(const Condition *when, const Grade *grade, const MoodBounds *mood, int came_from)
{
    Chance all = SURELY;

    for (int i = 0; i < when->count; i++) {
        Chance here = term_chance(&when->terms[i], grade, mood, came_from);
        if (when->terms[i].none)
            here = (Chance)(SURELY - here);
        if (here < all)
            all = here;
    }
    return all;
}

bool condition_holds(const Condition *when, const Grade *grade, Mood mood, int came_from)
{
    return when->count == 0 || condition_chance(when, grade, &(MoodBounds){ mood, mood }, came_from) == SURELY;
}
