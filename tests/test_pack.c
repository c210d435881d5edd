/* Packs: making, installing and playing them, and the sheet that says what they are. */
#include "parcel.h"

#include "commands.h"
#include "sys/file.h"
#include "sys/path.h"

#include <archive_entry.h>
#include <fcntl.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

/* ---- good packs ---- */

static void a_good_pack_is_installed_and_listed_and_can_be_played(void **state)
{
    Parcel *parcel = *state;
    Services *services = world_services(parcel->world);

    parcel_begin_good(parcel);
    parcel_add_text(parcel, "LICENSE", "Do as you like.\n");
    parcel_add(parcel, "scenarios/", NULL, 0, AE_IFDIR);
    parcel_end(parcel);
    parcel_install(parcel);

    const ScenarioCard *card = parcel_card(parcel, "desk-call");
    assert_string_equal(card->pack, "At the front desk");
    assert_int_equal(card->errors, 0);
    assert_null(parcel_card(parcel, "late-parcel")->pack);
    const Scenario *scenario = services->load_scenario(services->self, "desk-call", &parcel->arena,
                                                       &parcel->error);
    assert_non_null(scenario);
    assert_string_equal(scenario->id, "desk-call");
}

static void a_folder_is_as_good_as_an_archive(void **state)
{
    Parcel *parcel = *state;

    parcel_folder(parcel);
    parcel_write_text(parcel, ".git", "what an editor or a version control left is passed over");
    parcel_write_text(parcel, "front-desk.heard", "and so is what was made of the folder");
    parcel_install(parcel);
    assert_int_equal(parcel_card(parcel, "desk-call")->errors, 0);
    assert_false(file_exists(path_join(&parcel->arena, parcel->data, "packs/front-desk/.git")));
    assert_false(file_exists(path_join(&parcel->arena, parcel->data, "packs/front-desk/front-desk.heard")));
}

static void a_pack_is_the_same_bytes_wherever_and_whenever_it_is_made(void **state)
{
    Parcel *parcel = *state;
    const char *first, *second;
    size_t size, again;

    parcel_folder(parcel);
    parcel_write_text(parcel, "scenarios/a-call.lua", parcel_scenario(parcel, "a-call"));
    assert_true(pack_archive(parcel_read(parcel), &parcel->arena, &first, &size, &parcel->error));

    struct timespec then[2] = { { 86400, 0 }, { 86400, 0 } };
    assert_int_equal(utimensat(AT_FDCWD, path_join(&parcel->arena, parcel->pack, "pack.lua"), then, 0), 0);
    setenv("TZ", "Asia/Tokyo", 1);
    assert_true(pack_archive(parcel_read(parcel), &parcel->arena, &second, &again, &parcel->error));
    unsetenv("TZ");
    assert_int_equal(size, again);
    assert_memory_equal(first, second, size);

    /* and of the same files in an archive, in another order, too */
    parcel->pack = path_join(&parcel->arena, parcel->folder, "pack.heard");
    parcel_begin(parcel);
    parcel_add_text(parcel, "scenarios/desk-call.lua", parcel_scenario(parcel, "desk-call"));
    parcel_add_text(parcel, "scenarios/a-call.lua", parcel_scenario(parcel, "a-call"));
    parcel_add_text(parcel, "pack.lua", SHEET);
    parcel_end(parcel);
    assert_true(pack_archive(parcel_read(parcel), &parcel->arena, &second, &again, &parcel->error));
    assert_int_equal(size, again);
    assert_memory_equal(first, second, size);
}

static void what_was_packed_can_be_installed(void **state)
{
    Parcel *parcel = *state;
    const char *bytes;
    size_t size;

    parcel_folder(parcel);
    assert_true(pack_archive(parcel_read(parcel), &parcel->arena, &bytes, &size, &parcel->error));
    parcel->pack = path_join(&parcel->arena, parcel->folder, "pack.heard");
    assert_true(file_save(parcel->pack, bytes, size, &parcel->error));
    parcel_install(parcel);
}

/* A name that says it is UTF-8 makes the C library look for its tables, which mustn't end the child. */
static void names_that_say_they_are_utf_8_are_read(void **state)
{
    Parcel *parcel = *state;

    parcel_begin_good(parcel);
    parcel_end(parcel);
    for (size_t i = 0; i + 10 < parcel->size; i++) {
        if (memcmp(parcel->bytes + i, "PK\3\4", 4) == 0)
            parcel->bytes[i + 7] |= 8;
        if (memcmp(parcel->bytes + i, "PK\1\2", 4) == 0)
            parcel->bytes[i + 9] |= 8;
    }
    parcel_save(parcel, parcel->size);
    parcel_read(parcel);
}

