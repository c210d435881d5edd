#include "report/paper.h"

#include "core/wording.h"
#include "report/chart.h"

#include <string.h>

static const char style[] =
    ":root { color-scheme: light dark; --ink: #1d2126; --quiet: #4c535d; --paper: #ffffff; --panel: "
    "#f3f4f6;\n"
    "  --rule: #c4c9d0; --accent: #1f5fbf; --good: #dcefe2; --some: #fbf0cf; --weak: #f9dcd9; }\n"
    "@media (prefers-color-scheme: dark) { :root { --ink: #eceef1; --quiet: #b4bcc6; --paper: #16191e;\n"
    "  --panel: #20252c; --rule: #454d58; --accent: #82b1ff; --good: #1d4a30; --some: #524614; --weak: "
    "#5e2a26; } }\n"
    "@media print { :root { color-scheme: light; --ink: #000; --quiet: #333; --paper: #fff; --panel: #fff; "
    "--rule: #888;\n"
    "  --accent: #1f5fbf; --good: #dcefe2; --some: #fbf0cf; --weak: #f9dcd9; } }\n"
    "@page { margin: 14mm; }\n"
    "* { box-sizing: border-box; }\n"
    "body { margin: 0 auto; max-width: 66rem; padding: 1.5rem; color: var(--ink); background: var(--paper);\n"
    "  font: 1rem/1.5 system-ui, \"Segoe UI\", \"Noto Sans\", sans-serif; overflow-wrap: break-word; }\n"
    "bdi { overflow-wrap: anywhere; }\n"
    "h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .6rem; }\n"
    "h2 { font-size: 1.3rem; line-height: 1.3; margin: 2.2rem 0 .4rem; break-after: avoid; }\n"
    "h3 { font-size: 1.05rem; margin: 1.3rem 0 .3rem; break-after: avoid; }\n"
    "p { margin: .35rem 0; max-width: 46rem; orphans: 3; widows: 3; }\n"
    "ul, ol { margin: .4rem 0; padding-left: 1.4rem; max-width: 46rem; }\n"
    "li { margin: .25rem 0; }\n"
    "a { color: var(--accent); }\n"
    ".kind { text-transform: uppercase; letter-spacing: .08em; font-size: .85rem; color: var(--quiet); "
    "margin: 0; }\n"
    ".quiet, .note { color: var(--quiet); font-size: .93rem; }\n"
    ".caption { font-weight: 600; margin-top: 1rem; }\n"
    ".wide { overflow-x: auto; }\n"
    "table { border-collapse: collapse; margin: .6rem 0 1rem; font-size: .93rem; line-height: 1.35; }\n"
    "caption { text-align: left; color: var(--quiet); padding: 0 0 .3rem; }\n"
    "th { text-align: left; vertical-align: bottom; border-bottom: 2px solid; padding: .25rem .7rem .25rem "
    "0; }\n"
    "td, tbody th { vertical-align: top; border-bottom: 1px solid; border-color: var(--rule); padding: .3rem "
    ".7rem .3rem 0; }\n"
    "tbody th { font-weight: 600; min-width: 7rem; }\n"
    "tr { break-inside: avoid; }\n"
    ".figure { font-variant-numeric: tabular-nums; white-space: nowrap; }\n"
    ".words { min-width: 12rem; }\n"
    "dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1.2rem; margin: .8rem 0; "
    "max-width: 46rem; }\n"
    "dt { color: var(--quiet); } dd { margin: 0; }\n"
    ".said { border-left: 4px solid; border-color: var(--accent); padding-left: .8rem; margin: .6rem 0; }\n"
    ".you { border-left: 4px solid; border-color: var(--rule); padding-left: .8rem; margin: .6rem 0; }\n"
    ".said i, .you i { color: var(--quiet); }\n"
    ".who { font-size: .85rem; font-weight: 600; color: var(--quiet); display: block; }\n"
    ".turn { border-top: 1px solid; border-color: var(--rule); padding-top: .4rem; margin-top: 1rem; }\n"
    ".ledger { list-style: none; padding-left: 0; }\n"
    ".ledger li { padding: .35rem .7rem; margin: .35rem 0; background: var(--panel); border: 1px solid; "
    "border-color: var(--rule);\n"
    "  border-radius: 6px; break-inside: avoid; }\n"
    ".ledger p { margin: .15rem 0; }\n"
    ".object { border-left: 4px double; padding-left: .6rem; }\n"
    ".heat { font-size: .85rem; }\n"
    ".heat thead th { font-weight: 600; padding: .3rem .2rem; }\n"
    ".heat thead th span { writing-mode: vertical-rl; transform: rotate(180deg); max-height: 11rem; "
    "white-space: normal; }\n"
    ".heat td { text-align: center; padding: .25rem .4rem; border: 1px solid; border-color: var(--rule); "
    "white-space: nowrap; }\n"
    ".mastered { background: var(--good); } .growing { background: var(--some); } .weak { background: "
    "var(--weak); }\n"
    ".hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip: rect(0, 0, 0, 0); "
    "white-space: nowrap; }\n"
    ".flag { font-weight: 600; }\n"
    "footer { margin-top: 3rem; border-top: 2px solid; padding-top: .6rem; color: var(--quiet); font-size: "
    ".88rem; }\n"
    "@media print { html { font-size: 9.5pt; } body { max-width: none; padding: 0; } a { color: inherit; "
    "text-decoration: none; }\n"
    "  .wide { overflow: visible; } .chart { max-width: 32rem; } caption, thead, .note { break-after: avoid; "
    "}\n"
    "  .heat { font-size: .8rem; } .heat td { padding: .15rem .2rem; } .session + .session { break-before: "
    "page; }\n"
    "  td, th { -webkit-print-color-adjust: exact; print-color-adjust: exact; } }\n";

