#include "ui/sdl_picture.h"

#include "ui/sdl_hash.h"
#include "ui/sdl_png.h"

#include <SDL_image.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    BUCKETS = 256,              /* a power of two */
    SCENE_WIDTH = 1280, SCENE_HEIGHT = 720
};

typedef struct Entry {
    Picture picture;            /* first, so that a Picture is an Entry */
    Uint64 key;
    size_t bytes;
    unsigned used;              /* the frame it was asked for last */
    struct Entry *next;
} Entry;

struct Pictures {
    SDL_Renderer *renderer;
    char assets[400], packs[400];
    Entry *entries[BUCKETS];
    size_t bytes;
    bool crowded;               /* there is little room left: nothing is decoded ahead */
    unsigned frame;
    int serial;
    Portraits portraits;        /* read when somebody is first shown */
    Picture nothing;            /* what is shown when memory is short */
};

/* ---- the cache ---- */

static Entry *find(Pictures *pictures, Uint64 key)
{
    for (Entry *entry = pictures->entries[key & (BUCKETS - 1)]; entry != NULL; entry = entry->next)
        if (entry->key == key) {
            entry->used = pictures->frame;
            return entry;
        }
    return NULL;
}

/* Keeps a texture (which may be NULL). */
static Picture *keep_texture(Pictures *pictures, Uint64 key, SDL_Texture *texture, SDL_Rect at)
{
    Entry *entry = calloc(1, sizeof *entry);

    if (entry == NULL) {
        if (texture != NULL)
            SDL_DestroyTexture(texture);
        return &pictures->nothing;
    }
    entry->picture = (Picture){ .texture = texture, .at = at, .serial = ++pictures->serial };
    entry->bytes = texture != NULL ? (size_t)at.w * (size_t)at.h * 4 : 0;
    entry->key = key;
    entry->used = pictures->frame;
    entry->next = pictures->entries[key & (BUCKETS - 1)];
    pictures->entries[key & (BUCKETS - 1)] = entry;
    pictures->bytes += entry->bytes;
    return &entry->picture;
}

/* Keeps a surface (which may be NULL) as a texture, and frees it. */
static const Picture *keep(Pictures *pictures, Uint64 key, SDL_Surface *surface, SDL_Rect at)
{
    SDL_Texture *texture = surface != NULL ? SDL_CreateTextureFromSurface(pictures->renderer, surface) : NULL;

    SDL_FreeSurface(surface);
    return keep_texture(pictures, key, texture, at);
}

/* Drops what `frames` frames haven't shown. */
static void drop(Pictures *pictures, unsigned frames)
{
    for (int i = 0; i < BUCKETS; i++)
        for (Entry **at = &pictures->entries[i]; *at != NULL;) {
            Entry *entry = *at;

            if (pictures->frame - entry->used < frames) {
                at = &entry->next;
                continue;
            }
            *at = entry->next;
            pictures->bytes -= entry->bytes;
            if (entry->picture.texture != NULL)
                SDL_DestroyTexture(entry->picture.texture);
            free(entry);
        }
}

void pictures_drop(Pictures *pictures)
{
    drop(pictures, 0);
}

void pictures_sweep(Pictures *pictures, size_t budget)
{
    pictures->crowded = pictures->bytes > budget / 4 * 3;
    if (pictures->bytes > budget)
        drop(pictures, 300);
    if (pictures->bytes > budget)
        drop(pictures, 1);
    pictures->frame++;
}

/* ---- decoding ---- */

/* The window's own order of bytes: blending from it is several times faster. */
static SDL_Surface *in_window_order(SDL_Surface *surface)
{
    if (surface == NULL || surface->format->format == SDL_PIXELFORMAT_ARGB8888)
        return surface;
    SDL_Surface *converted = SDL_ConvertSurfaceFormat(surface, SDL_PIXELFORMAT_ARGB8888, 0);
    SDL_FreeSurface(surface);
    return converted;
}

