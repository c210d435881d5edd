/* reports_csv.c: the reports as tables for a spreadsheet. */
#include "report/reports.h"

#include <string.h>

/* ---- a trainee: one row a turn ---- */

Csv report_turns_begin(Arena *arena)
{
    static const char *const columns[] = {
        "trainee", "trainee_uid", "session", "session_uid", "scenario", "title", "scenario_version",
        "scenario_hash", "rubric_version", "mode", "retry_of", "began", "ended", "outcome", "listening",
        "validation", "resolution", "overall", "band", "passed", "self_listening", "self_validation",
        "self_resolution", "turn", "beat", "customer", "typed_first", "chosen", "reply", "seconds",
        "mood_before", "mood_after", "credit", "debit", "evidence"
    };
    Csv csv = csv_begin(arena);

    csv_head(&csv, columns, sizeof columns / sizeof *columns);
    return csv;
}

static void add_session(Csv *csv, const Record *record)
{
    csv_text(csv, record->trainee_name);
    csv_text(csv, record->trainee);
    csv_number(csv, record->id);
    csv_text(csv, record->uid);
    csv_text(csv, record->scenario);
    csv_text(csv, record->title);
    csv_number(csv, record->version);
    csv_text(csv, record->hash);
    csv_number(csv, record->rubric_version);
    csv_text(csv, record->mode == ASSESSED ? "assessed" : "practice");
    csv_number_unless(csv, record->retry_of, 0);
    csv_time(csv, record->began);
    csv_time(csv, record->ended);
    csv_text(csv, outcome_name(record->outcome));
    for (int d = 0; d < DIMENSIONS; d++)
        csv_tenths(csv, record->scores.dimension[d]);
    csv_tenths(csv, record->scores.overall);
    csv_text(csv, record->band);
    csv_flag(csv, record->passed);
    for (int d = 0; d < DIMENSIONS; d++)
        csv_number_unless(csv, record->self_rating[d], -1);
}

/* The ledger's lines by code, with quotes, rule and better line, one below the other. */
static const char *evidence(const Record *record, const Turn *turn, Arena *arena)
{
    Buf buf = { .arena = arena };

    for (int i = 0; i < turn->ledger_count; i++)
        buf_print(&buf, "%s%s: %s", i ? "\n" : "", behaviour_name(turn->ledger[i].behaviour),
                  record_line_text(record, &turn->ledger[i], arena));
    return buf_text(&buf);
}

static void add_turn(Csv *csv, const Record *record, int index)
{
    const Turn *turn = &record->turns[index];
    Arena *arena = csv->buf.arena;
    const char *chosen = "";
    int64_t credit = 0, debit = 0;      /* of somebody else's bundle they may be any numbers */

    for (int i = 0; i < turn->part_count; i++)
        chosen = arena_print(arena, "%s%s%d", chosen, i ? " " : "", turn->chosen[i]);
    for (int i = 0; i < turn->ledger_count; i++) {
        credit += turn->ledger[i].credit;
        debit += turn->ledger[i].debit;
    }
    add_session(csv, record);
    csv_number(csv, index + 1);
    csv_text(csv, turn->beat);
    csv_text(csv, turn->customer);
    csv_text(csv, turn->typed);
    csv_text(csv, chosen);
    csv_text(csv, turn->text);
    csv_number_unless(csv, turn->seconds, 0);
    csv_text(csv, turn->mood_word_before);
    csv_text(csv, turn->mood_word_after);
    csv_thousandths(csv, credit);
    csv_thousandths(csv, -debit);
    csv_text(csv, evidence(record, turn, arena));
    csv_end_row(csv);
}

void report_turns_add(Csv *csv, const Record *record)
{
    for (int i = 0; i < record->turn_count; i++)
        add_turn(csv, record, i);
}

/* ---- a group: one row a trainee ---- */

static void head_of_group(Csv *csv, Arena *arena)
{
    static const char *const columns[] = {
        "trainee", "trainee_uid", "course_passed", "course_passed_on", "modules_passed", "modules",
        "sessions", "passed", "assessed", "assessed_passed", "scenarios", "scenarios_passed", "first_session",
        "last_session", "scenarios_again", "first_attempts", "last_attempts", "listening_trend",
        "validation_trend", "resolution_trend", "handle_seconds", "sessions_with_gate"
    };

    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++)
        csv_text(csv, columns[i]);
    for (int b = FIRST_GATE; b < BEHAVIOURS; b++)
        csv_text(csv, behaviour_name((Behaviour)b));
    for (int b = 0; b < BEHAVIOURS; b++)
        if (progress_counts((Behaviour)b)) {
            csv_text(csv, arena_print(arena, "%s_called", behaviour_name((Behaviour)b)));
            csv_text(csv, arena_print(arena, "%s_met", behaviour_name((Behaviour)b)));
            csv_text(csv, arena_print(arena, "%s_state", behaviour_name((Behaviour)b)));
        }
    csv_end_row(csv);
}

