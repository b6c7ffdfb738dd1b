/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-report"

#include "stet-compose-private.h"

#include "stet-text.h"

/* So many letters of the heading of an article without an outlet name it. */
#define LABEL_CHARS 40

static void
compose_fact_head (StetFlow *flow,
                   const StetReportFact *fact,
                   double width)
{
  StetFlowBlock *block = _stet_flow_begin (flow, "H2", 14);
  StetFlowCell *cell;

  block->decoration = STET_DECORATION_RULE;
  block->keep_next = TRUE;
  block->dest = fact->anchor;
  block->outline = _stet_flow_printf (flow, "%u. %s", fact->claim->number, fact->title);
  block->outline_level = 2;
  _stet_flow_cell (flow, STET_FLOW_NUMBER, 0, STET_COMPOSE_LABEL, _stet_flow_printf (flow, "%u", fact->claim->number));
  cell = _stet_flow_cell (flow, STET_FLOW_FACT, STET_COMPOSE_INDENT, width - STET_COMPOSE_INDENT, fact->title);
  cell->language = NULL;
}

/* What the sources do, and how far the work is: two layers, on one line. */
static void
compose_status (StetFlow *flow,
                const StetReportFact *fact,
                double width)
{
  g_autoptr (StetFlowText) text = _stet_flow_text_new ();
  gboolean conflicts = fact->claim->status == STET_STATUS_CONFLICTING;

  _stet_flow_begin (flow, "P", 1)->keep_next = TRUE;
  _stet_flow_cell (flow, STET_FLOW_LABEL, 0, STET_COMPOSE_LABEL, fact->paragraph > 0 ? _stet_flow_printf (flow, "¶ %u", fact->paragraph) : "")->tone = STET_TONE_GREY;
  _stet_flow_text_add_as (text, conflicts ? STET_SPAN_RED : STET_SPAN_BOLD, fact->status_words);
  _stet_flow_text_join (text, " · ", fact->sources_words);
  _stet_flow_text_join (text, " · ", fact->work_words);
  _stet_flow_text_put (text, flow, STET_FLOW_SMALL, STET_COMPOSE_INDENT, width - STET_COMPOSE_INDENT);
}

static void
compose_verdict (StetFlow *flow,
                 const StetReportFact *fact,
                 double width)
{
  g_autoptr (StetFlowText) text = _stet_flow_text_new ();
  gboolean stands = fact->claim->rating == 1 && g_str_equal (fact->claim->scale, "desk");

  if (*fact->verdict_words == '\0')
    return;
  _stet_flow_begin (flow, "P", 3);
  _stet_flow_cell (flow, STET_FLOW_LABEL, 0, STET_COMPOSE_LABEL, "Verdict")->tone = STET_TONE_GREY;
  if (stands)
    {
      StetFlowSpan *span = _stet_flow_text_add_as (text, STET_SPAN_GREEN, fact->verdict_words);
      StetFlowSpan bold = *span;

      bold.kind = STET_SPAN_BOLD;
      g_array_append_val (text->spans, bold);
    }
  else
    _stet_flow_text_add_as (text, STET_SPAN_BOLD, fact->verdict_words);
  if (*fact->decided_words != '\0')
    {
      _stet_flow_text_add (text, "  ");
      _stet_flow_text_add_as (text, STET_SPAN_GREY, fact->decided_words);
    }
  _stet_flow_text_put (text, flow, STET_FLOW_BODY, STET_COMPOSE_INDENT, width - STET_COMPOSE_INDENT);
}

/* Letter, outlet and date stand beside the words, and lead to them. */
static void
compose_row_label (StetFlow *flow,
                   const StetReportRow *row)
{
  g_autoptr (StetFlowText) text = _stet_flow_text_new ();
  StetFlowCell *cell;

  _stet_flow_text_add_as (text, STET_SPAN_BOLD, row->label);
  if (row->is_withheld)
    _stet_flow_text_join (text, " ", row->article->heading);
  else if (*row->article->outlet != '\0')
    _stet_flow_text_join (text, "  ", row->article->outlet);
  else
    {
      g_autofree char *heading = stet_text_ellipsize (row->article->heading, LABEL_CHARS);

      _stet_flow_text_join (text, "  ", heading);
    }
  if (*row->article->published_words != '\0')
    {
      _stet_flow_text_add (text, "\n");
      _stet_flow_text_add_as (text, STET_SPAN_GREY, row->article->published_words);
    }
  cell = _stet_flow_text_put (text, flow, STET_FLOW_LABEL, 0, STET_COMPOSE_LABEL);
  if (row->is_placed)
    cell->link = _stet_flow_printf (flow, "#%s", row->anchor);
}

