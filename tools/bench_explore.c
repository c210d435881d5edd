/* bench_explore: how the time and memory of exploring grow with a scenario's length. The scenarios are made in
 * memory: each beat opens a feeling and a story, some a need; four replies; every five beats the way parts and meets.
 *
 *     build/bench_explore
 */
#include "../tests/support.h"

#include "core/explore.h"

#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

enum { FACTS = 120, NEEDS = 60 };

typedef struct Maker {
    Arena *arena;
    Scenario *scenario;
    const char **keys;
    int key_count;
} Maker;

static int new_key(Maker *maker, const char *format, int number)
{
    maker->keys[maker->key_count] = arena_print(maker->arena, "%s%d", format, number);
    return maker->key_count++;
}

static void make_says(Maker *maker, Beat *beat, int number)
{
    Says *says = ARENA_NEW(maker->arena, Says, 1);
    Opportunity *opens = ARENA_NEW(maker->arena, Opportunity, 3);
    Piece *piece = ARENA_NEW(maker->arena, Piece, 1);
    const char **text = ARENA_NEW(maker->arena, const char *, 1);

    *text = "Something happened, and it matters.";
    *piece = (Piece){ text, 1 };
    opens[0] = (Opportunity){ .type = CUE, .key = new_key(maker, "cue", number), .name = NAME_NONE,
                              .family = (Feeling)(number % FEELINGS), .intensity = 2, .eased_by = NAME_NONE };
    opens[1] = (Opportunity){ .type = STORY, .key = new_key(maker, "story", number), .name = NAME_NONE,
                              .family = NO_FEELING, .eased_by = NAME_NONE };
    names_add(&opens[1].facts, number % FACTS);
    says->open_count = 2;
    if (number % 5 == 0 && number / 5 < NEEDS)
        opens[says->open_count++] = (Opportunity){ .type = NEED, .key = new_key(maker, "need", number),
                                                   .name = FACTS + number / 5, .family = NO_FEELING,
                                                   .eased_by = NAME_NONE };
    says->pieces = piece;
    says->piece_count = 1;
    says->opens = opens;
    names_add(&says->told, number % FACTS);
    beat->says = says;
    beat->says_count = 1;
}

static const Act no_act = { .name = NAME_NONE, .feeling = NO_FEELING, .pinned = -1, .instead = NAME_NONE, .costs = -1,
                            .policy = -1, .from = 0, .to = 4 };

static Act act(ActWord word, int name, Feeling feeling)
{
    Act made = no_act;

    made.word = word;
    made.name = name;
    made.feeling = feeling;
    names_add(&made.names, name);
    return made;
}

static void make_replies(Maker *maker, Beat *beat, int number, int beats)
{
    Reply *replies = ARENA_NEW(maker->arena, Reply, 4);
    Part *part = ARENA_NEW(maker->arena, Part, 1);
    Way *way = ARENA_NEW(maker->arena, Way, 1);
    int need = number % 5 == 0 && number / 5 < NEEDS ? FACTS + number / 5 : NAME_NOTHING;

    for (int i = 0; i < 4; i++) {
        Act *acts = ARENA_NEW(maker->arena, Act, 2);
        acts[0] = i == 0 ? act(LEGITIMISES, NAME_NONE, (Feeling)(number % FEELINGS))
                : i == 1 ? act(RESTATES, number % FACTS, NO_FEELING)
                : i == 2 ? act(SORRY, NAME_NONE, NO_FEELING) : act(DEFENDS, NAME_NONE, NO_FEELING);
        acts[1] = act(FIXES, need, NO_FEELING);
        replies[i] = (Reply){ .number = i + 1, .text = "Words to say.", .acts = acts, .act_count = i < 2 ? 2 : 1 };
    }
    /* of every five beats the third and fourth are alternatives; both lead to the fifth */
    if (number % 5 == 1 && number + 2 < beats) {
        *way = (Way){ .beat = number + 2 };
        replies[2].go = replies[3].go = (Go){ way, 1 };
    }
    if (number % 5 == 2 && number + 2 < beats) {
        *way = (Way){ .beat = number + 2 };
        for (int i = 0; i < 4; i++)
            replies[i].go = (Go){ way, 1 };
    }
    *part = (Part){ .replies = replies, .reply_count = 4 };
    beat->parts = part;
    beat->part_count = 1;
}

static const Scenario *make(int beats, Arena *arena)
{
    Maker maker = { arena, ARENA_NEW(arena, Scenario, 1), ARENA_NEW(arena, const char *, 3 * beats), 0 };
    Name *names = ARENA_NEW(arena, Name, FACTS + NEEDS);
    Beat *made = ARENA_NEW(arena, Beat, beats);

    for (int i = 0; i < FACTS + NEEDS; i++)
        names[i] = (Name){ .id = arena_print(arena, "name%03d", i), .phrase = "", .kind = i < FACTS ? NAME_FACT : NAME_NEED };
    for (int i = 0; i < beats; i++) {
        made[i].id = arena_print(arena, "beat%d", i);
        make_says(&maker, &made[i], i);
        make_replies(&maker, &made[i], i, beats);
    }
    *maker.scenario = (Scenario){
        .id = "made", .title = "Made", .customer = { .name = "Nobody", .portrait = "", .temperament = "lonely" },
        .names = names, .name_count = FACTS + NEEDS, .keys = maker.keys, .key_count = maker.key_count, .beats = made,
        .beat_count = beats, .file = "made"
    };
    for (int i = 0; i < OUTCOMES; i++)
        maker.scenario->endings[i] = "";
    return maker.scenario;
}

int main(void)
{
    static const int sizes[] = { 10, 30, 100, 300, 1000 };

    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        Arena arena = { 0 };
        const Rubric *rubric = support_rubric(&arena);
        const Scenario *scenario = make(sizes[i], &arena);
        struct timespec begin, end;
        struct rusage usage;

        clock_gettime(CLOCK_MONOTONIC, &begin);
        Exploration explored = explore(scenario, rubric, &arena);
        clock_gettime(CLOCK_MONOTONIC, &end);
        getrusage(RUSAGE_SELF, &usage);
        double ms = (double)(end.tv_sec - begin.tv_sec) * 1e3 + (double)(end.tv_nsec - begin.tv_nsec) / 1e6;
        printf("%5d beats: %7d states%s, %9.1f ms, %6.1f us a state, result %8zu KiB, most memory so far %8ld KiB\n",
               sizes[i], explored.states, explored.complete ? "" : " (cut short)", ms,
               1e3 * ms / (explored.states ? explored.states : 1), arena.used / 1024, usage.ru_maxrss);
        fflush(stdout);
        arena_free(&arena);
    }
    return 0;
}
