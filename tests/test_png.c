/* The pictures of packs: found by name and face, scaled, and never trusted. */
#include "support.h"

#include "ui/sdl_picture.h"
#include "ui/sdl_png.h"

#include <SDL_image.h>

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* A folder with one pack, "desk", and something to draw on. */
typedef struct Shelf {
    char packs[64], path[200];
    SDL_Surface *surface;
    SDL_Renderer *renderer;
    Pictures *pictures;
} Shelf;

enum { RED = 0xff0000, GREEN = 0x00ff00, BLUE = 0x0000ff };

static const char *path_of(Shelf *shelf, const char *name)
{
    snprintf(shelf->path, sizeof shelf->path, "%s/%s", shelf->packs, name);
    return shelf->path;
}

/* A picture of one colour; `low` is that of its lower half. */
static void draw(Shelf *shelf, const char *name, int w, int h, Uint32 colour, Uint32 low)
{
    SDL_Surface *picture = SDL_CreateRGBSurfaceWithFormat(0, w, h, 32, SDL_PIXELFORMAT_ARGB8888);

    SDL_FillRect(picture, NULL, 0xff000000 | colour);
    SDL_FillRect(picture, &(SDL_Rect){ 0, h / 2, w, h - h / 2 }, 0xff000000 | low);
    assert_int_equal(IMG_SavePNG(picture, path_of(shelf, name)), 0);
    SDL_FreeSurface(picture);
}

static int set_up(void **state)
{
    Shelf *shelf = calloc(1, sizeof *shelf);

    strcpy(shelf->packs, "/tmp/heard-png-XXXXXX");
    if (!mkdtemp(shelf->packs))
        return -1;
    mkdir(path_of(shelf, "desk"), 0700);
    mkdir(path_of(shelf, "desk/pictures"), 0700);
    draw(shelf, "desk/pictures/mira.png", 200, 400, RED, BLUE);
    draw(shelf, "desk/pictures/mira-worried.png", 200, 400, GREEN, GREEN);
    draw(shelf, "desk/secret.png", 20, 20, RED, RED);
    shelf->surface = SDL_CreateRGBSurfaceWithFormat(0, 64, 64, 32, SDL_PIXELFORMAT_ARGB8888);
    shelf->renderer = SDL_CreateSoftwareRenderer(shelf->surface);
    shelf->pictures = pictures_new(shelf->renderer, "assets", shelf->packs);
    *state = shelf;
    return 0;
}

static int tear_down(void **state)
{
    Shelf *shelf = *state;
    char command[200];

    pictures_free(shelf->pictures);
    SDL_DestroyRenderer(shelf->renderer);
    SDL_FreeSurface(shelf->surface);
    snprintf(command, sizeof command, "rm -rf '%s'", shelf->packs);
    int status = system(command);
    free(shelf);
    return status;
}

/* The colour at a point of a picture when it is drawn. */
static Uint32 seen(Shelf *shelf, const Picture *picture, int x, int y)
{
    SDL_Rect at = { -x, -y, picture->at.w, picture->at.h };

    assert_non_null(picture->texture);
    SDL_RenderCopy(shelf->renderer, picture->texture, NULL, &at);
    SDL_RenderFlush(shelf->renderer);
    return *(Uint32 *)shelf->surface->pixels & 0xffffff;
}

/* ---- what is shown ---- */

static void a_portrait_stands_on_the_lower_edge_as_large_as_it_fits(void **state)
{
    Shelf *shelf = *state;
    const Picture *tall = pictures_own(shelf->pictures, "desk/mira.png", "calm", 100, 80);
    const Picture *wide = pictures_own(shelf->pictures, "desk/mira.png", "calm", 50, 300);

    assert_int_equal(tall->at.x, 30);
    assert_int_equal(tall->at.y, 0);
    assert_int_equal(tall->at.w, 40);
    assert_int_equal(tall->at.h, 80);
    assert_int_equal(wide->at.y, 200);
    assert_int_equal(wide->at.w, 50);
    assert_int_equal(wide->at.h, 100);
}

/* Mira with a face, 50 by 100. */
static const Picture *mira(Shelf *shelf, const char *face)
{
    return pictures_own(shelf->pictures, "desk/mira.png", face, 50, 100);
}

