/* Names: is what an act is aimed at ever opened, can what a need requires ever be known, and is a
 * fact asked for again although it was asked? */
#include "core/check_inner.h"

/* What the whole scenario does with its names. */
typedef struct Uses {
    NameSet opened;             /* needs, questions … that some turn opens; risks that show */
    NameSet told;               /* facts told, mentioned or on the screen */
    NameSet asked;              /* facts some reply asks for */
    NameSet used;               /* names that stand anywhere besides their declaration */
    bool felt[FEELINGS];
} Uses;

static void use_condition(Uses *uses, const Condition *when)
{
    for (int t = 0; t < when->count; t++)
        for (int v = 0; v < when->terms[t].value_count; v++)
            if (when->terms[t].kind == TERM_KNOWS || when->terms[t].kind == TERM_ASKED)
                names_add(&uses->used, when->terms[t].values[v]);
}

static void use_says(Uses *uses, const Says *says)
{
    names_join(&uses->told, &says->told);
    names_join(&uses->opened, &says->risks);
    use_condition(uses, &says->when);
    for (int i = 0; i < says->open_count; i++) {
        const Opportunity *what = &says->opens[i];

        if (what->type == CUE)
            uses->felt[what->family] = true;
        if (what->type != UNKNOWN)
            names_add(&uses->opened, what->name);
        names_add(&uses->used, what->name);
        names_add(&uses->used, what->eased_by);
    }
}

static void use_reply(Uses *uses, const Reply *reply)
{
    use_condition(uses, &reply->when);
    for (int i = 0; i < reply->act_count; i++) {
        const Act *act = &reply->acts[i];

        names_join(&uses->used, &act->names);
        names_add(&uses->used, act->instead);
        if (act->word == ASKS)
            names_add(&uses->asked, act->name);
    }
}

static Uses count_uses(const Scenario *scenario)
{
    Uses uses = { .told = scenario->screen };

    for (int b = 0; b < scenario->beat_count; b++) {
        const Beat *beat = &scenario->beats[b];

        for (int s = 0; s < beat->says_count; s++)
            use_says(&uses, &beat->says[s]);
        for (int p = 0; p < beat->part_count; p++)
            for (int r = 0; r < beat->parts[p].reply_count; r++)
                use_reply(&uses, &beat->parts[p].replies[r]);
    }
    names_join(&uses.used, &uses.told);
    names_join(&uses.used, &uses.opened);
    return uses;
}

/* ---- acts ---- */

static const char *opener(NameKind kind)
{
    static const char *const words[NAME_KINDS] = {
        "tells", "wonders", "needs", "hopes_for", "suffers", "at_risk"
    };

    return words[kind];
}

/* An act for something that no turn opens can't earn anything on any way through. */
static void check_act(const Check *check, const Uses *uses, const Act *act, const Reply *reply,
                      const char *path)
{
    const Scenario *scenario = check->scenario;

    for (int name = 0; name < scenario->name_count && act->word != PROMISES; name++) {
        const Name *aim = &scenario->names[name];

        if (aim->kind != NAME_FACT && names_hold(&act->names, name) && !names_hold(&uses->opened, name))
            check_say(check, FINDING_WARNING, "never-opened", reply->line, path,
                      "no turn of the customer opens '%s', so this earns nothing; it would be: %s \"%s\"",
                      aim->id, opener(aim->kind), aim->id);
    }
    /* a wrong name for a feeling is a mistake that can be meant; the other words have no such use */
    if (act->feeling >= 0 && act->feeling < FEELINGS && act->word != NAMES && !uses->felt[act->feeling])
        check_say(check, FINDING_WARNING, "never-felt", reply->line, path,
                  "the customer never feels %s, so this earns nothing", feeling_name(act->feeling));
}

static void check_acts(const Check *check, const Uses *uses)
{
    for (int b = 0; b < check->scenario->beat_count; b++) {
        const Beat *beat = &check->scenario->beats[b];

        for (int p = 0; p < beat->part_count; p++)
            for (int r = 0; r < beat->parts[p].reply_count; r++) {
                const Reply *reply = &beat->parts[p].replies[r];

                for (int a = 0; a < reply->act_count; a++)
                    check_act(check, uses, &reply->acts[a], reply,
                              check_reply_path(check, beat, &beat->parts[p], reply,
                                               act_word_name(reply->acts[a].word)));
            }
    }
}

/* ---- declared names ---- */

static void check_required(const Check *check, const Uses *uses, const Name *need)
{
    const Scenario *scenario = check->scenario;

    for (int fact = 0; fact < scenario->name_count; fact++)
        if (names_hold(&need->requires, fact) && !names_hold(&uses->told, fact)
            && !names_hold(&uses->asked, fact))
            check_say(check, FINDING_ERROR, "never-known", need->line,
                      arena_print(check->arena, "needs > %s > requires", need->id),
                      "'%s' is never told, never on the screen, and no reply asks for it",
                      scenario->names[fact].id);
}

