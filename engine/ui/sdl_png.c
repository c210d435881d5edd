#include "ui/sdl_png.h"

#include <SDL_image.h>

#include <stdio.h>
#include <string.h>

enum {
    MOST_PIXELS = 2048,             /* each way, */
    MOST_BYTES = 2 * 1024 * 1024,   /* and bytes of the file: what a pack may hold */
    LONGEST = 64                    /* bytes of each half of a name */
};

#define ENDING ".png"

/* A name that is one step of a path, and no hidden one. */
static bool is_step(const char *name, size_t length)
{
    static const char letters[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-";

    return length > 0 && length <= LONGEST && name[0] != '.' && strspn(name, letters) >= length;
}

bool png_is_name(const char *name)
{
    const char *slash = name != NULL ? strchr(name, '/') : NULL;
    size_t length = slash != NULL ? strlen(slash + 1) : 0, ending = strlen(ENDING);

    return slash != NULL && is_step(name, (size_t)(slash - name)) && is_step(slash + 1, length)
        && length > ending && strcmp(slash + 1 + length - ending, ENDING) == 0;
}

/* ---- reading ---- */

/* Whether a file is small, and begins as a PNG that says it is: the decoder takes it at its word. */
static bool is_small(SDL_RWops *file)
{
    static const Uint8 begin[] = "\x89PNG\r\n\x1a\n\0\0\0\rIHDR";
    Uint8 head[24];
    Sint64 size = SDL_RWsize(file);

    if (size < 0 || size > MOST_BYTES || SDL_RWread(file, head, 1, sizeof head) != sizeof head
        || memcmp(head, begin, sizeof begin - 1) != 0 || SDL_RWseek(file, 0, RW_SEEK_SET) != 0)
        return false;

    Uint32 w = (Uint32)head[16] << 24 | (Uint32)head[17] << 16 | (Uint32)head[18] << 8 | head[19];
    Uint32 h = (Uint32)head[20] << 24 | (Uint32)head[21] << 16 | (Uint32)head[22] << 8 | head[23];
    return w > 0 && h > 0 && w <= MOST_PIXELS && h <= MOST_PIXELS;
}

static SDL_Surface *read_file(SDL_RWops *file, const char *path)
{
    SDL_Surface *picture = is_small(file) ? IMG_LoadPNG_RW(file) : NULL, *ordered = NULL;

    SDL_RWclose(file);
    if (picture != NULL)
        ordered = SDL_ConvertSurfaceFormat(picture, SDL_PIXELFORMAT_ARGB8888, 0);
    SDL_FreeSurface(picture);
    if (ordered == NULL)
        fprintf(stderr, "heard: the picture %s can't be shown: it is damaged, no PNG, or too large\n", path);
    return ordered;
}

SDL_Surface *png_load(const char *packs, const char *name, const char *face)
{
    char path[1024];

    if (packs[0] == '\0' || !png_is_name(name))
        return NULL;
    int pack = (int)(strchr(name, '/') - name), stem = (int)(strlen(name) - strlen(ENDING)) - pack - 1;
    SDL_RWops *file = NULL;

    if (face != NULL && is_step(face, strlen(face))) {
        snprintf(path, sizeof path, "%s/%.*s/pictures/%.*s-%s" ENDING, packs, pack, name, stem,
                 name + pack + 1, face);
        file = SDL_RWFromFile(path, "rb");
    }
    if (file == NULL) {
        snprintf(path, sizeof path, "%s/%.*s/pictures/%s", packs, pack, name, name + pack + 1);
        file = SDL_RWFromFile(path, "rb");
    }
    if (file != NULL)
        return read_file(file, path);
    fprintf(stderr, "heard: the picture %s isn't there\n", path);
    return NULL;
}

/* ---- another size ---- */

/* `part` of `from`, which it frees, at a size; the scaler looks at four points for each, so that it may
 * make a picture half as large at a time. */
static SDL_Surface *stretched(SDL_Surface *from, SDL_Rect part, int w, int h)
{
    SDL_Surface *to = SDL_CreateRGBSurfaceWithFormat(0, w, h, 32, SDL_PIXELFORMAT_ARGB8888);

    if (to != NULL && SDL_SoftStretchLinear(from, &part, to, NULL) != 0) {
        SDL_FreeSurface(to);
        to = NULL;
    }
    SDL_FreeSurface(from);
    return to;
}

SDL_Surface *png_scaled(SDL_Surface *picture, SDL_Rect part, int w, int h)
{
    while (picture != NULL && (part.w > 2 * w || part.h > 2 * h)) {
        int half = part.w > 2 * w ? (part.w + 1) / 2 : part.w;
        int low = part.h > 2 * h ? (part.h + 1) / 2 : part.h;

        picture = stretched(picture, part, half, low);
        part = (SDL_Rect){ 0, 0, half, low };
    }
    return picture != NULL ? stretched(picture, part, w, h) : NULL;
}
