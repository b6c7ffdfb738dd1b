/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-article"

#include "stet-article-blocks-private.h"

#include <string.h>

/* Lines of a paragraph that is wrapped by hand are between these many
 * characters long; the longest one shows where the margin was. */
#define NARROWEST_MARGIN 40
#define WIDEST_MARGIN 120

/* Finds "- ", "* " or "• " at the start; gives the bytes to leave out. */
static gsize
find_bullet (StetWords line)
{
  static const char *const bullets[] = { "- ", "* ", "• ", "‣ ", "◦ ", "· ", "▪ ", "■ ", "● " };

  for (gsize i = 0; i < G_N_ELEMENTS (bullets); i++)
    if (_stet_words_has_prefix (line, bullets[i]))
      return strlen (bullets[i]);
  return 0;
}

/* Finds "1. " or "1) "; such a line is an item only if it goes on counting,
 * because a line may also begin with a year or a date. */
static gsize
find_number (StetWords line,
             guint *number)
{
  gsize n = 0;
  guint value = 0;

  while (n < line.len && n < 3 && g_ascii_isdigit (line.start[n]))
    value = value * 10 + (guint) g_ascii_digit_value (line.start[n++]);
  if (n == 0 || n + 2 > line.len || (line.start[n] != '.' && line.start[n] != ')') || line.start[n + 1] != ' ')
    return 0;
  *number = value;
  return n + 2;
}

static void
mark_list_item (StetRawBlock *block,
                const char *text,
                guint *last_number)
{
  StetWords line = STET_WORDS (text + block->span.start, stet_span_length (block->span));
  gsize skip = find_bullet (line);
  guint number = 0;

  if (skip == 0 && block->line != STET_LINE_DATE)
    {
      skip = find_number (line, &number);
      if (skip > 0 && number != 1 && number != *last_number + 1)
        skip = 0;
    }
  if (skip == 0)
    return;
  line = _stet_words_skip (line, skip);
  if (!_stet_article_has_words (line))
    return;
  if (number > 0)
    *last_number = number;
  block->span.start = (gsize) (line.start - text);
  block->kind = STET_BLOCK_LIST_ITEM;
  block->level = 1;
}

static GArray *
split_lines (const char *text,
             gsize len)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (StetRawBlock));
  gboolean blank = TRUE;
  guint last_number = 0;
  gsize pos = 0;

  while (pos < len)
    {
      const char *eol = memchr (text + pos, '\n', len - pos);
      gsize end = eol != NULL ? (gsize) (eol - text) : len;
      StetWords line = _stet_words_trim (STET_WORDS (text + pos, end - pos));

      pos = end + 1;
      if (!_stet_article_has_words (line))
        {
          blank = TRUE;
          continue;
        }
      StetRawBlock block = {
        .span = { (gsize) (line.start - text), (gsize) (line.start - text) + line.len },
        .kind = STET_BLOCK_PARAGRAPH,
        .line = _stet_line_classify (line),
        .blank_before = blank,
      };
      mark_list_item (&block, text, &last_number);
      g_array_append_val (lines, block);
      blank = FALSE;
    }
  return lines;
}

static StetWords
words_of (const char *text,
          const StetRawBlock *block)
{
  return STET_WORDS (text + block->span.start, stet_span_length (block->span));
}

/* Whether the block may be one line of a wrapped paragraph. */
static gboolean
may_be_wrapped (const StetRawBlock *block)
{
  return block->kind == STET_BLOCK_PARAGRAPH && (block->line == STET_LINE_PROSE || block->line == STET_LINE_SHORT);
}

/* The longest of the lines, in characters; 0 if it is no margin to wrap at. */
static gsize
find_margin (const char *text,
             const StetRawBlock *lines,
             guint first,
             guint end)
{
  gsize margin = 0;

  for (guint i = first; i < end; i++)
    {
      gsize n;

      if (stet_span_length (lines[i].span) > WIDEST_MARGIN * 4)
        return 0;
      n = _stet_words_n_chars (words_of (text, &lines[i]));
      margin = MAX (margin, n);
    }
  return margin >= NARROWEST_MARGIN && margin <= WIDEST_MARGIN ? margin : 0;
}

/* Whether the lines from @first to before @end, which have no empty line
 * between them, are one wrapped paragraph: each is so long that the first word
 * of the next one did not fit, and the sentences go on over the line ends.
 * Paragraphs of one short line each look alike, but end their sentences. */
static gboolean
is_wrapped (const char *text,
            const StetRawBlock *lines,
            guint first,
            guint end)
{
  gsize margin = find_margin (text, lines, first, end);
  guint n_breaks = end - first - 1;
  guint n_open = 0;
  guint n_lower = 0;

  if (margin == 0)
    return FALSE;
  for (guint i = first; i + 1 < end; i++)
    {
      StetWords line = words_of (text, &lines[i]);
      StetWords rest = words_of (text, &lines[i + 1]);
      StetWords word = { NULL, 0 };

      if (!_stet_words_next (&rest, &word) || _stet_words_n_chars (line) + 1 + _stet_words_n_chars (word) <= margin)
        return FALSE;
      if (!_stet_line_ends_sentence (line))
        n_open++;
      if (g_unichar_islower (_stet_words_first_char (word)))
        n_lower++;
    }
  return n_lower > 0 && n_open * 2 >= n_breaks;
}

static GArray *
join_wrapped (const char *text,
              GArray *lines)
{
  const StetRawBlock *all = (const StetRawBlock *) (gpointer) lines->data;
  GArray *blocks = g_array_sized_new (FALSE, FALSE, sizeof (StetRawBlock), lines->len);

  for (guint i = 0; i < lines->len;)
    {
      StetRawBlock block = all[i];
      guint end = i + 1;

      while (may_be_wrapped (&block) && end < lines->len && !all[end].blank_before && may_be_wrapped (&all[end]))
        end++;
      if (end - i > 1 && is_wrapped (text, all, i, end))
        {
          block.span.end = all[end - 1].span.end;
          block.line = STET_LINE_PROSE;
          g_array_append_val (blocks, block);
        }
      else
        g_array_append_vals (blocks, &all[i], end - i);
      i = end;
    }
  return blocks;
}

GArray *
_stet_article_split_plain (const char *text,
                           gsize len)
{
  g_autoptr (GArray) lines = split_lines (text, len);

  return join_wrapped (text, lines);
}
