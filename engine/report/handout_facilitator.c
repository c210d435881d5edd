/* handout_facilitator.c: everything, with solutions, questions and a plan for half an hour. */
#include "report/handout_inner.h"

#include <stdarg.h>
#include <stdlib.h>

enum { HALF_HOUR = 30, MOST_QUESTIONS = 5 };

/* ---- the plan ---- */

static void add_step(Sheet *sheet, int *from, int minutes, const char *what)
{
    html_open(&sheet->html, "tr");
    html_element(&sheet->html, "td class=\"minutes\"",
                 arena_print(sheet->arena, "%d to %d", *from, *from + minutes));
    html_element(&sheet->html, "td", what);
    html_close(&sheet->html);
    *from += minutes;
}

static void add_plan(Sheet *sheet)
{
    int minutes = sheet->scenario->minutes, play = minutes < 4 ? 4 : minutes > 12 ? 12 : minutes;
    int from = 0, rest = HALF_HOUR - 2 - 3 - play - 3 - 5 - 2;
    Html *html = &sheet->html;

    html_element(html, "h2", "Half an hour with it");
    html_open(html, "table");
    add_step(sheet, &from, 2, "Say what may be hard to hear, and that anybody may sit out without a reason. "
                              "Who plays, who observes?");
    add_step(sheet, &from, 3, "The trainee reads the briefing, the observers their sheet.");
    add_step(sheet, &from, play, "Play it once to its end. Nobody comments; the observers write.");
    add_step(sheet, &from, 3, "The trainee speaks first: what went well, what was hard? Then the observers, "
                              "with the words they wrote down and no verdicts.");
    add_step(sheet, &from, rest, "Two or three of the questions below.");
    add_step(sheet, &from, 5, "Play one beat again with another reply. Everybody picks one before it is "
                              "chosen.");
    add_step(sheet, &from, 2, "Each says one line they will use tomorrow.");
    html_close(html);
}

/* ---- what the talk is about ---- */

static void add_names(Sheet *sheet, NameKind kind, const char *heading)
{
    const char *text = "";

    for (int i = 0; i < sheet->scenario->name_count; i++) {
        const Name *name = &sheet->scenario->names[i];
        if (name->kind == kind)
            text = arena_print(sheet->arena, "%s%s%s", text, text[0] ? "; " : "", name->phrase);
    }
    if (text[0])
        handout_line(sheet, heading, arena_print(sheet->arena, "%s.", text));
}

static void add_stake(Sheet *sheet)
{
    html_element(&sheet->html, "h2", arena_print(sheet->arena, "What %s needs", sheet->name));
    add_names(sheet, NAME_NEED, "To be solved:");
    add_names(sheet, NAME_CONSEQUENCE, "What it has set off:");
    add_names(sheet, NAME_LIMIT, "Hoped for, and not possible:");
    add_names(sheet, NAME_QUESTION, "Wants to know:");
    add_names(sheet, NAME_RISK, "A danger that must not be missed:");
}

static void add_endings(Sheet *sheet)
{
    static const char *const titles[OUTCOMES] = {
        [RESOLVED_LOYAL] = "Solved and heard.", [RESOLVED_UNHEARD] = "Solved, not heard.",
        [UNRESOLVED_HEARD] = "Heard, not solved.", [UNRESOLVED_LOST] = "Not solved, not heard.",
        [ESCALATED] = "Asked for another.", [HUNG_UP] = "Broke off."
    };

    html_element(&sheet->html, "h2", arena_print(sheet->arena, "How it can end, in %s’s words", sheet->name));
    for (int i = 0; i < OUTCOMES; i++)
        if (sheet->scenario->endings[i][0])
            handout_line(sheet, titles[i], arena_print(sheet->arena, "“%s”", sheet->scenario->endings[i]));
}

/* ---- the replies ---- */

/* The behaviours that a reply mostly shows, from `first` up to `end`: "Named the feeling, Said sorry". */
static const char *shown_titles(const Sheet *sheet, const ReplyTally *reply, int first, int end)
{
    const char *text = "";

    for (int b = first; b < end; b++)
        if (tally_shows(reply, (Behaviour)b))
            text = arena_print(sheet->arena, "%s%s%s", text, text[0] ? "; " : "",
                               sheet->rubric->behaviours[b].title);
    return text;
}

