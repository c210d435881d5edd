/* Reading scenarios: good files, files with faults, and hostile ones. Each file of tests/bad begins with
 * what must be said of it: `-- expect: LINE: a part of the finding's text` (line 0: the whole file). */
#include "support.h"

#include "core/sha256.h"
#include "script/sandbox.h"

#include <dirent.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

enum { MOST_EXPECTED = 40, MOST_FILES = 200, SLOWEST = 8 };

typedef struct Expected {
    int line;
    char part[300];
} Expected;

static Findings read_text(const char *bytes, size_t size, const char *name, Arena *arena,
                          const Scenario **scenario)
{
    Findings findings = { .arena = arena };
    const Scenario *read = scenario_load(support_scripts(), NULL, bytes, size, name, &findings, arena);

    if (scenario)
        *scenario = read;
    return findings;
}

/* ---- tests/bad ---- */

static int read_expected(const char *bytes, Expected *expected)
{
    int count = 0;

    while (strncmp(bytes, "-- expect: ", 11) == 0) {
        Expected *next = &expected[count++];

        assert_true(count <= MOST_EXPECTED);
        assert_int_equal(2, sscanf(bytes, "-- expect: %d: %299[^\n]", &next->line, next->part));
        bytes = strchr(bytes, '\n') + 1;
    }
    return count;
}

static const char *place_and_sentence(const Finding *finding, Arena *arena)
{
    return arena_print(arena, "%s%s%s", finding->path, finding->path[0] ? ": " : "", finding->sentence);
}

/* Says each expectation that didn't come, and each error that nobody expected; how many. */
static int compare(const char *name, const Findings *findings, const Expected *expected, int count)
{
    bool met[MOST_EXPECTED] = { false };
    int wrong = 0;

    for (int f = 0; f < findings->count; f++) {
        const Finding *finding = &findings->items[f];
        const char *text = place_and_sentence(finding, findings->arena);
        bool known = finding->weight != FINDING_ERROR;

        for (int e = 0; e < count; e++)
            if (expected[e].line == finding->line && strstr(text, expected[e].part))
                met[e] = known = true;
        if (!known) {
            print_error("not expected: %s [%s]\n", finding_text(finding, findings->arena), finding->code);
            wrong++;
        }
    }
    for (int e = 0; e < count; e++)
        if (!met[e]) {
            print_error("%s: this was expected and not said: %d: %s\n", name, expected[e].line,
                        expected[e].part);
            wrong++;
        }
    return wrong;
}

static int check_file(const char *name)
{
    Arena arena = { 0 };
    Expected expected[MOST_EXPECTED];
    size_t size;
    char path[300];

    snprintf(path, sizeof path, "tests/bad/%s", name);
    char *bytes = support_bytes(path, &size);
    int count = read_expected(bytes, expected);
    time_t before = time(NULL);
    Findings findings = read_text(bytes, size, name, &arena, NULL);
    int wrong = compare(name, &findings, expected, count);

    if (count == 0 || time(NULL) - before > SLOWEST) {
        print_error("%s: %s\n", name, count == 0 ? "it doesn't say what is expected" : "it took too long");
        wrong++;
    }
    arena_free(&arena);
    free(bytes);
    return wrong;
}

static void every_fault_is_said_where_it_stands_and_nothing_else_is(void **state)
{
    DIR *folder = opendir("tests/bad");
    int files = 0, wrong = 0;

    (void)state;
    assert_non_null(folder);
    for (struct dirent *entry; (entry = readdir(folder));)
        if (strstr(entry->d_name, ".lua")) {
            wrong += check_file(entry->d_name);
            files++;
        }
    closedir(folder);
    assert_true(files >= 40);
    assert_int_equal(wrong, 0);
}

/* ---- files that no editor writes ---- */

