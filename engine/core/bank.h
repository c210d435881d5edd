/* bank.h: what the replies of several scenarios have in common.
 *
 * One scenario may happen to have longer keys; if all have, a trainee who plays several learns to
 * take the long reply. A Bank counts, over every choice of all scenarios added, where the key is
 * written, how long it is beside the others, and how often an apology stands in it: none of it
 * may tell the key. And no strategy may do well over all of them, or pass in one of five.
 */
#ifndef HEARD_BANK_H
#define HEARD_BANK_H

#include "core/form.h"

typedef struct Bank {
    const Study *first;                     /* what was found out about each, in the order added */
    Study *last;
    int scenarios;
    int64_t means[ROBOTS];                  /* what each strategy got, summed, tenths */
    int passes[ROBOTS];                     /* shares of its plays that passed, summed, thousandths */
    int choices, key_first;                 /* parts that offer more than one reply; the key is written first */
    int keys, others;                       /* replies */
    int sorry_in_keys, sorry_in_others;     /* of these, how many apologise */
    int64_t words, words_squared, key_words;
} Bank;

/* Adds a scenario by what check_form() returned, which must live as long as the bank. */
void bank_add(Bank *bank, Study *study);

/* The correlation of being the key with the number of words, in thousandths. */
int bank_length_correlation(const Bank *bank);

/* In how many more keys than other replies an apology stands, in tenths of a percent. */
int bank_apology_gap(const Bank *bank);

/* The share of choices whose key is written first, in tenths of a percent. */
int bank_key_first(const Bank *bank);

/* Adds its findings, if the bank holds several scenarios. They belong to no file; `explained` in any of the files
 * accepts one. */
void check_bank(const Bank *bank, Findings *findings);

#endif
