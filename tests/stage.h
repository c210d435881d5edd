/* stage.h: the screens over a world in memory, for tests that look and press as a person does.
 *
 * A World is an App on the services of services_memory.h. What is looked for is named by its words; what isn't
 * there fails the test and says on which screen. Every press also proves what must hold of every View:
 * what can be used is reached in reading order, no two things have the same letter or mean the same, everything
 * toned has an icon, and at most one thing is the first choice.
 */
#ifndef HEARD_TEST_STAGE_H
#define HEARD_TEST_STAGE_H

#include "support.h"

#include "services_memory.h"
#include "ui/app.h"

typedef struct World {
    Arena arena;
    Memory *memory;
    App *app;
    Attempt attempts[16];       /* for tests that hand the memory some */
} World;

/* A world with these scenarios; NULL ends them. world_down() is its cmocka teardown. */
int world_up(void **state, const char *const *paths);
int world_down(void **state);

/* A new app on what is kept, as if the program had been started again. */
void restart(World *world);

/* ---- looking ---- */

bool holds(const char *text, const char *part);             /* NULL holds nothing */

/* The first widget in reading order whose text, detail or speaker holds `part`, or NULL. */
const Widget *seen(World *world, const char *part);
const Widget *seen_in(const View *view, const char *part);

int count_kind(World *world, WidgetKind kind);

void check_view(const View *view);

/* The record that was kept last. */
const Record *kept(World *world);

/* ---- doing ---- */

/* Presses what can be used and whose text begins so. */
void press(World *world, const char *text);

/* Sets the option of this name to the value of this index. */
void change(World *world, const char *label, int value);

/* Writes into the field whose label begins so; all that stood there is replaced. */
void write_in(World *world, const char *label, const char *text);

#endif
