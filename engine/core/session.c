#include "core/session.h"

#include "core/chance.h"
#include "core/condition.h"
#include "core/grade.h"
#include "core/ledger.h"
#include "core/road.h"

#include <stdio.h>
#include <string.h>

/* What a turn did to the mood, and the mood it left. */
typedef struct Felt {
    TurnEffect effect;
    Mood after;
} Felt;

struct Session {
    const Scenario *scenario;
    const Rubric *rubric;
    const Temperament *who;
    uint64_t seed;
    Arena *arena;
    Grade grade;
    Mood mood;
    Felt *felt;                 /* by turn */
    const char *mood_word;
    Feeling family;             /* of the newest cue: picks the word for a mood */
    int beat, came_from;        /* indices; beat is BEAT_OVER after the end */
    const Says *says;
    Prompt prompt;
    Record record;
    Turn *turns;
    bool over, ledger_stale;
};

/* ---- the seed: the same seed, turn and purpose give the same number ---- */

static uint64_t drawn(const Session *session, uint64_t purpose)
{
    uint64_t chance = session->seed + 0x9e3779b97f4a7c15u * purpose;

    return chance_next(&chance);
}

/* What chance decides, apart for each turn. */
enum { FOR_WORDS = 1, FOR_ORDER = 64, FOR_LAST_WORDS = 2 };

static uint64_t drawn_in_turn(const Session *session, int purpose)
{
    return drawn(session, (uint64_t)session->grade.turn * 4096 + (uint64_t)purpose);
}

static const char *picked(const Session *session, const char *const *texts, int count, int purpose)
{
    if (count <= 1)
        return count == 1 ? texts[0] : NULL;
    return texts[drawn_in_turn(session, purpose) % (uint64_t)count];
}

/* ---- the customer's turn ---- */

static bool holds(const Session *session, const Condition *when)
{
    return condition_holds(when, &session->grade, session->mood, session->came_from);
}

static const Says *spoken(const Session *session, const Beat *beat)
{
    for (int i = 0; i < beat->says_count; i++)
        if (holds(session, &beat->says[i].when))
            return &beat->says[i];
    return &beat->says[beat->says_count - 1];
}

static const char *piece_of(const Session *session, const Says *says, int piece)
{
    return picked(session, says->pieces[piece].texts, says->pieces[piece].count, FOR_WORDS + piece);
}

static const char *words_of(const Session *session, const Says *says)
{
    size_t length = 0;

    if (says->piece_count == 1)
        return piece_of(session, says, 0);
    for (int i = 0; i < says->piece_count; i++)
        length += strlen(piece_of(session, says, i)) + 1;

    char *words = arena_room(session->arena, length + 1), *end = words;
    for (int i = 0; i < says->piece_count; i++) {
        if (i > 0)
            *end++ = ' ';
        end = stpcpy(end, piece_of(session, says, i));
    }
    return words;
}

/* Adds the replies of a part, shuffled. False when it has none to offer. */
static bool offer(Session *session, const Part *part, int index, Offered *offered, int *count)
{
    int first = *count;

    for (int i = 0; i < part->reply_count; i++)
        if (holds(session, &part->replies[i].when))
            offered[(*count)++] = (Offered){ .part = index, .number = part->replies[i].number,
                                             .text = part->replies[i].text };
    for (int i = *count - 1; i > first; i--) {
        int other = first + (int)(drawn_in_turn(session, FOR_ORDER + 16 * index + i - first) % (uint64_t)(i - first + 1));
        Offered moved = offered[i];
        offered[i] = offered[other];
        offered[other] = moved;
    }
    return *count > first;
}

static void interrupt(Session *session)
{
    session->over = true;
    session->record.interrupted = true;
}

static void hear(Session *session, int beat)
{
    const Beat *now = &session->scenario->beats[beat];
    int most = 0, count = 0;
    bool answerable = true;

    session->beat = beat;
    session->says = spoken(session, now);
    grade_hear(&session->grade, session->says);
    for (int i = 0; i < session->says->open_count; i++)
        if (session->says->opens[i].type == CUE)
            session->family = session->says->opens[i].family;

    for (int i = 0; i < now->part_count; i++)
        most += now->parts[i].reply_count;
    Offered *offered = arena_room(session->arena, sizeof *offered * (size_t)most);
    for (int i = 0; i < now->part_count; i++)
        answerable &= offer(session, &now->parts[i], i, offered, &count);

    session->prompt = (Prompt){
        .beat = now->id, .customer = words_of(session, session->says), .body = session->says->body,
        .sound = session->says->sound, .mood = session->mood, .mood_word = session->mood_word,
        .offered = offered, .offered_count = count, .part_count = now->part_count, .turn = session->grade.turn
    };
    if (!answerable)
        interrupt(session);
}

