/* cohort_page.c: a group's report as a page: the one that is read on Friday. */
#include "report/reports.h"

#include <stdlib.h>
#include <string.h>

typedef struct Sheet {
    Paper paper;
    Arena *arena;
    const CohortReport *report;
    const TraineeTally **shown;     /* who stands in the tables, by name */
    int shown_count;
} Sheet;

/* ---- who is shown ---- */

static int by_newest(const void *a, const void *b)
{
    const TraineeTally *x = *(const TraineeTally *const *)a, *y = *(const TraineeTally *const *)b;

    if (x->last != y->last)
        return x->last > y->last ? -1 : 1;
    return x < y ? -1 : x > y;
}

/* The trainees come by name, so that where they lie is their order. */
static int by_place(const void *a, const void *b)
{
    const TraineeTally *x = *(const TraineeTally *const *)a, *y = *(const TraineeTally *const *)b;

    return x < y ? -1 : x > y;
}

static void choose_shown(Sheet *sheet)
{
    int count = sheet->report->trainee_count;

    sheet->shown = ARENA_NEW(sheet->arena, const TraineeTally *, count);
    for (int i = 0; i < count; i++)
        sheet->shown[i] = &sheet->report->trainees[i];
    sheet->shown_count = count < REPORT_TRAINEES ? count : REPORT_TRAINEES;
    if (count > REPORT_TRAINEES) {
        qsort(sheet->shown, (size_t)count, sizeof *sheet->shown, by_newest);
        qsort(sheet->shown, (size_t)sheet->shown_count, sizeof *sheet->shown, by_place);
    }
}

static const char *who_is_shown(const Sheet *sheet)
{
    return sheet->shown_count < sheet->report->trainee_count
        ? arena_print(sheet->arena, "The %d of %d trainees who played last, by name; the CSV has all",
                      sheet->shown_count, sheet->report->trainee_count)
        : "Everybody with a graded session, by name";
}

/* A name, and where somebody else bears it what their uid begins with. */
static void add_name(Paper *paper, const TraineeTally *trainee)
{
    paper_name(paper, trainee->name);
    if (trainee->namesake)
        html_print(&paper->html, " (%.*s)", SHORT_UID, trainee->uid);
}

static void add_name_head(Paper *paper, const TraineeTally *trainee)
{
    html_open(&paper->html, "th scope=\"row\"");
    add_name(paper, trainee);
    html_close(&paper->html);
}

/* ---- at a glance ---- */

static void add_glance(Sheet *sheet)
{
    const GroupTally *group = sheet->report->group;
    const GuestTally *guests = sheet->report->guests;
    Paper *paper = &sheet->paper;
    Arena *arena = sheet->arena;

    paper_facts(paper);
    paper_fact(paper, "Trainees", "%d with a graded session, %d without one yet", group->trainees,
               group->idle);
    if (sheet->report->course)
        paper_fact(paper, "Ready", "%d of %d passed “%s”", group->ready, group->trainees,
                   sheet->report->course);
    paper_fact(paper, "Graded sessions", "%d; of %s, %d passed", group->graded,
               figure_count(group->assessed, "assessed run", arena), group->assessed_passed);
    if (group->again)
        paper_fact(paper, "First and last attempt",
                   "%s to %s on average, over %s who played a scenario again",
                   figure_score((int)(group->first_sum / group->again), arena),
                   figure_score((int)(group->last_sum / group->again), arena),
                   figure_count(group->again, "trainee", arena));
    paper_fact(paper, "Gates", "%s", group->gated ? figure_count(group->gated, "trainee", arena) : "none");
    if (group->timed)
        paper_fact(paper, "Handle time", "%s a session on average; never graded",
                   figure_clock(group->seconds / group->timed, arena));
    paper_fact(paper, "Guests", "%s, %d passed; counted nowhere else on this page",
               figure_count(guests->graded, "graded session", arena), guests->passed);
    html_close(&paper->html);
}

/* ---- who is ready ---- */

static const char *evidence(const TraineeTally *trainee, Arena *arena)
{
    const char *runs = trainee->assessed == 0 ? "no assessed run yet"
        : arena_print(arena, "%d of %d assessed runs passed", trainee->assessed_passed, trainee->assessed);

    if (trainee->course)
        return arena_print(arena, "course passed on %s; %s", figure_day(trainee->course_passed, arena), runs);
    if (trainee->course_all > 0)
        return arena_print(arena, "%s; %s", course_passed(trainee->course_done, trainee->course_all,
                                                           trainee->course_to_come, arena), runs);
    return trainee->scenarios_passed > 1
        ? arena_print(arena, "%s, in %d scenarios", runs, trainee->scenarios_passed)
                                         : runs;
}

