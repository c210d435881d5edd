/* map_layout.c: places for boxes and ways, in four steps: a layer for each box, a stop in each layer
 * that a way passes, an order in each layer, and at last where in its layer each thing stands. */
#include "core/map_inner.h"

#include <stdlib.h>
#include <string.h>

enum {
    NO_LAYER = -1,
    SWEEPS = 8,                             /* down and up again, for the order */
    SETTLINGS = 24,                         /* the same, for the places */
    BESIDE_BOX = 600, BESIDE_WAY = 220,     /* least distance of a stop from a box, and from another stop */
    STRAIGHT = 6                            /* how much more a stop wants to be in line with a stop */
};

/* Something that takes room in a layer: a box, or a stop of ways that pass. */
typedef struct Item {
    int layer, place;                       /* place: from the left */
    int x;
    bool stop;
    int *near[2];                           /* items in the layer above and below that it is tied to */
    int near_count[2];
} Item;

typedef struct Desk {
    Map *map;
    Arena *arena;
    Item *items;                            /* the nodes first, in their order */
    int item_count;
    int **layers;                           /* the items of each layer, from the left */
    int *layer_counts;
} Desk;

/* ---- layers ---- */

typedef struct Queue { int *nodes; int first, count; } Queue;

static void find_from(Map *map, int start, const int *first_way, Queue *queue)
{
    queue->nodes[queue->count++] = start;
    map->nodes[start].at.layer = 0;
    while (queue->first < queue->count) {
        int node = queue->nodes[queue->first++];

        for (int i = first_way[node]; i < first_way[node + 1]; i++) {
            MapNode *to = &map->nodes[map->ways[i].to];
            if (to->beat == BEAT_OVER || to->at.layer != NO_LAYER)
                continue;
            to->at.layer = map->nodes[node].at.layer + 1;
            to->adrift = map->nodes[node].adrift;
            queue->nodes[queue->count++] = map->ways[i].to;
        }
    }
}

/* Shortest distances from the first beat, and from each that nothing leads to. Returns the nodes in the order
 * they were found. */
static const int *find_layers(Map *map, Arena *arena)
{
    int beats = map->node_count - 1;
    int *first_way = ARENA_NEW(arena, int, map->node_count + 1);
    Queue queue = { ARENA_NEW(arena, int, map->node_count), 0, 0 };

    for (int i = 0; i < map->way_count; i++)
        first_way[map->ways[i].from + 1]++;
    for (int i = 0; i < map->node_count; i++) {
        first_way[i + 1] += first_way[i];
        map->nodes[i].at.layer = NO_LAYER;
    }
    for (int i = 0; i < beats; i++)
        if (map->nodes[i].at.layer == NO_LAYER) {
            map->nodes[i].adrift = i > 0;
            find_from(map, i, first_way, &queue);
        }

    /* the end stands alone below all */
    map->layers = 0;
    for (int i = 0; i < beats; i++)
        if (map->nodes[i].at.layer >= map->layers)
            map->layers = map->nodes[i].at.layer + 1;
    map->nodes[beats].at.layer = map->layers++;
    queue.nodes[queue.count++] = beats;
    return queue.nodes;
}

/* ---- stops ---- */

static int add_item(Desk *desk, int layer, bool stop)
{
    int index = desk->item_count;

    desk->items = arena_grow(desk->arena, desk->items, desk->item_count++, sizeof *desk->items);
    desk->items[index] = (Item){ .layer = layer, .stop = stop };
    return index;
}

static void add_near(Desk *desk, int item, int side, int other)
{
    Item *to = &desk->items[item];

    to->near[side] = arena_grow(desk->arena, to->near[side], to->near_count[side], sizeof(int));
    to->near[side][to->near_count[side]++] = other;
}

/* Ties two items of neighbouring layers. */
static void tie(Desk *desk, int a, int b)
{
    int upper = desk->items[a].layer < desk->items[b].layer ? a : b, lower = a + b - upper;

    add_near(desk, upper, 1, lower);
    add_near(desk, lower, 0, upper);
}

/* One way: a stop in every layer between, of which the ones nearest to its end may be there already. `stops`
 * holds for each layer the stop of the ways to this end, `whose` to which end it belongs. */
static void add_stops(Desk *desk, int way, int *stops, int *whose)
{
    const MapWay *of = &desk->map->ways[way];
    int from = desk->items[of->from].layer, to = desk->items[of->to].layer, last = of->to;
    int step = from < to ? -1 : 1;          /* from the end back to the beginning */

    for (int layer = to + step; layer != from && from != to; layer += step) {
        if (whose[layer] != of->to) {
            whose[layer] = of->to;
            stops[layer] = add_item(desk, layer, true);
            tie(desk, stops[layer], last);
        }
        last = stops[layer];
    }
    if (from != to)
        tie(desk, of->from, last);
}