/* The one finding that a file gets. */
static Finding only_finding(const char *bytes, size_t size, Arena *arena)
{
    const Scenario *scenario = NULL;
    Findings findings = read_text(bytes, size, "hostile.lua", arena, &scenario);

    assert_null(scenario);
    assert_int_equal(findings.count, 1);
    return findings.items[0];
}

static void assert_refused(const char *bytes, size_t size, int line, const char *part)
{
    Arena arena = { 0 };
    Finding finding = only_finding(bytes, size, &arena);

    if (!strstr(finding.sentence, part))
        fail_msg("\"%s\" doesn't hold \"%s\"", finding.sentence, part);
    assert_int_equal(finding.line, line);
    arena_free(&arena);
}

/* `before`, then `piece` so often, then `after`. */
static char *repeated(const char *before, const char *piece, int times, const char *after)
{
    size_t length = strlen(piece);
    char *text = malloc(strlen(before) + length * (size_t)times + strlen(after) + 1), *at = text;

    at += sprintf(at, "%s", before);
    for (int i = 0; i < times; i++, at += length)
        memcpy(at, piece, length);
    strcpy(at, after);
    return text;
}

static void assert_repeated_refused(const char *before, const char *piece, int times, const char *after,
                                    int line, const char *part)
{
    char *text = repeated(before, piece, times, after);

    assert_refused(text, strlen(text), line, part);
    free(text);
}

static void bytes_that_are_no_text_are_refused(void **state)
{
    (void)state;
    assert_refused("\x1bLua\x54", 5, 0, "compiled Lua");
    assert_refused("return\n\0 1", 10, 2, "the invisible character U+0000 stands here (byte 8");
    assert_refused("-- \xE2\x80\xAE olleh\n", 13, 1, "U+202E");
    assert_refused("-- one\n-- two \xFF\n", 17, 2, "a byte that isn't UTF-8");
    assert_refused("\xFF\xFEr\0e\0", 6, 1, "save the file as UTF-8");
    assert_refused("\xED\xA0\x80", 3, 1, "isn't UTF-8");
    assert_refused("\x1b[31m", 5, 0, "only text is read");
    assert_refused("", 0, 0, "the file is empty");
}

static void files_that_are_too_much_are_refused(void **state)
{
    (void)state;
    assert_repeated_refused("-- ", "x", 65536, "", 0, "the file is too large: 65539 bytes, at most 65536");
    assert_repeated_refused("return ", "{", 5000, "", 0, "nested far too deep");
    assert_repeated_refused("return ", "(", 5000, "1", 0, "nested far too deep");
    assert_repeated_refused("local t = {} return t", ".b", 20000, " + 1", 1, "far too long");
    assert_repeated_refused("local t = {} return t", "[t", 5000, "", 1, "far too long");
    assert_repeated_refused("return t", ".b --[[ ]] ", 3000, "()", 1, "far too long");
}

static void a_table_nested_too_deep_is_a_fault_where_it_stands(void **state)
{
    Arena arena = { 0 };
    const char *text = "local t = {} for i = 1, 1000 do t = { t } end return scenario { id = t }";
    Findings findings = read_text(text, strlen(text), "deep.lua", &arena, NULL);

    (void)state;
    assert_true(findings_errors(&findings) > 0);
    arena_free(&arena);
}

static void a_thousand_faults_are_cut_short(void **state)
{
    Arena arena = { 0 };
    char *text = repeated("return scenario {", "5,", 3000, "}");
    Findings findings = read_text(text, strlen(text), "many.lua", &arena, NULL);

    (void)state;
    assert_true(findings.count <= 210);
    assert_string_equal(findings.items[0].code, "too-many");
    free(text);
    arena_free(&arena);
}

static void one_byte_order_mark_is_fine(void **state)
{
    Arena arena = { 0 };
    char *bytes = support_file("tests/scenarios/rent-model.lua");
    char *text = repeated("\xEF\xBB\xBF", bytes, 1, "");
    const Scenario *scenario = NULL;

    (void)state;
    read_text(text, strlen(text), "rent-model.lua", &arena, &scenario);
    assert_non_null(scenario);
    free(text);
    free(bytes);
    arena_free(&arena);
}

