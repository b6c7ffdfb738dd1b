/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-statement"

#include "stet-sentences-private.h"

/* Lists have no more items; a year is no mark. */
#define MAX_DIGITS 3

/* How a mark looks: bits beside each other, so that equal styles are equal. */
#define STYLE_NUMBER 1
#define STYLE_LETTER 2
#define STYLE_STOP 4
#define STYLE_CLOSE 8
#define STYLE_OPEN 16
#define STYLE_BULLET 32

/* Returns: the number or place in the alphabet of an item; 0 for no item */
static guint
read_ordinal (const StetCutter *self,
              guint i,
              guint32 *style)
{
  const StetToken *token = &self->tokens[i];
  const char *text = self->analysis->text + token->start;
  gsize len = token->end - token->start;
  guint ordinal = 0;

  if (token->kind == STET_TOKEN_NUMBER && len <= MAX_DIGITS)
    {
      for (gsize k = 0; k < len; k++)
        {
          if (!g_ascii_isdigit (text[k]))
            return 0;
          ordinal = ordinal * 10 + (guint) g_ascii_digit_value (text[k]);
        }
      *style |= STYLE_NUMBER;
    }
  else if (token->kind == STET_TOKEN_WORD && len == 1 && g_ascii_islower (text[0]))
    {
      ordinal = (guint) (text[0] - 'a') + 1;
      *style |= STYLE_LETTER;
    }

  return ordinal;
}

guint
_stet_cutter_read_series (const StetCutter *self,
                          guint i,
                          StetSeries *series)
{
  StetMark mark = _stet_cutter_mark (self, i);
  guint n = 0;
  guint32 style = 0;
  guint ordinal;

  if (mark == STET_MARK_BULLET)
    {
      *series = (StetSeries){ STYLE_BULLET, 0 };
      if (i + 1 < self->n && _stet_cutter_read_series (self, i + 1, &(StetSeries){ 0 }) > 1)
        return 1 + _stet_cutter_read_series (self, i + 1, &(StetSeries){ 0 });
      return 1;
    }
  if (mark == STET_MARK_OPEN && self->analysis->text[self->tokens[i].start] == '(' && _stet_cutter_is_joined (self, i + 1))
    {
      style = STYLE_OPEN;
      n = 1;
    }
  if (i + n >= self->n)
    return 0;
  ordinal = read_ordinal (self, i + n, &style);
  if (ordinal == 0)
    return 0;
  n++;
  if (_stet_cutter_is_joined (self, i + n) && _stet_cutter_mark (self, i + n) == STET_MARK_STOP)
    {
      style |= STYLE_STOP;
      n++;
    }
  if (_stet_cutter_is_joined (self, i + n) && self->analysis->text[self->tokens[i + n].start] == ')')
    {
      style |= STYLE_CLOSE;
      n++;
    }
  if ((style & (STYLE_STOP | STYLE_CLOSE)) == 0 || ((style & STYLE_OPEN) != 0 && (style & STYLE_CLOSE) == 0))
    return 0;
  /* "2.html" and "e.g" are no items, and an item has something in it. */
  if (i + n >= self->n || _stet_cutter_is_joined (self, i + n))
    return 0;

  *series = (StetSeries){ style, ordinal };

  return n;
}
