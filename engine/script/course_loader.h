/* course_loader.h: a course file's bytes in, a Course and findings out.
 *
 * A course file is `return course { … }` and is read as a scenario is: in the same empty room, checked
 * against what scripts/schema.lua says about `course` and `module`, every fault a finding, all of them in one
 * go. Which scenarios there are isn't known here; whoever has a library says which are to come.
 */
#ifndef HEARD_COURSE_LOADER_H
#define HEARD_COURSE_LOADER_H

#include "core/course.h"
#include "script/loader.h"

/* Whether a file is meant to be a course and not a scenario, by its `return course`. */
bool course_written(const char *source, size_t length);

/* Reads a course. Returns it when it has no error, else NULL; `findings` gets every fault and warning either
 * way. The course lives in `arena`. `file` is the name that findings carry. */
const Course *course_load(const Scripts *scripts, const char *source, size_t length, const char *file,
                          Findings *findings, Arena *arena);

#endif
