#include "ui/debrief.h"

#include <string.h>

/* The mood word at the start and wherever it changed, as one sentence. */
static const char *moods_in_words(const Record *record, const char *who, Arena *arena)
{
    const char *word = record->turns[0].mood_word_before;
    const char *text = arena_print(arena, "%s %s at the start", who, word);

    for (int i = 0; i < record->turn_count; i++) {
        const char *now = record->turns[i].mood_word_after;

        if (strcmp(now, word) != 0)
            text = arena_print(arena, "%s, %s after turn %d", text, now, i + 1);
        word = now;
    }
    return arena_print(arena, "%s.", text);
}

void debrief_moods(View *view, const Record *record, bool own)
{
    static const struct { const char *label; bool dashed; } lines[MOST_SERIES] = {
        { "Upset", false }, { "Trust", true }, { "Feels heard", false }, { "Patience", true }
    };
    Arena *arena = view->arena;
    int points = record->turn_count + 1;
    const char **ticks = ARENA_NEW(arena, const char *, points);
    int *values[MOST_SERIES];

    for (int s = 0; s < MOST_SERIES; s++)
        values[s] = ARENA_NEW(arena, int, points);
    for (int i = 0; i < points; i++) {
        Mood mood = i == 0 ? record->turns[0].mood_before : record->turns[i - 1].mood_after;

        ticks[i] = i == 0 ? "Start" : arena_print(arena, "%d", i);
        values[0][i] = mood.heat / MOOD_POINT;
        values[1][i] = mood.trust / MOOD_POINT;
        values[2][i] = mood.heard / MOOD_POINT;
        values[3][i] = mood.patience / MOOD_POINT;
    }

    const char *name = say_first_name(record->customer_name, arena);
    view_begin(view, GROUP_CARD, "Mood over time");
    view_heading(view, 2, "Mood over time");
    const char *who = own ? "You were" : arena_print(arena, "%s was", name);
    Widget *chart = view_chart(view, arena_print(arena, "How %s felt, from 0 to 100, after each turn",
                                                 own ? "you" : name), moods_in_words(record, who, arena));
    chart->ticks = ticks;
    chart->series_count = MOST_SERIES;
    for (int s = 0; s < MOST_SERIES; s++)
        chart->series[s] = (Series){ lines[s].label, values[s], points, lines[s].dashed };
    if (!own)
        view_button(view, "eye", "See it from their side", DEBRIEF_CHAIR, 0)->key = 's';
    view_end(view);
}

const char *debrief_mood_text(const Record *record, const Turn *turn, const char *reply, bool own, Arena *arena)
{
    const char *who = own ? "You were" : arena_print(arena, "%s was", say_first_name(record->customer_name, arena));

    if (strcmp(turn->mood_word_before, turn->mood_word_after) == 0)
        return arena_print(arena, "%s %s before %s, and stayed so.", who, turn->mood_word_after, reply);
    return arena_print(arena, "%s %s before %s and %s after it.", who, turn->mood_word_before, reply,
                       turn->mood_word_after);
}
