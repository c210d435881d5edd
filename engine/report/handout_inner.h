/* handout_inner.h: what the sheets of a handout share. Nobody else includes it. */
#ifndef HEARD_HANDOUT_INNER_H
#define HEARD_HANDOUT_INNER_H

#include "core/map.h"
#include "report/handout.h"
#include "report/html.h"

/* A handout that is being written. */
typedef struct Sheet {
    Html html;
    Arena *arena;
    const Scenario *scenario;
    const Rubric *rubric;
    const Map *map;
    const int *order;           /* all beats by their shortest way from the first */
    const char *name;           /* the customer's first */
} Sheet;

/* Begins a sheet on a new page: its kind, the scenario's title, and the facts about it. */
void handout_head(Sheet *sheet, const char *kind);

/* The agent's screen and rules; nothing when there is neither. */
void handout_desk(Sheet *sheet);

/* A beat's heading, "3. The job", and what the customer says in it; all variants, or the usual one. */
void handout_beat_head(Sheet *sheet, int place, int beat, bool all_variants);

/* A paragraph of a bold word and a text. */
void handout_line(Sheet *sheet, const char *word, const char *text);

/* "the job" of "the_job"; "The job". */
const char *handout_label(const Sheet *sheet, int beat);
const char *handout_capital(const char *text, Arena *arena);

/* A sheet each. */
void handout_observer(Sheet *sheet);
void handout_facilitator(Sheet *sheet);

/* ---- what replies are worth: handout_tally.c ---- */

enum { HANDOUT_PLAYS = 1000 };      /* seeded random plays that the replies are judged by */

typedef struct ReplyTally {
    int offered;                    /* how often it was on offer */
    int best;                       /* of these, how often nothing on offer was worth more */
    int64_t credit[BEHAVIOURS];     /* all that a behaviour earned, thousandths */
    int shown[BEHAVIOURS];          /* how often it showed the behaviour */
} ReplyTally;

typedef struct BeatTally { ReplyTally replies[MOST_PARTS][MOST_REPLIES]; } BeatTally;

/* The tallies of all beats. */
const BeatTally *handout_tally(const Scenario *scenario, const Rubric *rubric, Arena *arena);

/* Whether a reply is the best of its beat: mostly, nothing on offer beside it is worth more. */
bool tally_best(const ReplyTally *reply);

/* Whether it mostly shows a behaviour. */
bool tally_shows(const ReplyTally *reply, Behaviour behaviour);

#endif
