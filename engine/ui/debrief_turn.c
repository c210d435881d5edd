#include "ui/debrief.h"

#include "core/ledger.h"

#include <string.h>

enum { GLANCE = 56 };   /* bytes of a reply in a turn's heading */

/* How a line weighs: an answer by its level, an error by whether it costs anything. */
static Tone weight_of(const LedgerLine *line)
{
    static const Tone levels[] = { TONE_BAD, TONE_CAUTION, TONE_GOOD, TONE_GOOD };

    if (line->opportunity != NULL)
        return levels[line->level];
    return line->debit > 0 || line->behaviour >= FIRST_GATE ? TONE_BAD : TONE_CAUTION;
}

void debrief_line(View *view, const Record *record, const Rubric *rubric, const LedgerLine *line)
{
    Tone tone = weight_of(line);
    Widget *subject = view_text(view, tone, ledger_title(line, rubric, view->arena));

    subject->icon = tone == TONE_BAD ? "x" : tone == TONE_CAUTION ? "triangle-alert" : "check";
    view_text(view, TONE_NORMAL, record_line_text(record, line, view->arena));
}

void debrief_plain(View *view, const Rubric *rubric, const LedgerLine *line, const char *agent)
{
    Tone tone = weight_of(line);
    Arena *arena = view->arena;
    Widget *subject = view_text(view, tone, ledger_title(line, rubric, arena));
    const char *quotes = arena_print(arena, "To %s %s said %s", record_quote(line->customer_quote, "", arena), agent,
                                     record_quote(line->agent_quote, ".", arena));

    subject->icon = tone == TONE_BAD ? "x" : tone == TONE_CAUTION ? "triangle-alert" : "check";
    subject->detail = line->opportunity != NULL ? quotes : arena_print(arena, "%s %s", quotes, line->rule);
}

void debrief_said(View *view, const Record *record, int number)
{
    const Turn *turn = &record->turns[number];
    const char *name = say_first_name(record->customer_name, view->arena);

    if (turn->body != NULL)
        view_speech(view, SPEAKER_BODY, "", turn->body)->icon = "captions";
    view_speech(view, SPEAKER_CUSTOMER, name, turn->customer);
    if (turn->typed != NULL)
        view_speech(view, SPEAKER_AGENT, "In your own words, not graded", turn->typed);
    view_speech(view, SPEAKER_AGENT, "You", turn->text);
    if (turn->reacts != NULL)
        view_speech(view, SPEAKER_CUSTOMER, name, turn->reacts);
    if (turn->thinks != NULL) {
        const char *who = arena_print(view->arena, "%s thought", name);
        view_speech(view, SPEAKER_THOUGHT, who, turn->thinks)->icon = "eye-off";
    }
}

/* Whether an earlier thing the reply would have shown is the same behaviour. */
static bool told_before(const Offered *reply, int index)
{
    for (int i = 0; i < index; i++)
        if (reply->shows[i].behaviour == reply->shows[index].behaviour)
            return true;
    return false;
}

/* All that one behaviour would have been worth: "Said sorry, 0.30 for listening, 0.60 for validation";
 * NULL if it earns nothing and isn't a mistake. */
static const char *shown_text(const Offered *reply, Behaviour behaviour, const Rubric *rubric, Arena *arena)
{
    int credit[DIMENSIONS] = { 0 }, debit[DIMENSIONS] = { 0 };
    const char *text = behaviour >= 0 ? rubric->behaviours[behaviour].title : "An answer";
    bool counts = behaviour >= FIRST_ERROR;

    for (int i = 0; i < reply->show_count; i++)
        if (reply->shows[i].behaviour == behaviour) {
            credit[reply->shows[i].dimension] += reply->shows[i].credit;
            debit[reply->shows[i].dimension] += reply->shows[i].debit;
        }
    for (int d = 0; d < DIMENSIONS; d++) {
        const char *skill = dimension_name((Dimension)d);

        if (credit[d] > 0)
            text = arena_print(arena, "%s, %s for %s", text, say_credit(credit[d], arena), skill);
        if (debit[d] > 0)
            text = arena_print(arena, "%s, %s off %s", text, say_credit(debit[d], arena), skill);
        counts = counts || credit[d] > 0;
    }
    return counts ? text : NULL;
}

