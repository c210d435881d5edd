/* Views: the order in which they are read, and what can be used. */
#include "support.h"

#include "ui/view.h"

#include <string.h>

/* The texts of a view in reading order, groups included, parted by "|". */
static char *read_all(const View *view, char *text, size_t size)
{
    text[0] = 0;
    for (const Widget *w = view->root; w != NULL; w = view_following(view, w)) {
        strncat(text, w->text, size - strlen(text) - 1);
        strncat(text, "|", size - strlen(text) - 1);
    }
    return text;
}

static View *small_view(Arena *arena)
{
    View *view = view_new(arena, LAYOUT_PAGE, "small");

    view_begin_region(view, REGION_PAGE, "page");
    view_heading(view, 1, "heading");
    Widget *fold = view_begin(view, GROUP_FOLD, "fold");
    fold->action = 1;
    view_text(view, TONE_NORMAL, "inside");
    view_end(view);
    view_text(view, TONE_NORMAL, "after");
    view_end(view);
    view_begin_region(view, REGION_FOOTER, "foot");
    view_button(view, NULL, "button", 2, 0);
    view_end(view);
    return view;
}

static void a_view_is_read_children_first_then_onward(void **state)
{
    Arena arena = { 0 };
    View *view = small_view(&arena);
    char text[200];

    (void)state;
    view->root->first->first->next->open = true;
    assert_string_equal(read_all(view, text, sizeof text), "|page|heading|fold|inside|after|foot|button|");
    arena_free(&arena);
}

static void a_closed_fold_keeps_its_children_to_itself(void **state)
{
    Arena arena = { 0 };
    View *view = small_view(&arena);
    char text[200];

    (void)state;
    assert_string_equal(read_all(view, text, sizeof text), "|page|heading|fold|after|foot|button|");
    arena_free(&arena);
}

static void every_widget_knows_its_region_and_its_group(void **state)
{
    Arena arena = { 0 };
    View *view = small_view(&arena);
    const Widget *button = view->root->last->first;

    (void)state;
    assert_int_equal(button->region, REGION_FOOTER);
    assert_ptr_equal(button->parent, view->root->last);
    assert_null(view->root->parent);
    arena_free(&arena);
}

static void a_widget_is_usable_with_an_action_unless_disabled(void **state)
{
    Arena arena = { 0 };
    View *view = view_new(&arena, LAYOUT_PAGE, "");
    Widget *button = view_button(view, NULL, "press", 3, 0);

    (void)state;
    assert_true(widget_usable(button));
    button->disabled = true;
    assert_false(widget_usable(button));
    assert_false(widget_usable(view_text(view, TONE_NORMAL, "text")));
    arena_free(&arena);
}

static void a_missing_text_is_an_empty_one(void **state)
{
    Arena arena = { 0 };
    View *view = view_new(&arena, LAYOUT_PAGE, "");

    (void)state;
    assert_string_equal(view_text(view, TONE_NORMAL, NULL)->text, "");
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_view_is_read_children_first_then_onward),
        cmocka_unit_test(a_closed_fold_keeps_its_children_to_itself),
        cmocka_unit_test(every_widget_knows_its_region_and_its_group),
        cmocka_unit_test(a_widget_is_usable_with_an_action_unless_disabled),
        cmocka_unit_test(a_missing_text_is_an_empty_one),
    };
    return cmocka_run_group_tests_name("view", tests, NULL, NULL);
}
