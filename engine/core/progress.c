#include "core/progress.h"

#include <stdlib.h>
#include <string.h>

/* What all parts of the picture are computed from. */
typedef struct Desk {
    const Attempt *attempts;
    int attempt_count;
    const DrillDone *drills;
    int drill_count;
    int64_t now, zone;
    Arena *arena;
} Desk;

int days_between(int64_t from, int64_t to)
{
    return to > from ? (int)((to - from) / DAY_SECONDS) : 0;
}

const char *standing_name(Standing standing)
{
    static const char *const names[STANDINGS] = { "not_seen", "weak", "growing", "mastered" };

    return (int)standing >= 0 && standing < STANDINGS ? names[standing] : "";
}

bool progress_counts(Behaviour behaviour)
{
    for (int type = 0; type < OPPORTUNITY_TYPES; type++)
        if (opportunity_calls_for((OpportunityType)type) == behaviour)
            return true;
    return behaviour == STAY;
}

/* Which day of the calendar a moment lies in; one that is still to come counts as now. */
static int64_t day_of(const Desk *desk, int64_t moment)
{
    int64_t local = (moment < desk->now ? moment : desk->now) + desk->zone;

    return local >= 0 ? local / DAY_SECONDS : -((DAY_SECONDS - 1 - local) / DAY_SECONDS);
}

/* Whether it says something new: it wasn't tried again from one of its turns. */
static bool is_fresh(const Attempt *attempt)
{
    return attempt->retry_of == 0;
}

/* ---- how a behaviour stands ---- */

/* Opportunities over a run of sessions, from some session to the newest. */
typedef struct Run {
    int called, met, scenarios;
    int64_t first, last;        /* when its oldest and its newest session began */
} Run;

static bool met_often(int called, int met)
{
    return met * 100 >= called * MASTERY_PERCENT;
}

static bool is_mastery(const Run *run)
{
    return run->called >= MASTERY_CALLED && met_often(run->called, run->met) && run->scenarios >= MASTERY_SCENARIOS
           && days_between(run->first, run->last) >= MASTERY_DAYS;
}

/* Adds a scenario to those that were met; false if it is among them. There are few, however many sessions. */
static bool add_scenario(const Desk *desk, const char ***scenarios, int count, const char *scenario)
{
    for (int i = 0; i < count; i++)
        if (strcmp((*scenarios)[i], scenario) == 0)
            return false;
    *scenarios = arena_grow(desk->arena, *scenarios, count, sizeof **scenarios);
    (*scenarios)[count] = scenario;
    return true;
}

/* Walks from the newest session back; each step is a longer run. */
static void weigh_evidence(const Desk *desk, Behaviour behaviour, Skill *skill)
{
    Run run = { 0 };
    const char **scenarios = NULL;
    Practised proof = { 0 };

    for (int i = desk->attempt_count - 1; i >= 0; i--) {
        const Attempt *attempt = &desk->attempts[i];
        Practised here = attempt->practised[behaviour];

        if (!is_fresh(attempt) || here.called <= 0)
            continue;
        if (run.called < MASTERY_CALLED) {
            skill->recent_called += here.called;
            skill->recent_met += here.met;
        }
        if (run.called == 0)
            run.last = attempt->began;
        run.first = attempt->began;
        run.called += here.called;
        run.met += here.met;
        run.scenarios += add_scenario(desk, &scenarios, run.scenarios, attempt->scenario);
        if (is_mastery(&run))
            proof = (Practised){ run.called, run.met };
    }

    skill->called = run.called;
    skill->met = run.met;
    skill->scenarios = run.scenarios;
    skill->standing = run.called == 0 ? NOT_SEEN
                      : 2 * skill->recent_met < skill->recent_called ? WEAK
                      : proof.called > 0 ? MASTERED : GROWING;
    skill->proof = skill->standing == MASTERED ? proof : (Practised){ skill->recent_called, skill->recent_met };
}

/* ---- when it is due ---- */

/* Something that called for the behaviour. */
typedef struct Call {
    int64_t when;
    int called, met;
} Call;

