#include "services_memory.h"

#include "core/name.h"

#include <stdlib.h>
#include <string.h>

static const char full_line[] = "This play isn't being saved: the disk is full.";

/* ---- a record that outlives the session ---- */

static const LedgerLine *copy_lines(Arena *arena, const LedgerLine *lines, int count)
{
    LedgerLine *copy = arena_copy(arena, lines, sizeof *lines * (size_t)count);

    for (int i = 0; i < count; i++) {
        copy[i].opportunity = arena_text(arena, lines[i].opportunity);
        copy[i].customer_quote = arena_text(arena, lines[i].customer_quote);
        copy[i].agent_quote = arena_text(arena, lines[i].agent_quote);
        copy[i].rule = arena_text(arena, lines[i].rule);
        copy[i].better = arena_text(arena, lines[i].better);
        copy[i].source = arena_text(arena, lines[i].source);
    }
    return copy;
}

static void copy_turn(Arena *arena, Turn *copy, const Turn *turn)
{
    *copy = *turn;
    copy->beat = arena_text(arena, turn->beat);
    copy->customer = arena_text(arena, turn->customer);
    copy->body = arena_text(arena, turn->body);
    copy->sound = arena_text(arena, turn->sound);
    copy->text = arena_text(arena, turn->text);
    copy->typed = arena_text(arena, turn->typed);
    copy->thinks = arena_text(arena, turn->thinks);
    copy->reacts = arena_text(arena, turn->reacts);
    copy->mood_word_before = arena_text(arena, turn->mood_word_before);
    copy->mood_word_after = arena_text(arena, turn->mood_word_after);
    copy->ledger = copy_lines(arena, turn->ledger, turn->ledger_count);

    Offered *offered = arena_copy(arena, turn->offered, sizeof *offered * (size_t)turn->offered_count);
    for (int i = 0; i < turn->offered_count; i++) {
        offered[i].text = arena_text(arena, turn->offered[i].text);
        offered[i].shows = arena_copy(arena, turn->offered[i].shows,
                                      sizeof(Shown) * (size_t)turn->offered[i].show_count);
    }
    copy->offered = offered;
}

static Record copy_record(Arena *arena, const Record *record)
{
    Record copy = *record;

    copy.scenario = arena_text(arena, record->scenario);
    copy.title = arena_text(arena, record->title);
    copy.customer_name = arena_text(arena, record->customer_name);
    copy.portrait = arena_text(arena, record->portrait);
    copy.hash = arena_text(arena, record->hash);
    copy.last_words = arena_text(arena, record->last_words);
    copy.comment = arena_text(arena, record->comment);
    copy.follow_up_after = arena_text(arena, record->follow_up_after);
    copy.follow_up = arena_text(arena, record->follow_up);
    copy.band = arena_text(arena, record->band);
    copy.unreached = copy_lines(arena, record->unreached, record->unreached_count);
    copy.turns = ARENA_NEW(arena, Turn, record->turn_count);
    for (int i = 0; i < record->turn_count; i++)
        copy_turn(arena, &copy.turns[i], &record->turns[i]);
    return copy;
}

/* ---- the library ---- */

static int list_scenarios(void *self, Arena *arena, const ScenarioCard **cards)
{
    Memory *memory = self;
    ScenarioCard *list = ARENA_NEW(arena, ScenarioCard, memory->scenario_count + 1);
    int count = 0;

    for (int i = 0; i < memory->scenario_count; i++) {
        const Scenario *s = memory->scenarios[i];
        ScenarioCard *card = &list[count++];

        *card = (ScenarioCard){
            .id = s->id, .title = s->title, .summary = s->summary, .customer = s->customer.name,
            .portrait = s->customer.portrait, .content_note = s->content_note, .channel = s->channel,
            .level = s->level, .minutes = s->minutes, .file = s->file, .best = -1
        };
        scenario_count_calls(s, card->calls);
        for (int k = 0; k < memory->kept_count; k++)
            card->plays += record_graded(&memory->kept[k].record)
                           && strcmp(memory->kept[k].record.scenario, s->id) == 0;
    }
    if (memory->broken != NULL)
        list[count++] = (ScenarioCard){
            .id = "broken", .title = "", .summary = "", .customer = "", .portrait = "", .content_note = "",
            .file = memory->broken[0].file, .errors = memory->broken_count, .findings = memory->broken,
            .finding_count = memory->broken_count, .best = -1
        };
    *cards = list;
    return count;
}

