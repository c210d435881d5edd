/* The replies of a beat side by side, and what they add up to over the scenario. */
#include "core/form_inner.h"

#include "core/wording.h"

#include <string.h>

/* What is counted over all choices of a scenario. */
typedef struct Tally {
    int choices;                /* parts that offer more than one reply */
    int options;                /* replies in them */
    int key_first, key_longest, key_shortest;
    int key_most_validating;    /* the key holds more acts of validation than any other */
    int wrong[BEHAVIOURS];      /* choices in which a reply that isn't the key earns this error */
    int recoveries;             /* replies that repair */
    int cues, unsaid, strong;
} Tally;

static int validation_acts(const Reply *reply)
{
    int count = 0;

    for (int i = 0; i < reply->act_count; i++) {
        ActWord word = reply->acts[i].word;
        count += word == NAMES || word == REFLECTS || word == LEGITIMISES || word == OWNS || word == SORRY
              || word == ACKNOWLEDGES || word == SHARES;
    }
    return count;
}

static void check_lengths(Desk *desk, const Beat *beat, const Part *part)
{
    int least = 10000, most = 0;

    for (int i = 0; i < part->reply_count; i++) {
        int words = wording_words(part->replies[i].text);
        least = words < least ? words : least;
        most = words > most ? words : most;
    }
    if (100 * most > 135 * least)
        desk_say(desk, FINDING_WARNING, "length-ratio", beat->line, desk_path(desk, beat, part, NULL),
                 "the longest reply has %d word%s, the shortest %d; keep the ratio under 1.35, or length tells", most,
                 most == 1 ? "" : "s", least);
}

/* A key that is much longer or shorter than the replies beside it stands out. */
static void check_key_length(Desk *desk, const Beat *beat, const Part *part, int key)
{
    int words = 0, own = wording_words(part->replies[key].text);

    for (int i = 0; i < part->reply_count; i++)
        words += wording_words(part->replies[i].text);
    if (100 * own * part->reply_count < 85 * words || 100 * own * part->reply_count > 115 * words)
        desk_say(desk, FINDING_NOTE, "key-length", part->replies[key].line,
                 desk_path(desk, beat, part, &part->replies[key]),
                 "the best reply has %d word%s, the replies here %d on average; 0.85 to 1.15 of that doesn't tell", own,
                 own == 1 ? "" : "s", words / part->reply_count);
}

static bool repeats_openly(const Reply *reply)
{
    for (int i = 0; i < reply->act_count; i++)
        if (names_count(&reply->acts[i].names) > 0)
            return true;
    return false;
}

static void check_clang(Desk *desk, const Beat *beat, const Part *part)
{
    const char *words = desk_words(desk, &beat->says[beat->says_count - 1]);
    int most = -1, shared = 0, next = 0;

    for (int i = 0; i < part->reply_count; i++) {
        int here = wording_shared(part->replies[i].text, words);
        if (most < 0 || here > shared) {
            next = most < 0 ? 0 : shared;
            shared = here;
            most = i;
        } else if (here > next)
            next = here;
    }
    if (most >= 0 && shared - next > 3 && !repeats_openly(&part->replies[most]))
        desk_say(desk, FINDING_WARNING, "clang", part->replies[most].line,
                 desk_path(desk, beat, part, &part->replies[most]),
                 "repeats %d of the customer's words, the next reply %d, and no act says so: the echo gives it away",
                 shared, next);
}

/* The mean worth of a reply where it was on offer, in thousandths. */
static int mean_worth(const ReplyForm *form)
{
    return form->weighed ? (int)(form->worth / form->weighed) : 0;
}

static void check_worths(Desk *desk, const Beat *beat, const Part *part, const ReplyForm *forms, int key)
{
    int best = mean_worth(&forms[key]);

    for (int i = 0; i < part->reply_count; i++) {
        const char *path = desk_path(desk, beat, part, &part->replies[i]);
        int worth = mean_worth(&forms[i]);

        if (forms[i].weighed == 0)
            continue;
        if (i != key && worth == best)
            desk_say(desk, FINDING_WARNING, "tie", part->replies[i].line, path,
                     "is worth as much as reply %d, the best here: one of them should do more", part->replies[key].number);
        else if (i != key && best > 0 && 100 * worth > 75 * best)
            desk_say(desk, FINDING_NOTE, "distractor-good", part->replies[i].line, path,
                     "is worth %d %% of the best reply here; a distractor should earn 20 to 60 %%", 100 * worth / best);
    }
}

static bool is_longest(const Part *part, int key, int sign)
{
    for (int i = 0; i < part->reply_count; i++)
        if (i != key && sign * wording_words(part->replies[i].text) >= sign * wording_words(part->replies[key].text))
            return false;
    return true;
}

bool form_kindest_wins(const Part *part, int key)
{
    for (int i = 0; i < part->reply_count; i++)
        if (i != key && validation_acts(&part->replies[i]) >= validation_acts(&part->replies[key]))
            return false;
    return true;
}