/* Everything that called for it, sessions and drills in one order: by time, but neither list is stirred. */
static int list_calls(const Desk *desk, Behaviour behaviour, Call *calls)
{
    int count = 0, d = 0;

    for (int a = 0; a <= desk->attempt_count; a++) {
        const Attempt *attempt = a < desk->attempt_count ? &desk->attempts[a] : NULL;

        for (; d < desk->drill_count && (!attempt || desk->drills[d].done < attempt->began); d++)
            if (desk->drills[d].behaviour == behaviour && desk->drills[d].beats > 0)
                calls[count++] = (Call){ desk->drills[d].done, desk->drills[d].beats, desk->drills[d].met };
        if (attempt && is_fresh(attempt) && attempt->practised[behaviour].called > 0)
            calls[count++] = (Call){ attempt->began, attempt->practised[behaviour].called,
                                     attempt->practised[behaviour].met };
    }
    return count;
}

/* Days in a row, up to the newest, on which it was met. A day that lies before the one of the call
 * before it is the same day. */
static int successes(const Desk *desk, const Call *calls, int count, int64_t *newest_day)
{
    int row = 0;

    for (int i = 0; i < count;) {
        int64_t day = day_of(desk, calls[i].when);
        int called = 0, met = 0;

        for (; i < count && day_of(desk, calls[i].when) <= day; i++) {
            called += calls[i].called;
            met += calls[i].met;
        }
        row = met_often(called, met) ? row + 1 : 0;
        *newest_day = day;
    }
    return row;
}

static void plan(const Desk *desk, Behaviour behaviour, Call *calls, Skill *skill)
{
    static const int spacing[] = { 0, 1, 3, 10, 30 };
    enum { LAST = sizeof spacing / sizeof *spacing - 1 };
    int count = list_calls(desk, behaviour, calls);
    int64_t day = 0;

    skill->days_since = -1;
    if (count == 0)
        return;
    skill->successes = successes(desk, calls, count, &day);
    skill->practised = calls[count - 1].when < desk->now ? calls[count - 1].when : desk->now;
    skill->days_since = (int)(day_of(desk, desk->now) - day);
    skill->due = (day + spacing[skill->successes < LAST ? skill->successes : LAST]) * DAY_SECONDS - desk->zone;
    skill->is_due = desk->now >= skill->due;
}

static void fill_skills(const Desk *desk, Skill *skills)
{
    Call *calls = ARENA_NEW(desk->arena, Call, desk->attempt_count + desk->drill_count);

    for (int b = 0; b < BEHAVIOURS; b++) {
        skills[b].days_since = -1;
        if (!progress_counts((Behaviour)b))
            continue;
        weigh_evidence(desk, (Behaviour)b, &skills[b]);
        plan(desk, (Behaviour)b, calls, &skills[b]);
    }
}

/* ---- figures over sessions ---- */

static int rounded_mean(int64_t sum, int count)
{
    return (int)((2 * sum + count) / (2 * count));      /* half up; no sum is negative */
}

static Line line_of(const Desk *desk, int dimension)
{
    Point *points = ARENA_NEW(desk->arena, Point, desk->attempt_count);
    int count = 0;

    for (int i = 0; i < desk->attempt_count; i++) {
        const Attempt *attempt = &desk->attempts[i];
        int64_t sum = 0;
        int span = 0;

        if (!is_fresh(attempt) || attempt->dimension[dimension] < 0)
            continue;
        points[count++] = (Point){ i, attempt->dimension[dimension], 0 };
        for (; span < TREND_SPAN && span < count; span++)
            sum += points[count - 1 - span].score;
        points[count - 1].trend = rounded_mean(sum, span);
    }
    return (Line){ points, count };
}

static Rating rating_of(const Desk *desk, int dimension)
{
    Rating rating = { 0 };
    int64_t own = 0, grade = 0;

    for (int i = desk->attempt_count - 1; i >= 0 && rating.rated < TREND_SPAN; i--) {
        const Attempt *attempt = &desk->attempts[i];

        if (!is_fresh(attempt) || attempt->dimension[dimension] < 0 || attempt->self_rating[dimension] < 0)
            continue;
        rating.rated++;
        own += attempt->self_rating[dimension] * 10;
        grade += attempt->dimension[dimension];
    }
    if (rating.rated > 0) {
        rating.own = rounded_mean(own, rating.rated);
        rating.grade = rounded_mean(grade, rating.rated);
    }
    return rating;
}

