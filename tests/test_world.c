/* The real world: the library of files, records that must not be lost, settings. */
#include "support.h"

#include "core/session.h"
#include "exchange/bundle.h"
#include "sys/file.h"
#include "sys/path.h"
#include "world.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <sqlite3.h>

#define MODEL "tests/scenarios/rent-model.lua"

typedef struct Place {
    Arena arena;
    char folder[64];
    const char *data;
    World *world;
    Services *services;
    Error error;
} Place;

static int enter(void **state)
{
    Place *place = calloc(1, sizeof *place);

    strcpy(place->folder, "/tmp/heard-world-XXXXXX");
    if (!mkdtemp(place->folder))
        return -1;
    place->data = path_join(&place->arena, place->folder, "data");
    unsetenv("HEARD_DATA");
    unsetenv("HEARD_SHARE");
    unsetenv("XDG_DATA_HOME");
    unsetenv("XDG_CONFIG_HOME");
    setenv("HOME", place->folder, 1);
    *state = place;
    return 0;
}

static int leave(void **state)
{
    Place *place = *state;
    char command[200];

    world_close(place->world, NULL);
    snprintf(command, sizeof command, "rm -rf '%s'", place->folder);
    int status = system(command);
    arena_free(&place->arena);
    free(place);
    return status;
}

static void open_with(Place *place, const WorldOptions *options)
{
    place->world = world_open(options, &place->arena, &place->error);
    if (!place->world)
        fail_msg("%s", place->error.sentence);
    place->services = world_services(place->world);
}

static void open_world(Place *place)
{
    open_with(place, &(WorldOptions){ .share = ".", .data = place->data });
}

static const char *in_data(Place *place, const char *name)
{
    return path_join(&place->arena, place->data, name);
}

/* Puts a text into the person's own scenarios. */
static void write_scenario(Place *place, const char *name, const char *text)
{
    const char *folder = in_data(place, "scenarios");

    assert_true(folder_make(folder, &place->error));
    assert_true(file_save(path_join(&place->arena, folder, name), text, strlen(text), &place->error));
}

static const char *model_text(Place *place)
{
    char *bytes;

    assert_true(file_read(MODEL, 1000000, &place->arena, &bytes, NULL, &place->error));
    return bytes;
}

/* The text with the first `old` replaced. */
static const char *replaced(Place *place, const char *text, const char *old, const char *new)
{
    const char *at = strstr(text, old);

    assert_non_null(at);
    return arena_print(&place->arena, "%.*s%s%s", (int)(at - text), text, new, at + strlen(old));
}

static const ScenarioCard *card_of(Place *place, const char *file)
{
    const ScenarioCard *cards;
    int count = place->services->list_scenarios(place->world, &place->arena, &cards);

    for (int i = 0; i < count; i++)
        if (strstr(cards[i].file, file))
            return &cards[i];
    fail_msg("%s isn't listed", file);
    return NULL;
}

static bool has_finding(const ScenarioCard *card, const char *code)
{
    for (int i = 0; i < card->finding_count; i++)
        if (strcmp(card->findings[i].code, code) == 0)
            return true;
    return false;
}

static const Scenario *scenario_called(Place *place, const char *id)
{
    return place->services->load_scenario(place->world, id, &place->arena, &place->error);
}

static const char *trouble(Place *place)
{
    return place->services->trouble(place->world);
}

/* ---- opening ---- */

static void without_its_own_files_it_says_where_it_looked(void **state)
{
    Place *place = *state;
    WorldOptions options = { .share = "/tmp/heard-nowhere" };

    assert_null(world_open(&options, &place->arena, &place->error));
    assert_non_null(strstr(place->error.sentence, "/tmp/heard-nowhere"));
}

static void opening_and_showing_make_no_folder(void **state)
{
    Place *place = *state;
    Findings findings = { .arena = &place->arena };

    open_world(place);
    assert_non_null(place->services->load_scenario(place->world, "bounced-rent", &place->arena, &place->error));
    assert_int_equal(world_check(place->world, MODEL, &(Bank){ 0 }, &findings, &place->error), 1);
    assert_false(file_exists(place->data));
}

