/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-review"

#include "stet-prefill-private.h"

#include <string.h>

/* Tokens that say that a word is something other than a common noun. */
#define NOT_A_NOUN (STET_TOKEN_STOP | STET_TOKEN_CLAUSE | STET_TOKEN_AUX | STET_TOKEN_CARDINAL | STET_TOKEN_MONTH)

/* A noun stands at most so many words behind its number. */
#define MAX_NOUN_WORDS 3

typedef struct
{
  const char *text;
  const GArray *tokens;
} StetScan;

/* A bare number, before anything is made of it: the tokens up to @end, with
 * the flags of all of them. */
typedef struct
{
  guint end;
  guint flags;
  gboolean has_digits;
} StetQuantity;

/* Before the first and after the last token there is a full stop. */
static const StetToken *
get (const StetScan *scan,
     guint i)
{
  static const StetToken outside = { 0, 0, STET_TOKEN_MARK, 0 };

  return i < scan->tokens->len ? &g_array_index (scan->tokens, StetToken, i) : &outside;
}

static gboolean
has (const StetScan *scan,
     guint i,
     guint flags)
{
  return (get (scan, i)->flags & flags) != 0;
}

static gboolean
is_kind (const StetScan *scan,
         guint i,
         StetTokenKind kind)
{
  return i < scan->tokens->len && get (scan, i)->kind == kind;
}

/* @words: each between two bars. */
static gboolean
is_one_of (const StetScan *scan,
           guint i,
           const char *words)
{
  const StetToken *token = get (scan, i);
  g_autofree char *probe = NULL;

  if (token->end == token->start || token->end - token->start > 16)
    return FALSE;

  probe = g_strdup_printf ("|%.*s|", (int) (token->end - token->start), scan->text + token->start);
  for (char *p = probe; *p != '\0'; p++)
    *p = g_ascii_tolower (*p);
  return strstr (words, probe) != NULL;
}

/* "one" is a pronoun more often than a number. */
static gboolean
begins_quantity (const StetScan *scan,
                 guint i)
{
  if (is_kind (scan, i, STET_TOKEN_NUMBER))
    return !has (scan, i, STET_TOKEN_LABEL);
  if (!has (scan, i, STET_TOKEN_CARDINAL | STET_TOKEN_ORDINAL | STET_TOKEN_FRACTION | STET_TOKEN_OFTEN))
    return FALSE;
  if (is_one_of (scan, i, "|one|"))
    return has (scan, i + 1, STET_TOKEN_MULTIPLIER | STET_TOKEN_UNIT | STET_TOKEN_MEASURE);
  return !(has (scan, i, STET_TOKEN_FRACTION) && i > 0 && has (scan, i - 1, STET_TOKEN_ORDINAL));
}

/* "15", "3.6 billion", "two hundred and five", "half a million", "a dozen". */
static gboolean
read_simple (const StetScan *scan,
             guint i,
             StetQuantity *quantity)
{
  guint end;

  if (begins_quantity (scan, i))
    end = i + 1;
  else if (is_one_of (scan, i, "|a|an|") && has (scan, i + 1, STET_TOKEN_MULTIPLIER))
    end = i + 2;
  else
    return FALSE;

  quantity->has_digits = is_kind (scan, i, STET_TOKEN_NUMBER);
  quantity->flags = get (scan, i)->flags | get (scan, end - 1)->flags;
  if (is_one_of (scan, i, "|half|") && is_one_of (scan, end, "|a|") && has (scan, end + 1, STET_TOKEN_MULTIPLIER))
    {
      quantity->flags = STET_TOKEN_CARDINAL;
      end += 2;
    }

  while (!(quantity->flags & (STET_TOKEN_ORDINAL | STET_TOKEN_COMPOUND | STET_TOKEN_OFTEN)))
    {
      if (has (scan, end, STET_TOKEN_MULTIPLIER))
        end++;
      else if (has (scan, end - 1, STET_TOKEN_MULTIPLIER) && has (scan, end, STET_TOKEN_CARDINAL))
        end++;
      else if (has (scan, end - 1, STET_TOKEN_MULTIPLIER) && is_one_of (scan, end, "|and|") && has (scan, end + 1, STET_TOKEN_CARDINAL))
        end += 2;
      else
        break;
      quantity->flags |= get (scan, end - 1)->flags;
    }

  quantity->end = end;
  return TRUE;
}

/* The token after the sign between the two ends of a range, or 0. */
static guint
get_range_end (const StetScan *scan,
               guint first,
               guint end)
{
  gboolean is_between = first > 0 && is_one_of (scan, first - 1, "|between|");
  guint second = end + 1;

  if (is_kind (scan, end, STET_TOKEN_DASH))
    {
      if (!has (scan, end, STET_TOKEN_GLUED) || !has (scan, second, STET_TOKEN_GLUED))
        return 0;
    }
  else if (!is_one_of (scan, end, is_between ? "|and|" : "|to|or|"))
    return 0;
  if (is_kind (scan, second, STET_TOKEN_CURRENCY))
    second++;
  return begins_quantity (scan, second) ? second : 0;
}