/* SVG source, in the order of bytes that the decoder likes. */
static SDL_Surface *decode_svg(const char *svg, int w, int h)
{
    SDL_RWops *stream = SDL_RWFromConstMem(svg, (int)strlen(svg));
    SDL_Surface *surface = stream != NULL ? IMG_LoadSizedSVG_RW(stream, w, h) : NULL;

    if (stream != NULL)
        SDL_RWclose(stream);
    return surface;
}

/* An SVG file of the assets; NULL and a line on stderr if it can't be had. */
static SDL_Surface *decode_file(Pictures *pictures, const char *file, int w, int h)
{
    char path[512];

    snprintf(path, sizeof path, "%s/%s", pictures->assets, file);
    SDL_RWops *stream = SDL_RWFromFile(path, "rb");
    SDL_Surface *surface = stream != NULL ? IMG_LoadSizedSVG_RW(stream, w, h) : NULL;

    if (stream != NULL)
        SDL_RWclose(stream);
    if (surface == NULL)
        fprintf(stderr, "heard: the picture %s can't be shown: %s\n", path, SDL_GetError());
    return in_window_order(surface);
}

/* A surface that is cut to what isn't transparent; `at` says where that lay. */
static SDL_Surface *cut_margins(SDL_Surface *surface, SDL_Rect *at)
{
    int left = surface->w, right = -1, top = -1, bottom = -1;

    for (int y = 0; y < surface->h; y++) {
        const Uint32 *row = (const Uint32 *)((const Uint8 *)surface->pixels + y * surface->pitch);
        int first = 0, last = surface->w - 1;

        while (first <= last && row[first] >> 24 == 0)
            first++;
        if (first > last)
            continue;
        while (row[last] >> 24 == 0)
            last--;
        left = first < left ? first : left;
        right = last > right ? last : right;
        top = top < 0 ? y : top;
        bottom = y;
    }
    if (right < 0)
        return (*at = (SDL_Rect){ 0, 0, surface->w, surface->h }), surface;

    *at = (SDL_Rect){ left, top, right - left + 1, bottom - top + 1 };
    SDL_Surface *cut = SDL_CreateRGBSurfaceWithFormat(0, at->w, at->h, 32, SDL_PIXELFORMAT_ARGB8888);
    if (cut == NULL)
        return (*at = (SDL_Rect){ 0, 0, surface->w, surface->h }), surface;
    SDL_SetSurfaceBlendMode(surface, SDL_BLENDMODE_NONE);
    SDL_BlitSurface(surface, at, cut, NULL);
    SDL_FreeSurface(surface);
    return cut;
}

static SDL_Rect whole(const SDL_Surface *surface)
{
    return surface != NULL ? (SDL_Rect){ 0, 0, surface->w, surface->h } : (SDL_Rect){ 0, 0, 0, 0 };
}

/* ---- scenes, icons, drawings ---- */

/* Black at some strength over a whole surface. */
static void dim(SDL_Surface *surface, Uint8 strength)
{
    SDL_Surface *shade = SDL_CreateRGBSurfaceWithFormat(0, surface->w, 1, 32, SDL_PIXELFORMAT_ARGB8888);

    if (shade == NULL)
        return;
    SDL_FillRect(shade, NULL, (Uint32)strength << 24);
    for (int y = 0; y < surface->h; y++)
        SDL_BlitSurface(shade, NULL, surface, &(SDL_Rect){ 0, y, 0, 0 });
    SDL_FreeSurface(shade);
}

/* How a scene lies on a surface: as large as it must be to cover it, its middle in the middle. */
typedef struct Cover { int w, h, x, y; } Cover;

