/* command_record.c: heard records, heard replay, heard regrade. */
#include "commands.h"

#include "core/ledger.h"
#include "core/session.h"
#include "report/json.h"
#include "ui/say.h"

#include <stdio.h>
#include <string.h>

/* ---- records ---- */

static int gradings_of(void *world, int64_t session, Arena *arena, const GradingCard **cards)
{
    return world_list_gradings(world, session, arena, cards);
}

static const char *ended_how(const RecordCard *card)
{
    return card->taken_back ? "went on" : card->left ? "left"
         : card->finished ? say_outcome_short(card->outcome) : "interrupted";
}

static void print_record_card(const RecordCard *card, Arena *arena)
{
    print_padded(arena_print(arena, "%lld", (long long)card->id), 5);
    print_padded(say_date(card->began, arena), 20);
    print_padded(card->scenario, 16);
    print_padded(say_mode(card->mode), 10);
    print_padded(ended_how(card), 22);
    if (card->overall >= 0)
        printf("%s %s", say_tenths(card->overall, arena), card->band ? card->band : "");
    if (card->retry_of)
        printf("  (%s %lld%s)", card->took_back ? "goes on with" : "tries", (long long)card->retry_of,
               card->took_back ? ", a reply taken back" : " again");
    if (card->trainee)
        printf("  %s", card->trainee_name);
    putchar('\n');
}

int command_records(World *world, const Options *options, Arena *arena)
{
    Services *services = world_services(world);
    const RecordCard *cards;
    Error error = { .line = 0 };

    if (!options->trainee)
        world_be_everybody(world);
    int count = services->list_records(services->self, arena, &cards);
    if (count == 0 && !world_store(world, false, &error))
        return complain_of(&error, STATUS_UNABLE);
    if (options->json) {
        fputs(json_records(cards, count, gradings_of, world, arena), stdout);
        return STATUS_DONE;
    }
    for (int i = 0; i < count; i++)
        print_record_card(&cards[i], arena);
    if (count == 0)
        puts("No sessions are kept yet.");
    return STATUS_DONE;
}

/* The record whose number is `text`. NULL: it has said why. */
static const Record *record_called(World *world, const char *text, Arena *arena)
{
    Services *services = world_services(world);
    Error error = { .line = 0 };
    const Record *record = NULL;
    int64_t id;

    if (!options_number(text, &id))
        error_say(&error, "“%s” isn't the number of a record; `heard records` lists them.", text);
    else
        record = services->load_record(services->self, id, arena, &error);
    if (!record)
        complain_of(&error, STATUS_USAGE);
    return record;
}

/* ---- replay ---- */

/* What the trainee said of a session's lines, and what the lines are called. */
typedef struct Said {
    const Disagreement *list;
    int count;
    const Rubric *rubric;
} Said;

static void print_line(const Record *record, const LedgerLine *line, int number, const Said *said, Arena *arena)
{
    printf("    %s\n      %s\n", ledger_title(line, said->rubric, arena), record_line_text(record, line, arena));
    for (int i = 0; i < said->count; i++)
        if (said->list[i].line == number)
            printf("      You disagreed: “%s”\n", said->list[i].sentence);
}

static void print_turn(const Record *record, const Turn *turn, int number, const Said *said, Arena *arena)
{
    printf("\nTurn %d (%s)\n", number, turn->mood_word_before);
    if (turn->body)
        printf("  (%s)\n", turn->body);
    printf("  %s: %s\n", record->customer_name, turn->customer);
    if (turn->typed)
        printf("  In your own words: %s\n", turn->typed);
    printf("  You: %s\n", turn->text);
    if (turn->reacts)
        printf("  %s: %s\n", record->customer_name, turn->reacts);
    for (int i = 0; i < turn->ledger_count; i++)
        print_line(record, &turn->ledger[i], record_first_line(record, number - 1) + i, said, arena);
}

static void print_scores(const Record *record, Arena *arena)
{
    for (int i = 0; i < DIMENSIONS; i++)
        printf("%s %s\n", say_dimension((Dimension)i), record->scores.dimension[i] < 0
               ? "not enough evidence" : say_tenths(record->scores.dimension[i], arena));
    if (record->scores.overall >= 0)
        printf("Overall %s, %s%s\n", say_tenths(record->scores.overall, arena), record->band,
               record->passed ? ", passed" : "");
}

static void print_end(const Record *record, const Said *said, Arena *arena)
{
    if (record->last_words)
        printf("\n  %s: %s\n", record->customer_name, record->last_words);
    for (int i = 0; i < record->unreached_count; i++)
        print_line(record, &record->unreached[i], record_first_line(record, record->turn_count) + i, said, arena);
    if (!record_graded(record)) {
        printf("\nThis session has no grade: it was %s.\n", record->left ? "left" : "interrupted");
        return;
    }
    printf("\n%s\n", say_outcome(record->outcome, say_first_name(record->customer_name, arena), arena));
    if (record->comment[0])
        printf("%s, asked afterwards: %s\n", record->customer_name, record->comment);
    print_scores(record, arena);
}

