/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-term-private.h"

G_BEGIN_DECLS

/**
 * StetFactFlags:
 * @STET_FACT_RISE: it is by how much something grew
 * @STET_FACT_FALL: it is by how much something fell
 * @STET_FACT_BASE: another figure is compared with it
 * @STET_FACT_REST: it counts others than those counted before
 * @STET_FACT_AIM: it is wanted, not so
 * @STET_FACT_LIMIT: the most there may be
 * @STET_FACT_RATE: of each one, not of all
 * @STET_FACT_FORECAST: it has not happened
 * @STET_FACT_FUTURE: it will be so, without doubt or hope
 * @STET_FACT_SUPERSEDED: it was held before, and is no more
 * @STET_FACT_NEGATED: it is said not to be so
 * @STET_FACT_ANNIVERSARY: years since something
 * @STET_FACT_GROWS: a count that changes from day to day, like a toll
 * @STET_FACT_WHOLE: the whole of which another figure is a part
 * @STET_FACT_SPAN: words beside it say over how long a time it was counted
 * @STET_FACT_BOUND: a date until, before or after which something is so, or a
 *   figure that was so until, before or after something
 * @STET_FACT_PERIOD: a date that says when a figure beside it holds
 * @STET_FACT_PART: it counts some of a group that its words name
 * @STET_FACT_KNOWN: a small count of what the text holds to be known: "the two leaders"
 * @STET_FACT_DATED: a date in its sentence says when
 *
 * What part a figure plays.
 */
typedef enum
{
  STET_FACT_RISE = 1 << 0,
  STET_FACT_FALL = 1 << 1,
  STET_FACT_BASE = 1 << 2,
  STET_FACT_REST = 1 << 3,
  STET_FACT_AIM = 1 << 4,
  STET_FACT_LIMIT = 1 << 5,
  STET_FACT_RATE = 1 << 6,
  STET_FACT_FORECAST = 1 << 7,
  STET_FACT_SUPERSEDED = 1 << 8,
  STET_FACT_NEGATED = 1 << 9,
  STET_FACT_ANNIVERSARY = 1 << 10,
  STET_FACT_DATED = 1 << 11,
  STET_FACT_GROWS = 1 << 12,
  STET_FACT_WHOLE = 1 << 13,
  STET_FACT_SPAN = 1 << 14,
  STET_FACT_BOUND = 1 << 15,
  STET_FACT_PERIOD = 1 << 16,
  STET_FACT_FUTURE = 1 << 17,
  STET_FACT_PART = 1 << 18,
  STET_FACT_KNOWN = 1 << 19,
} StetFactFlags;

/**
 * StetFact:
 * @analysis: of its article
 * @quantity: the figure
 * @article: index of the article
 * @sentence: index of the sentence
 * @first_token: of the figure
 * @end_token: after the figure
 * @flags: what part it plays
 * @first_day: of the time that it is said of, as a Julian day number; 0: not known
 * @last_day: the last such day
 * @news_day: when the article was published, likewise
 * @is_news_sure: whether the article says so itself
 * @origin: of an anniversary the year that it is counted from; 0: not known
 * @trigger: key of the concept that is counted, like the dead; 0: not known
 * @topic: key of the concept that is measured, like a price; 0: not known
 * @trend: the words of the rise or fall that leads to it; empty without one
 * @rises: whether @trend goes up
 * @subject: for an age the last key of the person's name; 0: not known
 * @terms: (array length=n_terms): what it counts or measures, by key; a vector
 *   of length 1
 * @n_terms: their number
 * @context: index of the words around it
 *
 * One figure with what it says something about.
 */
typedef struct
{
  const StetAnalysis *analysis;
  const StetQuantity *quantity;
  guint article;
  guint sentence;
  guint first_token;
  guint end_token;
  guint flags;
  guint32 first_day;
  guint32 last_day;
  guint32 news_day;
  gboolean is_news_sure;
  guint origin;
  guint64 trigger;
  guint64 topic;
  StetSpan trend;
  gboolean rises;
  guint64 subject;
  StetTerm *terms;
  guint n_terms;
  guint context;
} StetFact;

/** _stet_fact_get_tokens: (transfer none): all tokens of its article. */
static inline const StetToken *
_stet_fact_get_tokens (const StetFact *fact)
{
  guint n;

  return stet_analysis_get_tokens (fact->analysis, &n);
}

/** STET_FACT_FEW_SENTENCES: an article of fewer has no order that says what matters, and little that tells figures apart. */
#define STET_FACT_FEW_SENTENCES 4

/** _stet_fact_is_short_of_context: whether its article is of a few sentences. */
static inline gboolean
_stet_fact_is_short_of_context (const StetFact *fact)
{
  guint n;

  stet_analysis_get_sentences (fact->analysis, &n);
  return n < STET_FACT_FEW_SENTENCES;
}

/** _stet_facts_share_sentence: whether both stand in one sentence of one article. */
static inline gboolean
_stet_facts_share_sentence (const StetFact *a,
                            const StetFact *b)
{
  return a->article == b->article && a->sentence == b->sentence;
}

/** _stet_fact_get_sentence: (transfer none): the sentence that it stands in. */
static inline const StetSentence *
_stet_fact_get_sentence (const StetFact *fact)
{
  guint n;

  return &stet_analysis_get_sentences (fact->analysis, &n)[fact->sentence];
}

G_END_DECLS
