/* trainee_page.c: a trainee's report as a page. */
#include "report/chart.h"
#include "report/reports.h"

#include <string.h>

typedef struct Sheet {
    Paper paper;
    Arena *arena;
    const TraineeReport *report;
    const Progress *progress;
} Sheet;

/* ---- at a glance ---- */

static int count_of(const Progress *progress, bool assessed_only)
{
    int count = 0;

    for (int i = 0; i < progress->attempt_count; i++)
        count += progress->attempts[i].passed && (!assessed_only || progress->attempts[i].mode == ASSESSED);
    return count;
}

static int assessed_of(const Progress *progress)
{
    int count = 0;

    for (int i = 0; i < progress->attempt_count; i++)
        count += progress->attempts[i].mode == ASSESSED;
    return count;
}

static const char *handle_time(const Progress *progress, Arena *arena)
{
    int64_t seconds = 0;
    int timed = 0;

    for (int i = 0; i < progress->attempt_count; i++)
        if (progress->attempts[i].seconds > 0) {
            seconds += progress->attempts[i].seconds;
            timed++;
        }
    return timed ? arena_print(arena, "%s a session on average (%s); never graded",
                               figure_clock(seconds / timed, arena), figure_count(timed, "session", arena))
                 : "not measured";
}

static void add_glance(Sheet *sheet)
{
    const Progress *progress = sheet->progress;
    Paper *paper = &sheet->paper;
    Arena *arena = sheet->arena;
    int count = progress->attempt_count;

    paper_facts(paper);
    if (count > 0)
        paper_fact(paper, "Graded sessions", "%d, from %s to %s", count,
                   figure_day(progress->attempts[0].began, arena),
                   figure_day(progress->attempts[count - 1].began, arena));
    else
        paper_fact(paper, "Graded sessions", "none yet");
    paper_fact(paper, "Different scenarios", "%d", progress->bests_count);
    paper_fact(paper, "Assessed runs passed", "%s",
               figure_of(count_of(progress, true), assessed_of(progress), arena));
    if (sheet->report->course)
        paper_fact(paper, "Course", "%s. %s", sheet->report->course, sheet->report->course_where);
    paper_fact(paper, "Handle time", "%s", handle_time(progress, arena));
    if (sheet->report->drills)
        paper_fact(paper, "Drills done", "%d", sheet->report->drills);
    html_close(&paper->html);
}

/* ---- trends ---- */

static void add_trends(Sheet *sheet)
{
    int mark = sheet->paper.press->rubric->pass_dimension;

    paper_heading(&sheet->paper, "How it went over time");
    paper_quiet(&sheet->paper, "Each ring is a practice session, each square an assessed run. The line is "
                               "the mean of a session and up to four before it; the dashed line, %d, is "
                               "what every skill needs for a pass. Sessions that were tried again from one "
                               "of their turns are left out.", mark);
    for (int d = 0; d < DIMENSIONS; d++)
        chart_trend(&sheet->paper.html, figure_dimension((Dimension)d), &sheet->progress->lines[d],
                    sheet->progress->attempts, mark);
}

/* ---- sessions ---- */

static void add_session_row(Sheet *sheet, const Attempt *attempt)
{
    Paper *paper = &sheet->paper;
    Html *html = &paper->html;
    Arena *arena = sheet->arena;

    html_open(html, "tr");
    html_element(html, "th scope=\"row\" class=\"figure\"", figure_moment(attempt->began, arena));
    html_element(html, "td class=\"words\"",
                 arena_print(arena, "%s (version %d)%s", attempt->title, attempt->version,
                 attempt->retry_of ? ", tried again from a turn" : ""));
    paper_cell(paper, figure_mode(attempt->mode));
    for (int d = 0; d < DIMENSIONS; d++)
        paper_cell(paper, attempt->self_rating[d] < 0 ? figure_score(attempt->dimension[d], arena)
                   : arena_print(arena, "%s (own: %d)", figure_score(attempt->dimension[d], arena),
                                 attempt->self_rating[d]));
    paper_figure(paper, figure_score(attempt->overall, arena));
    paper_cell(paper, arena_print(arena, "%s%s", attempt->passed ? "✓ passed: " : "",
                                  attempt->band ? attempt->band : "not enough evidence"));
    paper_cell(paper, figure_outcome(attempt->outcome));
    paper_figure(paper, attempt->seconds > 0 ? figure_clock(attempt->seconds, arena) : "–");
    html_close(html);
}

