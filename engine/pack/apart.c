/* Inspecting a pack in a child process.
 *
 * The child's answer is text: "no" and a sentence; or "filter" or "limits" (what it was held by), a line
 * "NAME SIZE" with the bytes behind it for each file, and "end". This side believes none of it: names and
 * sizes are held against the same rules again, and an answer that isn't whole is a refusal.
 */
#include "pack/parts.h"

#include "script/source.h"
#include "sys/clock.h"
#include "sys/file.h"
#include "sys/path.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { MOST_ANSWER = PACK_MOST_BYTES + PACK_MOST_ENTRIES * (PACK_LONGEST_NAME * 2 + 32) + 1024 };

/* What is to be inspected: the files of a folder, or the bytes of an archive. */
typedef struct Parcel {
    Pack pack;
    char *archive;              /* NULL: a folder */
    size_t size;
    const PackRules *rules;
} Parcel;

/* What came back through the pipe. */
typedef struct Answer {
    char *bytes;                /* from malloc; they end with a 0 that `size` doesn't count */
    size_t size, at;
    bool late;
    int status;                 /* as waitpid() has it */
} Answer;

/* ---- the child ---- */

static void put(const char *bytes, size_t size)
{
    while (size > 0) {
        ssize_t sent = write(0, bytes, size);
        if (sent < 0 && errno == EINTR)
            continue;
        if (sent <= 0)
            _exit(1);
        bytes += sent;
        size -= (size_t)sent;
    }
}

static void put_text(const char *text)
{
    put(text, strlen(text));
}

static void put_files(const Pack *pack, Arena *arena)
{
    for (int i = 0; i < pack->count; i++) {
        put_text(arena_print(arena, "%s %zu\n", pack->files[i].name, pack->files[i].size));
        put(pack->files[i].bytes, pack->files[i].size);
    }
    put_text("end\n");
}

static void give_up(void *data)
{
    (void)data;
    _exit(1);
}

static _Noreturn void inspect_and_answer(Parcel *parcel, int out)
{
    Arena arena = { .exhausted = give_up };
    Error error = { .line = 0 };

    bool filtered = cage_enter(out, parcel->rules->seconds);
    bool good = !parcel->archive
             || archive_unpack(parcel->archive, parcel->size, &parcel->pack, &arena, &error);

    if (good && pack_inspect(&parcel->pack, parcel->rules, &arena, &error)) {
        put_text(filtered ? "filter\n" : "limits\n");
        put_files(&parcel->pack, &arena);
    } else {
        put_text("no\n");
        put_text(error.sentence);
    }
    _exit(0);
}

/* ---- this side ---- */

/* Reads until the child closes its end, says too much, or takes too long. */
static void listen_to(int in, int seconds, Answer *answer)
{
    int64_t until = clock_ticks() + (int64_t)seconds * 1000 + 2000;     /* its own limit comes first */
    size_t room = 0;

    for (;;) {
        struct pollfd there = { in, POLLIN, 0 };
        int64_t left = until - clock_ticks();
        answer->late = left <= 0;
        if (answer->late || answer->size >= MOST_ANSWER)
            return;
        if (poll(&there, 1, (int)left) <= 0)
            continue;

        if (answer->size + 64 * 1024 > room) {
            char *more = realloc(answer->bytes, room * 2 + 128 * 1024 + 1);
            if (!more)
                return;
            answer->bytes = more;
            room = room * 2 + 128 * 1024;
        }
        ssize_t got = read(in, answer->bytes + answer->size, room - answer->size);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return;
        answer->size += (size_t)got;
        answer->bytes[answer->size] = 0;
    }
}

/* The next line without its end, or NULL; the 0 behind it takes the place of the line's end. */
static const char *next_line(Answer *answer)
{
    char *line = answer->bytes + answer->at;
    char *end = answer->at < answer->size ? memchr(line, '\n', answer->size - answer->at) : NULL;

    if (!end)
        return NULL;
    *end = 0;
    answer->at += (size_t)(end - line) + 1;
    return line;
}

static bool take_file(Answer *answer, const char *line, Pack *pack, Arena *arena, Error *error)
{
    const char *space = strchr(line, ' ');
    const char *name = space ? arena_text_n(arena, line, (size_t)(space - line)) : "";
    unsigned long size = space ? strtoul(space + 1, NULL, 10) : 0;
    const char *fault = pack_file_fault(name, arena);

    if (fault || size > answer->size - answer->at)
        return error_say(error, "%s", fault ? fault : "its inspection ended too soon");
    answer->at += size;
    return pack_add(pack, name, answer->bytes + answer->at - size, size, arena, error);
}

