/* command_report.c: heard report: what is kept, for a person to read. */
#include "commands.h"

#include "core/name.h"
#include "progress_line.h"
#include "report/reports.h"
#include "store/people.h"
#include "store/tally.h"
#include "sys/clock.h"
#include "sys/draft.h"
#include "sys/pdf.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct Desk {
    World *world;
    Store *store;
    const Options *options;
    Arena *arena;
    Press press;
    const Course *course;           /* the one that makes ready; NULL: there is none */
    const ScenarioCard *cards;      /* the library, which says what of the course is here */
    int card_count;
    Error error;
} Desk;

/* A document in one of three forms. */
typedef enum Form { PAGE, TABLE, DATA_FORM } Form;

static Form form_of(const Options *options)
{
    return options->csv ? TABLE : options->json ? DATA_FORM : PAGE;
}

static int fail_report(Desk *desk, int status)
{
    return complain_of(&desk->error, status);
}

/* A CSV file begins with the mark that spreadsheets look for; a pipe doesn't. */
static const char *marked(const Desk *desk, const char *csv)
{
    return desk->options->output ? arena_print(desk->arena, CSV_MARK "%s", csv) : csv;
}

/* A page, as HTML or as PDF. */
static int write_page(Desk *desk, const char *page)
{
    if (!desk->options->pdf)
        return write_document(page, desk->options);
    return pdf_save(page, desk->options->pdf, desk->arena, &desk->error) ? STATUS_DONE
        : fail_report(desk, STATUS_UNABLE);
}

/* ---- the course ---- */

/* The course that --course names, else the first there is. False with a sentence when the one that is
 * asked for can't be read. */
static bool find_course(Desk *desk)
{
    Services *services = world_services(desk->world);
    const CourseCard *cards;
    const char *id = desk->options->course;
    int count = services->list_courses(services->self, desk->arena, &cards);

    for (int i = 0; i < count && !id; i++)
        if (cards[i].errors == 0)
            id = cards[i].id;
    if (id)
        desk->course = services->load_course(services->self, id, desk->arena, &desk->error);
    if (desk->course)
        desk->card_count = services->list_scenarios(services->self, desk->arena, &desk->cards);
    return desk->course || !desk->options->course;
}

static CourseStanding standing_of(const Desk *desk, const Progress *progress, Arena *arena)
{
    return course_standing(desk->course, desk->cards, desk->card_count, progress->attempts,
                           progress->attempt_count, arena);
}

/* When the last of the modules that count was passed. */
static int64_t passed_when(const Desk *desk, const CourseStanding *standing, const Progress *progress)
{
    int64_t when = 0;

    for (int i = 0; i < desk->course->module_count; i++) {
        int by = standing->modules[i].passed_by;
        if (by >= 0 && progress->attempts[by].ended > when)
            when = progress->attempts[by].ended;
    }
    return when;
}

/* ---- a trainee ---- */

/* Every turn of every session, session by session. */
static bool write_turns(Desk *desk, const Progress *progress)
{
    Draft draft;
    int count = progress->attempt_count;
    bool good = true;

    if (!draft_begin(&draft, desk->options->output, desk->arena, &desk->error))
        return false;
    fputs(desk->options->output ? CSV_MARK : "", draft.out);
    Csv head = report_turns_begin(desk->arena);
    fputs(csv_bytes(&head), draft.out);

    ProgressLine line = progress_line_begin("Writing sessions:", count);
    for (int i = 0; i < count && good; i++) {
        Arena scratch = { 0 };
        Csv csv = csv_begin(&scratch);
        const Record *record = store_load_record(desk->store, progress->attempts[i].session, &scratch,
                                                 &desk->error);
        good = record != NULL;
        if (good) {
            report_turns_add(&csv, record);
            fputs(csv_bytes(&csv), draft.out);
        }
        arena_free(&scratch);
        progress_line_show(&line, i + 1);
    }
    progress_line_end(&line);
    if (good)
        return draft_end(&draft, &desk->error);
    draft_drop(&draft);
    return false;
}