static Cover cover_of(int w, int h)
{
    bool wide = (Sint64)w * SCENE_HEIGHT > (Sint64)h * SCENE_WIDTH;
    Cover cover = { wide ? w : (h * SCENE_WIDTH + SCENE_HEIGHT - 1) / SCENE_HEIGHT,
                    wide ? (w * SCENE_HEIGHT + SCENE_WIDTH - 1) / SCENE_WIDTH : h, 0, 0 };

    cover.x = (w - cover.w) / 2;
    cover.y = (h - cover.h) / 2;
    return cover;
}

/* Wall and floor are plain rectangles at the beginning of a scene. Filling them ourselves, where the decoder
 * takes 20 ns a pixel, halves the time to the first frame. They are taken out of the source. */
static void fill_first_rectangles(SDL_Surface *scene, Cover cover, char *svg)
{
    char *begin = strstr(svg, "<rect"), *at = begin;
    int x, y, w, h, length = 0;
    unsigned rgb;

    while (at != NULL
           && sscanf(at, "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"#%6x\"/> %n", &x, &y, &w,
                     &h, &rgb, &length)
                  == 5
           && length > 0) {
        int left = x * cover.w / SCENE_WIDTH, right = (x + w) * cover.w / SCENE_WIDTH;
        int top = y * cover.h / SCENE_HEIGHT, bottom = (y + h) * cover.h / SCENE_HEIGHT;

        SDL_FillRect(scene, &(SDL_Rect){ left + cover.x, top + cover.y, right - left, bottom - top }, rgb);
        at += length;
        length = 0;
    }
    if (at != begin)
        memmove(begin, at, strlen(at) + 1);
}

/* The largest part in the middle of a picture that has the shape w by h. */
static SDL_Rect middle(const SDL_Surface *picture, int w, int h)
{
    bool wide = (Sint64)picture->w * h > (Sint64)picture->h * w;
    SDL_Rect part = { 0, 0, wide ? picture->h * w / h : picture->w, wide ? picture->h : picture->w * h / w };

    part.w = part.w > 0 ? part.w : 1;
    part.h = part.h > 0 ? part.h : 1;
    part.x = (picture->w - part.w) / 2;
    part.y = (picture->h - part.h) / 2;
    return part;
}

/* The same for a pack's picture. */
static bool draw_own_scene(Pictures *pictures, const char *name, SDL_Surface *scene)
{
    SDL_Surface *picture = png_load(pictures->packs, name, NULL);

    if (picture != NULL)
        picture = png_scaled(picture, middle(picture, scene->w, scene->h), scene->w, scene->h);
    if (picture == NULL)
        return false;
    SDL_FillRect(scene, NULL, SDL_MapRGB(scene->format, 255, 255, 255));
    SDL_BlitSurface(picture, NULL, scene, NULL);
    SDL_FreeSurface(picture);
    return true;
}

/* Draws the middle of a scene on a surface; false if it can't be had. */
static bool draw_assets_scene(Pictures *pictures, const char *name, SDL_Surface *scene)
{
    char path[512];
    Cover cover = cover_of(scene->w, scene->h);
    SDL_Surface *rest = NULL;

    snprintf(path, sizeof path, "%s/scenes/%s.svg", pictures->assets, name);
    char *svg = strchr(name, '/') == NULL ? SDL_LoadFile(path, NULL) : NULL;
    if (svg != NULL) {
        fill_first_rectangles(scene, cover, svg);
        rest = decode_svg(svg, cover.w, cover.h);
    }
    SDL_free(svg);
    if (rest == NULL) {
        fprintf(stderr, "heard: the picture %s can't be shown\n", path);
        return false;
    }
    SDL_BlitSurface(rest, NULL, scene, &(SDL_Rect){ cover.x, cover.y, 0, 0 });
    SDL_FreeSurface(rest);
    return true;
}

static bool draw_scene(Pictures *pictures, const char *name, SDL_Surface *scene, Uint8 dimming)
{
    bool drawn = png_is_name(name) ? draw_own_scene(pictures, name, scene)
                                   : draw_assets_scene(pictures, name, scene);

    if (drawn && dimming > 0)
        dim(scene, dimming);
    return drawn;
}

