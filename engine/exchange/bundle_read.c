#include "exchange/bundle.h"

#include "core/buf.h"
#include "core/name.h"
#include "core/utf8.h"
#include "exchange/base64.h"
#include "store/people.h"

#include <errno.h>
#include <fcntl.h>
#include <jansson.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { AT_ONCE = 25 };      /* records in a transaction: others wait at most a second for theirs */
enum { LONGEST_LINE = 32 * 1024 * 1024, BLOCK = 256 * 1024, LONGEST_SOURCE = 1024 * 1024 };
enum { LONGEST_WORDS = 16 * 1024 };     /* bytes; only a text that may be longer may have lines */

#define END "{\"end\":"

/* A bundle while it is read. */
typedef struct Reader {
    const char *path;
    FILE *in;
    char *bytes;                /* what was read of the file and not yet left behind */
    size_t from, to, room;
    const char *line;           /* the newest line, with its newline */
    size_t length;
    int number;                 /* of that line, from 1 */
    int64_t records;            /* as the end says, once it is known */
    Error *error;
} Reader;

/* ---- what is said ---- */

static BundleState say(const Reader *reader, BundleState state, const char *sentence)
{
    const char *slash = strrchr(reader->path, '/');

    error_say(reader->error, "%.150s, line %d: %s", slash ? slash + 1 : reader->path, reader->number, sentence);
    if (reader->error)
        utf8_disarm(reader->error->sentence, false);
    return state;
}

/* The same about one value of a record. */
static BundleState fault(const Reader *reader, const char *table, const char *column, const char *what)
{
    char sentence[200];

    snprintf(sentence, sizeof sentence, "“%.40s” of %.40s %s.", column, table, what);
    return say(reader, BUNDLE_FAULTY, sentence);
}

/* ---- lines ---- */

static bool open_reader(Reader *reader, const char *path, Error *error)
{
    struct stat about;
    int file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);

    *reader = (Reader){ .path = path, .error = error };
    if (file >= 0 && fstat(file, &about) == 0 && !S_ISREG(about.st_mode)) {
        close(file);
        return error_say(error, "%s is no file.", path);
    }
    if (file < 0 || !(reader->in = fdopen(file, "r")))
        return error_say(error, "%s can't be read: %s.", path, strerror(errno));
    return true;
}

static void close_reader(Reader *reader)
{
    fclose(reader->in);
    free(reader->bytes);
}

/* Makes room for another block behind what was read. */
static bool make_room(Reader *reader)
{
    memmove(reader->bytes, reader->bytes + reader->from, reader->to - reader->from);
    reader->to -= reader->from;
    reader->from = 0;
    if (reader->room - reader->to >= BLOCK)
        return true;

    char *more = reader->room < LONGEST_LINE ? realloc(reader->bytes, reader->room * 2 + BLOCK) : NULL;
    if (!more)
        return false;
    reader->bytes = more;
    reader->room = reader->room * 2 + BLOCK;
    return true;
}

/* Reads the next line; false at the end, and of one that is longer than any (then it isn't the file's end). The last
 * line may lack its newline. */
static bool next_line(Reader *reader)
{
    size_t seen = 0;

    reader->from += reader->length;
    reader->length = 0;
    for (;;) {
        const char *at = reader->bytes + reader->from;
        const char *end = seen < reader->to - reader->from ? memchr(at + seen, '\n', reader->to - reader->from - seen) : NULL;
        seen = reader->to - reader->from;
        if (end || (seen > 0 && feof(reader->in))) {
            reader->line = at;
            reader->length = end ? (size_t)(end - at) + 1 : seen;
            reader->number++;
            return true;
        }
        if (feof(reader->in) || ferror(reader->in) || (reader->room == 0 && !(reader->bytes = malloc(BLOCK))))
            return false;
        if (reader->room == 0)
            reader->room = BLOCK;
        if (!make_room(reader))
            return false;
        reader->to += fread(reader->bytes + reader->to, 1, reader->room - reader->to, reader->in);
    }
}

static void begin_again(Reader *reader)
{
    rewind(reader->in);
    reader->from = reader->to = reader->length = 0;
    reader->number = 0;
}

