/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-article"

#include "stet-article-blocks-private.h"

#include "stet-article-lexicon-private.h"

/* The headline stands among so many blocks from the start, or nowhere. */
#define HEADLINE_WITHIN 12

/* A heading in plain text is at most so long, in characters; if no empty line
 * follows it, it is shorter still, because lines may be wrapped by hand. */
#define LONGEST_HEADING 80
#define LONGEST_TIGHT_HEADING 55
#define MOST_HEADING_WORDS 12

gboolean
_stet_article_has_words (StetWords words)
{
  const char *end = words.start + words.len;

  for (const char *p = words.start; p < end; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

StetWords
_stet_article_block_words (const char *text,
                           StetSpan span)
{
  StetWords words = STET_WORDS (text + span.start, stet_span_length (span));

  while (words.len > 2 && (words.start[0] == '*' || words.start[0] == '_') &&
         words.start[words.len - 1] == words.start[0])
    words = STET_WORDS (words.start + 1, words.len - 2);
  return _stet_words_trim (words);
}

static StetRawBlock *
raw_at (GArray *raw,
        guint i)
{
  return &g_array_index (raw, StetRawBlock, i);
}

/* Gives lines that are about the article, and captions, their kind.  Below
 * running text the name of a section is a heading like any other. */
static void
mark_by_line (const char *text,
              GArray *raw)
{
  gboolean after_picture = FALSE;
  gboolean after_prose = FALSE;

  for (guint i = 0; i < raw->len; i++)
    {
      StetRawBlock *block = raw_at (raw, i);
      StetWords words = _stet_article_block_words (text, block->span);

      if (after_prose && block->line == STET_LINE_SECTION)
        block->line = STET_LINE_SHORT;
      if (block->kind == STET_BLOCK_PARAGRAPH)
        {
          after_prose = after_prose || block->line == STET_LINE_PROSE;
          if (block->line == STET_LINE_CAPTION || (after_picture && !block->blank_before))
            block->kind = STET_BLOCK_CAPTION;
          else if (block->line != STET_LINE_PROSE && block->line != STET_LINE_SHORT)
            block->kind = STET_BLOCK_META;
        }
      after_picture = block->kind == STET_BLOCK_CAPTION &&
                      (_stet_lexicon_is_picture_name (words.start, words.len) || _stet_words_has_prefix (words, "!["));
    }
}

/* Whether the words of block @i go on in the next line. */
static gboolean
goes_on (const char *text,
         GArray *raw,
         guint i)
{
  const StetRawBlock *next;

  if (i + 1 >= raw->len)
    return FALSE;
  next = raw_at (raw, i + 1);
  return !next->blank_before && next->kind == STET_BLOCK_PARAGRAPH &&
         g_unichar_islower (_stet_words_first_char (_stet_article_block_words (text, next->span)));
}

/* In Markdown a first-level heading is the headline, even below a short line
 * like "Exclusive"; below running text it is not. */
static gboolean
find_first_level_heading (GArray *raw,
                          guint *found)
{
  for (guint i = 0; i < raw->len && i < HEADLINE_WITHIN; i++)
    {
      const StetRawBlock *block = raw_at (raw, i);

      if (block->kind == STET_BLOCK_HEADING && block->level == 1 && block->line != STET_LINE_SECTION)
        {
          *found = i;
          return TRUE;
        }
      if (block->kind == STET_BLOCK_LIST_ITEM || (block->kind == STET_BLOCK_PARAGRAPH && block->line == STET_LINE_PROSE))
        return FALSE;
    }
  return FALSE;
}

static gboolean
find_headline (const char *text,
               GArray *raw,
               guint *found)
{
  if (find_first_level_heading (raw, found))
    return TRUE;
  for (guint i = 0; i < raw->len && i < HEADLINE_WITHIN; i++)
    {
      const StetRawBlock *block = raw_at (raw, i);

      if (block->kind == STET_BLOCK_META || block->kind == STET_BLOCK_CAPTION || block->line == STET_LINE_SECTION)
        continue;
      if (block->kind == STET_BLOCK_HEADING)
        {
          *found = i;
          return TRUE;
        }
      /* Words that stand all alone may be anything. */
      if (block->kind != STET_BLOCK_PARAGRAPH || raw->len == 1 || goes_on (text, raw, i) ||
          _stet_line_judge_title (_stet_article_block_words (text, block->span)) != STET_JUDGEMENT_YES)
        return FALSE;
      *found = i;
      return TRUE;
    }
  return FALSE;
}

/* Whether block @i of plain text, a short line, heads what follows. */
static gboolean
is_heading (const char *text,
            GArray *raw,
            guint i)
{
  const StetRawBlock *block = raw_at (raw, i);
  StetWords words = _stet_article_block_words (text, block->span);
  const StetRawBlock *next;
  gsize n_chars;

  if (block->kind != STET_BLOCK_PARAGRAPH || block->line != STET_LINE_SHORT || i + 1 >= raw->len ||
      words.len > LONGEST_HEADING * 4)
    return FALSE;
  next = raw_at (raw, i + 1);
  n_chars = _stet_words_n_chars (words);
  if (n_chars > (next->blank_before ? LONGEST_HEADING : LONGEST_TIGHT_HEADING) ||
      _stet_words_count (words) > MOST_HEADING_WORDS)
    return FALSE;
  if (next->kind == STET_BLOCK_META || (next->kind == STET_BLOCK_PARAGRAPH && next->line != STET_LINE_PROSE))
    return FALSE;
  if (!block->blank_before && i > 0 && raw_at (raw, i - 1)->line == STET_LINE_SHORT)
    return FALSE;
  /* A name above a line in brackets is an author above what the author is. */
  if (_stet_line_is_name (words) && text[next->span.start] == '(')
    return FALSE;
  return !goes_on (text, raw, i) && _stet_line_judge_title (words) != STET_JUDGEMENT_NO;
}

static void
mark_headings (const char *text,
               GArray *raw)
{
  for (guint i = 0; i < raw->len; i++)
    if (is_heading (text, raw, i))
      {
        raw_at (raw, i)->kind = STET_BLOCK_HEADING;
        raw_at (raw, i)->level = 2;
      }
}

GArray *
_stet_article_find_blocks (const char *text,
                           gsize len,
                           StetArticleFormat format)
{
  g_autoptr (GArray) raw = NULL;
  GArray *blocks;
  guint headline;

  if (format == STET_ARTICLE_MARKDOWN)
    raw = _stet_article_split_markdown (text, len);
  else
    raw = _stet_article_split_plain (text, len);
  if (raw->len == 0)
    {
      /* Nothing but signs: one block, so that every text has a place to be. */
      StetWords all = _stet_words_trim (STET_WORDS (text, len));
      StetRawBlock block = { .span = { (gsize) (all.start - text), (gsize) (all.start - text) + all.len },
                             .kind = STET_BLOCK_PARAGRAPH };

      g_array_append_val (raw, block);
    }
  mark_by_line (text, raw);
  if (find_headline (text, raw, &headline))
    {
      StetRawBlock *block = raw_at (raw, headline);

      block->kind = STET_BLOCK_HEADLINE;
      block->level = MAX (block->level, 1);
    }
  if (format == STET_ARTICLE_PLAIN)
    mark_headings (text, raw);

  blocks = g_array_sized_new (FALSE, FALSE, sizeof (StetBlock), raw->len);
  for (guint i = 0; i < raw->len; i++)
    {
      StetBlock block = { raw_at (raw, i)->span, raw_at (raw, i)->kind, raw_at (raw, i)->level };

      g_array_append_val (blocks, block);
    }
  return blocks;
}
