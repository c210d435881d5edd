#include "core/bank.h"

#include "core/wording.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static void add_reply(Bank *bank, const Reply *reply, bool key)
{
    int words = wording_words(reply->text), sorry = wording_has(reply->text, "sorry|apolog*");

    bank->words += words;
    bank->words_squared += words * words;
    bank->key_words += key ? words : 0;
    bank->keys += key;
    bank->others += !key;
    bank->sorry_in_keys += key && sorry;
    bank->sorry_in_others += !key && sorry;
}

static void add_part(Bank *bank, const Part *part, const BeatForm *form, int index)
{
    int key = form_key(form, part, index);

    if (part->reply_count < 2 || key < 0)
        return;
    for (int i = 0; i < part->reply_count; i++)
        if (form->parts[index][i].weighed)
            add_reply(bank, &part->replies[i], i == key);
    bank->choices++;
    bank->key_first += key == 0;
}

static void add_trials(Bank *bank, const Study *study)
{
    for (int i = 0; i < ROBOTS; i++) {
        const Trial *trial = &study->trials[i];
        bank->means[i] += trial_mean(trial);
        bank->passes[i] += trial->plays ? (int)(1000 * (int64_t)trial->passes / trial->plays) : 0;
    }
}

void bank_add(Bank *bank, Study *study)
{
    const Scenario *scenario = study->scenario;

    if (bank->last)
        bank->last->next = study;
    else
        bank->first = study;
    bank->last = study;
    bank->scenarios++;
    for (int i = 0; i < scenario->beat_count; i++)
        for (int p = 0; p < scenario->beats[i].part_count; p++)
            add_part(bank, &scenario->beats[i].parts[p], &study->sample.beats[i], p);
    add_trials(bank, study);
}

int bank_length_correlation(const Bank *bank)
{
    int64_t n = bank->keys + bank->others, keys = bank->keys;
    double spread = (double)(n * bank->words_squared - bank->words * bank->words) * (double)(n * keys - keys * keys);

    return spread > 0 ? (int)((double)(1000 * (n * bank->key_words - keys * bank->words)) / sqrt(spread)) : 0;
}

int bank_apology_gap(const Bank *bank)
{
    if (bank->keys == 0 || bank->others == 0)
        return 0;
    return 1000 * bank->sorry_in_keys / bank->keys - 1000 * bank->sorry_in_others / bank->others;
}

int bank_key_first(const Bank *bank)
{
    return bank->choices ? 1000 * bank->key_first / bank->choices : 0;
}

/* It belongs to no file, so any of the files may explain it. */
static void say(const Bank *bank, Findings *findings, const char *code, const char *sentence)
{
    for (const Study *study = bank->first; study; study = study->next)
        for (int i = 0; i < study->scenario->explained_count; i++) {
            const Explained *explained = &study->scenario->explained[i];
            if (strcmp(explained->code, code) == 0) {
                finding_add(findings, FINDING_NOTE, code, "", 0, "", "%s (explained in %s: %s)", sentence,
                            study->scenario->id, explained->reason);
                return;
            }
        }
    finding_add(findings, FINDING_WARNING, code, "", 0, "", "%s", sentence);
}

/* No fixed rule may pass more often than in one play of five, in thousandths. */
enum { NO_RULE_PASSES = 200 };

static void check_strategy(const Bank *bank, Robot robot, Findings *findings)
{
    int mean = (int)(bank->means[robot] / bank->scenarios), bound = 10 * robot_bound(robot);
    Arena *arena = findings->arena;

    if (mean > bound)
        say(bank, findings, "bank-strategy",
            arena_print(arena, "over all files %s scores %d.%d on average; it must stay at %d or below", robot_name(robot),
                        mean / 10, mean % 10, robot_bound(robot)));
    if (bank->passes[robot] > NO_RULE_PASSES * bank->scenarios)
        say(bank, findings, "bank-strategy-passes",
            arena_print(arena, "over all files %s passes in %d %% of plays; no fixed rule may in more than 20",
                        robot_name(robot), bank->passes[robot] / bank->scenarios / 10));
}

void check_bank(const Bank *bank, Findings *findings)
{
    Arena *arena = findings->arena;
    int correlation = bank_length_correlation(bank), gap = bank_apology_gap(bank);

    if (bank->scenarios < 2)
        return;
    if (bank_key_first(bank) > 300)
        say(bank, findings, "bank-key-first",
            arena_print(arena, "over all files the best reply is written first in %d of %d choices, "
                        "three of ten at most; vary it", bank->key_first, bank->choices));
    if (abs(correlation) > 100)
        say(bank, findings, "bank-key-length",
            arena_print(arena, "over all files the best reply is the %s one too often (correlation 0.%02d, "
                        "0.10 at most); length must not tell", correlation > 0 ? "longer" : "shorter", abs(correlation) / 10));
    if (abs(gap) > 100)
        say(bank, findings, "bank-apologies",
            arena_print(arena, "over all files %d %% of best replies apologise and %d %% of the others, "
                        "ten apart at most; let 'sorry' tell nothing", 100 * bank->sorry_in_keys / bank->keys,
                        100 * bank->sorry_in_others / bank->others));
    for (int i = 0; i < ROBOTS; i++)
        check_strategy(bank, (Robot)i, findings);
}
