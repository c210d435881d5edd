#include "ui/term_parts.h"

#include "ui/view_words.h"

#include <ctype.h>
#include <string.h>

enum { USUAL_WIDTH = 78, NARROWEST = 20, FEW_VALUES = 4 };

/* One widget, as it was printed. */
struct TermBlock {
    const char *text;       /* lines parted by \n, not wrapped yet */
    int group;              /* which group of the top it stands in, from 0 */
    Region region;
    bool apart;             /* a blank line comes before it */
    int hang;               /* columns by which lines after the first are moved in */
};

/* ---- walking ---- */

const Widget *term_following(const View *view, const Widget *widget, const TermState *state)
{
    if (state->unfold && view->layout == LAYOUT_PAGE && widget->first != NULL)
        return widget->first;
    return view_following(view, widget);
}

static bool is_fold(const Widget *widget)
{
    return widget->kind == WIDGET_GROUP && widget->style == GROUP_FOLD;
}

int term_number(const View *view, const Widget *wanted, const TermState *state)
{
    int number = 0;

    if (wanted->kind == WIDGET_CHOICE)
        return wanted->number;
    if (!widget_usable(wanted) || wanted->key != 0)
        return 0;

    for (const Widget *w = view->root; w != NULL; w = term_following(view, w, state))
        if (w->kind == WIDGET_CHOICE && w->number > number)
            number = w->number;
    for (int folds = 1; folds >= 0; folds--)
        for (const Widget *w = view->root; w != NULL; w = term_following(view, w, state)) {
            if (w->kind == WIDGET_CHOICE || !widget_usable(w) || w->key != 0 || is_fold(w) != (folds == 1))
                continue;
            number++;
            if (w == wanted)
                return number;
        }
    return 0;
}

/* What is typed to use a widget: "b" or "12". */
static const char *handle_of(const View *view, const Widget *widget, const TermState *state, Arena *arena)
{
    if (widget->kind != WIDGET_CHOICE && widget->key != 0)
        return arena_print(arena, "%c", widget->key);
    return arena_print(arena, "%d", term_number(view, widget, state));
}

/* ---- a widget in words ---- */

static const char *option_text(const Widget *option, Arena *arena)
{
    const char *text = arena_print(arena, "%s: %s. Can be", option->text, option->values[option->value]);

    if (option->value_count > FEW_VALUES)
        return arena_print(arena, "%s %s, %s and so on up to %s.", text, option->values[0], option->values[1],
                           option->values[option->value_count - 1]);
    for (int i = 0; i < option->value_count; i++)
        text = arena_print(arena, "%s%s %s", text, i == 0 ? "" : i + 1 < option->value_count ? "," : " or",
                           option->values[i]);
    return arena_print(arena, "%s.", text);
}

/* What stands in it, and how to write in it. */
static const char *field_text(const View *view, const Widget *field, const TermState *state, Arena *arena)
{
    size_t length = strlen(field->text);
    bool asks = length > 0 && field->text[length - 1] == '?';
    const char *text = view_with_detail(field, asks ? " " : ". ", arena);
    const char *stands = field->secret ? "****" : field->written;

    if (field->written[0] != 0)
        text = arena_print(arena, "%s: “%s”", text, stands);
    if (!widget_usable(field))
        return text;
    if (field->primary)
        return arena_print(arena, "%s (type it, then Enter)", text);
    return arena_print(arena, "%s (type %s, a space, and the text)", text,
                       handle_of(view, field, state, arena));
}

const char *term_words(const View *view, const Widget *widget, const TermState *state, Arena *arena)
{
    const char *text = view_words(widget, arena);

    if (widget->kind == WIDGET_CHOICE && widget->selected)
        text = arena_print(arena, "(chosen) %s", text);
    if (widget->kind == WIDGET_OPTION)
        text = option_text(widget, arena);
    if (widget->kind == WIDGET_FIELD)
        text = field_text(view, widget, state, arena);
    if (is_fold(widget))
        text = arena_print(arena, "%s (%s)", text, widget->open || state->unfold ? "open" : "closed");
    if (!widget_usable(widget))
        return widget->kind == WIDGET_BUTTON ? arena_print(arena, "%s (not yet)", text) : text;
    return arena_print(arena, "%s: %s", handle_of(view, widget, state, arena), text);
}

