#include "classroom.h"

#include "support.h"

#include "core/chance.h"
#include "core/form.h"
#include "core/session.h"
#include "store/people.h"
#include "sys/uuid.h"

#include <stdio.h>
#include <string.h>

static const char *const names[CLASSROOM_SIZE] = {
    "Ana Ruiz", "Bo", "chidi", "Dana O'Neil", "Émile", "فاطمة", "Zoë & Söhne", CLASSROOM_HOSTILE
};

static const char space[] = "6ba7b810-9dad-11d1-80b4-00c04fd430c8";

static const char *named(const char *name, Arena *arena)
{
    return arena_text(arena, uuid_named(space, name).text);
}

const char *classroom_uid(int number, Arena *arena)
{
    return named(arena_print(arena, "trainee %d", number), arena);
}

/* ---- one session ---- */

/* The reply of a part that is worth most on average, or by chance any. */
static int answer(const Prompt *prompt, int part, const ReplyForm *forms, int able, uint64_t *chance)
{
    int best = 0, count = 0, numbers[MOST_REPLIES];
    double most = 0;

    for (int i = 0; i < prompt->offered_count; i++) {
        int number = prompt->offered[i].number;
        const ReplyForm *form = &forms[number - 1];
        double worth = form->weighed ? (double)form->worth / form->weighed : 0;
        if (prompt->offered[i].part != part)
            continue;
        numbers[count++] = number;
        if (best == 0 || worth > most) {
            best = number;
            most = worth;
        }
    }
    return (int)(chance_next(chance) % 100) < able ? best : numbers[chance_next(chance) % (uint64_t)count];
}

/* How a session is played: by whom, how ably, when, and how. */
typedef struct Plan {
    const char *trainee, *name;
    int able;               /* percent */
    int64_t began;
    Mode mode;
    uint64_t chance;
    bool types, rates;
} Plan;

static void finish(Record *record, const Plan *plan)
{
    for (int i = 0; i < record->turn_count; i++) {
        record->turns[i].seconds = 9 + 4 * i;
        if (plan->types && i == 0)
            record->turns[i].typed = "Oh no. =SUM(1) Give me a second.";
    }
    for (int d = 0; d < DIMENSIONS; d++)
        record->self_rating[d] = plan->rates ? 50 + 5 * d : -1;
    record->mode = plan->mode;
    record->trainee = plan->trainee;
    record->trainee_name = plan->name;
    record->began = plan->began;
    record->ended = plan->began + 600;
}

/* Plays and keeps one; returns its id. */
static int64_t play(Store *store, const Scenario *scenario, const Rubric *rubric, Plan plan)
{
    Arena arena = { 0 };
    Error error = { .line = 0 };
    Session *session = session_begin(scenario, rubric, 1, &arena);
    Source source = { scenario->hash, scenario->id, "text", 4 };
    const BeatForm *forms = form_sample(scenario, rubric, 100, 100, &arena).beats;

    while (!session_over(session)) {
        const Prompt *prompt = session_prompt(session);
        int numbers[MOST_PARTS];
        for (int part = 0; part < prompt->part_count; part++)
            numbers[part] = answer(prompt, part, forms[scenario_beat(scenario, prompt->beat)].parts[part],
                                   plan.able,
                                   &plan.chance);
        assert_true(session_choose(session, numbers, prompt->part_count, NULL));
    }
    Record *record = session_record(session);
    finish(record, &plan);
    record->uid = named(arena_print(&arena, "%s %lld", plan.trainee ? plan.trainee : "guest",
                                    (long long)plan.began), &arena);
    if (!store_keep(store, record, &source, &error))
        fail_msg("%s", error.sentence);
    int64_t id = record->id;
    arena_free(&arena);
    return id;
}

/* ---- the group ---- */

static void add_trainee(Store *store, int number, const char *name)
{
    Arena arena = { 0 };
    Error error = { .line = 0 };

    if (!store_add_trainee(store, classroom_uid(number, &arena), name, NULL, CLASSROOM_NOW - 14 * 86400,
                           &error))
        fail_msg("%s", error.sentence);
    arena_free(&arena);
}

static void disagree(Store *store, int64_t session, int line, const char *sentence, Arena *arena)
{
    Disagreement said = { named(sentence, arena), session, line, CLASSROOM_NOW - 3600, sentence };

    assert_true(store_add_disagreement(store, &said, NULL));
}

Store *classroom_open(const Rubric *rubric)
{
    Arena arena = { 0 };
    StoreState state;
    Store *store = store_open(NULL, true, &state, NULL);
    const Scenario *rent = support_scenario("tests/scenarios/rent-model.lua", &arena);
    const Scenario *mail = support_scenario("tests/scenarios/three-paragraphs.lua", &arena);
    int64_t first = 0, began = CLASSROOM_NOW - 10 * 86400;

    /* Bo never plays */
    for (int i = 0; i < CLASSROOM_SIZE; i++) {
        const char *uid = classroom_uid(i, &arena);
        add_trainee(store, i, names[i]);
        for (int k = 0; k < (i == 0 ? 6 : i == 1 ? 0 : 2 + i % 2); k++) {
            Plan plan = { uid, names[i], 30 + 8 * i + 12 * k, began + k * 86400 + i * 1800,
                          k % 2 ? ASSESSED : PRACTICE,
                          (uint64_t)(100 * i + k + 1), i % 3 == 0, k > 0 };
            int64_t id = play(store, k % 3 == 1 && i % 2 ? mail : rent, rubric, plan);
            first = first ? first : id;
        }
    }
    play(store, rent, rubric, (Plan){ NULL, NULL, 40, began, PRACTICE, 77, false, false });
    disagree(store, first, 0, "She never said <b>that</b> \xe2\x80\xae to me.", &arena);
    arena_free(&arena);
    return store;
}

void classroom_fill(Store *store, const Rubric *rubric, int from, int count)
{
    Arena arena = { 0 };
    const Scenario *rent = support_scenario("tests/scenarios/rent-model.lua", &arena);

    for (int i = from; i < from + count; i++) {
        const char *name = arena_print(&arena, "Trainee %d", i);
        add_trainee(store, i, name);
        play(store, rent, rubric, (Plan){ classroom_uid(i, &arena), name, i * 37 % 100,
                                          CLASSROOM_NOW - 86400 + i, PRACTICE,
                                          (uint64_t)i + 1, false, false });
    }
    arena_free(&arena);
}

void classroom_play_again(Store *store, const Rubric *rubric)
{
    Arena arena = { 0 };
    Scenario second = *support_scenario("tests/scenarios/rent-model.lua", &arena);

    second.version = 2;
    snprintf(second.hash, sizeof second.hash, "second");
    play(store, &second, rubric, (Plan){ classroom_uid(0, &arena), names[0], 50, CLASSROOM_NOW - 60, PRACTICE,
                                         5,
                                         false, false });
    arena_free(&arena);
}
