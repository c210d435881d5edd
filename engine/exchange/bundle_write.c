#include "exchange/bundle.h"

#include "core/buf.h"
#include "core/utf8.h"
#include "exchange/base64.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* A bundle while it is written. */
typedef struct Pen {
    FILE *out;
    Sha256 sum;
    int64_t lines, all;
    BundleWatcher *watcher;
    void *data;
} Pen;

/* Writes a value as one line; the value is given back. */
static void write_line(Pen *pen, json_t *value)
{
    char *text = json_dumps(value, JSON_COMPACT);

    json_decref(value);
    if (!text)
        arena_alloc(&(Arena){ 0 }, SIZE_MAX);       /* only for want of memory: it says so and doesn't return */
    size_t length = strlen(text);
    text[length] = '\n';
    sha256_add(&pen->sum, text, length + 1);
    fwrite(text, 1, length + 1, pen->out);
    free(text);
}

/* One record; false when the watcher has had enough. */
static bool write_record(Pen *pen, const char *name, json_t *record)
{
    write_line(pen, json_pack("{so}", name, record));
    pen->lines++;
    return !pen->watcher || pen->watcher(pen->data, pen->lines, pen->all);
}

/* ---- values ---- */

/* A text; bytes that aren't UTF-8 become U+FFFD. */
static json_t *text_value(const char *text)
{
    json_t *value = json_string(text);
    Arena scratch = { 0 };
    Buf clean = { .arena = &scratch };

    while (!value && *text) {
        size_t length = utf8_length(text);
        if (length)
            buf_add_n(&clean, text, length);
        else
            buf_add(&clean, "\xef\xbf\xbd");
        text += length ? length : 1;
    }
    if (!value)
        value = json_string(buf_text(&clean));
    arena_free(&scratch);
    return value;
}

static json_t *row_value(const Table *table, const Value *values)
{
    json_t *row = json_object();

    for (int i = 0; i < table->column_count; i++) {
        if (values[i].is_number)
            json_object_set_new_nocheck(row, table->columns[i].name, json_integer(values[i].number));
        else if (values[i].is_text)
            json_object_set_new_nocheck(row, table->columns[i].name, text_value(values[i].text));
    }
    return row;
}

static json_t *freight_value(const Freight *freight)
{
    const CargoForm *form = freight->form;
    json_t *record = row_value(&form->main, freight->main);

    for (int i = 0; i < form->table_count; i++) {
        const Table *table = &form->tables[i];
        if (freight->row_counts[i] == 0)
            continue;
        json_t *rows = json_array();
        for (int r = 0; r < freight->row_counts[i]; r++)
            json_array_append_new(rows, row_value(table, freight->rows[i] + r * table->column_count));
        json_object_set_new_nocheck(record, table->name, rows);
    }
    return record;
}

/* ---- lines ---- */

static void write_manifest(Pen *pen, const char *program, int64_t now)
{
    char made[32] = "";
    time_t moment = (time_t)now;
    struct tm parts;

    if (gmtime_r(&moment, &parts))
        strftime(made, sizeof made, "%Y-%m-%dT%H:%M:%SZ", &parts);
    write_line(pen, json_pack("{ss, si, ss, ss, sI}", "format", "heard-bundle", "version", BUNDLE_VERSION,
                              "program", program, "made", made, "records", (json_int_t)pen->all));
}

static void write_end(Pen *pen)
{
    char digest[SHA256_TEXT];

    sha256_end(&pen->sum, digest);
    write_line(pen, json_pack("{s{sI, ss}}", "end", "records", (json_int_t)pen->lines, "sha256", digest));
}

static bool write_source(Pen *pen, Store *store, const char *hash, Error *error)
{
    Arena scratch = { 0 };
    Source source;
    bool found = store_load_source(store, hash, &scratch, &source, error), on = false;

    if (found)
        on = write_record(pen, "source", json_pack("{ss, so, ss}", "hash", source.hash, "scenario",
                                                   text_value(source.scenario), "bytes",
                                                   base64_text(source.bytes, source.length, &scratch)));
    arena_free(&scratch);
    return on;
}

static bool write_cargo(Pen *pen, Store *store, Cargo cargo, const char *uid, Error *error)
{
    Arena scratch = { 0 };
    Freight freight;
    bool on = store_load_freight(store, cargo, uid, &scratch, &freight, error)
           && write_record(pen, freight.form->name, freight_value(&freight));

    arena_free(&scratch);
    return on;
}

bool bundle_write(Store *store, const char *trainee, const char *program, int64_t now, FILE *out,
                  BundleWatcher *watcher, void *data, Error *error)
{
    Arena arena = { 0 };
    Pen pen = { .out = out, .sum = sha256_begin(), .watcher = watcher, .data = data };
    const char *const *hashes, *const *uids[CARGOES];
    int sources, counts[CARGOES] = { 0 };
    bool good = true;

    /* somebody may be playing: what the others name is listed after them, so that it is there */
    for (int cargo = CARGOES - 1; cargo >= 0 && good; cargo--) {
        counts[cargo] = store_list_cargo(store, (Cargo)cargo, trainee, &arena, &uids[cargo], error);
        good = counts[cargo] >= 0;
        pen.all += counts[cargo];
    }
    sources = good ? store_list_sources(store, trainee, &arena, &hashes, error) : 0;
    good = good && sources >= 0;
    pen.all += sources;

    if (good)
        write_manifest(&pen, program, now);
    for (int i = 0; i < sources && good; i++)
        good = write_source(&pen, store, hashes[i], error);
    for (int cargo = 0; cargo < CARGOES && good; cargo++)
        for (int i = 0; i < counts[cargo] && good; i++)
            good = write_cargo(&pen, store, (Cargo)cargo, uids[cargo][i], error) && !ferror(out);
    if (good)
        write_end(&pen);
    arena_free(&arena);
    return good || (ferror(out) && error_say(error, "The bundle can't be written: the disk is full, or the reader gone."));
}
