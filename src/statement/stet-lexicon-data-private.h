/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-key-table-private.h"

#include <glib.h>

G_BEGIN_DECLS

/** STET_WORD_BEGINS_PHRASE: a bit of classes: some phrase of the tables begins with that word. */
#define STET_WORD_BEGINS_PHRASE (1u << 31)

/** StetSenseData: a #StetSense; @text is an offset in the strings, 0 without one. */
typedef struct
{
  double value;
  guint32 classes;
  guint32 text;
} StetSenseData;

/** StetLexemeData: a #StetLexeme; @form and @text are offsets in the strings, its senses stand in a row. */
typedef struct
{
  guint64 followers;
  double value;
  guint32 form;
  guint32 text;
  guint32 classes;
  guint32 first_sense;
  guint32 n_senses;
} StetLexemeData;

/**
 * StetLexiconData:
 * @strings: all strings, each ended by NUL; the first one is empty
 * @senses: the senses of all lexemes
 * @lexemes: the words and phrases
 * @n_lexemes: their number
 * @stems: keys of stems that @opposites and @synonyms point at
 * @words: indices of lexemes by the keys of their forms
 * @phrases: the same of phrases by the chain of keys of their tokens; of what
 *   only begins a phrase it is @n_lexemes
 * @opposites: where in @stems those of a stem are: their number, then they
 * @synonyms: where in @stems the one is that stands for a stem
 *
 * The tables of one language as they are compiled into the program.  There is
 * no pointer in what grows with the tables, so that the system loads of it
 * what is read, when it is read.
 */
typedef struct
{
  const char *strings;
  const StetSenseData *senses;
  const StetLexemeData *lexemes;
  guint32 n_lexemes;
  const guint64 *stems;
  StetKeyIndex words;
  StetKeyIndex phrases;
  StetKeyIndex opposites;
  StetKeyIndex synonyms;
} StetLexiconData;

G_END_DECLS
