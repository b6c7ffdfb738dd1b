/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-report"

#include "stet-compose-private.h"

static void
compose_article_line (StetFlow *flow,
                      const StetReportArticle *article,
                      double width)
{
  g_autoptr (StetFlowText) text = _stet_flow_text_new ();
  StetFlowCell *cell;

  _stet_flow_text_add_as (text, STET_SPAN_BOLD, article->heading);
  _stet_flow_text_join (text, ". ", article->outlet);
  _stet_flow_text_join (text, ", ", article->author);
  _stet_flow_text_join (text, ", ", article->published_words);
  _stet_flow_text_join (text, ". ", article->role_words);
  if (*article->retrieved_words != '\0')
    {
      _stet_flow_text_add (text, ". Retrieved ");
      _stet_flow_text_add (text, article->retrieved_words);
    }
  _stet_flow_text_join (text, ". ", article->origin_words);
  if (*article->url != '\0')
    {
      _stet_flow_text_add (text, "\n");
      _stet_flow_text_add_as (text, STET_SPAN_LINK, article->url)->target = article->url;
    }
  if (!article->is_withheld)
    {
      _stet_flow_text_add (text, "\n");
      _stet_flow_text_add_as (text, STET_SPAN_GREY, "SHA-256 ");
      _stet_flow_text_add_as (text, STET_SPAN_GREY, article->article->text_sha256);
    }
  _stet_flow_begin (flow, "P", 5);
  cell = _stet_flow_cell (flow, STET_FLOW_NUMBER, 0, 30, article->letter);
  if (article->n_blocks > 0)
    cell->link = _stet_flow_printf (flow, "#article-%s", article->letter);
  _stet_flow_text_put (text, flow, STET_FLOW_SMALL, 30, width - 30);
}

/* Which articles are one voice. */
static void
compose_origins (StetFlow *flow,
                 const StetReport *report,
                 double width)
{
  g_autoptr (StetFlowText) text = _stet_flow_text_new ();

  for (guint i = 0; i < report->n_origins; i++)
    {
      const StetReportOrigin *origin = &report->origins[i];

      _stet_flow_text_join (text, "; ", origin->name);
      for (guint j = 0; j < origin->n_articles; j++)
        _stet_flow_text_join (text, j == 0 ? ": " : ", ", origin->articles[j]->letter);
    }
  if (text->text->len == 0)
    return;
  _stet_flow_begin (flow, "P", 10);
  _stet_flow_cell (flow, STET_FLOW_LABEL, 0, STET_COMPOSE_LABEL, "Origins")->tone = STET_TONE_GREY;
  _stet_flow_text_put (text, flow, STET_FLOW_SMALL, STET_COMPOSE_INDENT, width - STET_COMPOSE_INDENT);
}

void
_stet_compose_back (StetFlow *flow,
                    const StetReport *report,
                    double width)
{
  _stet_compose_heading (flow, "method", "Method and sources", "", width, FALSE);
  for (guint i = 0; i < report->n_method; i++)
    _stet_compose_labelled (flow, report->method[i].label, STET_FLOW_SMALL, report->method[i].text, width, 4);
  for (guint i = 0; i < report->n_articles; i++)
    compose_article_line (flow, report->articles[i], width);
  compose_origins (flow, report, width);
}
