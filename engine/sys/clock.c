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

int64_t clock_zone(int64_t moment)
{
    time_t when = (time_t)moment;
    struct tm here, utc;

    if (!localtime_r(&when, &here) || !gmtime_r(&when, &utc))
        return 0;

    /* never more than a day apart: across the turn of a year the day of the year tells nothing */
    int days = here.tm_year != utc.tm_year ? (here.tm_year > utc.tm_year ? 1 : -1) : here.tm_yday - utc.tm_yday;
    return ((days * 24 + here.tm_hour - utc.tm_hour) * 60 + here.tm_min - utc.tm_min) * 60 + here.tm_sec - utc.tm_sec;
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
