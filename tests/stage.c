#include "stage.h"

#include <string.h>

/* ---- the world ---- */

int world_up(void **state, const char *const *paths)
{
    World *world = calloc(1, sizeof *world);

    world->memory = memory_new(support_rubric(&world->arena));
    for (; *paths != NULL; paths++)
        memory_add(world->memory, support_scenario(*paths, &world->arena));
    world->memory->attempts = world->attempts;
    world->app = app_new(&world->memory->services);
    *state = world;
    return 0;
}

int world_down(void **state)
{
    World *world = *state;

    app_free(world->app);
    memory_free(world->memory);
    arena_free(&world->arena);
    free(world);
    return 0;
}

void restart(World *world)
{
    app_free(world->app);
    world->app = app_new(&world->memory->services);
}

/* ---- looking ---- */

bool holds(const char *text, const char *part)
{
    return text != NULL && strstr(text, part) != NULL;
}

const Widget *seen_in(const View *view, const char *part)
{
    for (const Widget *w = view->root; w != NULL; w = view_following(view, w))
        if (holds(w->text, part) || holds(w->detail, part) || holds(w->who, part))
            return w;
    return NULL;
}

const Widget *seen(World *world, const char *part)
{
    return seen_in(app_view(world->app), part);
}

int count_kind(World *world, WidgetKind kind)
{
    const View *view = app_view(world->app);
    int count = 0;

    for (const Widget *w = view->root; w != NULL; w = view_following(view, w))
        count += w->kind == kind;
    return count;
}

static void visit_all(const Widget *group, const View *view, bool hidden);

void check_view(const View *view)
{
    int primary = 0;

    visit_all(view->root, view, false);
    for (const Widget *a = view->root; a != NULL; a = view_following(view, a)) {
        primary += a->primary && a->kind != WIDGET_FIELD;
        if (a->tone == TONE_GOOD || a->tone == TONE_CAUTION || a->tone == TONE_BAD)
            assert_non_null(a->icon);
        for (const Widget *b = view_following(view, a); b != NULL; b = view_following(view, b)) {
            if (!widget_usable(a) || !widget_usable(b))
                continue;
            if (a->key != 0 && a->key == b->key)
                fail_msg("“%s” and “%s” have the same key on “%s”", a->text, b->text, view->title);
            if (a->action == b->action && a->arg == b->arg)
                fail_msg("“%s” and “%s” mean the same on “%s”", a->text, b->text, view->title);
        }
    }
    assert_true(primary <= 1);
}

static bool reached(const View *view, const Widget *wanted)
{
    for (const Widget *w = view->root; w != NULL; w = view_following(view, w))
        if (w == wanted)
            return true;
    return false;
}

static void visit_all(const Widget *group, const View *view, bool hidden)
{
    for (const Widget *w = group->first; w != NULL; w = w->next) {
        if (widget_usable(w))
            assert_true(reached(view, w) == !hidden);
        if (w->first != NULL)
            visit_all(w, view, hidden || (w->style == GROUP_FOLD && !w->open));
    }
}

const Record *kept(World *world)
{
    assert_true(world->memory->kept_count > 0);
    return &world->memory->kept[world->memory->kept_count - 1].record;
}

/* ---- doing ---- */

void press(World *world, const char *text)
{
    const View *view = app_view(world->app);

    check_view(view);
    for (const Widget *w = view->root; w != NULL; w = view_following(view, w))
        if (widget_usable(w) && strncmp(w->text, text, strlen(text)) == 0) {
            app_act(world->app, (Action){ .kind = ACTION_PRESS, .action = w->action, .arg = w->arg });
            check_view(app_view(world->app));
            return;
        }
    fail_msg("nothing on the screen “%s” is called “%s”", view->title, text);
}

/* The first widget of a kind whose text begins so. */
static const Widget *called(World *world, WidgetKind kind, const char *label)
{
    const View *view = app_view(world->app);

    for (const Widget *w = view->root; w != NULL; w = view_following(view, w))
        if (w->kind == kind && strncmp(w->text, label, strlen(label)) == 0)
            return w;
    fail_msg("nothing on the screen “%s” is called “%s”", view->title, label);
    return NULL;
}

void change(World *world, const char *label, int value)
{
    const Widget *option = called(world, WIDGET_OPTION, label);

    app_act(world->app, (Action){ .kind = ACTION_CHANGE, .action = option->action, .arg = option->arg, .value = value });
}

void write_in(World *world, const char *label, const char *text)
{
    const Widget *field = called(world, WIDGET_FIELD, label);

    app_act(world->app, (Action){ .kind = ACTION_TYPE, .action = field->action, .arg = field->arg, .text = text });
    check_view(app_view(world->app));
}
