/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-report"

#include "stet-compose-private.h"

#include "stet-report-table-private.h"
#include "stet-text.h"

/* Widths of columns: a fact's, as a share of the page, and the least of an
 * article's, in points. */
#define FACT_SHARE 0.27
#define MIN_COLUMN 64
#define COLUMN_GAP 7

/* So many letters of a value or a quote stand in a cell. */
#define MAX_CELL_CHARS 140

/* The part of the table that fits across a page. */
typedef struct
{
  StetFlow *flow;
  const StetReportArticle *const *articles;
  guint n_articles;
  double fact_width;
  double column_width;
  guint header; /* number of the block with the letters */
} Band;

static double
get_column_x (const Band *band,
              guint column)
{
  return band->fact_width + COLUMN_GAP + column * (band->column_width + COLUMN_GAP);
}

static void
compose_header (Band *band)
{
  StetFlow *flow = band->flow;
  StetFlowBlock *block = _stet_flow_begin (flow, "TR", 14);

  block->keep_next = TRUE;
  band->header = flow->blocks->len;
  _stet_flow_cell (flow, STET_FLOW_TABLE_HEAD, 0, band->fact_width, "Fact");
  for (guint i = 0; i < band->n_articles; i++)
    {
      const StetReportArticle *article = band->articles[i];
      const char *name = *article->outlet != '\0' ? article->outlet : article->heading;
      g_autofree char *short_name = stet_text_ellipsize (name, 40);

      _stet_flow_cell (flow, STET_FLOW_TABLE_HEAD, get_column_x (band, i), band->column_width, _stet_flow_printf (flow, "%s\n%s", article->letter, short_name));
    }
}

static void
add_row (StetFlowText *text,
         const StetReportRow *row)
{
  gboolean is_quote = *row->value == '\0';
  g_autofree char *squeezed = stet_text_squeeze (is_quote ? row->quote : row->value, -1);
  g_autofree char *words = stet_text_ellipsize (squeezed, MAX_CELL_CHARS);

  if (text->text->len > 0)
    _stet_flow_text_add (text, "\n");
  if (row->is_withheld)
    {
      _stet_flow_text_add_as (text, STET_SPAN_GREY, "withheld");
      return;
    }
  if (is_quote)
    _stet_flow_text_add (text, "“");
  _stet_flow_text_add_as (text, STET_SPAN_MARK, words)->mark = _stet_compose_mark_of (row);
  if (is_quote)
    _stet_flow_text_add (text, "”");
  if (*row->relation_words == '\0')
    return;
  _stet_flow_text_add (text, "\n");
  _stet_flow_text_add_as (text, _stet_compose_mark_of (row) == STET_REPORT_MARK_CONFLICT ? STET_SPAN_RED : STET_SPAN_GREY, row->relation_words);
}

static void
compose_cell (const Band *band,
              const StetReportFact *fact,
              guint column)
{
  const StetReportArticle *article = band->articles[column];
  g_autoptr (StetFlowText) text = _stet_flow_text_new ();
  StetFlowCell *cell;
  guint n;
  const StetReportRow *const *rows = _stet_report_find_cell (fact, article, &n);

  for (guint i = 0; i < n; i++)
    add_row (text, rows[i]);
  if (n == 0)
    _stet_flow_text_add_as (text, STET_SPAN_GREY, _stet_report_is_not_there (fact, article) ? "looked, not there" : "–");
  cell = _stet_flow_text_put (text, band->flow, STET_FLOW_TABLE, get_column_x (band, column), band->column_width);
  cell->language = article->language;
  if (n > 0 && rows[0]->is_placed)
    cell->link = _stet_flow_printf (band->flow, "#%s", rows[0]->anchor);
}

static gboolean
has_something (const Band *band,
               const StetReportFact *fact)
{
  for (guint i = 0; i < band->n_articles; i++)
    {
      guint n;

      _stet_report_find_cell (fact, band->articles[i], &n);
      if (n > 0 || _stet_report_is_not_there (fact, band->articles[i]))
        return TRUE;
    }
  return FALSE;
}

static void
compose_row (const Band *band,
             const StetReportFact *fact)
{
  StetFlow *flow = band->flow;
  g_autoptr (StetFlowText) text = _stet_flow_text_new ();
  StetFlowBlock *block = _stet_flow_begin (flow, "TR", 3);

  block->decoration = STET_DECORATION_RULE;
  block->header = band->header;
  _stet_flow_text_add_as (text, STET_SPAN_BOLD, _stet_flow_printf (flow, "%u  ", fact->claim->number));
  _stet_flow_text_add_as (text, STET_SPAN_BOLD, fact->title);
  _stet_flow_text_add (text, "\n");
  _stet_flow_text_add_as (text, fact->claim->status == STET_STATUS_CONFLICTING ? STET_SPAN_RED : STET_SPAN_GREY, fact->status_words);
  if (*fact->verdict != '\0')
    _stet_flow_text_join (text, " · ", fact->verdict);
  _stet_flow_text_put (text, flow, STET_FLOW_TABLE, 0, band->fact_width)->link = _stet_flow_printf (flow, "#%s", fact->anchor);
  for (guint i = 0; i < band->n_articles; i++)
    compose_cell (band, fact, i);
}

/* Too many articles for one page across: the table goes on below with the
 * next of them, and with those facts that they have. */
static void
compose_bands (StetFlow *flow,
               const StetReportTable *table,
               double width)
{
  double fact_width = width * FACT_SHARE;
  guint fitting = MAX (1, (guint) ((width - fact_width) / (MIN_COLUMN + COLUMN_GAP)));
  guint n_articles = table->articles->len;
  guint n_bands = (n_articles + fitting - 1) / fitting;
  guint per_band = n_bands > 0 ? (n_articles + n_bands - 1) / n_bands : 0;

  for (guint start = 0; start < n_articles; start += per_band)
    {
      Band band = { flow, (const StetReportArticle *const *) table->articles->pdata + start, MIN (per_band, n_articles - start), fact_width, 0, 0 };

      band.column_width = (width - fact_width) / per_band - COLUMN_GAP;
      compose_header (&band);
      for (guint i = 0; i < table->facts->len; i++)
        {
          const StetReportFact *fact = _stet_report_table_fact (table, i);

          if (start == 0 || has_something (&band, fact))
            compose_row (&band, fact);
        }
    }
}

void
_stet_compose_matrix (StetFlow *flow,
                      const StetReport *report,
                      const StetFactMatrix *matrix,
                      const char *words,
                      double width)
{
  g_auto (StetReportTable) table = { NULL };

  _stet_report_table_init (&table, report, matrix);
  if (matrix == NULL && (table.facts->len == 0 || table.articles->len == 0))
    return;
  _stet_compose_heading (flow, "matrix", "Facts by article", words, width, FALSE);
  compose_bands (flow, &table, width);
}