/* The stops that a way comes by are remembered as numbers of items, to become places in the end. */
static void remember_stops(Desk *desk, int way, const int *stops)
{
    MapWay *of = &desk->map->ways[way];
    int from = desk->items[of->from].layer, to = desk->items[of->to].layer, step = from < to ? 1 : -1;
    int count = abs(to - from) - 1;

    if (count <= 0)
        return;
    MapPoint *bends = ARENA_NEW(desk->arena, MapPoint, count);
    for (int i = 0; i < count; i++)
        bends[i] = (MapPoint){ stops[from + step * (i + 1)], from + step * (i + 1) };
    of->bends = bends;
    of->bend_count = count;
}

static void add_all_stops(Desk *desk)
{
    Map *map = desk->map;
    int *stops = ARENA_NEW(desk->arena, int, map->layers), *whose = ARENA_NEW(desk->arena, int, map->layers);
    int *next = ARENA_NEW(desk->arena, int, map->way_count);
    int *head = ARENA_NEW(desk->arena, int, map->node_count);

    /* the ways to each node, as lists */
    for (int i = 0; i < map->node_count; i++)
        head[i] = -1;
    for (int i = map->way_count - 1; i >= 0; i--) {
        next[i] = head[map->ways[i].to];
        head[map->ways[i].to] = i;
    }
    for (int i = 0; i < map->layers; i++)
        whose[i] = -1;
    for (int to = 0; to < map->node_count; to++)
        for (int i = head[to]; i >= 0; i = next[i]) {
            add_stops(desk, i, stops, whose);
            remember_stops(desk, i, stops);
        }
}

/* ---- order ---- */

typedef struct Rank { int item, key, place; } Rank;

static int by_key(const void *a, const void *b)
{
    const Rank *left = a, *right = b;

    if (left->key != right->key)
        return left->key < right->key ? -1 : 1;
    return left->place < right->place ? -1 : left->place > right->place;
}

/* The middle of an item's neighbours on one side, in thousandths of a place; its own place if it has none. */
static int middle_of(const Desk *desk, const Item *item, int side)
{
    long long sum = 0;

    for (int i = 0; i < item->near_count[side]; i++)
        sum += desk->items[item->near[side][i]].place;
    return item->near_count[side] ? (int)(sum * 1000 / item->near_count[side]) : item->place * 1000;
}

static void order_layer(Desk *desk, int layer, int side, Rank *ranks)
{
    int count = desk->layer_counts[layer];

    for (int i = 0; i < count; i++) {
        int item = desk->layers[layer][i];
        ranks[i] = (Rank){ item, middle_of(desk, &desk->items[item], side), i };
    }
    qsort(ranks, (size_t)count, sizeof *ranks, by_key);
    for (int i = 0; i < count; i++) {
        desk->layers[layer][i] = ranks[i].item;
        desk->items[ranks[i].item].place = i;
    }
}

/* How many ties cross below a layer. */
static long long crossings_below(const Desk *desk, int layer)
{
    long long count = 0;
    const int *items = desk->layers[layer];

    for (int a = 0; a < desk->layer_counts[layer]; a++)
        for (int b = a + 1; b < desk->layer_counts[layer]; b++) {
            const Item *left = &desk->items[items[a]], *right = &desk->items[items[b]];
            for (int i = 0; i < left->near_count[1]; i++)
                for (int k = 0; k < right->near_count[1]; k++)
                    count += desk->items[left->near[1][i]].place > desk->items[right->near[1][k]].place;
        }
    return count;
}

static long long crossings(const Desk *desk)
{
    long long count = 0;

    for (int layer = 0; layer < desk->map->layers; layer++)
        count += crossings_below(desk, layer);
    return count;
}

static void take_places(Desk *desk, const int *places)
{
    for (int i = 0; i < desk->item_count; i++) {
        desk->items[i].place = places[i];
        desk->layers[desk->items[i].layer][places[i]] = i;
    }
}

/* Sweeps down and up, and keeps the order in which the fewest ways crossed. */
static void find_order(Desk *desk)
{
    Rank *ranks = ARENA_NEW(desk->arena, Rank, desk->item_count);
    int *best = ARENA_NEW(desk->arena, int, desk->item_count), last = desk->map->layers - 1;
    long long fewest = -1;

    for (int sweep = 0; sweep <= SWEEPS && fewest != 0; sweep++) {
        for (int i = 1; sweep > 0 && i <= last; i++)
            order_layer(desk, sweep % 2 ? i : last - i, sweep % 2 ? 0 : 1, ranks);
        long long now = crossings(desk);
        if (fewest >= 0 && now >= fewest)
            continue;
        fewest = now;
        for (int i = 0; i < desk->item_count; i++)
            best[i] = desk->items[i].place;
    }
    take_places(desk, best);
}

