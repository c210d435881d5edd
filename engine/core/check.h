/* check.h: whether the structure of a scenario holds.
 *
 * What the loader can't see by reading one word at a time: beats that can't be reached, beats
 * from which the talk can't end, a beat in which no reply may be on offer, an act aimed at
 * something that no turn of the customer opens. What check_structure() finds no error in, the
 * program plays to an end.
 */
#ifndef HEARD_CHECK_H
#define HEARD_CHECK_H

#include "core/finding.h"
#include "core/rubric.h"
#include "core/scenario.h"

/* Adds its findings, in the order of the file. */
void check_structure(const Scenario *scenario, Findings *findings);

/* Warns when the shortest way through opens so little in a skill that it would have no score. */
void check_evidence(const Scenario *scenario, const Rubric *rubric, Findings *findings);

/* The codes of all warnings and notes that a scenario can earn and its author may explain; ends with NULL. */
const char *const *check_codes(void);

#endif
