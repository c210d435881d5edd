/* sdl_font.h: the fonts of the kit: how wide a text is, and what it looks like.
 *
 * SDL_ttf knows no second font, so each text is split into runs: what the text font can't write is
 * written with InterSymbols on the same baseline. A font that can't be opened is replaced by another,
 * and that is said once on stderr. Nothing is cached here but the open fonts.
 */
#ifndef HEARD_SDL_FONT_H
#define HEARD_SDL_FONT_H

#include "core/error.h"
#include "ui/services.h"

#include <SDL.h>
#include <SDL_ttf.h>

typedef enum Style {
    STYLE_BODY, STYLE_BOLD, STYLE_ITALIC,
    STYLE_SMALL,        /* labels, figures, captions */
    STYLE_H1, STYLE_H2, STYLE_H3,
    STYLE_DISPLAY,      /* the program's name on the title */
    STYLE_KEY,          /* the number of a reply */
    STYLES
} Style;

typedef struct Fonts {
    char folder[400];
    Typeface typeface;
    float unit, text;                   /* pixels a point, 0: not opened yet; the text size, 1 at 100 % */
    TTF_Font *text_fonts[STYLES];       /* opened when first needed */
    TTF_Font *symbol_fonts[STYLES];
    int spaces[STYLES];                 /* how wide a space is */
    bool warned;                        /* a missing font has been reported */
} Fonts;

/* Fonts of `assets`/fonts; none is open yet. */
void fonts_init(Fonts *fonts, const char *assets);

/* Chooses typeface and size. Fails with a sentence when not a single font can be opened. */
bool fonts_open(Fonts *fonts, Typeface typeface, float unit, float text, Error *error);
void fonts_close(Fonts *fonts);

/* The width of a piece of text without a newline, in pixels; of a space; and the height of a line. */
int fonts_measure(Fonts *fonts, Style style, const char *text, int length);
int fonts_space(Fonts *fonts, Style style);
int fonts_line_height(Fonts *fonts, Style style);

/* A piece of text as a picture; NULL when there is nothing to see in it. The caller frees it. */
SDL_Surface *fonts_draw(Fonts *fonts, Style style, const char *text, int length, SDL_Color colour);

/* The next code point of valid UTF-8; `text` moves behind it. */
Uint32 next_point(const char **text, const char *end);

#endif
