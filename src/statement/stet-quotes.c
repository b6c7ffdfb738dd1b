/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-statement"

#include "stet-analysis-private.h"

void
_stet_quotes_find (StetAnalysis *self)
{
  gboolean inside = FALSE;

  for (guint i = 0; i < self->tokens->len; i++)
    {
      StetToken *token = &g_array_index (self->tokens, StetToken, i);

      if ((token->flags & STET_TOKEN_AFTER_BLANK_LINE) != 0)
        inside = FALSE;
      if (token->kind == STET_TOKEN_PUNCTUATION && self->text[token->start] == '"')
        inside = !inside;
      else if (inside)
        token->flags |= STET_TOKEN_IN_QUOTE;
    }
}
