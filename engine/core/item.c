#include "core/item.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>

void item_note(Respondent *respondent, int choice, Pick pick)
{
    bool alone = (pick.offered & (pick.offered - 1)) == 0;

    if (alone || respondent->picks[choice].number)
        return;
    respondent->picks[choice] = pick;
    respondent->choices++;
    respondent->right += pick.number == pick.key;
}

/* The weaker first: the lower share of keys; equal ones as they are. Who made no choice stands first. */
static int by_share(const void *a, const void *b)
{
    const Respondent *x = *(const Respondent *const *)a, *y = *(const Respondent *const *)b;
    int64_t left = (int64_t)x->right * y->choices, right = (int64_t)y->right * x->choices;

    if ((x->choices == 0) != (y->choices == 0))
        return x->choices == 0 ? -1 : 1;
    if (left != right)
        return left < right ? -1 : 1;
    return x < y ? -1 : x > y;
}

static void rank(Respondent *respondents, int count, Arena *arena)
{
    Respondent **order = ARENA_NEW(arena, Respondent *, count);

    for (int i = 0; i < count; i++)
        order[i] = &respondents[i];
    qsort(order, (size_t)count, sizeof *order, by_share);
    for (int i = 0; i < count; i++)
        order[i]->place = i;
}

static void count_taken(Taken *taken, const Pick *pick)
{
    for (int i = 0; i < MOST_REPLIES; i++)
        if (pick->offered >> i & 1 && pick->key != i + 1) {
            taken[i].offered++;
            taken[i].taken += pick->number == i + 1;
        }
}

/* Sums for a correlation: x is 0 or 1, y a share in thousandths. */
typedef struct Sums { int64_t n, x, y, yy, xy; } Sums;

static void sum_up(Sums *sums, const Respondent *respondent, bool right)
{
    int64_t y = 1000 * (respondent->right - right) / (respondent->choices - 1);

    sums->n++;
    sums->x += right;
    sums->y += y;
    sums->yy += y * y;
    sums->xy += right * y;
}

static int correlation(const Sums *s)
{
    double spread = (double)(s->n * s->x - s->x * s->x) * (double)(s->n * s->yy - s->y * s->y);

    return spread > 0 ? (int)((double)(1000 * (s->n * s->xy - s->x * s->y)) / sqrt(spread)) : 0;
}

static void analyse(const Respondent *respondents, int count, int index, Choice *choice)
{
    Sums sums = { 0, 0, 0, 0, 0 };

    for (int i = 0; i < count; i++) {
        const Respondent *respondent = &respondents[i];
        const Pick *pick = &respondent->picks[index];
        bool right = pick->number == pick->key;
        if (pick->number == 0)
            continue;
        choice->met++;
        choice->right += right;
        count_taken(choice->all, pick);
        if (respondent->place < count / 3)
            count_taken(choice->weakest, pick);
        if (respondent->place >= count - count / 3)
            count_taken(choice->best, pick);
        if (respondent->choices > 1)
            sum_up(&sums, respondent, right);
    }
    choice->discrimination = correlation(&sums);
}

void item_analyse(Respondent *respondents, int count, Choice *choices, int choice_count, Arena *arena)
{
    rank(respondents, count, arena);
    for (int i = 0; i < choice_count; i++)
        analyse(respondents, count, i, &choices[i]);
}