/* The line as JSON; NULL when it isn't an object. Given back by the caller. */
static json_t *parse_line(const Reader *reader)
{
    json_t *value = json_loadb(reader->line, reader->length, JSON_REJECT_DUPLICATES, NULL);

    if (value && !json_is_object(value)) {
        json_decref(value);
        value = NULL;
    }
    return value;
}

/* ---- the first pass: is it a bundle, and whole? ---- */

static BundleState check_manifest(const Reader *reader)
{
    json_t *manifest = parse_line(reader);
    const char *format = json_string_value(json_object_get(manifest, "format"));
    bool ours = format && strcmp(format, "heard-bundle") == 0;
    json_int_t version = json_integer_value(json_object_get(manifest, "version"));
    char sentence[200];

    snprintf(sentence, sizeof sentence, "this bundle was made by a newer heard (%.40s): it has version %lld, and this heard "
             "reads %d. Get a newer heard.", ours && json_is_string(json_object_get(manifest, "program"))
             ? json_string_value(json_object_get(manifest, "program")) : "unnamed", (long long)version, BUNDLE_VERSION);
    json_decref(manifest);
    if (!ours || version < 1)
        return say(reader, BUNDLE_FAULTY, "this isn't a bundle of heard. `heard export --format heard` writes one.");
    return version > BUNDLE_VERSION ? say(reader, BUNDLE_NEWER, sentence) : BUNDLE_TAKEN;
}

/* Compares the last line with what was counted; `sum` is over the lines before it. */
static BundleState check_end(Reader *reader, Sha256 *sum, char checksum[SHA256_TEXT])
{
    json_t *line = parse_line(reader), *end = json_object_get(line, "end");
    const char *digest = json_string_value(json_object_get(end, "sha256"));
    json_int_t records = json_integer_value(json_object_get(end, "records"));

    sha256_end(sum, checksum);
    bool same = digest && strcmp(digest, checksum) == 0 && records == reader->number - 2;
    reader->records = records;
    json_decref(line);
    return same ? BUNDLE_TAKEN
                : say(reader, BUNDLE_FAULTY, "the bundle was changed after it was made: its checksum doesn't fit. "
                                             "Nothing was taken from it.");
}

/* Why there is no next line. */
static BundleState say_end(Reader *reader)
{
    if (ferror(reader->in)) {
        error_say(reader->error, "%s can't be read: %s.", reader->path, strerror(errno));
        return BUNDLE_UNREADABLE;
    }
    bool empty = reader->number == 0;
    reader->number += empty || !feof(reader->in);
    if (!feof(reader->in))
        return say(reader, BUNDLE_FAULTY, "the line is too long to be a record.");
    return say(reader, BUNDLE_CUT_OFF, empty ? "the file is empty."
               : "the bundle is cut off here: its last line is missing. Copy it again.");
}

static bool is_end(const Reader *reader)
{
    return reader->length > sizeof END && memcmp(reader->line, END, sizeof END - 1) == 0
        && reader->line[reader->length - 1] == '\n';
}

static BundleState check(Reader *reader, char checksum[SHA256_TEXT])
{
    Sha256 sum = sha256_begin();
    BundleState state = next_line(reader) ? check_manifest(reader) : say_end(reader);

    while (state == BUNDLE_TAKEN && !is_end(reader)) {
        sha256_add(&sum, reader->line, reader->length);
        if (!next_line(reader))
            return say_end(reader);
    }
    if (state == BUNDLE_TAKEN)
        state = check_end(reader, &sum, checksum);
    if (state == BUNDLE_TAKEN && next_line(reader))
        state = say(reader, BUNDLE_FAULTY, "something stands behind the end of the bundle. Nothing was taken from it.");
    return state;
}

BundleState bundle_check(const char *path, char checksum[SHA256_TEXT], Error *error)
{
    Reader reader;

    if (!open_reader(&reader, path, error))
        return BUNDLE_UNREADABLE;
    BundleState state = check(&reader, checksum);
    close_reader(&reader);
    return state;
}

/* ---- the second pass: values ---- */

