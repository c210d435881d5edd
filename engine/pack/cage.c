/* What a process gives up before it looks into a stranger's pack.
 *
 * Limits hold everywhere: time, memory, no file that grows, no file opened, no other process, no core
 * dump. On Linux a filter comes on top: any system call but a dozen ends the process at once. So a fault
 * in an archive reader or in Lua that lets a pack run code of its own gives it nothing to run it for: what
 * it can still do is compute, and write its verdict to the one pipe that is open.
 */
#include "pack/parts.h"

#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

#if defined(__linux__) && (defined(__x86_64__) || defined(__aarch64__))
#define HAS_FILTER 1
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <iconv.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#endif

#if defined(__SANITIZE_ADDRESS__)
#define SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SANITIZED 1
#endif
#endif

enum { MOST_MEMORY = 512 * 1024 * 1024, MOST_FILES = 1024 };

static int by_value(const void *a, const void *b)
{
    return *(const int *)a - *(const int *)b;
}

/* The C library opens some files when it first needs them, and there is no opening later. */
static void warm_up(void)
{
    int numbers[1024] = { 0 };

    /* a zip entry's time is local, so its rule is looked up; here it gets one that stands in no file */
    setenv("TZ", "UTC0", 1);
    tzset();

    /* sorting more than a kilobyte asks how much memory there is, once */
    qsort(numbers, sizeof numbers / sizeof *numbers, sizeof *numbers, by_value);

#ifdef HAS_FILTER
    /* names that say they are UTF-8 are converted; the tables are read with the first */
    iconv_t there = iconv_open("ANSI_X3.4-1968", "UTF-8"), back = iconv_open("UTF-8", "ANSI_X3.4-1968");
    if (there != (iconv_t)-1)
        iconv_close(there);
    if (back != (iconv_t)-1)
        iconv_close(back);
#endif
}

static void limit(int what, rlim_t most)
{
    struct rlimit both = { most, most };

    setrlimit(what, &both);
}

static void set_limits(int seconds)
{
    struct rlimit time = { (rlim_t)seconds, (rlim_t)seconds + 1 };     /* the first has a signal of its own */

    setrlimit(RLIMIT_CPU, &time);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, 0);
    limit(RLIMIT_NOFILE, 0);
#ifdef RLIMIT_NPROC
    limit(RLIMIT_NPROC, 0);
#endif
    /* the address sanitizer takes terabytes of addresses for its own book-keeping */
#ifndef SANITIZED
    limit(RLIMIT_AS, MOST_MEMORY);
#endif
}

#ifdef HAS_FILTER

#ifdef __x86_64__
#define MACHINE AUDIT_ARCH_X86_64
#else
#define MACHINE AUDIT_ARCH_AARCH64
#endif

/* All that computing and answering needs. Nothing here names a file, a process or an address. */
static const unsigned short allowed[] = {
    SYS_write, SYS_exit, SYS_exit_group, SYS_brk, SYS_mmap, SYS_munmap, SYS_mremap, SYS_madvise, SYS_futex,
    SYS_clock_gettime, SYS_getrandom, SYS_rt_sigreturn, SYS_rt_sigprocmask,
#ifdef SANITIZED
    SYS_sigaltstack,        /* which the sanitizer asks for before each _exit() */
#endif
};
enum { ALLOWED = sizeof allowed / sizeof *allowed };

static bool set_filter(void)
{
    struct sock_filter program[ALLOWED + 6];
    unsigned short n = 0;

    /* call numbers mean something only together with the machine they are for */
    program[n++] = (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS,
                                                offsetof(struct seccomp_data, arch));
    program[n++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, MACHINE, 1, 0);
    program[n++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS);

    program[n++] = (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr));
    for (int i = 0; i < ALLOWED; i++)
        program[n++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, allowed[i],
                                                    (unsigned char)(ALLOWED - i), 0);
    program[n++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS);
    program[n++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);

    struct sock_fprog whole = { n, program };
    return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0
        && prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &whole) == 0;
}

#else

static bool set_filter(void)
{
    return false;
}

#endif

bool cage_enter(int out, int seconds)
{
    warm_up();
    if (out != 0)
        dup2(out, 0);
    for (int file = 1; file < MOST_FILES; file++)
        close(file);
    set_limits(seconds);
    return set_filter();
}
