/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-pair.h"

#include <math.h>

#include "stet-judge-private.h"
#include "stet-pair-copy-private.h"
#include "stet-pair-cover-private.h"
#include "stet-pair-figures-private.h"
#include "stet-pair-problem-private.h"
#include "stet-place-private.h"

/* So many words of a claim must be given; a claim of figures is more exact. */
#define MIN_COVER 0.22
#define MIN_COVER_OF_FIGURES 0.33

/* What shares less is about something else, and cannot be contradicted. */
#define MIN_COVER_OF_CONFLICT 0.2

/* From here on what is counted may have two names. */
#define MIN_ALIKE 0.5

/* Words are compared when so much is shared. */
#define MIN_WORDS 0.15

/* Of a result that is told wrongly. */
#define SCORE_PROBLEM 0.6

/* The index of each text among two articles. */
enum
{
  FIRST,
  SECOND,
};

typedef struct
{
  StetMatchArticle articles[2];
  StetFacts *facts;
  GArray *pairs;
  GArray *drafts;
  double related;
} Comparison;

static const char *const verdict_names[] = { "unrelated", "agree", "conflict" };
G_STATIC_ASSERT (G_N_ELEMENTS (verdict_names) == STET_PAIR_CONFLICT + 1);

const char *
stet_pair_verdict_name (StetPairVerdict verdict)
{
  return verdict_names[verdict];
}

void
stet_pair_free (StetPair *self)
{
  if (self == NULL)
    return;

  g_free (self->explanation);
  g_free (self);
}

/* Each word once, however often it stands there. */
static GArray *
gather_terms (const StetAnalysis *analysis)
{
  guint n;
  GArray *terms;

  stet_analysis_get_tokens (analysis, &n);
  terms = _stet_terms_gather (analysis, 0, n);
  for (guint i = 0; i < terms->len; i++)
    g_array_index (terms, StetTerm, i).weight = 1;

  return terms;
}

/* How much of the shorter text the longer one says, tempered by how much
 * longer that is. */
static double
get_related (const StetAnalysis *a,
             const StetAnalysis *b)
{
  g_autoptr (GArray) x = gather_terms (a);
  g_autoptr (GArray) y = gather_terms (b);
  double shared = _stet_terms_dot ((const StetTerm *) (gpointer) x->data, x->len, (const StetTerm *) (gpointer) y->data, y->len);
  guint shorter = MIN (x->len, y->len);
  guint longer = MAX (x->len, y->len);

  if (shorter == 0)
    return 0;
  return shared / sqrt ((double) shorter * sqrt ((double) shorter * (double) longer));
}

static void
comparison_init (Comparison *self,
                 const StetAnalysis *a,
                 const StetAnalysis *b)
{
  self->articles[FIRST].analysis = stet_analysis_ref ((StetAnalysis *) a);
  self->articles[SECOND].analysis = stet_analysis_ref ((StetAnalysis *) b);
  self->facts = _stet_facts_new (self->articles, G_N_ELEMENTS (self->articles));
  self->drafts = _stet_drafts_new ();
  self->pairs = g_array_new (FALSE, FALSE, sizeof (StetFactPair));
}

static void
comparison_clear (Comparison *self)
{
  stet_analysis_unref (self->articles[FIRST].analysis);
  stet_analysis_unref (self->articles[SECOND].analysis);
  _stet_facts_free (self->facts);
  g_array_unref (self->drafts);
  g_array_unref (self->pairs);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Comparison, comparison_clear)

/* Somebody laid the two side by side, so that words which stand in both lead
 * less astray than among many articles. */
static void
pair_facts (Comparison *self)
{
  for (guint a = 0; a < self->facts->facts->len; a++)
    for (guint b = a + 1; b < self->facts->facts->len; b++)
      {
        const StetFact *x = _stet_facts_get (self->facts, a);
        const StetFact *y = _stet_facts_get (self->facts, b);
        StetFactPair pair = { a, b };

        if (x->article == y->article || !_stet_facts_are_comparable (x, y))
          continue;
        _stet_fact_pair_read (&pair, x, y, TRUE);
        if (pair.similarity > 0)
          g_array_append_val (self->pairs, pair);
      }
}

