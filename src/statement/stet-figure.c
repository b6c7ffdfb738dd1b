/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-statement"

#include "stet-number-private.h"

#include <math.h>
#include <string.h>

/* A number in figures has no more digits than this; longer runs are no
 * numbers that a reader takes in. */
#define MAX_DIGITS 24

/* What the separators of a run of digits look like. */
typedef struct
{
  guint n_digits;
  guint n_points;
  guint n_commas;
  guint groups_of_three; /* how many of the groups behind a separator have three digits */
  guint groups_of_two;
  guint last_group;  /* the digits behind the last separator */
  guint first_group; /* the digits before the first one */
  char first_mark;
  char last_mark;
  const char *stop;
} Shape;

static void
close_group (Shape *shape,
             guint n)
{
  shape->last_group = n;
  if (shape->first_mark == '\0')
    shape->first_group = n;
  else if (n == 3)
    shape->groups_of_three++;
  else if (n == 2)
    shape->groups_of_two++;
}

static void
find_shape (const char *text,
            const char *end,
            Shape *shape)
{
  guint group = 0;
  const char *p;

  *shape = (Shape){ 0 };
  for (p = text; p < end; p++)
    {
      if (g_ascii_isdigit (*p))
        {
          group++;
          shape->n_digits++;
          continue;
        }
      if ((*p != '.' && *p != ',') || p + 1 >= end || !g_ascii_isdigit (p[1]))
        break;
      close_group (shape, group);
      if (shape->first_mark == '\0')
        shape->first_mark = *p;
      shape->last_mark = *p;
      shape->n_points += *p == '.';
      shape->n_commas += *p == ',';
      group = 0;
    }
  close_group (shape, group);
  shape->stop = p;
}

/* Returns: which mark stands before the decimals: '.', ',' or 0 for none; -1
 * when the run is no number */
static int
find_decimal_mark (const Shape *shape,
                   gboolean comma_decimals)
{
  guint n_marks = shape->n_points + shape->n_commas;
  char mark = shape->first_mark;
  gboolean groups_fit = shape->groups_of_three == n_marks && shape->first_group >= 1 && shape->first_group <= 3;

  if (n_marks == 0)
    return 0;
  if (shape->n_points > 0 && shape->n_commas > 0)
    {
      guint n_last = shape->last_mark == '.' ? shape->n_points : shape->n_commas;

      /* "1,234.5", "1.234,5", "12,34,567.89": the last mark stands alone. */
      return n_last == 1 && shape->groups_of_three >= 1 ? shape->last_mark : -1;
    }
  if (n_marks == 1)
    {
      /* A comma before three digits sets thousands apart; elsewhere it is
       * the decimal comma of other languages, and the same with points. */
      if (mark == (comma_decimals ? ',' : '.'))
        return mark;
      return groups_fit && shape->first_group > 0 ? 0 : mark;
    }
  if (groups_fit)
    return 0;
  /* The groups of India: "12,34,567". */
  if (mark == ',' && shape->last_group == 3 && shape->groups_of_two + 1 == n_marks && shape->first_group <= 2)
    return 0;

  return -1;
}

/* "e-5" behind a number; @text stays when there is none. */
static const char *
scan_exponent (const char *text,
               const char *end,
               int *exponent)
{
  const char *p = text;
  gboolean is_negative;
  int n = 0;

  *exponent = 0;
  if (p + 1 >= end || (*p != 'e' && *p != 'E'))
    return text;
  p++;
  is_negative = *p == '-';
  if (*p == '-' || *p == '+')
    p++;
  if (p >= end || !g_ascii_isdigit (*p))
    return text;
  for (; p < end && g_ascii_isdigit (*p) && n < 1000; p++)
    n = n * 10 + (*p - '0');
  if (n > 300 || (p < end && g_ascii_isalnum (*p)))
    return text;

  *exponent = is_negative ? -n : n;

  return p;
}

const char *
_stet_figure_scan (const char *text,
                   const char *end,
                   gboolean comma_decimals,
                   double *value,
                   double *step)
{
  char digits[MAX_DIGITS + 16];
  gsize n = 0;
  guint n_decimals = 0;
  gboolean in_decimals = FALSE;
  Shape shape;
  int mark;
  int exponent;
  const char *stop;

  find_shape (text, end, &shape);
  mark = find_decimal_mark (&shape, comma_decimals);
  if (shape.n_digits == 0 || shape.n_digits > MAX_DIGITS || mark < 0)
    return NULL;

  for (const char *p = text; p < shape.stop; p++)
    {
      if (g_ascii_isdigit (*p))
        {
          digits[n++] = *p;
          n_decimals += in_decimals;
        }
      else if (*p == mark)
        {
          digits[n++] = '.';
          in_decimals = TRUE;
        }
    }
  stop = scan_exponent (shape.stop, end, &exponent);
  if (exponent != 0)
    n += (gsize) g_snprintf (digits + n, 8, "e%d", exponent);
  digits[n] = '\0';
  *value = g_ascii_strtod (digits, NULL);
  *step = pow (10.0, exponent - (int) n_decimals);

  return stop;
}