static void a_pack_is_checked_under_a_filter_where_there_is_one(void **state)
{
    Parcel *parcel = *state;

    parcel_folder(parcel);
#if defined(__linux__) && (defined(__x86_64__) || defined(__aarch64__))
    assert_true(parcel_read(parcel)->filtered);
#else
    assert_false(parcel_read(parcel)->filtered);
#endif
}

/* ---- pictures ---- */

/* Puts a scenario into the pack that has a portrait and a scene of its own. */
static void write_pictured(Parcel *parcel)
{
    const char *text = parcel_scenario(parcel, "desk-call");
    const char *scene = strstr(text, "scene = \"home\""), *portrait = strstr(text, "portrait = \"nia\"");

    assert_true(scene && portrait && scene < portrait);
    parcel_write_text(parcel, "scenarios/desk-call.lua",
                      arena_print(&parcel->arena, "%.*sscene = \"counter.png\"%.*sportrait = \"mira.png\"%s",
                                  (int)(scene - text), text, (int)(portrait - scene) - 14, scene + 14,
                                  portrait + 16));
}

/* A picture of one point. */
static void write_picture(Parcel *parcel, const char *name)
{
    static const char png[] =
        "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\10\0\0\0\0\x3a\x7e\x9b\x55"
        "\0\0\0\nIDAT\x78\xda\x63\x60\0\0\0\2\0\1\xe5\x27\xde\xfc\0\0\0\0IEND\xae\x42\x60\x82";

    parcel_write(parcel, name, png, sizeof png - 1);
}

/* How often a check of the folder misses an asset, and the first sentence about it. */
static int missing(Parcel *parcel, const char **sentence)
{
    Findings findings = { .arena = &parcel->arena };
    Bank bank = { 0 };
    int count = 0;

    assert_int_equal(world_check(parcel->world, parcel->pack, &bank, &findings, &parcel->error), 1);
    for (int i = 0; i < findings.count; i++)
        if (strcmp(findings.items[i].code, "missing-asset") == 0 && count++ == 0)
            *sentence = findings.items[i].sentence;
    return count;
}

static void a_pack_has_pictures_of_its_own(void **state)
{
    Parcel *parcel = *state;
    Services *services = world_services(parcel->world);
    const char *sentence;

    parcel_folder(parcel);
    write_pictured(parcel);
    write_picture(parcel, "pictures/mira.png");
    write_picture(parcel, "pictures/counter.png");
    assert_int_equal(missing(parcel, &sentence), 0);

    parcel_install(parcel);
    const ScenarioCard *card = parcel_card(parcel, "desk-call");
    assert_int_equal(card->warnings, 0);
    assert_string_equal(card->portrait, "front-desk/mira.png");
    const Scenario *scenario = services->load_scenario(services->self, "desk-call", &parcel->arena,
                                                       &parcel->error);
    assert_string_equal(scenario->scene, "front-desk/counter.png");
}

static void a_picture_that_a_pack_lacks_is_a_warning_wherever_it_is_checked(void **state)
{
    Parcel *parcel = *state;
    const char *sentence;

    parcel_folder(parcel);
    write_pictured(parcel);
    write_picture(parcel, "pictures/miro.png");
    assert_int_equal(missing(parcel, &sentence), 2);
    assert_string_equal(sentence, "there is no picture 'mira.png', did you mean 'miro.png'?");

    /* it can be played all the same, and the library says so until the picture is there */
    parcel_install(parcel);
    assert_int_equal(parcel_card(parcel, "desk-call")->errors, 0);
    assert_int_equal(parcel_card(parcel, "desk-call")->warnings, 2);
    parcel->pack = path_join(&parcel->arena, parcel->data, "packs/front-desk");
    write_picture(parcel, "pictures/mira.png");
    assert_int_equal(parcel_card(parcel, "desk-call")->warnings, 1);
}

static void a_picture_outside_a_pack_is_a_warning(void **state)
{
    Parcel *parcel = *state;
    const char *sentence;

    parcel_folder(parcel);
    write_pictured(parcel);
    parcel->pack = path_join(&parcel->arena, parcel->pack, "scenarios");
    assert_int_equal(unlink(path_join(&parcel->arena, parcel->folder, "pack/pack.lua")), 0);
    assert_int_equal(missing(parcel, &sentence), 2);
    assert_non_null(strstr(sentence, "this file stands in none"));
}

