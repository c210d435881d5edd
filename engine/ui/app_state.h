/* app_state.h: what the screens share. Private to app.c, page.c and the screens.
 *
 * Each screen is three functions: one that is called when it comes up, one that builds its View,
 * one that takes an Action. A screen changes the page by writing app->next. What a screen must
 * remember between two Actions stands here, in a part of its own.
 */
#ifndef HEARD_APP_STATE_H
#define HEARD_APP_STATE_H

#include "core/drill.h"
#include "core/name.h"
#include "core/practice.h"
#include "core/progress.h"
#include "core/remark.h"
#include "ui/app.h"
#include "ui/play.h"

enum { SOUNDS = (int)(sizeof(((View *)0)->sounds) / sizeof(char *)) };

typedef struct BriefingState {
    Mode mode;
    uint64_t seed;
    bool seeded;                    /* the seed was given; else the mode decides */
    RecordCard unfinished;          /* an earlier play of this scenario; its texts live in App.page */
    bool has_unfinished;
} BriefingState;

typedef struct TalkState {
    int chosen[MOST_PARTS];         /* numbers as written; 0: not chosen yet */
    int part;                       /* the paragraph that is being chosen */
    bool leaving;                   /* asked whether to leave */
    bool moods_open;                /* the fold with the four meters */
    bool at_desk;                   /* looking at the agent's screen */
    bool taken_back;                /* the reply before, just now */
    bool said;                      /* in one's own words; the replies are shown */
    char typed[LONGEST_REMARK + 1]; /* those words, for this turn */
} TalkState;

typedef struct RatingState {
    int steps[DIMENSIONS];          /* index into the answers; 0: no answer */
} RatingState;

typedef struct DebriefState {
    const char *title;              /* lives in App.page, as the next does */
    bool *open;                     /* which turns are unfolded, one each */
    bool sums_open;                 /* how the grade was worked out */
    bool unreached_open;            /* what an early end kept from happening */
    bool said_open;                 /* what was said, where nothing is graded */
    const Map *map;                 /* the road that was taken; NULL: the scenario isn't there any more */
    bool map_open;
    Screen back;                    /* where it was come from */

    /* what the trainee says of it */
    const Disagreement *said;       /* live in App.page */
    int said_count;
    int line;                       /* the one that is being disagreed with; -1: none */
    Story story;                    /* as it is kept; `uid` NULL: it isn't */
    bool telling;                   /* asked for a word about it as a story */
    char remark[LONGEST_REMARK + 1];    /* what is being written about either, */
    Error problem;                  /* and why it couldn't be kept; "" when it wasn't tried */
} DebriefState;

/* The customer's chair. What it points to lives in App.page. */
typedef struct ChairState {
    Screen back;                    /* where it was come from */
    int at;                         /* a turn; CHAIR_BEGIN before, turn_count to rate, one more for the answers */
    int turns[ASKED_MOMENTS], count;    /* the moments at which something is asked */
    char answers[ASKED_MOMENTS][LONGEST_REMARK + 1];
    int rating;                     /* of the agent; 0: none */
    const Perspective *earlier;     /* those that are kept */
    int earlier_count;
    const Perspective *read;        /* whose answers are read; NULL: the ones just given */
} ChairState;

enum { CHAIR_BEGIN = -1 };

typedef struct StoriesState {
    const Story *list;              /* live in App.page */
    int count;
    int from;                       /* the first of them on this page */
    int asked;                      /* the one that is perhaps taken back, from 1; 0: none */
    int64_t session;                /* the one that is watched */
    Story watched;                  /* lives in App.page, as `title` does */
    const char *title;
    int at;                         /* the page of it: 0 is the first, then its turns, then the end */
} StoriesState;

typedef struct RecordsState {
    const RecordCard *cards;        /* live in App.page */
    int count;
    int from;                       /* the first of them on this page */
} RecordsState;

typedef struct LibraryState {
    const ScenarioCard *cards;      /* live in App.page */
    int count;
    char file[200];                 /* whose findings are looked at */
} LibraryState;

