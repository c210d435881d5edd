/* options.h: the command line, as one table of words and one of options.
 *
 * `heard WORD [OPERANDS] [OPTIONS]`; no word opens the program itself. The tables say which word takes
 * which options and how many operands, and the help is printed from them, so that help and behaviour
 * can't disagree. Options may stand anywhere; `--` ends them. Nothing is done here but reading.
 */
#ifndef HEARD_OPTIONS_H
#define HEARD_OPTIONS_H

#include "core/error.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

/* What the program ends with: part of the contract with scripts. */
enum { STATUS_DONE = 0, STATUS_FAULTS = 1, STATUS_USAGE = 2, STATUS_UNABLE = 3, STATUS_LATER = 75 };

/* The words of the command line. WORD_OPEN is none: the program itself. */
typedef enum Word {
    WORD_OPEN, WORD_PLAY, WORD_LIST, WORD_SHOW, WORD_GRAPH, WORD_CHECK, WORD_RECORDS, WORD_REPLAY, WORD_REGRADE,
    WORD_TRAINEES, WORD_FORGET, WORD_BACKUP, WORD_RESTORE,
    WORD_INSTALL, WORD_PACK, WORD_NEW, WORD_REFERENCE, WORD_EXPORT, WORD_PUSH, WORD_REPORT, WORD_COURSE, WORD_PRACTICE,
    WORD_IMPORT, WORD_COLLECT,
    WORDS
} Word;

typedef struct Options {
    Word word;
    char *const *operands;      /* what follows the word: an id, paths, numbers; part of argv */
    int operand_count;
    bool help, version;
    bool terminal, assessed, watch, no_save, json;
    bool plays;
    bool dot, svg;
    bool markdown, man, lua;
    bool cmi5, names, dry_run, status;
    bool csv;
    const char *course;         /* its id; NULL: none given */
    const char *pdf;            /* a file to write as PDF; NULL: none */
    const char *from;           /* a postgresql:// address to read; NULL: the records of this machine */
    const char *format;         /* of an export; NULL: none given */
    const char *trainee;        /* who plays, or whose sessions are meant; NULL: none is named */
    const char *add, *code, *no_code;       /* a name to add, with a code; a name without one; NULL: none */
    bool yes;
    const char *handout;        /* for whom; NULL: none is wanted */
    const char *output;         /* a file to write to; NULL: stdout */
    const char *moves;          /* NULL: none given; "" is none at all */
    uint64_t seed;
    bool seeded;                /* --seed was given */
    const char *data;           /* NULL: where it always is */
} Options;

/* Reads the command line (argv may be reordered). Fails with a sentence on wrong usage. */
bool options_read(Options *options, int argc, char **argv, Error *error);

/* Prints the help of a word; of WORD_OPEN: of the whole program. */
void options_print_help(FILE *out, Word word);

/* Reads "2,1,3" into at most `most` numbers. Returns how many; -1 with a sentence if it isn't that. */
int options_moves(const char *text, int *moves, int most, Error *error);

/* Reads a whole number from 1 up, such as a record's. */
bool options_number(const char *text, int64_t *number);

#endif