/* @first: where the figure begins: at @i or at a currency before it. */
static gboolean
read_quantity (const StetScan *scan,
               guint first,
               guint i,
               StetQuantity *quantity)
{
  guint second;

  if (!read_simple (scan, i, quantity))
    return FALSE;

  for (second = get_range_end (scan, first, quantity->end); second != 0; second = get_range_end (scan, first, quantity->end))
    {
      StetQuantity other;

      if (!read_simple (scan, second, &other))
        break;
      quantity->end = other.end;
      quantity->flags |= other.flags;
    }
  return TRUE;
}

static gboolean
is_year (const StetScan *scan,
         guint i)
{
  const StetToken *token = get (scan, i);
  const char *digits = scan->text + token->start;
  gsize len = token->end - token->start;

  if (!is_kind (scan, i, STET_TOKEN_NUMBER) || len < 4 || (len > 4 && digits[4] != '/'))
    return FALSE;
  for (guint d = 0; d < 4; d++)
    if (!g_ascii_isdigit (digits[d]))
      return FALSE;
  return digits[0] == '1' || (digits[0] == '2' && digits[1] <= '1');
}

/* "20/6/2024", "21.06.2024" */
static gboolean
is_numeric_date (const StetScan *scan,
                 guint i)
{
  const StetToken *token = get (scan, i);
  guint n_parts = 1;

  for (gsize at = token->start; at < token->end; at++)
    if (strchr ("/.", scan->text[at]) != NULL)
      n_parts++;
  return n_parts == 3;
}

static guint
skip_year (const StetScan *scan,
           guint end)
{
  if (is_year (scan, end))
    return end + 1;
  if (is_kind (scan, end, STET_TOKEN_MARK) && scan->text[get (scan, end)->start] == ',' && is_year (scan, end + 1))
    return end + 2;
  return end;
}

static gboolean
set_figure (StetFigure *figure,
            StetFigureKind kind,
            guint first,
            guint end,
            guint rank)
{
  *figure = (StetFigure){ kind, first, end, end, end, rank };
  return TRUE;
}

static gboolean
find_date (const StetScan *scan,
           guint i,
           const StetQuantity *quantity,
           StetFigure *figure)
{
  guint end = quantity->end;
  guint month = is_one_of (scan, end, "|of|") ? end + 1 : end;
  gboolean is_hedged = i > 0 && is_one_of (scan, i - 1, "|about|some|nearly|over|around|almost|than|approximately|roughly|");

  if (quantity->flags & STET_TOKEN_CLOCK)
    return set_figure (figure, STET_FIGURE_DATE, i, is_one_of (scan, end, "|a.m.|p.m.|am|pm|") ? end + 1 : end, 1);
  if (quantity->flags & STET_TOKEN_DECADE)
    return set_figure (figure, STET_FIGURE_DATE, i, end, 2);
  if (has (scan, month, STET_TOKEN_MONTH) && !(quantity->flags & STET_TOKEN_MULTIPLIER))
    return set_figure (figure, STET_FIGURE_DATE, i, skip_year (scan, month + 1), 1);
  if (quantity->has_digits && is_numeric_date (scan, i))
    return set_figure (figure, STET_FIGURE_DATE, i, end, 1);
  if (is_year (scan, i) && end == i + 5)
    return set_figure (figure, STET_FIGURE_DATE, i, end, 1);
  if (is_year (scan, i) && !(quantity->flags & STET_TOKEN_MULTIPLIER) && !is_hedged && !has (scan, end, STET_TOKEN_UNIT | STET_TOKEN_MEASURE))
    return set_figure (figure, STET_FIGURE_DATE, i, end, 2);
  return FALSE;
}

/* What is measured in money or percent, if that is said right behind it. */
static gboolean
find_amount (const StetScan *scan,
             guint i,
             const StetQuantity *quantity,
             StetFigure *figure)
{
  guint end = quantity->end;

  if (is_kind (scan, end, STET_TOKEN_PERCENT) || is_one_of (scan, end, "|percent|pct|pc|"))
    return set_figure (figure, STET_FIGURE_PERCENT, i, end + 1, 0);
  if ((is_one_of (scan, end, "|per|") && is_one_of (scan, end + 1, "|cent|")) || (is_one_of (scan, end, "|percentage|") && is_one_of (scan, end + 1, "|point|points|")))
    return set_figure (figure, STET_FIGURE_PERCENT, i, end + 2, 0);
  if (quantity->flags & STET_TOKEN_FRACTION)
    return set_figure (figure, STET_FIGURE_PERCENT, i, end, is_one_of (scan, i, "|half|") ? 1 : 0);
  if (is_kind (scan, end, STET_TOKEN_CURRENCY) || has (scan, end, STET_TOKEN_MONEY))
    return set_figure (figure, STET_FIGURE_MONEY, i, end + 1, 0);
  if (has (scan, end, STET_TOKEN_CAPITAL) && has (scan, end + 1, STET_TOKEN_MONEY))
    return set_figure (figure, STET_FIGURE_MONEY, i, end + 2, 0);
  return FALSE;
}

