#include "sys/pdf.h"

#include "sys/clock.h"
#include "sys/file.h"
#include "sys/path.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { MOST_BYTES = 256 * 1024 * 1024, NOT_THERE = 127 };

/* ---- running a program ---- */

static _Noreturn void become(char *const *words)
{
    int nowhere = open("/dev/null", O_RDWR);

    setpgid(0, 0);
    for (int i = 0; i < 3; i++)
        dup2(nowhere, i);
    execvp(words[0], words);
    _exit(errno == ENOENT || errno == EACCES ? NOT_THERE : 1);
}

/* Runs a program with what it starts, for so long. Its exit status; -1 if it had to be ended. */
static int run(char *const *words)
{
    int64_t end = clock_ticks() + 1000LL * PDF_SECONDS;
    int status = 0;
    pid_t child = fork();

    if (child == 0)
        become(words);
    if (child < 0)
        return -1;
    while (waitpid(child, &status, WNOHANG) == 0) {
        struct timespec pause = { 0, 50 * 1000 * 1000 };
        if (clock_ticks() > end) {
            kill(-child, SIGKILL);
            kill(child, SIGKILL);
            waitpid(child, &status, 0);
            return -1;
        }
        nanosleep(&pause, NULL);
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/* ---- the programs ---- */

/* A browser prints the page as it shows it; weasyprint nearly so. */
static bool convert(const char *page, const char *made, Arena *arena, const char **tried)
{
    static const char *const browsers[] = { "chromium", "chromium-browser", "google-chrome", "chrome" };
    char *print = arena_print(arena, "--print-to-pdf=%s", made),
        *from = arena_print(arena, "file://%s", page);

    for (size_t i = 0; i < sizeof browsers / sizeof *browsers; i++) {
        char *const words[] = { (char *)browsers[i], "--headless", "--disable-gpu", "--no-pdf-header-footer",
                                print, from, NULL };
        int status = run(words);
        if (status == 0 && file_exists(made))
            return true;
        if (status != NOT_THERE)
            *tried = browsers[i];
    }
    char *const words[] = { "weasyprint", "--quiet", (char *)page, (char *)made, NULL };
    int status = run(words);
    if (status != NOT_THERE)
        *tried = "weasyprint";
    return status == 0 && file_exists(made);
}

bool pdf_save(const char *document, const char *path, Arena *arena, Error *error)
{
    const char *temporary = getenv("TMPDIR"), *tried = NULL;
    char *folder = arena_print(arena, "%s/heard-XXXXXX", temporary
                               && temporary[0] == '/' ? temporary : "/tmp");
    char *bytes = NULL;
    size_t length = 0;

    if (!mkdtemp(folder))
        return error_say(error, "No folder could be made in %s for the page on its way to a PDF.", folder);
    const char *page = path_join(arena, folder, "page.html"), *made = path_join(arena, folder, "page.pdf");
    bool good = file_save(page, document, strlen(document), error);
    if (good && !convert(page, made, arena, &tried))
        good = tried ? error_say(error, "%s couldn't make the PDF. Write the page with --output and print it "
                                        "to a file "
                                        "from a browser.", tried)
                     : error_say(error, "No program that makes a PDF is there (chromium or weasyprint). "
                                        "Write the page with "
                                        "--output and print it to a file from a browser.");
    good = good && file_read(made, MOST_BYTES, arena, &bytes, &length, error)
        && file_save(path, bytes, length, error);
    unlink(page);
    unlink(made);
    rmdir(folder);
    return good;
}
