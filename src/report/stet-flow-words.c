/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-report"

#include <string.h>

#include "stet-flow-private.h"
#include "stet-text.h"

/* A word of so many bytes is none that a person wrote, and breaking it into
 * lines takes time that grows with its square.  It may break each time after
 * so many bytes, which no reader sees. */
#define MAX_WORD_BYTES 2000
#define PIECE_BYTES 24

/* U+200B: a place to break at without a blank. */
#define BREAK "\xe2\x80\x8b"

static gboolean
is_blank (char c)
{
  return c == ' ' || c == '\n' || c == '\t';
}

/* The end of the word that begins at @start. */
static gsize
find_word_end (const StetFlowCell *cell,
               gsize start)
{
  gsize end = start;

  while (end < cell->len && !is_blank (cell->text[end]))
    end++;
  return end;
}

static gboolean
has_long_word (const StetFlowCell *cell)
{
  gsize start = 0;

  while (cell->len - start > MAX_WORD_BYTES)
    {
      gsize end = find_word_end (cell, start);

      if (end - start > MAX_WORD_BYTES)
        return TRUE;
      if (end == cell->len)
        return FALSE;
      start = end + 1;
    }
  return FALSE;
}

/* Appends a word, a long one in pieces; @breaks: before which bytes of the
 * old text a place to break at was put. */
static void
append_word (GString *text,
             GArray *breaks,
             const StetFlowCell *cell,
             gsize start,
             gsize end)
{
  gboolean is_long = end - start > MAX_WORD_BYTES;

  while (is_long && end - start > PIECE_BYTES)
    {
      gsize next = stet_text_next_grapheme (cell->text, end, start + PIECE_BYTES - 1);

      g_string_append_len (text, cell->text + start, (gssize) (next - start));
      g_string_append (text, BREAK);
      g_array_append_val (breaks, next);
      start = next;
    }
  g_string_append_len (text, cell->text + start, (gssize) (end - start));
}

/* Where an offset of the old text is in the new one. */
static gsize
move_offset (const GArray *breaks,
             gsize offset)
{
  guint low = 0;
  guint high = breaks->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (breaks, gsize, middle) <= offset)
        low = middle + 1;
      else
        high = middle;
    }
  return offset + low * strlen (BREAK);
}

static void
break_cell (StetFlow *self,
            StetFlowCell *cell)
{
  g_autoptr (GArray) breaks = g_array_new (FALSE, FALSE, sizeof (gsize));
  GString *text = g_string_new (NULL);
  gsize start = 0;

  while (start < cell->len)
    {
      gsize end = find_word_end (cell, start);

      append_word (text, breaks, cell, start, end);
      while (end < cell->len && is_blank (cell->text[end]))
        g_string_append_c (text, cell->text[end++]);
      start = end;
    }
  for (guint i = 0; i < cell->n_spans; i++)
    {
      StetFlowSpan *span = &g_array_index (self->spans, StetFlowSpan, cell->first_span + i);

      span->start = move_offset (breaks, span->start);
      span->end = move_offset (breaks, span->end);
    }
  cell->len = text->len;
  cell->text = _stet_flow_take (self, g_string_free (text, FALSE));
}

void
_stet_flow_break_words (StetFlow *self)
{
  for (guint i = 0; i < self->cells->len; i++)
    {
      StetFlowCell *cell = &g_array_index (self->cells, StetFlowCell, i);

      if (has_long_word (cell))
        break_cell (self, cell);
    }
}
