#include "core/rubric.h"

#include <stddef.h>
#include <string.h>

int rubric_weight(const Rubric *rubric, OpportunityType type, int intensity)
{
    if (type != CUE)
        return rubric->opportunities[type].weight;
    return rubric->cue_weight[intensity < 1 ? 1 : intensity > 3 ? 3 : intensity];
}

const Band *rubric_band(const Rubric *rubric, int overall)
{
    /* half open: the band from 70 begins at exactly 70.0 and ends just below the next one up */
    for (int i = 0; i < rubric->band_count; i++)
        if (overall >= rubric->bands[i].from * 10)
            return &rubric->bands[i];
    return rubric->band_count ? &rubric->bands[rubric->band_count - 1] : NULL;
}

const char *rubric_face(const Rubric *rubric, const char *mood)
{
    for (int i = 0; mood && i < rubric->face_count; i++)
        if (strcmp(rubric->faces[i].mood, mood) == 0)
            return rubric->faces[i].face;
    return "neutral";
}
