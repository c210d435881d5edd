#include "ui/sdl_text.h"

#include "ui/sdl_hash.h"

#include <stdlib.h>
#include <string.h>

enum {
    BUCKETS = 1024,             /* of both caches; a power of two */
    WORDS = 8192,               /* remembered widths of words; a power of two */
    MOST_BLOCKS = 1500          /* above this, blocks that this frame didn't ask for are dropped */
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
    Fonts fonts;
    Block *blocks[BUCKETS];
    Line *lines[BUCKETS];
    int block_count;
    size_t line_bytes;
    unsigned frame;
    struct { Uint64 key; int width; } words[WORDS];
};

/* Texts repeat their words, and shaping a word costs more than looking it up. */
static int word_width(Texts *texts, Style style, const char *word, int length)
{
    Uint64 key = hash_bytes(hash_int(HASH_BEGIN, style), word, (size_t)length);
    int slot = (int)(key & (WORDS - 1));

    if (texts->words[slot].key != key) {
        texts->words[slot].key = key;
        texts->words[slot].width = fonts_measure(&texts->fonts, style, word, length);
    }
    return texts->words[slot].width;
}

int texts_width(Texts *texts, Style style, const char *text, int length)
{
    return length > 0 ? fonts_measure(&texts->fonts, style, text, length) : 0;
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

/* Whether words that add up to `sum` are too wide in a line. Side by side they take a pixel or two more or
 * less than one by one, so a full line is measured as a whole. */
static bool too_wide(Texts *texts, Style style, const char *from, const char *to, int sum, int room)
{
    return sum > room
        || (sum > room - room / 25 && fonts_measure(&texts->fonts, style, from, (int)(to - from)) > room);
}

/* One line from `s`; returns where the next begins. */
static const char *wrap_line(Texts *texts, Style style, TextBlock *block, const char *text, const char *s,
                             int room)
{
    const char *from = s, *to = s;
    int width = 0, spaces = 0;

    while (*s != '\0' && *s != '\n') {
        if (*s == ' ') {
            spaces += fonts_space(&texts->fonts, style);
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

    do {
        s = wrap_line(texts, style, block, text, s, room);
        if (*s == '\n' && *++s == '\0')
            break;
    } while (*s != '\0');
    block->room = block->width;

    /* labels and figures are aligned by their width, so theirs is exact */
    if (block->line_count == 1) {
        block->width = block->lines[0].width =
            fonts_measure(&texts->fonts, style, text + block->lines[0].start, block->lines[0].length);
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
    return fonts_line_height(&texts->fonts, style);
}

/* ---- drawn lines ---- */

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
    SDL_Surface *surface = line != NULL ? fonts_draw(&texts->fonts, style, text, length, colour) : NULL;
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
    fonts_init(&texts->fonts, assets);
    return texts;
}

static void drop_all(Texts *texts)
{
    drop_lines(texts, 0);
    drop_blocks(texts, 0);
    memset(texts->words, 0, sizeof texts->words);
}

bool texts_configure(Texts *texts, Typeface typeface, float unit, float text, Error *error)
{
    const Fonts *now = &texts->fonts;
    bool same = SDL_fabsf(now->unit - unit) < 0.001f && SDL_fabsf(now->text - text) < 0.001f;

    if (now->unit > 0 && now->typeface == typeface && same)
        return true;
    drop_all(texts);
    return fonts_open(&texts->fonts, typeface, unit, text, error);
}

void texts_free(Texts *texts)
{
    if (texts == NULL)
        return;
    drop_all(texts);
    fonts_close(&texts->fonts);
    free(texts);
    TTF_Quit();
}
