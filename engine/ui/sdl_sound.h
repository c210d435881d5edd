/* sdl_sound.h: short sounds, a few at a time.
 *
 * A sound is a WAV of assets/sounds by name. The audio device is opened with the first sound and
 * closed some seconds after the last, so silence costs nothing. Without a device, or without the
 * file, there is silence and one line on stderr; every sound also stands on the screen in words.
 */
#ifndef HEARD_SDL_SOUND_H
#define HEARD_SDL_SOUND_H

#include <SDL.h>

typedef struct Sound Sound;

/* NULL when memory is short; every function below takes that for silence. */
Sound *sound_new(const char *assets);
void sound_free(Sound *sound);

/* How loud everything is, 0 to 100; 0 opens no device. */
void sound_volume(Sound *sound, int percent);

/* Starts a sound over what is playing. A name that ends with "_loop" goes on until it is hushed. */
void sound_play(Sound *sound, const char *name);

/* Fades out the loops. */
void sound_hush(Sound *sound);

/* Frees what has ended and closes a device that has nothing to do. Call it now and then; returns the
 * milliseconds until it wants to be called again, -1 if never. */
int sound_tend(Sound *sound);

#endif
