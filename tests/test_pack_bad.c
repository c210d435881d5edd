/* Packs from people who mean harm, or sent half of one: a sentence, and nothing is ever half installed. */
#include "parcel.h"

#include "sys/file.h"
#include "sys/path.h"

#include <archive_entry.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

/* ---- hostile names and kinds of entries ---- */

static void no_name_leads_out_of_the_pack(void **state)
{
    static const struct { const char *name, *why; } bad[] = {
        { "../evil.txt",              "leads out of the pack" },
        { "scenarios/../../evil.lua", "leads out of the pack" },
        { "/tmp/evil.txt",            "absolute path" },
        { "C:/evil.txt",              "absolute path" },
        { "..\\evil.txt",             "leads out of the pack" },
        { "scenarios//evil.lua",      "isn't a name that a pack may use" },
        { ".hidden.txt",              "isn't a name that a pack may use" },
        { "scenarios/.evil.lua",      "isn't a name that a pack may use" },
        { "sp ace.txt",               "isn't a name that a pack may use" },
        { "line\nbreak.txt",          "isn't a name that a pack may use" },
        { "\033[31mred.txt",          "isn't a name that a pack may use" },
        { "picture.svg",              "doesn't belong there" },
        { "scenarios/evil.so",        "doesn't belong there" },
        { "scenarios/deep/evil.lua",  "doesn't belong there" },
        { "evil.lua",                 "doesn't belong there" },
        { "scenarios.lua/x.txt",      "doesn't belong there" },
    };
    Parcel *parcel = *state;

    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        parcel_begin_good(parcel);
        parcel_add_text(parcel, bad[i].name, "evil");
        parcel_end(parcel);
        parcel_refused(parcel, bad[i].why);
        assert_null(strchr(parcel->error.sentence, '\033'));
    }
    assert_false(file_exists(path_join(&parcel->arena, parcel->data, "evil.txt")));
    assert_false(file_exists("/tmp/evil.txt"));
}

static void a_name_has_64_letters_at_most(void **state)
{
    Parcel *parcel = *state;
    char name[80] = "";

    memset(name, 'a', 60);
    parcel_begin_good(parcel);
    parcel_add_text(parcel, strcat(name, ".txt"), "fine");
    parcel_end(parcel);
    parcel_read(parcel);

    parcel_begin_good(parcel);
    parcel_add_text(parcel, arena_print(&parcel->arena, "a%s", name), "too long");
    parcel_end(parcel);
    parcel_refused(parcel, "at most 64");
}

static void links_and_special_files_are_refused(void **state)
{
    Parcel *parcel = *state;

    parcel_begin_good(parcel);
    parcel_add(parcel, "notes.txt", "/etc/passwd", 0, AE_IFLNK);
    parcel_end(parcel);
    parcel_refused(parcel, "is a link");

    parcel_begin_good(parcel);
    parcel_add(parcel, "evil/", NULL, 0, AE_IFDIR);
    parcel_end(parcel);
    parcel_refused(parcel, "the folder “evil” doesn't belong");
}

static void a_folder_with_a_link_or_a_pipe_is_refused(void **state)
{
    Parcel *parcel = *state;

    parcel_folder(parcel);
    const char *path = path_join(&parcel->arena, parcel->pack, "notes.txt");
    assert_int_equal(symlink("/etc/passwd", path), 0);
    parcel_refused(parcel, "is a link");
    assert_int_equal(unlink(path), 0);
    assert_int_equal(mkfifo(path, 0600), 0);
    parcel_refused(parcel, "neither a file nor a folder");
    assert_int_equal(unlink(path), 0);

    path = path_join(&parcel->arena, parcel->pack, "pictures");
    assert_int_equal(symlink("/tmp", path), 0);
    parcel_refused(parcel, "is a link");
}

static void two_names_that_are_one_elsewhere_are_refused(void **state)
{
    Parcel *parcel = *state;

    parcel_begin_good(parcel);
    parcel_add_text(parcel, "Notes.txt", "one");
    parcel_add_text(parcel, "notes.TXT", "not even a text by its name");
    parcel_end(parcel);
    parcel_refused(parcel, "doesn't belong");

    parcel_begin_good(parcel);
    parcel_add_text(parcel, "Notes.txt", "one");
    parcel_add_text(parcel, "notes.txt", "two");
    parcel_end(parcel);
    parcel_refused(parcel, "twice");
}

