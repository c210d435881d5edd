/* What exploring every way through the scenario shows. */
#include "core/form_inner.h"

static const char *figure(int tenths, Arena *arena)
{
    return arena_print(arena, "%d.%d", tenths / 10, tenths % 10);
}

/* "3,2,4": as --moves takes them. */
static const char *moves_text(const Bound *bound, Arena *arena)
{
    const char *text = "";

    for (int i = 0; i < bound->move_count; i++)
        text = arena_print(arena, "%s%s%d", text, i ? "," : "", bound->moves[i]);
    return text;
}

static void check_bounds(Desk *desk, const Exploration *explored)
{
    Arena *arena = desk->findings->arena;
    const Bound *best = &explored->best, *recovered = &explored->recovered;

    if (!explored->complete)
        desk_say(desk, FINDING_NOTE, "not-all-explored", 0, "",
                 "only a part of the ways was explored (%d states); the bounds may be better", explored->states);
    if (best->score < 0)
        return;     /* no play has enough evidence, and that is said */
    if (best->score < 850)
        desk_say(desk, FINDING_WARNING, "best-score", 0, "", "the best play%s scores %s (--moves %s); the key must reach 85",
                 best->exact ? "" : " found", figure(best->score, arena), moves_text(best, arena));
    else if (best->outcome != RESOLVED_LOYAL)
        desk_say(desk, FINDING_WARNING, "best-outcome", 0, "", "the best play ends %s, not resolved_loyal (--moves %s)",
                 outcome_name(best->outcome), moves_text(best, arena));
    if (recovered->score >= 0 && recovered->score < 700)
        desk_say(desk, FINDING_WARNING, "no-way-back", 0, "",
                 "after one moderate error %s is the most that can be reached (--moves %s); let a bad turn be mended to 70",
                 figure(recovered->score, arena), moves_text(recovered, arena));
}

static void check_reply_reach(Desk *desk, const Beat *beat, const Part *part, int index, const ReplyReach *reach)
{
    const Reply *reply = &part->replies[index];
    const char *path = desk_path(desk, beat, part, reply);

    if (reach->states == 0)
        desk_say(desk, FINDING_WARNING, "never-offered", reply->line, path,
                 "is on offer on no way through the scenario; is its condition meant so?");
    else if (reach->beaten == reach->states)
        desk_say(desk, FINDING_NOTE, "beaten", reply->line, path,
                 "is worth less than another reply in all three skills wherever it is offered; let it get something right");
}

static void check_beat_reach(Desk *desk, const Beat *beat, const BeatReach *reach)
{
    bool equal = beat->part_count == 1 && beat->parts[0].reply_count > 1 && reach->states > 0;

    for (int p = 0; p < beat->part_count; p++)
        for (int i = 0; i < beat->parts[p].reply_count; i++) {
            const ReplyReach *reply = &reach->replies[p][i];
            check_reply_reach(desk, beat, &beat->parts[p], i, reply);
            equal &= reply->states > 0 && reply->equal == reply->states;
        }
    if (equal)
        desk_say(desk, FINDING_WARNING, "all-equal", beat->line, desk_path(desk, beat, NULL, NULL),
                 "all replies are worth the same here; then there is nothing to decide");
}

/* A way leads here, which the structure check sees, but its condition never holds. */
typedef struct Missed { int beat; bool led; } Missed;

static void look_for(void *data, int successor)
{
    Missed *missed = data;

    missed->led |= successor == missed->beat;
}

static void check_missed(Desk *desk, const Exploration *explored, int index)
{
    const Beat *beat = &desk->scenario->beats[index];
    Missed missed = { index, false };

    for (int i = 0; i < desk->scenario->beat_count; i++)
        if (explored->beats[i].states > 0)
            scenario_successors(desk->scenario, i, look_for, &missed);
    if (missed.led && explored->complete)
        desk_say(desk, FINDING_WARNING, "never-reached", beat->line, desk_path(desk, beat, NULL, NULL),
                 "no way through the scenario comes here: the conditions that lead to it never hold");
}

/* A text for an ending that never comes is read by nobody; and the good one is what the best replies are for. */
static void check_endings(Desk *desk, const Exploration *explored)
{
    Arena *arena = desk->findings->arena;
    const char *never = "";

    for (int i = 0; i < OUTCOMES; i++)
        if (i != RESOLVED_LOYAL && explored->endings[i].chance == NEVER)
            never = arena_print(arena, "%s%s%s", never, never[0] ? ", " : "", outcome_name((Outcome)i));
    if (explored->endings[RESOLVED_LOYAL].chance == NEVER)
        desk_say(desk, FINDING_WARNING, "ending-never", 0, "endings",
                 "no way through ends resolved_loyal; the best replies should leave the customer heard, with trust");
    if (never[0])
        desk_say(desk, FINDING_NOTE, "ending-never", 0, "endings", "no way through ends so: %s", never);
}

void check_explored(Desk *desk)
{
    const Exploration *explored = &desk->study->explored;

    check_bounds(desk, explored);
    if (explored->complete)
        check_endings(desk, explored);
    for (int i = 0; i < desk->scenario->beat_count; i++)
        if (explored->beats[i].states > 0)
            check_beat_reach(desk, &desk->scenario->beats[i], &explored->beats[i]);
        else
            check_missed(desk, explored, i);
}
