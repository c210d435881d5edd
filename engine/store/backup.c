/* backup.c: the part of the store that copies it while others may be using it. */
#include "store/store.h"

#include "store/sql.h"

#include <fcntl.h>
#include <unistd.h>

enum { PAGES_AT_ONCE = 1000, RETRY = 100, TRIES = 30 };     /* pages; milliseconds until the next try */

/* A new file, and no other's: its name is taken before anything is written to it. */
static bool make_new(const char *path, Error *error)
{
    int file = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);

    if (file < 0)
        return error_say(error, access(path, F_OK) == 0
                         ? "%s is there already. Choose another name: a backup never overwrites anything."
                         : "%s can't be made. Is the folder there, and may it be written to?", path);
    close(file);
    return true;
}

/* All pages, in portions, so that whoever plays can save between them. Where another program writes, a step has
 * waited as long as the store waits for anything; where another connection of this one does, it hasn't. */
static int copy_pages(sqlite3_backup *backup)
{
    int code = SQLITE_OK;

    for (int tries = 0; (code == SQLITE_OK || code == SQLITE_LOCKED) && tries < TRIES; ) {
        code = sqlite3_backup_step(backup, PAGES_AT_ONCE);
        if (code == SQLITE_LOCKED) {
            sqlite3_sleep(RETRY);
            tries++;
        }
    }
    return code;
}

bool store_backup(Store *store, const char *path, Error *error)
{
    sqlite3 *copy = NULL;

    if (!store->db)
        return error_say(error, "What PostgreSQL keeps is backed up by its own pg_dump.");
    if (!make_new(path, error))
        return false;
    int code = sqlite3_open_v2(path, &copy, SQLITE_OPEN_READWRITE, NULL);
    sqlite3_backup *backup = code == SQLITE_OK ? sqlite3_backup_init(copy, "main", store->db, "main") : NULL;

    if (backup)
        code = copy_pages(backup);
    int finished = backup ? sqlite3_backup_finish(backup) : sqlite3_errcode(copy);
    sqlite3_close(copy);
    if (code == SQLITE_DONE && finished == SQLITE_OK)
        return true;
    unlink(path);
    if (sql_state(code) == STORE_BUSY)
        return error_say(error, "Another program has been busy writing to the records for seconds, so no copy was made. "
                                "Try again in a moment.");
    return sql_say(sql_state(finished), sqlite3_errstr(finished), error);
}