/* ---- too much ---- */

static void a_bomb_is_refused_before_it_goes_off(void **state)
{
    Parcel *parcel = *state;

    parcel_begin_good(parcel);
    for (int i = 0; i < 40; i++)
        parcel_add(parcel, arena_print(&parcel->arena, "pictures/%d.png", i), NULL, PACK_MOST_PICTURE,
                   AE_IFREG);
    parcel_end(parcel);
    assert_true(parcel->size < 200 * 1024);
    parcel_refused(parcel, "times its size");
}

static void a_scenario_of_100_mb_is_refused(void **state)
{
    Parcel *parcel = *state;

    parcel_begin_good(parcel);
    parcel_add(parcel, "scenarios/big.lua", NULL, 100 << 20, AE_IFREG);
    parcel_end(parcel);
    parcel_refused(parcel, "scenarios/big.lua is too large");

    parcel_folder(parcel);
    parcel_write_text(parcel, "scenarios/big.lua", "");
    assert_int_equal(truncate(path_join(&parcel->arena, parcel->pack, "scenarios/big.lua"), 100 << 20), 0);
    parcel_refused(parcel, "scenarios/big.lua is too large");
}

static void a_reply_list_of_10_000_is_refused(void **state)
{
    Parcel *parcel = *state;
    const char *text = parcel_scenario(parcel, "desk-call"), *reply = strstr(text, "    reply {");
    char *many = arena_alloc(&parcel->arena, 10000 * 20 + 1);

    assert_non_null(reply);
    for (int i = 0; i < 10000; i++)
        memcpy(many + i * 3, "r, ", 3);
    parcel_begin(parcel);
    parcel_add_text(parcel, "pack.lua", SHEET);
    parcel_add_text(parcel, "scenarios/desk-call.lua",
             arena_print(&parcel->arena, "local r = reply { \"Well.\" }\n%.*s%s%s", (int)(reply - text),
                         text, many, reply));
    parcel_end(parcel);
    parcel_refused(parcel, "are the most that can be chosen from");

    for (int i = 0; i < 10000; i++)
        memcpy(many + i * 20, "    reply { \"Yes\" },\n", 20);
    parcel_begin(parcel);
    parcel_add_text(parcel, "pack.lua", SHEET);
    parcel_add_text(parcel, "scenarios/desk-call.lua",
             arena_print(&parcel->arena, "%.*s%s%s", (int)(reply - text), text, many, reply));
    parcel_end(parcel);
    parcel_refused(parcel, "too large");
}

static void entries_are_counted(void **state)
{
    Parcel *parcel = *state;

    for (int extra = PACK_MOST_ENTRIES - 2; extra <= PACK_MOST_ENTRIES - 1; extra++) {
        parcel_begin_good(parcel);
        for (int i = 0; i < extra; i++)
            parcel_add_text(parcel, arena_print(&parcel->arena, "%d.txt", i), "x");
        parcel_end(parcel);
        if (extra + 2 <= PACK_MOST_ENTRIES)
            parcel_read(parcel);
        else
            parcel_refused(parcel, "more than 500 files");
    }
}

/* ---- damage ---- */

static void an_archive_that_is_cut_short_is_refused(void **state)
{
    Parcel *parcel = *state;

    parcel_begin_good(parcel);
    parcel_end(parcel);
    for (size_t size = 0; size < parcel->size; size += parcel->size / 8 + 1) {
        parcel_save(parcel, size);
        parcel_refused(parcel, "damaged or cut short");
    }
    parcel_save(parcel, parcel->size - 1);
    parcel_refused(parcel, "damaged or cut short");
}

/* Whatever a changed byte does, there is an answer: the same pack, or a sentence. */
static void a_damaged_archive_gives_a_sentence(void **state)
{
    Parcel *parcel = *state;
    unsigned chance = 1;
    int bad = 0;

    parcel_begin_good(parcel);
    parcel_end(parcel);
    char *whole = arena_copy(&parcel->arena, parcel->bytes, parcel->size);
    for (int i = 0; i < 40; i++) {
        memcpy(parcel->bytes, whole, parcel->size);
        for (int k = 0; k < 3; k++) {
            chance = chance * 1103515245 + 12345;
            parcel->bytes[(chance >> 8) % parcel->size] ^= (char)(1 << (chance >> 4 & 7));
        }
        parcel_save(parcel, parcel->size);
        parcel->error.sentence[0] = 0;
        if (!world_read_pack(parcel->world, parcel->pack, &parcel->arena, &parcel->error)) {
            bad++;
            assert_non_null(strstr(parcel->error.sentence, "can't be used: "));
        }
    }
    assert_true(bad > 25);
}

