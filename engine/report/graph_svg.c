/* graph_svg.c: the map as a picture. Sizes are in the picture's own pixels. */
#include "core/buf.h"
#include "core/utf8.h"
#include "core/wording.h"
#include "report/graph.h"

#include <stdbool.h>
#include <string.h>

enum {
    EDGE = 28, HEAD = 92, KEY = 236,            /* the margin; the title's height; the width of the legend */
    COLUMN = 226, ROW = 128,                    /* from the middle of a box to the next */
    BOX_W = 192, BOX_H = 66,
    LINE = 26, NAME = 16,                       /* characters that fit into a line, and into a name */
    THIN = 10, THICK = 90,                      /* tenths: a way that few plays go, and one that all go */
    TIP = 9                                     /* the length of an arrow's tip */
};

static const char *const style =
    "svg { font-family: system-ui, sans-serif; }\n"
    ".ground { fill: #fbfaf7; }\n"
    "text { fill: #23272e; font-size: 12px; }\n"
    ".title { font-size: 22px; font-weight: 600; }\n"
    ".name { font-size: 14px; font-weight: 600; }\n"
    ".quiet { fill: #565d68; }\n"
    ".box { fill: #ffffff; stroke: #7a828e; stroke-width: 1.5; }\n"
    ".adrift .box { stroke-dasharray: 3 4; }\n"
    ".way { fill: none; stroke: #98a1ae; }\n"
    ".on-condition { stroke-dasharray: 9 6; }\n"
    ".never { stroke-dasharray: 1 5; stroke-linecap: round; }\n"
    ".tip { fill: #98a1ae; }\n"
    ".by { font-size: 11px; fill: #565d68; }\n"
    ".badge { fill: #ffffff; stroke: #7a828e; }\n"
    ".feeling { fill: #b3365b; }\n"
    ".need { fill: #1f5fbf; }\n"
    ".recovery { fill: none; stroke: #1b7f4b; stroke-width: 2; }\n"
    ".ending { fill: #3f444c; }\n"
    "@media (prefers-color-scheme: dark) {\n"
    ".ground { fill: #16191e; }\n"
    "text { fill: #eceef1; }\n"
    ".quiet { fill: #aab2bd; }\n"
    ".box, .badge { fill: #242930; stroke: #8d96a3; }\n"
    ".way { stroke: #6d7683; }\n"
    ".tip { fill: #6d7683; }\n"
    ".by { fill: #c3cad3; }\n"
    ".feeling { fill: #ff8fb1; }\n"
    ".need { fill: #82b1ff; }\n"
    ".recovery { stroke: #6fd6a0; }\n"
    ".ending { fill: #d5dae1; }\n"
    "}\n";

typedef struct Drawing {
    Buf buf;
    const Scenario *scenario;
    const Map *map;
    int plays;
} Drawing;

static const MapScale scale = { EDGE, HEAD, COLUMN, ROW, BOX_W, BOX_H, TIP };

static void add_text(Buf *buf, int x, int y, const char *kind, const char *text)
{
    buf_print(buf, "<text x=\"%d\" y=\"%d\"%s>", x, y, kind);
    buf_escape(buf, text);
    buf_add(buf, "</text>\n");
}

/* What is told when the pointer rests here, and to who listens. */
static void add_title(Buf *buf, const char *text)
{
    buf_add(buf, "<title>");
    buf_escape(buf, text);
    buf_add(buf, "</title>\n");
}

/* ---- marks ---- */

/* A heart, a diamond, an arrow that turns back, a square. */
static void add_mark(Buf *buf, MapMark mark, int x, int y)
{
    switch (mark) {
    case MAP_FEELING:
        buf_print(buf, "<path class=\"feeling\" d=\"M%d %dc-8 -5 -6 -11 -2.5 -11c1.5 0 2.5 1.5 2.5 2.5"
                       "c0 -1 1 -2.5 2.5 -2.5c3.5 0 5.5 6 -2.5 11z\"/>\n", x, y + 6);
        break;
    case MAP_NEED:
        buf_print(buf, "<path class=\"need\" d=\"M%d %dl6 6l-6 6l-6 -6z\"/>\n", x, y - 6);
        break;
    case MAP_RECOVERY:
        buf_print(buf, "<path class=\"recovery\" d=\"M%d %da4.5 4.5 0 1 1 -1 5M%d %dv4.5h4.5\"/>\n", x - 4,
                  y - 2, x - 5, y - 7);
        break;
    case MAP_ENDING:
        buf_print(buf, "<rect class=\"ending\" x=\"%d\" y=\"%d\" width=\"9\" height=\"9\"/>\n", x - 5, y - 5);
        break;
    }
}

