/* Files, folders, paths and time, on a real disk in a folder of its own. */
#include "sys/clock.h"
#include "sys/draft.h"
#include "sys/file.h"
#include "sys/path.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

typedef struct Place {
    Arena arena;
    char folder[64];
    Error error;
} Place;

static int enter(void **state)
{
    Place *place = calloc(1, sizeof *place);

    strcpy(place->folder, "/tmp/heard-sys-XXXXXX");
    if (!mkdtemp(place->folder))
        return -1;
    unsetenv("HEARD_DATA");
    unsetenv("XDG_DATA_HOME");
    unsetenv("XDG_CONFIG_HOME");
    unsetenv("HEARD_SHARE");
    setenv("HOME", "/home/nia", 1);
    *state = place;
    return 0;
}

static int leave(void **state)
{
    Place *place = *state;
    char command[128];

    snprintf(command, sizeof command, "rm -rf '%s'", place->folder);
    int status = system(command);
    arena_free(&place->arena);
    free(place);
    return status;
}

static const char *in(Place *place, const char *name)
{
    return path_join(&place->arena, place->folder, name);
}

static unsigned mode_of(const char *path)
{
    struct stat about;

    assert_int_equal(stat(path, &about), 0);
    return about.st_mode & 0777;
}

/* ---- reading and saving ---- */

static void what_was_saved_is_read_again(void **state)
{
    Place *place = *state;
    char *bytes;
    size_t length;

    assert_true(file_save(in(place, "a"), "x\0y", 3, &place->error));
    assert_true(file_read(in(place, "a"), 100, &place->arena, &bytes, &length, &place->error));
    assert_int_equal(length, 3);
    assert_memory_equal(bytes, "x\0y", 4);
}

static void a_saved_file_is_its_owners_alone(void **state)
{
    Place *place = *state;

    umask(0);
    assert_true(file_save(in(place, "a"), "x", 1, &place->error));
    assert_true(file_make(in(place, "b"), &place->error));
    assert_int_equal(mode_of(in(place, "a")), 0600);
    assert_int_equal(mode_of(in(place, "b")), 0600);
}

static void what_is_published_may_be_read_by_whom_the_umask_lets(void **state)
{
    Place *place = *state;

    umask(027);
    assert_true(file_publish(in(place, "a"), "x", 1, &place->error));
    assert_int_equal(mode_of(in(place, "a")), 0640);
    umask(0);
    assert_true(file_publish(in(place, "b"), "x", 1, &place->error));
    assert_int_equal(mode_of(in(place, "b")), 0666);
}

static void a_file_isnt_written_in_the_place_of_a_folder(void **state)
{
    Place *place = *state;
    const char *folder = in(place, "drop");
    Draft draft;

    assert_true(folder_make(folder, &place->error));
    assert_false(file_save(folder, "x", 1, &place->error));
    assert_non_null(strstr(place->error.sentence, "drop is a folder. Name a file in it: "));
    assert_false(draft_begin(&draft, in(place, "drop/"), &place->arena, &place->error));
    assert_non_null(strstr(place->error.sentence, "drop/NAME"));
    assert_true(draft_begin(&draft, in(place, "drop/a"), &place->arena, &place->error));
    assert_true(draft_end(&draft, &place->error));
    assert_true(file_exists(in(place, "drop/a")));
}

static void a_file_is_the_same_by_another_name_and_another_isnt(void **state)
{
    Place *place = *state;

    assert_true(file_save(in(place, "a"), "x", 1, &place->error));
    assert_true(file_save(in(place, "b"), "x", 1, &place->error));
    assert_int_equal(symlink(in(place, "a"), in(place, "c")), 0);
    assert_true(file_same(in(place, "a"), in(place, "./c")));
    assert_false(file_same(in(place, "a"), in(place, "b")));
    assert_false(file_same(in(place, "none"), in(place, "none")));
}

