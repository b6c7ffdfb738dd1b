/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-parts-private.h"

#include <math.h>
#include <string.h>

#include "stet-explain-private.h"
#include "stet-role-private.h"
#include "stet-text.h"

/* A total has so many parts at most. */
#define MAX_PARTS 8

/* So many bytes may stand between two parts of one sum. */
#define MAX_GAP 80

/* A part is quoted up to its mark, but not longer than this. */
#define MAX_PHRASE_BYTES 60

/* One part of a sum. */
typedef struct
{
  StetSpan span;
  double value;
} Part;

static gboolean
is_addend (const StetQuantity *total,
           const StetQuantity *quantity)
{
  if (isnan (quantity->value) || !isnan (quantity->value_hi))
    return FALSE;
  if (total->type == STET_QUANTITY_NUMBER || total->type == STET_QUANTITY_ORDINAL)
    return quantity->type == STET_QUANTITY_NUMBER;
  return quantity->type == total->type && quantity->unit == total->unit;
}

static gboolean
is_equal (double a,
          double b)
{
  return fabs (a - b) <= 1e-6 * MAX (1, MAX (fabs (a), fabs (b)));
}

/* "once", "twice": numbers that are no figures of their own. */
static gboolean
is_number_word (const StetQuantity *total,
                const StetToken *token)
{
  const StetSense *sense = token->lexeme != NULL ? stet_lexeme_find_sense (token->lexeme, STET_WORD_NUMBER) : NULL;

  return sense != NULL && total->type == STET_QUANTITY_NUMBER && !isnan (token->lexeme->value);
}

static const StetQuantity *
find_quantity (const StetFact *of,
               const StetToken *token)
{
  guint n;
  const StetQuantity *all = stet_analysis_get_quantities (of->analysis, &n);
  const StetSentence *sentence = _stet_fact_get_sentence (of);

  for (guint i = sentence->first_quantity; i < sentence->first_quantity + sentence->n_quantities; i++)
    if (stet_span_overlaps (all[i].span, stet_token_span (token)))
      return &all[i];
  return NULL;
}

static gboolean
read_part (const StetFact *of,
           const StetQuantity *kind,
           const StetToken *token,
           Part *part)
{
  const StetQuantity *quantity = find_quantity (of, token);

  if (quantity != NULL && token->start == quantity->span.start && is_addend (kind, quantity))
    *part = (Part){ quantity->span, quantity->value };
  else if (quantity == NULL && is_number_word (kind, token))
    *part = (Part){ stet_token_span (token), token->lexeme->value };
  else
    return FALSE;
  return TRUE;
}

/* Whether "of them" follows the part, or "of whom" stands before it. */
static gboolean
is_of_group (const StetFact *of,
             const StetToken *token,
             StetSpan span)
{
  guint n;
  const StetToken *tokens = stet_analysis_get_tokens (of->analysis, &n);
  guint i = (guint) (token - tokens);

  if (i > 1 && _stet_token_has_role (&tokens[i - 1], "group"))
    return TRUE;
  while (i < n && tokens[i].start < span.end)
    i++;
  return i + 1 < n && _stet_token_has_role (&tokens[i], "of") && _stet_token_has_role (&tokens[i + 1], "group");
}

/* Whether "and" or a mark joins the part that begins with token @i to the one
 * that ends at @end: "27 votes the council shut five" counts two things. */
static gboolean
is_joined (const StetFact *of,
           gsize end,
           guint i)
{
  const StetToken *tokens = _stet_fact_get_tokens (of);

  for (; i > 0 && tokens[i - 1].start >= end; i--)
    if (_stet_token_is_mark (&tokens[i - 1]) || _stet_token_has_role (&tokens[i - 1], "and"))
      return TRUE;
  return FALSE;
}

/* The figures of the sentence of @of from its token @first on that can be
 * added, as far as they stand together. */