/* The fractions that are one character. */
static double
value_of_sign (const StetReader *reader,
               guint token)
{
  static const struct
  {
    gunichar sign;
    double value;
  } signs[] = {
    { 0xBC, 0.25 }, { 0xBD, 0.5 }, { 0xBE, 0.75 }, { 0x2150, 1.0 / 7 }, { 0x2151, 1.0 / 9 }, { 0x2152, 0.1 }, { 0x2153, 1.0 / 3 }, { 0x2154, 2.0 / 3 }, { 0x2155, 0.2 }, { 0x2156, 0.4 }, { 0x2157, 0.6 }, { 0x2158, 0.8 }, { 0x2159, 1.0 / 6 }, { 0x215A, 5.0 / 6 }, { 0x215B, 0.125 }, { 0x215C, 0.375 }, { 0x215D, 0.625 }, { 0x215E, 0.875 }
  };
  gunichar c;

  if (!_stet_reader_is (reader, token, STET_TOKEN_SYMBOL) || (guchar) reader->text[reader->tokens[token].start] < 0x80)
    return 0.0;
  c = g_utf8_get_char (reader->text + reader->tokens[token].start);
  for (gsize i = 0; i < G_N_ELEMENTS (signs); i++)
    {
      if (signs[i].sign == c)
        return signs[i].value;
    }

  return 0.0;
}

static gboolean
has_byte (const StetReader *reader,
          const StetToken *token,
          char byte)
{
  return memchr (reader->text + token->start, byte, token->end - token->start) != NULL;
}

static gboolean
has_mark (const StetReader *reader,
          const StetToken *token)
{
  return has_byte (reader, token, '.') || has_byte (reader, token, ',');
}

/* "40 000": groups of exactly three digits, each behind one blank. */
static void
read_groups (const StetReader *reader,
             guint token,
             StetNumber *number)
{
  const StetToken *first = &reader->tokens[token];
  guint i = token + 1;
  double value = number->value;

  if (first->end - first->start > 3 || !number->is_plain || reader->text[first->start] == '0')
    return;
  for (; _stet_reader_is (reader, i, STET_TOKEN_NUMBER); i++)
    {
      const StetToken *next = &reader->tokens[i];
      guint gap = next->start - reader->tokens[i - 1].end;
      double part;
      double step;
      const char *stop = _stet_figure_scan (reader->text + next->start, reader->text + next->end, FALSE, &part, &step);
      gboolean is_last = next->end - next->start != 3;

      if (gap == 0 || gap > 3 || (gap == 1 && reader->text[next->start - 1] != ' ') || stop == NULL || next->end - next->start < 3 || has_byte (reader, next, ',') || (is_last && reader->text[next->start + 3] != '.'))
        break;
      value = value * 1000.0 + part;
      number->step = step;
      number->end = i + 1;
      if (is_last)
        break;
    }
  if (number->end > token + 1)
    {
      number->value = value;
      number->is_plain = FALSE;
    }
}

/* "2.5^-1", "1.1^+23": a power of the figures themselves. */
static void
read_exponent (const StetReader *reader,
               guint token,
               StetNumber *number)
{
  const char *p = reader->text + reader->tokens[number->end - 1].end;
  const char *end = reader->text + reader->tokens[reader->end - 1].end;
  gboolean is_negative;
  int n = 0;

  if (end - p < 2 || *p != '^')
    return;
  p++;
  is_negative = *p == '-';
  p += *p == '-' || *p == '+';
  if (p >= end || !g_ascii_isdigit (*p))
    return;
  for (; p < end && g_ascii_isdigit (*p) && n < 100; p++)
    n = n * 10 + (*p - '0');
  if (n > 99)
    return;
  number->value = pow (number->value, is_negative ? -n : n);
  number->step = MIN (number->step, fabs (number->value));
  number->end = _stet_reader_token_from (reader, token, (gsize) (p - reader->text));
  number->is_plain = FALSE;
}

