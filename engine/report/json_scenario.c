#include "report/json_parts.h"

/* ---- names ---- */

static json_t *name_id(const Scenario *scenario, int name)
{
    switch (name) {
    case NAME_NONE:         return json_null();
    case NAME_NOTHING:      return json_text("nothing");
    case NAME_ANYTHING:     return json_text("anything");
    case NAME_POLICY:       return json_text("policy");
    case NAME_ELSEWHERE:    return json_text("elsewhere");
    }
    return json_text(scenario->names[name].id);
}

static void add_set(json_t *list, const Scenario *scenario, const NameSet *set, int but)
{
    for (int i = 0; i < scenario->name_count; i++)
        if (i != but && names_hold(set, i))
            json_add(list, name_id(scenario, i));
}

static json_t *set_value(const Scenario *scenario, const NameSet *set)
{
    json_t *list = json_array();

    add_set(list, scenario, set, NAME_NONE);
    return list;
}

static json_t *names_value(const Scenario *scenario)
{
    static const char *const kinds[NAME_KINDS] = {
        [NAME_FACT] = "fact", [NAME_QUESTION] = "question", [NAME_NEED] = "need", [NAME_LIMIT] = "limit",
        [NAME_CONSEQUENCE] = "consequence", [NAME_RISK] = "risk"
    };
    json_t *list = json_array();

    for (int i = 0; i < scenario->name_count; i++) {
        const Name *name = &scenario->names[i];
        json_t *value = json_object();
        json_put(value, "id", json_text(name->id));
        json_put(value, "kind", json_text(kinds[name->kind]));
        json_put(value, "phrase", json_text(name->phrase));
        json_put(value, "needless", json_flag(name->needless));
        json_put(value, "connection", json_flag(name->connection));
        json_put(value, "requires", set_value(scenario, &name->requires));
        json_add(list, value);
    }
    return list;
}

/* ---- conditions and ways ---- */

static json_t *term_item(const Scenario *scenario, TermKind kind, int item)
{
    switch (kind) {
    case TERM_MET:
    case TERM_UNMET:        return json_text(scenario->keys[item]);
    case TERM_DID:
    case TERM_EVER:         return json_text(behaviour_name((Behaviour)item));
    case TERM_CAME_FROM:    return json_text(scenario->beats[item].id);
    default:                return name_id(scenario, item);
    }
}

static json_t *term_value(const Scenario *scenario, const Term *term)
{
    static const char *const names[] = {
        [TERM_HEAT] = "heat", [TERM_TRUST] = "trust", [TERM_HEARD] = "heard", [TERM_PATIENCE] = "patience",
        [TERM_KNOWS] = "knows", [TERM_ASKED] = "asked", [TERM_MET] = "met", [TERM_UNMET] = "unmet",
        [TERM_DID] = "did", [TERM_EVER] = "ever", [TERM_CAME_FROM] = "came_from"
    };
    json_t *value = json_object();

    json_put(value, "term", json_text(names[term->kind]));
    json_put(value, "none", json_flag(term->none));
    if (term->kind <= TERM_PATIENCE) {
        json_put(value, "least", json_integer(term->least));
        json_put(value, "most", json_integer(term->most));
        return value;
    }
    json_t *list = json_array();
    for (int i = 0; i < term->value_count; i++)
        json_add(list, term_item(scenario, term->kind, term->values[i]));
    json_put(value, "values", list);
    return value;
}

static json_t *when_value(const Scenario *scenario, const Condition *when)
{
    json_t *list = json_array();

    for (int i = 0; i < when->count; i++)
        json_add(list, term_value(scenario, &when->terms[i]));
    return list;
}

static json_t *way_value(const Scenario *scenario, int beat, const Condition *when)
{
    json_t *value = json_object();

    json_put(value, "beat", json_text(beat == BEAT_OVER ? "over" : scenario->beats[beat].id));
    json_put(value, "when", when_value(scenario, when));
    return value;
}