static bool take_files(Answer *answer, Pack *pack, Arena *arena, Error *error)
{
    for (const char *line; (line = next_line(answer)); ) {
        if (strcmp(line, "end") == 0)
            return true;
        if (!take_file(answer, line, pack, arena, error))
            return false;
    }
    return error_say(error, "its inspection ended too soon");
}

/* What became of the child, if that wasn't an answer. */
static bool say_no_answer(const Answer *answer, Error *error)
{
    if (answer->late || (WIFSIGNALED(answer->status) && WTERMSIG(answer->status) == SIGXCPU))
        return error_say(error, "looking into it takes far too long");
#ifdef SIGSYS
    if (WIFSIGNALED(answer->status) && WTERMSIG(answer->status) == SIGSYS)
        return error_say(error, "looking into it did something that it may not do, and was ended");
#endif
    return error_say(error,
                     "looking into it failed; it is damaged, or takes far more memory than a pack can need");
}

static bool understand(Answer *answer, Pack *pack, Arena *arena, Error *error)
{
    bool ended = !answer->late && WIFEXITED(answer->status) && WEXITSTATUS(answer->status) == 0;
    const char *verdict = ended ? next_line(answer) : NULL;

    if (verdict && strcmp(verdict, "no") == 0) {
        const char *rest = answer->bytes + answer->at;
        size_t size = answer->size - answer->at;
        return error_say(error, "%s", text_clean(rest, size, sizeof error->sentence - 1, arena));
    }
    if (!verdict || (strcmp(verdict, "filter") != 0 && strcmp(verdict, "limits") != 0))
        return say_no_answer(answer, error);
    pack->filtered = strcmp(verdict, "filter") == 0;
    return take_files(answer, pack, arena, error);
}

static bool inspect_apart(Parcel *parcel, Pack *pack, Arena *arena, Error *error)
{
    Answer answer = { .bytes = NULL };
    int ends[2];

    if (pipe(ends) != 0)
        return error_say(error, "this machine can't look into it: %s", strerror(errno));
    pid_t child = fork();
    if (child == 0)
        inspect_and_answer(parcel, ends[1]);
    close(ends[1]);
    if (child < 0) {
        close(ends[0]);
        return error_say(error, "this machine can't look into it: %s", strerror(errno));
    }

    listen_to(ends[0], parcel->rules->seconds, &answer);
    close(ends[0]);
    kill(child, SIGKILL);       /* it has ended by itself, or is to */
    while (waitpid(child, &answer.status, 0) < 0 && errno == EINTR)
        continue;
    bool good = understand(&answer, pack, arena, error);
    free(answer.bytes);
    return good;
}

/* ---- taking in ---- */

/* "front-desk.heard can't be used: it holds more than 500 files." Always NULL. */
static const Pack *refuse(const char *path, const char *why, Arena *arena, Error *error)
{
    size_t length = strlen(path), end = strlen(why);

    while (length > 1 && path[length - 1] == '/')
        length--;
    const char *name = path_stem(arena, arena_text_n(arena, path, length), "");
    error_say(error, "%s can't be used: %s%s", pack_shown(name, arena), why,
              end > 0 && strchr(".?!", why[end - 1]) ? "" : ".");
    return NULL;
}

/* The sheet is read here too, as whenever the library is listed. */
static bool take_manifest(Pack *pack, const PackRules *rules, Arena *arena, Error *error)
{
    Findings findings = { .arena = arena };

    for (int i = 0; i < pack->count && !pack->manifest; i++)
        if (strcmp(pack->files[i].name, "pack.lua") == 0)
            pack->manifest = manifest_load(rules->scripts, pack->files[i].bytes, pack->files[i].size,
                                           rules->engine, &findings, arena);
    return pack->manifest ? true : error_say(error, "its pack.lua can't be read");
}

const Pack *pack_read(const char *path, const PackRules *rules, Arena *arena, Error *error)
{
    Parcel parcel = { .rules = rules };
    Arena scratch = { 0 };
    Pack *pack = ARENA_NEW(arena, Pack, 1);
    const Pack *good = pack;
    Error why = { .line = 0 };

    if (folder_exists(path) ? !folder_unpack(path, &parcel.pack, &scratch, &why)
                            : !file_read(path, PACK_MOST_BYTES, &scratch, &parcel.archive, &parcel.size,
                                         &why))
        good = refuse(path, why.sentence, arena, error);
    else if (!inspect_apart(&parcel, pack, arena, &why) || !take_manifest(pack, rules, arena, &why))
        good = refuse(path, why.sentence, arena, error);
    arena_free(&scratch);
    return good;
}
