/* When are two conversations the same from here on? */
#include "core/explore_inner.h"

#include <string.h>

/* ---- fronts ---- */

static bool covers(const Play *a, const Play *b, int sign)
{
    for (int d = 0; d < DIMENSIONS; d++)
        if (sign * a->net[d] < sign * b->net[d])
            return false;
    return a->erred || !b->erred;
}

Front front_new(int room, int sign, Arena *arena)
{
    return (Front){ .plays = ARENA_NEW(arena, Play, room), .room = room, .sign = sign };
}

static int sum_of(const Play *play)
{
    return play->net[LISTENING] + play->net[VALIDATION] + play->net[RESOLUTION];
}

static Play *least_of(const Front *front)
{
    Play *least = &front->plays[0];

    for (int i = 1; i < front->count; i++)
        if (front->sign * sum_of(&front->plays[i]) < front->sign * sum_of(least))
            least = &front->plays[i];
    return least;
}

void front_add(Front *front, const Play *play)
{
    int kept = 0;

    for (int i = 0; i < front->count; i++)
        if (covers(&front->plays[i], play, front->sign))
            return;
    for (int i = 0; i < front->count; i++)
        if (!covers(play, &front->plays[i], front->sign))
            front->plays[kept++] = front->plays[i];
    front->count = kept;
    if (front->count < front->room) {
        front->plays[front->count++] = *play;
        return;
    }
    Play *least = least_of(front);
    if (front->sign * sum_of(play) > front->sign * sum_of(least))
        *least = *play;
    front->full = true;
}

/* ---- settling a state ---- */

static size_t room_for(int count)
{
    size_t room = 4;

    while (room < (size_t)count)
        room *= 2;
    return room;
}

static void *copied(const void *items, int count, size_t size, Arena *arena)
{
    void *copy = arena_alloc(arena, room_for(count) * size);

    return count ? memcpy(copy, items, (size_t)count * size) : copy;
}

Grade grade_copied(const Grade *grade, Arena *arena)
{
    Grade copy = *grade;

    copy.arena = arena;
    copy.opened = copied(grade->opened, grade->opened_count, sizeof *copy.opened, arena);
    copy.found = copied(grade->found, grade->found_count, sizeof *copy.found, arena);
    copy.early = copied(grade->early, grade->early_count, sizeof *copy.early, arena);
    return copy;
}

/* Whether the next reply can meet it, whatever it has earned: it may be what an act is aimed at. */
static bool in_window(const Outlook *outlook, const Grade *grade, const Opened *opened)
{
    const OpportunityRule *rule = &outlook->rubric->opportunities[opened->what->type];

    return rule->window_turns > 0 && grade->turn - opened->turn < rule->window_turns;
}

/* Whether a reply that is still to come acts on it. */
static bool acted_on(const Ahead *ahead, const Opportunity *what)
{
    switch (what->type) {
    case UNKNOWN:   return names_hold(&ahead->facts, what->name);
    case RECAP:     return ahead->recaps;
    case CLOSE:     return ahead->checks || ahead->closes;
    case NEED: case CONSEQUENCE: case LIMIT: case ASK:
                    return names_hold(&ahead->acted, what->name);
    default:        return true;
    }
}

/* Whether it can still earn more, or be aimed at. */
static bool can_gain(const Outlook *outlook, const State *state, const Opened *opened)
{
    const OpportunityRule *rule = &outlook->rubric->opportunities[opened->what->type];
    bool windowed = rule->window_turns > 0;
    bool open = windowed ? in_window(outlook, &state->grade, opened) || outlook->reopened[opened->what->key]
                         : opened->credit < opened->weight * outlook->rubric->credit[LEVELS - 1] * 10;

    return open && acted_on(&outlook->ahead[state->beat], opened->what);
}

static bool asked_about(const Outlook *outlook, const State *state, const Opened *opened)
{
    const Ahead *ahead = &outlook->ahead[state->beat];
    const Opportunity *what = opened->what;

    return ahead->keys[what->key] || outlook->reopened[what->key] || (what->type == CLOSE && ahead->closes)
        || (what->type == NEED && outlook->scenario->names[what->name].connection);
}

/* Keys are bytes; whole numbers go in as they lie in memory. */
typedef struct Key { unsigned char *bytes; size_t length, room; Arena *arena; } Key;

static void key_add(Key *key, const void *bytes, size_t size)
{
    if (key->length + size > key->room) {
        size_t room = 2 * key->room + size + 128;
        unsigned char *moved = arena_alloc(key->arena, room);
        if (key->length)
            memcpy(moved, key->bytes, key->length);
        key->bytes = moved;
        key->room = room;
    }
    memcpy(key->bytes + key->length, bytes, size);
    key->length += size;
}

