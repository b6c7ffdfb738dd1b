/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-report"

#include "stet-compose-private.h"

#include "stet-text.h"

/* On the first pages words are short: the whole stands with the fact. */
#define WRITTEN_CHARS 400
#define VALUE_CHARS 120
#define VALUES 12

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

/* Words of a passage between quotation marks; @kind: how they look. */
static void
compose_passage (StetFlow *flow,
                 const char *label,
                 StetFlowSpanKind kind,
                 const StetReportRow *row,
                 const char *words,
                 double width)
{
  g_autoptr (StetFlowText) text = _stet_flow_text_new ();

  _stet_flow_text_add (text, "“");
  _stet_flow_text_add_as (text, kind, words);
  _stet_flow_text_add (text, "”");
  _stet_flow_begin (flow, "P", 2);
  _stet_flow_cell (flow, STET_FLOW_LABEL, 0, STET_COMPOSE_LABEL, label)->tone = STET_TONE_GREY;
  _stet_flow_text_put (text, flow, STET_FLOW_QUOTE, STET_COMPOSE_INDENT, width - STET_COMPOSE_INDENT)->language = row->article->language;
}

/* As written, and what it should read if it is to change. */
static void
compose_written (StetFlow *flow,
                 StetReportSectionKind kind,
                 const StetReportRow *row,
                 double width)
{
  gboolean changes = kind == STET_REPORT_MUST_CHANGE && *row->fix != '\0';
  g_autofree char *quote = changes ? g_strdup (row->quote) : stet_text_ellipsize (row->quote, WRITTEN_CHARS);

  if (row->is_withheld)
    return;
  compose_passage (flow, "As written", changes ? STET_SPAN_STRUCK : STET_SPAN_PLAIN, row, quote, width);
  if (changes)
    compose_passage (flow, "Should read", STET_SPAN_BOLD, row, row->fix, width);
}

/* What each source gives, so that a dispute can be seen without turning
 * pages. */
static void
compose_values (StetFlow *flow,
                const StetReportFact *fact,
                double width)
{
  g_autoptr (StetFlowText) text = _stet_flow_text_new ();

  for (guint i = 0; i < fact->n_rows && i < VALUES; i++)
    {
      const StetReportRow *row = fact->rows[i];
      gboolean conflicts = _stet_compose_mark_of (row) == STET_REPORT_MARK_CONFLICT;
      g_autofree char *value = stet_text_ellipsize (*row->value != '\0' ? row->value : row->quote, VALUE_CHARS);

      if (row->is_withheld)
        continue;
      _stet_flow_text_add (text, text->text->len > 0 ? "; " : "");
      _stet_flow_text_add_as (text, STET_SPAN_BOLD, row->label);
      _stet_flow_text_add_foreign (text, " ", value, "");
      if (row->is_anchor || *row->relation_words == '\0')
        continue;
      _stet_flow_text_add (text, " (");
      _stet_flow_text_add_as (text, conflicts ? STET_SPAN_RED : STET_SPAN_PLAIN, row->relation_words);
      _stet_flow_text_add (text, ")");
    }
  if (fact->n_rows > VALUES)
    _stet_flow_text_add (text, "; …");
  if (text->text->len == 0)
    return;
  _stet_flow_begin (flow, "P", 2);
  _stet_flow_cell (flow, STET_FLOW_LABEL, 0, STET_COMPOSE_LABEL, "Sources give")->tone = STET_TONE_GREY;
  _stet_flow_text_put (text, flow, STET_FLOW_SMALL, STET_COMPOSE_INDENT, width - STET_COMPOSE_INDENT);
}

static void
compose_item_head (StetFlow *flow,
                   const StetReportItem *item,
                   double width)
{
  const StetReportFact *fact = item->fact;
  const StetReportRow *row = item->row;
  StetFlowBlock *block = _stet_flow_begin (flow, "H2", 7);
  const char *place;
  StetFlowCell *cell;

  block->decoration = STET_DECORATION_RULE;
  if (row != NULL && !row->is_withheld)
    place = _stet_flow_printf (flow, "Fact %u, %s ¶ %u", fact->claim->number, row->label, row->paragraph);
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
  guint first = flow->blocks->len;

  compose_item_head (flow, item, width);
  if (item->row != NULL)
    compose_written (flow, kind, item->row, width);
  if (kind != STET_REPORT_MUST_CHANGE)
    compose_values (flow, fact, width);
  _stet_compose_labelled (flow, "Answer", STET_FLOW_BODY, fact->answer, width, 2);
  _stet_compose_labelled (flow, "Verdict", STET_FLOW_BODY, fact->verdict_words, width, 2);
  _stet_compose_labelled (flow, kind == STET_REPORT_UNANSWERED ? "So far" : "Why", STET_FLOW_BODY, item->why, width, 2);
  _stet_compose_labelled (flow, "Proof", STET_FLOW_SMALL, item->proof, width, 2);
  _stet_flow_keep (flow, first);
  g_array_index (flow->blocks, StetFlowBlock, flow->blocks->len - 1).keep_next = FALSE;
}

/* A section with nothing in it takes two lines, not a headline. */
static void
compose_empty_section (StetFlow *flow,
                       const StetReportSection *section,
                       double width)
{
  StetFlowBlock *block = _stet_flow_begin (flow, "H1", 14);

  block->decoration = STET_DECORATION_RULE;
  block->dest = section->anchor;
  block->outline = section->title;
  block->outline_level = 1;
  block->keep_next = TRUE;
  _stet_flow_cell (flow, STET_FLOW_FACT, 0, width, section->title);
  _stet_flow_begin (flow, "P", 0);
  _stet_flow_cell (flow, STET_FLOW_SMALL, 0, width, section->intro)->tone = STET_TONE_GREY;
}

static void
compose_section (StetFlow *flow,
                 const StetReportSection *section,
                 double width)
{
  if (section->n_items == 0)
    {
      compose_empty_section (flow, section, width);
      return;
    }
  _stet_compose_heading (flow, section->anchor, section->title, section->intro, width, FALSE);
  for (guint i = 0; i < section->n_items; i++)
    compose_item (flow, section->kind, &section->items[i], width);
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
    compose_section (flow, &report->sections[i], width);
  compose_not_checked (flow, report, width);
}
