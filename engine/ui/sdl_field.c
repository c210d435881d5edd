#include "ui/sdl_field.h"

#include "core/utf8.h"
#include "ui/sdl_window.h"

#include <string.h>

/* ---- a text and a caret ---- */

/* Where the character before `at` begins. */
static int before(const char *text, int at)
{
    while (at > 0 && ((unsigned char)text[--at] & 0xc0) == 0x80)
        ;
    return at;
}

/* Where the character after the one at `at` begins. */
static int after(const char *text, int at)
{
    size_t length = utf8_length(text + at);

    return text[at] == 0 ? at : at + (length > 0 ? (int)length : 1);
}

/* `text` without what lies from `from` to `to`, and with `what` in its place. */
static const char *replaced(const char *text, int from, int to, const char *what, Arena *arena)
{
    return arena_print(arena, "%.*s%s%s", from, text, what, text + to);
}

Writing writing_put(Writing writing, const char *what, int most, Arena *arena)
{
    char *fit = arena_alloc(arena, strlen(what) + 1);
    int used = 0, room = most - (int)strlen(writing.text);

    while (*what) {
        int length = (int)utf8_length(what);
        unsigned char c = (unsigned char)*what;
        bool gap = c == '\n' || c == '\t', control = (c < 0x20 && !gap) || c == 0x7f;
        if (length > room)
            break;
        if (length > 0 && !control) {
            memcpy(fit + used, gap ? " " : what, (size_t)length);
            used += length;
            room -= length;
        }
        what += length > 0 ? length : 1;
    }
    return (Writing){ replaced(writing.text, writing.caret, writing.caret, fit, arena), writing.caret + used };
}

Writing writing_erase(Writing writing, bool behind, Arena *arena)
{
    int from = behind ? writing.caret : before(writing.text, writing.caret);
    int to = behind ? after(writing.text, writing.caret) : writing.caret;

    return (Writing){ replaced(writing.text, from, to, "", arena), from };
}

Writing writing_step(Writing writing, bool forward)
{
    writing.caret = forward ? after(writing.text, writing.caret) : before(writing.text, writing.caret);
    return writing;
}

/* ---- in the window ---- */

/* The field that is being written in, or NULL. */
static const Widget *field_of(const Window *window)
{
    const Widget *focus = window->painter.focus;

    return focus != NULL && focus->kind == WIDGET_FIELD ? focus : NULL;
}

static Writing writing_in(const Window *window, const Widget *field)
{
    int length = (int)strlen(field->written), caret = window->painter.caret;

    return (Writing){ field->written, caret < length ? caret : length };
}

/* Tells the app what stands there now. The caret is set first: the next View is laid out with it. */
static void write_down(Window *window, const Widget *field, Writing writing)
{
    window->painter.caret = writing.caret;
    window_act(window, (Action){ .kind = ACTION_TYPE, .action = field->action, .arg = field->arg,
                                 .text = writing.text });
    if (field_of(window) != NULL)
        window_reveal(window, field_of(window));
}

void window_write(Window *window, const char *text)
{
    const Widget *field = field_of(window);
    Arena scratch = { 0 };

    if (field != NULL)
        write_down(window, field, writing_put(writing_in(window, field), text, field->most, &scratch));
    arena_free(&scratch);
}

static void paste(Window *window)
{
    char *text = SDL_GetClipboardText();

    if (text != NULL)
        window_write(window, text);
    SDL_free(text);
}

static bool stands_in(const Widget *widget, const Widget *group)
{
    while (widget != NULL && widget != group)
        widget = widget->parent;
    return widget != NULL;
}

/* Enter in a field goes on to the next one of its form; behind the last it presses the form's button, and in a field
 * that has neither the screen's main one. */
static void finish_field(Window *window, const Widget *field)
{
    const View *view = window->painter.view;
    const Widget *next = view_following(view, field);

    while (next != NULL && next->kind != WIDGET_FIELD && next->kind != WIDGET_BUTTON)
        next = view_following(view, next);
    if (next == NULL || !stands_in(next, field->parent))
        next = view_primary(view);
    if (next == NULL || next->disabled)
        return;
    if (next->kind == WIDGET_FIELD)
        window_focus(window, next);
    else
        window_press(window, next);
}

