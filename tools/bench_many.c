/* bench_many: writes bundles as many machines would, for tools/bench-many.
 *
 * Trainees of different ability play the program's own scenarios to their end: each takes the longest reply, which is
 * often the most careful one, the more often the abler, and else any. The same numbers give the same choices, and
 * the uids are made from them.
 *
 *     build/bench_many FOLDER SESSIONS TRAINEES
 */
#include "../tests/support.h"

#include "core/chance.h"
#include "core/session.h"
#include "exchange/bundle.h"
#include "report/xapi.h"
#include "store/outbox.h"
#include "store/people.h"
#include "sys/uuid.h"

#include <stdio.h>
#include <string.h>

enum { SCENARIOS = 5, TRAINEES_A_BUNDLE = 20, FIRST_DAY = 1750000000 };

static const char *const names[SCENARIOS] = { "bounced-rent", "late-parcel", "lost-job", "regular-order", "third-replacement" };
static const char space[] = "6ba7b810-9dad-11d1-80b4-00c04fd430c8";

typedef struct Group {
    Arena arena;
    const Rubric *rubric;
    const Scenario *scenarios[SCENARIOS];
    char *texts[SCENARIOS];
} Group;

static int freeze(void *data, const Record *record, Arena *arena, const Statement **statements)
{
    XapiMaker maker = { "https://training.example.com/heard", "en", "bench", FIRST_DAY };

    (void)data;
    return xapi_statements(record, &maker, arena, statements);
}

/* The reply with the longest text is often the most careful one: who is able takes it more often. */
static void answer(const Prompt *prompt, int able, uint64_t *chance, int *numbers)
{
    for (int part = 0; part < prompt->part_count; part++) {
        int count = 0, longest = 0, offered[MOST_REPLIES];
        for (int i = 0; i < prompt->offered_count; i++) {
            if (prompt->offered[i].part != part)
                continue;
            if (strlen(prompt->offered[i].text) > strlen(prompt->offered[longest].text) || count == 0)
                longest = i;
            offered[count++] = prompt->offered[i].number;
        }
        bool best = (int)(chance_next(chance) % 100) < able;
        numbers[part] = best ? prompt->offered[longest].number : offered[chance_next(chance) % (uint64_t)count];
    }
}

static void play(const Group *group, Store *store, int trainee, int number)
{
    Arena arena = { .block_size = 64 * 1024 };
    int which = (trainee + number) % SCENARIOS;
    uint64_t chance = (uint64_t)trainee * 1000003 + (uint64_t)number;
    Session *session = session_begin(group->scenarios[which], group->rubric, chance, &arena);

    while (!session_over(session)) {
        int numbers[MOST_PARTS];
        answer(session_prompt(session), 20 + trainee % 60 + number % 20, &chance, numbers);
        session_choose(session, numbers, session_prompt(session)->part_count, NULL);
    }
    Record *record = session_record(session);
    Source source = { record->hash, record->scenario, group->texts[which], strlen(group->texts[which]) };
    record->uid = arena_text(&arena, uuid_named(space, arena_print(&arena, "session %d %d", trainee, number)).text);
    record->trainee = arena_text(&arena, uuid_named(space, arena_print(&arena, "trainee %d", trainee)).text);
    record->trainee_name = arena_print(&arena, "Trainee %d", trainee);
    record->mode = number % 3 == 2 ? ASSESSED : PRACTICE;
    record->began = FIRST_DAY + (int64_t)number * 86400 + trainee;
    record->ended = record->began + 600;
    for (int i = 0; i < record->turn_count; i++)
        record->turns[i].seconds = 10 + (int64_t)(chance_next(&chance) % 40);

    Error error = { .line = 0 };
    if (!store_keep(store, record, &source, &error)) {
        fprintf(stderr, "%s\n", error.sentence);
        exit(1);
    }
    arena_free(&arena);
}

/* One bundle: the trainees of one place. */
static void write_bundle(const Group *group, const char *folder, int first, int count, int sessions)
{
    Error error = { .line = 0 };
    StoreState state;
    Store *store = store_open(NULL, true, &state, &error);
    char path[500];

    store_freeze_with(store, freeze, NULL);
    for (int trainee = first; trainee < first + count; trainee++)
        for (int i = 0; i < sessions; i++)
            play(group, store, trainee, i);
    snprintf(path, sizeof path, "%s/place-%04d.jsonl", folder, first / TRAINEES_A_BUNDLE);
    FILE *out = fopen(path, "w");
    if (!out || !bundle_write(store, NULL, "heard bench", FIRST_DAY, out, NULL, NULL, &error) || fclose(out) != 0) {
        fprintf(stderr, "%s can't be written. %s\n", path, error.sentence);
        exit(1);
    }
    store_close(store);
}

int main(int argc, char **argv)
{
    Group group = { .rubric = NULL };
    int sessions = argc > 3 ? atoi(argv[2]) : 0, trainees = argc > 3 ? atoi(argv[3]) : 0;

    if (sessions < 1 || trainees < 1 || sessions < trainees) {
        fputs("bench_many FOLDER SESSIONS TRAINEES\n", stderr);
        return 2;
    }
    group.rubric = support_rubric(&group.arena);
    for (int i = 0; i < SCENARIOS; i++) {
        const char *path = arena_print(&group.arena, "scripts/scenarios/%s.lua", names[i]);
        group.scenarios[i] = support_scenario(path, &group.arena);
        group.texts[i] = support_file(path);
    }
    for (int first = 0; first < trainees; first += TRAINEES_A_BUNDLE) {
        int count = trainees - first < TRAINEES_A_BUNDLE ? trainees - first : TRAINEES_A_BUNDLE;
        write_bundle(&group, argv[1], first, count, sessions / trainees);
    }
    for (int i = 0; i < SCENARIOS; i++)
        free(group.texts[i]);
    arena_free(&group.arena);
    return 0;
}
