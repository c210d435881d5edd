/* The reference in Markdown. */
#include "report/reference_inner.h"

#include <string.h>

typedef struct Page {
    Buf buf;
    Arena *arena;
} Page;

static void add_row(void *data, const char *path, const Shape *field)
{
    Page *page = data;

    buf_print(&page->buf, "| `%s` | %s%s | %s |\n", path, reference_takes(field, page->arena),
              field->required ? "; required" : "", field->about);
}

static void add_fields(Page *page, const Shape *fields, int count)
{
    if (count == 0)
        return;
    buf_add(&page->buf, "\n| Field | Takes | Meaning |\n|---|---|---|\n");
    reference_each_field(fields, count, "", add_row, page, page->arena);
}

static void add_word(Page *page, const WordHelp *word)
{
    const Shape *given = word->target ? word->target : word->number ? word->number : word->list;

    buf_print(&page->buf, "\n### %s\n\n    %s\n\n%s\n\nStands in: %s.", word->word,
              reference_form(word, page->arena), word->about, word->place);
    if (given)
        buf_print(&page->buf, " Takes %s.", reference_takes(given, page->arena));
    buf_add(&page->buf, "\n");
    add_fields(page, word->fields, word->field_count);
}

static void add_names(Page *page, const char *title, const char *is)
{
    buf_print(&page->buf, "- %s: %s\n", title, reference_listed(is, page->arena));
}

const char *reference_markdown(const Vocabulary *vocabulary, Arena *arena)
{
    Page page = { .buf = { .arena = arena }, .arena = arena };
    const char *chapter = "";

    buf_add(&page.buf,
            "# The words of a scenario\n\n"
            "Made by `heard reference` from the rules that files are read by. `heard new ID` writes a scenario to\n"
            "start from, `heard check` says what is wrong with yours.\n");
    for (int i = 0; i < vocabulary->count; i++) {
        const WordHelp *word = &vocabulary->words[i];
        if (strcmp(chapter, reference_chapter(word)) != 0)
            buf_print(&page.buf, "\n## %s\n", chapter = reference_chapter(word));
        add_word(&page, word);
    }

    buf_add(&page.buf, "\n## Conditions\n\nAll terms of a `when = { … }` must hold. A list inside a term is one\n"
                       "term: all of it must hold.\n");
    if (vocabulary->condition)
        add_fields(&page, vocabulary->condition->fields, vocabulary->condition->field_count);
    buf_add(&page.buf, "\n## Names the program has\n\n");
    add_names(&page, "Channels", "channel");
    add_names(&page, "Temperaments", "temperament");
    add_names(&page, "Feelings", "feeling_level");
    add_names(&page, "Behaviours", "codes");
    return buf_text(&page.buf);
}
