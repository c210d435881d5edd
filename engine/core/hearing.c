#include "core/hearing.h"

#include <string.h>

const HeardAct *hearing_first(const Hearing *hearing, ActWord word)
{
    for (int i = 0; heard_any(hearing, WORD(word)) && i < hearing->count; i++)
        if (hearing->acts[i].act->word == word)
            return &hearing->acts[i];
    return NULL;
}

/* The newest cue that is still within its window: of a family, or of any (NO_FEELING). */
static int newest_cue(const Grade *grade, Feeling family)
{
    for (int i = grade->opened_count - 1; i >= 0; i--) {
        const Opened *opened = &grade->opened[i];
        if (opened->what->type == CUE && (family == NO_FEELING || opened->what->family == family)
            && opened->share > 0)
            return i;
    }
    return -1;
}

static int pinned_cue(const Grade *grade, int key)
{
    for (int i = 0; i < grade->opened_count; i++)
        if (grade->opened[i].what->key == key && grade->opened[i].share > 0)
            return i;
    return -1;
}

static void aim(const Grade *grade, HeardAct *heard)
{
    const Act *act = heard->act;

    heard->cue = -1;
    if (act->feeling == NO_FEELING || act->feeling == PLEASANT)
        return;
    heard->cue = act->pinned >= 0 ? pinned_cue(grade, act->pinned) : newest_cue(grade, act->feeling);

    /* a negative feeling that nobody showed is a wrong name for the newest one that was shown */
    if (act->word == NAMES && heard->cue < 0) {
        heard->cue = newest_cue(grade, NO_FEELING);
        heard->wrong = heard->cue >= 0;
    }
    if (act->word == NAMES && heard->cue >= 0 && act->strength > grade->opened[heard->cue].what->intensity)
        heard->wrong = true;
}

/* Adds the heard acts of one paragraph whose text begins at `offset` of the whole. */
static void hear_part(Hearing *hearing, const Reply *reply, int offset)
{
    int rationed = 0;

    for (int i = 0; i < reply->act_count; i++) {
        const Act *act = &reply->acts[i];

        hearing->questions += act->word == ASKS || act->word == EXPLORES;
        if (act->word <= LAST_RATIONED && ++rationed > hearing->grade->rubric->attention)
            continue;
        HeardAct *heard = &hearing->acts[hearing->count++];
        *heard = (HeardAct){ act, act->from + offset, act->to + offset, -1, false };
        hearing->words |= WORD(act->word);
        aim(hearing->grade, heard);
    }
}

/* The paragraphs of a composed reply, with a blank line between them. Robots hear hundreds of thousands. */
static const char *joined(const Reply *const *chosen, int count, Arena *arena)
{
    size_t room = 1;

    for (int i = 0; i < count; i++)
        room += (size_t)chosen[i]->length + 2;
    char *text = arena_room(arena, room), *end = text;
    for (int i = 0; i < count; i++) {
        if (i > 0)
            end = stpcpy(end, "\n\n");
        end = stpcpy(end, chosen[i]->text);
    }
    return text;
}

void hear_reply(Hearing *hearing, const Grade *grade, const Reply *const *chosen, int count, Arena *arena)
{
    int acts = 0, offset = 0;

    *hearing = (Hearing){ .grade = grade, .text = count > 1 ? joined(chosen, count, arena) : chosen[0]->text };
    for (int i = 0; i < count; i++)
        acts += chosen[i]->act_count;
    hearing->acts = arena_room(arena, sizeof *hearing->acts * (size_t)acts);
    for (int i = 0; i < count; i++) {
        hear_part(hearing, chosen[i], offset);
        offset += chosen[i]->length + 2;
    }
    hearing->length = offset - 2;
}