static const Scenario *load_scenario(void *self, const char *id, Arena *arena, Error *error)
{
    Memory *memory = self;

    (void)arena;
    for (int i = 0; i < memory->scenario_count; i++)
        if (strcmp(memory->scenarios[i]->id, id) == 0)
            return memory->scenarios[i];
    error_say(error, "There is no scenario “%s”.", id);
    return NULL;
}

static const Scenario *load_kept_scenario(void *self, const char *hash, Arena *arena, Error *error)
{
    Memory *memory = self;

    (void)arena;
    for (int i = 0; i < memory->scenario_count; i++)
        if (strcmp(memory->scenarios[i]->hash, hash) == 0)
            return memory->scenarios[i];
    error_say(error, "That scenario isn't kept.");
    return NULL;
}

/* ---- records ---- */

static Kept *kept(Memory *memory, int64_t id)
{
    return id >= 1 && id <= memory->kept_count ? &memory->kept[id - 1] : NULL;
}

static bool begin_record(void *self, Record *record, const Scenario *scenario, Error *error)
{
    Memory *memory = self;

    (void)scenario;
    if (memory->full || memory->kept_count == MOST_KEPT)
        return error_say(error, "%s", full_line);
    record->id = ++memory->kept_count;
    record->uid = arena_print(&memory->arena, "session-%d", (int)record->id);
    if (memory->playing >= 0) {
        record->trainee = memory->trainees[memory->playing].uid;
        record->trainee_name = memory->trainees[memory->playing].name;
    }
    kept(memory, record->id)->record = copy_record(&memory->arena, record);
    return true;
}

static bool add_turn(void *self, const Record *record, int turn, Error *error)
{
    Memory *memory = self;
    Kept *mine = kept(memory, record->id);

    if (memory->full || mine == NULL)
        return error_say(error, "%s", full_line);
    if (mine->record.turn_count != turn)
        return error_say(error, "Turn %d was kept after %d turns.", turn, mine->record.turn_count);

    Record upto = *record;
    upto.turn_count = turn + 1;
    mine->record = copy_record(&memory->arena, &upto);
    return true;
}

static bool finish_record(void *self, Record *record, Error *error)
{
    Memory *memory = self;
    Kept *mine = kept(memory, record->id);

    if (memory->full || mine == NULL)
        return error_say(error, "%s", full_line);
    mine->record = copy_record(&memory->arena, record);
    mine->finished = true;
    mine->times_finished++;
    return true;
}

static RecordCard card_of(const Kept *mine)
{
    const Record *record = &mine->record;

    return (RecordCard){
        .id = record->id, .scenario = record->scenario, .title = record->title, .began = record->began,
        .ended = record->ended, .mode = record->mode, .outcome = record->outcome, .left = record->left,
        .finished = mine->finished, .turns = record->turn_count,
        .overall = record_graded(record) ? record->scores.overall : -1, .band = record->band,
        .passed = record->passed, .retry_of = record->retry_of, .uid = record->uid, .trainee = record->trainee,
        .trainee_name = record->trainee_name
    };
}

/* Whether who plays now played it. */
static bool is_theirs(const Memory *memory, const Kept *mine)
{
    const char *who = mine->record.trainee;

    if (memory->playing < 0)
        return who == NULL;
    return who != NULL && strcmp(who, memory->trainees[memory->playing].uid) == 0;
}

static bool find_unfinished(void *self, RecordCard *card, Arena *arena)
{
    Memory *memory = self;

    (void)arena;
    for (int i = memory->kept_count - 1; i >= 0; i--)
        if (!memory->kept[i].finished && !memory->kept[i].record.left && is_theirs(memory, &memory->kept[i])) {
            *card = card_of(&memory->kept[i]);
            return true;
        }
    return false;
}

static int list_records(void *self, Arena *arena, const RecordCard **cards)
{
    Memory *memory = self;
    RecordCard *list = ARENA_NEW(arena, RecordCard, memory->kept_count);
    int count = 0;

    for (int i = memory->kept_count - 1; i >= 0; i--)
        if (is_theirs(memory, &memory->kept[i]))
            list[count++] = card_of(&memory->kept[i]);
    *cards = list;
    return count;
}