/* ---- the library ---- */

static void the_gentlest_scenario_is_listed_first(void **state)
{
    Place *place = *state;
    const ScenarioCard *cards;

    open_world(place);
    int count = place->services->list_scenarios(place->world, &place->arena, &cards);
    assert_true(count >= 3);
    assert_string_equal(cards[0].id, "lost-job");
    for (int i = 0; i < count; i++) {
        assert_int_equal(cards[i].errors, 0);
        assert_true(cards[i].title[0] && cards[i].summary[0] && cards[i].content_note[0]);
        assert_int_equal(cards[i].best, -1);
        if (i > 0)
            assert_true(cards[i - 1].level <= cards[i].level);
    }
}

static void a_file_is_loaded_once_and_remembered_until_it_changes(void **state)
{
    Place *place = *state;
    sqlite3 *db;

    write_scenario(place, "rent-model.lua", model_text(place));
    open_world(place);
    assert_string_equal(card_of(place, "rent-model")->title, "The bounced rent, as the model plays it");

    /* whoever changes what is remembered sees that the file isn't loaded again */
    assert_int_equal(sqlite3_open(in_data(place, "records.db"), &db), SQLITE_OK);
    assert_int_equal(sqlite3_exec(db, "UPDATE library SET title = 'Remembered'", NULL, NULL, NULL), SQLITE_OK);
    sqlite3_close(db);
    assert_string_equal(card_of(place, "rent-model")->title, "Remembered");

    const char *changed = replaced(place, model_text(place), "as the model plays it", "again");
    write_scenario(place, "rent-model.lua", changed);
    assert_string_equal(card_of(place, "rent-model")->title, "The bounced rent, again");
}

static void a_broken_file_is_listed_last_with_its_findings_and_the_others_play(void **state)
{
    Place *place = *state;
    const ScenarioCard *cards;

    const char *renamed = replaced(place, model_text(place), "rent-model", "broken");
    write_scenario(place, "broken.lua", replaced(place, renamed, "minimises", "minimizes"));
    open_world(place);
    for (int time = 0; time < 2; time++) {      /* loaded, then remembered */
        int count = place->services->list_scenarios(place->world, &place->arena, &cards);
        assert_string_equal(cards[count - 1].id, "broken");
        assert_true(cards[count - 1].errors > 0);
        assert_non_null(strstr(cards[count - 1].findings[0].sentence, "minimizes"));
        assert_string_equal(cards[count - 1].findings[0].file, "broken.lua");
        assert_int_equal(cards[0].errors, 0);
    }
    assert_null(place->services->load_scenario(place->world, "broken", &place->arena, &place->error));
    assert_non_null(strstr(place->error.sentence, "broken.lua:"));
    assert_true(world_knows_scenario(place->world, "broken", &place->error));
}

static void a_scenario_must_be_called_as_its_file(void **state)
{
    Place *place = *state;

    write_scenario(place, "other.lua", model_text(place));
    open_world(place);
    const ScenarioCard *card = card_of(place, "other.lua");
    assert_int_equal(card->errors, 1);
    assert_string_equal(card->findings[0].code, "id-not-file-name");
    assert_null(place->services->load_scenario(place->world, "other", &place->arena, &place->error));
    assert_false(world_knows_scenario(place->world, "rent-model", &place->error));
}

static void of_two_files_with_one_name_the_programs_is_played(void **state)
{
    Place *place = *state;

    write_scenario(place, "bounced-rent.lua", replaced(place, model_text(place), "rent-model", "bounced-rent"));
    open_world(place);
    const ScenarioCard *own = card_of(place, "scripts/scenarios/bounced-rent.lua");
    const ScenarioCard *other = card_of(place, "data/scenarios/bounced-rent.lua");
    assert_int_equal(own->errors, 0);
    assert_int_equal(other->errors, 1);
    assert_true(has_finding(other, "double-id"));

    const Scenario *played = scenario_called(place, "bounced-rent");
    assert_string_equal(played->title, own->title);
}

