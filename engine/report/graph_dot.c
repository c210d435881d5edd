#include "core/buf.h"
#include "core/wording.h"
#include "report/graph.h"

enum { WORDS = 60, THINNEST = 5, THICKEST = 60 };   /* bytes; tenths of a point */

/* A text inside double quotes: in DOT a backslash and a quote mean something there. */
static void add_quoted(Buf *buf, const char *text)
{
    buf_add(buf, "\"");
    for (; *text; text++)
        switch (*text) {
        case '"':   buf_add(buf, "\\\""); break;
        case '\\':  buf_add(buf, "\\\\"); break;
        case '\n':  buf_add(buf, "\\n"); break;
        case '&':   buf_add(buf, "&amp;"); break;
        default:    buf_add_n(buf, text, 1); break;
        }
    buf_add(buf, "\"");
}

/* "feeling, need" as a second line of the label: the mark that isn't a colour. */
static const char *marks_in_words(const MapNode *node, Arena *arena)
{
    const char *text = "";

    for (const GraphMark *mark = graph_marks(); mark->name; mark++)
        if (node->marks & mark->mark)
            text = arena_print(arena, "%s%s%s", text, text[0] ? ", " : "", mark->name);
    return text;
}

static const char *colour(const MapNode *node)
{
    if (node->beat == BEAT_OVER)
        return "#5f6368";
    return node->marks & MAP_RECOVERY ? "#1b7f4b" : node->marks & MAP_FEELING ? "#b3365b"
         : node->marks & MAP_NEED ? "#1f5fbf" : "#5f6368";
}

static void add_node(Buf *buf, const Scenario *scenario, const MapNode *node, int plays)
{
    Arena *arena = buf->arena;

    buf_add(buf, "  ");
    add_quoted(buf, node->id);
    buf_add(buf, " [label=");
    if (node->beat == BEAT_OVER) {
        add_quoted(buf, "the end");
    } else {
        const Beat *beat = &scenario->beats[node->beat];
        const char *words = wording_start(says_words(&beat->says[beat->says_count - 1], arena), WORDS, arena);
        Buf label = { .arena = arena };

        buf_print(&label, "%s\n%s\n%s", node->id, words, marks_in_words(node, arena));
        add_quoted(buf, buf_text(&label));
    }
    buf_print(buf, " color=\"%s\"%s tooltip=", colour(node), node->beat == BEAT_OVER ? " shape=oval" : "");
    add_quoted(buf, graph_node_words(node, plays, arena));
    buf_add(buf, "];\n");
}

static void add_way(Buf *buf, const Map *map, const MapWay *way, int plays)
{
    int width = THINNEST + (plays > 0 ? (int)((long long)(THICKEST - THINNEST) * way->passes / plays) : 0);

    width = width > THICKEST ? THICKEST : width;
    buf_add(buf, "  ");
    add_quoted(buf, map->nodes[way->from].id);
    buf_add(buf, " -> ");
    add_quoted(buf, map->nodes[way->to].id);
    buf_add(buf, " [label=");
    add_quoted(buf, graph_replies(way, buf->arena));
    buf_print(buf, " penwidth=%d.%d%s tooltip=", width / 10, width % 10,
              way->conditional ? " style=dashed" : "");
    add_quoted(buf, graph_way_words(map, way, plays, buf->arena));
    buf_add(buf, "];\n");
}

/* Beats of one layer side by side, as in the drawing. */
static void add_layer(Buf *buf, const Map *map, int layer)
{
    buf_add(buf, "  { rank=same;");
    for (int i = 0; i < map->node_count; i++)
        if (map->nodes[i].at.layer == layer) {
            buf_add(buf, " ");
            add_quoted(buf, map->nodes[i].id);
            buf_add(buf, ";");
        }
    buf_add(buf, " }\n");
}

const char *graph_dot(const Scenario *scenario, const Map *map, int plays, Arena *arena)
{
    Buf buf = { .arena = arena };

    buf_add(&buf, "digraph ");
    add_quoted(&buf, scenario->id);
    buf_add(&buf, " {\n  label=");
    add_quoted(&buf, scenario->title);
    buf_add(&buf, ";\n  labelloc=t;\n"
                  "  node [shape=box, style=rounded, penwidth=2, fontname=\"sans-serif\"];\n"
                  "  edge [fontname=\"sans-serif\", fontsize=10];\n");
    for (int i = 0; i < map->node_count; i++)
        add_node(&buf, scenario, &map->nodes[i], plays);
    for (int i = 0; i < map->layers; i++)
        add_layer(&buf, map, i);
    for (int i = 0; i < map->way_count; i++)
        add_way(&buf, map, &map->ways[i], plays);
    buf_add(&buf, "}\n");
    return buf_text(&buf);
}