/* The newest sessions with all their turns. */
static bool load_newest(Desk *desk, const Progress *progress, TraineeReport *report)
{
    int count = progress->attempt_count, most = count < REPORT_TRANSCRIPTS ? count : REPORT_TRANSCRIPTS;
    const Record **records = ARENA_NEW(desk->arena, const Record *, most);

    for (int i = 0; i < most; i++) {
        records[i] = store_load_record(desk->store, progress->attempts[count - 1 - i].session, desk->arena,
                                       &desk->error);
        if (!records[i])
            return false;
    }
    report->records = records;
    report->record_count = most;
    return true;
}

static Progress progress_in(Store *store, const char *uid, int64_t now, int *drill_count, Arena *arena)
{
    const Attempt *attempts;
    const DrillDone *drills;
    int count = store_list_attempts(store, uid, arena, &attempts);

    *drill_count = store_list_drills(store, uid, arena, &drills);
    return progress_of(attempts, count, drills, *drill_count, now, 0, arena);
}

static int report_trainee(Desk *desk, const char *name)
{
    bool guests = name_is_guest(name);
    const Trainee *who = guests ? NULL : store_find_trainee(desk->store, name, desk->arena, &desk->error);
    TraineeReport report = { .name = who ? who->name : NULL, .uid = who ? who->uid : NULL };

    if (!who && !guests)
        return fail_report(desk, STATUS_USAGE);
    Progress progress = progress_in(desk->store, who ? who->uid : "", desk->press.now, &report.drills,
                                    desk->arena);
    if (form_of(desk->options) == TABLE)
        return write_turns(desk, &progress) ? STATUS_DONE : fail_report(desk, STATUS_UNABLE);

    if (find_course(desk) && desk->course) {
        CourseStanding standing = standing_of(desk, &progress, desk->arena);
        report.course = standing.done > 0 ? desk->course->title : NULL;
        report.course_where = course_passed(standing.passed, standing.passable,
                                             desk->course->module_count - standing.passable, desk->arena);
    }
    report.progress = &progress;
    report.objection_count = store_list_objections(desk->store, report.uid, desk->arena, &report.objections);
    if (form_of(desk->options) == DATA_FORM)
        return write_document(report_trainee_json(&report, &desk->press), desk->options);
    if (!load_newest(desk, &progress, &report))
        return fail_report(desk, STATUS_UNABLE);
    return write_page(desk, report_trainee_page(&report, &desk->press));
}

/* ---- a group ---- */

static int by_name(const void *a, const void *b)
{
    const TraineeTally *x = a, *y = b;
    int order = name_order(x->name, y->name);

    return order ? order : strcmp(x->uid, y->uid);
}

/* One trainee's figures, from sessions that are forgotten again at once. */
static TraineeTally tally_of(Desk *desk, const Trainee *who)
{
    Arena scratch = { 0 };
    int drills;
    Progress progress = progress_in(desk->store, who->uid, desk->press.now, &drills, &scratch);
    TraineeTally tally = tally_trainee(who->uid, who->name, &progress);

    tally.namesake = who->namesake;
    if (desk->course && progress.attempt_count > 0) {
        CourseStanding standing = standing_of(desk, &progress, &scratch);
        tally.course_done = standing.passed;
        tally.course_all = standing.passable;
        tally.course_to_come = desk->course->module_count - standing.passable;
        tally.course = standing.complete ? desk->course->title : NULL;
        tally.course_passed = standing.complete ? passed_when(desk, &standing, &progress) : 0;
    }
    arena_free(&scratch);
    return tally;
}

static int tally_all(Desk *desk, TraineeTally **tallies, GroupTally *group)
{
    const Trainee *all;
    int count = store_list_trainees(desk->store, desk->arena, &all), played = 0;

    *tallies = ARENA_NEW(desk->arena, TraineeTally, count);
    ProgressLine line = progress_line_begin("Adding up trainees:", count);
    for (int i = 0; i < count; i++) {
        TraineeTally tally = tally_of(desk, &all[i]);
        tally_add(group, &tally);
        if (tally.graded > 0)
            (*tallies)[played++] = tally;
        progress_line_show(&line, i + 1);
    }
    progress_line_end(&line);
    if (played > 0)
        qsort(*tallies, (size_t)played, sizeof **tallies, by_name);
    return played;
}

