#include "ui/term_parts.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

/* ---- reading ---- */

static void tell_what_can_be_done(FILE *out, const View *view, const TermState *state)
{
    Arena arena = { 0 };

    fputs("\nWhat can be done here:\n", out);
    for (const Widget *w = view->root; w != NULL; w = term_following(view, w, state))
        if (widget_usable(w) || w->live)
            term_print(out, term_words(view, w, state, &arena), TERM_HANG, state);
    fputs("\nAn empty line means the choice that most will want, if there is one. What has\n"
          "several values goes to the next; add a value to set it, as in “t dark”.\n"
          "quit ends the program.\n", out);
    arena_free(&arena);
}

static const Widget *primary_of(const View *view, const TermState *state)
{
    for (const Widget *w = view->root; w != NULL; w = term_following(view, w, state))
        if (w->primary && w->kind != WIDGET_FIELD && widget_usable(w))
            return w;
    return NULL;
}

/* The field that takes whatever is typed and means nothing else. */
static const Widget *open_field(const View *view, const TermState *state)
{
    for (const Widget *w = view->root; w != NULL; w = term_following(view, w, state))
        if (w->primary && w->kind == WIDGET_FIELD && widget_usable(w))
            return w;
    return NULL;
}

/* The widget that a letter or a number means. */
static const Widget *meant(const View *view, const char *word, const TermState *state)
{
    char *end;
    long number = strtol(word, &end, 10);
    bool is_number = isdigit((unsigned char)word[0]) && *end == 0;

    for (const Widget *w = view->root; w != NULL; w = term_following(view, w, state)) {
        if (!widget_usable(w))
            continue;
        if (is_number && number > 0 && number == term_number(view, w, state))
            return w;
        if (!is_number && word[1] == 0 && w->key != 0 && tolower((unsigned char)word[0]) == w->key)
            return w;
    }
    return NULL;
}

/* Whether `text` begins with `start`, large or small. */
static bool begins_with(const char *text, const char *start)
{
    for (; *start != 0; text++, start++)
        if (tolower((unsigned char)*text) != tolower((unsigned char)*start))
            return false;
    return true;
}

/* The value that is asked for by its beginning ("dark", "120"); without a wish, the one after the present. */
static int value_wished(const Widget *option, const char *wish)
{
    if (wish[0] == 0)
        return (option->value + 1) % option->value_count;
    for (int i = 0; i < option->value_count; i++)
        if (begins_with(option->values[i], wish))
            return i;
    return -1;
}

/* What is longer than a field takes is refused whole: half a sentence isn't what anybody meant. */
static Action type(FILE *out, const Widget *field, const char *text)
{
    if (strlen(text) > (size_t)field->most) {
        fprintf(out, "That is too long: %d bytes is the most here.\n", field->most);
        return (Action){ 0 };
    }
    return (Action){ .kind = ACTION_TYPE, .action = field->action, .arg = field->arg, .text = text,
                     .entered = field->primary };
}

static Action use(FILE *out, const Widget *widget, const char *wish)
{
    Action action = { .kind = ACTION_PRESS, .action = widget->action, .arg = widget->arg };

    if (widget->kind == WIDGET_FIELD)
        return type(out, widget, wish);
    if (widget->kind != WIDGET_OPTION)
        return action;
    action.kind = ACTION_CHANGE;
    action.value = value_wished(widget, wish);
    if (action.value < 0) {
        fprintf(out, "%s can't be “%s”. It can be:", widget->text, wish);
        for (int i = 0; i < widget->value_count; i++)
            fprintf(out, "%s %s", i > 0 ? "," : "", widget->values[i]);
        fputs(".\n", out);
        return (Action){ 0 };
    }
    return action;
}