static void an_unknown_id_names_the_nearest(void **state)
{
    Place *place = *state;

    open_world(place);
    assert_false(world_knows_scenario(place->world, "bouncd-rent", &place->error));
    assert_non_null(strstr(place->error.sentence, "Did you mean bounced-rent?"));
    assert_null(place->services->load_scenario(place->world, "../../etc/passwd", &place->arena, &place->error));
    assert_non_null(strstr(place->error.sentence, "There are bounced-rent, "));
}

static void a_folder_is_checked_file_by_file(void **state)
{
    Place *place = *state;
    Findings findings = { .arena = &place->arena };

    write_scenario(place, "a.lua", "return scenari {}");
    write_scenario(place, "b.lua", "os.exit(1)");
    assert_int_equal(mkfifo(in_data(place, "scenarios/c.lua"), 0600), 0);
    open_world(place);
    assert_int_equal(world_check(place->world, in_data(place, "scenarios"), &(Bank){ 0 }, &findings, &place->error), 3);
    assert_true(findings_errors(&findings) >= 3);
    assert_non_null(strstr(findings.items[0].file, "a.lua"));
    assert_string_equal(findings.items[findings.count - 1].code, "unreadable");
    assert_int_equal(world_check(place->world, "/tmp/heard-nowhere", &(Bank){ 0 }, &findings, &place->error), -1);

    /* and with all that the program brings */
    const char *const *names;
    int own, courses;
    assert_true(folder_list("scripts/scenarios", ".lua", &place->arena, &names, &own, &place->error));
    assert_true(folder_list("scripts/courses", ".lua", &place->arena, &names, &courses, &place->error));
    assert_int_equal(world_check_all(place->world, &(Bank){ 0 }, &findings), own + courses + 3);
}

/* ---- people ---- */

static void where_one_trainee_plays_it_is_they_and_a_code_makes_it_nobody(void **state)
{
    Place *place = *state;

    open_world(place);
    assert_null(place->services->trainee(place->world));
    assert_true(place->services->add_trainee(place->world, " Zoë\n\"Z\" ", NULL, &place->error));
    assert_string_equal(place->services->trainee(place->world)->name, "Zoë \"Z\"");
    world_close(place->world, NULL);

    open_world(place);
    assert_string_equal(place->services->trainee(place->world)->name, "Zoë \"Z\"");
    assert_true(place->services->set_code(place->world, "0042", &place->error));
    world_close(place->world, NULL);

    open_world(place);
    assert_null(place->services->trainee(place->world));
    const Trainee *all;
    assert_int_equal(place->services->list_trainees(place->world, &place->arena, &all), 1);
    assert_false(place->services->choose_trainee(place->world, all[0].uid, "1234", &place->error));
    assert_true(place->services->choose_trainee(place->world, all[0].uid, "0042", &place->error));
}

static void ones_own_data_is_a_whole_bundle_each_time_in_a_new_file(void **state)
{
    Place *place = *state;
    const char *first, *second;
    char checksum[SHA256_TEXT];

    open_world(place);
    assert_true(place->services->add_trainee(place->world, "Anna", NULL, &place->error));
    assert_true(place->services->export_trainee(place->world, &place->arena, &first, &place->error));
    assert_true(place->services->export_trainee(place->world, &place->arena, &second, &place->error));
    assert_string_not_equal(first, second);
    assert_int_equal(bundle_check(first, checksum, &place->error), BUNDLE_TAKEN);
}

/* ---- records ---- */

/* A talk that is going on. */
typedef struct Talk {
    const Scenario *scenario;
    Session *session;
    Record *record;
} Talk;

static Talk begin(Place *place)
{
    Talk talk = { .scenario = scenario_called(place, "rent-model") };

    if (!talk.scenario)
        fail_msg("%s", place->error.sentence);
    talk.session = session_begin(talk.scenario, place->services->rubric, 1, &place->arena);
    talk.record = session_record(talk.session);
    return talk;
}

