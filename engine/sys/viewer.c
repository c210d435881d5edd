#include "sys/viewer.h"

#include "core/arena.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#ifdef __APPLE__
static const char opener[] = "open";
#else
static const char opener[] = "xdg-open";
#endif

/* Where the opener is, looked for as a shell would. NULL: nowhere. */
static const char *find_opener(Arena *arena)
{
    const char *path = getenv("PATH");

    for (size_t length; path != NULL && *path != 0; path += length + (path[length] == ':')) {
        length = strcspn(path, ":");
        const char *file = arena_print(arena, "%.*s/%s", (int)length, path, opener);
        if (*path == '/' && access(file, X_OK) == 0)
            return file;
    }
    return NULL;
}

static bool has_desktop(void)
{
#ifdef __APPLE__
    return true;
#else
    return getenv("DISPLAY") != NULL || getenv("WAYLAND_DISPLAY") != NULL;
#endif
}

/* In a process of its own, whose parent ends at once: nobody has to wait for it, and it isn't ended with us. */
static void start(const char *program, const char *path)
{
    char *const words[] = { (char *)program, (char *)path, NULL };
    pid_t child = fork();

    if (child != 0)
        _exit(child < 0);
    setsid();
    int nothing = open("/dev/null", O_RDWR);
    if (nothing >= 0)
        for (int file = 0; file < 3; file++)
            dup2(nothing, file);
    execv(program, words);
    _exit(127);
}

bool viewer_show(const char *path)
{
    Arena scratch = { 0 };
    const char *program = path[0] == '/' && has_desktop() ? find_opener(&scratch) : NULL;
    pid_t child = program != NULL ? fork() : -1;
    int status = 1;

    if (child == 0)
        start(program, path);
    while (child > 0 && waitpid(child, &status, 0) < 0 && errno == EINTR)
        continue;
    arena_free(&scratch);
    return child > 0 && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}
