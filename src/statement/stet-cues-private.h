/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-analysis-private.h"

#include <glib.h>

G_BEGIN_DECLS

/** STET_MAX_SCOPE: what was held before is said in so many tokens at most. */
#define STET_MAX_SCOPE 64

/** STET_N_CONJUNCTIONS: how many words begin a new clause. */
#define STET_N_CONJUNCTIONS 9

/**
 * StetCuer:
 * @analysis: an analysis with names
 * @tokens: its tokens
 * @sentence: index of the sentence
 * @begin: index of its first token
 * @end: index after its last
 * @clause_begin: index of the first token of the clause
 * @clause_end: index after its last
 * @first_cue: index of the first cue of the sentence
 * @first_name: index of its first name
 * @end_name: index after its last
 * @next_name: index of the first name behind the last place asked for
 * @first_unsaid: index of the first cue of the quotation that goes on from the
 *   sentences before and has no speaker yet
 * @last_speaker: index of the name of who spoke last; -1: nobody
 * @conjunctions: keys of the words that begin a new clause
 * @spoke_before: whether the sentence before was said by that one
 *
 * What is known while cues are found.
 */
typedef struct
{
  StetAnalysis *analysis;
  const StetToken *tokens;
  guint sentence;
  guint begin;
  guint end;
  guint clause_begin;
  guint clause_end;
  guint first_cue;
  guint first_name;
  guint end_name;
  guint next_name;
  guint first_unsaid;
  gint32 last_speaker;
  guint64 conjunctions[STET_N_CONJUNCTIONS];
  gboolean spoke_before;
} StetCuer;

/** _stet_cuer_span: the bytes from token @first up to @end without marks at the ends. */
StetSpan _stet_cuer_span (const StetCuer *self,
                          guint first,
                          guint end);

/** _stet_cuer_add: adds a cue of the tokens from @first up to @end. */
void _stet_cuer_add (StetCuer *self,
                     StetCueKind kind,
                     guint first,
                     guint end,
                     StetSpan scope,
                     gint32 speaker);

/**
 * _stet_cuer_attribute:
 * @self: a cuer
 * @lexeme: the verb or phrase of saying
 * @first: index of its first token
 * @end: index after its last
 *
 * Adds an attribution if somebody says something there.
 */
void _stet_cuer_attribute (StetCuer *self,
                           const StetLexeme *lexeme,
                           guint first,
                           guint end);

/** _stet_cuer_give_speakers: tells the quotations of the sentence who says them. */
void _stet_cuer_give_speakers (StetCuer *self);

G_END_DECLS