static void choose(Talk *talk, int number)
{
    Error error;

    if (!session_choose(talk->session, &number, 1, &error))
        fail_msg("%s", error.sentence);
    session_record(talk->session);
}

static bool keep_begin(Place *place, Talk *talk)
{
    return place->services->begin_record(place->world, talk->record, talk->scenario, &place->error);
}

static bool say(Place *place, Talk *talk, int number)
{
    choose(talk, number);
    return place->services->add_turn(place->world, talk->record, talk->record->turn_count - 1, &place->error);
}

/* Says the rest of the worked example's path and finishes. */
static bool say_the_rest(Place *place, Talk *talk)
{
    static const int path[] = { 2, 3, 2, 2, 2, 2, 3 };

    while (!session_over(talk->session))
        say(place, talk, path[talk->record->turn_count]);
    return place->services->finish_record(place->world, talk->record, &place->error);
}

static const Record *load(Place *place, int64_t id)
{
    const Record *record = place->services->load_record(place->world, id, &place->arena, &place->error);

    if (!record)
        fail_msg("%s", place->error.sentence);
    return record;
}

/* A share folder of the test's own, whose only scenario is the model's. */
static const char *share_with_model(Place *place)
{
    static const char *const scripts[] = { "words.lua", "schema.lua", "rubric.lua" };
    const char *share = path_join(&place->arena, place->folder, "share");
    const char *folder = path_join(&place->arena, share, "scripts/scenarios");

    assert_true(folder_make(folder, &place->error));
    for (int i = 0; i < 3; i++) {
        char *text = support_file(arena_print(&place->arena, "scripts/%s", scripts[i]));
        const char *copy = arena_print(&place->arena, "%s/scripts/%s", share, scripts[i]);
        assert_true(file_save(copy, text, strlen(text), &place->error));
        free(text);
    }
    const char *text = model_text(place);
    const char *file = path_join(&place->arena, folder, "rent-model.lua");
    assert_true(file_save(file, text, strlen(text), &place->error));
    return share;
}

static void use_model_and(Place *place, bool no_save)
{
    const char *share = share_with_model(place);

    open_with(place, &(WorldOptions){ .share = share, .data = place->data, .no_save = no_save });
}

static void use_model(Place *place)
{
    use_model_and(place, false);
}

static void use_model_again(Place *place)
{
    assert_true(world_close(place->world, &place->error));
    use_model(place);
}

static void a_play_is_kept_and_shows_in_the_library(void **state)
{
    Place *place = *state;

    use_model(place);
    Talk talk = begin(place);
    assert_true(keep_begin(place, &talk));
    assert_true(say_the_rest(place, &talk));
    assert_null(trouble(place));

    use_model_again(place);
    const Record *kept = load(place, talk.record->id);
    assert_int_equal(kept->scores.overall, 450);
    assert_int_equal(kept->turn_count, 7);
    const ScenarioCard *card = card_of(place, "rent-model");
    assert_int_equal(card->best, 450);
    assert_string_equal(card->best_band, "Developing");
    assert_int_equal(card->plays, 1);
}

static void an_interrupted_play_is_found_and_its_scenario_as_it_was(void **state)
{
    Place *place = *state;
    RecordCard card;

    use_model(place);
    Talk talk = begin(place);
    assert_true(keep_begin(place, &talk));
    assert_true(say(place, &talk, 2) && say(place, &talk, 3));

    /* the file changes before the play is taken up again */
    use_model_again(place);
    const char *now = replaced(place, model_text(place), "version = 1", "version = 2");
    const char *file = path_join(&place->arena, place->folder, "share/scripts/scenarios/rent-model.lua");
    assert_true(file_save(file, now, strlen(now), &place->error));
    assert_true(place->services->find_unfinished(place->world, &card, &place->arena));
    assert_int_equal(card.turns, 2);
    const Record *kept = load(place, card.id);
    const Scenario *scenario = place->services->load_kept_scenario(place->world, kept->hash, &place->arena,
                                                                   &place->error);
    assert_non_null(scenario);
    assert_int_equal(scenario->version, 1);
    assert_string_equal(scenario->hash, kept->hash);

    assert_true(place->services->drop_unfinished(place->world, card.id, &place->error));
    assert_false(place->services->find_unfinished(place->world, &card, &place->arena));
    assert_int_equal(load(place, kept->id)->turn_count, 2);
}

