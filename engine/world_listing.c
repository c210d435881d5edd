/* world_listing.c: the library as cards, and every finding of a file. */
#include "core/form.h"
#include "core/sha256.h"
#include "script/course_loader.h"
#include "sys/file.h"
#include "sys/path.h"
#include "world_parts.h"

#include <stdlib.h>
#include <string.h>

/* ---- listing ---- */

typedef struct Listing {
    World *world;
    Arena *arena;               /* of the cards */
    Arena scratch;
    ScenarioCard *cards;
    int count;
    ScenarioCard *fresh;        /* cards that weren't remembered, and their keys */
    const char **keys;
    int fresh_count;
} Listing;

static void fill_card(World *world, const char *bytes, size_t length, const char *name,
                      const AssetNames *assets, Findings *findings, ScenarioCard *card, Arena *arena)
{
    Arena scratch = { 0 };
    const Scenario *scenario = library_load(world, bytes, length, name, assets, findings, &scratch);

    if (scenario) {
        card->title = arena_text(arena, scenario->title);
        card->summary = arena_text(arena, scenario->summary);
        card->customer = arena_text(arena, scenario->customer.name);
        card->portrait = arena_text(arena, scenario->customer.portrait);
        card->content_note = arena_text(arena, scenario->content_note);
        card->channel = scenario->channel;
        card->level = scenario->level;
        card->minutes = scenario->minutes;
        scenario_count_calls(scenario, card->calls);
    }
    arena_free(&scratch);
}

/* The findings of a card, counted. */
static void set_findings(ScenarioCard *card, Findings *findings)
{
    findings_sort(findings);
    card->findings = findings->items;
    card->finding_count = findings->count;
    card->errors = findings_errors(findings);
    card->warnings = 0;
    for (int i = 0; i < findings->count; i++)
        card->warnings += findings->items[i].weight == FINDING_WARNING;
}

static const char *key_of(World *world, const char *bytes, size_t length, const char *name,
                          const AssetNames *assets, Arena *arena)
{
    char digest[SHA256_TEXT], key[SHA256_TEXT];

    sha256_text(bytes, length, digest);
    const char *all = arena_print(arena, "%s %s %s", digest, library_fingerprint(world), name);
    if (assets->pack)
        all = arena_print(arena, "%s %s", all, assets->pack);
    for (const char *const *picture = assets->pictures; picture && *picture; picture++)
        all = arena_print(arena, "%s %s", all, *picture);
    sha256_text(all, strlen(all), key);
    return arena_text(arena, key);
}

static void note_fresh(Listing *listing, const char *key, const ScenarioCard *card)
{
    int count = listing->fresh_count++;

    listing->fresh = arena_grow(&listing->scratch, listing->fresh, count, sizeof *listing->fresh);
    listing->keys = arena_grow(&listing->scratch, listing->keys, count, sizeof *listing->keys);
    listing->fresh[count] = *card;
    listing->keys[count] = key;
}

/* What the file gives: remembered from an earlier time, or loaded now. */
static void read_card(Listing *listing, const char *path, const char *name, ScenarioCard *card)
{
    World *world = listing->world;
    Findings findings = { .arena = listing->arena };
    char *bytes;
    size_t length;

    if (!library_read(path, name, &listing->scratch, &bytes, &length, &findings)) {
        set_findings(card, &findings);
        return;
    }
    AssetNames assets = packs_assets(world, path, &listing->scratch);
    const char *key = key_of(world, bytes, length, name, &assets, &listing->scratch);
    Store *store = records_store(world);
    if (store && store_recall_card(store, key, listing->arena, card))
        return;
    fill_card(world, bytes, length, name, &assets, &findings, card, listing->arena);
    set_findings(card, &findings);
    note_fresh(listing, key, card);
}

static void copy_finding(Findings *findings, const Finding *from)
{
    finding_add(findings, from->weight, from->code, from->file, from->line, from->path, "%s", from->sentence);
}

/* Two files may have one name: the first found is the one that is played, and the other says so. */
static void refuse_double(Listing *listing, ScenarioCard *card, const char *name)
{
    for (int i = 0; i < listing->count; i++) {
        if (strcmp(listing->cards[i].id, card->id) != 0)
            continue;
        Findings findings = { .arena = listing->arena };
        for (int k = 0; k < card->finding_count; k++)
            copy_finding(&findings, &card->findings[k]);
        library_say_double(&findings, name, "scenario", listing->cards[i].file);
        set_findings(card, &findings);
        return;
    }
}

static bool list_file(void *data, const char *path)
{
    Listing *listing = data;
    Arena *arena = listing->arena;
    const char *id = path_stem(arena, path, ".lua"), *name = arena_print(arena, "%s.lua", id);
    ScenarioCard card = { .title = id, .summary = "", .customer = "", .portrait = "", .content_note = "" };
    Store *store = records_store(listing->world);

    read_card(listing, path, name, &card);
    card.id = id;
    card.file = arena_text(arena, path);
    card.pack = packs_title(listing->world, path, arena);
    refuse_double(listing, &card, name);
    card.best = -1;
    if (store && card.errors == 0)
        store_best(store, people_whose(listing->world), id, arena, &card.best, &card.best_band, &card.plays);

    listing->cards = arena_grow(arena, listing->cards, listing->count, sizeof card);
    listing->cards[listing->count++] = card;
    return true;
}

/* What can be played first; among these the gentlest first. */
static int by_level(const void *a, const void *b)
{
    const ScenarioCard *x = a, *y = b;
    int order = (x->errors > 0) - (y->errors > 0);

    if (order == 0)
        order = (x->level > y->level) - (x->level < y->level);
    if (order == 0)
        order = strcmp(x->id, y->id);
    return order ? order : strcmp(x->file, y->file);
}