static int report_cohort(Desk *desk)
{
    GroupTally group = { 0 };
    GuestTally guests;
    TraineeTally *tallies;
    CohortReport report = { .group = &group, .guests = &guests };

    if (!find_course(desk))
        return fail_report(desk, STATUS_USAGE);
    report.course = desk->course ? desk->course->title : NULL;
    if (!store_tally_guests(desk->store, &guests, &desk->error))
        return fail_report(desk, STATUS_UNABLE);
    report.trainee_count = tally_all(desk, &tallies, &group);
    report.trainees = tallies;
    switch (form_of(desk->options)) {
    case TABLE:     return write_document(marked(desk, report_cohort_csv(&report, desk->arena)),
                                          desk->options);
    case DATA_FORM: return write_document(report_cohort_json(&report, &desk->press), desk->options);
    default:        return write_page(desk, report_cohort_page(&report, &desk->press));
    }
}

/* ---- a scenario ---- */

/* That nobody has played an id is said otherwise where the library doesn't hold it either. */
static void look_in_library(Desk *desk, const char *id)
{
    Services *services = world_services(desk->world);
    const ScenarioCard *cards;
    int count = services->list_scenarios(services->self, desk->arena, &cards), known = 0;
    const char **ids = ARENA_NEW(desk->arena, const char *, count + 1);

    for (int i = 0; i < count; i++)
        if (cards[i].id)
            ids[known++] = cards[i].id;
    for (int i = 0; i < known; i++)
        if (strcmp(ids[i], id) == 0)
            return;
    const char *near = nearest_name(id, ids);
    error_say(&desk->error, "“%.80s” is neither in the library nor in the records%s%s%s `heard list` lists the scenarios.",
              id, near ? "; did you mean “" : "", near ? near : "", near ? "”?" : ".");
}

static int report_scenario(Desk *desk, const char *id, const char *hash)
{
    ScenarioTally tally;
    bool done = store_tally_scenario(desk->store, id, hash, REPORT_OBJECTIONS, desk->arena, &tally, &desk->error);

    if (!done && store_state(desk->store) == STORE_READY && tally.version_count == 0)
        look_in_library(desk, id);
    if (!done)
        return fail_report(desk, store_state(desk->store) == STORE_READY ? STATUS_USAGE : STATUS_UNABLE);
    switch (form_of(desk->options)) {
    case TABLE:     return write_document(marked(desk, report_scenario_csv(&tally, desk->arena)),
                                          desk->options);
    case DATA_FORM: return write_document(report_scenario_json(&tally, &desk->press), desk->options);
    default:        return write_page(desk, report_scenario_page(&tally, &desk->press));
    }
}

/* ---- a certificate ---- */

static const CertificateLine *certificate_lines(const Desk *desk, const CourseStanding *standing,
                                                const Progress *progress,
                                                Certificate *certificate)
{
    CertificateLine *lines = ARENA_NEW(desk->arena, CertificateLine, desk->course->module_count);

    for (int i = 0; i < desk->course->module_count; i++) {
        const ModuleStanding *module = &standing->modules[i];
        certificate->to_come += module->to_come && module->passed_by < 0;
        if (module->passed_by >= 0) {
            const Attempt *attempt = &progress->attempts[module->passed_by];
            lines[certificate->line_count++] =
                (CertificateLine){ desk->course->modules[i].title, attempt->title, attempt };
        }
    }
    return lines;
}

