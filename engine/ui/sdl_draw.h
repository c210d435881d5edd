/* sdl_draw.h: marks on a canvas, and only what changed in them on the screen.
 *
 * A frame is a list of marks: fills, rounded panels, texts, pictures, in the order they lie on each
 * other. Painters write the whole list anew for every frame, which is cheap, because a mark is only
 * a description. canvas_present() then compares, cell by cell, what lies on the screen with what
 * should, and paints the cells that differ. So a blink costs a face and a key press costs two
 * buttons, and no painter has to know what it has changed.
 */
#ifndef HEARD_SDL_DRAW_H
#define HEARD_SDL_DRAW_H

#include "ui/sdl_picture.h"
#include "ui/sdl_text.h"

typedef enum MarkKind { MARK_FILL, MARK_ROUND, MARK_TEXT, MARK_PICTURE } MarkKind;

typedef struct Mark {
    MarkKind kind;
    SDL_Rect at, clip;
    SDL_Color colour;           /* of a picture: what its white becomes */
    int radius;                 /* of a rounded panel's corners */
    Style style;
    const char *text;           /* must last until canvas_present() */
    const TextBlock *block;
    const Picture *picture;
} Mark;

typedef struct Canvas {
    SDL_Renderer *renderer;
    Texts *texts;
    Pictures *pictures;
    bool keeps;                 /* the renderer keeps what was painted, so that a part can be repainted */
    int width, height;
    Mark *marks;
    int count, room;
    Uint64 *cells, *before;     /* a hash for each cell: of this frame, and of what is on the screen */
    int columns, rows;
    bool fresh;                 /* nothing on the screen can be relied on */
} Canvas;

/* A canvas on these. */
void canvas_open(Canvas *canvas, SDL_Renderer *renderer, Texts *texts, Pictures *pictures);
void canvas_close(Canvas *canvas);

/* Begins a frame of this size. False when memory is short. */
bool canvas_begin(Canvas *canvas, int width, int height);

/* Adds a mark on top of the others. */
void canvas_fill(Canvas *canvas, SDL_Rect at, SDL_Color colour);
void canvas_round(Canvas *canvas, SDL_Rect at, int radius, SDL_Color colour);
void canvas_text(Canvas *canvas, int x, int y, Style style, const char *text, const TextBlock *block,
                 SDL_Color colour);
void canvas_picture(Canvas *canvas, int x, int y, const Picture *picture, SDL_Color tint);

/* Moves the marks from number `first` on, or cuts them off at a rectangle. */
void canvas_move(Canvas *canvas, int first, int dx, int dy);
void canvas_clip(Canvas *canvas, int first, SDL_Rect clip);

/* Makes all that follows be painted anew. */
void canvas_forget(Canvas *canvas);

/* Brings the marks on the screen; false if nothing had to be painted. */
bool canvas_present(Canvas *canvas);

#endif