/* The same play, as text: what was kept must not depend on when it could be kept. */
static const char *essence(Place *place, const Record *record)
{
    const char *text = arena_print(&place->arena, "%s %d %d %d %d %d", record->scenario, record->turn_count,
                                   record->outcome, record->scores.overall, record->csat, record->nps);

    for (int i = 0; i < record->turn_count; i++)
        text = arena_print(&place->arena, "%s|%s|%s|%d", text, record->turns[i].customer, record->turns[i].text,
                           record->turns[i].ledger_count);
    return text;
}

static void what_cannot_be_saved_waits_and_is_saved_when_it_can(void **state)
{
    Place *place = *state;
    const RecordCard *cards;

    /* a file stands where the data folder should be */
    assert_true(file_make(place->data, &place->error));
    use_model(place);
    Talk talk = begin(place);
    assert_false(keep_begin(place, &talk));
    assert_non_null(strstr(trouble(place), "aren't being saved"));
    assert_non_null(strstr(trouble(place), "can't be made"));
    assert_non_null(strstr(trouble(place), "kept in memory"));
    assert_true(talk.record->id < 0);
    assert_false(say(place, &talk, 2));
    assert_false(say(place, &talk, 3));
    assert_int_equal(load(place, talk.record->id)->turn_count, 2);

    /* the way is free again: the next turn brings all that waited */
    assert_int_equal(unlink(place->data), 0);
    assert_true(say(place, &talk, 2));
    assert_null(trouble(place));
    assert_int_equal(place->services->list_records(place->world, &place->arena, &cards), 1);
    assert_int_equal(cards[0].turns, 3);
    assert_true(say_the_rest(place, &talk));
    assert_true(talk.record->id > 0);

    /* it is what it would have been */
    Talk other = begin(place);
    assert_true(keep_begin(place, &other));
    assert_true(say_the_rest(place, &other));
    const char *late = essence(place, load(place, talk.record->id));
    assert_string_equal(late, essence(place, load(place, other.record->id)));
}

static void a_play_that_the_records_refuse_keeps_no_other_from_being_saved(void **state)
{
    Place *place = *state;
    const RecordCard *cards;
    StoreState found;

    assert_true(file_make(place->data, &place->error));
    use_model(place);
    Talk talk = begin(place);
    assert_false(keep_begin(place, &talk));
    assert_false(say(place, &talk, 2));

    /* when the way is free again, the same talk is there and went otherwise */
    assert_int_equal(unlink(place->data), 0);
    assert_true(folder_make(place->data, &place->error));
    Store *store = store_open(path_join(&place->arena, place->data, "records.db"), true, &found, &place->error);
    Record theirs = *talk.record;
    Turn turn = theirs.turns[0];
    const char *text = model_text(place);
    Source source = { theirs.hash, theirs.scenario, text, strlen(text) };
    turn.text = "Something else.";
    theirs.id = 0;
    theirs.turns = &turn;
    assert_true(store_keep(store, &theirs, &source, &place->error));
    store_close(store);

    Talk next = begin(place);
    assert_true(keep_begin(place, &next));
    assert_true(say_the_rest(place, &next));
    assert_int_equal(place->services->list_records(place->world, &place->arena, &cards), 2);
    assert_false(world_close(place->world, &place->error));
    assert_non_null(strstr(place->error.sentence, "1 of your plays couldn't be saved"));
    use_model(place);
}

