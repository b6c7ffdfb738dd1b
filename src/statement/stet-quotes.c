/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-statement"

#include "stet-analysis-private.h"

#include "stet-mark-private.h"

/* Between single quotation marks stand so many tokens at most: more often
 * than not what looks like one is an apostrophe. */
#define MAX_SINGLE 80

#define NOT_OPEN G_MAXUINT

/* A quotation that was opened; tokens are marked once it is closed. */
typedef struct
{
  guint double_open;
  guint single_open;
} Open;

static StetToken *
token_at (const StetAnalysis *self,
          guint i)
{
  return &g_array_index (self->tokens, StetToken, i);
}

static void
set_quoted (StetAnalysis *self,
            guint begin,
            guint end)
{
  for (guint i = begin; i < end; i++)
    token_at (self, i)->flags |= STET_TOKEN_IN_QUOTE;
}

static gboolean
touches_before (const StetAnalysis *self,
                guint i)
{
  return (token_at (self, i)->flags & STET_TOKEN_JOINED) != 0;
}

static gboolean
touches_after (const StetAnalysis *self,
               guint i)
{
  return i + 1 < self->tokens->len && touches_before (self, i + 1);
}

/* Whether a mark that both opens and closes opens here. */
static gboolean
opens (const StetAnalysis *self,
       guint i)
{
  StetMark before;

  if (!touches_after (self, i))
    return FALSE;
  if (!touches_before (self, i))
    return TRUE;
  if (token_at (self, i - 1)->kind != STET_TOKEN_PUNCTUATION)
    return FALSE;
  before = _stet_mark (self->text + token_at (self, i - 1)->start, token_at (self, i - 1)->end - token_at (self, i - 1)->start);

  return before == STET_MARK_OPEN || before == STET_MARK_DASH || before == STET_MARK_OPEN_SINGLE || before == STET_MARK_SINGLE || before == STET_MARK_OPEN_QUOTE;
}

static void
begin_paragraph (StetAnalysis *self,
                 guint i,
                 Open *open)
{
  StetMark mark = STET_MARK_OTHER;

  if (token_at (self, i)->kind == STET_TOKEN_PUNCTUATION)
    mark = _stet_mark (self->text + token_at (self, i)->start, token_at (self, i)->end - token_at (self, i)->start);
  /* A quotation of several paragraphs is opened in each and closed in the last. */
  if (open->double_open != NOT_OPEN && (mark == STET_MARK_QUOTE || mark == STET_MARK_OPEN_QUOTE))
    set_quoted (self, open->double_open + 1, i);
  open->double_open = NOT_OPEN;
  open->single_open = NOT_OPEN;
}

static void
read_double (StetAnalysis *self,
             guint i,
             StetMark mark,
             Open *open)
{
  gboolean is_open = open->double_open != NOT_OPEN;
  gboolean is_apart = !touches_before (self, i) && !touches_after (self, i);

  if (mark == STET_MARK_CLOSE_QUOTE || (is_open && !opens (self, i)))
    {
      if (is_open)
        set_quoted (self, open->double_open + 1, i);
      open->double_open = NOT_OPEN;
    }
  else if (mark == STET_MARK_OPEN_QUOTE || is_apart || opens (self, i))
    {
      open->double_open = i;
    }
  open->single_open = NOT_OPEN;
}

static void
read_single (StetAnalysis *self,
             guint i,
             StetMark mark,
             Open *open)
{
  if (open->double_open != NOT_OPEN)
    return;

  if (mark == STET_MARK_OPEN_SINGLE || (mark == STET_MARK_SINGLE && opens (self, i)))
    {
      open->single_open = i;
    }
  else if (open->single_open != NOT_OPEN && touches_before (self, i))
    {
      if (i - open->single_open <= MAX_SINGLE)
        set_quoted (self, open->single_open + 1, i);
      open->single_open = NOT_OPEN;
    }
}

void
_stet_quotes_find (StetAnalysis *self)
{
  Open open = { NOT_OPEN, NOT_OPEN };

  for (guint i = 0; i < self->tokens->len; i++)
    {
      const StetToken *token = token_at (self, i);
      StetMark mark;

      if ((token->flags & STET_TOKEN_AFTER_BLANK_LINE) != 0)
        begin_paragraph (self, i, &open);
      if (token->kind != STET_TOKEN_PUNCTUATION)
        continue;
      mark = _stet_mark (self->text + token->start, token->end - token->start);
      if (mark == STET_MARK_QUOTE || mark == STET_MARK_OPEN_QUOTE || mark == STET_MARK_CLOSE_QUOTE)
        read_double (self, i, mark, &open);
      else if (mark == STET_MARK_SINGLE || mark == STET_MARK_OPEN_SINGLE || mark == STET_MARK_CLOSE_SINGLE)
        read_single (self, i, mark, &open);
    }
}
