#include "ui/sdl_text.h"

#include "ui/sdl_hash.h"

#include <SDL_ttf.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    BUCKETS = 1024,             /* of both caches; a power of two */
    WORDS = 8192,               /* remembered widths of words; a power of two */
    MOST_BLOCKS = 1500,         /* above this, blocks that this frame didn't ask for are dropped */
    LONGEST_RUN = 240           /* bytes that are measured or drawn at a time */
};

typedef struct Block {
    TextBlock block;            /* first, so that a TextBlock is a Block */
    Uint64 key;
    unsigned used;              /* the frame it was asked for last */
    struct Block *next;
} Block;

typedef struct Line {
    SDL_Texture *texture;       /* NULL: nothing to see */
    size_t bytes;
    Uint64 key;
    unsigned used;
    struct Line *next;
} Line;

struct Texts {
    SDL_Renderer *renderer;
    char folder[400];
    Typeface typeface;
    float unit, text;           /* pixels a point, 0: not configured yet; the text size */
    TTF_Font *fonts[STYLES];
    TTF_Font *symbols[STYLES];  /* opened when first needed */
    int spaces[STYLES];         /* how wide a space is */
    Block *blocks[BUCKETS];
    Line *lines[BUCKETS];
    int block_count;
    size_t line_bytes;
    unsigned frame;
    struct { Uint64 key; int width; } words[WORDS];
    bool warned;                /* a missing font has been reported */
};

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
static float style_size(const Texts *texts, Style style)
{
    float more = texts->text > 1 ? (texts->text - 1) * cuts[style].growth : texts->text - 1;

    return (float)cuts[style].size * texts->unit * (1 + more);
}

/* Light hinting: with sub-pixel places on top, a line takes six times as long to draw and looks much the same. */
static TTF_Font *open_font(Texts *texts, const char *path, float size)
{
    TTF_Font *font = TTF_OpenFont(path, (int)(size + 0.5f));

    if (font != NULL)
        TTF_SetFontHinting(font, TTF_HINTING_LIGHT);
    else if (!texts->warned) {
        fprintf(stderr, "heard: %s. Another font is used.\n", TTF_GetError());
        texts->warned = true;
    }
    return font;
}

static TTF_Font *open_kit_font(Texts *texts, const char *name, float size)
{
    char path[512];

    snprintf(path, sizeof path, "%s/%s.ttf", texts->folder, name);
    return open_font(texts, path, size);
}

