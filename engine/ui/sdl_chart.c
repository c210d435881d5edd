/* sdl_chart.c: values over turns. The lines are written as SVG and drawn by what draws every other
 * picture, so they are smooth and cost nothing once drawn. Series differ in colour, in dashes and
 * in the shape at each turn, and each is named. */
#include "ui/sdl_paint.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

enum { SOURCE = 16 * 1024, MOST_POINTS = 64, SCALE = 100 };

/* SVG source that is being written. What doesn't fit is left out. */
typedef struct Source { char text[SOURCE]; int length; } Source;

__attribute__((format(printf, 2, 3)))
static void write_svg(Source *source, const char *format, ...)
{
    va_list rest;
    int room = SOURCE - source->length;

    va_start(rest, format);
    int length = vsnprintf(source->text + source->length, (size_t)room, format, rest);
    va_end(rest);
    if (length > 0 && length < room)
        source->length += length;
    source->text[source->length] = '\0';
}

static int rgb(SDL_Color colour)
{
    return colour.r << 16 | colour.g << 8 | colour.b;
}

static SDL_Color series_colour(const Painter *painter, int number)
{
    static const Ink inks[MOST_SERIES] = { INK_ACCENT, INK_BAD, INK_GOOD, INK_CAUTION };

    return ink(painter, inks[number]);
}

/* A disc, a square, a diamond or a triangle. */
static void write_marker(Source *source, int number, int x, int y, int r, int colour)
{
    switch (number) {
    case 0:
        write_svg(source, "<circle cx=\"%d\" cy=\"%d\" r=\"%d\" fill=\"#%06x\"/>", x, y, r, colour);
        break;
    case 1:
        write_svg(source, "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"#%06x\"/>", x - r, y - r,
                  2 * r, 2 * r, colour);
        break;
    case 2:
        write_svg(source, "<path d=\"M%d %dl%d %dl%d %dl%d %dZ\" fill=\"#%06x\"/>", x, y - r * 4 / 3,
                  r * 4 / 3, r * 4 / 3, -r * 4 / 3, r * 4 / 3, -r * 4 / 3, -r * 4 / 3, colour);
        break;
    default:
        write_svg(source, "<path d=\"M%d %dL%d %dL%d %dZ\" fill=\"#%06x\"/>", x, y - r * 4 / 3, x + r * 4 / 3,
                  y + r, x - r * 4 / 3, y + r, colour);
        break;
    }
}

/* The dashes of a series in multiples of its line's width; later ones are always dashed. */
static void write_dashes(Source *source, const Series *series, int number, int width)
{
    if (series->dashed || number > 1)
        write_svg(source, " stroke-dasharray=\"%d %d\"", width * (number % 2 == 0 ? 2 : 4), width * 2);
}

static void open_svg(Source *source, int w, int h)
{
    source->length = 0;
    write_svg(source, "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\">", w, h);
}

/* ---- the plot ---- */

typedef struct Plot { int x, y, w, h, points; } Plot;

static int point_x(const Plot *plot, int i)
{
    return plot->points > 1 ? plot->x + plot->w * i / (plot->points - 1) : plot->x + plot->w / 2;
}

static int point_y(const Plot *plot, int value)
{
    return plot->y + plot->h - plot->h * SDL_clamp(value, 0, SCALE) / SCALE;
}

static void write_series(Source *source, const Plot *plot, const Series *series, int number, int width,
                         SDL_Color colour)
{
    int count = series->count < MOST_POINTS ? series->count : MOST_POINTS;

    write_svg(source,
              "<polyline fill=\"none\" stroke=\"#%06x\" stroke-width=\"%d\" stroke-linejoin=\"round\"",
              rgb(colour), width);
    write_dashes(source, series, number, width);
    write_svg(source, " points=\"");
    for (int i = 0; i < count; i++)
        write_svg(source, "%d,%d ", point_x(plot, i), point_y(plot, series->values[i]));
    write_svg(source, "\"/>");
    for (int i = 0; i < count; i++)
        write_marker(source, number, point_x(plot, i), point_y(plot, series->values[i]), width * 7 / 4,
                     rgb(colour));
}

static void paint_plot(Painter *painter, const Widget *widget, const Plot *plot, int x, int y, int w, int h)
{
    Source *source = malloc(sizeof *source);

    if (source == NULL)
        return;
    open_svg(source, w, h);
    for (int value = 0; value <= SCALE; value += SCALE / 4)
        write_svg(source, "<path d=\"M%d %dH%d\" stroke=\"#%06x\" stroke-width=\"%d\"/>", plot->x,
                  point_y(plot, value), plot->x + plot->w,
                  rgb(ink(painter, value == 0 ? INK_FRAME : INK_LINE)), value == 0 ? 2 : 1);
    for (int i = widget->series_count - 1; i >= 0; i--)
        write_series(source, plot, &widget->series[i], i, px(painter, 3), series_colour(painter, i));
    write_svg(source, "</svg>");
    canvas_picture(&painter->canvas, x, y, pictures_drawing(painter->pictures, source->text, w, h),
                   (SDL_Color){ 255, 255, 255, 255 });
    free(source);
}