typedef struct TraineesState {
    const Trainee *list;            /* live in App.page, as `told` does */
    int count;
    int asked;                      /* whose code is asked for; -1: nobody's */
    bool deleting;                  /* asked whether to delete */
    const char *told;               /* what came of the last press; NULL: nothing to tell */
    int told_at;                    /* the button it stands beside */
    bool failed;                    /* it is why nothing was done */
    int field;                      /* the field that was written in last: Enter presses its button */
    char new_name[LONGEST_NAME + 1], name[LONGEST_NAME + 1];
    char new_code[CODE_DIGITS + 1], code[CODE_DIGITS + 1];
} TraineesState;

/* The course and its modules. What it points to lives in App.page. */
typedef struct CourseState {
    char id[64];                    /* the course that is shown; "": the first */
    const CourseCard *cards;        /* those that can be opened */
    int count, which;
    const Course *course;           /* NULL: there is none */
    CourseStanding standing;
    int module;                     /* whose page is open */
} CourseState;

typedef struct PracticeState {
    const ScenarioCard *cards;      /* live in App.page, as what follows does */
    int count;
    Progress progress;
    Pick pick;
    Behaviour drills[BEHAVIOURS];   /* what can be drilled, the most wanted first */
    const char *names[BEHAVIOURS];
    int drill_count, which;
    bool chosen;                    /* `which` was chosen by the trainee */
} PracticeState;

typedef struct DrillState {
    Behaviour behaviour;            /* what it is for: set by whoever opens the screen */
    const Moment *moments[DRILL_MOST];  /* live in App.page, as the session does */
    int count, at;                  /* 0 moments: there are too few */
    Session *session;               /* at the moment, or with its answer */
    bool answered, over, kept;
    DrillBeat beats[DRILL_MOST];
} DrillState;

typedef struct ProgressState {
    Progress progress;              /* lives in App.page */
} ProgressState;

struct App {
    Services *services;
    Screen screen, next;            /* which is up; which is to come up */
    struct { int action, arg; } opened[SCREENS];    /* what led on from each screen; action 0: nothing yet */
    int back;                       /* what leads back from the one that is shown */
    bool done;

    Arena home;                     /* where the App itself lives */
    Arena drawn;                    /* the View */
    Arena page;                     /* what the screen that is up has loaded */
    Plays plays;

    Error notice;                   /* one sentence for the top of the page, until the next Action */
    Error taken;                    /* what came of copying or printing, beside the buttons that do it */
    Error broken;                   /* why the scenario's file couldn't be read again; "" when it could */
    bool watching;                  /* the file is looked at twice a second */
    int sound_serial;
    const char *sounds[SOUNDS];     /* what sounds now; live in the play */

    LibraryState library;
    BriefingState briefing;
    TalkState talk;
    RatingState rating;
    DebriefState debrief;
    RecordsState records;
    TraineesState trainees;
    CourseState course;
    PracticeState practice;
    DrillState drill;
    ProgressState progress;
    ChairState chair;
    StoriesState stories;
    Screen came_from;               /* where a briefing was opened from: it and the debrief lead back there */
    RecordCard unfinished;          /* on the title; its texts live in App.page */
    bool has_unfinished;
    bool asked_unfinished;          /* the two above are known */
    bool windowed;                  /* there is a window: see app_windowed() */
    bool hurried;                   /* the title's first view does without them */
    Screen settings_back;           /* where the settings were opened from */
};

typedef struct ScreenRules {
    void (*enter)(App *app);                    /* NULL: nothing to do */
    View *(*view)(App *app);
    void (*act)(App *app, Action action);
} ScreenRules;

extern const ScreenRules screen_title, screen_library, screen_findings, screen_briefing, screen_talk,
                         screen_rating, screen_debrief, screen_records, screen_trainees, screen_course,
                         screen_module, screen_practice, screen_drill, screen_progress, screen_chair,
                         screen_stories, screen_story, screen_settings, screen_about;

/* Says replies by their number as written, and goes on from there. Fails with the session's sentence. */
bool talk_say(App *app, const int *numbers, int count, Error *error);

/* Goes to the briefing of a scenario, in practice; or says why it can't be played. */
void briefing_open(App *app, const char *id);

/* The same in some mode, from another screen than the library, which it leads back to. */
void briefing_open_for(App *app, const char *id, Mode mode, Screen from);

/* Goes to the talk of the play that is current. */
void talk_start(App *app);

#endif
