/* map_inner.h: what map.c and map_layout.c share. Nobody else includes it. */
#ifndef HEARD_MAP_INNER_H
#define HEARD_MAP_INNER_H

#include "core/map.h"

/* Gives every box its place and every way its bends. Nodes and ways must be there. */
void map_lay_out(Map *map, Arena *arena);

#endif
