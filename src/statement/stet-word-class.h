/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * StetWordClass:
 *
 * What a word or phrase of a language can be.  A word has as many classes as
 * it has uses ("second" is an ordinal and a unit of time): a set of bits.
 */
typedef enum
{
  STET_WORD_NUMBER = 1 << 0,        /* "seven", "dozen": value */
  STET_WORD_SCALE = 1 << 1,         /* "hundred", "bn": value is what it multiplies by */
  STET_WORD_ORDINAL = 1 << 2,       /* "fifth": value */
  STET_WORD_FRACTION = 1 << 3,      /* "half", "quarter": value */
  STET_WORD_UNIT = 1 << 4,          /* "km", "percent": text names a StetUnit */
  STET_WORD_HEDGE = 1 << 5,         /* "about", "more than": text is a change: ~ > < up down */
  STET_WORD_MONTH = 1 << 6,         /* value 1 to 12 */
  STET_WORD_WEEKDAY = 1 << 7,       /* value 1 (Monday) to 7 */
  STET_WORD_DATE = 1 << 8,          /* "yesterday", "last", "ago": text says how it moves */
  STET_WORD_ABBREVIATION = 1 << 9,  /* ends in a full stop that ends no sentence */
  STET_WORD_TITLE = 1 << 10,        /* "Mr", "President": stands before a name */
  STET_WORD_PERSON = 1 << 11,       /* a given name */
  STET_WORD_PLACE = 1 << 12,        /* a country, its adjective, a large city: text is the place */
  STET_WORD_ORGANISATION = 1 << 13, /* "Inc", "Ministry": makes a name one of an organisation */
  STET_WORD_NEGATION = 1 << 14,     /* "not", "denied" */
  STET_WORD_MODAL = 1 << 15,        /* "expected to", "will", "plans": what has not happened */
  STET_WORD_SAYING = 1 << 16,       /* "said", "according to" */
  STET_WORD_SUPERSEDED = 1 << 17,   /* "earlier reports", "initially": what was held before */
  STET_WORD_FUNCTION = 1 << 18,     /* an article, preposition, pronoun: too common to align by */
  STET_WORD_RISE = 1 << 19,         /* "rose", "up": a change for the greater */
  STET_WORD_FALL = 1 << 20,         /* "fell", "down": for the smaller */
  STET_WORD_OPINION = 1 << 21,      /* "beautiful", "I think": not to be checked */
  STET_WORD_LIGHT = 1 << 22,        /* "people", "total": says little of what a sentence is about */
  STET_WORD_ROLE = 1 << 23,         /* "from", "aims", "each": text says what part a figure near it plays */
  STET_WORD_AREA = 1 << 24,         /* "vietnam", "texas": text says how large a place is */
  STET_WORD_SINGLE = 1 << 25,       /* "won", "capital": of what there is one alone */
  STET_WORD_KIND = 1 << 26,         /* "film", "city": text says what sort of thing it names */
  STET_WORD_WITHIN = 1 << 27,       /* "paris": text is the larger place in which it lies */
  STET_WORD_SIBLING = 1 << 28,      /* "bus", "train": text is a set of which one word alone fits */
  STET_WORD_GRAMMAR = 1 << 29,      /* "is", "by": text names the parts that it plays in a sentence */
  STET_WORD_MEANS = 1 << 30,        /* "called off": text is a word that says the same */
} StetWordClass;

G_END_DECLS