Paper paper_begin(const Press *press, const char *kind, const char *about, bool person)
{
    Arena *arena = press->arena;
    const char *name = wording_start(about, PAPER_NAME, arena);
    /* a title has no elements to isolate a name with, but signs */
    const char *title = arena_print(arena, person ? "%s: \xe2\x81\xa8%s\xe2\x81\xa9" : "%s: %s", kind, name);
    Paper paper = { html_begin(arena, "en", title, arena_print(arena, "%s%s", style, chart_style)), press,
                    arena };

    html_open(&paper.html, "main");
    html_element(&paper.html, "p class=\"kind\"", kind);
    html_open(&paper.html, "h1");
    if (person)
        paper_name(&paper, about);
    else
        html_text(&paper.html, about);
    html_close(&paper.html);
    return paper;
}

const char *paper_end(Paper *paper)
{
    const Press *press = paper->press;

    html_open(&paper->html, "footer");
    html_element(&paper->html, "p",
        arena_print(paper->arena, "Written by %s on %s UTC; titles and pass marks by rubric version %d. "
                                  "Grades are those "
                    "that were shown at the end of each session; a grade names the rubric it was given by.",
                    press->program, figure_moment(press->now, paper->arena), press->rubric->version));
    html_close(&paper->html);
    html_close(&paper->html);
    return html_end(&paper->html);
}

void paper_name(Paper *paper, const char *name)
{
    html_span(&paper->html, "bdi", wording_start(name, PAPER_NAME, paper->arena));
}

void paper_heading(Paper *paper, const char *text)
{
    html_element(&paper->html, "h2", text);
}

void paper_say(Paper *paper, const char *text, ...)
{
    va_list args;

    va_start(args, text);
    html_element(&paper->html, "p", arena_vprint(paper->arena, text, args));
    va_end(args);
}

void paper_quiet(Paper *paper, const char *text, ...)
{
    va_list args;

    va_start(args, text);
    html_element(&paper->html, "p class=\"note\"", arena_vprint(paper->arena, text, args));
    va_end(args);
}

/* ---- tables ---- */

void paper_table(Paper *paper, const char *caption, const char *const *columns, int count)
{
    Html *html = &paper->html;

    html_open(html, "div class=\"wide\" tabindex=\"0\"");
    html_open(html, "table");
    html_element(html, "caption", caption);
    html_open(html, "thead");
    html_open(html, "tr");
    for (int i = 0; i < count; i++)
        html_element(html, "th scope=\"col\"", columns[i]);
    html_close(html);
    html_close(html);
    html_open(html, "tbody");
}

void paper_end_table(Paper *paper)
{
    for (int i = 0; i < 3; i++)
        html_close(&paper->html);
}

void paper_row_head(Paper *paper, const char *text)
{
    html_element(&paper->html, "th scope=\"row\"", text);
}

void paper_cell(Paper *paper, const char *text)
{
    html_element(&paper->html, "td", text);
}

void paper_figure(Paper *paper, const char *text)
{
    html_element(&paper->html, "td class=\"figure\"", text);
}

void paper_verdict(Paper *paper, bool good, const char *yes, const char *no)
{
    html_element(&paper->html, "td class=\"figure\"",
                 arena_print(paper->arena, "%s %s", good ? "✓" : "–", good ? yes : no));
}

const char *paper_behaviour(const Paper *paper, Behaviour behaviour)
{
    const char *title = behaviour >= 0
        && behaviour < BEHAVIOURS ? paper->press->rubric->behaviours[behaviour].title : NULL;

    return title ? title : behaviour_name(behaviour);
}

/* ---- facts ---- */

void paper_facts(Paper *paper)
{
    html_open(&paper->html, "dl");
}

void paper_fact(Paper *paper, const char *label, const char *value, ...)
{
    va_list args;

    va_start(args, value);
    html_element(&paper->html, "dt", label);
    html_element(&paper->html, "dd", arena_vprint(paper->arena, value, args));
    va_end(args);
}