/* The marks sit on the box's upper edge, from the right. */
static void add_marks(Buf *buf, const MapNode *node, MapSpot at)
{
    int x = at.x + BOX_W / 2 - 18, y = at.y - BOX_H / 2;

    for (const GraphMark *mark = graph_marks(); mark->name; mark++) {
        if (!(node->marks & mark->mark))
            continue;
        buf_print(buf, "<circle class=\"badge\" cx=\"%d\" cy=\"%d\" r=\"11\"/>\n", x, y);
        add_mark(buf, mark->mark, x, y);
        x -= 25;
    }
}

/* ---- boxes ---- */

/* The bytes of a text that fit into so many characters, cut between words where there are any. */
static size_t line_end(const char *text, int characters)
{
    size_t end = 0, space = 0;

    for (int i = 0; i < characters && text[end]; i++) {
        size_t length = utf8_length(text + end);
        if (text[end] == ' ')
            space = end;
        end += length ? length : 1;
    }
    return text[end] && text[end] != ' ' && space ? space : end;
}

/* "74 %": how many plays come here. */
static const char *share_of(int passes, int plays, Arena *arena)
{
    int percent = plays > 0 ? (int)((200LL * passes / plays + 1) / 2) : 0;

    if (plays == 0)
        return "";
    return passes > 0 && percent == 0 ? "< 1 %" : arena_print(arena, "%d %%", percent);
}

/* How the customer begins, in two lines. */
static void add_words(Drawing *drawing, const MapNode *node, MapSpot at)
{
    Arena *arena = drawing->buf.arena;
    const Beat *beat = &drawing->scenario->beats[node->beat];
    const char *words = says_words(&beat->says[beat->says_count - 1], arena);
    size_t end = line_end(words, LINE);
    int left = at.x - BOX_W / 2 + 12;

    add_text(&drawing->buf, left, at.y + 8, " class=\"quiet\"", arena_text_n(arena, words, end));
    words += end + (words[end] == ' ');
    add_text(&drawing->buf, left, at.y + 24, " class=\"quiet\"", wording_start(words, LINE, arena));
}

static void add_node(Drawing *drawing, const MapNode *node)
{
    Buf *buf = &drawing->buf;
    Arena *arena = buf->arena;
    MapSpot at = map_spot(&scale, node->at);
    int left = at.x - BOX_W / 2, top = at.y - BOX_H / 2;

    buf_print(buf, "<g%s>\n", node->adrift ? " class=\"adrift\"" : "");
    add_title(buf, graph_node_words(node, drawing->plays, arena));
    if (node->beat == BEAT_OVER) {
        buf_print(buf, "<rect class=\"box\" x=\"%d\" y=\"%d\" width=\"120\" height=\"36\" rx=\"18\"/>\n",
                  at.x - 60, top);
        add_text(buf, at.x, top + 23, " class=\"name\" text-anchor=\"middle\"", "the end");
        buf_add(buf, "</g>\n");
        return;
    }
    buf_print(buf, "<rect class=\"box\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"9\"/>\n", left, top,
              BOX_W, BOX_H);
    add_text(buf, left + 12, top + 24, " class=\"name\"", wording_start(node->id, NAME, arena));
    add_text(buf, left + BOX_W - 10, top + 24, " class=\"quiet\" text-anchor=\"end\"",
             share_of(node->passes, drawing->plays, arena));
    add_words(drawing, node, at);
    add_marks(buf, node, at);
    buf_add(buf, "</g>\n");
}

/* ---- ways ---- */

static int thickness(const MapWay *way, int plays)
{
    int tenths = THIN + (plays > 0 ? (int)((long long)(THICK - THIN) * way->passes / plays) : 0);

    return tenths < THICK ? tenths : THICK;
}

/* The numbers of the replies that go this way, unless every reply does. */
static void add_replies(Drawing *drawing, const MapWay *way, MapSpot at)
{
    const Map *map = drawing->map;
    const char *numbers = graph_replies(way, drawing->buf.arena);
    int half = 4 + 3 * (int)strlen(numbers);
    bool only = true;

    for (int i = 0; i < map->way_count; i++)
        only = only && (map->ways[i].from != way->from || &map->ways[i] == way);
    if (only || !way->replies)
        return;
    buf_print(&drawing->buf,
              "<rect class=\"ground\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"16\" rx=\"5\"/>\n",
              at.x - half, at.y - 8, 2 * half);
    add_text(&drawing->buf, at.x, at.y + 4, " class=\"by\" text-anchor=\"middle\"", numbers);
}

