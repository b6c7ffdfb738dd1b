/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-statement"

#include "stet-sentences-private.h"

/* Ends the sentence before the token @end. */
static void
finish (StetCutter *self,
        GArray *sentences,
        guint end,
        StetBlockKind block)
{
  StetSentence sentence = {
    .span = { self->tokens[self->first].start, self->tokens[end - 1].end },
    .first_token = self->first,
    .n_tokens = end - self->first,
    .block = block,
  };

  for (guint i = self->first; i < end; i++)
    g_array_index (self->analysis->tokens, StetToken, i).sentence = sentences->len;
  g_array_append_val (sentences, sentence);
  self->first = end;
  self->series.style = 0;
}

static gboolean
can_end (StetMark mark)
{
  return mark >= STET_MARK_STOP && mark <= STET_MARK_WIDE_STOP;
}

/* Reads the mark of a list at the beginning of a sentence, or where the next
 * item begins.  Returns: the number of its tokens; 0 when there is none */
static guint
read_item (StetCutter *self,
           guint i,
           gboolean *is_next)
{
  StetSeries series;
  guint n;

  *is_next = FALSE;
  if (i > self->first && (self->series.style == 0 || _stet_cutter_is_joined (self, i)))
    return 0;
  n = _stet_cutter_read_series (self, i, &series);
  if (n == 0)
    return 0;
  if (i > self->first)
    {
      *is_next = series.style == self->series.style && (series.ordinal == 0 || series.ordinal == self->series.ordinal + 1);
      return 0;
    }
  self->series = series;

  return n;
}

/* Gathers sentences from the token @begin up to @end; lines end sentences
 * only where @by_lines says so. */
static void
cut_stretch (StetCutter *self,
             guint begin,
             guint end,
             gboolean by_lines,
             StetBlockKind block)
{
  GArray *sentences = self->analysis->sentences;
  gboolean has_word = FALSE;

  self->n = end;
  self->first = begin;
  if (by_lines)
    _stet_cutter_enter_paragraph (self, begin);
  for (guint i = begin; i < end; i++)
    {
      const StetToken *token = &self->tokens[i];
      gboolean is_next;
      StetMark mark;
      guint last;

      if (by_lines && i > begin && (token->flags & STET_TOKEN_AFTER_LINE) != 0 && _stet_cutter_ends_before_line (self, i) && i > self->first)
        {
          finish (self, sentences, i, block);
          has_word = FALSE;
        }
      last = i + read_item (self, i, &is_next);
      if (is_next)
        {
          finish (self, sentences, i, block);
          last = i + read_item (self, i, &is_next);
          has_word = FALSE;
        }
      if (last > i)
        {
          i = last - 1;
          continue;
        }
      if (token->kind < STET_TOKEN_PUNCTUATION)
        {
          has_word = TRUE;
          continue;
        }
      mark = _stet_cutter_mark (self, i);
      if ((!has_word || !can_end (mark)) && !(mark == STET_MARK_RULE && i == self->first))
        continue;
      if (_stet_cutter_ends_at (self, i, &last))
        {
          finish (self, sentences, last + 1, block);
          has_word = FALSE;
        }
      i = last;
    }
  if (self->first < end)
    finish (self, sentences, end, block);
}

/* Tokens outside all blocks are marks of the markup; they are in no sentence. */
static void
cut_blocks (StetCutter *self,
            const StetBlock *blocks,
            guint n_blocks)
{
  guint n = self->n;
  guint token = 0;

  for (guint i = 0; i < n_blocks; i++)
    {
      guint begin;

      while (token < n && self->tokens[token].start < blocks[i].span.start)
        {
          g_array_index (self->analysis->tokens, StetToken, token).sentence = MAX (self->analysis->sentences->len, 1) - 1;
          token++;
        }
      begin = token;
      while (token < n && self->tokens[token].start < blocks[i].span.end)
        token++;
      if (token > begin)
        cut_stretch (self, begin, token, FALSE, blocks[i].kind);
    }
  for (; token < n; token++)
    g_array_index (self->analysis->tokens, StetToken, token).sentence = MAX (self->analysis->sentences->len, 1) - 1;
}

void
_stet_sentences_find (StetAnalysis *self,
                      const StetBlock *blocks,
                      guint n_blocks)
{
  StetCutter cutter = {
    .analysis = self,
    .tokens = (const StetToken *) (const void *) self->tokens->data,
    .n = self->tokens->len,
  };

  if (blocks != NULL)
    cut_blocks (&cutter, blocks, n_blocks);
  else if (cutter.n > 0)
    cut_stretch (&cutter, 0, cutter.n, TRUE, STET_BLOCK_PARAGRAPH);
}