static void
compose_quote (StetFlow *flow,
               const StetReportRow *row,
               double width)
{
  g_autoptr (StetFlowText) text = _stet_flow_text_new ();
  StetFlowCell *cell;
  StetFlowBlock *block = _stet_flow_begin (flow, "P", 7);

  block->decoration = STET_DECORATION_BAR;
  block->keep_next = TRUE;
  compose_row_label (flow, row);
  if (row->is_withheld)
    _stet_flow_text_add_as (text, STET_SPAN_GREY, "The words are withheld.");
  else
    {
      _stet_flow_text_add_as (text, STET_SPAN_GREY, row->before);
      _stet_flow_text_add_as (text, STET_SPAN_MARK, row->quote)->mark = _stet_compose_mark_of (row);
      _stet_flow_text_add_as (text, STET_SPAN_GREY, row->after);
    }
  cell = _stet_flow_text_put (text, flow, STET_FLOW_QUOTE, STET_COMPOSE_INDENT + 8, width - STET_COMPOSE_INDENT - 8);
  cell->language = row->article->language;
}

/* Value, speaker, relation and stance of a row, and why. */
static void
compose_row_notes (StetFlow *flow,
                   const StetReportRow *row,
                   double width)
{
  g_autoptr (StetFlowText) text = _stet_flow_text_new ();

  if (*row->value != '\0')
    _stet_flow_text_add_as (text, STET_SPAN_BOLD, row->value);
  _stet_flow_text_join (text, ", ", row->value_notes);
  if (*row->speaker != '\0')
    {
      g_autofree char *speaker = g_strdup_printf ("said by %s", row->speaker);

      _stet_flow_text_join (text, " · ", speaker);
    }
  if (row->paragraph > 0 && !row->is_withheld)
    {
      g_autofree char *paragraph = g_strdup_printf ("¶ %u", row->paragraph);

      _stet_flow_text_join (text, " · ", paragraph);
    }
  if (*row->relation_words != '\0' && text->text->len > 0)
    _stet_flow_text_add (text, " · ");
  if (*row->relation_words != '\0')
    _stet_flow_text_add_as (text, _stet_compose_mark_of (row) == STET_REPORT_MARK_CONFLICT ? STET_SPAN_RED : STET_SPAN_BOLD, row->relation_words);
  _stet_flow_text_join (text, ": ", row->explanation);
  _stet_flow_text_join (text, " · ", row->stance_words);
  if (text->text->len == 0)
    return;
  _stet_flow_begin (flow, "P", 1.5)->is_tucked = TRUE;
  _stet_flow_text_put (text, flow, STET_FLOW_SMALL, STET_COMPOSE_INDENT + 8, width - STET_COMPOSE_INDENT - 8);
}

static void
compose_row_fix (StetFlow *flow,
                 const StetReportRow *row,
                 double width)
{
  g_autoptr (StetFlowText) text = _stet_flow_text_new ();

  if (*row->fix == '\0')
    return;
  _stet_flow_text_add (text, "Should read: ");
  _stet_flow_text_add_as (text, STET_SPAN_BOLD, row->fix);
  _stet_flow_text_join (text, ". ", row->fix_reason);
  _stet_flow_begin (flow, "P", 1.5)->is_tucked = TRUE;
  _stet_flow_text_put (text, flow, STET_FLOW_SMALL, STET_COMPOSE_INDENT + 8, width - STET_COMPOSE_INDENT - 8);
}

