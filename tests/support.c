#include "support.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

char *support_bytes(const char *path, size_t *size)
{
    FILE *file = fopen(path, "rb");
    size_t room = 1 << 16;
    char *bytes = malloc(room);

    if (!file)
        fail_msg("%s can't be opened", path);
    *size = 0;
    for (size_t got; (got = fread(bytes + *size, 1, room - *size - 1, file)) > 0;) {
        *size += got;
        if (*size + 1 == room)
            bytes = realloc(bytes, room *= 2);
    }
    bytes[*size] = 0;
    fclose(file);
    return bytes;
}

char *support_file(const char *path)
{
    size_t size;

    return support_bytes(path, &size);
}

const Scripts *support_scripts(void)
{
    static Scripts scripts;

    if (!scripts.words)
        scripts = (Scripts){ support_file("scripts/words.lua"), support_file("scripts/schema.lua"),
                             support_file("scripts/rubric.lua") };
    return &scripts;
}

const Rubric *support_rubric(Arena *arena)
{
    Error error;
    const Rubric *rubric = rubric_load(support_scripts(), arena, &error);

    if (!rubric)
        fail_msg("the rubric: %s", error.sentence);
    return rubric;
}

static const Scenario *load(const char *source, size_t length, const char *file, Arena *arena)
{
    Findings findings = { .arena = arena };
    const Scenario *scenario = scenario_load(support_scripts(), NULL, source, length, file, &findings, arena);

    if (scenario)
        return scenario;
    for (int i = 0; i < findings.count; i++)
        print_error("%s\n", finding_text(&findings.items[i], arena));
    fail_msg("%s has faults", file);
    return NULL;
}

const Scenario *support_scenario(const char *path, Arena *arena)
{
    size_t size;
    char *bytes = support_bytes(path, &size);
    const Scenario *scenario = load(bytes, size, path, arena);

    free(bytes);
    return scenario;
}

const Scenario *support_scenario_text(const char *text, Arena *arena)
{
    return load(text, strlen(text), "small.lua", arena);
}
