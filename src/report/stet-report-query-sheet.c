/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-report"

#include "stet-report-formats.h"

#include "stet-html-private.h"
#include "stet-markdown-private.h"
#include "stet-report-queries.h"

#define INTRO "Each question is asked once. It names the fact, not the answer that is hoped for."

static void
add_markdown_query (GString *out,
                    const StetQuery *query)
{
  _stet_markdown_add (out, "- **%u. %s**\n", query->fact->claim->number, query->question);
  _stet_markdown_line (out, "  ", "As written", query->written);
  _stet_markdown_line (out, "  ", "Given elsewhere", query->differs);
  _stet_markdown_line (out, "  ", "Answer due", query->due);
  _stet_markdown_line (out, "  ", "Note", query->note);
  g_string_append (out, "  - **Answer, by whom, when:**\n");
}

GBytes *
stet_report_queries_to_markdown (const StetReport *report,
                                 GCancellable *cancellable,
                                 GError **error)
{
  g_autoptr (StetQueries) queries = stet_queries_new (report);
  GString *out = g_string_new (NULL);

  _stet_markdown_add (out, "# Queries: %s\n\nState of %s. Open: %u. %s\n", report->title, report->at_words, queries->n_queries, INTRO);
  for (guint i = 0; i < queries->n_groups; i++)
    {
      const StetQueryGroup *group = &queries->groups[i];
      _stet_markdown_add (out, "\n## %s (%u)\n\n", group->whom, group->n_queries);
      for (guint j = 0; j < group->n_queries; j++)
        add_markdown_query (out, &group->queries[j]);
    }
  return _stet_markdown_end (out, cancellable, error);
}

static void
add_html_line (StetHtml *self,
               const char *label,
               const char *text)
{
  if (*text != '\0')
    _stet_html_add (self, "<dt>%s</dt><dd dir='auto'>%s</dd>\n", label, text);
}

static void
add_html_query (StetHtml *self,
                const StetQuery *query)
{
  _stet_html_add (self, "<article class='fact query'>\n<h3><span class='num'>%u</span> <bdi>%s</bdi></h3>\n<dl class='lines'>\n", query->fact->claim->number, query->question);
  add_html_line (self, "As written", query->written);
  add_html_line (self, "Given elsewhere", query->differs);
  add_html_line (self, "Answer due", query->due);
  add_html_line (self, "Note", query->note);
  _stet_html_add (self, "<dt>Answer</dt><dd class='room'></dd>\n<dt>By whom, when</dt><dd></dd>\n</dl>\n</article>\n");
}

static void
add_html_group (StetHtml *self,
                const StetQueryGroup *group,
                guint number)
{
  _stet_html_add (self, "<section aria-labelledby='g-%u'>\n<h2 id='g-%u'><bdi>%s</bdi> <span class='count'>%u</span></h2>\n", number, number, group->whom, group->n_queries);
  for (guint i = 0; i < group->n_queries; i++)
    add_html_query (self, &group->queries[i]);
  _stet_html_add (self, "</section>\n");
}

GBytes *
stet_report_queries_to_html (const StetReport *report,
                             GCancellable *cancellable,
                             GError **error)
{
  g_autoptr (StetQueries) queries = stet_queries_new (report);
  StetHtml self = { .cancellable = cancellable };

  _stet_html_begin (&self, report->title);
  _stet_html_add (&self, "<header class='front'>\n<p class='kicker'>Queries · State of %s</p>\n<h1><bdi>%s</bdi></h1>\n<p class='summary'>Open: %u.</p>\n<p class='intro'>%s</p>\n</header>\n<main>\n", report->at_words, report->title, queries->n_queries, INTRO);
  if (queries->n_groups == 0)
    _stet_html_add (&self, "<p>No question is open.</p>\n");
  for (guint i = 0; i < queries->n_groups; i++)
    add_html_group (&self, &queries->groups[i], i + 1);
  _stet_html_add (&self, "</main>\n<footer><p>Made with Stet.</p></footer>\n");
  return _stet_html_end (&self, error);
}
