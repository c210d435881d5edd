/* The store when the machine fails it: every few calls to the system, and every so many requests for memory,
 * one is made to fail. Whatever was acknowledged must be there afterwards, the file must be whole and
 * must not be taken for a damaged one, and saving again must complete the record. */
#include "support.h"

#include "store/store.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

#include <sqlite3.h>

/* What is to fail. Of the process, because SQLite's hooks carry no data of ours. */
static struct Faults {
    bool armed, for_ever;
    int code;               /* errno of a system call */
    int wait;               /* calls that still succeed */
    int failed;             /* calls that didn't */
    ssize_t (*write)(int, const void *, size_t);
    ssize_t (*pwrite)(int, const void *, size_t, off_t);
    ssize_t (*pread)(int, void *, size_t, off_t);
    int (*ftruncate)(int, off_t);
    int (*open)(const char *, int, int);
    sqlite3_mem_methods memory;
} faults;

static bool fails_now(void)
{
    if (!faults.armed || (faults.failed > 0 && !faults.for_ever))
        return false;
    if (faults.wait-- > 0)
        return false;
    faults.failed++;
    errno = faults.code;
    return true;
}

/* ---- system calls; a write that fails has put half of its bytes there ---- */

static ssize_t bad_write(int file, const void *bytes, size_t size)
{
    if (!fails_now())
        return faults.write(file, bytes, size);
    (void)!faults.write(file, bytes, size / 2);
    errno = faults.code;
    return -1;
}

static ssize_t bad_pwrite(int file, const void *bytes, size_t size, off_t at)
{
    if (!fails_now())
        return faults.pwrite(file, bytes, size, at);
    (void)!faults.pwrite(file, bytes, size / 2, at);
    errno = faults.code;
    return -1;
}

static ssize_t bad_pread(int file, void *bytes, size_t size, off_t at)
{
    return fails_now() ? -1 : faults.pread(file, bytes, size, at);
}

static int bad_ftruncate(int file, off_t size)
{
    return fails_now() ? -1 : faults.ftruncate(file, size);
}

static int bad_open(const char *path, int how, int mode)
{
    return fails_now() ? -1 : faults.open(path, how, mode);
}

typedef sqlite3_syscall_ptr Call;

static void hook(const char *name, Call bad, Call *real)
{
    sqlite3_vfs *vfs = sqlite3_vfs_find(NULL);
    Call found = vfs->xGetSystemCall(vfs, name);

    if (found && vfs->xSetSystemCall(vfs, name, bad) == SQLITE_OK)
        *real = found;
}

static void hook_all(void)
{
    hook("write", (Call)bad_write, (Call *)&faults.write);
    hook("pwrite", (Call)bad_pwrite, (Call *)&faults.pwrite);
    hook("pwrite64", (Call)bad_pwrite, (Call *)&faults.pwrite);
    hook("pread", (Call)bad_pread, (Call *)&faults.pread);
    hook("pread64", (Call)bad_pread, (Call *)&faults.pread);
    hook("ftruncate", (Call)bad_ftruncate, (Call *)&faults.ftruncate);
    hook("open", (Call)bad_open, (Call *)&faults.open);
}

/* ---- memory ---- */

static void *bad_malloc(int size)
{
    return fails_now() ? NULL : faults.memory.xMalloc(size);
}

static void *bad_realloc(void *old, int size)
{
    return fails_now() ? NULL : faults.memory.xRealloc(old, size);
}

/* ---- one life of a store, with something failing in it ---- */

static const Source source = { "5eed", "rent", "return scenario {}", 18 };
static const Shown shown = { NAME_FEELING, VALIDATION, 700, 0 };
static const Offered offered[] = { { 0, 2, "Yes.", true, &shown, 1, 700 }, { 0, 1, "No.", false, NULL, 0, 0 } };
static const LedgerLine line = {
    VALIDATION, NAME_FEELING, "opening.anger", CUE, 2, 700, 1000, 0, false, false, 0, 0, "You", "angry", "name it", NULL, ""
};

enum { TURNS = 2 };

static Record *new_record(Arena *arena)
{
    Record *record = ARENA_NEW(arena, Record, 1);

    *record = (Record){
        .scenario = "rent", .title = "The rent", .customer_name = "Nia", .portrait = "nia", .hash = "5eed", .version = 1,
        .rubric_version = 1, .began = 1, .turns = ARENA_NEW(arena, Turn, TURNS), .outcome = UNFINISHED, .comment = "",
        .scores = { { -1, -1, -1 }, -1, -1, { 0 }, { 0 }, { 0 } }, .self_rating = { -1, -1, -1 }
    };
    for (int i = 0; i < TURNS; i++)
        record->turns[i] = (Turn){ .beat = "opening", .customer = "You took it.", .offered = offered, .offered_count = 2,
                                   .chosen = { 2 }, .part_count = 1, .text = i ? "Second" : "First",
                                   .mood_word_before = "angry", .mood_word_after = "tense" };
    return record;
}

static void finish(Record *record)
{
    record->ended = 2;
    record->outcome = RESOLVED_LOYAL;
    record->scores.overall = 714;
    record->band = "Competent";
    record->turns[0].ledger = &line;
    record->turns[0].ledger_count = 1;
}

