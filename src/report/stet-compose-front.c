/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-report"

#include "stet-compose-private.h"

static void
compose_title (StetFlow *flow,
               const StetReport *report,
               double width)
{
  StetFlowCell *cell;

  _stet_flow_begin (flow, "P", 0)->keep_next = TRUE;
  cell = _stet_flow_cell (flow, STET_FLOW_KICKER, 0, width, report->kind_words);
  cell->tone = report->is_final ? STET_TONE_INK : STET_TONE_RED;
  _stet_flow_begin (flow, "H1", 5)->keep_next = TRUE;
  _stet_flow_cell (flow, STET_FLOW_TITLE, 0, width, report->title);
  _stet_flow_begin (flow, "P", 6);
  _stet_flow_cell (flow, STET_FLOW_LEAD, 0, width, report->summary);
}

static void
compose_box (StetFlow *flow,
             const char *words,
             double width)
{
  if (*words == '\0')
    return;
  _stet_flow_begin (flow, "P", 9)->decoration = STET_DECORATION_BOX;
  _stet_flow_cell (flow, STET_FLOW_SMALL, 9, width - 18, words);
}

static void
compose_first_page (StetFlow *flow,
                    const StetReport *report,
                    double width)
{
  for (guint i = 0; i < report->n_first_page; i++)
    {
      const StetReportLine *line = &report->first_page[i];

      if (_stet_compose_labelled (flow, line->label, STET_FLOW_BODY, line->text, width, i == 0 ? 14 : 0) != NULL)
        g_array_index (flow->blocks, StetFlowBlock, flow->blocks->len - 1).decoration = STET_DECORATION_RULE;
    }
}

/* A line of the table of contents: the words, and on which page. */
static void
compose_contents_line (StetFlow *flow,
                       const char *dest,
                       const char *words,
                       double width,
                       gboolean is_first)
{
  const char *link = _stet_flow_printf (flow, "#%s", dest);
  StetFlowCell *cell;

  _stet_flow_begin (flow, "P", is_first ? 16 : 1.5);
  _stet_flow_cell (flow, STET_FLOW_LABEL, 0, STET_COMPOSE_LABEL, is_first ? "In this report" : "")->tone = STET_TONE_GREY;
  cell = _stet_flow_cell (flow, STET_FLOW_BODY, STET_COMPOSE_INDENT, width - STET_COMPOSE_INDENT - 40, words);
  cell->link = link;
  cell = _stet_flow_cell (flow, STET_FLOW_BODY, width - 40, 40, "");
  cell->page_of = dest;
  cell->link = link;
}

static void
compose_contents (StetFlow *flow,
                  const StetReport *report,
                  double width)
{
  for (guint i = 0; i < STET_N_REPORT_SECTIONS; i++)
    {
      const StetReportSection *section = &report->sections[i];

      compose_contents_line (flow, section->anchor, _stet_flow_printf (flow, "%s (%u)", section->title, section->n_items), width, i == 0);
    }
  compose_contents_line (flow, "not-checked", "Not checked", width, FALSE);
  if (report->n_facts > 0)
    compose_contents_line (flow, "facts", _stet_flow_printf (flow, "Facts (%u)", report->n_facts), width, FALSE);
  if (report->n_facts > 0)
    compose_contents_line (flow, "matrix", "Facts by article", width, FALSE);
  if (report->n_articles > 0)
    compose_contents_line (flow, "articles", _stet_flow_printf (flow, "Articles (%u)", report->n_articles), width, FALSE);
  compose_contents_line (flow, "method", "Method and sources", width, FALSE);
}

/* As written, struck out, and what it should read. */
static void
compose_fix (StetFlow *flow,
             const StetReportRow *row,
             double width)
{
  g_autoptr (StetFlowText) text = _stet_flow_text_new ();
  StetFlowCell *cell;

  if (*row->fix == '\0')
    return;
  _stet_flow_text_add (text, "“");
  _stet_flow_text_add_as (text, STET_SPAN_STRUCK, row->quote);
  _stet_flow_text_add (text, "”");
  _stet_flow_begin (flow, "P", 2);
  _stet_flow_cell (flow, STET_FLOW_LABEL, 0, STET_COMPOSE_LABEL, "As written")->tone = STET_TONE_GREY;
  cell = _stet_flow_text_put (text, flow, STET_FLOW_QUOTE, STET_COMPOSE_INDENT, width - STET_COMPOSE_INDENT);
  cell->language = row->article->language;
  _stet_flow_text_add (text, "“");
  _stet_flow_text_add_as (text, STET_SPAN_BOLD, row->fix);
  _stet_flow_text_add (text, "”");
  _stet_flow_begin (flow, "P", 1);
  _stet_flow_cell (flow, STET_FLOW_LABEL, 0, STET_COMPOSE_LABEL, "Should read")->tone = STET_TONE_GREY;
  cell = _stet_flow_text_put (text, flow, STET_FLOW_QUOTE, STET_COMPOSE_INDENT, width - STET_COMPOSE_INDENT);
  cell->language = row->article->language;
}

