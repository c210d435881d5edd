/* csv.h: tables that a spreadsheet opens and nobody's text can break.
 *
 * RFC 4180: a comma between fields, CR LF behind rows, quotes doubled, the first row names the columns. Text
 * is UTF-8; bytes that aren't become U+FFFD. A row is written field by field and ended:
 *
 *   Csv csv = csv_begin(arena);
 *   csv_head(&csv, columns, count);
 *   csv_text(&csv, name); csv_tenths(&csv, 624); csv_end_row(&csv);
 *   return csv_bytes(&csv);
 *
 * A spreadsheet takes a cell that begins with = + - @ a tab or a line end for a formula, and some begin
 * a new cell at a semicolon or a tab. So in every text such a sign gets a ' before it, at the beginning
 * and behind whatever may begin a cell. Numbers are written by the functions for numbers, so a negative one
 * stays a number.
 */
#ifndef HEARD_CSV_H
#define HEARD_CSV_H

#include "core/buf.h"

#include <stdbool.h>
#include <stdint.h>

typedef struct Csv {
    Buf buf;
    bool within;        /* the row has a field already */
} Csv;

/* What a file for a spreadsheet begins with, so that it is read as UTF-8. Not part of csv_bytes(): a
 * program that reads a pipe doesn't want it. */
#define CSV_MARK "\xef\xbb\xbf"

Csv csv_begin(Arena *arena);

/* The first row. */
void csv_head(Csv *csv, const char *const *columns, int count);

void csv_text(Csv *csv, const char *text);          /* NULL: an empty field */
void csv_number(Csv *csv, int64_t number);
void csv_number_unless(Csv *csv, int64_t number, int64_t nothing);  /* `nothing` as an empty field */
void csv_tenths(Csv *csv, int tenths);              /* 624 is 62.4; -1 an empty field */
void csv_thousandths(Csv *csv, int64_t thousandths);    /* -350 is -0.350 */
void csv_flag(Csv *csv, bool flag);                 /* yes, no */
void csv_time(Csv *csv, int64_t seconds);           /* 2026-11-22T01:44:00Z; 0 an empty field */
void csv_end_row(Csv *csv);

const char *csv_bytes(const Csv *csv);

#endif
