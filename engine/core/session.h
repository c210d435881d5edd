/* session.h: the conversation, from the customer's first words to the last.
 *
 * A Session is a small state machine that knows no screen: session_prompt() is what the customer
 * just said and what may be answered, session_choose() takes an answer, until session_over(). It
 * joins the grade, the mood and the way through the beats, and fills a Record as it goes. The
 * same scenario, rubric, seed and choices give the same record, byte for byte: to rewind, begin
 * again and choose the first moves again.
 */
#ifndef HEARD_SESSION_H
#define HEARD_SESSION_H

#include "core/arena.h"
#include "core/error.h"
#include "core/record.h"
#include "core/rubric.h"
#include "core/scenario.h"

typedef struct Session Session;

/* The customer's turn that waits for an answer. */
typedef struct Prompt {
    const char *beat;
    const char *customer;       /* what they say */
    const char *body;           /* stage direction; NULL: none */
    const char *sound;          /* NULL: none */
    Mood mood;
    const char *mood_word;
    const Offered *offered;     /* in the order shown; grouped by part */
    int offered_count;
    int part_count;             /* how many choices make one answer: 1, or one a paragraph */
    int turn;                   /* agent turns taken so far: this is number turn + 1 */
} Prompt;

/* Begins a session. It, its prompts and its record live in `arena`; scenario and rubric must
 * outlive it. The seed picks wording and order, never a grade. */
Session *session_begin(const Scenario *scenario, const Rubric *rubric, uint64_t seed, Arena *arena);

/* What waits for an answer; NULL when the session is over. */
const Prompt *session_prompt(const Session *session);

/* Answers with replies by their number as written, one a part. Fails with a sentence that says how
 * many replies the turn had when a number isn't offered; the session is then unchanged. */
bool session_choose(Session *session, const int *numbers, int count, Error *error);

/* The trainee leaves: the session is over, without a grade. */
void session_leave(Session *session);

/* True when the talk has ended: to the end, early, left, or for want of a reply to offer. */
bool session_over(const Session *session);

/* The record so far. Its ledger and scores count what was opened so far until the talk has ended.
 * The caller may set the fields about mode, retry, times and self-rating. */
Record *session_record(Session *session);

/* A likely number of agent turns in all: those taken and the shortest way to the end. */
int session_turns_expected(const Session *session);

#endif
