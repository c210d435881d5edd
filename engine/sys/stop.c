#include "sys/stop.h"

#include <signal.h>
#include <stddef.h>
#include <time.h>

enum { LOOK = 100 };        /* milliseconds */

/* The signals wait until they are asked for, so nothing is interrupted and no variable is needed. */
void stop_gently(void)
{
    sigset_t ends;

    sigemptyset(&ends);
    sigaddset(&ends, SIGINT);
    sigaddset(&ends, SIGTERM);
    sigaddset(&ends, SIGHUP);
    sigprocmask(SIG_BLOCK, &ends, NULL);
}

bool stop_wanted(void)
{
    sigset_t came;

    return sigpending(&came) == 0
        && (sigismember(&came, SIGINT) || sigismember(&came, SIGTERM) || sigismember(&came, SIGHUP));
}

void stop_wait(int milliseconds)
{
    struct timespec nap = { 0, LOOK * 1000000L };

    for (int waited = 0; waited < milliseconds && !stop_wanted(); waited += LOOK)
        nanosleep(&nap, NULL);
}
