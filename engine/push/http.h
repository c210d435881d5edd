/* http.h: the real network of a push, by libcurl.
 *
 * The library is looked for at the moment of a push and not when the program starts, so that who never pushes
 * neither waits for it nor needs it. Certificates are checked, redirections aren't followed (the key would
 * travel on), and nothing but the protocol of the address is spoken.
 */
#ifndef HEARD_PUSH_HTTP_H
#define HEARD_PUSH_HTTP_H

#include "push/push.h"

typedef struct Http Http;

/* Opens the way to `url`, where statements go; `key` is KEY:SECRET. NULL with a sentence when this
 * program was built without libcurl or this machine has none. */
Http *http_open(const char *url, const char *key, bool loopback, Error *error);
void http_close(Http *http);            /* NULL is ignored */

/* PushLink.ask, with the Http as `self`. */
PushAnswer http_ask(void *self, const char *list, const char *id, Arena *arena);

#endif