/* 36 characters, as uuid_random() spells them. */
static bool is_uid(const char *text)
{
    for (int i = 0; i < 36; i++) {
        bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        if (text[i] == 0 || (dash ? text[i] != '-' : !strchr("0123456789abcdef", text[i])))
            return false;
    }
    return text[36] == 0;
}

static BundleState read_value(const Reader *reader, const char *table, const Column *column, json_t *from,
                              Value *value, Arena *arena)
{
    const char *text = json_string_value(from);

    if (!from || json_is_null(from))
        return column->needed ? fault(reader, table, column->name, "is missing") : BUNDLE_TAKEN;
    if (column->kind == COLUMN_NUMBER) {
        if (!json_is_integer(from))
            return fault(reader, table, column->name, "isn't a whole number");
        value->is_number = true;
        value->number = json_integer_value(from);
        return value->number >= column->least && value->number <= column->most
               ? BUNDLE_TAKEN : fault(reader, table, column->name, "is a number that can't be");
    }
    if (!text)
        return fault(reader, table, column->name, "isn't a text");
    if (column->kind == COLUMN_UID && !is_uid(text))
        return fault(reader, table, column->name, "isn't a UUID");
    if ((int64_t)json_string_length(from) > column->most)
        return fault(reader, table, column->name, "is too long");
    char *clean = arena_text(arena, text);
    utf8_disarm(clean, column->most > LONGEST_WORDS);
    value->is_text = true;
    value->text = clean;
    return BUNDLE_TAKEN;
}

/* Reads a row; `lists` is how many of its keys are lists that are read elsewhere. */
static BundleState read_row(const Reader *reader, const Table *table, json_t *from, int lists, Value *values,
                            Arena *arena)
{
    size_t known = 0;

    if (!json_is_object(from))
        return fault(reader, table->name, "a row", "isn't an object");
    for (int i = 0; i < table->column_count; i++) {
        json_t *value = json_object_get(from, table->columns[i].name);
        known += value != NULL;
        BundleState state = read_value(reader, table->name, &table->columns[i], value, &values[i], arena);
        if (state != BUNDLE_TAKEN)
            return state;
    }
    return json_object_size(from) == known + (size_t)lists
           ? BUNDLE_TAKEN : fault(reader, table->name, "a row", "has a key that no bundle of this version has");
}

static BundleState read_list(const Reader *reader, const Table *table, json_t *from, Value **rows, int *count, Arena *arena)
{
    size_t size = json_array_size(from);

    if (!json_is_array(from))
        return fault(reader, table->name, "the list", "isn't a list");
    if (size > MOST_ROWS)
        return fault(reader, table->name, "the list", "is too long");
    *rows = ARENA_NEW(arena, Value, (size_t)table->column_count * size);
    for (size_t i = 0; i < size; i++) {
        BundleState state = read_row(reader, table, json_array_get(from, i), 0, *rows + i * (size_t)table->column_count,
                                     arena);
        if (state != BUNDLE_TAKEN)
            return state;
    }
    *count = (int)size;
    return BUNDLE_TAKEN;
}

static const char *text_in(json_t *object, const char *key)
{
    const char *text = json_string_value(json_object_get(object, key));

    return text ? text : "";
}

/* A statement is handed on as it is, one a line: it must be an object, and one line. It must be told under its own
 * id, and of this session: a record store would otherwise be told something about somebody else. */
static BundleState check_statement(const Reader *reader, json_t *row, const char *session)
{
    const char *text = text_in(row, "body");
    json_t *body = strpbrk(text, "\n\r") ? NULL : json_loads(text, JSON_REJECT_DUPLICATES, NULL);
    bool is = json_is_object(body);
    bool fits = strcmp(text_in(body, "id"), text_in(row, "id")) == 0
             && strcmp(text_in(json_object_get(body, "context"), "registration"), session) == 0;

    json_decref(body);
    if (!is)
        return fault(reader, "outbox", "body", "isn't a statement");
    return fits ? BUNDLE_TAKEN : fault(reader, "outbox", "body", "isn't a statement about this session");
}

static BundleState check_statements(const Reader *reader, json_t *session)
{
    BundleState state = BUNDLE_TAKEN;
    json_t *row;
    size_t i;

    json_array_foreach(json_object_get(session, "outbox"), i, row) {
        if (state == BUNDLE_TAKEN)
            state = check_statement(reader, row, text_in(session, "uid"));
    }
    return state;
}