/* The ways written, and the one that is taken when none of them holds. */
static json_t *go_value(const Scenario *scenario, const Go *go, int beat)
{
    static const Condition always = { NULL, 0 };
    json_t *list = json_array();

    for (int i = 0; i < go->count; i++)
        json_add(list, way_value(scenario, go->ways[i].beat, &go->ways[i].when));
    if (go->count == 0 || go->ways[go->count - 1].when.count > 0)
        json_add(list, way_value(scenario, scenario_next_beat(scenario, beat), &always));
    return list;
}

/* ---- the customer's turn ---- */

static json_t *opportunity_value(const Scenario *scenario, const Rubric *rubric, const Opportunity *opens)
{
    bool cue = opens->type == CUE;
    json_t *value = json_object();

    json_put(value, "id", json_text(scenario->keys[opens->key]));
    json_put(value, "type", json_text(opportunity_type_name(opens->type)));
    json_put(value, "dimension", json_text(dimension_name(opportunity_dimension(opens->type))));
    json_put(value, "weight", json_tenths(rubric_weight(rubric, opens->type, opens->intensity)));
    json_put(value, "words", json_text(opens->words));
    json_put(value, "name", name_id(scenario, opens->name));
    json_put(value, "feeling", cue ? json_text(feeling_name(opens->family)) : json_null());
    json_put(value, "intensity", cue ? json_integer(opens->intensity) : json_null());
    json_put(value, "unsaid", json_flag(cue && opens->unsaid));
    json_put(value, "eased_by", cue ? name_id(scenario, opens->eased_by) : json_null());
    json_put(value, "facts", set_value(scenario, &opens->facts));
    return value;
}

static json_t *pieces_value(const Says *says)
{
    json_t *list = json_array();

    for (int i = 0; i < says->piece_count; i++)
        json_add(list, json_texts(says->pieces[i].texts, says->pieces[i].count));
    return list;
}

static json_t *wants_action(WantsAction wants)
{
    return wants == WANTS_ACTION_FIRST ? json_text("first") : json_flag(wants == WANTS_ACTION);
}

static json_t *says_value(const Scenario *scenario, const Rubric *rubric, const Says *says, Arena *arena)
{
    json_t *value = json_object(), *opens = json_array(), *still = json_array();

    for (int i = 0; i < says->open_count; i++)
        json_add(opens, opportunity_value(scenario, rubric, &says->opens[i]));
    for (int i = 0; i < FEELINGS; i++)
        if (says->still_feels[i])
            json_add(still, json_text(feeling_name((Feeling)i)));
    json_put(value, "line", json_integer(says->line));
    json_put(value, "when", when_value(scenario, &says->when));
    json_put(value, "text", json_text(says_words(says, arena)));
    json_put(value, "pieces", pieces_value(says));
    json_put(value, "body", json_text(says->body));
    json_put(value, "sound", json_text(says->sound));
    json_put(value, "more", json_flag(says->more));
    json_put(value, "wants_action", wants_action(says->wants_action));
    json_put(value, "opens", opens);
    json_put(value, "tells", set_value(scenario, &says->told));
    json_put(value, "at_risk", set_value(scenario, &says->risks));
    json_put(value, "still_feels", still);
    return value;
}

/* ---- replies ---- */

static json_t *target_value(const Scenario *scenario, const Act *act)
{
    json_t *list = json_array();

    if (act->pinned >= 0)
        json_add(list, json_text(scenario->keys[act->pinned]));
    else if (act->feeling != NO_FEELING)
        json_add(list, json_text(feeling_name(act->feeling)));
    if (act->name != NAME_NONE)
        json_add(list, name_id(scenario, act->name));
    add_set(list, scenario, &act->names, act->name);

    /* one is a target by itself, as it is in the file */
    if (json_array_size(list) > 1)
        return list;
    json_t *only = json_array_size(list) == 1 ? json_incref(json_array_get(list, 0)) : json_null();
    json_decref(list);
    return only;
}

