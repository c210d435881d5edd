/* handout_observer.c: what to listen for, beat by beat. No reply and no act may be printed here. */
#include "report/handout_inner.h"

#include <string.h>

static const char *named(const Sheet *sheet, const Opportunity *open)
{
    return open->name >= 0 ? sheet->scenario->names[open->name].phrase : "";
}

/* The facts of a story, with ";" between. */
static const char *story_of(const Sheet *sheet, const Opportunity *open)
{
    const char *text = "";

    for (int i = 0; i < sheet->scenario->name_count; i++)
        if (names_hold(&open->facts, i))
            text = arena_print(sheet->arena, "%s%s%s", text, text[0] ? "; " : "",
                               sheet->scenario->names[i].phrase);
    return text;
}

/* What calls for an answer, and what to listen for in it. */
typedef struct Ear { const char *what, *listen; } Ear;

static Ear ear_of_cue(const Sheet *sheet, const Opportunity *open)
{
    static const char *const how_strong[] = { "", "A touch of", "Clear", "Strong" };
    const char *feeling = feeling_name(open->family);
    const char *what = open->unsaid ? arena_print(sheet->arena, "Unspoken %s", feeling)
                                    : arena_print(sheet->arena, "%s %s", how_strong[open->intensity],
                                                  feeling);

    if (open->words)
        what = arena_print(sheet->arena, "%s, in “%s”", what, open->words);
    return (Ear){ what, "Is it noticed? In which words?" };
}

static Ear ear_of(const Sheet *sheet, const Opportunity *open)
{
    Arena *arena = sheet->arena;
    const char *name = named(sheet, open);

    switch (open->type) {
    case CUE:
        return ear_of_cue(sheet, open);
    case HARM:
        return (Ear){ "A harm that we caused", "Does anyone say whose mistake it was?" };
    case STORY:
        return (Ear){ arena_print(arena, "A story: %s", story_of(sheet, open)), "How much of it comes back?" };
    case ASK:
        return (Ear){ arena_print(arena, "A question: %s", name), "Is it answered, and when?" };
    case UNKNOWN:
        return (Ear){ arena_print(arena, "Not known yet: %s", name), "Is it asked for, and when?" };
    case RECAP:
        return (Ear){ "A moment to sum up", "What is named of what was agreed?" };
    case NEED:
        if (open->name >= 0 && sheet->scenario->names[open->name].connection)
            return (Ear){ arena_print(arena, "A need for company: %s", name), "Is there time for it?" };
        return (Ear){ arena_print(arena, "A need: %s", name), "What will happen? Who does it, and by when?" };
    case CONSEQUENCE:
        return (Ear){ arena_print(arena, "Something it set off: %s", name),
                      "Does anyone do something about it?" };
    case LIMIT:
        return (Ear){ arena_print(arena, "A hope that can't be met: %s", name),
                      "How is that said? What is offered?" };
    default:
        return (Ear){ "The goodbye", "What is checked before the end?" };
    }
}

static void add_ear(Sheet *sheet, const Opportunity *open)
{
    static const char *const answers[] = { "yes", "partly", "no" };
    Ear ear = ear_of(sheet, open);
    Html *html = &sheet->html;

    html_open(html, "tr");
    html_open(html, "td");
    html_span(html, "b", ear.what);
    html_text(html, " ");
    html_span(html, "span class=\"ask\"", ear.listen);
    html_close(html);
    html_open(html, "td class=\"ticks\"");
    for (int i = 0; i < 3; i++) {
        html_span(html, "span class=\"tick\"", "");
        html_print(html, " %s ", answers[i]);
    }
    html_close(html);
    html_close(html);
}

/* Each opportunity once, whichever variant of the customer's turn opens it. */
static void add_ears(Sheet *sheet, const Beat *beat)
{
    bool *done = ARENA_NEW(sheet->arena, bool, sheet->scenario->key_count);
    bool any = false;

    for (int s = beat->says_count - 1; s >= 0; s--)
        for (int i = 0; i < beat->says[s].open_count; i++) {
            const Opportunity *open = &beat->says[s].opens[i];
            if (done[open->key])
                continue;
            done[open->key] = true;
            if (!any)
                html_open(&sheet->html, "table class=\"ears\"");
            any = true;
            add_ear(sheet, open);
        }
    if (any)
        html_close(&sheet->html);
    else
        html_element(&sheet->html, "p class=\"quiet\"",
                     "Nothing new is called for here. Does anything earlier come back?");
}

static void add_lines(Sheet *sheet, int count)
{
    for (int i = 0; i < count; i++)
        html_element(&sheet->html, "div class=\"rule\"", "");
}

void handout_observer(Sheet *sheet)
{
    Html *html = &sheet->html;

    handout_head(sheet, "Observer’s sheet");
    html_element(html, "p", "You are the ears of the group. Follow the talk here, tick what you hear, and write "
                            "down the words themselves: later they tell more than any opinion. Say nothing "
                            "while the talk goes on. Not every moment comes up in every talk; leave out what doesn’t.");
    for (int i = 0; i < sheet->scenario->beat_count; i++) {
        html_open(html, "section class=\"beat\"");
        handout_beat_head(sheet, i + 1, sheet->order[i], false);
        add_ears(sheet, &sheet->scenario->beats[sheet->order[i]]);
        add_lines(sheet, 2);
        html_close(html);
    }

    html_open(html, "section class=\"beat\"");
    html_element(html, "h2", "Afterwards");
    html_element(html, "p class=\"question\"",
                 arena_print(sheet->arena, "When did %s begin to feel understood, or stop?", sheet->name));
    add_lines(sheet, 2);
    html_element(html, "p class=\"question\"",
                 "Which words of the trainee’s would you like to have said yourself?");
    add_lines(sheet, 2);
    html_close(html);
}
