/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-report"

#include "stet-html-private.h"

#include "stet-report-formats.h"
#include "stet-report-table-private.h"
#include "stet-text.h"

/* A cell is a reminder, not the text itself. */
#define CELL_CHARS 60

static const char *
get_sign (const StetReportRow *row)
{
  static const char *const signs[] = {
    [STET_RELATION_UNSET] = "open",
    [STET_RELATION_AGREE] = "agree",
    [STET_RELATION_CONFLICT] = "conflict",
    [STET_RELATION_SCOPE_DIFFERS] = "scope",
  };

  return row->is_anchor ? "anchor" : signs[row->statement->relation];
}

static void
add_value (StetHtml *self,
           const StetReportRow *row)
{
  g_autofree char *line = NULL;
  g_autofree char *value = NULL;

  if (row->is_withheld)
    {
      _stet_html_add (self, "<p class='dim'>withheld</p>");
      return;
    }
  line = stet_text_squeeze (*row->value != '\0' ? row->value : row->quote, -1);
  value = stet_text_ellipsize (line, CELL_CHARS);
  _stet_html_add (self, "<p class='cell %s'><bdi>%s</bdi>", get_sign (row), value);
  if (*row->relation_words != '\0' && !row->is_anchor)
    _stet_html_add (self, " <span class='dim'>%s</span>", row->relation_words);
  _stet_html_add (self, "</p>");
}

/* Where a fact is told in full, if that is in the same page. */
static void
add_fact (StetHtml *self,
          const StetReportFact *fact,
          gboolean is_alone)
{
  if (is_alone)
    _stet_html_add (self, "<tr id='%s'><th scope='row'><span class='num'>%u</span> <bdi>%s</bdi></th>", fact->anchor, fact->claim->number, fact->title);
  else
    _stet_html_add (self, "<tr><th scope='row'><a href='#%s'><span class='num'>%u</span> <bdi>%s</bdi></a></th>", fact->anchor, fact->claim->number, fact->title);
  _stet_html_add (self, "<td><span class='state %s'>%s</span></td>", _stet_html_status (fact->claim->status), fact->status_words);
}

static void
add_row (StetHtml *self,
         const StetReportTable *table,
         const StetReportFact *fact,
         gboolean is_alone)
{
  add_fact (self, fact, is_alone);
  for (guint i = 0; i < table->articles->len; i++)
    {
      const StetReportArticle *article = _stet_report_table_article (table, i);
      guint n;
      const StetReportRow *const *rows = _stet_report_find_cell (fact, article, &n);

      _stet_html_add (self, "<td>");
      if (n == 0)
        _stet_html_add (self, _stet_report_is_not_there (fact, article) ? "<span class='dim'>not there</span>" : "<span class='dim'>–</span>");
      for (guint k = 0; k < n; k++)
        add_value (self, rows[k]);
      _stet_html_add (self, "</td>");
    }
  if (*fact->verdict != '\0')
    _stet_html_add (self, "<td><span class='verdict %s'>%s</span></td></tr>\n", _stet_html_effect (fact), fact->verdict);
  else
    _stet_html_add (self, "<td></td></tr>\n");
}

static void
add_table (StetHtml *self,
           const StetReportTable *table,
           gboolean is_alone)
{
  _stet_html_add (self, "<div class='wide' role='region' aria-label='Table of facts and articles' tabindex='0'>\n<table class='matrix'>\n<caption class='sr'>Facts and articles</caption>\n<thead><tr><th scope='col'>Fact</th><th scope='col'>Sources</th>");
  for (guint i = 0; i < table->articles->len; i++)
    {
      const StetReportArticle *article = _stet_report_table_article (table, i);

      _stet_html_add (self, *article->outlet != '\0' ? "<th scope='col'><span class='letter'>%s</span> <bdi>%s</bdi></th>" : "<th scope='col'><span class='letter'>%s</span></th>", article->letter, article->outlet);
    }
  _stet_html_add (self, "<th scope='col'>Verdict</th></tr></thead>\n<tbody>\n");
  for (guint i = 0; i < table->facts->len && !_stet_html_is_cancelled (self); i++)
    add_row (self, table, _stet_report_table_fact (table, i), is_alone);
  _stet_html_add (self, "</tbody>\n</table>\n</div>\n");
}

void
_stet_html_matrix (StetHtml *self,
                   const StetReport *report)
{
  g_auto (StetReportTable) table = { 0 };
  const char *obstacle;

  _stet_report_table_init (&table, report, NULL);
  obstacle = _stet_report_table_find_obstacle (&table);
  _stet_html_add (self, "<section id='matrix' aria-labelledby='h-matrix'>\n<h2 id='h-matrix'>Matrix</h2>\n");
  _stet_html_add (self, "<p class='intro'>%s</p>\n", obstacle != NULL ? obstacle : "What each article gives for each fact.");
  if (obstacle == NULL)
    add_table (self, &table, FALSE);
  _stet_html_add (self, "</section>\n");
}

GBytes *
stet_report_matrix_to_html (const StetReport *report,
                            const StetFactMatrix *matrix,
                            const char *words,
                            GCancellable *cancellable,
                            GError **error)
{
  StetHtml self = { .cancellable = cancellable };
  g_auto (StetReportTable) table = { 0 };
  const char *obstacle;

  g_return_val_if_fail (report != NULL, NULL);
  g_return_val_if_fail (matrix != NULL, NULL);

  _stet_report_table_init (&table, report, matrix);
  obstacle = _stet_report_table_find_obstacle (&table);
  _stet_html_begin (&self, report->title);
  _stet_html_add (&self, "<header class='front'>\n<p class='kicker'>Facts by article</p>\n<h1><bdi>%s</bdi></h1>\n", report->title);
  if (words != NULL)
    _stet_html_add (&self, "<p class='summary'>%s</p>\n", words);
  if (*report->sensitive_words != '\0')
    _stet_html_add (&self, "<p class='notice' role='note'>%s</p>\n", report->sensitive_words);
  _stet_html_add (&self, "</header>\n<main id='report'>\n");
  if (obstacle != NULL)
    _stet_html_add (&self, "<p class='intro'>%s</p>\n", obstacle);
  else
    add_table (&self, &table, TRUE);
  _stet_html_add (&self, "</main>\n<footer><p>Made with Stet. State of %s.</p></footer>\n", report->at_words);
  return _stet_html_end (&self, error);
}
