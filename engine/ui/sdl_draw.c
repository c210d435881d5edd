#include "ui/sdl_draw.h"

#include "ui/sdl_hash.h"

#include <stdlib.h>
#include <string.h>

enum { CELL = 64 };             /* pixels */

void canvas_open(Canvas *canvas, SDL_Renderer *renderer, Texts *texts, Pictures *pictures)
{
    SDL_RendererInfo info;

    *canvas = (Canvas){ .renderer = renderer, .texts = texts, .pictures = pictures, .fresh = true };
    canvas->keeps = SDL_GetRendererInfo(renderer, &info) == 0 && (info.flags & SDL_RENDERER_SOFTWARE) != 0;
}

void canvas_close(Canvas *canvas)
{
    free(canvas->marks);
    free(canvas->cells);
    free(canvas->before);
}

bool canvas_begin(Canvas *canvas, int width, int height)
{
    canvas->count = 0;
    if (width != canvas->width || height != canvas->height || canvas->cells == NULL) {
        int columns = (width + CELL - 1) / CELL, rows = (height + CELL - 1) / CELL;
        size_t size = (size_t)columns * (size_t)rows * sizeof(Uint64);

        free(canvas->cells);
        free(canvas->before);
        canvas->cells = malloc(size);
        canvas->before = malloc(size);
        canvas->width = width;
        canvas->height = height;
        canvas->columns = columns;
        canvas->rows = rows;
        canvas->fresh = true;
    }
    return canvas->cells != NULL && canvas->before != NULL;
}

void canvas_forget(Canvas *canvas)
{
    canvas->fresh = true;
}

/* ---- marks ---- */

static Mark *add(Canvas *canvas, MarkKind kind, SDL_Rect at, SDL_Color colour)
{
    if (canvas->count == canvas->room) {
        int room = canvas->room == 0 ? 256 : canvas->room * 2;
        Mark *marks = realloc(canvas->marks, (size_t)room * sizeof *marks);

        /* without memory the last mark is the one that gives way */
        if (marks == NULL && canvas->count == 0)
            return NULL;
        if (marks == NULL)
            canvas->count--;
        else {
            canvas->marks = marks;
            canvas->room = room;
        }
    }
    Mark *mark = &canvas->marks[canvas->count++];
    *mark = (Mark){ .kind = kind, .at = at, .colour = colour };
    mark->clip = (SDL_Rect){ 0, 0, canvas->width, canvas->height };
    return mark;
}

void canvas_fill(Canvas *canvas, SDL_Rect at, SDL_Color colour)
{
    add(canvas, MARK_FILL, at, colour);
}

void canvas_round(Canvas *canvas, SDL_Rect at, int radius, SDL_Color colour)
{
    Mark *mark = add(canvas, MARK_ROUND, at, colour);
    int least = at.w < at.h ? at.w : at.h;

    if (mark != NULL)
        mark->radius = radius * 2 > least ? least / 2 : radius;
}

void canvas_text(Canvas *canvas, int x, int y, Style style, const char *text, const TextBlock *block,
                 SDL_Color colour)
{
    Mark *mark = add(canvas, MARK_TEXT, (SDL_Rect){ x, y, block->width, block->height }, colour);

    if (mark == NULL)
        return;
    mark->style = style;
    mark->text = text;
    mark->block = block;
}

void canvas_picture(Canvas *canvas, int x, int y, const Picture *picture, SDL_Color tint)
{
    SDL_Rect at = { x + picture->at.x, y + picture->at.y, picture->at.w, picture->at.h };
    Mark *mark = add(canvas, MARK_PICTURE, at, tint);

    if (mark != NULL)
        mark->picture = picture;
}

void canvas_move(Canvas *canvas, int first, int dx, int dy)
{
    for (int i = first; i < canvas->count; i++) {
        canvas->marks[i].at.x += dx;
        canvas->marks[i].at.y += dy;
    }
}