/* Whether the middle of the left half, where the portrait stands, is darker than a mid grey. */
static bool is_dark(const SDL_Surface *scene)
{
    long sum = 0, count = 0;

    for (int y = scene->h / 4; y < scene->h; y += 16)
        for (int x = 0; x < scene->w / 2; x += 16, count++) {
            Uint32 pixel = *(const Uint32 *)((const Uint8 *)scene->pixels + y * scene->pitch + x * 4);
            sum += (long)((pixel >> 16 & 255) * 2 + (pixel >> 8 & 255) * 5 + (pixel & 255)) / 8;
        }
    return count > 0 && sum / count < 128;
}

/* A scene is drawn straight into its texture: at this size a copy costs as much as some of the drawing. It
 * has no alpha channel, so that showing it is a plain copy. */
const Picture *pictures_scene(Pictures *pictures, const char *name, int w, int h, Uint8 dimming)
{
    Uint64 key = hash_int(hash_int(hash_int(hash_text(HASH_BEGIN, name), w), h), dimming);
    Entry *entry = find(pictures, key);
    SDL_Surface *surface = NULL;
    bool drawn = false, dark = false;

    if (entry != NULL)
        return &entry->picture;
    SDL_Texture *texture =
        SDL_CreateTexture(pictures->renderer, SDL_PIXELFORMAT_RGB888, SDL_TEXTUREACCESS_STREAMING, w, h);
    if (texture != NULL && SDL_LockTextureToSurface(texture, NULL, &surface) == 0) {
        drawn = draw_scene(pictures, name, surface, dimming);
        dark = drawn && is_dark(surface);
        SDL_UnlockTexture(texture);
    }
    if (texture != NULL && !drawn) {
        SDL_DestroyTexture(texture);
        texture = NULL;
    }
    Picture *picture = keep_texture(pictures, key, texture, (SDL_Rect){ 0, 0, w, h });
    picture->dark = dark;
    return picture;
}

const Picture *pictures_drawing(Pictures *pictures, const char *svg, int w, int h)
{
    Uint64 key = hash_int(hash_int(hash_text(HASH_BEGIN, svg), w), h);
    Entry *entry = find(pictures, key);

    if (entry != NULL)
        return &entry->picture;
    SDL_Surface *surface = in_window_order(decode_svg(svg, w, h));
    return keep(pictures, key, surface, whole(surface));
}

const Picture *pictures_disc(Pictures *pictures, int diameter)
{
    return pictures_drawing(pictures, "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 100\">"
                                      "<circle cx=\"50\" cy=\"50\" r=\"50\" fill=\"#ffffff\"/></svg>",
                            diameter, diameter);
}

/* An icon that isn't there: an empty circle. */
static const char icon_placeholder[] =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 24\">"
    "<circle cx=\"12\" cy=\"12\" r=\"9\" fill=\"none\" stroke=\"#ffffff\" stroke-width=\"2\"/></svg>";

const Picture *pictures_icon(Pictures *pictures, const char *name, int size)
{
    char file[200];
    Uint64 key = hash_int(hash_text(hash_text(HASH_BEGIN, "icon"), name), size);
    Entry *entry = find(pictures, key);

    if (entry != NULL)
        return &entry->picture;
    snprintf(file, sizeof file, "icons/%s.svg", name);
    SDL_Surface *surface = decode_file(pictures, file, size, size);
    if (surface == NULL)
        surface = in_window_order(decode_svg(icon_placeholder, size, size));
    return keep(pictures, key, surface, whole(surface));
}

/* ---- portraits ---- */

PortraitFrame pictures_frame(Pictures *pictures)
{
    portraits_read(&pictures->portraits, pictures->assets);
    return pictures->portraits.frame;
}

const Portrait *pictures_portrait(Pictures *pictures, const char *id, const char *face)
{
    portraits_read(&pictures->portraits, pictures->assets);
    return portraits_find(&pictures->portraits, id, face);
}

