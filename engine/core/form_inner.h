/* form_inner.h: what the files of the form check share. Private to them. */
#ifndef HEARD_FORM_INNER_H
#define HEARD_FORM_INNER_H

#include "core/form.h"

typedef struct Desk {
    const Scenario *scenario;
    const Rubric *rubric;
    const Study *study;
    Findings *findings;
    bool brief;                 /* a chat or text: shorter lines */
} Desk;

/* Adds a finding, as a note with the author's reason where it is explained. */
void desk_say(Desk *desk, FindingWeight weight, const char *code, int line, const char *path, const char *format, ...)
    __attribute__((format(printf, 6, 7)));

/* `beat "opening" > reply 3`; lives in the findings' arena. */
const char *desk_path(const Desk *desk, const Beat *beat, const Part *part, const Reply *reply);

/* The customer's turn with the first of each choice of words. */
const char *desk_words(const Desk *desk, const Says *says);

void check_texts(Desk *desk);       /* one text at a time */
void check_acts(Desk *desk);        /* whether an act's words do what the act says */
void check_beats(Desk *desk);       /* the replies of a beat side by side, and all beats together */
void check_items(Desk *desk);       /* what a simulated cohort shows of each choice */
void check_trials(Desk *desk);      /* what strategies get */
void check_explored(Desk *desk);    /* what every way through shows */

#endif