/* ---- the sheet ---- */

static void the_sheet_is_checked_like_a_scenario(void **state)
{
    static const struct { const char *sheet, *why; } bad[] = {
        { "return pack { id = \"x\" }",                          "'author' is missing" },
        { "return { id = \"x\" }",                               "return pack" },
        { "return scenario { id = \"x\" }",                      "unknown word 'scenario'" },
        { "os.execute(\"touch /tmp/evil.txt\") return pack {}",  "pack.lua:1" },
        { "while true do end return pack {}",                    "doesn't come to its end" },
        { "\033Lua",                                             "compiled Lua" },
    };
    Parcel *parcel = *state;

    parcel_folder(parcel);
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        parcel_write_text(parcel, "pack.lua", bad[i].sheet);
        parcel_refused(parcel, bad[i].why);
    }
    assert_int_equal(unlink(path_join(&parcel->arena, parcel->pack, "pack.lua")), 0);
    parcel_refused(parcel, "pack.lua isn't in it");
}

static void each_field_of_the_sheet_is_checked(void **state)
{
    Parcel *parcel = *state;
    char name[300] = "title = \"";

    parcel_folder(parcel);
    parcel_write_sheet(parcel, "engine = \"0.1.0\"", "engine = \"9.0.0\"");
    parcel_refused(parcel, "it is made for heard 9.0.0");
    parcel_write_sheet(parcel, "engine = \"0.1.0\"", "engine = \"0.1\"");
    parcel_refused(parcel, "is no version of heard");
    parcel_write_sheet(parcel, "engine = \"0.1.0\"", "engine = \"0.0.9\"");
    parcel_read(parcel);
    parcel_write_sheet(parcel, "\"front-desk\"", "\"../front\"");
    parcel_refused(parcel, "can't be an id");
    parcel_write_sheet(parcel, "version = 1", "version = 0");
    parcel_refused(parcel, "out of range");
    parcel_write_sheet(parcel, "author", "autor");
    parcel_refused(parcel, "did you mean 'author'?");
    memset(name + strlen(name), 'x', 250);
    parcel_write_sheet(parcel, "title = \"At the front desk", name);
    parcel_refused(parcel, "too long");
}

static void a_pack_holds_a_scenario_that_can_be_played(void **state)
{
    Parcel *parcel = *state;

    parcel_folder(parcel);
    parcel_write_text(parcel, "scenarios/other.lua", parcel_scenario(parcel, "another"));
    parcel_refused(parcel, "give both the same name");
    parcel_write_text(parcel, "scenarios/other.lua", "return scenario { id = \"other\" }");
    parcel_refused(parcel, "scenarios/other.lua:1");
    assert_int_equal(unlink(path_join(&parcel->arena, parcel->pack, "scenarios/other.lua")), 0);
    assert_int_equal(unlink(path_join(&parcel->arena, parcel->pack, "scenarios/desk-call.lua")), 0);
    parcel_refused(parcel, "there is no scenario");
}

/* ---- names that are taken ---- */

static void two_packs_can_t_have_one_id(void **state)
{
    Parcel *parcel = *state;

    parcel_folder(parcel);
    parcel_install(parcel);
    parcel_refused(parcel, "There is a pack called “front-desk” already");

    assert_int_equal(unlink(path_join(&parcel->arena, parcel->pack, "scenarios/desk-call.lua")), 0);
    parcel_write_text(parcel, "scenarios/b-call.lua", parcel_scenario(parcel, "b-call"));
    parcel_refused(parcel, "There is a pack called “front-desk” already");
}

static void a_scenario_s_id_is_one_in_the_whole_library(void **state)
{
    Parcel *parcel = *state;

    parcel_folder(parcel);
    parcel_install(parcel);
    parcel_write_sheet(parcel, "front-desk", "back-desk");
    parcel_refused(parcel, "The library has a scenario called “desk-call” already");

    assert_int_equal(unlink(path_join(&parcel->arena, parcel->pack, "scenarios/desk-call.lua")), 0);
    parcel_write_text(parcel, "scenarios/late-parcel.lua", parcel_scenario(parcel, "late-parcel"));
    parcel_refused(parcel, "The library has a scenario called “late-parcel” already");
}

/* ---- what else may fail ---- */