static void a_size_is_read_up_to_its_cap_and_no_further(void **state)
{
    Place *place = *state;
    char *bytes;

    assert_true(file_save(in(place, "a"), "12345", 5, &place->error));
    assert_true(file_read(in(place, "a"), 5, &place->arena, &bytes, NULL, &place->error));
    assert_false(file_read(in(place, "a"), 4, &place->arena, &bytes, NULL, &place->error));
    assert_non_null(strstr(place->error.sentence, "too big: 5 bytes"));
}

static void a_pipe_or_a_folder_is_refused_without_waiting(void **state)
{
    Place *place = *state;
    char *bytes;

    assert_int_equal(mkfifo(in(place, "pipe"), 0600), 0);
    alarm(10);
    assert_false(file_read(in(place, "pipe"), 100, &place->arena, &bytes, NULL, &place->error));
    alarm(0);
    assert_non_null(strstr(place->error.sentence, "isn't a file"));
    assert_false(file_read(place->folder, 100, &place->arena, &bytes, NULL, &place->error));
    assert_non_null(strstr(place->error.sentence, "isn't a file"));
}

static void a_missing_file_is_named_in_the_sentence(void **state)
{
    Place *place = *state;
    char *bytes;

    assert_false(file_read(in(place, "gone"), 100, &place->arena, &bytes, NULL, &place->error));
    assert_non_null(strstr(place->error.sentence, "/gone can't be read: No such file"));
}

/* In a child, because a file-size limit can't be raised again by everybody. */
static int save_without_room(Place *place)
{
    struct rlimit limit = { 1000, 1000 };
    static char big[5000];

    file_quiet_signals();
    if (setrlimit(RLIMIT_FSIZE, &limit) != 0)
        return 2;
    if (file_save(in(place, "a"), big, sizeof big, &place->error))
        return 3;
    return strstr(place->error.sentence, "can't be saved") ? 0 : 4;
}

static void a_save_that_fails_leaves_the_old_file_and_nothing_else(void **state)
{
    Place *place = *state;
    const char *const *names;
    char *bytes;
    int count, status;

    assert_true(file_save(in(place, "a"), "old", 3, &place->error));
    pid_t child = fork();
    if (child == 0)
        _exit(save_without_room(place));
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_int_equal(status, 0);

    assert_true(folder_list(place->folder, "", &place->arena, &names, &count, &place->error));
    assert_int_equal(count, 1);
    assert_true(file_read(in(place, "a"), 100, &place->arena, &bytes, NULL, &place->error));
    assert_string_equal(bytes, "old");
}

static void a_move_never_replaces(void **state)
{
    Place *place = *state;

    assert_true(file_save(in(place, "a"), "a", 1, &place->error));
    assert_true(file_save(in(place, "b"), "b", 1, &place->error));
    assert_false(file_move(in(place, "a"), in(place, "b"), &place->error));
    assert_true(file_move(in(place, "a"), in(place, "c"), &place->error));
    assert_false(file_exists(in(place, "a")));
    assert_true(file_exists(in(place, "c")));
}

/* ---- folders ---- */

static void folders_are_made_with_those_above_and_kept_private(void **state)
{
    Place *place = *state;

    umask(0);
    assert_true(folder_make(in(place, "x/y/z"), &place->error));
    assert_true(folder_make(in(place, "x/y/z"), &place->error));
    assert_int_equal(mode_of(in(place, "x")), 0700);
    assert_int_equal(mode_of(in(place, "x/y/z")), 0700);
}

static void a_folder_below_a_file_cannot_be_made(void **state)
{
    Place *place = *state;

    assert_true(file_make(in(place, "file"), &place->error));
    assert_false(folder_make(in(place, "file/below"), &place->error));
    assert_non_null(strstr(place->error.sentence, "can't be made"));
}

