/* statement.h: what a learning record store is told, as it was frozen.
 *
 * A statement says that somebody did something ("answered", "passed"), in the xAPI's JSON. It is made
 * once, at the end of a session, and never changed: its id is made from the session's, so that telling
 * it again tells nothing new. report/xapi.h makes statements, the store keeps them, push/ sends them.
 */
#ifndef HEARD_STATEMENT_H
#define HEARD_STATEMENT_H

typedef struct Statement {
    const char *id;         /* a UUID */
    const char *body;       /* one line of JSON */
} Statement;

#endif