/* ---- places ---- */

static int apart(const Item *a, const Item *b)
{
    return a->stop && b->stop ? BESIDE_WAY : a->stop || b->stop ? BESIDE_BOX : MAP_STEP;
}

/* Where an item would like to stand: amid what it is tied to. */
static int wish(const Desk *desk, const Item *item)
{
    long long sum = 0, weight = 0;

    for (int side = 0; side < 2; side++)
        for (int i = 0; i < item->near_count[side]; i++) {
            const Item *other = &desk->items[item->near[side][i]];
            int pull = item->stop && other->stop ? STRAIGHT : 1;
            sum += (long long)pull * other->x;
            weight += pull;
        }
    return weight ? (int)(sum / weight) : item->x;
}

/* Neighbours that can't come nearer to each other move as one. */
typedef struct Block { long long sum; int count; } Block;

/* The places nearest to all wishes that keep the order and the distances. */
static void settle_layer(Desk *desk, int layer, Block *blocks)
{
    const int *items = desk->layers[layer];
    int count = desk->layer_counts[layer], block = 0, offset = 0;

    for (int i = 0; i < count; i++) {
        const Item *item = &desk->items[items[i]];

        offset += i > 0 ? apart(&desk->items[items[i - 1]], item) : 0;
        blocks[block++] = (Block){ wish(desk, item) - offset, 1 };
        while (block > 1 && blocks[block - 2].sum * blocks[block - 1].count
                            > blocks[block - 1].sum * blocks[block - 2].count) {
            blocks[block - 2].sum += blocks[block - 1].sum;
            blocks[block - 2].count += blocks[block - 1].count;
            block--;
        }
    }

    offset = 0;
    for (int i = 0, b = 0, left = blocks[0].count; i < count; i++, left--) {
        if (left == 0)
            left = blocks[++b].count;
        offset += i > 0 ? apart(&desk->items[items[i - 1]], &desk->items[items[i]]) : 0;
        desk->items[items[i]].x = (int)(blocks[b].sum / blocks[b].count) + offset;
    }
}

static void find_places(Desk *desk)
{
    int last = desk->map->layers - 1, least;
    Block *blocks = ARENA_NEW(desk->arena, Block, desk->item_count);

    /* every layer begins in the middle */
    for (int i = 0; i < desk->item_count; i++)
        desk->items[i].x = (2 * desk->items[i].place - desk->layer_counts[desk->items[i].layer] + 1) * MAP_STEP / 2;
    for (int i = 0; i < SETTLINGS; i++)
        for (int layer = 0; layer <= last; layer++)
            settle_layer(desk, i % 2 ? last - layer : layer, blocks);

    least = desk->items[0].x;
    for (int i = 1; i < desk->item_count; i++)
        least = desk->items[i].x < least ? desk->items[i].x : least;
    for (int i = 0; i < desk->item_count; i++) {
        desk->items[i].x -= least;
        desk->map->width = desk->items[i].x > desk->map->width ? desk->items[i].x : desk->map->width;
    }
}

/* ---- all of it ---- */

static void fill_layers(Desk *desk, const int *found)
{
    Map *map = desk->map;

    desk->layers = ARENA_NEW(desk->arena, int *, map->layers);
    desk->layer_counts = ARENA_NEW(desk->arena, int, map->layers);
    for (int i = 0; i < desk->item_count; i++)
        desk->layer_counts[desk->items[i].layer]++;
    for (int i = 0; i < map->layers; i++) {
        desk->layers[i] = ARENA_NEW(desk->arena, int, desk->layer_counts[i]);
        desk->layer_counts[i] = 0;
    }
    for (int i = 0; i < desk->item_count; i++) {
        int item = i < map->node_count ? found[i] : i, layer = desk->items[item].layer;
        desk->items[item].place = desk->layer_counts[layer];
        desk->layers[layer][desk->layer_counts[layer]++] = item;
    }
}

static void write_back(Desk *desk)
{
    Map *map = desk->map;

    for (int i = 0; i < map->node_count; i++)
        map->nodes[i].at.x = desk->items[i].x;
    for (int i = 0; i < map->way_count; i++)
        for (int k = 0; k < map->ways[i].bend_count; k++) {
            MapPoint *bend = &map->ways[i].bends[k];
            bend->x = desk->items[bend->x].x;
        }
}

void map_lay_out(Map *map, Arena *arena)
{
    Desk desk = { .map = map, .arena = arena };
    const int *found = find_layers(map, arena);

    for (int i = 0; i < map->node_count; i++)
        add_item(&desk, map->nodes[i].at.layer, false);
    add_all_stops(&desk);
    fill_layers(&desk, found);
    find_order(&desk);
    find_places(&desk);
    write_back(&desk);
}