static void add_ready(Sheet *sheet)
{
    static const char *const columns[] = {
        "Trainee", "Ready", "On what evidence", "Sessions", "First attempts", "Last attempts",
        "Scenarios again", "Gates", "Handle time"
    };
    Paper *paper = &sheet->paper;
    Arena *arena = sheet->arena;

    paper_heading(paper, "Who is ready");
    if (sheet->report->course)
        paper_quiet(paper, "Ready is who passed the course “%s”. Nobody is ranked: the order is that of the "
                           "names.", sheet->report->course);
    else
        paper_quiet(paper, "No course says who is ready; the assessed runs that were passed are the "
                           "evidence. Nobody is ranked: the order is that of the names.");
    paper_table(paper, who_is_shown(sheet), columns, 9);
    for (int i = 0; i < sheet->shown_count; i++) {
        const TraineeTally *trainee = sheet->shown[i];
        html_open(&paper->html, "tr");
        add_name_head(paper, trainee);
        if (sheet->report->course)
            paper_verdict(paper, trainee->course != NULL, "ready", "not yet");
        else
            paper_verdict(paper, trainee->assessed_passed > 0, "has a pass", "no pass yet");
        html_element(&paper->html, "td class=\"words\"", evidence(trainee, arena));
        paper_figure(paper, arena_print(arena, "%d", trainee->graded));
        paper_figure(paper, figure_score(trainee->first_mean, arena));
        paper_figure(paper, figure_score(trainee->last_mean, arena));
        paper_figure(paper, arena_print(arena, "%d", trainee->again));
        paper_cell(paper, trainee->gated
                   ? arena_print(arena, "⚑ in %s", figure_count(trainee->gated, "session", arena)) : "none");
        paper_figure(paper, trainee->timed ? figure_clock(trainee->seconds / trainee->timed, arena) : "–");
        html_close(&paper->html);
    }
    paper_end_table(paper);
    paper_quiet(paper, "First and last attempts are mean overalls of the scenarios that were played more "
                       "than once: the most honest read on whether practice helps.");
}

/* ---- what is hard ---- */

typedef struct Hard { Behaviour behaviour; int percent; bool few; } Hard;

static int by_share(const void *a, const void *b)
{
    const Hard *x = a, *y = b;

    if (x->few != y->few)
        return x->few ? 1 : -1;
    if (x->percent != y->percent)
        return x->percent - y->percent;
    return (int)x->behaviour - (int)y->behaviour;
}

static int list_hard(const GroupTally *group, Hard *hard)
{
    int count = 0;

    for (int b = 0; b < BEHAVIOURS; b++)
        if (progress_counts((Behaviour)b))
            hard[count++] = (Hard){ (Behaviour)b,
                                    tally_percent(group->practised[b].met, group->practised[b].called),
                                    group->practised[b].called < TALLY_FEW };
    qsort(hard, (size_t)count, sizeof *hard, by_share);
    return count;
}

static void add_hard_row(Sheet *sheet, const Hard *hard)
{
    const GroupTally *group = sheet->report->group;
    const Practised *all = &group->practised[hard->behaviour],
        *guests = &sheet->report->guests->practised[hard->behaviour];
    Paper *paper = &sheet->paper;
    Arena *arena = sheet->arena;

    html_open(&paper->html, "tr");
    paper_row_head(paper, paper_behaviour(paper, hard->behaviour));
    paper_cell(paper, figure_dimension(behaviour_dimension(hard->behaviour)));
    paper_figure(paper, hard->few ? "too few" : figure_share(all->met, all->called, arena));
    paper_figure(paper, all->called ? figure_of(all->met, all->called, arena) : "0 of 0");
    for (int s = NOT_SEEN; s < STANDINGS; s++)
        paper_figure(paper, arena_print(arena, "%d", group->standing[hard->behaviour][s]));
    paper_figure(paper, guests->called < TALLY_FEW ? "too few"
                 : figure_share(guests->met, guests->called, arena));
    html_close(&paper->html);
}

static void add_hard(Sheet *sheet)
{
    static const char *const columns[] = {
        "Behaviour", "Skill", "Shown well", "Of times called for", "· not seen", "○ weak", "◐ growing",
        "● mastered", "Guests"
    };
    Hard hard[BEHAVIOURS];
    int count = list_hard(sheet->report->group, hard);

    paper_heading(&sheet->paper, "What the group finds hard");
    paper_table(&sheet->paper, "The hardest first: how often each behaviour was shown at level 2 or 3 when a "
                               "customer called for it, and how many trainees stand where", columns, 9);
    for (int i = 0; i < count; i++)
        add_hard_row(sheet, &hard[i]);
    paper_end_table(&sheet->paper);
    paper_quiet(&sheet->paper, "The share is that of all sessions; where a trainee stands rests on their newest ones. "
                               "Fewer than %d times called for are too few to say anything.", TALLY_FEW);
}