/* Flips, cuts and doubles bytes of a good file: whatever comes out is answered, and never with a crash. */
static void a_damaged_file_is_answered(void **state)
{
    size_t size;
    char *bytes = support_bytes("tests/scenarios/rent-model.lua", &size);
    uint32_t chance = 12345;

    (void)state;
    for (int round = 0; round < 400; round++) {
        Arena arena = { 0 };
        char *damaged = malloc(size);
        const Scenario *scenario = NULL;

        memcpy(damaged, bytes, size);
        for (int i = 0; i < 1 + round % 3; i++) {
            chance = chance * 1664525u + 1013904223u;
            size_t at = chance % size, from = (chance >> 7) % size;
            size_t length = chance % 40 < size - (at > from ? at : from) ? chance % 40 : 1;

            if (chance >> 31)
                damaged[at] = (char)(32 + (chance >> 8) % 95);
            else
                memmove(damaged + at, damaged + from, length);
        }
        Findings findings = read_text(damaged, size, "damaged.lua", &arena, &scenario);
        assert_true(scenario ? findings_errors(&findings) == 0 : findings_errors(&findings) > 0);
        free(damaged);
        arena_free(&arena);
    }
    free(bytes);
}

/* ---- good files ---- */

typedef struct World {
    Arena arena;
    const Scenario *rent;
} World;

static int set_up(void **state)
{
    World *world = calloc(1, sizeof *world);

    world->rent = support_scenario("tests/scenarios/rent-model.lua", &world->arena);
    *state = world;
    return 0;
}

static int tear_down(void **state)
{
    World *world = *state;

    arena_free(&world->arena);
    free(world);
    return 0;
}

static void the_programs_scenarios_have_no_error(void **state)
{
    static const char *const files[] = {
        "scripts/scenarios/bounced-rent.lua", "scripts/scenarios/lost-job.lua",
        "scripts/scenarios/late-parcel.lua"
    };

    (void)state;
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        Arena arena = { 0 };

        assert_true(support_scenario(files[i], &arena)->beat_count > 8);
        arena_free(&arena);
    }
}

static void pieces_are_joined_with_single_spaces(void **state)
{
    const World *world = *state;
    const Beat *opening = &world->rent->beats[0];

    assert_string_equal(opening->parts[0].replies[1].text,
                        "I can get that refund moving for you right now. It goes back to the card on file "
                        "in three to five business days.");
    assert_string_equal(opening->parts[0].replies[3].text,
                        "That's not supposed to happen. Our system flags large charges, so let me see what "
                        "was entered on the account first.");
    assert_int_equal(opening->says[0].piece_count, 2);
}

static void assert_words(const Reply *reply, int act, ActWord word, const char *words)
{
    const Act *a = &reply->acts[act];

    assert_int_equal(a->word, word);
    assert_int_equal(a->to - a->from, strlen(words));
    assert_memory_equal(reply->text + a->from, words, strlen(words));
}

static void stacked_acts_have_the_words_of_the_next_act(void **state)
{
    const World *world = *state;
    const Reply *reply = &world->rent->beats[1].parts[0].replies[0];
    const char *words = "Six years of never being late, and our mistake puts that in question by five today.";

    assert_int_equal(reply->act_count, 3);
    assert_words(reply, 0, RESTATES, words);
    assert_words(reply, 1, LEGITIMISES, words);
    assert_words(reply, 2, NAMES, "That's embarrassing on top of the money.");
}

