/* The real services for what comes after a talk: remarks in the store, printed pages in their folder. */
#include "support.h"

#include "core/name.h"
#include "core/session.h"
#include "sys/file.h"
#include "sys/path.h"
#include "world.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

typedef struct Place {
    Arena arena;
    char folder[64];
    const char *data;
    World *world;
    Services *services;
    Error error;
} Place;

static int enter(void **state)
{
    Place *place = calloc(1, sizeof *place);

    strcpy(place->folder, "/tmp/heard-remarks-XXXXXX");
    if (!mkdtemp(place->folder))
        return -1;
    place->data = path_join(&place->arena, place->folder, "data");
    unsetenv("HEARD_DATA");
    unsetenv("HEARD_SHARE");
    setenv("HOME", place->folder, 1);
    *state = place;
    return 0;
}

static int leave(void **state)
{
    Place *place = *state;
    char command[200];

    world_close(place->world, NULL);
    snprintf(command, sizeof command, "rm -rf '%s'", place->folder);
    int status = system(command);
    arena_free(&place->arena);
    free(place);
    return status;
}

static void open_world(Place *place, bool no_save)
{
    place->world = world_open(&(WorldOptions){ .share = ".", .data = place->data, .no_save = no_save },
                              &place->arena, &place->error);
    if (!place->world)
        fail_msg("%s", place->error.sentence);
    place->services = world_services(place->world);
}

/* Plays the first reply of everything to the end, and keeps it. */
static const Record *play(Place *place)
{
    Services *services = place->services;
    const Scenario *scenario = services->load_scenario(services->self, "lost-job", &place->arena, &place->error);
    Session *session = session_begin(scenario, services->rubric, 1, &place->arena);
    Record *record = session_record(session);

    assert_true(services->begin_record(services->self, record, scenario, &place->error));
    while (!session_over(session)) {
        int chosen = session_prompt(session)->offered[0].number;
        assert_true(session_choose(session, &chosen, 1, &place->error));
        assert_true(services->add_turn(services->self, record, record->turn_count - 1, &place->error));
    }
    assert_true(services->finish_record(services->self, record, &place->error));
    return record;
}

/* ---- remarks ---- */

static void a_disagreement_is_there_when_the_program_starts_again(void **state)
{
    Place *place = *state;
    const Disagreement *said;

    open_world(place, false);
    Services *services = place->services;
    int64_t id = play(place)->id;
    assert_true(services->add_disagreement(services->self, id, 3, "\xe2\x80\xae=cmd|' /C calc'!A0\n<b>",
                                           &place->error));
    assert_true(world_close(place->world, &place->error));

    open_world(place, false);
    assert_int_equal(place->services->list_disagreements(place->world, id, &place->arena, &said), 1);
    assert_int_equal(said[0].line, 3);
    assert_string_equal(said[0].sentence, "=cmd|' /C calc'!A0 <b>");
    assert_true(said[0].said > 0);
}

static void what_is_no_text_or_too_long_is_refused_with_a_sentence(void **state)
{
    Place *place = *state;
    char many[10001];
    const Disagreement *said;

    memset(many, 'x', 10000);
    many[10000] = 0;
    open_world(place, false);
    Services *services = place->services;
    int64_t id = play(place)->id;
    assert_false(services->add_disagreement(services->self, id, 0, many, &place->error));
    assert_non_null(strstr(place->error.sentence, "too long: 2000 bytes"));
    assert_false(services->add_disagreement(services->self, id, 0, "caf\xe9", &place->error));
    assert_non_null(strstr(place->error.sentence, "UTF-8"));
    many[LONGEST_REMARK] = 0;
    assert_true(services->add_disagreement(services->self, id, 0, many, &place->error));
    assert_int_equal(services->list_disagreements(services->self, id, &place->arena, &said), 1);
}

static void a_perspective_is_kept_with_when_it_was_taken(void **state)
{
    static const PerspectiveAnswer answers[] = { { 1, "" }, { 4, " a\tdate " } };
    Place *place = *state;
    const Perspective *taken;

    open_world(place, false);
    Services *services = place->services;
    Perspective mine = { .session = play(place)->id, .rating = 2, .answers = answers, .answer_count = 2 };
    assert_true(services->add_perspective(services->self, &mine, &place->error));
    assert_int_equal(services->list_perspectives(services->self, mine.session, &place->arena, &taken), 1);
    assert_true(taken[0].taken > 0);
    assert_int_equal(taken[0].rating, 2);
    assert_string_equal(taken[0].answers[0].answer, "");
    assert_string_equal(taken[0].answers[1].answer, "a date");
}

static void a_story_is_there_for_somebody_else(void **state)
{
    Place *place = *state;
    const Story *stories;

    open_world(place, false);
    Services *services = place->services;
    assert_true(services->add_trainee(services->self, "Ben", "0042", &place->error));
    int64_t id = play(place)->id;
    assert_true(services->add_story(services->self, id, "Turn four", &place->error));

    assert_true(services->choose_trainee(services->self, NULL, NULL, &place->error));
    assert_int_equal(services->list_stories(services->self, &place->arena, &stories), 1);
    assert_string_equal(stories[0].trainee_name, "Ben");
    assert_string_equal(stories[0].title, "Not an emergency");
    assert_non_null(services->load_record(services->self, stories[0].session, &place->arena, &place->error));
    assert_true(services->drop_story(services->self, stories[0].uid, &place->error));
    assert_int_equal(services->list_stories(services->self, &place->arena, &stories), 0);
}

