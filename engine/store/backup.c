/* backup.c: the part of the store that copies it while others may be using it. */
#include "store/store.h"

#include "store/sql.h"

#include <fcntl.h>
#include <unistd.h>

enum { PAGES_AT_ONCE = 1000, RETRY = 100 };     /* pages; milliseconds until the next try */

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

bool store_backup(Store *store, const char *path, Error *error)
{
    sqlite3 *copy = NULL;

    if (!store->db)
        return error_say(error, "What PostgreSQL keeps is backed up by its own pg_dump.");
    if (!make_new(path, error))
        return false;
    int code = sqlite3_open_v2(path, &copy, SQLITE_OPEN_READWRITE, NULL);
    sqlite3_backup *backup = code == SQLITE_OK ? sqlite3_backup_init(copy, "main", store->db, "main") : NULL;

    while (backup && (code == SQLITE_OK || code == SQLITE_BUSY || code == SQLITE_LOCKED)) {
        if (code != SQLITE_OK)
            sqlite3_sleep(RETRY);
        code = sqlite3_backup_step(backup, PAGES_AT_ONCE);
    }
    int finished = backup ? sqlite3_backup_finish(backup) : sqlite3_errcode(copy);
    sqlite3_close(copy);
    if (finished == SQLITE_OK)
        return true;
    unlink(path);
    return sql_say(sql_state(finished), sqlite3_errstr(finished), error);
}