/* ---- bests ---- */

static Bests *bests_for(Bests *bests, int count, const char *scenario)
{
    for (int i = 0; i < count; i++)
        if (strcmp(bests[i].scenario, scenario) == 0)
            return &bests[i];
    return NULL;
}

static int by_newest(const void *a, const void *b)
{
    const Bests *x = a, *y = b;

    return (x->last_attempt < y->last_attempt) - (x->last_attempt > y->last_attempt);
}

static void fill_bests(const Desk *desk, Progress *progress)
{
    Bests *bests = ARENA_NEW(desk->arena, Bests, desk->attempt_count);
    int count = 0;

    for (int i = 0; i < desk->attempt_count; i++) {
        const Attempt *attempt = &desk->attempts[i];
        if (!is_fresh(attempt))
            continue;

        Bests *mine = bests_for(bests, count, attempt->scenario);
        if (!mine) {
            mine = &bests[count++];
            *mine = (Bests){ .scenario = attempt->scenario, .first = attempt->overall, .best = -1 };
        }
        mine->title = attempt->title;
        mine->plays++;
        mine->last = attempt->overall;
        mine->last_attempt = i;
        if (attempt->overall > mine->best)
            mine->best = attempt->overall;
    }
    if (count > 1)
        qsort(bests, (size_t)count, sizeof *bests, by_newest);

    progress->bests = bests;
    progress->bests_count = count;
    progress->best_first = progress->best_last = -1;
    for (int i = 0; i < count; i++) {
        if (bests[i].first >= 0 && (progress->best_first < 0 || bests[i].first > bests[progress->best_first].first))
            progress->best_first = i;
        if (bests[i].last >= 0 && (progress->best_last < 0 || bests[i].last > bests[progress->best_last].last))
            progress->best_last = i;
    }
}

/* ---- days ---- */

static int by_number(const void *a, const void *b)
{
    int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;

    return (x > y) - (x < y);
}

/* All days with a session or a drill, each once, in order. Returns how many. */
static int list_days(const Desk *desk, int64_t *days)
{
    int all = 0, count = 0;

    for (int i = 0; i < desk->attempt_count; i++)
        days[all++] = day_of(desk, desk->attempts[i].began);
    for (int i = 0; i < desk->drill_count; i++)
        days[all++] = day_of(desk, desk->drills[i].done);
    if (all > 1)
        qsort(days, (size_t)all, sizeof *days, by_number);
    for (int i = 0; i < all; i++)
        if (count == 0 || days[i] != days[count - 1])
            days[count++] = days[i];
    return count;
}

static Days days_of(const Desk *desk)
{
    int64_t *list = ARENA_NEW(desk->arena, int64_t, desk->attempt_count + desk->drill_count);
    int64_t today = day_of(desk, desk->now);
    Days days = { .all = list_days(desk, list), .since = -1 };
    int row = 0;

    for (int i = 0; i < days.all; i++) {
        row = i > 0 && list[i] == list[i - 1] + 1 ? row + 1 : 1;
        if (row > days.longest)
            days.longest = row;
        days.practised += list[i] > today - DAYS_LOOKED_AT;
    }
    if (days.all > 0)
        days.since = (int)(today - list[days.all - 1]);
    if (days.since == 0 || days.since == 1)
        days.running = row;
    return days;
}

Progress progress_of(const Attempt *attempts, int attempt_count, const DrillDone *drills, int drill_count,
                     int64_t now, int64_t zone, Arena *arena)
{
    Desk desk = { attempts, attempt_count, drills, drill_count, now, zone, arena };
    Progress progress = { .attempts = attempts, .attempt_count = attempt_count };

    fill_skills(&desk, progress.skills);
    for (int d = 0; d < DIMENSIONS; d++) {
        progress.lines[d] = line_of(&desk, d);
        progress.ratings[d] = rating_of(&desk, d);
    }
    fill_bests(&desk, &progress);
    progress.days = days_of(&desk);
    return progress;
}
