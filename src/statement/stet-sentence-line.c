/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-statement"

#include "stet-sentences-private.h"

/* Lines that were broken to a width are about as long as these. */
#define MIN_WIDTH 40
#define MAX_WIDTH 130

/* Whether the sentence can be over with the token before @i: it ends in a
 * mark, perhaps with quotation marks or brackets behind it. */
static gboolean
is_ended_before (const StetCutter *self,
                 guint i)
{
  while (i > 0)
    {
      StetMark mark = _stet_cutter_mark (self, --i);

      switch ((int) mark)
        {
        case STET_MARK_STOP:
        case STET_MARK_ELLIPSIS:
        case STET_MARK_STRONG:
        case STET_MARK_WIDE_STOP:
          return TRUE;
        case STET_MARK_CLOSE:
        case STET_MARK_CLOSE_QUOTE:
        case STET_MARK_CLOSE_SINGLE:
        case STET_MARK_QUOTE:
        case STET_MARK_SINGLE:
          if (!_stet_cutter_is_joined (self, i))
            return FALSE;
          break;
        default:
          return FALSE;
        }
    }

  return FALSE;
}

void
_stet_cutter_enter_paragraph (StetCutter *self,
                              guint i)
{
  StetParagraph paragraph = { .end = i, .n_lines = 1 };
  guint line = i;

  do
    {
      paragraph.end++;
      if (paragraph.end == self->n || (self->tokens[paragraph.end].flags & STET_TOKEN_AFTER_LINE) != 0)
        {
          paragraph.width = MAX (paragraph.width, self->tokens[paragraph.end - 1].end - self->tokens[line].start);
          line = paragraph.end;
          if (line == self->n || (self->tokens[line].flags & STET_TOKEN_AFTER_BLANK_LINE) != 0)
            break;
          paragraph.n_lines++;
        }
    }
  while (TRUE);

  paragraph.is_ended = is_ended_before (self, paragraph.end);
  self->paragraph = paragraph;
  self->line = i;
}

/* Whether the word that begins the next line found no room in the last one. */
static gboolean
was_full (const StetCutter *self,
          guint i)
{
  gsize length = self->tokens[i - 1].end - self->tokens[self->line].start;
  guint last = i;

  while (_stet_cutter_is_joined (self, last + 1))
    last++;

  return length + 1 + (self->tokens[last].end - self->tokens[i].start) > self->paragraph.width;
}

/* Whether the line before @i stops where no sentence stops. */
static gboolean
hangs_before (const StetCutter *self,
              guint i)
{
  const StetToken *last = &self->tokens[i - 1];
  StetMark mark = _stet_cutter_mark (self, i - 1);

  return mark == STET_MARK_COMMA || mark == STET_MARK_DASH ||
         (stet_token_has_class (last, STET_WORD_FUNCTION | STET_WORD_TITLE) && (last->flags & STET_TOKEN_CAPITAL) == 0);
}

static gboolean
begins_small (const StetCutter *self,
              guint i)
{
  const StetToken *token = &self->tokens[i];

  return token->kind == STET_TOKEN_WORD && g_unichar_islower (g_utf8_get_char (self->analysis->text + token->start));
}

gboolean
_stet_cutter_ends_before_line (StetCutter *self,
                               guint i)
{
  const StetParagraph *paragraph = &self->paragraph;
  StetSeries series;
  gboolean ends = TRUE;

  if ((self->tokens[i].flags & STET_TOKEN_AFTER_BLANK_LINE) != 0)
    {
      _stet_cutter_enter_paragraph (self, i);
      return TRUE;
    }

  if (_stet_cutter_read_series (self, i, &series) > 0)
    ends = TRUE;
  else if (is_ended_before (self, i))
    ends = paragraph->n_lines < 3 || !was_full (self, i);
  else if (paragraph->is_ended && (begins_small (self, i) || hangs_before (self, i)))
    ends = FALSE;
  else if (paragraph->n_lines > 2 && paragraph->width >= MIN_WIDTH && paragraph->width <= MAX_WIDTH && was_full (self, i))
    ends = FALSE;
  self->line = i;

  return ends;
}
