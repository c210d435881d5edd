/* sdl_text.h: words on the screen: wrapping, and a cache of drawn lines.
 *
 * A painter asks for a text wrapped at a width and gets a TextBlock: its lines and its size.
 * Nothing is drawn by that, so a layout may measure hundreds of texts. A line becomes a texture
 * when it is painted for the first time, and stays one while it is in sight and there is room.
 */
#ifndef HEARD_SDL_TEXT_H
#define HEARD_SDL_TEXT_H

#include "ui/sdl_font.h"

typedef struct TextLine {
    int start, length;          /* bytes of the text */
    int width;                  /* in pixels; of a line of several as its words add up, so it may be drawn 1 % wider */
} TextLine;

/* A text wrapped at a width. It lives until the next texts_sweep() that finds it unused. */
typedef struct TextBlock {
    int width, height;          /* of the widest line as it is drawn; of all lines */
    int room;                   /* the least width at which it is wrapped like this */
    int line_height;
    int line_count;             /* at least 1 */
    TextLine *lines;
} TextBlock;

typedef struct Texts Texts;

/* Fonts from `assets`/fonts. NULL when memory is short. */
Texts *texts_new(SDL_Renderer *renderer, const char *assets);
void texts_free(Texts *texts);

/* Chooses typeface and size: pixels a point, and the text size (1 at 100 %). Everything cached is dropped if
 * they change. Fails with a sentence when not a single font can be opened. */
bool texts_configure(Texts *texts, Typeface typeface, float unit, float text, Error *error);

/* The text wrapped at `width` pixels: at spaces and after dashes, and inside a word that is wider
 * than a line. A newline begins a new line. Never NULL. */
const TextBlock *texts_wrap(Texts *texts, Style style, const char *text, int width);

/* How wide `length` bytes of a text without a newline are, spaces at the end too. */
int texts_width(Texts *texts, Style style, const char *text, int length);

/* The height of one line of a style. */
int texts_line_height(Texts *texts, Style style);

/* A drawn piece of text, `length` bytes of it without a newline. NULL when there is nothing to
 * see in it. It lives until the next texts_sweep() or texts_configure(). */
SDL_Texture *texts_line(Texts *texts, Style style, const char *text, int length, SDL_Color colour);

/* After a frame: drops what wasn't used lately and doesn't fit into `budget` bytes. */
void texts_sweep(Texts *texts, size_t budget);

#endif