static void
compare_sentences (Comparison *self,
                   double related)
{
  guint n_a;
  guint n_b;
  StetCompareSide a = { self->articles[FIRST].analysis, FIRST, 0 };
  StetCompareSide b = { self->articles[SECOND].analysis, SECOND, 0 };

  stet_analysis_get_sentences (a.analysis, &n_a);
  stet_analysis_get_sentences (b.analysis, &n_b);
  for (a.sentence = 0; a.sentence < n_a; a.sentence++)
    for (b.sentence = 0; b.sentence < n_b; b.sentence++)
      _stet_compare_words (&a, &b, related, STET_COMPARE_CLAIM, self->drafts);
}

static gboolean
is_of (const Comparison *self,
       guint fact,
       const StetDraftSide *side)
{
  const StetFact *of = _stet_facts_get (self->facts, fact);

  return of->article == side->article && stet_span_overlaps (of->quantity->span, side->span);
}

static const StetFactPair *
find_pair (const Comparison *self,
           const StetDraft *draft)
{
  const StetDraftSide *first = draft->a.article == FIRST ? &draft->a : &draft->b;
  const StetDraftSide *second = draft->a.article == FIRST ? &draft->b : &draft->a;

  for (guint i = 0; i < self->pairs->len; i++)
    {
      const StetFactPair *pair = &g_array_index (self->pairs, StetFactPair, i);

      if (is_of (self, pair->a, first) && is_of (self, pair->b, second))
        return pair;
    }
  return NULL;
}

/* Whether the figures of @draft are of two things, of other times or places;
 * ranks, which tell things apart in a story, are what a claim is about. */
static gboolean
is_told_apart (const Comparison *self,
               const StetDraft *draft)
{
  const StetFactPair *pair = find_pair (self, draft);

  return pair != NULL && pair->apart != 0 && _stet_facts_get (self->facts, pair->a)->quantity->type != STET_QUANTITY_ORDINAL;
}

/* "143 reviews", "150 cinemas": another noun is another thing, unless the texts
 * are alike otherwise. */
static gboolean
counts_others (const Comparison *self,
               const StetDraft *draft)
{
  const StetFactPair *pair = find_pair (self, draft);

  return pair != NULL && self->related < MIN_ALIKE && _stet_pair_figures_count_others (_stet_facts_get (self->facts, pair->a), _stet_facts_get (self->facts, pair->b));
}

static gboolean
is_date (const Comparison *self,
         guint fact)
{
  return _stet_facts_get (self->facts, fact)->quantity->type == STET_QUANTITY_DATE;
}

/* What is the thirtieth one year is the next one a year later. */
static gboolean
is_anniversary (const Comparison *self,
                guint fact)
{
  return (_stet_facts_get (self->facts, fact)->flags & STET_FACT_ANNIVERSARY) != 0;
}

/* Whether both dates only tell of what time something else is said, which is
 * not the same either. */
static gboolean
is_of_periods (const Comparison *self,
               const StetDraft *draft)
{
  const StetFactPair *dates = find_pair (self, draft);

  if (dates == NULL || (_stet_facts_get (self->facts, dates->a)->flags & _stet_facts_get (self->facts, dates->b)->flags & STET_FACT_PERIOD) == 0)
    return FALSE;
  for (guint i = 0; i < self->pairs->len; i++)
    {
      const StetFactPair *pair = &g_array_index (self->pairs, StetFactPair, i);

      if ((pair->relation != STET_VALUE_SAME || is_anniversary (self, pair->a)) && !is_date (self, pair->a) && !is_date (self, pair->b))
        return TRUE;
    }
  return FALSE;
}

/* Whether the figure of @draft is reckoned to be right. */
static gboolean
is_summed_up (const Comparison *self,
              const StetDraft *draft)
{
  for (guint i = 0; i < self->drafts->len; i++)
    {
      const StetDraft *other = &g_array_index (self->drafts, StetDraft, i);

      if (other->field == STET_FINDING_FIELD_SUM && (stet_span_overlaps (other->a.span, draft->a.span) || stet_span_overlaps (other->b.span, draft->b.span)))
        return TRUE;
    }
  return FALSE;
}

/* Whether each text names places, and none of them touches one of the other:
 * what is so in Greece may be otherwise in Spain. */
