/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-article"

#include "stet-article-blocks-private.h"

#include "stet-article-front-matter-private.h"

#include <string.h>

/* Lists nest as deep as this; deeper ones count as this deep. */
#define DEEPEST_LIST 16

/* A paragraph of so many lines can be a byline and a date, one to a line. */
#define MOST_META_LINES 6

/**
 * Splitter:
 * @text: the text
 * @blocks: what was found
 * @start: start of the open paragraph or list item
 * @end: end of it, 0 if none is open
 * @kind: of the open one
 * @level: of the open one
 * @columns: where the text of the open list items begins, outermost first
 * @n_columns: how many are open
 * @fence: character of the open code fence, 0 if none is open
 * @fence_len: its length
 * @in_comment: whether a comment is open
 * @blank: whether the line before was empty
 */
typedef struct
{
  const char *text;
  GArray *blocks;
  gsize start;
  gsize end;
  StetBlockKind kind;
  guint level;
  gsize columns[DEEPEST_LIST];
  guint n_columns;
  char fence;
  gsize fence_len;
  gboolean in_comment;
  gboolean blank;
} Splitter;

static void
emit (Splitter *splitter,
      StetWords words,
      StetBlockKind kind,
      guint level,
      StetLineKind line)
{
  gsize start;

  words = _stet_words_trim (words);
  if (!_stet_article_has_words (words))
    return;
  start = (gsize) (words.start - splitter->text);
  StetRawBlock block = { { start, start + words.len }, kind, level, line, splitter->blank };
  g_array_append_val (splitter->blocks, block);
  splitter->blank = FALSE;
}

/* A line of a paragraph, without the backslash that makes a line break. */
static StetWords
bare_line (StetWords line)
{
  line = _stet_words_trim (line);
  if (line.len > 0 && line.start[line.len - 1] == '\\')
    line = _stet_words_head (line, line.len - 1);
  return line;
}

static StetLineKind
classify (StetWords words)
{
  return _stet_line_classify (_stet_article_block_words (words.start, (StetSpan){ 0, words.len }));
}

static gboolean
next_line (StetWords *rest,
           StetWords *line)
{
  const char *eol;
  gsize n;

  if (rest->len == 0)
    return FALSE;
  eol = memchr (rest->start, '\n', rest->len);
  n = eol != NULL ? (gsize) (eol - rest->start) : rest->len;
  *line = STET_WORDS (rest->start, n);
  n = MIN (n + 1, rest->len);
  *rest = STET_WORDS (rest->start + n, rest->len - n);
  return TRUE;
}

/* Whether each line of a short paragraph says something about the article. */
static gboolean
is_all_meta (StetWords words)
{
  StetWords line;
  guint n = 0;

  while (next_line (&words, &line))
    {
      StetLineKind kind;

      if (++n > MOST_META_LINES)
        return FALSE;
      kind = classify (bare_line (line));
      if (kind == STET_LINE_PROSE || kind == STET_LINE_SHORT)
        return FALSE;
    }
  return n > 1;
}

static void
flush (Splitter *splitter)
{
  StetWords words = STET_WORDS (splitter->text + splitter->start, splitter->end - splitter->start);
  StetWords line;

  if (splitter->end == 0)
    return;
  splitter->end = 0;
  if (splitter->kind == STET_BLOCK_PARAGRAPH && is_all_meta (words))
    while (next_line (&words, &line))
      emit (splitter, bare_line (line), splitter->kind, 0, classify (bare_line (line)));
  else
    {
      StetLineKind kind = memchr (words.start, '\n', words.len) != NULL ? STET_LINE_PROSE : classify (words);

      emit (splitter, words, splitter->kind, splitter->level, kind);
    }
}

static gsize
indent_of (StetWords line)
{
  gsize n = 0;

  for (gsize i = 0; i < line.len; i++)
    if (line.start[i] == ' ')
      n++;
    else if (line.start[i] == '\t')
      n += 4 - n % 4;
    else
      break;
  return n;
}

