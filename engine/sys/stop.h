/* stop.h: work that goes on until somebody stops it, and ends at a good moment.
 *
 * After stop_gently() Ctrl-C and a request to end no longer end the program at once; it asks whether one came
 * when it can end, between two records.
 */
#ifndef HEARD_SYS_STOP_H
#define HEARD_SYS_STOP_H

#include <stdbool.h>

void stop_gently(void);

/* Whether somebody wants it to end. */
bool stop_wanted(void);

/* Waits; returns at once when somebody wants it to end. */
void stop_wait(int milliseconds);

#endif