Session *session_begin(const Scenario *scenario, const Rubric *rubric, uint64_t seed, Arena *arena)
{
    Session *session = ARENA_NEW(arena, Session, 1);
    const Temperament *who = temperament_named(scenario->customer.temperament);

    session->scenario = scenario;
    session->rubric = rubric;
    session->who = who ? who : temperament_at(0);
    session->seed = seed;
    session->arena = arena;
    session->grade = grade_begin(scenario, rubric, arena);
    session->mood = mood_start(session->who);
    session->family = ANGER;
    session->mood_word = mood_name(session->mood, session->family, NULL);
    session->came_from = -1;
    session->ledger_stale = true;
    session->record = (Record){
        .scenario = scenario->id, .title = scenario->title, .customer_name = scenario->customer.name,
        .portrait = scenario->customer.portrait, .hash = scenario->hash, .version = scenario->version,
        .rubric_version = rubric->version, .channel = scenario->channel, .seed = seed, .outcome = UNFINISHED,
        .comment = "", .self_rating = { -1, -1, -1 }, .scores = { { -1, -1, -1 }, -1, -1, { 0 }, { 0 }, { 0 } }
    };
    hear(session, 0);
    return session;
}

const Prompt *session_prompt(const Session *session)
{
    return session->over ? NULL : &session->prompt;
}

bool session_over(const Session *session)
{
    return session->over;
}

/* ---- the agent's turn ---- */

static const Reply *reply_numbered(const Session *session, int part, int number)
{
    const Part *from = &session->scenario->beats[session->beat].parts[part];

    for (int i = 0; i < session->prompt.offered_count; i++)
        if (session->prompt.offered[i].part == part && session->prompt.offered[i].number == number)
            return &from->replies[number - 1];
    return NULL;
}

static bool refuse(const Session *session, int part, int number, Error *error)
{
    const Prompt *prompt = &session->prompt;
    const char *paragraph = session->scenario->beats[session->beat].parts[part].id;
    char numbers[4 * MOST_REPLIES] = "";
    int count = 0;

    for (int wanted = 1; wanted <= MOST_REPLIES; wanted++)
        if (reply_numbered(session, part, wanted))
            snprintf(numbers + strlen(numbers), sizeof numbers - strlen(numbers), "%s%d", count++ ? ", " : "", wanted);
    return error_say(error, "turn %d (beat \"%s\"%s%s%s): there is no reply %d; this turn has %d: %s",
                     prompt->turn + 1, prompt->beat, paragraph ? ", part \"" : "", paragraph ? paragraph : "",
                     paragraph ? "\"" : "", number, count, numbers);
}

/* What a reply does, as the debrief shows it for the ones not taken. */
static void show(Session *session, Offered *offered, const Judgement *judgement)
{
    int count = 0;
    int most = judgement->response_count + judgement->found_count;
    Shown *shows = arena_room(session->arena, sizeof *shows * (size_t)most);

    for (int i = 0; i < judgement->response_count; i++) {
        const Response *response = &judgement->responses[i];
        const Opened *opened = &session->grade.opened[response->opened];
        shows[count++] = (Shown){ response->behaviour, opportunity_dimension(opened->what->type),
                                  response->credit - opened->credit, 0 };
    }
    for (int i = 0; i < judgement->found_count; i++)
        shows[count++] = (Shown){ judgement->found[i].behaviour, behaviour_dimension(judgement->found[i].behaviour), 0,
                                  judgement->found[i].debit };
    offered->shows = shows;
    offered->show_count = count;
    offered->worth = judgement->worth;
}

/* Weighs every reply offered, each in place of the one chosen for its part. Returns the judgement of
 * the turn as it was chosen. */
static Judgement weigh(Session *session, const Reply *const *chosen)
{
    const Part *beat = session->scenario->beats[session->beat].parts;
    int parts = session->prompt.part_count;
    Judgement taken = grade_judge(&session->grade, chosen, parts, session->arena);

    for (int i = 0; i < session->prompt.offered_count; i++) {
        Offered *offered = (Offered *)&session->prompt.offered[i];
        const Reply *instead[MOST_PARTS];

        memcpy(instead, chosen, sizeof *instead * (size_t)parts);
        instead[offered->part] = &beat[offered->part].replies[offered->number - 1];
        offered->chosen = instead[offered->part] == chosen[offered->part];

        Judgement other = offered->chosen ? taken : grade_judge(&session->grade, instead, parts, session->arena);
        show(session, offered, &other);
        grade_offer(&session->grade, &other);
    }
    return taken;
}

