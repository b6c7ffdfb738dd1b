/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-compare-words-private.h"

#include "stet-naming-private.h"

/* Fewer words, and shorter quotations, in bytes, are the same by chance. */
#define MIN_QUOTED 2.5
#define MIN_LENGTH 30

/* Which part of both quotations is the same. */
#define SAME_QUOTATION 0.75

#define SCORE_SPEAKER 0.85
#define SCORE_SAME 0.8

/* How much of what stands in @of, a span of @self, the other sentence says
 * within @in. */
static double
get_quoted_cover (const StetSlots *self,
                  StetSpan of,
                  const StetSlots *other,
                  StetSpan in,
                  double *shared)
{
  double all = 0;

  *shared = 0;
  for (guint i = 0; i < self->n; i++)
    {
      const StetSlot *slot = &self->slots[i];

      if (!stet_span_overlaps (slot->span, of))
        continue;
      all += (double) slot->weight;
      if (slot->match >= 0 && stet_span_overlaps (other->slots[slot->match].span, in))
        *shared += (double) slot->weight;
    }
  return all > 0 ? *shared / all : 0;
}

static const StetName *
get_speaker (const StetSlots *self,
             const StetCue *cue)
{
  guint n;
  const StetName *names = stet_analysis_get_names (self->side->analysis, &n);

  return cue->speaker >= 0 ? &names[cue->speaker] : NULL;
}

/* Whether the other sentence names @speaker too, in whatever part. */
static gboolean
is_named_in_both (const StetSlots *self,
                  const StetName *speaker)
{
  for (guint i = 0; i < self->n; i++)
    if (stet_span_overlaps (self->slots[i].span, speaker->span) && self->slots[i].match >= 0)
      return TRUE;
  return FALSE;
}

static gboolean
are_two_speakers (const StetWords *self,
                  const StetName *a,
                  const StetName *b)
{
  if (a == NULL || b == NULL || a->type != STET_NAME_PERSON || b->type != STET_NAME_PERSON || stet_span_equal (a->title, a->span) || stet_span_equal (b->title, b->span))
    return FALSE;
  if (is_named_in_both (&self->a, a) || is_named_in_both (&self->b, b))
    return FALSE;
  return _stet_naming_compare (self->a.side->analysis, a, self->b.side->analysis, b) == STET_NAMING_DIFFERENT;
}

static void
compare_quotations (StetWords *self,
                    const StetCue *x,
                    const StetCue *y)
{
  const StetName *a = get_speaker (&self->a, x);
  const StetName *b = get_speaker (&self->b, y);
  double shared;

  if (MIN (stet_span_length (x->scope), stet_span_length (y->scope)) < MIN_LENGTH)
    return;
  if (get_quoted_cover (&self->b, y->scope, &self->a, x->scope, &shared) < SAME_QUOTATION || get_quoted_cover (&self->a, x->scope, &self->b, y->scope, &shared) < SAME_QUOTATION || shared < MIN_QUOTED)
    return;
  if (are_two_speakers (self, a, b))
    _stet_words_add (self, STET_FINDING_CONFLICT, STET_FINDING_FIELD_NAME, SCORE_SPEAKER, a->span, b->span);
  _stet_words_add (self, STET_FINDING_AGREE, STET_FINDING_FIELD_WORDS, SCORE_SAME, x->scope, y->scope);
}

static const StetCue *
get_cues (const StetSlots *self,
          guint *first,
          guint *end)
{
  guint n;
  const StetSentence *sentence = &stet_analysis_get_sentences (self->side->analysis, &n)[self->side->sentence];

  *first = sentence->first_cue;
  *end = sentence->first_cue + sentence->n_cues;
  return stet_analysis_get_cues (self->side->analysis, &n);
}

void
_stet_words_compare_quotations (StetWords *self)
{
  guint a_first;
  guint a_end;
  guint b_first;
  guint b_end;
  const StetCue *a = get_cues (&self->a, &a_first, &a_end);
  const StetCue *b = get_cues (&self->b, &b_first, &b_end);

  for (guint i = a_first; i < a_end; i++)
    for (guint j = b_first; a[i].kind == STET_CUE_QUOTATION && j < b_end; j++)
      if (b[j].kind == STET_CUE_QUOTATION)
        compare_quotations (self, &a[i], &b[j]);
}
