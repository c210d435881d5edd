/* Findings and studies: what heard check prints. */
#include "report/json_parts.h"

static json_t *finding(const Finding *finding, Arena *arena)
{
    json_t *value = json_object();

    json_put(value, "weight", json_text(finding_weight_name(finding->weight)));
    json_put(value, "code", json_text(finding->code));
    json_put(value, "file", json_text(finding->file));
    json_put(value, "line", json_integer(finding->line));
    json_put(value, "path", json_text(finding->path));
    json_put(value, "sentence", json_text(finding->sentence));
    json_put(value, "text", json_text(finding_text(finding, arena)));
    return value;
}

/* ---- what exploring showed ---- */

static json_t *moves(const int *numbers, int count)
{
    json_t *list = json_array();

    for (int i = 0; i < count; i++)
        json_add(list, json_integer(numbers[i]));
    return list;
}

static json_t *bound(const Bound *bound)
{
    json_t *value = json_object();

    json_put(value, "score", json_score(bound->score));
    json_put(value, "exact", json_flag(bound->exact));
    json_put(value, "limit", json_score(bound->limit));
    json_put(value, "moves", moves(bound->moves, bound->move_count));
    json_put(value, "outcome", json_outcome(bound->outcome));
    return value;
}

static json_t *bounds(const Bound *overall, const Bound *by_dimension)
{
    json_t *value = json_object();

    json_put(value, "overall", bound(overall));
    for (int d = 0; d < DIMENSIONS; d++)
        json_put(value, dimension_name((Dimension)d), bound(&by_dimension[d]));
    return value;
}

static json_t *ending(const Ending *ending, int plays)
{
    json_t *value = json_object();
    bool reached = plays > 0 || ending->chance == SURELY;

    json_put(value, "reached", !reached && ending->chance == PERHAPS ? json_null() : json_flag(reached));
    json_put(value, "plays", json_integer(plays));
    json_put(value, "moves", moves(ending->moves, ending->move_count));
    return value;
}

static json_t *explored(const Study *study)
{
    const Exploration *explored = &study->explored;
    json_t *value = json_object(), *endings = json_object();

    for (int i = 0; i < OUTCOMES; i++)
        json_put(endings, outcome_name((Outcome)i), ending(&explored->endings[i], study->sample.trial.outcomes[i]));
    json_put(value, "states", json_integer(explored->states));
    json_put(value, "complete", json_flag(explored->complete));
    json_put(value, "shortest", json_integer(explored->shortest));
    json_put(value, "longest", json_integer(explored->longest));
    json_put(value, "best", bounds(&explored->best, explored->best_in));
    json_put(value, "worst", bounds(&explored->worst, explored->worst_in));
    json_put(value, "recovered", bound(&explored->recovered));
    json_put(value, "endings", endings);
    return value;
}

/* ---- what playing showed ---- */

static json_t *strategy(Robot robot, const Trial *trial)
{
    json_t *value = json_object(), *outcomes = json_object();

    for (int i = 0; i < OUTCOMES; i++)
        json_put(outcomes, outcome_name((Outcome)i), json_integer(trial->outcomes[i]));
    json_put(value, "name", json_text(robot_name(robot)));
    json_put(value, "bound", json_integer(robot_bound(robot)));
    json_put(value, "mean", json_tenths(trial_mean(trial)));
    json_put(value, "best", json_tenths(trial->best));
    json_put(value, "plays", json_integer(trial->plays));
    json_put(value, "passes", json_integer(trial->passes));
    json_put(value, "outcomes", outcomes);
    return value;
}

static void add_replies(json_t *list, const Beat *beat, int index, const BeatForm *form, const BeatReach *reach)
{
    const Part *part = &beat->parts[index];
    int key = form_key(form, part, index);

    for (int i = 0; i < part->reply_count; i++) {
        const ReplyForm *reply = &form->parts[index][i];
        json_t *value = json_object();

        json_put(value, "number", json_integer(part->replies[i].number));
        json_put(value, "part", json_text(part->id));
        json_put(value, "line", json_integer(part->replies[i].line));
        json_put(value, "key", json_flag(i == key));
        json_put(value, "kindest_wins", json_flag(i == key && form_kindest_wins(part, key)));
        json_put(value, "states", json_integer(reach->replies[index][i].states));
        json_put(value, "offered", json_integer(reply->offered));
        json_put(value, "chosen", json_integer(reply->chosen));
        json_put(value, "worth", reply->weighed ? json_thousandths((int)(reply->worth / reply->weighed)) : json_null());
        json_add(list, value);
    }
}

static json_t *beat(const Study *study, int index)
{
    const Beat *beat = &study->scenario->beats[index];
    json_t *value = json_object(), *replies = json_array();

    for (int p = 0; p < beat->part_count; p++)
        add_replies(replies, beat, p, &study->sample.beats[index], &study->explored.beats[index]);
    json_put(value, "id", json_text(beat->id));
    json_put(value, "line", json_integer(beat->line));
    json_put(value, "states", json_integer(study->explored.beats[index].states));
    json_put(value, "met", json_integer(study->sample.beats[index].met));
    json_put(value, "replies", replies);
    return value;
}

static json_t *study_value(const Study *study)
{
    json_t *value = json_object(), *turns = json_object(), *strategies = json_array(), *beats = json_array();

    for (int i = 0; i < ROBOTS; i++)
        json_add(strategies, strategy((Robot)i, &study->trials[i]));
    for (int i = 0; i < study->scenario->beat_count; i++)
        json_add(beats, beat(study, i));
    json_put(turns, "shortest", json_integer(study->sample.least));
    json_put(turns, "longest", json_integer(study->sample.most));
    json_put(value, "id", json_text(study->scenario->id));
    json_put(value, "file", json_text(study->scenario->file));
    json_put(value, "explored", explored(study));
    json_put(value, "plays", json_integer(study->sample.trial.plays));
    json_put(value, "turns", turns);
    json_put(value, "strategies", strategies);
    json_put(value, "beats", beats);
    return value;
}

const char *json_check(const Findings *findings, const Bank *bank, int files, Arena *arena)
{
    json_t *document = json_document(1), *list = json_array(), *scenarios = json_array();
    int counts[] = { [FINDING_ERROR] = 0, [FINDING_WARNING] = 0, [FINDING_NOTE] = 0 };

    for (int i = 0; i < findings->count; i++) {
        counts[findings->items[i].weight]++;
        json_add(list, finding(&findings->items[i], arena));
    }
    for (const Study *study = bank->first; study; study = study->next)
        json_add(scenarios, study_value(study));
    json_put(document, "files", json_integer(files));
    json_put(document, "errors", json_integer(counts[FINDING_ERROR]));
    json_put(document, "warnings", json_integer(counts[FINDING_WARNING]));
    json_put(document, "notes", json_integer(counts[FINDING_NOTE]));
    json_put(document, "findings", list);
    json_put(document, "scenarios", scenarios);
    return json_bytes(document, arena);
}