static void a_plain_text_between_a_stacked_act_and_its_words_is_not_the_acts(void **state)
{
    World *world = *state;
    const char *text =
        "return scenario { id = 'small', version = 1, language = 'en', title = 'S', channel = 'call',"
        " level = 1, minutes = 1, content_note = 'N', brief = 'B',"
        " customer = { name = 'A', temperament = 'even' },"
        " hangs_up = 'H', escalates = 'E', endings = { resolved_loyal = 'a', resolved_unheard = 'b',"
        " unresolved_heard = 'c', unresolved_lost = 'd', escalated = 'e', hung_up = 'f' },"
        " beat 'a' { says { 'Oh.' },"
        "            reply { 'First.', sorry, 'Between.', shares '  Their  own. ', 'Last.' } } }";
    const Reply *reply = &support_scenario_text(text, &world->arena)->beats[0].parts[0].replies[0];

    assert_string_equal(reply->text, "First. Between. Their own. Last.");
    assert_words(reply, 0, SORRY, "Their own.");
    assert_words(reply, 1, SHARES, "Their own.");
}

static void a_turn_opens_what_it_says_in_order(void **state)
{
    const World *world = *state;
    static const char *const keys[] = { "refund", "bank_kind", "by_five" };
    const Says *says = &world->rent->beats[3].says[0];

    assert_int_equal(says->open_count, 3);
    for (int i = 0; i < 3; i++)
        assert_string_equal(world->rent->keys[says->opens[i].key], keys[i]);
    assert_int_equal(says->opens[1].type, UNKNOWN);
    assert_int_equal(says->opens[1].name, scenario_name(world->rent, "bank_kind"));
    assert_string_equal(says->opens[0].words, "So how fast can I get that money back?");
    assert_int_equal(says->wants_action, WANTS_ACTION);
}

static void what_holds_for_a_whole_turn_opens_after_its_words(void **state)
{
    const World *world = *state;
    static const OpportunityType types[] = { CUE, STORY, HARM };
    const Says *says = &world->rent->beats[0].says[0];

    assert_int_equal(says->open_count, 3);
    for (int i = 0; i < 3; i++)
        assert_int_equal(says->opens[i].type, types[i]);
    assert_int_equal(says->opens[0].intensity, 2);
    assert_null(says->opens[0].words);
    assert_int_equal(names_count(&says->told), 3);
    assert_true(says->more);
}

static void names_are_sorted_and_say_what_they_are(void **state)
{
    const World *world = *state;
    const Scenario *rent = world->rent;
    const Name *refund = &rent->names[scenario_name(rent, "refund")];

    for (int i = 1; i < rent->name_count; i++)
        assert_true(strcmp(rent->names[i - 1].id, rent->names[i].id) < 0);
    assert_int_equal(refund->kind, NAME_NEED);
    assert_string_equal(refund->phrase, "the overcharge back");
    assert_true(names_hold(&refund->requires, scenario_name(rent, "bank_kind")));
    assert_int_equal(names_count(&refund->requires), 1);
}

static void fields_of_an_act_are_read(void **state)
{
    const World *world = *state;
    const Scenario *rent = world->rent;
    const Act *fixes = &rent->beats[3].parts[0].replies[1].acts[1];
    const Act *recaps = &rent->beats[5].parts[0].replies[3].acts[0];
    const Act *goodwill = &rent->beats[4].parts[0].replies[3].acts[0];

    assert_string_equal(fixes->by, "tomorrow morning");
    assert_int_equal(fixes->name, scenario_name(rent, "refund"));
    assert_int_equal(rent->beats[3].parts[0].replies[1].acts[0].instead, fixes->name);
    assert_true(recaps->check);
    assert_int_equal(names_count(&recaps->names), 3);
    assert_int_equal(goodwill->name, NAME_NOTHING);
    assert_int_equal(goodwill->costs, -1);
}

/* The acts of a word in a part of every-word.lua: the nth of them. */
static const Act *act_of(const Part *part, int reply, ActWord word, int nth)
{
    const Reply *from = &part->replies[reply];

    for (int i = 0; i < from->act_count; i++)
        if (from->acts[i].word == word && nth-- == 0)
            return &from->acts[i];
    fail_msg("there is no such %s", act_word_name(word));
    return NULL;
}

