/* vocabulary.h: the language that scenarios are written in, described as plain data.
 *
 * scripts/words.lua says which words there are and scripts/schema.lua what each may hold. The script
 * layer reads both into a Vocabulary (script/vocabulary.h); the author's reference and the editor's
 * definition file are made from it (report/reference.h). So neither can say anything that the loader
 * doesn't do.
 */
#ifndef HEARD_VOCABULARY_H
#define HEARD_VOCABULARY_H

#include <stdbool.h>

/* What a value may be: a shape of schema.lua. The head of that file says what each kind means. */
typedef struct Shape {
    const char *is;             /* "text", "whole", "names" … */
    const char *name;           /* of a field: how it is called; else NULL */
    const char *about;          /* a sentence; "" if none */
    bool required;              /* the field must be there */
    bool one;                   /* exactly one name, no list */
    bool empty;                 /* the target may be {} */
    bool plain;                 /* a table that may be written as `first` alone */
    int from, to;               /* of a whole number */
    const char *or_text;        /* of yes: a text that may stand instead; NULL: none */
    const char *const *of;      /* the sorts of names it may hold, ending with NULL */
    const char *const *also;    /* reserved names that may stand instead, ending with NULL */
    const struct Shape *first;  /* what stands before the fields of a table; NULL: nothing */
    const struct Shape *each;   /* of a map or a list; NULL otherwise */
    const struct Shape *fields; /* sorted by name */
    int field_count;
} Shape;

/* A word and what it is given. */
typedef struct WordHelp {
    const char *word;           /* "names" */
    const char *place;          /* what it stands in: "file", "scenario", "beat", "beat part", "says" … */
    const char *about;          /* a sentence */
    bool titled;                /* an id comes first: beat "opening" { … } */
    bool block;                 /* it takes { … } with fields and other words */
    const Shape *target;        /* what its words are aimed at; NULL: nothing */
    const Shape *number;        /* it takes a number: at_least(50); NULL: no */
    const Shape *list;          /* it takes a list of these; NULL: no */
    const Shape *fields;        /* what may stand beside its target, or in its block */
    int field_count;
} WordHelp;

typedef struct Vocabulary {
    const WordHelp *words;      /* in the order of words.lua; then what only the schema knows: pack */
    int count;
    const Shape *condition;     /* of every `when`; NULL: there is none */
} Vocabulary;

#endif
