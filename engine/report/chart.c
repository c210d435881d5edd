#include "report/chart.h"

#include "report/figures.h"

enum { WIDTH = 640, HEIGHT = 190, LEFT = 38, RIGHT = 48, TOP = 14, BOTTOM = 28 };

/* The picture has its colours by itself, too, for those who print without knowing a page's variables. */
const char chart_style[] =
    ".chart { display: block; width: 100%; max-width: 42rem; height: auto; margin: .3rem 0 1rem; }\n"
    ".chart text { font-size: 12px; fill: var(--quiet); }\n"
    ".chart .figure { font-weight: 700; fill: var(--ink); }\n"
    ".chart .grid { stroke: var(--rule); stroke-width: 1; }\n"
    ".chart .pass { stroke: var(--ink); stroke-width: 1.2; stroke-dasharray: 6 5; }\n"
    ".chart .trend { fill: none; stroke: var(--accent); stroke-width: 2.5; stroke-linejoin: round; }\n"
    ".chart .practice { fill: var(--paper); stroke: var(--ink); stroke-width: 1.6; }\n"
    ".chart .assessed { fill: var(--ink); }\n";

/* Where a session stands, and where a score does; tenths of a pixel would be finer than anybody sees. */
static int across(int index, int count)
{
    int room = WIDTH - LEFT - RIGHT;

    return count > 1 ? LEFT + room * index / (count - 1) : LEFT + room / 2;
}

static int down(int tenths)
{
    return TOP + (HEIGHT - TOP - BOTTOM) * (1000 - tenths) / 1000;
}

static void add_text(Buf *buf, int x, int y, const char *attributes, const char *text)
{
    buf_print(buf, "<text x=\"%d\" y=\"%d\" %s>", x, y, attributes);
    buf_escape(buf, text);
    buf_add(buf, "</text>\n");
}

static void add_frame(Buf *buf, int mark)
{
    for (int points = 0; points <= 100; points += 25) {
        int y = down(10 * points);
        buf_print(buf, "<path class=\"grid\" stroke=\"#c4c9d0\" d=\"M%d %dH%d\"/>\n", LEFT, y, WIDTH - RIGHT);
        add_text(buf, LEFT - 6, y + 4, "text-anchor=\"end\"", arena_print(buf->arena, "%d", points));
    }
    buf_print(buf, "<path class=\"pass\" stroke=\"#1d2126\" stroke-dasharray=\"6 5\" d=\"M%d %dH%d\"/>\n",
              LEFT, down(10 * mark), WIDTH - RIGHT);
    add_text(buf, LEFT + 4, down(10 * mark) - 4, "", "to pass");
}

static void add_marks(Buf *buf, const Line *line, const Attempt *attempts)
{
    for (int i = 0; i < line->count; i++) {
        int x = across(i, line->count), y = down(line->points[i].score);
        if (attempts[line->points[i].attempt].mode == ASSESSED)
            buf_print(buf, "<rect class=\"assessed\" x=\"%d\" y=\"%d\" width=\"8\" height=\"8\"/>\n", x - 4,
                      y - 4);
        else
            buf_print(buf, "<circle class=\"practice\" fill=\"#ffffff\" stroke=\"#1d2126\" cx=\"%d\" "
                           "cy=\"%d\" r=\"4\"/>\n", x, y);
    }
}

static const char *summary(const char *name, const Line *line, Arena *arena)
{
    const Point *first = &line->points[0], *last = &line->points[line->count - 1];

    return line->count == 1
        ? arena_print(arena, "%s: %s in the only session with enough evidence.", name,
                      figure_score(first->score, arena))
        : arena_print(arena, "%s over %d sessions: %s in the first, %s in the newest; the trend is at %s.",
                      name,
                      line->count, figure_score(first->score, arena), figure_score(last->score, arena),
                      figure_score(last->trend, arena));
}

void chart_trend(Html *html, const char *name, const Line *line, const Attempt *attempts, int mark)
{
    Buf *buf = &html->buf;
    Arena *arena = buf->arena;

    if (line->count == 0) {
        html_element(html, "p class=\"quiet\"",
                     arena_print(arena, "%s: no session has enough evidence yet.", name));
        return;
    }
    html_element(html, "p class=\"caption\"", summary(name, line, arena));
    buf_print(buf, "\n<svg class=\"chart\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"", WIDTH, HEIGHT);
    buf_escape(buf, summary(name, line, arena));
    buf_add(buf, "\">\n");
    add_frame(buf, mark);
    buf_add(buf, "<path class=\"trend\" fill=\"none\" stroke=\"#1f5fbf\" stroke-width=\"2.5\" d=\"");
    for (int i = 0; i < line->count; i++)
        buf_print(buf, "%s%d %d", i ? "L" : "M", across(i, line->count), down(line->points[i].trend));
    buf_add(buf, "\"/>\n");
    add_marks(buf, line, attempts);

    const Point *first = &line->points[0], *last = &line->points[line->count - 1];
    add_text(buf, LEFT, HEIGHT - 8, "", figure_day(attempts[first->attempt].began, arena));
    if (line->count > 1)
        add_text(buf, WIDTH - RIGHT, HEIGHT - 8, "text-anchor=\"end\"",
                 figure_day(attempts[last->attempt].began, arena));
    add_text(buf, across(line->count - 1, line->count) + 9, down(last->score) + 4, "class=\"figure\"",
             figure_score(last->score, arena));
    buf_add(buf, "</svg>");
}
