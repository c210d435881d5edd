#include "core/robot.h"

#include "core/chance.h"
#include "core/session.h"

#include <ctype.h>
#include <string.h>

enum { MOST_MOVES = 512 };

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

static bool offers(const Prompt *prompt, int part, int number)
{
    for (int i = 0; i < prompt->offered_count; i++)
        if (prompt->offered[i].part == part && prompt->offered[i].number == number)
            return true;
    return false;
}

/* The n-th reply on offer in a part, in the order written; NULL when there are fewer. */
static const Reply *nth_offered(const Part *part, int index, const Prompt *prompt, int n)
{
    for (int i = 0; i < part->reply_count; i++)
        if (offers(prompt, index, part->replies[i].number) && n-- == 0)
            return &part->replies[i];
    return NULL;
}

static int choose(Robot robot, const Part *part, int index, const Prompt *prompt, uint64_t *chance)
{
    const Reply *best = NULL, *reply;
    int count = 0;

    for (; (reply = nth_offered(part, index, prompt, count)) != NULL; count++)
        if (!best || liking(robot, reply) > liking(robot, best))
            best = reply;
    if (robot == ROBOT_RANDOM)
        best = nth_offered(part, index, prompt, (int)(chance_next(chance) % (uint64_t)count));
    return best->number;
}

static void answer(Session *session, const Scenario *scenario, Robot robot, uint64_t *chance)
{
    const Prompt *prompt = session_prompt(session);
    const Beat *beat = &scenario->beats[scenario_beat(scenario, prompt->beat)];
    int numbers[MOST_PARTS];

    for (int i = 0; i < prompt->part_count; i++)
        numbers[i] = choose(robot, &beat->parts[i], i, prompt, chance);
    session_choose(session, numbers, prompt->part_count, NULL);
}

const Record *robot_play(const Scenario *scenario, const Rubric *rubric, Robot robot, uint64_t chance, Arena *arena)
{
    Session *session = session_begin(scenario, rubric, chance, arena);

    for (int i = 0; i < MOST_MOVES && !session_over(session); i++)
        answer(session, scenario, robot, &chance);
    return session_record(session);
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

static void count_in(Trial *trial, const Record *record, int64_t *sum)
{
    int overall = record->scores.overall > 0 ? record->scores.overall : 0;

    trial->plays++;
    *sum += overall;
    trial->best = overall > trial->best ? overall : trial->best;
    trial->passes += record->passed;
    trial->turns += record->turn_count;
    if (record->outcome != UNFINISHED)
        trial->outcomes[record->outcome]++;
}

Trial robot_try(const Scenario *scenario, const Rubric *rubric, Robot robot, int plays)
{
    Trial trial = { 0 };
    int64_t sum = 0;

    for (int i = 0; i < plays; i++) {
        Arena arena = { .block_size = 64 * 1024 };
        count_in(&trial, robot_play(scenario, rubric, robot, (uint64_t)i + 1, &arena), &sum);
        arena_free(&arena);
    }
    trial.mean = plays ? (int)((2 * sum + plays) / (2 * plays)) : 0;
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

        for (int i = 0; i < parts; i++)
            if (used + i >= *count || !offers(prompt, i, moves[used + i]))
                moves[used + i] = choose(ROBOT_RANDOM, &beat->parts[i], i, prompt, &chance);
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
