/* scenario_page.c: a scenario's report as a page. */
#include "report/reports.h"

#include <stdlib.h>
#include <string.h>

typedef struct Sheet {
    Paper paper;
    Arena *arena;
    const ScenarioTally *tally;
    const ItemFlag *flags;
    int flag_count;
} Sheet;

static const char *const kinds[ATTEMPT_KINDS] = { "First attempts", "Later attempts" };

/* "opening", or "reply, paragraph 2". */
static const char *item_name(const ChoiceItem *item, Arena *arena)
{
    return item->parted ? arena_print(arena, "%s, paragraph %d", item->beat, item->part + 1) : item->beat;
}

/* ---- at a glance ---- */

static int mean_overall(const ScenarioTally *tally, int kind)
{
    return tally->scored[kind] ? (int)(tally->overall_sum[kind] / tally->scored[kind]) : -1;
}

static void add_glance(Sheet *sheet)
{
    const ScenarioTally *tally = sheet->tally;
    Paper *paper = &sheet->paper;
    Arena *arena = sheet->arena;

    paper_facts(paper);
    paper_fact(paper, "Version", "%d, its text has the hash %.12s", tally->version, tally->hash);
    paper_fact(paper, "Graded sessions", "%d: %d first attempts, %d later ones; %d by guests", tally->graded,
               tally->attempts[FIRST_ATTEMPTS], tally->attempts[LATER_ATTEMPTS], tally->guests);
    paper_fact(paper, "Left or interrupted", "%d, not counted below", tally->unfinished);
    for (int k = 0; k < ATTEMPT_KINDS; k++)
        paper_fact(paper, kinds[k], "%d of %d passed, overall %s on average", tally->passed[k],
                   tally->attempts[k], figure_score(mean_overall(tally, k), arena));
    if (tally->timed)
        paper_fact(paper, "Handle time", "%s a session on average; never graded",
                   figure_clock(tally->seconds / tally->timed, arena));
    html_close(&paper->html);
}

static void add_versions(Sheet *sheet)
{
    static const char *const columns[] = {
        "Version", "Hash", "First played", "Last played", "Graded sessions", "Here"
    };
    const ScenarioTally *tally = sheet->tally;
    Paper *paper = &sheet->paper;

    if (tally->version_count < 2)
        return;
    paper_table(paper, "Texts of this scenario that were played. Each is reported by itself, because its "
                       "replies differ", columns, 6);
    for (int i = 0; i < tally->version_count; i++) {
        const ScenarioVersion *version = &tally->versions[i];
        html_open(&paper->html, "tr");
        paper_row_head(paper, arena_print(sheet->arena, "%d", version->version));
        paper_cell(paper, arena_print(sheet->arena, "%.12s", version->hash));
        paper_figure(paper, figure_day(version->first, sheet->arena));
        paper_figure(paper, figure_day(version->last, sheet->arena));
        paper_figure(paper, arena_print(sheet->arena, "%d", version->graded));
        paper_cell(paper, strcmp(version->hash, tally->hash) == 0 ? "this report" : "");
        html_close(&paper->html);
    }
    paper_end_table(paper);
    paper_quiet(paper, "`heard report scenario %s HASH` reports on another one; the beginning of the hash "
                       "will do.", tally->scenario);
}

static void add_outcomes(Sheet *sheet)
{
    static const char *const columns[] = { "How it ended", "Sessions", "Share" };
    Paper *paper = &sheet->paper;

    paper_heading(paper, "How it ended");
    paper_table(paper, "All graded sessions of this version", columns, 3);
    for (int o = 0; o < OUTCOMES; o++) {
        html_open(&paper->html, "tr");
        paper_row_head(paper, figure_outcome((Outcome)o));
        paper_figure(paper, arena_print(sheet->arena, "%d", sheet->tally->outcomes[o]));
        paper_figure(paper, figure_share(sheet->tally->outcomes[o], sheet->tally->graded, sheet->arena));
        html_close(&paper->html);
    }
    paper_end_table(paper);
}

/* ---- what to look at ---- */

/* A point of a list: what one choice wants, with a link to where it stands. */
static void add_flag(Sheet *sheet, int item, bool linked, const char *sentence)
{
    Html *html = &sheet->paper.html;

    html_open(html, linked ? "li" : "li class=\"flag\"");
    if (linked) {
        html_open_numbered(html, "a href=\"#choice-%d\"", item + 1);
        html_text(html, item_name(&sheet->tally->items[item], sheet->arena));
        html_close(html);
    }
    html_print(html, "%s %s", linked ? ":" : "⚑", sentence);
    html_close(html);
}

