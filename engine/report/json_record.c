#include "report/json_parts.h"

static const int64_t greatest_exact = (int64_t)1 << 53;

/* ---- a turn ---- */

static json_t *mood(Mood now, const char *word)
{
    json_t *value = json_object();

    json_put(value, "heat", json_thousandths(now.heat));
    json_put(value, "trust", json_thousandths(now.trust));
    json_put(value, "heard", json_thousandths(now.heard));
    json_put(value, "patience", json_thousandths(now.patience));
    json_put(value, "word", json_text(word));
    return value;
}

static json_t *shows(const Offered *offered)
{
    json_t *list = json_array();

    for (int i = 0; i < offered->show_count; i++) {
        const Shown *shown = &offered->shows[i];
        json_t *value = json_object();
        json_put(value, "behaviour", json_text(behaviour_name(shown->behaviour)));
        json_put(value, "dimension", json_text(dimension_name(shown->dimension)));
        json_put(value, "credit", json_thousandths(shown->credit));
        json_put(value, "debit", json_thousandths(shown->debit));
        json_add(list, value);
    }
    return list;
}

/* A reply; what it shows is known once the turn was answered. */
static json_t *offered_reply(const Offered *offered, bool answered)
{
    json_t *value = json_object();

    json_put(value, "part", json_integer(offered->part));
    json_put(value, "number", json_integer(offered->number));
    json_put(value, "text", json_text(offered->text));
    if (answered) {
        json_put(value, "chosen", json_flag(offered->chosen));
        json_put(value, "worth", json_thousandths(offered->worth));
        json_put(value, "shows", shows(offered));
    }
    return value;
}

static json_t *all_offered(const Offered *offered, int count, bool answered)
{
    json_t *list = json_array();

    for (int i = 0; i < count; i++)
        json_add(list, offered_reply(&offered[i], answered));
    return list;
}

static json_t *ledger_line(const LedgerLine *line)
{
    json_t *value = json_object();
    bool error = line->opportunity == NULL;

    json_put(value, "dimension", json_text(dimension_name(line->dimension)));
    json_put(value, "behaviour", json_text(behaviour_name(line->behaviour)));
    json_put(value, "opportunity", json_text(line->opportunity));
    json_put(value, "type", error ? json_null() : json_text(opportunity_type_name(line->type)));
    json_put(value, "level", json_integer(line->level));
    json_put(value, "credit", json_thousandths(line->credit));
    json_put(value, "of", json_thousandths(line->of));
    json_put(value, "debit", json_thousandths(line->debit));
    json_put(value, "late", json_flag(line->late));
    json_put(value, "repaired", json_flag(line->repaired));
    json_put(value, "opened_turn", json_integer(line->opened_turn));
    json_put(value, "answered_turn", json_integer(line->answered_turn));
    json_put(value, "customer_quote", json_text(line->customer_quote));
    json_put(value, "agent_quote", json_text(line->agent_quote));
    json_put(value, "rule", json_text(line->rule));
    json_put(value, "better", json_text(line->better));
    json_put(value, "source", json_text(line->source));
    return value;
}

static json_t *ledger(const LedgerLine *lines, int count)
{
    json_t *list = json_array();

    for (int i = 0; i < count; i++)
        json_add(list, ledger_line(&lines[i]));
    return list;
}

/* A number; or a list, one a paragraph. */
static json_t *choice(const Turn *turn)
{
    if (turn->part_count == 1)
        return json_integer(turn->chosen[0]);

    json_t *list = json_array();
    for (int i = 0; i < turn->part_count; i++)
        json_add(list, json_integer(turn->chosen[i]));
    return list;
}