static gboolean
are_of_other_places (const StetAnalysis *a,
                     const StetAnalysis *b)
{
  guint n_a;
  guint n_b;
  const StetName *a_names = stet_analysis_get_names (a, &n_a);
  const StetName *b_names = stet_analysis_get_names (b, &n_b);
  gboolean has_place = FALSE;

  for (guint i = 0; i < n_a; i++)
    for (guint j = 0; j < n_b; j++)
      {
        const char *x = _stet_place_find (a, a_names[i].span);
        const char *y = x != NULL ? _stet_place_find (b, b_names[j].span) : NULL;

        if (y == NULL)
          continue;
        if (_stet_place_compare (a, x, y) != STET_PLACE_APART)
          return FALSE;
        has_place = TRUE;
      }
  return has_place;
}

/* Whether nobody can tell whether a conflict is one.  "540,000 in a week and
 * over three million to date": of "more than four million" it is not known. */
static gboolean
is_open (const Comparison *self,
         const StetDraft *draft)
{
  const StetDraftSide *claim = draft->a.article == SECOND ? &draft->a : &draft->b;
  const StetDraftSide *given = draft->a.article == SECOND ? &draft->b : &draft->a;

  if (draft->field == STET_FINDING_FIELD_DATE)
    return is_of_periods (self, draft);
  if (draft->field != STET_FINDING_FIELD_VALUE && draft->field != STET_FINDING_FIELD_DURATION)
    return FALSE;
  return are_of_other_places (self->articles[FIRST].analysis, self->articles[SECOND].analysis) || is_told_apart (self, draft) || counts_others (self, draft) || is_summed_up (self, draft) || _stet_pair_figures_leave_open (self->facts, SECOND, claim->span, given->span);
}

static const StetDraft *
find_draft (const Comparison *self,
            gboolean agrees)
{
  const StetDraft *best = NULL;

  for (guint i = 0; i < self->drafts->len; i++)
    {
      const StetDraft *draft = &g_array_index (self->drafts, StetDraft, i);

      if (!agrees && is_open (self, draft))
        continue;
      if ((draft->relation == STET_FINDING_AGREE) == agrees && (best == NULL || draft->score > best->score))
        best = draft;
    }
  return best;
}

static void
take_reason (StetPair *self,
             const StetDraft *draft)
{
  self->field = draft->field;
  self->explanation = g_strdup (draft->explanation);
  self->a = draft->a.article == FIRST ? draft->a.span : draft->b.span;
  self->b = draft->a.article == FIRST ? draft->b.span : draft->a.span;
}

/* "Ann had five apples. She gave two away" says that she has three. */
static gboolean
is_reckoned (const Comparison *self,
             const StetDraft *draft)
{
  StetSpan span;

  if ((draft != NULL && draft->field != STET_FINDING_FIELD_VALUE) || !_stet_pair_problem_solve (self->articles[FIRST].analysis, self->articles[SECOND].analysis, draft != NULL, &span))
    return FALSE;
  return draft == NULL || stet_span_overlaps (span, draft->a.article == SECOND ? draft->a.span : draft->b.span);
}

/* Whether a figure of the second text is said of something else in the first
 * one, which has one sentence: of more, each may say it. */
static gboolean
mistakes_figures (const Comparison *self)
{
  guint n;
  StetCompareSide a = { self->articles[FIRST].analysis, FIRST, 0 };
  StetCompareSide b = { self->articles[SECOND].analysis, SECOND, 0 };

  stet_analysis_get_sentences (a.analysis, &n);
  if (n != 1)
    return FALSE;
  stet_analysis_get_sentences (b.analysis, &n);
  for (b.sentence = 0; b.sentence < n; b.sentence++)
    if (_stet_compare_mistakes_figures (&a, &b))
      return TRUE;
  return FALSE;
}

/* Whether the first text says what the second one does: each figure, and most
 * of the words. */
static gboolean
is_said (const Comparison *self,
         const StetDraft *agreement)
{
  const StetAnalysis *given = self->articles[FIRST].analysis;
  const StetAnalysis *claim = self->articles[SECOND].analysis;

  if (agreement != NULL && agreement->field == STET_FINDING_FIELD_SUM)
    return TRUE;
  if (!_stet_pair_figures_are_supported (self->facts, SECOND))
    return is_reckoned (self, NULL);
  if (mistakes_figures (self))
    return FALSE;
  return _stet_pair_get_cover (given, claim) >= (_stet_pair_figures_has_any (self->facts, SECOND) ? MIN_COVER_OF_FIGURES : MIN_COVER);
}