/* ---- blocks ---- */

/* In a talk what can be done besides answering is told in one line, not each time. */
static bool beside(const View *view, const Widget *widget)
{
    return view->layout == LAYOUT_TALK && widget_usable(widget) && widget->region != REGION_REPLIES
           && !(is_fold(widget) && widget->open);
}

/* Which of the top's groups a widget stands in. */
static const Widget *top_of(const View *view, const Widget *widget)
{
    while (widget->parent != NULL && widget->parent != view->root)
        widget = widget->parent;
    return widget;
}

typedef struct Blocks {
    Arena *arena;
    TermBlock *items;
    int count;
} Blocks;

static void add_block(Blocks *blocks, const char *text, const Widget *widget, int group, Region region)
{
    bool hangs = widget != NULL && (widget->kind == WIDGET_SPEECH || widget_usable(widget));
    bool apart = widget == NULL || widget->kind == WIDGET_HEADING || is_fold(widget);

    blocks->items = arena_grow(blocks->arena, blocks->items, blocks->count, sizeof *blocks->items);
    blocks->items[blocks->count++] = (TermBlock){ arena_text(blocks->arena, text), group, region, apart,
                                                  hangs ? TERM_HANG : 0 };
}

/* "Besides: y your screen, l leave the call." */
static const char *besides(const View *view, const TermState *state, Arena *arena)
{
    const char *text = "";

    for (const Widget *w = view->root; w != NULL; w = term_following(view, w, state)) {
        if (!beside(view, w))
            continue;
        char *label = arena_text(arena, w->text);
        label[0] = (char)tolower((unsigned char)label[0]);
        text = arena_print(arena, "%s%s %s, ", text, handle_of(view, w, state, arena), label);
    }
    return arena_print(arena, "Besides: %s? tells what can be done.", text);
}

static Blocks blocks_of(const View *view, const TermState *state, Arena *arena)
{
    Blocks blocks = { .arena = arena };
    const Widget *top = NULL;
    int group = -1;

    for (const Widget *w = view->root->first; w != NULL; w = term_following(view, w, state)) {
        if (top_of(view, w) != top) {
            top = top_of(view, w);
            group++;
        }
        const char *text = w->live || beside(view, w) ? "" : term_words(view, w, state, arena);
        if (text[0] != 0)
            add_block(&blocks, text, w, group, top->region);
    }
    if (view->layout == LAYOUT_TALK)
        add_block(&blocks, besides(view, state, arena), NULL, group + 1, REGION_FOOTER);
    return blocks;
}

/* ---- printing ---- */

/* The bytes of the character at `text`. */
static int character_length(const char *text)
{
    int length = 1;

    while (((unsigned char)text[length] & 0xC0) == 0x80)
        length++;
    return length;
}

static bool control(const char *text)
{
    unsigned char c = (unsigned char)text[0], d = (unsigned char)text[c != 0];

    return c < 0x20 || c == 0x7F || (c == 0xC2 && d >= 0x80 && d < 0xA0);
}

/* Columns of the word at `text` (up to a space or the end of the line), and its bytes. */
static int word_columns(const char *text, int *bytes)
{
    int columns = 0;

    for (*bytes = 0; text[*bytes] != 0 && text[*bytes] != ' ' && text[*bytes] != '\n';
         *bytes += character_length(text + *bytes))
        columns++;
    return columns;
}

static void print_word(FILE *out, const char *text, int bytes)
{
    for (int i = 0; i < bytes; i += character_length(text + i))
        if (!control(text + i))
            fwrite(text + i, 1, (size_t)character_length(text + i), out);
}

/* Prints a text wrapped between words. A word that is longer than a line is left whole. */
static void print_wrapped(FILE *out, const char *text, int width, int hang)
{
    int column = 0;

    while (*text != 0) {
        int bytes, columns = word_columns(text, &bytes);

        if (column > 0 && column + 1 + columns > width) {
            fputc('\n', out);
            column = 0;
            column += fprintf(out, "%*s", hang, "");
        } else if (column > 0 && bytes > 0) {
            fputc(' ', out);
            column++;
        }
        print_word(out, text, bytes);
        column += columns;
        text += bytes;

        for (; *text == ' ' || *text == '\n'; text++)
            if (*text == '\n') {
                fputc('\n', out);
                column = 0;
            }
    }
    fputc('\n', out);
}

