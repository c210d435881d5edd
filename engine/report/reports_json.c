/* reports_json.c: the reports as JSON. The shapes stand in reports.h. */
#include "report/json_parts.h"
#include "report/reports.h"

#include <string.h>

static json_t *time_value(int64_t seconds, Arena *arena)
{
    return seconds == 0 ? json_null() : json_text(json_time(seconds, arena));
}

static json_t *number_unless(int64_t number, int64_t nothing)
{
    return number == nothing ? json_null() : json_integer(number);
}

static json_t *begin_report(const char *kind, const Press *press)
{
    json_t *document = json_document(1);

    json_put(document, "report", json_text(kind));
    json_put(document, "written", time_value(press->now, press->arena));
    json_put(document, "program", json_text(press->program));
    json_put(document, "rubric", json_integer(press->rubric->version));
    return document;
}

/* { listening, validation, resolution } of tenths. */
static json_t *dimensions(const int *tenths)
{
    json_t *value = json_object();

    for (int d = 0; d < DIMENSIONS; d++)
        json_put(value, dimension_name((Dimension)d), json_score(tenths[d]));
    return value;
}

static json_t *practised(const Practised *practised, Standing standing, const Practised *proof)
{
    json_t *value = json_object();

    json_put(value, "called", json_integer(practised->called));
    json_put(value, "met", json_integer(practised->met));
    json_put(value, "state", json_text(standing_name(standing)));
    json_put(value, "state_called", json_integer(proof->called));
    json_put(value, "state_met", json_integer(proof->met));
    return value;
}

/* ---- a trainee ---- */

static json_t *attempt_value(const Attempt *attempt, Arena *arena)
{
    json_t *value = json_object(), *gates = json_array(), *rating = json_object();

    for (int b = FIRST_GATE; b < BEHAVIOURS; b++)
        if (attempt->gates[b])
            json_add(gates, json_text(behaviour_name((Behaviour)b)));
    for (int d = 0; d < DIMENSIONS; d++)
        json_put(rating, dimension_name((Dimension)d), number_unless(attempt->self_rating[d], -1));
    json_put(value, "id", json_integer(attempt->session));
    json_put(value, "uid", json_text(attempt->uid));
    json_put(value, "scenario", json_text(attempt->scenario));
    json_put(value, "title", json_text(attempt->title));
    json_put(value, "version", json_integer(attempt->version));
    json_put(value, "hash", json_text(attempt->hash));
    json_put(value, "mode", json_text(attempt->mode == ASSESSED ? "assessed" : "practice"));
    json_put(value, "began", time_value(attempt->began, arena));
    json_put(value, "ended", time_value(attempt->ended, arena));
    json_put(value, "seconds", number_unless(attempt->seconds, 0));
    json_put(value, "retry_of", number_unless(attempt->retry_of, 0));
    json_put(value, "outcome", json_outcome(attempt->outcome));
    json_put(value, "scores", dimensions(attempt->dimension));
    json_put(value, "overall", json_score(attempt->overall));
    json_put(value, "band", json_text(attempt->band));
    json_put(value, "passed", json_flag(attempt->passed));
    json_put(value, "gates", gates);
    json_put(value, "self_rating", rating);
    return value;
}

static json_t *skills_value(const Progress *progress)
{
    json_t *value = json_object();

    for (int b = 0; b < BEHAVIOURS; b++) {
        const Skill *skill = &progress->skills[b];
        Practised all = { skill->called, skill->met };
        if (progress_counts((Behaviour)b))
            json_put(value, behaviour_name((Behaviour)b), practised(&all, skill->standing, &skill->proof));
    }
    return value;
}

static json_t *bests_value(const Progress *progress)
{
    json_t *list = json_array();

    for (int i = 0; i < progress->bests_count; i++) {
        const Bests *bests = &progress->bests[i];
        json_t *value = json_object();
        json_put(value, "scenario", json_text(bests->scenario));
        json_put(value, "plays", json_integer(bests->plays));
        json_put(value, "first", json_score(bests->first));
        json_put(value, "last", json_score(bests->last));
        json_put(value, "best", json_score(bests->best));
        json_add(list, value);
    }
    return list;
}

static json_t *objections_value(const Objection *objections, int count, Arena *arena)
{
    json_t *list = json_array();

    for (int i = 0; i < count; i++) {
        json_t *value = json_object();
        json_put(value, "session", json_integer(objections[i].session));
        json_put(value, "line", json_integer(objections[i].line));
        json_put(value, "scenario", json_text(objections[i].scenario));
        json_put(value, "beat", objections[i].beat[0] ? json_text(objections[i].beat) : json_null());
        json_put(value, "behaviour", json_text(behaviour_name(objections[i].behaviour)));
        json_put(value, "said", time_value(objections[i].said, arena));
        json_put(value, "sentence", json_text(objections[i].sentence));
        json_put(value, "customer_quote", json_text(objections[i].customer_quote));
        json_put(value, "agent_quote", json_text(objections[i].agent_quote));
        json_add(list, value);
    }
    return list;
}

