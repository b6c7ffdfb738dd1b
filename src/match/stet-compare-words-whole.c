/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-compare-words-private.h"

/* Which part of both sentences must be the same for them to say the same. */
#define SAME 0.6

/* Sentences that say less agree by chance. */
#define MIN_SHARED 3.5

#define SCORE_FOR_SAME 0.75

/* Names and figures alone are a credit or a heading, and say nothing: so many
 * words are written small. */
#define MIN_WORDS 2

static StetSpan
get_shared_span (const StetSlots *self,
                 double *weight)
{
  StetSpan span = { 0, 0 };

  *weight = 0;
  for (guint i = 0; i < self->n; i++)
    if (self->slots[i].match >= 0)
      {
        if (stet_span_is_empty (span))
          span = self->slots[i].span;
        span.end = self->slots[i].span.end;
        *weight += (double) self->slots[i].weight;
      }
  return span;
}

static guint
count_small_words (const StetSlots *self)
{
  const char *text = stet_analysis_get_text (self->side->analysis, NULL);
  guint n = 0;

  for (guint i = 0; i < self->n; i++)
    if (self->slots[i].kind == STET_SLOT_WORD && !g_ascii_isupper (text[self->slots[i].span.start]))
      n++;
  return n;
}

/* Whether a figure or a day differs: then there is nothing to agree on here. */
static gboolean
has_other_figures (const StetSlots *self)
{
  for (guint i = 0; i < self->n; i++)
    if (self->slots[i].kind == STET_SLOT_FIGURE && self->slots[i].match < 0)
      return TRUE;
  return FALSE;
}

/* Whether one of the two negates what the other one says. */
static gboolean
is_turned (const StetWords *self)
{
  const guint negated = STET_SLOT_NEGATED | STET_SLOT_CLOUDED;

  for (guint i = 0; i < self->a.n; i++)
    {
      const StetSlot *slot = &self->a.slots[i];

      if (slot->match >= 0 && ((slot->flags & negated) == 0) != ((self->b.slots[slot->match].flags & negated) == 0))
        return TRUE;
    }
  return FALSE;
}

void
_stet_words_compare_whole (StetWords *self)
{
  double a_weight;
  double b_weight;
  StetSpan a = get_shared_span (&self->a, &a_weight);
  StetSpan b = get_shared_span (&self->b, &b_weight);
  double same = MIN (self->a_cover, self->b_cover);

  if (self->a.side->article == self->b.side->article || same < SAME || MIN (a_weight, b_weight) < MIN_SHARED || MAX (count_small_words (&self->a), count_small_words (&self->b)) < MIN_WORDS)
    return;
  if (is_turned (self) || (has_other_figures (&self->a) && has_other_figures (&self->b)))
    return;
  _stet_words_add (self, STET_FINDING_AGREE, STET_FINDING_FIELD_WORDS, SCORE_FOR_SAME * same, a, b);
}