void term_print(FILE *out, const char *text, int hang, const TermState *state)
{
    int width = state->width > NARROWEST ? state->width : state->width > 0 ? NARROWEST : USUAL_WIDTH;

    print_wrapped(out, text, width, hang);
}

static void print_block(FILE *out, const TermBlock *block, const TermState *state)
{
    if (block->apart)
        fputc('\n', out);
    term_print(out, block->text, block->hang, state);
}

/* The blocks of one top group: from `first`, `count` of them. */
typedef struct Span { int first, count; } Span;

static Span span_of(const TermBlock *blocks, int count, int group)
{
    Span span = { 0, 0 };

    while (span.first < count && blocks[span.first].group != group)
        span.first++;
    while (span.first + span.count < count && blocks[span.first + span.count].group == group)
        span.count++;
    return span;
}

static bool same(const TermBlock *a, const TermBlock *b)
{
    return strcmp(a->text, b->text) == 0;
}

/* Narrows a span to what differs from an earlier one, from the front and from the back: what grew. */
static Span grown(const TermBlock *new, Span now, const TermBlock *old, Span before)
{
    while (now.count > 0 && before.count > 0 && same(&new[now.first], &old[before.first])) {
        now.first++, now.count--;
        before.first++, before.count--;
    }
    while (now.count > 0 && before.count > 0
           && same(&new[now.first + now.count - 1], &old[before.first + before.count - 1])) {
        now.count--;
        before.count--;
    }
    return now;
}

static bool was_there(const TermBlock *block, const TermBlock *old, Span before)
{
    for (int i = 0; i < before.count; i++)
        if (same(block, &old[before.first + i]))
            return true;
    return false;
}

/* Prints a group as far as it is new: of a page or a talk what grew, of a talk that has become shorter its last
 * words, which wait for another answer, of the others the lines that weren't there. Returns whether there were any. */
static bool print_group(FILE *out, const TermBlock *blocks, Span span, bool whole, const TermState *state)
{
    const TermBlock *first = &blocks[span.first];
    Span before = span_of(state->blocks, state->block_count, first->group);
    bool grows = first->region == REGION_PAGE || first->region == REGION_TALK, any = false;

    Span all = span;
    if (!whole && grows)
        span = grown(blocks, span, state->blocks, before);
    if (!whole && first->region == REGION_TALK && span.count == 0 && all.count > 0 && all.count < before.count)
        span = (Span){ all.first + all.count - 1, 1 };
    for (int i = 0; i < span.count; i++) {
        const TermBlock *block = &blocks[span.first + i];

        if (!whole && !grows && was_there(block, state->blocks, before))
            continue;
        if (!any && !block->apart)
            fputc('\n', out);
        any = true;
        print_block(out, block, state);
    }
    return any;
}

void term_show(FILE *out, const View *view, TermState *state)
{
    Arena arena = { 0 };
    Blocks blocks = blocks_of(view, state, &arena);
    bool fresh = state->screen != view->screen, spoken = false;

    /* in a talk that goes on, what was said comes first; then all replies anew */
    for (int pass = fresh ? 1 : 0; pass < 2; pass++)
        for (int at = 0; at < blocks.count;) {
            Span span = span_of(blocks.items, blocks.count, blocks.items[at].group);
            Region region = blocks.items[at].region;

            at = span.first + span.count;
            if (!fresh && (region == REGION_TALK) != (pass == 0))
                continue;
            bool whole = fresh || (spoken && region == REGION_REPLIES);
            bool any = print_group(out, blocks.items, span, whole, state);
            spoken = spoken || (any && region == REGION_TALK);
        }
    fflush(out);

    arena_free(&state->arena);
    state->arena = arena;
    state->blocks = blocks.items;
    state->block_count = blocks.count;
    state->screen = view->screen;
}

void term_free(TermState *state)
{
    arena_free(&state->arena);
    state->blocks = NULL;
    state->block_count = 0;
    state->screen = 0;
}