/* Returns the spot for the numbers. */
static MapSpot add_way(Drawing *drawing, const MapWay *way)
{
    Buf *buf = &drawing->buf;
    int tenths = thickness(way, drawing->plays);
    MapLine line = map_line(drawing->map, way, &scale, 4 + tenths / 20, buf->arena);
    const char *kind = way->passes == 0 ? " never" : way->conditional ? " on-condition" : "";

    buf_add(buf, "<g>\n");
    add_title(buf, graph_way_words(drawing->map, way, drawing->plays, buf->arena));
    buf_print(buf, "<path class=\"way%s\" stroke-width=\"%d.%d\" d=\"%s\"/>\n", kind, tenths / 10, tenths % 10,
              line.path);
    buf_print(buf, "<path class=\"tip\" d=\"%s\"/>\n</g>\n", line.tip);
    return line.middle;
}

/* What is gone often lies on top of what isn't, and all numbers on top of all lines. */
static void add_ways(Drawing *drawing)
{
    const Map *map = drawing->map;
    MapSpot *middles = ARENA_NEW(drawing->buf.arena, MapSpot, map->way_count);

    for (int seldom = 1; seldom >= 0; seldom--)
        for (int i = 0; i < map->way_count; i++)
            if ((map->ways[i].passes == 0) == (seldom == 1))
                middles[i] = add_way(drawing, &map->ways[i]);
    for (int i = 0; i < map->way_count; i++)
        add_replies(drawing, &map->ways[i], middles[i]);
}

/* ---- the legend ---- */

static int add_sample(Buf *buf, int x, int y, const char *kind, int tenths, const char *text)
{
    buf_print(buf, "<path class=\"way%s\" stroke-width=\"%d.%d\" d=\"M%d %dh44\"/>\n", kind, tenths / 10,
              tenths % 10, x, y);
    add_text(buf, x + 56, y + 4, "", text);
    return y + 26;
}

static void add_legend(Drawing *drawing, int x)
{
    Buf *buf = &drawing->buf;
    int y = HEAD + 6;

    add_text(buf, x, y, " class=\"name\"", "In the boxes");
    y += 28;
    for (const GraphMark *mark = graph_marks(); mark->name; mark++, y += 30) {
        buf_print(buf, "<circle class=\"badge\" cx=\"%d\" cy=\"%d\" r=\"11\"/>\n", x + 12, y);
        add_mark(buf, mark->mark, x + 12, y);
        add_text(buf, x + 34, y + 4, "", mark->name);
    }
    add_text(buf, x, y + 4, " class=\"quiet\"", "%: visits in 100 random plays");
    y += 40;

    add_text(buf, x, y, " class=\"name\"", "Ways");
    y = add_sample(buf, x, y + 24, "", THICK, "gone by every play");
    y = add_sample(buf, x, y, "", THIN, "gone by few");
    y = add_sample(buf, x, y, " on-condition", THIN + 10, "on a condition");
    y = add_sample(buf, x, y, " never", THIN, "never gone");
    add_text(buf, x, y + 4, " class=\"quiet\"", "numbers: replies that go there");
}

/* ---- all of it ---- */

static void begin_svg(Drawing *drawing, int width, int height)
{
    Buf *buf = &drawing->buf;
    Arena *arena = buf->arena;

    buf_print(buf, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\""
                   " role=\"img\" lang=\"", width, height, width, height);
    buf_escape(buf, drawing->scenario->language);
    buf_add(buf, "\">\n");
    add_title(buf, arena_print(arena, "The shape of “%s”", drawing->scenario->title));
    buf_print(buf, "<style>\n%s</style>\n", style);
    buf_print(buf, "<rect class=\"ground\" width=\"%d\" height=\"%d\"/>\n", width, height);
    add_text(buf, EDGE, 42, " class=\"title\"", drawing->scenario->title);
    add_text(buf, EDGE, 64, " class=\"quiet\"",
             arena_print(arena, "%s, version %d: %d beats; %d seeded random plays", drawing->scenario->id,
                         drawing->scenario->version, drawing->map->node_count - 1, drawing->plays));
}

const char *graph_svg(const Scenario *scenario, const Map *map, int plays, Arena *arena)
{
    Drawing drawing = { .buf = { .arena = arena }, .scenario = scenario, .map = map, .plays = plays };
    MapPoint corner = { map->width, map->layers - 1 };
    MapSpot last = map_spot(&scale, corner);
    int legend = last.x + BOX_W / 2 + 2 * EDGE, height = last.y + BOX_H / 2 + EDGE, least = HEAD + 380;

    begin_svg(&drawing, legend + KEY, height > least ? height : least);
    add_legend(&drawing, legend);

    add_ways(&drawing);
    for (int i = 0; i < map->node_count; i++)
        add_node(&drawing, &map->nodes[i]);
    buf_add(&drawing.buf, "</svg>\n");
    return buf_text(&drawing.buf);
}
