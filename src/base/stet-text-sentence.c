/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-base"

#include "stet-text.h"

#include "stet-text-private.h"

#include <string.h>

/* A sentence is looked for so many bytes around a place: looking back takes
 * longer the longer a line is, and no reader calls more than this a sentence. */
#define SENTENCE_REACH 8192

/* No sentence has more abbreviations on either side of a place; a list of
 * initials must not cost a look at each. */
#define MAX_FALSE_ENDS 64

/* After these a name follows, not a new sentence. */
static const char *const before_names[] = {
  "Mr", "Mrs", "Ms", "Dr", "Prof", "St", "Messrs", "Mme",
  "Gen", "Lt", "Col", "Capt", "Cmdr", "Maj", "Sgt", "Cpl", "Adm", "Brig",
  "Gov", "Sen", "Rep", "Rev", "Hon", "Pres", "Sec", "Supt", "Insp", "Det",
  "Mt", "Ft", "vs", "approx", NULL
};

/* These end no sentence when a number follows. */
static const char *const before_numbers[] = {
  "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",
  "No", "Nos", "no", "nos", "p", "pp", "ch", "art", "para", "sec", NULL
};

/* @span without the white space at its ends. */
static StetSpan
trim_span (const char *text,
           StetSpan span)
{
  while (span.start < span.end && g_unichar_isspace (g_utf8_get_char (text + span.start)))
    span.start += (gsize) g_utf8_skip[(guchar) text[span.start]];
  while (span.start < span.end)
    {
      const char *last = g_utf8_prev_char (text + span.end);

      if (!g_unichar_isspace (g_utf8_get_char (last)))
        break;
      span.end = (gsize) (last - text);
    }

  return span;
}

/* The line around @offset, or what is in reach of it; a line feed belongs to
 * the line that it ends. */
static StetSpan
line_at (const char *text,
         gsize len,
         gsize offset)
{
  gsize first = offset > SENTENCE_REACH ? offset - SENTENCE_REACH : 0;
  gsize last = len - offset > SENTENCE_REACH ? offset + SENTENCE_REACH : len;
  StetSpan line = { offset, offset };

  while (line.start > first && text[line.start - 1] != '\n')
    line.start--;
  while (line.end < last && text[line.end] != '\n')
    line.end++;
  line.start = _stet_text_char_end (text, len, line.start);
  line.end = _stet_text_char_end (text, len, line.end);

  return line;
}

/* "J", "U.S": initials, for which a full stop is a part of the word. */
static gboolean
are_initials (const char *word,
              gsize len)
{
  for (gsize i = 0; i < len; i++)
    {
      if (i % 2 == 0 ? !g_ascii_isupper (word[i]) : word[i] != '.')
        return FALSE;
    }

  return len % 2 == 1;
}

/* Whether the break at @boundary follows an abbreviation, so that the
 * sentence goes on behind it. */
static gboolean
is_false_end (const char *text,
              gsize len,
              gsize boundary)
{
  StetSpan word = trim_span (text, (StetSpan){ 0, boundary });
  g_autofree char *abbreviation = NULL;

  if (boundary == 0 || boundary >= len || stet_span_is_empty (word) || text[word.end - 1] != '.')
    return FALSE;

  word.end--;
  word.start = word.end;
  while (word.start > 0 && (g_ascii_isalpha (text[word.start - 1]) || text[word.start - 1] == '.'))
    word.start--;
  if (stet_span_is_empty (word) || (word.start > 0 && (g_ascii_isalnum (text[word.start - 1]) || (text[word.start - 1] & 0x80) != 0)))
    return FALSE;
  if (are_initials (text + word.start, stet_span_length (word)))
    return TRUE;

  abbreviation = g_strndup (text + word.start, stet_span_length (word));

  return g_strv_contains (before_names, abbreviation) ||
         (g_ascii_isdigit (text[boundary]) && g_strv_contains (before_numbers, abbreviation));
}

StetSpan
stet_text_sentence_at (const char *text,
                       gsize len,
                       gsize offset)
{
  const char *line_text;
  StetSpan sentence;
  StetSpan line;
  gsize line_len;

  g_return_val_if_fail (text != NULL || len == 0, ((StetSpan){ 0, 0 }));

  offset = MIN (offset, len);
  line = trim_span (text, line_at (text, len, offset));
  if (stet_span_is_empty (line))
    return (StetSpan){ offset, offset };

  line_text = text + line.start;
  line_len = stet_span_length (line);
  offset = CLAMP (offset, line.start, line.end - 1) - line.start;

  sentence.end = _stet_text_next_sentence (line_text, line_len, offset);
  sentence.start = _stet_text_previous_sentence (line_text, line_len, sentence.end);
  for (guint n = 0; n < MAX_FALSE_ENDS && is_false_end (line_text, line_len, sentence.end); n++)
    sentence.end = _stet_text_next_sentence (line_text, line_len, sentence.end);
  for (guint n = 0; n < MAX_FALSE_ENDS && is_false_end (line_text, line_len, sentence.start); n++)
    sentence.start = _stet_text_previous_sentence (line_text, line_len, sentence.start);

  sentence.start += line.start;
  sentence.end += line.start;

  return trim_span (text, sentence);
}
