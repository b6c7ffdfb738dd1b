/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-report"

#include "stet-flow-text-private.h"

#include "stet-bidi-private.h"

/* U+2068 and U+2069: what stands between them takes its direction from its
 * own letters and leaves that of the rest alone. */
#define ISOLATE "\xe2\x81\xa8"
#define END_ISOLATE "\xe2\x81\xa9"

StetFlowText *
_stet_flow_text_new (void)
{
  StetFlowText *self = g_new0 (StetFlowText, 1);

  self->text = g_string_new (NULL);
  self->spans = g_array_new (FALSE, TRUE, sizeof (StetFlowSpan));
  return self;
}

void
_stet_flow_text_free (StetFlowText *self)
{
  if (self == NULL)
    return;
  g_string_free (self->text, TRUE);
  g_array_unref (self->spans);
  g_free (self);
}

void
_stet_flow_text_add (StetFlowText *self,
                     const char *words)
{
  g_string_append (self->text, words);
}

StetFlowSpan *
_stet_flow_text_add_as (StetFlowText *self,
                        StetFlowSpanKind kind,
                        const char *words)
{
  StetFlowSpan span = { .kind = kind, .start = self->text->len };

  _stet_flow_text_add_foreign (self, "", words, "");
  span.end = self->text->len;
  g_array_append_val (self->spans, span);
  return &g_array_index (self->spans, StetFlowSpan, self->spans->len - 1);
}

/* Whether a letter runs from right to left: those of Hebrew, Arabic and their
 * neighbours, and their presentation forms. */
static gboolean
has_rtl (const char *words)
{
  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = (guchar) *p < 0xD6 ? 0 : g_utf8_get_char (p);

      if ((c >= 0x590 && c <= 0x8FF) || (c >= 0xFB1D && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFE) || (c >= 0x10800 && c <= 0x10FFF) || (c >= 0x1E800 && c <= 0x1EFFF))
        return TRUE;
    }
  return FALSE;
}

void
_stet_flow_text_add_foreign (StetFlowText *self,
                             const char *open,
                             const char *words,
                             const char *close)
{
  gboolean isolated = has_rtl (words);
  StetBidi bidi = { .depth = 0 };

  g_string_append (self->text, open);
  if (isolated)
    g_string_append (self->text, ISOLATE);
  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!_stet_bidi_is_control (c) || _stet_bidi_keep (&bidi, c))
        g_string_append_unichar (self->text, _stet_bidi_is_shown (c) ? c : 0xFFFD);
    }
  _stet_bidi_close (&bidi, self->text);
  if (isolated)
    g_string_append (self->text, END_ISOLATE);
  g_string_append (self->text, close);
}

void
_stet_flow_text_join (StetFlowText *self,
                      const char *separator,
                      const char *words)
{
  if (*words == '\0')
    return;
  _stet_flow_text_add_foreign (self, self->text->len > 0 ? separator : "", words, "");
}

StetFlowCell *
_stet_flow_text_put (StetFlowText *self,
                     StetFlow *flow,
                     StetFlowStyle style,
                     double x,
                     double width)
{
  const char *text = _stet_flow_take (flow, g_strdup (self->text->str));
  StetFlowCell *cell = _stet_flow_cell (flow, style, x, width, text);

  g_array_append_vals (flow->spans, self->spans->data, self->spans->len);
  cell->n_spans = self->spans->len;
  g_string_truncate (self->text, 0);
  g_array_set_size (self->spans, 0);
  return cell;
}