/* How many replies of a paragraph mostly show a behaviour. */
static int shown_by(const ReplyTally *replies, Behaviour behaviour)
{
    int count = 0;

    for (int i = 0; i < MOST_REPLIES; i++)
        count += tally_shows(&replies[i], behaviour);
    return count;
}

/* What sets a reply apart: of the good things it shows the rarest in its paragraph, and of these what earned
 * most. NO_BEHAVIOUR: it shows none. */
static Behaviour main_strength(const ReplyTally *reply, const ReplyTally *replies)
{
    Behaviour main = NO_BEHAVIOUR;

    for (int b = 0; b < FIRST_ERROR; b++) {
        if (!tally_shows(reply, (Behaviour)b))
            continue;
        int rarer = main < 0 ? 1 : shown_by(replies, main) - shown_by(replies, (Behaviour)b);
        if (rarer > 0 || (rarer == 0 && reply->credit[b] > reply->credit[main]))
            main = (Behaviour)b;
    }
    return main;
}

/* Why it is the best: the rule behind what sets it apart; or that it does the least harm. */
static const char *why(const Sheet *sheet, const ReplyTally *reply, const ReplyTally *replies)
{
    Behaviour main = main_strength(reply, replies);

    return main >= 0 ? sheet->rubric->behaviours[main].rule
                     : "It earns nothing here, but the others cost more.";
}

static void add_verdict(Sheet *sheet, const Reply *reply, const ReplyTally *tally, const ReplyTally *replies)
{
    Html *html = &sheet->html;
    const char *good = shown_titles(sheet, tally, 0, FIRST_ERROR);
    const char *bad = shown_titles(sheet, tally, FIRST_ERROR, BEHAVIOURS);

    html_open(html, "td class=\"verdict\"");
    if (tally->offered == 0)
        html_element(html, "p", "Hardly ever on offer.");
    if (tally_best(tally))
        handout_line(sheet, "★ The best here.", why(sheet, tally, replies));
    if (good[0])
        handout_line(sheet, "Shows:", arena_print(sheet->arena, "%s.", good));
    if (bad[0])
        handout_line(sheet, "Mistake:", arena_print(sheet->arena, "%s.", bad));
    if (!good[0] && !bad[0] && !tally_best(tally) && tally->offered > 0)
        html_element(html, "p", "Meets nothing of what is called for.");
    if (reply->thinks)
        handout_line(sheet, arena_print(sheet->arena, "%s thinks:", sheet->name), reply->thinks);
    html_close(html);
}

/* A row of the table; `replies` are the tallies of its paragraph. */
static void add_reply(Sheet *sheet, const Reply *reply, const ReplyTally *replies)
{
    const ReplyTally *tally = &replies[reply->number - 1];
    Html *html = &sheet->html;

    html_open(html, tally_best(tally) ? "tr class=\"best\"" : "tr");
    html_element(html, "td class=\"number\"", arena_print(sheet->arena, "%d.", reply->number));
    html_open(html, "td");
    html_print(html, "“%s”", reply->text);
    if (reply->when.count > 0)
        html_element(html, "p class=\"when\"", "Only on offer at some points of the talk.");
    html_close(html);
    add_verdict(sheet, reply, tally, replies);
    html_close(html);
}

static void add_replies(Sheet *sheet, const Beat *beat, const BeatTally *tally)
{
    Html *html = &sheet->html;

    for (int p = 0; p < beat->part_count; p++) {
        if (beat->parts[p].id)
            html_element(html, "h3", arena_print(sheet->arena, "Paragraph: %s", beat->parts[p].id));
        html_open(html, "table");
        for (int i = 0; i < beat->parts[p].reply_count; i++)
            add_reply(sheet, &beat->parts[p].replies[i], tally->replies[p]);
        html_close(html);
    }
}

static void add_ways(Sheet *sheet, int beat)
{
    const Map *map = sheet->map;
    const char *text = "";
    int count = 0;

    for (int i = 0; i < map->way_count; i++)
        if (map->ways[i].from == beat) {
            const char *to = map->nodes[map->ways[i].to].label;
            text = arena_print(sheet->arena, "%s%s“%s”", text, count++ ? " or " : "", to);
        }
    if (count > 1)
        html_element(&sheet->html, "p class=\"when\"",
                     arena_print(sheet->arena, "It can go on with %s.", text));
}

/* ---- mistakes ---- */