static void put_fields(json_t *value, const Scenario *scenario, const Act *act)
{
    const struct { const char *name; bool given; } flags[] = {
        { "check", act->check }, { "vague", act->vague }, { "partly", act->partly }, { "brief", act->brief },
        { "token", act->token }, { "warm", act->warm },
    };

    for (size_t i = 0; i < sizeof flags / sizeof *flags; i++)
        if (flags[i].given)
            json_put(value, flags[i].name, json_true());
    if (act->strength > 0)
        json_put(value, "strength", json_integer(act->strength));
    if (act->by)
        json_put(value, "by", json_text(act->by));
    if (act->who)
        json_put(value, "who", json_text(act->who));
    if (act->instead != NAME_NONE)
        json_put(value, "instead", name_id(scenario, act->instead));
    if (act->costs >= 0)
        json_put(value, "costs", json_integer(act->costs));
    if (act->policy >= 0)
        json_put(value, "policy", json_text(scenario->policies[act->policy].id));
}

static json_t *act_value(const Scenario *scenario, const Reply *reply, const Act *act, Arena *arena)
{
    const char *words = arena_text_n(arena, reply->text + act->from, (size_t)(act->to - act->from));
    json_t *value = json_object();

    json_put(value, "act", json_text(act_word_name(act->word)));
    json_put(value, "target", target_value(scenario, act));
    json_put(value, "words", json_text(words));
    json_put(value, "from", json_integer(act->from));
    json_put(value, "to", json_integer(act->to));
    put_fields(value, scenario, act);
    return value;
}

static json_t *reply_value(const Scenario *scenario, int beat, const Part *part, const Reply *reply,
                           Arena *arena)
{
    json_t *value = json_object(), *acts = json_array();

    for (int i = 0; i < reply->act_count; i++)
        json_add(acts, act_value(scenario, reply, &reply->acts[i], arena));
    json_put(value, "number", json_integer(reply->number));
    json_put(value, "part", json_text(part->id));
    json_put(value, "line", json_integer(reply->line));
    json_put(value, "text", json_text(reply->text));
    json_put(value, "when", when_value(scenario, &reply->when));
    if (!part->id)
        json_put(value, "go", go_value(scenario, &reply->go, beat));
    json_put(value, "thinks", json_text(reply->thinks));
    json_put(value, "reacts", json_text(reply->reacts));
    json_put(value, "acts", acts);
    return value;
}

/* ---- beats ---- */

static bool opened_before(const Beat *beat, int says, int index)
{
    int key = beat->says[says].opens[index].key;

    for (int i = 0; i <= says; i++)
        for (int k = 0; k < (i == says ? index : beat->says[i].open_count); k++)
            if (beat->says[i].opens[k].key == key)
                return true;
    return false;
}

static json_t *opens_of(const Scenario *scenario, const Rubric *rubric, const Beat *beat)
{
    json_t *list = json_array();

    for (int i = 0; i < beat->says_count; i++)
        for (int k = 0; k < beat->says[i].open_count; k++)
            if (!opened_before(beat, i, k))
                json_add(list, opportunity_value(scenario, rubric, &beat->says[i].opens[k]));
    return list;
}

static json_t *beat_value(const Scenario *scenario, const Rubric *rubric, int index, Arena *arena)
{
    const Beat *beat = &scenario->beats[index];
    json_t *value = json_object(), *says = json_array(), *replies = json_array();

    for (int i = 0; i < beat->says_count; i++)
        json_add(says, says_value(scenario, rubric, &beat->says[i], arena));
    for (const Part *part = beat->parts; part < beat->parts + beat->part_count; part++)
        for (int i = 0; i < part->reply_count; i++)
            json_add(replies, reply_value(scenario, index, part, &part->replies[i], arena));
    json_put(value, "id", json_text(beat->id));
    json_put(value, "line", json_integer(beat->line));
    json_put(value, "opens", opens_of(scenario, rubric, beat));
    json_put(value, "says", says);
    json_put(value, "replies", replies);
    if (beat->parts[0].id)
        json_put(value, "go", go_value(scenario, &beat->go, index));
    return value;
}

