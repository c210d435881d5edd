#include "ui/sdl_theme.h"

static const Uint32 palettes[THEMES][INKS] = {
    [THEME_LIGHT] = {
        [INK_BACKGROUND] = 0xdfe7ea, [INK_PANEL]      = 0xfbfbf8, [INK_BUBBLE]     = 0xe6edf0,
        [INK_TEXT]       = 0x1b2733, [INK_QUIET]      = 0x53616d, [INK_ACCENT]     = 0x1b5f6c,
        [INK_ON_ACCENT]  = 0xffffff, [INK_PALE]       = 0xe3f0f1, [INK_GOOD]       = 0x2c6b43,
        [INK_CAUTION]    = 0x855400, [INK_BAD]        = 0xa93226, [INK_FRAME]      = 0x7d8a93,
        [INK_LINE]       = 0xc3ced3, [INK_KEY]        = 0x33424e, [INK_ON_KEY]     = 0xffffff,
        [INK_WALL]       = 0xe6edf0, [INK_OFF]        = 0x53616d,
    },
    [THEME_DARK] = {
        [INK_BACKGROUND] = 0x141b21, [INK_PANEL]      = 0x1e2830, [INK_BUBBLE]     = 0x2b3842,
        [INK_TEXT]       = 0xeef2f3, [INK_QUIET]      = 0xa9b6be, [INK_ACCENT]     = 0x63c1cf,
        [INK_ON_ACCENT]  = 0x0f1c20, [INK_PALE]       = 0x213d45, [INK_GOOD]       = 0x7cc795,
        [INK_CAUTION]    = 0xe6b45c, [INK_BAD]        = 0xf08b7f, [INK_FRAME]      = 0x71808b,
        [INK_LINE]       = 0x3b4a55, [INK_KEY]        = 0xa9b6be, [INK_ON_KEY]     = 0x141b21,
        [INK_WALL]       = 0xc3d0d5, [INK_OFF]        = 0xa9b6be,
    },
    [THEME_CONTRAST] = {
        [INK_BACKGROUND] = 0x000000, [INK_PANEL]      = 0x000000, [INK_BUBBLE]     = 0x000000,
        [INK_TEXT]       = 0xffffff, [INK_QUIET]      = 0xffffff, [INK_ACCENT]     = 0x5ce1f2,
        [INK_ON_ACCENT]  = 0x000000, [INK_PALE]       = 0x003a42, [INK_GOOD]       = 0x7dff9b,
        [INK_CAUTION]    = 0xffe14d, [INK_BAD]        = 0xff9b8f, [INK_FRAME]      = 0xffffff,
        [INK_LINE]       = 0xa6a6a6, [INK_KEY]        = 0xffffff, [INK_ON_KEY]     = 0x000000,
        [INK_WALL]       = 0xdfe7ea, [INK_OFF]        = 0xa6a6a6,
    },
};

SDL_Color theme_colour(Theme theme, Ink ink)
{
    Uint32 rgb = palettes[theme][ink];

    return (SDL_Color){ (Uint8)(rgb >> 16), (Uint8)(rgb >> 8), (Uint8)rgb, 255 };
}

Ink theme_tone(Tone tone)
{
    static const Ink inks[] = {
        [TONE_NORMAL] = INK_TEXT, [TONE_QUIET] = INK_QUIET,     [TONE_ACCENT] = INK_ACCENT,
        [TONE_GOOD]   = INK_GOOD, [TONE_CAUTION] = INK_CAUTION, [TONE_BAD]    = INK_BAD,
    };
    return inks[tone];
}

const char *theme_tone_icon(Tone tone)
{
    static const char *const icons[] = {
        [TONE_GOOD] = "check", [TONE_CAUTION] = "triangle-alert", [TONE_BAD] = "x",
    };
    return tone < TONE_GOOD ? NULL : icons[tone];
}

Uint8 theme_dimming(Theme theme)
{
    static const Uint8 dimming[THEMES] = { [THEME_LIGHT] = 0, [THEME_DARK] = 89, [THEME_CONTRAST] = 153 };

    return dimming[theme];
}

int theme_card_frame(Theme theme)
{
    static const int frames[THEMES] = { [THEME_LIGHT] = 0, [THEME_DARK] = 0, [THEME_CONTRAST] = 2 };

    return frames[theme];
}
