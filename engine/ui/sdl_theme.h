/* sdl_theme.h: the colours of the window, by what they are for.
 *
 * Three palettes: light, dark, high contrast. Text reaches at least 4.5 : 1 on every ground it is
 * drawn on, frames of controls and the focus at least 3 : 1 (WCAG 2.2, 1.4.3 and 1.4.11). No
 * painter names a colour by itself; it names an Ink.
 */
#ifndef HEARD_SDL_THEME_H
#define HEARD_SDL_THEME_H

#include "ui/services.h"
#include "ui/view.h"

#include <SDL.h>

typedef enum Ink {
    INK_BACKGROUND,     /* behind a page's cards */
    INK_PANEL,          /* a card, a panel, a button */
    INK_BUBBLE,         /* the customer's words */
    INK_TEXT,
    INK_QUIET,          /* text that steps back; still 4.5 : 1 */
    INK_ACCENT,         /* own words, focus, the button most will want */
    INK_ON_ACCENT,      /* text on it */
    INK_PALE,           /* a control with the focus; a button under the pointer, too */
    INK_GOOD, INK_CAUTION, INK_BAD,
    INK_FRAME,          /* the frame of a control */
    INK_LINE,           /* a line that only separates */
    INK_OFF,            /* words and frame of what can't be used now; still 4.5 : 1 */
    INK_KEY,            /* the badge behind a number */
    INK_ON_KEY,
    INK_WALL,           /* the light ground that a portrait's black lines need */
    INKS
} Ink;

/* The colour of an ink. */
SDL_Color theme_colour(Theme theme, Ink ink);

/* The ink in which a tone's text and icon are drawn. */
Ink theme_tone(Tone tone);

/* The icon that says a tone without colour; NULL where the tone needs none. */
const char *theme_tone_icon(Tone tone);

/* How much black lies over a scene, 0 to 255. */
Uint8 theme_dimming(Theme theme);

/* How thick the frame of a card is, in points; 0 for none. */
int theme_card_frame(Theme theme);

#endif
