#include "core/condition.h"

static bool within(int millipoints, const Term *term)
{
    return millipoints >= term->least * MOOD_POINT && millipoints <= term->most * MOOD_POINT;
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

static bool term_holds(const Term *term, const Grade *grade, Mood mood, int came_from)
{
    switch (term->kind) {
    case TERM_HEAT:         return within(mood.heat, term);
    case TERM_TRUST:        return within(mood.trust, term);
    case TERM_HEARD:        return within(mood.heard, term);
    case TERM_PATIENCE:     return within(mood.patience, term);
    default:                break;
    }
    for (int i = 0; i < term->value_count; i++)
        if (!value_holds(term->kind, term->values[i], grade, came_from))
            return false;
    return true;
}

bool condition_holds(const Condition *when, const Grade *grade, Mood mood, int came_from)
{
    for (int i = 0; i < when->count; i++)
        if (term_holds(&when->terms[i], grade, mood, came_from) == when->terms[i].none)
            return false;
    return true;
}
