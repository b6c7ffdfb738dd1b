/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-self-private.h"

#include <math.h>
#include <string.h>

#include "stet-fact-private.h"
#include "stet-role-private.h"

/* A list has so many parts at most. */
#define MAX_PARTS 12

/* So many tokens may stand between a total and the mark before its parts. */
#define REACH_MARK 9

/* A part stands among the first tokens of its place in the list. */
#define REACH_PART 2

/* Parts that miss the total by more leave something out on purpose. */
#define MAX_SHARE_MISSED 0.12

/* Totals below this are counted, not added up. */
#define MIN_TOTAL 5

/* Shares may be rounded up by so much altogether; beyond the second figure
 * they are no shares of one whole. */
#define WHOLE 100
#define MAX_ROUNDING 1.5
#define MAX_SHARES 130
#define MIN_SHARES 3

#define SCORE 0.8

/* What stands behind a total, or the shares of a whole. */
typedef struct
{
  const StetQuantity *parts[MAX_PARTS];
  guint n;
  gboolean is_closed; /* "and" stood before the last one, or a bracket closed the list */
} List;

typedef struct
{
  const StetMatchArticle *article;
  guint index;
  const StetSentence *sentence;
  guint number;
  GArray *drafts;
} Reader;

static const StetToken *
get_tokens (const Reader *self)
{
  guint n;

  return stet_analysis_get_tokens (self->article->analysis, &n);
}

static char
get_mark (const Reader *self,
          guint i)
{
  const StetToken *token = &get_tokens (self)[i];

  return token->kind == STET_TOKEN_PUNCTUATION ? stet_analysis_get_text (self->article->analysis, NULL)[token->start] : '\0';
}

static guint
get_end (const Reader *self)
{
  return self->sentence->first_token + self->sentence->n_tokens;
}

/* The figure that begins with token @i. */
static const StetQuantity *
find_quantity (const Reader *self,
               guint i)
{
  guint n;
  const StetQuantity *all = stet_analysis_get_quantities (self->article->analysis, &n);
  gsize start = get_tokens (self)[i].start;
  guint low = self->sentence->first_quantity;
  guint high = low + self->sentence->n_quantities;

  /* They stand in the order of the text. */
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (all[middle].span.start < start)
        low = middle + 1;
      else
        high = middle;
    }
  if (low == self->sentence->first_quantity + self->sentence->n_quantities || all[low].span.start != start)
    return NULL;

  return &all[low];
}

static gboolean
is_exact (const StetQuantity *quantity)
{
  return !isnan (quantity->value) && isnan (quantity->value_hi) && quantity->change == STET_CHANGE_EQUAL;
}

static gboolean
is_like (const StetQuantity *total,
         const StetQuantity *part)
{
  return is_exact (part) && part->type == total->type && part->unit == total->unit;
}

/* "18 in the town and four beyond it": what each place of the list begins with. */
static void
read_list (const Reader *self,
           const StetQuantity *kind,
           guint first,
           List *list)
{
  const StetToken *tokens = get_tokens (self);
  guint begin = first;
  gboolean is_open = TRUE;
  gboolean follows_and = FALSE;

  *list = (List){ 0 };
  for (guint i = first; i < get_end (self); i++)
    {
      char mark = get_mark (self, i);
      const StetQuantity *quantity = is_open && i <= begin + REACH_PART ? find_quantity (self, i) : NULL;

      if (mark == ')')
        list->is_closed = TRUE;
      if (mark == ')' || mark == ':' || list->n == MAX_PARTS)
        return;
      if (mark == ',' || mark == ';' || _stet_token_has_role (&tokens[i], "and"))
        {
          begin = i + 1;
          is_open = TRUE;
          follows_and = mark == '\0';
        }
      else if (quantity != NULL && is_like (kind, quantity))
        {
          list->parts[list->n++] = quantity;
          list->is_closed = follows_and;
          is_open = FALSE;
        }
    }
}

static double
add_up (const List *list)
{
  double sum = 0;

  for (guint i = 0; i < list->n; i++)
    sum += list->parts[i]->value;
  return sum;
}

/* With a comma before each three digits, as articles write it. */
static void
append_value (GString *out,
              double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  gsize whole;

  g_ascii_formatd (text, sizeof text, "%.12g", value);
  whole = strspn (text, "0123456789");
  for (gsize i = 0; i < whole; i++)
    {
      if (i > 0 && (whole - i) % 3 == 0)
        g_string_append_c (out, ',');
      g_string_append_c (out, text[i]);
    }
  g_string_append (out, text + whole);
}

