#include "core/ledger.h"

#include <string.h>

static const char *slice(const char *text, int from, int to, Arena *arena)
{
    return arena_text_n(arena, text + from, (size_t)(to - from));
}

static const char *better_words(const Opened *opened, Arena *arena)
{
    return slice(opened->better, opened->better_from, opened->better_to, arena);
}

static const char *customer_words(const Record *record, const Opened *opened)
{
    return opened->what->words ? opened->what->words : record->turns[opened->turn].customer;
}

/* What it would have taken: a need for company is resolved by staying, not by a plan. */
static const char *full_words(const Grade *grade, const Opportunity *what)
{
    const OpportunityRule *rule = &grade->rubric->opportunities[what->type];

    return scenario_calls_for(grade->scenario, what) == STAY ? rule->company : rule->full;
}

static LedgerLine opened_line(const Grade *grade, const Record *record, const Opened *opened, Arena *arena)
{
    const OpportunityRule *rule = &grade->rubric->opportunities[opened->what->type];
    bool answered = opened->answered_turn >= 0;
    int turn = answered ? opened->answered_turn : opened->turn;

    return (LedgerLine){
        .dimension = opportunity_dimension(opened->what->type),
        .behaviour = answered ? opened->behaviour : scenario_calls_for(grade->scenario, opened->what),
        .opportunity = grade->scenario->keys[opened->what->key],
        .type = opened->what->type,
        .level = opened->level,
        .credit = opened->credit,
        .of = opened->weight * 100,
        .late = answered && rule->window_turns > 0 && opened->answered_turn > opened->turn,
        .opened_turn = opened->turn,
        .answered_turn = turn,
        .customer_quote = customer_words(record, opened),
        .agent_quote = answered ? slice(record->turns[turn].text, opened->from, opened->to, arena)
                                : record->turns[turn].text,
        .rule = full_words(grade, opened->what),
        .better = opened->better_credit > opened->credit ? better_words(opened, arena) : NULL,
        .source = grade->rubric->behaviours[answered ? opened->behaviour
                                            : scenario_calls_for(grade->scenario, opened->what)].source,
    };
}

/* An opportunity that the end came before: it quotes the last words of both. */
static LedgerLine unreached_line(const Grade *grade, const Record *record, const Opened *opened)
{
    int last = record->turn_count - 1;
    const char *words = record->last_words ? record->last_words : record->turns[last].customer;

    return (LedgerLine){
        .dimension = opportunity_dimension(opened->what->type),
        .behaviour = scenario_calls_for(grade->scenario, opened->what),
        .opportunity = grade->scenario->keys[opened->what->key], .type = opened->what->type,
        .of = opened->weight * 100, .opened_turn = last, .answered_turn = last,
        .customer_quote = words, .agent_quote = record->turns[last].text,
        .rule = full_words(grade, opened->what), .source = "",
    };
}

/* The reply that would have done best in a turn, if it would have done better than the one chosen. */
static const char *better_reply(const Turn *turn)
{
    const Offered *best = NULL;
    int chosen = 0;

    for (int i = 0; i < turn->offered_count; i++) {
        if (turn->offered[i].chosen)
            chosen = turn->offered[i].worth;
        if (!best || turn->offered[i].worth > best->worth
            || (turn->offered[i].worth == best->worth && turn->offered[i].number < best->number))
            best = &turn->offered[i];
    }
    return best && best->worth > chosen ? best->text : NULL;
}

static LedgerLine found_line(const Grade *grade, const Record *record, const Found *found, Arena *arena)
{
    const BehaviourRule *rule = &grade->rubric->behaviours[found->behaviour];
    const Turn *turn = &record->turns[found->turn];
    const Opened *concerns = found->opened >= 0 ? &grade->opened[found->opened] : NULL;

    return (LedgerLine){
        .dimension = behaviour_dimension(found->behaviour),
        .behaviour = found->behaviour,
        .debit = found_debit(grade->rubric, found),
        .repaired = found->repaired && found->debit > 0,
        .opened_turn = concerns ? concerns->turn : found->turn,
        .answered_turn = found->turn,
        .customer_quote = concerns ? customer_words(record, concerns) : turn->customer,
        .agent_quote = found->to > found->from ? slice(turn->text, found->from, found->to, arena) : turn->text,
        .rule = rule->rule,
        .better = concerns && concerns->better ? better_words(concerns, arena) : better_reply(turn),
        .source = rule->source,
    };
}

/* The turn whose lines this one stands among: where it was answered, or, never answered, opened; -1: in none. */
static int home_of(const Opened *opened, const Record *record)
{
    int home = opened->answered_turn >= 0 ? opened->answered_turn : opened->turn;

    return opened->unreached || home >= record->turn_count ? -1 : home;
}

/* Gives each turn room for just the lines that it will have, and none yet. */
static void make_room(const Grade *grade, Record *record, Arena *arena)
{
    for (int i = 0; i < record->turn_count; i++)
        record->turns[i].ledger_count = 0;
    for (int i = 0; i < grade->opened_count; i++) {
        int home = home_of(&grade->opened[i], record);
        if (home >= 0)
            record->turns[home].ledger_count++;
    }
    for (int i = 0; i < grade->found_count; i++)
        record->turns[grade->found[i].turn].ledger_count++;
    for (int i = 0; i < record->turn_count; i++) {
        record->turns[i].ledger = ARENA_NEW(arena, LedgerLine, record->turns[i].ledger_count);
        record->turns[i].ledger_count = 0;
    }
}

static void add_line(Turn *turn, LedgerLine line)
{
    ((LedgerLine *)turn->ledger)[turn->ledger_count++] = line;
}

/* The lines of each turn: what was answered (or, never answered, opened) in it, then its errors. */
static void write_turns(const Grade *grade, Record *record, Arena *arena)
{
    make_room(grade, record, arena);
    for (int i = 0; i < grade->opened_count; i++) {
        int home = home_of(&grade->opened[i], record);
        if (home >= 0)
            add_line(&record->turns[home], opened_line(grade, record, &grade->opened[i], arena));
    }
    for (int i = 0; i < grade->found_count; i++)
        add_line(&record->turns[grade->found[i].turn], found_line(grade, record, &grade->found[i], arena));
}

void ledger_write(const Grade *grade, Record *record, Arena *arena)
{
    LedgerLine *lines = NULL;
    int count = 0;

    write_turns(grade, record, arena);
    for (int i = 0; i < grade->opened_count; i++)
        if (grade->opened[i].unreached && record->turn_count > 0) {
            lines = arena_grow(arena, lines, count, sizeof *lines);
            lines[count++] = unreached_line(grade, record, &grade->opened[i]);
        }
    record->unreached = lines;
    record->unreached_count = count;
}

/* A text of the rubric with a small first letter. */
static const char *small(const char *text, Arena *arena)
{
    char *copy = arena_text(arena, text);

    if (copy[0] >= 'A' && copy[0] <= 'Z')
        copy[0] = (char)(copy[0] - 'A' + 'a');
    return copy;
}

const char *ledger_title(const LedgerLine *line, const Rubric *rubric, Arena *arena)
{
    const char *title = rubric->behaviours[line->behaviour].title;

    if (line->opportunity == NULL)
        return line->repaired ? arena_print(arena, "%s, and mended", title) : title;
    if (line->level == 0)
        return arena_print(arena, "Not met: %s", small(rubric->opportunities[line->type].title, arena));
    return line->late ? arena_print(arena, "%s, late", title) : title;
}
