/* sdl_focus.c: what has the focus: where a screen begins, and where it goes on when the app has taken away what
 * had it. */
#include "ui/sdl_window.h"

#include "ui/sdl_hash.h"

#include <stdlib.h>

/* ---- widgets across views ---- */

Identity identity_of(const Widget *widget)
{
    Identity id = { widget->kind, widget->action, widget->arg, 0 };

    if (widget->kind == WIDGET_CHOICE)
        id.words = hash_text(HASH_BEGIN, widget->text);
    return id;
}

bool same_identity(Identity a, Identity b)
{
    return a.kind == b.kind && a.action == b.action && a.arg == b.arg && a.words == b.words;
}

const Widget *window_find(const View *view, Identity id)
{
    for (const Widget *widget = view->root; widget != NULL; widget = view_following(view, widget))
        if (widget_usable(widget) && same_identity(identity_of(widget), id))
            return widget;
    return NULL;
}

const Target *window_target(const Window *window, const Widget *widget)
{
    for (int i = 0; i < window->painter.target_count; i++)
        if (window->painter.targets[i].widget == widget)
            return &window->painter.targets[i];
    return NULL;
}

bool window_sees(const Window *window, const Target *target)
{
    SDL_Rect seen = window->painter.scroll.view;

    return !target->scrolls || (target->at.y >= seen.y && target->at.y + target->at.h <= seen.y + seen.h);
}

/* ---- where a screen begins ---- */

/* Whether it leads back: Enter would throw out who has only just come. */
static bool leads_back(const Window *window, const Widget *widget)
{
    return widget->action == window->painter.view->back;
}

static bool is_main(const Widget *widget)
{
    return widget->primary && widget->kind != WIDGET_FIELD;
}

/* The chosen or first reply, or the field in sight that is to be written in. */
static const Widget *first_answer(const Window *window)
{
    const Painter *painter = &window->painter;
    const Widget *first = NULL;

    for (int i = 0; i < painter->target_count; i++) {
        const Widget *widget = painter->targets[i].widget;
        bool choice = widget->kind == WIDGET_CHOICE, asks = widget->kind == WIDGET_FIELD && widget->primary;

        if (choice && widget->selected)
            return widget;
        if (first == NULL && (choice || (asks && window_sees(window, &painter->targets[i]))))
            first = widget;
    }
    return first;
}

/* The main button of the scrolling part, in sight or not. */
static const Widget *main_of_page(const Window *window)
{
    for (int i = 0; i < window->painter.target_count; i++)
        if (window->painter.targets[i].scrolls && is_main(window->painter.targets[i].widget))
            return window->painter.targets[i].widget;
    return NULL;
}

typedef bool (*Wanted)(const Window *window, const Target *target);

static bool on_page(const Window *window, const Target *target)
{
    return target->scrolls && window_sees(window, target) && !leads_back(window, target->widget);
}

static bool main_in_sight(const Window *window, const Target *target)
{
    return is_main(target->widget) && window_sees(window, target);
}

static bool further_down(const Window *window, const Target *target)
{
    return target->scrolls && !leads_back(window, target->widget);
}

static bool leads_on(const Window *window, const Target *target)
{
    return !leads_back(window, target->widget);
}

static const Widget *first_that(const Window *window, Wanted wanted)
{
    for (int i = 0; i < window->painter.target_count; i++)
        if (wanted(window, &window->painter.targets[i]))
            return window->painter.targets[i].widget;
    return NULL;
}

/* At what is to be answered; on a page at its main button, else at the first thing in sight; else at the footer's
 * main button, at the first thing further down, which Enter shows before it presses it, at any other; and only if
 * there is nothing else at what leads back. */
static const Widget *first_focus(const Window *window)
{
    static const Wanted wishes[] = { main_in_sight, further_down, leads_on };
    const Painter *painter = &window->painter;
    const Widget *first = first_answer(window);

    if (first == NULL && painter->view->layout != LAYOUT_TALK)
        first = main_of_page(window);
    if (first == NULL && painter->view->layout != LAYOUT_TALK)
        first = first_that(window, on_page);
    for (size_t i = 0; first == NULL && i < sizeof wishes / sizeof *wishes; i++)
        first = first_that(window, wishes[i]);
    return first != NULL || painter->target_count == 0 ? first : painter->targets[0].widget;
}

/* ---- where it goes on ---- */

void window_remember(Window *window)
{
    const Painter *painter = &window->painter;
    Order *order = &window->order;

    order->count = 0;
    order->at = -1;
    if (painter->target_count > order->room) {
        Identity *items = realloc(order->items, (size_t)painter->target_count * sizeof *items);
        if (items == NULL)
            return;
        order->items = items;
        order->room = painter->target_count;
    }
    for (int i = 0; i < painter->target_count; i++) {
        order->items[i] = identity_of(painter->targets[i].widget);
        if (painter->targets[i].widget == painter->focus) {
            order->at = i;
            order->scrolls = painter->targets[i].scrolls;
        }
    }
    order->count = painter->target_count;
}

/* Which target that something is now; -1: none. */
static int place_of(const Window *window, Identity id)
{
    for (int i = 0; i < window->painter.target_count; i++)
        if (same_identity(identity_of(window->painter.targets[i].widget), id))
            return i;
    return -1;
}

/* A target that may have the focus after another in the same part of the window. Nobody is led into the field of
 * another form, where the next keys would be text. */
static bool may_follow(const Window *window, const Target *target)
{
    return target->scrolls == window->order.scrolls && target->widget->kind != WIDGET_FIELD
        && !leads_back(window, target->widget);
}

/* What stands where that which had the focus stood: what has come into its place, else what followed it, else what
 * came before it. NULL: nothing does. */
static const Widget *successor(const Window *window)
{
    const Painter *painter = &window->painter;
    const Order *order = &window->order;
    int before = -1;

    if (order->at < 0 || order->at >= order->count || order->items[order->at].kind == WIDGET_CHOICE)
        return NULL;
    for (int i = order->at - 1; i >= 0 && before < 0; i--)
        before = place_of(window, order->items[i]);

    for (int i = before + 1; i < painter->target_count; i++)
        if (may_follow(window, &painter->targets[i]))
            return painter->targets[i].widget;
    for (int i = before; i >= 0; i--)
        if (may_follow(window, &painter->targets[i]))
            return painter->targets[i].widget;
    return NULL;
}

const Widget *window_next_focus(Window *window)
{
    const View *view = window->painter.view;
    const Widget *next = window->has_left ? window_find(view, window->left) : NULL;

    /* a reply has it again once nobody leaves after all */
    if (next == NULL && window->has_focus && view->layout != LAYOUT_TALK)
        next = successor(window);
    window->left = window->focus;
    window->has_left = window->has_focus;
    return next != NULL ? next : first_focus(window);
}