/* Whether each row that hangs on another list's names a row of it: one of somebody else's would change what is kept
 * of them. */
static bool rows_hang_together(const Freight *freight, int index)
{
    const Table *table = &freight->form->tables[index], *parent = &freight->form->tables[table->parent];

    for (int i = 0; i < freight->row_counts[index]; i++) {
        const char *uid = freight->rows[index][i * table->column_count].text;
        bool found = false;
        for (int k = 0; k < freight->row_counts[table->parent] && !found; k++)
            found = strcmp(freight->rows[table->parent][k * parent->column_count].text, uid) == 0;
        if (!found)
            return false;
    }
    return true;
}

static BundleState check_parents(const Reader *reader, const Freight *freight)
{
    for (int i = 0; i < freight->form->table_count; i++) {
        const Table *table = &freight->form->tables[i];
        if (table->parent >= 0 && !rows_hang_together(freight, i))
            return fault(reader, table->name, table->columns[0].name, "belongs to nothing in this record");
    }
    return BUNDLE_TAKEN;
}

static BundleState read_freight(const Reader *reader, Cargo cargo, json_t *from, Freight *freight, Arena *arena)
{
    const CargoForm *form = cargo_form(cargo);
    int lists = 0;

    *freight = (Freight){ .form = form, .cargo = cargo, .main = ARENA_NEW(arena, Value, form->main.column_count) };
    for (int i = 0; i < form->table_count; i++) {
        json_t *list = json_object_get(from, form->tables[i].name);
        if (!list)
            continue;
        lists++;
        BundleState state = read_list(reader, &form->tables[i], list, &freight->rows[i], &freight->row_counts[i], arena);
        if (state != BUNDLE_TAKEN)
            return state;
    }
    BundleState state = read_row(reader, &form->main, from, lists, freight->main, arena);
    if (state == BUNDLE_TAKEN)
        state = check_parents(reader, freight);
    return state == BUNDLE_TAKEN ? check_statements(reader, from) : state;
}

/* ---- records ---- */

/* Taking a bundle in. */
typedef struct Import {
    Reader *reader;
    Store *store;
    BundleCounts *counts;
    Arena arena;                /* for what is known until the end */
    const char **forgotten;     /* uids of trainees who stay out */
    int forgotten_count;
    const char *(*retries)[2];  /* sessions whose first try hadn't come yet, and its uid */
    int retry_count;
    Sha256 sum;                 /* over what has been read again: somebody may write to the file meanwhile */
} Import;

/* A value of the main row; NULL when it has no such column. */
static Value *value_of(const Freight *freight, const char *column)
{
    const Table *table = &freight->form->main;

    for (int i = 0; i < table->column_count; i++)
        if (strcmp(table->columns[i].name, column) == 0)
            return &freight->main[i];
    return NULL;
}

static const char *text_of(const Freight *freight, const char *column)
{
    const Value *value = value_of(freight, column);

    return value ? value->text : NULL;
}

static BundleState unfit(const Import *import, Landed how, const Error *why)
{
    if (how == LANDED_UNFIT)
        return say(import->reader, BUNDLE_FAULTY, "the parts of this record don't fit together: something is there twice, "
                                                  "or belongs to nothing.");
    return say(import->reader, BUNDLE_FAILED, why->sentence);
}

/* Puts a record into the store; `how` says what became of it there. */
static BundleState land(const Import *import, const Freight *freight, Landed *how)
{
    Error why = { .line = 0 };

    *how = store_land_freight(import->store, freight, &why);
    return *how == LANDED_FAILED || *how == LANDED_UNFIT ? unfit(import, *how, &why) : BUNDLE_TAKEN;
}

