/* The author's reference: everything that the rules name stands in each of its documents. */
#include "support.h"

#include "report/reference.h"
#include "script/sandbox.h"
#include "script/vocabulary.h"

#include <jansson.h>
#include <string.h>

typedef struct Documents {
    const char *markdown, *man, *lua;
} Documents;

static Documents documents(Arena *arena)
{
    const Vocabulary *vocabulary = vocabulary_read(support_scripts(), arena, NULL);

    assert_non_null(vocabulary);
    return (Documents){ reference_markdown(vocabulary, arena), reference_man(vocabulary, arena),
                        reference_lua(vocabulary, arena) };
}

static const Value *table(const char *source, Arena *arena)
{
    Reading reading = sandbox_read(source, strlen(source), NULL, arena);

    assert_non_null(reading.value);
    return reading.value;
}

/* Whether one of two texts stands in a document. */
static bool either_in(const char *document, const char *one, const char *other)
{
    return strstr(document, one) || strstr(document, other);
}

static void assert_has_word(const Documents *all, const char *word, Arena *arena)
{
    if (!strstr(all->markdown, arena_print(arena, "\n### %s\n", word))
        || !strstr(all->man, arena_print(arena, "\n.It Ic %s\n", word))
        || !strstr(all->lua, arena_print(arena, "\nfunction %s(", word)))
        fail_msg("the word %s is missing", word);
}

/* The tag of a list: its last part is the field, and what is required says so behind it. */
static bool man_has_field(const char *page, const char *field, Arena *arena)
{
    for (const char *tag = page; (tag = strstr(tag, "\n.It Cm ")) != NULL; ) {
        tag += strlen("\n.It Cm ");
        const char *path = arena_text_n(arena, tag, strcspn(tag, " \n")), *dot = strrchr(path, '.');
        if (strcmp(dot ? dot + 1 : path, field) == 0)
            return true;
    }
    return false;
}

static void assert_has_field(const Documents *all, const char *field, Arena *arena)
{
    if (!either_in(all->markdown, arena_print(arena, "\n| `%s` |", field), arena_print(arena, ".%s` |", field))
        || !man_has_field(all->man, field, arena)
        || !either_in(all->lua, arena_print(arena, "\n---@field %s ", field),
                      arena_print(arena, "\n---@field %s? ", field)))
        fail_msg("the field %s is missing", field);
}

/* Calls `assert_has_field` for every name below any `fields`; how many there were. */
static int check_fields(const Documents *all, const Value *value, Arena *arena)
{
    const Value *fields = value_field(value, "fields");
    int count = fields ? fields->field_count : 0;

    for (int i = 0; fields && i < fields->field_count; i++)
        assert_has_field(all, fields->fields[i].name, arena);
    for (int i = 0; i < value->field_count; i++)
        if (value->fields[i].value.kind == VALUE_TABLE)
            count += check_fields(all, &value->fields[i].value, arena);
    return count;
}

static void every_word_stands_in_each_document(void **state)
{
    Arena arena = { 0 };
    Documents all = documents(&arena);
    const Value *words = table(support_scripts()->words, &arena);
    const Value *schema = table(support_scripts()->schema, &arena);

    (void)state;
    for (int i = 0; i < words->count; i++)
        assert_has_word(&all, words->items[i].items[0].text, &arena);
    for (int i = 0; i < schema->field_count; i++)
        assert_has_word(&all, schema->fields[i].name, &arena);
    arena_free(&arena);
}

static void every_field_stands_in_each_document(void **state)
{
    Arena arena = { 0 };
    Documents all = documents(&arena);

    (void)state;
    assert_true(check_fields(&all, table(support_scripts()->schema, &arena), &arena) > 80);
    arena_free(&arena);
}

static void every_shape_has_plain_words_and_a_type(void **state)
{
    Arena arena = { 0 };
    Documents all = documents(&arena);

    (void)state;
    assert_null(strstr(all.markdown, "Takes ."));
    assert_null(strstr(all.markdown, "|  |"));
    assert_null(strstr(all.man, "Takes ."));
    assert_null(strstr(all.lua, " any "));
    arena_free(&arena);
}

static void the_definition_file_is_lua(void **state)
{
    Arena arena = { 0 };
    Documents all = documents(&arena);
    const char *program = arena_print(&arena, "%s\nreturn {}\n", all.lua);
    static const char *const words[] = { NULL };

    (void)state;
    assert_memory_equal(all.lua, "---@meta\n", 9);

    /* the room lets nobody define a word, so a good file stops there; one that isn't Lua fails before */
    Reading reading = sandbox_read(program, strlen(program), words, &arena);
    if (reading.failure)
        assert_string_not_equal(reading.code, "syntax");
    const char *broken = arena_print(&arena, "%s\nfunction end\n", all.lua);
    reading = sandbox_read(broken, strlen(broken), words, &arena);
    assert_string_equal(reading.code, "syntax");
    arena_free(&arena);
}

static void the_man_page_has_its_sections(void **state)
{
    static const char *const sections[] = {
        "NAME", "DESCRIPTION", "WORDS", "CONDITIONS", "NAMES THE PROGRAM HAS", "FILES", "EXAMPLES", "SEE ALSO"
    };
    Arena arena = { 0 };
    const char *page = documents(&arena).man, *at = page;
    int opened = 0, closed = 0;

    (void)state;
    for (size_t i = 0; i < sizeof sections / sizeof *sections; i++) {
        at = strstr(at, arena_print(&arena, "\n.Sh %s\n", sections[i]));
        assert_non_null(at);
    }
    for (at = page; (at = strstr(at, "\n.Bl ")) != NULL; at++)
        opened++;
    for (at = page; (at = strstr(at, "\n.El\n")) != NULL; at++)
        closed++;
    assert_int_equal(opened, closed);
    arena_free(&arena);
}

static void each_snippet_has_a_prefix_and_a_body(void **state)
{
    json_t *snippets = json_load_file("tools/editor/heard.code-snippets", 0, NULL), *snippet;
    const char *name;

    (void)state;
    assert_non_null(snippets);
    assert_true(json_object_size(snippets) > 5);
    json_object_foreach(snippets, name, snippet) {
        assert_non_null(name);
        assert_string_equal(json_string_value(json_object_get(snippet, "scope")), "lua");
        assert_non_null(json_string_value(json_object_get(snippet, "prefix")));
        assert_true(json_array_size(json_object_get(snippet, "body")) > 0);
    }
    json_decref(snippets);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_word_stands_in_each_document),
        cmocka_unit_test(every_field_stands_in_each_document),
        cmocka_unit_test(every_shape_has_plain_words_and_a_type),
        cmocka_unit_test(the_definition_file_is_lua),
        cmocka_unit_test(the_man_page_has_its_sections),
        cmocka_unit_test(each_snippet_has_a_prefix_and_a_body),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