static void
compose_evidence (StetFlow *flow,
                  const StetReportEvidence *evidence,
                  double width)
{
  g_autoptr (StetFlowText) text = _stet_flow_text_new ();
  const char *const details[] = { evidence->who, evidence->locator, evidence->date_words, evidence->rank_words, evidence->terms_words };

  if (*evidence->url != '\0' && *evidence->citation != '\0')
    _stet_flow_text_add_as (text, STET_SPAN_LINK, evidence->citation)->target = evidence->url;
  else
    _stet_flow_text_add (text, evidence->citation);
  for (guint i = 0; i < G_N_ELEMENTS (details); i++)
    _stet_flow_text_join (text, i == 0 ? ". " : ", ", details[i]);
  if (*evidence->url != '\0')
    {
      _stet_flow_text_add (text, "\n");
      _stet_flow_text_add_as (text, STET_SPAN_LINK, evidence->url)->target = evidence->url;
    }
  if (*evidence->note != '\0')
    {
      _stet_flow_text_add (text, "\n");
      _stet_flow_text_add_as (text, STET_SPAN_GREY, evidence->note);
    }
  _stet_flow_begin (flow, "P", 4);
  _stet_flow_cell (flow, STET_FLOW_LABEL, 0, STET_COMPOSE_LABEL, evidence->kind_words)->tone = STET_TONE_GREY;
  _stet_flow_text_put (text, flow, STET_FLOW_SMALL, STET_COMPOSE_INDENT, width - STET_COMPOSE_INDENT);
}

static void
compose_not_there (StetFlow *flow,
                   const StetReportFact *fact,
                   double width)
{
  g_autoptr (StetFlowText) text = _stet_flow_text_new ();

  for (guint i = 0; i < fact->n_not_there; i++)
    {
      const StetReportArticle *article = fact->not_there[i];
      g_autofree char *named = *article->outlet != '\0' ? g_strdup_printf ("%s (%s)", article->letter, article->outlet) : g_strdup (article->letter);

      _stet_flow_text_join (text, ", ", named);
    }
  if (text->text->len == 0)
    return;
  _stet_flow_begin (flow, "P", 4);
  _stet_flow_cell (flow, STET_FLOW_LABEL, 0, STET_COMPOSE_LABEL, "Not in")->tone = STET_TONE_GREY;
  _stet_flow_text_put (text, flow, STET_FLOW_SMALL, STET_COMPOSE_INDENT, width - STET_COMPOSE_INDENT);
}

static void
compose_left_out (StetFlow *flow,
                  const StetReportFact *fact,
                  double width)
{
  const char *words;

  if (fact->n_rows_left_out == 0 && fact->n_evidence_left_out == 0)
    return;
  words = _stet_flow_printf (flow, "%u passages and %u pieces of back-up are left out as sensitive.", fact->n_rows_left_out, fact->n_evidence_left_out);
  _stet_compose_labelled (flow, "", STET_FLOW_SMALL, words, width, 4)->tone = STET_TONE_GREY;
}

static void
compose_fact (StetFlow *flow,
              const StetReportFact *fact,
              double width)
{
  guint first = flow->blocks->len;

  compose_fact_head (flow, fact, width);
  compose_status (flow, fact, width);
  _stet_compose_labelled (flow, "Answer", STET_FLOW_BODY, fact->answer, width, 4);
  compose_verdict (flow, fact, width);
  _stet_compose_labelled (flow, "Why", STET_FLOW_BODY, fact->rationale, width, 3);
  _stet_compose_labelled (flow, "Waiting", STET_FLOW_SMALL, fact->asked_words, width, 3);
  _stet_compose_labelled (flow, "Note", STET_FLOW_SMALL, fact->work_note, width, 3);
  /* What is decided stands with the first words that it is about. */
  if (fact->n_rows > 0)
    _stet_flow_keep (flow, first);
  for (guint i = 0; i < fact->n_rows; i++)
    {
      compose_quote (flow, fact->rows[i], width);
      compose_row_notes (flow, fact->rows[i], width);
      compose_row_fix (flow, fact->rows[i], width);
    }
  for (guint i = 0; i < fact->n_evidence; i++)
    compose_evidence (flow, &fact->evidence[i], width);
  compose_not_there (flow, fact, width);
  compose_left_out (flow, fact, width);
}

void
_stet_compose_facts (StetFlow *flow,
                     const StetReport *report,
                     double width)
{
  if (report->n_facts == 0)
    return;
  _stet_compose_heading (flow, "facts", "Facts", "In the order of the checked text.", width, FALSE);
  for (guint i = 0; i < report->n_facts; i++)
    compose_fact (flow, report->facts[i], width);
}