static void plays_that_ended_while_nothing_could_be_saved_are_saved_with_their_links(void **state)
{
    Place *place = *state;
    const RecordCard *cards;

    assert_true(file_make(place->data, &place->error));
    use_model(place);
    Talk first = begin(place);
    keep_begin(place, &first);
    assert_false(say_the_rest(place, &first));
    Talk again = begin(place);
    again.record->retry_of = first.record->id;
    again.record->retry_from = 1;
    keep_begin(place, &again);
    assert_false(say_the_rest(place, &again));

    /* closing tries one last time */
    assert_int_equal(unlink(place->data), 0);
    use_model_again(place);
    assert_int_equal(place->services->list_records(place->world, &place->arena, &cards), 2);
    assert_true(cards[0].finished && cards[1].finished);
    assert_int_equal(cards[0].retry_of, cards[1].id);
    assert_int_equal(cards[0].overall, 450);
}

static void what_is_lost_in_the_end_is_said(void **state)
{
    Place *place = *state;

    assert_true(file_make(place->data, &place->error));
    use_model(place);
    Talk talk = begin(place);
    keep_begin(place, &talk);
    say_the_rest(place, &talk);
    assert_false(world_close(place->world, &place->error));
    place->world = NULL;
    assert_non_null(strstr(place->error.sentence, "1 of your plays couldn't be saved"));
}

static void without_home_it_plays_and_says_why_nothing_is_saved(void **state)
{
    Place *place = *state;
    const char *share = share_with_model(place);

    unsetenv("HOME");
    open_with(place, &(WorldOptions){ .share = share });
    Talk talk = begin(place);
    assert_false(keep_begin(place, &talk));
    assert_false(say_the_rest(place, &talk));
    assert_non_null(strstr(trouble(place), "HOME isn't set"));
    assert_int_equal(talk.record->scores.overall, 450);
    assert_false(place->services->save_settings(place->world, &place->error));
    assert_non_null(strstr(place->error.sentence, "HOME isn't set"));
    assert_false(world_close(place->world, &place->error));
    place->world = NULL;
}

static void a_damaged_file_is_set_aside_whole_and_said_once(void **state)
{
    Place *place = *state;
    const char *const *names;
    const RecordCard *cards;
    char junk[5000], *bytes;
    int count;

    memset(junk, '?', sizeof junk);
    assert_true(folder_make(place->data, &place->error));
    assert_true(file_save(in_data(place, "records.db"), junk, sizeof junk, &place->error));
    use_model(place);
    Talk talk = begin(place);
    assert_true(keep_begin(place, &talk));
    assert_non_null(strstr(world_notice(place->world, 0), "damaged"));
    assert_null(world_notice(place->world, 1));

    assert_true(folder_list(place->data, "", &place->arena, &names, &count, &place->error));
    assert_int_equal(count, 3);     /* records.db, its journal, and */
    assert_non_null(strstr(names[2], "records.db.damaged-2"));
    assert_true(file_read(in_data(place, names[2]), sizeof junk, &place->arena, &bytes, NULL, &place->error));
    assert_memory_equal(bytes, junk, sizeof junk);

    /* another one on the same day gets a name of its own */
    world_close(place->world, NULL);
    assert_true(file_save(in_data(place, "records.db"), junk, sizeof junk, &place->error));
    use_model(place);
    assert_int_equal(place->services->list_records(place->world, &place->arena, &cards), 0);
    assert_non_null(strstr(trouble(place), "-2"));
    Talk next = begin(place);
    assert_true(keep_begin(place, &next));
    assert_null(trouble(place));
}

static void a_file_that_breaks_during_a_play_costs_nothing_of_that_play(void **state)
{
    Place *place = *state;
    char junk[4096];

    use_model(place);
    Talk talk = begin(place);
    assert_true(keep_begin(place, &talk));
    assert_true(say(place, &talk, 2));

    memset(junk, '?', sizeof junk);
    FILE *file = fopen(in_data(place, "records.db"), "r+b");
    assert_int_equal(fwrite(junk, 1, sizeof junk, file), sizeof junk);
    fclose(file);

    while (!session_over(talk.session))
        say(place, &talk, 2);
    assert_true(place->services->finish_record(place->world, talk.record, &place->error));
    assert_non_null(strstr(world_notice(place->world, 0), "damaged"));
    const Record *kept = load(place, talk.record->id);
    assert_string_equal(essence(place, kept), essence(place, talk.record));
}