static char *
explain (const List *list,
         double sum,
         double total)
{
  GString *out = g_string_new ("The parts do not make the whole: ");

  for (guint i = 0; i < list->n; i++)
    {
      g_string_append (out, i > 0 ? " + " : "");
      append_value (out, list->parts[i]->value);
    }
  g_string_append (out, " = ");
  append_value (out, sum);
  g_string_append (out, ", not ");
  append_value (out, total);
  g_string_append_c (out, '.');
  return g_string_free (out, FALSE);
}

static void
add_draft (const Reader *self,
           StetSpan total,
           StetSpan parts,
           double sum,
           char *explanation)
{
  StetDraft draft = { STET_FINDING_CONFLICT, STET_FINDING_FIELD_SUM, SCORE, FALSE, explanation };
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  draft.a = (StetDraftSide){ self->index, self->number, total, NULL, FALSE };
  draft.b = (StetDraftSide){ self->index, self->number, parts, g_strdup (g_ascii_formatd (text, sizeof text, "%.12g", sum)), FALSE };
  g_array_append_val (self->drafts, draft);
}

/* The token behind the mark that the parts of @total follow; 0 if none do. */
static guint
find_list (const Reader *self,
           const StetQuantity *total)
{
  const StetToken *tokens = get_tokens (self);
  guint first;
  guint end;
  gboolean is_of;

  if (!_stet_facts_find_tokens (self->article->analysis, total->span, &first, &end))
    return 0;
  is_of = first <= self->sentence->first_token + 2 && _stet_token_has_role (&tokens[self->sentence->first_token], "of");
  for (guint i = end; i < get_end (self) && i < end + REACH_MARK; i++)
    {
      char mark = get_mark (self, i);

      if (mark == ':' || mark == '(' || (is_of && mark == ','))
        return i + 1;
      if (mark == ',' || mark == ';' || (find_quantity (self, i) != NULL && is_like (total, find_quantity (self, i))))
        return 0;
    }
  return 0;
}

static void
check_total (const Reader *self,
             const StetQuantity *total)
{
  guint first = is_exact (total) && total->value >= MIN_TOTAL && total->type != STET_QUANTITY_PERCENT && total->type != STET_QUANTITY_ORDINAL ? find_list (self, total) : 0;
  List list;
  double sum;

  if (first == 0)
    return;
  read_list (self, total, first, &list);
  sum = add_up (&list);
  if (list.n < 2 || !list.is_closed || fabs (sum - total->value) > MAX_SHARE_MISSED * total->value)
    return;
  /* Rounded parts miss a little; people are not rounded. */
  if (fabs (sum - total->value) <= (total->step > 1 || total->step < 1 ? list.n * total->step / 2 : 0))
    return;
  add_draft (self, total->span, (StetSpan){ list.parts[0]->span.start, list.parts[list.n - 1]->span.end }, sum, explain (&list, sum, total->value));
}

/* "63 per cent came from Britain, 24 per cent from Europe and 17 per cent from
 * elsewhere" are more than all. */
static void
check_shares (const Reader *self,
              const StetQuantity *share)
{
  guint first;
  guint end;
  List list;
  double sum;

  if (share->type != STET_QUANTITY_PERCENT || !is_exact (share) || !_stet_facts_find_tokens (self->article->analysis, share->span, &first, &end))
    return;
  if (first < self->sentence->first_token + 2 || !_stet_token_has_role (&get_tokens (self)[first - 1], "group") || !_stet_token_has_role (&get_tokens (self)[first - 2], "of"))
    return;
  read_list (self, share, first, &list);
  sum = add_up (&list);
  if (list.n >= MIN_SHARES && list.is_closed && sum > WHOLE + MAX_ROUNDING && sum <= MAX_SHARES)
    add_draft (self, (StetSpan){ share->span.start, list.parts[list.n - 2]->span.end }, list.parts[list.n - 1]->span, sum, explain (&list, sum, WHOLE));
}

void
_stet_self_check_sums (const StetMatchArticle *article,
                       guint index,
                       GArray *drafts)
{
  guint n_sentences;
  guint n;
  const StetSentence *sentences = stet_analysis_get_sentences (article->analysis, &n_sentences);
  const StetQuantity *quantities = stet_analysis_get_quantities (article->analysis, &n);

  for (guint s = 0; s < n_sentences; s++)
    for (guint q = sentences[s].first_quantity; q < sentences[s].first_quantity + sentences[s].n_quantities; q++)
      {
        Reader reader = { article, index, &sentences[s], s, drafts };

        if (sentences[s].block == STET_BLOCK_META || sentences[s].n_quantities < MIN_SHARES)
          continue;
        check_total (&reader, &quantities[q]);
        check_shares (&reader, &quantities[q]);
      }
}
