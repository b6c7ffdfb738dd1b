/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-review"

#include "stet-prefill-private.h"

#include <string.h>

/* Where the reading is: the text and the offset of the next character. */
typedef struct
{
  const char *text;
  gsize len;
  gsize at;
} StetReader;

/* 0 at the end, which no text holds. */
static gunichar
peek (const StetReader *reader,
      gsize at)
{
  return at < reader->len ? g_utf8_get_char (reader->text + at) : 0;
}

static gsize
next (const StetReader *reader,
      gsize at)
{
  return at + (gsize) g_utf8_skip[(guchar) reader->text[at]];
}

static gboolean
is_digit (gunichar c)
{
  return c >= '0' && c <= '9';
}

static gboolean
is_letter (gunichar c)
{
  return g_unichar_isalpha (c) || g_unichar_ismark (c);
}

static gboolean
is_dash (gunichar c)
{
  return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
}

/* Signs that may stand inside a word if a letter or digit follows. */
static gboolean
is_inside_word (gunichar c)
{
  return c == '-' || c == '\'' || c == 0x2019 || c == '.' || c == '&' || c == '/';
}

static gsize
skip_word (const StetReader *reader,
           gsize at)
{
  while (at < reader->len)
    {
      gunichar c = peek (reader, at);

      if (is_inside_word (c))
        c = peek (reader, next (reader, at));
      if (!is_letter (c) && !is_digit (c))
        break;
      at = next (reader, at);
    }
  return at;
}

/* Digits, with the signs that group them, part them or make a time of them. */
static gsize
skip_digits (const StetReader *reader,
             gsize at,
             gboolean *is_clock)
{
  for (*is_clock = FALSE; at < reader->len; at = next (reader, at))
    {
      gunichar c = peek (reader, at);

      if (c == ':' && is_digit (peek (reader, at + 1)))
        *is_clock = TRUE;
      else if (!is_digit (c) && !(c != 0 && c < 128 && strchr (".,/:", (char) c) != NULL && is_digit (peek (reader, at + 1))))
        break;
    }
  return at;
}

static StetToken
read_number (StetReader *reader)
{
  StetToken token = { reader->at, 0, STET_TOKEN_NUMBER, 0 };
  gboolean is_clock;
  gsize digits_end = skip_digits (reader, reader->at, &is_clock);
  gunichar c = peek (reader, digits_end);

  token.end = digits_end;
  if (is_letter (c) || (c == '-' && is_letter (peek (reader, digits_end + 1))))
    {
      token.end = skip_word (reader, digits_end);
      token.flags = _stet_prefill_get_suffix_flags (reader->text + digits_end, token.end - digits_end);
    }
  if (is_clock)
    token.flags |= STET_TOKEN_CLOCK;
  return token;
}

static StetToken
read_token (StetReader *reader)
{
  gunichar c = peek (reader, reader->at);
  StetToken token = { reader->at, next (reader, reader->at), STET_TOKEN_MARK, 0 };

  if (is_digit (c))
    return read_number (reader);

  if (is_letter (c))
    {
      token.kind = STET_TOKEN_WORD;
      token.end = skip_word (reader, reader->at);
      if (memchr (reader->text + token.start, '.', token.end - token.start) != NULL && peek (reader, token.end) == '.')
        token.end++; /* "U.S." */
      token.flags = _stet_prefill_get_flags (reader->text + token.start, token.end - token.start);
      if (g_unichar_isupper (c))
        token.flags |= STET_TOKEN_CAPITAL;
    }
  else if (g_unichar_type (c) == G_UNICODE_CURRENCY_SYMBOL)
    token.kind = STET_TOKEN_CURRENCY;
  else if (c == '%' || c == 0x2030)
    token.kind = STET_TOKEN_PERCENT;
  else if (is_dash (c))
    token.kind = STET_TOKEN_DASH;
  return token;
}

GArray *
_stet_prefill_read_tokens (const char *text,
                           gsize len)
{
  GArray *tokens = g_array_new (FALSE, FALSE, sizeof (StetToken));
  StetReader reader = { text, len, 0 };
  gboolean is_glued = FALSE;

  while (reader.at < len)
    {
      StetToken token;

      if (g_unichar_isspace (peek (&reader, reader.at)))
        {
          reader.at = next (&reader, reader.at);
          is_glued = FALSE;
          continue;
        }

      token = read_token (&reader);
      if (is_glued)
        token.flags |= STET_TOKEN_GLUED;
      g_array_append_val (tokens, token);
      reader.at = token.end;
      is_glued = TRUE;
    }
  return tokens;
}