static SDL_Surface *decode_layer(Pictures *pictures, const char *file, int w)
{
    char path[200];

    snprintf(path, sizeof path, "portraits/%s", file);
    return decode_file(pictures, path, w, w * pictures->portraits.frame.h / pictures->portraits.frame.w);
}

static Uint64 layer_key(const char *file, int w)
{
    return hash_int(hash_text(hash_text(HASH_BEGIN, "layer"), file), w);
}

const Picture *pictures_layer(Pictures *pictures, const char *file, int w)
{
    Entry *entry = find(pictures, layer_key(file, w));
    SDL_Rect at = { 0, 0, 0, 0 };

    if (entry != NULL)
        return &entry->picture;
    SDL_Surface *surface = decode_layer(pictures, file, w);
    if (surface != NULL)
        surface = cut_margins(surface, &at);
    return keep(pictures, layer_key(file, w), surface, at);
}

bool pictures_prefetch(Pictures *pictures, const Portrait *now, int w)
{
    const char *own[] = { now->blink, now->talk[0], now->talk[1] };

    if (pictures->crowded)
        return false;
    for (int i = 0; i < 3; i++)
        if (own[i] != NULL && find(pictures, layer_key(own[i], w)) == NULL)
            return pictures_layer(pictures, own[i], w) != NULL;

    for (int i = 0; i < pictures->portraits.count; i++) {
        const Portrait *other = &pictures->portraits.items[i];

        if (strcmp(other->id, now->id) != 0)
            continue;
        if (find(pictures, layer_key(other->still, w)) == NULL)
            return pictures_layer(pictures, other->still, w) != NULL;
        if (find(pictures, layer_key(other->body, w)) == NULL)
            return pictures_layer(pictures, other->body, w) != NULL;
    }
    return false;
}

const Picture *pictures_own(Pictures *pictures, const char *name, const char *face, int w, int h)
{
    Uint64 key = hash_text(hash_text(hash_text(HASH_BEGIN, "own"), name), face != NULL ? face : "");
    SDL_Rect at = { 0, 0, 0, 0 };

    key = hash_int(hash_int(key, w), h);
    Entry *entry = find(pictures, key);
    if (entry != NULL)
        return &entry->picture;
    SDL_Surface *picture = png_load(pictures->packs, name, face);
    if (picture != NULL) {
        bool wide = (Sint64)picture->w * h > (Sint64)picture->h * w;

        at.w = SDL_max(1, wide ? w : picture->w * h / picture->h);
        at.h = SDL_max(1, wide ? picture->h * w / picture->w : h);
        at.x = (w - at.w) / 2;
        at.y = h - at.h;
        picture = png_scaled(picture, whole(picture), at.w, at.h);
    }
    return keep(pictures, key, picture, at);
}

/* ---- avatars ---- */

/* Somebody without a picture. */
static const char silhouette[] =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"130 70 600 600\">"
    "<circle cx=\"430\" cy=\"330\" r=\"120\" fill=\"#53616d\"/>"
    "<path d=\"M190 700Q190 480 430 480T670 700Z\" fill=\"#53616d\"/></svg>";

/* How much of a pixel lies inside a circle around the middle, 0 to 255. */
static int coverage(int x, int y, int diameter)
{
    float r = (float)diameter / 2, dx = (float)x + 0.5f - r, dy = (float)y + 0.5f - r;
    float inside = r - SDL_sqrtf(dx * dx + dy * dy) + 0.5f;

    return inside <= 0 ? 0 : inside >= 1 ? 255 : (int)(inside * 255);
}

static void cut_disc(SDL_Surface *surface)
{
    for (int y = 0; y < surface->h; y++) {
        Uint32 *row = (Uint32 *)((Uint8 *)surface->pixels + y * surface->pitch);

        for (int x = 0; x < surface->w; x++)
            row[x] = (row[x] & 0xffffff) | (Uint32)coverage(x, y, surface->w) << 24;
    }
}