static gsize
count_run (StetWords line,
           char c)
{
  gsize n = 0;

  while (n < line.len && line.start[n] == c)
    n++;
  return n;
}

/* Whether the line is made of @c alone, at least @least of them; blanks count not. */
static gboolean
is_rule (StetWords line,
         char c,
         guint least)
{
  guint n = 0;

  for (gsize i = 0; i < line.len; i++)
    if (line.start[i] == c)
      n++;
    else if (line.start[i] != ' ' && line.start[i] != '\t')
      return FALSE;
  return n >= least;
}

static gboolean
take_fence (Splitter *splitter,
            StetWords line)
{
  char c = line.len > 0 ? line.start[0] : 0;
  gsize n = count_run (line, c);

  if (splitter->fence != 0)
    {
      if (c == splitter->fence && n >= splitter->fence_len && n == line.len)
        splitter->fence = 0;
      else
        emit (splitter, line, STET_BLOCK_PARAGRAPH, 0, STET_LINE_PROSE);
      return TRUE;
    }
  if ((c != '`' && c != '~') || n < 3 || (c == '`' && memchr (line.start + n, c, line.len - n) != NULL))
    return FALSE;
  flush (splitter);
  splitter->fence = c;
  splitter->fence_len = n;
  return TRUE;
}

static gboolean
take_comment (Splitter *splitter,
              StetWords line)
{
  if (!splitter->in_comment && !_stet_words_has_prefix (line, "<!--"))
    return FALSE;
  flush (splitter);
  splitter->in_comment = _stet_words_find (line, "-->") < 0;
  return TRUE;
}

static gboolean
take_heading (Splitter *splitter,
              StetWords line)
{
  gsize n = count_run (line, '#');
  StetWords words;
  gsize end;

  if (n == 0 || n > 6 || (n < line.len && line.start[n] != ' ' && line.start[n] != '\t'))
    return FALSE;
  flush (splitter);
  words = _stet_words_skip (line, n);
  end = words.len;
  while (end > 0 && words.start[end - 1] == '#')
    end--;
  if (end < words.len && (end == 0 || words.start[end - 1] == ' '))
    words = _stet_words_head (words, end);
  emit (splitter, words, STET_BLOCK_HEADING, (guint) n, classify (words));
  return TRUE;
}

/* A line of "===" or "---" makes a heading of the paragraph above it. */
static gboolean
take_underline (Splitter *splitter,
                StetWords line)
{
  guint level = is_rule (line, '=', 1) ? 1 : is_rule (line, '-', 1) ? 2
                                                                    : 0;

  if (level == 0 || splitter->end == 0 || splitter->kind != STET_BLOCK_PARAGRAPH ||
      memchr (line.start, ' ', line.len) != NULL)
    return FALSE;
  splitter->kind = STET_BLOCK_HEADING;
  splitter->level = level;
  flush (splitter);
  return TRUE;
}

/* Finds the mark of a list item; gives the bytes to leave out. */
static gsize
find_item_mark (const Splitter *splitter,
                StetWords line)
{
  gsize n = 0;

  if (line.len >= 2 && strchr ("-*+", line.start[0]) != NULL && (line.start[1] == ' ' || line.start[1] == '\t'))
    return 2;
  while (n < line.len && n < 9 && g_ascii_isdigit (line.start[n]))
    n++;
  if (n == 0 || n + 1 >= line.len || (line.start[n] != '.' && line.start[n] != ')') || line.start[n + 1] != ' ')
    return 0;
  /* Inside a paragraph only an item 1 begins a list: "in\n2013. That was". */
  if (splitter->end != 0 && splitter->kind == STET_BLOCK_PARAGRAPH && !(n == 1 && line.start[0] == '1'))
    return 0;
  return n + 2;
}

