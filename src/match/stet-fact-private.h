/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-fact-data-private.h"
#include "stet-match.h"

G_BEGIN_DECLS

/**
 * StetFacts:
 * @facts: of StetFact, in the order of the articles
 * @counts: in how many facts each term stands
 *
 * All figures of a number of articles.
 */
typedef struct
{
  GArray *facts;
  GPtrArray *terms; /* of GArray of StetTerm, what the facts point to */
  GPtrArray *made;  /* figures that are made here, which facts point to */
  StetTermCounts *counts;
} StetFacts;

/** _stet_facts_new: (transfer full): the facts of @articles. */
StetFacts *_stet_facts_new (const StetMatchArticle *articles,
                            guint n_articles);

void _stet_facts_free (StetFacts *self);

/** _stet_facts_get: fact @i. */
static inline const StetFact *
_stet_facts_get (const StetFacts *self,
                 guint i)
{
  return &g_array_index (self->facts, StetFact, i);
}

/** _stet_fact_read_flags: fills @flags, @trend, @rises, @subject and the days of @fact, whose tokens are known. */
void _stet_fact_read_flags (StetFact *fact);

/** _stet_fact_is_apposition: whether a change stands behind the figure that it is said of: "$3 billion, up 5 %". */
gboolean _stet_fact_is_apposition (const StetFact *fact);

/** _stet_fact_find_clause: the token that the clause of the figure begins with; that of a change behind a figure is the clause before. */
guint _stet_fact_find_clause (const StetFact *fact);

/** _stet_fact_get_noun: the key of what the noun that is counted means; 0 without one. */
guint64 _stet_fact_get_noun (const StetFact *fact);

/** _stet_fact_get_hedged_start: the first token of the figure together with its hedge. */
guint _stet_fact_get_hedged_start (const StetFact *fact);

/** _stet_read_days: the days of @date, as Julian day numbers; one that names no year is the nearest to the news. */
void _stet_read_days (const StetAnalysis *analysis,
                      const StetQuantity *date,
                      guint32 *first,
                      guint32 *last);

/**
 * _stet_fact_reread:
 * @fact: a figure, whose tokens are known
 * @made: (element-type StetQuantity): where a figure that is made here is kept
 *
 * Reads a bare number as what it is among its neighbours: an age beside a name,
 * an amount beside another one; and a date that names no year as the nearest.
 *
 * Returns: (transfer none): its quantity
 */
const StetQuantity *_stet_fact_reread (const StetFact *fact,
                                       GPtrArray *made);

/** _stet_fact_read_roles: what the words near a figure say of it; only for _stet_fact_read_flags(). */
void _stet_fact_read_roles (StetFact *fact);

/** _stet_fact_read_subject: whose age it is; only for _stet_fact_read_flags(). */
void _stet_fact_read_subject (StetFact *fact);

/** _stet_news_day: the day that the article was published, as a Julian day number; 0: not known. */
guint32 _stet_news_day (const StetAnalysis *analysis);

/** _stet_fact_find_quantity: index of the first quantity of its sentence that ends behind @offset; the one after the last if none does. */
guint _stet_fact_find_quantity (const StetFact *fact,
                                gsize offset);

/** _stet_facts_find_tokens: the tokens of @span; FALSE if there are none. */
gboolean _stet_facts_find_tokens (const StetAnalysis *analysis,
                                  StetSpan span,
                                  guint *first,
                                  guint *end);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StetFacts, _stet_facts_free)

G_END_DECLS