static void a_file_that_is_no_archive_is_refused(void **state)
{
    Parcel *parcel = *state;

    assert_true(file_save(parcel->pack, "\x1f\x8b\x08 tar and gzip aren't read", 28, &parcel->error));
    parcel_refused(parcel, "isn't an archive that `heard pack` makes");
}

/* ---- pictures ---- */

static unsigned sum_of(const unsigned char *bytes, size_t size)
{
    unsigned sum = 0xFFFFFFFFu;

    for (size_t i = 0; i < size * 8; i++) {
        sum ^= i % 8 == 0 ? bytes[i / 8] : 0;
        sum = sum & 1 ? sum >> 1 ^ 0xEDB88320u : sum >> 1;
    }
    return ~sum;
}

static void put_number(unsigned char *at, unsigned number)
{
    for (int i = 0; i < 4; i++)
        at[i] = (unsigned char)(number >> (24 - 8 * i));
}

static size_t put_piece(unsigned char *at, const char *kind, const void *bytes, size_t size)
{
    put_number(at, (unsigned)size);
    memcpy(at + 4, kind, 4);
    memcpy(at + 8, bytes, size);
    put_number(at + 8 + size, sum_of(at + 4, size + 4));
    return size + 12;
}

/* A PNG of a size it only claims. */
static size_t make_png(unsigned char *png, unsigned width, unsigned height)
{
    unsigned char head[13] = { [8] = 8, [9] = 2 };
    size_t size = 8;

    memcpy(png, "\x89PNG\r\n\x1a\n", 8);
    put_number(head, width);
    put_number(head + 4, height);
    size += put_piece(png + size, "IHDR", head, sizeof head);
    size += put_piece(png + size, "IDAT", "points", 6);
    return size + put_piece(png + size, "IEND", "", 0);
}

static void pictures_are_png_of_a_sane_size(void **state)
{
    static const struct { unsigned width, height; const char *why; } sizes[] = {
        { 1, 1, NULL }, { 2048, 2048, NULL }, { 2049, 1, "2049 by 1" }, { 1, 2049, "1 by 2049" },
        { 0, 5, "0 by 5" },
        { 40000, 40000, "40000 by 40000" }, { 0xFFFFFFFF, 1, "4294967295 by 1" },
    };
    Parcel *parcel = *state;
    unsigned char png[200];
    size_t size = 0;

    parcel_folder(parcel);
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        size = make_png(png, sizes[i].width, sizes[i].height);
        parcel_write(parcel, "pictures/front.png", (char *)png, size);
        if (sizes[i].why)
            parcel_refused(parcel, sizes[i].why);
        else
            parcel_read(parcel);
    }

    size = make_png(png, 4, 4);
    for (size_t cut = 1; cut < size; cut += 9) {
        parcel_write(parcel, "pictures/front.png", (char *)png, size - cut);
        parcel_refused(parcel, size - cut < 33 ? "isn't a PNG" : "is damaged");
    }
    png[45] ^= 1;
    parcel_write(parcel, "pictures/front.png", (char *)png, size);
    parcel_refused(parcel, "is damaged");
    parcel_write_text(parcel, "pictures/front.png", "GIF89a, says the file, whatever its name is");
    parcel_refused(parcel, "isn't a PNG");
}

static void texts_for_people_are_texts(void **state)
{
    Parcel *parcel = *state;

    parcel_folder(parcel);
    parcel_write_text(parcel, "README.md",
                      "Right to left: \xE2\x80\xAE, which shows one thing and says another");
    parcel_refused(parcel, "U+202E");
}

/* ---- the child that looks into it ---- */

/* Each stands for a fault in the program that a pack has found. */
static const Scenario *opens_a_file(void *self, const char *bytes, size_t length, const char *name,
                                    Findings *findings, Arena *arena)
{
    (void)bytes, (void)length, (void)name, (void)findings, (void)arena;
    int file = open(path_join(arena, ((Parcel *)self)->folder, "canary"), O_WRONLY | O_CREAT, 0600);
    if (file >= 0)
        close(file);
    return NULL;
}

