#include "ui/play.h"

#include <string.h>

Play *plays_current(Plays *plays)
{
    return &plays->slots[plays->current];
}

void plays_free(Plays *plays)
{
    for (int i = 0; i < 2; i++)
        arena_free(&plays->slots[i].arena);
}

/* The slot that is free, emptied. It becomes the current one by `take`. */
static Play *spare(Plays *plays)
{
    Play *play = &plays->slots[1 - plays->current];

    arena_free(&play->arena);
    *play = (Play){ 0 };
    return play;
}

static bool take(Plays *plays)
{
    arena_free(&plays_current(plays)->arena);
    *plays_current(plays) = (Play){ 0 };
    plays->current = 1 - plays->current;
    return true;
}

/* The scenario as it was when a record was made: from the store, or the file if that hasn't changed. */
static const Scenario *scenario_of(Services *services, const Record *record, Arena *arena, Error *error)
{
    const Scenario *scenario = services->load_kept_scenario(services->self, record->hash, arena, error);

    if (scenario == NULL)
        scenario = services->load_scenario(services->self, record->scenario, arena, error);
    if (scenario != NULL && strcmp(scenario->hash, record->hash) != 0) {
        error_say(error, "“%s” has changed since this was played, so it can't be taken up again. "
                         "You can play it anew from the library.", record->title);
        return NULL;
    }
    return scenario;
}

/* Chooses, and fixes what the coach says to it, so that later turns don't reword that. */
static bool choose(Play *play, Services *services, const int *numbers, int count, int64_t seconds,
                   Error *error)
{
    int turn = play->record->turn_count;

    if (!session_choose(play->session, numbers, count, error))
        return false;
    Record *record = session_record(play->session);
    record->turns[turn].seconds = seconds;
    play->expected = session_turns_expected(play->session);

    CoachLine line = coach_line(services->rubric, record, turn, &play->arena);

    play->coach = arena_grow(&play->arena, play->coach, play->coached, sizeof *play->coach);
    play->coach[play->coached++] = line;
    return true;
}

/* Puts a session into a play that has a scenario. */
static Record *begin(Play *play, Services *services, uint64_t seed)
{
    play->session = session_begin(play->scenario, services->rubric, seed, &play->arena);
    Record *record = session_record(play->session);

    play->record = record;
    record->began = services->now(services->self);
    play->expected = session_turns_expected(play->session);
    play->began_ticks = play->heard_ticks = services->ticks(services->self);
    return record;
}

/* Chooses again what was chosen in turn `i` of another record, which won't live as long. */
static bool choose_again(Play *play, Services *services, const Record *old, int i, Error *error)
{
    const Turn *turn = &old->turns[i];

    if (!choose(play, services, turn->chosen, turn->part_count, turn->seconds, error))
        return false;
    session_record(play->session)->turns[i].typed = arena_text(&play->arena, turn->typed);
    return true;
}

static bool replay(Play *play, Services *services, const Record *old, int turns, Error *error)
{
    for (int i = 0; i < turns; i++)
        if (!choose_again(play, services, old, i, error))
            return false;
    play->first_turn = turns;
    return true;
}

/* Hands the store the turns it hasn't seen, and the end if that has come. */
static void keep(Play *play, Services *services)
{
    Record *record = session_record(play->session);
    bool good = true;

    for (; play->kept < record->turn_count; play->kept++)
        good = services->add_turn(services->self, record, play->kept, &play->trouble) && good;

    if (session_over(play->session) && !play->finished) {
        if (record->ended == 0)
            record->ended = services->now(services->self);
        good = services->finish_record(services->self, record, &play->trouble) && good;
        play->finished = true;
    }
    play->unkept = !good;
}

/* Begins a record in the store. */
static void keep_begin(Play *play, Services *services)
{
    Record *record = session_record(play->session);

    play->unkept = !services->begin_record(services->self, record, play->scenario, &play->trouble);
}

bool play_open(Plays *plays, const char *scenario, Error *error)
{
    Services *services = plays->services;
    Play *play = spare(plays);

    play->scenario = services->load_scenario(services->self, scenario, &play->arena, error);
    return play->scenario != NULL && take(plays);
}

bool play_show(Plays *plays, int64_t record, Error *error)
{
    Services *services = plays->services;
    Play *play = spare(plays);

    play->record = services->load_record(services->self, record, &play->arena, error);
    return play->record != NULL && take(plays);
}

