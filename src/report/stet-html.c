/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-report"

#include "stet-html-private.h"

#include "stet-bidi-private.h"
#include "stet-markup-private.h"
#include "stet-scale.h"

/* Made of stet-report.gresource.xml. */
GResource *stet_report_get_resource (void);

#define STYLE "/io/github/stetdesk/Stet/report/report.css"

static void
append_char (GString *out,
             StetBidi *bidi,
             gunichar c)
{
  if (!_stet_bidi_is_control (c))
    g_string_append_unichar (out, _stet_bidi_is_shown (c) ? c : 0xFFFD);
  else if (_stet_bidi_keep (bidi, c))
    g_string_append_unichar (out, c);
}

static const char *
get_entity (char c)
{
  switch (c)
    {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    default:
      return NULL;
    }
}

static gboolean
is_plain (char c)
{
  return c >= ' ' && c < 0x7F && get_entity (c) == NULL;
}

static void
escape (GString *out,
        const char *text,
        gsize len)
{
  StetBidi bidi = { .depth = 0 };
  const char *end = text + len;

  for (const char *p = text; p < end;)
    {
      const char *run = p;
      while (p < end && is_plain (*p))
        p++;
      g_string_append_len (out, run, p - run);
      if (p == end)
        break;
      if (get_entity (*p) != NULL)
        g_string_append (out, get_entity (*p));
      else
        append_char (out, &bidi, g_utf8_get_char (p));
      p = g_utf8_next_char (p);
    }
  _stet_bidi_close (&bidi, out);
}

void
_stet_html_text (StetHtml *self,
                 const char *text,
                 gsize len)
{
  escape (self->out, text, len);
}

void
_stet_html_add (StetHtml *self,
                const char *markup,
                ...)
{
  va_list args;

  va_start (args, markup);
  _stet_markup_add (self->out, escape, markup, args);
  va_end (args);
}

void
_stet_html_link (StetHtml *self,
                 const char *link,
                 const char *text)
{
  if (*link != '\0')
    _stet_html_add (self, "<a href='%s' rel='noreferrer'>%s</a>", link, text);
  else
    _stet_html_add (self, "%s", text);
}

void
_stet_html_direction (StetHtml *self,
                      const StetReportArticle *article)
{
  if (*article->language != '\0')
    _stet_html_add (self, " lang='%s'", article->language);
  _stet_html_add (self, article->is_rtl ? " dir='rtl'" : " dir='ltr'");
}

const char *
_stet_html_status (StetStatus status)
{
  static const char *const classes[STET_N_STATUSES] = {
    [STET_STATUS_OPEN] = "open",
    [STET_STATUS_CORROBORATED] = "agree",
    [STET_STATUS_CONFLICTING] = "conflict",
    [STET_STATUS_RECONCILED] = "scope",
    [STET_STATUS_SINGLE_SOURCE] = "alone",
    [STET_STATUS_OPINION] = "aside",
    [STET_STATUS_NOT_CHECKABLE] = "aside",
  };

  return classes[status];
}

/* Green is kept for what a person let stand. */
const char *
_stet_html_effect (const StetReportFact *fact)
{
  return fact->effect == STET_EFFECT_STANDS ? "stands" : "decided";
}

gboolean
_stet_html_is_cancelled (const StetHtml *self)
{
  return g_cancellable_is_cancelled (self->cancellable);
}

/* The page forbids itself whatever it does not need, so that nothing in it can
 * run or be fetched, should an escape ever be missing. */
void
_stet_html_begin (StetHtml *self,
                  const char *title)
{
  g_autoptr (GBytes) style = g_resource_lookup_data (stet_report_get_resource (), STYLE, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  self->out = g_string_new ("<!DOCTYPE html>\n<html lang='en'>\n<head>\n<meta charset='utf-8'/>\n");
  _stet_html_add (self, "<title>%s</title>\n", title);
  _stet_html_add (self, "<meta name='viewport' content='width=device-width, initial-scale=1'/>\n"
                        "<meta name='color-scheme' content='light dark'/>\n"
                        "<meta name='generator' content='Stet'/>\n"
                        "<meta name='referrer' content='no-referrer'/>\n"
                        "<meta http-equiv='Content-Security-Policy' content=\"default-src 'none'; style-src 'unsafe-inline'\"/>\n"
                        "<style>\n");
  g_string_append_len (self->out, g_bytes_get_data (style, NULL), (gssize) g_bytes_get_size (style));
  _stet_html_add (self, "</style>\n</head>\n<body>\n");
}

GBytes *
_stet_html_end (StetHtml *self,
                GError **error)
{
  _stet_html_add (self, "</body>\n</html>\n");
  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    {
      g_string_free (g_steal_pointer (&self->out), TRUE);
      return NULL;
    }
  return g_string_free_to_bytes (g_steal_pointer (&self->out));
}
