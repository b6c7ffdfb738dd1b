/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-pair-problem-private.h"

#include <math.h>

#include "stet-grammar-private.h"

/* So many figures of one text are tried with each other. */
#define MAX_FIGURES 16

/* And so many in every way: a school problem has no more. */
#define MAX_TERMS 4

/* The figures of a text that can be reckoned with. */
typedef struct
{
  const StetQuantity *figures[MAX_FIGURES];
  double values[MAX_FIGURES];
  guint n;
} Figures;

static gboolean
is_bound (const StetQuantity *quantity)
{
  return quantity->change == STET_CHANGE_ABOVE || quantity->change == STET_CHANGE_BELOW;
}

static gboolean
is_figure (const StetQuantity *quantity)
{
  switch (quantity->type)
    {
    case STET_QUANTITY_NUMBER:
    case STET_QUANTITY_MONEY:
    case STET_QUANTITY_MEASURE:
    case STET_QUANTITY_AGE:
    case STET_QUANTITY_DURATION:
      return !isnan (quantity->value) && isnan (quantity->value_hi) && !is_bound (quantity);
    case STET_QUANTITY_ORDINAL:
    case STET_QUANTITY_PERCENT:
    case STET_QUANTITY_DATE:
    case STET_QUANTITY_TIME:
    case STET_QUANTITY_SET:
    default:
      return FALSE;
    }
}

static void
figures_read (Figures *self,
              const StetAnalysis *analysis)
{
  guint n;
  const StetQuantity *quantities = stet_analysis_get_quantities (analysis, &n);

  self->n = 0;
  for (guint i = 0; i < n && self->n < MAX_FIGURES; i++)
    if (is_figure (&quantities[i]))
      {
        self->figures[self->n] = &quantities[i];
        self->values[self->n++] = quantities[i].value;
      }
}

static gboolean
is_equal (double a,
          double b)
{
  return fabs (a - b) <= 1e-6 * MAX (1, MAX (fabs (a), fabs (b)));
}

/* Whether adding some of the values and taking the others away makes @target:
 * each bit of @signs is a value that is taken away. */
static gboolean
balances (const double *values,
          guint n,
          double target)
{
  for (guint signs = 0; n <= MAX_TERMS && signs < 1u << n; signs++)
    {
      double sum = 0;

      for (guint i = 0; i < n; i++)
        sum += (signs >> i & 1) != 0 ? -values[i] : values[i];
      if (is_equal (sum, target))
        return TRUE;
    }
  return FALSE;
}

static gboolean
make_two (double a,
          double b,
          double target)
{
  if (is_equal (a + b, target) || is_equal (fabs (a - b), target) || is_equal (a * b, target))
    return TRUE;
  return a > 0 && b > 0 && is_equal (MAX (a, b) / MIN (a, b), target);
}

/* "Three boxes of eight and five more": two of the values and a third one. */
static gboolean
make_three (double a,
            double b,
            double c,
            double target)
{
  if (make_two (a * b, c, target) || make_two (a + b, c, target) || make_two (fabs (a - b), c, target))
    return TRUE;
  return a > 0 && b > 0 && make_two (MAX (a, b) / MIN (a, b), c, target);
}

static gboolean
make_many (const Figures *self,
           double target)
{
  double sum = 0;

  for (guint i = 0; i < self->n; i++)
    sum += self->values[i];
  return self->n > 1 && (is_equal (sum, target) || balances (self->values, self->n, target));
}

/* Whether two of the values make @target, or all of them together do; with
 * @is_long, or three of them. */
static gboolean
figures_make (const Figures *self,
              double target,
              gboolean is_long)
{
  if (make_many (self, target))
    return TRUE;
  for (guint i = 0; i < self->n; i++)
    for (guint j = i + 1; j < self->n; j++)
      {
        if (make_two (self->values[i], self->values[j], target))
          return TRUE;
        for (guint k = 0; is_long && self->n <= MAX_TERMS && k < self->n; k++)
          if (k != i && k != j && make_three (self->values[i], self->values[j], self->values[k], target))
            return TRUE;
      }
  return FALSE;
}

static gboolean
figures_have (const Figures *self,
              double value)
{
  for (guint i = 0; i < self->n; i++)
    if (is_equal (self->values[i], value))
      return TRUE;
  return FALSE;
}