static void key_add_number(Key *key, int number)
{
    key_add(key, &number, sizeof number);
}

/* Keeps of what was opened what still matters, and writes it into the key. */
static void settle_opened(const Outlook *outlook, State *state, Key *key)
{
    Grade *grade = &state->grade;
    int kept = 0;

    for (int i = 0; i < grade->opened_count; i++) {
        Opened *opened = &grade->opened[i];
        bool gain = can_gain(outlook, state, opened);

        if (!gain && !asked_about(outlook, state, opened))
            continue;
        int matters[] = {
            opened->what->key, gain ? opened->level : opened->level >= 2, gain ? opened->credit : opened->credit > 0,
            in_window(outlook, grade, opened) ? grade->turn - opened->turn : LONGEST_WINDOW
        };
        key_add(key, matters, sizeof matters);
        opened->better = NULL;
        grade->opened[kept++] = *opened;
    }
    grade->opened_count = kept;
}

/* Debits matter as long as a repair can reach them: for two turns. */
static bool repairable(const Ahead *ahead, const Found *found, int age)
{
    if (found->repaired || found->debit == 0)
        return false;
    return (ahead->repairs_next && age <= 2) || (ahead->repairs_after && age <= 1);
}

static void settle_found(const Outlook *outlook, State *state, Key *key)
{
    Grade *grade = &state->grade;
    int kept = 0;

    for (int i = 0; i < grade->found_count; i++) {
        Found *found = &grade->found[i];
        int age = grade->turn - found->turn;
        if (!repairable(&outlook->ahead[state->beat], found, age))
            continue;
        found->opened = -1;
        found->from = found->to = 0;
        key_add_number(key, behaviour_dimension(found->behaviour));
        key_add_number(key, found->debit);
        key_add_number(key, age);
        grade->found[kept++] = *found;
    }
    grade->found_count = kept;
}

static void settle_facts(const Ahead *ahead, Grade *grade, Key *key)
{
    int kept = 0;

    grade->told = names_common(&grade->told, &ahead->facts);
    grade->asked = names_common(&grade->asked, &ahead->facts);
    key_add(key, &grade->told, sizeof grade->told);
    key_add(key, &grade->asked, sizeof grade->asked);

    AskedEarly *early = (AskedEarly *)grade->early;
    for (int i = 0; i < grade->early_count; i++)
        if (names_hold(&ahead->facts, early[i].name)) {
            key_add_number(key, 2 * early[i].name + early[i].after_fix);
            early[kept++] = early[i];
        }
    grade->early_count = kept;
}

static void settle_flags(const Outlook *outlook, State *state, Key *key)
{
    const Ahead *ahead = &outlook->ahead[state->beat];
    Grade *grade = &state->grade;

    for (int i = 0; i < BEHAVIOURS; i++) {
        bool flags[] = { ahead->did[i] && grade->did[i], ahead->ever[i] && grade->ever[i] };
        if (ahead->did[i] || ahead->ever[i])
            key_add(key, flags, sizeof flags);
    }
    key_add_number(key, ahead->came_from ? state->came_from : -1);
    key_add_number(key, (ahead->asks && grade->fixed) + 2 * (ahead->sympathises && grade->sympathised)
                        + 4 * (ahead->discloses && grade->verified));
    key_add(key, &grade->at_risk, sizeof grade->at_risk);
    key_add_number(key, names_count(&grade->at_risk) ? grade->turn - grade->risk_turn : 0);
    settle_facts(ahead, grade, key);
}

static uint64_t hash_of(const unsigned char *bytes, size_t length)
{
    uint64_t hash = 0xcbf29ce484222325u;        /* as FNV-1a, eight bytes at a time */

    for (size_t at = 0; at < length; at += sizeof hash) {
        uint64_t part = 0;
        memcpy(&part, bytes + at, length - at < sizeof part ? length - at : sizeof part);
        hash = (hash ^ part) * 0x100000001b3u;
        hash ^= hash >> 29;
    }
    return hash;
}

void state_settle(const Outlook *outlook, State *state, Arena *arena)
{
    Key key = { .arena = arena };

    key_add_number(&key, state->beat);
    key_add(&key, state->weight, sizeof state->weight);
    key_add_number(&key, state->cap);
    settle_flags(outlook, state, &key);
    settle_found(outlook, state, &key);
    key_add_number(&key, -1);
    settle_opened(outlook, state, &key);
    state->key = key.bytes;
    state->key_length = key.length;
    state->hash = hash_of(key.bytes, key.length);
}

bool state_same(const State *a, const State *b)
{
    return a->hash == b->hash && a->key_length == b->key_length && memcmp(a->key, b->key, a->key_length) == 0;
}