static BundleState take_source(Import *import, json_t *from)
{
    Arena scratch = { 0 };
    const char *hash = json_string_value(json_object_get(from, "hash"));
    const char *scenario = json_string_value(json_object_get(from, "scenario"));
    const char *text = json_string_value(json_object_get(from, "bytes"));
    char digest[SHA256_TEXT] = "", *bytes = NULL;
    Source source = { .hash = hash, .scenario = scenario };
    Error why = { .line = 0 };
    BundleState state = BUNDLE_TAKEN;

    if (text && strlen(text) <= LONGEST_SOURCE && base64_bytes(text, &scratch, &bytes, &source.length))
        sha256_text(bytes, source.length, digest);
    source.bytes = bytes;
    if (!hash || strcmp(hash, digest) != 0)
        state = say(import->reader, BUNDLE_FAULTY, "the scenario's text isn't the one that its hash names.");
    else if (!scenario || strlen(scenario) > 64)
        state = say(import->reader, BUNDLE_FAULTY, "the scenario's text has no id.");
    else {
        Landed how = store_land_source(import->store, &source, &why);
        if (how != LANDED_NEW && how != LANDED_KNOWN)
            state = unfit(import, how, &why);
    }
    arena_free(&scratch);
    return state;
}

static BundleState take_trainee(Import *import, Freight *freight, Arena *arena)
{
    const char *uid = text_of(freight, "uid");
    Error why = { .line = 0 };
    Value *name = value_of(freight, "name");
    Landed how;

    if (store_was_forgotten(import->store, uid)) {
        import->forgotten = arena_grow(&import->arena, import->forgotten, import->forgotten_count, sizeof *import->forgotten);
        import->forgotten[import->forgotten_count++] = arena_text(&import->arena, uid);
        return BUNDLE_TAKEN;
    }
    name->text = name_clean(name->text, arena, &why);
    if (!name->text) {
        char sentence[300];
        snprintf(sentence, sizeof sentence, "the name of a trainee can't be one. %.200s", why.sentence);
        return say(import->reader, BUNDLE_FAULTY, sentence);
    }
    BundleState state = land(import, freight, &how);
    import->counts->trainees_new += how == LANDED_NEW;
    return state;
}

/* Whether a record's trainee is there; `*out` when we were asked to forget them. */
static BundleState find_trainee(const Import *import, const char *uid, bool *out)
{
    *out = false;
    if (!uid || store_knows_trainee(import->store, uid))
        return BUNDLE_TAKEN;
    for (int i = 0; i < import->forgotten_count; i++)
        if (strcmp(import->forgotten[i], uid) == 0)
            *out = true;
    return *out ? BUNDLE_TAKEN
                : say(import->reader, BUNDLE_FAULTY, "the record is of a trainee whom the bundle doesn't name.");
}

static BundleState link_retry(Import *import, const char *session, const char *of)
{
    Error why = { .line = 0 };

    if (!of)
        return BUNDLE_TAKEN;
    import->retries = arena_grow(&import->arena, import->retries, import->retry_count, sizeof *import->retries);
    import->retries[import->retry_count][0] = arena_text(&import->arena, session);
    import->retries[import->retry_count++][1] = arena_text(&import->arena, of);
    return store_link_retry(import->store, session, of, &why) ? BUNDLE_TAKEN
                                                               : say(import->reader, BUNDLE_FAILED, why.sentence);
}

static BundleState take_drill(Import *import, const Freight *freight)
{
    Landed how;
    BundleState state = land(import, freight, &how);

    import->counts->drills_new += how == LANDED_NEW;
    return state;
}

static BundleState take_session(Import *import, const Freight *freight)
{
    BundleCounts *counts = import->counts;
    Landed how;
    BundleState state = land(import, freight, &how);

    counts->sessions_new += how == LANDED_NEW;
    counts->sessions_known += how == LANDED_KNOWN;
    counts->sessions_other += how == LANDED_OTHER;
    if (state != BUNDLE_TAKEN || how == LANDED_OTHER)
        return state;
    return link_retry(import, text_of(freight, "uid"), text_of(freight, "retry_of"));
}

static BundleState take_freight(Import *import, Cargo cargo, json_t *from, Arena *arena)
{
    Freight freight;
    bool out;
    BundleState state = read_freight(import->reader, cargo, from, &freight, arena);

    if (state != BUNDLE_TAKEN)
        return state;
    if (cargo == CARGO_TRAINEE)
        return take_trainee(import, &freight, arena);
    state = find_trainee(import, text_of(&freight, "trainee"), &out);
    if (state != BUNDLE_TAKEN || out) {
        import->counts->kept_out += out;
        return state;
    }
    return cargo == CARGO_DRILL ? take_drill(import, &freight) : take_session(import, &freight);
}

