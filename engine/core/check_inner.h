/* check_inner.h: how the parts of the structure check speak to each other. */
#ifndef HEARD_CHECK_INNER_H
#define HEARD_CHECK_INNER_H

#include "core/check.h"

typedef struct Check {
    const Scenario *scenario;
    Findings *findings;
    Arena *arena;
} Check;

/* Adds a finding about the scenario's file. */
void check_say(const Check *check, FindingWeight weight, const char *code, int line, const char *path,
               const char *format, ...) __attribute__((format(printf, 6, 7)));

/* The path of a beat, of one of its says, of a reply; with `word`, of something in it (NULL: none). */
const char *check_beat_path(const Check *check, const Beat *beat, const char *word);
const char *check_says_path(const Check *check, const Beat *beat, int says, const char *word);
const char *check_reply_path(const Check *check, const Beat *beat, const Part *part, const Reply *reply,
                             const char *word);

/* Which beats the talk can come to from `beat`, itself included only if it comes back. One flag a beat,
 * and one more at the end for BEAT_OVER; in the arena. */
bool *check_reach(const Check *check, int beat);

void check_ways(const Check *check);        /* check_ways.c: beats, variants, replies and where they lead */
void check_targets(const Check *check);     /* check_targets.c: names, and acts aimed at them */
void check_asking(const Check *check);      /* check_targets.c: facts that are asked for twice */

#endif