/* An error stands for a reply when it is found in at least half of the plays that offer it. */
static void tally_wrongs(Tally *tally, const Part *part, const ReplyForm *forms, int key)
{
    for (int code = FIRST_ERROR; code < BEHAVIOURS; code++)
        for (int i = 0; i < part->reply_count; i++)
            if (i != key && forms[i].weighed && 2 * forms[i].found[code] >= forms[i].weighed) {
                tally->wrong[code]++;
                break;
            }
}

static void check_part(Desk *desk, Tally *tally, int beat_index, int index)
{
    const Beat *beat = &desk->scenario->beats[beat_index];
    const Part *part = &beat->parts[index];
    int key = form_key(&desk->study->sample.beats[beat_index], part, index);

    for (int i = 0; i < part->reply_count; i++)
        for (int k = 0; k < part->replies[i].act_count; k++)
            tally->recoveries += part->replies[i].acts[k].word == REPAIRS;
    if (part->reply_count < 2 || key < 0)
        return;
    check_lengths(desk, beat, part);
    check_key_length(desk, beat, part, key);
    check_clang(desk, beat, part);
    check_worths(desk, beat, part, desk->study->sample.beats[beat_index].parts[index], key);
    tally->choices++;
    tally->options += part->reply_count;
    tally->key_first += key == 0;
    tally->key_longest += is_longest(part, key, 1);
    tally->key_shortest += is_longest(part, key, -1);
    tally->key_most_validating += form_kindest_wins(part, key);
    tally_wrongs(tally, part, desk->study->sample.beats[beat_index].parts[index], key);
}

static void tally_cues(Tally *tally, const Says *says)
{
    for (int i = 0; i < says->open_count; i++)
        if (says->opens[i].type == CUE) {
            tally->cues++;
            tally->unsaid += says->opens[i].unsaid;
            tally->strong += says->opens[i].intensity == 3;
        }
}

static void check_tally(Desk *desk, const Tally *tally)
{
    int chance = tally->choices * tally->choices * 100 / tally->options + 10 * tally->choices;
    int kinds = 0;

    /* longest or shortest in at most chance + 10 % of choices */
    if (100 * tally->key_longest > chance)
        desk_say(desk, FINDING_WARNING, "key-longest", 0, "",
                 "the best reply is the longest in %d of %d choices; a guesser profits", tally->key_longest, tally->choices);
    if (100 * tally->key_shortest > chance)
        desk_say(desk, FINDING_WARNING, "key-shortest", 0, "",
                 "the best reply is the shortest in %d of %d choices; a guesser profits", tally->key_shortest, tally->choices);
    if (100 * tally->key_first > 30 * tally->choices)
        desk_say(desk, FINDING_WARNING, "key-first", 0, "",
                 "the best reply is written first in %d of %d choices; vary it", tally->key_first, tally->choices);
    if (100 * tally->key_most_validating > 60 * tally->choices)
        desk_say(desk, FINDING_WARNING, "kindest-wins", 0, "",
                 "the most validating reply is the best in %d of %d choices; let it be wrong in four of ten",
                 tally->key_most_validating, tally->choices);
    for (int code = FIRST_ERROR; code < BEHAVIOURS; code++) {
        kinds += tally->wrong[code] > 0;
        if (100 * tally->wrong[code] > 40 * tally->choices)
            desk_say(desk, FINDING_WARNING, "one-mistake", 0, "", "%s is the mistake in %d of %d choices; spread the mistakes",
                     behaviour_name((Behaviour)code), tally->wrong[code], tally->choices);
    }
    if (kinds < 6)
        desk_say(desk, FINDING_WARNING, "few-mistakes", 0, "", "only %d different mistakes can be made; six at least", kinds);
    if (tally->recoveries == 0)
        desk_say(desk, FINDING_WARNING, "no-recovery", 0, "",
                 "no reply repairs a misstep; offer one where a bad turn can be mended");
    if (tally->cues && 2 * tally->unsaid < tally->cues)
        desk_say(desk, FINDING_NOTE, "spoken-cues", 0, "",
                 "%d of %d cues are only shown by a sign; half at least, or reading replaces listening", tally->unsaid,
                 tally->cues);
    if (tally->cues && 5 * tally->strong > tally->cues)
        desk_say(desk, FINDING_WARNING, "strong-cues", 0, "", "%d of %d cues have intensity 3; one in five at most",
                 tally->strong, tally->cues);
}

void check_beats(Desk *desk)
{
    Tally tally = { 0 };

    for (int i = 0; i < desk->scenario->beat_count; i++) {
        const Beat *beat = &desk->scenario->beats[i];
        for (int p = 0; p < beat->part_count; p++)
            check_part(desk, &tally, i, p);
        for (int k = 0; k < beat->says_count; k++)
            tally_cues(&tally, &beat->says[k]);
    }
    if (tally.choices)
        check_tally(desk, &tally);
}
