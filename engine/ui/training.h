/* training.h: what the screens about a trainee's own way share: course, practice, drill, progress.
 *
 * Each of them asks the world for the attempts and drills of whoever plays when it comes up, and works out
 * the picture anew. Private to the screens.
 */
#ifndef HEARD_TRAINING_H
#define HEARD_TRAINING_H

#include "ui/page.h"
#include "ui/say.h"

/* The picture of whoever plays, as it is now. It lives in App.page. */
Progress training_progress(App *app);

/* How a behaviour stands, and how a module does: a word, a mark, a tone. Never by the tone alone. */
const char *training_standing(Standing standing);           /* "Mastered" */
const char *training_standing_icon(Standing standing);
Tone training_standing_tone(Standing standing);
const char *training_module(const ModuleStanding *module);  /* "Passed"; "To come" */
const char *training_module_icon(const ModuleStanding *module);

/* Whether the library calls often enough for the behaviour to make a drill of it. */
bool training_can_drill(const ScenarioCard *cards, int count, Behaviour behaviour);

/* "Practised on 6 of the last 28 days. Your longest run is 4 days in a row." */
const char *training_days(const Days *days, Arena *arena);

#endif
