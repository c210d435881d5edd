/* chance.h: numbers that look like chance and are the same on every machine (SplitMix64). */
#ifndef HEARD_CHANCE_H
#define HEARD_CHANCE_H

#include <stdint.h>

/* The next number; `chance` is the seed at first and where it stands afterwards. */
uint64_t chance_next(uint64_t *chance);

#endif
