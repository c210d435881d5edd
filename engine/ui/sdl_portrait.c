#include "ui/sdl_portrait.h"

#include <SDL.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { COLUMNS = 8 };           /* words behind "layers" */

/* The next word of a line, cut off there; "-" and the end give NULL. */
static char *next_word(char **line)
{
    char *word = *line + strspn(*line, " ");
    char *end = word + strcspn(word, " ");

    *line = *end != '\0' ? end + 1 : end;
    *end = '\0';
    return *word == '\0' || strcmp(word, "-") == 0 ? NULL : word;
}

static void read_layers(Portraits *portraits, char *line)
{
    char *words[COLUMNS];
    Portrait *grown = realloc(portraits->items, ((size_t)portraits->count + 1) * sizeof *grown);

    if (grown == NULL)
        return;
    portraits->items = grown;
    for (int i = 0; i < COLUMNS; i++)
        words[i] = next_word(&line);
    if (words[0] == NULL || words[1] == NULL || words[2] == NULL || words[3] == NULL)
        return;
    grown[portraits->count++] = (Portrait){
        words[0], words[1], words[2], words[3], words[4], words[5], { words[6], words[7] }
    };
}

static void read_line(Portraits *portraits, char *line)
{
    PortraitFrame *frame = &portraits->frame;

    if (strncmp(line, "layers ", 7) == 0)
        read_layers(portraits, line + 7);
    else if (strncmp(line, "box ", 4) == 0)
        sscanf(line + 4, "%d %d %d %d", &frame->x, &frame->y, &frame->w, &frame->h);
    else if (strncmp(line, "focus ", 6) == 0)
        sscanf(line + 6, "%d %d %d", &frame->face_x, &frame->face_y, &frame->face_r);
}

void portraits_read(Portraits *portraits, const char *assets)
{
    char path[512];

    if (portraits->table != NULL)
        return;
    portraits->frame = (PortraitFrame){ -180, -45, 1200, 1225, 430, 370, 300 };
    snprintf(path, sizeof path, "%s/portraits/layers.txt", assets);
    portraits->table = SDL_LoadFile(path, NULL);
    if (portraits->table == NULL) {
        fprintf(stderr, "heard: there are no portraits: %s can't be read\n", path);
        portraits->table = SDL_strdup("");
    }
    for (char *line = portraits->table; line != NULL && *line != '\0';) {
        char *end = strchr(line, '\n');

        if (end != NULL)
            *end++ = '\0';
        read_line(portraits, line);
        line = end;
    }
}

const Portrait *portraits_find(const Portraits *portraits, const char *id, const char *face)
{
    const Portrait *neutral = NULL;

    for (int i = 0; i < portraits->count && id != NULL; i++) {
        const Portrait *portrait = &portraits->items[i];

        if (strcmp(portrait->id, id) != 0)
            continue;
        if (face != NULL && strcmp(portrait->face, face) == 0)
            return portrait;
        if (neutral == NULL || strcmp(portrait->face, "neutral") == 0)
            neutral = portrait;
    }
    return neutral;
}

void portraits_free(Portraits *portraits)
{
    SDL_free(portraits->table);
    free(portraits->items);
}
