/* json_people.c: who plays, as JSON. */
#include "report/json_parts.h"

const char *json_trainees(const Trainee *trainees, int count, Arena *arena)
{
    json_t *document = json_document(1), *list = json_array();

    for (int i = 0; i < count; i++) {
        json_t *value = json_object();
        json_put(value, "uid", json_text(trainees[i].uid));
        json_put(value, "name", json_text(trainees[i].name));
        json_put(value, "made", json_integer(trainees[i].made));
        json_put(value, "code", json_flag(trainees[i].coded));
        json_put(value, "here", json_flag(trainees[i].here));
        json_put(value, "sessions", json_integer(trainees[i].sessions));
        json_add(list, value);
    }
    json_put(document, "trainees", list);
    return json_bytes(document, arena);
}