static int report_certificate_for(Desk *desk, const char *name)
{
    const Trainee *who = store_find_trainee(desk->store, name, desk->arena, &desk->error);
    int drills;

    if (!who || !find_course(desk))
        return fail_report(desk, STATUS_USAGE);
    if (!desk->course) {
        error_say(&desk->error, "There is no course that could be passed.");
        return fail_report(desk, STATUS_USAGE);
    }
    Progress progress = progress_in(desk->store, who->uid, desk->press.now, &drills, desk->arena);
    CourseStanding standing = standing_of(desk, &progress, desk->arena);
    if (!standing.complete) {
        error_say(&desk->error, "The course “%.80s” isn't passed yet: %s.", desk->course->title,
                  course_passed(standing.passed, standing.passable,
                                 desk->course->module_count - standing.passable, desk->arena));
        return fail_report(desk, STATUS_FAULTS);
    }
    Certificate certificate = { .name = who->name, .course = desk->course, .skills = progress.skills,
                                .passed = passed_when(desk, &standing, &progress) };
    certificate.lines = certificate_lines(desk, &standing, &progress, &certificate);
    return write_page(desk, report_certificate(&certificate, &desk->press));
}

/* ---- which ---- */

/* What may follow `heard report`. */
static const struct Kind { const char *name, *usage; int least, most; } kinds[] = {
    { "trainee",  "heard report trainee NAME", 1, 1 },
    { "cohort",   "heard report cohort", 0, 0 },
    { "scenario", "heard report scenario ID [HASH]", 1, 2 },
    { "certificate", "heard report certificate NAME [--course ID]", 1, 1 },
};
enum { KINDS = sizeof kinds / sizeof *kinds };

/* The kind that is asked for, with as many operands as it takes; -1 with a sentence. */
static int kind_of(const Options *options, Error *error)
{
    const char *names[KINDS + 1] = { NULL };

    for (int i = 0; i < KINDS; i++) {
        names[i] = kinds[i].name;
        if (strcmp(names[i], options->operands[0]) != 0)
            continue;
        if (options->operand_count - 1 >= kinds[i].least && options->operand_count - 1 <= kinds[i].most)
            return i;
        error_say(error, "It is: %s. A name of several words stands in quotes.", kinds[i].usage);
        return -1;
    }
    const char *near = nearest_name(options->operands[0], names);
    error_say(error, "There is no report “%.40s”%s%s%s The reports are trainee, cohort, scenario and "
                     "certificate.", options->operands[0],
              near ? "; did you mean “" : "", near ? near : "", near ? "”?" : ".");
    return -1;
}

/* Options that don't go together. */
static bool agree(const Options *options, const char *kind, Error *error)
{
    bool sheet = strcmp(kind, "certificate") == 0;

    if (options->csv && options->json)
        return error_say(error, "--csv and --json are two documents; ask for one at a time.");
    if (options->pdf && (options->csv || options->json || options->output))
        return error_say(error, "--pdf is a document by itself; ask for one at a time.");
    if (sheet && (options->csv || options->json))
        return error_say(error, "A certificate is a sheet to print, neither a table nor JSON.");
    if (options->course && !sheet && strcmp(kind, "cohort") != 0)
        return error_say(error, "--course goes with the reports cohort and certificate.");
    return true;
}

static int report_kind(Desk *desk, int kind)
{
    const Options *options = desk->options;
    const char *whom = options->operand_count > 1 ? options->operands[1] : NULL;

    switch (kind) {
    case 0:  return report_trainee(desk, whom);
    case 1:  return report_cohort(desk);
    case 2:  return report_scenario(desk, whom, options->operand_count > 2 ? options->operands[2] : NULL);
    default: return report_certificate_for(desk, whom);
    }
}

int command_report(World *world, const Options *options, Arena *arena)
{
    Desk desk = { .world = world, .options = options, .arena = arena,
                  .press = { clock_now(), "heard " HEARD_VERSION, world_services(world)->rubric, arena } };
    int kind = kind_of(options, &desk.error);

    if (kind < 0 || !agree(options, kinds[kind].name, &desk.error)
        || (options->from && !is_address(options->from, &desk.error)))
        return fail_report(&desk, STATUS_USAGE);
    desk.store = options->from ? open_collected(options->from, false, arena, &desk.error)
                               : world_store(world, false, &desk.error);
    if (!desk.store)
        return fail_report(&desk, STATUS_UNABLE);
    int status = report_kind(&desk, kind);
    if (!store_whole(desk.store, &desk.error))
        status = fail_report(&desk, STATUS_UNABLE);
    if (options->from)
        store_close(desk.store);
    return status;
}
