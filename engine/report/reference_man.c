/* The reference as a man page, in the macros of mdoc(7). */
#include "report/reference_inner.h"

#include <string.h>

#define DATE "November 22, 2026"

typedef struct Page {
    Buf buf;
    Arena *arena;
} Page;

/* Whether the space at `at` ends a sentence: the formatter wants each on its own line. */
static bool ends_sentence(const char *begin, const char *at)
{
    return at > begin && strchr(".!?", at[-1]) && at[1] >= 'A' && at[1] <= 'Z';
}

/* A text, a sentence a line: `code` becomes bold; nothing in it is a request. */
static void add_text(Page *page, const char *text)
{
    const char *begin = text;
    bool code = false;

    if (text[0] == '.' || text[0] == '\'')
        buf_add(&page->buf, "\\&");
    for (; *text; text++)
        if (*text == '`')
            buf_add(&page->buf, (code = !code) ? "\\fB" : "\\fR");
        else if (*text == '\\')
            buf_add(&page->buf, "\\e");
        else if (*text == ' ' && ends_sentence(begin, text))
            buf_add(&page->buf, "\n");
        else
            buf_add_n(&page->buf, text, 1);
    buf_add(&page->buf, "\n");
}

static void add_field(void *data, const char *path, const Shape *field)
{
    Page *page = data;

    buf_print(&page->buf, ".It Cm %s%s\n", path, field->required ? " Pq required" : "");
    if (field->about[0])
        add_text(page, field->about);
    add_text(page, arena_print(page->arena, "Takes %s.", reference_takes(field, page->arena)));
}

static void add_fields(Page *page, const Shape *fields, int count)
{
    if (count == 0)
        return;
    buf_add(&page->buf, ".Bl -tag -width Ds\n");
    reference_each_field(fields, count, "", add_field, page, page->arena);
    buf_add(&page->buf, ".El\n");
}

static void add_word(Page *page, const WordHelp *word)
{
    const Shape *given = word->target ? word->target : word->number ? word->number : word->list;

    buf_print(&page->buf, ".It Ic %s\n", word->word);
    add_text(page, word->about);
    add_text(page, arena_print(page->arena, "Written `%s`; stands in: %s.", reference_form(word, page->arena),
                               word->place));
    if (given)
        add_text(page, arena_print(page->arena, "Takes %s.", reference_takes(given, page->arena)));
    add_fields(page, word->fields, word->field_count);
}

static void add_words(Page *page, const Vocabulary *vocabulary)
{
    const char *chapter = "";

    for (int i = 0; i < vocabulary->count; i++) {
        const WordHelp *word = &vocabulary->words[i];
        if (strcmp(chapter, reference_chapter(word)) != 0) {
            buf_print(&page->buf, "%s.Ss %s\n.Bl -tag -width Ds\n", i ? ".El\n" : "",
                      chapter = reference_chapter(word));
        }
        add_word(page, word);
    }
    if (vocabulary->count > 0)
        buf_add(&page->buf, ".El\n");
}

static void add_names(Page *page, const char *title, const char *is)
{
    buf_print(&page->buf, ".It %s\n", title);
    add_text(page, reference_listed(is, page->arena));
}

const char *reference_man(const Vocabulary *vocabulary, Arena *arena)
{
    Page page = { .buf = { .arena = arena }, .arena = arena };

    buf_add(&page.buf,
            ".Dd " DATE "\n.Dt HEARD-SCENARIO 5\n.Os\n"
            ".Sh NAME\n.Nm heard-scenario\n.Nd the words of a heard scenario\n"
            ".Sh DESCRIPTION\n"
            "A scenario is a Lua file that holds\n.Li return scenario { ... }\nand nothing else.\n"
            "It sees the words below and no library.\n"
            "What a customer's turn calls for and what a reply does stand before the words they are about; points are\n"
            "nowhere written.\n.Pp\n"
            "This page is made by\n.Li heard reference --man\nfrom the rules that files are read by.\n"
            ".Sh WORDS\n");
    add_words(&page, vocabulary);
    buf_add(&page.buf, ".Sh CONDITIONS\nAll terms of a\n.Cm when\nmust hold.\n"
                       "A list inside a term is one term: all of it must hold.\n");
    if (vocabulary->condition)
        add_fields(&page, vocabulary->condition->fields, vocabulary->condition->field_count);

    buf_add(&page.buf, ".Sh NAMES THE PROGRAM HAS\n.Bl -tag -width Ds\n");
    add_names(&page, "Channels", "channel");
    add_names(&page, "Temperaments", "temperament");
    add_names(&page, "Feelings", "feeling_level");
    add_names(&page, "Behaviours", "codes");
    buf_add(&page.buf, ".El\n"
                       ".Sh FILES\n.Bl -tag -width Ds\n"
                       ".It Pa ~/.local/share/heard/scenarios/\nYour own scenarios, each in a file called as its id.\n"
                       ".El\n"
                       ".Sh EXAMPLES\nA scenario to start from, and what is wrong with it:\n.Pp\n"
                       ".Dl heard new late-call\n.Dl heard check late-call.lua\n"
                       ".Sh SEE ALSO\n.Xr heard 1\n");
    return buf_text(&page.buf);
}