static Action not_understood(FILE *out, const View *view, const char *word)
{
    int replies = 0;

    for (const Widget *w = view->root; w != NULL; w = view_following(view, w))
        replies += w->kind == WIDGET_CHOICE;
    if (replies > 0)
        fprintf(out, "“%s” isn't one of the %d replies. Type a number from 1 to %d, or ? for help.\n", word,
                replies, replies);
    else
        fprintf(out, "“%s” means nothing here. Type ? for help.\n", word);
    return (Action){ 0 };
}

/* Takes the spaces off both ends. */
static char *trimmed(char *line)
{
    while (isspace((unsigned char)*line))
        line++;
    for (char *end = line + strlen(line); end > line && isspace((unsigned char)end[-1]); )
        *--end = 0;
    return line;
}

Action term_read(FILE *out, char *line, const View *view, const TermState *state)
{
    const Widget *widget, *field = open_field(view, state);
    char word[64];

    /* the first word says what, the rest how */
    line = trimmed(line);
    size_t length = strcspn(line, " \t");
    snprintf(word, sizeof word, "%.*s", (int)length, line);
    const char *wish = trimmed(line + length);

    if (strcmp(line, "?") == 0 || strcmp(line, "help") == 0) {
        tell_what_can_be_done(out, view, state);
        return (Action){ 0 };
    }
    if (strcmp(line, "quit") == 0 || strcmp(line, "exit") == 0)
        return (Action){ .kind = ACTION_QUIT };

    widget = word[0] == 0 ? primary_of(view, state) : meant(view, word, state);
    if (widget != NULL && (field == NULL || wish[0] == 0 || widget->kind == WIDGET_FIELD))
        return use(out, widget, wish);
    if (view->back != 0 && (strcmp(line, "b") == 0 || strcmp(line, "back") == 0))
        return (Action){ .kind = ACTION_PRESS, .action = view->back };
    if (word[0] != 0)
        return field != NULL ? type(out, field, line) : not_understood(out, view, word);
    fputs("Type a number or a letter, or ? for help.\n", out);
    return (Action){ 0 };
}

/* ---- the loop ---- */

static void say_goodbye(FILE *out, bool talking)
{
    fputs(talking ? "\nGoodbye. This talk can be taken up again another time.\n" : "\nGoodbye.\n", out);
    fflush(out);
}

void term_run(App *app, FILE *in, FILE *out, TermState *state)
{
    char *line = NULL;
    size_t room = 0;

    while (!app_done(app)) {
        const View *view = app_view(app);

        term_show(out, view, state);
        if (state->prompt != NULL) {
            fputs(state->prompt, out);
            fflush(out);
        }
        Action action = { .kind = ACTION_QUIT };
        if (getline(&line, &room, in) >= 0) {
            /* the file was saved while the line was waited for: its number may mean another reply now */
            if (app_look(app)) {
                fputs("\nThe file was read again. What you typed wasn't used.\n", out);
                continue;
            }
            action = term_read(out, line, app_view(app), state);
        }
        if (action.kind == ACTION_QUIT)
            say_goodbye(out, app_parts(app) > 0);
        app_act(app, action);
    }
    free(line);
}

bool term_run_moves(App *app, const int *moves, int count, FILE *out, TermState *state, Error *error)
{
    int used = 0;

    state->unfold = true;
    for (;;) {
        const View *view = app_view(app);
        int parts = app_parts(app);

        term_show(out, view, state);
        if (view->screen == SCREEN_DEBRIEF + 1)
            break;

        /* what isn't an answer is the button that most will want */
        if (parts == 0) {
            const Widget *next = primary_of(view, state);
            if (next == NULL)
                return error_say(error, "There is no way on from “%s”.", view->title);
            app_act(app, use(out, next, ""));
        } else if (used + parts > count) {
            fputs("\nThe moves end here, before the talk does.\n", out);
            return true;
        } else {
            if (!app_say(app, moves + used, parts, error))
                return false;
            used += parts;
        }
    }
    if (used < count)
        return error_say(error, "The talk was over after %d moves; %d more were given.", used, count - used);
    return true;
}
