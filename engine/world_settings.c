/* world_settings.c: the settings as a file of `key = value` lines. */
#include "sys/file.h"
#include "sys/path.h"
#include "world_parts.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_BYTES = 64 * 1024 };

static const char *const themes[] = { "light", "dark", "contrast", NULL };
static const char *const typefaces[] = { "plain", "dyslexic", NULL };
static const char *const flags[] = { "no", "yes", NULL };

/* A line of the file: a number from least to most, or one of `names`. */
typedef struct Key {
    const char *name;
    const char *const *names;   /* NULL: a number */
    int least, most;
    int (*get)(const Settings *settings);
    void (*set)(Settings *settings, int value);
} Key;

static int get_theme(const Settings *s)         { return (int)s->theme; }
static void set_theme(Settings *s, int v)       { s->theme = (Theme)v; }
static int get_typeface(const Settings *s)      { return (int)s->typeface; }
static void set_typeface(Settings *s, int v)    { s->typeface = (Typeface)v; }
static int get_text(const Settings *s)          { return s->text_percent; }
static void set_text(Settings *s, int v)        { s->text_percent = v; }
static int get_motion(const Settings *s)        { return s->reduce_motion; }
static void set_motion(Settings *s, int v)      { s->reduce_motion = v; }
static int get_volume(const Settings *s)        { return s->volume; }
static void set_volume(Settings *s, int v)      { s->volume = v; }
static int get_distress(const Settings *s)      { return s->distress_sounds; }
static void set_distress(Settings *s, int v)    { s->distress_sounds = v; }
static int get_fullscreen(const Settings *s)    { return s->fullscreen; }
static void set_fullscreen(Settings *s, int v)  { s->fullscreen = v; }
static int get_say_first(const Settings *s)     { return s->say_first; }
static void set_say_first(Settings *s, int v)   { s->say_first = v; }

static const Key keys[] = {
    { "theme",           themes,    0,  THEMES - 1,    get_theme,      set_theme },
    { "typeface",        typefaces, 0,  TYPEFACES - 1, get_typeface,   set_typeface },
    { "text_percent",    NULL,      80, 200,           get_text,       set_text },
    { "reduce_motion",   flags,     0,  1,             get_motion,     set_motion },
    { "volume",          NULL,      0,  100,           get_volume,     set_volume },
    { "distress_sounds", flags,     0,  1,             get_distress,   set_distress },
    { "fullscreen",      flags,     0,  1,             get_fullscreen, set_fullscreen },
    { "say_first",       flags,     0,  1,             get_say_first,  set_say_first },
};

enum { KEYS = (int)(sizeof keys / sizeof *keys) };

static const Settings at_first = {
    .theme = THEME_LIGHT, .typeface = TYPEFACE_PLAIN, .text_percent = 100, .volume = 60,
    .distress_sounds = true
};

/* ---- reading ---- */

/* Cuts a line into key and value, both without spaces around them. False for a comment, an empty
 * line or one without "=". */
static bool cut(char *line, char **name, char **value)
{
    char *equals = strchr(line, '=');

    line += strspn(line, " \t");
    if (!equals || line[0] == '#')
        return false;
    *equals = 0;
    *name = line;
    *value = equals + 1 + strspn(equals + 1, " \t");
    for (char **text = (char *[]){ *name, *value, NULL }; *text; text++)
        for (char *end = *text + strlen(*text); end > *text && strchr(" \t\r", end[-1]); end--)
            end[-1] = 0;
    return true;
}

static const Key *key_named(const char *name)
{
    for (int i = 0; i < KEYS; i++)
        if (strcmp(keys[i].name, name) == 0)
            return &keys[i];
    return NULL;
}

/* What isn't understood stays as it is by default: a settings file is no reason not to start. */
static void apply(Settings *settings, const Key *key, const char *text)
{
    char *end;
    long number = strtol(text, &end, 10);

    for (int i = 0; key->names && key->names[i]; i++)
        if (strcmp(key->names[i], text) == 0)
            key->set(settings, i);
    if (!key->names && end != text && *end == 0)
        key->set(settings, number < key->least ? key->least : number > key->most ? key->most : (int)number);
}

static char *read_file(const World *world, Arena *arena)
{
    char *bytes;

    if (!world->settings_file || !file_read(world->settings_file, MOST_BYTES, arena, &bytes, NULL, NULL))
        return NULL;
    return bytes;
}

/* The line at `*rest`, ended; NULL after the last. */
static char *next_line(char **rest)
{
    char *line = *rest;

    if (!line || !*line)
        return NULL;
    *rest = strchr(line, '\n');
    if (*rest)
        *(*rest)++ = 0;
    return line;
}

void settings_read(World *world)
{
    Arena scratch = { 0 };
    char *rest = read_file(world, &scratch), *name, *value;

    world->settings = at_first;
    for (char *line; (line = next_line(&rest)); ) {
        const Key *key = cut(line, &name, &value) ? key_named(name) : NULL;
        if (key)
            apply(&world->settings, key, value);
    }
    arena_free(&scratch);
}

const char *settings_text(const World *world, const char *name, Arena *arena)
{
    char *rest = read_file(world, arena), *key, *value;

    for (char *line; (line = next_line(&rest)); )
        if (cut(line, &key, &value) && strcmp(key, name) == 0 && value[0])
            return value;
    return NULL;
}

/* ---- saving ---- */

static const char *line_for(const Settings *settings, const Key *key, Arena *arena)
{
    int value = key->get(settings);

    return key->names ? arena_print(arena, "%s = %s\n", key->name, key->names[value])
                      : arena_print(arena, "%s = %d\n", key->name, value);
}

/* The file as it is, with our lines replaced and the missing ones added: comments and keys of another
 * version stay. */
static const char *rewritten(const World *world, Arena *arena)
{
    char *rest = read_file(world, arena), *name, *value;
    bool written[KEYS] = { false };
    const char *text = "";

    for (char *line; (line = next_line(&rest)); ) {
        const char *as_it_was = arena_print(arena, "%s\n", line);
        const Key *key = cut(line, &name, &value) ? key_named(name) : NULL;
        if (key)
            written[key - keys] = true;
        text = arena_print(arena, "%s%s", text, key ? line_for(&world->settings, key, arena) : as_it_was);
    }
    for (int i = 0; i < KEYS; i++)
        if (!written[i])
            text = arena_print(arena, "%s%s", text, line_for(&world->settings, &keys[i], arena));
    return text;
}

bool world_save_settings(void *self, Error *error)
{
    World *world = self;
    Arena scratch = { 0 };

    if (!world->settings_file) {
        if (error)
            *error = world->settings_error;
        return false;
    }
    const char *text = rewritten(world, &scratch);
    bool saved = folder_make(path_folder(&scratch, world->settings_file), error)
                 && file_save(world->settings_file, text, strlen(text), error);
    arena_free(&scratch);
    return saved;
}
