/* Whether the files together are a good pack: the sheet, every scenario, every picture, every text. */
#include "pack/parts.h"

#include "script/source.h"

#include <string.h>

static bool is_in(const PackFile *file, const char *folder)
{
    return strncmp(file->name, folder, strlen(folder)) == 0;
}

/* The first error, and how many there are. Always false. */
static bool say_first(const Findings *findings, Arena *arena, Error *error)
{
    int errors = findings_errors(findings);

    for (int i = 0; i < findings->count; i++)
        if (findings->items[i].weight == FINDING_ERROR)
            return error_say(error, "%s%s", finding_text(&findings->items[i], arena), errors == 1 ? ""
                             : arena_print(arena, " (and %d more; `heard check FOLDER` lists them all)",
                                           errors - 1));
    return error_say(error, "it can't be played");
}

static bool read_manifest(Pack *pack, const PackRules *rules, Arena *arena, Error *error)
{
    Findings findings = { .arena = arena };

    for (int i = 0; i < pack->count; i++)
        if (strcmp(pack->files[i].name, "pack.lua") == 0) {
            pack->manifest = manifest_load(rules->scripts, pack->files[i].bytes, pack->files[i].size,
                                           rules->engine, &findings, arena);
            return pack->manifest ? true : say_first(&findings, arena, error);
        }
    return error_say(error, "pack.lua isn't in it; that is the sheet that says what a pack is");
}

static bool check_scenario(const PackFile *file, const PackRules *rules, Arena *arena, Error *error)
{
    Arena scratch = { .exhausted = arena->exhausted, .exhausted_data = arena->exhausted_data };
    Findings findings = { .arena = &scratch };
    bool good = rules->load(rules->self, file->bytes, file->size, file->name, &findings, &scratch) != NULL;

    if (!good)
        say_first(&findings, &scratch, error);
    arena_free(&scratch);
    return good;
}

static bool check_text(const PackFile *file, Arena *arena, Error *error)
{
    size_t at;
    const char *fault = text_fault(file->bytes, file->size, &at, arena);

    return fault ? error_say(error, "%s has %s at byte %zu; save it as UTF-8", file->name, fault, at + 1)
                 : true;
}

static bool check_file(const PackFile *file, const PackRules *rules, Arena *arena, Error *error)
{
    if (is_in(file, "scenarios/"))
        return check_scenario(file, rules, arena, error);
    if (is_in(file, "pictures/")) {
        const char *fault = picture_fault(file->bytes, file->size, arena);
        return fault ? error_say(error, "%s %s", file->name, fault) : true;
    }
    return strcmp(file->name, "pack.lua") == 0 ? true : check_text(file, arena, error);
}

bool pack_inspect(Pack *pack, const PackRules *rules, Arena *arena, Error *error)
{
    pack_sort(pack);
    if (!read_manifest(pack, rules, arena, error))
        return false;
    for (int i = 0; i < pack->count; i++)
        if (!check_file(&pack->files[i], rules, arena, error))
            return false;
    if (pack_scenarios(pack) == 0)
        return error_say(error, "there is no scenario in its folder scenarios/");
    return true;
}
