/* mood.h: what the customer feels, and what a turn does to it.
 *
 * A Mood is four numbers from 0 to 100, kept in thousandths of a point so that no rounding
 * piles up. mood_after() is the whole model: it takes the mood before the agent's turn, the
 * customer's temperament and what the turn did, and returns the mood after it. It keeps no
 * state, so a session can be replayed, rewound and explored by calling it again.
 *
 * The model is our own choice (a customer who isn't heard takes in only part of a fix; anger
 * rises faster than it falls). It never enters a grade: the grade is what the agent did, the
 * mood is how this customer took it.
 */
#ifndef HEARD_MOOD_H
#define HEARD_MOOD_H

#include "core/words.h"

enum { MOOD_POINT = 1000, MOOD_CALMEST = 10 * MOOD_POINT };

typedef struct Mood {
    int heat;       /* arousal of the negative feeling; never below MOOD_CALMEST */
    int trust;      /* "will they do what they say?" */
    int heard;      /* "do they understand me?" */
    int patience;   /* willingness to stay; at 0 the customer hangs up */
} Mood;

/* How a kind of customer reacts: percent, except stamina. */
typedef struct Temperament {
    const char *name;
    int react;      /* how fast heat rises */
    int soothe;     /* how fast it falls */
    int voice;      /* how much being heard means */
    int task;       /* tolerance of early fixes and curtness */
    int forgive;    /* how fast trust grows */
    int stamina;    /* patience each turn costs, in points */
    int start_heat; /* points */
} Temperament;

/* What one agent turn did, summed over opportunities (by weight) and errors. Millipoints: one
 * thousandth of a point of mood. */
typedef struct TurnEffect {
    int provoking;      /* heat that errors add */
    int soothing;       /* heat that being heard takes away */
    int relieving;      /* heat that resolving takes away, before receptivity */
    int trusting;       /* trust that listening and validating bring */
    int delivering;     /* trust that resolving brings, before receptivity */
    int doubting;       /* trust that errors cost */
    int understanding;  /* heard that answers bring */
    int dismissing;     /* heard that errors cost */
    int patience;       /* patience gained (negative: lost), without the turn's own cost */
} TurnEffect;

/* The temperament called `name`, or NULL. temperament_at(0), 1, … walks them all, then NULL. */
const Temperament *temperament_named(const char *name);
const Temperament *temperament_at(int index);

/* The mood a customer of this temperament starts with. */
Mood mood_start(const Temperament *who);

/* Adds to `effect` that an opportunity of this type and weight (tenths) was answered at `level`
 * 1 to 3, or with `times` -1 takes such an answer away again (when a later one replaces it). */
void effect_add_answer(TurnEffect *effect, OpportunityType type, int weight, int level, int times);

/* Adds to `effect` an error that moves the customer by `upset` thousandths. */
void effect_add_error(TurnEffect *effect, Behaviour error, int upset);

/* The mood after one agent turn. Heat rises by at most 20 points and falls by at most 15 a turn,
 * whatever the turn did. */
Mood mood_after(Mood before, const Temperament *who, const TurnEffect *effect);

/* The word for a mood: "furious", "distraught", "angry", "panicky", "tearful", "upset", "cold",
 * "guarded", "relieved", "easing", "tense". A string that is never freed. `previous` is the word so far
 * as this function gave it (NULL at first): it stays until the mood has left its band by 5 points. A mood that is
 * better in heat, trust and heard never has a worse word. */
const char *mood_name(Mood now, Feeling family, const char *previous);

/* Mood words from 0 up, then NULL: what the rubric's table of faces must cover. */
const char *mood_word_at(int index);

/* How the talk stands after a turn. `hot_turns` is how many turns in a row heat has been 85 or
 * more, this one included. Returns HUNG_UP, ESCALATED or UNFINISHED. */
Outcome mood_breaks(Mood now, int hot_turns, bool insulted);

/* The outcome of a talk that ran to its end. `solved` is the share of needs met, in thousandths. */
Outcome mood_outcome(Mood now, int solved);

/* The survey after the talk: satisfaction 1 to 5 (CSAT) and recommendation 0 to 10 (NPS).
 * `hottest` is the highest heat of the talk. Peak and end count, the distributive side weighs more
 * in CSAT, the relational side in NPS. */
int mood_csat(Mood end, int hottest, int solved, Outcome outcome);
int mood_nps(Mood end, int hottest, int solved, Outcome outcome);

#endif
