#include "sys/uuid.h"

#include <string.h>
#include <uuid/uuid.h>

static Uuid spelt(const uuid_t bytes)
{
    Uuid uuid;

    uuid_unparse_lower(bytes, uuid.text);
    return uuid;
}

Uuid uuid_random(void)
{
    uuid_t bytes;

    uuid_generate_random(bytes);
    return spelt(bytes);
}

Uuid uuid_named(const char *space, const char *name)
{
    uuid_t within, bytes;

    if (uuid_parse(space, within) != 0)
        uuid_clear(within);
    uuid_generate_sha1(bytes, within, name, strlen(name));
    return spelt(bytes);
}
