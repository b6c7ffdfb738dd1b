/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-report"

#include "stet-compose-private.h"

void
_stet_compose_heading (StetFlow *flow,
                       const char *dest,
                       const char *title,
                       const char *intro,
                       double width,
                       gboolean new_page)
{
  StetFlowBlock *block = _stet_flow_begin (flow, "H1", 22);

  block->decoration = STET_DECORATION_HEAVY_RULE;
  block->dest = dest;
  block->outline = title;
  block->outline_level = 1;
  block->keep_next = TRUE;
  block->new_page = new_page;
  _stet_flow_cell (flow, STET_FLOW_HEADING, 0, width, title);
  if (*intro == '\0')
    return;
  block = _stet_flow_begin (flow, "P", 0);
  block->keep_next = TRUE;
  _stet_flow_cell (flow, STET_FLOW_SMALL, 0, width, intro)->tone = STET_TONE_GREY;
}

StetFlowCell *
_stet_compose_labelled (StetFlow *flow,
                        const char *label,
                        StetFlowStyle style,
                        const char *text,
                        double width,
                        double before)
{
  if (*text == '\0')
    return NULL;
  _stet_flow_begin (flow, "P", before);
  _stet_flow_cell (flow, STET_FLOW_LABEL, 0, STET_COMPOSE_LABEL, label)->tone = STET_TONE_GREY;
  return _stet_flow_cell (flow, style, STET_COMPOSE_INDENT, width - STET_COMPOSE_INDENT, text);
}

StetReportMark
_stet_compose_mark_of (const StetReportRow *row)
{
  if (row->is_anchor)
    return STET_REPORT_MARK_NONE;
  switch (row->statement->relation)
    {
    case STET_RELATION_AGREE:
      return STET_REPORT_MARK_AGREE;
    case STET_RELATION_CONFLICT:
      return STET_REPORT_MARK_CONFLICT;
    case STET_RELATION_SCOPE_DIFFERS:
      return STET_REPORT_MARK_SCOPE;
    case STET_RELATION_UNSET:
    default:
      return STET_REPORT_MARK_OPEN;
    }
}

/* The pages are made of words that belong to the report, or to what holds it. */
static StetPages *
take_pages (StetFlow *flow,
            const StetReport *report,
            const char *kind,
            const StetPageSetup *setup,
            gpointer held,
            GDestroyNotify release)
{
  StetPageWords words;

  words.head_start = report->title;
  words.head_end = kind;
  words.foot = *report->publisher != '\0' ? _stet_flow_printf (flow, "%s · %s", report->publisher, report->at_words) : report->at_words;
  return _stet_pages_new (flow, setup, &words, held, release);
}

StetPages *
stet_pages_new_report (const StetReport *report,
                       const StetPageSetup *setup,
                       GCancellable *cancellable,
                       StetProgressFunc progress,
                       gpointer user_data,
                       GError **error)
{
  StetFlow *flow;
  double width;
  g_autoptr (StetPages) pages = NULL;

  g_return_val_if_fail (report != NULL, NULL);
  g_return_val_if_fail (setup != NULL && stet_page_setup_is_usable (setup), NULL);

  width = setup->width - setup->left - setup->right;
  flow = _stet_flow_new ();
  _stet_compose_front (flow, report, width);
  _stet_compose_facts (flow, report, width);
  _stet_compose_matrix (flow, report, NULL, "", width);
  _stet_compose_articles (flow, report, width);
  _stet_compose_back (flow, report, width);
  pages = take_pages (flow, report, report->kind_words, setup, stet_report_ref (report), (GDestroyNotify) stet_report_unref);
  return _stet_pages_break (pages, cancellable, progress, user_data, error) ? g_steal_pointer (&pages) : NULL;
}

StetPages *
stet_pages_new_matrix (const StetReport *report,
                       const StetFactMatrix *matrix,
                       const char *words,
                       const StetPageSetup *setup,
                       GCancellable *cancellable,
                       StetProgressFunc progress,
                       gpointer user_data,
                       GError **error)
{
  StetFlow *flow;
  g_autoptr (StetPages) pages = NULL;

  g_return_val_if_fail (report != NULL, NULL);
  g_return_val_if_fail (matrix != NULL, NULL);
  g_return_val_if_fail (setup != NULL && stet_page_setup_is_usable (setup), NULL);

  flow = _stet_flow_new ();
  _stet_compose_matrix (flow, report, matrix, words != NULL ? _stet_flow_take (flow, g_strdup (words)) : "", setup->width - setup->left - setup->right);
  pages = take_pages (flow, report, "Facts by article", setup, stet_report_ref (report), (GDestroyNotify) stet_report_unref);
  return _stet_pages_break (pages, cancellable, progress, user_data, error) ? g_steal_pointer (&pages) : NULL;
}

StetPages *
stet_pages_new_queries (const StetReport *report,
                        const StetPageSetup *setup,
                        GCancellable *cancellable,
                        StetProgressFunc progress,
                        gpointer user_data,
                        GError **error)
{
  StetFlow *flow;
  StetQueries *queries;
  g_autoptr (StetPages) pages = NULL;

  g_return_val_if_fail (report != NULL, NULL);
  g_return_val_if_fail (setup != NULL && stet_page_setup_is_usable (setup), NULL);

  flow = _stet_flow_new ();
  queries = stet_queries_new (report);
  _stet_compose_queries (flow, queries, setup->width - setup->left - setup->right);
  pages = take_pages (flow, report, "Query sheet", setup, queries, (GDestroyNotify) stet_queries_free);
  return _stet_pages_break (pages, cancellable, progress, user_data, error) ? g_steal_pointer (&pages) : NULL;
}
