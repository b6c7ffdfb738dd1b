/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-report"

#include "stet-html-private.h"

#include "stet-limits.h"
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

static gboolean
is_not_there (const StetReportFact *fact,
              const StetReportArticle *article)
{
  for (guint i = 0; i < fact->n_not_there; i++)
    if (fact->not_there[i] == article)
      return TRUE;
  return FALSE;
}

/* Rows stand in the order of the articles, as the columns do. */
static void
add_row (StetHtml *self,
         const StetReport *report,
         const StetReportFact *fact)
{
  guint next = 0;

  _stet_html_add (self, "<tr><th scope='row'><a href='#%s'><span class='num'>%u</span> <bdi>%s</bdi></a></th><td><span class='state %s'>%s</span></td>", fact->anchor, fact->claim->number, fact->title, _stet_html_status (fact->claim->status), fact->status_words);
  for (guint i = 0; i < report->n_articles; i++)
    {
      const StetReportArticle *article = report->articles[i];
      gboolean is_empty = next == fact->n_rows || fact->rows[next]->article != article;

      _stet_html_add (self, "<td>");
      if (is_empty)
        _stet_html_add (self, is_not_there (fact, article) ? "<span class='dim'>not there</span>" : "<span class='dim'>–</span>");
      for (; next < fact->n_rows && fact->rows[next]->article == article; next++)
        add_value (self, fact->rows[next]);
      _stet_html_add (self, "</td>");
    }
  if (*fact->verdict != '\0')
    _stet_html_add (self, "<td><span class='verdict %s'>%s</span></td></tr>\n", _stet_html_effect (fact), fact->verdict);
  else
    _stet_html_add (self, "<td></td></tr>\n");
}

/* Why there is no table, or NULL. */
static const char *
find_obstacle (const StetReport *report)
{
  if (report->n_facts == 0 || report->n_articles == 0)
    return "No fact is marked.";
  if ((gsize) report->n_facts * report->n_articles > STET_LIMIT_REPORT_CELLS)
    return "There are too many facts and articles for a page; the table of statements (CSV) holds the same.";
  return NULL;
}

void
_stet_html_matrix (StetHtml *self,
                   const StetReport *report)
{
  const char *obstacle = find_obstacle (report);

  _stet_html_add (self, "<section id='matrix' aria-labelledby='h-matrix'>\n<h2 id='h-matrix'>Matrix</h2>\n");
  if (obstacle != NULL)
    {
      _stet_html_add (self, "<p class='intro'>%s</p>\n</section>\n", obstacle);
      return;
    }
  _stet_html_add (self, "<p class='intro'>What each article gives for each fact.</p>\n<div class='wide' role='region' aria-label='Table of facts and articles' tabindex='0'>\n<table class='matrix'>\n<caption class='sr'>Facts and articles</caption>\n<thead><tr><th scope='col'>Fact</th><th scope='col'>Sources</th>");
  for (guint i = 0; i < report->n_articles; i++)
    _stet_html_add (self, *report->articles[i]->outlet != '\0' ? "<th scope='col'><span class='letter'>%s</span> <bdi>%s</bdi></th>" : "<th scope='col'><span class='letter'>%s</span></th>", report->articles[i]->letter, report->articles[i]->outlet);
  _stet_html_add (self, "<th scope='col'>Verdict</th></tr></thead>\n<tbody>\n");
  for (guint i = 0; i < report->n_facts && !_stet_html_is_cancelled (self); i++)
    add_row (self, report, report->facts[i]);
  _stet_html_add (self, "</tbody>\n</table>\n</div>\n</section>\n");
}
