#include "core/wording.h"

#include <ctype.h>
#include <string.h>

enum { LONGEST_WORD = 40, STEM = 5 };

static bool in_word(unsigned char c)
{
    return isalnum(c) || c == '\'' || c == '-' || c >= 0x80;
}

/* Dashes and quotation marks are bytes above 0x7f too, but they part words. Returns how many bytes of
 * such a mark stand here. */
static int mark_length(const char *text)
{
    return (unsigned char)text[0] == 0xe2 && (unsigned char)text[1] == 0x80 && (unsigned char)text[2] != 0x99 ? 3 : 0;
}

/* The next word of the text, in lower case; NULL at its end. */
static const char *next_word(const char *text, char word[LONGEST_WORD])
{
    int length = 0;

    while (*text && (!in_word((unsigned char)*text) || mark_length(text)))
        text += mark_length(text) ? mark_length(text) : 1;
    while (*text && in_word((unsigned char)*text) && !mark_length(text)) {
        if (length < LONGEST_WORD - 1)
            word[length++] = (char)tolower((unsigned char)*text);
        text++;
    }
    word[length] = 0;
    return length ? text : NULL;
}

int wording_words(const char *text)
{
    char word[LONGEST_WORD];
    int count = 0;

    while ((text = next_word(text, word)) != NULL)
        count += isalnum((unsigned char)word[0]) || (unsigned char)word[0] >= 0x80 || word[1];
    return count;
}

int wording_sentences(const char *text)
{
    int count = 0;
    bool open = false;

    for (; *text; text++) {
        bool end = strchr(".?!", *text) || strncmp(text, "…", 3) == 0;
        count += end && open;
        open = end ? false : open || isalnum((unsigned char)*text);
    }
    count += open;
    return count > 0 ? count : 1;
}

static int syllables_of(const char *word)
{
    size_t length = strlen(word);
    int count = 0;
    bool before = false;

    for (size_t i = 0; i < length; i++) {
        bool vowel = strchr("aeiouy", word[i]) != NULL;
        count += vowel && !before;
        before = vowel;
    }
    if (count > 1 && length > 2 && word[length - 1] == 'e' && word[length - 2] != 'l')
        count--;
    return count > 0 ? count : 1;
}

int wording_syllables(const char *text)
{
    char word[LONGEST_WORD];
    int count = 0;

    while ((text = next_word(text, word)) != NULL)
        count += syllables_of(word);
    return count;
}

int wording_grade(int words, int sentences, int syllables)
{
    /* 0.39 words a sentence + 11.8 syllables a word - 15.59 */
    return words && sentences ? (int)((3.9 * words / sentences) + (118.0 * syllables / words) - 155.9) : 0;
}

int wording_count(const char *text, char letter)
{
    int count = 0;

    for (; *text; text++)
        count += *text == letter;
    return count;
}

/* Whether `phrase` (of `length` bytes, lower case) begins at `text` and ends at the end of a word. A phrase
 * ending in "*" may go on. */
static bool phrase_at(const char *text, const char *phrase, size_t length)
{
    bool open = phrase[length - 1] == '*';

    length -= open;
    for (size_t i = 0; i < length; i++)
        if (tolower((unsigned char)text[i]) != phrase[i])
            return false;
    return open || !isalnum((unsigned char)text[length]);
}

bool wording_has(const char *text, const char *phrases)
{
    for (const char *from = text; *from; from++) {
        if (from > text && isalnum((unsigned char)from[-1]))
            continue;
        for (const char *phrase = phrases; *phrase;) {
            size_t length = strcspn(phrase, "|");
            if (phrase_at(from, phrase, length))
                return true;
            phrase += length + (phrase[length] == '|');
        }
    }
    return false;
}

static bool everyday(const char *word)
{
    return wording_has(word, "about|after|again|also|been|before|being|both|came|come|could|does|doing|done|down|each|even|"
                             "from|going|gone|have|having|here|into|just|know|like|made|make|many|more|most|much|need|"
                             "only|other|over|said|same|should|some|such|sure|take|tell|than|that|that's|their|them|"
                             "then|there|these|they|thing|this|those|till|today|very|want|well|went|were|what|when|"
                             "where|which|while|will|with|would|your|you're|i'll|we'll|don't|it's|can't|didn't");
}

static bool telling(const char *word)
{
    return isdigit((unsigned char)word[0]) || (strlen(word) >= 4 && !everyday(word));
}

static bool same_stem(const char *a, const char *b)
{
    return strncmp(a, b, STEM) == 0 && (strlen(a) >= STEM) == (strlen(b) >= STEM);
}

static bool holds_stem(const char *text, const char *stem)
{
    char word[LONGEST_WORD];

    while ((text = next_word(text, word)) != NULL)
        if (telling(word) && same_stem(word, stem))
            return true;
    return false;
}

int wording_shared(const char *text, const char *other)
{
    const char *rest = text;
    char word[LONGEST_WORD];
    int count = 0;

    while ((rest = next_word(rest, word)) != NULL) {
        size_t before = (size_t)(rest - text) - strlen(word);
        char seen[2048] = "";
        memcpy(seen, text, before < sizeof seen - 1 ? before : sizeof seen - 1);
        count += telling(word) && holds_stem(other, word) && !holds_stem(seen, word);
    }
    return count;
}

const char *wording_feeling_words(Feeling family)
{
    static const char *const of[FEELINGS] = {
        [ANGER] = "ang*|furious|mad|frustrat*|fed up|annoy*|livid|outrag*|infuriat*|irritat*|maddening|cross",
        [WORRY] = "worr*|afraid|anxi*|scared|scary|nervous|stress*|fear*|frighten*|panic*|dread*|uneas*|pressure|"
                  "unsettl*|alarm*|on edge|nerve*|frantic",
        [SADNESS] = "sad*|upset*|hurt*|heart*|grie*|loss|sorrow*|painful|miss*|heavy|a blow|hard",
        [SHAME] = "asham*|embarrass*|shame*|humiliat*|exposed|judged|small|guilt*|pride|awkward",
        [LONELINESS] = "lonel*|alone|isolat*|quiet|empty|by yourself|on your own",
        [DISAPPOINTMENT] = "disappoint*|let down|let you down|letdown|hoped|counting on|deflat*|gutted|crush*",
        [CONFUSION] = "confus*|lost|baffl*|puzzl*|unclear|muddl*|bewilder*|hard to follow|make sense",
    };

    return family >= 0 && family < FEELINGS ? of[family] : "";
}

const char *wording_start(const char *text, int most, Arena *arena)
{
    int end = most;

    if ((int)strlen(text) <= most)
        return text;
    while (end > 0 && text[end] != ' ')
        end--;

    /* one long word is cut where a character ends */
    if (end == 0)
        for (end = most; end > 0 && ((unsigned char)text[end] & 0xC0) == 0x80; end--)
            ;

    /* one mark is enough */
    while (end > 0 && strchr(".,;:", text[end - 1]))
        end--;
    return arena_print(arena, "%.*s…", end, text);
}