static void every_word_and_field_of_the_language_is_read(void **state)
{
    World *world = *state;
    size_t size;
    char *bytes = support_bytes("tests/scenarios/every-word.lua", &size);
    const Scenario *all = NULL;
    Findings findings = read_text(bytes, size, "every-word.lua", &world->arena, &all);

    for (int i = 0; i < findings.count; i++)
        if (findings.items[i].weight != FINDING_NOTE)
            fail_msg("%s", finding_text(&findings.items[i], &world->arena));
    assert_non_null(all);
    free(bytes);

    const Part *opening = &all->beats[0].parts[0], *body = &all->beats[1].parts[1];
    const Act *promise = act_of(body, 0, PROMISES, 2), *fix = act_of(opening, 2, FIXES, 0);
    const Act *reflects = act_of(opening, 1, REFLECTS, 0);

    assert_string_equal(all->brief, "You are on the line.");
    assert_false(all->customer.authorised);
    assert_int_equal(promise->name, NAME_NONE);
    assert_int_equal(promise->policy, scenario_policy(all, "goodwill"));
    assert_int_equal(fix->costs, 35);
    assert_int_equal(fix->policy, scenario_policy(all, "goodwill"));
    assert_true(all->policies[scenario_policy(all, "refund")].uncertain);
    assert_int_equal(all->policies[scenario_policy(all, "refund")].discretion, 50);
    assert_string_equal(all->policies[scenario_policy(all, "notices")].text, "By mail only.");
    assert_int_equal(reflects->pinned, scenario_key(all, "opening.anger"));
    assert_int_equal(reflects->feeling, ANGER);
    assert_true(names_hold(&reflects->names, scenario_name(all, "amount")));
    assert_int_equal(act_of(opening, 1, NAMES, 1)->feeling, PLEASANT);
    assert_int_equal(act_of(opening, 1, NAMES, 0)->strength, 3);
    assert_int_equal(act_of(opening, 1, SORRY, 1)->name, NAME_NOTHING);
    assert_int_equal(names_count(&act_of(opening, 1, OWNS, 0)->names), 0);
    assert_int_equal(act_of(opening, 0, EXPLORES, 1)->name, scenario_name(all, "account"));
    assert_int_equal(act_of(opening, 2, CHECKS, 1)->name, NAME_ANYTHING);
    assert_int_equal(act_of(body, 0, REFERS, 0)->name, NAME_POLICY);
    assert_true(act_of(body, 0, REFERS, 1)->warm);
    assert_string_equal(all->beats[1].parts[0].id, "greeting");
    assert_int_equal(all->beats[1].go.count, 2);
    assert_int_equal(opening->replies[0].go.ways[1].beat, BEAT_OVER);
}

static void a_turn_holds_everything_that_a_turn_can_hold(void **state)
{
    World *world = *state;
    const Scenario *all = support_scenario("tests/scenarios/every-word.lua", &world->arena);
    static const OpportunityType types[] = {
        CUE, STORY, ASK, NEED, UNKNOWN, UNKNOWN, NEED, LIMIT, CONSEQUENCE, HARM, RECAP, CLOSE
    };
    const Says *says = &all->beats[0].says[0];

    assert_int_equal(says->open_count, 12);
    for (int i = 0; i < 12; i++)
        assert_int_equal(says->opens[i].type, types[i]);
    assert_true(says->opens[0].unsaid);
    assert_int_equal(says->opens[0].eased_by, scenario_name(all, "fault"));
    assert_string_equal(says->opens[0].words, "You took it all.");
    assert_int_equal(says->pieces[0].count, 2);
    assert_string_equal(says->pieces[0].texts[1], "Hello there.");
    assert_string_equal(says->body, "A door closes.");
    assert_int_equal(says->wants_action, WANTS_ACTION_FIRST);
    assert_true(names_hold(&says->risks, scenario_name(all, "heater")));
    assert_true(names_hold(&says->told, scenario_name(all, "account")));
    assert_true(all->beats[0].says[1].still_feels[ANGER]);

    /* terms come in the order of the language's table, those of none last */
    assert_int_equal(says->when.count, 3);
    assert_int_equal(says->when.terms[0].kind, TERM_PATIENCE);
    assert_int_equal(says->when.terms[0].least, 10);
    assert_int_equal(says->when.terms[0].most, 99);
    assert_true(says->when.terms[1].none && says->when.terms[2].none);
    assert_int_equal(says->when.terms[2].kind, TERM_EVER);
    assert_int_equal(says->when.terms[2].value_count, 2);
}

