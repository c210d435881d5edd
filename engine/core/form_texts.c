/* One text at a time: how long, how hard, what gives it away. */
#include "core/form_inner.h"

#include "core/wording.h"

#include <string.h>

/* Counts for the reading grade of everything one side says. */
typedef struct Reading { int words, sentences, syllables; } Reading;

static void read(Reading *reading, const char *text)
{
    reading->words += wording_words(text);
    reading->sentences += wording_sentences(text);
    reading->syllables += wording_syllables(text);
}

static void say_grade(Desk *desk, const Reading *reading, const char *whose)
{
    int grade = wording_grade(reading->words, reading->sentences, reading->syllables);

    if (grade > 80)
        desk_say(desk, FINDING_WARNING, "reading-grade", 0, "",
                 "%s reads at grade %d.%d (Flesch-Kincaid); keep it at 8 or below with shorter words and sentences",
                 whose, grade / 10, grade % 10);
}

static void check_reply_text(Desk *desk, const Beat *beat, const Part *part, const Reply *reply)
{
    int words = wording_words(reply->text), least = desk->brief ? 6 : 12, most = desk->brief ? 25 : 35;
    const char *path = desk_path(desk, beat, part, reply);

    if (words < least || words > most)
        desk_say(desk, FINDING_WARNING, "reply-length", reply->line, path,
                 "has %d word%s; a reply in this channel has %d to %d", words, words == 1 ? "" : "s", least, most);
    if (wording_count(reply->text, '?') > 2)
        desk_say(desk, FINDING_WARNING, "reply-questions", reply->line, path,
                 "asks %d questions; two at most, or the customer answers only the last", wording_count(reply->text, '?'));
    if (wording_count(reply->text, '!') > 1)
        desk_say(desk, FINDING_WARNING, "reply-exclamations", reply->line, path,
                 "has %d exclamation marks; one at most, they give a reply away", wording_count(reply->text, '!'));
    if (reply->act_count > 5)
        desk_say(desk, FINDING_WARNING, "reply-acts", reply->line, path,
                 "holds %d acts; five at most, and only the first three are heard", reply->act_count);
}

static bool customer_uses(const Desk *desk, const Beat *beat, const char *word)
{
    for (int i = 0; i < beat->says_count; i++)
        if (wording_has(desk_words(desk, &beat->says[i]), word))
            return true;
    return false;
}

static void check_absolutes(Desk *desk, const Beat *beat, const Part *part, const Reply *reply)
{
    static const char *const absolutes[] = { "always", "never", "every time", "absolutely", "guaranteed" };

    for (size_t i = 0; i < sizeof absolutes / sizeof *absolutes; i++)
        if (wording_has(reply->text, absolutes[i]) && !customer_uses(desk, beat, absolutes[i]))
            desk_say(desk, FINDING_NOTE, "absolute", reply->line, desk_path(desk, beat, part, reply),
                     "says '%s'; absolutes give a reply away unless the customer used the word first", absolutes[i]);
}

static void check_says_text(Desk *desk, const Beat *beat, const Says *says)
{
    const char *path = desk_path(desk, beat, NULL, NULL);
    int words = wording_words(desk_words(desk, says)), least = desk->brief ? 6 : 12, facts = names_count(&says->told);

    if (words < least || words > 45)
        desk_say(desk, FINDING_WARNING, "turn-length", says->line, path,
                 "the customer says %d word%s; a turn has %d to 45", words, words == 1 ? "" : "s", least);
    if (facts > 3)
        desk_say(desk, FINDING_WARNING, "new-facts", says->line, path,
                 "the customer tells %d facts in one turn; three at most can be kept in mind", facts);
}

void check_texts(Desk *desk)
{
    Reading customer = { 0 }, agent = { 0 };

    for (int i = 0; i < desk->scenario->beat_count; i++) {
        const Beat *beat = &desk->scenario->beats[i];
        for (int k = 0; k < beat->says_count; k++) {
            check_says_text(desk, beat, &beat->says[k]);
            read(&customer, desk_words(desk, &beat->says[k]));
        }
        for (int p = 0; p < beat->part_count; p++)
            for (int k = 0; k < beat->parts[p].reply_count; k++) {
                const Reply *reply = &beat->parts[p].replies[k];
                check_reply_text(desk, beat, &beat->parts[p], reply);
                check_absolutes(desk, beat, &beat->parts[p], reply);
                read(&agent, reply->text);
            }
    }
    say_grade(desk, &customer, "what the customer says");
    say_grade(desk, &agent, "what the agent can say");
}