static void feel_answer(Session *session, const Opened *opened, int turn, int level, int times, int *first)
{
    effect_add_answer(&session->felt[turn].effect, opened->what->type, opened->weight, level, times);
    if (turn < *first)
        *first = turn;
}

/* Each opportunity moves the customer once, in the turn of its best answer: a later and better one takes
 * the place of what an earlier one gave. `first` becomes the earliest turn that now feels different. */
static void feel_answers(Session *session, int *first)
{
    for (int i = 0; i < session->grade.opened_count; i++) {
        Opened *opened = &session->grade.opened[i];
        if (opened->level == opened->felt_level && opened->answered_turn == opened->felt_turn)
            continue;
        if (opened->felt_level > 0)
            feel_answer(session, opened, opened->felt_turn, opened->felt_level, -1, first);
        if (opened->level > 0)
            feel_answer(session, opened, opened->answered_turn, opened->level, 1, first);
        opened->felt_level = opened->level;
        opened->felt_turn = opened->answered_turn;
    }
}

static void feel_errors(Session *session, const Judgement *judgement, TurnEffect *effect)
{
    for (int i = 0; i < judgement->found_count; i++) {
        const Found *found = &judgement->found[i];
        effect_add_error(effect, found->behaviour, found_upset(session->rubric, found));
    }
}

/* The mood is what all turns so far have made of it, as each of them is felt now. */
static void feel(Session *session, const Judgement *judgement)
{
    int turn = session->grade.turn - 1, first = turn;

    session->felt = arena_grow(session->arena, session->felt, turn, sizeof *session->felt);
    session->felt[turn] = (Felt){ { 0 }, session->mood };
    feel_answers(session, &first);
    feel_errors(session, judgement, &session->felt[turn].effect);

    session->mood = first > 0 ? session->felt[first - 1].after : mood_start(session->who);
    for (int i = first; i <= turn; i++)
        session->felt[i].after = session->mood = mood_after(session->mood, session->who, &session->felt[i].effect);
    session->mood_word = mood_name(session->mood, session->family, session->mood_word);
}

/* Turns in a row, up to the last, in which heat was 85 or more. */
static int hot_turns(const Session *session)
{
    int count = 0;

    while (count < session->grade.turn && session->felt[session->grade.turn - 1 - count].after.heat >= 85 * MOOD_POINT)
        count++;
    return count;
}

/* The highest heat so far. */
static int hottest(const Session *session)
{
    int heat = mood_start(session->who).heat;

    for (int i = 0; i < session->grade.turn; i++)
        if (session->felt[i].after.heat > heat)
            heat = session->felt[i].after.heat;
    return heat;
}

static void write_turn(Session *session, const Reply *const *chosen, const Judgement *judgement, Mood before,
                       const char *word_before)
{
    const Prompt *prompt = &session->prompt;

    session->turns = arena_grow(session->arena, session->turns, session->record.turn_count, sizeof *session->turns);
    Turn *turn = &session->turns[session->record.turn_count++];
    *turn = (Turn){
        .beat = prompt->beat, .customer = prompt->customer, .body = prompt->body, .sound = prompt->sound,
        .offered = prompt->offered, .offered_count = prompt->offered_count, .part_count = prompt->part_count,
        .text = judgement->text, .mood_before = before,
        .mood_after = session->mood, .mood_word_before = word_before, .mood_word_after = session->mood_word
    };
    for (int i = 0; i < prompt->part_count; i++) {
        turn->chosen[i] = chosen[i]->number;
        turn->thinks = chosen[i]->thinks ? chosen[i]->thinks : turn->thinks;    /* of a mail, the last one */
        turn->reacts = chosen[i]->reacts ? chosen[i]->reacts : turn->reacts;
    }
    session->record.turns = session->turns;
}

/* ---- where it goes ---- */

static int way_on(const Session *session, const Go *go)
{
    for (int i = 0; i < go->count; i++)
        if (holds(session, &go->ways[i].when))
            return go->ways[i].beat;
    return scenario_next_beat(session->scenario, session->beat);
}

