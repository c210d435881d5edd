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
       DEBRIEF_RESUME, DEBRIEF_ALL, DEBRIEF_MAP, DEBRIEF_CHAIR, DEBRIEF_DISAGREE, DEBRIEF_REMARK, DEBRIEF_KEEP,
       DEBRIEF_NOT_NOW, DEBRIEF_TELL, DEBRIEF_UNTELL, DEBRIEF_BACK };

/* Three scores beside the trainee's own rating, overall and band, and how they were worked out. */
void debrief_grade(View *view, const Record *record, const Rubric *rubric, bool sums_open);

/* The gates, apart from the grade. */
void debrief_compliance(View *view, const Record *record, const Rubric *rubric);

/* The map of a scenario with the road of a record in it, for debrief_map(); NULL without the scenario. */
const Map *debrief_road(const Scenario *scenario, const Record *record, Arena *arena);

/* The road that was taken, and the ways that weren't; nothing without a map. */
void debrief_map(View *view, const Record *record, const Map *map, bool open);

/* The customer's mood as a chart: "Ada was upset at the start, …", or "you were" from the customer's chair. */
void debrief_moods(View *view, const Record *record, bool own);

/* One turn: what was said, its ledger lines, the replies not taken, a better line, another try. */
void debrief_turn(View *view, const Record *record, const Rubric *rubric, int turn, const DebriefState *state);

/* One line of the ledger: what it is about, and the line by the explanation contract. */
void debrief_line(View *view, const Record *record, const Rubric *rubric, const LedgerLine *line);

/* The same in plain words, without figures; `agent` is who said it. */
void debrief_plain(View *view, const Rubric *rubric, const LedgerLine *line, const char *agent);

/* What the trainee says of a line of a kept record, by its number; and the means to say it. */
void debrief_disagree(View *view, const Record *record, const DebriefState *state, int line);

/* Whether a session is one that others could learn from: passed, in one of the two highest bands. A pass
 * leaves nothing under Compliance, so that nobody learns from a talk that blames or promises what can't be. */
bool debrief_exemplary(const Record *record, const Rubric *rubric);

/* Keeping such a session as a success story, and taking it back. */
void debrief_story(View *view, const DebriefState *state);

/* The mood before and after the reply of a turn ("your reply"), in a sentence; `own` as above. */
const char *debrief_mood_text(const Record *record, const Turn *turn, const char *reply, bool own, Arena *arena);

/* What a reply that wasn't taken would have shown, in one line. */
const char *debrief_would_show(const Offered *reply, const Rubric *rubric, Arena *arena);

/* What was said in a turn, word by word. */
void debrief_said(View *view, const Record *record, int turn);

#endif