static const Scenario *starts_a_process(void *self, const char *bytes, size_t length, const char *name,
                                        Findings *findings, Arena *arena)
{
    (void)bytes, (void)length, (void)name, (void)findings, (void)arena;
    if (fork() == 0) {
        opens_a_file(self, bytes, length, name, findings, arena);
        _exit(0);
    }
    return NULL;
}

static const Scenario *never_ends(void *self, const char *bytes, size_t length, const char *name,
                                  Findings *findings, Arena *arena)
{
    (void)self, (void)bytes, (void)length, (void)name, (void)findings, (void)arena;
    for (volatile int i = 0; i == 0; )
        continue;
    return NULL;
}

static const Scenario *crashes(void *self, const char *bytes, size_t length, const char *name,
                               Findings *findings, Arena *arena)
{
    (void)self, (void)bytes, (void)length, (void)name, (void)findings, (void)arena;
    __builtin_trap();
}

static const Scenario *says_yes_and_goes(void *self, const char *bytes, size_t length, const char *name,
                                         Findings *findings, Arena *arena)
{
    (void)self, (void)bytes, (void)length, (void)name, (void)findings, (void)arena;
    static const char answer[] = "filter\n../evil.txt 4\nevilend\n";
    if (write(0, answer, sizeof answer - 1) < 0)
        _exit(1);
    _exit(0);
}

#ifndef __SANITIZE_ADDRESS__
static const Scenario *takes_all_memory(void *self, const char *bytes, size_t length, const char *name,
                                        Findings *findings, Arena *arena)
{
    (void)self, (void)bytes, (void)length, (void)name, (void)findings;
    for (int i = 0; i < 1024; i++)
        arena_alloc(arena, 1 << 20);
    return NULL;
}
#endif

static void what_breaks_out_of_a_scenario_is_in_a_cage(void **state)
{
    static const struct {
        const Scenario *(*load)(void *, const char *, size_t, const char *, Findings *, Arena *);
        const char *why;
    } faults[] = {
        { opens_a_file, "can't be used" }, { starts_a_process, "can't be used" },
        { never_ends, "takes far too long" },
        { crashes, "failed" }, { says_yes_and_goes, "leads out of the pack" },
#ifndef __SANITIZE_ADDRESS__
        { takes_all_memory, "failed" },
#endif
    };
    Parcel *parcel = *state;

    /* cmocka catches what ends a process; the child must not inherit that */
    signal(SIGILL, SIG_DFL);
    parcel_folder(parcel);
    for (size_t i = 0; i < sizeof faults / sizeof *faults; i++) {
        PackRules rules = { .scripts = support_scripts(), .engine = "0.1.0", .seconds = 1,
                            .load = faults[i].load, .self = parcel };
        assert_null(pack_read(parcel->pack, &rules, &parcel->arena, &parcel->error));
        if (!strstr(parcel->error.sentence, faults[i].why))
            fail_msg("“%s” isn't in: %s", faults[i].why, parcel->error.sentence);
    }
    nanosleep(&(struct timespec){ 0, 100000000 }, NULL);
    assert_false(file_exists(path_join(&parcel->arena, parcel->folder, "canary")));
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, parcel_enter, parcel_leave)
    const struct CMUnitTest tests[] = {
        TEST(no_name_leads_out_of_the_pack),
        TEST(a_name_has_64_letters_at_most),
        TEST(links_and_special_files_are_refused),
        TEST(a_folder_with_a_link_or_a_pipe_is_refused),
        TEST(two_names_that_are_one_elsewhere_are_refused),
        TEST(a_bomb_is_refused_before_it_goes_off),
        TEST(a_scenario_of_100_mb_is_refused),
        TEST(a_reply_list_of_10_000_is_refused),
        TEST(entries_are_counted),
        TEST(an_archive_that_is_cut_short_is_refused),
        TEST(a_damaged_archive_gives_a_sentence),
        TEST(a_file_that_is_no_archive_is_refused),
        TEST(pictures_are_png_of_a_sane_size),
        TEST(texts_for_people_are_texts),
        TEST(what_breaks_out_of_a_scenario_is_in_a_cage),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