int command_replay(World *world, const Options *options, Arena *arena)
{
    const Record *record = record_called(world, options->operands[0], arena);

    if (!record)
        return STATUS_USAGE;
    if (options->json) {
        fputs(json_record(record, NULL, arena), stdout);
        return STATUS_DONE;
    }
    Services *services = world_services(world);
    Said said = { .rubric = services->rubric };
    said.count = services->list_disagreements(services->self, record->id, arena, &said.list);
    printf("%s, %s, %s\n", record->title, say_date(record->began, arena), say_mode(record->mode));
    for (int i = 0; i < record->turn_count; i++)
        print_turn(record, &record->turns[i], i + 1, &said, arena);
    print_end(record, &said, arena);
    return STATUS_DONE;
}

/* ---- regrade ---- */

/* The kept choices played again in the scenario as it was. NULL with a sentence when that fails. */
static Record *played_again(World *world, const Record *kept, Arena *arena, Error *error)
{
    Services *services = world_services(world);
    const Scenario *scenario = services->load_kept_scenario(services->self, kept->hash, arena, error);

    if (!scenario)
        return NULL;
    Session *session = session_begin(scenario, services->rubric, kept->seed, arena);
    for (int i = 0; i < kept->turn_count; i++)
        if (!session_choose(session, kept->turns[i].chosen, kept->turns[i].part_count, error))
            return NULL;

    Record *record = session_record(session);
    record->id = kept->id;
    return record;
}

static bool same_grade(const GradingCard *old, const Record *now)
{
    return old->rubric_version == now->rubric_version && old->outcome == now->outcome
        && memcmp(&old->scores, &now->scores, sizeof old->scores) == 0;
}

static const char *figure(int overall, Arena *arena)
{
    return overall < 0 ? "no overall" : say_tenths(overall, arena);
}

/* Adds a grade to one record, unless it is the newest one already, and prints what came of it. */
static bool regrade(World *world, const RecordCard *card, bool quiet, Arena *arena)
{
    Services *services = world_services(world);
    const GradingCard *grades;
    Error error = { .line = 0 };
    const Record *kept = services->load_record(services->self, card->id, arena, &error);
    Record *now = kept ? played_again(world, kept, arena, &error) : NULL;
    int count = world_list_gradings(world, card->id, arena, &grades);
    const GradingCard *newest = count > 0 ? &grades[count - 1] : NULL;
    bool same = now && newest && same_grade(newest, now);

    if (!now || (!same && !world_add_grading(world, now, &error))) {
        fprintf(stderr, "heard: record %lld couldn't be graded again: %s\n", (long long)card->id, error.sentence);
        return false;
    }
    if (!quiet)
        printf("%lld %s: %s, %s\n", (long long)card->id, card->scenario,
               newest ? figure(newest->scores.overall, arena) : "no grade",
               same ? "as before" : arena_print(arena, "now %s", figure(now->scores.overall, arena)));
    return true;
}

/* Whether the card is asked for: by its number, or because no number is given. */
static bool wanted(const RecordCard *card, const Options *options)
{
    int64_t id;

    for (int i = 0; i < options->operand_count; i++)
        if (options_number(options->operands[i], &id) && id == card->id)
            return true;
    return options->operand_count == 0;
}

int command_regrade(World *world, const Options *options, Arena *arena)
{
    Services *services = world_services(world);
    const RecordCard *cards;
    int status = STATUS_DONE, done = 0;

    /* a number that is no record is said before anything is done */
    for (int i = 0; i < options->operand_count; i++)
        if (!record_called(world, options->operands[i], arena))
            return STATUS_USAGE;

    int count = services->list_records(services->self, arena, &cards);
    RecordCard *graded = ARENA_NEW(arena, RecordCard, count + 1);
    for (int i = 0; i < count; i++) {
        if (!wanted(&cards[i], options))
            continue;
        if (!cards[i].finished || cards[i].left) {
            if (options->operand_count > 0 && !options->json)
                printf("%lld %s: has no grade, it was %s\n", (long long)cards[i].id, cards[i].scenario,
                       ended_how(&cards[i]));
            continue;
        }
        if (!regrade(world, &cards[i], options->json, arena))
            status = STATUS_UNABLE;
        graded[done++] = cards[i];
    }
    if (options->json)
        fputs(json_records(graded, done, gradings_of, world, arena), stdout);
    else if (done == 0 && options->operand_count == 0)
        puts("There is no finished session to grade again.");
    return status;
}