static void put_caret(Window *window, int caret)
{
    window->painter.caret = caret;
    window->stale = true;
    window_layout(window);
}

bool window_field_key(Window *window, SDL_Keycode key, bool control)
{
    const Widget *field = field_of(window);
    Arena scratch = { 0 };

    if (field == NULL)
        return false;
    Writing now = writing_in(window, field);
    bool used = true;

    if (control) {
        if (key == SDLK_v)
            paste(window);
        return key == SDLK_v;
    }
    switch (key) {
    case SDLK_BACKSPACE: write_down(window, field, writing_erase(now, false, &scratch));    break;
    case SDLK_DELETE:    write_down(window, field, writing_erase(now, true, &scratch));     break;
    case SDLK_LEFT:      put_caret(window, writing_step(now, false).caret);                 break;
    case SDLK_RIGHT:     put_caret(window, writing_step(now, true).caret);                  break;
    case SDLK_HOME:      put_caret(window, 0);                                              break;
    case SDLK_END:       put_caret(window, (int)strlen(now.text));                          break;
    case SDLK_RETURN:
    case SDLK_KP_ENTER:  finish_field(window, field);                                       break;
    /* these do here what they do elsewhere; every other key is text */
    case SDLK_TAB: case SDLK_UP: case SDLK_DOWN: case SDLK_ESCAPE: case SDLK_AC_BACK: case SDLK_F5: case SDLK_F11:
    case SDLK_PAGEUP: case SDLK_PAGEDOWN:
        used = false;
        break;
    default:
        break;
    }
    arena_free(&scratch);
    return used;
}

void window_field_focus(Window *window)
{
    const Widget *field = field_of(window);

    if (field != NULL && !SDL_IsTextInputActive())
        SDL_StartTextInput();
    else if (field == NULL && SDL_IsTextInputActive())
        SDL_StopTextInput();
}

/* ---- on the screen ---- */

/* A text as dots, one a character. */
static const char *dots_for(const char *text, Arena *arena)
{
    const char *dots = "";

    for (int at = 0; text[at] != 0; at = after(text, at))
        dots = arena_print(arena, "%s•", dots);
    return dots;
}

/* A thin line where the next character will stand. */
static void paint_caret(Painter *painter, const TextBlock *block, const char *text, int caret, int x, int y, int w)
{
    int row = 0;

    while (row + 1 < block->line_count && block->lines[row + 1].start <= caret)
        row++;
    int from = block->lines[row].start;
    int across = least(w, texts_width(painter->texts, STYLE_BODY, text + from, caret - from));

    canvas_fill(&painter->canvas,
                (SDL_Rect){ x + across, y + row * block->line_height, most(2, px(painter, 2)), block->line_height },
                ink(painter, INK_ACCENT));
}

int paint_field(Painter *painter, const Widget *widget, int x, int y, int w)
{
    bool focus = widget == painter->focus, hover = widget == painter->hover;
    int pad = px(painter, 12), room = w - 2 * pad - px(painter, 4);
    int h = paint_text(painter, STYLE_BOLD, widget->text, x, y, w, ink(painter, INK_TEXT))->height;

    if (some(widget->detail))
        h += paint_text(painter, STYLE_SMALL, widget->detail, x, y + h, w, ink(painter, INK_QUIET))->height;
    h += px(painter, 6);

    const char *text = widget->secret ? dots_for(widget->written, painter->view->arena) : widget->written;
    const TextBlock *block = texts_wrap(painter->texts, STYLE_BODY, text, room);
    SDL_Rect at = { x, y + h, w, most(least_target(painter), block->height + px(painter, 16)) };
    int top = at.y + (at.h - block->height) / 2;

    if (focus)
        paint_ring(painter, at, px(painter, 12));
    paint_panel(painter, at, px(painter, 12), ink(painter, focus || hover ? INK_PALE : INK_PANEL),
                ink(painter, widget->disabled ? INK_LINE : INK_FRAME), frame_width(painter));
    canvas_text(&painter->canvas, x + pad, top, STYLE_BODY, text, block, ink(painter, INK_TEXT));
    if (focus) {
        int length = (int)strlen(text), caret = painter->caret;
        caret = widget->secret ? length : caret < length ? caret : length;
        paint_caret(painter, block, text, caret, x + pad, top, room);
    }
    add_target(painter, widget, at);
    return h + at.h;
}