static void add_sessions(Sheet *sheet)
{
    static const char *const columns[] = {
        "Begun (UTC)", "Scenario", "Mode", "Listening", "Validation", "Resolution", "Overall", "Result",
        "How it ended", "Handle time"
    };
    const Progress *progress = sheet->progress;
    int count = progress->attempt_count, shown = count < REPORT_SESSIONS ? count : REPORT_SESSIONS;

    paper_heading(&sheet->paper, "Every session");
    paper_table(&sheet->paper, shown < count
                ? arena_print(sheet->arena, "The newest %d of %d sessions; the CSV has all", shown, count)
                : figure_count(shown, "session", sheet->arena), columns, 10);
    for (int i = count - 1; i >= count - shown; i--)
        add_session_row(sheet, &progress->attempts[i]);
    paper_end_table(&sheet->paper);
    paper_quiet(&sheet->paper, "“own” is the trainee's rating of that skill, given before the grade was "
                               "shown. Handle time runs from the customer's words to the choice; no grade "
                               "knows it.");
}

/* ---- behaviours ---- */

static void add_behaviours(Sheet *sheet)
{
    static const char *const columns[] = {
        "Behaviour", "Skill", "State", "The state rests on", "Shown when called for", "Share", "Scenarios"
    };
    Paper *paper = &sheet->paper;
    Html *html = &paper->html;
    Arena *arena = sheet->arena;

    paper_heading(paper, "Behaviours");
    paper_table(paper, "How often each was called for, and shown well (level 2 or 3)", columns, 7);
    for (int b = 0; b < BEHAVIOURS; b++) {
        const Skill *skill = &sheet->progress->skills[b];
        if (!progress_counts((Behaviour)b))
            continue;
        html_open(html, "tr");
        paper_row_head(paper, paper_behaviour(paper, (Behaviour)b));
        paper_cell(paper, figure_dimension(behaviour_dimension((Behaviour)b)));
        bool few = skill->called > 0 && skill->called < TALLY_FEW;
        paper_cell(paper, arena_print(arena, "%s %s%s", figure_mark(skill->standing),
                                      figure_standing(skill->standing), few ? ", on little evidence" : ""));
        paper_figure(paper, figure_newest(skill->proof.met, skill->proof.called, skill->called, arena));
        paper_figure(paper, figure_of(skill->met, skill->called, arena));
        paper_figure(paper, figure_share(skill->met, skill->called, arena));
        paper_figure(paper, arena_print(arena, "%d", skill->scenarios));
        html_close(html);
    }
    paper_end_table(paper);
    paper_quiet(paper, "A state rests on the newest sessions, so that a bad beginning isn't held against anybody. "
                       "● mastered: of the newest opportunities, %d or more, at least %d %% were shown, in two "
                       "different scenarios, at least a day apart. ○ weak: less than half were, of those in the newest "
                       "sessions that together hold %d. ◐ growing: between the two. · not seen: nothing called for it "
                       "yet.", MASTERY_CALLED, MASTERY_PERCENT, MASTERY_CALLED);
}

/* Errors that cost something, the most frequent first. */
static void add_errors(Sheet *sheet)
{
    static const char *const columns[] = { "What cost points", "Times", "What to try next" };
    Paper *paper = &sheet->paper;
    int times[BEHAVIOURS] = { 0 }, most;
    bool begun = false;

    for (int i = 0; i < sheet->progress->attempt_count; i++)
        for (int b = 0; b < BEHAVIOURS; b++)
            times[b] += sheet->progress->attempts[i].errors[b];
    do {
        most = 0;
        for (int b = 1; b < FIRST_GATE; b++)
            if (times[b] > times[most])
                most = b;
        if (times[most] == 0)
            break;
        if (!begun)
            paper_table(paper, "What was found against the trainee, over all sessions", columns, 3);
        begun = true;
        html_open(&paper->html, "tr");
        paper_row_head(paper, paper_behaviour(paper, (Behaviour)most));
        paper_figure(paper, arena_print(sheet->arena, "%d", times[most]));
        paper_cell(paper, paper->press->rubric->behaviours[most].next
                   ? paper->press->rubric->behaviours[most].next : "");
        html_close(&paper->html);
        times[most] = 0;
    } while (true);
    if (begun)
        paper_end_table(paper);
}