/* Where a mistake is made: "The job 2, 4; Plan 1". */
static const char *places_of(const Sheet *sheet, const BeatTally *tallies, Behaviour mistake, int *count)
{
    const char *text = "";

    *count = 0;
    for (int i = 0; i < sheet->scenario->beat_count; i++) {
        const Beat *beat = &sheet->scenario->beats[sheet->order[i]];
        const char *numbers = "";

        for (int p = 0; p < beat->part_count; p++)
            for (int r = 0; r < beat->parts[p].reply_count; r++)
                if (tally_shows(&tallies[sheet->order[i]].replies[p][r], mistake)) {
                    numbers = arena_print(sheet->arena, "%s%s%d", numbers, numbers[0] ? ", " : " ", r + 1);
                    ++*count;
                }
        if (numbers[0])
            text = arena_print(sheet->arena, "%s%s%s%s", text, text[0] ? "; " : "",
                               handout_label(sheet, sheet->order[i]), numbers);
    }
    return text;
}

typedef struct Mistake { Behaviour behaviour; int count; const char *places; } Mistake;

static int by_count(const void *a, const void *b)
{
    const Mistake *left = a, *right = b;

    if (left->count != right->count)
        return right->count - left->count;
    return (int)left->behaviour - (int)right->behaviour;
}

static void add_mistakes(Sheet *sheet, const BeatTally *tallies)
{
    Mistake mistakes[BEHAVIOURS];
    Html *html = &sheet->html;
    int count = 0;

    for (int b = FIRST_ERROR; b < BEHAVIOURS; b++) {
        Mistake *mistake = &mistakes[count];
        mistake->behaviour = (Behaviour)b;
        mistake->places = places_of(sheet, tallies, mistake->behaviour, &mistake->count);
        count += mistake->count > 0;
    }
    if (count == 0)
        return;
    qsort(mistakes, (size_t)count, sizeof *mistakes, by_count);

    html_element(html, "h2", "The mistakes of this talk");
    html_element(html, "p class=\"quiet\"", "What replies mostly show in random plays, the most frequent first; "
                                            "with the beats and the replies’ numbers.");
    for (int i = 0; i < count; i++) {
        const BehaviourRule *rule = &sheet->rubric->behaviours[mistakes[i].behaviour];
        html_open(html, "section class=\"note\"");
        handout_line(sheet, rule->title, arena_print(sheet->arena, "(%s)", mistakes[i].places));
        html_element(html, "p", rule->rule);
        handout_line(sheet, "Instead:", rule->next);
        html_close(html);
    }
}

/* ---- questions ---- */

typedef struct Questions {
    Sheet *sheet;
    const char *texts[MOST_QUESTIONS];
    int count;
} Questions;

__attribute__((format(printf, 2, 3)))
static void ask(Questions *questions, const char *format, ...)
{
    va_list args;

    if (questions->count == MOST_QUESTIONS)
        return;
    va_start(args, format);
    questions->texts[questions->count++] = arena_vprint(questions->sheet->arena, format, args);
    va_end(args);
}

/* The strongest feeling that isn't said aloud, and where its words are. */
static void ask_unspoken(Questions *questions)
{
    const Sheet *sheet = questions->sheet;
    const Opportunity *strongest = NULL;

    for (int i = 0; i < sheet->scenario->beat_count; i++) {
        const Beat *beat = &sheet->scenario->beats[sheet->order[i]];
        for (int s = 0; s < beat->says_count; s++)
            for (int k = 0; k < beat->says[s].open_count; k++) {
                const Opportunity *open = &beat->says[s].opens[k];
                if (open->type == CUE && open->words && (!strongest || (open->unsaid && !strongest->unsaid)
                    || (open->unsaid == strongest->unsaid && open->intensity > strongest->intensity)))
                    strongest = open;
            }
    }
    if (strongest)
        ask(questions, "%s says: “%s” What is the feeling in that, and what told you?", sheet->name,
            strongest->words);
}