static void a_scenario_carries_the_digest_of_its_file(void **state)
{
    const World *world = *state;
    char digest[SHA256_TEXT];
    size_t size;
    char *bytes = support_bytes("tests/scenarios/rent-model.lua", &size);

    sha256_text(bytes, size, digest);
    assert_string_equal(world->rent->hash, digest);
    free(bytes);
}

/* ---- warnings ---- */

static void what_the_author_explains_is_a_note_with_the_reason(void **state)
{
    Arena arena = { 0 };
    char *bytes = support_file("tests/bad/warnings.lua");
    char *at = strstr(bytes, "  content_note"), *text;
    const Scenario *scenario = NULL;
    int notes = 0;

    (void)state;
    *at = 0;
    text = arena_print(&arena, "%s explained = { [\"never-felt\"] = \"It is meant.\" }, %s", bytes, at + 1);
    Findings findings = read_text(text, strlen(text), "warnings.lua", &arena, &scenario);
    assert_non_null(scenario);
    for (int i = 0; i < findings.count; i++)
        if (strcmp(findings.items[i].code, "never-felt") == 0) {
            assert_int_equal(findings.items[i].weight, FINDING_NOTE);
            assert_non_null(strstr(findings.items[i].sentence, "(explained: It is meant.)"));
            notes++;
        }
    assert_int_equal(notes, 1);
    free(bytes);
    arena_free(&arena);
}

static void a_misspelt_code_that_explains_nothing_is_said(void **state)
{
    Arena arena = { 0 };
    char *bytes = support_file("tests/bad/warnings.lua"), *at = strstr(bytes, "  content_note");
    const Scenario *scenario = NULL;
    int warnings = 0;

    (void)state;
    *at = 0;
    const char *text = arena_print(&arena, "%s explained = { [\"never-fell\"] = \"Oh.\" }, %s", bytes, at + 1);
    Findings findings = read_text(text, strlen(text), "warnings.lua", &arena, &scenario);
    assert_non_null(scenario);
    for (int i = 0; i < findings.count; i++)
        if (strcmp(findings.items[i].code, "unknown-code") == 0) {
            assert_int_equal(findings.items[i].weight, FINDING_WARNING);
            assert_non_null(strstr(findings.items[i].sentence, "did you mean 'never-felt'?"));
            warnings++;
        }
    assert_int_equal(warnings, 1);
    free(bytes);
    arena_free(&arena);
}

static void an_empty_file_is_called_empty(void **state)
{
    Arena arena = { 0 };
    Findings findings = read_text(" \n\n", 3, "empty.lua", &arena, NULL);

    (void)state;
    assert_int_equal(findings.count, 1);
    assert_non_null(strstr(findings.items[0].sentence, "the file is empty"));
    arena_free(&arena);
}

static void a_word_of_any_length_makes_a_sentence_that_can_be_read(void **state)
{
    Arena arena = { 0 };
    char word[3001];

    (void)state;
    memset(word, 'a', 3000);
    word[3000] = 0;
    const char *text = arena_print(&arena, "return scenario { channel = \"%s\" }", word);
    Findings findings = read_text(text, strlen(text), "long.lua", &arena, NULL);
    assert_true(findings.count > 0);
    for (int i = 0; i < findings.count; i++)
        assert_true(strlen(findings.items[i].sentence) < 400);
    arena_free(&arena);
}

