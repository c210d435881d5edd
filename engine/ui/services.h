/* services.h: everything the screens want from the world, in one place.
 *
 * Scenarios, records, settings and time come through these functions and no others. There are two
 * implementers: the real one (engine/world.c, over script, store and sys) and one in memory for
 * tests. Functions that can fail return false and fill an Error with the sentence to show.
 */
#ifndef HEARD_SERVICES_H
#define HEARD_SERVICES_H

#include "core/arena.h"
#include "core/card.h"
#include "core/course.h"
#include "core/error.h"
#include "core/finding.h"
#include "core/record.h"
#include "core/remark.h"
#include "core/rubric.h"
#include "core/scenario.h"
#include "core/sheet.h"

typedef enum Theme { THEME_LIGHT, THEME_DARK, THEME_CONTRAST, THEMES } Theme;
typedef enum Typeface { TYPEFACE_PLAIN, TYPEFACE_DYSLEXIC, TYPEFACES } Typeface;

typedef struct Settings {
    Theme theme;
    Typeface typeface;
    int text_percent;               /* 80 to 200 */
    bool reduce_motion;
    int volume;                     /* 0 (off) to 100 */
    bool distress_sounds;           /* crying, sobbing */
    bool fullscreen;
    bool say_first;                 /* one's own words are asked for before the replies appear */
} Settings;

typedef struct Services {
    void *self;
    const Rubric *rubric;

    /* The library, sorted: recommended first (by level, then id). Lives in `arena`. */
    int (*list_scenarios)(void *self, Arena *arena, const ScenarioCard **cards);

    /* A scenario by id, ready to play. NULL with a sentence that names the nearest ids. */
    const Scenario *(*load_scenario)(void *self, const char *id, Arena *arena, Error *error);

    /* Whether the file a scenario was loaded from now holds other bytes. */
    bool (*changed)(void *self, const Scenario *scenario);

    /* The source of a scenario as it was when a record was made (by hash), loaded. */
    const Scenario *(*load_kept_scenario)(void *self, const char *hash, Arena *arena, Error *error);

    /* Keeps a record from its begin to its end; one transaction each. begin sets record->id and
     * began; add_turn keeps turn `turn` of it; finish keeps outcome, ledger, scores, self-rating. */
    bool (*begin_record)(void *self, Record *record, const Scenario *scenario, Error *error);
    bool (*add_turn)(void *self, const Record *record, int turn, Error *error);
    bool (*finish_record)(void *self, Record *record, Error *error);

    /* The newest record that was begun and not finished or left; false if there is none. */
    bool (*find_unfinished)(void *self, RecordCard *card, Arena *arena);
    int (*list_records)(void *self, Arena *arena, const RecordCard **cards);
    const Record *(*load_record)(void *self, int64_t id, Arena *arena, Error *error);
    bool (*drop_unfinished)(void *self, int64_t id, Error *error);   /* marks it as left; deletes nothing */

    /* Who plays: NULL is a guest. Records, the best results and what is unfinished are always theirs. */
    const Trainee *(*trainee)(void *self);

    /* Those who play on this machine. */
    int (*list_trainees)(void *self, Arena *arena, const Trainee **trainees);

    /* Adds somebody by the name they typed, with a code of four digits or NULL, who then plays; and lets
     * somebody play, whose code must be right if they have one (uid NULL: a guest). */
    bool (*add_trainee)(void *self, const char *name, const char *code, Error *error);
    bool (*choose_trainee)(void *self, const char *uid, const char *code, Error *error);

    /* Changes who plays: another name; another code, or NULL for none. */
    bool (*rename_trainee)(void *self, const char *name, Error *error);
    bool (*set_code)(void *self, const char *code, Error *error);

    /* Writes everything of who plays into a new file that another heard can take in; `path` is where. */
    bool (*export_trainee)(void *self, Arena *arena, const char **path, Error *error);

    /* Deletes who plays, with every record of theirs; `receipt` says what is gone and what isn't in our hands.
     * A guest plays then. */
    bool (*forget_trainee)(void *self, Arena *arena, const char **receipt, Error *error);

    /* What the sessions of who plays say: those that are graded, and the drills, oldest first; and keeping a
     * drill, whose `trainee` needn't be set. */
    int (*list_attempts)(void *self, Arena *arena, const Attempt **attempts);
    int (*list_drills)(void *self, Arena *arena, const DrillDone **drills);
    bool (*add_drill)(void *self, const DrillDone *drill, const DrillBeat *beats, Error *error);

    /* The courses, and one by id. NULL with a sentence that names the nearest ids, or what is wrong in it. */
    int (*list_courses)(void *self, Arena *arena, const CourseCard **cards);
    const Course *(*load_course)(void *self, const char *id, Arena *arena, Error *error);

    /* What who plays says of a session afterwards. Who, when and the uid needn't be set. A disagreement is about
     * a line by its number, see core/remark.h; what is typed may be LONGEST_REMARK bytes long. */
    int (*list_disagreements)(void *self, int64_t record, Arena *arena, const Disagreement **disagreements);
    bool (*add_disagreement)(void *self, int64_t record, int line, const char *sentence, Error *error);
    int (*list_perspectives)(void *self, int64_t record, Arena *arena, const Perspective **perspectives);
    bool (*add_perspective)(void *self, const Perspective *perspective, Error *error);

    /* The sessions that everybody here may watch, the newest first; keeping one, whose record must be that of who
     * plays, and taking it back. */
    int (*list_stories)(void *self, Arena *arena, const Story **stories);
    bool (*add_story)(void *self, int64_t record, const char *words, Error *error);
    bool (*drop_story)(void *self, const char *uid, Error *error);

    /* Writes a page to print into the data folder, and opens it where that is asked for and something here can.
     * `said` tells where it is. */
    bool (*print_page)(void *self, const Sheet *sheet, bool show, Arena *arena, const char **said, Error *error);

    /* One line about what can't be kept ("This play isn't being saved: …"); NULL when all is well. */
    const char *(*trouble)(void *self);

    Settings *(*settings)(void *self);                  /* change in place, then save */
    bool (*save_settings)(void *self, Error *error);

    int64_t (*now)(void *self);                         /* seconds since 1970, UTC */
    int64_t (*zone)(void *self, int64_t moment);        /* seconds that the clock on the wall is ahead of UTC */
    int64_t (*ticks)(void *self);                       /* milliseconds, never going back */
    uint64_t (*fresh_seed)(void *self);                 /* for practice; assessed runs use seed 1 */
} Services;

#endif