static void add_gates(Sheet *sheet)
{
    Paper *paper = &sheet->paper;
    bool any = false;

    paper_heading(paper, "Gates");
    paper_quiet(paper, "A few acts cap a grade whatever else was done. They are shown apart, so that they "
                       "are neither lost in an average nor lowered by it.");
    for (int i = sheet->progress->attempt_count - 1; i >= 0; i--) {
        const Attempt *attempt = &sheet->progress->attempts[i];
        for (int b = FIRST_GATE; b < BEHAVIOURS; b++) {
            if (!attempt->gates[b])
                continue;
            if (!any)
                html_open(&paper->html, "ul");
            any = true;
            html_open(&paper->html, "li");
            html_print(&paper->html, "%s, in “%s” on %s", paper_behaviour(paper, (Behaviour)b),
                       attempt->title,
                       figure_day(attempt->began, sheet->arena));
            html_close(&paper->html);
        }
    }
    if (any)
        html_close(&paper->html);
    else
        paper_say(paper, "None in any session.");
}

/* ---- comparisons ---- */

static void add_ratings(Sheet *sheet)
{
    static const char *const columns[] = { "Skill", "Own rating", "Grade", "Difference", "Sessions" };
    Paper *paper = &sheet->paper;
    Arena *arena = sheet->arena;

    paper_heading(paper, "Own rating and grade");
    if (sheet->progress->ratings[LISTENING].rated + sheet->progress->ratings[VALIDATION].rated
        + sheet->progress->ratings[RESOLUTION].rated == 0) {
        paper_say(paper, "No session has both yet.");
        return;
    }
    paper_table(paper, "Means over the newest five sessions with both", columns, 5);
    for (int d = 0; d < DIMENSIONS; d++) {
        const Rating *rating = &sheet->progress->ratings[d];
        html_open(&paper->html, "tr");
        paper_row_head(paper, figure_dimension((Dimension)d));
        paper_figure(paper, rating->rated ? figure_score(rating->own, arena) : "–");
        paper_figure(paper, rating->rated ? figure_score(rating->grade, arena) : "–");
        paper_figure(paper, rating->rated ? figure_change(rating->grade, rating->own, arena) : "–");
        paper_figure(paper, arena_print(arena, "%d", rating->rated));
        html_close(&paper->html);
    }
    paper_end_table(paper);
    paper_quiet(paper, "Above zero they rate themselves higher than the grade does. Neither is wrong by "
                       "itself: talk about it.");
}

static void add_firsts(Sheet *sheet)
{
    static const char *const columns[] = {
        "Scenario", "Plays", "First attempt", "Newest attempt", "Change", "Best"
    };
    Paper *paper = &sheet->paper;
    Arena *arena = sheet->arena;

    paper_heading(paper, "First and last attempt");
    paper_table(paper, "Overall, scenario by scenario", columns, 6);
    for (int i = 0; i < sheet->progress->bests_count; i++) {
        const Bests *bests = &sheet->progress->bests[i];
        html_open(&paper->html, "tr");
        paper_row_head(paper, bests->title);
        paper_figure(paper, arena_print(arena, "%d", bests->plays));
        paper_figure(paper, figure_score(bests->first, arena));
        paper_figure(paper, bests->plays > 1 ? figure_score(bests->last, arena) : "played once");
        paper_figure(paper, bests->plays > 1 ? figure_change(bests->first, bests->last, arena) : "–");
        paper_figure(paper, figure_score(bests->best, arena));
        html_close(&paper->html);
    }
    paper_end_table(paper);
}

