/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-report"

#include "stet-markdown-private.h"

#include <string.h>

#include "stet-bidi-private.h"
#include "stet-markup-private.h"

/* What CommonMark, its tables or a link could take for a sign anywhere in a
 * line. */
#define SIGNS "\\`*_[]<>&|~#!^$"

/* And what it could take for one at the start of a block only. */
#define STARTS "-+=:"

/* A number with a point would begin a list: the point gets the backslash. */
static const char *
escape_start (GString *out,
              const char *p,
              const char *end)
{
  const char *digit = p;

  if (p < end && strchr (STARTS, *p) != NULL)
    g_string_append_c (out, '\\');
  while (digit < end && g_ascii_isdigit (*digit))
    digit++;
  if (digit == p || digit == end || (*digit != '.' && *digit != ')'))
    return p;
  g_string_append_len (out, p, digit - p);
  g_string_append_c (out, '\\');
  g_string_append_c (out, *digit);
  return digit + 1;
}

static void
escape_char (GString *out,
             StetBidi *bidi,
             gunichar c)
{
  if (_stet_bidi_is_control (c) && !_stet_bidi_keep (bidi, c))
    return;
  if (c < 0x80 && strchr (SIGNS, (int) c) != NULL)
    g_string_append_c (out, '\\');
  g_string_append_unichar (out, _stet_bidi_is_shown (c) ? c : 0xFFFD);
}

static gboolean
is_blank (gunichar c)
{
  return c == ' ' || c == '\t' || c == '\n' || c == 0x2028 || c == 0x2029;
}

/* White space of any kind becomes one blank, so that content can neither end
 * the line that it stands in nor indent itself into code. */
static void
escape (GString *out,
        const char *text,
        gsize len)
{
  StetBidi bidi = { .depth = 0 };
  const char *end = text + len;
  gboolean is_pending = FALSE;
  const char *p = text;

  while (p < end && is_blank (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  p = escape_start (out, p, end);
  for (; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      if (is_blank (c))
        {
          is_pending = TRUE;
          continue;
        }
      if (is_pending)
        g_string_append_c (out, ' ');
      is_pending = FALSE;
      escape_char (out, &bidi, c);
    }
  _stet_bidi_close (&bidi, out);
}

void
_stet_markdown_add (GString *out,
                    const char *markup,
                    ...)
{
  va_list args;

  va_start (args, markup);
  _stet_markup_add (out, escape, markup, args);
  va_end (args);
}

void
_stet_markdown_text (GString *out,
                     const char *text,
                     gsize len)
{
  escape (out, text, len);
}

void
_stet_markdown_line (GString *out,
                     const char *indent,
                     const char *label,
                     const char *text)
{
  if (*text == '\0')
    return;
  g_string_append (out, indent);
  _stet_markdown_add (out, "- **%s:** %s\n", label, text);
}

GBytes *
_stet_markdown_end (GString *out,
                    GCancellable *cancellable,
                    GError **error)
{
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    {
      g_string_free (out, TRUE);
      return NULL;
    }
  return g_string_free_to_bytes (out);
}
