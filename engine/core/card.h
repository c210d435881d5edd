/* card.h: scenarios and records as a list shows them.
 *
 * A card is the few fields that a library or a list of records needs, without loading the whole
 * thing. The store and the world fill cards; screens, the command line and reports read them.
 */
#ifndef HEARD_CARD_H
#define HEARD_CARD_H

#include "core/finding.h"
#include "core/record.h"

#include <stdint.h>

/* A line of the library. */
typedef struct ScenarioCard {
    const char *id, *title, *summary, *customer, *portrait, *content_note;
    Channel channel;
    int level, minutes;
    const char *file;
    const char *pack;               /* the title of the pack it came in; NULL: none */
    int errors, warnings;           /* a card with errors can't be played */
    const Finding *findings;        /* to show when a card is broken */
    int finding_count;
    int best;                       /* best overall so far in tenths; -1: none */
    const char *best_band;          /* NULL: none */
    int plays;                      /* graded sessions so far */
    int calls[BEHAVIOURS];          /* opportunities in it that call for each behaviour */
} ScenarioCard;

/* A kept session. */
typedef struct RecordCard {
    int64_t id;
    const char *uid;
    const char *trainee, *trainee_name;     /* uid and name; NULL: a guest */
    const char *scenario, *title;
    int64_t began, ended;           /* seconds since 1970 UTC; 0: unknown */
    Mode mode;
    Outcome outcome;                /* UNFINISHED: interrupted or left */
    bool left, finished;
    int turns;
    int overall;                    /* tenths; -1: none. As the trainee was shown it */
    const char *band;               /* NULL: none */
    bool passed;
    int64_t retry_of;               /* 0: none */
    bool took_back;                 /* it goes on with that one, a reply of which was taken back */
    bool taken_back;                /* and that one: left for it */
} RecordCard;

/* One grade of a kept session. The first is the one the trainee was shown; each regrading adds
 * one beside it, nothing is overwritten. */
typedef struct GradingCard {
    int64_t id, session;
    int64_t graded;                 /* seconds since 1970, UTC */
    int rubric_version;
    Outcome outcome;
    Scores scores;
    const char *band;               /* NULL: none */
    bool passed;
} GradingCard;

enum { SHORT_UID = 8 };             /* as much of a uid as tells namesakes apart */

/* Somebody who plays. */
typedef struct Trainee {
    const char *uid;                /* a UUID, the same on every machine */
    const char *name;               /* as typed: may hold anything but control characters */
    int64_t made;                   /* seconds since 1970, UTC */
    bool coded;                     /* a four-digit code is asked before their list is opened */
    bool here;                      /* plays on this machine; false: their records were imported */
    int sessions;                   /* graded sessions of theirs that are kept */
    bool namesake;                  /* somebody else in the list bears the name: show the uid's beginning with it */
} Trainee;

#endif
