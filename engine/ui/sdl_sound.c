#include "ui/sdl_sound.h"

#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum {
    VOICES = 8,
    RATE = 22050,
    BUFFER = 1024,              /* samples: 46 ms */
    FADE = RATE / 4,            /* samples that fading out takes */
    TENDING = 1500,             /* milliseconds between two looks at what has ended */
    IDLE = 3000                 /* milliseconds of silence after which the device is closed */
};

typedef struct Voice {
    Sint16 *samples;            /* of SDL_LoadWAV; NULL: free */
    int count, at;
    bool loops, ended;
    int fade;                   /* samples left of a fade; -1: none */
} Voice;

struct Sound {
    char folder[400];
    SDL_AudioDeviceID device;   /* 0: closed */
    bool broken;                /* there is no device: don't try again */
    Uint64 heard;               /* when something last sounded */
    SDL_atomic_t volume;
    Voice voices[VOICES];       /* shared with the audio thread, under its lock */
};

/* ---- the audio thread ---- */

static int next_sample(Voice *voice)
{
    int sample = voice->samples[voice->at++];

    if (voice->fade >= 0) {
        sample = sample * voice->fade / FADE;
        voice->ended = voice->fade-- == 0;
    }
    if (voice->at == voice->count) {
        voice->at = 0;
        voice->ended = voice->ended || !voice->loops;
    }
    return sample;
}

static void mix(void *data, Uint8 *stream, int bytes)
{
    Sound *sound = data;
    Sint16 *out = (Sint16 *)(void *)stream;
    int volume = SDL_AtomicGet(&sound->volume);

    for (int i = 0; i < bytes / 2; i++) {
        int sum = 0;

        for (int v = 0; v < VOICES; v++)
            if (sound->voices[v].samples != NULL && !sound->voices[v].ended)
                sum += next_sample(&sound->voices[v]);
        out[i] = (Sint16)SDL_clamp(sum * volume / 100, -32768, 32767);
    }
}

/* ---- ours ---- */

static void lock(Sound *sound)
{
    if (sound->device != 0)
        SDL_LockAudioDevice(sound->device);
}

static void unlock(Sound *sound)
{
    if (sound->device != 0)
        SDL_UnlockAudioDevice(sound->device);
}

/* Where there is no device, ALSA says so in ten lines of its own; one of ours is enough. */
static SDL_AudioDeviceID open_quietly(const SDL_AudioSpec *want)
{
    int mine = dup(STDERR_FILENO), nowhere = open("/dev/null", O_WRONLY);

    if (mine >= 0 && nowhere >= 0)
        dup2(nowhere, STDERR_FILENO);
    SDL_AudioDeviceID device = SDL_OpenAudioDevice(NULL, 0, want, NULL, 0);
    if (mine >= 0) {
        dup2(mine, STDERR_FILENO);
        close(mine);
    }
    if (nowhere >= 0)
        close(nowhere);
    return device;
}

static bool open_device(Sound *sound)
{
    SDL_AudioSpec want = { .freq = RATE, .format = AUDIO_S16SYS, .channels = 1, .samples = BUFFER,
                           .callback = mix, .userdata = sound };

    if (sound->device != 0 || sound->broken)
        return sound->device != 0;
    bool ready = SDL_InitSubSystem(SDL_INIT_AUDIO) == 0;
    if (ready)
        sound->device = open_quietly(&want);
    if (sound->device == 0) {
        fprintf(stderr, "heard: no sound: %s\n", SDL_GetError());
        sound->broken = true;
        /* or SDL goes on looking for devices, ten times a second */
        if (ready)
            SDL_QuitSubSystem(SDL_INIT_AUDIO);
        return false;
    }
    SDL_PauseAudioDevice(sound->device, 0);
    return true;
}

static void close_device(Sound *sound)
{
    if (sound->device == 0)
        return;
    SDL_CloseAudioDevice(sound->device);
    SDL_QuitSubSystem(SDL_INIT_AUDIO);
    sound->device = 0;
}

/* The samples of a file as the device wants them. */
static Sint16 *load(Sound *sound, const char *name, int *count)
{
    char path[512];
    SDL_AudioSpec spec;
    Uint8 *bytes;
    Uint32 length;

    snprintf(path, sizeof path, "%s/%s.wav", sound->folder, name);
    if (SDL_LoadWAV(path, &spec, &bytes, &length) == NULL) {
        fprintf(stderr, "heard: the sound %s can't be played: %s\n", path, SDL_GetError());
        return NULL;
    }
    if (spec.freq != RATE || spec.format != AUDIO_S16SYS || spec.channels != 1 || length < 2) {
        fprintf(stderr, "heard: the sound %s isn't mono, 16 bit, %d Hz\n", path, RATE);
        SDL_FreeWAV(bytes);
        return NULL;
    }
    *count = (int)(length / 2);
    return (Sint16 *)(void *)bytes;
}

void sound_play(Sound *sound, const char *name)
{
    size_t length = strlen(name);
    int count = 0;

    if (sound == NULL || SDL_AtomicGet(&sound->volume) == 0 || sound->broken)
        return;
    Sint16 *samples = load(sound, name, &count);
    if (samples == NULL)
        return;
    if (open_device(sound)) {
        lock(sound);
        for (int v = 0; v < VOICES && samples != NULL; v++)
            if (sound->voices[v].samples == NULL) {
                sound->voices[v] = (Voice){ .samples = samples, .count = count, .fade = -1 };
                sound->voices[v].loops = length > 5 && strcmp(name + length - 5, "_loop") == 0;
                samples = NULL;
            }
        unlock(sound);
    }
    sound->heard = SDL_GetTicks64();
    if (samples != NULL)
        SDL_FreeWAV((Uint8 *)samples);
}

void sound_hush(Sound *sound)
{
    if (sound == NULL)
        return;
    lock(sound);
    for (int v = 0; v < VOICES; v++)
        if (sound->voices[v].samples != NULL && sound->voices[v].loops && sound->voices[v].fade < 0)
            sound->voices[v].fade = FADE;
    unlock(sound);
}

void sound_volume(Sound *sound, int percent)
{
    if (sound != NULL)
        SDL_AtomicSet(&sound->volume, SDL_clamp(percent, 0, 100));
}

int sound_tend(Sound *sound)
{
    bool playing = false;

    if (sound == NULL || sound->device == 0)
        return -1;
    lock(sound);
    for (int v = 0; v < VOICES; v++) {
        Voice *voice = &sound->voices[v];

        if (voice->samples != NULL && voice->ended) {
            SDL_FreeWAV((Uint8 *)voice->samples);
            voice->samples = NULL;
        }
        playing = playing || voice->samples != NULL;
    }
    unlock(sound);

    if (playing)
        sound->heard = SDL_GetTicks64();
    else if (SDL_GetTicks64() - sound->heard >= IDLE)
        close_device(sound);
    return sound->device != 0 ? TENDING : -1;
}

/* ---- life ---- */

Sound *sound_new(const char *assets)
{
    Sound *sound = calloc(1, sizeof *sound);

    if (sound != NULL)
        snprintf(sound->folder, sizeof sound->folder, "%s/sounds", assets);
    return sound;
}

void sound_free(Sound *sound)
{
    if (sound == NULL)
        return;
    close_device(sound);
    for (int v = 0; v < VOICES; v++)
        if (sound->voices[v].samples != NULL)
            SDL_FreeWAV((Uint8 *)sound->voices[v].samples);
    free(sound);
}
