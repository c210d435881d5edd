#include "world.h"

#include "sys/clock.h"
#include "sys/file.h"
#include "sys/path.h"
#include "world_parts.h"

static Settings *world_settings(void *self)
{
    World *world = self;

    return &world->settings;
}

static int64_t world_now(void *self)
{
    (void)self;
    return clock_now();
}

static int64_t world_ticks(void *self)
{
    (void)self;
    return clock_ticks();
}

static uint64_t world_seed(void *self)
{
    (void)self;
    return clock_seed();
}

static Services services_of(World *world)
{
    return (Services){
        .self = world,
        .list_scenarios = world_list_scenarios,
        .load_scenario = world_load_scenario,
        .changed = world_changed,
        .load_kept_scenario = world_load_kept_scenario,
        .begin_record = world_begin_record,
        .add_turn = world_add_turn,
        .finish_record = world_finish_record,
        .find_unfinished = world_find_unfinished,
        .list_records = world_list_records,
        .load_record = world_load_record,
        .drop_unfinished = world_drop_unfinished,
        .trainee = world_trainee,
        .list_trainees = world_list_trainees,
        .add_trainee = world_add_trainee,
        .choose_trainee = world_choose_trainee,
        .rename_trainee = world_rename_trainee,
        .set_code = world_set_code,
        .export_trainee = world_export_trainee,
        .forget_trainee = world_forget_trainee,
        .list_attempts = world_list_attempts,
        .list_drills = world_list_drills,
        .add_drill = world_add_drill,
        .list_courses = world_list_courses,
        .load_course = world_load_course,
        .list_disagreements = world_list_disagreements,
        .add_disagreement = world_add_disagreement,
        .list_perspectives = world_list_perspectives,
        .add_perspective = world_add_perspective,
        .list_stories = world_list_stories,
        .add_story = world_add_story,
        .drop_story = world_drop_story,
        .print_page = world_print_page,
        .trouble = world_trouble,
        .settings = world_settings,
        .save_settings = world_save_settings,
        .now = world_now,
        .zone = world_zone,
        .ticks = world_ticks,
        .fresh_seed = world_seed,
    };
}

World *world_open(const WorldOptions *options, Arena *arena, Error *error)
{
    World *world = ARENA_NEW(arena, World, 1);

    file_quiet_signals();
    world->arena = arena;
    world->no_save = options->no_save;

    /* without its own files the program can do nothing; without the person's it plays all the same */
    world->share = path_share(options->share, options->program, arena, error);
    if (!world->share)
        return NULL;
    world->assets = path_join(arena, world->share, "assets");
    world->data = path_data(options->data, arena, &world->data_error);
    world->settings_file = path_settings(options->data, arena, &world->settings_error);

    if (!library_open(world, error))
        return NULL;
    world->services = services_of(world);
    world->services.rubric = rubric_load(&world->scripts, arena, error);
    if (!world->services.rubric)
        return NULL;
    settings_read(world);
    return world;
}

bool world_close(World *world, Error *error)
{
    if (!world)
        return true;
    bool saved = records_catch_up(world, error);
    store_close(world->store);
    store_close(world->memory);
    world->store = world->memory = NULL;
    return saved;
}

bool world_whole(World *world, Error *error)
{
    Error why = { .line = 0 };

    return !world->store || store_whole(world->store, &why)
        || error_say(error, "Not all of the records could be read. %s", why.sentence);
}

Services *world_services(World *world)
{
    return &world->services;
}

const char *world_assets(const World *world)
{
    return world->assets;
}

const char *world_packs(const World *world)
{
    return world->data ? path_join(world->arena, world->data, "packs") : NULL;
}

const char *world_scenarios(const World *world)
{
    return world->data ? path_join(world->arena, world->data, "scenarios") : NULL;
}

const char *world_notice(const World *world, int index)
{
    return index >= 0 && index < world->notice_count ? world->notices[index] : NULL;
}
