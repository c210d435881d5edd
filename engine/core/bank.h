/* bank.h: what the replies of several scenarios have in common.
 *
 * One scenario may happen to have longer keys; if all have, a trainee who plays several learns to
 * take the long reply. A Bank counts, over every choice of all scenarios added, where the key is
 * written, how long it is beside the others, and how often an apology stands in it: none of it
 * may tell the key.
 */
#ifndef HEARD_BANK_H
#define HEARD_BANK_H

#include "core/form.h"

typedef struct Bank {
    int scenarios;
    int choices, key_first;                 /* parts that offer more than one reply; the key is written first */
    int keys, others;                       /* replies */
    int sorry_in_keys, sorry_in_others;     /* of these, how many apologise */
    int64_t words, words_squared, key_words;
} Bank;

/* Adds all choices of a scenario. `forms` is what form_sample() gave. */
void bank_add(Bank *bank, const Scenario *scenario, const BeatForm *forms);

/* The correlation of being the key with the number of words, in thousandths. */
int bank_length_correlation(const Bank *bank);

/* In how many more keys than other replies an apology stands, in tenths of a percent. */
int bank_apology_gap(const Bank *bank);

/* The share of choices whose key is written first, in tenths of a percent. */
int bank_key_first(const Bank *bank);

/* Adds its findings, which belong to no file, if the bank holds several scenarios. */
void check_bank(const Bank *bank, Findings *findings);

#endif