/* A result that is told wrongly; NULL if none is. */
static const StetDraft *
compare_problem (Comparison *self)
{
  StetDraft draft = { STET_FINDING_CONFLICT, STET_FINDING_FIELD_VALUE, SCORE_PROBLEM, TRUE };

  draft.a.article = FIRST;
  draft.b.article = SECOND;
  if (!_stet_pair_problem_refute (self->articles[FIRST].analysis, self->articles[SECOND].analysis, &draft.a.span, &draft.b.span))
    return NULL;
  draft.explanation = g_strdup ("The figures of the one text do not make the figure of the other one, in whatever way they are reckoned.");
  g_array_append_val (self->drafts, draft);
  return &g_array_index (self->drafts, StetDraft, self->drafts->len - 1);
}

static char *
dup_words (const StetAnalysis *analysis,
           StetSpan span)
{
  return g_strndup (stet_analysis_get_text (analysis, NULL) + span.start, stet_span_length (span));
}

/* What the second text says wrongly; NULL if nothing is known to be wrong. */
static const StetDraft *
find_conflict (Comparison *self)
{
  const StetAnalysis *given = self->articles[FIRST].analysis;
  const StetAnalysis *claim = self->articles[SECOND].analysis;
  const StetDraft *draft = find_draft (self, FALSE);

  if (draft == NULL)
    draft = compare_problem (self);
  if (draft == NULL || is_reckoned (self, draft))
    return draft;
  /* Which one is the claim does not matter to what the two share. */
  return MAX (_stet_pair_get_cover (given, claim), _stet_pair_get_cover (claim, given)) >= MIN_COVER_OF_CONFLICT ? draft : NULL;
}

static void
compare_facts (StetPair *self,
               const StetAnalysis *a,
               const StetAnalysis *b)
{
  g_auto (Comparison) comparison = { 0 };
  const StetDraft *draft;

  comparison_init (&comparison, a, b);
  comparison.related = self->related;
  pair_facts (&comparison);
  _stet_judge_facts (comparison.facts, comparison.pairs, TRUE, comparison.drafts);
  if (self->related >= MIN_WORDS)
    compare_sentences (&comparison, self->related);

  draft = find_conflict (&comparison);
  if (draft != NULL && !is_reckoned (&comparison, draft))
    {
      self->verdict = STET_PAIR_CONFLICT;
    }
  else
    {
      const StetDraft *agreement = find_draft (&comparison, TRUE);

      self->verdict = draft != NULL || is_said (&comparison, agreement) ? STET_PAIR_AGREE : STET_PAIR_UNRELATED;
      draft = self->verdict == STET_PAIR_AGREE && draft == NULL ? agreement : NULL;
    }
  if (draft != NULL)
    take_reason (self, draft);
}

static void
take_difference (StetPair *self,
                 const StetAnalysis *a,
                 StetSpan x,
                 const StetAnalysis *b,
                 StetSpan y)
{
  g_autofree char *first = dup_words (a, x);
  g_autofree char *second = dup_words (b, y);

  self->field = STET_FINDING_FIELD_VALUE;
  self->explanation = g_strdup_printf ("In the same sentence the one text says “%s” and the other one “%s”.", first, second);
  self->a = x;
  self->b = y;
}

/* Where the one text is the other one but for its figures, these alone decide. */
static void
compare_copies (StetPair *self,
                const StetAnalysis *a,
                const StetAnalysis *b)
{
  static const StetPairVerdict verdicts[] = {
    [STET_CLAIM_OPEN] = STET_PAIR_UNRELATED,
    [STET_CLAIM_SAID] = STET_PAIR_AGREE,
    [STET_CLAIM_EXCLUDED] = STET_PAIR_CONFLICT,
  };
  StetClaimVerdict verdict;
  StetSpan x;
  StetSpan y;

  if (!_stet_pair_copy_weigh (a, b, &verdict, &x, &y) || verdicts[verdict] == self->verdict)
    return;
  g_clear_pointer (&self->explanation, g_free);
  self->a = self->b = (StetSpan){ 0 };
  self->verdict = verdicts[verdict];
  if (verdict == STET_CLAIM_EXCLUDED)
    take_difference (self, a, x, b, y);
}

StetPair *
stet_pair_compare (const StetAnalysis *a,
                   const StetAnalysis *b)
{
  StetPair *self = g_new0 (StetPair, 1);

  self->related = MIN (get_related (a, b), 1);
  compare_facts (self, a, b);
  compare_copies (self, a, b);

  return self;
}
