/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-report"

#include "stet-bidi-private.h"
#include "stet-compose-private.h"

/* Room for notes at the right of an article. */
#define MARGIN 96

/* A paragraph of so many bytes goes on in another one: where a mark is in a
 * text takes longer to find the further down it is. */
#define PARAGRAPH_BYTES 20000

/* A list is set in by so many points a level. */
#define LIST_INDENT 14

/* Its own headline follows: it need not stand there twice. */
static gboolean
has_headline (const StetReportArticle *article)
{
  return article->n_blocks > 0 && article->blocks[0].kind == STET_BLOCK_HEADLINE;
}

static void
compose_article_head (StetFlow *flow,
                      const StetReportArticle *article,
                      double width)
{
  g_autoptr (StetFlowText) text = _stet_flow_text_new ();
  StetFlowBlock *block = _stet_flow_begin (flow, "H2", 22);
  StetFlowCell *cell;

  block->decoration = STET_DECORATION_RULE;
  block->keep_next = TRUE;
  block->dest = _stet_flow_printf (flow, "article-%s", article->letter);
  block->outline = _stet_flow_printf (flow, "%s  %s", article->letter, article->heading);
  block->outline_level = 2;
  _stet_flow_cell (flow, STET_FLOW_NUMBER, 0, 30, article->letter);
  if (!has_headline (article))
    {
      cell = _stet_flow_cell (flow, STET_FLOW_FACT, 30, width - 30, article->heading);
      cell->language = article->language;
    }
  _stet_flow_text_join (text, " · ", article->outlet);
  _stet_flow_text_join (text, " · ", article->author);
  _stet_flow_text_join (text, " · ", article->published_words);
  _stet_flow_text_join (text, " · ", article->role_words);
  if (text->text->len == 0)
    return;
  if (!has_headline (article))
    _stet_flow_begin (flow, "P", 1)->keep_next = TRUE;
  _stet_flow_text_put (text, flow, STET_FLOW_SMALL, 30, width - 30)->tone = STET_TONE_GREY;
}

/* The passages that begin with a run: each a place of its own, and a note
 * that leads to its fact. */
static void
add_notes (StetFlow *flow,
           StetFlowText *text,
           const StetReportRun *run)
{
  for (guint i = 0; i < run->n_starts; i++)
    {
      const StetReportRow *row = run->starts[i];
      StetFlowSpan span = { .kind = STET_SPAN_NOTE, .start = text->text->len, .end = text->text->len };

      span.mark = run->mark;
      span.note = row->margin;
      span.dest = row->anchor;
      span.target = _stet_flow_printf (flow, "#%s", row->fact->anchor);
      g_array_append_val (text->spans, span);
    }
}

static void
add_run (StetFlow *flow,
         StetFlowText *text,
         const StetReportRun *run)
{
  StetFlowSpan span = { .kind = STET_SPAN_MARK, .mark = run->mark };

  add_notes (flow, text, run);
  span.start = text->text->len;
  _stet_bidi_append_shown (text->text, run->text, run->len);
  span.end = text->text->len;
  if (run->mark == STET_REPORT_MARK_NONE)
    return;
  if (run->mark == STET_REPORT_MARK_ASIDE)
    span.kind = STET_SPAN_GREY;
  g_array_append_val (text->spans, span);
}

/* Puts what was collected beside its label, in the style of its kind. */
static void
put_block (StetFlow *flow,
           StetFlowText *text,
           const StetReportArticle *article,
           const StetReportBlock *source,
           double width,
           gboolean is_first)
{
  gboolean is_heading = source->kind == STET_BLOCK_HEADLINE || source->kind == STET_BLOCK_HEADING;
  gboolean is_small = source->kind == STET_BLOCK_CAPTION || source->kind == STET_BLOCK_META;
  double indent = 30 + (source->kind == STET_BLOCK_LIST_ITEM ? MIN (source->level, 6) * LIST_INDENT : 0);
  StetFlowBlock *block = _stet_flow_begin (flow, is_heading ? "H3" : "P", !is_first ? 0 : is_heading ? 9
                                                                                                     : 5);
  StetFlowCell *cell;

  block->keep_next = is_heading;
  _stet_flow_cell (flow, STET_FLOW_LABEL, 0, 28, is_first ? _stet_flow_printf (flow, "¶ %u", source->paragraph) : "")->tone = STET_TONE_GREY;
  cell = _stet_flow_text_put (text, flow, is_heading ? STET_FLOW_FACT : is_small ? STET_FLOW_SMALL
                                                                                 : STET_FLOW_ARTICLE,
                              indent, width - indent - MARGIN);
  cell->language = article->language;
  cell->is_own = FALSE;
}

static void
compose_block (StetFlow *flow,
               const StetReportArticle *article,
               const StetReportBlock *source,
               double width)
{
  g_autoptr (StetFlowText) text = _stet_flow_text_new ();
  gboolean is_first = TRUE;

  for (guint i = 0; i < source->n_runs; i++)
    {
      add_run (flow, text, &source->runs[i]);
      if (text->text->len < PARAGRAPH_BYTES && i + 1 < source->n_runs)
        continue;
      put_block (flow, text, article, source, width, is_first);
      is_first = FALSE;
    }
}

void
_stet_compose_articles (StetFlow *flow,
                        const StetReport *report,
                        double width)
{
  if (report->n_articles == 0)
    return;
  _stet_compose_heading (flow, "articles", "Articles", "The notes beside the text give the number of the fact and the letter of the article.", width, TRUE);
  for (guint i = 0; i < report->n_articles; i++)
    {
      const StetReportArticle *article = report->articles[i];

      compose_article_head (flow, article, width);
      for (guint j = 0; j < article->n_blocks; j++)
        compose_block (flow, article, &article->blocks[j], width);
    }
}
