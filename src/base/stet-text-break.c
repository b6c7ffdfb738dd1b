/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-base"

#include "stet-text.h"

#include "stet-text-private.h"

#include <unicode/ubrk.h>
#include <unicode/utext.h>

#define BREAK_LOCALE "en"

typedef enum
{
  BREAK_GRAPHEME,
  BREAK_WORD,
  BREAK_SENTENCE,
  N_BREAKS,
} BreakKind;

/* Loading the rules costs far more than using them, and an iterator belongs
 * to one thread, so each thread keeps its own. */
typedef struct
{
  UBreakIterator *iterators[N_BREAKS];
} ThreadBreaks;

static void
free_thread_breaks_cb (gpointer data)
{
  ThreadBreaks *breaks = data;

  for (guint i = 0; i < N_BREAKS; i++)
    {
      if (breaks->iterators[i] != NULL)
        ubrk_close (breaks->iterators[i]);
    }
  g_free (breaks);
}

static GPrivate thread_breaks = G_PRIVATE_INIT (free_thread_breaks_cb);

static UBreakIterator *
get_iterator (BreakKind kind)
{
  static const UBreakIteratorType types[] = { UBRK_CHARACTER, UBRK_WORD, UBRK_SENTENCE };
  ThreadBreaks *breaks = g_private_get (&thread_breaks);

  if (breaks == NULL)
    {
      breaks = g_new0 (ThreadBreaks, 1);
      g_private_set (&thread_breaks, breaks);
    }
  if (breaks->iterators[kind] == NULL)
    {
      UErrorCode status = U_ZERO_ERROR;

      breaks->iterators[kind] = ubrk_open (types[kind], BREAK_LOCALE, NULL, 0, &status);
      /* The rules are part of ICU itself; without them nothing here works. */
      g_assert (U_SUCCESS (status));
    }

  return breaks->iterators[kind];
}

/* An iterator on a text; offsets are bytes of it. */
static UBreakIterator *
begin_breaks (BreakKind kind,
              UText *utext,
              const char *text,
              gsize len)
{
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator *iterator = get_iterator (kind);

  g_return_val_if_fail (len <= G_MAXINT32, NULL);

  utext_openUTF8 (utext, text, (int64_t) len, &status);
  ubrk_setUText (iterator, utext, &status);
  g_assert (U_SUCCESS (status));

  return iterator;
}

/* Answers without ICU where no letter can go on: at the ends, inside the
 * bytes of a character, and between two ASCII characters. */
static gboolean
is_simple_place (const char *text,
                 gsize len,
                 gsize offset,
                 gboolean *is_boundary)
{
  guchar before;
  guchar after;

  *is_boundary = TRUE;
  if (offset == 0 || offset >= len)
    return TRUE;

  before = (guchar) text[offset - 1];
  after = (guchar) text[offset];
  *is_boundary = (after & 0xC0) != 0x80 && !(before == '\r' && after == '\n');

  return !*is_boundary || (before < 0x80 && after < 0x80);
}

/* Where the character that @offset is in ends, or @offset itself between two.
 * ICU counts a place inside a character as its beginning, so looking back
 * from there would skip the beginning. */
gsize
_stet_text_char_end (const char *text,
                     gsize len,
                     gsize offset)
{
  while (offset < len && ((guchar) text[offset] & 0xC0) == 0x80)
    offset++;

  return offset;
}

static gboolean
is_grapheme_boundary (const char *text,
                      gsize len,
                      gsize offset)
{
  UText utext = UTEXT_INITIALIZER;
  UBreakIterator *iterator;
  gboolean is_boundary;

  if (is_simple_place (text, len, offset, &is_boundary))
    return is_boundary;

  iterator = begin_breaks (BREAK_GRAPHEME, &utext, text, len);
  is_boundary = ubrk_isBoundary (iterator, (int32_t) offset);
  utext_close (&utext);

  return is_boundary;
}

gsize
stet_text_next_grapheme (const char *text,
                         gsize len,
                         gsize offset)
{
  UText utext = UTEXT_INITIALIZER;
  UBreakIterator *iterator;
  gboolean is_boundary;
  int32_t next;

  g_return_val_if_fail (text != NULL || len == 0, 0);

  if (offset >= len)
    return len;
  if (is_simple_place (text, len, offset + 1, &is_boundary) && is_boundary)
    return offset + 1;

  iterator = begin_breaks (BREAK_GRAPHEME, &utext, text, len);
  next = ubrk_following (iterator, (int32_t) offset);
  utext_close (&utext);

  return next == UBRK_DONE ? len : (gsize) next;
}