static gboolean
begins_figure (const Figures *self,
               gsize offset)
{
  for (guint i = 0; i < self->n; i++)
    if (self->figures[i]->span.start == offset)
      return TRUE;
  return FALSE;
}

/* Whether a text tells a result: "has 12 left", "together", "each". */
static gboolean
tells_result (const StetAnalysis *analysis,
              const Figures *figures)
{
  guint n;
  const StetToken *tokens = stet_analysis_get_tokens (analysis, &n);

  for (guint i = 0; i < n; i++)
    {
      if (_stet_grammar_is (&tokens[i], STET_GRAMMAR_RESULT))
        return TRUE;
      if (_stet_grammar_is (&tokens[i], STET_GRAMMAR_OWNING) && i + 1 < n && begins_figure (figures, tokens[i + 1].start))
        return TRUE;
    }
  return FALSE;
}

static gboolean
have_same_unit (const StetAnalysis *given,
                const StetQuantity *a,
                const StetQuantity *b)
{
  const StetLexicon *lexicon = stet_analysis_get_lexicon (given);

  if (a->type != b->type)
    return FALSE;
  if (a->type != STET_QUANTITY_NUMBER)
    return a->unit == b->unit;
  return a->noun_key != 0 && b->noun_key != 0 && stet_lexicon_get_synonym (lexicon, a->noun_key) == stet_lexicon_get_synonym (lexicon, b->noun_key);
}

static gboolean
has_same_unit (const Figures *self,
               const StetAnalysis *given,
               const StetQuantity *claimed)
{
  for (guint i = 0; i < self->n; i++)
    if (have_same_unit (given, self->figures[i], claimed))
      return TRUE;
  return FALSE;
}

/* "Two ministers signed nine papers" are no eleven papers: leaves only what is
 * counted in the unit of @claimed, or in none. */
static void
keep_unit (Figures *self,
           const StetAnalysis *given,
           const StetQuantity *claimed)
{
  guint n = 0;

  for (guint i = 0; i < self->n; i++)
    {
      const StetQuantity *figure = self->figures[i];

      if (!have_same_unit (given, figure, claimed) && (figure->type != STET_QUANTITY_NUMBER || figure->noun_key != 0))
        continue;
      self->figures[n] = figure;
      self->values[n++] = figure->value;
    }
  self->n = n;
}

gboolean
_stet_pair_problem_solve (const StetAnalysis *given,
                          const StetAnalysis *claim,
                          gboolean is_sure,
                          StetSpan *span)
{
  Figures given_figures;
  Figures claimed;
  guint n;
  gboolean is_result;

  stet_analysis_get_sentences (given, &n);
  figures_read (&given_figures, given);
  figures_read (&claimed, claim);
  is_result = tells_result (claim, &claimed);
  if (!is_sure && !is_result && n < 2)
    return FALSE;
  for (guint i = 0; i < claimed.n; i++)
    {
      Figures summands = given_figures;

      if (!is_result && n < 2)
        keep_unit (&summands, given, claimed.figures[i]);
      *span = claimed.figures[i]->span;
      if (figures_make (&summands, claimed.values[i], is_result))
        return TRUE;
    }
  return FALSE;
}

/* Whether each sentence has a figure, and nothing but figures to reckon with. */
static gboolean
is_problem (const StetAnalysis *given,
            const Figures *figures)
{
  guint n;
  const StetSentence *sentences = stet_analysis_get_sentences (given, &n);

  if (figures->n < 2 || figures->n > MAX_TERMS)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (sentences[i].n_quantities == 0)
      return FALSE;
  return TRUE;
}

gboolean
_stet_pair_problem_refute (const StetAnalysis *given,
                           const StetAnalysis *claim,
                           StetSpan *a,
                           StetSpan *b)
{
  Figures given_figures;
  Figures claimed;
  guint n;

  stet_analysis_get_quantities (claim, &n);
  figures_read (&given_figures, given);
  figures_read (&claimed, claim);
  if (n != 1 || claimed.n != 1 || !is_problem (given, &given_figures) || !tells_result (claim, &claimed))
    return FALSE;
  if (!has_same_unit (&given_figures, given, claimed.figures[0]) || figures_have (&given_figures, claimed.values[0]) || figures_make (&given_figures, claimed.values[0], TRUE))
    return FALSE;
  *a = given_figures.figures[given_figures.n - 1]->span;
  *b = claimed.figures[0]->span;
  return TRUE;
}
