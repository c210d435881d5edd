/* remark.h: what a trainee says of a session afterwards.
 *
 * A Disagreement is a sentence about one line of the ledger, a Perspective what the trainee answered in
 * the customer's chair, a Story a session that others may watch. None of them changes a grade. A session
 * is named by its id in this file, a line by its number in the order of record_each_line(), from 0.
 */
#ifndef HEARD_REMARK_H
#define HEARD_REMARK_H

#include "core/record.h"

#include <stdint.h>

typedef struct Disagreement {
    const char *uid;
    int64_t session;
    int line;                   /* of the first grade's ledger */
    int64_t said;
    const char *sentence;
} Disagreement;

/* A session seen from the customer's chair. */
typedef struct PerspectiveAnswer {
    int turn;
    const char *answer;         /* "" for none: the moment was looked at all the same */
} PerspectiveAnswer;

typedef struct Perspective {
    const char *uid;
    int64_t session, taken;
    int rating;                 /* of the agent, 1 to 5; 0: none */
    const PerspectiveAnswer *answers;
    int answer_count;
} Perspective;

/* A session that others on this machine may watch. */
typedef struct Story {
    const char *uid;
    int64_t session, kept;
    const char *words;          /* the trainee's, about it; "" for none */

    /* what is read beside it, and needn't be set to keep one */
    const char *title;          /* of the scenario */
    const char *trainee, *trainee_name;     /* uid and name of whose session it is; NULL: a guest's */
} Story;

enum { ASKED_MOMENTS = 3 };     /* at so many moments the customer's chair asks something */

/* The turns at which a session seen from the customer's chair asks what was needed: the talk is cut into
 * ASKED_MOMENTS stretches as long as each other, and of each it is the turn that moved the customer's mood
 * most, up or down; one that called for nothing only where all of the stretch did. A short talk has fewer.
 * Fills `turns`, first to last, and returns how many. */
int remark_moments(const Record *record, int turns[ASKED_MOMENTS]);

#endif