static void a_pack_that_isn_t_there_is_wrong_usage(void **state)
{
    Parcel *parcel = *state;

    assert_int_equal(parcel_command(parcel, command_install, "/tmp/heard-nowhere.heard"), STATUS_USAGE);
    assert_int_equal(parcel_command(parcel, command_pack, "/tmp/heard-nowhere"), STATUS_USAGE);
    assert_int_equal(parcel_command(parcel, command_pack, "tests/scenarios/short-call.lua"), STATUS_USAGE);
}

static void a_disk_that_is_full_leaves_nothing_behind(void **state)
{
    Parcel *parcel = *state;
    struct rlimit before, small = { 1000, RLIM_INFINITY };

    parcel_folder(parcel);
    const Pack *pack = parcel_read(parcel);
    assert_int_equal(getrlimit(RLIMIT_FSIZE, &before), 0);
    small.rlim_max = before.rlim_max;
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &small), 0);
    bool done = world_install_pack(parcel->world, pack, &parcel->error);
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &before), 0);

    assert_false(done);
    assert_non_null(strstr(parcel->error.sentence, "can't be saved"));
    assert_int_equal(parcel_installed(parcel), 0);
    parcel_install(parcel);
}

/* A folder that isn't whole, as a killed install leaves it, with a link in it; so many seconds old. */
static void leave(Parcel *parcel, const char *name, const char *target, int age)
{
    Arena *arena = &parcel->arena;
    const char *folder = path_join(arena, path_join(arena, parcel->data, "packs"), name);
    struct timespec then[2] = { { time(NULL) - age, 0 }, { time(NULL) - age, 0 } };

    assert_true(folder_make(path_join(arena, folder, "scenarios"), &parcel->error));
    assert_true(file_save(path_join(arena, folder, "pack.lua"), "", 0, &parcel->error));
    assert_true(file_save(path_join(arena, folder, "scenarios/.half"), "x", 1, &parcel->error));
    assert_int_equal(symlink(target, path_join(arena, folder, "link")), 0);
    assert_int_equal(utimensat(AT_FDCWD, folder, then, 0), 0);
}

static void what_a_killed_install_left_goes_with_the_next_one(void **state)
{
    Parcel *parcel = *state;
    const char *packs = path_join(&parcel->arena, parcel->data, "packs");
    const char *mine = path_join(&parcel->arena, parcel->folder, "mine");

    assert_true(folder_make(mine, &parcel->error));
    assert_true(file_save(path_join(&parcel->arena, mine, "precious"), "x", 1, &parcel->error));
    leave(parcel, ".new-stale1", mine, 2 * 60 * 60);
    leave(parcel, ".new-busy12", mine, 60);
    leave(parcel, ".mine", mine, 2 * 60 * 60);
    parcel_folder(parcel);
    parcel_install(parcel);

    assert_false(file_exists(path_join(&parcel->arena, packs, ".new-stale1")));
    assert_true(file_exists(path_join(&parcel->arena, packs, ".new-busy12/scenarios/.half")));
    assert_true(file_exists(path_join(&parcel->arena, packs, ".mine/pack.lua")));
    assert_true(file_exists(path_join(&parcel->arena, mine, "precious")));
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, parcel_enter, parcel_leave)
    const struct CMUnitTest tests[] = {
        TEST(a_good_pack_is_installed_and_listed_and_can_be_played),
        TEST(a_folder_is_as_good_as_an_archive),
        TEST(a_pack_is_the_same_bytes_wherever_and_whenever_it_is_made),
        TEST(what_was_packed_can_be_installed),
        TEST(names_that_say_they_are_utf_8_are_read),
        TEST(a_pack_is_checked_under_a_filter_where_there_is_one),
        TEST(a_pack_has_pictures_of_its_own),
        TEST(a_picture_that_a_pack_lacks_is_a_warning_wherever_it_is_checked),
        TEST(a_picture_outside_a_pack_is_a_warning),
        TEST(the_sheet_is_checked_like_a_scenario),
        TEST(each_field_of_the_sheet_is_checked),
        TEST(a_pack_holds_a_scenario_that_can_be_played),
        TEST(two_packs_can_t_have_one_id),
        TEST(a_scenario_s_id_is_one_in_the_whole_library),
        TEST(a_pack_that_isn_t_there_is_wrong_usage),
        TEST(a_disk_that_is_full_leaves_nothing_behind),
        TEST(what_a_killed_install_left_goes_with_the_next_one),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