static gboolean
find_ordinal (const StetScan *scan,
              guint i,
              const StetQuantity *quantity,
              StetFigure *figure)
{
  const StetToken *before = get (scan, i > 0 ? i - 1 : G_MAXUINT);
  gboolean is_possessive = before->end > 2 && scan->text[before->end - 1] == 's' && strchr ("'\x99", scan->text[before->end - 2]) != NULL;
  gboolean is_known = (before->flags & STET_TOKEN_DEFINITE) || is_possessive || is_one_of (scan, i > 0 ? i - 1 : G_MAXUINT, "|a|an|");

  return set_figure (figure, STET_FIGURE_ORDINAL, i, quantity->end,
                     is_one_of (scan, i, "|first|second|third|") && !is_known ? 2 : 0);
}

static gboolean
find_count (const StetScan *scan,
            guint i,
            const StetQuantity *quantity,
            StetFigure *figure)
{
  const StetToken *before = get (scan, i > 0 ? i - 1 : G_MAXUINT);

  set_figure (figure, STET_FIGURE_COUNT, i, quantity->end, 0);
  if (quantity->flags & (STET_TOKEN_OFTEN | STET_TOKEN_MEASURE))
    return TRUE;
  if (is_one_of (scan, quantity->end, "|°|") && is_one_of (scan, quantity->end + 1, "|c|f|"))
    return set_figure (figure, STET_FIGURE_COUNT, i, quantity->end + 2, 0);

  for (guint n = 0; n < MAX_NOUN_WORDS && is_kind (scan, quantity->end + n, STET_TOKEN_WORD); n++)
    {
      guint word = quantity->end + n;

      if (has (scan, word, NOT_A_NOUN))
        break;
      if (has (scan, word, STET_TOKEN_PLURAL | STET_TOKEN_UNIT | STET_TOKEN_MEASURE))
        {
          figure->noun = quantity->end;
          figure->noun_end = figure->end = word + 1;
          break;
        }
    }

  if (!quantity->has_digits && (before->flags & STET_TOKEN_DEFINITE))
    figure->rank = 2; /* "the two countries" */
  else if (quantity->has_digits && figure->noun == figure->noun_end && (before->flags & STET_TOKEN_CAPITAL) && i > 1)
    figure->rank = 2; /* "Article 5" */
  return TRUE;
}

/* The figure that begins with token @i. */
static gboolean
find_at (const StetScan *scan,
         guint i,
         StetFigure *figure)
{
  gboolean is_code = has (scan, i, STET_TOKEN_MONEY) && has (scan, i, STET_TOKEN_CAPITAL);
  StetQuantity quantity;

  if ((is_kind (scan, i, STET_TOKEN_CURRENCY) || is_code) && is_kind (scan, i + 1, STET_TOKEN_NUMBER))
    {
      gboolean has_country = i > 0 && has (scan, i, STET_TOKEN_GLUED) && has (scan, i - 1, STET_TOKEN_CAPITAL);

      return read_quantity (scan, i, i + 1, &quantity) && set_figure (figure, STET_FIGURE_MONEY, has_country ? i - 1 : i, quantity.end, 0);
    }

  if (has (scan, i, STET_TOKEN_MONTH) && is_kind (scan, i + 1, STET_TOKEN_NUMBER) && read_quantity (scan, i, i + 1, &quantity))
    return set_figure (figure, STET_FIGURE_DATE, i, skip_year (scan, quantity.end), 1);

  if (!read_quantity (scan, i, i, &quantity))
    return FALSE;
  if (find_date (scan, i, &quantity, figure) || find_amount (scan, i, &quantity, figure))
    return TRUE;
  if (quantity.flags & (STET_TOKEN_ORDINAL | STET_TOKEN_COMPOUND))
    return find_ordinal (scan, i, &quantity, figure);
  return find_count (scan, i, &quantity, figure);
}

/* A sign belongs to the number that it stands before, if nothing else does. */
static void
take_sign (const StetScan *scan,
           StetFigure *figure)
{
  if (figure->first == 0 || !has (scan, figure->first, STET_TOKEN_GLUED) || has (scan, figure->first - 1, STET_TOKEN_GLUED))
    return;
  if (is_kind (scan, figure->first - 1, STET_TOKEN_DASH) && is_kind (scan, figure->first, STET_TOKEN_NUMBER))
    figure->first--;
}

gboolean
_stet_prefill_find_figure (const char *text,
                           const GArray *tokens,
                           StetFigure *figure)
{
  StetScan scan = { text, tokens };
  gboolean is_found = FALSE;
  guint i = 0;

  while (i < tokens->len && !(is_found && figure->rank == 0))
    {
      StetFigure candidate;

      if (!find_at (&scan, i, &candidate))
        {
          i++;
          continue;
        }

      i = MAX (candidate.end, i + 1);
      if (is_found && candidate.rank >= figure->rank)
        continue;
      *figure = candidate;
      is_found = TRUE;
    }

  if (is_found)
    take_sign (&scan, figure);
  return is_found;
}
