/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-analysis-private.h"

#include <glib.h>

G_BEGIN_DECLS

/**
 * StetNameDraft:
 * @first: index of its first token
 * @end: index after its last token
 * @title_first: index of the first token of its title
 * @title_end: index after the last one; equal to @title_first without title
 * @place: index of the token that says where the title holds, or -1
 * @type: what it seems to name
 * @strength: how sure that is: 1 a guess, 2 its surroundings say so, 3 its
 *   words do
 * @is_adjective: it is made of a place's name: "Russian"
 * @is_description: it is a title that stands for a person: "the Russian leader"
 * @text: (nullable): what the tables call it
 *
 * A name as it stands in the text, before it is known who is meant.
 */
typedef struct
{
  guint first;
  guint end;
  guint title_first;
  guint title_end;
  gint32 place;
  StetNameType type;
  guint8 strength;
  gboolean is_adjective;
  gboolean is_description;
  const char *text;
} StetNameDraft;

/**
 * StetNamer:
 * @analysis: an analysis with sentences
 * @tokens: its tokens
 * @n: their number
 * @drafts: of StetNameDraft: what was found so far
 * @small: bits of the words that are written small somewhere
 * @capital: bits of the words that have a capital inside a sentence
 * @mask: for places in both
 * @begin: index of the first token of the sentence
 * @end: index after its last
 * @is_display: whether the sentence is a headline, where capitals say nothing
 */
typedef struct
{
  StetAnalysis *analysis;
  const StetToken *tokens;
  guint n;
  GArray *drafts;
  guint8 *small;
  guint8 *capital;
  guint64 mask;
  guint begin;
  guint end;
  gboolean is_display;
} StetNamer;

/** _stet_namer_has: whether the token @i has one of @classes. */
static inline gboolean
_stet_namer_has (const StetNamer *self,
                 guint i,
                 guint32 classes)
{
  return i < self->n && stet_token_has_class (&self->tokens[i], classes);
}

/** _stet_namer_is_capital: whether the token @i is a word with a capital. */
static inline gboolean
_stet_namer_is_capital (const StetNamer *self,
                        guint i)
{
  return i < self->n && (self->tokens[i].flags & STET_TOKEN_CAPITAL) != 0;
}

/** _stet_namer_is_joined: whether there is a token @i with no blank before it. */
static inline gboolean
_stet_namer_is_joined (const StetNamer *self,
                       guint i)
{
  return i < self->n && (self->tokens[i].flags & STET_TOKEN_JOINED) != 0;
}

/** _stet_namer_byte: the first byte of the token @i; 0 behind the last. */
static inline char
_stet_namer_byte (const StetNamer *self,
                  guint i)
{
  return i < self->n ? self->analysis->text[self->tokens[i].start] : '\0';
}

/** _stet_namer_sense: (nullable): the sense of the token @i in @classes. */
static inline const StetSense *
_stet_namer_sense (const StetNamer *self,
                   guint i,
                   guint32 classes)
{
  return _stet_namer_has (self, i, classes) ? stet_lexeme_find_sense (self->tokens[i].lexeme, classes) : NULL;
}

/** _stet_namer_was_small: whether the word @i is written small somewhere in the text. */
gboolean _stet_namer_was_small (const StetNamer *self,
                                guint i);

/** _stet_namer_was_capital: whether the word @i has a capital inside some sentence of the text. */
gboolean _stet_namer_was_capital (const StetNamer *self,
                                  guint i);

/** _stet_namer_can_be_name: whether the token @i can be a word of a name. */
gboolean _stet_namer_can_be_name (const StetNamer *self,
                                  guint i);

/** _stet_namer_read_run: the index after the last token of the run of name words that begins at @i. */
guint _stet_namer_read_run (const StetNamer *self,
                            guint i);

/** _stet_namer_split_run: makes drafts of the run from @first up to @end. */
void _stet_namer_split_run (StetNamer *self,
                            guint first,
                            guint end);

/** _stet_namer_set_type: finds out what @draft names, by its words and by those around it. */
void _stet_namer_set_type (const StetNamer *self,
                           StetNameDraft *draft);

/** _stet_namer_resolve: tells which drafts name the same and adds them as names. */
void _stet_namer_resolve (StetNamer *self);

/** _stet_namer_is_bare: whether the word at @i has none of the endings of a small word: "Corvane", but not "Officials" or "Asked". */
gboolean _stet_namer_is_bare (const StetNamer *self,
                              guint i);

G_END_DECLS