static void a_folder_lists_by_name_without_what_is_hidden(void **state)
{
    Place *place = *state;
    static const char *const made[] = { "b.lua", "a.lua", "C.lua", ".d.lua", "e.txt", "f.lua", "g.lua" };
    const char *const *names;
    int count;

    for (size_t i = 0; i < sizeof made / sizeof *made; i++)
        assert_true(file_make(in(place, made[i]), &place->error));
    assert_true(folder_list(place->folder, ".lua", &place->arena, &names, &count, &place->error));
    assert_int_equal(count, 5);
    assert_string_equal(names[0], "C.lua");
    assert_string_equal(names[1], "a.lua");
    assert_string_equal(names[4], "g.lua");
    assert_null(names[5]);

    assert_true(folder_list(place->folder, ".none", &place->arena, &names, &count, &place->error));
    assert_int_equal(count, 0);
    assert_null(names[0]);
    assert_false(folder_list(in(place, "gone"), "", &place->arena, &names, &count, &place->error));
}

/* ---- paths ---- */

static void data_follows_option_then_variable_then_xdg_then_home(void **state)
{
    Place *place = *state;
    Arena *arena = &place->arena;

    assert_string_equal(path_data(NULL, arena, NULL), "/home/nia/.local/share/heard");
    assert_string_equal(path_settings(NULL, arena, NULL), "/home/nia/.config/heard/settings");
    setenv("XDG_DATA_HOME", "/d/", 1);
    setenv("XDG_CONFIG_HOME", "/c", 1);
    assert_string_equal(path_data(NULL, arena, NULL), "/d/heard");
    assert_string_equal(path_settings(NULL, arena, NULL), "/c/heard/settings");
    setenv("HEARD_DATA", "stick", 1);
    assert_string_equal(path_data(NULL, arena, NULL), "stick");
    assert_string_equal(path_settings(NULL, arena, NULL), "stick/settings");
    assert_string_equal(path_data("/usb", arena, NULL), "/usb");
    assert_string_equal(path_settings("/usb", arena, NULL), "/usb/settings");
}

static void relative_and_empty_xdg_variables_are_ignored(void **state)
{
    Place *place = *state;

    setenv("XDG_DATA_HOME", "relative", 1);
    setenv("XDG_CONFIG_HOME", "", 1);
    setenv("HEARD_DATA", "", 1);
    assert_string_equal(path_data(NULL, &place->arena, NULL), "/home/nia/.local/share/heard");
    assert_string_equal(path_settings("", &place->arena, NULL), "/home/nia/.config/heard/settings");
}

static void without_home_a_sentence_says_what_to_do(void **state)
{
    Place *place = *state;

    unsetenv("HOME");
    assert_null(path_data(NULL, &place->arena, &place->error));
    assert_non_null(strstr(place->error.sentence, "--data"));
    assert_null(path_settings(NULL, &place->arena, &place->error));
}

static void share_is_what_was_named_if_it_holds_the_scripts(void **state)
{
    Place *place = *state;

    setenv("HEARD_SHARE", place->folder, 1);
    assert_null(path_share(NULL, NULL, &place->arena, &place->error));
    assert_non_null(strstr(place->error.sentence, "scripts/words.lua is missing"));

    assert_true(folder_make(in(place, "scripts"), &place->error));
    assert_true(file_make(in(place, "scripts/words.lua"), &place->error));
    assert_string_equal(path_share(NULL, NULL, &place->arena, &place->error), place->folder);
    unsetenv("HEARD_SHARE");
    assert_string_equal(path_share(place->folder, NULL, &place->arena, &place->error), place->folder);
}

static void a_path_falls_apart_into_folder_and_stem(void **state)
{
    Arena *arena = &((Place *)*state)->arena;

    assert_string_equal(path_folder(arena, "a/b.lua"), "a");
    assert_string_equal(path_folder(arena, "/b.lua"), "/");
    assert_string_equal(path_folder(arena, "b.lua"), ".");
    assert_string_equal(path_stem(arena, "a/b.lua", ".lua"), "b");
    assert_string_equal(path_stem(arena, "b.txt", ".lua"), "b.txt");
    assert_string_equal(path_stem(arena, "a/.lua", ".lua"), ".lua");
    assert_string_equal(path_join(arena, "/", "x"), "/x");
}