static const Record *load_record(void *self, int64_t id, Arena *arena, Error *error)
{
    Memory *memory = self;
    Record *copy = ARENA_NEW(arena, Record, 1);

    if (kept(memory, id) == NULL) {
        error_say(error, "There is no record %d.", (int)id);
        return NULL;
    }
    *copy = copy_record(arena, &kept(memory, id)->record);
    return copy;
}

static bool drop_unfinished(void *self, int64_t id, Error *error)
{
    Memory *memory = self;

    if (kept(memory, id) == NULL)
        return error_say(error, "There is no record %d.", (int)id);
    kept(memory, id)->record.left = true;
    return true;
}

/* ---- who plays ---- */

static const Trainee *trainee(void *self)
{
    Memory *memory = self;

    return memory->playing < 0 ? NULL : &memory->trainees[memory->playing];
}

static int list_trainees(void *self, Arena *arena, const Trainee **trainees)
{
    Memory *memory = self;

    *trainees = arena_copy(arena, memory->trainees, sizeof *memory->trainees * (size_t)memory->trainee_count);
    return memory->trainee_count;
}

static bool add_trainee(void *self, const char *typed, const char *code, Error *error)
{
    Memory *memory = self;
    const char *name = name_clean(typed, &memory->arena, error);

    if (name == NULL)
        return false;
    if (memory->full)
        return error_say(error, "%s", full_line);
    if (code != NULL && !code_valid(code))
        return error_say(error, "A code is four digits, such as 0042.");
    int index = memory->trainee_count++;
    memory->trainees[index] = (Trainee){ .uid = arena_print(&memory->arena, "trainee-%d", index), .name = name,
                                         .coded = code != NULL, .here = true };
    memory->codes[index] = arena_text(&memory->arena, code);
    memory->playing = index;
    return true;
}

static bool choose_trainee(void *self, const char *uid, const char *code, Error *error)
{
    Memory *memory = self;

    for (int i = 0; uid != NULL && i < memory->trainee_count; i++)
        if (strcmp(memory->trainees[i].uid, uid) == 0) {
            if (memory->codes[i] != NULL && (code == NULL || strcmp(code, memory->codes[i]) != 0))
                return error_say(error, "That isn't the code.");
            memory->playing = i;
            return true;
        }
    memory->playing = -1;
    return uid == NULL || error_say(error, "This trainee isn't here any more.");
}

static bool rename_trainee(void *self, const char *typed, Error *error)
{
    Memory *memory = self;
    const char *name = name_clean(typed, &memory->arena, error);

    if (name != NULL)
        memory->trainees[memory->playing].name = name;
    return name != NULL;
}

static bool set_code(void *self, const char *code, Error *error)
{
    Memory *memory = self;

    if (code != NULL && !code_valid(code))
        return error_say(error, "A code is four digits, such as 0042.");
    memory->codes[memory->playing] = arena_text(&memory->arena, code);
    memory->trainees[memory->playing].coded = code != NULL;
    return true;
}

static bool export_trainee(void *self, Arena *arena, const char **path, Error *error)
{
    Memory *memory = self;

    if (memory->full)
        return error_say(error, "%s", full_line);
    *path = arena_print(arena, "export/%s.jsonl", memory->trainees[memory->playing].name);
    return true;
}

static bool forget_trainee(void *self, Arena *arena, const char **receipt, Error *error)
{
    Memory *memory = self;
    int gone = memory->playing;

    if (memory->full)
        return error_say(error, "%s", full_line);
    *receipt = arena_print(arena, "Everything of %s is deleted.", memory->trainees[gone].name);
    memory->trainees[gone] = memory->trainees[--memory->trainee_count];
    memory->codes[gone] = memory->codes[memory->trainee_count];
    memory->playing = -1;
    return true;
}

/* ---- courses, and what sessions say ---- */

static int list_attempts(void *self, Arena *arena, const Attempt **attempts)
{
    Memory *memory = self;

    *attempts = arena_copy(arena, memory->attempts, sizeof **attempts * (size_t)memory->attempt_count);
    return memory->attempt_count;
}

