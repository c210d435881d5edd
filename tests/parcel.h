/* parcel.h: packs as a stranger may send them, and what must come of them.
 *
 * Each test gets a Parcel: a folder of its own under /tmp, a data folder in it, a world that uses both, and
 * room to put together a pack as a folder or entry by entry as an archive. What doesn't come as it should
 * fails the test.
 */
#ifndef HEARD_TEST_PARCEL_H
#define HEARD_TEST_PARCEL_H

#include "support.h"

#include "options.h"
#include "pack/pack.h"
#include "world.h"

#define SHEET \
    "return pack {\n  id = \"front-desk\", title = \"At the front desk\", author = \"R. Keller\",\n" \
    "  licence = \"CC-BY-4.0\", language = \"en\", version = 1, engine = \"0.1.0\",\n}\n"

typedef struct Parcel {
    Arena arena;
    char folder[64];
    const char *data;           /* the data folder */
    const char *pack;           /* where the pack is put together, or its archive is */
    World *world;
    Error error;
    struct archive *archive;    /* in the making, and its bytes when it is made */
    char *bytes;
    size_t room, size;
} Parcel;

int parcel_enter(void **state);
int parcel_leave(void **state);

/* The text of a scenario with this id. */
const char *parcel_scenario(Parcel *parcel, const char *id);

/* A good pack as a folder, and files written into it. `write_sheet` writes SHEET with the first `old`
 * replaced. */
void parcel_folder(Parcel *parcel);
void parcel_write(Parcel *parcel, const char *name, const char *bytes, size_t size);
void parcel_write_text(Parcel *parcel, const char *name, const char *text);
void parcel_write_sheet(Parcel *parcel, const char *old, const char *new);

/* An archive: begun empty, or with what every good pack holds; entries of any kind (AE_IFREG …; `bytes`
 * NULL gives zeros, and for a link they are where it leads); ended. `save` puts the first `size` of its
 * bytes where the pack is. */
void parcel_begin(Parcel *parcel);
void parcel_begin_good(Parcel *parcel);
void parcel_add(Parcel *parcel, const char *name, const char *bytes, size_t size, unsigned kind);
void parcel_add_text(Parcel *parcel, const char *name, const char *text);
void parcel_end(Parcel *parcel);
void parcel_save(Parcel *parcel, size_t size);

/* How much stands in the folder for packs, hidden or not. */
int parcel_installed(Parcel *parcel);

/* What a command ends with; what it says goes nowhere. */
int parcel_command(Parcel *parcel, int (*run)(World *, const Options *, Arena *), const char *path);

/* The pack is refused with one sentence that has this in it, and leaves nothing behind. */
void parcel_refused(Parcel *parcel, const char *why);

/* It is taken in; it is installed. */
const Pack *parcel_read(Parcel *parcel);
void parcel_install(Parcel *parcel);

const ScenarioCard *parcel_card(Parcel *parcel, const char *id);

#endif
