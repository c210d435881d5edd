/* sdl_png.h: the pictures that come with a pack.
 *
 * A scenario of a pack may name PNG files of its own as portrait and scene; they then go by
 * "PACK/NAME.png" and stand in PACKS/PACK/pictures/. Beside NAME.png there may be NAME-FACE.png, which is
 * shown while the customer has that face. Packs come from strangers, and what stands in their folder now
 * needn't be what was checked when they were installed: so no name leads out of that folder, and a file's
 * size, and the one that it claims to have unpacked, are looked at before anything is decoded.
 */
#ifndef HEARD_SDL_PNG_H
#define HEARD_SDL_PNG_H

#include <SDL.h>

#include <stdbool.h>

/* Whether a portrait or a scene is called as a pack's picture is. */
bool png_is_name(const char *name);

/* The picture for a face (NULL or one that has none of its own: the picture itself), in the window's order
 * of bytes and with the size it has. NULL, and a line on stderr, when it can't be had. */
SDL_Surface *png_load(const char *packs, const char *name, const char *face);

/* A part of a picture at another size; NULL when memory is short. Frees the picture. */
SDL_Surface *png_scaled(SDL_Surface *picture, SDL_Rect part, int w, int h);

#endif
