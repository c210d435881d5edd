#include "report/handout_inner.h"

#include <stdlib.h>
#include <string.h>

/* No size is named: what a page is, the printer knows. */
static const char *const style =
    "@page { margin: 15mm 16mm; }\n"
    "* { box-sizing: border-box; }\n"
    "body { margin: 0 auto; max-width: 50rem; padding: 1.5rem; color: #1d2126; background: #fff;\n"
    "  font: 11pt/1.45 system-ui, \"Segoe UI\", \"Noto Sans\", sans-serif; }\n"
    "h1 { font-size: 20pt; line-height: 1.15; margin: 0 0 .3rem; }\n"
    "h2 { font-size: 13pt; margin: 1.2rem 0 .3rem; break-after: avoid; }\n"
    "h3 { font-size: 11pt; margin: .8rem 0 .2rem; break-after: avoid; }\n"
    "p { margin: .3rem 0; orphans: 3; widows: 3; }\n"
    "ul, ol { margin: .3rem 0; padding-left: 1.3rem; }\n"
    "li { margin: .15rem 0; break-inside: avoid; }\n"
    "table { width: 100%; border-collapse: collapse; margin: .4rem 0; }\n"
    "th { text-align: left; font-size: 9.5pt; border-bottom: 1.5pt solid #1d2126; padding: .15rem .5rem .15rem 0; }\n"
    "td { vertical-align: top; border-bottom: .5pt solid #9aa1ab; padding: .3rem 1rem .3rem 0; }\n"
    "tr { break-inside: avoid; }\n"
    ".sheet + .sheet { break-before: page; }\n"
    ".kind { font-size: 10pt; text-transform: uppercase; letter-spacing: .08em; color: #4c535d; margin: 0; }\n"
    ".facts { color: #4c535d; margin: 0 0 .8rem; padding-bottom: .5rem; border-bottom: 2pt solid #1d2126; }\n"
    ".note { border: 1.5pt solid #1d2126; border-radius: 4pt; padding: .4rem .7rem; margin: .6rem 0; break-inside: avoid; }\n"
    ".beat { break-inside: avoid; margin-top: 1.1rem; }\n"
    ".said { border-left: 2.5pt solid #6b7480; padding-left: .7rem; margin: .3rem 0; }\n"
    ".said i { color: #4c535d; }\n"
    ".quiet, .ask { color: #4c535d; }\n"
    ".when { font-size: 9pt; color: #4c535d; margin: .3rem 0 0; }\n"
    ".ticks { width: 10.5rem; white-space: nowrap; text-align: right; padding-right: 0; }\n"
    ".tick { display: inline-block; width: .85em; height: .85em; border: 1pt solid #1d2126; border-radius: 2pt;\n"
    "  vertical-align: -.1em; margin-left: .45em; }\n"
    ".rule { height: 1.7rem; border-bottom: .75pt solid #9aa1ab; }\n"
    ".number { width: 2.2rem; font-weight: 700; }\n"
    ".best td { border-top: 1.5pt solid #1d2126; border-bottom: 1.5pt solid #1d2126; }\n"
    ".verdict { width: 42%; }\n"
    ".minutes { width: 5rem; white-space: nowrap; }\n"
    "@media screen { .sheet { margin-bottom: 4rem; } }\n"
    "@media print { body { max-width: none; padding: 0; font-size: 10pt; } }\n";

/* ---- what the sheets share ---- */

const char *handout_capital(const char *text, Arena *arena)
{
    char *copy = arena_text(arena, text);

    if (copy[0] >= 'a' && copy[0] <= 'z')
        copy[0] = (char)(copy[0] - 'a' + 'A');
    return copy;
}

const char *handout_label(const Sheet *sheet, int beat)
{
    return sheet->map->nodes[beat].label;
}

void handout_head(Sheet *sheet, const char *kind)
{
    static const char *const channels[CHANNELS] = {
        [CALL] = "Phone call", [CHAT] = "Chat", [EMAIL] = "E-mail", [TEXT] = "Text messages", [VIDEO] = "Video call"
    };
    const Scenario *scenario = sheet->scenario;

    html_element(&sheet->html, "p class=\"kind\"", kind);
    html_element(&sheet->html, "h1", scenario->title);
    html_element(&sheet->html, "p class=\"facts\"",
                 arena_print(sheet->arena, "%s with %s, level %d, about %d minutes (%s, version %d)",
                             channels[scenario->channel], scenario->customer.name, scenario->level,
                             scenario->minutes, scenario->id, scenario->version));
}

void handout_line(Sheet *sheet, const char *word, const char *text)
{
    html_open(&sheet->html, "p");
    html_span(&sheet->html, "b", word);
    html_print(&sheet->html, " %s", text);
    html_close(&sheet->html);
}

static bool has_rules(const Scenario *scenario)
{
    for (int i = 0; i < scenario->policy_count; i++)
        if (scenario->policies[i].text)
            return true;
    return false;
}

