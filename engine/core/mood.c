#include "core/mood.h"

#include <stdint.h>
#include <string.h>

enum { TOP = 100 * MOOD_POINT, MOST_RISE = 20 * MOOD_POINT, MOST_FALL = 15 * MOOD_POINT, SLACK = 5 * MOOD_POINT };

static const Temperament temperaments[] = {
    /* name        react soothe voice task forgive stamina heat */
    { "even",        100,  100,  100,  50,  100,     4,    60 },
    { "hot",         150,   80,  100,  50,  100,     6,    75 },
    { "brisk",       100,  100,   80, 100,  100,     6,    60 },
    { "wounded",     100,   80,   80,  30,   70,     4,    60 },
    { "gentle",       60,  120,  100,  30,  100,     2,    35 },
    { "lonely",       80,  120,  130,   0,  100,     1,    35 },
    { NULL, 0, 0, 0, 0, 0, 0, 0 }
};

const Temperament *temperament_at(int index)
{
    int count = (int)(sizeof temperaments / sizeof *temperaments) - 1;

    return index >= 0 && index < count ? &temperaments[index] : NULL;
}

const Temperament *temperament_named(const char *name)
{
    for (int i = 0; temperaments[i].name; i++)
        if (strcmp(temperaments[i].name, name) == 0)
            return &temperaments[i];
    return NULL;
}

Mood mood_start(const Temperament *who)
{
    return (Mood){ who->start_heat * MOOD_POINT, 45 * MOOD_POINT, 20 * MOOD_POINT, 80 * MOOD_POINT };
}

/* ---- what a turn does ---- */

void effect_add_answer(TurnEffect *effect, OpportunityType type, int weight, int level, int times)
{
    /* points by level, for an opportunity of weight 1 */
    static const int felt[3][4][4] = {
        /*               heat          trust          heard           patience (whatever the weight) */
        [LISTENING]  = { { 0, 0, 2, 3 },  { 0, 0, 2, 3 }, { 0, 1, 5, 8 },  { 0, 0, 2, 3 } },
        [VALIDATION] = { { 0, 1, 7, 10 }, { 0, 0, 3, 5 }, { 0, 2, 9, 14 }, { 0, 0, 0, 0 } },
        [RESOLUTION] = { { 0, 1, 5, 8 },  { 0, 1, 5, 8 }, { 0, 0, 0, 0 },  { 0, 1, 4, 6 } },
    };
    Dimension dimension = opportunity_dimension(type);
    const int (*points)[4] = felt[dimension];
    int unit = weight * MOOD_POINT / 10 * times;

    effect->patience += points[3][level] * MOOD_POINT * times;
    effect->understanding += points[2][level] * unit;
    if (dimension == RESOLUTION) {
        effect->relieving += points[0][level] * unit;
        effect->delivering += points[1][level] * unit;
    } else {
        effect->soothing += points[0][level] * unit;
        effect->trusting += points[1][level] * unit;
    }
}

void effect_add_error(TurnEffect *effect, Behaviour error, int upset)
{
    bool wearing = error == ASK_KNOWN || error == STALL || error == DEAD_END;
    bool practical = behaviour_dimension(error) == RESOLUTION;

    effect->provoking += 22 * upset;
    effect->doubting += 16 * upset;
    effect->dismissing += 14 * upset * (practical ? 3 : 10) / 10;
    effect->patience -= 14 * upset * (wearing ? 3 : 2) / 2;
}

/* The share of a fix that this customer can take in now, in ten-millionths: a quarter to all. An
 * unheard or hot customer hears half a fix. */
static int64_t receptivity(Mood before, const Temperament *who)
{
    int64_t share = 2500000 + 75 * (int64_t)before.heard + 25000 * (int64_t)who->task;

    if (before.heat > 70 * MOOD_POINT)
        share -= 1500000;
    return share < 2500000 ? 2500000 : share > 10000000 ? 10000000 : share;
}

static int64_t divide(int64_t a, int64_t b)     /* rounded to nearest, halves away from zero */
{
    return a < 0 ? -((-a + b / 2) / b) : (a + b / 2) / b;
}

static int clamp(int64_t value, int least, int most)
{
    return (int)(value < least ? least : value > most ? most : value);
}

Mood mood_after(Mood before, const Temperament *who, const TurnEffect *effect)
{
    int64_t share = receptivity(before, who);
    int64_t relief = effect->soothing + divide(effect->relieving * share, 10000000);
    int64_t trust = effect->trusting + divide(effect->delivering * share, 10000000) - effect->doubting;
    int64_t heat = divide(effect->provoking * (int64_t)who->react - relief * who->soothe, 100);
    int64_t heard = divide(effect->understanding * (int64_t)who->voice, 100) - effect->dismissing;

    /* trust that was lost once comes back at the customer's own pace */
    if (trust > 0)
        trust = divide(trust * who->forgive, 100);

    return (Mood){
        .heat = clamp(before.heat + clamp(heat, -MOST_FALL, MOST_RISE), MOOD_CALMEST, TOP),
        .trust = clamp(before.trust + trust, 0, TOP),
        .heard = clamp(before.heard + heard, 0, TOP),
        .patience = clamp(before.patience + effect->patience - who->stamina * MOOD_POINT, 0, TOP),
    };
}

/* ---- words for it ---- */

/* From bad to good, each what it takes to be no better: so a mood that is better in every way never has a
 * worse word. */