static gboolean
take_item (Splitter *splitter,
           StetWords line,
           gsize indent)
{
  gsize skip = find_item_mark (splitter, line);
  StetWords words;

  if (skip == 0)
    return FALSE;
  flush (splitter);
  while (splitter->n_columns > 0 && splitter->columns[splitter->n_columns - 1] > indent)
    splitter->n_columns--;
  if (splitter->n_columns < DEEPEST_LIST)
    splitter->columns[splitter->n_columns++] = indent + skip;
  words = _stet_words_skip (line, skip);
  if (words.len == 0)
    return TRUE;
  splitter->kind = STET_BLOCK_LIST_ITEM;
  splitter->level = splitter->n_columns;
  splitter->start = (gsize) (words.start - splitter->text);
  splitter->end = splitter->start + words.len;
  return TRUE;
}

/* Lines that are blocks by themselves: pictures, rows of tables, addresses. */
static gboolean
take_single (Splitter *splitter,
             StetWords line)
{
  if (_stet_words_has_prefix (line, "![") && line.start[line.len - 1] == ')')
    {
      flush (splitter);
      emit (splitter, line, STET_BLOCK_CAPTION, 0, STET_LINE_CAPTION);
      return TRUE;
    }
  if (line.start[0] == '|')
    {
      flush (splitter);
      emit (splitter, line, STET_BLOCK_PARAGRAPH, 0, STET_LINE_PROSE);
      return TRUE;
    }
  if (line.start[0] == '[' && splitter->end == 0 && _stet_words_find (line, "]: ") > 0 &&
      !_stet_words_has_prefix (line, "[^"))
    {
      emit (splitter, line, STET_BLOCK_META, 0, STET_LINE_NOTE);
      return TRUE;
    }
  return FALSE;
}

static void
take_text (Splitter *splitter,
           StetWords line,
           gsize indent)
{
  gsize start;

  if (splitter->end == 0)
    while (line.len > 0 && line.start[0] == '>')
      line = _stet_words_skip (line, 1);
  if (line.len == 0 || is_rule (line, '>', 1))
    {
      flush (splitter);
      return;
    }
  start = (gsize) (line.start - splitter->text);
  if (splitter->end == 0)
    {
      splitter->kind = STET_BLOCK_PARAGRAPH;
      splitter->level = 0;
      splitter->start = start;
      if (indent == 0)
        splitter->n_columns = 0;
    }
  splitter->end = start + line.len;
}

static void
take_line (Splitter *splitter,
           StetWords raw)
{
  StetWords line = _stet_words_trim (raw);
  gsize indent = indent_of (raw);

  if (splitter->fence == 0 && line.len == 0)
    {
      flush (splitter);
      splitter->blank = TRUE;
      return;
    }
  if (take_comment (splitter, line) || take_fence (splitter, line) || line.len == 0 ||
      take_heading (splitter, line) || take_underline (splitter, line))
    return;
  if (is_rule (line, '-', 3) || is_rule (line, '*', 3) || is_rule (line, '_', 3))
    {
      flush (splitter);
      splitter->n_columns = 0;
      return;
    }
  if (!take_item (splitter, line, indent) && !take_single (splitter, line))
    take_text (splitter, line, indent);
}

GArray *
_stet_article_split_markdown (const char *text,
                              gsize len)
{
  Splitter splitter = { .text = text, .blank = TRUE };
  StetWords rest = STET_WORDS (text, len);
  StetWords line;
  gsize end = 0;

  splitter.blocks = g_array_new (FALSE, FALSE, sizeof (StetRawBlock));
  if (_stet_front_matter_find (text, len, &end))
    {
      StetWords front = STET_WORDS (text, end);

      while (next_line (&front, &line))
        emit (&splitter, line, STET_BLOCK_META, 0, STET_LINE_NOTE);
      rest = STET_WORDS (text + end, len - end);
      splitter.blank = TRUE;
    }
  while (next_line (&rest, &line))
    take_line (&splitter, line);
  flush (&splitter);
  return splitter.blocks;
}
