/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "stet-span.h"
#include "stet-words.h"

G_BEGIN_DECLS

/**
 * StetSuggestionRow:
 * @article: id of the article
 * @passage: bytes of what becomes a statement: the sentence, or the statement
 *   that the claim has there already
 * @words: bytes of the words that agree or differ
 * @value: those words
 * @outcome: whether they are a forecast
 * @relation: to the anchor; unset for the anchor itself
 * @explanation: (nullable): why
 */
typedef struct
{
  const char *article;
  StetSpan passage;
  StetSpan words;
  const char *value;
  StetOutcome outcome;
  StetRelation relation;
  const char *explanation;
} StetSuggestionRow;

/**
 * StetSuggestion:
 * @key: names it in every run, as long as the finding that stands first in the
 *   articles is there; other articles do not change it
 * @title: the question that its rows answer
 * @relation: the gravest of its findings: conflict, scope differs, agree
 * @explanation: of the surest finding of that relation
 * @score: 0 to 1: how sure that finding is
 * @claim: (nullable): id of the claim that it would add to; %NULL: a new one
 * @rows: (array length=n_rows): the rows, in the order of the articles
 * @n_rows: their number, at least 2
 * @anchor: index of the row that the others are compared with
 *
 * A claim that the program proposes, or what it would add to one.
 */
typedef struct
{
  const char *key;
  const char *title;
  StetRelation relation;
  const char *explanation;
  double score;
  const char *claim;
  const StetSuggestionRow *rows;
  guint n_rows;
  guint anchor;
} StetSuggestion;

G_END_DECLS