static void a_missing_picture_is_a_warning(void **state)
{
    static const char *const portraits[] = { "nia", "dan", NULL }, *const none[] = { NULL };
    const AssetNames assets = { .portraits = portraits, .scenes = none, .sounds = none };
    Arena arena = { 0 };
    Findings findings = { .arena = &arena };
    size_t size;
    char *bytes = support_bytes("tests/scenarios/rent-model.lua", &size);
    int missing = 0;

    (void)state;
    assert_non_null(scenario_load(support_scripts(), &assets, bytes, size, "rent-model.lua", &findings,
                                  &arena));
    for (int i = 0; i < findings.count; i++)
        if (strcmp(findings.items[i].code, "missing-asset") == 0) {
            assert_string_equal(findings.items[i].sentence,
                                "there is no portrait 'dana', did you mean 'dan'?");
            assert_string_equal(findings.items[i].path, "customer > portrait");
            missing++;
        }
    assert_int_equal(missing, 1);
    free(bytes);
    arena_free(&arena);
}

/* ---- the program's own files ---- */

static const Value *entry_of(const Value *words, const char *word)
{
    for (int i = 0; i < words->count; i++)
        if (strcmp(words->items[i].items[0].text, word) == 0)
            return &words->items[i];
    return NULL;
}

static void every_word_has_a_place_a_sentence_and_a_schema(void **state)
{
    Arena arena = { 0 };
    const Scripts *scripts = support_scripts();
    const Value *words = sandbox_read(scripts->words, strlen(scripts->words), NULL, &arena).value;
    const Value *schema = sandbox_read(scripts->schema, strlen(scripts->schema), NULL, &arena).value;

    (void)state;
    assert_int_equal(words->count + 3, schema->field_count);    /* and what stands in no scenario: see `file` */
    for (int i = 0; i < words->count; i++) {
        assert_int_equal(words->items[i].count, 3);
        assert_non_null(value_field(schema, words->items[i].items[0].text));
    }
    for (int i = 0; i < ACT_WORDS; i++) {
        const Value *entry = entry_of(words, act_word_name((ActWord)i));

        assert_non_null(entry);
        assert_string_equal(entry->items[1].text, "reply");
    }
    arena_free(&arena);
}

/* The rubric with one piece of its text changed is refused with this sentence. */
static void assert_rubric_fault(const char *piece, const char *instead, const char *sentence)
{
    Arena arena = { 0 };
    Scripts scripts = *support_scripts();
    Error error = { "", "", 0 };
    const char *at = strstr(scripts.rubric, piece);

    assert_non_null(at);
    scripts.rubric = arena_print(&arena, "%.*s%s%s", (int)(at - scripts.rubric), scripts.rubric, instead,
                                 at + strlen(piece));
    assert_null(rubric_load(&scripts, &arena, &error));
    assert_string_equal(error.sentence, sentence);
    assert_string_equal(error.file, "rubric.lua");
    arena_free(&arena);
}

static void a_rubric_with_a_fault_is_refused_with_its_path(void **state)
{
    (void)state;
    assert_rubric_fault("reraised  = 0.6", "reraised = 0.65",
                        "reraised: this must have at most one decimal, so that sums are exact");
    assert_rubric_fault("repaired ", "repaird ",
                        "rubric > repaird: the program doesn't know this field; is it misspelt?");
    assert_rubric_fault("evidence  = 4.0,", "", "evidence: a number is missing");
    assert_rubric_fault("listening = 0.30", "listening = 0.40",
                        "overall: the shares of the three skills must add up to 1, and that of the weakest "
                        "be at most 1");
    assert_rubric_fault("furious = \"furious\",", "", "faces > furious: this text is missing");
    assert_rubric_fault("weight = 1.5", "weight = -1.5",
                        "opportunities > need > weight: this number is out of range");
    assert_rubric_fault("{ 0,  \"Not yet\"", "{ 5, \"Not yet\"",
                        "bands: the last band begins at 0, so that every score has one");
    assert_rubric_fault("return rubric {", "return rubrik {",
                        "unknown word 'rubrik'; the rubric holds texts and numbers only");
}