/* ---- time ---- */

static void ticks_count_milliseconds_and_never_go_back(void **state)
{
    struct timespec nap = { 0, 20 * 1000000 };
    int64_t before = clock_ticks();

    (void)state;
    nanosleep(&nap, NULL);
    int64_t passed = clock_ticks() - before;
    assert_in_range(passed, 20, 5000);
}

static void dates_are_utc(void **state)
{
    (void)state;
    setenv("TZ", "America/New_York", 1);
    tzset();
    assert_string_equal(clock_date(0).text, "1970-01-01");
    assert_string_equal(clock_date(4102444799).text, "2099-12-31");
    unsetenv("TZ");
    tzset();
}

static int64_t zone_in(const char *place, int64_t moment)
{
    setenv("TZ", place, 1);
    tzset();
    return clock_zone(moment);
}

static void the_wall_is_ahead_of_utc_by_the_place_and_the_season(void **state)
{
    (void)state;
    assert_int_equal(zone_in("UTC0", 1000000000), 0);
    assert_int_equal(zone_in("XXX7", 1000000000), -7 * 3600);
    assert_int_equal(zone_in("XXX-5:45", 1000000000), 5 * 3600 + 45 * 60);

    /* across a new year: 31 December in one, 1 January in the other */
    assert_int_equal(zone_in("XXX-2", 1798754400), 2 * 3600);       /* 2026-12-31 22:00 UTC */
    assert_int_equal(zone_in("XXX3", 1798765200), -3 * 3600);       /* 2027-01-01 01:00 UTC */
    assert_int_equal(zone_in("CET-1CEST,M3.5.0,M10.5.0/3", 1782864000), 2 * 3600);      /* 2026-07-01 */
    unsetenv("TZ");
    tzset();
}

static void seeds_differ_and_fit_a_double(void **state)
{
    uint64_t seen = 0;

    (void)state;
    for (int i = 0; i < 50; i++) {
        uint64_t seed = clock_seed();
        assert_true(seed > 0 && seed < (uint64_t)1 << 53);
        assert_true(seed != seen);
        seen = seed;
    }
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, enter, leave)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(what_was_saved_is_read_again),
        TEST(a_saved_file_is_its_owners_alone),
        TEST(what_is_published_may_be_read_by_whom_the_umask_lets),
        TEST(a_file_is_the_same_by_another_name_and_another_isnt),
        TEST(a_size_is_read_up_to_its_cap_and_no_further),
        TEST(a_pipe_or_a_folder_is_refused_without_waiting),
        TEST(a_missing_file_is_named_in_the_sentence),
        TEST(a_save_that_fails_leaves_the_old_file_and_nothing_else),
        TEST(a_move_never_replaces),
        TEST(folders_are_made_with_those_above_and_kept_private),
        TEST(a_folder_below_a_file_cannot_be_made),
        TEST(a_folder_lists_by_name_without_what_is_hidden),
        TEST(data_follows_option_then_variable_then_xdg_then_home),
        TEST(relative_and_empty_xdg_variables_are_ignored),
        TEST(without_home_a_sentence_says_what_to_do),
        TEST(share_is_what_was_named_if_it_holds_the_scripts),
        TEST(a_path_falls_apart_into_folder_and_stem),
        TEST(ticks_count_milliseconds_and_never_go_back),
        TEST(a_file_isnt_written_in_the_place_of_a_folder),
        TEST(dates_are_utc),
        TEST(the_wall_is_ahead_of_utc_by_the_place_and_the_season),
        TEST(seeds_differ_and_fit_a_double),
    };
    return cmocka_run_group_tests_name("sys", tests, NULL, NULL);
}