static void add_objections(Sheet *sheet)
{
    Paper *paper = &sheet->paper;
    Html *html = &paper->html;

    if (sheet->report->objection_count == 0)
        return;
    paper_heading(paper, "What they disagree with");
    paper_quiet(paper, "A trainee who disagrees with a line finds a fault in the scenario as often as in "
                       "themselves.");
    html_open(html, "ul");
    for (int i = 0; i < sheet->report->objection_count; i++) {
        const Objection *objection = &sheet->report->objections[i];
        html_open(html, "li class=\"object\"");
        html_print(html, "%s, “%s”: ", objection->title, paper_behaviour(paper, objection->behaviour));
        html_span(html, "bdi", objection->sentence);
        html_close(html);
    }
    html_close(html);
}

/* ---- transcripts ---- */

/* A ledger line of the record, and its number. */
typedef struct Numbered { Sheet *sheet; const Record *record; int line; } Numbered;

static const Objection *objection_to(const Sheet *sheet, const Record *record, int line)
{
    for (int i = 0; i < sheet->report->objection_count; i++)
        if (sheet->report->objections[i].session == record->id && sheet->report->objections[i].line == line)
            return &sheet->report->objections[i];
    return NULL;
}

static const char *worth(const LedgerLine *line, Arena *arena)
{
    if (line->debit)
        return arena_print(arena, "−%s %s%s", figure_thousandths(line->debit, arena),
                           figure_dimension(line->dimension),
                           line->repaired ? ", taken back" : "");
    return arena_print(arena, "+%s of %s %s, level %d of 3%s", figure_thousandths(line->credit, arena),
                       figure_thousandths(line->of, arena), figure_dimension(line->dimension), line->level,
                       line->late ? ", late" : "");
}

static void add_line(Numbered *at, const LedgerLine *line)
{
    Html *html = &at->sheet->paper.html;
    const Objection *objection = objection_to(at->sheet, at->record, at->line++);

    html_open(html, "li");
    html_open(html, "p");
    html_span(html, "b", paper_behaviour(&at->sheet->paper, line->behaviour));
    html_print(html, " · %s", worth(line, at->sheet->arena));
    html_close(html);
    html_open(html, "p");
    html_print(html, "When %s said %s they said %s", at->record->customer_name,
               record_quote(line->customer_quote, ",", at->sheet->arena),
               record_quote(line->agent_quote, ".", at->sheet->arena));
    html_close(html);
    html_element(html, "p class=\"quiet\"", line->rule);
    if (line->better)
        html_element(html, "p", arena_print(at->sheet->arena, "Better here: “%s”", line->better));
    if (objection) {
        html_open(html, "p class=\"object\"");
        html_text(html, "They disagree: ");
        html_span(html, "bdi", objection->sentence);
        html_close(html);
    }
    html_close(html);
}

static void add_lines(Numbered *at, const LedgerLine *lines, int count)
{
    if (count == 0)
        return;
    html_open(&at->sheet->paper.html, "ul class=\"ledger\"");
    for (int i = 0; i < count; i++)
        add_line(at, &lines[i]);
    html_close(&at->sheet->paper.html);
}

/* Somebody's words, with what they did beside them. */
static void add_words(Html *html, const char *kind, const char *who, const char *text, const char *aside)
{
    html_open(html, kind);
    html_span(html, "span class=\"who\"", who);
    if (aside) {
        html_span(html, "i", aside);
        html_text(html, " ");
    }
    html_text(html, text);
    html_close(html);
}

static void add_turn(Numbered *at, int index)
{
    const Turn *turn = &at->record->turns[index];
    Html *html = &at->sheet->paper.html;

    html_open(html, "section class=\"turn\"");
    html_open(html, "h4");
    html_print(html, "Turn %d", index + 1);
    if (turn->mood_word_before)
        html_print(html, ": %s is %s", at->record->customer_name, turn->mood_word_before);
    if (turn->seconds > 0)
        html_print(html, "; %s to the choice", figure_clock(turn->seconds, at->sheet->arena));
    html_close(html);
    add_words(html, "div class=\"said\"", at->record->customer_name, turn->customer, turn->body);
    if (turn->typed)
        add_words(html, "div class=\"you\"", "Typed first, before the replies appeared; never graded",
                  turn->typed, NULL);
    add_words(html, "div class=\"you\"", "Chosen", turn->text, NULL);
    if (turn->reacts)
        add_words(html, "div class=\"said\"", at->record->customer_name, turn->reacts, NULL);
    add_lines(at, turn->ledger, turn->ledger_count);
    html_close(html);
}