static int list_drills(void *self, Arena *arena, const DrillDone **drills)
{
    Memory *memory = self;

    *drills = arena_copy(arena, memory->drills, sizeof **drills * (size_t)memory->drill_count);
    return memory->drill_count;
}

static bool add_drill(void *self, const DrillDone *drill, const DrillBeat *beats, Error *error)
{
    Memory *memory = self;

    (void)beats;
    if (memory->full || memory->drill_count == MOST_DRILLS)
        return error_say(error, "%s", full_line);
    memory->drills[memory->drill_count++] = *drill;
    return true;
}

static int list_courses(void *self, Arena *arena, const CourseCard **cards)
{
    Memory *memory = self;
    CourseCard *list = ARENA_NEW(arena, CourseCard, memory->course_count);

    for (int i = 0; i < memory->course_count; i++)
        list[i] = (CourseCard){ .id = memory->courses[i]->id, .title = memory->courses[i]->title,
                                .summary = memory->courses[i]->summary, .file = memory->courses[i]->file,
                                .modules = memory->courses[i]->module_count };
    *cards = list;
    return memory->course_count;
}

static const Course *load_course(void *self, const char *id, Arena *arena, Error *error)
{
    Memory *memory = self;

    (void)arena;
    for (int i = 0; i < memory->course_count; i++)
        if (strcmp(memory->courses[i]->id, id) == 0)
            return memory->courses[i];
    error_say(error, "There is no course called “%s”.", id);
    return NULL;
}

/* ---- what is said afterwards ---- */

static int list_disagreements(void *self, int64_t record, Arena *arena, const Disagreement **disagreements)
{
    Memory *memory = self;
    Disagreement *list = ARENA_NEW(arena, Disagreement, memory->disagreement_count);
    int count = 0;

    for (int i = 0; i < memory->disagreement_count; i++)
        if (memory->disagreements[i].session == record)
            list[count++] = memory->disagreements[i];
    *disagreements = list;
    return count;
}

/* A second one about a line takes the place of the first, as in what the store lists. */
static bool add_disagreement(void *self, int64_t record, int line, const char *sentence, Error *error)
{
    Memory *memory = self;
    int at = 0;

    if (memory->full)
        return error_say(error, "%s", full_line);
    while (at < memory->disagreement_count
           && (memory->disagreements[at].session != record || memory->disagreements[at].line != line))
        at++;
    if (at == memory->disagreement_count)
        memory->disagreement_count++;
    memory->disagreements[at] = (Disagreement){ .session = record, .line = line, .said = memory->clock,
                                                .sentence = remark_clean(sentence, &memory->arena, error) };
    return true;
}

static int list_perspectives(void *self, int64_t record, Arena *arena, const Perspective **perspectives)
{
    Memory *memory = self;
    Perspective *list = ARENA_NEW(arena, Perspective, memory->perspective_count);
    int count = 0;

    for (int i = 0; i < memory->perspective_count; i++)
        if (memory->perspectives[i].session == record)
            list[count++] = memory->perspectives[i];
    *perspectives = list;
    return count;
}

static bool add_perspective(void *self, const Perspective *perspective, Error *error)
{
    Memory *memory = self;
    size_t size = sizeof(PerspectiveAnswer) * (size_t)perspective->answer_count;
    PerspectiveAnswer *answers = arena_copy(&memory->arena, perspective->answers, size);

    if (memory->full)
        return error_say(error, "%s", full_line);
    for (int i = 0; i < perspective->answer_count; i++)
        answers[i].answer = remark_clean(answers[i].answer, &memory->arena, error);
    memory->perspectives[memory->perspective_count] = *perspective;
    memory->perspectives[memory->perspective_count].taken = 1000000000 + memory->clock / 1000;
    memory->perspectives[memory->perspective_count++].answers = answers;
    return true;
}

static int list_stories(void *self, Arena *arena, const Story **stories)
{
    Memory *memory = self;

    *stories = arena_copy(arena, memory->stories, sizeof **stories * (size_t)memory->story_count);
    return memory->story_count;
}

