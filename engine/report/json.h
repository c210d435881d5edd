/* json.h: records, scenarios, findings and lists as JSON.
 *
 * Each function returns one JSON value with a newline behind it, in `arena`. Keys are sorted,
 * indented by two; text is UTF-8 as it stands (bytes that aren't UTF-8 become U+FFFD). The same
 * input gives the same bytes on every machine.
 *
 * These shapes are a contract: other people's programs read them. Every document carries
 * "format", the version of its shape. A new key may appear without a new version; a key that
 * goes, or changes its meaning, makes the next one. Versions now: all 1.
 *
 * Figures. Scores are 0 to 100 with one decimal (62.4). Credits, debits and weights count
 * opportunities (1.0 is one opportunity of weight 1), exact to three decimals. Moods are 0 to
 * 100, exact to three decimals. What isn't there is null. Turns count from 0, replies from 1.
 *
 * A session (heard play --json, heard replay --json). When and by whom it was played isn't
 * part of it, so that the same choices give the same bytes:
 *   format, scenario (id), title, version, hash, customer (name), channel, mode ("practice" or
 *   "assessed"), seed (a string when above 2^53), rubric (version), left, interrupted,
 *   turns [ { beat, customer, body, offered [ { number, part, text, chosen, worth,
 *             shows [ { behaviour, dimension, credit, debit } ] } ],
 *             chosen (a number; a list, one a paragraph, where the turn is composed), text,
 *             typed (only where the trainee typed their own words first),
 *             reacts, thinks, mood_before, mood_after { heat, trust, heard, patience, word },
 *             ledger [ { dimension, behaviour, opportunity, type, level, credit, of, debit,
 *                        late, repaired, opened_turn, answered_turn, customer_quote, agent_quote,
 *                        rule, better, source } ] } ]
 * and when the talk has ended
 *   outcome, scores { listening, validation, resolution, overall }, band, passed,
 *   gates [ behaviour ], csat, nps, comment, last_words, follow_up { after, text },
 *   unreached [ a ledger line ], self_rating { listening, validation, resolution }
 * or, while it hasn't,
 *   next { beat, customer, body, mood, parts, offered [ { number, part, text } ] }
 */
#ifndef HEARD_JSON_H
#define HEARD_JSON_H

#include "core/arena.h"
#include "core/bank.h"
#include "core/card.h"
#include "core/finding.h"
#include "core/record.h"
#include "core/rubric.h"
#include "core/scenario.h"
#include "core/session.h"

/* A session. `next` is what waits for an answer, NULL when nothing does. */
const char *json_record(const Record *record, const Prompt *next, Arena *arena);

/* A scenario as data (heard show --json):
 *   format, id, version, language, title, summary, channel, level, minutes, scene, content_note,
 *   brief, file, hash, customer { name, portrait, temperament, authorised },
 *   names [ { id, kind, phrase, needless, connection, requires [ id ] } ], screen [ id ],
 *   policy [ { id, text, limit, discretion, certain } ], endings { outcome: text },
 *   hangs_up [ text ], escalates [ text ], follow_up [ { after, text, when } ],
 *   beats [ { id, line,
 *     opens [ { id, type, dimension, weight, words, name, feeling, intensity, unsaid, eased_by,
 *               facts [ id ] } ] (each opportunity that some variant opens, once),
 *     says [ { line, when, text (the first of each alternative), pieces [ [ text ] ] (alternatives of which
 *              the seed picks), body, sound, more, wants_action (false, true or "first"), opens [ as above ],
 *              tells, at_risk, still_feels [ id ] } ],
 *     replies [ { number, part (null in a plain beat), line, text, when, go, thinks, reacts,
 *       acts [ { act, target, words, from, to, and the fields that were given } ] } ],
 *     go (of a composed beat) } ] }
 * A target is an id, a feeling, a list of these, or null. `when` is a list of terms that must all hold:
 * { term, none, least and most (of a mood) or values [ id ] }; empty, it always holds. `go` lists the ways
 * in order, { beat, when }; the last one always holds, and "over" ends the talk. */
const char *json_scenario(const Scenario *scenario, const Rubric *rubric, Arena *arena);

/* Findings, and what was found out about each scenario that could be read (heard check --json):
 *   format, files, errors, warnings, notes,
 *   findings [ { weight, code, file, line, path, sentence, text } ],
 *   scenarios [ { id, file,
 *     explored { states, complete (false: a loop or too many states), shortest, longest (agent turns),
 *       best, worst { overall, listening, validation, resolution: a bound }, recovered (a bound: the
 *       best overall after one moderate error),
 *       endings { outcome: { reached (true, false: no way leads there, null: not known), plays (random ones), moves } } },
 *     plays (random ones), turns { shortest, longest } (of those that ran to the end),
 *     strategies [ { name, bound, mean, best, plays, passes, outcomes { outcome: plays } } ],
 *     beats [ { id, line, states, met (plays that came here), replies [ { number, part, line, key (worth most),
 *               kindest_wins (on the key: it is also the most validating), states, offered, chosen (times in the
 *               random plays), worth (mean; null where it was never weighed) } ] } ] } ]
 * A bound is { score, exact, limit (no play goes beyond it; null: not known), moves [ number ], outcome }, with
 * null for a score that no play has. */
const char *json_check(const Findings *findings, const Bank *bank, int files, Arena *arena);

/* The library (heard list --json): format, scenarios [ { id, title, pack (the title of the
 * pack it came in, or null), summary, customer, content_note, file, channel, level, minutes, errors, warnings, playable, recommended (true for the first that
 * can be played), plays, best { overall, band } or null } ]. */
const char *json_library(const ScenarioCard *cards, int count, Arena *arena);

/* The grades of a record, oldest first: what json_records() asks for each card. Returns how many. */
typedef int JsonGradings(void *data, int64_t session, Arena *arena, const GradingCard **cards);

/* Kept records (heard records --json): format, records [ { id, trainee, trainee_uid (null: a guest), scenario,
 * title, began, ended ("2026-11-22T01:44:00Z" or null), mode, outcome, left, finished, turns, retry_of, overall, band,
 * passed (as the trainee was shown them; null without a grade), gradings [ { graded, rubric, outcome,
 * scores, band, passed } ] } ]. */
const char *json_records(const RecordCard *cards, int count, JsonGradings *gradings, void *data, Arena *arena);

/* 2026-11-22T01:44:00Z for seconds since 1970. */
const char *json_time(int64_t seconds, Arena *arena);

/* Who plays (heard trainees --json): format, trainees [ { uid, name, made (seconds since 1970, UTC), code
 * (whether one is asked), here (false: their records were imported), sessions (graded) } ] */
const char *json_trainees(const Trainee *trainees, int count, Arena *arena);

#endif
