/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-compare-words-private.h"

#include "stet-fact-private.h"
#include "stet-naming-private.h"

/* Fewer words, and shorter quotations, in bytes, are the same by chance. */
#define MIN_SAME 5
#define MIN_LENGTH 30

/* What follows in a longer quotation is not compared. */
#define MAX_WORDS 96

/* Which part of the shorter quotation is the same. */
#define SAME_QUOTATION 0.7

#define SCORE_SPEAKER 0.85
#define SCORE_WORDING 0.7
#define SCORE_SAME 0.8

/* The words between two quotation marks. */
typedef struct
{
  const StetToken *tokens;
  guint words[MAX_WORDS];
  guint n;
} Quotation;

static void
quotation_read (Quotation *self,
                const StetAnalysis *analysis,
                StetSpan span)
{
  guint n;
  guint first;
  guint end;

  self->tokens = stet_analysis_get_tokens (analysis, &n);
  self->n = 0;
  if (!_stet_facts_find_tokens (analysis, span, &first, &end))
    return;
  for (guint i = first; i < end && self->n < MAX_WORDS; i++)
    if (self->tokens[i].folded != 0)
      self->words[self->n++] = i;
}

static gboolean
are_equal (const Quotation *a,
           guint i,
           const Quotation *b,
           guint j)
{
  return a->tokens[a->words[i]].folded == b->tokens[b->words[j]].folded;
}

/* How many words of both are the same, in order. */
static guint
count_same (const Quotation *a,
            const Quotation *b)
{
  guint best[MAX_WORDS + 1] = { 0 };

  for (guint i = 0; i < a->n; i++)
    {
      guint corner = 0;

      for (guint j = 0; j < b->n; j++)
        {
          guint above = best[j + 1];

          best[j + 1] = are_equal (a, i, b, j) ? corner + 1 : MAX (above, best[j]);
          corner = above;
        }
    }
  return best[b->n];
}

static StetSpan
get_words (const Quotation *self,
           guint first,
           guint end)
{
  return (StetSpan){ self->tokens[self->words[first]].start, self->tokens[self->words[end - 1]].end };
}

/* What stands between the words that both begin with and those that both end
 * with; FALSE where one of them has nothing there. */
static gboolean
find_difference (const Quotation *a,
                 const Quotation *b,
                 StetSpan *a_span,
                 StetSpan *b_span)
{
  guint from_start = 0;
  guint from_end = 0;
  guint shorter = MIN (a->n, b->n);

  while (from_start < shorter && are_equal (a, from_start, b, from_start))
    from_start++;
  while (from_start + from_end < shorter && are_equal (a, a->n - 1 - from_end, b, b->n - 1 - from_end))
    from_end++;
  if (from_start + from_end >= shorter)
    return FALSE;
  *a_span = get_words (a, from_start, a->n - from_end);
  *b_span = get_words (b, from_start, b->n - from_end);
  return TRUE;
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

/* Words that one leaves out are left out; words that both put in another way
 * were said in one of them at most. */
static void
compare_wording (StetWords *self,
                 const Quotation *x,
                 const Quotation *y,
                 guint n_same,
                 StetSpan a,
                 StetSpan b)
{
  StetSpan a_own;
  StetSpan b_own;

  if (n_same < MIN (x->n, y->n) && find_difference (x, y, &a_own, &b_own))
    _stet_words_add (self, STET_FINDING_CONFLICT, STET_FINDING_FIELD_WORDS, SCORE_WORDING, a_own, b_own);
  else
    _stet_words_add (self, STET_FINDING_AGREE, STET_FINDING_FIELD_WORDS, SCORE_SAME, a, b);
}

static void
compare_quotations (StetWords *self,
                    const StetCue *x,
                    const StetCue *y)
{
  const StetName *a = get_speaker (&self->a, x);
  const StetName *b = get_speaker (&self->b, y);
  Quotation a_words;
  Quotation b_words;
  guint n_same;

  if (MIN (stet_span_length (x->scope), stet_span_length (y->scope)) < MIN_LENGTH)
    return;
  quotation_read (&a_words, self->a.side->analysis, x->scope);
  quotation_read (&b_words, self->b.side->analysis, y->scope);
  n_same = count_same (&a_words, &b_words);
  if (n_same < MIN_SAME || n_same < SAME_QUOTATION * MIN (a_words.n, b_words.n))
    return;
  if (are_two_speakers (self, a, b))
    _stet_words_add (self, STET_FINDING_CONFLICT, STET_FINDING_FIELD_NAME, SCORE_SPEAKER, a->span, b->span);
  compare_wording (self, &a_words, &b_words, n_same, x->scope, y->scope);
}

static const StetCue *
get_cues (const StetSlots *self,
          guint *first,
          guint *end)
{
  guint n;
  const StetSentence *sentence = _stet_compare_side_get_sentence (self->side);

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
