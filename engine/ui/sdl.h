/* sdl.h: the window.
 *
 * The window shows an App's views with SDL2 and hands it what the person did. It sleeps until
 * something happens: a key, the pointer, a timer the view asked for, a blink. Painting is SDL's
 * software renderer unless the environment says otherwise (SDL_RENDER_DRIVER=opengl).
 *
 * sdl_run() is the whole program's loop. Where something else owns the loop, such as a browser,
 * sdl_open(), sdl_frame() again and again, and sdl_close() do the same; sdl_frame() never blocks.
 */
#ifndef HEARD_SDL_H
#define HEARD_SDL_H

#include "core/error.h"
#include "ui/app.h"

typedef struct Window Window;

/* Whether there is a screen to open a window on. SDL's "offscreen" and "dummy" screens don't count:
 * nobody would see them. Fails with a sentence. */
bool sdl_available(Error *error);

/* Shows the app in a window until it is done. `assets` is the folder with fonts, portraits, scenes,
 * icons and sounds, `packs` the one with the installed packs (NULL: there is none). Returns false, with a
 * sentence, if the window couldn't be opened; the app is then as it was. */
bool sdl_run(App *app, const char *assets, const char *packs, Error *error);

/* A window, or NULL with a sentence. */
Window *sdl_open(App *app, const char *assets, const char *packs, Error *error);

/* Handles what has happened and paints what has changed. Returns how many milliseconds it wants to be
 * left alone if nothing happens; -1: until something does. */
int sdl_frame(Window *window);

void sdl_close(Window *window);

#endif
