/* json_training.h: where a trainee stands in a course, and what to practise today, as JSON.
 *
 * The rules of json.h hold: sorted keys, scores from 0 to 100 with one decimal, null for what isn't there,
 * "format" is the version of the shape. `trainee` is a name; NULL, a guest, is null.
 */
#ifndef HEARD_JSON_TRAINING_H
#define HEARD_JSON_TRAINING_H

#include "core/course.h"
#include "core/practice.h"

/* A course (heard course ID --json):
 *   format, trainee, id, title, summary, version, done, steps, percent, passed, passable (modules), complete,
 *   next (a module's id, or null), why,
 *   modules [ { id, title, state ("locked", "open", "practising", "passed"), to_come, why, after [ id ],
 *               marks { overall, dimension } or null (the rubric's), passed_by (a record's number, or null),
 *               next (a scenario's id, or null),
 *               scenarios [ { id, title, here, assessed, plays, best } ] } ] */
const char *json_course(const Course *course, const CourseStanding *standing, const Attempt *attempts,
                        const char *trainee, Arena *arena);

/* The courses there are (heard course --json, where there are several and none is named):
 *   format, courses [ { id, title, summary, file, modules, errors } ] */
const char *json_courses(const CourseCard *cards, int count, Arena *arena);

/* Today's pick (heard practice --json):
 *   format, trainee, scenario (id, or null), title, behaviour (or null), due, why,
 *   days { practised, of (28), all, longest, running },
 *   behaviours [ those that the library calls for, the most wanted first:
 *                { behaviour, name, standing ("not_seen", "weak", "growing", "mastered"), called, met,
 *                  recent { called, met }, scenarios, successes, days_since, due (a time, or null),
 *                  is_due } ] */
const char *json_practice(const Pick *pick, const Progress *progress, const ScenarioCard *cards, int count,
                          const char *trainee, Arena *arena);

#endif