void canvas_clip(Canvas *canvas, int first, SDL_Rect clip)
{
    for (int i = first; i < canvas->count; i++)
        if (!SDL_IntersectRect(&canvas->marks[i].clip, &clip, &canvas->marks[i].clip))
            canvas->marks[i].clip = (SDL_Rect){ 0, 0, 0, 0 };
}

/* ---- painting one mark ---- */

static void paint_fill(Canvas *canvas, SDL_Rect at, SDL_Color colour)
{
    SDL_SetRenderDrawColor(canvas->renderer, colour.r, colour.g, colour.b, colour.a);
    SDL_RenderFillRect(canvas->renderer, &at);
}

/* Four quarters of a disc, and rectangles between them. */
static void paint_round(Canvas *canvas, const Mark *mark)
{
    SDL_Rect at = mark->at;
    int r = mark->radius;

    paint_fill(canvas, (SDL_Rect){ at.x + r, at.y, at.w - 2 * r, at.h }, mark->colour);
    if (r == 0)
        return;
    paint_fill(canvas, (SDL_Rect){ at.x, at.y + r, r, at.h - 2 * r }, mark->colour);
    paint_fill(canvas, (SDL_Rect){ at.x + at.w - r, at.y + r, r, at.h - 2 * r }, mark->colour);

    SDL_Texture *disc = pictures_disc(canvas->pictures, 2 * r)->texture;
    if (disc == NULL)
        return;
    SDL_SetTextureColorMod(disc, mark->colour.r, mark->colour.g, mark->colour.b);
    for (int corner = 0; corner < 4; corner++) {
        int right = corner & 1, low = corner >> 1;
        SDL_Rect from = { right * r, low * r, r, r };
        SDL_Rect to = { at.x + right * (at.w - r), at.y + low * (at.h - r), r, r };

        SDL_RenderCopy(canvas->renderer, disc, &from, &to);
    }
}

/* The lines that can be seen, no others: each costs a texture. */
static void paint_text(Canvas *canvas, const Mark *mark, SDL_Rect seen)
{
    const TextBlock *block = mark->block;

    for (int i = 0; i < block->line_count; i++) {
        const TextLine *line = &block->lines[i];
        SDL_Rect at = { mark->at.x, mark->at.y + i * block->line_height, 0, 0 };

        if (at.y >= seen.y + seen.h || at.y + 2 * block->line_height <= seen.y || line->length == 0)
            continue;
        SDL_Texture *texture = texts_line(canvas->texts, mark->style, mark->text + line->start, line->length,
                                          mark->colour);
        if (texture == NULL)
            continue;
        SDL_QueryTexture(texture, NULL, NULL, &at.w, &at.h);
        SDL_RenderCopy(canvas->renderer, texture, NULL, &at);
    }
}

static void paint_picture(Canvas *canvas, const Mark *mark)
{
    SDL_Texture *texture = mark->picture->texture;

    if (texture == NULL)
        return;
    SDL_SetTextureColorMod(texture, mark->colour.r, mark->colour.g, mark->colour.b);
    SDL_RenderCopy(canvas->renderer, texture, NULL, &mark->at);
}

/* Letters reach a little beyond their line's box; and a long line, whose width is the sum of its words', is drawn up
 * to a hundredth wider than that. */
static SDL_Rect reach(const Mark *mark)
{
    SDL_Rect at = mark->at;

    if (mark->kind == MARK_TEXT) {
        int more = mark->block->line_height / 4;
        at = (SDL_Rect){ at.x - more, at.y - more, at.w + 2 * more + at.w / 32, at.h + 2 * more };
    }
    return at;
}

/* Paints what lies in one rectangle. */
static void paint_part(Canvas *canvas, SDL_Rect part)
{
    for (int i = 0; i < canvas->count; i++) {
        const Mark *mark = &canvas->marks[i];
        SDL_Rect clip, at = reach(mark);

        if (!SDL_IntersectRect(&mark->clip, &part, &clip) || !SDL_HasIntersection(&clip, &at))
            continue;
        SDL_RenderSetClipRect(canvas->renderer, &clip);
        switch (mark->kind) {
        case MARK_FILL:    paint_fill(canvas, mark->at, mark->colour); break;
        case MARK_ROUND:   paint_round(canvas, mark); break;
        case MARK_TEXT:    paint_text(canvas, mark, clip); break;
        case MARK_PICTURE: paint_picture(canvas, mark); break;
        }
    }
}

