#include "core/check.h"

#include "core/check_inner.h"
#include "core/road.h"

void check_say(const Check *check, FindingWeight weight, const char *code, int line, const char *path,
               const char *format, ...)
{
    va_list args;

    va_start(args, format);
    finding_add_list(check->findings, weight, code, check->scenario->file, line, path, format, args);
    va_end(args);
}

/* ---- paths ---- */

static const char *with_word(const Check *check, const char *path, const char *word)
{
    return word ? arena_print(check->arena, "%s > %s", path, word) : path;
}

const char *check_beat_path(const Check *check, const Beat *beat, const char *word)
{
    return with_word(check, arena_print(check->arena, "beat \"%s\"", beat->id), word);
}

const char *check_says_path(const Check *check, const Beat *beat, int says, const char *word)
{
    const char *path = beat->says_count > 1
        ? arena_print(check->arena, "beat \"%s\" > says %d", beat->id, says + 1)
        : arena_print(check->arena, "beat \"%s\" > says", beat->id);

    return with_word(check, path, word);
}

const char *check_reply_path(const Check *check, const Beat *beat, const Part *part, const Reply *reply,
                             const char *word)
{
    const char *path = part->id
        ? arena_print(check->arena, "beat \"%s\" > part \"%s\" > reply %d", beat->id, part->id, reply->number)
        : arena_print(check->arena, "beat \"%s\" > reply %d", beat->id, reply->number);

    return with_word(check, path, word);
}

/* ---- reach ---- */

typedef struct Reach {
    const Scenario *scenario;
    bool *reached;
} Reach;

static void go_on(void *data, int beat)
{
    Reach *reach = data;

    if (beat == BEAT_OVER)
        beat = reach->scenario->beat_count;
    if (reach->reached[beat])
        return;
    reach->reached[beat] = true;
    if (beat < reach->scenario->beat_count)
        scenario_successors(reach->scenario, beat, go_on, reach);
}

bool *check_reach(const Check *check, int beat)
{
    Reach reach = { check->scenario, ARENA_NEW(check->arena, bool, check->scenario->beat_count + 1) };

    scenario_successors(check->scenario, beat, go_on, &reach);
    return reach.reached;
}

/* ---- all of it ---- */

void check_structure(const Scenario *scenario, Findings *findings)
{
    Check check = { scenario, findings, findings->arena };

    check_ways(&check);
    check_targets(&check);
    check_asking(&check);
}

/* ---- evidence ---- */

/* Adds what a beat opens to the weights, each opportunity once. The variant without condition stands
 * for the beat. */
static void add_weights(const Scenario *scenario, const Rubric *rubric, const Beat *beat, bool *open,
                        int *weight)
{
    const Says *says = beat->says_count ? &beat->says[beat->says_count - 1] : NULL;

    for (int i = 0; says && i < says->open_count; i++) {
        const Opportunity *what = &says->opens[i];

        if (open[what->key] || (what->type == UNKNOWN && names_hold(&scenario->screen, what->name)))
            continue;
        open[what->key] = true;
        weight[opportunity_dimension(what->type)] += rubric_weight(rubric, what->type, what->intensity);
    }
}

void check_evidence(const Scenario *scenario, const Rubric *rubric, Findings *findings)
{
    Check check = { scenario, findings, findings->arena };
    Arena *arena = findings->arena;
    bool *open = ARENA_NEW(arena, bool, scenario->key_count);
    int weight[DIMENSIONS] = { 0 }, count = 0;
    const int *road = road_to_over(scenario, 0, NULL, &count, arena);

    add_weights(scenario, rubric, &scenario->beats[0], open, weight);
    for (int i = 0; i < count; i++)
        add_weights(scenario, rubric, &scenario->beats[road[i]], open, weight);
    for (int d = 0; d < DIMENSIONS; d++)
        if (weight[d] < rubric->evidence)
            check_say(&check, FINDING_WARNING, "little-evidence", scenario->beats[0].line, "",
                      "the shortest way through (%d beats) opens %d.%d of %s, and a score takes %d.%d",
                      count + 1, weight[d] / 10, weight[d] % 10, dimension_name((Dimension)d),
                      rubric->evidence / 10, rubric->evidence % 10);
}

const char *const *check_codes(void)
{
    static const char *const codes[] = {
        "absolute", "act-feeling", "act-fix", "act-legitimise", "act-own", "act-own-failure", "act-question",
        "act-restate", "all-equal", "asked-again", "bank-apologies", "bank-key-first", "bank-key-length",
        "bank-strategy", "bank-strategy-passes", "beaten", "best-outcome", "best-score", "clang",
        "distractor-attracts-best", "distractor-good", "distractor-idle", "early-ends", "ending-never",
        "few-mistakes", "item-discrimination", "item-easy", "item-hard", "key-first", "key-length",
        "key-longest", "key-shortest", "kindest-wins", "length-ratio", "little-evidence", "missing-asset",
        "never-felt", "never-offered", "never-opened", "never-reached", "never-spoken", "never-taken",
        "new-facts", "no-recovery", "no-way-back", "not-all-explored", "one-mistake", "open-go",
        "reading-grade", "reply-acts", "reply-exclamations", "reply-length", "reply-questions", "spoken-cues",
        "strategy", "strategy-loyal", "strong-cues", "thin-evidence", "tie", "turn-length", "turns",
        "unreachable-beat", "untagged-minimise", "untagged-sorry", "unknown-code", "unused-name", NULL
    };

    return codes;
}