gsize
stet_text_previous_grapheme (const char *text,
                             gsize len,
                             gsize offset)
{
  UText utext = UTEXT_INITIALIZER;
  UBreakIterator *iterator;
  gboolean is_boundary;
  int32_t previous;

  g_return_val_if_fail (text != NULL || len == 0, 0);

  offset = MIN (offset, len);
  if (offset == 0)
    return 0;
  if (is_simple_place (text, len, offset - 1, &is_boundary) && is_boundary)
    return offset - 1;

  iterator = begin_breaks (BREAK_GRAPHEME, &utext, text, len);
  previous = ubrk_preceding (iterator, (int32_t) _stet_text_char_end (text, len, offset));
  utext_close (&utext);

  return previous == UBRK_DONE ? 0 : (gsize) previous;
}

StetSpan
stet_text_snap (const char *text,
                gsize len,
                StetSpan span)
{
  g_return_val_if_fail (text != NULL || len == 0, span);

  span.start = MIN (span.start, len);
  span.end = CLAMP (span.end, span.start, len);
  if (!is_grapheme_boundary (text, len, span.end))
    span.end = stet_text_next_grapheme (text, len, span.end);
  if (!is_grapheme_boundary (text, len, span.start))
    span.start = stet_text_previous_grapheme (text, len, span.start);

  return span;
}

gsize
stet_text_next_word (const char *text,
                     gsize len,
                     gsize offset)
{
  UText utext = UTEXT_INITIALIZER;
  UBreakIterator *iterator;
  int32_t next;

  g_return_val_if_fail (text != NULL || len == 0, 0);

  if (offset >= len)
    return len;

  iterator = begin_breaks (BREAK_WORD, &utext, text, len);
  next = ubrk_following (iterator, (int32_t) offset);
  while (next != UBRK_DONE && ubrk_getRuleStatus (iterator) < UBRK_WORD_NONE_LIMIT)
    next = ubrk_next (iterator);
  utext_close (&utext);

  return next == UBRK_DONE ? len : (gsize) next;
}

gsize
_stet_text_last_word_end (const char *text,
                          gsize len,
                          gsize limit)
{
  UText utext = UTEXT_INITIALIZER;
  UBreakIterator *iterator = begin_breaks (BREAK_WORD, &utext, text, len);
  int32_t end = ubrk_preceding (iterator, (int32_t) _stet_text_char_end (text, len, limit + 1));

  while (end != UBRK_DONE && ubrk_getRuleStatus (iterator) < UBRK_WORD_NONE_LIMIT)
    end = ubrk_previous (iterator);
  utext_close (&utext);

  return end == UBRK_DONE ? 0 : (gsize) end;
}

gsize
stet_text_previous_word (const char *text,
                         gsize len,
                         gsize offset)
{
  UText utext = UTEXT_INITIALIZER;
  UBreakIterator *iterator;
  gboolean is_word = FALSE;
  int32_t start;

  g_return_val_if_fail (text != NULL || len == 0, 0);

  offset = MIN (offset, len);
  if (offset == 0)
    return 0;

  iterator = begin_breaks (BREAK_WORD, &utext, text, len);
  start = ubrk_preceding (iterator, (int32_t) _stet_text_char_end (text, len, offset));
  while (start != UBRK_DONE && !is_word)
    {
      /* The status belongs to the end of a piece, so it takes a step forward. */
      ubrk_next (iterator);
      is_word = ubrk_getRuleStatus (iterator) >= UBRK_WORD_NONE_LIMIT;
      ubrk_previous (iterator);
      if (!is_word)
        start = ubrk_previous (iterator);
    }
  utext_close (&utext);

  return start == UBRK_DONE ? 0 : (gsize) start;
}

gsize
_stet_text_next_sentence (const char *text,
                          gsize len,
                          gsize offset)
{
  UText utext = UTEXT_INITIALIZER;
  UBreakIterator *iterator = begin_breaks (BREAK_SENTENCE, &utext, text, len);
  int32_t next = ubrk_following (iterator, (int32_t) offset);

  utext_close (&utext);

  return next == UBRK_DONE ? len : (gsize) next;
}

gsize
_stet_text_previous_sentence (const char *text,
                              gsize len,
                              gsize offset)
{
  UText utext = UTEXT_INITIALIZER;
  UBreakIterator *iterator = begin_breaks (BREAK_SENTENCE, &utext, text, len);
  int32_t previous = ubrk_preceding (iterator, (int32_t) offset);

  utext_close (&utext);

  return previous == UBRK_DONE ? 0 : (gsize) previous;
}