static json_t *turn_value(const Turn *turn)
{
    json_t *value = json_object();

    json_put(value, "beat", json_text(turn->beat));
    json_put(value, "customer", json_text(turn->customer));
    json_put(value, "body", json_text(turn->body));
    json_put(value, "offered", all_offered(turn->offered, turn->offered_count, true));
    json_put(value, "chosen", choice(turn));
    json_put(value, "text", json_text(turn->text));
    if (turn->typed)
        json_put(value, "typed", json_text(turn->typed));
    json_put(value, "reacts", json_text(turn->reacts));
    json_put(value, "thinks", json_text(turn->thinks));
    json_put(value, "mood_before", mood(turn->mood_before, turn->mood_word_before));
    json_put(value, "mood_after", mood(turn->mood_after, turn->mood_word_after));
    json_put(value, "ledger", ledger(turn->ledger, turn->ledger_count));
    return value;
}

/* ---- the end, or what comes next ---- */

static json_t *gates(const Record *record)
{
    json_t *list = json_array();

    for (int code = FIRST_GATE; code < BEHAVIOURS; code++)
        if (record->gates[code])
            json_add(list, json_text(behaviour_name((Behaviour)code)));
    return list;
}

static json_t *follow_up(const Record *record)
{
    if (!record->follow_up)
        return json_null();

    json_t *value = json_object();
    json_put(value, "after", json_text(record->follow_up_after));
    json_put(value, "text", json_text(record->follow_up));
    return value;
}

static json_t *self_rating(const Record *record)
{
    json_t *value = json_object();

    for (int d = 0; d < DIMENSIONS; d++)
        json_put(value, dimension_name((Dimension)d),
                 record->self_rating[d] < 0 ? json_null() : json_integer(record->self_rating[d]));
    return value;
}

static void put_end(json_t *document, const Record *record)
{
    json_put(document, "outcome", json_outcome(record->outcome));
    json_put(document, "scores", json_scores(&record->scores));
    json_put(document, "band", json_text(record->band));
    json_put(document, "passed", json_flag(record->passed));
    json_put(document, "gates", gates(record));
    json_put(document, "csat", json_integer(record->csat));
    json_put(document, "nps", json_integer(record->nps));
    json_put(document, "comment", json_text(record->comment));
    json_put(document, "last_words", json_text(record->last_words));
    json_put(document, "follow_up", follow_up(record));
    json_put(document, "unreached", ledger(record->unreached, record->unreached_count));
    json_put(document, "self_rating", self_rating(record));
}

static json_t *next_value(const Prompt *prompt)
{
    json_t *value = json_object();

    json_put(value, "beat", json_text(prompt->beat));
    json_put(value, "customer", json_text(prompt->customer));
    json_put(value, "body", json_text(prompt->body));
    json_put(value, "mood", mood(prompt->mood, prompt->mood_word));
    json_put(value, "parts", json_integer(prompt->part_count));
    json_put(value, "offered", all_offered(prompt->offered, prompt->offered_count, false));
    return value;
}

/* ---- all of it ---- */

static json_t *seed_value(uint64_t seed, Arena *arena)
{
    if (seed <= (uint64_t)greatest_exact)
        return json_integer((json_int_t)seed);
    return json_text(arena_print(arena, "%llu", (unsigned long long)seed));
}

const char *json_record(const Record *record, const Prompt *next, Arena *arena)
{
    json_t *document = json_document(1), *turns = json_array();

    json_put(document, "scenario", json_text(record->scenario));
    json_put(document, "title", json_text(record->title));
    json_put(document, "version", json_integer(record->version));
    json_put(document, "hash", json_text(record->hash));
    json_put(document, "customer", json_text(record->customer_name));
    json_put(document, "channel", json_text(channel_name(record->channel)));
    json_put(document, "mode", json_text(record->mode == ASSESSED ? "assessed" : "practice"));
    json_put(document, "seed", seed_value(record->seed, arena));
    json_put(document, "rubric", json_integer(record->rubric_version));
    json_put(document, "left", json_flag(record->left));
    json_put(document, "interrupted", json_flag(record->interrupted));

    for (int i = 0; i < record->turn_count; i++)
        json_add(turns, turn_value(&record->turns[i]));
    json_put(document, "turns", turns);

    if (next)
        json_put(document, "next", next_value(next));
    else
        put_end(document, record);
    return json_bytes(document, arena);
}
