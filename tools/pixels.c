/* pixels: looks at the screen of an Xvfb for tests, so that they need no picture program.
 *
 *     Xvfb … -fbdir DIR             keeps its screen in DIR/Xvfb_screen0
 *     build/pixels FILE colours     how many colours there are
 *     build/pixels FILE at X Y      the colour at a place, RRGGBB
 *     build/pixels FILE hash        a number that changes when the picture does
 *     build/pixels FILE find RRGGBB [LEFT [TOP]]
 *                                   the middle of the largest patch of that colour, "X Y", of those right of
 *                                   LEFT and below TOP; status 1 if there is none
 */
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct Picture {
    int width, height;
    uint32_t *pixels;           /* 0xRRGGBB */
} Picture;

/* The fields of the X window dump that matter, counted in 32-bit words from its beginning. */
enum { HEADER_SIZE = 0, WIDTH = 4, HEIGHT = 5, BYTE_ORDER = 7, BITS = 11, LINE = 12, COLOURS = 19, FIELDS = 25 };

static uint32_t word_at(const unsigned char *bytes, bool big)
{
    return big ? (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 | bytes[3]
               : (uint32_t)bytes[3] << 24 | (uint32_t)bytes[2] << 16 | (uint32_t)bytes[1] << 8 | bytes[0];
}

static bool read_dump(const char *path, Picture *picture)
{
    unsigned char head[4 * FIELDS];
    uint32_t field[FIELDS];
    FILE *file = fopen(path, "rb");
    bool good = file && fread(head, sizeof head, 1, file) == 1;

    for (int i = 0; good && i < FIELDS; i++)
        field[i] = word_at(head + 4 * i, true);
    good = good && field[BITS] == 32 && field[WIDTH] < 20000 && field[HEIGHT] < 20000
        && fseek(file, (long)(field[HEADER_SIZE] + 12 * field[COLOURS]), SEEK_SET) == 0;
    if (good) {
        unsigned char *line = malloc(field[LINE]);
        picture->width = (int)field[WIDTH];
        picture->height = (int)field[HEIGHT];
        picture->pixels = malloc(sizeof *picture->pixels * field[WIDTH] * field[HEIGHT]);
        for (uint32_t y = 0; good && y < field[HEIGHT]; y++) {
            good = fread(line, field[LINE], 1, file) == 1;
            for (uint32_t x = 0; x < field[WIDTH]; x++)
                picture->pixels[y * field[WIDTH] + x] = word_at(line + 4 * x, field[BYTE_ORDER] == 1) & 0xffffff;
        }
        free(line);
    }
    if (file)
        fclose(file);
    return good;
}

static int count_colours(const Picture *picture)
{
    static unsigned char seen[1 << 21];
    int count = 0;

    for (int i = 0; i < picture->width * picture->height; i++) {
        uint32_t colour = picture->pixels[i];
        if (!(seen[colour >> 3] & 1 << (colour & 7)))
            count++;
        seen[colour >> 3] |= (unsigned char)(1 << (colour & 7));
    }
    return count;
}

static uint64_t hash_of(const Picture *picture)
{
    uint64_t hash = UINT64_C(0xcbf29ce484222325);

    for (int i = 0; i < picture->width * picture->height; i++)
        hash = (hash ^ picture->pixels[i]) * UINT64_C(0x100000001b3);
    return hash;
}

typedef struct Patch { int count, left, top, right, bottom; } Patch;

/* Takes a pixel of the colour out of the picture and puts it on the stack. */
static void take(Picture *picture, int x, int y, uint32_t colour, int *stack, int *depth)
{
    if (x < 0 || y < 0 || x >= picture->width || y >= picture->height)
        return;
    if (picture->pixels[y * picture->width + x] != colour)
        return;
    picture->pixels[y * picture->width + x] = UINT32_MAX;
    stack[(*depth)++] = y * picture->width + x;
}

/* The connected patch around a pixel; its pixels are used up. */
static Patch patch_at(Picture *picture, int start, uint32_t colour, int *stack)
{
    int width = picture->width, depth = 0;
    Patch patch = { 0, width, picture->height, 0, 0 };

    take(picture, start % width, start / width, colour, stack, &depth);
    while (depth > 0) {
        int x = stack[--depth] % width, y = stack[depth] / width;
        patch.count++;
        patch.left = x < patch.left ? x : patch.left;
        patch.right = x > patch.right ? x : patch.right;
        patch.top = y < patch.top ? y : patch.top;
        patch.bottom = y > patch.bottom ? y : patch.bottom;
        take(picture, x - 1, y, colour, stack, &depth);
        take(picture, x + 1, y, colour, stack, &depth);
        take(picture, x, y - 1, colour, stack, &depth);
        take(picture, x, y + 1, colour, stack, &depth);
    }
    return patch;
}

static int find(Picture *picture, uint32_t colour, int left, int top)
{
    int *stack = malloc(sizeof *stack * (size_t)picture->width * (size_t)picture->height);
    Patch best = { 0 };

    for (int i = 0; i < picture->width * picture->height; i++)
        if (picture->pixels[i] == colour) {
            Patch patch = patch_at(picture, i, colour, stack);
            best = patch.count > best.count && patch.left >= left && patch.top >= top ? patch : best;
        }
    free(stack);
    printf("%d %d\n", (best.left + best.right) / 2, (best.top + best.bottom) / 2);
    return best.count > 0 ? 0 : 1;
}

int main(int argc, char **argv)
{
    Picture picture = { 0 };
    int status = 0;

    if (argc < 3 || !read_dump(argv[1], &picture)) {
        fputs("pixels: give a screen of Xvfb -fbdir, then colours, at X Y, hash or find RRGGBB\n", stderr);
        return 2;
    }
    if (strcmp(argv[2], "colours") == 0)
        printf("%d\n", count_colours(&picture));
    else if (strcmp(argv[2], "hash") == 0)
        printf("%016llx\n", (unsigned long long)hash_of(&picture));
    else if (strcmp(argv[2], "find") == 0 && argc >= 4)
        status = find(&picture, (uint32_t)strtoul(argv[3], NULL, 16), argc > 4 ? atoi(argv[4]) : 0,
                      argc > 5 ? atoi(argv[5]) : 0);
    else if (strcmp(argv[2], "at") == 0 && argc == 5)
        printf("%06x\n", (unsigned)picture.pixels[atoi(argv[4]) * picture.width + atoi(argv[3])]);
    free(picture.pixels);
    return status;
}