static void a_foreign_database_in_its_place_is_left_alone(void **state)
{
    Place *place = *state;
    sqlite3 *db;
    int rows = 0;

    assert_true(folder_make(place->data, &place->error));
    assert_int_equal(sqlite3_open(in_data(place, "records.db"), &db), SQLITE_OK);
    assert_int_equal(sqlite3_exec(db, "CREATE TABLE soup (x)", NULL, NULL, NULL), SQLITE_OK);
    sqlite3_close(db);

    use_model(place);
    Talk talk = begin(place);
    assert_false(keep_begin(place, &talk));
    assert_non_null(strstr(trouble(place), "belongs to another program"));
    assert_false(world_close(place->world, &place->error) && !trouble(place));
    place->world = NULL;

    assert_int_equal(sqlite3_open(in_data(place, "records.db"), &db), SQLITE_OK);
    sqlite3_stmt *tables;
    sqlite3_prepare_v2(db, "SELECT name FROM sqlite_schema", -1, &tables, NULL);
    while (sqlite3_step(tables) == SQLITE_ROW)
        rows++;
    sqlite3_finalize(tables);
    sqlite3_close(db);
    assert_int_equal(rows, 1);
}

static void with_no_save_nothing_is_written_and_what_is_there_is_read(void **state)
{
    Place *place = *state;
    const RecordCard *cards;

    use_model_and(place, true);
    Talk talk = begin(place);
    assert_true(keep_begin(place, &talk));
    assert_true(say_the_rest(place, &talk));
    assert_null(trouble(place));
    assert_false(file_exists(place->data));
    assert_true(world_close(place->world, &place->error));

    use_model(place);
    Talk kept = begin(place);
    assert_true(keep_begin(place, &kept));
    assert_true(say_the_rest(place, &kept));
    assert_true(world_close(place->world, &place->error));

    use_model_and(place, true);
    assert_int_equal(place->services->list_records(place->world, &place->arena, &cards), 1);
    Talk unkept = begin(place);
    assert_true(keep_begin(place, &unkept));
    assert_true(say_the_rest(place, &unkept));
    assert_int_equal(place->services->list_records(place->world, &place->arena, &cards), 1);
    assert_int_equal(card_of(place, "rent-model")->best, 450);
}

static void a_regrade_is_kept_beside_the_first(void **state)
{
    Place *place = *state;
    const GradingCard *gradings;

    use_model(place);
    Talk talk = begin(place);
    assert_true(keep_begin(place, &talk));
    assert_true(say_the_rest(place, &talk));
    Record again = *talk.record;
    again.scores.overall = 620;
    assert_true(world_add_grading(place->world, &again, &place->error));
    assert_int_equal(world_list_gradings(place->world, talk.record->id, &place->arena, &gradings), 2);
    assert_int_equal(gradings[0].scores.overall, 450);
    assert_int_equal(gradings[1].scores.overall, 620);
    assert_true(gradings[1].graded > 1600000000);
    assert_int_equal(load(place, talk.record->id)->scores.overall, 450);
}

/* ---- settings ---- */

static void settings_are_kept(void **state)
{
    Place *place = *state;

    open_world(place);
    Settings *settings = place->services->settings(place->world);
    assert_int_equal(settings->theme, THEME_LIGHT);
    assert_int_equal(settings->text_percent, 100);
    *settings = (Settings){ THEME_CONTRAST, TYPEFACE_DYSLEXIC, 150, true, 0, false, true, true };
    assert_true(place->services->save_settings(place->world, &place->error));

    world_close(place->world, NULL);
    open_world(place);
    settings = place->services->settings(place->world);
    assert_int_equal(settings->theme, THEME_CONTRAST);
    assert_int_equal(settings->typeface, TYPEFACE_DYSLEXIC);
    assert_int_equal(settings->text_percent, 150);
    assert_true(settings->reduce_motion);
    assert_int_equal(settings->volume, 0);
    assert_false(settings->distress_sounds);
    assert_true(settings->fullscreen);
}

