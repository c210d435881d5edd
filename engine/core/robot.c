#include "core/robot.h"

#include "core/chance.h"
#include "core/session.h"

#include <ctype.h>
#include <string.h>

enum { MOST_MOVES = 512 };      /* of a play that climbs */

static const struct { const char *name; int bound; } robots[ROBOTS] = {
    [ROBOT_RANDOM]     = { "random", 40 },
    [ROBOT_LONGEST]    = { "always the longest", 50 },
    [ROBOT_SHORTEST]   = { "always the shortest", 45 },
    [ROBOT_FIRST]      = { "always the first", 45 },
    [ROBOT_LAST]       = { "always the last", 45 },
    [ROBOT_SORRY]      = { "most apologies", 35 },
    [ROBOT_EFFUSIVE]   = { "most effusive", 40 },
    [ROBOT_FIX]        = { "always fix first", 45 },
    [ROBOT_QUESTIONS]  = { "most questions", 50 },
    [ROBOT_ACTS]       = { "most acts", 60 },
    [ROBOT_VALIDATION] = { "most validation", 60 },
    [ROBOT_TEMPLATE]   = { "acknowledge, then anything", 60 },
};

const char *robot_name(Robot robot)     { return robots[robot].name; }
int robot_bound(Robot robot)            { return robots[robot].bound; }

/* ---- what a habit sees in a reply ---- */

static int times(const char *text, const char *word)
{
    size_t length = strlen(word);
    int count = 0;

    for (; *text; text++) {
        size_t same = 0;
        while (same < length && tolower((unsigned char)text[same]) == word[same])
            same++;
        count += same == length;
    }
    return count;
}

static int effusion(const char *text)
{
    return times(text, "sorry") + times(text, "truly") + times(text, "really") + times(text, "understand")
         + times(text, "so much") + times(text, "apologi") + times(text, "!");
}

static bool validates(ActWord word)
{
    return word == NAMES || word == REFLECTS || word == LEGITIMISES || word == OWNS || word == SORRY
        || word == ACKNOWLEDGES || word == SHARES;
}

static int validation_acts(const Reply *reply)
{
    int count = 0;

    for (int i = 0; i < reply->act_count; i++)
        count += validates(reply->acts[i].word);
    return count;
}

/* 1000 for a fix, a little less for each act that comes before it. */
static int fixing(const Reply *reply)
{
    for (int i = 0; i < reply->act_count; i++)
        if (reply->acts[i].word == FIXES || reply->acts[i].word == OFFERS)
            return 1000 - i;
    return 0;
}

static int opens_with_acknowledgement(const Reply *reply)
{
    return reply->act_count > 0 && validates(reply->acts[0].word) ? 100 + reply->act_count : 0;
}

static int liking(Robot robot, const Reply *reply)
{
    int length = (int)strlen(reply->text);

    switch (robot) {
    case ROBOT_LONGEST:     return length;
    case ROBOT_SHORTEST:    return -length;
    case ROBOT_FIRST:       return -reply->number;
    case ROBOT_LAST:        return reply->number;
    case ROBOT_SORRY:       return times(reply->text, "sorry") + times(reply->text, "apologi");
    case ROBOT_EFFUSIVE:    return effusion(reply->text);
    case ROBOT_FIX:         return fixing(reply);
    case ROBOT_QUESTIONS:   return times(reply->text, "?");
    case ROBOT_ACTS:        return reply->act_count;
    case ROBOT_VALIDATION:  return validation_acts(reply);
    case ROBOT_TEMPLATE:    return opens_with_acknowledgement(reply);
    default:                return 0;
    }
}

/* ---- playing ---- */

/* The replies of a part on offer, as a Rehearsal has them: bit i stands for reply i + 1. */
static uint16_t offered_in(const Prompt *prompt, int part)
{
    uint16_t offered = 0;

    for (int i = 0; i < prompt->offered_count; i++)
        if (prompt->offered[i].part == part)
            offered |= (uint16_t)(1u << (prompt->offered[i].number - 1));
    return offered;
}

static int choose_at_random(uint16_t offered, uint64_t *chance)
{
    uint64_t count = 0;

    for (unsigned bits = offered; bits; bits &= bits - 1)
        count++;
    int left = (int)(chance_next(chance) % count), number = 1;
    for (; left > 0 || !(offered & 1); offered >>= 1, number++)
        left -= offered & 1;
    return number;
}

static int choose(Robot robot, const Part *part, uint16_t offered, uint64_t *chance)
{
    const Reply *best = NULL;

    if (robot == ROBOT_RANDOM)
        return choose_at_random(offered, chance);
    for (int i = 0; i < part->reply_count; i++) {
        const Reply *reply = &part->replies[i];
        if (offered >> (reply->number - 1) & 1 && (!best || liking(robot, reply) > liking(robot, best)))
            best = reply;
    }
    return best->number;
}

static void answer(Session *session, const Scenario *scenario, Robot robot, uint64_t *chance)
{
    const Prompt *prompt = session_prompt(session);
    const Beat *beat = &scenario->beats[scenario_beat(scenario, prompt->beat)];
    int numbers[MOST_PARTS];

    for (int i = 0; i < prompt->part_count; i++)
        numbers[i] = choose(robot, &beat->parts[i], offered_in(prompt, i), chance);
    session_choose(session, numbers, prompt->part_count, NULL);
}