static void a_face_is_shown_by_the_picture_called_after_it(void **state)
{
    Shelf *shelf = *state;

    assert_int_equal(seen(shelf, mira(shelf, "worried"), 20, 20), GREEN);
    assert_int_equal(seen(shelf, mira(shelf, "angry"), 20, 20), RED);
    assert_int_equal(seen(shelf, mira(shelf, "angry"), 20, 80), BLUE);
}

static void an_avatar_is_the_top_of_the_picture_in_a_disc(void **state)
{
    Shelf *shelf = *state;
    const Picture *disc =
        pictures_avatar(shelf->pictures, "desk/mira.png", "calm", 40, (SDL_Color){ 0, 0, 0, 255 });

    assert_int_equal(disc->at.w, 40);
    assert_int_equal(seen(shelf, disc, 20, 20), RED);
}

static void a_scene_covers_the_window(void **state)
{
    Shelf *shelf = *state;
    const Picture *scene = pictures_scene(shelf->pictures, "desk/mira.png", 160, 90, 0);

    assert_int_equal(scene->at.w, 160);
    assert_int_equal(scene->at.h, 90);
    assert_int_equal(seen(shelf, scene, 5, 5), RED);
    assert_int_equal(seen(shelf, scene, 155, 85), BLUE);
}

/* ---- what isn't ---- */

static void a_name_never_leads_out_of_the_pack(void **state)
{
    static const char *const names[] = {
        "desk/../secret.png", "../desk/mira.png", "desk/pictures/mira.png", "/desk/mira.png", "desk/.png",
        "desk/.mira.png", "./mira.png", "mira.png", "desk/", "", "desk/mira.svg",
    };
    Shelf *shelf = *state;

    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        assert_false(png_is_name(names[i]));
        assert_null(pictures_own(shelf->pictures, names[i], "calm", 50, 50)->texture);
        assert_null(pictures_scene(shelf->pictures, names[i], 50, 50, 0)->texture);
    }
    assert_null(pictures_scene(shelf->pictures, "../scenes/home", 50, 50, 0)->texture);
    assert_int_equal(seen(shelf, mira(shelf, "/../mira-worried"), 20, 20),
                     RED);
}

/* The window doesn't rely on what was checked when a pack was installed. */
static void a_picture_that_claims_to_be_huge_isn_t_decoded(void **state)
{
    Shelf *shelf = *state;
    FILE *file = fopen(path_of(shelf, "desk/pictures/mira.png"), "r+b");

    /* 40,000 points wide */
    assert_int_equal(fseek(file, 16, SEEK_SET), 0);
    assert_int_equal(fwrite("\0\0\x9c\x40", 1, 4, file), 4);
    fclose(file);
    assert_null(png_load(shelf->packs, "desk/mira.png", NULL));

    draw(shelf, "desk/pictures/wide.png", 2049, 1, RED, RED);
    assert_null(png_load(shelf->packs, "desk/wide.png", NULL));
    draw(shelf, "desk/pictures/wide.png", 2048, 1, RED, RED);
    SDL_FreeSurface(png_load(shelf->packs, "desk/wide.png", NULL));
    const Picture *wide = pictures_own(shelf->pictures, "desk/wide.png", NULL, 10, 10);
    assert_int_equal(seen(shelf, wide, 5, 0), RED);
}

static void a_damaged_or_missing_picture_leaves_a_silhouette(void **state)
{
    Shelf *shelf = *state;

    assert_int_equal(truncate(path_of(shelf, "desk/pictures/mira-worried.png"), 60), 0);
    assert_null(pictures_own(shelf->pictures, "desk/mira.png", "worried", 50, 50)->texture);
    assert_null(pictures_own(shelf->pictures, "desk/nobody.png", "calm", 50, 50)->texture);
    assert_null(pictures_own(shelf->pictures, "nowhere/mira.png", "calm", 50, 50)->texture);
    assert_non_null(
        pictures_avatar(shelf->pictures, "desk/nobody.png", NULL, 40, (SDL_Color){ 0, 0, 0, 255 })->texture);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
    const struct CMUnitTest tests[] = {
        TEST(a_portrait_stands_on_the_lower_edge_as_large_as_it_fits),
        TEST(a_face_is_shown_by_the_picture_called_after_it),
        TEST(an_avatar_is_the_top_of_the_picture_in_a_disc),
        TEST(a_scene_covers_the_window),
        TEST(a_name_never_leads_out_of_the_pack),
        TEST(a_picture_that_claims_to_be_huge_isn_t_decoded),
        TEST(a_damaged_or_missing_picture_leaves_a_silhouette),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
