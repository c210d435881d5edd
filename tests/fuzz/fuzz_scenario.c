/* fuzz_scenario: damaged scenario and course files, and random plays of what is accepted nevertheless.
 *
 *     make fuzz [SECONDS=60] [SEED=1]
 *
 * What the loader accepts must play to an end, whatever is chosen. With -DLIBFUZZER this is a target of
 * libFuzzer, which keeps an input that crashed it in build/fuzz; else the program does its own damage and
 * keeps the input under test in build/fuzz-last.lua. Either can become a file of tests/bad. tools/fuzz
 * says which it is, and with which seeds and dictionary.
 */
#include "core/session.h"
#include "script/course_loader.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { PLAYS = 3, MOST_TURNS = 2000, MOST_SEEDS = 200, MOST_BYTES = 64 * 1024 };

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static uint64_t next(uint64_t *chance)
{
    *chance ^= *chance << 13;
    *chance ^= *chance >> 7;
    *chance ^= *chance << 17;
    return *chance;
}

static char *read_file(const char *path, size_t *size)
{
    FILE *file = fopen(path, "rb");
    char *bytes = calloc(MOST_BYTES + 1, 1);

    if (!file || !bytes) {
        fprintf(stderr, "fuzz_scenario: run it in the project's folder; there is no %s\n", path);
        exit(2);
    }
    *size = fread(bytes, 1, MOST_BYTES, file);
    fclose(file);
    return bytes;
}

static void play(const Scenario *scenario, const Rubric *rubric, uint64_t chance)
{
    Arena arena = { 0 };
    Session *session = session_begin(scenario, rubric, chance, &arena);

    for (int turn = 0; !session_over(session); turn++) {
        const Prompt *prompt = session_prompt(session);
        int numbers[MOST_PARTS];

        /* one reply of each part, by chance */
        for (int part = 0; part < prompt->part_count; part++) {
            int seen = 0;
            for (int i = 0; i < prompt->offered_count; i++)
                if (prompt->offered[i].part == part && next(&chance) % (uint64_t)++seen == 0)
                    numbers[part] = prompt->offered[i].number;
        }
        if (turn == MOST_TURNS || !session_choose(session, numbers, prompt->part_count, NULL))
            abort();
    }
    session_record(session);
    arena_free(&arena);
}

static Scripts read_scripts(void)
{
    size_t size;

    return (Scripts){ .words = read_file("scripts/words.lua", &size), .schema = read_file("scripts/schema.lua", &size),
                      .rubric = read_file("scripts/rubric.lua", &size) };
}

/* Reads it as a course; somebody without a session stands in what is one. */
static bool try_course(const Scripts *scripts, const uint8_t *bytes, size_t size, Arena *arena)
{
    Findings findings = { .arena = arena };
    const Course *course = NULL;

    if (course_written((const char *)bytes, size))
        course = course_load(scripts, (const char *)bytes, size, "fuzz.lua", &findings, arena);
    if (course && course_standing(course, NULL, 0, NULL, 0, arena).complete)
        abort();
    return course != NULL;
}

/* Reads it, and plays it if it can be. */
static bool try(const Scripts *scripts, const Rubric *rubric, const uint8_t *bytes, size_t size)
{
    Arena arena = { 0 };
    Findings findings = { .arena = &arena };
    const Scenario *scenario = scenario_load(scripts, NULL, (const char *)bytes, size, "fuzz.lua", &findings, &arena);
    bool accepted = scenario != NULL;

    for (int i = 0; scenario && i < PLAYS; i++)
        play(scenario, rubric, 88172645463325252u + (uint64_t)i);
    accepted = try_course(scripts, bytes, size, &arena) || accepted;
    arena_free(&arena);
    return accepted;
}

static long accepted;           /* inputs that were a scenario or a course */

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static Arena arena;
    static Scripts scripts;
    static const Rubric *rubric;

    if (!rubric) {
        scripts = read_scripts();
        rubric = rubric_load(&scripts, &arena, NULL);
    }
    accepted += try(&scripts, rubric, bytes, size);
    return 0;
}

