/* play.h: what is being played, from the briefing to the debrief, and its keeping.
 *
 * A Play holds one scenario, one session of it, or just a record that is looked at. It is begun
 * anew, resumed where it was interrupted, or tried again from a turn; each time everything goes into a
 * fresh arena and the play before it is let go only when that worked. Every step is handed to the
 * store as it is taken, once; a store that fails never stops a play (the store keeps what it
 * couldn't write and tries again with the next step).
 */
#ifndef HEARD_PLAY_H
#define HEARD_PLAY_H

#include "core/coach.h"
#include "core/session.h"
#include "ui/services.h"

typedef struct Play {
    Arena arena;                    /* everything below, and the session, lives here */
    const Scenario *scenario;       /* NULL while a kept record is looked at, or nothing is played */
    Session *session;               /* NULL before it has begun */
    const Record *record;           /* of the session; or the one that is looked at; NULL: none */
    CoachLine *coach;               /* what the coach said, one a turn */
    int coached;                    /* how many of these there are */
    int expected;                   /* a likely number of turns in all */
    int first_turn;                 /* where this play begins: earlier turns were replayed */
    bool again;                     /* tries an earlier play again */
    int kept;                       /* turns that were handed to the store */
    bool finished;                  /* its end was, too */
    int64_t began_ticks;            /* when it was begun or taken up, by Services.ticks */
    int64_t heard_ticks;            /* when the customer's last words came */
    bool unkept;                    /* the last step couldn't be kept; why, in one sentence: */
    Error trouble;
} Play;

/* Two of them, so that one can be made from the other. */
typedef struct Plays {
    Services *services;
    Play slots[2];
    int current;
} Plays;

Play *plays_current(Plays *plays);
void plays_free(Plays *plays);

/* Each makes a new current play; when it fails, with a sentence, the current one stays. */
bool play_open(Plays *plays, const char *scenario, Error *error);   /* only loads it: for the briefing */
bool play_resume(Plays *plays, int64_t record, Error *error);       /* at the turn it was interrupted in */
bool play_again(Plays *plays, int turn, Error *error);              /* the current one, from this turn on */
bool play_show(Plays *plays, int64_t record, Error *error);         /* looks at a record */
bool play_reload(Plays *plays, Error *error);   /* the scenario's file as it is now, with the moves that still fit */

/* Begins the scenario that is open. */
void play_begin(Play *play, Services *services, Mode mode, uint64_t seed);

/* Answers, lets the coach see it and keeps it, with what was typed before the replies appeared ("" or NULL:
 * nothing). Fails with the session's sentence. */
bool play_choose(Play *play, Services *services, const int *numbers, int count, const char *typed, Error *error);

/* Leaves the talk, and keeps that. */
void play_leave(Play *play, Services *services);

/* What the trainee thinks of their own work: 0 to 100 each, -1 for no answer. Keeps it. */
void play_rate(Play *play, Services *services, const int *rating);

/* What the customer has just asked; NULL when nothing waits for an answer. */
const Prompt *play_prompt(const Play *play);

/* Whether a session is under way: begun and not over. */
bool play_talking(const Play *play);

#endif