/* The flags of a choice. Replies that tempt nobody are told in one. */
static void add_flags_of(Sheet *sheet, int item, bool linked)
{
    const char *idle = "", *only = "";
    int count = 0;

    for (int i = 0; i < sheet->flag_count; i++) {
        const ItemFlag *flag = &sheet->flags[i];
        if (flag->item != item)
            continue;
        if (strcmp(flag->code, "idle") != 0) {
            add_flag(sheet, item, linked, flag->sentence);
            continue;
        }
        idle = arena_print(sheet->arena, "%s%s%d", idle, count++ ? ", " : "", flag->number);
        only = flag->sentence;
    }
    if (count == 1)
        add_flag(sheet, item, linked, only);
    else if (count > 1)
        add_flag(sheet, item, linked,
                 arena_print(sheet->arena, "Replies %s were taken by fewer than %d %% each: they tempt nobody. "
                                           "Let them get something right.", idle, ITEM_IDLE));
}

static void add_flags(Sheet *sheet)
{
    Paper *paper = &sheet->paper;
    Html *html = &paper->html;
    int measured = 0;

    for (int i = 0; i < sheet->tally->item_count; i++)
        measured += !tally_too_few(&sheet->tally->items[i]);
    paper_heading(paper, "What to look at");
    if (measured == 0)
        paper_say(paper, "Too few: no choice was made by %d people in a first attempt yet, so nothing is "
                         "said about any. The counts below stand for themselves.", TALLY_FEW_CHOICES);
    else if (sheet->flag_count == 0)
        paper_say(paper, "Nothing stands out in the %s that enough people made.",
                         figure_count(measured, "choice", sheet->arena));
    if (sheet->flag_count == 0)
        return;
    html_open(html, "ul");
    for (int i = 0; i < sheet->tally->item_count; i++)
        add_flags_of(sheet, i, true);
    html_close(html);
}

/* ---- the choices at one look ---- */

static int flags_of(const Sheet *sheet, int item)
{
    int count = 0;

    for (int i = 0; i < sheet->flag_count; i++)
        count += sheet->flags[i].item == item;
    return count;
}

static const char *correlation(const Choice *choice, Arena *arena)
{
    return choice->right == 0 || choice->right == choice->met ? "–"
        : figure_thousandths(choice->discrimination, arena);
}

static void add_overview(Sheet *sheet)
{
    static const char *const columns[] = {
        "Choice", "People", "Took the best", "Discrimination", "Length of the best", "Verdict"
    };
    Paper *paper = &sheet->paper;
    Arena *arena = sheet->arena;

    paper_heading(paper, "Item analysis");
    paper_table(paper, "First attempts, of those who came to the choice with more than one reply on offer",
                columns, 6);
    for (int i = 0; i < sheet->tally->item_count; i++) {
        const ChoiceItem *item = &sheet->tally->items[i];
        const Choice *choice = &item->choice;
        int flags = flags_of(sheet, i);
        html_open(&paper->html, "tr");
        paper_row_head(paper, item_name(item, arena));
        paper_figure(paper, arena_print(arena, "%d", choice->met));
        paper_figure(paper, figure_share(choice->right, choice->met, arena));
        paper_figure(paper, tally_too_few(item) ? "–" : correlation(choice, arena));
        paper_figure(paper, arena_print(arena, "%d %%", item->key_length));
        paper_cell(paper, tally_too_few(item) ? "too few"
                          : flags ? arena_print(arena, "⚑ %s", figure_count(flags, "flag", arena))
                          : "✓ measures well");
        html_close(&paper->html);
    }
    paper_end_table(paper);
    paper_quiet(paper, "The best reply is the one that was worth most on average where it was on offer. %d "
                       "to %d %% should take it. Discrimination is the correlation of taking it with the "
                       "share of best replies in all other choices of the same session; 0.20 at least, and "
                       "below 0 the choice misleads. Fewer than %d people are too few to say anything.",
                       ITEM_HARD, ITEM_EASY, TALLY_FEW_CHOICES);
}

/* ---- each choice ---- */

/* "63 % (5 of 8)". */
static const char *how_often(int offered, int taken, Arena *arena)
{
    if (offered == 0)
        return "–";
    return arena_print(arena, "%s (%s)", figure_share(taken, offered, arena),
                       figure_of(taken, offered, arena));
}