/* The font of a style; when its file is missing, whatever can be had. */
static TTF_Font *open_style(Texts *texts, Style style)
{
    float size = style_size(texts, style);
    TTF_Font *font = NULL;

    /* OpenDyslexic is wide: at 85 % it takes about as much room as Atkinson */
    if (texts->typeface == TYPEFACE_DYSLEXIC)
        font = open_kit_font(texts, cuts[style].dyslexic, size * 0.85f);
    if (font == NULL)
        font = open_kit_font(texts, cuts[style].plain, size);
    if (font == NULL)
        font = open_kit_font(texts, cuts[STYLE_BODY].plain, size);
    if (font == NULL)
        font = open_kit_font(texts, cuts[STYLE_BODY].dyslexic, size * 0.85f);
    if (font == NULL)
        font = open_font(texts, "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf", size * 0.9f);
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
static TTF_Font *style_font(Texts *texts, Style style)
{
    if (texts->fonts[style] == NULL) {
        texts->fonts[style] = open_style(texts, style);
        if (texts->fonts[style] == NULL)
            texts->fonts[style] = texts->fonts[STYLE_BODY];
        texts->spaces[style] = space_width(texts->fonts[style]);
    }
    return texts->fonts[style];
}

static TTF_Font *symbol_font(Texts *texts, Style style)
{
    if (texts->symbols[style] == NULL) {
        texts->symbols[style] = open_kit_font(texts, "InterSymbols-Regular", style_size(texts, style));
        if (texts->symbols[style] == NULL)
            texts->symbols[style] = style_font(texts, style);
    }
    return texts->symbols[style];
}

/* ---- runs ---- */

/* The next code point of valid UTF-8; `text` moves behind it. */
static Uint32 next_point(const char **text, const char *end)
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

static TTF_Font *font_for(Texts *texts, Style style, Uint32 point)
{
    TTF_Font *font = style_font(texts, style);

    if (point < 0x250 || TTF_GlyphIsProvided32(font, point))
        return font;
    TTF_Font *symbols = symbol_font(texts, style);
    return TTF_GlyphIsProvided32(symbols, point) ? symbols : font;
}

/* A stretch of text in one font, as a string of its own. */
typedef struct Run {
    TTF_Font *font;
    char bytes[LONGEST_RUN + 8];
} Run;

/* The run that begins at `text`; `text` moves behind it. False at the end. */
static bool next_run(Texts *texts, Style style, const char **text, const char *end, Run *run)
{
    int length = 0;

    run->font = NULL;
    while (*text < end && length < LONGEST_RUN) {
        const char *at = *text;
        Uint32 point = next_point(text, end);

        if (invisible(point))
            continue;
        TTF_Font *font = font_for(texts, style, point);
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

static int measure(Texts *texts, Style style, const char *text, int length)
{
    const char *end = text + length;
    int width = 0;
    Run run;

    while (next_run(texts, style, &text, end, &run)) {
        int w = 0;

        if (TTF_SizeUTF8(run.font, run.bytes, &w, NULL) == 0)
            width += w;
    }
    return width;
}

/* Texts repeat their words, and shaping a word costs more than looking it up. */
static int word_width(Texts *texts, Style style, const char *word, int length)
{
    Uint64 key = hash_bytes(hash_int(HASH_BEGIN, style), word, (size_t)length);
    int slot = (int)(key & (WORDS - 1));

    if (texts->words[slot].key != key) {
        texts->words[slot].key = key;
        texts->words[slot].width = measure(texts, style, word, length);
    }
    return texts->words[slot].width;
}

/* ---- wrapping ---- */

/* The bytes of the word at `text`: up to a space or newline, or past a dash a line may end with. */
static int word_length(const char *text)
{
    const char *s = text;

    while (*s != '\0' && *s != ' ' && *s != '\n') {
        bool hyphen = *s == '-' || *s == '/';
        bool dash = (unsigned char)s[0] == 0xE2 && (unsigned char)s[1] == 0x80
                 && ((unsigned char)s[2] == 0x93 || (unsigned char)s[2] == 0x94);

        s += dash ? 3 : 1;
        if ((hyphen || dash) && s - text > 3)
            break;
    }
    return (int)(s - text);
}

/* How many bytes of an overlong word fit; at least one character, so that wrapping goes on. */
static int fitting(Texts *texts, Style style, const char *word, int length, int room, int *width)
{
    const char *s = word, *end = word + length;
    int used = 0;

    while (s < end) {
        const char *before = s;

        next_point(&s, end);
        int w = word_width(texts, style, before, (int)(s - before));
        if (used + w > room && before != word)
            return (*width = used, (int)(before - word));
        used += w;
    }
    *width = used;
    return length;
}

static void add_line(TextBlock *block, const char *text, const char *from, const char *to, int width)
{
    /* room for a power of two of lines */
    if ((block->line_count & (block->line_count - 1)) == 0) {
        size_t room = block->line_count == 0 ? 1 : (size_t)block->line_count * 2;
        TextLine *lines = realloc(block->lines, room * sizeof *lines);

        if (lines == NULL)
            return;
        block->lines = lines;
    }
    block->lines[block->line_count++] = (TextLine){ (int)(from - text), (int)(to - from), width };
    if (width > block->width)
        block->width = width;
}

/* Whether words that add up to `sum` are too wide in a line. Side by side they take a pixel or two more or less
 * than one by one, so a full line is measured as a whole. */
static bool too_wide(Texts *texts, Style style, const char *from, const char *to, int sum, int room)
{
    return sum > room || (sum > room - room / 25 && measure(texts, style, from, (int)(to - from)) > room);
}

/* One line from `s`; returns where the next begins. */
static const char *wrap_line(Texts *texts, Style style, TextBlock *block, const char *text, const char *s, int room)
{
    const char *from = s, *to = s;
    int width = 0, spaces = 0;

    while (*s != '\0' && *s != '\n') {
        if (*s == ' ') {
            spaces += texts->spaces[style];
            s++;
            continue;
        }
        int length = word_length(s), w = word_width(texts, style, s, length);

        if (to > from && too_wide(texts, style, from, s + length, width + spaces + w, room))
            break;
        if (w > room)
            length = fitting(texts, style, s, length, room, &w);
        width += spaces + w;
        spaces = 0;
        s += length;
        to = s;
    }
    add_line(block, text, from, to, width);

    /* the spaces a line ends with are nobody's */
    while (*s == ' ')
        s++;
    return s;
}

static void wrap(Texts *texts, Style style, TextBlock *block, const char *text, int room)
{
    const char *s = text;

    style_font(texts, style);
    do {
        s = wrap_line(texts, style, block, text, s, room);
        if (*s == '\n' && *++s == '\0')
            break;
    } while (*s != '\0');
    block->room = block->width;

    /* labels and figures are aligned by their width, so theirs is exact */
    if (block->line_count == 1) {
        block->width = block->lines[0].width = measure(texts, style, text + block->lines[0].start, block->lines[0].length);
        block->room = block->width > block->room ? block->width : block->room;
    }
    block->line_height = texts_line_height(texts, style);
    block->height = block->line_height * block->line_count;
}

const TextBlock *texts_wrap(Texts *texts, Style style, const char *text, int width)
{
    Uint64 key = hash_text(hash_int(hash_int(HASH_BEGIN, style), width), text);
    Block **bucket = &texts->blocks[key & (BUCKETS - 1)];

    for (Block *block = *bucket; block != NULL; block = block->next)
        if (block->key == key) {
            block->used = texts->frame;
            return &block->block;
        }

    Block *block = calloc(1, sizeof *block);
    static const TextBlock nothing = { .line_count = 0 };
    if (block == NULL)
        return &nothing;
    wrap(texts, style, &block->block, text, width > 1 ? width : 1);
    block->key = key;
    block->used = texts->frame;
    block->next = *bucket;
    *bucket = block;
    texts->block_count++;
    return &block->block;
}

int texts_line_height(Texts *texts, Style style)
{
    return TTF_FontLineSkip(style_font(texts, style));
}

/* ---- drawn lines ---- */

/* Runs side by side on one baseline. */
static SDL_Surface *draw_runs(Texts *texts, Style style, const char *text, int length, SDL_Color colour)
{
    int width = measure(texts, style, text, length), baseline = TTF_FontAscent(style_font(texts, style));
    int height = TTF_FontHeight(style_font(texts, style)), x = 0;
    SDL_Surface *whole = SDL_CreateRGBSurfaceWithFormat(0, width, height, 32, SDL_PIXELFORMAT_ARGB8888);
    const char *end = text + length;
    Run run;

    while (whole != NULL && next_run(texts, style, &text, end, &run)) {
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

static SDL_Surface *draw_line(Texts *texts, Style style, const char *text, int length, SDL_Color colour)
{
    const char *s = text, *end = text + length;
    Run run;

    if (!next_run(texts, style, &s, end, &run))
        return NULL;
    if (s == end)
        return TTF_RenderUTF8_Blended(run.font, run.bytes, colour);
    return draw_runs(texts, style, text, length, colour);
}

SDL_Texture *texts_line(Texts *texts, Style style, const char *text, int length, SDL_Color colour)
{
    Uint64 key = hash_int(HASH_BEGIN, style << 24 | colour.r << 16 | colour.g << 8 | colour.b);

    key = hash_bytes(key, text, (size_t)length);
    Line **bucket = &texts->lines[key & (BUCKETS - 1)];
    for (Line *line = *bucket; line != NULL; line = line->next)
        if (line->key == key) {
            line->used = texts->frame;
            return line->texture;
        }

    Line *line = calloc(1, sizeof *line);
    SDL_Surface *surface = line != NULL ? draw_line(texts, style, text, length, colour) : NULL;
    if (line == NULL)
        return NULL;
    if (surface != NULL) {
        line->texture = SDL_CreateTextureFromSurface(texts->renderer, surface);
        line->bytes = (size_t)surface->w * (size_t)surface->h * 4;
        SDL_FreeSurface(surface);
    }
    line->key = key;
    line->used = texts->frame;
    line->next = *bucket;
    *bucket = line;
    texts->line_bytes += line->bytes;
    return line->texture;
}

/* ---- keeping the caches small ---- */

/* Drops the lines that `frames` frames haven't shown. */
static void drop_lines(Texts *texts, unsigned frames)
{
    for (int i = 0; i < BUCKETS; i++)
        for (Line **at = &texts->lines[i]; *at != NULL;) {
            Line *line = *at;

            if (texts->frame - line->used < frames) {
                at = &line->next;
                continue;
            }
            *at = line->next;
            texts->line_bytes -= line->bytes;
            if (line->texture != NULL)
                SDL_DestroyTexture(line->texture);
            free(line);
        }
}

static void drop_blocks(Texts *texts, unsigned frames)
{
    for (int i = 0; i < BUCKETS; i++)
        for (Block **at = &texts->blocks[i]; *at != NULL;) {
            Block *block = *at;

            if (texts->frame - block->used < frames) {
                at = &block->next;
                continue;
            }
            *at = block->next;
            texts->block_count--;
            free(block->block.lines);
            free(block);
        }
}

void texts_sweep(Texts *texts, size_t budget)
{
    if (texts->line_bytes > budget)
        drop_lines(texts, 60);
    if (texts->line_bytes > budget)
        drop_lines(texts, 1);
    if (texts->block_count > MOST_BLOCKS)
        drop_blocks(texts, 1);
    texts->frame++;
}

/* ---- life ---- */

Texts *texts_new(SDL_Renderer *renderer, const char *assets)
{
    Texts *texts = calloc(1, sizeof *texts);

    if (texts == NULL || TTF_Init() != 0) {
        free(texts);
        return NULL;
    }
    texts->renderer = renderer;
    snprintf(texts->folder, sizeof texts->folder, "%s/fonts", assets);
    return texts;
}

static void drop_all(Texts *texts)
{
    drop_lines(texts, 0);
    drop_blocks(texts, 0);
    memset(texts->words, 0, sizeof texts->words);

    for (int i = 0; i < STYLES; i++) {
        TTF_Font *font = texts->fonts[i], *symbols = texts->symbols[i];

        if (symbols != NULL && symbols != font)
            TTF_CloseFont(symbols);
        if (font != NULL && (i == STYLE_BODY || font != texts->fonts[STYLE_BODY]))
            TTF_CloseFont(font);
    }
    memset(texts->fonts, 0, sizeof texts->fonts);
    memset(texts->symbols, 0, sizeof texts->symbols);
}

bool texts_configure(Texts *texts, Typeface typeface, float unit, float text, Error *error)
{
    bool same = SDL_fabsf(texts->unit - unit) < 0.001f && SDL_fabsf(texts->text - text) < 0.001f;

    if (texts->unit > 0 && texts->typeface == typeface && same)
        return true;

    drop_all(texts);
    texts->typeface = typeface;
    texts->unit = unit;
    texts->text = text;
    texts->fonts[STYLE_BODY] = open_style(texts, STYLE_BODY);
    if (texts->fonts[STYLE_BODY] == NULL)
        return error_say(error, "No font could be opened in %s. Install the program again, or play in the "
                                "terminal.", texts->folder);
    texts->spaces[STYLE_BODY] = space_width(texts->fonts[STYLE_BODY]);
    return true;
}

void texts_free(Texts *texts)
{
    if (texts == NULL)
        return;
    drop_all(texts);
    free(texts);
    TTF_Quit();
}