#ifndef LIBFUZZER

typedef struct Seeds {
    char *bytes[MOST_SEEDS];
    size_t sizes[MOST_SEEDS];
    int count;
} Seeds;

static void read_folder(Seeds *seeds, const char *folder)
{
    DIR *open = opendir(folder);
    struct dirent *entry;
    char path[1024];

    while (open && (entry = readdir(open)) != NULL && seeds->count < MOST_SEEDS)
        if (strstr(entry->d_name, ".lua")) {
            snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
            seeds->bytes[seeds->count] = read_file(path, &seeds->sizes[seeds->count]);
            seeds->count++;
        }
    if (open)
        closedir(open);
}

/* Damages a text in place: bytes exchanged, pieces copied over others, a piece cut out, words swapped for others of the
 * language. The buffer has room for MOST_BYTES. */
static void damage(uint8_t *bytes, size_t *size, const Seeds *seeds, uint64_t *chance)
{
    static const char *const words[] = {
        "beat", "says", "reply", "names", "when = { heat = at_most(1) }", "go = \"over\"", "either", "{", "}", "\"",
        "nothing", "over", "999999999999", "-1", "0x1p999", "[[", "]]", "--", ",", "true", "none = {}"
    };
    int steps = 1 + (int)(next(chance) % 3);

    while (steps-- > 0 && *size > 1) {
        size_t at = next(chance) % *size, length = next(chance) % 24;

        length = length < *size - at ? length : *size - at;
        switch (next(chance) % 6) {
        case 0:
            bytes[at] = (uint8_t)next(chance);
            break;
        case 1: case 2:         /* another number */
            while (at + 1 < *size && bytes[at] > '9')
                at++;
            bytes[at] = (uint8_t)(bytes[at] >= '0' && bytes[at] <= '9' ? '0' + next(chance) % 10 : bytes[at]);
            break;
        case 3:
            memmove(bytes + at, bytes + at + length, *size - at - length);
            *size -= length;
            break;
        case 4: {
            const char *word = words[next(chance) % (sizeof words / sizeof *words)];
            size_t room = strlen(word) < *size - at ? strlen(word) : *size - at;
            memcpy(bytes + at, word, room);
            break;
        }
        default: {
            int other = (int)(next(chance) % (uint64_t)seeds->count);
            size_t from = next(chance) % (seeds->sizes[other] + 1);
            length = length < seeds->sizes[other] - from ? length : seeds->sizes[other] - from;
            memcpy(bytes + at, seeds->bytes[other] + from, length);
        }
        }
    }
}

static void keep(const uint8_t *bytes, size_t size)
{
    FILE *file = fopen("build/fuzz-last.lua", "wb");

    if (file) {
        fwrite(bytes, 1, size, file);
        fclose(file);
    }
}

int main(int argc, char **argv)
{
    int seconds = argc > 1 ? atoi(argv[1]) : 60;
    uint64_t chance = (argc > 2 ? strtoull(argv[2], NULL, 10) : 1) * 0x9e3779b97f4a7c15u + 1;
    uint8_t *bytes = malloc(MOST_BYTES);
    Seeds seeds = { .count = 0 };
    time_t end = time(NULL) + seconds;
    long tried = 0;

    read_folder(&seeds, "scripts/courses");
    read_folder(&seeds, "scripts/scenarios");
    read_folder(&seeds, "tests/scenarios");
    read_folder(&seeds, "tests/bad");
    for (; time(NULL) < end; tried++) {
        int seed = (int)(next(&chance) % (uint64_t)seeds.count);
        size_t size = seeds.sizes[seed];

        memcpy(bytes, seeds.bytes[seed], size);
        damage(bytes, &size, &seeds, &chance);
        keep(bytes, size);
        LLVMFuzzerTestOneInput(bytes, size);
    }
    printf("%ld files read, %ld of them accepted and played\n", tried, accepted);
    for (int i = 0; i < seeds.count; i++)
        free(seeds.bytes[i]);
    free(bytes);
    return 0;
}

#endif