const char *report_trainee_json(const TraineeReport *report, const Press *press)
{
    json_t *document = begin_report("trainee", press), *sessions = json_array();
    const Progress *progress = report->progress;

    for (int i = 0; i < progress->attempt_count; i++)
        json_add(sessions, attempt_value(&progress->attempts[i], press->arena));
    json_put(document, "trainee", json_text(report->name));
    json_put(document, "uid", json_text(report->uid));
    json_put(document, "sessions", sessions);
    json_put(document, "behaviours", skills_value(progress));
    json_put(document, "scenarios", bests_value(progress));
    json_put(document, "drills", json_integer(report->drills));
    json_put(document, "disagreements",
             objections_value(report->objections, report->objection_count, press->arena));
    return json_bytes(document, press->arena);
}

/* ---- a group ---- */

static json_t *behaviours_of(const TraineeTally *trainee)
{
    json_t *value = json_object();

    for (int b = 0; b < BEHAVIOURS; b++)
        if (progress_counts((Behaviour)b))
            json_put(value, behaviour_name((Behaviour)b),
                     practised(&trainee->practised[b], trainee->standing[b], &trainee->proof[b]));
    return value;
}

static json_t *gates_of(const int *gates)
{
    json_t *value = json_object();

    for (int b = FIRST_GATE; b < BEHAVIOURS; b++)
        json_put(value, behaviour_name((Behaviour)b), json_integer(gates[b]));
    return value;
}

static json_t *trainee_value(const TraineeTally *trainee, Arena *arena)
{
    json_t *value = json_object();

    json_put(value, "name", json_text(trainee->name));
    json_put(value, "uid", json_text(trainee->uid));
    json_put(value, "course_passed", json_text(trainee->course));
    json_put(value, "course_passed_on", time_value(trainee->course_passed, arena));
    json_put(value, "modules_passed", json_integer(trainee->course_done));
    json_put(value, "modules", json_integer(trainee->course_all));
    json_put(value, "sessions", json_integer(trainee->graded));
    json_put(value, "passed", json_integer(trainee->passed));
    json_put(value, "assessed", json_integer(trainee->assessed));
    json_put(value, "assessed_passed", json_integer(trainee->assessed_passed));
    json_put(value, "scenarios", json_integer(trainee->scenarios));
    json_put(value, "scenarios_passed", json_integer(trainee->scenarios_passed));
    json_put(value, "first_session", time_value(trainee->first, arena));
    json_put(value, "last_session", time_value(trainee->last, arena));
    json_put(value, "scenarios_again", json_integer(trainee->again));
    json_put(value, "first_attempts", json_score(trainee->first_mean));
    json_put(value, "last_attempts", json_score(trainee->last_mean));
    json_put(value, "trend", dimensions(trainee->newest));
    json_put(value, "handle_seconds",
             trainee->timed ? json_integer(trainee->seconds / trainee->timed) : json_null());
    json_put(value, "gates", gates_of(trainee->gates));
    json_put(value, "behaviours", behaviours_of(trainee));
    return value;
}

static json_t *group_behaviours(const GroupTally *group, const GuestTally *guests)
{
    json_t *value = json_object();

    for (int b = 0; b < BEHAVIOURS; b++) {
        if (!progress_counts((Behaviour)b))
            continue;
        json_t *one = json_object();
        json_put(one, "called", json_integer(group->practised[b].called));
        json_put(one, "met", json_integer(group->practised[b].met));
        for (int s = 0; s < STANDINGS; s++)
            json_put(one, standing_name((Standing)s), json_integer(group->standing[b][s]));
        json_put(one, "guests_called", json_integer(guests->practised[b].called));
        json_put(one, "guests_met", json_integer(guests->practised[b].met));
        json_put(value, behaviour_name((Behaviour)b), one);
    }
    return value;
}

const char *report_cohort_json(const CohortReport *report, const Press *press)
{
    json_t *document = begin_report("cohort", press), *trainees = json_array();
    const GroupTally *group = report->group;

    for (int i = 0; i < report->trainee_count; i++)
        json_add(trainees, trainee_value(&report->trainees[i], press->arena));
    json_put(document, "course", json_text(report->course));
    json_put(document, "trainees", trainees);
    json_put(document, "without_session", json_integer(group->idle));
    json_put(document, "ready", json_integer(group->ready));
    json_put(document, "sessions", json_integer(group->graded));
    json_put(document, "assessed", json_integer(group->assessed));
    json_put(document, "assessed_passed", json_integer(group->assessed_passed));
    json_put(document, "gates", gates_of(group->gates));
    json_put(document, "behaviours", group_behaviours(group, report->guests));
    json_put(document, "guest_sessions", json_integer(report->guests->graded));
    json_put(document, "guest_passed", json_integer(report->guests->passed));
    return json_bytes(document, press->arena);
}

/* ---- a scenario ---- */

