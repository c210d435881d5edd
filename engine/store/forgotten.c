#include "store/forgotten.h"

#include "store/sql.h"

#include <stdio.h>
#include <string.h>

Salted salted(const char *salt, const char *secret)
{
    char text[256];
    Salted made;
    int length = snprintf(text, sizeof text, "%s%s", salt, secret);

    sha256_text(text, length < (int)sizeof text ? (size_t)length : sizeof text - 1, made.hash);
    return made;
}

void forgotten_note(Store *store, const char *uid)
{
    NewUid salt = sql_new_uid(store);
    Salted hash = salted(salt.text, uid);

    Query q = query(store, "INSERT INTO forgotten (salt, hash) VALUES (?, ?)");
    put_text(&q, salt.text);
    put_text(&q, hash.hash);
    query_run(&q);
}

bool forgotten_has(Store *store, const char *uid)
{
    Arena scratch = { 0 };
    bool known = false;

    Query q = query(store, "SELECT salt, hash FROM forgotten");
    while (query_row(&q)) {
        const char *salt = get_text(&q, &scratch), *hash = get_text(&q, &scratch);
        known = known || (salt && hash && strcmp(salted(salt, uid).hash, hash) == 0);
    }
    arena_free(&scratch);
    return known;
}
