/* world_remarks.c: what a trainee says of a session afterwards, and pages that are printed. */
#include "core/name.h"
#include "report/sheet_page.h"
#include "sys/clock.h"
#include "sys/file.h"
#include "sys/path.h"
#include "sys/uuid.h"
#include "sys/viewer.h"
#include "world_parts.h"

#include <string.h>

#define PRINT_FOLDER "print"
#define GUEST_FOLDER "guest"

/* The store to write a remark to, and the session's id in it. NULL with a sentence. */
static Store *store_for(World *world, int64_t *session, Error *error)
{
    *session = records_real_id(world, *session);
    if (world->no_save)
        error_say(error, "Nothing is being saved, so this can't be kept.");
    else if (*session <= 0)
        error_say(error, "This session isn't saved yet, so nothing can be kept with it.");
    else
        return world_store(world, true, error);
    return NULL;
}

/* ---- disagreements ---- */

int world_list_disagreements(void *self, int64_t record, Arena *arena, const Disagreement **disagreements)
{
    Store *store = records_store(self);
    int64_t session = records_real_id(self, record);

    *disagreements = NULL;
    return store && session > 0 ? store_list_disagreements(store, session, arena, disagreements) : 0;
}

bool world_add_disagreement(void *self, int64_t record, int line, const char *sentence, Error *error)
{
    Arena scratch = { 0 };
    Uuid uid = uuid_random();
    Disagreement said = { uid.text, record, line, clock_now(), NULL };
    Store *store = store_for(self, &said.session, error);

    said.sentence = store ? remark_clean(sentence, &scratch, error) : NULL;
    bool done = said.sentence && store_add_disagreement(store, &said, error);
    arena_free(&scratch);
    return done;
}

/* ---- the customer's chair ---- */

int world_list_perspectives(void *self, int64_t record, Arena *arena, const Perspective **perspectives)
{
    Store *store = records_store(self);
    int64_t session = records_real_id(self, record);

    *perspectives = NULL;
    return store && session > 0 ? store_list_perspectives(store, session, arena, perspectives) : 0;
}

bool world_add_perspective(void *self, const Perspective *perspective, Error *error)
{
    Arena scratch = { 0 };
    Uuid uid = uuid_random();
    Perspective mine = *perspective;
    Store *store = store_for(self, &mine.session, error);
    PerspectiveAnswer *answers = ARENA_NEW(&scratch, PerspectiveAnswer, mine.answer_count);
    bool done = store != NULL;

    for (int i = 0; done && i < mine.answer_count; i++) {
        answers[i].turn = mine.answers[i].turn;
        answers[i].answer = remark_clean(mine.answers[i].answer, &scratch, error);
        done = answers[i].answer != NULL;
    }
    mine.uid = uid.text;
    mine.taken = clock_now();
    mine.answers = answers;
    done = done && store_add_perspective(store, &mine, error);
    arena_free(&scratch);
    return done;
}

/* ---- success stories ---- */

int world_list_stories(void *self, Arena *arena, const Story **stories)
{
    Store *store = records_store(self);

    *stories = NULL;
    return store ? store_list_stories(store, arena, stories) : 0;
}

bool world_add_story(void *self, int64_t record, const char *words, Error *error)
{
    Arena scratch = { 0 };
    Uuid uid = uuid_random();
    Story story = { .uid = uid.text, .session = record, .kept = clock_now() };
    Store *store = store_for(self, &story.session, error);

    story.words = store ? remark_clean(words, &scratch, error) : NULL;
    bool done = story.words && store_add_story(store, &story, error);
    arena_free(&scratch);
    return done;
}

bool world_drop_story(void *self, const char *uid, Error *error)
{
    World *world = self;
    Store *store = world_store(world, true, error);

    if (world->no_save)
        return error_say(error, "Nothing is being saved, so this can't be taken back.");
    return store && store_drop_story(store, uid, error);
}

/* ---- pages that are printed ---- */

/* Where the pages of a trainee lie: apart from others', so that they go when the trainee goes. */
static const char *print_folder(const World *world, const char *trainee, Arena *arena)
{
    bool plain = trainee && strspn(trainee, "0123456789abcdef-") == strlen(trainee);

    return path_join(arena, path_join(arena, world->data, PRINT_FOLDER), plain ? trainee : GUEST_FOLDER);
}

/* The title as a file's name: small letters and digits, everything else a hyphen. */
static const char *file_name(const char *title, int64_t now, Arena *arena)
{
    char *name = arena_text_n(arena, title, strlen(title) < 60 ? strlen(title) : 60);
    size_t used = 0;

    for (size_t i = 0; name[i]; i++) {
        char c = name[i] >= 'A' && name[i] <= 'Z' ? (char)(name[i] - 'A' + 'a') : name[i];
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            name[used++] = c;
        else if (used > 0 && name[used - 1] != '-')
            name[used++] = '-';
    }
    while (used > 0 && name[used - 1] == '-')
        used--;
    name[used] = 0;
    return arena_print(arena, "%s-%lld.html", used > 0 ? name : "page", (long long)now);
}

bool world_print_page(void *self, const Sheet *sheet, bool show, Arena *arena, const char **said, Error *error)
{
    World *world = self;
    const Trainee *trainee = world_trainee(world);
    Press press = { clock_now(), "heard " HEARD_VERSION, world->services.rubric, arena };

    if (world->no_save)
        return error_say(error, "Nothing is being saved, so nothing is printed to a file either.");
    if (!world->data)
        return error_say(error, "%s", world->data_error.sentence);

    const char *folder = print_folder(world, trainee ? trainee->uid : NULL, arena);
    const char *file = path_join(arena, folder, file_name(sheet->title, press.now, arena));
    const char *page = sheet_page(sheet, &press);
    if (!folder_make(folder, error) || !file_save(file, page, strlen(page), error))
        return false;
    *said = show && viewer_show(file) ? arena_print(arena, "It opens where you read web pages; print it from there. "
                                                    "It is the file %s.", file)
                                      : arena_print(arena, "A page to print is the file %s.", file);
    return true;
}

void remarks_forget_pages(const World *world, const char *trainee)
{
    Arena scratch = { 0 };

    if (world->data && trainee)
        folder_remove(print_folder(world, trainee, &scratch), ".html");
    arena_free(&scratch);
}
