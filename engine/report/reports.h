/* reports.h: what sessions show about a trainee, a group and a scenario.
 *
 * Each report comes as a page (paper.h), as CSV and as JSON. The page is for reading and printing, so it has
 * limits, and says them; the CSV has everything.
 *
 *   trainee    every session in figures, trends, behaviours, gates apart, the trainee's own rating beside the
 *              grade, first and last attempts, and the newest sessions turn by turn with the evidence
 *              CSV: one row a turn of every session
 *   cohort     who is ready and on what evidence, what the group finds hard, behaviours by trainee
 *              CSV: one row a trainee
 *   scenario   how it went, item analysis, how often each reply was chosen, what trainees disagree with
 *              CSV: one row a reply
 *
 * Nobody is ranked: people stand by name. Handle time is shown and never graded.
 *
 * JSON documents carry "format", the version of their shape; the rules of json.h hold. Versions now: all 1.
 * All begin with format, report ("trainee", "cohort", "scenario"), written, program, rubric (version).
 *
 * trainee: trainee (name; null: guests), uid, drills, sessions [ { id, uid, scenario, title, version, hash,
 *   mode, began, ended, seconds, retry_of, outcome, scores { listening, validation, resolution }, overall, band,
 *   passed, gates [ behaviour ], self_rating { listening, … } } ] (oldest first; `heard replay --json` has the
 *   turns of each), behaviours { behaviour: { called, met, state, state_called, state_met (those
 *   that the state rests on) } }, scenarios [ { scenario, plays, first,
 *   last, best } ], disagreements [ { session, line, scenario, beat, behaviour, said, sentence,
 *   customer_quote, agent_quote } ]
 * cohort: course (its title, or null), trainees [ { name, uid, course_passed (title or null),
 *   course_passed_on, modules_passed, modules, sessions, passed, assessed, assessed_passed, scenarios,
 *   scenarios_passed, first_session, last_session, scenarios_again, first_attempts, last_attempts, trend
 *   { listening, … }, handle_seconds, gates { gate: sessions }, behaviours { behaviour: { called, met,
 *   state, state_called, state_met } } } ], without_session, ready, sessions, assessed, assessed_passed, gates { gate: trainees },
 *   behaviours { behaviour: { called, met, not_seen, weak, growing, mastered (trainees), guests_called,
 *   guests_met } }, guest_sessions, guest_passed
 * scenario: scenario (id), title, version, hash, versions [ { version, hash, first, last, graded } ], graded,
 *   unfinished, guests, first and later { sessions, passed, overall }, outcomes { outcome: sessions },
 *   handle_seconds, choices [ { beat, part, people, took_best, discrimination, best_length_percent, too_few,
 *   replies [ { number, text, best, worth, first, later, weakest_third, best_third { offered, taken } } ],
 *   flags [ { code, reply, sentence } ] } ], disagreements (as above)
 */
#ifndef HEARD_REPORTS_H
#define HEARD_REPORTS_H

#include "core/course.h"
#include "core/tally.h"
#include "core/tally_flags.h"
#include "report/csv.h"
#include "report/paper.h"

enum {
    REPORT_TRANSCRIPTS = 10,    /* sessions that a trainee's page has turn by turn */
    REPORT_SESSIONS = 200,      /* and in its table */
    REPORT_TRAINEES = 100,      /* people in a group's tables */
    REPORT_OBJECTIONS = 100     /* disagreements on a scenario's page */
};

/* ---- one trainee ---- */

typedef struct TraineeReport {
    const char *name;           /* NULL: all guests together */
    const char *uid;            /* NULL: guests */
    const Progress *progress;
    int drills;
    const Record *const *records;   /* the newest sessions, the newest first */
    int record_count;
    const Objection *objections;
    int objection_count;
    const char *course;         /* the title of a course they began; NULL: none */
    const char *course_where;   /* where they stand in it, in words */
} TraineeReport;

const char *report_trainee_page(const TraineeReport *report, const Press *press);
const char *report_trainee_json(const TraineeReport *report, const Press *press);

/* The CSV, session by session, so that they needn't all be in memory. */
Csv report_turns_begin(Arena *arena);
void report_turns_add(Csv *csv, const Record *record);

/* ---- a group ---- */

typedef struct CohortReport {
    const TraineeTally *trainees;   /* those with a graded session, by name */
    int trainee_count;
    const GroupTally *group;
    const GuestTally *guests;
    const char *course;         /* the title of the course that makes ready; NULL: there is none */
} CohortReport;

const char *report_cohort_page(const CohortReport *report, const Press *press);
const char *report_cohort_json(const CohortReport *report, const Press *press);
const char *report_cohort_csv(const CohortReport *report, Arena *arena);

/* ---- a certificate ---- */

/* A module of the course and the session that passed it. */
typedef struct CertificateLine {
    const char *module, *scenario;      /* titles */
    const Attempt *attempt;
} CertificateLine;

typedef struct Certificate {
    const char *name;
    const Course *course;
    int64_t passed;                     /* when the last module was */
    const CertificateLine *lines;
    int line_count;
    int to_come;                        /* modules that can't be passed yet, and aren't part of it */
    const Skill *skills;                /* by behaviour: those that are mastered are named */
} Certificate;

/* A sheet to print for somebody who passed a course: what was shown, in which scenarios, when. */
const char *report_certificate(const Certificate *certificate, const Press *press);

/* ---- a scenario ---- */

const char *report_scenario_page(const ScenarioTally *tally, const Press *press);
const char *report_scenario_json(const ScenarioTally *tally, const Press *press);
const char *report_scenario_csv(const ScenarioTally *tally, Arena *arena);

#endif