/* ---- what is written around it ---- */

/* A stretch of each line with its name, as many side by side as fit. */
static int paint_legend(Painter *painter, const Widget *widget, int x, int y, int w)
{
    int sample = px(painter, 46), high = texts_line_height(painter->texts, STYLE_SMALL), left = x, top = y;
    Source *source = malloc(sizeof *source);

    for (int i = 0; source != NULL && i < widget->series_count; i++) {
        const Series *series = &widget->series[i];
        const TextBlock *label = texts_wrap(painter->texts, STYLE_SMALL, series->label, w - sample);
        int width = sample + px(painter, 8) + label->width, line = px(painter, 3),
            colour = rgb(series_colour(painter, i));

        if (left > x && left + width > x + w) {
            left = x;
            y += high + px(painter, 4);
        }
        open_svg(source, sample, high);
        write_svg(source, "<path d=\"M0 %dH%d\" stroke=\"#%06x\" stroke-width=\"%d\"", high / 2, sample,
                  colour, line);
        write_dashes(source, series, i, line);
        write_svg(source, "/>");
        write_marker(source, i, sample / 2, high / 2, line * 7 / 4, colour);
        write_svg(source, "</svg>");
        canvas_picture(&painter->canvas, left, y,
                       pictures_drawing(painter->pictures, source->text, sample, high),
                       (SDL_Color){ 255, 255, 255, 255 });
        canvas_text(&painter->canvas, left + sample + px(painter, 8), y, STYLE_SMALL, series->label, label,
                    ink(painter, INK_TEXT));
        left += width + px(painter, 22);
    }
    free(source);
    return y + high - top;
}

/* The turns below the plot: every one, or every second, third … where they would touch. */
static void paint_ticks(Painter *painter, const Widget *widget, const Plot *plot, int x, int y)
{
    int widest = 1, step = 1;

    if (widget->ticks == NULL)
        return;
    for (int i = 0; i < plot->points; i++) {
        int w = texts_wrap(painter->texts, STYLE_SMALL, widget->ticks[i], plot->w)->width;
        widest = w > widest ? w : widest;
    }
    while (step < plot->points && plot->points > 1
           && plot->w * step / (plot->points - 1) < widest + px(painter, 8))
        step++;
    for (int i = 0; i < plot->points; i += step) {
        const TextBlock *tick = texts_wrap(painter->texts, STYLE_SMALL, widget->ticks[i], plot->w);
        int at = x + point_x(plot, i) - tick->width / 2;

        canvas_text(&painter->canvas, at > x ? at : x, y, STYLE_SMALL, widget->ticks[i], tick,
                    ink(painter, INK_QUIET));
    }
}

static void paint_scale(Painter *painter, const Plot *plot, int x, int y)
{
    static const char *const figures[] = { "0", "50", "100" };

    for (int i = 0; i < 3; i++) {
        const TextBlock *figure = texts_wrap(painter->texts, STYLE_SMALL, figures[i], plot->x + 1);
        canvas_text(&painter->canvas, x + plot->x - px(painter, 8) - figure->width,
                    y + point_y(plot, i * SCALE / 2) - figure->height / 2, STYLE_SMALL, figures[i], figure,
                    ink(painter, INK_QUIET));
    }
}

int paint_chart(Painter *painter, const Widget *widget, int x, int y, int w)
{
    int top = y, small = texts_line_height(painter->texts, STYLE_SMALL), h = px(painter, 210);
    int side = texts_wrap(painter->texts, STYLE_SMALL, "100", w)->width + px(painter, 8),
        edge = px(painter, 10);
    Plot plot = { side, edge, w - side - edge, h - 2 * edge, 0 };

    for (int i = 0; i < widget->series_count; i++)
        if (widget->series[i].count > plot.points)
            plot.points = widget->series[i].count;
    if (plot.points > MOST_POINTS)
        plot.points = MOST_POINTS;

    if (widget->text[0] != '\0')
        y += paint_text(painter, STYLE_BOLD, widget->text, x, y, w, ink(painter, INK_TEXT))->height
           + px(painter, 6);
    y += paint_legend(painter, widget, x, y, w) + px(painter, 6);
    if (plot.points > 0 && plot.w > 0) {
        paint_plot(painter, widget, &plot, x, y, w, h);
        paint_scale(painter, &plot, x, y);
        paint_ticks(painter, widget, &plot, x, y + h);
        y += h + small;
    }
    if (widget->detail != NULL && widget->detail[0] != '\0')
        y += px(painter, 6) + paint_text(painter, STYLE_SMALL, widget->detail, x, y + px(painter, 6), w,
                                         ink(painter, INK_QUIET))->height;
    return y - top;
}
