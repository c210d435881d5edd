/* sdl_picture.h: scenes, portraits, icons and small drawings, as textures of the size they are shown in.
 *
 * The program's own pictures are SVG, those of packs PNG (sdl_png.h). One is decoded when it is first
 * asked for, at the size it is drawn, and kept while it is used and there is room; asking again costs a
 * look-up. What the person will see next can be asked for when nothing else is to be done. A file that is
 * missing or broken gives a drawn placeholder and one line on stderr.
 */
#ifndef HEARD_SDL_PICTURE_H
#define HEARD_SDL_PICTURE_H

#include "ui/sdl_portrait.h"

#include <SDL.h>

#include <stdbool.h>
#include <stdint.h>

/* A picture lives until the next pictures_sweep() that finds it unused. */
typedef struct Picture {
    SDL_Texture *texture;       /* NULL: nothing to draw */
    SDL_Rect at;                /* where it belongs in the rectangle it was asked for: margins are cut off */
    int serial;                 /* no two pictures of a run share one */
    bool dark;                  /* of a scene: black lines can't be told from it */
} Picture;

typedef struct Pictures Pictures;

/* `packs` is the folder with the installed packs, whose pictures may be asked for; NULL: there is none. */
Pictures *pictures_new(SDL_Renderer *renderer, const char *assets, const char *packs);
void pictures_free(Pictures *pictures);

/* Forgets every texture (the renderer has lost them, or all sizes have changed). */
void pictures_drop(Pictures *pictures);

/* A scene that covers w by h pixels, under `dimming` (0 to 255) of black. Its texture is NULL when
 * there is no such scene. */
const Picture *pictures_scene(Pictures *pictures, const char *name, int w, int h, Uint8 dimming);

/* A white icon to tint, `size` pixels high and wide. */
const Picture *pictures_icon(Pictures *pictures, const char *name, int size);

/* A white disc to tint. */
const Picture *pictures_disc(Pictures *pictures, int diameter);

/* A drawing made on the spot: SVG source. */
const Picture *pictures_drawing(Pictures *pictures, const char *svg, int w, int h);

/* How a customer looks with a face; an unknown face is neutral. NULL: no such customer. */
const Portrait *pictures_portrait(Pictures *pictures, const char *id, const char *face);
PortraitFrame pictures_frame(Pictures *pictures);

/* A portrait of a pack as large as it fits into w by h, in the middle of the lower edge. Its texture is
 * NULL when there is no such picture. */
const Picture *pictures_own(Pictures *pictures, const char *name, const char *face, int w, int h);

/* One layer of a portrait (a file of Portrait), for a portrait `w` pixels wide. */
const Picture *pictures_layer(Pictures *pictures, const char *file, int w);

/* Head and shoulders in a disc of `diameter` on a ground. Somebody unknown gets a silhouette. */
const Picture *pictures_avatar(Pictures *pictures, const char *id, const char *face, int diameter,
                               SDL_Color ground);

/* Decodes one thing that this customer may soon need at this width: other faces, closed eyes, a moving
 * mouth, other poses. False when everything is there, or there is no room for more. */
bool pictures_prefetch(Pictures *pictures, const Portrait *now, int w);

/* After a frame: drops what wasn't used lately and doesn't fit into `budget` bytes. */
void pictures_sweep(Pictures *pictures, size_t budget);

#endif