/* "×10−5", "x10^6", "x 2^10": what stands behind the figures. */
static void
read_power (const StetReader *reader,
            guint token,
            StetNumber *number)
{
  const char *begin = reader->text + reader->tokens[number->end - 1].end;
  const char *end = reader->text + reader->tokens[reader->end - 1].end;
  const char *p = begin;
  double base = 10.0;
  gboolean is_negative = FALSE;
  gboolean has_sign = FALSE;
  int n = 0;

  if (p < end && *p == 'x')
    p++;
  else if (end - p > 2 && (guchar) p[0] == 0xC3 && (guchar) p[1] == 0x97)
    p += 2;
  else
    return;
  if (end - p > 2 && memcmp (p, "10", 2) == 0)
    p += 2;
  else if (end - p > 2 && memcmp (p, "2^", 2) == 0)
    {
      base = 2.0;
      p += 1;
    }
  else
    return;
  if (*p == '^')
    {
      has_sign = TRUE;
      p++;
    }
  if (p < end && (*p == '-' || *p == '+'))
    {
      is_negative = *p++ == '-';
      has_sign = TRUE;
    }
  else if (end - p > 3 && memcmp (p, "\xE2\x88\x92", 3) == 0)
    {
      is_negative = TRUE;
      has_sign = TRUE;
      p += 3;
    }
  for (; p < end && g_ascii_isdigit (*p) && n < 100; p++)
    n = n * 10 + (*p - '0');
  if (!has_sign || n == 0 || n > 99)
    return;
  number->value *= pow (base, is_negative ? -n : n);
  number->step *= pow (base, is_negative ? -n : n);
  number->end = _stet_reader_token_from (reader, token, (gsize) (p - reader->text));
  number->is_plain = FALSE;
}

static gboolean
read_digits (const StetReader *reader,
             guint token,
             double *value)
{
  const StetToken *part = &reader->tokens[token];

  if (!_stet_reader_is (reader, token, STET_TOKEN_NUMBER) || part->end - part->start > 3)
    return FALSE;
  *value = 0.0;
  for (guint32 i = part->start; i < part->end; i++)
    {
      if (!g_ascii_isdigit (reader->text[i]))
        return FALSE;
      *value = *value * 10.0 + (reader->text[i] - '0');
    }

  return TRUE;
}

/* "3/4": parts that people share things into; other pairs are dates. */
static gboolean
read_fraction (const StetReader *reader,
               guint token,
               double *value,
               guint *end)
{
  double above;
  double below;

  *value = value_of_sign (reader, token);
  *end = token + 1;
  if (*value > 0.0)
    return TRUE;
  if (_stet_reader_code (reader, token + 1) != STET_CODE_SLASH || !_stet_reader_is_joined (reader, token + 1) || !_stet_reader_is_joined (reader, token + 2) || !read_digits (reader, token, &above) || !read_digits (reader, token + 2, &below))
    return FALSE;
  if (above >= below || above < 1.0 || reader->text[reader->tokens[token].start] == '0' || reader->text[reader->tokens[token + 2].start] == '0')
    return FALSE;
  if (below != 2.0 && below != 3.0 && below != 4.0 && below != 5.0 && below != 6.0 && below != 8.0 && below != 10.0 && below != 16.0 && below != 32.0 && below != 40.0 && below != 64.0 && below != 100.0)
    return FALSE;
  /* "1/2/2016" is a date. */
  if (_stet_reader_code (reader, token + 3) == STET_CODE_SLASH && _stet_reader_is_joined (reader, token + 3))
    return FALSE;
  *value = above / below;
  *end = token + 3;

  return TRUE;
}

/* "5-3/4": a hyphen ties the fraction to its whole. */
static guint
after_joined_dash (const StetReader *reader,
                   guint token)
{
  return _stet_reader_is_joined (reader, token) && _stet_reader_is_joined (reader, token + 1) ? _stet_reader_after_dash (reader, token) : token;
}

gboolean
_stet_figure_read (const StetReader *reader,
                   guint token,
                   StetNumber *number)
{
  const StetToken *first;
  gboolean has_point = _stet_reader_code (reader, token) == STET_CODE_STOP;
  const char *stop;
  double part;
  guint end;

  *number = (StetNumber){ 0 };
  number->is_figure = TRUE;
  number->step = 1.0;
  number->scale = 1.0;
  if (read_fraction (reader, token, &number->value, &number->end))
    {
      number->is_fraction = TRUE;
      number->step = number->value;
      return TRUE;
    }
  if (has_point && (!_stet_reader_is_joined (reader, token + 1) || _stet_reader_is_joined (reader, token)))
    return FALSE;
  if (!_stet_reader_is (reader, token + has_point, STET_TOKEN_NUMBER))
    return FALSE;

  first = &reader->tokens[token + has_point];
  stop = _stet_figure_scan (reader->text + first->start, reader->text + reader->tokens[reader->end - 1].end, reader->comma_decimals, &number->value, &number->step);
  if (stop == NULL)
    return FALSE;
  number->end = _stet_reader_token_from (reader, token + has_point + 1, (gsize) (stop - reader->text));
  if (has_point)
    {
      number->step = pow (10.0, -(double) (first->end - first->start));
      number->value *= number->step;
      return !has_mark (reader, first);
    }
  number->is_plain = !has_mark (reader, first) && stop == reader->text + first->end;
  read_groups (reader, token, number);
  read_power (reader, token, number);
  read_exponent (reader, token, number);
  if (number->is_plain && read_fraction (reader, after_joined_dash (reader, number->end), &part, &end) && part < 1.0)
    {
      number->value += part;
      number->end = end;
      number->step = part;
      number->is_plain = FALSE;
    }

  return TRUE;
}
