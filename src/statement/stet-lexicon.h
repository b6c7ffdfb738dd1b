/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-word-class.h"

#include <glib.h>

G_BEGIN_DECLS

/**
 * StetSense:
 * @classes: bits of #StetWordClass
 * @value: a number; what it means depends on the class; NAN without one
 * @text: (nullable): a text; what it means depends on the class
 * @next: (nullable): the next sense of the same form
 *
 * What one line of the tables says of a form.
 */
typedef struct _StetSense StetSense;

struct _StetSense
{
  guint32 classes;
  double value;
  const char *text;
  const StetSense *next;
};

/**
 * StetLexeme:
 * @form: the folded word, or the folded words of a phrase with single blanks
 * @classes: the classes of all its senses
 * @value: the number of its first sense with one, those of figures and dates
 *   before others; NAN without one
 * @text: (nullable): the text, chosen likewise
 * @senses: its senses, one for each line
 * @followers: a bit for each word that a phrase goes on with behind this one,
 *   by the low six bits of its key: most texts go on with another
 *
 * One entry of a language's tables.
 */
typedef struct
{
  const char *form;
  guint32 classes;
  double value;
  const char *text;
  const StetSense *senses;
  guint64 followers;
} StetLexeme;

/** stet_lexeme_find_sense: (transfer none) (nullable): the first sense of @self with one of @classes. */
static inline const StetSense *
stet_lexeme_find_sense (const StetLexeme *self,
                        guint32 classes)
{
  const StetSense *sense = (self->classes & classes) != 0 ? self->senses : NULL;

  while (sense != NULL && (sense->classes & classes) == 0)
    sense = sense->next;

  return sense;
}

/**
 * StetLexicon:
 *
 * The words of one language that the engine knows, made from the tables of
 * its folder when the program is built: opening it costs nothing, however
 * many they are.  Immutable, never freed, safe from any thread.
 */
typedef struct _StetLexicon StetLexicon;

/**
 * stet_lexicon_get:
 * @language: (nullable): a BCP 47 tag; its first part counts
 *
 * Returns: (transfer none): the words of that language, or of English if it
 *   has no tables
 */
const StetLexicon *stet_lexicon_get (const char *language);

/** stet_lexicon_get_language: (transfer none): "en". */
const char *stet_lexicon_get_language (const StetLexicon *self);

/**
 * stet_lexicon_find:
 * @self: a lexicon
 * @folded: (array length=len): a folded word, or words with single blanks
 * @len: its length in bytes
 *
 * Returns: (transfer none) (nullable): its entry
 */
const StetLexeme *stet_lexicon_find (const StetLexicon *self,
                                     const char *folded,
                                     gsize len);

/**
 * stet_lexicon_get_opposites:
 * @self: a lexicon
 * @key: the key of a stem, as in StetToken
 * @n: (out): the number of keys
 *
 * Returns: (transfer none) (nullable) (array length=n): the keys of the stems
 *   that mean the opposite ("acquit": "convict")
 */
const guint64 *stet_lexicon_get_opposites (const StetLexicon *self,
                                           guint64 key,
                                           guint *n);

/**
 * stet_lexicon_get_synonym:
 * @self: a lexicon
 * @key: the key of a stem
 *
 * Returns: the key that stands for all stems of the same meaning; @key itself
 *   when none is known
 */
guint64 stet_lexicon_get_synonym (const StetLexicon *self,
                                  guint64 key);

G_END_DECLS