static void add_record_facts(Sheet *sheet, const Record *record)
{
    Paper *paper = &sheet->paper;
    Arena *arena = sheet->arena;
    const Scores *scores = &record->scores;

    paper_facts(paper);
    paper_fact(paper, "Played", "%s UTC, %s", figure_moment(record->began, arena), figure_mode(record->mode));
    paper_fact(paper, "Scenario", "%s, version %d (%.12s), rubric version %d", record->scenario,
               record->version, record->hash, record->rubric_version);
    paper_fact(paper, "How it ended", "%s", figure_outcome(record->outcome));
    paper_fact(paper, "Scores", "Listening %s, validation %s, resolution %s",
               figure_score(scores->dimension[LISTENING], arena),
               figure_score(scores->dimension[VALIDATION], arena),
               figure_score(scores->dimension[RESOLUTION], arena));
    if (record->band)
        paper_fact(paper, "Overall", "%s, %s%s", figure_score(scores->overall, arena), record->band,
                   record->passed ? ", passed" : "");
    else
        paper_fact(paper, "Overall", "not enough evidence");
    html_close(&paper->html);
}

static void add_record(Sheet *sheet, const Record *record, int number)
{
    Numbered at = { sheet, record, 0 };
    Html *html = &sheet->paper.html;

    html_open_numbered(html, "section class=\"session\" id=\"session-%d\"", number);
    html_element(html, "h3", arena_print(sheet->arena, "%s, %s", record->title,
                                         figure_day(record->began, sheet->arena)));
    add_record_facts(sheet, record);
    for (int i = 0; i < record->turn_count; i++)
        add_turn(&at, i);
    if (record->last_words)
        add_words(html, "div class=\"said\"", record->customer_name, record->last_words, NULL);
    if (record->unreached_count) {
        html_element(html, "h4", "What the early end kept from happening");
        add_lines(&at, record->unreached, record->unreached_count);
    }
    if (record->comment && record->comment[0])
        add_words(html, "div class=\"said\"",
                  arena_print(sheet->arena, "%s, asked afterwards", record->customer_name),
                  record->comment, NULL);
    html_close(html);
}

static void add_records(Sheet *sheet)
{
    Paper *paper = &sheet->paper;
    int count = sheet->report->record_count, all = sheet->progress->attempt_count;

    if (count == 0)
        return;
    paper_heading(paper, "Turn by turn");
    if (count < all)
        paper_quiet(paper, "The newest %d of %d sessions, the newest first; the CSV has every turn of all, "
                           "and `heard replay` prints any of them.", count, all);
    else
        paper_quiet(paper, "Every session, the newest first.");
    html_open(&paper->html, "ol");
    for (int i = 0; i < count; i++) {
        html_open(&paper->html, "li");
        html_open_numbered(&paper->html, "a href=\"#session-%d\"", i + 1);
        html_print(&paper->html, "%s, %s, overall %s", sheet->report->records[i]->title,
                   figure_day(sheet->report->records[i]->began, sheet->arena),
                   figure_score(sheet->report->records[i]->scores.overall, sheet->arena));
        html_close(&paper->html);
        html_close(&paper->html);
    }
    html_close(&paper->html);
    for (int i = 0; i < count; i++)
        add_record(sheet, sheet->report->records[i], i + 1);
}

/* ---- the page ---- */

const char *report_trainee_page(const TraineeReport *report, const Press *press)
{
    Sheet sheet = { paper_begin(press, "Trainee", report->name ? report->name : "All guests", true),
                    press->arena, report,
                    report->progress };

    if (!report->name)
        paper_quiet(&sheet.paper, "Sessions that nobody's name stands at, as if they were one person's.");
    add_glance(&sheet);
    if (report->progress->attempt_count > 0) {
        add_trends(&sheet);
        add_behaviours(&sheet);
        add_errors(&sheet);
        add_gates(&sheet);
        add_sessions(&sheet);
        add_firsts(&sheet);
        add_ratings(&sheet);
        add_objections(&sheet);
        add_records(&sheet);
    }
    return paper_end(&sheet.paper);
}
