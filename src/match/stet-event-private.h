/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-fact-private.h"

G_BEGIN_DECLS

/** STET_EVENT_MAX_CONCEPTS: one word names no more kinds of events. */
#define STET_EVENT_MAX_CONCEPTS 6

/**
 * StetEvent:
 * @fact: index of the date, the time of day or the ordinal
 * @concepts: (array length=n_concepts): keys of the kinds of events that its
 *   words can mean, the same in all languages
 * @n_concepts: their number
 * @words: the words that name it
 * @is_far: whether another figure stands between those words and this one, so
 *   that it may be that of something else
 * @near: (element-type StetTerm): who and what stands beside it, by key
 * @before: (element-type StetTerm): the same of the sentence before, to which
 *   a pronoun points; empty without one
 *
 * Something that happens, and when, or for which time: "was last inspected in
 * August", "her third visit".
 */
typedef struct
{
  guint fact;
  guint64 concepts[STET_EVENT_MAX_CONCEPTS];
  guint n_concepts;
  StetSpan words;
  gboolean is_far;
  GArray *near;
  GArray *before;
} StetEvent;

/** _stet_event_read: fills @self with what happens on the date, or at the time, that is fact @i of @facts; FALSE if it is no such fact, or its sentence does not say. */
gboolean _stet_event_read (StetEvent *self,
                           const StetFacts *facts,
                           guint i);

/** _stet_event_find_kind: key of the kind of events that @token names; 0 if it names none. */
guint64 _stet_event_find_kind (const StetToken *token);

/** _stet_event_gather_near: fills in @near and @before, of an event whose words are known and whose figure is @fact. */
void _stet_event_gather_near (StetEvent *self,
                              const StetFact *fact);

/** _stet_event_clear: frees what _stet_event_read() filled in. */
void _stet_event_clear (StetEvent *self);

G_END_DECLS