static json_t *taken_value(int offered, int taken)
{
    json_t *value = json_object();

    json_put(value, "offered", json_integer(offered));
    json_put(value, "taken", json_integer(taken));
    return value;
}

static json_t *reply_value(const ChoiceItem *item, int index)
{
    const ReplyItem *reply = &item->replies[index];
    const Taken *weakest = &item->choice.weakest[reply->number - 1],
        *best = &item->choice.best[reply->number - 1];
    json_t *value = json_object();

    json_put(value, "number", json_integer(reply->number));
    json_put(value, "text", json_text(reply->text));
    json_put(value, "best", json_flag(index == item->key));
    json_put(value, "worth", json_thousandths(reply->worth));
    json_put(value, "first", taken_value(reply->offered[FIRST_ATTEMPTS], reply->taken[FIRST_ATTEMPTS]));
    json_put(value, "later", taken_value(reply->offered[LATER_ATTEMPTS], reply->taken[LATER_ATTEMPTS]));
    json_put(value, "weakest_third", taken_value(weakest->offered, weakest->taken));
    json_put(value, "best_third", taken_value(best->offered, best->taken));
    return value;
}

static json_t *item_value(const ScenarioTally *tally, int index, const ItemFlag *flags, int flag_count)
{
    const ChoiceItem *item = &tally->items[index];
    const Choice *choice = &item->choice;
    json_t *value = json_object(), *replies = json_array(), *raised = json_array();
    bool measured = choice->right > 0 && choice->right < choice->met;

    for (int r = 0; r < item->reply_count; r++)
        json_add(replies, reply_value(item, r));
    for (int i = 0; i < flag_count; i++) {
        if (flags[i].item != index)
            continue;
        json_t *flag = json_object();
        json_put(flag, "code", json_text(flags[i].code));
        json_put(flag, "reply", number_unless(flags[i].number, 0));
        json_put(flag, "sentence", json_text(flags[i].sentence));
        json_add(raised, flag);
    }
    json_put(value, "beat", json_text(item->beat));
    json_put(value, "part", item->parted ? json_integer(item->part) : json_null());
    json_put(value, "people", json_integer(choice->met));
    json_put(value, "took_best", json_integer(choice->right));
    json_put(value, "discrimination", measured ? json_thousandths(choice->discrimination) : json_null());
    json_put(value, "best_length_percent", json_integer(item->key_length));
    json_put(value, "too_few", json_flag(tally_too_few(item)));
    json_put(value, "replies", replies);
    json_put(value, "flags", raised);
    return value;
}

static json_t *versions_value(const ScenarioTally *tally, Arena *arena)
{
    json_t *list = json_array();

    for (int i = 0; i < tally->version_count; i++) {
        const ScenarioVersion *version = &tally->versions[i];
        json_t *value = json_object();
        json_put(value, "version", json_integer(version->version));
        json_put(value, "hash", json_text(version->hash));
        json_put(value, "first", time_value(version->first, arena));
        json_put(value, "last", time_value(version->last, arena));
        json_put(value, "graded", json_integer(version->graded));
        json_add(list, value);
    }
    return list;
}

static json_t *attempts_value(const ScenarioTally *tally, int kind)
{
    json_t *value = json_object();

    json_put(value, "sessions", json_integer(tally->attempts[kind]));
    json_put(value, "passed", json_integer(tally->passed[kind]));
    json_put(value, "overall", tally->scored[kind]
             ? json_score((int)(tally->overall_sum[kind] / tally->scored[kind])) : json_null());
    return value;
}

const char *report_scenario_json(const ScenarioTally *tally, const Press *press)
{
    json_t *document = begin_report("scenario", press), *choices = json_array(), *outcomes = json_object();
    const ItemFlag *flags;
    int flag_count = tally_flags(tally, press->arena, &flags);

    for (int i = 0; i < tally->item_count; i++)
        json_add(choices, item_value(tally, i, flags, flag_count));
    for (int o = 0; o < OUTCOMES; o++)
        json_put(outcomes, outcome_name((Outcome)o), json_integer(tally->outcomes[o]));
    json_put(document, "scenario", json_text(tally->scenario));
    json_put(document, "title", json_text(tally->title));
    json_put(document, "version", json_integer(tally->version));
    json_put(document, "hash", json_text(tally->hash));
    json_put(document, "versions", versions_value(tally, press->arena));
    json_put(document, "graded", json_integer(tally->graded));
    json_put(document, "unfinished", json_integer(tally->unfinished));
    json_put(document, "guests", json_integer(tally->guests));
    json_put(document, "first", attempts_value(tally, FIRST_ATTEMPTS));
    json_put(document, "later", attempts_value(tally, LATER_ATTEMPTS));
    json_put(document, "outcomes", outcomes);
    json_put(document, "handle_seconds",
             tally->timed ? json_integer(tally->seconds / tally->timed) : json_null());
    json_put(document, "choices", choices);
    json_put(document, "disagreements",
             objections_value(tally->objections, tally->objection_count, press->arena));
    return json_bytes(document, press->arena);
}
