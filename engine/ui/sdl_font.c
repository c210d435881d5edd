#include "ui/sdl_font.h"

#include <stdio.h>
#include <string.h>

enum { LONGEST_RUN = 240 };     /* bytes that are measured or drawn at a time */

/* ---- fonts ---- */

/* `growth`: how much of a larger text size a style takes part in; what is large already needs less. */
typedef struct Cut { const char *plain, *dyslexic; int size; float growth; } Cut;

static const Cut cuts[STYLES] = {
    [STYLE_BODY]    = { "AtkinsonHyperlegibleNext-Regular",  "OpenDyslexic-Regular", 18, 1 },
    [STYLE_BOLD]    = { "AtkinsonHyperlegibleNext-SemiBold", "OpenDyslexic-Bold",    18, 1 },
    [STYLE_ITALIC]  = { "AtkinsonHyperlegibleNext-Italic",   "OpenDyslexic-Regular", 18, 1 },
    [STYLE_SMALL]   = { "AtkinsonHyperlegibleNext-Medium",   "OpenDyslexic-Regular", 15, 1 },
    [STYLE_H1]      = { "AtkinsonHyperlegibleNext-SemiBold", "OpenDyslexic-Bold",    30, 0.6f },
    [STYLE_H2]      = { "AtkinsonHyperlegibleNext-SemiBold", "OpenDyslexic-Bold",    22, 0.75f },
    [STYLE_H3]      = { "AtkinsonHyperlegibleNext-SemiBold", "OpenDyslexic-Bold",    19, 0.95f },
    [STYLE_DISPLAY] = { "AtkinsonHyperlegibleNext-Bold",     "OpenDyslexic-Bold",    64, 0.4f },
    [STYLE_KEY]     = { "AtkinsonHyperlegibleNext-Bold",     "OpenDyslexic-Bold",    16, 1 },
};

/* A style's size in pixels. */
static float style_size(const Fonts *fonts, Style style)
{
    float more = fonts->text > 1 ? (fonts->text - 1) * cuts[style].growth : fonts->text - 1;

    return (float)cuts[style].size * fonts->unit * (1 + more);
}

/* Light hinting: with sub-pixel places on top, a line takes six times as long to draw and looks much the
 * same. */
static TTF_Font *open_font(Fonts *fonts, const char *path, float size)
{
    TTF_Font *font = TTF_OpenFont(path, (int)(size + 0.5f));

    if (font != NULL)
        TTF_SetFontHinting(font, TTF_HINTING_LIGHT);
    else if (!fonts->warned) {
        fprintf(stderr, "heard: %s. Another font is used.\n", TTF_GetError());
        fonts->warned = true;
    }
    return font;
}

static TTF_Font *open_kit_font(Fonts *fonts, const char *name, float size)
{
    char path[512];

    snprintf(path, sizeof path, "%s/%s.ttf", fonts->folder, name);
    return open_font(fonts, path, size);
}

/* The font of a style; when its file is missing, whatever can be had. */
static TTF_Font *open_style(Fonts *fonts, Style style)
{
    float size = style_size(fonts, style);
    TTF_Font *font = NULL;

    /* OpenDyslexic is wide: at 85 % it takes about as much room as Atkinson */
    if (fonts->typeface == TYPEFACE_DYSLEXIC)
        font = open_kit_font(fonts, cuts[style].dyslexic, size * 0.85f);
    if (font == NULL)
        font = open_kit_font(fonts, cuts[style].plain, size);
    if (font == NULL)
        font = open_kit_font(fonts, cuts[STYLE_BODY].plain, size);
    if (font == NULL)
        font = open_kit_font(fonts, cuts[STYLE_BODY].dyslexic, size * 0.85f);
    if (font == NULL)
        font = open_font(fonts, "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf", size * 0.9f);
    return font;
}

/* How wide a space is among letters, rounded up: alone it measures less, and a line must never be wider than
 * the sum of its words. */
static int space_width(TTF_Font *font)
{
    int with = 0, without = 0;

    TTF_SizeUTF8(font, "n n n n n", &with, NULL);
    TTF_SizeUTF8(font, "nnnnn", &without, NULL);
    return (with - without + 3) / 4;
}

/* Fonts are opened when a text first needs them: a title needs three of nine. */
static TTF_Font *style_font(Fonts *fonts, Style style)
{
    if (fonts->text_fonts[style] == NULL) {
        fonts->text_fonts[style] = open_style(fonts, style);
        if (fonts->text_fonts[style] == NULL)
            fonts->text_fonts[style] = fonts->text_fonts[STYLE_BODY];
        fonts->spaces[style] = space_width(fonts->text_fonts[style]);
    }
    return fonts->text_fonts[style];
}

static TTF_Font *symbol_font(Fonts *fonts, Style style)
{
    if (fonts->symbol_fonts[style] == NULL) {
        fonts->symbol_fonts[style] = open_kit_font(fonts, "InterSymbols-Regular", style_size(fonts, style));
        if (fonts->symbol_fonts[style] == NULL)
            fonts->symbol_fonts[style] = style_font(fonts, style);
    }
    return fonts->symbol_fonts[style];
}

/* ---- runs ---- */

Uint32 next_point(const char **text, const char *end)
{
    const unsigned char *s = (const unsigned char *)*text;
    int more = *s < 0xC0 ? 0 : *s < 0xE0 ? 1 : *s < 0xF0 ? 2 : 3;
    Uint32 point = more == 0 ? *s : *s & (0x3Fu >> more);

    s++;
    for (; more > 0 && (const char *)s < end; more--)
        point = point << 6 | (*s++ & 0x3F);
    *text = (const char *)s;
    return point;
}

