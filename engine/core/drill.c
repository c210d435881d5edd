#include "core/drill.h"

#include <string.h>

enum { MOST_TURNS = 60 };

/* ---- the best reply at each turn ---- */

/* A session in which these were chosen. */
static Session *replay(const Scenario *scenario, const Rubric *rubric, uint64_t seed, const int *moves, int count,
                       Arena *arena)
{
    Session *session = session_begin(scenario, rubric, seed, arena);

    for (int i = 0; i < count; i++)
        if (!session_choose(session, &moves[i], 1, NULL))
            break;
    return session;
}

/* The reply worth most after these moves, of equals the one written first; 0 when nothing waits for one
 * answer. */
static int best_reply(const Scenario *scenario, const Rubric *rubric, const int *moves, int count)
{
    Arena arena = { 0 };
    Session *session = replay(scenario, rubric, 1, moves, count, &arena);
    const Prompt *prompt = session_prompt(session);
    int best = 0, worth = 0;

    if (prompt && prompt->part_count == 1 && session_choose(session, &prompt->offered[0].number, 1, NULL)) {
        const Turn *turn = &session_record(session)->turns[count];

        for (int i = 0; i < turn->offered_count; i++) {
            const Offered *reply = &turn->offered[i];
            if (best == 0 || reply->worth > worth || (reply->worth == worth && reply->number < best)) {
                best = reply->number;
                worth = reply->worth;
            }
        }
    }
    arena_free(&arena);
    return best;
}

static int best_way(const Scenario *scenario, const Rubric *rubric, int moves[MOST_TURNS])
{
    int count = 0;

    while (count < MOST_TURNS && (moves[count] = best_reply(scenario, rubric, moves, count)) != 0)
        count++;
    return count;
}

/* ---- moments ---- */

/* The behaviour that a line's opportunity calls for. */
static Behaviour called_for(const LedgerLine *line)
{
    if (line->type == NEED && line->behaviour == STAY)
        return STAY;
    return opportunity_calls_for(line->type);
}

const LedgerLine *drill_line(const Moment *moment, const Record *record)
{
    for (int t = 0; t < record->turn_count; t++)
        for (int i = 0; i < record->turns[t].ledger_count; i++) {
            const LedgerLine *line = &record->turns[t].ledger[i];
            if (line->opportunity && strcmp(line->opportunity, moment->opportunity) == 0)
                return line;
        }
    return NULL;
}

bool drill_meets(const Moment *moment, const Rubric *rubric, int number)
{
    Arena arena = { 0 };
    Session *session = drill_begin(moment, rubric, 1, &arena);
    const LedgerLine *line = NULL;

    if (session_choose(session, &number, 1, NULL))
        line = drill_line(moment, session_record(session));
    bool met = line && line->level >= 2;
    arena_free(&arena);
    return met;
}

/* Whether a reply that is on offer leaves the opportunity unmet: else there is nothing to choose. */
static bool can_be_missed(const Moment *moment, const Rubric *rubric)
{
    Arena arena = { 0 };
    const Prompt *prompt = session_prompt(drill_begin(moment, rubric, 1, &arena));
    bool missed = false;

    for (int i = 0; prompt && i < prompt->offered_count && !missed; i++)
        missed = !drill_meets(moment, rubric, prompt->offered[i].number);
    arena_free(&arena);
    return missed;
}

int drill_moments(const Scenario *scenario, const Rubric *rubric, Behaviour behaviour, Arena *arena,
                  const Moment **moments)
{
    Arena scratch = { 0 };
    int moves[MOST_TURNS], count = best_way(scenario, rubric, moves), found = 0;
    const int *kept = arena_copy(arena, moves, sizeof *moves * (size_t)count);
    const Record *record = session_record(replay(scenario, rubric, 1, moves, count, &scratch));
    Moment *list = NULL;

    for (int t = 0; t < record->turn_count; t++)
        for (int i = 0; i < record->turns[t].ledger_count; i++) {
            const LedgerLine *line = &record->turns[t].ledger[i];
            if (!line->opportunity || line->level < 2 || called_for(line) != behaviour)
                continue;

            Moment moment = { scenario, scenario->beats[scenario_beat(scenario, record->turns[t].beat)].id, behaviour,
                              arena_text(arena, line->opportunity), t, kept };
            if (!can_be_missed(&moment, rubric))
                continue;
            list = arena_grow(arena, list, found, sizeof *list);
            list[found++] = moment;
            break;      /* one a turn */
        }
    arena_free(&scratch);
    *moments = list;
    return found;
}

/* ---- a drill ---- */

/* The position of a moment within its scenario. */
static int depth_of(const Moment *moments, int index)
{
    int depth = 0;

    for (int i = 0; i < index; i++)
        depth += moments[i].scenario == moments[index].scenario;
    return depth;
}

/* The moment that comes at place `place` when each scenario gives one in turn: all the first, all the second … */
static int moment_at(const Moment *moments, int count, int place)
{
    for (int depth = 0; ; depth++)
        for (int i = 0; i < count; i++)
            if (depth_of(moments, i) == depth && place-- == 0)
                return i;
}

int drill_choose(const Moment *moments, int count, int round, const Moment *chosen[DRILL_MOST])
{
    int wanted = count < DRILL_MOST ? count : DRILL_MOST;

    if (count < DRILL_LEAST)
        return 0;
    for (int i = 0; i < wanted; i++)
        chosen[i] = &moments[moment_at(moments, count, (int)(((int64_t)round * wanted + i) % count))];
    return wanted;
}

Session *drill_begin(const Moment *moment, const Rubric *rubric, uint64_t seed, Arena *arena)
{
    return replay(moment->scenario, rubric, seed, moment->moves, moment->turn, arena);
}

/* What a beat tells in each of its variants. */
static NameSet told_anyway(const Beat *beat)
{
    NameSet told = beat->says[0].told;

    for (int i = 1; i < beat->says_count; i++)
        told = names_common(&told, &beat->says[i].told);
    return told;
}

int drill_told(const Moment *moment, const Rubric *rubric, int most, const char *phrases[])
{
    Arena arena = { 0 };
    const Scenario *scenario = moment->scenario;
    const Record *record = session_record(drill_begin(moment, rubric, 1, &arena));
    NameSet listed = { { 0 } };
    int count = 0;

    for (int t = record->turn_count - 1; t >= 0; t--) {
        NameSet told = told_anyway(&scenario->beats[scenario_beat(scenario, record->turns[t].beat)]);
        for (int name = 0; name < scenario->name_count && count < most; name++)
            if (names_hold(&told, name) && !names_hold(&listed, name)) {
                names_add(&listed, name);
                phrases[count++] = scenario->names[name].phrase;
            }
    }
    arena_free(&arena);
    return count;
}