static void
compose_item_head (StetFlow *flow,
                   const StetReportItem *item,
                   double width)
{
  const StetReportFact *fact = item->fact;
  StetFlowBlock *block = _stet_flow_begin (flow, "H2", 7);
  const char *place;
  StetFlowCell *cell;

  block->decoration = STET_DECORATION_RULE;
  block->keep_next = TRUE;
  if (fact->paragraph > 0)
    place = _stet_flow_printf (flow, "Fact %u, ¶ %u", fact->claim->number, fact->paragraph);
  else
    place = _stet_flow_printf (flow, "Fact %u", fact->claim->number);
  cell = _stet_flow_cell (flow, STET_FLOW_LABEL, 0, STET_COMPOSE_LABEL, place);
  cell->tone = STET_TONE_BLUE;
  cell->link = _stet_flow_printf (flow, "#%s", fact->anchor);
  _stet_flow_cell (flow, STET_FLOW_FACT, STET_COMPOSE_INDENT, width - STET_COMPOSE_INDENT, fact->title);
}

static void
compose_item (StetFlow *flow,
              StetReportSectionKind kind,
              const StetReportItem *item,
              double width)
{
  const StetReportFact *fact = item->fact;

  compose_item_head (flow, item, width);
  if (item->row != NULL && kind == STET_REPORT_MUST_CHANGE)
    compose_fix (flow, item->row, width);
  if (kind == STET_REPORT_UNANSWERED)
    _stet_compose_labelled (flow, "Asked", STET_FLOW_BODY, fact->asked_words, width, 2);
  _stet_compose_labelled (flow, "Answer", STET_FLOW_BODY, fact->answer, width, 2);
  _stet_compose_labelled (flow, "Verdict", STET_FLOW_BODY, fact->verdict_words, width, 2);
  _stet_compose_labelled (flow, "Why", STET_FLOW_BODY, item->why, width, 2);
  _stet_compose_labelled (flow, "Proof", STET_FLOW_SMALL, item->proof, width, 2);
}

static void
compose_not_checked (StetFlow *flow,
                     const StetReport *report,
                     double width)
{
  _stet_compose_heading (flow, "not-checked", "Not checked", report->n_not_checked == 0 ? "Everything in the checked text is marked." : "", width, FALSE);
  for (guint i = 0; i < report->n_not_checked; i++)
    {
      const StetReportNotice *notice = &report->not_checked[i];
      g_autoptr (StetFlowText) label = _stet_flow_text_new ();
      StetFlowCell *cell;

      if (notice->article != NULL)
        _stet_flow_text_add (label, notice->article->letter);
      if (notice->paragraph > 0)
        {
          g_autofree char *paragraph = g_strdup_printf ("¶ %u", notice->paragraph);

          _stet_flow_text_join (label, ", ", paragraph);
        }
      _stet_flow_begin (flow, "P", i == 0 ? 5 : 2);
      _stet_flow_text_put (label, flow, STET_FLOW_LABEL, 0, STET_COMPOSE_LABEL)->tone = STET_TONE_GREY;
      _stet_flow_text_add_as (label, STET_SPAN_BOLD, notice->what);
      if (*notice->quote != '\0')
        _stet_flow_text_add_foreign (label, "  “", notice->quote, "”");
      cell = _stet_flow_text_put (label, flow, STET_FLOW_SMALL, STET_COMPOSE_INDENT, width - STET_COMPOSE_INDENT);
      cell->language = notice->article != NULL ? notice->article->language : NULL;
    }
  if (report->n_not_checked_more > 0)
    _stet_compose_labelled (flow, "", STET_FLOW_SMALL, _stet_flow_printf (flow, "and %u more", report->n_not_checked_more), width, 2);
}

void
_stet_compose_front (StetFlow *flow,
                     const StetReport *report,
                     double width)
{
  compose_title (flow, report, width);
  compose_box (flow, report->override_words, width);
  compose_box (flow, report->sensitive_words, width);
  compose_first_page (flow, report, width);
  compose_contents (flow, report, width);
  for (guint i = 0; i < STET_N_REPORT_SECTIONS; i++)
    {
      const StetReportSection *section = &report->sections[i];

      _stet_compose_heading (flow, section->anchor, section->title, section->intro, width, FALSE);
      for (guint j = 0; j < section->n_items; j++)
        compose_item (flow, section->kind, &section->items[j], width);
    }
  compose_not_checked (flow, report, width);
}
