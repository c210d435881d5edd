#include "ui/view_words.h"

#include <string.h>

const char *view_with_detail(const Widget *widget, const char *between, Arena *arena)
{
    if (widget->detail == NULL || widget->detail[0] == 0)
        return widget->text;
    return arena_print(arena, "%s%s%s", widget->text, between, widget->detail);
}

static const char *chart_words(const Widget *chart, Arena *arena)
{
    const char *text = view_with_detail(chart, ".\n", arena);
    int most = 0;

    for (int s = 0; s < chart->series_count; s++)
        if (chart->series[s].count > most)
            most = chart->series[s].count;
    for (int i = 0; i < most; i++) {
        text = arena_print(arena, "%s\n%s:", text, chart->ticks[i]);
        for (int s = 0; s < chart->series_count; s++)
            if (i < chart->series[s].count)
                text = arena_print(arena, "%s%s %s %d", text, s > 0 ? "," : "", chart->series[s].label,
                                   chart->series[s].values[i]);
    }
    return text;
}

static const char *speech_words(const Widget *speech, Arena *arena)
{
    if (speech->speaker == SPEAKER_BODY)
        return arena_print(arena, "(%s)", speech->text);
    return arena_print(arena, "%s: %s", speech->who, view_with_detail(speech, " ", arena));
}

const char *view_words(const Widget *widget, Arena *arena)
{
    switch (widget->kind) {
    case WIDGET_TEXT:   return view_with_detail(widget, "\n", arena);
    case WIDGET_SPEECH: return speech_words(widget, arena);
    case WIDGET_METER:  return view_with_detail(widget, ": ", arena);
    case WIDGET_CHART:  return chart_words(widget, arena);
    case WIDGET_MAP:    return widget->detail;      /* how to read a drawing is of no use here */
    case WIDGET_BUTTON: return view_with_detail(widget, ", ", arena);
    case WIDGET_GROUP:  return widget->style == GROUP_FOLD ? view_with_detail(widget, ". ", arena) : "";
    default:            return widget->text;
    }
}

/* ---- on paper ---- */

/* The widget after this one, folded or not. */
static const Widget *after(const View *view, const Widget *widget)
{
    return widget->first != NULL ? widget->first : view_following(view, widget);
}

/* What a widget is on paper. False if it isn't there. */
static bool take(const Widget *widget, SheetLine *line, Arena *arena)
{
    *line = (SheetLine){ .kind = SHEET_TEXT, .text = view_words(widget, arena) };
    switch (widget->kind) {
    case WIDGET_GROUP:
        *line = (SheetLine){ .kind = SHEET_HEADING, .level = 3, .text = line->text };
        break;
    case WIDGET_HEADING:
        *line = (SheetLine){ .kind = SHEET_HEADING, .level = widget->level < 2 ? 0 : widget->level,
                             .text = widget->text };
        break;
    case WIDGET_SPEECH:
        *line = (SheetLine){ .kind = SHEET_SAID, .who = widget->speaker == SPEAKER_BODY ? "" : widget->who,
                             .text = view_with_detail(widget, " ", arena),
                             .other = widget->speaker != SPEAKER_AGENT };
        break;
    case WIDGET_TEXT: case WIDGET_PORTRAIT: case WIDGET_METER: case WIDGET_CHART: case WIDGET_MAP:
        break;
    default:
        return false;       /* what is there to be used */
    }
    return line->text[0] != 0 && !(line->kind == SHEET_HEADING && line->level == 0);
}

Sheet view_sheet(const View *view, const char *trainee, Arena *arena)
{
    Sheet sheet = { .title = view->title, .trainee = trainee };
    SheetLine *lines = NULL, line;

    for (const Widget *w = view->root; w != NULL; w = after(view, w)) {
        if (w->region != REGION_PAGE || w->live || !take(w, &line, arena))
            continue;
        lines = arena_grow(arena, lines, sheet.count, sizeof *lines);
        lines[sheet.count++] = line;
    }
    sheet.lines = lines;
    return sheet;
}