int world_list_scenarios(void *self, Arena *arena, const ScenarioCard **cards)
{
    World *world = self;
    Listing listing = { .world = world, .arena = arena };

    library_each_in(world, library_folder_at, &listing.scratch, list_file, &listing);
    if (listing.count > 1)
        qsort(listing.cards, (size_t)listing.count, sizeof *listing.cards, by_level);

    /* a library that can't be remembered is read again next time */
    if (listing.fresh_count > 0 && world->store && !world->no_save)
        store_remember_cards(world->store, listing.keys, listing.fresh, listing.fresh_count, NULL);
    arena_free(&listing.scratch);
    *cards = listing.cards;
    return listing.count;
}

/* ---- checking ---- */

static void check_scenario(World *world, const char *bytes, size_t length, const char *path, const AssetNames *assets,
                           Bank *bank, Findings *findings)
{
    const Scenario *scenario = library_load(world, bytes, length, path, assets, findings, findings->arena);

    if (scenario)
        bank_add(bank, check_form(scenario, world->services.rubric, findings));
}

/* As installing checks it; and each scenario in it. */
static void check_archive(World *world, const char *path, Bank *bank, Findings *findings)
{
    Arena scratch = { 0 };
    Error error = { .line = 0 };
    const Pack *pack = world_read_pack(world, path, &scratch, &error);
    AssetNames assets = world->asset_names;
    int pictures = 0;

    if (!pack) {
        finding_add(findings, FINDING_ERROR, "pack", path, 0, "", "%s", error.sentence);
        arena_free(&scratch);
        return;
    }
    const char **names = ARENA_NEW(&scratch, const char *, pack->count + 1);
    for (int i = 0; i < pack->count; i++)
        if (strncmp(pack->files[i].name, "pictures/", strlen("pictures/")) == 0)
            names[pictures++] = pack->files[i].name + strlen("pictures/");
    assets.pack = pack->manifest->id;
    assets.pictures = names;
    for (int i = 0; i < pack->count; i++)
        if (strncmp(pack->files[i].name, "scenarios/", strlen("scenarios/")) == 0)
            check_scenario(world, pack->files[i].bytes, pack->files[i].size,
                           path_join(findings->arena, path, pack->files[i].name), &assets, bank, findings);
    arena_free(&scratch);
}

static bool is_archive(const char *path)
{
    size_t length = strlen(path), ending = strlen(".heard");

    return length > ending && strcmp(path + length - ending, ".heard") == 0;
}

static void check_file(World *world, const char *path, Bank *bank, Findings *findings)
{
    Arena scratch = { 0 };
    char *bytes;
    size_t length;

    if (is_archive(path)) {
        check_archive(world, path, bank, findings);
        return;
    }
    if (!library_read(path, path, &scratch, &bytes, &length, findings)) {
        arena_free(&scratch);
        return;
    }
    if (course_written(bytes, length)) {
        courses_check(world, bytes, length, path, findings);
    } else {
        AssetNames assets = packs_assets(world, path, &scratch);
        check_scenario(world, bytes, length, path, &assets, bank, findings);
        library_check_double(world, library_folder_at, path, "scenario", findings);
    }
    arena_free(&scratch);
}

/* The file of a scenario or a course by its id; NULL: there is none of this name. */
static const char *path_of_id(const World *world, const char *id, Arena *arena)
{
    const char *path = library_path(world, library_folder_at, id, arena);

    return path ? path : library_path(world, courses_folder_at, id, arena);
}

int world_check(World *world, const char *path, Bank *bank, Findings *findings, Error *error)
{
    Arena scratch = { 0 };
    const char *const *files, *in_library = file_exists(path) ? NULL : path_of_id(world, path, &scratch);
    int count = 1;

    path = in_library ? in_library : path;
    if (!file_exists(path)) {
        error_say(error, "There is no file or folder called %s, and no scenario or course.", path);
        count = -1;
    } else if (!folder_exists(path)) {
        check_file(world, path, bank, findings);
    } else {
        if (packs_check_sheet(world, path, findings))
            path = path_join(&scratch, path, "scenarios");
        if (!folder_list(path, ".lua", &scratch, &files, &count, error))
            count = -1;
        for (int i = 0; i < count; i++)
            check_file(world, path_join(&scratch, path, files[i]), bank, findings);
        if (count == 0) {
            error_say(error, "There is no scenario in %s.", path);
            count = -1;
        }
    }
    arena_free(&scratch);
    return count;
}

typedef struct Checking {
    World *world;
    Bank *bank;
    Findings *findings;
    int count;
} Checking;

static bool check_next(void *data, const char *path)
{
    Checking *checking = data;

    check_file(checking->world, path, checking->bank, checking->findings);
    checking->count++;
    return true;
}

int world_check_all(World *world, Bank *bank, Findings *findings)
{
    Arena scratch = { 0 };
    Checking checking = { world, bank, findings, 0 };

    library_each_file(world, &scratch, check_next, &checking);
    arena_free(&scratch);
    checking.count += courses_check_all(world, findings);
    return checking.count;
}

void world_sort_findings(const World *world, Findings *findings)
{
    Finding *all = ARENA_NEW(findings->arena, Finding, findings->count);
    size_t length = world->data ? strlen(world->data) : 0;
    int count = 0;

    findings_sort(findings);
    for (int own = 0; own < 2; own++)
        for (int i = 0; i < findings->count; i++) {
            const char *file = findings->items[i].file;
            bool is_own = length > 0 && strncmp(file, world->data, length) == 0 && file[length] == '/';
            if (is_own == own)
                all[count++] = findings->items[i];
        }
    findings->items = all;
}