/* A layer of an avatar whose face's circle fills `target`. */
static void lay(Pictures *pictures, SDL_Surface *target, const char *file)
{
    PortraitFrame box = pictures->portraits.frame;
    int diameter = target->w, full = box.w * diameter / (2 * box.face_r);
    SDL_Surface *layer = file != NULL ? decode_layer(pictures, file, full) : NULL;
    SDL_Rect at = { (box.x - box.face_x + box.face_r) * diameter / (2 * box.face_r),
                    (box.y - box.face_y + box.face_r) * diameter / (2 * box.face_r), 0, 0 };

    SDL_BlitSurface(layer, NULL, target, &at);
    SDL_FreeSurface(layer);
}

/* The middle of a pack's picture, and of a tall one the top. */
static SDL_Surface *own_head(Pictures *pictures, const char *id, const char *face, int diameter)
{
    SDL_Surface *picture = png_is_name(id) ? png_load(pictures->packs, id, face) : NULL;

    if (picture == NULL)
        return NULL;
    SDL_Rect part = middle(picture, 1, 1);
    part.y = 0;
    return png_scaled(picture, part, diameter, diameter);
}

static SDL_Surface *draw_avatar(Pictures *pictures, const Portrait *portrait, SDL_Surface *own, int diameter,
                                SDL_Color ground)
{
    SDL_Surface *disc = SDL_CreateRGBSurfaceWithFormat(0, diameter, diameter, 32, SDL_PIXELFORMAT_ARGB8888);

    if (disc == NULL)
        return NULL;
    SDL_FillRect(disc, NULL, SDL_MapRGB(disc->format, ground.r, ground.g, ground.b));
    if (own != NULL) {
        SDL_BlitSurface(own, NULL, disc, NULL);
    } else if (portrait != NULL) {
        lay(pictures, disc, portrait->body);
        lay(pictures, disc, portrait->still);
        lay(pictures, disc, portrait->glasses);
    } else {
        SDL_Surface *shape = decode_svg(silhouette, diameter, diameter);
        SDL_BlitSurface(shape, NULL, disc, NULL);
        SDL_FreeSurface(shape);
    }
    cut_disc(disc);
    return disc;
}

const Picture *pictures_avatar(Pictures *pictures, const char *id, const char *face, int diameter,
                               SDL_Color ground)
{
    const Portrait *portrait = pictures_portrait(pictures, id, face);
    Uint64 key = hash_int(hash_text(HASH_BEGIN, "avatar"), diameter);

    key = hash_int(key, ground.r << 16 | ground.g << 8 | ground.b);
    key = hash_text(key, portrait != NULL ? portrait->id : png_is_name(id) ? id : "");
    key = hash_text(key, portrait != NULL ? portrait->face : png_is_name(id) && face != NULL ? face : "");
    Entry *entry = find(pictures, key);
    if (entry != NULL)
        return &entry->picture;
    SDL_Surface *own = own_head(pictures, id, face, diameter);
    SDL_Surface *surface = draw_avatar(pictures, portrait, own, diameter, ground);
    SDL_FreeSurface(own);
    return keep(pictures, key, surface, whole(surface));
}

/* ---- life ---- */

Pictures *pictures_new(SDL_Renderer *renderer, const char *assets, const char *packs)
{
    Pictures *pictures = calloc(1, sizeof *pictures);

    if (pictures == NULL)
        return NULL;
    pictures->renderer = renderer;
    snprintf(pictures->assets, sizeof pictures->assets, "%s", assets);
    snprintf(pictures->packs, sizeof pictures->packs, "%s", packs != NULL ? packs : "");
    return pictures;
}

void pictures_free(Pictures *pictures)
{
    if (pictures == NULL)
        return;
    pictures_drop(pictures);
    portraits_free(&pictures->portraits);
    free(pictures);
}