static void add_reply(Sheet *sheet, const ChoiceItem *item, int index)
{
    const ReplyItem *reply = &item->replies[index];
    const Taken *weakest = &item->choice.weakest[reply->number - 1],
        *best = &item->choice.best[reply->number - 1];
    Paper *paper = &sheet->paper;
    Arena *arena = sheet->arena;

    html_open(&paper->html, "tr");
    paper_row_head(paper, arena_print(arena, "%d%s", reply->number, index == item->key ? " ★ best" : ""));
    html_element(&paper->html, "td class=\"words\"", reply->text);
    paper_figure(paper, figure_thousandths(reply->worth, arena));
    for (int k = 0; k < ATTEMPT_KINDS; k++)
        paper_figure(paper, how_often(reply->offered[k], reply->taken[k], arena));
    paper_figure(paper, weakest->offered ? figure_share(weakest->taken, weakest->offered, arena) : "–");
    paper_figure(paper, best->offered ? figure_share(best->taken, best->offered, arena) : "–");
    html_close(&paper->html);
}

static void add_item(Sheet *sheet, int index)
{
    static const char *const columns[] = {
        "Reply", "Words", "Worth", "First attempts", "Later attempts", "Weakest third", "Best third"
    };
    const ChoiceItem *item = &sheet->tally->items[index];
    Paper *paper = &sheet->paper;
    Html *html = &paper->html;

    html_open_numbered(html, "section id=\"choice-%d\"", index + 1);
    html_element(html, "h3", arena_print(sheet->arena, "%d. %s", index + 1, item_name(item, sheet->arena)));
    html_open(html, "div class=\"said\"");
    html_text(html, item->customer);
    html_close(html);
    paper_table(paper, "How often each reply was taken where it was on offer", columns, 7);
    for (int r = 0; r < item->reply_count; r++)
        add_reply(sheet, item, r);
    paper_end_table(paper);
    if (flags_of(sheet, index) > 0) {
        html_open(html, "ul");
        add_flags_of(sheet, index, false);
        html_close(html);
    } else if (tally_too_few(item))
        paper_quiet(paper, "Too few: %d of %d people.", item->choice.met, TALLY_FEW_CHOICES);
    html_close(html);
}

static void add_items(Sheet *sheet)
{
    paper_heading(&sheet->paper, "Each choice");
    paper_quiet(&sheet->paper, "Worth is what the reply earned less what it cost, on average, in "
                               "opportunities. The thirds are of the first attempts, by their share of best "
                               "replies; at the best reply's own row they are empty.");
    for (int i = 0; i < sheet->tally->item_count; i++)
        add_item(sheet, i);
}

/* ---- disagreements ---- */

static void add_objections(Sheet *sheet)
{
    const ScenarioTally *tally = sheet->tally;
    Paper *paper = &sheet->paper;
    Html *html = &paper->html;

    paper_heading(paper, "What trainees disagree with");
    if (tally->objections_all == 0) {
        paper_say(paper, "Nobody has disagreed with a line of their grade here.");
        return;
    }
    paper_quiet(paper, "They find faults in the scenario as often as in the trainee: where several say the "
                       "same, look at the scenario first.");
    if (tally->objection_count < tally->objections_all)
        paper_quiet(paper, "%d of %d are shown.", tally->objection_count, tally->objections_all);
    html_open(html, "ul");
    for (int i = 0; i < tally->objection_count; i++) {
        const Objection *objection = &tally->objections[i];
        html_open(html, "li class=\"object\"");
        html_open(html, "p");
        html_span(html, "bdi", objection->sentence);
        html_close(html);
        html_open(html, "p class=\"quiet\"");
        html_print(html, "%s, “%s”, %s. Customer: “%s” Trainee: “%s”",
                   objection->beat[0] ? objection->beat : "after an early end",
                   paper_behaviour(paper, objection->behaviour), figure_day(objection->said, sheet->arena),
                   objection->customer_quote, objection->agent_quote);
        html_close(html);
        html_close(html);
    }
    html_close(html);
}

const char *report_scenario_page(const ScenarioTally *tally, const Press *press)
{
    Sheet sheet = { paper_begin(press, "Scenario", tally->title, false), press->arena, tally, NULL, 0 };

    sheet.flag_count = tally_flags(tally, sheet.arena, &sheet.flags);
    paper_quiet(&sheet.paper, "%s", tally->scenario);
    add_glance(&sheet);
    add_versions(&sheet);
    add_flags(&sheet);
    add_overview(&sheet);
    add_outcomes(&sheet);
    add_objections(&sheet);
    add_items(&sheet);
    return paper_end(&sheet.paper);
}
