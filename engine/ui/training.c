#include "ui/training.h"

#include "core/drill.h"

Progress training_progress(App *app)
{
    Services *services = app->services;
    const Attempt *attempts;
    const DrillDone *drills;
    int attempt_count = services->list_attempts(services->self, &app->page, &attempts);
    int drill_count = services->list_drills(services->self, &app->page, &drills);
    int64_t now = services->now(services->self);

    return progress_of(attempts, attempt_count, drills, drill_count, now, services->zone(services->self, now),
                       &app->page);
}

/* ---- words and marks ---- */

const char *training_standing(Standing standing)
{
    static const char *const words[STANDINGS] = { "Not yet seen", "Weak", "Growing", "Mastered" };

    return words[standing];
}

const char *training_standing_icon(Standing standing)
{
    static const char *const icons[STANDINGS] = { "circle", "target", "trending-up", "star" };

    return icons[standing];
}

Tone training_standing_tone(Standing standing)
{
    static const Tone tones[STANDINGS] = { TONE_QUIET, TONE_CAUTION, TONE_NORMAL, TONE_GOOD };

    return tones[standing];
}

const char *training_module(const ModuleStanding *module)
{
    static const char *const words[MODULE_STATES] = { "Locked", "Open", "Practising", "Passed" };

    if (module->to_come && module->next < 0 && module->state != MODULE_PASSED)
        return "To come";
    return words[module->state];
}

const char *training_module_icon(const ModuleStanding *module)
{
    static const char *const icons[MODULE_STATES] = { "lock", "circle", "trending-up", "circle-check" };

    if (module->to_come && module->next < 0 && module->state != MODULE_PASSED)
        return "clock";
    return icons[module->state];
}

/* ---- drills and days ---- */

/* Long mails are written paragraph by paragraph and give no moments. */
bool training_can_drill(const ScenarioCard *cards, int count, Behaviour behaviour)
{
    int calls = 0;

    for (int i = 0; i < count; i++)
        if (cards[i].errors == 0 && cards[i].channel != EMAIL)
            calls += cards[i].calls[behaviour];
    return calls >= DRILL_LEAST;
}

const char *training_days(const Days *days, Arena *arena)
{
    const char *text;

    if (days->all == 0)
        return "Nothing has been practised yet.";
    text = days->practised == 0
        ? arena_print(arena, "It has been %d days. What you learned is still there.", days->since)
        : arena_print(arena, "Practised on %d of the last %d days.", days->practised, DAYS_LOOKED_AT);
    if (days->longest > 1 && days->running == days->longest)
        return arena_print(arena, "%s You are in your longest run: %d days in a row.", text, days->longest);
    if (days->longest > 1)
        return arena_print(arena, "%s Your longest run was %d days in a row.", text, days->longest);
    return text;
}