/* The reply that is kindest among those with a mistake: the one people like to choose. */
static void ask_tempting(Questions *questions, const BeatTally *tallies)
{
    const Sheet *sheet = questions->sheet;
    const Reply *tempting = NULL;
    int64_t most = -1;

    for (int b = 0; b < sheet->scenario->beat_count; b++)
        for (int p = 0; p < sheet->scenario->beats[b].part_count; p++)
            for (int r = 0; r < sheet->scenario->beats[b].parts[p].reply_count; r++) {
                const Reply *reply = &sheet->scenario->beats[b].parts[p].replies[r];
                const ReplyTally *tally = &tallies[b].replies[p][r];
                int64_t credit = 0;

                if (!reply->thinks || tally_best(tally) || tally->offered == 0
                    || !shown_titles(sheet, tally, FIRST_ERROR, BEHAVIOURS)[0])
                    continue;
                for (int k = 0; k < FIRST_ERROR; k++)
                    credit += tally->credit[k];
                if (credit / tally->offered > most) {
                    most = credit / tally->offered;
                    tempting = reply;
                }
            }
    if (tempting)
        ask(questions, "After “%s” %s thinks: “%s” Much in the reply is right. What spoils it, and when have "
            "you been told something like it?", tempting->text, sheet->name, tempting->thinks);
}

static const char *first_phrase(const Sheet *sheet, NameKind kind)
{
    for (int i = 0; i < sheet->scenario->name_count; i++)
        if (sheet->scenario->names[i].kind == kind)
            return sheet->scenario->names[i].phrase;
    return NULL;
}

static void ask_about_names(Questions *questions)
{
    const Sheet *sheet = questions->sheet;
    const char *limit = first_phrase(sheet, NAME_LIMIT), *harm = first_phrase(sheet, NAME_CONSEQUENCE);

    if (harm)
        ask(questions, "What has it all set off (%s)? Which part would have gone by without being mentioned, "
            "and how could you have asked for it?", harm);
    if (limit)
        ask(questions, "One hope can’t be met: %s. How do you say so, early enough and plainly, so that %s "
            "still has somewhere to go?", limit, sheet->name);
}

static void ask_way_back(Questions *questions)
{
    const Sheet *sheet = questions->sheet;

    for (int i = 0; i < sheet->scenario->beat_count; i++)
        if (sheet->map->nodes[sheet->order[i]].marks & MAP_RECOVERY) {
            ask(questions, "At “%s” a talk that went wrong can still be turned. What does it take to take a "
                "word back aloud, and what keeps us from it?", handout_label(sheet, sheet->order[i]));
            return;
        }
}

static void add_questions(Sheet *sheet, const BeatTally *tallies)
{
    Questions questions = { .sheet = sheet };
    Html *html = &sheet->html;

    ask_unspoken(&questions);
    ask_tempting(&questions, tallies);
    ask_about_names(&questions);
    ask_way_back(&questions);
    ask(&questions, "Which words did %s hear that could have been said to anybody, and which only to %s?",
        sheet->name, sheet->name);
    ask(&questions, "What would have to be different at your own desk for the best replies to be possible?");
    ask(&questions, "How do you know that a plan fits %s’s day, before you say goodbye?", sheet->name);

    html_element(html, "h2", "Questions to discuss");
    html_open(html, "ol");
    for (int i = 0; i < questions.count; i++)
        html_element(html, "li", questions.texts[i]);
    html_close(html);
}

/* ---- the sheet ---- */

void handout_facilitator(Sheet *sheet)
{
    const BeatTally *tallies = handout_tally(sheet->scenario, sheet->rubric, sheet->arena);
    Html *html = &sheet->html;

    handout_head(sheet, "Facilitator’s sheet, with solutions");
    if (sheet->scenario->content_note && sheet->scenario->content_note[0]) {
        html_open(html, "div class=\"note\"");
        handout_line(sheet, "Before anything else, say what may be hard to hear.",
                     sheet->scenario->content_note);
        html_close(html);
    }
    add_plan(sheet);
    add_stake(sheet);
    handout_desk(sheet);
    add_questions(sheet, tallies);

    html_element(html, "h2", "The talk, beat by beat");
    html_element(html, "p class=\"quiet\"", "A star marks the reply that was worth most of those on offer, in at "
                                            "least half of a thousand random plays. What a reply is worth still "
                                            "depends on the talk so far: the debrief of a play has the last word.");
    for (int i = 0; i < sheet->scenario->beat_count; i++) {
        html_open(html, "section");
        handout_beat_head(sheet, i + 1, sheet->order[i], true);
        add_replies(sheet, &sheet->scenario->beats[sheet->order[i]], &tallies[sheet->order[i]]);
        add_ways(sheet, sheet->order[i]);
        html_close(html);
    }
    add_mistakes(sheet, tallies);
    add_endings(sheet);
}
