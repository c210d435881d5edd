#include "sys/clock.h"

#include <fcntl.h>
#include <time.h>
#include <unistd.h>

int64_t clock_now(void)
{
    return (int64_t)time(NULL);
}

int64_t clock_ticks(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

DateText clock_date(int64_t seconds)
{
    time_t when = (time_t)seconds;
    struct tm parts;
    DateText date = { "" };

    if (gmtime_r(&when, &parts))
        strftime(date.text, sizeof date.text, "%Y-%m-%d", &parts);
    return date;
}

uint64_t clock_seed(void)
{
    uint64_t seed = 0;
    int random = open("/dev/urandom", O_RDONLY | O_CLOEXEC);

    if (random >= 0) {
        if (read(random, &seed, sizeof seed) != (ssize_t)sizeof seed)
            seed = 0;
        close(random);
    }

    /* a machine without it gets a seed that differs from start to start at least */
    if (seed == 0) {
        struct timespec now;
        clock_gettime(CLOCK_REALTIME, &now);
        seed = ((uint64_t)now.tv_sec << 20 ^ (uint64_t)now.tv_nsec) * 0x9e3779b97f4a7c15u;
    }
    seed &= ((uint64_t)1 << 53) - 1;
    return seed ? seed : 1;
}