/* ---- the head ---- */

static json_t *customer_value(const Customer *customer)
{
    json_t *value = json_object();

    json_put(value, "name", json_text(customer->name));
    json_put(value, "portrait", json_text(customer->portrait));
    json_put(value, "temperament", json_text(customer->temperament));
    json_put(value, "authorised", json_flag(customer->authorised));
    return value;
}

static json_t *policy_value(const Scenario *scenario)
{
    json_t *list = json_array();

    for (int i = 0; i < scenario->policy_count; i++) {
        const Policy *policy = &scenario->policies[i];
        json_t *value = json_object();
        json_put(value, "id", json_text(policy->id));
        json_put(value, "text", json_text(policy->text));
        json_put(value, "limit", policy->limit < 0 ? json_null() : json_integer(policy->limit));
        json_put(value, "discretion", json_integer(policy->discretion < 0 ? 0 : policy->discretion));
        json_put(value, "certain", json_flag(!policy->uncertain));
        json_add(list, value);
    }
    return list;
}

static json_t *endings_value(const Scenario *scenario)
{
    json_t *value = json_object();

    for (int i = 0; i < OUTCOMES; i++)
        if (scenario->endings[i] && scenario->endings[i][0])
            json_put(value, outcome_name((Outcome)i), json_text(scenario->endings[i]));
    return value;
}

static json_t *follow_ups_value(const Scenario *scenario)
{
    json_t *list = json_array();

    for (int i = 0; i < scenario->follow_up_count; i++) {
        const FollowUp *follow_up = &scenario->follow_ups[i];
        json_t *value = json_object();
        json_put(value, "after", json_text(follow_up->after));
        json_put(value, "text", json_text(follow_up->text));
        json_put(value, "when", when_value(scenario, &follow_up->when));
        json_add(list, value);
    }
    return list;
}

static void put_head(json_t *document, const Scenario *scenario)
{
    json_put(document, "id", json_text(scenario->id));
    json_put(document, "version", json_integer(scenario->version));
    json_put(document, "language", json_text(scenario->language));
    json_put(document, "title", json_text(scenario->title));
    json_put(document, "summary", json_text(scenario->summary));
    json_put(document, "channel", json_text(channel_name(scenario->channel)));
    json_put(document, "level", json_integer(scenario->level));
    json_put(document, "minutes", json_integer(scenario->minutes));
    json_put(document, "scene", json_text(scenario->scene));
    json_put(document, "content_note", json_text(scenario->content_note));
    json_put(document, "brief", json_text(scenario->brief));
    json_put(document, "file", json_text(scenario->file));
    json_put(document, "hash", json_text(scenario->hash));
    json_put(document, "customer", customer_value(&scenario->customer));
    json_put(document, "names", names_value(scenario));
    json_put(document, "screen", set_value(scenario, &scenario->screen));
    json_put(document, "policy", policy_value(scenario));
    json_put(document, "hangs_up", json_texts(scenario->hangs_up, scenario->hangs_up_count));
    json_put(document, "escalates", json_texts(scenario->escalates, scenario->escalates_count));
    json_put(document, "endings", endings_value(scenario));
    json_put(document, "follow_up", follow_ups_value(scenario));
}

const char *json_scenario(const Scenario *scenario, const Rubric *rubric, Arena *arena)
{
    json_t *document = json_document(1), *beats = json_array();

    put_head(document, scenario);
    for (int i = 0; i < scenario->beat_count; i++)
        json_add(beats, beat_value(scenario, rubric, i, arena));
    json_put(document, "beats", beats);
    return json_bytes(document, arena);
}
