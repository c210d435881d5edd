/* bench_window: how fast the window is, and what it takes, under an Xvfb that tools/bench has started.
 *
 *     build/bench_window HEARD SCREEN [RUNS]      SCREEN is the Xvfb_screen0 of Xvfb -fbdir
 *
 * Prints median, least and most of: start to the first frame, and its CPU time; key press to changed frame
 * (this holds the way through xdotool and the server); then CPU, wake-ups and memory of a title and of a talk
 * left alone.
 */
#define _DEFAULT_SOURCE         /* wait4() */
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { MOST_RUNS = 50, KEYS = 40, REST_RUNS = 3, REST_SECONDS = 10, PATIENCE_MS = 5000,
       STRIPE = 5120 };

typedef struct Screen {
    const unsigned char *bytes;
    unsigned char *before;      /* a copy to compare with */
    size_t size;
} Screen;

typedef struct Figures {
    double values[MOST_RUNS * KEYS];
    int count;
} Figures;

static double now_ms(void)
{
    struct timespec time;

    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static void sleep_ms(int ms)
{
    nanosleep(&(struct timespec){ ms / 1000, ms % 1000 * 1000000L }, NULL);
}

/* ---- figures ---- */

static int by_value(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;

    return (x > y) - (x < y);
}

static void print(const char *what, const char *unit, Figures *figures)
{
    qsort(figures->values, (size_t)figures->count, sizeof *figures->values, by_value);
    if (figures->count > 0)
        printf("%-44s median %7.2f  min %7.2f  max %7.2f %s  (%d runs)\n", what,
               figures->values[figures->count / 2], figures->values[0], figures->values[figures->count - 1], unit,
               figures->count);
    fflush(stdout);
}

/* ---- the screen ---- */

static bool open_screen(const char *path, Screen *screen)
{
    struct stat stat;
    int file = open(path, O_RDONLY);

    if (file < 0 || fstat(file, &stat) != 0)
        return false;
    screen->size = (size_t)stat.st_size;
    screen->bytes = mmap(NULL, screen->size, PROT_READ, MAP_SHARED, file, 0);
    screen->before = malloc(screen->size);
    close(file);
    return screen->bytes != MAP_FAILED;
}

static void remember(Screen *screen)
{
    memcpy(screen->before, screen->bytes, screen->size);
}

/* Whether anything can be seen that wasn't. Looks at every fourth stripe, so that looking costs little. */
static bool changed(const Screen *screen)
{
    for (size_t at = 0; at + STRIPE < screen->size; at += 4 * STRIPE)
        if (memcmp(screen->bytes + at, screen->before + at, STRIPE) != 0)
            return true;
    return false;
}

/* How long it takes from `begin` until the screen isn't what was remembered; below 0: it stayed. */
static double until_changed(const Screen *screen, double begin)
{
    while (now_ms() - begin < PATIENCE_MS) {
        if (changed(screen))
            return now_ms() - begin;
        nanosleep(&(struct timespec){ 0, 100000 }, NULL);
    }
    return -1;
}

/* Waits until nothing has changed for a while. */
static void settle(Screen *screen)
{
    do {
        remember(screen);
        sleep_ms(400);
    } while (changed(screen));
}

/* ---- the program ---- */

static pid_t start(const char *heard, const char *scenario)
{
    pid_t pid = fork();

    if (pid == 0) {
        if (scenario)
            execl(heard, heard, "play", scenario, (char *)NULL);
        else
            execl(heard, heard, (char *)NULL);
        _exit(127);
    }
    return pid;
}

static void stop(pid_t pid)
{
    kill(pid, SIGKILL);
    waitpid(pid, NULL, 0);
    sleep_ms(300);
}

/* A line of /proc/PID/FILE that begins with `key`, as a number. */
static long proc_number(pid_t pid, const char *name, const char *key)
{
    char path[64], line[256];
    long number = 0;

    snprintf(path, sizeof path, "/proc/%d/%s", (int)pid, name);
    FILE *file = fopen(path, "r");
    while (file && fgets(line, sizeof line, file))
        if (strncmp(line, key, strlen(key)) == 0)
            number = strtol(line + strlen(key), NULL, 10);
    if (file)
        fclose(file);
    return number;
}

/* User and system time so far, in ticks of the system's clock. */
static long cpu_ticks(pid_t pid)
{
    char path[64], line[1024] = "";
    long user = 0, kernel = 0;

    snprintf(path, sizeof path, "/proc/%d/stat", (int)pid);
    FILE *file = fopen(path, "r");
    if (file && fgets(line, sizeof line, file) && strrchr(line, ')'))
        sscanf(strrchr(line, ')') + 1, " %*c %*d %*d %*d %*d %*d %*u %*u %*u %*u %*u %ld %ld", &user, &kernel);
    if (file)
        fclose(file);
    return user + kernel;
}

/* ---- what is measured ---- */

/* Ends the program and says what CPU time it took, in milliseconds. */
static double cost(pid_t pid)
{
    struct rusage used = { .ru_utime = { 0 } };

    kill(pid, SIGKILL);
    wait4(pid, NULL, 0, &used);
    sleep_ms(300);
    return (double)(used.ru_utime.tv_sec + used.ru_stime.tv_sec) * 1e3
         + (double)(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e3;
}

/* On a machine with other things to do the CPU time until then says more than the clock does. */
static void measure_start(const char *heard, Screen *screen, int runs)
{
    Figures figures = { .count = 0 }, cpu = { .count = 0 };

    for (int i = 0; i < runs; i++) {
        settle(screen);
        double begin = now_ms();
        pid_t pid = start(heard, NULL);
        double took = until_changed(screen, begin);
        cpu.values[cpu.count++] = cost(pid);
        if (took >= 0)
            figures.values[figures.count++] = took;
    }
    print("start to the first frame of the title", "ms", &figures);
    print("CPU time of that", "ms", &cpu);
}

/* The keyboard: an xdotool that reads what to do, so that pressing a key starts no program. It ends when the
 * window that it was told to look for isn't there, so each measurement takes a new one. */
static FILE *keyboard(void)
{
    FILE *xdotool = popen("xdotool - >/dev/null 2>&1", "w");

    if (!xdotool)
        exit(2);
    fputs("search --onlyvisible --name . windowfocus\n", xdotool);
    fflush(xdotool);
    sleep_ms(200);
    return xdotool;
}

static void press(FILE *xdotool, const char *key)
{
    fprintf(xdotool, "key %s\n", key);
    fflush(xdotool);
}

static void measure_keys(const char *heard, Screen *screen)
{
    Figures figures = { .count = 0 };
    pid_t pid = start(heard, NULL);

    sleep_ms(800);
    FILE *xdotool = keyboard();
    for (int i = 0; i < KEYS; i++) {
        settle(screen);
        double begin = now_ms();
        press(xdotool, i % 2 ? "Up" : "Down");
        double took = until_changed(screen, begin);
        if (took >= 0)
            figures.values[figures.count++] = took;
    }
    pclose(xdotool);
    stop(pid);
    print("key press to changed frame", "ms", &figures);
}

static void measure_rest(const char *heard, const char *scenario, const char *what)
{
    Figures cpu = { .count = 0 }, wakes = { .count = 0 }, memory = { .count = 0 };
    char label[80];
    pid_t pid = start(heard, scenario);

    sleep_ms(800);
    if (scenario) {
        FILE *xdotool = keyboard();
        press(xdotool, "Return");
        pclose(xdotool);
    }
    sleep_ms(4000);
    for (int i = 0; i < REST_RUNS; i++) {
        long ticks = cpu_ticks(pid), switches = proc_number(pid, "status", "voluntary_ctxt_switches:");
        sleep_ms(REST_SECONDS * 1000);
        cpu.values[cpu.count++] = (double)(cpu_ticks(pid) - ticks) * 100 / (double)sysconf(_SC_CLK_TCK) / REST_SECONDS;
        wakes.values[wakes.count++] =
            (double)(proc_number(pid, "status", "voluntary_ctxt_switches:") - switches) / REST_SECONDS;
        memory.values[memory.count++] = (double)proc_number(pid, "smaps_rollup", "Pss:") / 1024;
    }
    stop(pid);
    snprintf(label, sizeof label, "%s: CPU over 10 s", what);
    print(label, "% of a core", &cpu);
    snprintf(label, sizeof label, "%s: wake-ups a second", what);
    print(label, "", &wakes);
    snprintf(label, sizeof label, "%s: memory (PSS)", what);
    print(label, "MB", &memory);
}

int main(int argc, char **argv)
{
    Screen screen;
    int runs = argc > 3 ? atoi(argv[3]) : 11;

    signal(SIGPIPE, SIG_IGN);
    if (argc < 3 || !open_screen(argv[2], &screen)) {
        fputs("bench_window: give heard, and the screen of an Xvfb -fbdir; see tools/bench\n", stderr);
        return 2;
    }
    if (argc > 4) {
        measure_rest(argv[1], argv[4], "talk, reduced motion");
        return 0;
    }
    measure_start(argv[1], &screen, runs < MOST_RUNS ? runs : MOST_RUNS);
    measure_keys(argv[1], &screen);
    measure_rest(argv[1], NULL, "title");
    measure_rest(argv[1], "lost-job", "talk with blinking and timer");
    return 0;
}
