#include "store/schema.h"

const char *const schema_steps[STORE_VERSION] = {

/* ---- version 1 ---- */

/* a scenario's text, kept once however often it is played */
"CREATE TABLE sources ("
"  hash TEXT PRIMARY KEY,"
"  scenario TEXT NOT NULL,"
"  bytes BLOB NOT NULL"
") STRICT;"

/* one run of a scenario; ended is null until it was finished or left */
"CREATE TABLE sessions ("
"  id INTEGER PRIMARY KEY AUTOINCREMENT,"
"  source TEXT NOT NULL REFERENCES sources(hash),"
"  scenario TEXT NOT NULL,"
"  version INTEGER NOT NULL,"
"  title TEXT, customer_name TEXT, portrait TEXT, channel TEXT NOT NULL,"
"  rubric_version INTEGER NOT NULL,"
"  seed INTEGER NOT NULL,"                  /* 64 bits, as a signed number */
"  mode TEXT NOT NULL,"
"  retry_of INTEGER REFERENCES sessions(id) ON DELETE SET NULL, retry_from INTEGER NOT NULL,"
"  began INTEGER NOT NULL, ended INTEGER,"
"  resumed INTEGER NOT NULL,"
"  left INTEGER NOT NULL DEFAULT 0, interrupted INTEGER NOT NULL DEFAULT 0,"
"  outcome TEXT, csat INTEGER, nps INTEGER,"
"  last_words TEXT, comment TEXT, follow_up_after TEXT, follow_up TEXT,"
"  self_listening INTEGER, self_validation INTEGER, self_resolution INTEGER"
") STRICT;"
"CREATE INDEX sessions_by_scenario ON sessions(scenario);"
"CREATE INDEX sessions_by_retry ON sessions(retry_of);"

/* the customer's turn and the answer to it; moods in thousandths of a point */
"CREATE TABLE turns ("
"  session INTEGER NOT NULL REFERENCES sessions(id) ON DELETE CASCADE,"
"  turn INTEGER NOT NULL,"
"  beat TEXT NOT NULL,"
"  customer TEXT, body TEXT, sound TEXT,"
"  text TEXT, thinks TEXT, reacts TEXT,"
"  heat_before INTEGER NOT NULL, trust_before INTEGER NOT NULL,"
"  heard_before INTEGER NOT NULL, patience_before INTEGER NOT NULL, mood_before TEXT,"
"  heat_after INTEGER NOT NULL, trust_after INTEGER NOT NULL,"
"  heard_after INTEGER NOT NULL, patience_after INTEGER NOT NULL, mood_after TEXT,"
"  seconds INTEGER NOT NULL,"
"  PRIMARY KEY (session, turn)"
") STRICT, WITHOUT ROWID;"

/* the replies chosen: number as written, one a part */
"CREATE TABLE choices ("
"  session INTEGER NOT NULL, turn INTEGER NOT NULL,"
"  part INTEGER NOT NULL, number INTEGER NOT NULL,"
"  PRIMARY KEY (session, turn, part),"
"  FOREIGN KEY (session, turn) REFERENCES turns(session, turn) ON DELETE CASCADE"
") STRICT, WITHOUT ROWID;"

/* all replies offered, in the order shown, and what each did or would have done (thousandths) */
"CREATE TABLE offered ("
"  session INTEGER NOT NULL, turn INTEGER NOT NULL, position INTEGER NOT NULL,"
"  part INTEGER NOT NULL, number INTEGER NOT NULL, text TEXT,"
"  chosen INTEGER NOT NULL, worth INTEGER NOT NULL,"
"  PRIMARY KEY (session, turn, position),"
"  FOREIGN KEY (session, turn) REFERENCES turns(session, turn) ON DELETE CASCADE"
") STRICT, WITHOUT ROWID;"
"CREATE TABLE shows ("
"  session INTEGER NOT NULL, turn INTEGER NOT NULL, position INTEGER NOT NULL, line INTEGER NOT NULL,"
"  behaviour TEXT NOT NULL, dimension TEXT NOT NULL, credit INTEGER NOT NULL, debit INTEGER NOT NULL,"
"  PRIMARY KEY (session, turn, position, line),"
"  FOREIGN KEY (session, turn, position) REFERENCES offered(session, turn, position) ON DELETE CASCADE"
") STRICT, WITHOUT ROWID;"

/* a session's grades; the first is the one the trainee was shown. Scores in tenths of a point, null
 * without enough evidence; credits, debits and weights in thousandths of an opportunity */
"CREATE TABLE gradings ("
"  id INTEGER PRIMARY KEY AUTOINCREMENT,"
"  session INTEGER NOT NULL REFERENCES sessions(id) ON DELETE CASCADE,"
"  rubric_version INTEGER NOT NULL,"
"  graded INTEGER NOT NULL,"
"  outcome TEXT,"
"  listening INTEGER, validation INTEGER, resolution INTEGER,"
"  overall INTEGER, uncapped INTEGER,"
"  listening_credit INTEGER NOT NULL, validation_credit INTEGER NOT NULL, resolution_credit INTEGER NOT NULL,"
"  listening_debit INTEGER NOT NULL, validation_debit INTEGER NOT NULL, resolution_debit INTEGER NOT NULL,"
"  listening_weight INTEGER NOT NULL, validation_weight INTEGER NOT NULL, resolution_weight INTEGER NOT NULL,"
"  band TEXT, passed INTEGER NOT NULL"
") STRICT;"
"CREATE INDEX gradings_by_session ON gradings(session, rubric_version, graded);"
"CREATE TABLE gates ("
"  grading INTEGER NOT NULL REFERENCES gradings(id) ON DELETE CASCADE,"
"  behaviour TEXT NOT NULL,"
"  PRIMARY KEY (grading, behaviour)"
") STRICT, WITHOUT ROWID;"

/* the lines that add up to a grade; turn is null for what an early end kept from happening */
"CREATE TABLE ledger ("
"  grading INTEGER NOT NULL REFERENCES gradings(id) ON DELETE CASCADE,"
"  line INTEGER NOT NULL,"
"  turn INTEGER,"
"  dimension TEXT NOT NULL, behaviour TEXT NOT NULL, opportunity TEXT, type TEXT NOT NULL,"
"  level INTEGER NOT NULL, credit INTEGER NOT NULL, weight INTEGER NOT NULL, debit INTEGER NOT NULL,"
"  repaired INTEGER NOT NULL, late INTEGER NOT NULL,"
"  opened_turn INTEGER NOT NULL, answered_turn INTEGER NOT NULL,"
"  customer_quote TEXT, agent_quote TEXT, rule TEXT, better TEXT, source TEXT,"
"  PRIMARY KEY (grading, line)"
") STRICT, WITHOUT ROWID;"
"CREATE INDEX ledger_by_behaviour ON ledger(behaviour);"

/* what loading a scenario file gave: a memory that may be lost, nothing hangs on it */
"CREATE TABLE library ("
"  place INTEGER PRIMARY KEY AUTOINCREMENT,"
"  key TEXT NOT NULL UNIQUE,"
"  id TEXT, title TEXT, summary TEXT, customer TEXT, portrait TEXT, content_note TEXT, channel TEXT,"
"  level INTEGER NOT NULL, minutes INTEGER NOT NULL, errors INTEGER NOT NULL, warnings INTEGER NOT NULL"
") STRICT;"
"CREATE TABLE library_findings ("
"  place INTEGER NOT NULL REFERENCES library(place) ON DELETE CASCADE,"
"  position INTEGER NOT NULL,"
"  weight INTEGER NOT NULL, code TEXT, file TEXT, line INTEGER NOT NULL, path TEXT, sentence TEXT,"
"  PRIMARY KEY (place, position)"
") STRICT, WITHOUT ROWID;",

/* ---- version 2: who played, and what they said of it afterwards ---- */

/* who plays here, or whose records were imported (here = 0). The code is SHA-256 of salt and digits:
 * it keeps colleagues out of a list on a shared machine, and is no more than that */
"CREATE TABLE trainees ("
"  id INTEGER PRIMARY KEY AUTOINCREMENT,"
"  uid TEXT NOT NULL UNIQUE,"               /* a random UUID: the same person on every machine */
"  name TEXT NOT NULL,"
"  named INTEGER NOT NULL,"                 /* when the name was given: the later one wins */
"  made INTEGER NOT NULL,"
"  here INTEGER NOT NULL,"
"  salt TEXT, code TEXT"
") STRICT;"

/* the uid names a session on every machine; sessions without a trainee are a guest's */
"ALTER TABLE sessions ADD COLUMN uid TEXT;"
"UPDATE sessions SET uid = " STORE_NEW_UID ";"
"CREATE UNIQUE INDEX sessions_by_uid ON sessions(uid);"
"ALTER TABLE sessions ADD COLUMN trainee INTEGER REFERENCES trainees(id) ON DELETE CASCADE;"
"CREATE INDEX sessions_by_trainee ON sessions(trainee);"
"ALTER TABLE gradings ADD COLUMN uid TEXT;"
"UPDATE gradings SET uid = " STORE_NEW_UID ";"
"CREATE UNIQUE INDEX gradings_by_uid ON gradings(uid);"

/* what the trainee would have said, typed before the replies appeared; never graded */
"ALTER TABLE turns ADD COLUMN typed TEXT;"

/* how often a scenario calls for each behaviour: "name_feeling 3, stay 1" */
"ALTER TABLE library ADD COLUMN calls TEXT;"

/* a line of the first grade that the trainee disagrees with */
"CREATE TABLE disagreements ("
"  uid TEXT PRIMARY KEY,"
"  session INTEGER NOT NULL REFERENCES sessions(id) ON DELETE CASCADE,"
"  line INTEGER NOT NULL,"
"  said INTEGER NOT NULL,"
"  sentence TEXT NOT NULL"
") STRICT, WITHOUT ROWID;"
"CREATE INDEX disagreements_by_session ON disagreements(session);"

/* a session seen from the customer's chair: what they needed at some turns, and a rating, 1 to 5 */
"CREATE TABLE perspectives ("
"  uid TEXT PRIMARY KEY,"
"  session INTEGER NOT NULL REFERENCES sessions(id) ON DELETE CASCADE,"
"  taken INTEGER NOT NULL,"
"  rating INTEGER"
") STRICT, WITHOUT ROWID;"
"CREATE INDEX perspectives_by_session ON perspectives(session);"
"CREATE TABLE perspective_answers ("
"  perspective TEXT NOT NULL REFERENCES perspectives(uid) ON DELETE CASCADE,"
"  turn INTEGER NOT NULL,"
"  answer TEXT NOT NULL,"
"  PRIMARY KEY (perspective, turn)"
") STRICT, WITHOUT ROWID;"

/* a session that others may watch, with the trainee's word */
"CREATE TABLE stories ("
"  uid TEXT PRIMARY KEY,"
"  session INTEGER NOT NULL UNIQUE REFERENCES sessions(id) ON DELETE CASCADE,"
"  kept INTEGER NOT NULL,"
"  words TEXT NOT NULL"
") STRICT, WITHOUT ROWID;"

/* a few beats for one behaviour, and what was chosen at each */
"CREATE TABLE drills ("
"  uid TEXT PRIMARY KEY,"
"  trainee INTEGER REFERENCES trainees(id) ON DELETE CASCADE,"
"  behaviour TEXT NOT NULL,"
"  done INTEGER NOT NULL"
") STRICT, WITHOUT ROWID;"
"CREATE INDEX drills_by_trainee ON drills(trainee);"
"CREATE TABLE drill_beats ("
"  drill TEXT NOT NULL REFERENCES drills(uid) ON DELETE CASCADE,"
"  position INTEGER NOT NULL,"
"  scenario TEXT NOT NULL, beat TEXT NOT NULL,"
"  number INTEGER NOT NULL,"                /* of the reply, as written */
"  met INTEGER NOT NULL,"                   /* whether the behaviour was shown at level 2 or 3 */
"  PRIMARY KEY (drill, position)"
") STRICT, WITHOUT ROWID;"

/* statements for a learning record store, frozen at the session's end, and whether they were sent */
"CREATE TABLE outbox ("
"  id TEXT PRIMARY KEY,"                    /* of the statement: a UUID made from the session's */
"  session INTEGER NOT NULL REFERENCES sessions(id) ON DELETE CASCADE,"
"  position INTEGER NOT NULL,"              /* within the session */
"  body TEXT NOT NULL,"
"  state TEXT NOT NULL,"                    /* waiting, sent, parked (refused for good) */
"  attempts INTEGER NOT NULL,"
"  next_try INTEGER NOT NULL,"
"  status INTEGER, problem TEXT"            /* the store's last answer */
") STRICT;"                                 /* with a rowid: rows this long would fill pages badly without */
"CREATE INDEX outbox_by_session ON outbox(session, position);"
"CREATE INDEX outbox_by_state ON outbox(state, session, position);"

/* whom we were asked to forget: enough to know them again in an old bundle, and no more */
"CREATE TABLE forgotten ("
"  hash TEXT PRIMARY KEY,"                  /* SHA-256 of salt and the trainee's uid */
"  salt TEXT NOT NULL"
") STRICT, WITHOUT ROWID;",

/* ---- version 3: records of other machines ---- */

/* the bundles of a watched folder that were taken in, by their checksums */
"CREATE TABLE bundles ("
"  checksum TEXT PRIMARY KEY,"
"  taken INTEGER NOT NULL"
") STRICT, WITHOUT ROWID;"

};
