/* world_outbox.c: how a session becomes statements here, and where they may be sent. */
#include "report/xapi.h"
#include "sys/clock.h"
#include "sys/path.h"
#include "world_parts.h"

#include <string.h>

/* The language of a record's texts, as its scenario says; NULL if that can't be loaded any more. */
static const char *language_of(World *world, const Record *record)
{
    Arena scratch = { 0 };

    for (int i = 0; i < world->tongue_count; i++)
        if (strcmp(world->tongues[i].hash, record->hash) == 0)
            return world->tongues[i].language;

    const Scenario *scenario = world_load_kept_scenario(world, record->hash, &scratch, NULL);
    world->tongues = arena_grow(world->arena, world->tongues, world->tongue_count, sizeof *world->tongues);
    Tongue *tongue = &world->tongues[world->tongue_count++];
    tongue->hash = arena_text(world->arena, record->hash);
    tongue->language = scenario ? arena_text(world->arena, scenario->language) : NULL;
    arena_free(&scratch);
    return tongue->language;
}

/* The organisation's base. What is wrong with it is said when somebody exports: it must not keep a session from
 * being saved. */
static const char *base_of(const World *world, Arena *arena)
{
    const char *typed = settings_text(world, "xapi_base", arena), *base = XAPI_NO_BASE;

    if (typed)
        xapi_base(typed, arena, &base, NULL);
    return base;
}

int outbox_statements(void *self, const Record *record, Arena *arena, const Statement **statements)
{
    World *world = self;
    XapiMaker maker = { base_of(world, arena), language_of(world, record), HEARD_VERSION, clock_now() };

    return xapi_statements(record, &maker, arena, statements);
}

bool world_record_store(const World *world, RecordStore *found, Arena *arena, Error *error)
{
    const char *base = settings_text(world, "xapi_base", arena);

    *found = (RecordStore){ .endpoint = settings_text(world, "lrs_endpoint", arena), .base = XAPI_NO_BASE };
    if (world->settings_file) {
        found->settings = world->settings_file;
        found->key_file = path_join(arena, path_folder(arena, world->settings_file), "lrs-key");
    }
    found->base_set = base != NULL;
    return !base || xapi_base(base, arena, &found->base, error);
}

const char *world_file(const World *world, const char *name, Arena *arena)
{
    return path_join(arena, world->data, name);
}
