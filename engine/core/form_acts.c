/* Whether the words of an act do what the act says. */
#include "core/form_inner.h"

#include "core/wording.h"

#include <string.h>

typedef struct Spot {
    Desk *desk;
    const Beat *beat;
    const Part *part;
    const Reply *reply;
    const Act *act;
    const char *words;
} Spot;

static void doubt(const Spot *spot, FindingWeight weight, const char *code, const char *what)
{
    desk_say(spot->desk, weight, code, spot->reply->line,
             arena_print(spot->desk->findings->arena, "%s > %s",
                         desk_path(spot->desk, spot->beat, spot->part, spot->reply), act_word_name(spot->act->word)),
             "“%s” %s", spot->words, what);
}

static bool invites(const char *words)
{
    return strchr(words, '?') || wording_has(words, "tell me|walk me|talk me|take me|let me know|i'd like to hear|go on");
}

/* Content words shared with the phrases of the facts that are said to be repeated. */
static int repeated(const Spot *spot)
{
    const Scenario *scenario = spot->desk->scenario;
    int shared = 0;

    for (int i = 0; i < scenario->name_count; i++)
        if (names_hold(&spot->act->names, i))
            shared += wording_shared(spot->words, scenario->names[i].phrase);
    for (int i = 0; i < spot->beat->says_count && shared < 2; i++)
        shared += wording_shared(spot->words, desk_words(spot->desk, &spot->beat->says[i]));
    return shared;
}

/* Nearly every way to own a failure says what went wrong. */
static const char failing[] =
    "wrong*|mistake*|error*|fail*|miss*|lost|lose|late|let you down|shouldn't|should have|should've|didn't|haven't|weren't|"
    "wasn't|never|forgot*|broke*|mixed|keyed|typed|dropped|delay*|overlooked|caused|cost|left you|put you|made you|kept you|"
    "sent|charged|took|fault|on us|ours|mine|responsib*|my doing|our doing|slip*|bad|badly|twice|ran past|jumped|rushed";

/* What says when: a figure, a day, a stretch of time. */
static bool says_when(const char *words)
{
    return strpbrk(words, "0123456789")
        || wording_has(words, "now|today|tonight|tomorrow|noon|midnight|morning|afternoon|evening|night|minute*|hour*|day*|"
                              "week*|month*|monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend|while you*|"
                              "before you*|already|straight away|right away|this call|moment|end of*|then|"
                              "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty*|thirty*|"
                              "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth");
}

static void check_act(const Spot *spot)
{
    const Act *act = spot->act;
    const char *words = spot->words;

    switch (act->word) {
    case ASKS: case EXPLORES:
        if (!invites(words))
            doubt(spot, FINDING_WARNING, "act-question", "neither asks nor invites: it needs a question mark or words like 'tell me'");
        break;
    case NAMES:
        if (act->feeling >= 0 && act->feeling < FEELINGS && !wording_has(words, wording_feeling_words(act->feeling)))
            doubt(spot, FINDING_WARNING, "act-feeling", "names no feeling of that family: say the feeling in a word");
        break;
    case RESTATES:
        if (repeated(spot) < 2)
            doubt(spot, FINDING_WARNING, "act-restate", "shares fewer than two telling words or numbers with what it repeats");
        break;
    case OWNS:
        if (!wording_has(words, "we|we've|we'd|i|i've|i'd|our|us|my")
            || wording_has(words, "any inconvenience|you feel|if you|that you felt"))
            doubt(spot, FINDING_WARNING, "act-own", "doesn't own anything: say what we did, with 'we' or 'I'");
        else if (!wording_has(words, failing))
            doubt(spot, FINDING_NOTE, "act-own-failure", "doesn't say what went wrong: own a failure, not only a regret");
        break;
    case FIXES:
        if (act->by && !says_when(act->by))
            doubt(spot, FINDING_WARNING, "act-fix", "is a fix in full, and its `by` says no time, day or date: say when it will be done");
        break;
    case LEGITIMISES:
        if (!wording_has(words, "because|of course|no wonder|anyone|anybody|who wouldn't|reason|makes sense|after|when|"
                                "year*|month*|week*|hour*|day*|all that|every right|with|would|that's a lot|years"))
            doubt(spot, FINDING_WARNING, "act-legitimise", "doesn't say why the feeling makes sense: give the reason or the effort");
        break;
    default:
        break;
    }
}

static bool tagged(const Reply *reply, ActWord word)
{
    for (int i = 0; i < reply->act_count; i++)
        if (reply->acts[i].word == word)
            return true;
    return false;
}

static void check_untagged(Desk *desk, const Beat *beat, const Part *part, const Reply *reply)
{
    static const char belittling[] = "at least|calm down|don't worry|no need to worry|i'm sure they'll|i'm sure he'll|"
                                     "i'm sure she'll|look on the bright side|could be worse|it's only|it's just a";

    if (!tagged(reply, MINIMISES) && wording_has(reply->text, belittling))
        desk_say(desk, FINDING_WARNING, "untagged-minimise", reply->line, desk_path(desk, beat, part, reply),
                 "has words that make a feeling smaller, and no `minimises`: tag them or say it otherwise");
    if (!tagged(reply, SORRY) && !tagged(reply, OWNS) && wording_has(reply->text, "sorry|apologi*|apolog*"))
        desk_say(desk, FINDING_WARNING, "untagged-sorry", reply->line, desk_path(desk, beat, part, reply),
                 "apologises, and no `sorry` or `owns` says so: tag the words");
}

static void check_reply(Desk *desk, const Beat *beat, const Part *part, const Reply *reply)
{
    for (int i = 0; i < reply->act_count; i++) {
        const Act *act = &reply->acts[i];
        Spot spot = { desk, beat, part, reply, act,
                      arena_text_n(desk->findings->arena, reply->text + act->from, (size_t)(act->to - act->from)) };
        check_act(&spot);
    }
    check_untagged(desk, beat, part, reply);
}

void check_acts(Desk *desk)
{
    if (strncmp(desk->scenario->language, "en", 2) != 0)
        return;
    for (int i = 0; i < desk->scenario->beat_count; i++)
        for (int p = 0; p < desk->scenario->beats[i].part_count; p++) {
            const Part *part = &desk->scenario->beats[i].parts[p];
            for (int k = 0; k < part->reply_count; k++)
                check_reply(desk, &desk->scenario->beats[i], part, &part->replies[k]);
        }
}
