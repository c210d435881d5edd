/* wording.h: what can be measured about a text.
 *
 * Lengths, reading grade, shared words, and the small lexicons that item writing checks against.
 * English only: a scenario in another language is measured by length alone.
 */
#ifndef HEARD_WORDING_H
#define HEARD_WORDING_H

#include "core/arena.h"
#include "core/words.h"

#include <stdbool.h>

/* Words: runs of letters, digits, apostrophes and hyphens. */
int wording_words(const char *text);

/* Sentences: ends by ".", "?", "!", "…" or the end of the text; at least 1. */
int wording_sentences(const char *text);

/* Syllables of all words, by groups of vowels (a silent final e left out). */
int wording_syllables(const char *text);

/* The Flesch-Kincaid grade from these three counts, in tenths of a school year. */
int wording_grade(int words, int sentences, int syllables);

/* How often a letter stands in the text. */
int wording_count(const char *text, char letter);

/* Whether any of the words or phrases (separated by "|", lower case) stands in the text as whole words. */
bool wording_has(const char *text, const char *phrases);

/* How many different content words (numbers, and words of four letters and more that aren't
 * everyday ones, compared by their first five letters) the two texts share. */
int wording_shared(const char *text, const char *other);

/* The words by which a family of feelings is named, separated by "|". */
const char *wording_feeling_words(Feeling family);

/* The beginning of a text, at most `most` bytes, cut between words, with "…" if something was left out. */
const char *wording_start(const char *text, int most, Arena *arena);

#endif