static void without_saving_nothing_is_kept_and_it_says_so(void **state)
{
    static const SheetLine line = { .kind = SHEET_TEXT, .text = "x" };
    Place *place = *state;
    Sheet sheet = { "Page", NULL, &line, 1 };
    const char *said;

    open_world(place, true);
    Services *services = place->services;
    const Record *record = play(place);
    assert_false(services->add_disagreement(services->self, record->id, 0, "No", &place->error));
    assert_non_null(strstr(place->error.sentence, "Nothing is being saved"));
    assert_false(services->add_story(services->self, record->id, "No", &place->error));
    assert_false(services->print_page(services->self, &sheet, false, &place->arena, &said, &place->error));
    assert_non_null(strstr(place->error.sentence, "Nothing is being saved"));
    assert_false(folder_exists(place->data));
}

/* ---- printing ---- */

static bool print(Place *place, const char *title, bool show, const char **said)
{
    static const SheetLine line = { .kind = SHEET_SAID, .who = "Ben <b>", .text = "<script>alert(1)</script>" };
    Sheet sheet = { title, "Ben <b>", &line, 1 };

    return place->services->print_page(place->world, &sheet, show, &place->arena, said, &place->error);
}

/* The path in what was said. */
static const char *path_in(Place *place, const char *said)
{
    const char *from = strstr(said, "/tmp/"), *to = strstr(said, ".html");

    assert_non_null(from);
    assert_non_null(to);
    return arena_print(&place->arena, "%.*s", (int)(to + 5 - from), from);
}

static void a_page_is_a_file_that_only_its_owner_can_read(void **state)
{
    Place *place = *state;
    const char *said;
    char *bytes;
    struct stat about;

    open_world(place, false);
    if (!print(place, "How it went: ../../\"Rent\" & <b>", false, &said))
        fail_msg("%s", place->error.sentence);
    const char *file = path_in(place, said);
    assert_non_null(strstr(file, "/data/print/guest/how-it-went-rent-b-"));
    assert_true(file_read(file, 1000000, &place->arena, &bytes, NULL, &place->error));
    assert_null(strstr(bytes, "<script"));
    assert_non_null(strstr(bytes, "&lt;script"));
    assert_int_equal(stat(file, &about), 0);
    assert_int_equal(about.st_mode & 0777, 0600);
}

/* Puts a program before all others that writes down what it was called with. */
static const char *put_opener(Place *place)
{
    const char *folder = path_join(&place->arena, place->folder, "bin");
    const char *file = path_join(&place->arena, folder, "xdg-open");
    const char *called = path_join(&place->arena, place->folder, "called");
    const char *text = arena_print(&place->arena, "#!/bin/sh\nprintf '%%s' \"$1\" > '%s.new'\nmv '%s.new' '%s'\n",
                                   called, called, called);

    assert_true(folder_make(folder, &place->error));
    assert_true(file_save(file, text, strlen(text), &place->error));
    assert_int_equal(chmod(file, 0700), 0);
    setenv("PATH", arena_print(&place->arena, "%s:/usr/bin:/bin", folder), 1);
    return called;
}

static void a_printed_page_is_opened_by_the_desktop_where_there_is_one(void **state)
{
#ifdef __APPLE__
    skip();
#endif
    Place *place = *state;
    const char *said, *called = put_opener(place);
    char *bytes;

    setenv("DISPLAY", ":none", 1);
    open_world(place, false);
    assert_true(print(place, "Page", true, &said));
    assert_non_null(strstr(said, "It opens"));
    for (int i = 0; i < 200 && !file_exists(called); i++)
        nanosleep(&(struct timespec){ .tv_nsec = 25000000 }, NULL);
    assert_true(file_read(called, 10000, &place->arena, &bytes, NULL, &place->error));
    assert_string_equal(bytes, path_in(place, said));

    /* without an opener the sentence says where the file is */
    setenv("PATH", "/nowhere", 1);
    assert_true(print(place, "Page", true, &said));
    assert_null(strstr(said, "It opens"));
    assert_true(file_exists(path_in(place, said)));
    setenv("PATH", "/usr/bin:/bin", 1);
}

static void printed_pages_go_with_their_trainee_and_no_others(void **state)
{
    Place *place = *state;
    const char *guests, *bens, *receipt;

    open_world(place, false);
    Services *services = place->services;
    assert_true(print(place, "Page", false, &guests));
    assert_true(services->add_trainee(services->self, "Ben", NULL, &place->error));
    assert_true(print(place, "Page", false, &bens));
    assert_true(file_exists(path_in(place, bens)));
    assert_true(services->forget_trainee(services->self, &place->arena, &receipt, &place->error));
    assert_false(folder_exists(path_folder(&place->arena, path_in(place, bens))));
    assert_true(file_exists(path_in(place, guests)));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, enter, leave)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_disagreement_is_there_when_the_program_starts_again),
        TEST(what_is_no_text_or_too_long_is_refused_with_a_sentence),
        TEST(a_perspective_is_kept_with_when_it_was_taken),
        TEST(a_story_is_there_for_somebody_else),
        TEST(without_saving_nothing_is_kept_and_it_says_so),
        TEST(a_page_is_a_file_that_only_its_owner_can_read),
        TEST(a_printed_page_is_opened_by_the_desktop_where_there_is_one),
        TEST(printed_pages_go_with_their_trainee_and_no_others),
    };
    return cmocka_run_group_tests_name("remarks", tests, NULL, NULL);
}
