/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-report"

#include "stet-bidi-private.h"

#define FIRST_EMBEDDING 0x202A
#define POP_EMBEDDING 0x202C
#define LAST_EMBEDDING 0x202E
#define FIRST_ISOLATE 0x2066
#define POP_ISOLATE 0x2069

enum
{
  EMBEDDING,
  ISOLATE,
};

gboolean
_stet_bidi_is_control (gunichar c)
{
  return (c >= FIRST_EMBEDDING && c <= LAST_EMBEDDING) || (c >= FIRST_ISOLATE && c <= POP_ISOLATE);
}

static gboolean
push (StetBidi *self,
      guint8 kind)
{
  if (self->depth == G_N_ELEMENTS (self->stack))
    return FALSE;
  self->stack[self->depth++] = kind;
  return TRUE;
}

/* The end of an isolate ends the embeddings inside it as well. */
static gboolean
pop_isolate (StetBidi *self)
{
  for (guint depth = self->depth; depth > 0; depth--)
    if (self->stack[depth - 1] == ISOLATE)
      {
        self->depth = depth - 1;
        return TRUE;
      }
  return FALSE;
}

gboolean
_stet_bidi_keep (StetBidi *self,
                 gunichar c)
{
  if (c == POP_ISOLATE)
    return pop_isolate (self);
  if (c == POP_EMBEDDING)
    {
      if (self->depth == 0 || self->stack[self->depth - 1] != EMBEDDING)
        return FALSE;
      self->depth--;
      return TRUE;
    }
  return push (self, c >= FIRST_ISOLATE ? ISOLATE : EMBEDDING);
}

void
_stet_bidi_close (StetBidi *self,
                  GString *out)
{
  for (; self->depth > 0; self->depth--)
    g_string_append_unichar (out, self->stack[self->depth - 1] == ISOLATE ? POP_ISOLATE : POP_EMBEDDING);
}

gboolean
_stet_bidi_is_shown (gunichar c)
{
  if (c < 0x20)
    return c == '\t' || c == '\n';
  return (c < 0x7F || c > 0x9F) && (c & 0xFFFE) != 0xFFFE && (c < 0xFDD0 || c > 0xFDEF);
}