const char *debrief_would_show(const Offered *reply, const Rubric *rubric, Arena *arena)
{
    const char *text = "";

    for (int i = 0; i < reply->show_count; i++) {
        Behaviour behaviour = reply->shows[i].behaviour;
        const char *shown = told_before(reply, i) ? NULL : shown_text(reply, behaviour, rubric, arena);

        if (shown != NULL)
            text = arena_print(arena, "%s%s%s", text, text[0] != 0 ? "; " : "", shown);
    }
    return text[0] != 0 ? arena_print(arena, "Would have shown: %s.", text)
                        : "Would have shown nothing that counts at this point.";
}

/* The reply of a part that was worth most, when it was worth more than the chosen one. */
static const Offered *better(const Turn *turn, int part)
{
    const Offered *best = NULL, *chosen = NULL;

    for (int i = 0; i < turn->offered_count; i++) {
        const Offered *reply = &turn->offered[i];

        if (reply->part != part)
            continue;
        if (reply->chosen)
            chosen = reply;
        if (best == NULL || reply->worth > best->worth)
            best = reply;
    }
    return best != NULL && chosen != NULL && best->worth > chosen->worth ? best : NULL;
}

static void show_better(View *view, const Turn *turn)
{
    bool any = false;

    view_heading(view, 3, "A better line");
    for (int part = 0; part < turn->part_count; part++) {
        const Offered *reply = better(turn, part);

        if (reply == NULL)
            continue;
        any = true;
        view_print(view, TONE_ACCENT, "star", "“%s”", reply->text);
    }
    if (!any)
        view_text(view, TONE_GOOD, "Nothing on offer would have done more here.")->icon = "check";
}

static void show_not_taken(View *view, const Turn *turn, const Rubric *rubric)
{
    view_heading(view, 3, "The replies you didn't take");
    for (int i = 0; i < turn->offered_count; i++) {
        const Offered *reply = &turn->offered[i];

        if (reply->chosen)
            continue;
        Widget *text = view_print(view, TONE_NORMAL, "message-square-text", "“%s”", reply->text);
        text->detail = debrief_would_show(reply, rubric, view->arena);
    }
}

/* What the turn's ledger comes to, in the heading of its fold. */
static void sum_up(Widget *fold, const Turn *turn, Arena *arena)
{
    int credit = 0, of = 0, debit = 0;

    for (int i = 0; i < turn->ledger_count; i++) {
        credit += turn->ledger[i].credit;
        of += turn->ledger[i].of;
        debit += turn->ledger[i].debit;
    }
    fold->detail = "Nothing to earn";
    if (of > 0)
        fold->detail = arena_print(arena, "Earned %s of %s", say_credit(credit, arena),
                                   say_credit(of, arena));
    if (debit > 0)
        fold->detail = arena_print(arena, "%s, %s taken off", fold->detail, say_credit(debit, arena));

    bool poor = debit > 0 || credit * 10 < of * 3;
    fold->icon = poor ? "triangle-alert" : credit * 10 < of * 7 ? "circle" : "check";
}

void debrief_turn(View *view, const Record *record, const Rubric *rubric, int number, const DebriefState *state)
{
    const Turn *turn = &record->turns[number];
    Arena *arena = view->arena;
    const char *name = arena_print(arena, "Turn %d: “%s”", number + 1, say_start(turn->text, GLANCE, arena));
    Widget *fold = view_begin(view, GROUP_FOLD, name);

    fold->action = DEBRIEF_TURN;
    fold->arg = number;
    fold->open = state->open[number];
    sum_up(fold, turn, arena);

    debrief_said(view, record, number);
    view_text(view, TONE_QUIET, debrief_mood_text(record, turn, "your reply", false, arena))->icon = "user";
    view_heading(view, 3, "What counted");
    if (turn->ledger_count == 0)
        view_text(view, TONE_QUIET, "Nothing counted in this turn.");
    for (int i = 0; i < turn->ledger_count; i++) {
        debrief_line(view, record, rubric, &turn->ledger[i]);
        debrief_disagree(view, record, state, record_first_line(record, number) + i);
    }

    show_better(view, turn);
    show_not_taken(view, turn, rubric);
    const char *again = arena_print(arena, "Try again from turn %d", number + 1);
    view_button(view, "rotate-ccw", again, DEBRIEF_AGAIN, number);
    view_end(view);
}