static void add_trainee(Csv *csv, const TraineeTally *trainee)
{
    csv_text(csv, trainee->name);
    csv_text(csv, trainee->uid);
    csv_text(csv, trainee->course);
    csv_time(csv, trainee->course_passed);
    csv_number(csv, trainee->course_done);
    csv_number(csv, trainee->course_all);
    csv_number(csv, trainee->graded);
    csv_number(csv, trainee->passed);
    csv_number(csv, trainee->assessed);
    csv_number(csv, trainee->assessed_passed);
    csv_number(csv, trainee->scenarios);
    csv_number(csv, trainee->scenarios_passed);
    csv_time(csv, trainee->first);
    csv_time(csv, trainee->last);
    csv_number(csv, trainee->again);
    csv_tenths(csv, trainee->first_mean);
    csv_tenths(csv, trainee->last_mean);
    for (int d = 0; d < DIMENSIONS; d++)
        csv_tenths(csv, trainee->newest[d]);
    csv_number_unless(csv, trainee->timed ? trainee->seconds / trainee->timed : -1, -1);
    csv_number(csv, trainee->gated);
    for (int b = FIRST_GATE; b < BEHAVIOURS; b++)
        csv_number(csv, trainee->gates[b]);
    for (int b = 0; b < BEHAVIOURS; b++)
        if (progress_counts((Behaviour)b)) {
            csv_number(csv, trainee->practised[b].called);
            csv_number(csv, trainee->practised[b].met);
            csv_text(csv, standing_name(trainee->standing[b]));
        }
    csv_end_row(csv);
}

const char *report_cohort_csv(const CohortReport *report, Arena *arena)
{
    Csv csv = csv_begin(arena);

    head_of_group(&csv, arena);
    for (int i = 0; i < report->trainee_count; i++)
        add_trainee(&csv, &report->trainees[i]);
    return csv_bytes(&csv);
}

/* ---- a scenario: one row a reply ---- */

/* The codes of the flags that a reply, or with 0 a choice, has. */
static const char *flags_on(const ItemFlag *flags, int count, int item, int number, Arena *arena)
{
    const char *codes = "";

    for (int i = 0; i < count; i++)
        if (flags[i].item == item && flags[i].number == number)
            codes = arena_print(arena, "%s%s%s", codes, codes[0] ? " " : "", flags[i].code);
    return codes;
}

static void add_reply(Csv *csv, const ScenarioTally *tally, int index, int r, const ItemFlag *flags,
                      int flag_count)
{
    const ChoiceItem *item = &tally->items[index];
    const ReplyItem *reply = &item->replies[r];
    const Choice *choice = &item->choice;

    csv_text(csv, tally->scenario);
    csv_number(csv, tally->version);
    csv_text(csv, tally->hash);
    csv_text(csv, item->beat);
    csv_number(csv, item->part + 1);
    csv_number(csv, choice->met);
    csv_number(csv, choice->right);
    if (choice->right == 0 || choice->right == choice->met)
        csv_text(csv, NULL);
    else
        csv_thousandths(csv, choice->discrimination);
    csv_number(csv, item->key_length);
    csv_flag(csv, tally_too_few(item));
    csv_text(csv, flags_on(flags, flag_count, index, 0, csv->buf.arena));
    csv_number(csv, reply->number);
    csv_text(csv, reply->text);
    csv_flag(csv, r == item->key);
    csv_thousandths(csv, reply->worth);
    for (int k = 0; k < ATTEMPT_KINDS; k++) {
        csv_number(csv, reply->offered[k]);
        csv_number(csv, reply->taken[k]);
    }
    csv_number(csv, choice->weakest[reply->number - 1].offered);
    csv_number(csv, choice->weakest[reply->number - 1].taken);
    csv_number(csv, choice->best[reply->number - 1].offered);
    csv_number(csv, choice->best[reply->number - 1].taken);
    csv_text(csv, flags_on(flags, flag_count, index, reply->number, csv->buf.arena));
    csv_end_row(csv);
}

const char *report_scenario_csv(const ScenarioTally *tally, Arena *arena)
{
    static const char *const columns[] = {
        "scenario", "version", "hash", "beat", "paragraph", "people", "took_best", "discrimination",
        "best_length_percent", "too_few", "flags", "reply", "words", "best", "worth", "first_offered",
        "first_taken", "later_offered", "later_taken", "weakest_third_offered", "weakest_third_taken",
        "best_third_offered", "best_third_taken", "reply_flags"
    };
    Csv csv = csv_begin(arena);
    const ItemFlag *flags;
    int flag_count = tally_flags(tally, arena, &flags);

    csv_head(&csv, columns, sizeof columns / sizeof *columns);
    for (int i = 0; i < tally->item_count; i++)
        for (int r = 0; r < tally->items[i].reply_count; r++)
            add_reply(&csv, tally, i, r, flags, flag_count);
    return csv_bytes(&csv);
}