static void check_declared(const Check *check, const Uses *uses)
{
    static const char *const fields[NAME_KINDS] = {
        "facts", "questions", "needs", "limits", "consequences", "risks"
    };
    const Scenario *scenario = check->scenario;

    for (int i = 0; i < scenario->name_count; i++) {
        const Name *name = &scenario->names[i];
        bool used = names_hold(&uses->used, i);

        for (int j = 0; j < scenario->name_count; j++)
            used = used || names_hold(&scenario->names[j].requires, i);
        if (!used)
            check_say(check, FINDING_WARNING, "unused-name", name->line, fields[name->kind],
                      "'%s' is declared and never used", name->id);
        if (name->kind == NAME_NEED && names_hold(&uses->opened, i))
            check_required(check, uses, name);
    }
}

void check_targets(const Check *check)
{
    Uses uses = count_uses(check->scenario);

    check_acts(check, &uses);
    check_declared(check, &uses);
}

/* ---- asking again ---- */

/* Facts that are known after each beat on every way to it. */
typedef struct Known {
    const Check *check;
    NameSet *after;             /* one a beat */
    bool *seen;                 /* the beat was come to at all */
    NameSet now;
    bool changed;
} Known;

static NameSet told_always(const Beat *beat)
{
    NameSet told = beat->says_count ? beat->says[0].told : (NameSet){ { 0 } };

    for (int s = 1; s < beat->says_count; s++)
        told = names_common(&told, &beat->says[s].told);
    return told;
}

static void come_to(void *data, int beat)
{
    Known *known = data;

    if (beat == BEAT_OVER)
        return;
    NameSet told = told_always(&known->check->scenario->beats[beat]), after = known->now;

    names_join(&after, &told);
    if (known->seen[beat])
        after = names_common(&after, &known->after[beat]);
    if (!known->seen[beat] || names_count(&after) != names_count(&known->after[beat]))
        known->changed = true;
    known->seen[beat] = true;
    known->after[beat] = after;
}

/* What is surely known when the agent answers in each beat. Sets only shrink, so it comes to rest. */
static const NameSet *surely_known(const Check *check)
{
    const Scenario *scenario = check->scenario;
    Known known = {
        .check = check, .after = ARENA_NEW(check->arena, NameSet, scenario->beat_count),
        .seen = ARENA_NEW(check->arena, bool, scenario->beat_count), .now = scenario->screen
    };

    come_to(&known, 0);
    while (known.changed) {
        known.changed = false;
        for (int b = 0; b < scenario->beat_count; b++)
            if (known.seen[b]) {
                known.now = known.after[b];
                scenario_successors(scenario, b, come_to, &known);
            }
    }
    return known.after;
}

/* Whether the reply is on offer according to what is known or was asked: its author thought of it. */
static bool minds(const Condition *when, int fact)
{
    for (int t = 0; t < when->count; t++)
        for (int v = 0; v < when->terms[t].value_count; v++)
            if ((when->terms[t].kind == TERM_ASKED || when->terms[t].kind == TERM_KNOWS)
                && when->terms[t].values[v] == fact)
                return true;
    return false;
}

static bool asks_for(const Reply *reply, int fact)
{
    for (int a = 0; a < reply->act_count; a++)
        if (reply->acts[a].word == ASKS && reply->acts[a].name == fact)
            return true;
    return false;
}

/* Beats in which a fact is asked for while it may still be unknown. */
static bool *beats_asking(const Check *check, const NameSet *known, int fact)
{
    const Scenario *scenario = check->scenario;
    bool *asking = ARENA_NEW(check->arena, bool, scenario->beat_count);

    for (int b = 0; b < scenario->beat_count; b++)
        for (int p = 0; p < scenario->beats[b].part_count; p++)
            for (int r = 0; r < scenario->beats[b].parts[p].reply_count; r++)
                asking[b] = asking[b] || (!names_hold(&known[b], fact)
                                          && asks_for(&scenario->beats[b].parts[p].replies[r], fact));
    return asking;
}

static void say_asked_again(const Check *check, const Beat *beat, int fact)
{
    for (int p = 0; p < beat->part_count; p++)
        for (int r = 0; r < beat->parts[p].reply_count; r++) {
            const Reply *reply = &beat->parts[p].replies[r];

            if (asks_for(reply, fact) && !minds(&reply->when, fact))
                check_say(check, FINDING_WARNING, "asked-again", reply->line,
                          check_reply_path(check, beat, &beat->parts[p], reply, "asks"),
                          "'%s' may have been asked before, and asking again is graded as a mistake; hide "
                          "this reply or reword it: when = { none = { asked = \"%s\" } }",
                          check->scenario->names[fact].id, check->scenario->names[fact].id);
        }
}

void check_asking(const Check *check)
{
    const Scenario *scenario = check->scenario;
    const NameSet *known = surely_known(check);

    for (int fact = 0; fact < scenario->name_count; fact++) {
        if (scenario->names[fact].kind != NAME_FACT || scenario->names[fact].needless)
            continue;
        const bool *asking = beats_asking(check, known, fact);
        bool *again = ARENA_NEW(check->arena, bool, scenario->beat_count);

        for (int b = 0; b < scenario->beat_count; b++) {
            const bool *reached = asking[b] ? check_reach(check, b) : NULL;

            for (int later = 0; reached && later < scenario->beat_count; later++)
                again[later] = again[later] || (reached[later] && asking[later]);
        }
        for (int b = 0; b < scenario->beat_count; b++)
            if (again[b])
                say_asked_again(check, &scenario->beats[b], fact);
    }
}