typedef enum Bracket { BOILING, HOT, WARM_UP, DISTRUST, TENSE, GUARDED, EASING, AT_EASE, BRACKETS } Bracket;

/* Whether the mood is in a bracket, with `slack` millipoints to spare (negative: not quite in it). */
static bool in_bracket(Bracket bracket, Mood m, int slack)
{
    switch (bracket) {
    case BOILING:   return m.heat >= 85 * MOOD_POINT + slack;
    case HOT:       return m.heat >= 70 * MOOD_POINT + slack;
    case WARM_UP:   return m.heat >= 50 * MOOD_POINT + slack;
    case DISTRUST:  return m.trust < 25 * MOOD_POINT - slack;
    case TENSE:     return m.heat >= 40 * MOOD_POINT + slack;
    case GUARDED:   return m.heard < 35 * MOOD_POINT - slack || m.trust < 50 * MOOD_POINT - slack;
    case EASING:    return m.heat >= 30 * MOOD_POINT + slack || m.trust < 65 * MOOD_POINT - slack
                           || m.heard < 60 * MOOD_POINT - slack;
    default:        return true;
    }
}

typedef enum Manner { LOUD, ANXIOUS, LOW } Manner;

static const char *const words[BRACKETS][3] = {
    /*             loud        anxious       low */
    [BOILING]  = { "furious",  "distraught", "distraught" },
    [HOT]      = { "angry",    "panicky",    "tearful" },
    [WARM_UP]  = { "upset",    "upset",      "upset" },
    [DISTRUST] = { "cold",     "cold",       "cold" },
    [TENSE]    = { "tense",    "tense",      "tense" },
    [GUARDED]  = { "guarded",  "guarded",    "guarded" },
    [EASING]   = { "easing",   "easing",     "easing" },
    [AT_EASE]  = { "relieved", "relieved",   "relieved" },
};

static Manner manner_of(Feeling family)
{
    switch (family) {
    case WORRY:                                 return ANXIOUS;
    case SADNESS: case SHAME: case LONELINESS:  return LOW;
    default:                                    return LOUD;
    }
}

/* The bracket of a word of the table. */
static Bracket bracket_of(const char *word)
{
    for (int i = 0; word && i < BRACKETS; i++)
        for (int j = 0; j < 3; j++)
            if (words[i][j] == word)
                return (Bracket)i;
    return BRACKETS;
}

/* The first bracket from `from` on that the mood is in; all but the last can be left. */
static Bracket first_bracket(Mood now, int slack, Bracket from)
{
    int i = from;

    while (i < AT_EASE && !in_bracket((Bracket)i, now, slack))
        i++;
    return (Bracket)i;
}

const char *mood_name(Mood now, Feeling family, const char *previous)
{
    Bracket was = bracket_of(previous), is;

    if (was == BRACKETS || first_bracket(now, SLACK, BOILING) < was)
        is = first_bracket(now, 0, BOILING);
    else
        is = in_bracket(was, now, -SLACK) ? was : first_bracket(now, 0, was);
    return words[is][manner_of(family)];
}

const char *mood_word_at(int index)
{
    static const char *const each[] = {
        "furious", "distraught", "angry", "panicky", "tearful", "upset", "cold", "guarded", "relieved", "easing",
        "tense"
    };

    return index >= 0 && index < (int)(sizeof each / sizeof *each) ? each[index] : NULL;
}

/* ---- how it ends ---- */

Outcome mood_breaks(Mood now, int hot_turns, bool insulted)
{
    if (now.patience <= 0 || (now.heat >= 95 * MOOD_POINT && now.trust <= 20 * MOOD_POINT))
        return HUNG_UP;
    if (hot_turns >= 2 || now.trust <= 10 * MOOD_POINT || insulted)
        return ESCALATED;
    return UNFINISHED;
}

Outcome mood_outcome(Mood now, int solved)
{
    bool heard = now.heard >= 60 * MOOD_POINT;

    if (solved >= 650)
        return heard && now.trust >= 65 * MOOD_POINT ? RESOLVED_LOYAL : RESOLVED_UNHEARD;
    return heard ? UNRESOLVED_HEARD : UNRESOLVED_LOST;
}

/* Both surveys count in hundred-millionths, so that no rounding comes before the last. */
enum { WHOLE = 100000000 };

static int64_t no_better_than(int64_t share, Outcome outcome)
{
    int64_t most = outcome == HUNG_UP ? WHOLE / 10 : outcome == ESCALATED ? 3 * (WHOLE / 10) : WHOLE;

    return share < most ? share : most;
}

static int fair_share(int solved, Outcome outcome)
{
    return outcome == HUNG_UP || outcome == ESCALATED ? 0 : solved;
}

int mood_csat(Mood end, int hottest, int solved, Outcome outcome)
{
    int64_t share = 40000 * (int64_t)fair_share(solved, outcome) + 250 * (int64_t)end.heard
                  + 200 * (int64_t)end.trust + 15000000 - 75 * ((int64_t)end.heat + hottest);

    share = no_better_than(share, outcome);
    return clamp(1 + (4 * share + WHOLE / 2) / WHOLE, 1, 5);
}

int mood_nps(Mood end, int hottest, int solved, Outcome outcome)
{
    int64_t share = 25000 * (int64_t)fair_share(solved, outcome) + 250 * (int64_t)end.heard
                  + 400 * (int64_t)end.trust + 10000000 - 100 * (int64_t)hottest;

    return clamp(11 * no_better_than(share, outcome) / WHOLE, 0, 10);
}