/* ---- the map of behaviours ---- */

static void add_cell(Sheet *sheet, const TraineeTally *trainee, Behaviour behaviour)
{
    static const char *const tags[STANDINGS] = {
        "td", "td class=\"weak\"", "td class=\"growing\"", "td class=\"mastered\""
    };
    const Practised *practised = &trainee->practised[behaviour];
    Standing standing = trainee->standing[behaviour];
    Html *html = &sheet->paper.html;

    if (practised->called == 0) {
        html_element(html, "td", "·");
        return;
    }
    html_open(html, practised->called < TALLY_FEW ? "td" : tags[standing]);
    html_print(html, "%d/%d %s", trainee->proof[behaviour].met, trainee->proof[behaviour].called,
               practised->called < TALLY_FEW ? "few" : figure_mark(standing));
    if (practised->called >= TALLY_FEW)
        html_span(html, "span class=\"hidden\"", figure_standing(standing));
    html_close(html);
}

static void add_heatmap(Sheet *sheet)
{
    Paper *paper = &sheet->paper;
    Html *html = &paper->html;

    paper_heading(paper, "Behaviours by trainee");
    html_open(html, "div class=\"wide\" tabindex=\"0\"");
    html_open(html, "table class=\"heat\"");
    html_element(html, "caption", arena_print(sheet->arena, "%s. “4/6” is shown well 4 times of the newest "
                                                            "6, on which the state rests; ● mastered, ◐ growing, "
                                                            "○ weak, “few” fewer than %d times, · never called for",
                                                            who_is_shown(sheet), TALLY_FEW));
    html_open(html, "thead");
    html_open(html, "tr");
    html_element(html, "th scope=\"col\"", "Trainee");
    for (int b = 0; b < BEHAVIOURS; b++)
        if (progress_counts((Behaviour)b)) {
            html_open(html, "th scope=\"col\"");
            html_span(html, "span", paper_behaviour(paper, (Behaviour)b));
            html_close(html);
        }
    html_close(html);
    html_close(html);
    html_open(html, "tbody");
    for (int i = 0; i < sheet->shown_count; i++) {
        html_open(html, "tr");
        add_name_head(paper, sheet->shown[i]);
        for (int b = 0; b < BEHAVIOURS; b++)
            if (progress_counts((Behaviour)b))
                add_cell(sheet, sheet->shown[i], (Behaviour)b);
        html_close(html);
    }
    paper_end_table(paper);
}

/* ---- gates ---- */

/* Whose sessions have the gate, as far as they stand in the tables. */
static void add_gate_names(Sheet *sheet, Behaviour gate)
{
    Html *html = &sheet->paper.html;
    int named = 0;

    html_open(html, "td");
    for (int i = 0; i < sheet->shown_count; i++) {
        if (sheet->shown[i]->gates[gate] == 0)
            continue;
        html_text(html, named++ ? ", " : "");
        add_name(&sheet->paper, sheet->shown[i]);
        html_print(html, " (%d)", sheet->shown[i]->gates[gate]);
    }
    if (named < sheet->report->group->gates[gate])
        html_print(html, "%s%d more in the CSV", named ? ", and " : "",
                   sheet->report->group->gates[gate] - named);
    html_close(html);
}

static void add_gates(Sheet *sheet)
{
    static const char *const columns[] = { "Gate", "Trainees", "Who, and in how many sessions" };
    Paper *paper = &sheet->paper;
    const GroupTally *group = sheet->report->group;

    paper_heading(paper, "Gates");
    paper_quiet(paper, "A few acts cap a grade whatever else was done. They stand apart from every score.");
    if (group->gated == 0) {
        paper_say(paper, "None in any session.");
        return;
    }
    paper_table(paper, "Acts that capped a grade", columns, 3);
    for (int b = FIRST_GATE; b < BEHAVIOURS; b++) {
        if (group->gates[b] == 0)
            continue;
        html_open(&paper->html, "tr");
        paper_row_head(paper, paper_behaviour(paper, (Behaviour)b));
        paper_figure(paper, arena_print(sheet->arena, "%d", group->gates[b]));
        add_gate_names(sheet, (Behaviour)b);
        html_close(&paper->html);
    }
    paper_end_table(paper);
}

const char *report_cohort_page(const CohortReport *report, const Press *press)
{
    Sheet sheet = { paper_begin(press, "Group", "How the group is doing", false), press->arena, report, NULL,
                    0 };

    choose_shown(&sheet);
    add_glance(&sheet);
    if (report->trainee_count > 0) {
        add_ready(&sheet);
        add_hard(&sheet);
        add_heatmap(&sheet);
        add_gates(&sheet);
    }
    return paper_end(&sheet.paper);
}
