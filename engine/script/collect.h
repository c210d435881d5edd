/* collect.h: the first walk over a scenario: what it declares.
 *
 * Names, policies, the ids of beats and the keys of opportunities go into the scenario, sorted,
 * so that the walks after this one can look each up wherever it is used.
 */
#ifndef HEARD_COLLECT_H
#define HEARD_COLLECT_H

#include "script/reader.h"

/* Fills the names, the policies, the ids of the beats and the keys of reader->scenario from the
 * block of `scenario { … }`. Says which names can't be declared so. */
void collect_all(Reader *reader, const Value *block, int line);

#endif