bool play_resume(Plays *plays, int64_t id, Error *error)
{
    Services *services = plays->services;
    Play *play = spare(plays);
    const Record *old = services->load_record(services->self, id, &play->arena, error);

    if (old == NULL)
        return false;
    play->scenario = scenario_of(services, old, &play->arena, error);
    if (play->scenario == NULL)
        return false;

    /* the same record goes on, and says that it was interrupted */
    Record *record = begin(play, services, old->seed);
    record->id = old->id;
    record->uid = old->uid;
    record->trainee = old->trainee;
    record->trainee_name = old->trainee_name;
    record->mode = old->mode;
    record->began = old->began;
    record->retry_of = old->retry_of;
    record->retry_from = old->retry_from;
    record->resumed = true;
    if (!replay(play, services, old, old->turn_count, error))
        return false;

    play->kept = old->turn_count;
    play->again = old->retry_of != 0;
    keep(play, services);
    return take(plays);
}

bool play_again(Plays *plays, int turn, Error *error)
{
    Services *services = plays->services;
    Play *before = plays_current(plays);
    const Record *old = before->record;
    Play *play = spare(plays);

    play->scenario = scenario_of(services, old, &play->arena, error);
    if (play->scenario == NULL)
        return false;

    /* trying again is practice, whatever the first try was */
    Record *record = begin(play, services, old->seed);
    record->mode = PRACTICE;
    record->retry_of = old->id;
    record->retry_from = turn;
    play->again = true;

    /* a reply that is taken back is one more minute of the same talk */
    if (play_talking(before)) {
        record->began = old->began;
        play->began_ticks = before->began_ticks;
    }
    if (!replay(play, services, old, turn < old->turn_count ? turn : old->turn_count, error))
        return false;

    /* a talk that is given up for this one isn't offered for resuming */
    if (play_talking(before))
        play_leave(before, services);
    keep_begin(play, services);
    keep(play, services);
    return take(plays);
}

/* Chooses again what was chosen as far as the changed scenario still offers it. */
static int replay_fitting(Play *play, Services *services, const Record *old)
{
    Error unfit;
    int turns = 0;

    while (turns < old->turn_count && session_prompt(play->session) != NULL
           && choose_again(play, services, old, turns, &unfit))
        turns++;
    return turns;
}

bool play_reload(Plays *plays, Error *error)
{
    Services *services = plays->services;
    Play *before = plays_current(plays);
    const Record *old = before->record;
    Play *play = spare(plays);

    play->scenario = services->load_scenario(services->self, before->scenario->id, &play->arena, error);
    if (play->scenario == NULL)
        return false;
    if (before->session == NULL)
        return take(plays);

    Record *record = begin(play, services, old->seed);
    record->mode = old->mode;
    record->retry_of = old->id;
    play->again = true;
    play->first_turn = record->retry_from = replay_fitting(play, services, old);
    if (play_talking(before))
        play_leave(before, services);
    keep_begin(play, services);
    keep(play, services);
    return take(plays);
}

void play_begin(Play *play, Services *services, Mode mode, uint64_t seed)
{
    Record *record = begin(play, services, seed);

    record->mode = mode;
    keep_begin(play, services);
}

bool play_choose(Play *play, Services *services, const int *numbers, int count, const char *typed, Error *error)
{
    int64_t now = services->ticks(services->self);

    if (!choose(play, services, numbers, count, (now - play->heard_ticks) / 1000, error))
        return false;
    Record *record = session_record(play->session);
    if (typed != NULL && typed[0] != 0)
        record->turns[record->turn_count - 1].typed = arena_text(&play->arena, typed);
    play->heard_ticks = now;
    keep(play, services);
    return true;
}

void play_leave(Play *play, Services *services)
{
    session_leave(play->session);
    play->record = session_record(play->session);
    keep(play, services);
}

void play_rate(Play *play, Services *services, const int *rating)
{
    memcpy(session_record(play->session)->self_rating, rating, sizeof play->record->self_rating);
    play->finished = false;
    keep(play, services);
}

const Prompt *play_prompt(const Play *play)
{
    return play->session != NULL ? session_prompt(play->session) : NULL;
}

bool play_talking(const Play *play)
{
    return play->session != NULL && !session_over(play->session);
}
