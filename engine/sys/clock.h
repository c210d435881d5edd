/* clock.h: what time it is, and a number nobody could have guessed.
 *
 * The core knows no clock and no chance; whoever needs either asks here and hands it in.
 */
#ifndef HEARD_CLOCK_H
#define HEARD_CLOCK_H

#include <stdint.h>

/* Seconds since 1970, UTC. Follows the machine's clock, which may be set back. */
int64_t clock_now(void);

/* Milliseconds that never go back: for durations and animations. */
int64_t clock_ticks(void);

/* How many seconds the clock on the wall is ahead of UTC at a moment; 0 if nobody knows. */
int64_t clock_zone(int64_t moment);

/* "2026-11-22", in UTC. */
typedef struct DateText { char text[16]; } DateText;
DateText clock_date(int64_t seconds);

/* A fresh seed; above 0 and below 2^53, so that it is the same number in every program that reads it. */
uint64_t clock_seed(void);

#endif