/* Opens, plays a record to its end, closes. Returns how many of its four savings were acknowledged. */
static int live(const char *file, Record *record)
{
    Error error;
    StoreState state;
    Store *store = store_open(file, true, &state, &error);
    int acknowledged = 0;

    assert_int_not_equal(state, STORE_FOREIGN);
    if (faults.code != EIO)     /* what a disk can't read, SQLite calls broken */
        assert_int_not_equal(state, STORE_DAMAGED);
    for (record->turn_count = 0; store && record->turn_count <= TURNS; record->turn_count++) {
        if (record->turn_count == TURNS)
            finish(record);
        if (store_keep(store, record, &source, &error))
            acknowledged = record->turn_count + 1;
        if (record->turn_count == TURNS)
            break;
    }
    if (!store) {
        record->turn_count = TURNS;
        finish(record);
    }
    store_close(store);
    return acknowledged;
}

static void assert_whole(const Record *record)
{
    assert_non_null(record);
    assert_int_equal(record->turn_count, TURNS);
    for (int i = 0; i < TURNS; i++) {
        assert_int_equal(record->turns[i].offered_count, 2);
        assert_int_equal(record->turns[i].offered[0].show_count, 1);
    }
    assert_int_equal(record->outcome, RESOLVED_LOYAL);
    assert_int_equal(record->scores.overall, 714);
    assert_int_equal(record->turns[0].ledger_count, 1);
}

/* What was acknowledged is there, an earlier record too, and what is missing can be added. */
static void check(const char *file, Record *record, int acknowledged, int64_t earlier, Arena *arena)
{
    Error error;
    StoreState state;
    Store *store = store_open(file, true, &state, &error);

    if (state != STORE_READY)
        fail_msg("%s", error.sentence);
    if (earlier > 0)
        assert_whole(store_load_record(store, earlier, arena, &error));
    if (acknowledged > 0) {
        Record *kept = store_load_record(store, record->id, arena, &error);
        assert_non_null(kept);
        assert_true(kept->turn_count >= (acknowledged > TURNS ? TURNS : acknowledged - 1));
        if (acknowledged > TURNS)
            assert_whole(kept);
    }
    if (!store_keep(store, record, &source, &error))
        fail_msg("%s", error.sentence);
    assert_whole(store_load_record(store, record->id, arena, &error));
    store_close(store);
}

/* Lets each call, or each `step`th, fail in its turn until there is none left. Returns how many failed. */
static int sweep(const char *file, bool for_ever, int code, int step, bool on_a_new_file)
{
    for (int wait = 0, points = 0; ; wait += step, points++) {
        Arena arena = { 0 };
        Record *earlier = new_record(&arena), *record = new_record(&arena);

        unlink(file);
        if (!on_a_new_file)
            assert_int_equal(live(file, earlier), TURNS + 1);

        faults.armed = true;
        faults.for_ever = for_ever;
        faults.code = code;
        faults.wait = wait;
        faults.failed = 0;
        int acknowledged = live(file, record);
        faults.armed = false;

        check(file, record, acknowledged, earlier->id, &arena);
        arena_free(&arena);
        if (faults.failed == 0)
            return points;
    }
}

static void sweep_all(const char *name, int code, int step)
{
    char folder[] = "/tmp/heard-faults-XXXXXX", file[60], journal[80];
    int points = 0;

    assert_non_null(mkdtemp(folder));
    snprintf(file, sizeof file, "%s/records.db", folder);
    snprintf(journal, sizeof journal, "%s-journal", file);
    for (int mode = 0; mode < 4; mode++)
        points += sweep(file, mode & 1, code, step, mode & 2);
    unlink(file);
    unlink(journal);
    assert_int_equal(rmdir(folder), 0);
    print_message("%s: %d points\n", name, points);
    assert_true(points > 150);
}

static void a_disk_that_fails_at_any_call_costs_nothing(void **state)
{
    (void)state;
    hook_all();
    assert_true(faults.write || faults.pwrite);
    sweep_all("no room", ENOSPC, 2);
    sweep_all("bad disk", EIO, 4);
    sqlite3_vfs *vfs = sqlite3_vfs_find(NULL);
    vfs->xSetSystemCall(vfs, NULL, NULL);
}

static void memory_that_fails_at_any_request_costs_nothing(void **state)
{
    sqlite3_mem_methods bad;

    (void)state;
    sqlite3_shutdown();
    assert_int_equal(sqlite3_config(SQLITE_CONFIG_GETMALLOC, &faults.memory), SQLITE_OK);
    bad = faults.memory;
    bad.xMalloc = bad_malloc;
    bad.xRealloc = bad_realloc;
    assert_int_equal(sqlite3_config(SQLITE_CONFIG_MALLOC, &bad), SQLITE_OK);
    sweep_all("no memory", ENOMEM, 113);
    sqlite3_shutdown();
    assert_int_equal(sqlite3_config(SQLITE_CONFIG_MALLOC, &faults.memory), SQLITE_OK);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_disk_that_fails_at_any_call_costs_nothing),
        cmocka_unit_test(memory_that_fails_at_any_request_costs_nothing),
    };
    return cmocka_run_group_tests_name("store_faults", tests, NULL, NULL);
}
