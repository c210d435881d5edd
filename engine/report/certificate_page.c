/* certificate_page.c: what somebody who passed a course has shown, on a sheet. */
#include "report/reports.h"

static void add_lines(Paper *paper, const Certificate *certificate)
{
    static const char *const columns[] = {
        "Module", "Shown in", "On", "Listening", "Validation", "Resolution", "Overall"
    };
    Arena *arena = paper->arena;

    paper_table(paper, "The assessed runs that passed the modules: played to the end without help", columns,
                7);
    for (int i = 0; i < certificate->line_count; i++) {
        const CertificateLine *line = &certificate->lines[i];
        html_open(&paper->html, "tr");
        paper_row_head(paper, line->module);
        paper_cell(paper, arena_print(arena, "%s (version %d)", line->scenario, line->attempt->version));
        paper_figure(paper, figure_day(line->attempt->began, arena));
        for (int d = 0; d < DIMENSIONS; d++)
            paper_figure(paper, figure_score(line->attempt->dimension[d], arena));
        paper_cell(paper, arena_print(arena, "%s, %s", figure_score(line->attempt->overall, arena),
                                      line->attempt->band ? line->attempt->band : ""));
        html_close(&paper->html);
    }
    paper_end_table(paper);
}

static void add_mastered(Paper *paper, const Certificate *certificate)
{
    bool any = false;

    for (int b = 0; b < BEHAVIOURS; b++) {
        const Skill *skill = &certificate->skills[b];
        if (skill->standing != MASTERED)
            continue;
        if (!any) {
            paper_heading(paper, "Mastered");
            paper_quiet(paper, "Of the newest moments that called for it, %d or more, at least %d %% were answered so, in "
                               "two different scenarios, at least a day apart.", MASTERY_CALLED, MASTERY_PERCENT);
            html_open(&paper->html, "ul");
        }
        any = true;
        html_element(&paper->html, "li",
                     arena_print(paper->arena, "%s (%s)", paper_behaviour(paper, (Behaviour)b),
                     figure_newest(skill->proof.met, skill->proof.called, skill->called, paper->arena)));
    }
    if (any)
        html_close(&paper->html);
}

const char *report_certificate(const Certificate *certificate, const Press *press)
{
    Paper paper = paper_begin(press, "Course passed", certificate->name, true);
    const Course *course = certificate->course;

    paper_say(&paper, "passed the course “%s” (version %d) on %s.", course->title, course->version,
                      figure_day(certificate->passed, press->arena));
    if (course->summary)
        paper_say(&paper, "%s", course->summary);
    add_lines(&paper, certificate);
    if (certificate->to_come)
        paper_quiet(&paper, "Not part of this: %s that can't be passed yet.",
                            figure_count(certificate->to_come, "module", press->arena));
    add_mastered(&paper, certificate);
    paper_heading(&paper, "What this says");
    paper_say(&paper, "It says what was done in simulated conversations, and nothing about anybody's "
                      "character. Each grade adds up from quoted words by a rule that is open to read; a "
                      "computer counted, and nobody watched or listened.");
    return paper_end(&paper);
}