void handout_desk(Sheet *sheet)
{
    const Scenario *scenario = sheet->scenario;
    Html *html = &sheet->html;

    if (names_count(&scenario->screen) > 0) {
        html_element(html, "h2", arena_print(sheet->arena, "What your screen says about %s", sheet->name));
        html_open(html, "ul");
        for (int i = 0; i < scenario->name_count; i++)
            if (names_hold(&scenario->screen, i))
                html_element(html, "li", handout_capital(scenario->names[i].phrase, sheet->arena));
        html_close(html);
    }
    if (!has_rules(scenario))
        return;
    html_element(html, "h2", "What you may do");
    html_open(html, "ul");
    for (int i = 0; i < scenario->policy_count; i++)
        if (scenario->policies[i].text)
            html_element(html, "li", scenario->policies[i].text);
    html_close(html);
}

void handout_beat_head(Sheet *sheet, int place, int beat, bool all_variants)
{
    const Beat *of = &sheet->scenario->beats[beat];
    const char *label = handout_capital(handout_label(sheet, beat), sheet->arena);
    Html *html = &sheet->html;

    html_element(html, "h2", arena_print(sheet->arena, "%d. %s", place, label));
    for (int i = all_variants ? 0 : of->says_count - 1; i < of->says_count; i++) {
        const Says *says = &of->says[i];
        if (all_variants && says->when.count > 0)
            html_element(html, "p class=\"when\"", "If the talk so far makes it so:");
        else if (all_variants && of->says_count > 1)
            html_element(html, "p class=\"when\"", "Otherwise:");
        html_open(html, "p class=\"said\"");
        if (says->body) {
            html_span(html, "i", says->body);
            html_text(html, " ");
        }
        html_print(html, "“%s”", says_words(says, sheet->arena));
        html_close(html);
    }
}

/* ---- the trainee's sheet ---- */

static void add_trainee(Sheet *sheet)
{
    Html *html = &sheet->html;

    handout_head(sheet, "Briefing for the trainee");
    if (sheet->scenario->content_note && sheet->scenario->content_note[0]) {
        html_open(html, "div class=\"note\"");
        handout_line(sheet, "What may be hard to hear.", sheet->scenario->content_note);
        html_element(html, "p", "You can stop at any moment, and nobody will ask why.");
        html_close(html);
    }
    html_element(html, "h2", "Where you are");
    html_element(html, "p", sheet->scenario->brief);
    handout_desk(sheet);

    html_element(html, "h2", "What it is about");
    html_open(html, "ul");
    html_element(html, "li", "Listening: what you take in, and show that you have taken in.");
    html_element(html, "li", "Validation: what you do with what they feel.");
    html_element(html, "li", "Resolution: what is different for them when the talk is over.");
    html_close(html);
    html_element(html, "p", "No reply is a trick. Choose what you would really say.");
    html_open(html, "section class=\"beat\"");
    html_element(html, "h2", "Notes");
    for (int i = 0; i < 3; i++)
        html_element(html, "div class=\"rule\"", "");
    html_close(html);
}

/* ---- the document ---- */

typedef struct Step { int beat, layer; bool adrift; } Step;

static int by_way(const void *a, const void *b)
{
    const Step *left = a, *right = b;

    if (left->adrift != right->adrift)
        return left->adrift ? 1 : -1;
    return left->layer != right->layer ? left->layer - right->layer : left->beat - right->beat;
}

static const int *in_order(const Map *map, Arena *arena)
{
    int count = map->node_count - 1, *order = ARENA_NEW(arena, int, count);
    Step *steps = ARENA_NEW(arena, Step, count);

    for (int i = 0; i < count; i++)
        steps[i] = (Step){ i, map->nodes[i].at.layer, map->nodes[i].adrift };
    qsort(steps, (size_t)count, sizeof *steps, by_way);
    for (int i = 0; i < count; i++)
        order[i] = steps[i].beat;
    return order;
}

int handout_sheets(const char *word)
{
    static const struct { const char *word; int sheets; } words[] = {
        { "trainee", HANDOUT_TRAINEE }, { "observer", HANDOUT_OBSERVER }, { "facilitator", HANDOUT_FACILITATOR },
        { "all", HANDOUT_ALL }
    };

    for (int i = 0; i < 4; i++)
        if (strcmp(words[i].word, word) == 0)
            return words[i].sheets;
    return 0;
}

const char *handout(const Scenario *scenario, const Rubric *rubric, int sheets, Arena *arena)
{
    static const struct { int sheet; void (*add)(Sheet *sheet); } all[] = {
        { HANDOUT_TRAINEE, add_trainee }, { HANDOUT_OBSERVER, handout_observer },
        { HANDOUT_FACILITATOR, handout_facilitator }
    };
    const char *title = arena_print(arena, "%s: handout", scenario->title);
    Sheet sheet = { html_begin(arena, scenario->language, title, style), arena, scenario, rubric,
                    map_of(scenario, arena), NULL,
                    arena_text_n(arena, scenario->customer.name, strcspn(scenario->customer.name, " ")) };

    sheet.order = in_order(sheet.map, arena);
    for (int i = 0; i < 3; i++)
        if (sheets & all[i].sheet) {
            html_open(&sheet.html, "article class=\"sheet\"");
            all[i].add(&sheet);
            html_close(&sheet.html);
        }
    return html_end(&sheet.html);
}
