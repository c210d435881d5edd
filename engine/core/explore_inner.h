/* explore_inner.h: what the files of the explorer share. Private to them. */
#ifndef HEARD_EXPLORE_INNER_H
#define HEARD_EXPLORE_INNER_H

#include "core/condition.h"
#include "core/explore.h"
#include "core/grade.h"

/* ---- plays ---- */

/* What was answered in one agent turn: shared by all plays that took it. */
typedef struct Answer {
    int numbers[MOST_PARTS];
    int count;
} Answer;

/* One way to have come to a state, by what it has earned less what it has lost, in thousandths. The way
 * itself hangs behind it, turn by turn. */
typedef struct Play {
    int net[DIMENSIONS];
    bool erred;                 /* holds a moderate error */
    const struct Play *before;  /* the play it goes on from; NULL at the beginning */
    const Answer *answer;       /* how it went on */
} Play;

enum { MOST_BEST = 64, MOST_WORST = 12 };

/* Plays of which none is at least as good (sign 1) or as bad (sign -1) as another in every dimension. One
 * that erred is made needless only by another that did: both kinds have their best. */
typedef struct Front {
    Play *plays;
    int count, room, sign;
    bool full;              /* a play had to be left out */
} Front;

/* An empty front. */
Front front_new(int room, int sign, Arena *arena);

/* Adds a play unless another makes it needless; drops those that it makes needless. In a full front the one
 * with the least sum gives way. */
void front_add(Front *front, const Play *play);

/* ---- states ---- */

/* What the rest of a conversation can ask about, from a beat on: the more it leaves out, the more
 * conversations are the same. */
typedef struct Ahead {
    NameSet facts;          /* asked for, required by a fix, or read by a condition */
    NameSet acted;          /* needs, questions, consequences, limits that some reply acts on */
    bool did[BEHAVIOURS], ever[BEHAVIOURS];     /* read by a condition */
    bool came_from;         /* read by a condition */
    bool asks;              /* some reply asks a fact */
    bool recaps, checks, closes, sympathises, discloses;
    bool repairs_next;      /* a reply of this beat repairs */
    bool repairs_after;     /* a reply of the beat after it does */
    bool *keys;             /* by key: a condition asks whether it is met */
} Ahead;

typedef struct Outlook {
    const Scenario *scenario;
    const Rubric *rubric;
    Ahead *ahead;           /* by beat */
    bool *reopened;         /* by key: may be opened or raised again */
} Outlook;

Outlook outlook_of(const Scenario *scenario, const Rubric *rubric, Arena *arena);

/* A conversation before a turn of the customer. The grade keeps only what the future can ask about; what
 * is settled is in the plays' sums and in `weight`. */
typedef struct State {
    Grade grade;
    int beat, came_from;
    int weight[DIMENSIONS]; /* opened so far, thousandths */
    int cap;                /* of gates so far, points; 0: none */
    MoodBounds mood;
    int met_least, met_most;        /* bounds of the sum of what needs have earned, each in thousandths of its weight */
    int needs_least, needs_most;    /* bounds of how many needs were opened */
    Front best, worst;
    const unsigned char *key;
    size_t key_length;
    uint64_t hash;
    struct State *next;     /* in its layer, in the order found */
    struct State *chained;  /* in its bucket */
} State;

/* A copy whose arrays can be changed and can grow. */
Grade grade_copied(const Grade *grade, Arena *arena);

/* Drops from the state's grade what the future can't ask about, and gives it its key. */
void state_settle(const Outlook *outlook, State *state, Arena *arena);

bool state_same(const State *a, const State *b);

/* ---- the walk ---- */

/* States that are equally many agent turns from the beginning. */
typedef struct Layer {
    Arena arena;
    State *first, *last;
    State **buckets;
} Layer;

enum { CANDIDATES = 24, FIGURES = DIMENSIONS + 1 };

/* A play that may be a bound or an ending, and the figure it is said to reach. */
typedef struct Candidate { int score; Play play; } Candidate;

typedef struct Candidates { Candidate items[CANDIDATES]; int count; } Candidates;

/* The best and worst of one kind of ends. */
typedef struct Ends {
    Candidates best[FIGURES], worst[FIGURES];   /* by dimension, then overall */
    Candidates recovered;
} Ends;

typedef struct Explorer {
    Outlook outlook;
    const Temperament *who;
    Arena *arena;               /* of the result */
    Arena plays;                /* of the plays, as long as the walk takes */
    Layer now, then;
    Ends full, early;           /* of talks that ran to the end, and of those the customer may have left */
    Candidates endings[OUTCOMES];   /* the surer, the further in front */
    BeatReach *reach;
    int *distance;              /* by beat: beats to the end on the shortest way, itself counted */
    int (*road)[DIMENSIONS];    /* by beat: what that way opens, itself counted, thousandths */
    bool best_whole, worst_whole;   /* no play had to be left out */
    Exploration result;
} Explorer;

/* Finds the shortest way from each beat to the end. */
void explorer_measure_roads(Explorer *explorer);

/* The talk ends here, as it was meant to. */
void explorer_finish(Explorer *explorer, const State *state);

/* The customer may leave after this answer: what the shortest way on would have opened counts at nothing. `go` is
 * where the answer leads. */
void explorer_finish_early(Explorer *explorer, const State *state, const Go *go, bool insulted);

/* Works out the bounds and endings of the result from the candidates, by playing them. */
void explorer_prove(Explorer *explorer);

/* The mood within bounds that is best for everybody, and the worst. */
Mood mood_kindest(const MoodBounds *mood);
Mood mood_harshest(const MoodBounds *mood);

#endif