static void open_unreached(Session *session, const Go *go)
{
    int count;
    const int *road = road_to_over(session->scenario, session->beat, go, &count, session->arena);

    for (int i = 0; i < count; i++) {
        const Beat *beat = &session->scenario->beats[road[i]];
        grade_open_unreached(&session->grade, &beat->says[beat->says_count - 1]);
    }
}

static void write_follow_up(Session *session)
{
    for (int i = 0; i < session->scenario->follow_up_count; i++) {
        const FollowUp *follow_up = &session->scenario->follow_ups[i];
        if (holds(session, &follow_up->when)) {
            session->record.follow_up_after = follow_up->after;
            session->record.follow_up = follow_up->text;
            return;
        }
    }
}

static void end(Session *session, Outcome outcome)
{
    Record *record = &session->record;
    int solved = grade_solved(&session->grade), heat = hottest(session);

    session->over = true;
    grade_end(&session->grade);
    record->outcome = outcome;
    record->comment = session->scenario->endings[outcome];
    record->csat = mood_csat(session->mood, heat, solved, outcome);
    record->nps = mood_nps(session->mood, heat, solved, outcome);
    write_follow_up(session);
}

static void end_early(Session *session, Outcome outcome, const Go *go)
{
    const Scenario *scenario = session->scenario;

    session->record.last_words = outcome == HUNG_UP
        ? picked(session, scenario->hangs_up, scenario->hangs_up_count, FOR_LAST_WORDS)
        : picked(session, scenario->escalates, scenario->escalates_count, FOR_LAST_WORDS);
    open_unreached(session, go);
    end(session, outcome);
}

static void go_on(Session *session, const Go *go, bool insulted)
{
    Outcome broken = mood_breaks(session->mood, hot_turns(session), insulted);

    if (broken != UNFINISHED) {
        end_early(session, broken, go);
        return;
    }
    int next = way_on(session, go);
    session->came_from = session->beat;
    if (next == BEAT_OVER)
        end(session, mood_outcome(session->mood, grade_solved(&session->grade)));
    else
        hear(session, next);
}

bool session_choose(Session *session, const int *numbers, int count, Error *error)
{
    const Reply *chosen[MOST_PARTS];
    Mood before = session->mood;
    const char *word_before = session->mood_word;

    if (session->over)
        return error_say(error, "the conversation is over after %d turns; there is nothing left to answer",
                         session->record.turn_count);
    if (count != session->prompt.part_count)
        return error_say(error, "turn %d (beat \"%s\") takes %d choices, one a paragraph; %d were given",
                         session->grade.turn + 1, session->prompt.beat, session->prompt.part_count, count);
    for (int i = 0; i < count; i++) {
        chosen[i] = reply_numbered(session, i, numbers[i]);
        if (!chosen[i])
            return refuse(session, i, numbers[i], error);
    }

    Judgement judgement = weigh(session, chosen);
    grade_take(&session->grade, &judgement);
    feel(session, &judgement);
    write_turn(session, chosen, &judgement, before, word_before);
    session->ledger_stale = true;

    const Beat *beat = &session->scenario->beats[session->beat];
    go_on(session, count > 1 ? &beat->go : &chosen[0]->go, judgement.did[DEMEAN]);
    return true;
}

void session_leave(Session *session)
{
    session->over = true;
    session->record.left = true;
}

/* ---- what is kept ---- */

static void write_scores(Session *session)
{
    Record *record = &session->record;
    const Rubric *rubric = session->rubric;
    bool skilled = true, clean = true;

    record->scores = grade_scores(&session->grade);
    for (int i = 0; i < session->grade.found_count; i++)
        if (session->grade.found[i].behaviour >= FIRST_GATE) {
            record->gates[session->grade.found[i].behaviour] = true;
            clean = false;
        }
    for (int d = 0; d < DIMENSIONS; d++)
        skilled &= record->scores.dimension[d] >= 10 * rubric->pass_dimension;
    if (record->scores.overall >= 0)
        record->band = rubric_band(rubric, record->scores.overall)->name;
    record->passed = record_graded(record) && skilled && clean && record->scores.overall >= 10 * rubric->pass_overall;
}

Record *session_record(Session *session)
{
    if (session->ledger_stale) {
        ledger_write(&session->grade, &session->record, session->arena);
        write_scores(session);
        session->ledger_stale = false;
    }
    return &session->record;
}

int session_turns_expected(const Session *session)
{
    int left = 0;

    if (!session->over) {
        road_to_over(session->scenario, session->beat, NULL, &left, session->arena);
        left++;
    }
    return session->record.turn_count + left;
}