/* Marks that only tell how to draw: no font has a shape for them. */
static bool invisible(Uint32 point)
{
    return point == 0xFE0F || point == 0xFE0E || point == 0xAD || point == 0x200B;
}

static TTF_Font *font_for(Fonts *fonts, Style style, Uint32 point)
{
    TTF_Font *font = style_font(fonts, style);

    if (point < 0x250 || TTF_GlyphIsProvided32(font, point))
        return font;
    TTF_Font *symbols = symbol_font(fonts, style);
    return TTF_GlyphIsProvided32(symbols, point) ? symbols : font;
}

/* A stretch of text in one font, as a string of its own. */
typedef struct Run {
    TTF_Font *font;
    char bytes[LONGEST_RUN + 8];
} Run;

/* The run that begins at `text`; `text` moves behind it. False at the end. */
static bool next_run(Fonts *fonts, Style style, const char **text, const char *end, Run *run)
{
    int length = 0;

    run->font = NULL;
    while (*text < end && length < LONGEST_RUN) {
        const char *at = *text;
        Uint32 point = next_point(text, end);

        if (invisible(point))
            continue;
        TTF_Font *font = font_for(fonts, style, point);
        if (run->font != NULL && font != run->font) {
            *text = at;
            break;
        }
        run->font = font;
        memcpy(run->bytes + length, at, (size_t)(*text - at));
        length += (int)(*text - at);
    }
    run->bytes[length] = '\0';
    return run->font != NULL;
}

int fonts_measure(Fonts *fonts, Style style, const char *text, int length)
{
    const char *end = text + length;
    int width = 0;
    Run run;

    while (next_run(fonts, style, &text, end, &run)) {
        int w = 0;

        if (TTF_SizeUTF8(run.font, run.bytes, &w, NULL) == 0)
            width += w;
    }
    return width;
}

/* ---- drawing ---- */

/* Runs side by side on one baseline. */
static SDL_Surface *draw_runs(Fonts *fonts, Style style, const char *text, int length, SDL_Color colour)
{
    int width = fonts_measure(fonts, style, text, length),
        baseline = TTF_FontAscent(style_font(fonts, style));
    int height = TTF_FontHeight(style_font(fonts, style)), x = 0;
    SDL_Surface *whole = SDL_CreateRGBSurfaceWithFormat(0, width, height, 32, SDL_PIXELFORMAT_ARGB8888);
    const char *end = text + length;
    Run run;

    while (whole != NULL && next_run(fonts, style, &text, end, &run)) {
        SDL_Surface *piece = TTF_RenderUTF8_Blended(run.font, run.bytes, colour);

        if (piece == NULL)
            continue;
        SDL_Rect at = { x, baseline - TTF_FontAscent(run.font), piece->w, piece->h };
        x += piece->w;
        SDL_SetSurfaceBlendMode(piece, SDL_BLENDMODE_NONE);
        SDL_BlitSurface(piece, NULL, whole, &at);
        SDL_FreeSurface(piece);
    }
    return whole;
}

SDL_Surface *fonts_draw(Fonts *fonts, Style style, const char *text, int length, SDL_Color colour)
{
    const char *s = text, *end = text + length;
    Run run;

    if (!next_run(fonts, style, &s, end, &run))
        return NULL;
    if (s == end)
        return TTF_RenderUTF8_Blended(run.font, run.bytes, colour);
    return draw_runs(fonts, style, text, length, colour);
}

/* ---- life ---- */

void fonts_init(Fonts *fonts, const char *assets)
{
    *fonts = (Fonts){ .unit = 0 };
    snprintf(fonts->folder, sizeof fonts->folder, "%s/fonts", assets);
}

void fonts_close(Fonts *fonts)
{
    TTF_Font *body = fonts->text_fonts[STYLE_BODY];

    for (int i = 0; i < STYLES; i++) {
        TTF_Font *font = fonts->text_fonts[i], *symbols = fonts->symbol_fonts[i];

        if (symbols != NULL && symbols != font)
            TTF_CloseFont(symbols);
        if (font != NULL && font != body)
            TTF_CloseFont(font);
    }
    if (body != NULL)
        TTF_CloseFont(body);
    memset(fonts->text_fonts, 0, sizeof fonts->text_fonts);
    memset(fonts->symbol_fonts, 0, sizeof fonts->symbol_fonts);
}

bool fonts_open(Fonts *fonts, Typeface typeface, float unit, float text, Error *error)
{
    fonts_close(fonts);
    fonts->typeface = typeface;
    fonts->unit = unit;
    fonts->text = text;
    fonts->text_fonts[STYLE_BODY] = open_style(fonts, STYLE_BODY);
    if (fonts->text_fonts[STYLE_BODY] == NULL)
        return error_say(error, "No font could be opened in %s. Install the program again, or play in the "
                                "terminal.", fonts->folder);
    fonts->spaces[STYLE_BODY] = space_width(fonts->text_fonts[STYLE_BODY]);
    return true;
}

int fonts_space(Fonts *fonts, Style style)
{
    style_font(fonts, style);
    return fonts->spaces[style];
}

int fonts_line_height(Fonts *fonts, Style style)
{
    return TTF_FontLineSkip(style_font(fonts, style));
}