static BundleState take_line(Import *import)
{
    Arena scratch = { 0 };
    json_t *line = parse_line(import->reader);
    const char *name = json_object_iter_key(json_object_iter(line));
    json_t *record = json_object_iter_value(json_object_iter(line));
    BundleState state = BUNDLE_FAULTY;
    int cargo = 0;

    while (name && cargo < CARGOES && strcmp(name, cargo_form((Cargo)cargo)->name) != 0)
        cargo++;
    if (!name || json_object_size(line) != 1 || !json_is_object(record))
        say(import->reader, state, "this isn't a record.");
    else if (strcmp(name, "source") == 0)
        state = take_source(import, record);
    else if (cargo < CARGOES)
        state = take_freight(import, (Cargo)cargo, record, &scratch);
    else
        fault(import->reader, "the line", name, "is no record that this version knows");
    json_decref(line);
    arena_free(&scratch);
    return state;
}

/* Reads the next line of the second pass. */
static bool read_again(Import *import)
{
    bool more = next_line(import->reader);

    if (more)
        sha256_add(&import->sum, import->reader->line, import->reader->length);
    return more;
}

/* Whether both passes have read the same. What was taken in stays: each record was looked at by itself. */
static BundleState compare_passes(Import *import, const char *checksum)
{
    char again[SHA256_TEXT];

    sha256_end(&import->sum, again);
    return strcmp(again, checksum) == 0
           ? BUNDLE_TAKEN : say(import->reader, BUNDLE_UNREADABLE, "the file was changed while it was read.");
}

/* A retry may stand before what it tries again. */
static BundleState link_late(Import *import)
{
    Error why = { .line = 0 };

    for (int i = 0; i < import->retry_count; i++)
        if (!store_link_retry(import->store, import->retries[i][0], import->retries[i][1], &why))
            return say(import->reader, BUNDLE_FAILED, why.sentence);
    return BUNDLE_TAKEN;
}

/* Takes the next lines in one transaction. What was whole before a faulty one stays. */
static BundleState take_some(Import *import, int64_t done, BundleWatcher *watcher, void *data)
{
    Reader *reader = import->reader;
    BundleCounts before = *import->counts;
    BundleState state = BUNDLE_TAKEN;
    Error why = { .line = 0 };

    if (!store_begin_gathering(import->store, &why))
        return say(reader, BUNDLE_FAILED, why.sentence);
    for (int i = 0; i < AT_ONCE && done < reader->records && state == BUNDLE_TAKEN; i++, done++) {
        if (watcher && !watcher(data, done, reader->records))
            state = BUNDLE_STOPPED;
        else if (!read_again(import))
            state = say(reader, BUNDLE_UNREADABLE, "the file was changed while it was read.");
        else
            state = take_line(import);
    }
    if (store_end_gathering(import->store, &why))
        return state;
    *import->counts = before;
    return say(reader, BUNDLE_FAILED, why.sentence);
}

BundleState bundle_read(Store *store, const char *path, BundleCounts *counts, BundleWatcher *watcher, void *data,
                        Error *error)
{
    Reader reader;
    Import import = { .reader = &reader, .store = store, .counts = counts, .sum = sha256_begin() };
    char checksum[SHA256_TEXT];

    *counts = (BundleCounts){ .checksum = "" };
    if (!open_reader(&reader, path, error))
        return BUNDLE_UNREADABLE;
    BundleState state = check(&reader, checksum);
    if (state == BUNDLE_TAKEN) {
        memcpy(counts->checksum, checksum, sizeof checksum);
        begin_again(&reader);
        read_again(&import);
    }
    for (int64_t done = 0; state == BUNDLE_TAKEN && done < reader.records; done += AT_ONCE)
        state = take_some(&import, done, watcher, data);
    if (state == BUNDLE_TAKEN)
        state = link_late(&import);
    if (state == BUNDLE_TAKEN)
        state = compare_passes(&import, checksum);
    close_reader(&reader);
    arena_free(&import.arena);
    return state;
}
