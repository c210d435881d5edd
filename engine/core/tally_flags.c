#include "core/tally_flags.h"

#include <stdlib.h>

/* Fewer in a third, or to whom a reply was a distractor, say nothing about it. */
enum { ENOUGH_IN_THIRD = 10, LONG_KEY = 115, SHORT_KEY = 85 };

typedef struct Flags {
    Arena *arena;
    ItemFlag *all;
    int count;
    int item;
} Flags;

bool tally_too_few(const ChoiceItem *item)
{
    return item->choice.met < TALLY_FEW_CHOICES;
}

static void raise_flag(Flags *flags, const char *code, int number, const char *sentence)
{
    flags->all = arena_grow(flags->arena, flags->all, flags->count, sizeof *flags->all);
    flags->all[flags->count++] = (ItemFlag){ code, flags->item, number, sentence };
}

static void check_difficulty(Flags *flags, const Choice *choice)
{
    int right = tally_percent(choice->right, choice->met);

    if (right > ITEM_EASY)
        raise_flag(flags, "easy", 0, arena_print(flags->arena,
            "%d %% took the best reply, %d at most tell people apart. Let another reply get something right, "
            "as a tired colleague would say it.", right, ITEM_EASY));
    else if (right < ITEM_HARD)
        raise_flag(flags, "hard", 0, arena_print(flags->arena,
            "%d %% took the best reply, %d at least should. Look whether another is as good, and whether the "
            "customer's words really call for this one.", right, ITEM_HARD));
}

static void check_discrimination(Flags *flags, const Choice *choice)
{
    const char *figure = arena_print(flags->arena, "%s0.%02d", choice->discrimination <= -10 ? "−" : "",
                                     abs(choice->discrimination) / 10);

    if (choice->right == 0 || choice->right == choice->met)
        return;
    if (choice->discrimination < 0)
        raise_flag(flags, "reject", 0, arena_print(flags->arena,
            "Who took the best reply did worse elsewhere (correlation %s). Something else is being asked "
            "here than in the rest: write this choice anew.", figure));
    else if (choice->discrimination < ITEM_DISCRIMINATES)
        raise_flag(flags, "weak", 0, arena_print(flags->arena,
            "Who took the best reply did hardly better elsewhere (correlation %s, 0.20 at least). Two "
            "replies may be equally good, or the best one may be guessed without reading the customer.",
            figure));
}

static void check_distractor(Flags *flags, const ChoiceItem *item, const ReplyItem *reply)
{
    const Choice *choice = &item->choice;
    const Taken *all = &choice->all[reply->number - 1];
    const Taken *weakest = &choice->weakest[reply->number - 1], *best = &choice->best[reply->number - 1];
    int low = tally_percent(weakest->taken, weakest->offered),
        high = tally_percent(best->taken, best->offered);

    if (all->offered < TALLY_FEW_CHOICES)
        return;
    if (100 * all->taken < ITEM_IDLE * all->offered)
        raise_flag(flags, "idle", reply->number, arena_print(flags->arena,
            "Reply %d was taken by %d %%, %d at least should: it tempts nobody. Let it get something right.",
                reply->number,
            tally_percent(all->taken, all->offered), ITEM_IDLE));
    if (weakest->offered >= ENOUGH_IN_THIRD && best->offered >= ENOUGH_IN_THIRD
        && high > low + ITEM_BY_CHANCE)
        raise_flag(flags, "attracts-best", reply->number, arena_print(flags->arena,
            "Reply %d was taken by %d %% of the best third and %d %% of the weakest. It may be better than "
            "its acts say; read what trainees disagree with.", reply->number, high, low));
}

static void check_length(Flags *flags, const ChoiceItem *item)
{
    if (item->reply_count > 1 && item->key_length > LONG_KEY)
        raise_flag(flags, "long-key", item->replies[item->key].number, arena_print(flags->arena,
            "The best reply is %d %% as long as the mean. Length gives it away: shorten it, or lengthen "
            "others.",
            item->key_length));
    else if (item->reply_count > 1 && item->key_length < SHORT_KEY)
        raise_flag(flags, "short-key", item->replies[item->key].number, arena_print(flags->arena,
            "The best reply is %d %% as long as the mean. Length gives it away: lengthen it, or shorten "
            "others.",
            item->key_length));
}

int tally_flags(const ScenarioTally *tally, Arena *arena, const ItemFlag **flags)
{
    Flags raised = { .arena = arena };

    for (int i = 0; i < tally->item_count; i++) {
        const ChoiceItem *item = &tally->items[i];
        if (tally_too_few(item))
            continue;
        raised.item = i;
        check_difficulty(&raised, &item->choice);
        check_discrimination(&raised, &item->choice);
        for (int r = 0; r < item->reply_count; r++)
            check_distractor(&raised, item, &item->replies[r]);
        check_length(&raised, item);
    }
    *flags = raised.all;
    return raised.count;
}
