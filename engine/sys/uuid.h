/* uuid.h: names that are the same on every machine (RFC 9562).
 *
 * A session, a trainee and a grading each get a random one when they begin; what is derived from them
 * (a statement for a learning record store) gets one made from theirs, so that making it twice gives
 * the same. libuuid does the work.
 */
#ifndef HEARD_UUID_H
#define HEARD_UUID_H

/* 36 characters in lower case and the end. */
typedef struct Uuid { char text[37]; } Uuid;

/* A new one (version 4). */
Uuid uuid_random(void);

/* The one that `name` has in the space of the UUID `space` (version 5). A `space` that is no UUID counts as
 * the nil UUID. */
Uuid uuid_named(const char *space, const char *name);

#endif
