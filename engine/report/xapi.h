/* xapi.h: a session as statements of the Experience API, version 1.0.3.
 *
 * xapi_statements() says of a finished talk: initialized, answered (once a turn), scored (once a
 * dimension that had enough evidence), completed, passed or failed, terminated. Of one that was left or
 * interrupted it says only what is true: initialized, what was answered, terminated. Of one that goes on
 * it says nothing yet.
 *
 * A turn is an interaction of the type "choice". Every reply offered is a choice, called reply-2 by its
 * number as written, or part-1-reply-2 where the turn is composed of paragraphs. The score says
 * where the answer stood between the worst (0) and the best on offer at that moment, in opportunities;
 * what it earned less its debits, which may be below 0, is the extension "worth". A choice counts as
 * success when nothing better was on offer, or when it earned at least half of the best; a reply that
 * opens a gate never does. correctResponsesPattern lists all of these; in a composed turn it is left
 * out, because it would have to list every combination, and where there is no success.
 *
 * Ids. The session's uid is the registration; a statement's id is made from the uid, the place and the
 * verb. Everything else that needs a name gets one under the organisation's base:
 *     BASE/scenarios/ID, BASE/scenarios/ID/versions/1/beats/BEAT, BASE/dimensions/NAME, BASE/extensions/NAME
 * A beat's id holds the version, since reply 2 may be another one in the next.
 *
 * Time. Statements carry UTC with milliseconds, each later than the one before, none later than the
 * session's end or now: also where the clock was set back in between. Durations are the seconds measured
 * at the turns.
 *
 * What is personal stays out: what the trainee typed, how they rated themselves, their name. The actor
 * is an account at the base, named by the trainee's uid; a guest's is made from the session, so that two
 * sessions of guests can't be told to be the same person's.
 */
#ifndef HEARD_XAPI_H
#define HEARD_XAPI_H

#include "core/arena.h"
#include "core/error.h"
#include "core/record.h"
#include "core/statement.h"

#include <stdint.h>

/* The base until an organisation has set its own. The top level "invalid" is reserved (RFC 6761): nobody
 * can own this domain or be taken for us, and who reads it sees that something is still to be set. */
#define XAPI_NO_BASE "https://heard.invalid"

typedef struct XapiMaker {
    const char *base;       /* as xapi_base() gave it */
    const char *language;   /* of the scenario's texts: "en"; "und" where it is NULL or no language tag */
    const char *version;    /* of this program */
    int64_t now;            /* seconds since 1970, UTC */
} XapiMaker;

/* Makes the statements of a record that has a uid, in order. Returns how many; 0 while it hasn't ended. */
int xapi_statements(const Record *record, const XapiMaker *maker, Arena *arena, const Statement **statements);

/* An organisation's base as it was typed, without slashes at the end. Fails with a sentence unless it is
 * an https or http address that names may be added to. */
bool xapi_base(const char *typed, Arena *arena, const char **base, Error *error);

/* A frozen statement in the shape that cmi5 asks of a launched unit: categories, a session id, whole
 * numbers as raw scores, and an activity of its own (BASE/cmi5/ID) beside the publisher's in grouping.
 * It has an id of its own, made from the other. There was no launch, so there is no mastery score and no
 * context template. NULL if the body isn't ours. */
const char *xapi_cmi5(const char *body, Arena *arena);

/* A frozen statement with the trainee's name in its actor. NULL if the body isn't ours. */
const char *xapi_named(const char *body, const char *name, Arena *arena);

/* Whether a record store's answer to "which statement has this id" is the one that we sent: who, what,
 * with what result, when. What a store may add or rewrite (stored, authority, definitions, display
 * texts) isn't compared. */
bool xapi_same(const char *ours, const char *theirs);

#endif
