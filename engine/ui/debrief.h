/* debrief.h: the parts of the debrief. Private to the debrief's files.
 *
 * Everything here is built from a Record and the rubric, so a talk that was just played and one that
 * was kept years ago are shown alike.
 */
#ifndef HEARD_DEBRIEF_H
#define HEARD_DEBRIEF_H

#include "ui/page.h"
#include "ui/say.h"

enum { DEBRIEF_TURN = 1, DEBRIEF_SUMS, DEBRIEF_UNREACHED, DEBRIEF_SAID, DEBRIEF_AGAIN, DEBRIEF_START,
       DEBRIEF_RESUME, DEBRIEF_ALL, DEBRIEF_MAP, DEBRIEF_BACK };

/* Three scores beside the trainee's own rating, overall and band, and how they were worked out. */
void debrief_grade(View *view, const Record *record, const Rubric *rubric, bool sums_open);

/* The gates, apart from the grade. */
void debrief_compliance(View *view, const Record *record, const Rubric *rubric);

/* The map of a scenario with the road of a record in it, for debrief_map(); NULL without the scenario. */
const Map *debrief_road(const Scenario *scenario, const Record *record, Arena *arena);

/* The road that was taken, and the ways that weren't; nothing without a map. */
void debrief_map(View *view, const Record *record, const Map *map, bool open);

/* One turn: what was said, its ledger lines, the replies not taken, a better line, another try. */
void debrief_turn(View *view, const Record *record, const Rubric *rubric, int turn, bool open);

/* One line of the ledger: what it is about, and the line by the explanation contract. */
void debrief_line(View *view, const Record *record, const Rubric *rubric, const LedgerLine *line);

/* What a reply that wasn't taken would have shown, in one line. */
const char *debrief_would_show(const Offered *reply, const Rubric *rubric, Arena *arena);

/* What was said in a turn, word by word. */
void debrief_said(View *view, const Record *record, int turn);

#endif
