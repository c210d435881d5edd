#include "report/json_training.h"

#include "report/json_parts.h"

/* ---- a course ---- */

static json_t *stages_value(const ModuleStanding *standing)
{
    json_t *list = json_array();

    for (int i = 0; i < standing->stage_count; i++) {
        const Stage *stage = &standing->stages[i];
        json_t *value = json_object();

        json_put(value, "id", json_text(stage->scenario));
        json_put(value, "title", json_text(stage->title));
        json_put(value, "here", json_flag(stage->here));
        json_put(value, "assessed", json_flag(stage->assessed));
        json_put(value, "plays", json_integer(stage->plays));
        json_put(value, "best", json_score(stage->best));
        json_add(list, value);
    }
    return list;
}

static json_t *marks_value(const Marks *marks)
{
    if (!marks->own)
        return json_null();
    json_t *value = json_object();

    json_put(value, "overall", json_integer(marks->overall));
    json_put(value, "dimension", json_integer(marks->dimension));
    return value;
}

static json_t *module_value(const Course *course, int index, const ModuleStanding *standing, const Attempt *attempts)
{
    const Module *module = &course->modules[index];
    json_t *value = json_object(), *after = json_array();

    for (int i = 0; i < module->after_count; i++)
        json_add(after, json_text(course->modules[module->after[i]].id));
    json_put(value, "id", json_text(module->id));
    json_put(value, "title", json_text(module->title));
    json_put(value, "state", json_text(module_state_name(standing->state)));
    json_put(value, "to_come", json_flag(standing->to_come));
    json_put(value, "why", json_text(standing->why));
    json_put(value, "after", after);
    json_put(value, "marks", marks_value(&module->pass));
    json_put(value, "passed_by", standing->passed_by < 0 ? json_null()
                                                         : json_integer(attempts[standing->passed_by].session));
    json_put(value, "next", standing->next < 0 ? json_null() : json_text(standing->stages[standing->next].scenario));
    json_put(value, "scenarios", stages_value(standing));
    return value;
}

const char *json_course(const Course *course, const CourseStanding *standing, const Attempt *attempts,
                        const char *trainee, Arena *arena)
{
    json_t *document = json_document(1), *modules = json_array();

    for (int i = 0; i < course->module_count; i++)
        json_add(modules, module_value(course, i, &standing->modules[i], attempts));
    json_put(document, "trainee", json_text(trainee));
    json_put(document, "id", json_text(course->id));
    json_put(document, "title", json_text(course->title));
    json_put(document, "summary", json_text(course->summary));
    json_put(document, "version", json_integer(course->version));
    json_put(document, "done", json_integer(standing->done));
    json_put(document, "steps", json_integer(standing->steps));
    json_put(document, "percent", json_integer(standing->percent));
    json_put(document, "passed", json_integer(standing->passed));
    json_put(document, "passable", json_integer(standing->passable));
    json_put(document, "complete", json_flag(standing->complete));
    json_put(document, "next", standing->next < 0 ? json_null() : json_text(course->modules[standing->next].id));
    json_put(document, "why", json_text(standing->why));
    json_put(document, "modules", modules);
    return json_bytes(document, arena);
}

const char *json_courses(const CourseCard *cards, int count, Arena *arena)
{
    json_t *document = json_document(1), *list = json_array();

    for (int i = 0; i < count; i++) {
        json_t *value = json_object();

        json_put(value, "id", json_text(cards[i].id));
        json_put(value, "title", json_text(cards[i].title));
        json_put(value, "summary", json_text(cards[i].summary));
        json_put(value, "file", json_text(cards[i].file));
        json_put(value, "modules", json_integer(cards[i].modules));
        json_put(value, "errors", json_integer(cards[i].errors));
        json_add(list, value);
    }
    json_put(document, "courses", list);
    return json_bytes(document, arena);
}

/* ---- practice ---- */

static json_t *skill_value(const Skill *skill, Behaviour behaviour, Arena *arena)
{
    json_t *value = json_object(), *recent = json_object();

    json_put(recent, "called", json_integer(skill->recent_called));
    json_put(recent, "met", json_integer(skill->recent_met));
    json_put(value, "behaviour", json_text(behaviour_name(behaviour)));
    json_put(value, "name", json_text(practice_name(behaviour)));
    json_put(value, "standing", json_text(standing_name(skill->standing)));
    json_put(value, "called", json_integer(skill->called));
    json_put(value, "met", json_integer(skill->met));
    json_put(value, "recent", recent);
    json_put(value, "scenarios", json_integer(skill->scenarios));
    json_put(value, "successes", json_integer(skill->successes));
    json_put(value, "days_since", skill->days_since < 0 ? json_null() : json_integer(skill->days_since));
    json_put(value, "due", skill->practised == 0 ? json_null() : json_text(json_time(skill->due, arena)));
    json_put(value, "is_due", json_flag(skill->is_due));
    return value;
}

static json_t *days_value(const Days *days)
{
    json_t *value = json_object();

    json_put(value, "practised", json_integer(days->practised));
    json_put(value, "of", json_integer(DAYS_LOOKED_AT));
    json_put(value, "all", json_integer(days->all));
    json_put(value, "longest", json_integer(days->longest));
    json_put(value, "running", json_integer(days->running));
    return value;
}

const char *json_practice(const Pick *pick, const Progress *progress, const ScenarioCard *cards, int count,
                          const char *trainee, Arena *arena)
{
    json_t *document = json_document(1), *list = json_array();
    bool picked = pick->scenario >= 0;
    Behaviour order[BEHAVIOURS];
    int wanted = practice_order(progress, cards, count, order);

    for (int i = 0; i < wanted; i++)
        json_add(list, skill_value(&progress->skills[order[i]], order[i], arena));
    json_put(document, "trainee", json_text(trainee));
    json_put(document, "scenario", picked ? json_text(cards[pick->scenario].id) : json_null());
    json_put(document, "title", picked ? json_text(cards[pick->scenario].title) : json_null());
    json_put(document, "behaviour",
             pick->behaviour == NO_BEHAVIOUR ? json_null() : json_text(behaviour_name(pick->behaviour)));
    json_put(document, "due", json_flag(pick->due));
    json_put(document, "why", json_text(pick->why));
    json_put(document, "days", days_value(&progress->days));
    json_put(document, "behaviours", list);
    return json_bytes(document, arena);
}
