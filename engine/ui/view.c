#include "ui/view.h"

#include <assert.h>

enum { DEEPEST = (int)(sizeof(((View *)0)->into) / sizeof(Widget *)) };

View *view_new(Arena *arena, Layout layout, const char *title)
{
    View *view = ARENA_NEW(arena, View, 1);

    *view = (View){ .layout = layout, .title = title, .scene = "", .arena = arena };
    view->root = ARENA_NEW(arena, Widget, 1);
    view->root->text = "";
    view->into[0] = view->root;
    view->depth = 1;
    return view;
}

/* Adds a widget at the end of the group that is being filled. */
static Widget *add(View *view, WidgetKind kind, const char *text)
{
    Widget *group = view->into[view->depth - 1];
    Widget *widget = ARENA_NEW(view->arena, Widget, 1);

    widget->kind = kind;
    widget->text = text != NULL ? text : "";
    widget->mark = -1;
    widget->parent = group;
    widget->region = group->region;

    if (group->last != NULL)
        group->last->next = widget;
    else
        group->first = widget;
    group->last = widget;
    return widget;
}

Widget *view_begin(View *view, GroupStyle style, const char *name)
{
    Widget *group = add(view, WIDGET_GROUP, name);

    assert(view->depth < DEEPEST && "a view's groups are nested too deep");
    group->style = style;
    view->into[view->depth++] = group;
    return group;
}

Widget *view_begin_region(View *view, Region region, const char *name)
{
    assert(view->depth == 1 && "a region is a group at the top");
    Widget *group = view_begin(view, GROUP_PLAIN, name);

    group->region = region;
    return group;
}

void view_end(View *view)
{
    assert(view->depth > 1 && "view_end without view_begin");
    view->depth--;
}

Widget *view_heading(View *view, int level, const char *text)
{
    Widget *widget = add(view, WIDGET_HEADING, text);

    widget->level = level;
    return widget;
}

Widget *view_text(View *view, Tone tone, const char *text)
{
    Widget *widget = add(view, WIDGET_TEXT, text);

    widget->tone = tone;
    return widget;
}

Widget *view_print(View *view, Tone tone, const char *icon, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    Widget *widget = view_text(view, tone, arena_vprint(view->arena, format, args));
    va_end(args);
    widget->icon = icon;
    return widget;
}

Widget *view_speech(View *view, Speaker speaker, const char *who, const char *text)
{
    Widget *widget = add(view, WIDGET_SPEECH, text);

    widget->speaker = speaker;
    widget->who = who;
    return widget;
}

Widget *view_portrait(View *view, const char *portrait, const char *face, const char *alternative)
{
    Widget *widget = add(view, WIDGET_PORTRAIT, alternative);

    widget->portrait = portrait;
    widget->face = face;
    return widget;
}

Widget *view_meter(View *view, const char *label, int value, int most, const char *figure)
{
    Widget *widget = add(view, WIDGET_METER, label);

    widget->value = value;
    widget->most = most;
    widget->detail = figure;
    return widget;
}

Widget *view_chart(View *view, const char *text, const char *detail)
{
    Widget *widget = add(view, WIDGET_CHART, text);

    widget->detail = detail;
    return widget;
}

Widget *view_map(View *view, const Map *map, const char *text, const char *detail)
{
    Widget *widget = add(view, WIDGET_MAP, text);

    widget->map = map;
    widget->detail = detail;
    return widget;
}

Widget *view_choice(View *view, int number, const char *text, int action, int arg)
{
    Widget *widget = add(view, WIDGET_CHOICE, text);

    widget->number = number;
    widget->action = action;
    widget->arg = arg;
    return widget;
}

Widget *view_button(View *view, const char *icon, const char *text, int action, int arg)
{
    Widget *widget = add(view, WIDGET_BUTTON, text);

    widget->icon = icon;
    widget->action = action;
    widget->arg = arg;
    return widget;
}

Widget *view_option(View *view, const char *label, const char *const *values, int count, int value,
                    int action)
{
    Widget *widget = add(view, WIDGET_OPTION, label);

    widget->values = values;
    widget->value_count = count;
    widget->value = value;
    widget->action = action;
    return widget;
}

Widget *view_field(View *view, const char *label, const char *written, int most, int action)
{
    Widget *widget = add(view, WIDGET_FIELD, label);

    widget->written = written;
    widget->most = most;
    widget->action = action;
    return widget;
}

const Widget *view_primary(const View *view)
{
    for (const Widget *w = view->root; w != NULL; w = view_following(view, w))
        if (w->primary && w->kind != WIDGET_FIELD && widget_usable(w))
            return w;
    return NULL;
}

static bool folded(const Widget *widget)
{
    return widget->kind == WIDGET_GROUP && widget->style == GROUP_FOLD && !widget->open;
}

Widget *view_following(const View *view, const Widget *widget)
{
    if (widget->first != NULL && !folded(widget))
        return widget->first;

    /* up until a group has something after it */
    while (widget != view->root) {
        if (widget->next != NULL)
            return widget->next;
        widget = widget->parent;
    }
    return NULL;
}

bool widget_usable(const Widget *widget)
{
    return widget->action != 0 && !widget->disabled;
}