static bool add_story(void *self, int64_t record, const char *words, Error *error)
{
    Memory *memory = self;
    const Record *of = &kept(memory, record)->record;

    if (memory->full)
        return error_say(error, "%s", full_line);
    memory->stories[memory->story_count++] = (Story){
        .uid = arena_print(&memory->arena, "story-%d", memory->story_count), .session = record,
        .words = remark_clean(words, &memory->arena, error), .title = of->title, .trainee = of->trainee,
        .trainee_name = of->trainee_name
    };
    return true;
}

static bool drop_story(void *self, const char *uid, Error *error)
{
    Memory *memory = self;

    if (memory->full)
        return error_say(error, "%s", full_line);
    for (int i = 0; i < memory->story_count; i++)
        if (strcmp(memory->stories[i].uid, uid) == 0)
            memory->stories[i] = memory->stories[--memory->story_count];
    return true;
}

static bool print_page(void *self, const Sheet *sheet, bool show, Arena *arena, const char **said, Error *error)
{
    Memory *memory = self;

    if (memory->full)
        return error_say(error, "%s", full_line);
    memory->printed = sheet_text(sheet, &memory->arena);
    memory->shown = show;
    *said = arena_text(arena, "A page to print is the file page.html.");
    return true;
}

static int64_t zone(void *self, int64_t moment)
{
    (void)self;
    (void)moment;
    return 0;
}

/* ---- the rest ---- */

static const char *trouble(void *self)
{
    return ((Memory *)self)->full ? full_line : NULL;
}

static Settings *settings(void *self)
{
    return &((Memory *)self)->settings;
}

static bool save_settings(void *self, Error *error)
{
    Memory *memory = self;

    if (memory->full)
        return error_say(error, "The settings can't be saved: the disk is full.");
    memory->settings_saved++;
    return true;
}

static int64_t now(void *self)
{
    return 1000000000 + ((Memory *)self)->clock / 1000;
}

static int64_t ticks(void *self)
{
    return ((Memory *)self)->clock;
}

static bool changed(void *self, const Scenario *scenario)
{
    Memory *memory = self;

    for (int i = 0; i < memory->scenario_count; i++)
        if (strcmp(memory->scenarios[i]->id, scenario->id) == 0)
            return memory->scenarios[i] != scenario;
    return false;
}

static uint64_t fresh_seed(void *self)
{
    return ((Memory *)self)->seed;
}

Memory *memory_new(const Rubric *rubric)
{
    Memory *memory = calloc(1, sizeof *memory);

    memory->seed = 7;
    memory->settings = (Settings){ .text_percent = 100, .volume = 50, .distress_sounds = true };
    memory->services = (Services){
        .self = memory,
        .rubric = rubric,
        .list_scenarios = list_scenarios,
        .load_scenario = load_scenario,
        .changed = changed,
        .load_kept_scenario = load_kept_scenario,
        .begin_record = begin_record,
        .add_turn = add_turn,
        .finish_record = finish_record,
        .find_unfinished = find_unfinished,
        .list_records = list_records,
        .load_record = load_record,
        .drop_unfinished = drop_unfinished,
        .trainee = trainee,
        .list_trainees = list_trainees,
        .add_trainee = add_trainee,
        .choose_trainee = choose_trainee,
        .rename_trainee = rename_trainee,
        .set_code = set_code,
        .export_trainee = export_trainee,
        .forget_trainee = forget_trainee,
        .list_attempts = list_attempts,
        .list_drills = list_drills,
        .add_drill = add_drill,
        .list_courses = list_courses,
        .load_course = load_course,
        .list_disagreements = list_disagreements,
        .add_disagreement = add_disagreement,
        .list_perspectives = list_perspectives,
        .add_perspective = add_perspective,
        .list_stories = list_stories,
        .add_story = add_story,
        .drop_story = drop_story,
        .print_page = print_page,
        .trouble = trouble,
        .settings = settings,
        .save_settings = save_settings,
        .now = now,
        .zone = zone,
        .ticks = ticks,
        .fresh_seed = fresh_seed,
    };
    memory->playing = -1;
    return memory;
}

void memory_replace(Memory *memory, int index, const Scenario *scenario)
{
    memory->scenarios[index] = scenario;
}

void memory_add(Memory *memory, const Scenario *scenario)
{
    memory->scenarios[memory->scenario_count++] = scenario;
}

void memory_free(Memory *memory)
{
    arena_free(&memory->arena);
    free(memory);
}
