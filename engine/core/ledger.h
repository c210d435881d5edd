/* ledger.h: the lines that add up to the grade.
 *
 * One line for each opportunity that was opened, with the best answer it got, and one for each
 * error. Every line quotes both sides: the customer's words that called for something, and the
 * agent's words that answered (or the whole reply where nothing did). The sums of the lines'
 * credits, weights and debits are the figures the scores are made of.
 */
#ifndef HEARD_LEDGER_H
#define HEARD_LEDGER_H

#include "core/grade.h"
#include "core/record.h"

/* Writes the ledger of `grade` into the record: each turn's lines, and those that an early end
 * kept from being reached. The record's turns must be those the grade has taken. Lines live in
 * `arena`. */
void ledger_write(const Grade *grade, Record *record, Arena *arena);

/* What a line is about, in a few words: "Opened the door", "Answered the question, late", or "Not met: a question".
 * The rubric's own text, or allocated from `arena`. */
const char *ledger_title(const LedgerLine *line, const Rubric *rubric, Arena *arena);

#endif
