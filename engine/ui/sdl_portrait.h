/* sdl_portrait.h: which drawings make up a customer with a face.
 *
 * A portrait is a few drawings on top of each other in one rectangle: body, face, glasses. The table
 * of them, portraits/layers.txt, has a line for each customer and face; tools/portraits.py writes it
 * from portraits.json. Files are named as they stand in assets/portraits.
 */
#ifndef HEARD_SDL_PORTRAIT_H
#define HEARD_SDL_PORTRAIT_H

/* One line of the table; NULL where there is no such drawing. */
typedef struct Portrait {
    const char *id, *face;
    const char *body, *still, *glasses;
    const char *blink, *talk[2];        /* faces to show for a moment instead of `still` */
} Portrait;

/* The rectangle of every drawing, and the circle around a face in it. */
typedef struct PortraitFrame { int x, y, w, h, face_x, face_y, face_r; } PortraitFrame;

/* Begins with zeros. */
typedef struct Portraits {
    char *table;                /* the file, cut into words; NULL: not read yet */
    Portrait *items;            /* customer by customer */
    int count;
    PortraitFrame frame;
} Portraits;

/* Reads the table, unless it has been read. If it can't be read there is nobody in it, and stderr says so. */
void portraits_read(Portraits *portraits, const char *assets);
void portraits_free(Portraits *portraits);

/* How a customer looks with a face; an unknown face is neutral. NULL: no such customer. */
const Portrait *portraits_find(const Portraits *portraits, const char *id, const char *face);

#endif