/* ---- what has changed ---- */

static Uint64 mark_hash(const Mark *mark)
{
    Uint64 hash = hash_int(HASH_BEGIN, mark->kind);

    hash = hash_bytes(hash, &mark->at, sizeof mark->at);
    hash = hash_bytes(hash, &mark->clip, sizeof mark->clip);
    hash = hash_bytes(hash, &mark->colour, sizeof mark->colour);
    hash = hash_int(hash, mark->radius);
    if (mark->kind == MARK_TEXT)
        hash = hash_text(hash_int(hash, mark->style), mark->text);
    if (mark->kind == MARK_PICTURE)
        hash = hash_int(hash, mark->picture->serial);
    return hash;
}

/* Lets every cell know of the marks on it. */
static void fill_cells(Canvas *canvas)
{
    for (int i = 0; i < canvas->columns * canvas->rows; i++)
        canvas->cells[i] = HASH_BEGIN;

    for (int i = 0; i < canvas->count; i++) {
        const Mark *mark = &canvas->marks[i];
        SDL_Rect on, at = reach(mark);

        if (!SDL_IntersectRect(&mark->clip, &at, &on))
            continue;
        Uint64 hash = mark_hash(mark);
        for (int y = on.y / CELL; y <= (on.y + on.h - 1) / CELL; y++)
            for (int x = on.x / CELL; x <= (on.x + on.w - 1) / CELL; x++) {
                Uint64 *cell = &canvas->cells[y * canvas->columns + x];
                *cell = hash_bytes(*cell, &hash, sizeof hash);
            }
    }
}

static bool changed(const Canvas *canvas, int x, int y)
{
    int cell = y * canvas->columns + x;

    return canvas->fresh || canvas->cells[cell] != canvas->before[cell];
}

/* Takes the next rectangle of changed cells, from row `*y`, and marks it as done. */
static bool next_part(Canvas *canvas, int *y, SDL_Rect *part)
{
    for (; *y < canvas->rows; ++*y)
        for (int x = 0; x < canvas->columns; x++) {
            int w = 0, h = 1;

            while (x + w < canvas->columns && changed(canvas, x + w, *y))
                w++;
            if (w == 0)
                continue;

            /* down, as long as the same columns have changed */
            for (bool same = true; same && *y + h < canvas->rows; h += same)
                for (int i = 0; i < w && same; i++)
                    same = changed(canvas, x + i, *y + h);
            for (int i = 0; i < h; i++)
                memcpy(&canvas->before[(*y + i) * canvas->columns + x],
                       &canvas->cells[(*y + i) * canvas->columns + x], (size_t)w * sizeof(Uint64));
            *part = (SDL_Rect){ x * CELL, *y * CELL, w * CELL, h * CELL };
            return true;
        }
    return false;
}

bool canvas_present(Canvas *canvas)
{
    int cells = canvas->columns * canvas->rows, y = 0;
    SDL_Rect part = { 0, 0, canvas->width, canvas->height };

    fill_cells(canvas);
    if (!canvas->fresh && memcmp(canvas->cells, canvas->before, (size_t)cells * sizeof(Uint64)) == 0)
        return false;

    /* a renderer that swaps buffers begins every frame with nothing */
    if (canvas->fresh || !canvas->keeps) {
        paint_part(canvas, part);
        memcpy(canvas->before, canvas->cells, (size_t)cells * sizeof(Uint64));
    }
    canvas->fresh = false;
    while (next_part(canvas, &y, &part))
        paint_part(canvas, part);

    SDL_RenderSetClipRect(canvas->renderer, NULL);
    SDL_RenderPresent(canvas->renderer);
    return true;
}