static void a_settings_file_keeps_what_we_do_not_know(void **state)
{
    Place *place = *state;
    static const char *const before = "# mine\ntheme=dark\nwallpaper = blue\r\nvolume = 250\n"
                                      "text_percent = big\nreduce_motion\nfullscreen = perhaps\n\nlast = line";
    char *after;

    assert_true(folder_make(place->data, &place->error));
    assert_true(file_save(in_data(place, "settings"), before, strlen(before), &place->error));
    open_world(place);
    Settings *settings = place->services->settings(place->world);
    assert_int_equal(settings->theme, THEME_DARK);
    assert_int_equal(settings->volume, 100);
    assert_int_equal(settings->text_percent, 100);
    assert_false(settings->fullscreen);

    settings->text_percent = 120;
    assert_true(place->services->save_settings(place->world, &place->error));
    assert_true(file_read(in_data(place, "settings"), 10000, &place->arena, &after, NULL, &place->error));
    assert_string_equal(after, "# mine\ntheme = dark\nwallpaper = blue\r\nvolume = 100\ntext_percent = 120\n"
                               "reduce_motion\nfullscreen = no\n\nlast = line\ntypeface = plain\n"
                               "reduce_motion = no\ndistress_sounds = yes\nsay_first = no\n");
}

static void settings_have_a_folder_of_their_own_unless_data_was_named(void **state)
{
    Place *place = *state;

    open_with(place, &(WorldOptions){ .share = "." });
    assert_true(place->services->save_settings(place->world, &place->error));
    assert_true(file_exists(path_join(&place->arena, place->folder, ".config/heard/settings")));
    assert_false(file_exists(path_join(&place->arena, place->folder, ".local/share/heard/settings")));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, enter, leave)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(without_its_own_files_it_says_where_it_looked),
        TEST(opening_and_showing_make_no_folder),
        TEST(the_gentlest_scenario_is_listed_first),
        TEST(a_file_is_loaded_once_and_remembered_until_it_changes),
        TEST(a_broken_file_is_listed_last_with_its_findings_and_the_others_play),
        TEST(a_scenario_must_be_called_as_its_file),
        TEST(of_two_files_with_one_name_the_programs_is_played),
        TEST(an_unknown_id_names_the_nearest),
        TEST(a_folder_is_checked_file_by_file),
        TEST(where_one_trainee_plays_it_is_they_and_a_code_makes_it_nobody),
        TEST(ones_own_data_is_a_whole_bundle_each_time_in_a_new_file),
        TEST(a_play_is_kept_and_shows_in_the_library),
        TEST(an_interrupted_play_is_found_and_its_scenario_as_it_was),
        TEST(what_cannot_be_saved_waits_and_is_saved_when_it_can),
        TEST(a_play_that_the_records_refuse_keeps_no_other_from_being_saved),
        TEST(plays_that_ended_while_nothing_could_be_saved_are_saved_with_their_links),
        TEST(what_is_lost_in_the_end_is_said),
        TEST(without_home_it_plays_and_says_why_nothing_is_saved),
        TEST(a_damaged_file_is_set_aside_whole_and_said_once),
        TEST(a_file_that_breaks_during_a_play_costs_nothing_of_that_play),
        TEST(a_foreign_database_in_its_place_is_left_alone),
        TEST(with_no_save_nothing_is_written_and_what_is_there_is_read),
        TEST(a_regrade_is_kept_beside_the_first),
        TEST(settings_are_kept),
        TEST(a_settings_file_keeps_what_we_do_not_know),
        TEST(settings_have_a_folder_of_their_own_unless_data_was_named),
    };
    return cmocka_run_group_tests_name("world", tests, NULL, NULL);
}