static guint
gather (const StetFact *of,
        const StetQuantity *kind,
        guint first,
        Part *parts)
{
  const StetToken *tokens = _stet_fact_get_tokens (of);
  const StetSentence *sentence = _stet_fact_get_sentence (of);
  guint n = 0;

  for (guint i = first; i < sentence->first_token + sentence->n_tokens && n < MAX_PARTS; i++)
    {
      if (!read_part (of, kind, &tokens[i], &parts[n]))
        continue;
      /* "Nine survive, two of them": those are no others. */
      if (n > 0 && is_of_group (of, &tokens[i], parts[n].span))
        break;
      if (n > 0 && (parts[n].span.start - parts[n - 1].span.end > MAX_GAP || !is_joined (of, parts[n - 1].span.end, i)))
        break;
      n++;
    }
  return n;
}

/* The words of a part, up to the next mark. */
static char *
dup_part (const StetAnalysis *analysis,
          StetSpan span)
{
  gsize len;
  const char *text = stet_analysis_get_text (analysis, &len) + span.start;
  gsize own = stet_span_length (span);
  gsize n = own;
  g_autofree char *words = NULL;
  g_autofree char *line = NULL;

  while (n < MAX_PHRASE_BYTES && span.start + n < len && strchr (",;.:()\n", text[n]) == NULL)
    n++;
  while (n > own && ((guchar) text[n] & 0xC0) == 0x80)
    n--;
  words = g_strndup (text, n);
  line = stet_text_squeeze (words, -1);
  return g_steal_pointer (&line);
}

static void
append_value (GString *out,
              double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (out, g_ascii_formatd (text, sizeof text, "%.12g", value));
}

static char *
dup_equation (const Part *parts,
              guint n,
              double total)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append (out, " + ");
      append_value (out, parts[i].value);
    }
  g_string_append (out, " = ");
  append_value (out, total);
  return g_string_free (out, FALSE);
}

/* So many of the parts add up to @total; 0 if they never do. */
static guint
count_to_sum (const Part *parts,
              guint n,
              double total)
{
  double sum = 0;

  for (guint i = 0; i < n; i++)
    {
      sum += parts[i].value;
      if (i > 0 && is_equal (sum, total))
        return i + 1;
    }
  return 0;
}

char *
_stet_parts_explain_part (const StetFact *total,
                          const StetFact *part)
{
  Part parts[MAX_PARTS];
  guint n = gather (total, total->quantity, total->end_token, parts);
  g_autofree char *whole = NULL;
  g_autofree char *piece = NULL;
  g_autofree char *equation = NULL;

  n = count_to_sum (parts, n, total->quantity->value);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *words = NULL;

      if (!is_equal (parts[i].value, part->quantity->value))
        continue;
      whole = _stet_explain_dup_phrase (total);
      piece = _stet_explain_dup_phrase (part);
      equation = dup_equation (parts, n, total->quantity->value);
      words = dup_part (total->analysis, parts[i].span);
      return g_strdup_printf ("Both can be right: “%s” counts only “%s”, while “%s” counts all of them (%s).", piece, words, whole, equation);
    }
  return NULL;
}

static char *
explain_rest (const StetFact *total,
              const StetFact *part,
              StetSpan *span)
{
  g_autofree char *whole = NULL;
  g_autofree char *piece = NULL;

  if ((part->flags & STET_FACT_REST) == 0 || part->quantity->type != STET_QUANTITY_NUMBER || !is_equal (part->quantity->value + 1, total->quantity->value))
    return NULL;
  whole = _stet_explain_dup_phrase (total);
  piece = _stet_explain_dup_phrase (part);
  *span = part->quantity->span;
  return g_strdup_printf ("“%s” and the one that is named before make “%s”.", piece, whole);
}

char *
_stet_parts_explain_sum (const StetFact *total,
                         const StetFact *part,
                         StetSpan *span)
{
  Part parts[MAX_PARTS];
  guint n = gather (part, total->quantity, part->first_token, parts);
  g_autofree char *whole = NULL;
  g_autofree char *equation = NULL;

  if (total->quantity->change != STET_CHANGE_EQUAL || !isnan (total->quantity->value_hi))
    return NULL;
  n = count_to_sum (parts, n, total->quantity->value);
  if (n == 0)
    return explain_rest (total, part, span);
  whole = _stet_explain_dup_phrase (total);
  equation = dup_equation (parts, n, total->quantity->value);
  *span = (StetSpan){ parts[0].span.start, parts[n - 1].span.end };
  return g_strdup_printf ("The other article gives the parts of “%s”: %s.", whole, equation);
}