const Record *robot_play(const Scenario *scenario, const Rubric *rubric, Robot robot, uint64_t chance, Arena *arena)
{
    Session *session = session_begin(scenario, rubric, chance, arena);

    for (int i = 0; i < ROBOT_TURNS && !session_over(session); i++)
        answer(session, scenario, robot, &chance);
    return session_record(session);
}

void robot_choose(Robot robot, const Rehearsal *rehearsal, uint64_t *chance, int *numbers)
{
    const Beat *beat = rehearsal_beat(rehearsal);

    for (int p = 0; p < beat->part_count; p++)
        numbers[p] = choose(robot, &beat->parts[p], rehearsal->offered[p], chance);
}

void robot_sample(const Scenario *scenario, const Rubric *rubric, int plays,
                  void (*visit)(void *data, const Record *record), void *data)
{
    for (int i = 0; i < plays; i++) {
        Arena arena = { .block_size = 64 * 1024 };
        visit(data, robot_play(scenario, rubric, ROBOT_RANDOM, (uint64_t)i + 1, &arena));
        arena_free(&arena);
    }
}

/* ---- trials ---- */

void trial_count(Trial *trial, const Rehearsal *rehearsal)
{
    Result result = rehearsal_result(rehearsal);
    int overall = result.scores.overall > 0 ? result.scores.overall : 0;

    trial->plays++;
    trial->sum += overall;
    trial->best = overall > trial->best ? overall : trial->best;
    trial->passes += result.passed;
    trial->turns += rehearsal->grade.turn;
    if (rehearsal->outcome != UNFINISHED)
        trial->outcomes[rehearsal->outcome]++;
}

int trial_mean(const Trial *trial)
{
    return trial->plays ? (int)((2 * trial->sum + trial->plays) / (2 * trial->plays)) : 0;
}

Trial robot_try(const Scenario *scenario, const Rubric *rubric, Robot robot, int plays)
{
    Trial trial = { 0 };

    for (int i = 0; i < plays; i++) {
        Arena arena = { .block_size = 32 * 1024 };
        Rehearsal rehearsal = rehearsal_begin(scenario, rubric, &arena);
        uint64_t chance = (uint64_t)i + 1;

        for (int turn = 0; turn < ROBOT_TURNS && !rehearsal.over; turn++) {
            int numbers[MOST_PARTS];
            robot_choose(robot, &rehearsal, &chance, numbers);
            Judgement judgement = rehearsal_judge(&rehearsal, numbers);
            rehearsal_take(&rehearsal, numbers, &judgement);
        }
        trial_count(&trial, &rehearsal);
        arena_free(&arena);
    }
    return trial;
}

/* ---- climbing to the key ---- */

/* Replays `moves` as far as they fit and goes on at random; writes back what was really chosen. Returns
 * the overall, or -1. */
static int replay(const Scenario *scenario, const Rubric *rubric, int *moves, int *count, uint64_t chance, Arena *arena,
                  const Record **record)
{
    Session *session = session_begin(scenario, rubric, 1, arena);
    int used = 0;

    while (!session_over(session) && used < MOST_MOVES - MOST_PARTS) {
        const Prompt *prompt = session_prompt(session);
        const Beat *beat = &scenario->beats[scenario_beat(scenario, prompt->beat)];
        int parts = prompt->part_count;

        for (int i = 0; i < parts; i++) {
            uint16_t offered = offered_in(prompt, i);
            if (used + i >= *count || !(offered >> (moves[used + i] - 1) & 1))
                moves[used + i] = choose(ROBOT_RANDOM, &beat->parts[i], offered, &chance);
        }
        session_choose(session, moves + used, parts, NULL);
        used += parts;
    }
    *count = used;
    *record = session_record(session);
    return (*record)->scores.overall;
}

/* One round of exchanging each move; returns whether anything helped. */
static bool climb_once(const Scenario *scenario, const Rubric *rubric, int *moves, int *count, int *best, uint64_t chance)
{
    bool helped = false;

    for (int i = 0; i < *count; i++)
        for (int number = 1; number <= MOST_REPLIES; number++) {
            Arena arena = { .block_size = 64 * 1024 };
            const Record *record;
            int tried[MOST_MOVES], length = *count;

            memcpy(tried, moves, sizeof tried);
            tried[i] = number;
            int score = replay(scenario, rubric, tried, &length, chance + (uint64_t)i, &arena, &record);
            arena_free(&arena);
            if (score <= *best)
                continue;
            memcpy(moves, tried, sizeof tried);
            *best = score;
            *count = length;
            helped = true;
        }
    return helped;
}

const Record *robot_best(const Scenario *scenario, const Rubric *rubric, int starts, const int **moves, int *count,
                         Arena *arena)
{
    int best[MOST_MOVES] = { 0 }, best_score = -1, best_count = 0;
    const Record *record;

    for (int i = 0; i < starts; i++) {
        Arena scratch = { 0 };
        int tried[MOST_MOVES] = { 0 }, length = 0;
        int score = replay(scenario, rubric, tried, &length, (uint64_t)i, &scratch, &record);

        arena_free(&scratch);
        while (climb_once(scenario, rubric, tried, &length, &score, (uint64_t)i))
            ;
        if (score > best_score) {
            memcpy(best, tried, sizeof best);
            best_score = score;
            best_count = length;
        }
    }
    replay(scenario, rubric, best, &best_count, 0, arena, &record);
    *moves = arena_copy(arena, best, sizeof *best * (size_t)best_count);
    *count = best_count;
    return record;
}
