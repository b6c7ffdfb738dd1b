/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-report"

#include "stet-bidi-private.h"

#include <string.h>

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

/* The characters that may not be held begin with few bytes. */
static gboolean
may_be_hidden (char c)
{
  guchar byte = (guchar) c;

  return byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xEF || byte >= 0xF0;
}

void
_stet_bidi_append_shown (GString *out,
                         const char *text,
                         gsize len)
{
  const char *end = text + len;
  const char *done = text;

  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    {
      if (!may_be_hidden (*p) || _stet_bidi_is_shown (g_utf8_get_char (p)))
        continue;
      g_string_append_len (out, done, p - done);
      g_string_append_unichar (out, 0xFFFD);
      done = g_utf8_next_char (p);
    }
  g_string_append_len (out, done, end - done);
}

char *
_stet_bidi_dup_shown (const char *text)
{
  const char *p = text;
  GString *out;

  while (*p != '\0' && (!may_be_hidden (*p) || _stet_bidi_is_shown (g_utf8_get_char (p))))
    p = g_utf8_next_char (p);
  if (*p == '\0')
    return NULL;
  out = g_string_new (NULL);
  _stet_bidi_append_shown (out, text, strlen (text));
  return g_string_free (out, FALSE);
}