static void the_rubric_is_read_in_whole_numbers(void **state)
{
    Arena arena = { 0 };
    const Rubric *rubric = support_rubric(&arena);

    (void)state;
    assert_int_equal(rubric->credit[1], 3);
    assert_int_equal(rubric->cue_weight[1], 7);
    assert_int_equal(rubric_weight(rubric, CUE, 3), 13);
    assert_int_equal(rubric_weight(rubric, NEED, 0), 15);
    assert_int_equal(rubric->opportunities[HARM].window_turns, 3);
    assert_int_equal(rubric->opportunities[HARM].window[2], 8);
    assert_int_equal(rubric->opportunities[NEED].window_turns, 0);
    assert_int_equal(rubric->behaviours[MINIMISE].debit, 600);
    assert_int_equal(rubric->softened_fix, 150);
    assert_int_equal(rubric->behaviours[BLAME_CUSTOMER].cap, 59);
    assert_string_equal(rubric_band(rubric, 849)->name, "Proficient");
    assert_string_equal(rubric_band(rubric, 850)->name, "Exemplary");
    assert_string_equal(rubric_band(rubric, 0)->name, "Not yet");
    assert_string_equal(rubric_face(rubric, "tense"), "worried");
    assert_string_equal(rubric_face(rubric, "nosuch"), "neutral");
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_fault_is_said_where_it_stands_and_nothing_else_is),
        cmocka_unit_test(bytes_that_are_no_text_are_refused),
        cmocka_unit_test(files_that_are_too_much_are_refused),
        cmocka_unit_test(a_table_nested_too_deep_is_a_fault_where_it_stands),
        cmocka_unit_test(a_thousand_faults_are_cut_short),
        cmocka_unit_test(one_byte_order_mark_is_fine),
        cmocka_unit_test(a_damaged_file_is_answered),
        cmocka_unit_test(the_programs_scenarios_have_no_error),
        cmocka_unit_test(pieces_are_joined_with_single_spaces),
        cmocka_unit_test(stacked_acts_have_the_words_of_the_next_act),
        cmocka_unit_test(a_plain_text_between_a_stacked_act_and_its_words_is_not_the_acts),
        cmocka_unit_test(a_turn_opens_what_it_says_in_order),
        cmocka_unit_test(what_holds_for_a_whole_turn_opens_after_its_words),
        cmocka_unit_test(names_are_sorted_and_say_what_they_are),
        cmocka_unit_test(fields_of_an_act_are_read),
        cmocka_unit_test(every_word_and_field_of_the_language_is_read),
        cmocka_unit_test(a_turn_holds_everything_that_a_turn_can_hold),
        cmocka_unit_test(a_scenario_carries_the_digest_of_its_file),
        cmocka_unit_test(what_the_author_explains_is_a_note_with_the_reason),
        cmocka_unit_test(a_misspelt_code_that_explains_nothing_is_said),
        cmocka_unit_test(an_empty_file_is_called_empty),
        cmocka_unit_test(a_word_of_any_length_makes_a_sentence_that_can_be_read),
        cmocka_unit_test(a_missing_picture_is_a_warning),
        cmocka_unit_test(every_word_has_a_place_a_sentence_and_a_schema),
        cmocka_unit_test(a_rubric_with_a_fault_is_refused_with_its_path),
        cmocka_unit_test(the_rubric_is_read_in_whole_numbers),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
